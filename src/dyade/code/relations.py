"""The standing between two entities as the text describes it, by ``data/fr/relations.toml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from dyade.code.scene import Scene, unique
from dyade.code.sides import SLOTS
from dyade.code.verbs import object_tokens
from dyade.data import rules
from dyade.errors import DataError
from dyade.find import stance
from dyade.model import Actor, Relation
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

FILE = "fr/relations.toml"
CLIMATES = frozenset(
    ("allied", "friendly", "normal", "strained", "hostile", "broken", "at_war", "none")
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the nouns that say a standing, and where its two sides stand."""

    id: str
    words: tuple[tuple[str, ...], ...]
    plural: bool
    verb: bool
    reflexive: bool
    prep: tuple[str, ...]
    climate: str
    parties: tuple[str, ...]
    example: dict[str, Any]
    counter: str


@cache
def load() -> dict[str, tuple[Rule, ...]]:
    """The rules by head lemma. Raises DataError on an unknown climate or slot."""
    found: dict[str, list[Rule]] = {}
    for item in rules(FILE)["rule"]:
        if item["climate"] and item["climate"] not in CLIMATES:
            raise DataError(f"{FILE}: {item['id']}: unknown climate {item['climate']!r}")
        for slot in item["parties"]:
            if slot not in SLOTS and slot not in _EXTRA:
                raise DataError(f"{FILE}: {item['id']}: unknown slot {slot!r}")
        forms = tuple(tuple(w.split(" ")) for w in item["words"])
        rule = Rule(
            item["id"],
            forms,
            item.get("plural", False),
            item.get("verb", False),
            item.get("reflexive", False),
            tuple(item.get("prep", ())),
            item["climate"],
            tuple(item["parties"]),
            item["example"],
            item["counter"],
        )
        for word in forms:
            found.setdefault(word[0], []).append(rule)
    return {k: tuple(v) for k, v in found.items()}


