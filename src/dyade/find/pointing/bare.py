"""Groups that do not say whose they are: "le gouvernement", "les insurgés"."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.lexicon import words
from dyade.find.line import LONG_AGO, Line
from dyade.find.mention import BY_SCENE, Kind, Mention
from dyade.find.naming.groups import Group
from dyade.find.pointing import pairs
from dyade.find.pointing.context import Seen
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.holders import of_relative
from dyade.find.pointing.renamed import alone
from dyade.find.pointing.sameoffice import alike
from dyade.find.pointing.shortnames import body, definite, is_band
from dyade.model import Actor
from dyade.parse import arguments, labels

_MOVEMENT = "movement"
_OWNED = 6  # sentences over which a bare noun keeps the state that an adjective gave it
_TAKEN_UP = 8  # sentences over which a movement is taken up by what it is


def group_of(said: Discourse, line: Line, group: Group, quoted: bool) -> Mention | None:
    """The mention of a group that says no owner; None where nobody fits."""
    person = _one_person(said, line, group, quoted)
    if person is not None:
        return _mention(said, line, group, "office", person, "renamed")
    owners = _possessors(said, line, group)
    several = tuple(dict.fromkeys(a.code for a in owners))
    if len(several) > 1 and all(c in lexicon.states() for c in several):
        return _shared(said, line, group, several)  # "leurs armées"
    owner = owners[0] if len(owners) == 1 else None
    code = several[0] if several else _of_whose(said, line, group)
    both = pairs.behind(said, line, group.last)
    if not code:
        both = both or pairs.states(said, line, group.first, group.head)
    if both:
        return _shared(said, line, group, both)
    if not code:
        owner = _owned_behind(said, line, group)
        code = owner.code if owner else ""
    led = owner is not None and line.low[group.head] in words("nominal", "led")
    leader = owner.person if owner is not None and led else ""
    code, rule = code or _unsaid(said, line, group), "group-owned"
    if not code and not _unowned(group) and not _of_several(line, group):
        code, rule = said.scene(line, group.first), BY_SCENE
    if group.noun.sector == "MIL" and code in lexicon.suffixes("nominal", "without_army"):
        code = _other_army(said, code)
    if not code:
        return None
    return _mention(
        said, line, group, "group", said.cast.actor(code, group.noun.sector, leader), rule
    )


def _mention(
    said: Discourse, line: Line, group: Group, kind: Kind, actor: Actor, rule: str
) -> Mention:
    first, last, head = group.first, group.last, group.head
    return said.cast.add(line, first, last, head, kind, (actor,), group.gender, group.number, rule)


def _one_person(said: Discourse, line: Line, group: Group, quoted: bool) -> Actor | None:
    """The person of whom a noun of many is another title: "X a refusé. L'opposant …"."""
    noun, sector = line.low[group.head], group.noun.sector
    if group.number != "s" or noun not in words("office", "renaming"):
        return None
    person = alone(said, line, group.first, group.determiner, group.gender, "", sector, quoted)
    if person is None or not alike(sector, person.sector):
        return None
    return said.cast.person_actor(person)


def _possessors(said: Discourse, line: Line, group: Group) -> tuple[Actor, ...]:
    """Whose a group is by a possessive: "son armée"."""
    if group.determiner not in words("nominal", "possessives"):
        return ()
    return tuple(said.possessing(line, group.first - 1, False))


def _of_whose(said: Discourse, line: Line, group: Group) -> str:
    """The state that "dont" takes up: "le Tchad, dont l'armée", not "dont la presse a eu copie"."""
    owned = line.word(group.first - 2) in words("pronouns", "whose")
    heard = group.noun.sector == "JRN"
    return of_relative(said, line, group.first - 2) if owned and not heard else ""


def _unsaid(said: Discourse, line: Line, group: Group) -> str:
    """Whose a group is where no owner is said: by what stands around it or was told before."""
    return (
        _movement(said, line, group)
        or _sent(said, line, group)
        or _located(said, line, group)
        or _local(said, line, group)
        or _marching(said, line, group)
        or _remembered(said, line, line.low[group.head])
    )


def _movement(said: Discourse, line: Line, group: Group) -> str:
    """The movement that "les insurgés" stands for: named right behind, or last before.

    "des insurgés" are somebody else; so are those whose land is said.
    """
    behind = line.names.get(group.last)
    if group.noun.sector == "REB" and behind is not None and behind.kind == _MOVEMENT:
        return said.cast.codes(behind.keys)[0]
    noun = " ".join(group.noun.words)
    if noun in words("nominal", "association") and definite(line, group.first):
        told = said.context.nearest(line.index, "", "s", _is_association, _TAKEN_UP)
        return told.actors[0].code if told else ""
    if noun in words("descriptions", "movement") and group.number == "s":
        band = body(said, line, group.first, is_band)
        return band[0].code if band else ""
    if noun not in words("nominal", "movement") or not definite(line, group.first):
        return ""
    if _located(said, line, group):
        return ""
    seen = said.context.nearest(line.index, "", "", _is_movement, _TAKEN_UP)
    return seen.actors[0].code if seen else ""


def _sent(said: Discourse, line: Line, group: Group) -> str:
    """The state that sends those of whom no more is told: "X a envoyé des troupes en Libye"."""
    doc = line.sentence.doc
    if (
        doc is None
        or group.noun.sector != "MIL"
        or group.determiner not in words("nominal", "plural")
    ):
        return ""
    verb = doc[group.head].head
    if verb.lemma_ not in words("nominal", "sending") or doc[group.head].dep_ not in labels.OBJECT:
        return ""
    senders = (said.cast.entities.at(line.index, t.i) for t in arguments.subject(verb))
    codes = {a.code for m in senders if m is not None for a in m.actors}
    return codes.pop() if len(codes) == 1 else ""


def _is_association(seen: Seen) -> bool:
    named = seen.mention.kind in ("body", "party") and len(seen.actors) == 1
    return named and seen.actors[0].sector == "NGO"


def _is_movement(seen: Seen) -> bool:
    return len(seen.actors) == 1 and seen.actors[0].code in lexicon.movements()


def _other_army(said: Discourse, code: str) -> str:
    """The state that a dispatch speaks of most beside one that has no army of its own."""
    known = lexicon.states()
    counted = said.cast.counted.items()
    others = [(-w, c) for c, w in counted if w > 0 and c != code and c in known]
    return min(others)[1] if others else ""


def _shared(said: Discourse, line: Line, group: Group, codes: tuple[str, ...]) -> Mention:
    """The mention of a group that each of several states has: "les armées des deux pays"."""
    actors = tuple(said.cast.actor(c, group.noun.sector) for c in codes)
    first, last = group.first, group.last
    return said.cast.add(
        line, first, last, group.head, "group", actors, group.gender, "p", "group-shared"
    )


def _owned_behind(said: Discourse, line: Line, group: Group) -> Actor | None:
    """ "le gouvernement du président X": a person with an office behind says whose it is."""
    of = words("nominal", "of")
    i = next((i for i in (group.last - 1, group.last) if line.word(i) in of), -1)
    if i < 0:
        return None
    for j in (i + 1, i + 2):
        mention = said.cast.entities.at(line.index, j)
        if mention is not None:
            owns = mention.kind in ("person", "office") and len(mention.actors) == 1
            return mention.actors[0] if owns else None
        if line.word(j) not in words("nominal", "articles"):
            return None
    return None


def _located(said: Discourse, line: Line, group: Group) -> str:
    """ "les rebelles en Syrie", "la junte au pouvoir à Lomé": a place right behind says whose."""
    i = group.last
    if f"{line.word(i)} {line.word(i + 1)}" in words("nominal", "in_power"):
        i += 2
    if line.word(i) not in words("places", "within") | words("nominal", "to"):
        return ""
    for j in (i + 1, i + 2):
        named = line.names.get(j)
        if named is not None and named.kind in ("state", "seat", "place"):
            return said.cast.codes(named.keys)[0] if named.keys else ""
    return ""


def _local(said: Discourse, line: Line, group: Group) -> str:
    """ "En Syrie, le régime …"; "" where the sentence does not open with a place."""
    found = said.placed(line, group.first)
    return found if found != said.cast.entities.scene else ""


def _marching(said: Discourse, line: Line, group: Group) -> str:
    """Where "les manifestants" march who have been told of; "" for others."""
    taken_up = line.low[group.head] in words("nominal", "marchers")
    return said.marching(line) if taken_up and definite(line, group.first) else ""


def _remembered(said: Discourse, line: Line, noun: str) -> str:
    sentence, code = said.explicit.get(noun, (LONG_AGO, ""))
    return code if line.index - sentence <= _OWNED else ""


def _of_several(line: Line, group: Group) -> bool:
    """Whether several states are meant, each with one of these: "estiment les gouvernements"."""
    return line.low[group.head] in words("descriptions", "one_each")


def _unowned(group: Group) -> bool:
    if group.noun.text.lower() in words("nominal", "of_the_land"):
        return False
    return group.noun.sector in lexicon.suffixes(
        "nominal", "unowned_sectors"
    ) or group.noun.text in words("nominal", "unowned")
