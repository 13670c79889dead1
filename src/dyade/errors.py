"""Every message of the program that says something went wrong: what, where, what to do.

Codes: DY1xx input, DY2xx data and rules, DY3xx store, DY4xx questions, DY5xx output.
docs/errors.md lists them; a test holds the two together.
"""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """A number with what it counts: ``1 dispatch``, ``2 dispatches``, ``0 events``."""
    ending = "" if number == 1 else "es" if thing.endswith(("ch", "s", "x")) else "s"
    return f"{number} {thing}{ending}"


def expect(value: object, kind: type | tuple[type, ...], fault: DyadeError) -> None:
    """Raises ``fault`` where a value that a caller hands in is of none of the kinds."""
    if not isinstance(value, kind):
        raise fault


def shown(value: object) -> str:
    """A value of a wrong kind as a message names it: ``5 (int)``; long ones are cut."""
    text = repr(value)
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return text if value is None else f"{text} ({type(value).__name__})"


_LONGEST = 60  # letters of a value that a message repeats


class DyadeError(Exception):
    """A fault that the user can mend. ``code`` is documented in docs/errors.md."""

    code = "DY000"

    def __str__(self) -> str:
        return f"[{self.code}] {super().__str__()}"


class DataError(DyadeError):
    """A table or a rule of the package is malformed; the message names file and line."""

    code = "DY201"


class GoldError(DyadeError):
    """A file of records to score, or the page for the scores, is missing or malformed."""

    code = "DY121"


class TextError(DyadeError):
    """What is given as a text, or as a field of a dispatch, is no text."""

    code = "DY123"


class OfficesError(DyadeError):
    """A user's table of office holders cannot be read; the message names file and line."""

    code = "DY122"


class OutputError(DyadeError):
    """A format of output is unknown, or what it needs is not installed."""

    code = "DY501"


class WritingError(DyadeError):
    """A file of output cannot be written."""

    code = "DY502"


class DateError(DyadeError):
    """A date of a question is no date."""

    code = "DY402"


class DecisionError(DyadeError):
    """A human decision names what is not there, or sets what cannot be set."""

    code = "DY306"


class StoreError(DyadeError):
    """The store cannot be used as asked."""

    code = "DY300"


class NotAStoreError(StoreError):
    """The file is no store."""

    code = "DY301"


class NewerStoreError(StoreError):
    """The store was written by a newer version of the program."""

    code = "DY302"


class LockedStoreError(StoreError):
    """Another process has the store open."""

    code = "DY303"


class FullDiskError(StoreError):
    """The disk is full, or the memory."""

    code = "DY304"


class NoStoreError(StoreError):
    """There is no store at the path."""

    code = "DY305"


class ReadOnlyError(StoreError):
    """The store is open for reading only, or may not be written."""

    code = "DY307"


class UnknownCodeError(DyadeError):
    """A code or name that neither the record nor the tables know."""

    code = "DY401"


class DyadError(DyadeError):
    """A dyad that is no pair of two codes."""

    code = "DY403"


class UnknownIdError(DyadeError):
    """An id that the record does not hold."""

    code = "DY404"


class FilterError(DyadeError):
    """A filter with a value it cannot have."""

    code = "DY405"


class MissingPackageError(DyadeError):
    """A result was asked for in a form whose package is not installed."""

    code = "DY406"


class ArgumentError(DyadeError):
    """A function was given a value of a kind that it cannot take."""

    code = "DY407"


class LanguageError(DyadeError):
    """A language that the program has no words in."""

    code = "DY408"


class ArchiveError(StoreError):
    """A folder is no archive of a record, or cannot become one."""

    code = "DY308"


class NoMeaningsError(StoreError):
    """Search by meaning was asked of a store whose sentences were not prepared for it."""

    code = "DY309"
