"""The slots of the frames: functions from a trigger's token to the actors that fill a slot.

A slot that names nobody gives an empty tuple: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dyade.code import violence
from dyade.code.lexicon import agentive_nouns, light_verbs, object_controls
from dyade.code.scene import Scene, unique
from dyade.find.mention import Mention
from dyade.find.speech import is_speech
from dyade.find.stance import governors
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LANDS = frozenset({"state", "seat"})
_NO_PLACE = frozenset({"person", "body", "office", "group"})
_ARTICLES = {"la", "l'", "l’"}
_FAR = 10  # tokens of one noun phrase between the noun of a deed and its "entre"

Slot = Callable[[Scene, "Token"], tuple[Actor, ...]]


def _gather(scene: Scene, tokens: Iterable[Token], deep: bool = False) -> tuple[Actor, ...]:
    found: list[Actor] = []
    for token in tokens:
        actors = scene.actors_at(token)
        if not actors and token.lemma_.lower() in words("partitive", "nouns"):
            # "des milliers de réfugiés soudanais"
            actors = _gather(scene, tree.complements(token, "of"))
        found.extend(actors or (scene.owner(token) if deep else ()))
    return unique(found)


def subject_tokens(verb: Token) -> list[Token]:
    """The doer of a verb form: its subject, or the agent where the form is passive."""
    if tree.is_passive(verb):
        return tree.agents(verb)
    return tree.subject(verb, object_controls())


def object_tokens(verb: Token) -> list[Token]:
    """What a verb form is done to: its direct object, or the subject where it is passive."""
    if tree.is_passive(verb):
        found = tree.own_subject(verb)
        if not found and verb.dep_ in labels.ACL | labels.ADJECTIVE:
            found = [verb.head]
        behind = labels.ADVERBIAL | labels.COMPLEMENT | {labels.CONJUNCT, labels.ROOT}
        if not found and verb.dep_ in behind:
            found = tree.subject(verb, object_controls())
            found = _beside(verb, found) or found
        return found
    return tree.objects(verb) + [
        t for t in tree.children(verb, labels.DATIVE) if t.lower_ in ("l'", "les", "le", "la")
    ]


def _beside(verb: Token, subjects: list[Token]) -> list[Token]:
    """The noun before a detached participle that cannot be the subject's: "…, soutenus par X"."""
    number = tree.feature(verb, "Number")
    others = [n for t in subjects if (n := tree.feature(t, "Number")) and n != number]
    doc = verb.doc
    if not number or not others or len(tree.conjuncts(subjects[0])) > 1:
        return []
    before = doc[verb.i - 2 : verb.i - 1] if verb.i > 1 and doc[verb.i - 1].text == "," else ()
    return [t for t in before if t.pos_ in labels.NOUNS]


def partitive(verb: Token) -> list[Token]:
    """The object under a partitive article that the model takes for "de": "livre du pétrole"."""
    if tree.is_reflexive(verb) or tree.is_passive(verb) or object_tokens(verb):
        return []
    found: list[Token] = []
    for child in verb.children:
        if child.i < verb.i or child.pos_ not in labels.NOUNS:
            continue
        front = [c.lower_ for c in child.children if c.i < child.i]
        if front[:1] in (["du"], ["des"]) or (front[:1] == ["de"] and set(front[1:2]) & _ARTICLES):
            found.append(child)
    return found


