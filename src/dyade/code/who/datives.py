"""Slots of what stands under "à": to whom something is given, said or done."""

from __future__ import annotations

from dyade.code.scene import Scene, unique
from dyade.code.who.verbs import below_objects, gather, gather_seats, object_tokens
from dyade.find.stances.governors import governors
from dyade.model import Actor
from dyade.parse import tree
from dyade.parse.token import Token
from dyade.parse.words import words


def dative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who stands under "à", a state also by its capital."""
    tokens = tree.datives(verb)
    if tokens:  # "des vivres au Chili, à la Bolivie et au Pérou": the first hung on "vivres"
        tokens = [*_listed_before(verb, tokens[0]), *tokens]
    tokens = [t for t in tokens if not _speaks_there(scene, verb, t)]
    others = [t for t in tokens if not _is_where(scene, verb, t)]
    if tokens and not others:
        others = [t for t in below_objects(verb, "dative") if scene.mention(t)]
    return gather_seats(scene, others or tokens)


def _is_where(scene: Scene, verb: Token, town: Token) -> bool:
    """Whether a town may be only where: "a fourni à Lima une aide à la Bolivie".

    Whom one asks for something is named so before it: "a demandé à Lima une aide au Chili".
    """
    known, things, rule = scene.mention(town), object_tokens(verb), governors().get(verb.lemma_)
    before = bool(things) and verb.i < town.i < things[0].i
    asks = rule is not None and rule.control == "dative"
    return before and not asks and known is not None and known.kind == "seat"


def _speaks_there(scene: Scene, verb: Token, town: Token) -> bool:
    """Whether a town is where somebody says what he will or will not do: "refuse à Lima de partir".

    Nobody refuses or threatens a state by its capital before the infinitive of his own deed.
    """
    known, done = scene.mention(town), tree.infinitives(verb)
    before = bool(done) and verb.i < town.i < done[0].i
    own = verb.lemma_ in words("verbs", "of_own_deeds")
    return before and own and known is not None and known.kind in ("place", "seat")


def _listed_before(verb: Token, dative: Token) -> list[Token]:
    """What stands under "à" below the object and is the head of the list of the datives."""
    first = min(c.i for c in (dative, *dative.children))
    before = below_objects(verb, "dative") if first > 1 and verb.doc[first - 1].text == "," else []
    return [t for t in before if t.i == first - 2]


def offered(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who gets what somebody offers to give: "a proposé d'envoyer des vivres au Chili"."""
    for given in tree.infinitives(verb):
        kinds = ("dative", "destination", "for")
        places = [t for k in kinds for t in tree.complements(given, k) + below_objects(given, k)]
        found = gather_seats(scene, places) or gather(scene, object_tokens(given))
        if found:
            return found
    return ()


def person_asked(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who is asked under "à", where no object is: "a exhorté à Lima les parties" asks no Lima."""
    return () if object_tokens(verb) else dative(scene, verb)


def dative_named(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who stands under "à" by a name that is no place: not Lima of "a défilé à Lima"."""
    return gather(scene, [t for t in tree.datives(verb) if not _speaks_there(scene, verb, t)])


def dative_owner(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose that is which something goes to, or with whom: "son appui à la candidature de Y"."""
    tokens = tree.datives(verb) + below_objects(verb, "dative")
    return unique(
        a
        for t in tokens
        for a in scene.adjective_actors(t)
        or gather(scene, tree.complements(t, "of"))
        or gather(scene, tree.complements(t, "with"))
    )
