"""Places of something else that the clause of a deed only names: where a pact was signed."""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_NEAR = 3  # words from "qui" to its verb
_BACKED = 4  # words from "soutien" to those who have it


def of_another(trigger: Token, place: Token, on_spot: bool, saying: bool) -> bool:
    """Whether a place is not that of a deed, but where a part of its clause is, was or goes.

    Args:
        trigger: the word that names the deed.
        place: a word of the same sentence under which a place was found.
        on_spot: whether the deed is one of force or of a crowd.
        saying: whether it is something said, or a meeting.
    """
    return (
        _sought(place)
        or told_of_somebody(trigger, place, on_spot, saying)
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


def told_of_somebody(trigger: Token, place: Token, on_spot: bool, saying: bool) -> bool:
    """Whether a place is only that of what is told of somebody whom the sentence names."""
    return _of_relative(trigger, place) or _suffered_at(trigger, place, on_spot, saying)


def _of_relative(trigger: Token, place: Token) -> bool:
    """Whether a place stands behind the verb of a "qui": "accuse la cour qui siège à Y".

    It is that verb's, with the land set off behind it, whatever the model hangs it on.
    """
    first = place.left_edge.i
    before = place.doc[first - 1] if first else place
    if before.text == "," and before.i and before.doc[before.i - 1].pos_ == labels.PROPER:
        return _of_relative(trigger, before.doc[before.i - 1])
    if not tree.is_finite(before) or before == trigger or trigger in before.subtree:
        return False
    near = before.doc[max(0, before.i - _NEAR) : before.i]
    return any(t.lower_ in grammar("pronouns", "relative_subject") for t in near)


def _suffered_at(trigger: Token, place: Token, on_spot: bool, saying: bool) -> bool:
    """Whether a place is where somebody was harmed: "défilent pour un élu abattu par X à Y".

    Not that of a noun which names that harm: "la mort d'un élu, abattu à Y".
    """
    harm = next((t for t in place.ancestors if t.pos_ in labels.VERBS), None)
    if harm is None or harm == trigger or trigger in harm.subtree:
        return False
    if on_spot and trigger.pos_ in labels.NOUNS and trigger in harm.ancestors:
        return False
    if not saying and harm.head.head == trigger:
        return False  # "a libéré deux élus arrêtés à Y"
    bare = tree.is_past_participle(harm) and not tree.auxiliaries(harm)
    noun = harm.head.pos_ in labels.NOUNS
    return bare and noun and harm.lemma_ in words("places", "suffering")


def of_older(trigger: Token, place: Token) -> bool:
    """Whether a place is that of a deed before or after: "a rompu avec X après l'attentat de Y"."""
    above = {trigger.i, *(t.i for t in trigger.ancestors)}
    for token in place.ancestors:
        if token.i in above or (token.pos_ in labels.VERBS and token.dep_ not in labels.ACL):
            return False
        if token.lower_ in words("places", "meetings") | words("places", "rostrums"):
            return False  # "a dit X après une visite à Y"
        if token.pos_ == labels.NOUN and tree.preposition(token) in words("places", "bygone"):
            return True
    return False


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
    pact = place.doc[signed.i - 2] if signed.i > 1 else signed  # "un pacte, signé à Y"
    set_off = place.doc[signed.i - 1].text == "," and pact.pos_ == labels.NOUN and pact != trigger
    if named and set_off and not tree.auxiliaries(signed) and signed != trigger:
        return True
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
