"""What can be set from outside: environment variables, each with a default.

``SETTINGS`` is the whole list; docs/cli.md documents each and a test holds the two together.
An option of the command line wins over its variable.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from dyade.errors import LanguageError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its variable, its default, and what it is for."""

    variable: str
    default: str
    help: str


STORE = Setting("DYADE_STORE", "dyade.duckdb", "path of the store")
JOBS = Setting("DYADE_JOBS", "1", "worker processes; 0 is one a core")
LANG = Setting("DYADE_LANG", "", "language of notes and labels, fr or en; else the locale decides")

SETTINGS = (STORE, JOBS, LANG)


def value(setting: Setting) -> str:
    """The setting's value: from the environment where it is set and not empty, else the default."""
    return os.environ.get(setting.variable) or setting.default


LANGUAGES = ("fr", "en")
"""The languages that notes, labels and questions are written in."""


def spoken(lang: object, where: str = "") -> str:
    """A language that is one of ``LANGUAGES``, as it was given.

    Raises:
        LanguageError: any other; ``where`` names what set it.
    """
    if isinstance(lang, str) and lang in LANGUAGES:
        return lang
    source = f"{where} names " if where else ""
    raise LanguageError(
        f"{source}no language of notes: {lang!r}; take one of {', '.join(LANGUAGES)}"
    )


def language() -> str:
    """``fr`` or ``en``: ``DYADE_LANG``, else the locale's where it is one of them, else French.

    Raises:
        LanguageError: ``DYADE_LANG`` is another one.
    """
    chosen = value(LANG)
    if chosen:
        return spoken(chosen, f"${LANG.variable}")
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(variable, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return "fr"
