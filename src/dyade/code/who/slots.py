"""The slots of the frames: functions from a trigger's token to the actors that fill a slot.

A slot that names nobody gives an empty tuple: nothing is guessed.
"""

from __future__ import annotations

from dyade.code.scene import Scene, unique
from dyade.code.who import asked, datives, facing, nounclause, nouns, searches, violence
from dyade.code.who.nouns import Slot
from dyade.code.who.subjects import subject_actors
from dyade.code.who.verbs import (
    below_objects,
    gather,
    gather_seats,
    light_verb,
    object_tokens,
    partitive,
    subject_tokens,
)
from dyade.find.mention import Mention
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_LANDS = frozenset({"state", "seat"})
_ONE = "s"
_NO_PLACE = frozenset({"person", "body", "office", "group"})


def _subject_owner(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose the subject is: "les propos du ministre ont indigné"."""
    return gather(scene, subject_tokens(verb), deep=True)


def _felt_by(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who has what a verb says somebody earns: "s'attire la colère de Y", "subit le feu de Y"."""
    felt = object_tokens(verb) + tree.complements(verb, "of") + tree.complements(verb, "dative")
    beside = [t for n in (verb, *felt) for t in tree.complements(n, "among")]
    found = unique(a for n in felt for a in nouns.owner(scene, n)) or gather(scene, beside)
    found = found or gather(scene, tree.complements(verb, "of"))  # "a obtenu de Y un prêt"
    return found or gather(scene, object_tokens(verb))  # "a reçu des instructeurs chiliens"


def _cause(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose doing makes somebody feel so: "se dit inquiet de …", "son inquiétude sur …"."""
    sorts, of = words("objects", "feelings"), words("prepositions", "of")
    told = tree.complements(verb, "cause")
    felt = [c for c in verb.children if c.pos_ in labels.NOUNS | {labels.ADJ, *labels.VERBS}]
    feelings = [t for t in (*told, *felt) if t.lemma_ in sorts]
    causes = [t for t in told if t not in feelings]
    causes += [t for noun in (*feelings, *felt) for t in tree.complements(noun, "cause")]
    if feelings:  # "l'inquiétude de Riga": who feels it
        causes = [t for t in causes if tree.preposition(t) not in of]
    found = (gather(scene, [t], deep=True) for t in causes)
    return next((actors for actors in found if actors), ())


def _reacted_to(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose words somebody reacts to: "a vivement réagi après les propos de Y"."""
    behind = [t for case, t in tree.obliques(verb) if case in words("prepositions", "reaction")]
    return gather(scene, (t for t in behind if t.lemma_ in words("objects", "uttered")), deep=True)


def _targets(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """All whom words go at under "à", each by itself, by its seat or by its owner."""
    tokens = list(tree.datives(verb))
    tokens += [t for o in object_tokens(verb) for t in tree.complements(o, "dative")]
    found: list[Actor] = []
    for token in (part for t in tokens for part in tree.conjuncts(t)):
        doer = nouns.of_noun("agent")(scene, token)  # "l'expulsion de ses diplomates par Y"
        found += doer or gather(scene, [token]) or scene.seated(token) or scene.owner(token)
    return unique(found)


def _object(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    found = gather(scene, object_tokens(verb) or partitive(verb))
    aside = verb.dep_ in labels.ACL and tree.is_passive(verb) and verb.i > 1
    if found or not aside or verb.doc[verb.i - 1].text != ",":
        return found
    beside = scene.mention(verb.doc[verb.i - 2])  # "la mort de X, visé par": hung on "mort"
    several = tree.feature(verb, "Number") == labels.PLURAL
    return () if beside is None or (several and beside.number == _ONE) else beside.actors


def _object_owner(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    objects = object_tokens(verb) or partitive(verb)
    return gather(scene, objects, deep=True) or unique(
        a for t in objects for kind in ("agent", "between") for a in nouns.of_noun(kind)(scene, t)
    )  # "l'aide offerte par Y", "l'accord conclu entre Y et Z"


def _object_owner_dative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The side under "à" that the model hung on the object or on what belongs to it."""
    tokens = below_objects(verb, "dative")
    return gather_seats(scene, tokens)


def _complement(kind: str, deep: bool = False) -> Slot:
    def slot(scene: Scene, token: Token) -> tuple[Actor, ...]:
        return gather(scene, tree.complements(token, kind), deep)

    return slot


def _against(scene: Scene, token: Token) -> tuple[Actor, ...]:
    found = gather(scene, tree.complements(token, "against"))
    if not found and token.pos_ in labels.NOUNS:
        return nouns.of_noun("against")(scene, token)
    if not found and token.pos_ in labels.VERBS:
        below = below_objects(token, "against") + _below_tools(token, "against")
        found = gather(scene, below) or gather(scene, below, deep=True)
    return found or gather(scene, _aims(token, "against")) or gather(scene, facing.opposite(token))


def _below_tools(verb: Token, kind: str) -> list[Token]:
    """The complements of a kind that hang on what a deed is done with: "tire au canon sur Y"."""
    used = [t for case, t in tree.obliques(verb) if case in words("prepositions", "dative")]
    tools = [
        t
        for t in (*used, *(object_tokens(verb) or partitive(verb)))
        if t.lemma_.lower() in words("instruments", "tools")
    ]
    beside = [c for t in tools for c in tree.children(t, labels.ADJECTIVE)]
    return [t for part in (*tools, *beside) for t in tree.complements(part, kind)]


def _aims(verb: Token, kind: str) -> list[Token]:
    """Complements of what a verb is done for: "défilent pour protester contre Y"."""
    aims = [
        c
        for c in tree.children(verb, labels.ADVERBIAL | labels.COMPLEMENT)
        if tree.preposition(c) in words("prepositions", "aim")
    ]
    return [t for c in aims for t in tree.complements(c, kind)]


def _against_owner(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """Whose that is which a deed is against: "une marche de protestation contre la loi de X"."""
    tokens = tree.complements(token, "against")
    if not tokens and token.pos_ in labels.NOUNS:
        tokens = nouns.astray(scene, token, "against")
    return gather(scene, tokens, deep=True)


def _noun_dative(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who stands under "à" of a noun, or of a participle beside it: "l'embargo imposé à Y"."""
    tokens = tree.complements(noun, "dative")
    for verb in (*nouns.participles(noun), *nouns.carriers(noun)):
        tokens = tokens + tree.complements(verb, "dative")
    return gather(scene, tokens)


def _object_with(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    below = below_objects(verb, "with")  # "l'accord conclu avec Y"
    if not object_tokens(verb):  # "participe à des exercices avec Y"
        below = below + [t for d in tree.datives(verb) for t in tree.complements(d, "with")]
    made = (p for o in object_tokens(verb) for p in nouns.participles(o))
    return gather(scene, below + [t for p in made for t in tree.complements(p, "with")])


def _object_destination(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The state where the object is or goes: "son ambassade à Damas", "des armes vers la Syrie"."""
    found: list[Actor] = []
    for token in (*tree.complements(verb, "destination"), *below_objects(verb, "destination")):
        # the outermost mention is the envoy with his post: "ambassadeur au Chili"
        inner = (
            m
            for m in scene.entities.mentions
            if m.sentence == scene.sentence.index and m.first <= token.i < m.last
        )
        found.extend(next((x for m in inner if (x := _state_of(m))), ()))
    return unique(found)


def _agent(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    return gather(scene, tree.agents(verb))


def _parted(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The other side of ties that a subject cuts: "met fin à l'accord entre son pays et Y"."""
    cut = tree.datives(verb) + object_tokens(verb) + below_objects(verb, "dative")
    own = {a.code for a in subject_actors(scene, verb)}
    return unique(a for t in cut for a in nouns.between(scene, t) if own and a.code not in own)


def _content(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    inner = tree.infinitives(verb) + tree.children(verb, labels.CLAUSE_COMPLEMENT)
    for ready in tree.children(verb, labels.COMPLEMENT):  # "se dire prêt à": under the adjective
        inner += tree.infinitives(ready)
    aegis = words("prepositional_nouns", "aegis")  # under whose it is: no side of it
    beside = [c for t in inner for c in t.children if _goes_on(c)]
    beside += [t for v in inner for t in v.subtree if t.lower_ in aegis]
    later = {t.i for c in beside for t in c.subtree}
    return unique(a for t in inner for a in scene.within(t, but=later))


def _goes_on(child: Token) -> bool:
    """Whether a clause is no part of what somebody is ready to do: "… et a condamné Y"."""
    apart = child.dep_ in labels.ADVERBIAL | {labels.CONJUNCT} and child.pos_ in labels.VERBS
    return apart and tree.is_conjugated(child)


def _destination(scene: Scene, token: Token) -> tuple[Actor, ...]:
    found: list[Actor] = []
    if token.dep_ in labels.COPULA:  # "est en visite à Oslo"
        token = token.head
    where = tree.complements(token, "destination")
    if not where and token.pos_ in labels.NOUNS:
        where = nouns.astray(scene, token, "destination")
    where = [*where, *(c for c in token.children if c.lower_ in words("pronouns", "to_it"))]
    for child in where:
        for part in tree.conjuncts(child):
            mention = scene.mention(part) or nouns.hall(scene, part)
            if mention is None:
                continue
            if mention.place and mention.place.code and mention.kind not in _NO_PLACE:
                found.append(Actor(mention.place.code))
            else:
                found.extend(mention.actors)
    return unique(found)


def _border(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The one other state at whose border something is done: "à la frontière ukrainienne"."""
    lines = words("places", "borders")
    below = [t for t in verb.subtree if t.i > verb.i and t.lemma_ in lines and tree.preposition(t)]
    here = [t for t in below if not _in_clause_below(t, verb)]
    own = {a.code for a in subject_actors(scene, verb)}
    others = unique(a for t in here for a in scene.owner(t) if a.code not in own)
    return others if len(others) == 1 else ()


def _in_clause_below(token: Token, verb: Token) -> bool:
    """Whether a token stands in a clause of its own under a verb: "des chars qui …"."""
    between = (a for a in token.ancestors if verb.is_ancestor(a))
    return any(a.pos_ in labels.VERBS and tree.is_conjugated(a) for a in between)


def _own_place(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """The state of the place that a predicate is or has: "était jeudi à Moscou"."""
    prepositions = words("prepositions", "destination") - words("quotation", "view")
    here = [token] if tree.preposition(token) in prepositions else []
    hung = [c for c in token.children if tree.preposition(c) in prepositions]
    for child in here + [t for case, t in tree.obliques(token) if case in prepositions] + hung:
        found = _state_of(scene.mention(child))
        if found:
            return found
    return ()


def _state_of(mention: Mention | None) -> tuple[Actor, ...]:
    """The state that a place stands in: a place's own, or the state that is named itself."""
    if mention is None or mention.kind in _NO_PLACE:
        return ()
    if mention.place and mention.place.code:
        return (Actor(mention.place.code),)
    return tuple(Actor(a.code) for a in mention.actors) if mention.kind in _LANDS else ()


def _favoured(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose that is which something is in favour of: "en faveur de la position de Y"."""
    sides = [t for _, t in tree.obliques(verb) if t.lower_ in words("prepositional_nouns", "side")]
    return unique(a for t in sides for a in nouns.of(scene, t) or nouns.of_owner(scene, t))


def _inclined(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The subject of a participle that tells readiness: "est disposé à", read as a passive."""
    return gather(scene, object_tokens(verb)) if tree.is_passive(verb) else ()


def _patient_adjective(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose the deed is that a passive carries: "une (son) offensive turque lancée en Syrie"."""
    deeds = object_tokens(verb) if tree.is_passive(verb) else []
    mine = [a for noun in deeds for a in scene.possessor(noun)]
    deeds += [t for noun in deeds for t in tree.complements(noun, "of")]  # "une équipe de"
    return unique(mine or [a for noun in deeds for a in scene.adjective_actors(noun)])


def _barred(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose land somebody is kept out of, in the passive: "est interdit de séjour en Suède"."""
    if not tree.is_passive(verb):
        return ()
    within = [verb, *(t for _, t in tree.obliques(verb))]  # "interdit d'entrée en Suède"
    return unique(a for t in within for a in _destination(scene, t))


def _left(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose body or land somebody is put out of, in the passive: "a été exclu de l'Union"."""
    of = tree.complements(verb, "of") if tree.is_passive(verb) else []
    return gather(scene, of) or gather(scene, of, deep=True)


def _light(inner: Slot) -> Slot:
    def slot(scene: Scene, noun: Token) -> tuple[Actor, ...]:
        verb = light_verb(noun)
        return inner(scene, verb) if verb is not None else ()

    return slot


def _light_doer(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who does what a verb carries, not who gets it from another: "obtient de Y le retrait"."""
    verb = light_verb(noun)
    if verb is None:
        return ()
    if verb.lemma_ in words("verbs", "attaining"):
        return gather(scene, tree.complements(verb, "of"))
    return subject_actors(scene, verb)


def _among(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Among whom there are dead or hurt: "a fait trois morts parmi les soldats de Y"."""
    tokens = [t for w in (verb, *object_tokens(verb)) for t in tree.complements(w, "among")]
    return gather(scene, tokens)


def _clause_doer(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who is to do what a clause says: "exige que Y libère les otages"."""
    clauses = tree.children(verb, labels.CLAUSE_COMPLEMENT)
    return unique(a for clause in clauses for a in gather(scene, subject_tokens(clause)))


SLOTS: dict[str, Slot] = {
    "clause_doer": _clause_doer,
    "among": _among,
    "subject": subject_actors,
    "subject_owner": _subject_owner,
    "felt_by": _felt_by,
    "targets": _targets,
    "cause": _cause,
    "reacted_to": _reacted_to,
    "object": _object,
    "object_owner": _object_owner,
    "object_owner_dative": _object_owner_dative,
    "object_with": _object_with,
    "object_destination": _object_destination,
    "asked": asked.asked,
    "dative": datives.dative,
    "offered": datives.offered,
    "person_asked": datives.person_asked,
    "parted": _parted,
    "dative_named": datives.dative_named,
    "dative_owner": datives.dative_owner,
    "of": nouns.of,
    "of_owner": nouns.of_owner,
    "of_strikes": nouns.of_strikes,
    "with": nouns.of_noun("with"),
    "between": nouns.between,
    "against": _against,
    "against_owner": _against_owner,
    "for": _complement("for"),
    "faced": facing.faced,
    "by": nouns.of_noun("agent"),
    "agent": _agent,
    "attackers": violence.attackers,
    "blamed": violence.blamed,
    "driver": violence.driver,
    "opposed": violence.opposed,
    "taker": violence.taker,
    "fired_at": violence.fired_at,
    "passing": violence.passing,
    "searched": searches.searched,
    "destined": searches.destined,
    "at_war": violence.at_war,
    "content": _content,
    "border": _border,
    "favoured": _favoured,
    "inclined": _inclined,
    "left": _left,
    "barred": _barred,
    "destination": _destination,
    "own_place": _own_place,
    "owner": nouns.owner,
    "adjective": nouns.adjective,
    "noun_dative": _noun_dative,
    "patient_adjective": _patient_adjective,
    "possessor": nouns.possessor,
    "holder": nounclause.holder,
    "planner": nouns.planner,
    "decider": nounclause.decider,
    "leaver": nouns.leaver,
    "left_body": nouns.left_body,
    "withdrawn": nouns.withdrawn,
    "struck": nounclause.struck,
    "sender": nouns.sender,
    "receiver": nounclause.receiver,
    "light_subject": _light(subject_actors),
    "light_doer": _light_doer,
    "light_with": _light(_complement("with")),
    "light_against": _light(_against),
    "light_against_owner": _light(_against_owner),
    "light_dative": _light(datives.dative),
    "light_destination": _light(_destination),
    "clause_subject": nounclause.clause_subject,
    "occasion_subject": nounclause.occasion_subject,
}
