"""Places of nouns and clauses beside a deed: of its doer, of its reason, of who is only named.

Each function says whether a place is none of the deed that a trigger tells.
"""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.find.places.elsewhere import MEETING, SAYING, noun_before
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar


def is_theirs(trigger: Token, place: Token, manner: str) -> bool:
    """Whether a place is only that of somebody or something else in the sentence of a deed.

    Args:
        manner: MEETING, SAYING, SPOT or empty, as the deed is.
    """
    said, met = manner == SAYING, manner == MEETING
    if _is_held(trigger, place) or _of_embassy(trigger, place):
        return True
    if _beside_deed(trigger, place):
        return True
    if _where_said(trigger, place) or _in_aside(trigger, place):
        return True
    if _is_ranked(place) or _is_wished(trigger, place) or _is_meanwhile(trigger, place):
        return True
    if (said or met) and _of_doer(trigger, place):
        return True
    if _left_behind(place) or (not met and _in_reason(trigger, place)):
        return True
    told = said and (_named_only(trigger, place) or _in_clause(trigger, place))
    return told or (said and _is_faced(place))


def _is_held(trigger: Token, place: Token) -> bool:
    """Whether a place only says what somebody is chief of: "le maire de Riga"."""
    holder = place.head
    of = tree.preposition(place) in grammar("prepositions", "of")
    return of and holder != trigger and holder.lemma_ in words("places", "holders")


def _of_embassy(trigger: Token, place: Token) -> bool:
    """Whether a place is the land that sent an envoy: "défilent devant l'ambassade de Norvège"."""
    of = tree.preposition(place) in grammar("prepositions", "of")
    return of and place.head != trigger and place.head.lemma_ in words("places", "envoys")


def _beside_deed(trigger: Token, place: Token) -> bool:
    """Whether a place is that of another deed in one list: "des grèves et l'attentat de Riga"."""
    deed = place.head
    beside = deed.dep_ == labels.CONJUNCT and deed != trigger and trigger in deed.ancestors
    of = tree.preposition(place) in grammar("prepositions", "of")
    return beside and of and deed.pos_ == labels.NOUN and deed.lower_ in words("places", "deeds")


def _is_ranked(place: Token) -> bool:
    """Whether a place only says among whom a land is the first: "le premier pays d'Afrique"."""
    of = tree.preposition(place) in grammar("prepositions", "of")
    return of and place.head.lemma_ in words("places", "ranked")


def _is_wished(trigger: Token, place: Token) -> bool:
    """Whether a land is the one to whom a noun is addressed: "félicitations au Pérou"."""
    to = tree.preposition(place) in grammar("prepositions", "to")
    return to and place.head == trigger and trigger.lemma_ in words("places", "addressed")


def _is_meanwhile(trigger: Token, place: Token) -> bool:
    """Whether a clause says only who was there meanwhile: "alors que X était à Lima"."""
    beside = bool(tree.children_as(place, labels.MARK) and tree.children(place, labels.COPULA))
    own = tree.children(place, labels.ANY_SUBJECT)
    if not beside or trigger in place.subtree:
        return False
    return any(c.lower_ not in grammar("pronouns", "he") for c in own)


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
    """Whether a place is where that was for which it is done: "condamné pour un vol à Riga"."""
    occasions = words("places", "meetings") | words("places", "rostrums")
    beside = noun_before(place)
    for token in (*(filter(None, [beside])), *place.ancestors):
        if token == trigger or token.lower_ in occasions:
            return False
        if token == beside and token.i > trigger.i and _is_what_for(token):
            return True
        if token.head == trigger and token.i > trigger.i:
            return tree.is_past_participle(token) and _is_what_for(token)
    return False


def _is_what_for(token: Token) -> bool:
    day = token.lower_ in grammar("calendar", "words")  # "prévu pour jeudi à Lima"
    return not day and tree.preposition(token) in words("places", "aim")


def _in_clause(trigger: Token, place: Token) -> bool:
    """Whether a place is of a clause with a subject of its own: "même si la peur règne à Riga"."""
    for token in place.ancestors:
        if token == trigger:
            return False
        if token.head == trigger and token.dep_ in labels.ADVERBIAL:
            own = tree.children(token, labels.ANY_SUBJECT)
            return any(c.lower_ not in grammar("pronouns", "he") for c in own)
    return False


def _left_behind(place: Token) -> bool:
    """Whether somebody is back from a place: "de retour d'un forum à Riga", not "à Riga"."""
    below = place
    for token in place.ancestors:
        if token.lemma_ in words("places", "returning"):
            return tree.preposition(below) in grammar("prepositions", "of")
        below = token
    return False


def _is_faced(place: Token) -> bool:
    """Whether something is said for or against what a place stands for: "plaider pour l'Europe"."""
    return tree.preposition(place) in words("places", "for_or_against")


def is_cut_off(verb: Token, noun: Token, on_spot: bool) -> bool:
    """Whether a deed that a noun names is not done where its verb plays.

    It is only said something of, or it is what for or in spite of which something else is done:
    "a salué à Riga la libération de X", "défilent à Riga pour la libération de X".
    """
    if noun.pos_ not in labels.NOUNS or is_talked_over(verb, noun):
        return noun.pos_ in labels.NOUNS
    led = tree.preposition(noun)
    older = not on_spot and led in words("places", "bygone")
    return verb.pos_ in labels.VERBS and (older or led in words("places", "in_view_of"))


def is_talked_over(verb: Token, trigger: Token) -> bool:
    """Whether a verb only says something of a deed: "a salué à Riga la libération de X"."""
    said = verb.pos_ in labels.VERBS and verb.lemma_ in words("places", "judging")
    return said and trigger.pos_ in labels.NOUNS
