"""By which verb a noun's deed comes about, and whether it has: "la visite aura lieu"."""

from __future__ import annotations

from dyade.find.stances.stance import Stance, of_verb
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


def _caused(noun: Token) -> bool:
    """Whether a noun's deed is what comes of something: "a déclenché des marches"."""
    verb = noun.head
    if verb.pos_ not in labels.VERBS or verb.lemma_ not in words("times", "causing"):
        return False
    to = noun.dep_ in labels.OBLIQUE and tree.preposition(noun) in words("prepositions", "result")
    return to or noun.dep_ == labels.DIRECT_OBJECT


def verb_of(noun: Token) -> Token | None:
    """The verb by which a noun's deed comes about: "la visite aura lieu", "doivent reprendre"."""
    main = noun.head
    if _caused(noun):
        return main
    if noun.dep_ not in labels.ANY_SUBJECT or main.pos_ not in labels.VERBS:
        return None
    begins = words("times", "happening") | words("times", "beginning")
    verbs = (main, *tree.infinitives(main))  # "doit avoir lieu"
    return next((v for v in verbs if v.lemma_ in begins or has_place(v)), None)


def coming(noun: Token) -> Stance | None:
    """The stance of the verb by which a noun's deed comes about, where it has not done so.

    The verb tells of nothing else, so that the deed is as far as it: "ce sera leur premier sommet".
    """
    being = tree.children(noun, labels.COPULA)
    if being and tree.feature(being[0], "Tense") == labels.FUTURE:
        return Stance("future", tense="future", cue=being[0].lower_)
    verb = verb_of(noun)
    read = of_verb(verb) if verb is not None else None
    return read if read is not None and read.status in ("future", "hypothetical") else None


def came_about(noun: Token) -> bool:
    """Whether a verb tells that a noun's deed took place: "le sommet, reporté, s'est tenu"."""
    verb = verb_of(noun)
    read = of_verb(verb) if verb is not None else None
    return read is not None and read.status == "occurred" and read.tense == "past"


def has_run(noun: Token) -> bool:
    """Whether a verb tells that what somebody promised was in force: "la trêve a expiré"."""
    verb = noun.head if noun.dep_ in labels.ANY_SUBJECT else None
    if verb is None or verb.lemma_ not in words("times", "running") | words("times", "happening"):
        return False
    return of_verb(verb).status == "occurred"


def fell_through(noun: Token) -> bool:
    """Whether a plan is said not to come about: "la visite prévue en mai n'a pas eu lieu"."""
    verb = verb_of(noun)
    return verb is not None and of_verb(verb).status == "negated"


def has_place(verb: Token) -> bool:
    """ "avoir lieu"."""
    nouns = words("times", "place")
    return verb.lemma_ in words("verbs", "having") and any(c.lower_ in nouns for c in verb.children)
