"""What a word does in a remark: whether it is said of somebody, of whom, and whether it holds.

The forms of :mod:`dyade.code.sayings.remarks` ask these questions of the words that somebody says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dyade.code.matching.triggers import classes
from dyade.code.sayings.said import Word
from dyade.code.scene import Scene, unique
from dyade.find.stances import negation, stance
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of ``judgements.toml``.

    ``form`` names a form of this module; ``target``: whether somebody else must be named whom the
    remark is about; ``negated``: whether the word must be denied; ``alone``: whether an utterance
    that makes this remark makes no other.
    """

    id: str
    act: str
    mode: str
    form: str
    lemmas: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    target: bool
    negated: bool
    alone: bool
    example: dict[str, Any]
    counter: str


@dataclass(frozen=True, slots=True)
class Remark:
    """The word that makes a remark, and whom it is about."""

    word: Word
    about: tuple[Actor, ...] = ()


def is_speaker(actor: Actor, speaker: tuple[Actor, ...]) -> bool:
    """Whether an actor is the speaker: the same person, or the bare state that he speaks for."""
    for one in speaker:
        if actor == one:
            return True
        bare = not actor.person and (not actor.sector or actor.sector == one.sector)
        if actor.code == one.code and bare:
            return True
    return False


def named(rule: Rule, said: list[Word]) -> Iterator[Word]:
    """The words of what is said that a rule names."""
    for word in said:
        if not rule.lemmas.isdisjoint(word.forms):
            yield word


def denied(token: Token) -> bool:
    """Whether a word is denied: its clause, or itself by "pas", "sans", "aucun".

    "n'a jamais été aussi faible" says that it is.
    """
    verb = tree.clause_verb(token)
    near = {c.lower_ for c in token.children}
    if near & words("negation", "as_much"):
        around = near | ({c.lower_ for c in verb.children} if verb is not None else set())
        if around & words("negation", "never"):
            return False
    if verb is not None and negation.is_negated(verb):
        return True
    if token.dep_ in labels.ADJECTIVE:
        near |= {c.lower_ for c in token.head.children}
    return bool(near & words("negation", "beside"))


def is_first(subjects: list[Token]) -> bool:
    """Whether the speaker himself is a subject: "je", "nous"."""
    return any(t.lower_ in words("pronouns", "first") for t in subjects)


def done(verb: Token) -> bool:
    """Whether a verb tells a deed as done or going on, and does not deny it."""
    return not negation.is_negated(verb) and stance.of_verb(verb).status in ("occurred", "ongoing")


def of_others(word: Word, subjects: list[Token]) -> Iterator[Remark]:
    """A remark about who are the subjects, where the speaker is none of them."""
    if not is_first(subjects):
        yield Remark(word, parties(word.scene, subjects))


def of_speaker(word: Word, subjects: list[Token], speaker: tuple[Actor, ...]) -> bool:
    """Whether a subject is the speaker, or the side he speaks for."""
    named = (a for t in subjects for a in word.scene.actors_at(t))
    ours = (c.lower_ for t in subjects for c in t.children)
    own = words("pronouns", "own")
    return (
        is_first(subjects)
        or any(o in own for o in ours)
        or any(is_speaker(a, speaker) for a in named)
    )


def parties(scene: Scene, tokens: list[Token]) -> tuple[Actor, ...]:
    """The actors that tokens stand for, who does what they tell ("par Y"), or whose they are."""
    return unique(a for t in tokens for a in (scene.actors_at(t) or _doer(scene, t)))


