"""Nouns that no list of actors knows, and that a pronoun can stand for all the same.

"Le directeur du musée a averti la Norvège. Il …": the director is nobody for the coder, yet "il"
is he. Such nouns are remembered without actors: where one of them is the likeliest antecedent,
nobody is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass

from dyade.find.lexicon import fold, words
from dyade.find.line import Line
from dyade.find.speech import is_speech
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as calendar

_GENDERS = {labels.MASCULINE: "m", labels.FEMININE: "f"}
_NUMBERS = {labels.SINGULAR: "s", labels.PLURAL: "p"}


@dataclass(frozen=True, slots=True)
class Bystander:
    """A noun outside all mentions. ``person``: it means people, else a thing or a body."""

    token: int
    gender: str
    number: str
    subject: bool
    person: bool


def bystanders(line: Line, subjects: frozenset[int]) -> list[Bystander]:
    """The nouns of a sentence that can be meant: people as any subject, things as the main one."""
    doc = line.sentence.doc
    if doc is None:
        return []
    somebody = words("bystanders", "somebody")
    found = [
        Bystander(i, "m", "s", True, True)  # "quelqu'un"
        for i, word in enumerate(line.low)
        if word in somebody
    ]
    told = [t.head for t in doc if t.dep_ in labels.COPULA and _is_told(line, t.head)]
    found += [Bystander(t.i, *_shape(t), True, False) for t in told if all(_shape(t))]
    opening = _opening(line)
    for i in sorted(subjects | opening):
        token = doc[i]
        if line.taken[i]:
            continue
        if token.pos_ == labels.PROPER and token.text[:1].isupper():
            found.append(Bystander(i, "", "", True, True))  # "Ana a cédé": somebody nobody knows
        if token.pos_ != labels.NOUN:
            continue
        lemma = fold(token.lemma_)
        gender, number = _shape(token)
        if number == "p" and lemma in words("bystanders", "counted"):
            found.append(Bystander(i, "", number, True, True))
        elif _tells(token) and _introduces(line, token):
            found.append(Bystander(i, gender, number, True, True))
        elif lemma in words("bystanders", "people") and _introduces(line, token):
            found.append(Bystander(i, gender, number, True, True))
        elif gender and number and (i in opening or _leads(line, token)):
            found.append(Bystander(i, gender, number, True, False))
    return found


def _shape(noun: Token) -> tuple[str, str]:
    """Gender and number of a noun, "" where the model tells none."""
    gender = _GENDERS.get(tree.feature(noun, "Gender"), "")
    return gender, _NUMBERS.get(tree.feature(noun, "Number"), "")


def _is_told(line: Line, noun: Token) -> bool:
    """ "c'est un succès fragile": what "il" behind it is about."""
    if noun.pos_ != labels.NOUN or line.taken[noun.i]:
        return False
    subjects = tree.children(noun, labels.SUBJECT)
    return any(c.lower_ in words("bystanders", "this_is") for c in subjects)


def _opening(line: Line) -> frozenset[int]:
    """The noun that a sentence opens with, its subject whatever the model says.

    "La loi a, selon lui, servi", "Votée à Lima, la loi servira".
    """
    doc = line.sentence.doc
    i = 1 if line.word(0) in words("bystanders", "before_opening") else 0
    if doc is not None and tree.is_past_participle(doc[0]):
        i = next((t.i + 1 for t in doc if t.text == ","), len(doc))
    if doc is None or i + 1 >= len(doc) or doc[i].pos_ != labels.DET:
        return frozenset()
    noun = next((t for t in doc[i + 1 : i + 3] if t.pos_ != labels.ADJ), doc[i])
    return frozenset({noun.i} if noun.pos_ == labels.NOUN else ())


def _tells(token: Token) -> bool:
    """Whether a noun is the speaker behind a quotation: "…", a dit l'éditrice."""
    return token.i > token.head.i and is_speech(token.head) is not None


def _introduces(line: Line, token: Token) -> bool:
    """Whether a noun names people of its own: neither "est un homme" nor "cet homme"."""
    kinds = {child.dep_: child.i for child in token.children}
    if kinds.keys() & labels.COPULA or labels.DETERMINER not in kinds:
        return False
    return line.low[kinds[labels.DETERMINER]] not in words("nominal", "these")


def _leads(line: Line, token: Token) -> bool:
    """Whether a thing is what the sentence or one of its clauses is about."""
    inner = labels.ADVERBIAL | labels.CLAUSE_COMPLEMENT
    if token.head.dep_ not in (labels.ROOT, *inner) or line.low[token.i] in calendar(
        "calendar", "words"
    ):
        return False
    return line.low[token.i] not in calendar("calendar", "nouns")
