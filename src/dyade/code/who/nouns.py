"""The slots of a deed that a noun tells: its complements, its owner, whose plan it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dyade.code.lexicon import light_verbs
from dyade.code.matching import triggers
from dyade.code.matching.triggers import classes
from dyade.code.scene import Scene, unique
from dyade.code.who.nounclause import holder
from dyade.code.who.verbs import gather, is_part
from dyade.find import lexicon
from dyade.find.mention import Mention
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_OVER = 2  # nouns between a deed and the noun that counts it
_FAR = 10  # tokens of one noun phrase between the noun of a deed and its "entre"

Slot = Callable[[Scene, "Token"], tuple[Actor, ...]]


def participles(noun: Token) -> list[Token]:
    """The past participles that say how a noun's deed was done: "l'accord conclu par X"."""
    adverse = words("participles", "adverse") | words("participles", "laid")
    found = [c for c in noun.children if c.dep_ in labels.ACL and tree.is_past_participle(c)]
    return [c for c in found if c.lemma_ not in adverse]


def of_noun(kind: str) -> Slot:
    """A complement of a noun or of a participle beside it: "signé par X", "conclu avec Y"."""

    def slot(scene: Scene, noun: Token) -> tuple[Actor, ...]:
        framed = noun.head.lemma_ in words("prepositional_nouns", "aim")
        under = tree.preposition(noun) in words("prepositions", "of")
        under = under and noun.head.pos_ in labels.NOUNS
        if kind == "agent" and under and not framed and noun.head.lemma_ in triggers.load():
            return ()  # "la répression des manifestations par X": X represses
        tokens = tree.complements(noun, kind)
        for verb in (*participles(noun), *carriers(noun)):
            tokens += tree.complements(verb, kind)
        if kind == "agent":
            tokens += _makers(noun)
        whole = _whole(noun)
        if kind == "between" and whole.dep_ in labels.ANY_SUBJECT:
            # "un accord a été trouvé entre X et Y", "doit être trouvé entre X et Y"
            for verb in (whole.head, *tree.infinitives(whole.head)):
                found = tree.complements(verb, kind)
                tokens += [t for t in found if not _of_another(noun, t)]
        tokens = tokens or astray(scene, noun, kind)
        return gather(scene, tokens) or (_by_means(scene, tokens) if kind == "agent" else ())

    return slot


def _by_means(scene: Scene, tokens: list[Token]) -> tuple[Actor, ...]:
    """Whose the weapon is by which something was done: "la mort de Y, tué par un drone russe"."""
    means = [t for t in tokens if t.lemma_.lower() in words("instruments", "nouns")]
    return unique(a for t in means for a in scene.adjective_actors(t))


def carriers(noun: Token) -> list[Token]:
    """The light verbs of the clauses that say a noun's deed was done: "le raid que Riga a mené"."""
    that = words("pronouns", "relative_object")
    return [
        c
        for c in tree.children(noun, labels.ACL)
        if c.lemma_ in light_verbs() and any(t.lower_ in that for t in c.children)
    ]


def _makers(noun: Token) -> list[Token]:
    """Who does what a clause says was done: "le raid que Riga a mené"."""
    return [t for c in carriers(noun) for t in arguments.own_subject(c) if t.i > noun.i]


def carried(noun: Token, preposition: str) -> list[Token]:
    """What stands under a preposition of the verb that carries a noun, its doer as under "de".

    "Les menaces que Riga a proférées contre Oslo", "les éloges adressés par Riga à Oslo".
    """
    given = light_verbs().keys() - words("participles", "earned")
    done = [p for p in participles(noun) if p.lemma_ in given and p.dep_ not in labels.RELATIVE]
    if preposition in words("prepositions", "of"):
        return _makers(noun) + [t for p in done for t in tree.agents(p)]
    verbs = [*carriers(noun), *done]
    return [t for v in verbs for case, t in tree.obliques(v) if case == preposition]


def _whole(noun: Token) -> Token:
    """What a deed is one or some of: "une série de rencontres", "le cycle de discussions"."""
    for _ in range(_OVER):
        above = noun.head
        part = above.pos_ == labels.NOUN and tree.preposition(noun) in words("prepositions", "of")
        if not part or tree.children_as(noun, labels.DETERMINER):
            break
        noun = above
    return noun


