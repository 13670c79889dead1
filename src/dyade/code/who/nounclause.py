"""The slots of a deed that a noun tells, filled by the verb of the clause that it stands in."""

from __future__ import annotations

from dyade.code.lexicon import light_verbs
from dyade.code.scene import Scene, unique
from dyade.code.who.subjects import subject_actors
from dyade.code.who.verbs import below_objects, gather, object_tokens, subject_tokens
from dyade.find.speech import is_speech
from dyade.find.stances.governors import governors
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_FRONTS = (labels.CASE, labels.MARK)
_PRESS = "JRN"
_UP = 4  # nouns between a measure and the verb that decides it


def clause_subject(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The subject of the clause, where the noun is its occasion: "lors d'une visite à Y"."""
    verb = tree.clause_verb(noun)
    if verb is None or verb is noun or noun in object_tokens(verb) + subject_tokens(verb):
        return ()
    asking = gather(scene, tree.agents(verb)) if tree.is_passive(verb) else ()
    if tree.is_passive(verb) and all(a.sector == _PRESS for a in asking):
        return gather(scene, object_tokens(verb))  # "a été reçu lors d'une visite à Y"
    return subject_actors(scene, verb)


def occasion_subject(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who meets on the occasion of a clause: "à l'issue d'un entretien", "en coopération avec"."""
    span = noun
    while span.head.lower_ in words("calendar", "nouns") and span.head.head is not span.head:
        span = span.head  # "au terme de trois jours de discussions"
    cases = {c.lower_ for t in (noun, span) for c in t.children if c.dep_ in _FRONTS}
    cases.update((span.head.lower_, span.lower_))  # "au premier jour d'une visite"
    if noun.lower_ in words("prepositional_nouns", "joint") and cases & words("prepositions", "in"):
        return clause_subject(scene, noun)
    if not cases & words("prepositional_nouns", "at_occasion"):
        return ()
    found = clause_subject(scene, noun) or _just_before(scene, noun)
    verb = tree.clause_verb(noun)
    alone = len({a.code for a in found}) == 1 and not tree.complements(noun, "with")
    if verb is not None and alone:  # "a tenu ce discours à Y lors d'un entretien"
        addressed = tree.datives(verb) or below_objects(verb, "dative")
        found = unique((*found, *gather(scene, addressed)))
    return found


def _just_before(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The person named right before an occasion: ", a averti le ministre lors d'un appel"."""
    occasion = noun.head.lower_ in words("prepositional_nouns", "at_occasion")
    first = min(noun.head.i if occasion else noun.i, *(c.i for c in noun.children))
    mention = scene.mention(noun.doc[first - 1]) if first else None
    return mention.actors if mention and mention.kind == "person" else ()


def holder(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The subject of the verb that a noun is the object of: "ont multiplié les échanges".

    Not where the verb says or asks something of the deed: its subject is then no party to it.
    """
    verb = noun.head
    for _ in range(2):  # over "une série d'entretiens"
        under = tree.preposition(noun) in words("prepositions", "of")
        if under and verb.pos_ in labels.NOUNS and noun.dep_ in labels.NOUN_MODIFIER:
            noun, verb = verb, verb.head
    if verb.pos_ not in labels.VERBS or noun not in object_tokens(verb):
        return ()
    if verb.lemma_ in words("verbs", "breaking"):  # who breaks a pact need not have made it
        return ()
    if is_speech(verb) or (verb.lemma_ in governors() and governors()[verb.lemma_].drop):
        return ()
    return subject_actors(scene, verb)


def receiver(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who gets what a noun gives: "a obtenu l'aide de Y", "a reçu une promesse d'aide"."""
    verb = noun.head
    if verb.pos_ in labels.NOUNS and tree.preposition(noun) in words("prepositions", "of"):
        noun, verb = verb, verb.head
    if verb.pos_ not in labels.VERBS or verb.lemma_ not in words("verbs", "getting"):
        return ()
    given = object_tokens(verb) + tree.complements(verb, "about")
    return subject_actors(scene, verb) if noun in given and not tree.is_passive(verb) else ()


def decider(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who decides a measure: "a donné son accord à des sanctions", "a voté un train d'aides"."""
    at = noun
    for _ in range(_UP):
        above = at.head
        decides = above.lemma_ in words("verbs", "deciding")
        to = tree.preposition(at) in words("prepositions", "to")
        carries = above.lemma_ in light_verbs() and (at is not noun or to)
        if above is at or not (decides or carries):
            return ()
        if above.pos_ in labels.VERBS:
            held = object_tokens(above)
            agreed = to and any(t.lemma_ in words("verbs", "deciding") for t in held)
            return subject_actors(scene, above) if agreed or at in held else ()
        at = above
    return ()


def struck(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom a deed strikes by the words beside it.

    "les sanctions visent Y", "Y subit une frappe", "Y est visé par des sanctions", "sous le coup
    de sanctions".
    """
    if noun.head.lower_ in words("prepositional_nouns", "weighing"):
        return gather(scene, _bearers(noun.head))
    verbs = [noun.head, *tree.children(noun, labels.ACL)]
    for verb in (v for v in verbs if v.pos_ in labels.VERBS):
        hits = verb.lemma_ in words("verbs", "hitting")
        if tree.is_passive(verb):
            if hits and noun in tree.agents(verb):
                return gather(scene, object_tokens(verb))
            continue
        if hits and noun not in object_tokens(verb):
            return gather(scene, object_tokens(verb), deep=True)
        if verb.lemma_ in words("verbs", "falling") and noun in subject_tokens(verb):
            return gather(scene, tree.complements(verb, "on"), deep=True)
        if verb.lemma_ in words("verbs", "undergoing") and noun in object_tokens(verb):
            return subject_actors(scene, verb)
    return ()


def _bearers(weight: Token) -> list[Token]:
    """On whom something weighs: "Y est sous le coup de", "Y, sous le coup de"."""
    if tree.preposition(weight) not in words("prepositions", "under"):
        return []
    if tree.children(weight, labels.COPULA):
        return arguments.own_subject(weight)
    return arguments.subject(weight.head) if weight.head.pos_ in labels.VERBS else [weight.head]
