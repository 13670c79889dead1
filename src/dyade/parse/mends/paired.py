"""Two present forms that "et" joins behind their subject, read as names or nouns beside it.

"Riga finance et arme les rebelles": in a sentence without another verb the model takes both forms
for nouns, and who does what to whom is lost. So it does behind "qui": "Riga, qui finance et arme".
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object, make_subject, make_verb
from dyade.parse.spelling import of_present
from dyade.parse.token import Token
from dyade.parse.words import words

_NO_VERB = labels.NOUNS | {labels.PROPER, labels.ADJ, labels.VERB}
_OPENING = frozenset({labels.DET, labels.PROPER})


def pair(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """Makes the verbs of such a sentence, in place, with their subject and object.

    Args:
        tokens: all tokens of one parsed sentence.
        known: whether a word is French.
    """
    for link in tokens[2:-2]:
        if link.lower_ not in words("conjunctions", "and"):
            continue
        first, second = tokens[link.i - 1], tokens[link.i + 1]
        lemma = second.lemma_ if _finite(second) else _infinitive(second, known)
        lemmas = _infinitive(first, known), lemma
        held = _held(tokens[second.i + 1])
        if not all(lemmas) or held is None:
            continue
        alone = not any(_finite(t) for t in tokens if t not in (first, second))
        doer = _doer(tokens[first.i - 1]) if alone else None
        told_of = _antecedent(first)
        if doer is None and told_of is None:
            continue
        make_verb(first, lemmas[0], labels.PRESENT_FORM)
        make_verb(second, lemmas[1], labels.PRESENT_FORM)
        if told_of is not None:
            _relate(first, told_of)
        elif doer is not None:
            _lead(first, doer)
        _join(first, second, link, held)


def _infinitive(token: Token, known: Callable[[str], bool]) -> str:
    """The infinitive of a form in -e that has neither article nor preposition, "" of any other."""
    low = token.lower_
    if token.pos_ not in _NO_VERB or token.text[0].isupper() or not low.endswith("e"):
        return ""
    if tree.children(token, frozenset({labels.DETERMINER, labels.CASE})):
        return ""
    return of_present(low, known)


def _finite(token: Token) -> bool:
    return token.pos_ in labels.VERBS and tree.is_finite(token)


def _doer(before: Token) -> Token | None:
    """The noun or name that opens the sentence and ends before the verbs."""
    noun = before.head if before.pos_ == labels.ADJ and before.head.i < before.i else before
    if noun.pos_ not in labels.NOUNS | {labels.PROPER} or tree.preposition(noun):
        return None
    return noun if all(t.pos_ in labels.LEADING or t is noun for t in noun.doc[: noun.i]) else None


def _held(ahead: Token) -> Token | None:
    """The noun or name that follows the verbs with no preposition."""
    if ahead.pos_ not in _OPENING and ahead.dep_ != labels.DETERMINER:
        return None
    rest = ahead.doc[ahead.i :]
    return next((t for t in rest if t.pos_ in labels.NOUNS | {labels.PROPER}), None)


def _antecedent(first: Token) -> Token | None:
    """The noun or name of which a relative clause tells that opens with "qui" and this form."""
    i = first.i - 1
    if first.doc[i].lower_ not in words("pronouns", "relative_subject") or i < 1:
        return None
    before = first.doc[i - 1 - (first.doc[i - 1].text == ",")]
    noun = before.head if before.pos_ == labels.ADJ and before.head.i < before.i else before
    return noun if noun.pos_ in labels.NOUNS | {labels.PROPER} else None


def _relate(first: Token, noun: Token) -> None:
    """Makes a form the verb of the relative clause of a noun."""
    first.head, first.dep_ = noun, labels.RELATIVE_CLAUSE
    make_subject(first.doc[first.i - 1], first)


def _lead(first: Token, doer: Token) -> None:
    """Makes a form the verb of the sentence, over all that hung on its subject behind it."""
    doc = first.doc
    astray = [t for t in doc if t.head is doer or t.head is t]
    first.head, first.dep_ = first, labels.ROOT
    make_subject(doer, first)
    for token in astray:
        if token.i > first.i:
            token.head = first


def _join(first: Token, second: Token, link: Token, held: Token) -> None:
    """Hangs the second form on the first, and on that the object of both."""
    before = [t for t in held.children if t.i < first.i]
    make_object(held, first)
    second.head, second.dep_ = first, labels.CONJUNCT
    link.head, link.dep_ = second, labels.COORDINATOR
    for token in before:
        token.head = first
