"""Items that could not be read: what, where, and what to do. Values, never exceptions.

Every reason has a code that docs/errors.md explains; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

SIZE_LIMIT = 5_000_000
"""Bytes that one dispatch may take, inclusive."""


class Reason(Enum):
    """Why an item is refused: code, name in reports, and what the user can do."""

    MISSING = ("DY101", "missing", "check the path")
    FORMAT = ("DY102", "format", "give text, JSON Lines, CSV or Parquet; convert it first")
    SIZE = ("DY103", "too-big", "one dispatch may take 5 MB; split the file")
    ENCODING = ("DY104", "encoding", "save the file as UTF-8")
    NO_DATE = ("DY105", "no-date", "add the day of writing: 2019, 2019-04 or 2019-04-24")
    BAD_DATE = ("DY106", "bad-date", "write a day that exists as 2019, 2019-04 or 2019-04-24")
    EMPTY = ("DY107", "empty", "give the dispatch a text, or remove it")
    LANGUAGE = ("DY108", "not-french", "give French text, or set lang to fr if it is French")
    BROKEN = ("DY109", "broken", "mend the line")
    CRASH = ("DY110", "crash", "report it with the dispatch; the other dispatches are coded")

    def __init__(self, code: str, slug: str, advice: str) -> None:
        self.code = code
        self.slug = slug
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Reject:
    """An item that was left out.

    ``file`` is the input as it was given (``-`` for standard input), ``line`` the line or row at
    which the item starts, counted from 1, or 0 for the whole file; ``message`` says what is wrong.
    """

    file: str
    line: int
    reason: Reason
    message: str
    item: str = ""  # the dispatch's id where it has one

    @property
    def code(self) -> str:
        """The documented code: ``DY105``."""
        return self.reason.code

    @property
    def advice(self) -> str:
        """What the user can do about it."""
        if self.reason is Reason.BROKEN and not self.line:
            return "mend the file"
        return self.reason.advice

    def __str__(self) -> str:
        where = self.file or f"dispatch {self.item}"
        where = f"{where}:{self.line}" if self.line else where
        return f"{where}: [{self.code}] {self.message}; {self.advice}"


class Refused(Exception):
    """Raised inside a reader to leave one item; the registry turns it into a ``Reject``."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


Errors = Callable[[Reject], None]
"""What a reader calls with each item that it leaves out."""