def _subject(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    found: list[Actor] = []
    for token in subject_tokens(verb):
        actors = scene.actors_at(token)
        if not actors and token.lemma_ in agentive_nouns():
            actors = scene.owner(token) or _issuer(scene, token, verb)
        if not actors and token.lower_ in words("partitive", "pronouns"):
            actors = _gather(scene, tree.complements(token, "of"))  # "un de ses ministres"
        found.extend(actors)
    return unique(found) or _borne(scene, verb)


def _borne(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose plan an infinitive tells: "la décision de Pékin d'imposer", "a l'intention de"."""
    noun = verb.head
    plan = verb.dep_ in labels.ACL and noun.pos_ == labels.NOUN
    if not plan or tree.feature(tree.finite_head(verb), "VerbForm") != labels.INFINITIVE:
        return ()
    if tree.is_passive(verb) or tree.preposition(verb) != "de":
        return ()
    owner = scene.adjective_actors(noun) or scene.possessor(noun)
    owner = owner or _gather(scene, tree.complements(noun, "of"))
    if owner or noun.dep_ not in labels.OBJECT or noun.head.pos_ not in labels.VERBS:
        return owner
    return _gather(scene, subject_tokens(noun.head))


def _issuer(scene: Scene, document: Token, verb: Token) -> tuple[Actor, ...]:
    """Who makes a document that says what a participle tells: "a voté un texte exigeant …"."""
    above = document.head
    participle = verb.dep_ in labels.ACL and tree.is_participle(verb) and verb.i > document.i
    if not participle or above is verb or above.pos_ not in labels.VERBS:
        return ()
    return _subject(scene, above) if document in object_tokens(above) else ()


def subject_actors(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who does what a verb says."""
    return _subject(scene, verb)


def _subject_owner(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose the subject is: "les propos du ministre ont indigné"."""
    return _gather(scene, subject_tokens(verb), deep=True)


def _felt_by(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who has what a verb says somebody earns: "s'attire la colère de Y", "subit le feu de Y"."""
    nouns = object_tokens(verb) + tree.complements(verb, "of") + tree.complements(verb, "dative")
    beside = [t for n in (verb, *nouns) for t in tree.complements(n, "among")]
    return unique(a for n in nouns for a in _owner(scene, n)) or _gather(scene, beside)


def _cause(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose doing makes somebody feel so: "se dit inquiet de …", "son inquiétude sur …"."""
    felt = [c for c in verb.children if c.pos_ in labels.NOUNS | {labels.ADJ, *labels.VERBS}]
    for noun in (verb, *felt):
        found = _gather(scene, tree.complements(noun, "cause"), deep=True)
        if found:
            return found
    return ()


def _targets(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """All whom words go at under "à", each by itself, by its seat or by its owner."""
    tokens = list(tree.datives(verb))
    tokens += [t for o in object_tokens(verb) for t in tree.complements(o, "dative")]
    found: list[Actor] = []
    for token in (part for t in tokens for part in tree.conjuncts(t)):
        found += _gather(scene, [token]) or _seated(scene, token) or scene.owner(token)
    return unique(found)


def _object(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    found = _gather(scene, object_tokens(verb))
    aside = verb.dep_ in labels.ACL and tree.is_passive(verb) and verb.i > 1
    if found or not aside or verb.doc[verb.i - 1].text != ",":
        return found
    return scene.actors_at(verb.doc[verb.i - 2])  # "la mort de X, visé par": hung on "mort"


def _object_owner(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    return _gather(scene, object_tokens(verb), deep=True)


def _object_owner_dative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The side under "à" that the model hung on the object or on what belongs to it."""
    tokens = _below_objects(verb, "dative")
    return _gather(scene, tokens) or unique(a for t in tokens for a in _seated(scene, t))


def _dative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    tokens = tree.datives(verb)
    return _gather(scene, tokens) or unique(a for t in tokens for a in _seated(scene, t))


def _seated(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """The state whose seat a place name is: "a livré des missiles à Damas"."""
    for name in scene.sentence.names:
        if name.kind == "seat" and name.first <= token.i < name.last:
            return (Actor(name.keys[0]),)
    return ()


def _complement(kind: str, deep: bool = False) -> Slot:
    def slot(scene: Scene, token: Token) -> tuple[Actor, ...]:
        return _gather(scene, tree.complements(token, kind), deep)

    return slot


def _against(scene: Scene, token: Token) -> tuple[Actor, ...]:
    found = _gather(scene, tree.complements(token, "against"))
    if not found and token.pos_ in labels.NOUNS:
        return _of_noun("against")(scene, token)
    if not found and token.pos_ in labels.VERBS:
        found = _gather(scene, _below_objects(token, "against"))
    return found


def _below_objects(verb: Token, kind: str) -> list[Token]:
    """The complements of a kind that hang on the object, or on what is coordinated or owns it."""
    found: list[Token] = []
    pending = object_tokens(verb) or partitive(verb)
    while pending:
        noun = pending.pop(0)
        found.extend(tree.complements(noun, kind))
        pending.extend(
            c
            for c in noun.children
            if c.pos_ in labels.NOUNS
            and c.i > noun.i
            and (c.dep_ == labels.CONJUNCT or tree.preposition(c) in ("de", "sur"))
        )
    return found


def _object_with(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    return _gather(scene, _below_objects(verb, "with"))


def _object_destination(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The state where the object is or goes: "son ambassade à Damas", "des armes vers la Syrie"."""
    found: list[Actor] = []
    for token in (*tree.complements(verb, "destination"), *_below_objects(verb, "destination")):
        # the outermost mention is the envoy with his post: "ambassadeur au Chili"
        inner = (
            m
            for m in scene.entities.mentions
            if m.sentence == scene.sentence.index and m.first <= token.i < m.last
        )
        found.extend(next((x for m in inner if (x := _state_of(m))), ()))
    return unique(found)


def _participles(noun: Token) -> list[Token]:
    """The past participles that say how a noun's deed was done: "l'accord conclu par X"."""
    adverse = words("participles", "adverse")
    found = [c for c in noun.children if c.dep_ in labels.ACL and tree.is_past_participle(c)]
    return [c for c in found if c.lemma_ not in adverse]


def _of_noun(kind: str) -> Slot:
    """A complement of a noun or of a participle beside it: "signé par X", "conclu avec Y"."""

    def slot(scene: Scene, noun: Token) -> tuple[Actor, ...]:
        framed = noun.head.lemma_ in words("prepositional_nouns", "aim")
        under = tree.preposition(noun) == "de" and noun.head.pos_ in labels.NOUNS
        if kind == "agent" and under and not framed:
            return ()  # "la répression des manifestations par X": X represses
        tokens = tree.complements(noun, kind)
        for participle in _participles(noun):
            tokens += tree.complements(participle, kind)
        if kind == "between" and noun.dep_ in labels.SUBJECT | labels.SUBJECT_PASSIVE:
            tokens += tree.complements(noun.head, kind)  # "un accord a été trouvé entre X et Y"
        return _gather(scene, tokens or _astray(scene, noun, kind))

    return slot


def _astray(scene: Scene, noun: Token, kind: str) -> list[Token]:
    """Complements the model hung on its owner or place: "la visite du président X en Italie"."""
    found: list[Token] = []
    owners = tree.complements(noun, "of")
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


def _between(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Both sides of "entre X et Y", also where the model lost the second one, or both."""
    found = _of_noun("between")(scene, noun)
    if not found and noun.pos_ in labels.NOUNS:
        found = _further_on(scene, noun)
    if len(found) != 1:
        return found
    doc = noun.doc
    start = max((t.i for t in tree.complements(noun, "between")), default=noun.i)
    link = next((t.i for t in doc[start:] if t.lower_ == "et"), len(doc))
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
        if token.pos_ in labels.VERBS or token.pos_ == "PUNCT":
            return ()
        if token.lower_ in words("prepositions", "between"):
            head = token.head
            return scene.actors_at(head) if head.i > token.i else ()
    return ()


def _occasion_subject(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who meets, where the meeting is the occasion of a clause: "à l'issue d'un entretien avec"."""
    cases = {c.lower_ for c in noun.children if c.dep_ in (labels.CASE, labels.MARK)}
    cases.add(noun.head.lower_)
    if not cases & words("prepositional_nouns", "at_occasion"):
        return ()
    return _clause_subject(scene, noun)


def _agent(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    return _gather(scene, tree.agents(verb))


def _content(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    inner = tree.infinitives(verb) + tree.children(verb, labels.CLAUSE_COMPLEMENT)
    for ready in tree.children(verb, labels.COMPLEMENT):  # "se dire prêt à": under the adjective
        inner += tree.infinitives(ready)
    return unique(a for t in inner for a in scene.within(t))


def _destination(scene: Scene, token: Token) -> tuple[Actor, ...]:
    found: list[Actor] = []
    where = tree.complements(token, "destination")
    if not where and token.pos_ in labels.NOUNS:
        where = _astray(scene, token, "destination")
    for child in where:
        for part in tree.conjuncts(child):
            mention = scene.mention(part)
            if mention is None:
                continue
            if mention.place and mention.place.code and mention.kind not in _NO_PLACE:
                found.append(Actor(mention.place.code))
            else:
                found.extend(mention.actors)
    return unique(found)


def _border(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The state at whose border something is done: "à la frontière ukrainienne"."""
    places = tree.complements(verb, "place")
    for noun in object_tokens(verb):
        places = places + tree.complements(noun, "place")
    return unique(
        a for t in places if t.lemma_ in words("places", "borders") for a in scene.owner(t)
    )


def _own_place(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """The state of the place that a predicate is or has: "était jeudi à Moscou"."""
    here = [token] if tree.preposition(token) in words("prepositions", "destination") else []
    prepositions = words("prepositions", "destination")
    hung = [c for c in token.children if tree.preposition(c) in prepositions]
    for child in here + tree.complements(token, "destination") + hung:
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


def _owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """ "de X" before the adjective's state: "l'attaque de Moscou", "l'attaque russe"."""
    return _of(scene, noun) or scene.adjective_actors(noun) or _of_owner(scene, noun)


def _of(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    found = tree.complements(noun, "of")
    for doer in tree.complements(noun, "agent"):
        # "l'assassinat par Kiev du consul": under the doer, and no part of its name
        behind = tree.complements(doer, "of")
        found += [t for t in behind if scene.mention(t) != scene.mention(doer)]
    return _gather(scene, dict.fromkeys(found))


def _of_owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    return _gather(scene, tree.complements(noun, "of"), deep=True)


def _adjective(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    return scene.adjective_actors(noun)


def _patient_adjective(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose the deed is that a passive carries: "une offensive turque lancée en Syrie"."""
    nouns = object_tokens(verb) if tree.is_passive(verb) else []
    return unique(a for noun in nouns for a in scene.adjective_actors(noun))


def light_verb(noun: Token) -> Token | None:
    """The verb that only carries a noun's deed: "mener une frappe", "procéder à un tir"."""
    head = noun.head
    if head.pos_ not in labels.VERBS or head.lemma_ not in light_verbs():
        return None
    wanted = light_verbs()[head.lemma_].preposition
    if wanted:
        return head if tree.preposition(noun) == wanted else None
    return head if noun in object_tokens(head) else None


def _light(inner: Slot) -> Slot:
    def slot(scene: Scene, noun: Token) -> tuple[Actor, ...]:
        verb = light_verb(noun)
        return inner(scene, verb) if verb is not None else ()

    return slot


def _clause_subject(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The subject of the clause, where the noun is its occasion: "lors d'une visite à Y"."""
    verb = tree.clause_verb(noun)
    if verb is None or verb is noun or noun in object_tokens(verb) + subject_tokens(verb):
        return ()
    return _subject(scene, verb)


def _holder(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The subject of the verb that a noun is the object of: "ont multiplié les échanges".

    Not where the verb says or asks something of the deed: its subject is then no party to it.
    """
    verb = noun.head
    for _ in range(2):  # over "une série d'entretiens"
        if verb.pos_ in labels.NOUNS and noun.dep_ in labels.NOUN_MODIFIER:
            noun, verb = verb, verb.head
    if verb.pos_ not in labels.VERBS or noun not in object_tokens(verb):
        return ()
    if is_speech(verb) or (verb.lemma_ in governors() and governors()[verb.lemma_].drop):
        return ()
    return _subject(scene, verb)


def _possessor(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    return scene.possessor(noun)


SLOTS: dict[str, Slot] = {
    "subject": _subject,
    "subject_owner": _subject_owner,
    "felt_by": _felt_by,
    "targets": _targets,
    "cause": _cause,
    "object": _object,
    "object_owner": _object_owner,
    "object_owner_dative": _object_owner_dative,
    "object_with": _object_with,
    "object_destination": _object_destination,
    "dative": _dative,
    "of": _of,
    "of_owner": _of_owner,
    "with": _of_noun("with"),
    "between": _between,
    "against": _against,
    "against_owner": _complement("against", deep=True),
    "for": _complement("for"),
    "by": _of_noun("agent"),
    "agent": _agent,
    "attackers": violence.attackers,
    "blamed": violence.blamed,
    "opposed": violence.opposed,
    "content": _content,
    "border": _border,
    "destination": _destination,
    "own_place": _own_place,
    "owner": _owner,
    "adjective": _adjective,
    "noun_dative": _complement("dative"),
    "patient_adjective": _patient_adjective,
    "possessor": _possessor,
    "holder": _holder,
    "light_subject": _light(_subject),
    "light_with": _light(_complement("with")),
    "light_against": _light(_against),
    "light_against_owner": _light(_complement("against", deep=True)),
    "light_dative": _light(_dative),
    "light_destination": _light(_destination),
    "clause_subject": _clause_subject,
    "occasion_subject": _occasion_subject,
}
