"""From bytes to the text that is stored and printed.

The text that every offset counts in is the cleaned one: Unicode NFC, lines ended by a single line
feed, no control characters. Anything else stays as it was written: no-break spaces, typographic
apostrophes, capitals without accents. Cleaning a cleaned text changes nothing.
"""

from __future__ import annotations

import re
import unicodedata

from dyade.read.reject import Reason, Refused

UTF8_BOM = b"\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")

_CONTROLS = {code: " " for code in [*range(32), 127] if chr(code) not in "\n\t"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(raw: bytes) -> str:
    """The text of ``raw``: UTF-8 with or without a byte order mark, else CP1252, else Latin-1.

    Raises:
        Refused: UTF-16, or UTF-8 with broken bytes in it (neither encoding would read it right).
    """
    if raw.startswith(UTF16_BOMS):
        raise Refused(Reason.ENCODING, "the file is in UTF-16")
    raw = raw.removeprefix(UTF8_BOM)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(raw):
            message = f"UTF-8 with a broken byte 0x{raw[error.start]:02x} at byte {error.start + 1}"
            raise Refused(Reason.ENCODING, message) from None
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _mostly_utf8(raw: bytes) -> bool:
    """More two-byte letters of UTF-8 (é is C3 A9) than bytes that break it."""
    text = raw.decode("utf-8", errors="replace")
    whole = sum(1 for c in text if c > "\x7f" and c != "�")
    return whole > text.count("�")


def clean(text: str) -> str:
    """``text`` in NFC, with line feeds for line ends and blanks for control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SURROGATE.sub("�", text).translate(_CONTROLS)
    return unicodedata.normalize("NFC", text)
