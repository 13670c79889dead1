"""First pass: everything that a dispatch names by itself, without looking back.

Offices with their holders, persons by name, groups that say whose they are, and the names of the
gazetteer become mentions. What needs its context (an office without a name, a bare group, a
description) is left as pending for the second pass.
"""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.cast import Cast, Pending
from dyade.find.lexicon import Noun
from dyade.find.line import Line
from dyade.find.mention import Kind, Mention
from dyade.find.naming import descriptions
from dyade.find.naming.appointing import appoint, office_code
from dyade.find.naming.groups import groups
from dyade.find.naming.holding import attach
from dyade.find.naming.owners import Owner, capital_adjective, owner_of
from dyade.find.naming.persons import Person
from dyade.find.naming.phrases import match
from dyade.find.naming.roles import Office, offices
from dyade.find.naming.runs import Run
from dyade.find.naming.tails import read_tail
from dyade.find.naming.whose import name_group
from dyade.find.scene import ruled_once
from dyade.model import Place
from dyade.parse import labels
from dyade.parse.sentence import Name
from dyade.parse.words import words

_LANDS = frozenset({"state", "adjective"})
_ACROSS_COMMA = frozenset({"name-office", "office-comma-name"})  # a row can look like these
_APPOSED = 8  # tokens of an apposed noun up to its adjective
_COMPLEMENT = 8  # tokens from a noun with a complement to the comma before a name
_INTRODUCING = frozenset({"OPP", "REB", "MIL", "REL", "LEG", "GOV", "JRN", "JUD", "SPY", "PTY"})
_KINDS: dict[str, Kind] = {
    "state": "state",
    "adjective": "adjective",
    "inhabitant": "inhabitant",
    "seat": "seat",
    "body": "body",
    "movement": "movement",
    "party": "party",
    "place": "place",
    "description": "description",
}


def read(cast: Cast, line: Line) -> None:
    """Finds the mentions of one sentence; sentences must come in the order of the text."""
    found = offices(line)
    attach(line, found)
    before: Office | None = None
    for office in found:
        if _of_another_state(cast, line, office):
            office.holders, office.span = [], (office.first, office.last)
        if office.holders:
            _office(cast, line, office, before)
        code = office_code(cast, line, office, None)[0]
        if code and office.number == "s" and not office.former:
            cast.said[office.noun.text] = (code, line.index)
        before = office
    for run in line.runs.values():
        if line.free(run.first, run.last):
            _run(cast, line, run)
    for office in found:
        if _partitive(line, office):
            continue  # "des membres de la police": the police is meant
        if not office.holders and line.free(office.head, office.head + 1):
            cast.pend(line, Pending(office.first, office=office))
            line.take(office.first, office.last)
    descriptions.read(cast, line)
    for group in groups(line):
        name_group(cast, line, group)
    abroad = {home.first for named in line.names.values() if (home := _home_of(line, named))}
    for named in line.names.values():
        if named.kind != "person" and named.first not in abroad:
            _name(cast, line, named)


def _of_another_state(cast: Cast, line: Line, office: Office) -> bool:
    """ "Le Turc Al Roy, le roi du Maroc, X et Y": who governs another state is one more."""
    the = office.determiner in lexicon.words("nominal", "the")
    if office.rule not in _ACROSS_COMMA or not the or office.number != "s":
        return False
    person = cast.person_of(office.holders[0][0])
    code, sector = office_code(cast, line, office, None)
    if person is None or not person.sure or sector != "GOV" or office.former:
        return False
    return person.code != code and {person.code, code} <= lexicon.states()


def _office(cast: Cast, line: Line, office: Office, before: Office | None) -> None:
    people: list[tuple[Run, Person]] = []
    for run, owner in _each_with_own(office):
        person = cast.person_of(run, introduced=True)
        if person is None:
            continue
        appoint(cast, line, office, person, owner, before)
        people.append((run, person))
    if not people:
        return
    first, last = office.span
    head = office.head if first == office.first else people[0][0].outer
    actors = tuple(cast.person_actor(p) for _, p in people if p.code)
    if len(people) == 1:
        mention = _merge(cast, line, first, last, head, people[0][1], office)
    else:
        mention = cast.add(
            line, first, last, head, "person", actors, office.gender, "p", office.rule
        )
    for _, person in people:
        cast.people.setdefault(line.index, []).append((mention, person))


