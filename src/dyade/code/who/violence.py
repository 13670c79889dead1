"""Slots of violence: whose attack killed, to whom it is laid, who takes a place, who is at war."""

from __future__ import annotations

from dyade.code.matching.triggers import classes
from dyade.code.scene import Scene, unique
from dyade.code.who.subjects import subject_actors
from dyade.code.who.verbs import gather, object_tokens
from dyade.find.mention import Mention
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_SEAT = "seat"  # "l'attaque de Kaboul" names where, not who


def attackers(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose attack it is that a deed is done in: "tué dans un raid turc"."""
    for attack in strikes(verb):
        if attack.lemma_.lower() in classes()["@raid"]:
            return _whose(scene, attack)
        return _other_side(scene, attack)
    return ()


def strikes(verb: Token) -> list[Token]:
    """The attacks and battles that do a deed or that it is done in: "tué dans un raid"."""
    raids, clashes = classes()["@raid"], classes()["@clash"]
    own = [] if tree.is_passive(verb) else arguments.own_subject(verb)  # "des raids ont tué"
    found = [t for t in own if t.lemma_.lower() in raids]
    for case, noun in tree.obliques(verb):
        occasion = noun.lower_ in words("prepositional_nouns", "at_occasion") | words(
            "prepositional_nouns", "upon"
        )
        within = case in words("prepositions", "within")
        within = within or any(w in case for w in words("prepositions", "during"))
        inner = tree.complements(noun, "of") if occasion else [noun] if within else []
        found += [t for t in inner if t.lemma_.lower() in raids | clashes]
    return found


def fired_at(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """At whom shells are fired: "des roquettes tirées vers Y", "des tirs d'obus sur Y"."""
    fired = object_tokens(token) if token.pos_ in labels.VERBS else [token]
    shot = [*fired, *(t for part in fired for t in tree.complements(part, "of"))]  # "une salve de"
    if not any(t.lemma_ in words("instruments", "shells") for t in shot):
        return ()
    kinds = ("toward", "against")
    parts = (token, *shot, *tree.complements(token, "place"))  # "depuis Riga contre Oslo"
    aimed = (t for part in parts for kind in kinds for t in tree.complements(part, kind))
    return unique(a for t in aimed for a in scene.actors_at(t) or scene.owner(t) or scene.seated(t))


def passing(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Upon whose passing something explodes: "a explosé au passage d'un convoi de l'armée"."""
    nouns = words("prepositional_nouns", "passing")
    passages = [t for _, t in tree.obliques(verb) if t.lower_ in nouns]
    return gather(scene, (t for p in passages for t in tree.complements(p, "of")), deep=True)


def opposed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Both sides of "oppose X à Y", also where the model hung Y on what stands between."""
    held = arguments.objects(verb)
    first = gather(scene, held)
    for part in verb.doc[verb.i + 1 :]:
        mention = scene.mention(part)
        beside = part.i > 1 and part.doc[part.i - 2] in held  # a seat: "oppose Rome à Paris"
        if mention is None or (mention.place and mention.kind != "state" and not beside):
            continue
        if tree.preposition(part) in words("prepositions", "dative"):
            # a state under "à" looks like the place of the deed
            other = scene.actors_at(part) or _state(mention)
            own = {a.code for a in first}
            at_home = all(a.code in own and not a.sector for a in other)
            if first and other and not at_home:  # "oppose des élus et la police au Togo"
                return unique((*first, *other))
    return first


def taker(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Into whose hands something falls: "tombée aux mains de X", "passée sous le contrôle de X"."""
    grip = [t for _, t in tree.obliques(verb) if t.lower_ in words("prepositional_nouns", "grip")]
    tokens = [o for t in grip for o in tree.complements(t, "of")]
    named = unique(a for t in tokens for a in scene.actors_at(t))
    return named or unique(a for t in (*grip, *tokens) for a in scene.adjective_actors(t))


def at_war(scene: Scene, war: Token) -> tuple[Actor, ...]:
    """Of whom "en guerre" is said: "X est en guerre contre Y", "X, en guerre avec Y, a"."""
    if tree.preposition(war) not in words("prepositions", "in"):
        return ()
    if war.head.pos_ in labels.NOUNS and war.head.i < war.i:
        return scene.actors_at(war.head)
    verb = war if tree.children(war, labels.COPULA) else tree.clause_verb(war)
    return subject_actors(scene, verb) if verb is not None else ()


def _state(mention: Mention) -> tuple[Actor, ...]:
    return (Actor(mention.place.code),) if mention.place and mention.place.code else ()


def driver(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """From whom people flee: "ont fui devant l'armée de Y", "… les raids de Y"."""
    before = [t for case, t in tree.obliques(verb) if case in words("prepositions", "fleeing")]
    harm = classes()["@raid"] | classes()["@clash"] | classes()["@driving"]
    before += [t for t in arguments.objects(verb) if t.lemma_.lower() in harm]
    return gather(scene, before) or unique(a for t in before for a in _whose(scene, t))


def _other_side(scene: Scene, clash: Token) -> tuple[Actor, ...]:
    """Whom those who fell fought: "tué dans des combats avec l'armée turque"."""
    sides = [t for kind in ("with", "against") for t in tree.complements(clash, kind)]
    return unique(a for t in sides for a in scene.actors_at(t))


def blamed(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """To whom an attack is laid: "une attaque attribuée à Boko Haram"."""
    found: list[Actor] = []
    for part in noun.children:
        if part.lemma_ in words("participles", "laid") and tree.is_participle(part):
            found.extend(a for t in tree.complements(part, "dative") for a in scene.actors_at(t))
    return unique(found) or _charged(scene, noun)


def _charged(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who is charged with it: "X est inculpé du meurtre de Y", "reconnu coupable de"."""
    above = noun.head
    if tree.preposition(noun) not in words("prepositions", "charged_with"):
        return ()
    guilty = above.lemma_ in words("verbs", "guilty")
    verb = above if above.pos_ in labels.VERBS else above.head  # hung on the one charged, on a day
    if not guilty and verb.lemma_ not in words("verbs", "charging"):
        return ()
    return unique(a for t in object_tokens(verb) for a in scene.actors_at(t))


def _whose(scene: Scene, attack: Token) -> tuple[Actor, ...]:
    """The side that makes an attack: its adjective, who does or owns it, whom it is laid to."""
    named = scene.adjective_actors(attack)
    if named:
        return named
    tokens = tree.complements(attack, "agent")
    tokens += [t for c in attack.children if c.dep_ in labels.ACL for t in tree.agents(c)]
    for owner in tree.complements(attack, "of"):
        mention = scene.mention(owner)
        if mention and mention.kind != _SEAT:
            tokens.append(owner)
        named = named or scene.adjective_actors(owner)  # "des tirs de l'artillerie turque"
    return unique(a for t in tokens for a in scene.actors_at(t)) or named or blamed(scene, attack)
