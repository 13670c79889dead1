"""Offices said without a name: who of the dispatch is meant, else whose office it is."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.known import former_sector, table_gender
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import BY_SCENE, Mention
from dyade.find.naming.appointing import core_role, note_role, office_code
from dyade.find.naming.persons import Person
from dyade.find.naming.roles import Office
from dyade.find.pointing import pairs, renamed, shortnames, succession
from dyade.find.pointing.becoming import appointed, copular, shown, topmost
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.sameoffice import agrees, holds, same
from dyade.find.scene import DEFAULT

_AROUND = 2  # sentences on both sides in which an implied holder must be named
_CONTENDING = 6  # sentences within which a rival has been named
_OUT = 2  # years after which nobody is called by an office that is over
_PUBLIC = frozenset({"GOV", "IGO", "JUD", "LEG", "OPP"})
_LOWER = frozenset({"LEG", "MIL"})  # no president is a deputy, nor a general
_POLITICAL = frozenset({"GOV", "IGO", "LEG", "PTY", "OPP", "JUD", "LAB"})


def resolve(said: Discourse, line: Line, office: Office, quoted: bool) -> Mention | None:
    """The mention of an office without a name; None where neither holder nor state is known."""
    behind = line.word(office.head + office.size)
    if behind in words("nominal", "stateless") | words("nominal", "regional"):
        return None
    if _is_title(line, office):
        return None
    code, sector = office_code(said.cast, line, office, None)
    if office.number == "p" or office.determiner in words("descriptions", "two"):
        return _several(said, line, office, sector)
    copied = copular(said, line, office)
    if copied is not None:
        return copied
    if office.noun.code == "@post" and (person := succession.other(said, line, office, quoted)):
        return _of_person(said, line, office, person, code)
    if office.noun.code in ("@role", "@post"):
        return _relative(said, line, office, code)
    code = code or _owner(said, line, office, quoted)
    if _is_shown(line, office) and (found := shown(said, line, office)):
        return found
    person = _spoken_of(said, line, office, code, quoted)
    if person is None and not office.noun.code:
        person = _implied(said, line, office, code)
        if person is not None:
            return appointed(said, line, office, person, "implied")
    person = person or renamed.person(said, line, office, code, quoted)
    if person is not None:
        return _of_person(said, line, office, person, code)
    return _of_state(said, line, office, code, sector)


def _is_title(line: Line, office: Office) -> bool:
    """Whether an office is only what somebody is called: "le statut de président par intérim"."""
    of = line.word(office.first - 1) in words("nominal", "bare_of")
    return of and line.word(office.first - 2) in words("office", "titles")


def _several(said: Discourse, line: Line, office: Office, sector: str) -> Mention | None:
    """The mention of offices in the plural: "les deux ministres", "les ministres russe et turc"."""
    first, last, head = office.first, office.last, office.head
    if pairs.of_two(line, first, head):
        both = pairs.holders(said, line, office.noun.words)
        if both and words("descriptions", "others").isdisjoint(line.low[first - 1 : head]):
            gender = office.gender
            return said.cast.add(
                line, first, last, head, "description", both, gender, "p", "two-persons"
            )
    rule, codes = "office", pairs.behind(said, line, head + office.size)
    codes = codes or pairs.behind(said, line, last)
    codes = codes or _all_codes(said, office) or _in_short(said, line, office)
    if not codes and office.noun.code in lexicon.bodies():  # "les eurodéputés"
        codes = (office.noun.code,)
    if not codes and office.noun.sector and _of_the_land(line, office):
        scene, rule = said.scene(line, first), BY_SCENE
        codes = (scene,) if scene else ()
    if not codes:
        return None
    actors = tuple(said.cast.actor(c, sector) for c in codes)
    return said.cast.add(line, first, last, head, "office", actors, office.gender, "p", rule)


def _of_the_land(line: Line, office: Office) -> bool:
    """Whether officials of no named state are of the land: "les députés", "plusieurs élus"."""
    if office.determiner in words("nominal", "the_plural") or line.between(office.first):
        return True
    some = line.low[max(0, office.first - 1) : office.head]
    public = office.noun.sector in _PUBLIC and line.low[office.head] not in words(
        "nominal", "anywhere"
    )
    return public and not words("nominal", "some").isdisjoint(some)


def _owner(said: Discourse, line: Line, office: Office, quoted: bool) -> str:
    """Whose a possessive, "dont" or a short name says an office to be, "" where none does."""
    code = next(iter(_in_short(said, line, office)), "")
    if office.tail.possessed is not None:
        code = said.possessor(line, office.tail.possessed, quoted)
    if office.determiner in words("nominal", "possessive_one"):
        code = code or _possessor(said, line, office, quoted)
    if line.word(office.first - 2) in words("pronouns", "whose"):
        code = code or of_relative(said, line, office.first - 2)
    return code


def _in_short(said: Discourse, line: Line, office: Office) -> tuple[str, ...]:
    """Whose an office is by less than a name: "de l'Union", "de l'organisation"."""
    codes: list[str] = []
    for i in range(office.head + 1, office.last):
        full = shortnames.meant(said, line, i)
        kind = line.low[i] in words("descriptions", "body")
        body = shortnames.body(said, line, i, shortnames.is_body) if kind else ()
        codes += [a.code for a in (full.actors if full is not None else body)]
    return tuple(codes)


def _possessor(said: Discourse, line: Line, office: Office, quoted: bool) -> str:
    """The state whose office a possessive tells: never one for whom the speaker holds it himself.

    "Le président serbe refuse de parler à Riga et à son président": Riga's.
    """
    i = office.first - 1
    code = said.possessor(line, i, quoted)
    holders = [said.known(a) for a in said.possessing(line, i, quoted)]
    core = core_role(line, office)
    if not any(p is not None and holds(p, core, core, True, office.former) for p in holders):
        return code
    other = said.context.best(
        line.index, i, "", "s", quoted, lambda s: s.state and s.actors[0].code != code
    )
    return other.actors[0].code if other is not None else code


def _is_shown(line: Line, office: Office) -> bool:
    """Whether "ce" points at an office that has been spoken of: not "ce ministre qui …"."""
    shows = office.determiner in words("nominal", "this")
    return shows and line.word(office.last) not in words("pronouns", "who")


def _spoken_of(
    said: Discourse, line: Line, office: Office, code: str, quoted: bool
) -> Person | None:
    """The person of the dispatch who holds the office, or is the rival that it makes of him."""
    person: Person | None = None
    held = words("office", "coming").isdisjoint(line.low[office.first : office.head])
    if held and office.determiner and office.determiner not in words("nominal", "one"):
        person = _holder(said, line, office, code, quoted)
    if person is None and office.noun.words[0] in words("office", "opponents"):
        person = _opponent(said, line, office, quoted)
    return person


def _of_person(said: Discourse, line: Line, office: Office, person: Person, code: str) -> Mention:
    """The mention of an office for the person who is meant, with what it tells of him."""
    core = core_role(line, office)
    office.span = (office.first, office.last)
    office.rule = "office-coreference"
    note_role(said.cast, line, office, person, code or person.code, core)
    actors, gender = (said.cast.person_actor(person),), office.gender or person.gender
    return said.cast.add_office(line, office, actors, gender, office.rule)


def _of_state(
    said: Discourse, line: Line, office: Office, code: str, sector: str
) -> Mention | None:
    """The mention of an office for its state: the one told, else where the dispatch plays."""
    rule = "office"
    if not code:
        vague = not office.determiner or office.determiner in words("nominal", "one")
        vague = vague and not lexicon.is_role(office.noun)
        if vague or not office.noun.sector:
            return None
        code, rule = said.scene(line, office.first), BY_SCENE
        if not code:
            return None
    seated = _seated(said, line, office, code)
    if seated is not None:
        actors, gender = (said.cast.person_actor(seated),), office.gender or seated.gender
        return said.cast.add_office(line, office, actors, gender, "office-table")
    sector = former_sector(sector) if office.former else sector
    return said.cast.add_office(line, office, (said.cast.actor(code, sector),), office.gender, rule)


def _all_codes(said: Discourse, office: Office) -> tuple[str, ...]:
    out: list[str] = []
    for ways in (("adjective", "of", "party"), ("inner",)):  # "les délégués du parti chilien"
        for owner in office.tail.owners if not out else ():
            if owner.how in ways:
                codes = said.cast.owner_codes(owner)
                out.extend(c for c in codes if c not in out)
    return tuple(out)


def _relative(said: Discourse, line: Line, office: Office, code: str) -> Mention | None:
    """ "son homologue turc" without a name: the person of that state with the same post."""
    source = next((p for p in reversed(said.seen_people) if p.main_role()), None)
    person: Person | None = None
    if code and source is not None:
        wanted = source.posts()
        for other in said.seen_people[::-1]:
            if other.code == code and (other.posts() & wanted):
                person = other
                break
        later = [p for p in _unseen(said) if p.code == code and p.posts() & wanted]
        if person is None and len(later) == 1:
            person = later[0]
    if person is None and not code:
        return None
    if person is not None and source is not None:
        office.role, office.rule = source.main_role(), "office-coreference"
        office.span = (office.first, office.last)
        note_role(said.cast, line, office, person, code, source.main_role())
        actor = said.cast.person_actor(person)
    else:
        actor = said.cast.actor(code, "GOV")
    return said.cast.add_office(line, office, (actor,), office.gender, "homologue")


def _holder(said: Discourse, line: Line, office: Office, code: str, quoted: bool) -> Person | None:
    """The person of the dispatch who holds an office that is said without a name."""
    role = lexicon.fold_role(office.role)
    core = core_role(line, office)
    scene = said.scene(line, office.first)
    before = said.seen_people[::-1]
    after = _unseen(said)
    marked = any(o.how == "adjective" for o in office.tail.owners)
    for people, strict in ((before, False), (after, True)):
        fits = [
            p
            for p in people
            if p.code
            and (not code or p.code == code)
            and agrees(p, office)
            and holds(p, role, core, marked or strict, office.former)
        ]
        if not office.former and core not in words("office", "vague_heads"):
            fits = [p for p in fits if not _is_over(p, said.cast.register.date)] or fits
        fits = [p for p in fits if quoted or not p.quoted] or fits
        if not fits:
            continue
        if not code and not strict:
            near = [p for p in fits if line.index - p.last_seen[0] <= 2]
            called = [p for p in near or fits if holds(p, role, core, True, office.former)]
            told = [p for p in near or fits if _is_called(p, core)]
            if told and not any(p in told for p in called):
                called = told  # of two deputies the one whom the text calls a deputy
            elif not topmost(core):
                called = [p for p in called if p in told] or called
            at_home = [p for p in called or near or fits if p.code == scene]
            return (at_home or called or near or fits)[0]
        if strict and not code:
            fits = [p for p in fits if p.code in (scene, DEFAULT)]
            if not fits:
                continue
        if not strict or len(fits) == 1:
            return fits[0]
    return None


def _is_called(person: Person, core: str) -> bool:
    """Whether the text itself has said that a person holds an office, with more words or none."""
    return any(f"{role} ".startswith(f"{core} ") for role, _ in person.roles)


def _is_over(person: Person, date: str) -> bool:
    """Whether all offices that a person is known to have held had long ended by a date.

    One who fell of late is still called by his office: "le président renversé".
    """
    years = [int(date[:4]) - int(held.end[:4]) for held in person.past if held.end]
    gone = person.former and not person.known and person.sector == "ELI"
    return gone or (bool(years) and not person.known and min(years) > _OUT)


def _unseen(said: Discourse) -> list[Person]:
    """The persons whom the dispatch names further on."""
    people = said.cast.register.people.values()
    return sorted((p for p in people if p.last_seen == (-1, -1)), key=lambda p: p.order)


def _seated(said: Discourse, line: Line, office: Office, code: str) -> Person | None:
    """The one who holds a definite office at the dispatch's date by a user's own table."""
    register = said.cast.register
    if office.former or office.determiner in words("nominal", "one"):
        return None
    core = core_role(line, office)
    order = (line.index, office.first)
    found = [
        holder
        for holder in register.holders.in_office(code, register.date)
        if same(lexicon.fold_role(holder.role), core, strict=True)
        and agrees(Person(holder.name, order, table_gender(holder)), office)
    ]
    if len({holder.name for holder in found}) != 1:
        return None
    return register.seated(found[0], order)


def _implied(said: Discourse, line: Line, office: Office, code: str) -> Person | None:
    """The one person around, of whom nothing else is said, who can hold a definite office.

    French news of France puts the office in one sentence and the bare name in the next: "La
    ministre du Travail a cédé. Jeanne Dupont, …". With two such persons nothing is guessed,
    nor of one to whom something is done, nor about other states, whose persons are introduced
    with their office.
    """
    articles = office.determiner in words("nominal", "the") | words("nominal", "contracted_one")
    if not articles or not lexicon.is_role(office.noun) or office.noun.sector not in _POLITICAL:
        return None
    if topmost(core_role(line, office)):
        return None
    if said.cast.entities.scene != DEFAULT or code not in ("", DEFAULT, "EU"):
        return None
    around: list[tuple[Person, bool]] = []
    for i in range(line.index - _AROUND, line.index + _AROUND + 1):
        for mention, person in said.cast.people.get(i, ()):
            if all(person is not p for p, _ in around):
                around.append((person, said.acts(mention)))
    fits = [
        (p, acts)
        for p, acts in around
        if not p.roles
        and not p.known
        and " " in p.name
        and agrees(p, office)
        and (not p.code or p.code == (code or said.scene(line, office.first)))
        and (p.gender or p.code)
        and (office.former or not p.past)
    ]
    return fits[0][0] if len(fits) == 1 and fits[0][1] else None


def _opponent(said: Discourse, line: Line, office: Office, quoted: bool) -> Person | None:
    """The other of two who contend: "son rival" is the only one near of the state and politics."""
    if office.determiner not in words("nominal", "his"):
        return None
    own = said.context.best(line.index, office.first - 1, "", "s", quoted, lambda s: s.person)
    if own is None or len(own.actors) != 1 or not own.actors[0].person:
        return None
    mine = own.actors[0]
    others = [
        p
        for p in said.seen_people
        if line.index - p.last_seen[0] <= _CONTENDING
        and p.code == mine.code
        and p.name != mine.person
        and p.sector in _POLITICAL
        and agrees(p, office)
    ]
    return others[0] if len(others) == 1 else None


def of_relative(said: Discourse, line: Line, token: int) -> str:
    """The state that "dont" takes up: "l'Egypte, dont le président …"."""
    for i in (token - 1, token - 2):
        mention = said.cast.entities.at(line.index, i)
        if mention is not None and mention.actors:
            return mention.actors[0].code
    return ""
