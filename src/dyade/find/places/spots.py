"""Where a deed took place: which of the places of its sentence, or of those before, is its own."""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.find.mention import Entities, Mention
from dyade.find.places import elsewhere, others
from dyade.find.places.elsewhere import MEETING, SAYING, SPOT
from dyade.find.places.places import located
from dyade.model import Place
from dyade.parse import labels, tree
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_LANDS = frozenset({"state", "seat"})
_HOUSES = frozenset({"group", "party"})  # places of what their own clause tells alone
_CLAUSES = 5  # heads from a trigger to the verb of its relative clause
_FRONT = 4  # tokens before a place put before its sentence: "A Washington, la foule"
_UP = 4  # heads from a trigger to the verb that it belongs to
_DOWN = 5  # heads from a place to what it hangs below


def where(
    sentence: Sentence,
    token: Token,
    entities: Entities,
    manner: str = "",
) -> Place | None:
    """Where the deed that a trigger names took place, as its clause says it; None if unsaid.

    Args:
        token: the trigger, a token of the sentence's parse.
        manner: MEETING, which is not where another was; SAYING, as what it is said of may be
            elsewhere; SPOT for what forces and crowds do, which may be where the like was done
            before; empty for all else.

    The place nearest below the trigger wins, then one below the verb of its clause; a name that
    stands for a party there is no place.
    """
    if sentence.doc is None:
        return None
    here = [
        m
        for m in entities.mentions
        if m.sentence == sentence.index and entities.at(sentence.index, m.head) is m
    ]
    scene = _scene(sentence, here, token, entities.scene)
    spots = [m for m in here if m.place is not None]
    heads = {m: sentence.doc[m.head] for m in spots}
    spots = [m for m in spots if not _ruled_out(token, heads[m], manner)]
    own = [m for m in spots if not elsewhere.of_older(token, heads[m])]
    spots = own or spots if manner == SPOT else own
    if scene is not None:  # only what its own clause names can be nearer
        here = [m for m in spots if m.first > scene[0]]
        spots = [m for m in here if not m.actors or (manner != SAYING and heads[m].head == token)]
    nearest = _nearest(spots, token, manner == SPOT)
    if nearest is not None:
        return nearest
    if scene is not None:
        return scene[1]
    return _opening(spots, sentence) or _only(spots, token)


def _ruled_out(token: Token, place: Token, manner: str) -> bool:
    """Whether a place is surely none of a deed, of what is said or of a meeting as the deed is."""
    if elsewhere.is_elsewhere(token, place, manner) or elsewhere.at_talks(token, place):
        return True
    if others.is_theirs(token, place, manner):
        return True
    if manner == SAYING and elsewhere.told_of(token, place):
        return True
    return manner in (SAYING, MEETING) and elsewhere.is_theme(place)


def _nearest(spots: list[Mention], token: Token, on_spot: bool) -> Place | None:
    """The place that hangs nearest to a trigger, a mere place before a party.

    Of a town and the land behind it the town: "des soldats à Tyr, dans le sud du Liban".
    """
    best: tuple[int, int, bool, int, Mention] | None = None
    for mention in spots:
        steps = _steps(token.doc[mention.head], token, on_spot)
        if steps is None or mention.place is None:
            continue
        only_place = 0 if mention.kind == "place" else 1
        spot = token.doc[mention.head]  # the finer stands first: "à Tyr, au Liban"
        aside = spot.i < token.i and spot.head.pos_ == labels.NOUN  # "en congé à Riga, il …"
        key = (steps, only_place, aside, mention.first)
        if best is None or key < best[:4]:
            best = (*key, mention)
    if best is None:
        return None
    inside = (m for m in spots if _lies_in(m, best[4], token))
    return next(inside, best[4]).place


def _lies_in(town: Mention, land: Mention, token: Token) -> bool:
    """Whether only a comma and "dans le nord de" stand between a town and its land."""
    if not (town.place and land.place and town.place.code == land.place.code != ""):
        return False
    between = [t.lower_ for t in token.doc[town.last : land.first]]
    loose = words("places", "within") | words("nominal", "articles") | words("places", "parts")
    loose |= words("nominal", "of") | words("places", "at_head")
    return between[:1] == [","] and len(between) > 1 and loose.issuperset(between[1:])


def _scene(
    sentence: Sentence, here: list[Mention], token: Token, home: str
) -> tuple[int, Place] | None:
    """Where the clause of a deed plays, and at which token it begins: "Oslo, où il a accusé X"."""
    node = token
    for _ in range(_CLAUSES):
        link = next((c for c in node.children if c.lower_ in grammar("pronouns", "where")), None)
        if link is not None:
            end = link.i - 1 if link.doc[link.i - 1].text == "," else link.i
            near = [m for m in here if m.last == end and (m.place or m.kind in _LANDS)]
            if not near or link.i > token.i:
                return None
            land = near[-1]
            code = land.actors[0].code if land.actors else ""
            name = " ".join(sentence.words[land.first : land.last])
            return link.i, land.place or located(name, code, home)
        node = node.head
    return None


