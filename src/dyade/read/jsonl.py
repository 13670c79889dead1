"""JSON Lines: one object a line with ``id``, ``date``, ``text``; further fields are passed over."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dyade.read.clean import UTF8_BOM
from dyade.read.item import Item
from dyade.read.reject import Reason, Refused
from dyade.read.source import Source, decoded


def sniff(head: bytes) -> bool:
    """Whether the first line starts an object."""
    return head.removeprefix(UTF8_BOM).lstrip().startswith(b"{")


def read(source: Source) -> Iterator[Item]:
    """The dispatches of a file, each with its line."""
    for number, line in source.lines():
        if line is None or line.strip():
            yield number, _fields(line)


def _fields(line: bytes | None) -> dict[str, object] | Refused:
    try:
        fields = json.loads(decoded(line))
    except Refused as refused:
        return refused
    except (ValueError, RecursionError) as error:
        return Refused(Reason.BROKEN, f"not JSON: {error}")
    return fields if isinstance(fields, dict) else Refused(Reason.BROKEN, "not a JSON object")
