"""Descriptions of lands, bodies and pairs by what was spoken of: "le pays", "son voisin"."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.lexicon import Description, words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.places.gazetteer import city
from dyade.find.pointing import fronted, pairs, shortnames
from dyade.find.pointing.context import Seen
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.holders import of_relative
from dyade.model import Actor
from dyade.parse import labels
from dyade.parse.words import words as grammar

_TWICE = 2.0


def description(
    said: Discourse, line: Line, first: int, found: Description, quoted: bool
) -> Mention | None:
    """The mention of a description ("le pays", "les deux hommes"); None where nobody fits."""
    two = any(w in words("descriptions", "two") for w in found.words)
    more = found.words[0] in words("descriptions", "more")
    start = 1 if found.words[0] in words("descriptions", "former") else 0
    head = found.words[-1] if two or more else found.words[start]
    last = first + len(found.words)
    actors: tuple[Actor, ...] = ()
    number = found.number or "s"
    plural = line.word(first - 1) in words("nominal", "plural") or number == "p"
    somewhere = _in_region(line, last)
    told = not somewhere and _told_otherwise(line, last)
    named = (
        _told_land(said, line, last + 1, "state")
        if line.word(last) in words("nominal", "of")
        else ()
    )
    if named and named[0].code in found.target:  # "l'émirat du Qatar"
        return said.cast.add(
            line, first, last, first, "state", named, found.gender, number, "description-named"
        )
    if head in words("descriptions", "qualified") and told and not _this_land(line, first, last):
        return None
    if more:
        actors = _as_many(said, line, found)
    elif plural and not two:
        if head not in words("descriptions", "plural"):
            return None
        number = "p"
    elif head in words("descriptions", "other") and not _names_owner(line, last):
        actors = _other_state(said, line, first, last, quoted)
    elif line.word(last) in words("nominal", "of") and not somewhere:
        return None  # "le pays de Galles", "la nation du Golfe"
    elif head in words("descriptions", "body") and last in line.names:
        return None  # "l'organisme américain" is one of its own
    elif _is_named(line, last):
        return None  # "le mouvement Riposte"
    elif head in words("descriptions", "body"):
        actors = shortnames.body(said, line, first, shortnames.is_body)
    elif head in words("descriptions", "movement"):
        actors = shortnames.body(said, line, first, shortnames.is_band)
    if not actors and not more and (two or number == "p"):
        mine = line.word(first - 1) in words("nominal", "possessives")  # "leurs deux voisins"
        noun = last - 1 if two else first + start
        without = pairs.addressing(said, line, noun)
        main = () if mine else pairs.main(said, line, without)
        actors = pairs.both(said, line, head, main, without)
    elif not more and head in words("descriptions", "state") and shortnames.definite(line, first):
        actors = _told_land(said, line, last) if head in words("descriptions", "told") else ()
        actors = actors or _of_whose(said, line, first)
        actors = actors or _land(said, line, first, frozenset(found.target[1:]))
    if not actors:
        return None
    return said.cast.add(
        line, first, last, first, "description", actors, found.gender, number, "description-context"
    )


def _as_many(said: Discourse, line: Line, found: Description) -> tuple[Actor, ...]:
    """Those of whom as many were told: "les trois hommes", "les trois pays"."""
    if found.words[-1] in words("descriptions", "anybody"):
        return pairs.counted(said, line, frozenset(found.words[:1])) or ()
    return pairs.row(said, line, found.words)


def _told_land(
    said: Discourse, line: Line, last: int, kind: str = "adjective"
) -> tuple[Actor, ...]:
    """The land that the adjective behind a description tells: "la puissance chinoise".

    Args:
        last: the token where the name of the land stands.
        kind: of the name; "state" for "l'émirat du Qatar".
    """
    named = line.names.get(last)
    if named is None or named.kind != kind:
        return ()
    return tuple(Actor(code) for code in said.cast.codes(named.keys) if code in lexicon.states())


def _land(said: Discourse, line: Line, first: int, among: frozenset[str]) -> tuple[Actor, ...]:
    """ "le pays": the land around, else of whom was spoken last, else where the dispatch plays.

    Args:
        among: the lands that can be meant ("l'émirat": those that are one); any where empty. Of
            several, the one that the dispatch is mostly about.
    """
    beside = _by_adjective(said, line, first) if among else ""
    if beside in among:
        return (Actor(beside),)
    foremost = _foremost(said, among) or _pointed_at(said, line, first, among)
    foremost = foremost or _coming(line, first, among)
    if foremost:
        return (Actor(foremost),)
    seen = said.context.best(
        line.index,
        first,
        "",
        "",
        True,
        lambda s: _could_be(s, among) and _is_of_land(s),
    )
    code = _around(line, first) or (seen.actors[0].code if seen else said.scene(line, first))
    if among and code not in among:
        named = [c for c in among if said.cast.counted.get(c, 0.0)]
        code = named[0] if len(named) == 1 else ""
    return (Actor(code),) if code in (among or lexicon.states()) else ()


def _of_whose(said: Discourse, line: Line, first: int) -> tuple[Actor, ...]:
    """The land of one whom "dont" takes up: "le ministre danois, dont le pays …"."""
    whose = line.word(first - 2) in words("pronouns", "whose")
    code = of_relative(said, line, first - 2) if whose else ""
    return (Actor(code),) if code in lexicon.states() else ()


def _pointed_at(said: Discourse, line: Line, first: int, among: frozenset[str]) -> str:
    """The land that "ce pays" points at: the one named last, "" where none was named near."""
    if line.word(first - 1) not in words("nominal", "this"):
        return ""

    def named(seen: Seen) -> bool:
        return seen.mention.kind == "state" and _could_be(seen, among)

    seen = said.context.nearest(line.index, "", "", named)
    if seen is None or seen.sentence < line.index:
        told = _by_adjective(said, line, first)
        if told and (not among or told in among):
            return told
    return seen.actors[0].code if seen is not None and len(seen.actors) == 1 else ""


def _by_adjective(said: Discourse, line: Line, first: int) -> str:
    """The land whose adjective stands last before a place: "les juges danois … dans ce pays"."""
    told = [named for i, named in sorted(line.names.items()) if i < first]
    last = next((named for named in reversed(told) if named.kind == "adjective"), None)
    codes = said.cast.codes(last.keys) if last is not None else ()
    return codes[0] if len(codes) == 1 and codes[0] in lexicon.states() else ""


def _foremost(said: Discourse, among: frozenset[str]) -> str:
    """The land of some that a dispatch names twice as often as the next, "" for none."""
    weights = sorted(((said.cast.counted.get(code, 0.0), code) for code in among), reverse=True)
    (top, code), (second, _) = weights[:2] if len(weights) > 1 else ((0.0, ""), (0.0, ""))
    return code if second and top >= _TWICE * second else ""


def _coming(line: Line, first: int, among: frozenset[str]) -> str:
    """The land that a sentence names as its subject behind its opening: "Dans le pays, Oslo a"."""
    behind = fronted.main_behind(line, first)
    named = line.names.get(behind.i) if behind is not None else None
    if named is None or named.kind not in ("state", "seat") or len(named.keys) != 1:
        return ""
    return named.keys[0] if not among or named.keys[0] in among else ""


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

    Without an adjective it is the one spoken of most, if it has been named before and is by far.
    """
    behind = last + (line.word(last) in grammar("quotation", "closing"))
    named = line.names.get(behind)
    if named is not None and named.kind == "adjective":
        return (Actor(said.cast.codes(named.keys)[0]),)
    if line.word(first - 1) not in words("nominal", "possessives"):
        return ()
    mine = said.possessor(line, first - 1, quoted)
    if mine not in lexicon.states():
        return ()
    seen = {a.code for s in said.context.seen for a in s.actors}
    others = sorted(
        (-weight, code)
        for code, weight in said.cast.counted.items()
        if code in seen and code != mine and code in lexicon.states()
    )
    if not others or (len(others) > 1 and -others[0][0] < _TWICE * -others[1][0]):
        return ()
    return (Actor(others[0][1]),)


def _is_named(line: Line, i: int) -> bool:
    """Whether a name of its own stands behind a description."""
    return i < len(line.words) and line.words[i][:1].isupper() and i not in line.names


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


def _told_otherwise(line: Line, i: int) -> bool:
    """Whether words behind say which is meant: "le pays nordique", "des parties de la ville"."""
    doc = line.sentence.doc
    if line.word(i) in words("nominal", "of"):
        return True
    return doc is not None and i < len(doc) and doc[i].pos_ == labels.ADJ


def _is_of_land(seen: Seen) -> bool:
    """Whether somebody tells of a land: not by a pronoun that nobody acts by, "selon lui"."""
    if seen.mention.kind == "pronoun" and not seen.subject:
        return False
    return seen.state or seen.person or seen.mention.kind in ("group", "office")
