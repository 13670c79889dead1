"""Whose a phrase is: the entities that own what stands before them."""

from __future__ import annotations

from dataclasses import dataclass

from dyade.find import lexicon
from dyade.find.line import Line
from dyade.parse import labels

_OWNERS = frozenset(
    {"state", "seat", "body", "movement", "party", "inhabitant", "place", "description"}
)


@dataclass(slots=True)
class Owner:
    """An entity named inside a phrase: its codes and how it stands there.

    ``how``: ``adjective`` of the head, ``party`` beside it, ``of`` its complement, ``inner``
    adjective of a complement, ``theme`` what the office is about or where it is held.
    """

    codes: tuple[str, ...]
    how: str
    sector: str = ""
    kind: str = ""
    joint: bool = False  # all codes are meant, not one of them
    contextual: bool = False  # many states have one: "le Parti communiste"


def owner_of(line: Line, i: int) -> Owner | None:
    """The entity named at a token, as the owner of what stands before it."""
    named = line.names.get(i)
    if named is None:
        return None
    if named.kind == "adjective" or capital_adjective(line, i):
        joint = len(named.keys) > 1 and _joint(named.kind, line.slice(i, named.last))
        return Owner(named.keys, "adjective", "", "adjective", joint)
    if named.kind in _OWNERS:
        sector, contextual = "", False
        if named.kind == "party":
            found = lexicon.entry("party", line.slice(i, named.last))
            if found is not None:
                sector, contextual = found.sector, found.contextual
        return Owner(named.keys, "of", sector, named.kind, contextual=contextual)
    return None


def capital_adjective(line: Line, i: int) -> bool:
    """Whether an adjective is written as its people: "des soldats Américains"."""
    named, doc = line.names.get(i), line.sentence.doc
    if named is None or named.kind != "inhabitant" or doc is None or i == 0:
        return False
    return doc[i - 1].pos_ == labels.NOUN and line.words[i - 1].islower()


def _joint(kind: str, form: str) -> bool:
    found = lexicon.entry(kind, form)
    return found is not None and found.joint