def _doer(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    doers = tree.complements(noun, "agent") if noun.pos_ in labels.NOUNS else []
    return unique(a for t in doers for a in scene.actors_at(t)) or scene.owner(noun)


def opposed(token: Token) -> bool:
    """Whether a word is what somebody fights, or wants ended: "lutter contre le mensonge"."""
    current = token
    for _ in range(4):
        if tree.preposition(current) in words("prepositions", "off"):
            return True
        current = current.head
        if current.lemma_.lower() in classes()["@against"]:
            return True
        if current.pos_ in labels.VERBS:
            break
    verb = tree.clause_verb(token)
    if verb is None or verb == token:
        return False
    asked = words("modals", "obligation")
    return any(v.lemma_ in classes()["@ceasing"] | asked for v in (verb, verb.head))


def holds(rule: Rule, word: Word) -> bool:
    """Whether a word stands as its rule has it, not of the speaker, not as what is fought."""
    return denied(word.token) == rule.negated and not own(word) and not opposed(word.token)


def unverbed(rule: Rule, word: Word) -> tuple[Actor, ...]:
    """The subject of a present form that the model takes for no verb: "Oslo sape", "Oslo ment".

    It follows the name at once, with no article of its own.
    """
    token = word.token
    if token.pos_ in labels.VERBS or not rule.lemmas & {f"{token.lower_}r", token.lemma_}:
        return ()
    before = word.scene.mention(token.doc[token.i - 1]) if token.i else None
    if before is None or before.last != token.i or before.kind == "adjective":
        return ()
    if tree.preposition(token.doc[before.first]) or any(
        t.lower_ in words("negation", "full") for t in token.doc[token.i + 1 : token.i + 2]
    ):
        return ()
    return before.actors


def predicated(token: Token) -> Token | None:
    """The head of the predicate that a word stands in: itself, its noun, the verb over it."""
    current = token
    for _ in range(3):
        copulas = tree.children(current, labels.COPULA)
        if copulas:
            told = tree.is_finite(copulas[0]) or any(map(tree.is_finite, tree.auxiliaries(current)))
            return current if told else None
        head = current.head
        if head is current or head == current:
            return None
        verbal = head.pos_ in labels.VERBS
        if verbal and current.dep_ in labels.OBJECT | labels.COMPLEMENT | labels.OBLIQUE:
            known = head.lemma_ in classes()["@copular"] | classes()["@deeming"]
            return head if known and not _of_place(current) else None
        if verbal:
            return None
        if current.dep_ not in labels.ADJECTIVE | {labels.CONJUNCT}:
            return None
        current = head
    return None


def _of_place(token: Token) -> bool:
    case = tree.preposition(token)
    return case != "" and case not in words("prepositions", "without_place")


def about(word: Word) -> tuple[Actor, ...]:
    """Whom a judging word is about: subject of its predicate, owner of its noun, doer."""
    scene, token = word.scene, word.token
    predicate = predicated(token)
    if predicate is not None:
        if predicate.lemma_ in classes()["@deeming"] and predicate.pos_ in labels.VERBS:
            judged = [t for t in arguments.objects(predicate) if t not in (token, token.head)]
            return parties(scene, judged)
        return parties(scene, arguments.subject(predicate))
    noun = token
    if token.dep_ in labels.ADJECTIVE | labels.ACL and token.head.pos_ in labels.NOUNS:
        noun = token.head
    if noun.pos_ in labels.NOUNS:
        owner = scene.owner(noun)
        if owner:
            return owner
    verb = noun.head
    if noun.dep_ not in labels.OBJECT or verb.pos_ not in labels.VERBS:
        return ()
    subjects = arguments.subject(verb)
    return () if is_first(subjects) else parties(scene, subjects)


def own(word: Word) -> bool:
    """Whether a word is what the speaker says of himself: "je suis indigne", "j'ai honte"."""
    predicate = predicated(word.token)
    if predicate is None and word.token.pos_ in labels.VERBS:
        predicate = word.token
    if predicate is None:
        return False
    subjects = arguments.subject(predicate)
    owned = any(c.lower_ in words("pronouns", "own") for t in subjects for c in t.children)
    return owned or is_first(subjects)


def supposed(predicate: Token) -> bool:
    """Whether a predicate stands in an "if" clause."""
    marks = {c.lower_ for c in predicate.children if c.dep_ == labels.MARK}
    return bool(marks & words("negation", "if"))


def of_guilt(predicate: Token) -> bool:
    """Whether a predicate is said of somebody's guilt: "la responsabilité de Y est plausible"."""
    return any(t.lemma_ in classes()["@guilt"] for t in arguments.subject(predicate))
