"""Places of nouns and clauses beside a deed: of its doer, of its reason, of who is only named.

Each function says whether a place is none of the deed that a trigger tells.
"""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.find.places.elsewhere import MEETING, SAYING, SPOT
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar


def is_theirs(trigger: Token, place: Token, manner: str) -> bool:
    """Whether a place is only that of somebody or something else in the sentence of a deed.

    Args:
        manner: MEETING, SAYING, SPOT or empty, as the deed is.
    """
    said, met = manner == SAYING, manner == MEETING
    if _is_held(trigger, place) or _of_post(trigger, place, manner == SPOT):
        return True
    if _beside_deed(trigger, place):
        return True
    if _where_said(trigger, place) or _in_aside(trigger, place):
        return True
    if (said or met) and _of_doer(trigger, place):
        return True
    blamed = said and (_named_only(trigger, place) or _in_reason(trigger, place))
    return blamed or (said and _is_faced(place))


def _is_held(trigger: Token, place: Token) -> bool:
    """Whether a place only says what somebody is chief of: "le maire de Riga"."""
    holder = place.head
    of = tree.preposition(place) in grammar("prepositions", "of")
    return of and holder != trigger and holder.lemma_ in words("places", "holders")


def _of_post(trigger: Token, place: Token, on_spot: bool) -> bool:
    """Whether a place is where an envoy is posted: "a rappelé son ambassadeur à Riga".

    What is done on the spot is done there, but not in the land that sent him.
    """
    of = tree.preposition(place) in grammar("prepositions", "of")
    posted = place.head.lemma_ in words("places", "envoys") and place.head != trigger
    return posted and (of or not on_spot)


def _beside_deed(trigger: Token, place: Token) -> bool:
    """Whether a place is that of another deed in one list: "des grèves et l'attentat de Riga"."""
    deed = place.head
    beside = deed.dep_ == labels.CONJUNCT and deed != trigger and trigger in deed.ancestors
    of = tree.preposition(place) in grammar("prepositions", "of")
    return beside and of and deed.pos_ == labels.NOUN and deed.lower_ in words("places", "deeds")


def _where_said(trigger: Token, place: Token) -> bool:
    """Whether a place is where somebody only speaks of a deed: "salue à Riga la libération"."""
    return trigger in place.head.subtree and is_talked_over(place.head, trigger)


def _in_aside(trigger: Token, place: Token) -> bool:
    """Whether a place stands in a clause with "dont", whatever hangs it there."""
    verb = next((t for t in place.ancestors if tree.is_finite(t)), None)
    if verb is None or verb == trigger or trigger not in verb.ancestors:
        return False
    before = verb.doc[verb.left_edge.i : verb.i]
    return any(t.lower_ in grammar("pronouns", "relative_of") for t in before)


def _of_doer(trigger: Token, place: Token) -> bool:
    """Whether a place belongs to the noun of who does it: "le chef de la junte au Mali a dit".

    Not where commas set it off: "un témoin, à Riga, accuse le roi".
    """
    occasions = words("places", "meetings") | words("places", "rostrums")
    if place.head.pos_ not in labels.NOUNS or _is_set_off(place):
        return False
    for token in (place.head, *place.head.ancestors):
        if token == trigger or token.lower_ in occasions or token.pos_ in labels.VERBS:
            return False
        if token.dep_ in labels.ANY_SUBJECT and token.head.pos_ in labels.VERBS:
            return trigger not in token.subtree
    return False


def _is_set_off(place: Token) -> bool:
    first = min(c.i for c in (place, *place.children))
    return first > 0 and place.doc[first - 1].text == ","


def _named_only(trigger: Token, place: Token) -> bool:
    """Whether a place only tells whose a noun is: "l'avenir de l'Europe", "les prisons de Riga"."""
    noun = place.head
    if tree.preposition(place) not in grammar("prepositions", "of") or noun == trigger:
        return False
    if noun.pos_ != labels.NOUN or trigger not in place.ancestors:
        return False
    if any(t.lower_ in words("places", "near") for t in place.doc[noun.i + 1 : place.i]):
        return False  # "la trêve autour de Riga"
    where = words("places", "city_nouns") | words("places", "near") | words("places", "parts")
    where |= words("places", "sites") | words("places", "rostrums") | words("places", "deeds")
    return noun.lower_ not in where | words("places", "occasions")


def _in_reason(trigger: Token, place: Token) -> bool:
    """Whether a place is where that was for which somebody is blamed: "pour être allé à Riga"."""
    for token in place.ancestors:
        if token == trigger or token.head == token:
            return False
        reason = token.dep_ in labels.ADVERBIAL and tree.is_past_participle(token)
        if reason and token.head == trigger and token.i > trigger.i:
            return tree.preposition(token) in words("places", "aim")
    return False


def _is_faced(place: Token) -> bool:
    """Whether something is said for or against what a place stands for: "plaider pour l'Europe"."""
    return tree.preposition(place) in words("places", "for_or_against")


def is_talked_over(verb: Token, trigger: Token) -> bool:
    """Whether a verb only says something of a deed: "a salué à Riga la libération de X"."""
    said = verb.pos_ in labels.VERBS and verb.lemma_ in words("places", "judging")
    return said and trigger.pos_ in labels.NOUNS
