"""Groups and descriptions that do not say whose they are: "le gouvernement", "les deux pays"."""

from __future__ import annotations

from collections.abc import Callable

from dyade.find import lexicon, pairs
from dyade.find.context import Seen
from dyade.find.discourse import Discourse
from dyade.find.gazetteer import city
from dyade.find.groups import Group
from dyade.find.holders import alone, of_relative
from dyade.find.lexicon import Description, words
from dyade.find.line import Line
from dyade.find.mention import BY_SCENE, Kind, Mention
from dyade.find.sameoffice import alike
from dyade.model import Actor
from dyade.parse import labels

_TWICE = 2.0
_MOVEMENT = "movement"
_TAKEN_UP = 8  # sentences over which a movement is taken up by what it is
_NAMED = frozenset({"body", "party", "movement", "group"})


def group_of(said: Discourse, line: Line, group: Group) -> Mention | None:
    """The mention of a group that says no owner; None where nobody fits."""
    person = _one_person(said, line, group)
    if person is not None:
        return _mention(said, line, group, "office", person, "renamed")
    owners = _possessors(said, line, group)
    several = tuple(dict.fromkeys(a.code for a in owners))
    if len(several) > 1 and all(c in lexicon.states() for c in several):
        return _shared(said, line, group, several)  # "leurs armées"
    owner = owners[0] if len(owners) == 1 else None
    code = several[0] if several else _of_whose(said, line, group)
    both = pairs.behind(said, line, group.last)
    if both:
        return _shared(said, line, group, both)
    if not code:
        owner = _owned_behind(said, line, group)
        code = owner.code if owner else ""
    led = owner is not None and line.low[group.head] in words("nominal", "led")
    leader = owner.person if owner is not None and led else ""
    code, rule = code or _unsaid(said, line, group), "group-owned"
    if not code and not _unowned(group):
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


def _one_person(said: Discourse, line: Line, group: Group) -> Actor | None:
    """The person of whom a noun of many is another title: "X a refusé. L'opposant …"."""
    noun, sector = line.low[group.head], group.noun.sector
    if group.number != "s" or noun not in words("office", "renaming"):
        return None
    person = alone(said, line, group.first, group.determiner, group.gender, "", sector)
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
        or _located(said, line, group)
        or _local(said, line, group)
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
    if noun in words("nominal", "association") and _definite(line, group.first):
        told = said.context.nearest(line.index, "", "s", _is_association, _TAKEN_UP)
        return told.actors[0].code if told else ""
    if noun in words("descriptions", "movement") and group.number == "s":
        band = _body(said, line, group.first, _is_band)
        return band[0].code if band else ""
    if noun not in words("nominal", "movement") or not _definite(line, group.first):
        return ""
    if _located(said, line, group):
        return ""
    seen = said.context.nearest(line.index, "", "", _is_movement, _TAKEN_UP)
    return seen.actors[0].code if seen else ""


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


def learn_name(said: Discourse, line: Line, mention: Mention) -> None:
    """Notes a body or institution of several words by its first, which can stand for it later."""
    name = line.slice(mention.head, mention.last)
    word = name.replace("'", " ").split()[0]
    long = word != name and word[0].isupper() and not word.isupper()
    if long and mention.kind in _NAMED and len(mention.actors) == 1:
        said.heads[word] = mention


def short_names(said: Discourse, line: Line) -> None:
    """Adds the head word alone of a name said before: "la Commission", after "… européenne".

    With its article and without a complement, which would make it another one.
    """
    for i in range(1, len(line.words) if said.heads else 0):
        full = said.heads.get(line.words[i])
        if full is None or not line.free(i, i + 1) or i in line.names:
            continue
        before, after = line.word(i - 1), line.words[i + 1] if i + 1 < len(line.words) else ""
        if before not in words("nominal", "articles") | words("nominal", "contracted_one"):
            continue
        doc = line.sentence.doc
        adjective = doc is not None and after and doc[i + 1].pos_ == labels.ADJ
        more = (
            after[:1].isupper() or after in ("-", "(") or line.word(i + 1) in words("nominal", "of")
        )
        if not adjective and not more:
            gender = full.gender
            said.cast.add(line, i, i + 1, i, full.kind, full.actors, gender, "s", "short-name")


