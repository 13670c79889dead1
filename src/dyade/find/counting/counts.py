"""How many times a deed was done: "à quatre reprises", "trois fois", "deux visites"."""

from __future__ import annotations

from dyade.data import rules
from dyade.find.counting.numbers import number_word
from dyade.model import Count
from dyade.parse import labels
from dyade.parse.token import Token

ONCE = Count()
_NEAR = 14  # tokens between a verb and the "fois" that hangs below it
_BESIDE = 5  # tokens behind a verb within which a number and "fois" stand, hung apart
_MANY = 1000  # from here on a number is none of times


def _value(noun: Token) -> Count | None:
    """The number that counts a noun: "quatre reprises" → 4; "plusieurs" → at least 2."""
    vague = rules("fr/quantity.toml")["vague"]
    for child in noun.children:
        if child.i >= noun.i:
            continue
        if child.lower_ in vague:
            return Count(vague[child.lower_], None)
        if child.dep_ == labels.NUMBER or child.pos_ == labels.NUM:
            value = number_word(child.text)
            if value and value == int(value) and 0 < value < _MANY:
                return Count(int(value), int(value))
    return None


def of_verb(verb: Token) -> Count:
    """The count said of a verb's deed; once where the text does not count."""
    times = rules("fr/quantity.toml")["times"]
    near = [verb, *verb.children, *(g for c in verb.children for g in c.children)]
    for token in near:
        if token.lower_ in times and abs(token.i - verb.i) < _NEAR:
            found = _value(token)
            if found:
                return found
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.i + _BESIDE, len(doc) - 1)):
        if doc[i + 1].lower_ in times:
            value = number_word(doc[i].text)
            if value and value == int(value):
                return Count(int(value), int(value))
    return _of_wars(verb) or ONCE


def _of_wars(verb: Token) -> Count | None:
    """How many wars a verb tells of: "se sont livré trois guerres", "trois guerres ont opposé"."""
    wars = rules("fr/quantity.toml")["wars"]
    told = [c for c in verb.children if c.dep_ in labels.OBJECT | labels.ANY_SUBJECT]
    return next((found for c in told if c.lemma_ in wars and (found := _value(c))), None)


def of_noun(noun: Token) -> Count:
    """The count said of a noun's deed: "deux visites" → 2, "une série de frappes" → at least 2.

    So is that of what they come in: "cinq séries de pourparlers" → 5.
    """
    whole = noun.head if noun.head.lemma_ in rules("fr/quantity.toml")["rounds"] else None
    rounds = _value(whole) if whole is not None and noun.dep_ in labels.NOUN_MODIFIER else None
    return _value(noun) or rounds or ONCE


def ordinal(noun: Token) -> int:
    """Which occurrence a noun's deed is said to be: "deuxième sommet" → 2; 0 where not said."""
    ordinals = rules("fr/quantity.toml")["ordinals"]
    for child in noun.children:
        if child.i < noun.i and child.lower_ in ordinals:
            return int(ordinals[child.lower_])
    return 0
