"""Offices by which the press varies the name of one just spoken of: "X a refusé. Le député …"."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.naming.appointing import core_role
from dyade.find.naming.persons import Person
from dyade.find.naming.roles import Office
from dyade.find.pointing.becoming import topmost
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.sameoffice import agrees, alike
from dyade.parse import labels

_CALLINGS = frozenset({"JUD", "MIL", "OPP", "REL"})  # of several one of these is meant
_SWORN = frozenset({"JUD"})  # no one of whom it is not said is a judge
_LOWER = frozenset({"LEG", "MIL"})  # no president is a deputy, nor a general
_OLD = 25  # years after the last office at which nobody holds another


def person(said: Discourse, line: Line, office: Office, code: str, quoted: bool) -> Person | None:
    """The one person just spoken of whom a definite office takes up by another of his titles.

    The press varies its words: "X a refusé. Le député de la Somme …". Only nouns that many
    hold at a time are taken so, and only where nobody else around fits; of a former office who
    acts, but for the first of a state: "X a refusé. L'ex-ministre …".
    """
    nouns = words("office", "renaming")
    head = office.noun.words[0]
    many = head in nouns or office.noun.text in nouns
    if not many and not (office.former and _acts(line, office)):
        return None
    found = alone(
        said, line, office.first, office.determiner, office.gender, code, office.noun.sector, quoted
    )
    if found is None or not agrees(found, office):
        return None
    if not office.former and _is_of_old(found, said.cast.register.date):
        return None
    if not many and (found.last_seen[0] == line.index or topmost(core_role(line, office))):
        return None
    minister = head in words("office", "minister")
    if minister and core_role(line, office) != head:
        return None  # another portfolio is another minister
    if minister and not office.former:
        held = [r for r, _ in found.roles] + [h.role for h in found.known]
        return found if any(head in role for role in held) else None
    if (
        found.sector == "GOV"
        and many
        and found.posts()
        and head not in words("office", "renaming_ministers")
    ):
        return None
    return found if alike(office.noun.sector, found.sector) else None


def _is_of_old(person: Person, date: str) -> bool:
    """Whether the last office that somebody is known to have held ended long before a date."""
    ends = [held.end for held in person.past if held.end]
    return bool(ends) and not person.known and int(date[:4]) - int(max(ends)[:4]) > _OLD


def _acts(line: Line, office: Office) -> bool:
    """Whether an office is the subject of a clause, by the parse."""
    doc = line.sentence.doc
    return doc is not None and doc[office.head].dep_ in labels.ANY_SUBJECT


def alone(
    said: Discourse,
    line: Line,
    first: int,
    determiner: str,
    gender: str,
    code: str,
    sector: str,
    quoted: bool,
) -> Person | None:
    """The only person of a state spoken of just now; of a calling, the only one who has it.

    Where the state is said itself the person can be named one sentence further back. Whom only a
    quotation names is meant by the quotation alone. One of another state or body than the one in
    which the dispatch plays is meant where he is of the same calling and nobody else is named:
    "l'émissaire de l'ONU X est au Pérou. Le diplomate …".
    """
    if determiner not in words("nominal", "the") | words("nominal", "contracted_one"):
        return None
    state = code or said.scene(line, first)
    near = [
        p
        for p in said.seen_people
        if line.index - p.last_seen[0] <= (2 if code else 1)
        and (quoted or not p.quoted)
        and not (gender == "f" and p.gender == "m")
        and not (sector in _LOWER and topmost(p.main_role()))
    ]
    local = [p for p in near if _is_of(p.code, state)]
    if not local and not code and len(near) == 1:
        return near[0] if near[0].code and _serves(near[0], sector) else None
    if sector in _CALLINGS:
        same = [p for p in local if p.sector == sector]
        local = same or (local if sector not in _SWORN else [])
    return local[0] if len(local) == 1 else None


def _serves(person: Person, sector: str) -> bool:
    """Whether somebody is of the calling of a sector: officials are also those of a body."""
    own = lexicon.sector_of(person.code) if sector == "GOV" else sector
    return person.sector in (sector, own)


def _is_of(code: str, state: str) -> bool:
    """Whether somebody of a code can be of a state; who sits for the Union is of some state."""
    return code == state or (state == "EU" and code in lexicon.states())
