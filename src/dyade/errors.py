"""Every message of the program that says something went wrong: what, where, what to do.

Codes: DY1xx input, DY2xx data and rules, DY3xx store, DY4xx questions, DY5xx output.
docs/errors.md lists them; a test holds the two together.
"""

from __future__ import annotations


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


class OutputError(DyadeError):
    """A format of output is unknown, or what it needs is not installed."""

    code = "DY501"
