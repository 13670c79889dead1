"""Places of something else that the clause of a deed only names: where a pact was signed."""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_BACKED = 4  # words from "soutien" to those who have it


def of_another(trigger: Token, place: Token) -> bool:
    """Whether a place is not that of a deed, but where a part of its clause is, was or goes."""
    return (
        _sought(place)
        or _dwelt_at(trigger, place)
        or _agreed_at(trigger, place)
        or _of_those_backed(trigger, place)
        or _invited_to(trigger, place)
        or _bound_for(trigger, place)
    )


def _sought(place: Token) -> bool:
    """Whether a place only names an office that somebody runs for: "candidat à la mairie de Y"."""
    return any(t.lemma_ in words("places", "running") for t in (place.head, place.head.head))


def _dwelt_at(trigger: Token, place: Token) -> bool:
    """Whether a place is where somebody lives: "accuse le prédicateur X, exilé à Quito"."""
    living = place.head
    apart = living != trigger and living not in trigger.ancestors
    named = living.lemma_ in words("places", "dwelling") and tree.is_past_participle(living)
    return apart and named and not tree.auxiliaries(living)


def _agreed_at(trigger: Token, place: Token) -> bool:
    """Whether a place is where that was agreed by which it is done: "selon le pacte signé à Y".

    So too that of a signing beside it: "à l'occasion de la signature, à Y, du pacte".
    """
    noun = _noun_before(place)
    if noun is not None and noun.lemma_ in words("places", "signing"):
        told = noun.head == trigger and noun.dep_ in labels.OBJECT  # "salue la signature à Y"
        return trigger.i < noun.i and not told
    signed = place.head
    apart = signed != trigger and signed not in trigger.ancestors and signed.head != trigger
    named = signed.lemma_ in words("places", "agreeing") and tree.is_past_participle(signed)
    return apart and named and signed.dep_ in labels.ACL


def _of_those_backed(trigger: Token, place: Token) -> bool:
    """Whether a place is that of those for whom it is done: "marche en soutien aux élus à Y"."""
    people = _noun_before(place)
    if people is None or tree.preposition(place) not in grammar("prepositions", "place"):
        return False
    near = place.doc[max(0, people.i - _BACKED) : people.i]
    backing = next((t for t in near if t.lemma_ in words("places", "backing")), None)
    return backing is not None and trigger.i < backing.i


def _noun_before(place: Token) -> Token | None:
    """The common noun behind which, at most over a comma, the phrase of a place stands."""
    start = min(c.i for c in (place, *place.children))
    i = start - 2 if start > 1 and place.doc[start - 1].text == "," else start - 1
    noun = place.doc[i] if i >= 0 else place
    return noun if noun.pos_ == labels.NOUN else None


def _invited_to(trigger: Token, place: Token) -> bool:
    """Whether a place is where somebody is asked to come: "a invité X à Oslo"."""
    asked = trigger.lemma_ in words("places", "inviting")
    return asked and tree.preposition(place) in grammar("prepositions", "place")


def _bound_for(trigger: Token, place: Token) -> bool:
    """Whether a place is where something else goes: "manifesté contre les extraditions vers Y"."""
    noun = place.head
    elsewhere = noun.pos_ == labels.NOUN and noun != trigger and noun not in trigger.ancestors
    toward = tree.preposition(place) in grammar("prepositions", "toward")
    return elsewhere and (toward or noun.lemma_ in words("places", "sending"))
