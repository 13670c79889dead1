"""Codes and names of entities: what a question may name, and what was perhaps meant."""

from __future__ import annotations

import difflib
import re
from functools import cache

import duckdb

from dyade.data import names as files
from dyade.data import table
from dyade.errors import DyadError, UnknownCodeError, expect, shown
from dyade.resolve.features import plain

_TABLES = {
    "world/states.tsv": (
        "code name variants adjective inhabitant gender capital from to note".split()
    ),
    "world/bodies.tsv": "code name variants kind members note".split(),
    "world/movements.tsv": "code name variants country sector note".split(),
}


@cache
def named() -> dict[str, str]:
    """The name of every code: the one that notes call it by, else its first in the tables."""
    columns = ("code", "form", "article", "plural", "feminine", "locative")
    found = {row["code"]: row["name"] for row in reversed(_rows())}
    told = {row["code"]: row["form"] for row in table("fr/tell/names.tsv", columns)}
    return found | {code: form for code, form in told.items() if code in found}


@cache
def by_name() -> dict[str, str]:
    """Codes by their names in plain letters; a name that stands for two codes is left out."""
    found: dict[str, set[str]] = {}
    for row in _rows():
        for name in (row["name"], *row["variants"].split("|")):
            if name:
                found.setdefault(plain(name), set()).add(row["code"])
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}


def _rows() -> list[dict[str, str]]:
    present = files("world", ".tsv")
    return [
        row.cells
        for name, columns in _TABLES.items()
        if name in present
        for row in table(name, tuple(columns))
    ]


def code(text: str, connection: duckdb.DuckDBPyConnection | None = None) -> str:
    """The code that a text names: a code in any case, or a French name ("Corée du Nord").

    Args:
        connection: a store whose own codes are known as well.
    Raises:
        UnknownCodeError: known nowhere; names what comes close.
    """
    fault = f"a code or name is a text such as “RUS”, not {shown(text)}"
    expect(text, str, UnknownCodeError(fault))
    wanted = text.strip()
    upper = wanted.upper()
    if upper in named():
        return upper
    found = by_name().get(plain(wanted))
    if found:
        return found
    held = _held(connection) if connection else set()
    if upper in held:
        return upper
    raise UnknownCodeError(f"no code or name “{wanted}” is known{_meant(wanted, held)}")


def dyad(text: str, connection: duckdb.DuckDBPyConnection | None = None) -> tuple[str, str]:
    """The two codes of ``RUS-PRK``, or of two names ("Niger - Mali", "Etats-Unis-Iran").

    Where names have hyphens of their own, the text is cut where both halves are known.

    Raises:
        DyadError: not two, twice the same, or two in more than one way.
        UnknownCodeError: a part that is known nowhere.
    """
    expect(text, str, DyadError(f"a dyad is a text such as “RUS-PRK”, not {shown(text)}"))
    spaced = re.split(r"\s+[-–/]\s+", text.strip())
    cuts = [spaced] if len(spaced) == 2 else _cuts(text.strip())
    pieces = [piece for piece in re.split(r"[-–/]", text) if piece.strip()]
    known = [cut for cut in cuts if all(_known(part, connection) for part in cut)]
    if len(known) > 1:
        listed = " or ".join(f"“{' - '.join(cut)}”" for cut in known)
        raise DyadError(f"“{text}” can be {listed}; write it so, with blanks round the hyphen")
    halves = [cut for cut in cuts if any(_known(part, connection) for part in cut)]
    several = len(pieces) > 2 and all(_known(piece, connection) for piece in pieces)
    if len(cuts) > 1 and not known and several:
        named = ", ".join(sorted({code(piece, connection) for piece in pieces}))
        raise DyadError(
            f"“{text}” names {len(pieces)} parties ({named}); a dyad has two: ask for each pair, "
            "or for all with --actors (in Python, a list of codes)"
        )
    if not cuts or (len(cuts) > 1 and not known and not halves):
        raise DyadError(f"“{text}” is no dyad; write two codes with a hyphen: RUS-PRK")
    return sides(*(code(part, connection) for part in (known or halves or cuts)[0]))


def sides(one: str, other: str) -> tuple[str, str]:
    """Two codes as a dyad.

    Raises:
        DyadError: they are the same.
    """
    if one == other:
        raise DyadError(f"both sides are {one}, named twice; a dyad has two")
    return one, other


def _cuts(text: str) -> list[list[str]]:
    """A text in two at each of its hyphens and slashes."""
    signs = re.finditer(r"[-–/]", text)
    cuts = [[text[: s.start()].strip(), text[s.end() :].strip()] for s in signs]
    return [cut for cut in cuts if all(cut)]


def _known(text: str, connection: duckdb.DuckDBPyConnection | None) -> bool:
    try:
        code(text, connection)
    except UnknownCodeError:
        return False
    return True


def _held(connection: duckdb.DuckDBPyConnection) -> set[str]:
    rows = connection.execute("SELECT DISTINCT code FROM event_party").fetchall()
    return {row[0] for row in rows}


def close(text: str, held: frozenset[str] | set[str] = frozenset()) -> list[str]:
    """Codes whose code or name is written almost like a text, the closest first, at most three."""
    known = {plain(c): c for c in sorted(held | set(named()))}
    known |= {name: c for name, c in by_name().items() if name not in known}
    wanted = plain(text)
    # Two letters in each other's place ("PKR") come before what merely looks alike.
    alike = [name for name in sorted(known) if sorted(name) == sorted(wanted)]
    alike += [name for name in sorted(known) if len(wanted) > 2 and name.startswith(wanted)]
    alike += difflib.get_close_matches(wanted, sorted(known), n=6, cutoff=0.6)
    return list(dict.fromkeys(known[c] for c in alike))[:3]


def _meant(text: str, held: set[str]) -> str:
    codes = close(text, held)
    if not codes:
        return "; write a code such as RUS, or a French name"
    listed = ", ".join(f"{c} ({named()[c]})" if c in named() else c for c in codes)
    return f"; did you mean {listed}?"
