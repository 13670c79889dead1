"""Whom a demand is at by what it is for: "exige le départ de Y", "appelle à un geste de Y"."""

from __future__ import annotations

from dyade.code.scene import Scene, unique
from dyade.code.who import nouns
from dyade.code.who.subjects import subject_actors
from dyade.code.who.verbs import gather, object_tokens
from dyade.find.lexicon import states
from dyade.find.mention import Mention
from dyade.model import Actor
from dyade.parse import tree
from dyade.parse.token import Token
from dyade.parse.words import words


def asked(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whom a demand is at by its object: "exige le départ de Y", "cherche l'aide de Y"."""
    found: list[Actor] = []
    if verb.lemma_ in words("verbs", "asking_from"):
        found += gather(scene, tree.complements(verb, "of"))
    called = verb.lemma_ in words("verbs", "calling_for")
    for noun in [*object_tokens(verb), *(tree.complements(verb, "dative") if called else ())]:
        found += _bound(scene, verb, noun, called or verb.lemma_ in words("verbs", "asking"))
    return unique(found)


def _bound(scene: Scene, verb: Token, noun: Token, asks: bool) -> list[Actor]:
    """Who is to do what a demand is for: "le retrait de Y", "un geste de Y", "l'aide de Y"."""
    leaving = noun.lemma_ in words("objects", "leaving")
    found = list(gather(scene, tree.complements(noun, "agent")))
    if noun.lemma_ in words("objects", "yielding"):
        own = {a.code for a in subject_actors(scene, verb)}  # nobody asks himself to go
        found += [a for a in _keepers(scene, noun) if a.code not in own]
    owed = noun.lemma_ in words("objects", "owed")
    if leaving or owed or (asks and noun.lemma_ in words("objects", "helping")):
        found += gather(scene, tree.complements(noun, "of"))
        found += (scene.possessor(noun) or scene.of_relative(noun)) if leaving else ()
    talks = [noun, *tree.complements(noun, "of")]
    if asks:  # "demande un sommet de l'UE"
        found += [a for t in talks for a in _summoned(scene, t)]
    sides = next((s for t in talks if (s := nouns.of_noun("between")(scene, t))), ())
    return found + list(sides if len(sides) > 1 else ())


def _summoned(scene: Scene, talks: Token) -> list[Actor]:
    """The bodies that are to meet: "une réunion du Conseil de sécurité"."""
    if talks.lemma_ not in words("objects", "summits"):
        return []
    known, near = states(), tree.complements(talks, "of")
    below = [c for t in near for c in tree.complements(t, "of")]  # "une réunion d'urgence de l'UE"
    return [a for a in gather(scene, [*near, *below]) if a.code not in known]


def _keepers(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who is to give up what he has or does.

    "le retrait des troupes de Y", "la libération des otages détenus par Y" or in its land.
    """
    held = tree.complements(noun, "of")
    theirs = [n for h in held for n in (h, *tree.complements(h, "of"))]
    keepers = [
        t for n in theirs for p in nouns.participles(n) for t in tree.complements(p, "agent")
    ]
    jailers = _jailers(scene, theirs)
    if keepers or jailers or noun.lemma_ not in words("objects", "moving"):
        return gather(scene, keepers) or jailers
    return scene.adjective_actors(noun) or gather(scene, held, deep=True)


def _jailers(scene: Scene, held: list[Token]) -> tuple[Actor, ...]:
    """In whose land people are held: "la libération de deux marins détenus en Y"."""
    said = (c for noun in held for c in noun.children if tree.is_past_participle(c))
    jailed = (c for c in said if c.lemma_ in words("verbs", "custody"))
    where = [m for p in jailed for t in tree.complements(p, "place") if (m := scene.mention(t))]
    return unique(a for m in where for a in _of_land(m))


def _of_land(where: Mention) -> tuple[Actor, ...]:
    """The state in whose land somebody is held."""
    if where.place is not None and where.place.code:
        return (Actor(where.place.code),)
    return tuple(a for a in where.actors if a.code in states())