def _owned_behind(said: Discourse, line: Line, group: Group) -> Actor | None:
    """ "le gouvernement du président X": a person with an office behind says whose it is."""
    i = group.last
    if line.word(i) not in words("nominal", "of"):
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
    """ "les rebelles en Syrie": a state right behind says whose the group is."""
    i = group.last
    if line.word(i) not in words("places", "within") | words("nominal", "to"):
        return ""
    for j in (i + 1, i + 2):
        named = line.names.get(j)
        if named is not None and named.kind in ("state", "place"):
            return said.cast.codes(named.keys)[0] if named.keys else ""
    return ""


def _local(said: Discourse, line: Line, group: Group) -> str:
    """ "En Syrie, le régime …"; "" where the sentence does not open with a place."""
    found = said.scene(line, group.first)
    return found if found != said.cast.entities.scene else ""


def _remembered(said: Discourse, line: Line, noun: str) -> str:
    sentence, code = said.explicit.get(noun, (-9, ""))
    return code if line.index - sentence <= 6 else ""


def description(
    said: Discourse, line: Line, first: int, found: Description, quoted: bool
) -> Mention | None:
    """The mention of a description ("le pays", "les deux hommes"); None where nobody fits."""
    two = any(w in words("descriptions", "two") for w in found.words)
    start = 1 if found.words[0] in words("descriptions", "former") else 0
    head = found.words[-1] if two else found.words[start]
    last = first + len(found.words)
    actors: tuple[Actor, ...] = ()
    number = found.number or "s"
    plural = line.word(first - 1) in words("nominal", "plural") or number == "p"
    somewhere = _in_region(line, last)
    told = not somewhere and _told_otherwise(line, last)
    if head in words("descriptions", "qualified") and told and not _this_land(line, first, last):
        return None
    if plural and not two:
        if head not in words("descriptions", "plural"):
            return None
        number = "p"
    elif head in words("descriptions", "other") and not _names_owner(line, last):
        actors = _other_state(said, line, first, last, quoted)
    elif line.word(last) in words("nominal", "of") and not somewhere:
        return None  # "le pays de Galles", "la nation du Golfe"
    elif head in words("descriptions", "body"):
        actors = _body(said, line, first, _is_body)
    elif head in words("descriptions", "movement"):
        actors = _body(said, line, first, _is_band)
    if two or number == "p":
        mine = line.word(first - 1) in words("nominal", "possessives")  # "leurs deux voisins"
        actors = pairs.both(said, line, head, () if mine else pairs.main(said, line))
    elif head in words("descriptions", "state") and _definite(line, first):
        actors = _land(said, line, first, frozenset(found.target[1:]))
    if not actors:
        return None
    return said.cast.add(
        line, first, last, first, "description", actors, found.gender, number, "description-context"
    )


def _land(said: Discourse, line: Line, first: int, among: frozenset[str]) -> tuple[Actor, ...]:
    """ "le pays": the land around, else of whom was spoken last, else where the dispatch plays.

    Args:
        among: the lands that can be meant ("l'émirat": those that are one); any where empty. Of
            several, the one that the dispatch is mostly about.
    """
    foremost = _foremost(said, among)
    if foremost:
        return (Actor(foremost),)
    seen = said.context.best(
        line.index,
        first,
        "",
        "",
        True,
        lambda s: _could_be(s, among) and (s.state or s.person or _of_state(s)),
    )
    code = _around(line, first) or (seen.actors[0].code if seen else said.scene(line, first))
    if among and code not in among:
        named = [c for c in among if said.cast.counted.get(c, 0.0)]
        code = named[0] if len(named) == 1 else ""
    return (Actor(code),) if code in (among or lexicon.states()) else ()


def _foremost(said: Discourse, among: frozenset[str]) -> str:
    """The land of some that a dispatch names twice as often as the next, "" for none."""
    weights = sorted(((said.cast.counted.get(code, 0.0), code) for code in among), reverse=True)
    (top, code), (second, _) = weights[:2] if len(weights) > 1 else ((0.0, ""), (0.0, ""))
    return code if second and top >= _TWICE * second else ""


