"""What can be set from outside: environment variables, each with a default.

``SETTINGS`` is the whole list; docs/cli.md documents each and a test holds the two together.
An option of the command line wins over its variable.
"""

from __future__ import annotations

import os
from dataclasses import dataclass


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


def language() -> str:
    """``fr`` or ``en``: ``DYADE_LANG``, else the locale's where it is one of them, else French."""
    for variable in (LANG.variable, "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(variable, "")[:2].lower()
        if code in ("fr", "en"):
            return code
    return "fr"
