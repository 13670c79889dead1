"""Whom the phrase that opens a sentence rules out: nobody does to himself what it tells.

"Interrogé par X, il a ri", "Pour convaincre X, il a cédé", "Allié de X, il a cédé": X is not he.
"""

from __future__ import annotations

from dyade.find.line import Line
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_LEADING = frozenset(
    {labels.ADP, labels.ADV, labels.PRONOUN, labels.CCONJ, labels.SCONJ, labels.PUNCT}
)
_INNER = labels.RELATIVE | labels.CLAUSE_COMPLEMENT


def ruled_out(line: Line, token: int) -> int:
    """Where the opening phrase ends whose doer the subject pronoun at a token is; else 0."""
    doc = line.sentence.doc
    opening = _opening(doc[:token]) if doc is not None else None
    if doc is None or opening is None or doc[token].dep_ not in labels.ANY_SUBJECT:
        return 0
    if line.word(token - 1) != ",":
        return 0
    verb = doc[token].head
    if verb in opening.subtree and opening.dep_ != labels.ROOT:
        return 0
    subjects = (t for t in doc[:token] if t.dep_ in labels.ANY_SUBJECT)
    inner = all(t.head.dep_ in _INNER or _is_second(t, verb, opening) for t in subjects)
    return token if inner else 0


def coming(line: Line, token: int) -> Token | None:
    """The subject behind the clause on what opens a sentence: "Depuis Oslo, où il est, X a"."""
    doc = line.sentence.doc or []
    relative = line.word(token - 1) in grammar("pronouns", "opening_relative")
    opens = bool(doc) and doc[0].pos_ == labels.ADP and line.word(token - 2) == ","
    if not relative or not opens or any(t.dep_ in labels.ANY_SUBJECT for t in doc[: token - 1]):
        return None
    end = next((t.i for t in doc[token:] if t.text == ","), len(doc))
    behind = doc[end + 1 : end + 3]
    return next((t for t in behind if t.dep_ in labels.ANY_SUBJECT), None)


def main_behind(line: Line, token: int) -> Token | None:
    """The main subject behind the clause or phrase in which a word stands, and a comma."""
    doc = line.sentence.doc or []
    roots = (t for t in doc if t.dep_ == labels.ROOT)
    subjects = (c for t in roots for c in t.children if c.dep_ in labels.ANY_SUBJECT)
    first = next(subjects, None)
    if first is None or first.i < token:
        return None
    return first if any(t.text == "," for t in doc[token : first.i]) else None


def _is_second(subject: Token, verb: Token, opening: Token) -> bool:
    """Whether the model gives the verb of the pronoun what the opening is about as well."""
    return subject.head is verb and subject.i > opening.i


def _opening(words: list[Token]) -> Token | None:
    """The participle or infinitive of the phrase, or the noun without article, that opens it."""
    first = next((t for t in words if t.pos_ not in _LEADING), None)
    if first is None:
        return None
    if first.pos_ in labels.VERBS and first.dep_ in labels.AUXILIARY:
        first = first.head
    if tree.is_infinitive(first) or tree.is_participle(first):
        return first
    return first if first.i == 0 and first.pos_ in labels.NOUNS else None