def _could_be(seen: Seen, among: frozenset[str]) -> bool:
    """Whether somebody is of a state, of one of these where any are given."""
    return bool(seen.actors) and (not among or seen.actors[0].code in among)


def _around(line: Line, first: int) -> str:
    """The land of the city that an aside tells where it lies: "à Lund (sud du pays)"."""
    opening = next((i for i in range(first - 1, first - 5, -1) if line.word(i) == "("), 0)
    found = city(line.words[opening - 1]) if opening > 0 else None
    return found.code if found is not None else ""


def _names_owner(line: Line, i: int) -> bool:
    """Whether "de" and a name follow: "voisin du Pérou"."""
    if line.word(i) not in words("nominal", "of"):
        return False
    return any(j in line.names for j in (i + 1, i + 2))


def _other_state(
    said: Discourse, line: Line, first: int, last: int, quoted: bool
) -> tuple[Actor, ...]:
    """ "son voisin bolivien", "son voisin": the state beside the one whose neighbour it is.

    Without an adjective it is the one spoken of most, if it has been named before.
    """
    named = line.names.get(last)
    if named is not None and named.kind == "adjective":
        return (Actor(said.cast.codes(named.keys)[0]),)
    if line.word(first - 1) not in words("nominal", "possessives"):
        return ()
    mine = said.possessor(line, first - 1, quoted)
    if mine not in lexicon.states():
        return ()
    seen = {a.code for s in said.context.seen for a in s.actors}
    others = [
        (-weight, code)
        for code, weight in said.cast.counted.items()
        if code in seen and code != mine and code in lexicon.states()
    ]
    return (Actor(min(others)[1]),) if others else ()


def _in_region(line: Line, i: int) -> bool:
    """Whether "de" and a part of the world follow, which name no other: "le pays d'Afrique"."""
    if line.word(i) not in words("nominal", "of"):
        return False
    behind = (line.word(i + 1), line.word(i + 2))  # "de la Corne de l'Afrique"
    regions = words("descriptions", "regions")
    return any(word.split()[0] in regions for word in behind if word)


def _this_land(line: Line, first: int, last: int) -> bool:
    """Whether "ce" points at a land of which an adjective tells no more than how it is."""
    pointed = line.word(first - 1) in words("nominal", "this")
    return pointed and line.word(last) not in words("nominal", "of") and last not in line.names


def _body(
    said: Discourse, line: Line, first: int, fits: Callable[[Seen], bool]
) -> tuple[Actor, ...]:
    """ "l'organisation", "cette institution": the body or movement spoken of last."""
    if not _definite(line, first):
        return ()
    seen = said.context.nearest(line.index, "", "s", fits)
    return tuple(Actor(a.code, a.sector, country=a.country) for a in seen.actors) if seen else ()


def _is_body(seen: Seen) -> bool:
    return seen.mention.kind in ("body", "movement") and len(seen.actors) == 1


def _is_band(seen: Seen) -> bool:
    """Whether somebody is a movement or a party, and no firm."""
    return seen.mention.kind in ("movement", "party") and len(seen.actors) == 1


def _told_otherwise(line: Line, i: int) -> bool:
    """Whether words behind say which is meant: "le pays nordique", "des parties de la ville"."""
    doc = line.sentence.doc
    if line.word(i) in words("nominal", "of"):
        return True
    return doc is not None and i < len(doc) and doc[i].pos_ == labels.ADJ


def _definite(line: Line, first: int) -> bool:
    before = line.word(first - 1)
    if before in words("descriptions", "before"):
        before = line.word(first - 2)  # "le petit émirat"
    definite = words("nominal", "articles") | words("nominal", "contracted_one")
    return before in definite | words("nominal", "this")


def _unowned(group: Group) -> bool:
    if group.noun.text.lower() in words("nominal", "of_the_land"):
        return False
    return group.noun.sector in lexicon.suffixes(
        "nominal", "unowned_sectors"
    ) or group.noun.text in words("nominal", "unowned")


def _of_state(seen: Seen) -> bool:
    return seen.mention.kind in ("group", "office")
