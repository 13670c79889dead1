"""Statements that are deeds by what they say: a quotation that blames, praises or demands.

A verb of saying that names no deed by itself ("a déclaré") makes one where its words judge
somebody (classes ``@negative`` and ``@positive``) or say what must be done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dyade.code import dating
from dyade.code.claims import Context
from dyade.code.scene import Scene, unique
from dyade.code.triggers import classes
from dyade.find import stance
from dyade.find.speech import Utterance, speech_verbs
from dyade.model import Actor, Claim, Span
from dyade.parse import labels, tree
from dyade.parse.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(context: Context, scenes: dict[int, Scene], taken: frozenset[int]) -> Iterator[Claim]:
    """The claims that the utterances of one sentence make by what they say.

    Args:
        context: the sentence of the speech verbs.
        scenes: the parsed sentences of the dispatch by index: a quotation may begin earlier.
        taken: tokens of this sentence that already made a claim.
    """
    sentence = context.scene.sentence
    for utterance in context.speech.utterances:
        if utterance.sentence != sentence.index or not utterance.actors:
            continue
        if utterance.verb in taken:
            continue
        yield from _judged(context, scenes, utterance)


def _judged(context: Context, scenes: dict[int, Scene], utterance: Utterance) -> Iterator[Claim]:
    doc = context.scene.sentence.doc
    assert doc is not None
    verb = doc[utterance.verb]
    key = f"se {utterance.lemma}" if tree.is_reflexive(verb) else utterance.lemma
    entry = speech_verbs().get(key)
    read = stance.of_verb(verb)
    if entry is None or read.status not in ("occurred", "ongoing") or read.content:
        return
    if entry.act:
        yield _claim(context, utterance, entry.act, entry.mode, (), verb, context.scene, entry.kind)
        return
    said = list(_said(context, scenes, utterance, verb))
    for act, mode, find_words in (
        ("REQUEST", "", _demand),
        ("ACCUSE", "disapprove", _blame),
        ("SUPPORT", "", _praise),
    ):
        found = find_words(said)
        if found is None:
            continue
        scene, token, target = found
        recipients = tuple(a for a in target if a not in utterance.actors)
        if act == "SUPPORT" and not recipients:
            continue
        yield _claim(context, utterance, act, mode, recipients, token, scene, "judgement")
        return


def _said(
    context: Context, scenes: dict[int, Scene], utterance: Utterance, verb: Token
) -> Iterator[tuple[Scene, Token]]:
    """The tokens of what an utterance says: its quotations, else its clause."""
    spans = [q.span for q in context.speech.quotes if q.utterance == utterance]
    for index in sorted(scenes):
        scene = scenes[index]
        inside = [s for s in spans if _overlap(s, scene.sentence.span)]
        if not inside or scene.sentence.doc is None:
            continue
        for token in scene.sentence.doc:
            start = scene.sentence.starts[token.i]
            if any(s.start <= start < s.end for s in inside):
                yield scene, token
    for clause in tree.children(verb, labels.CLAUSE_COMPLEMENT):
        for token in clause.subtree:
            if token.i != verb.i:
                yield context.scene, token


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


Found = tuple[Scene, "Token", tuple[Actor, ...]]


def _lexical(said: Iterable[tuple[Scene, Token]], name: str) -> Found | None:
    lemmas = classes().get(name, frozenset())
    for scene, token in said:
        if not (token.lemma_.lower() in lemmas or token.lower_ in lemmas):
            continue
        if token.pos_ not in labels.NOUNS | labels.VERBS | {labels.ADJ}:
            continue
        verb = tree.clause_verb(token)
        if verb is not None and stance.is_negated(verb):
            continue
        return scene, token, _target(scene, token, verb)
    return None


def _target(scene: Scene, token: Token, verb: Token | None) -> tuple[Actor, ...]:
    """Whom a judgement is about: the subject of its clause, or whose the judged thing is."""
    if token.pos_ in labels.NOUNS:
        owner = scene.owner(token)
        if owner:
            return owner
    if verb is None:
        return ()
    found: list[Actor] = []
    for subject in tree.subject(verb):
        found.extend(scene.actors_at(subject) or scene.owner(subject))
    return unique(found)


def _blame(said: list[tuple[Scene, Token]]) -> Found | None:
    return _lexical(said, "@negative")


def _praise(said: list[tuple[Scene, Token]]) -> Found | None:
    return _lexical(said, "@positive")


def _demand(said: list[tuple[Scene, Token]]) -> Found | None:
    for scene, token in said:
        if token.lemma_ not in words("modals", "obligation") or token.pos_ not in labels.VERBS:
            continue
        if tree.feature(token, "Mood") not in (labels.INDICATIVE, labels.CONDITIONAL):
            continue
        if tree.feature(token, "Tense") not in (labels.PRESENT, labels.FUTURE, ""):
            continue
        if not tree.infinitives(token) and not tree.children(token, labels.COMPLEMENT):
            continue
        first = words("pronouns", "first")
        if any(t.lower_ in first for t in tree.subject(token)):
            continue
        return scene, token, unique(a for t in tree.subject(token) for a in scene.actors_at(t))
    return None


def _claim(
    context: Context,
    utterance: Utterance,
    act: str,
    mode: str,
    recipients: tuple[Actor, ...],
    token: Token,
    scene: Scene,
    kind: str,
) -> Claim:
    doc = context.scene.sentence.doc
    assert doc is not None
    verb = doc[utterance.verb]
    expression = dating.belonging(context.scene.sentence, verb, context.times)
    dated = (
        dating.interval(expression, context.dispatch.date)
        if expression
        else dating.default(stance.of_verb(verb), context.dispatch.date, False)
    )
    return Claim(
        context.dispatch.id,
        act,
        "occurred",
        utterance.actors,
        recipients,
        scene.sentence.char_span(token.i, token.i + 1),
        context.scene.sentence.span,
        context.scene.sentence.index,
        f"speech.{kind}.{act.lower()}",
        mode=mode,
        date=dated.interval,
        date_basis=dated.basis,
        date_span=dated.span,
    )