def _clause_with(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    verb = tree.clause_verb(noun)
    return SLOTS["with"](scene, verb) if verb is not None else ()


def _clause_between(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    verb = tree.clause_verb(noun)
    return SLOTS["between"](scene, verb) if verb is not None else ()


def _qualified(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """What an adjective qualifies: "les deux pays ennemis"."""
    return (
        scene.actors_at(word.head) if word.dep_ in labels.ADJECTIVE | labels.NOUN_MODIFIER else ()
    )


def _clause_subject_any(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The subject of the clause, also where the noun is its predicate or object."""
    verb = tree.clause_verb(noun)
    if verb is None:
        return ()
    return unique(a for t in arguments.subject(verb) if t != noun for a in scene.actors_at(t))


def _apposed(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """What the noun is said of in apposition: "la Russie, alliée de Damas"."""
    if noun.dep_ in labels.APPOSITION | {"acl", "amod"} or noun.dep_ == "nmod":
        found = scene.actors_at(noun.head)
        if found:
            return found
    at = noun.i - 1
    while at > 0 and noun.doc[at].pos_ in _BEFORE:
        at -= 1
    mention = scene.mention(noun.doc[at - 1]) if at > 0 and noun.doc[at].text == "," else None
    return mention.actors if mention and mention.kind != "adjective" else ()


_EXTRA = {
    "clause_with": _clause_with,
    "clause_between": _clause_between,
    "qualified": _qualified,
    "clause_subject_any": _clause_subject_any,
    "apposed": _apposed,
}


def _pairs(scene: Scene, noun: Token, rule: Rule) -> list[tuple[str, str]]:
    """The pairs that stand so: the two sides, or each of several with the one they are held to."""
    sides = _sides(scene, noun, rule)
    if len(sides) == 2:
        return [(sides[0], sides[1])]
    own = list(dict.fromkeys(a.code for s in ("of", "possessor") for a in SLOTS[s](scene, noun)))
    many = [code for code in sides if code not in own]
    if len(own) != 1 or not 1 < len(many) <= _MANY:
        return []
    return [(code, own[0]) for code in many]


def _sides(scene: Scene, noun: Token, rule: Rule) -> tuple[str, ...]:
    codes: list[str] = []
    for slot in rule.parties:
        for actor in (SLOTS.get(slot) or _EXTRA[slot])(scene, noun):
            if actor.code not in codes:
                codes.append(actor.code)
        if len(codes) >= 2:
            break
    if len(codes) >= 2:
        return tuple(codes)
    return _said_between(scene, noun) or _only_two(scene, codes)


def _said_between(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The two sides of the next "entre X et Y", where the model hung it elsewhere."""
    doc = noun.doc
    starts = words("prepositions", "between")
    at = next((t.i for t in doc[noun.i : noun.i + _FAR] if t.lower_ in starts), None)
    if at is None:
        return ()
    codes: list[str] = []
    for token in doc[at + 1 : at + _FAR]:
        mention = scene.mention(token)
        if mention and mention.kind != "adjective":
            codes += [a.code for a in mention.actors if a.code not in codes]
        if len(codes) >= 2:
            return tuple(codes[:2])
    return ()


def _only_two(scene: Scene, one: list[str]) -> tuple[str, ...]:
    """The two states of a sentence that names no third party."""
    codes: list[str] = []
    for mention in scene.entities.mentions:
        if mention.sentence == scene.sentence.index and mention.kind in _PARTIES:
            codes += [a.code for a in mention.actors if a.code not in codes]
    known = all(code in codes for code in one)
    return tuple(codes) if one and len(codes) == 2 and known else ()


_MANY = 4  # how many may be held to one: "la Chine et la Russie, les rivaux de Washington"
_BEFORE = frozenset({"DET", "ADJ", "NUM"})  # between the comma of an apposition and its noun
_FAR = 10  # tokens between a word of standing and its "entre", and from there to the sides
_PARTIES = frozenset({"state", "seat", "body", "movement", "description"})


def _lemmas(tokens: Iterable[Token]) -> set[str]:
    return {f for t in tokens for f in (t.lemma_.lower(), t.lower_)}


def _around(noun: Token) -> set[str]:
    """The words that qualify a noun: its adjectives, its verb or predicate, the noun above it."""
    near = [noun.head, *noun.children, *(g for c in noun.children for g in c.children)]
    predicate = bool(tree.children(noun.head, labels.COPULA))
    if noun.head.pos_ in labels.VERBS | {labels.ADJ} or predicate:
        near += [c for c in noun.head.children if c.pos_ not in labels.NOUNS]
    if noun.head.head.pos_ in labels.VERBS:
        near.append(noun.head.head)
    return _lemmas(near)


def _from(section: str, near: set[str]) -> str:
    table: dict[str, list[str]] = rules(FILE)[section]
    for name, members in table.items():
        if any(set(m.split(" ")) <= near for m in members):
            return name
    return ""


def find(scene: Scene, dispatch: str) -> list[Relation]:
    """The standings that a parsed sentence describes."""
    doc = scene.sentence.doc
    assert doc is not None
    found: list[Relation] = []
    for token in doc:
        if token.pos_ not in labels.NOUNS | labels.VERBS | {labels.ADJ}:
            continue
        for rule in load().get(token.lemma_.lower()) or load().get(token.lower_) or ():
            told = _relations(scene, token, rule, dispatch)
            if told:
                found.extend(told)
                break
    return found


def _denied(noun: Token) -> bool:
    """Whether a standing is said not to be: "n'a pas de relations avec", "n'est pas l'allié de"."""
    if tree.children(noun, labels.COPULA):
        return stance.is_negated(noun)
    verb = noun.head
    return verb.pos_ in labels.VERBS and noun in object_tokens(verb) and stance.is_negated(verb)


def _relations(scene: Scene, noun: Token, rule: Rule, dispatch: str) -> list[Relation]:
    forms = {noun.lemma_.lower(), noun.lower_}
    following = {t.lemma_.lower() for t in noun.doc[noun.i : noun.i + 4]}
    if not any(set(w[1:]) <= following for w in rule.words if w[0] in forms):
        return []
    nominal = tree.is_past_participle(noun) and not tree.auxiliaries(noun)  # "l'Iran, allié de"
    if (noun.pos_ in labels.VERBS) != rule.verb and (rule.verb or not nominal):
        return []
    if rule.verb and stance.of_verb(noun).status not in ("occurred", "ongoing"):
        return []
    if rule.reflexive and not tree.is_reflexive(noun):
        return []
    if rule.prep and tree.preposition(noun) not in rule.prep:
        return []
    if rule.plural and tree.feature(noun, "Number") != "Plur":
        return []
    around = _around(noun)
    climate = rule.climate or _from("climate_words", around)
    trend = _from("trend_words", around)
    if not climate and trend == "worsening":
        climate = "strained"
    if _denied(noun):
        climate = "" if rule.climate else "none"
    if not climate:
        return []
    hedges = set(rules(FILE)["hedges"]["words"])
    hedged = bool(around & hedges) or stance.of_noun(noun).hedged
    span = scene.sentence.span
    return [
        Relation(dispatch, pair, climate, span, trend, hedged=hedged, rule=rule.id)
        for pair in _pairs(scene, noun, rule)
    ]
