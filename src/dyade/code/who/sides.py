"""The slots that look beyond a trigger's own complements: appositions, means, topics, partners.

``SLOTS`` has them with those of ``slots.py``.
"""

from __future__ import annotations

from dyade.code.matching.triggers import classes
from dyade.code.scene import Scene, unique
from dyade.code.who.nouns import Slot, astray
from dyade.code.who.slots import SLOTS as NEAR
from dyade.code.who.verbs import (
    below_objects,
    gather,
    gather_seats,
    object_tokens,
    subject_tokens,
)
from dyade.find.mention import BY_SCENE
from dyade.find.stances import conditions
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_BODY = "body"
_CLAUSES = 3  # how many clauses up the other side of a deed may be named
_NAMED = ("between", "owner", "by", "possessor", "agent")  # slots that name the side by itself
_SIDES = frozenset({"", "GOV", "MIL", "IGO", "REB", "SEP", "PTY", "LEG"})  # who makes pacts


def _against_seat(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The state against whose capital a deed is: "a accru la pression sur Bangkok"."""
    tokens = tree.complements(verb, "against") + below_objects(verb, "against")
    return unique(a for t in tokens for a in scene.seated(t))


def _pulled_from(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The body that somebody takes his land out of: "a retiré le Togo de l'Union"."""
    left = [*tree.complements(verb, "of"), *below_objects(verb, "of")]
    named = ((t, scene.mention(t)) for t in left)
    return gather(scene, [t for t, mention in named if mention and mention.kind == _BODY])


def _beside(scene: Scene, adjective: Token) -> tuple[Actor, ...]:
    """Whom an adjective set off by a comma describes: "Riga, farouchement hostile à"."""
    first = adjective.doc[adjective.i - 1] if adjective.i else adjective
    while first.pos_ == labels.ADV and first.i:
        first = first.doc[first.i - 1]
    noun = adjective.head
    apart = first.text == "," and adjective.dep_ in labels.ACL | labels.ADJECTIVE
    return gather(scene, [noun]) if apart and noun.i < first.i else ()


def _apposed_before(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom "en visite à Y" is said of: the party that stands just before it."""
    doc = noun.doc
    on = words("prepositions", "in")
    at = next((c.i for c in noun.children if c.dep_ == labels.CASE and c.lower_ in on), 0)
    if at and doc[at - 1].text == ",":
        at -= 1
    mention = scene.mention(doc[at - 1]) if at else None
    return mention.actors if mention and mention.kind != "adjective" else ()


def _visitor(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose visit it is, hung on where it goes: "la visite à Tunis du ministre X"."""
    found: list[Actor] = []
    for place in tree.complements(noun, "destination"):
        for token in tree.complements(place, "of"):
            mention = scene.mention(token)
            if mention and mention.kind in ("person", "office") and token.i > place.i:
                found.extend(mention.actors)
    return unique(found)


def _backed(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who gets the help that a clause is done with: "avec l'appui de Y, X a repris la ville".

    Also who is strong of it or owes something to it: "X doit sa survie à l'aide de Y".
    """
    above, case = noun.head, tree.preposition(noun)
    strong = above.lower_ in words("adjectives", "strong")
    owes = above.lemma_ in words("modals", "due") and case in words("prepositions", "to")
    if case in words("prepositions", "thanks_to") or strong:
        return NEAR["clause_subject"](scene, above if strong else noun)
    return NEAR["subject"](scene, above) if owes and object_tokens(above) else ()


def _patient_owner(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose that is which a passive tells of: "conclu en 2015, l'accord nucléaire iranien"."""
    return NEAR["object_owner"](scene, verb) if tree.is_passive(verb) else ()


def _topic(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The state of what a pact is about: "l'accord sur le programme nucléaire iranien"."""
    topics = tree.complements(noun, "on")
    return unique(a for t in topics for a in scene.adjective_actors(t))


def _gathered(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who is brought together, where the verb is passive: "réunis à Lomé, les ministres"."""
    if tree.agents(verb) or not tree.is_passive(verb):
        return ()
    return NEAR["object_owner"](scene, verb)


def _parted_by(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Between whom somebody stands, named behind the verb or its object: "médie entre X et Y"."""
    tokens = tree.complements(verb, "between") + below_objects(verb, "between")
    tokens += [t for c in tree.complements(verb, "of") for t in tree.complements(c, "between")]
    return gather(scene, tokens)


def _before_whose(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose the building is before which something happens: "devant un poste de police de Lima"."""
    before = [t for case, t in tree.obliques(verb) if case in words("prepositions", "before")]
    return gather(scene, before, deep=True)


def _given_by(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who gives what comes: "un avion de Y s'est posé", "des vivres offerts par Y sont arrivés"."""
    goods = arguments.own_subject(verb)
    counted = [t for noun in goods for t in (noun, *tree.complements(noun, "of"))]
    found = unique(a for t in counted for a in NEAR["by"](scene, t))
    return found or unique(a for t in goods for a in scene.actors_at(t) or scene.owner(t))


def _traveller(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who is on the journey that a clause tells of: "X entame une tournée qui le mènera à"."""
    journeys = subject_tokens(verb)
    made = [t.head for t in journeys if t in object_tokens(t.head)]
    found = unique(a for v in made for a in NEAR["subject"](scene, v))
    return found or unique(a for t in journeys for a in NEAR["clause_subject"](scene, t))


def _cut_owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose that is which is cut: "la suspension de son aide à Y", "de l'aide japonaise à Y"."""
    for thing in tree.complements(noun, "of"):
        found = scene.possessor(thing) or scene.adjective_actors(thing)
        found = found or gather(scene, tree.complements(thing, "of"))
        if found:
            return found
    partners = _cut_side(scene, noun)  # "la rupture du traité avec Y" is not his
    return tuple(a for a in NEAR["owner"](scene, noun) if a not in partners)


def _cut_side(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """With or to whom that was which is cut: "la suspension de son aide à Y"."""
    kinds = ("dative", "with", "toward", "for")
    things = tree.complements(noun, "of")
    things += [t for thing in things for t in tree.complements(thing, "of")]
    tokens = [t for thing in things for kind in kinds for t in tree.complements(thing, kind)]
    return gather_seats(scene, tokens or tree.complements(noun, "with"))


def _posted_to(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """Where the envoy is whom a deed concerns: "le rappel de l'ambassadeur à Y"."""
    noun = word.pos_ not in labels.VERBS
    below = tree.complements(word, "of") if noun else object_tokens(word)
    envoys = [t for t in below if t.lemma_ in classes()["@envoy"]]
    envoys += astray(scene, word, "of") if noun and not envoys else []
    posts = [t for e in (word, *envoys) for t in tree.complements(e, "destination")]
    places = (m.place for t in posts if (m := scene.mention(t)) and m.place and m.place.code)
    return unique([a for t in posts for a in scene.seated(t)] or [Actor(p.code) for p in places])


def _toward(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """To whom somebody turns: "s'est tourné vers Y"."""
    tokens = tree.complements(verb, "toward")
    return gather_seats(scene, tokens)


def _for_whom(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """For whom a predicate holds: "pour X, il n'est pas question de"."""
    above = [noun, *tree.children(noun, labels.COPULA)]
    above += [noun.head] if noun.head.lemma_ in words("verbs", "being") else []
    return gather(scene, [t for word in above for t in tree.complements(word, "for")])


def _facing(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """The side that is left out where the other is named: "l'accord avec Y, a dit X".

    It is the subject of the nearest clause above that has a party for its subject, else the first
    subject of the sentence. An active verb has its own subject.
    """
    if word.pos_ in labels.VERBS and not tree.is_passive(word):
        return ()
    partners = {a.code for a in NEAR["with"](scene, word)}
    if not partners or any(NEAR[s](scene, word) for s in _NAMED):
        return ()
    at = word
    for _ in range(_CLAUSES):
        verb = tree.clause_verb(at)
        if verb is None:
            break
        if verb.lemma_ in words("participles", "adverse"):
            return ()
        sides = _others(scene, [t for t in subject_tokens(verb) if t != word], partners)
        if sides or verb.head == verb:
            return sides
        at = verb.head
    first = (t for t in word.doc if t.dep_ in labels.SUBJECT and _others(scene, [t], partners))
    return _others(scene, [t for t in [next(first, None)] if t], partners)


def _caller(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who calls, hung on what he calls for: "l'appel au calme de Y"."""
    to, pleas = words("prepositions", "to"), classes()["@plea"]
    aims = [t for case, t in tree.obliques(noun) if case in to and t.lemma_ in pleas]
    return gather(scene, [t for aim in aims for t in tree.complements(aim, "of")])


def _others(scene: Scene, tokens: list[Token], partners: set[str]) -> tuple[Actor, ...]:
    found = (a for t in tokens for a in scene.actors_at(t))
    return unique(a for a in found if a.code not in partners and a.sector in _SIDES)


def _condition_doer(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who would have to do what brings a threat about: "menace de partir si Y ne cède pas"."""
    clauses = [t for t in verb.subtree if conditions.is_conditional(t)]
    return unique(a for clause in clauses for a in gather(scene, subject_tokens(clause)))


def _of_told(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who stands under "de" of a noun and is told whose he is: "l'envoi de soldats turcs"."""
    tokens = tree.complements(noun, "of")
    told = [t for t in tokens if (m := scene.mention(t)) and m.rule != BY_SCENE]
    goals = gather(scene, [p for t in told for p in tree.complements(t, "destination")])
    lands = {a.code for a in goals}
    return tuple(a for a in gather(scene, told) if a.code not in lands)


SLOTS: dict[str, Slot] = {
    "condition_doer": _condition_doer,
    **NEAR,
    "against_seat": _against_seat,
    "beside": _beside,
    "apposed_before": _apposed_before,
    "backed": _backed,
    "before_whose": _before_whose,
    "caller": _caller,
    "cut_owner": _cut_owner,
    "cut_side": _cut_side,
    "facing": _facing,
    "for_whom": _for_whom,
    "given_by": _given_by,
    "gathered": _gathered,
    "of_told": _of_told,
    "parted_by": _parted_by,
    "posted_to": _posted_to,
    "patient_owner": _patient_owner,
    "pulled_from": _pulled_from,
    "topic": _topic,
    "toward": _toward,
    "traveller": _traveller,
    "visitor": _visitor,
}
