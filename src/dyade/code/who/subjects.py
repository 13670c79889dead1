"""Who does what a verb says: its own subject, else the clause that it stands in tells.

A gerund, a participle set off by a comma and a verb coordinated at a distance share the subject
of a clause above them, whatever word the model hung them on.
"""

from __future__ import annotations

from dyade.code.lexicon import agentive_nouns, close_nouns, issued_nouns, organ_nouns
from dyade.code.scene import Scene, unique
from dyade.code.who.verbs import (
    around,
    branch,
    gather,
    object_tokens,
    subject_ahead,
    subject_tokens,
)
from dyade.find import speakers
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_LANDS = frozenset({"state", "seat", "place"})
_BODY = "IGO"
_CLAUSES = 6  # words up the tree that a shared subject may stand


def subject_actors(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who does what a verb says."""
    found: list[Actor] = []
    for token in subject_tokens(verb):
        actors = scene.actors_at(token) or branch(scene, token)
        if not actors and token.lemma_ in agentive_nouns():
            actors = _acting(scene, token) or _issuer(scene, token, verb)
        if not actors and token.lower_ in words("partitive", "pronouns"):
            actors = gather(scene, tree.complements(token, "of"))  # "un de ses ministres"
        found.extend(actors)
    if found:
        return unique(found)
    if (begin := speakers.after_quotation(verb)) is not None:
        behind = speakers.of_incise(scene.sentence, scene.entities, verb, begin)
        return behind.actors if behind else ()
    found_by = (_relative, _borne, _shared, _opening)
    return next((actors for rule in found_by if (actors := rule(scene, verb))), ())


def spoken_tokens(word: Token) -> list[Token]:
    """The subject of a verb or predicate, also of one that completes an adjective."""
    if word.pos_ in labels.VERBS:
        return arguments.subject(word) or (_clause_subject(word.head) if _ready(word) else [])
    return _clause_subject(word)


def _relative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whom "qui" takes up where its clause hangs on another noun.

    "malgré les refus du ministre, qui accuse …": the minister accuses.
    """
    if verb.dep_ not in labels.ACL or tree.is_passive(verb):
        return ()
    first = words("pronouns", "relative_subject")
    pronouns = [c for c in tree.children(verb, labels.SUBJECT) if c.lower_ in first]
    return unique(
        a for c in pronouns if (m := scene.mention(c)) and not _where(scene, c) for a in m.actors
    )


def _where(scene: Scene, pronoun: Token) -> bool:
    """Whether the name before "qui" only says where: "à l'Élysée, qui"."""
    i = pronoun.i - 1
    if i > 0 and pronoun.doc[i].text == ",":
        i -= 1
    mention = scene.mention(pronoun.doc[i])
    if mention is None or mention.kind not in _LANDS:
        return False
    return tree.preposition(pronoun.doc[mention.first]) in words("prepositions", "place")


def _borne(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose plan an infinitive tells: "la décision de Pékin d'imposer", "a l'intention de"."""
    noun = verb.head
    plan = verb.dep_ in labels.ACL | labels.NOUN_MODIFIER and noun.pos_ == labels.NOUN
    if not plan or not tree.is_infinitive(tree.finite_head(verb)):
        return ()
    if tree.is_passive(verb) or tree.preposition(verb) not in words("prepositions", "of"):
        return ()
    owner = scene.adjective_actors(noun) or scene.possessor(noun)
    owner = owner or gather(scene, tree.complements(noun, "of"))
    if owner or noun.dep_ not in labels.OBJECT or noun.head.pos_ not in labels.VERBS:
        return owner
    return gather(scene, subject_tokens(noun.head))


def _issuer(scene: Scene, document: Token, verb: Token) -> tuple[Actor, ...]:
    """Who makes a document that says what a verb below it tells: "a voté un texte exigeant …"."""
    if document.lemma_ not in issued_nouns():
        return ()
    above = document.head
    below = verb.i > document.i and document in _ancestors(verb)
    if not below or above is verb or above.pos_ not in labels.VERBS:
        return ()
    return subject_actors(scene, above) if document in object_tokens(above) else ()


def _ancestors(token: Token) -> list[Token]:
    """The few words above a token in the tree."""
    found: list[Token] = []
    while token.head is not token and len(found) < _CLAUSES:
        token = token.head
        found.append(token)
    return found


def _shared(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The subject of the nearest clause above, for a verb that has none of its own."""
    if tree.is_passive(verb) or arguments.own_subject(verb):
        return ()
    finite = tree.is_conjugated(verb)
    if finite and (verb.dep_ != labels.CONJUNCT or not tree.auxiliaries(verb)):
        return ()
    if not finite and not (_gerund(verb) or _ready(verb)):
        return ()
    at = verb
    for _ in range(_CLAUSES):
        if at.head == at:
            break
        at = at.head
        tokens = _clause_subject(at)
        found = unique(a for t in tokens for a in scene.actors_at(t) or _acting(scene, t))
        if found:
            return found
        # two perfects that "et" joins may have a clause of what is said between them
        if tokens and not (finite and at.dep_ in labels.SUBORDINATE):
            break
    return ()


def _opening(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who does what a present participle tells that opens the sentence: "Saluant ce pas, X a"."""
    opens = all(t.pos_ == labels.PUNCT for t in verb.doc[: verb.i])
    present = tree.is_participle(verb) and tree.feature(verb, "Tense") == labels.PRESENT
    return gather(scene, subject_ahead(verb)) if opens and present else ()


def _acting(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    if noun.lemma_ in close_nouns():
        return around(scene, noun)
    if noun.lemma_ in organ_nouns() and (whole := _body_of(scene, noun)):
        return whole
    return scene.owner(noun) if noun.lemma_ in agentive_nouns() else ()


def _body_of(scene: Scene, organ: Token) -> tuple[Actor, ...]:
    """The body that an organ is of, whatever land it works in: "l'antenne kényane de l'OMS"."""
    below = [organ, *tree.complements(organ, "of")]
    found = gather(scene, [t for noun in below for t in tree.complements(noun, "of")])
    return tuple(a for a in found if a.sector == _BODY)


def _clause_subject(head: Token) -> list[Token]:
    """The subject of a clause that a word heads: a verb, or a predicate with its copula."""
    if head.pos_ in labels.VERBS:
        return arguments.own_subject(head)
    copular = bool(tree.children(head, labels.COPULA))
    return tree.children(head, labels.SUBJECT) if copular else []


def _gerund(verb: Token) -> bool:
    """Whether a present participle tells what the subject of a clause does besides.

    "en accusant …", and behind a comma or a quotation ", accusant …".
    """
    if not tree.is_participle(verb) or tree.feature(verb, "Tense") != labels.PRESENT:
        return False
    first = verb.doc[verb.i - 1] if verb.i else None
    while first is not None and first.i and first.pos_ in (labels.ADV, labels.PRONOUN):
        first = verb.doc[first.i - 1]
    return first is not None and first.lower_ in words("pronouns", "gerund")


def _ready(verb: Token) -> bool:
    """Whether an infinitive completes an adjective: "est prêt à fournir", "sont tenus de"."""
    return verb.dep_ in labels.COMPLEMENT and verb.head.pos_ == labels.ADJ