def _opening(spots: list[Mention], sentence: Sentence) -> Place | None:
    """A place put before the sentence: "A Washington, la foule …"."""
    for mention in spots:
        comma = mention.last < len(sentence.words) and sentence.words[mention.last] in (",", "(")
        if mention.first <= _FRONT and comma:
            return mention.place
    return None


def _only(spots: list[Mention], token: Token) -> Place | None:
    """The one mere place of the sentence, where it stands before the deed in the text."""
    pure = [m for m in spots if m.kind == "place"]
    if len({m.place.code for m in pure if m.place}) != 1 or pure[-1].head > token.i:
        return None
    if _aside(token.doc[pure[-1].head], token):
        return None
    return pure[-1].place


def only(sentence: Sentence, token: Token, entities: Entities, manner: str = "") -> Place | None:
    """The place of a sentence that names just one, as a place alone.

    Not where it stands in a relative clause that the deed has no part in; nor, for a meeting,
    where it is the place of another: "le sommet de Rome a été préparé: X a vu Y".
    """
    here = [m for m in entities.mentions if m.sentence == sentence.index and m.place]
    pure = [m for m in here if _mere(m)]
    if not pure or len({m.place.code for m in here if m.place}) != 1:
        return None
    spot = token.doc[pure[-1].head]
    apart = _ruled_out(token, spot, manner) or _aside(spot, token)
    apart = apart or (manner != SPOT and elsewhere.of_older(token, spot))
    return None if apart else pure[-1].place


def before(sentence: Sentence, token: Token, entities: Entities, reach: int) -> Place | None:
    """The last place with a state that is named before a token, within some sentences."""
    named = [
        m
        for m in entities.mentions
        if m.place is not None
        and m.place.code
        and (0 < sentence.index - m.sentence <= reach or _leads(m, sentence, token))
        and not (m.sentence == sentence.index and elsewhere.remembered(token, token.doc[m.head]))
    ]
    last = max(named, key=lambda m: (m.sentence, m.first), default=None)
    return last.place if last is not None else None


def _leads(mention: Mention, sentence: Sentence, token: Token) -> bool:
    return mention.sentence == sentence.index and mention.last <= token.i


def latest(sentence: Sentence, entities: Entities, code: str, reach: int) -> Place | None:
    """The place in a state that was named last, within some sentences before one."""
    named = [
        m
        for m in entities.mentions
        if 0 < sentence.index - m.sentence <= reach
        and m.place is not None
        and m.place.code == code
        and m.kind not in _HOUSES
    ]
    last = max(named, key=lambda m: (m.sentence, m.first), default=None)
    return last.place if last is not None else None


def at_home(
    sentence: Sentence, token: Token, entities: Entities, homes: frozenset[str], reach: int
) -> Place | None:
    """The place in one of some states that the sentence of a deed names, else some before it.

    Only where the nearest sentence that names places names those of one state.
    """
    for index in range(sentence.index, max(-1, sentence.index - reach - 1), -1):
        here = [
            m
            for m in entities.mentions
            if m.sentence == index and m.place and m.place.code and m.kind not in _HOUSES
        ]
        if not here:
            continue
        if len({m.place.code for m in here if m.place}) != 1:
            return None
        last = max(here, key=lambda m: m.first)
        spot = token.doc[last.head] if index == sentence.index else None
        if spot is not None and _is_apart(spot, token):
            return None
        return last.place if last.place and last.place.code in homes else None
    return None


def _is_apart(place: Token, trigger: Token) -> bool:
    """Whether a place of a sentence is surely none of what forces and crowds do in it."""
    if _aside(place, trigger) or others.is_theirs(trigger, place, SPOT):
        return True
    return elsewhere.told_of_somebody(trigger, place, True, False)


def _aside(place: Token, trigger: Token) -> bool:
    """Whether a place stands in a relative clause that the trigger has no part in."""
    clauses = (a for a in (place, *place.ancestors) if a.dep_ in labels.RELATIVE)
    return any(trigger.i not in {t.i for t in clause.subtree} for clause in clauses)


def _mere(mention: Mention) -> bool:
    return mention.kind == "place" and mention.place is not None


def _steps(place: Token, trigger: Token, on_spot: bool) -> int | None:
    """How far a place hangs from a trigger: below it, or below the verb it belongs to."""
    goals = {trigger.i: 0}
    node, far = trigger, 0
    while node.head.i != node.i and far < _UP:
        if node.dep_ in labels.CLAUSE_COMPLEMENT | labels.RELATIVE | labels.ADVERBIAL:
            break
        told_of = node.dep_ in labels.ACL and tree.is_past_participle(node)
        node, far = node.head, far + 1
        if others.is_cut_off(node, trigger, on_spot):
            break
        goals[node.i] = 2 * far
        if told_of or node.pos_ in labels.VERBS:
            break
    node, far = place, 0
    while True:
        if node.i in goals:
            return far + goals[node.i]
        if node.head.i == node.i or far > _DOWN:
            return None
        clause = node.dep_ in labels.RELATIVE | labels.CLAUSE_COMPLEMENT
        if far and clause and node.pos_ in labels.VERBS:
            return None
        if far and node.dep_ == labels.CONJUNCT and tree.children(node, labels.COPULA):
            return None  # "un sommet avec Y et sera de retour à Oslo"
        node, far = node.head, far + 1