def _each_with_own(office: Office) -> list[tuple[Run, Owner | None]]:
    """The holders, each with his land: "les ministres russe et turc de la Défense X et Y"."""
    lands = [o for o in office.tail.owners if o.how in ("adjective", "of")]
    apart = office.number == "p" and 1 < len(lands) == len(office.holders)
    if not apart or any(owner is not None for _, owner in office.holders):
        return office.holders
    return [(run, land) for (run, _), land in zip(office.holders, lands, strict=True)]


def _merge(
    cast: Cast, line: Line, first: int, last: int, head: int, person: Person, office: Office
) -> Mention:
    """The mention of one person and office; a second office of the person widens it."""
    actors = (cast.person_actor(person),) if person.code else ()
    for old in cast.by_line.get(line.index, ()):
        if old.first == first and old.kind == "person" and old.last < last:
            head = old.head
    return cast.add(line, first, last, head, "person", actors, person.gender, "s", office.rule)


def _run(cast: Cast, line: Line, run: Run) -> None:
    person = cast.person_of(run)
    if person is None:
        return
    if run.solo and run.outer == run.first and not run.listed and _common(line, run):
        return
    after = line.word(run.last)
    if after == "(" and not person.code:
        _party_in_brackets(line, run, person)
    if after == "," and not person.code:
        person.code = _apposed_state(cast, line, run.last + 1)
        person.sure = bool(person.code)
    noun = _with_complement(line, run)
    if noun and not person.code:
        person.code = _land_between(cast, line, noun, run.outer)
    first = noun or _introduction(cast, line, run, person)
    actors = (cast.person_actor(person),) if person.code else ()
    gender, name = person.gender, person.name
    mention = cast.add(
        line, first, run.last, first, "person", actors, gender, "s", "name", name=name
    )
    cast.people.setdefault(line.index, []).append((mention, person))


def _apposed_state(cast: Cast, line: Line, i: int) -> str:
    """The state whose adjective an apposed noun bears: "X, patron du renseignement russe,"."""
    word = line.word(i)
    if word in lexicon.words("nominal", "determiners"):
        i += 1
    if line.word(i) in lexicon.words("nominal", "stop") or not line.word(i).isalpha():
        return ""
    if not line.words[i][0].islower():
        return ""
    for j in range(i + 1, min(i + 1 + _APPOSED, len(line.words))):
        if line.words[j] in (",", ".", ":", ";", "(", '"', "«"):
            return ""
        named = line.names.get(j)
        if named is not None and named.kind == "adjective":
            return cast.codes(named.keys)[0]
    return ""


def _introduction(cast: Cast, line: Line, run: Run, person: Person) -> int:
    """Where the noun that introduces a person begins: "le journaliste saoudien X".

    Its adjective says the person's state, its noun the sector; a noun of politics without an
    adjective ties an unknown person to the scene.
    """
    j = run.outer - 1
    owner = owner_of(line, j) if j >= 0 else None
    if owner is not None and owner.how == "adjective":
        j -= 1
    else:
        owner = None
    if j < 0 or not line.words[j][0].islower() or not line.free(j, run.outer):
        return run.outer
    hit = match(lexicon.groups(), line, j)
    noun = hit[0] if hit is not None and hit[1] == 1 and hit[0].number == "s" else None
    if owner is None and (noun is None or noun.sector not in _INTRODUCING):
        return run.outer
    if line.word(j - 1) not in lexicon.words("nominal", "determiners") | lexicon.words(
        "office", "before"
    ) | lexicon.words("office", "former"):
        return run.outer
    if not person.code:
        person.code = cast.owner_codes(owner)[0] if owner else cast.entities.scene
        person.sure = owner is not None
        person.sector = noun.sector if noun is not None else person.sector
    return j


def _with_complement(line: Line, run: Run) -> int:
    """The noun that a name between commas tells: "l'aumônier de l'armée, X,"; 0 where none."""
    i, doc = run.outer - 1, line.sentence.doc
    closed = line.word(run.last) in (",", ".")
    if doc is None or line.word(i) != "," or not closed:
        return 0
    for j in range(i - 1, max(0, i - _COMPLEMENT), -1):
        if doc[j].pos_ in labels.VERBS or doc[j].text == ",":
            return 0
        people = line.low[j] in lexicon.words("bystanders", "people")
        the = lexicon.words("nominal", "the") | lexicon.words("nominal", "contracted_one")
        if people and line.word(j - 1) in the and line.free(j, j + 1):
            return j if line.word(j + 1) in lexicon.words("nominal", "of") else 0
    return 0


