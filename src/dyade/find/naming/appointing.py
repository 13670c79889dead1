"""Whose an office is, and what a person becomes by holding it.

The state of an office is what its adjective, complement or party says; of a person nobody knows
it is the state for which the same office was last said, else the scene.
"""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.cast import Cast
from dyade.find.known import former_sector
from dyade.find.line import LONG_AGO, Line
from dyade.find.naming.owners import Owner, owner_of
from dyade.find.naming.persons import Person
from dyade.find.naming.phrases import match
from dyade.find.naming.roles import Office
from dyade.find.pointing.sameoffice import same
from dyade.model import Holder, Role

_BELOW = frozenset({"CVL", "ELI", "LEG", "OPP", "PTY"})  # sectors that one leaves for government
_IN_PARLIAMENT = frozenset({"LEG", "PTY"})
_STATE = "GOV"  # who governs; he who speaks for a body or a movement is of its sector
_SAID = 8  # sentences over which an office keeps the state that it was told with
_SITTING = 4  # sentences over which a chamber is the one whose members speak
RELATIVE = frozenset({"@role", "@post"})  # "homologue", "prédécesseur": an office named before


def office_code(cast: Cast, line: Line, office: Office, holder: Owner | None) -> tuple[str, str]:
    """(code, sector) that an office says of itself; the code is "" where it says none."""
    code, sector = _said_code(cast, line, office, holder)
    own = lexicon.sector_of(code)
    return code, own if own and sector == _STATE else sector or own


def _said_code(cast: Cast, line: Line, office: Office, holder: Owner | None) -> tuple[str, str]:
    noun, tail = office.noun, office.tail
    sector = noun.sector
    fixed = noun.code if noun.code not in RELATIVE else ""
    if fixed and fixed in lexicon.bodies():
        return fixed, sector
    if holder is not None:
        return cast.owner_codes(holder)[0], sector
    order = {"adjective": 0, "party": 1, "of": 2, "inner": 3}
    usable = [o for o in tail.owners if o.how in order and o.codes]
    if noun.words[0] in lexicon.words("office", "national"):
        usable = [o for o in usable if o.how == "adjective" or o.codes != ("EU",)]
    if usable:
        best = min(usable, key=lambda o: (o.contextual, order[o.how]))
        if best.kind == "party" and sector in ("", "GOV", "PTY"):
            sector = best.sector or "PTY"
        if best.kind == "adjective" and best.sector:
            sector = best.sector
        if best.contextual and fixed == "":
            return cast.usual(best.codes[0]), sector
        return cast.owner_codes(best)[0], sector
    if tail.person is not None:
        owner = cast.person_of(tail.person)
        if owner is not None and owner.code:
            return owner.code, sector
    return fixed or _inner_office(cast, line, office), sector


def _inner_office(cast: Cast, line: Line, office: Office) -> str:
    """The state of the office inside another: "un conseiller de la ministre"."""
    index = lexicon.offices()
    for i in range(office.head + 1, office.last):
        hit = match(index, line, i)
        if hit is None or i < office.head + len(office.noun.words):
            continue
        inner = hit[0]
        for number in range(line.index, max(-1, line.index - 6), -1):
            for _, person in reversed(cast.people.get(number, [])):
                if any(role.startswith(inner.text) for role, _ in person.roles):
                    return person.code
    return ""


def appoint(
    cast: Cast,
    line: Line,
    office: Office,
    person: Person,
    owner: Owner | None,
    before: Office | None = None,
) -> None:
    """Notes that a person holds an office, and learns the person's state from it.

    ``before`` is the office named before it in the sentence, which "homologue" takes up.
    """
    code, sector = office_code(cast, line, office, owner)
    gender = office.gender if office.number == "s" else ""
    if gender == "f" or (gender and not person.gender):
        person.gender = gender
    if office.noun.code in RELATIVE:
        _relative(cast, line, office, person, code, before)
        return
    if code:
        if not person.sure or (not person.known and not person.roles):
            person.code, person.sure = code, True
    elif not person.code:
        person.code = _nearby(cast, line, office)
    if not person.sector or person.sector == "ELI":
        standing = not office.former or bool(person.roles)
        person.sector = sector if standing else former_sector(sector)
    if not office.former and person.sector == "ELI" and not person.former:
        person.sector = sector
    elif _has_risen(person, office, code, sector):
        person.sector = sector
    core = core_role(line, office)
    note_role(cast, line, office, person, code or person.code, core)


def _has_risen(person: Person, office: Office, code: str, sector: str) -> bool:
    """Whether the text puts somebody into government of whom the table knows a lesser office."""
    new = not office.former and not person.former and not person.roles
    lower = bool(person.known) and person.sector in _BELOW and code == person.code
    minister = office.noun.words[0] in lexicon.words("office", "minister")
    return new and lower and minister and sector == "GOV"


def _nearby(cast: Cast, line: Line, office: Office) -> str:
    """The state of an office that names none, of a person nobody knows.

    The state for which the same office was last said ("le roi de Bahreïn … le roi Hamad"),
    else the scene.
    """
    if office.tail.possessed is not None or office.determiner in lexicon.words(
        "nominal", "possessive_one"
    ):
        owner = _owner_before(cast, line, office.first)
        if owner:
            return owner
    if office.noun.text.startswith(lexicon.suffixes("office", "ambassadors")):
        code = _embassy(cast, line, office.first)
        if code:
            return code
    if office.noun.sector in _IN_PARLIAMENT and (code := _chamber(cast, line.index)):
        return code
    code, sentence = cast.said.get(office.noun.text, ("", LONG_AGO))
    inner = range(office.head + office.size, office.last)
    if any(match(lexicon.groups(), line, i) for i in inner):
        code = ""  # "le porte-parole de la police" is of another house
    if code and line.index - sentence <= _SAID:
        return code
    return cast.local(line, office.first)


