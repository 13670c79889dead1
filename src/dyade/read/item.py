"""From the fields of an input to a dispatch: the checks and the ids that all formats share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from dyade.model import Dispatch
from dyade.read.clean import clean
from dyade.read.dates import written
from dyade.read.language import is_french
from dyade.read.reject import SIZE_LIMIT, Reason, Refused

Item = tuple[int, Mapping[str, object] | Refused]
"""What a reader gives: the line at which an item starts (0: unknown) and its fields, or why not."""

FIELDS = ("id", "date", "text", "title", "source", "url", "agency", "lang", "version")
"""Names of the fields, in JSON Lines, CSV and Parquet alike. Others are passed over."""


def dispatch(fields: Mapping[str, object], stem: str) -> Dispatch:
    """The dispatch that ``fields`` describe, cleaned and checked.

    Where no id is given it is ``stem`` and eight hexadecimal digits of the SHA-256 of date and
    text: the same words of the same day keep their id wherever they stand in the file.

    Args:
        fields: at least ``date`` and ``text``; names of ``FIELDS``, further ones are passed over.
        stem: the file's name without suffix, or ``stdin``.
    Raises:
        Refused: no or impossible date, no text, over 5 MB, not French.
    """
    text = _text(fields, "text")
    if not text.strip():
        raise Refused(Reason.EMPTY, _lacking("text", fields))
    if len(text) > SIZE_LIMIT or len(text.encode()) > SIZE_LIMIT:
        raise Refused(Reason.SIZE, "more than 5 MB of text in one item")
    date = written(fields.get("date"), _lacking("date", fields))
    lang = _text(fields, "lang").strip().lower()
    if lang and not lang.startswith("fr"):
        raise Refused(Reason.LANGUAGE, f"its language is given as “{lang[:20]}”")
    if not lang and not is_french(text):
        raise Refused(Reason.LANGUAGE, "the text is not French")
    given = _text(fields, "id").strip()
    return Dispatch(
        id=given or f"{stem}-{_digest(date, text)}",
        date=date,
        text=text,
        title=_text(fields, "title").strip(),
        source=_text(fields, "source").strip(),
        url=_text(fields, "url").strip(),
        agency=_text(fields, "agency").strip(),
        lang=lang,
        version=_text(fields, "version").strip(),
    )


def _text(fields: Mapping[str, object], name: str) -> str:
    """A field as clean text; a number is written out but for the text itself, nothing is empty."""
    value = fields.get(name)
    if value is None:
        return ""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(value, str) or (number and name != "text"):
        return clean(str(value))
    raise Refused(Reason.BROKEN, f"“{name}” is no text but {_KINDS.get(type(value), 'a value')}")


_KINDS = {
    bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object",
}  # fmt: skip


def _lacking(name: str, fields: Mapping[str, object]) -> str:
    """What to say of a field without a value: where it is not there, what is."""
    if name in fields:
        return f"no {name}"
    return f"no field “{name}” (fields: {', '.join(map(str, list(fields)[:12]))})"


def _digest(date: str, text: str) -> str:
    return hashlib.sha256(f"{date}\n{text}".encode()).hexdigest()[:8]