def _of_another(noun: Token, part: Token) -> bool:
    """Whether a complement follows another noun: "la visite suit un sommet entre X et Y"."""
    first = min((c.i for c in part.children if c.dep_ == labels.CASE), default=part.i)
    before = part.doc[max(first - 1, 0)]
    if before == noun or before.lower_ in words("calendar", "words"):
        return False
    return before.pos_ == labels.NOUN and before.i > noun.head.i


def astray(scene: Scene, noun: Token, kind: str) -> list[Token]:
    """Complements the model hung on its owner or place: "la visite du président X en Italie"."""
    found: list[Token] = []
    owners = tree.complements(noun, "of")
    if noun.pos_ in labels.NOUNS:  # "l'assassinat du général X par Y": under X's name
        owners += [n for c in tree.children(noun, labels.APPOSITION) for n in c.subtree]
    if noun.pos_ in labels.VERBS:  # "s'est entretenu à Tunis avec X", "par téléphone avec X"
        means = words("instruments", "of_talks")
        found_at = ((t, scene.mention(t)) for _, t in tree.obliques(noun))
        owners += [t for t, m in found_at if (m and m.place) or t.lower_ in means]
    for owner in owners:
        mention = scene.mention(owner)
        inside = range(mention.first, mention.last) if mention else range(owner.i, owner.i + 1)
        for part in (owner, *owner.subtree):
            found += [t for t in tree.complements(part, kind) if t.i not in inside]
    return list(dict.fromkeys(found))


