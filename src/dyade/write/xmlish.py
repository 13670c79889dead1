"""Writing XML by hand, so that the same events give the same bytes."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

# What XML 1.0 cannot hold at all, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def clean(text: str) -> str:
    """The text without the signs that XML forbids."""
    return _FORBIDDEN.sub("", text)


def element(name: str, attributes: dict[str, str], *, empty: bool = True) -> str:
    """A start tag, closed at once where the element is empty."""
    inner = "".join(f" {key}={quoteattr(clean(value))}" for key, value in attributes.items())
    return f"<{name}{inner}{'/' if empty else ''}>"