def _chamber(cast: Cast, index: int) -> str:
    """The state whose parliament was named last: its members need no adjective then."""
    for number in range(index, index - _SITTING, -1):
        for mention in reversed(cast.by_line.get(number, ())):
            house = mention.kind == "party" and len(mention.actors) == 1
            if house and mention.actors[0].sector == "LEG":
                return mention.actors[0].code
    return ""


def _embassy(cast: Cast, line: Line, end: int) -> str:
    """Whose embassy the sentence has named: its ambassador needs no adjective then."""
    for i in range(end):
        if line.low[i] in lexicon.words("office", "embassy"):
            for j in (i + 1, i + 2, i + 3):
                owner = owner_of(line, j)
                if owner is not None and owner.codes:
                    return cast.owner_codes(owner)[0]
    return ""


def _owner_before(cast: Cast, line: Line, first: int) -> str:
    """Whose "son ministre" is: who is named first in the sentence, else in the one before."""
    for number in (line.index, line.index - 1):
        named = [
            (m.first, p.code)
            for m, p in cast.people.get(number, ())
            if p.code and (number < line.index or m.first < first)
        ]
        if number == line.index:
            named += [
                (n.first, n.keys[0])
                for n in line.names.values()
                if n.kind in ("state", "seat", "body") and n.first < first
            ]
        if named:
            return min(named)[1]
    return ""


def note_role(cast: Cast, line: Line, office: Office, person: Person, code: str, core: str) -> None:
    """Adds the role of a person unless the same is said already.

    Of a former office the table knows best under whom it was held; an office that it says to have
    ended is told in retrospect ("nommée en 1993 par le président X").
    """
    held = _under(person.past, core)
    if office.former and len(held) == 1:
        (code,) = held
    ended = code in held and code not in _under(person.known, core)
    former = office.former or (ended and cast.register.reached(person))
    if (core, code) not in person.roles and not office.former:
        person.roles.append((core, code))
    if office.former:
        person.gone.append(core)
        person.former = person.former or not person.known
    if not code or not lexicon.is_role(office.noun):
        return
    role = Role(
        cast.dispatch,
        person.name,
        office.role,
        code,
        line.span(*_whole(office)),
        former_sector(person.sector) if former else person.sector,
        former,
        office.rule,
    )
    same = (role.person, role.role.casefold(), role.code, role.former)
    if all((r.person, r.role.casefold(), r.code, r.former) != same for r in cast.entities.roles):
        cast.entities.roles.append(role)


def _under(holders: tuple[Holder, ...], core: str) -> set[str]:
    """The codes under which rows of a table put somebody in an office."""
    return {h.code for h in holders if same(lexicon.fold_role(h.role), core, strict=True)}


def _relative(
    cast: Cast, line: Line, office: Office, person: Person, code: str, beside: Office | None
) -> None:
    """ "son homologue turc X": the office of whoever was named before."""
    before = [p for m, p in cast.people.get(line.index, ()) if m.first < office.first]
    before = before or [
        p
        for i in range(line.index - 1, -1, -1)
        if i >= line.index - 2
        for _, p in cast.people.get(i, ())
    ]
    source = next((p for p in reversed(before) if p.roles or p.known), None)
    if code and not (person.known and person.sure):
        person.code, person.sure = code, True
    elif not person.code and source is not None and office.noun.code == "@post":
        person.code = source.code
    person.sector = person.sector or (source.sector if source else "GOV")
    if not person.code or (source is None and beside is None):
        return
    core = source.main_role() if source else core_role(line, beside) if beside else ""
    office.role = core
    if office.noun.code == "@post" and office.noun.words[0].startswith(
        lexicon.suffixes("office", "predecessors")
    ):
        office.former = True
    note_role(cast, line, office, person, person.code, core)


def _whole(office: Office) -> tuple[int, int]:
    return office.span if office.span != (0, 0) else (office.first, office.last)


def core_role(line: Line, office: Office) -> str:
    """The role without the state or person it is held under, for comparing with other names."""
    role = office.role
    if any(o.how == "party" for o in office.tail.owners):
        role = _without_party(line, office)
    owned = any(
        o.how == "of" and o.kind in ("state", "seat", "body", "description")
        for o in office.tail.owners
    )
    if owned or office.tail.person is not None:
        role = _before_owner(line, office) or role
    return lexicon.fold_role(role)


def _without_party(line: Line, office: Office) -> str:
    """The role's words without the party beside its noun ("président LR de la région X")."""
    words: list[str] = []
    i = office.head
    while i < office.last:
        named = line.names.get(i)
        if named is not None and named.kind == "party":
            i = named.last
            continue
        if i not in office.tail.dropped:
            words.append(line.words[i])
        i += 1
    return " ".join(words)


def _before_owner(line: Line, office: Office) -> str:
    """The role's words up to the first named owner and its preposition."""
    of = lexicon.words("nominal", "of") | lexicon.words("nominal", "articles")
    person = office.tail.person
    for i in range(office.head + office.size, office.last):
        named = line.names.get(i)
        state = named is not None and named.kind in ("state", "seat", "body", "description")
        if state or (person is not None and person.outer == i):
            j = i
            while j > office.head and line.low[j - 1] in of:
                j -= 1
            text = line.slice(office.head, j) if j > office.head else ""
            return text[:1].lower() + text[1:]
    return ""
