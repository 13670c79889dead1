"""Present forms that "et" joins behind their subject, read as names or nouns beside it.

"Riga finance et arme les rebelles": in a sentence without another verb the model takes both forms
for nouns, and who does what to whom is lost. So it does behind "qui": "Riga, qui finance et arme",
and where a comma parts more of them: "Riga finance, arme et abrite les rebelles".
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object, make_subject, make_verb
from dyade.parse.spelling import of_present
from dyade.parse.token import Token
from dyade.parse.words import words

_NO_VERB = labels.NOUNS | {labels.PROPER, labels.ADJ, labels.VERB}
_TWO = 2
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
        second = tokens[link.i + 1]
        row = [*_row(tokens, link.i - 1, known), second]
        lemmas = [t.lemma_ if _finite(t) else _infinitive(t, known) for t in row]
        held = _held(tokens[second.i + 1])
        if len(row) < _TWO or not all(lemmas) or held is None:
            continue
        alone = not any(_finite(t) for t in tokens if t not in row)
        if all(_finite(t) for t in row) or not _set(row, lemmas[0], alone):
            continue
        for form, lemma in zip(row[1:], lemmas[1:], strict=True):
            make_verb(form, lemma, labels.PRESENT_FORM)
        _join(row, link, held)


def _set(row: list[Token], lemma: str, alone: bool) -> bool:
    """Makes the first form of a row the verb of its clause; whether there is such a clause.

    Args:
        row: the forms in their order.
        lemma: the infinitive of the first.
        alone: whether the sentence has no other verb.
    """
    first = row[0]
    before = first.doc[first.i - 1]
    told_of = _antecedent(first)
    doer = _doer(before) if alone or len(row) > _TWO else None
    said = _said(before)
    if told_of is None and doer is None and said is None:
        return False
    make_verb(first, lemma, labels.PRESENT_FORM)
    if told_of is not None:
        _relate(first, told_of)
    elif doer is not None:
        _lead(first, doer)
    elif said is not None:
        _complete(first, *said)
    return True


def _row(tokens: list[Token], last: int, known: Callable[[str], bool]) -> list[Token]:
    """The forms before the "et", in their order: one, or more that commas part."""
    row: list[Token] = []
    for i in range(last, 0, -2):
        form = tokens[i]
        if not (_finite(form) and row) and not _infinitive(form, known):
            break
        row.insert(0, form)
        if tokens[i - 1].text != ",":
            break
    return row


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
    noun = _noun(before)
    if noun.pos_ not in labels.NOUNS | {labels.PROPER} or tree.preposition(noun):
        return None
    return noun if all(t.pos_ in labels.LEADING or t is noun for t in noun.doc[: noun.i]) else None


def _said(before: Token) -> tuple[Token, Token, Token] | None:
    """A verb, its "que" and the noun that opens the clause behind it: "dit que Riga"."""
    noun = _noun(before)
    front = noun.i
    while front and noun.doc[front - 1].pos_ in labels.LEADING:
        front -= 1
    if front < _TWO or noun.pos_ not in labels.NOUNS | {labels.PROPER}:
        return None
    verb, link = noun.doc[front - 2], noun.doc[front - 1]
    led = verb.pos_ in labels.VERBS and link.lower_ in words("pronouns", "relative_object")
    return (verb, link, noun) if led else None


def _noun(before: Token) -> Token:
    """The noun that a word belongs to which stands behind it."""
    return before.head if before.pos_ == labels.ADJ and before.head.i < before.i else before


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
    noun = _noun(first.doc[i - 1 - (first.doc[i - 1].text == ",")])
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


def _complete(first: Token, verb: Token, link: Token, doer: Token) -> None:
    """Makes a form the verb of the clause that a verb of saying leads."""
    for token in first.doc[link.i :]:
        if token.head is token:
            token.head = verb
        if token.head is doer and token.i > first.i:
            token.head = first
    first.head, first.dep_ = verb, labels.THAT_CLAUSE
    link.head, link.dep_ = first, labels.MARK
    make_subject(doer, first)


def _join(row: list[Token], link: Token, held: Token) -> None:
    """Hangs the other forms on the first, and on that the object of all."""
    first, second = row[0], row[-1]
    before = [t for t in held.children if t.i < first.i]
    make_object(held, first)
    for form in row[1:]:
        form.head, form.dep_ = first, labels.CONJUNCT
    link.head, link.dep_ = second, labels.COORDINATOR
    for token in before:
        token.head = first
