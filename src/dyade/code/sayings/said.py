"""What somebody says: the tokens of the quotations and clauses that belong to an utterance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dyade.code.scene import Scene
from dyade.find.speech import Speech, Utterance, is_speech
from dyade.model import Span
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import endings

_CONTENT = labels.NOUNS | labels.VERBS | {labels.ADJ}
_SHORT = 6  # words: a quotation this short is a phrase that the speaker coins, not a sentence


@dataclass(frozen=True, slots=True)
class Word:
    """A token of what is said.

    ``quoted``: it stands between quotation marks; ``short``: these hold only a few words;
    ``forms``: what a rule may name it by, nothing where it is a word of grammar.
    """

    scene: Scene
    token: Token
    quoted: bool = False
    short: bool = False
    forms: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        forms = _forms(self.token) if self.token.pos_ in _CONTENT else ()
        object.__setattr__(self, "forms", frozenset(forms))


def _forms(token: Token) -> set[str]:
    """The lemmas a token may have: the model's, and its form without endings of agreement."""
    low = token.lower_
    found = {token.lemma_.lower(), low}
    for ending in endings("agreement"):
        if low.endswith(ending):
            found.add(low.removesuffix(ending))
    if tree.is_reflexive(token) and token.pos_ in labels.VERBS:
        found.add(f"se {token.lemma_.lower()}")
    return found


def words_of(speech: Speech, scenes: dict[int, Scene], utterance: Utterance) -> list[Word]:
    """The words of an utterance, in the order of the text.

    Its quotations, the clause under its verb and, for an incise or a view ("selon X"), what the
    sentence tells on its word. What a third party says within it is left out.
    """
    found: dict[tuple[int, int], Word] = {}
    for word in (*_quoted(speech, scenes, utterance), *_reported(speech, scenes, utterance)):
        found.setdefault((word.scene.sentence.index, word.token.i), word)
    return [found[key] for key in sorted(found)]


def _quoted(speech: Speech, scenes: dict[int, Scene], utterance: Utterance) -> Iterator[Word]:
    spans = [q.span for q in speech.quotes if q.utterance == utterance]
    for index in sorted(scenes):
        sentence = scenes[index].sentence
        inside = [s for s in spans if _overlap(s, sentence.span)]
        if not inside or sentence.doc is None:
            continue
        for span in inside:
            tokens = sentence.inside(span)
            for token in tokens:
                yield Word(scenes[index], token, quoted=True, short=len(tokens) <= _SHORT)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _reported(speech: Speech, scenes: dict[int, Scene], utterance: Utterance) -> Iterator[Word]:
    scene = scenes[utterance.sentence]
    doc = scene.sentence.doc
    if doc is None:
        return
    verb = doc[utterance.verb]
    if is_speech(verb) is None:
        tokens = [t for t in doc if utterance.lemma != ":" and t.i > utterance.verb]
    elif utterance.inverted:
        own = {t.i for t in verb.children if t.i > verb.i} | {verb.i}
        tokens = [t for t in doc if t.i < verb.i and t.i not in own]
    else:
        tokens = [t for c in _clauses(verb) for t in c.subtree if t.i > verb.i]
    others = {
        u.verb
        for u in speech.utterances
        if u.sentence == utterance.sentence and u.verb != verb.i and u.actors
    }
    for token in tokens:
        offset = scene.sentence.starts[token.i]
        quote = speech.quote_at(offset)
        if quote and quote.utterance and quote.utterance.actors != utterance.actors:
            continue
        if not any(a.i in others for a in (token, *token.ancestors)):
            yield Word(scene, token)


def _clauses(verb: Token) -> list[Token]:
    clauses = tree.children(verb, labels.CLAUSE_COMPLEMENT)
    return clauses + [c for c in tree.children(verb, labels.COMPLEMENT) if c not in clauses]