def _land_between(cast: Cast, line: Line, first: int, last: int) -> str:
    """The land that a complement names: "l'aumônier de l'armée turque"."""
    told = (n for i in range(first, last) if (n := line.names.get(i)) and n.kind in _LANDS)
    return next((cast.codes(n.keys)[0] for n in told if n.keys), "")


def _party_in_brackets(line: Line, run: Run, person: Person) -> None:
    """ "X (LR)": a party behind a name says where the person belongs."""
    named = line.names.get(run.last + 1)
    if named is not None and named.kind == "party":
        found = lexicon.entry("party", line.slice(named.first, named.last))
        if found is not None:
            person.code, person.sector, person.sure = found.codes[0], found.sector, True


def _name(cast: Cast, line: Line, named: Name) -> None:
    first, last, head = named.first, named.last, named.first
    kind = _KINDS.get(named.kind)
    found = lexicon.entry(named.kind, line.slice(first, last))
    adjective = kind == "adjective" or capital_adjective(line, first)
    if kind is None or (adjective and not line.free(first, last)):
        return
    if kind == "adjective" and (_is_noun(line, first) or ruled_once(line, first)):
        return
    gender, number, sector = "", "s", ""
    joint = False
    if found is not None:
        gender, number, sector = found.gender, found.number or "s", found.sector
        joint = found.joint
    home = _home_of(line, named)
    keys = cast.codes((home or named).keys, joint)
    last = home.last if home else last
    if found is not None and found.contextual and line.free(first, last):
        keys, last = _contextual(cast, line, named, keys)
    if kind == "inhabitant" and line.word(first - 1) in lexicon.words("nominal", "plural"):
        number = "p"
    if kind in ("state", "inhabitant", "seat", "description"):
        sector = ""
    if kind == "party" and sector in ("JRN", "BUS") and _medium(line, first):
        keys = ()
    actors = () if kind == "place" else tuple(cast.actor(k, sector) for k in keys)
    place = Place(line.slice(first, last), keys[0] if keys else "") if kind == "place" else None
    cast.add(line, first, last, head, kind, actors, gender, number, "gazetteer", place)


def _home_of(line: Line, named: Name) -> Name | None:
    """The state in which those of another nation live: "les Serbes de Bosnie"."""
    after = line.names.get(named.last + 1)
    of = line.word(named.last) in lexicon.words("nominal", "of")
    lives = named.kind == "inhabitant" and of and after is not None and after.kind == "state"
    return after if lives else None


def _contextual(
    cast: Cast, line: Line, named: Name, keys: tuple[str, ...]
) -> tuple[tuple[str, ...], int]:
    """(codes, end) of an institution that many states have: "le Sénat", "le Sénat chilien".

    Without an owner it is the scene's, unless its usual state is spoken of as well.
    """
    noun = Noun((line.low[named.first],), "", "", "s", lexicon.words("nominal", "of"))
    tail = read_tail(line, named.last, noun, False)
    usable = [o for o in tail.owners if o.how in ("adjective", "of")]
    if usable:
        return cast.owner_codes(usable[0]), tail.last
    return (cast.usual(keys[0]),), named.last


def _common(line: Line, run: Run) -> bool:
    """A single capitalised word at the start of a sentence that is also a common word."""
    return run.first == 0 and run.name.lower() in line.low[1:]


def _medium(line: Line, first: int) -> bool:
    """Whether a medium only carries words here: "sur Twitter", "à l'AFP"."""
    i = first - 1
    if line.word(i) in lexicon.words("nominal", "articles"):
        i -= 1
    return line.word(i) in lexicon.words("nominal", "before_medium")


def _is_noun(line: Line, i: int) -> bool:
    """Whether a nationality's word is a common noun or a language: "un malaise", "le turc"."""
    if line.word(i - 1) not in lexicon.words("nominal", "determiners"):
        return False
    after = line.words[i + 1] if i + 1 < len(line.words) else ""
    doc = line.sentence.doc
    if doc is not None:
        return doc[i].pos_ in labels.NOUNS or (
            after[:1].isalpha() and doc[i + 1].pos_ == labels.ADP
        )
    return not after[:1].isalpha() or line.word(i + 1) in lexicon.words("nominal", "stop")


def _partitive(line: Line, office: Office) -> bool:
    """Whether an office only stands before those who are meant."""
    doc = line.sentence.doc
    if doc is None or office.number != "p" or office.holders:
        return False
    return doc[office.head].lemma_.lower() in words("partitive", "nouns")
