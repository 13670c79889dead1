"""Offices that the text gives to a person by a verb or by pointing: "X est élu maire"."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.appointing import appoint, core_role
from dyade.find.naming.persons import Person
from dyade.find.naming.roles import Office
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.sameoffice import holds
from dyade.parse.words import words as grammar


def copular(said: Discourse, line: Line, office: Office) -> Mention | None:
    """ "X est devenu ministre de …", "lorsqu'il était président de …".

    "S'il est élu président" gives nobody the office, nor does "c'est un président faible".
    """
    before = line.word(office.start - 1)
    if before in words("office", "between"):
        before = line.word(office.start - 2)
    said.held = _is_held(said, line, office)
    opening = line.low[0] in words("office", "opening") and not office.determiner
    article = office.determiner in words("nominal", "the") | words("nominal", "one")
    said_of = before in words("office", "copula") and (article or not office.determiner)
    if not (said.held or opening or said_of):
        return None
    around = range(office.start - 5, office.start)
    chosen = before in words("office", "elected")
    if chosen and any(line.word(i) in words("office", "unreal") for i in around):
        return None
    if office.determiner in words("nominal", "one") and topmost(core_role(line, office)):
        return None
    person = _subject(said, line, office.first)
    if line.low[0] in words("office", "opening") and not line.taken[0]:
        person = _after_comma(said, line, office.last) or person
    if person is None:
        return None
    if before in words("office", "past"):
        office.former = True
    return appointed(said, line, office, person, "copula")


def _is_held(said: Discourse, line: Line, office: Office) -> bool:
    """Whether somebody has an office: "le poste de ministre", and the next one behind "et"."""
    if office.determiner not in words("nominal", "bare_of"):
        return False
    i = office.first - 2
    if line.word(i) in grammar("conjunctions", "and"):
        return bool(said.held)
    denied = any(line.word(j) in words("office", "unheld") for j in range(i - 4, i))
    return line.word(i) in words("office", "held") and not denied


def _subject(said: Discourse, line: Line, end: int) -> Person | None:
    """The last person before a token, by name or by a pronoun that stands nearer."""
    person: Person | None = None
    for mention, owner in said.cast.people.get(line.index, ()):
        if mention.first < end:
            person = owner
    at = said.cast.entities.at
    before = (m for i in range(end - 1, -1, -1) if (m := at(line.index, i)))
    nearest = next((m for m in before if m.kind in ("pronoun", "person")), None)
    if nearest is not None and nearest.kind == "pronoun":
        return said.person_of(nearest) or person
    return person


def _after_comma(said: Discourse, line: Line, start: int) -> Person | None:
    """The person named right behind a later comma: "Nommé ministre en mai, X …"."""
    for mention, person in said.cast.people.get(line.index, ()):
        if mention.first > start and line.word(mention.first - 1) == ",":
            return person
    return None


def shown(said: Discourse, line: Line, office: Office) -> Mention | None:
    """ "cette ancienne ministre": the person spoken of last."""
    near = [
        p
        for p in said.seen_people
        if line.index - p.last_seen[0] <= 2
        and not (office.gender and p.gender and p.gender != office.gender)
    ]
    if not near:
        return None
    core = core_role(line, office)
    if topmost(core):
        near = [p for p in near if holds(p, core, core, True, office.former) or not p.main_role()]
    if not near:
        return None
    latest = max(p.last_seen[0] for p in near)
    person = min((p for p in near if p.last_seen[0] == latest), key=lambda p: p.last_seen)
    return appointed(said, line, office, person, "demonstrative")


def topmost(core: str) -> bool:
    """Whether an office is the first of its state: nobody of another office is meant by it."""
    return bool(lexicon.posts_of(core) & {"state", "government", "crown"})


def appointed(said: Discourse, line: Line, office: Office, person: Person, rule: str) -> Mention:
    """The mention of an office that its sentence, by a rule, gives to a person spoken of."""
    office.rule = rule
    office.span = (office.first, office.last)
    appoint(said.cast, line, office, person, None)
    actors = (said.cast.person_actor(person),) if person.code else ()
    return said.cast.add_office(line, office, actors, office.gender or person.gender, rule)
