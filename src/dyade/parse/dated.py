"""Full dates take nothing behind them: "a bombardé le 3 mars des dépôts", "le 3 mars à Riga".

The model hangs on the day or the month what belongs to the verb, or to the noun that is dated.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.moves import put_before
from dyade.parse.token import Token
from dyade.parse.words import words

_MOVED = labels.NOUNS | {labels.PRONOUN}


def release(tokens: list[Token]) -> None:
    """Makes the month the head of each date, and gives back what hangs behind it, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for day in tokens:
        if day.pos_ != labels.NUM or tree.preposition(day):
            continue
        month = next((c for c in day.children if c.i == day.i + 1), None)
        if month is None or month.lower_ not in words("calendar", "months"):
            continue
        put_before(day, month)
        day.dep_ = labels.NUMBER
        if month.head.pos_ in labels.VERBS | labels.NOUNS and month.head.i < day.i:
            _give_back(month, month.head)


def _give_back(month: Token, owner: Token) -> None:
    """The complements behind a date go to whom it dates; "des" there opens an object."""
    for noun in [c for c in month.children if c.i > month.i and c.pos_ in _MOVED]:
        case = next((c for c in tree.children_as(noun, labels.CASE) if c.i < noun.i), None)
        if case is None or noun.lower_ in words("calendar", "words"):
            continue
        lacks = owner.pos_ == labels.VERB and not tree.children(owner, labels.OBJECT)
        several = case.lower_ in words("articles", "plural")
        if several and lacks and not tree.is_passive(owner):
            case.dep_, case.pos_ = labels.DETERMINER, labels.DET
            noun.head, noun.dep_ = owner, labels.DIRECT_OBJECT
        elif not several:
            noun.head, noun.dep_ = owner, labels.MODIFIER