def between(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Both sides of "entre X et Y", also where the model lost the second one, or both."""
    found = of_noun("between")(scene, noun)
    if not found and noun.pos_ in labels.NOUNS:
        found = _further_on(scene, noun)
    if len(found) != 1:
        return found
    doc = noun.doc
    start = max((t.i for t in tree.complements(noun, "between")), default=noun.i)
    both = words("conjunctions", "and")
    link = next((t.i for t in doc[start:] if t.lower_ in both), len(doc))
    for token in doc[link + 1 : link + 5]:
        mention = scene.mention(token)
        if mention and mention.actors and mention.kind != "adjective":
            return unique((*found, *mention.actors))
    return found


def _further_on(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The sides behind an "entre" that belongs to a noun of the same phrase.

    "les négociations sur la relation commerciale entre X et Y": they negotiate.
    """
    for token in noun.doc[noun.i + 1 : noun.i + _FAR]:
        if token.pos_ in labels.VERBS or (token.pos_ == labels.PUNCT and token.text != ","):
            return ()
        if token.lower_ in words("prepositions", "between"):
            head = token.head
            return scene.actors_at(head) if head.i > token.i else ()
    return ()


def owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """ "de X" before the adjective's state: "l'attaque de Moscou", "l'attaque russe"."""
    found = of(scene, noun) or scene.adjective_actors(noun)
    if found or scene.possessor(noun):  # "son rejet du projet turc" is not Turkey's
        return found
    # "le coup d'Etat contre X": X is named below, but as the one it is done to
    victims = aimed(scene, noun.subtree)
    return tuple(a for a in of_owner(scene, noun) if a not in victims)


def aimed(scene: Scene, parts: Iterable[Token]) -> set[Actor]:
    """Against whom any of some words is: "les menaces contre Y", "à l'encontre de Y"."""
    below = [t for part in parts for t in tree.complements(part, "aimed")]
    return {a for t in below for a in (*scene.actors_at(t), *scene.owner(t))}


def of(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who stands under "de" of a noun, or under "de" of its doer."""
    found = tree.complements(noun, "of")
    if not found:  # "une visite à Lima du ministre": hung on the place
        places = [t for t in tree.complements(noun, "place") if _is_place(scene, t)]
        found = [t for p in places for t in _of_or_apposed(p)]
    for doer in tree.complements(noun, "agent"):
        # "l'assassinat par Kiev du consul": under the doer, and no part of its name
        behind = tree.complements(doer, "of")
        found += [t for t in behind if scene.mention(t) != scene.mention(doer)]
    return gather(scene, dict.fromkeys(found))


def planner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose plan or threat a noun's deed is: "le projet turc d'annexion"."""
    plan = noun.head
    if plan.lemma_ not in words("prepositional_nouns", "aim"):
        return ()
    if tree.preposition(noun) not in words("prepositions", "of"):
        return ()
    found = scene.adjective_actors(plan) or scene.possessor(plan)
    found = found or gather(scene, [t for t in tree.complements(plan, "of") if t != noun])
    return found or holder(scene, plan)


def sender(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose envoys come: "l'arrivée d'une délégation de l'Union africaine"."""
    sent = [t for t in tree.complements(noun, "of") if t.lemma_ in classes()["@envoy"]]
    return unique(a for t in sent for a in scene.owner(t))


def leaver(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who leaves a body or treaty: "la sortie du Pérou de l'Union", not the Union."""
    tokens = tree.complements(noun, "of")
    return gather(scene, [t for t in tokens if not _is_body(scene, t)])


def withdrawn(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose those are who are withdrawn: "le retrait des soldats turcs de Syrie", not Syria's."""
    forces = [t for t in tree.complements(noun, "of") if not _is_ground(scene, t)]
    found = gather(scene, forces) or unique(a for t in forces for a in scene.adjective_actors(t))
    parts = [below for t in forces if is_part(t) for below in tree.complements(t, "of")]
    found = found or unique(a for t in parts for a in scene.possessor(t))
    found = found or unique(a for t in forces for a in scene.owner(t))
    below = [t for force in forces for t in tree.complements(force, "of")]
    grounds = {a for t in below if _is_ground(scene, t) for a in scene.actors_at(t)}
    return tuple(a for a in found if a not in grounds)


def _is_ground(scene: Scene, token: Token) -> bool:
    """Whether a land stands under a bare "de": "le retrait d'Irak", not "le retrait de l'Irak"."""
    mention = scene.mention(token)
    if mention is None or mention.kind not in ("state", "seat", "place"):
        return False
    return token.doc[max(0, mention.first - 1)].lower_ in lexicon.words("nominal", "bare_of")


def left_body(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The body that somebody leaves: "la sortie de l'Union"."""
    return gather(
        scene, [t for t in [*tree.complements(noun, "of"), *below_name(noun)] if _is_body(scene, t)]
    )


def below_name(noun: Token) -> list[Token]:
    """The second "de" of a noun, hung on the name under its first: "le départ de X de Y"."""
    names = (t for t in tree.complements(noun, "of") if t.pos_ == labels.PROPER)
    return [t for name in names for t in tree.complements(name, "of")]


def _is_body(scene: Scene, token: Token) -> bool:
    mention = scene.mention(token)
    return mention is not None and mention.kind == "body"


def _is_place(scene: Scene, token: Token) -> bool:
    mention = scene.mention(token)
    return mention is not None and (mention.place is not None or mention.kind == "seat")


def _of_or_apposed(place: Token) -> list[Token]:
    """What stands under "de" of a place, also where the model calls it an apposition."""
    apposed = [c for c in place.children if c.dep_ in labels.APPOSITION]
    of = words("prepositions", "of")
    return tree.complements(place, "of") + [c for c in apposed if tree.preposition(c) in of]


def of_owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose the deed is, by what "de" names or by its owner, but never whom it is against."""
    against = of_noun("against")(scene, noun)
    backing = words("protest", "backing") if noun.lemma_ in words("protest", "marches") else ()
    tokens = [t for t in tree.complements(noun, "of") if t.lemma_ not in backing]
    found = gather(scene, tokens, deep=True)
    return tuple(a for a in found if a not in against)


def of_strikes(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose the strikes are that somebody is the target of, not where they fell.

    "la cible de frappes japonaises", "d'un attentat d'Al-Qaïda", but "d'explosions au Japon".
    """
    strikes = tree.complements(noun, "of")
    below = (c for t in strikes for c in (*tree.complements(t, "of"), *tree.agents(t)))
    adjectives = (a for t in strikes for a in scene.adjective_actors(t))
    return unique((*adjectives, *gather(scene, below, deep=True)))


def adjective(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The state of a noun's adjective: "l'attaque russe"."""
    return scene.adjective_actors(noun)


def hall(scene: Scene, noun: Token) -> Mention | None:
    """The place in which a house for guests stands: "au palais présidentiel de Tbilissi"."""
    if noun.lemma_ not in words("places", "halls"):
        return None
    return next((m for t in tree.complements(noun, "of") if (m := scene.mention(t))), None)


def possessor(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom the possessive of a noun stands for."""
    return scene.possessor(noun)
