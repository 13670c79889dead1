"""Whose a group is, by the words of its own phrase or by the name behind it."""

from __future__ import annotations

from dataclasses import replace

from dyade.find import lexicon
from dyade.find.cast import Cast, Pending
from dyade.find.line import Line
from dyade.find.naming.groups import Group
from dyade.find.naming.owners import Owner
from dyade.model import Actor
from dyade.parse.words import words as grammar

_NAMES = frozenset({"movement", "body", "party"})
_MOVED = 6  # tokens before a group within which its withdrawal is told
_RANK = {"adjective": 0, "of": 1, "inner": 2, "party": 1}  # how near an owner stands to a group


def name_group(cast: Cast, line: Line, group: Group) -> None:
    """Notes a group with whose it is, or leaves it to the second pass where nothing says so."""
    named = _named_group(cast, line, group)
    if named is not None:
        actors, last = named
        rule = "group-name"
    else:
        owners = _owners(group)
        actors, last = _owned(cast, line, group, owners), group.last
        if not owners and not actors:
            if not (_is_moved(group) and group.tail.owners):
                cast.pend(line, Pending(group.first, group=group))
            line.take(group.first, group.last)
            return
        rule = "group-owner"
    first, head, gender, number = group.first, group.head, group.gender, group.number
    cast.add(line, first, last, head, "group", actors, gender, number, rule)


def _owners(group: Group) -> list[Owner]:
    """The names in a group's phrase that can say whose it is."""
    usable = [o for o in group.tail.owners if o.how in _RANK]
    if _is_moved(group):  # "le retrait de 500 soldats du Tchad": from where, not whose
        usable = [o for o in usable if o.how != "of" or o.kind != "state"]
    if group.determiner in lexicon.words("nominal", "possessives"):
        # "ses troupes de la frontière turque" are not Turkish
        usable = [o for o in usable if o.how == "adjective"]
    fighting = group.noun.sector in ("MIL", "PRM", "REB")
    movements = [o for o in usable if o.kind == "movement" and fighting]
    return movements or usable  # "des rebelles ougandais des ADF": who fights for whom


def _is_moved(group: Group) -> bool:
    """Whether a group is what is withdrawn or brought home, behind its verb or noun."""
    line, first = group.line, group.first
    doc = line.sentence.doc
    if doc is None or group.number != "p" or sum(o.how == "of" for o in group.tail.owners) > 1:
        return False
    before = doc[max(0, first - _MOVED) : first]
    return any(t.lemma_ in lexicon.words("nominal", "moving") for t in before)


def _owned(cast: Cast, line: Line, group: Group, owners: list[Owner]) -> tuple[Actor, ...]:
    """A group as actors: those of the nearest owners, else of the person behind it."""
    sector = group.noun.sector
    actors: list[Actor] = []
    if owners:
        first = min(_RANK[o.how] for o in owners)
        chosen = [o for o in owners if _RANK[o.how] == first]
        plural = group.noun.number == "p"
        listed = first == _RANK["of"] and plural and {o.kind for o in chosen} == {"state"}
        if first and not listed:  # "les armées du Tchad et du Niger"
            chosen = chosen[:1]
        for owner in chosen:
            codes = cast.owner_codes(owner)
            actors.extend(cast.actor(code, owner.sector or sector) for code in codes)
    elif group.tail.person is not None:
        person = cast.person_of(group.tail.person)
        if person is not None and person.code:
            actors.append(cast.actor(person.code, sector))
    if len(actors) == 1:
        actors = [replace(actors[0], person=_leader(cast, line, group, actors[0].code))]
    return tuple(actors)


def _leader(cast: Cast, line: Line, group: Group, code: str) -> str:
    """Who leads a group by the name behind it: "le gouvernement du président X"; "" for others."""
    if line.low[group.head] not in lexicon.words("nominal", "led"):
        return ""
    of = range(group.head + 1, group.head + 3)
    i = next((j for j in of if line.word(j) in lexicon.words("nominal", "of")), -1)
    behind = (i + 1, i + 2) if i > 0 else ()
    for j in (*behind, *_headed(line, group.head + 1), *_headed(line, group.last)):
        mention = cast.entities.at(line.index, j)
        if mention is not None and mention.kind == "person" and len(mention.actors) == 1:
            return mention.actors[0].person if mention.actors[0].code == code else ""
    return ""


def _headed(line: Line, end: int) -> range:
    """Where who leads a group can be named: "une délégation kényane conduite par le juge X"."""
    i = end + (line.word(end) == ",")
    by = line.word(i + 1) in grammar("prepositions", "agent")
    headed = by and line.word(i) in lexicon.words("nominal", "headed")
    return range(i + 2, i + 4) if headed else range(0)


def _named_group(cast: Cast, line: Line, group: Group) -> tuple[tuple[Actor, ...], int] | None:
    """Whom a group is by the name right behind it, and where that ends: "le groupe armé Hamas"."""
    named = line.names.get(group.last)
    if named is None or named.kind not in _NAMES or group.number != "s":
        return None
    found = lexicon.entry(named.kind, line.slice(named.first, named.last))
    if found is None or found.contextual or found.sector in ("JRN", "BUS"):
        return None
    return tuple(cast.actor(k, found.sector) for k in cast.codes(named.keys)), named.last
