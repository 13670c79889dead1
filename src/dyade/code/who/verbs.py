"""The sides of a verb: the tokens of its doer and of what it is done to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dyade.code.lexicon import close_nouns, light_verbs, object_controls
from dyade.code.scene import Scene, unique
from dyade.find import lexicon
from dyade.find.stances import negation
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token, kept
from dyade.parse.words import words

_CIVIL = "CVL"


def gather(scene: Scene, tokens: Iterable[Token], deep: bool = False) -> tuple[Actor, ...]:
    """The actors that tokens name, each once; if ``deep``, else those a token belongs to."""
    found: list[Actor] = []
    for token in tokens:
        actors = scene.actors_at(token)
        if is_part(token) and scene.mention(token) is None:  # "des milliers de réfugiés soudanais"
            actors = unique((*gather(scene, tree.complements(token, "of")), *actors))
        actors = actors or branch(scene, token)
        if not actors and token.lemma_ in close_nouns():
            actors = around(scene, token)
        found.extend(actors or (scene.owner(token) if deep else ()))
    return unique(found)


def is_part(token: Token) -> bool:
    """Whether a word only tells how much of what follows: "une partie de", "600 de ses soldats"."""
    number = token.pos_ == labels.NUM or tree.feature(token, "NumType") == labels.CARDINAL
    return number or token.lemma_.lower() in words("partitive", "nouns")


def meant(token: Token) -> Iterator[Token]:
    """A token, and what it is part of: "le nord de la Libye", "l'un des suspects"."""
    yield token
    part = is_part(token) or token.lemma_.lower() in words("compass", "points")
    part |= token.pos_ == labels.PRONOUN and token.lower_ in words("partitive", "pronouns")
    for child in tree.complements(token, "of") if part else ():
        yield from meant(child)


def branch(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The movement that a noun is a part of: "la branche afghane d'Al-Qaïda"."""
    if noun.lemma_.lower() not in words("partitive", "branches"):
        return ()
    named = gather(scene, tree.complements(noun, "of"))
    return tuple(a for a in named if a.code in lexicon.movements())


def gather_seats(scene: Scene, tokens: list[Token]) -> tuple[Actor, ...]:
    """The actors that tokens name, a state also by its capital: "à Riga et Bakou"."""
    parts = [part for token in tokens for part in tree.conjuncts(token)]
    unnamed = [t for t in parts if not ((known := scene.mention(t)) and known.actors)]
    return unique((*gather(scene, tokens), *(a for t in unnamed for a in scene.seated(t))))


def around(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Of whose state the people around somebody are: "les proches du ministre" are not he."""
    return unique(Actor(a.code, _CIVIL, country=a.country) for a in scene.owner(noun))


@kept
def subject_tokens(verb: Token) -> list[Token]:
    """The doer of a verb form: its subject, or the agent where the form is passive."""
    if tree.is_passive(verb):
        return tree.agents(verb)
    return arguments.subject(verb, object_controls())


@kept
def object_tokens(verb: Token) -> list[Token]:
    """What a verb form is done to: its direct object, or the subject where it is passive."""
    if tree.is_passive(verb):
        found = arguments.own_subject(verb)
        given = tree.children(verb, labels.OBJECT)
        if given and tree.children(verb, labels.DATIVE):  # "s'est vu refuser un visa"
            return given
        if not found and verb.dep_ in labels.ACL | labels.ADJECTIVE:
            found = [verb.head] if _may_be_of(verb, verb.head) else _name_before(verb)
            found = found or [verb.head]
        behind = labels.ADVERBIAL | labels.COMPLEMENT | {labels.CONJUNCT, labels.ROOT}
        if not found and verb.dep_ in behind:
            found = arguments.subject(verb, object_controls())
            found = _beside(verb, found) or found or _noun_joined(verb)
        return found or subject_ahead(verb)
    return arguments.objects(verb) + [
        t for t in tree.children(verb, labels.DATIVE) if t.lower_ in words("articles", "definite")
    ]


def _noun_joined(verb: Token) -> list[Token]:
    """The noun that "et" joins a participle to: "X, chef du parti et accusé de fraude"."""
    noun = verb.head
    joined = verb.dep_ == labels.CONJUNCT and noun.pos_ in labels.NOUNS and noun.i < verb.i
    return [noun] if joined and _may_be_of(verb, noun) else []


def _beside(verb: Token, subjects: list[Token]) -> list[Token]:
    """The noun before a detached participle that cannot be the subject's: "…, soutenus par X"."""
    named = _name_before(verb)
    if named:
        return named
    number = tree.feature(verb, "Number")
    others = [n for t in subjects if (n := tree.feature(t, "Number")) and n != number]
    doc = verb.doc
    if not number or not others or len(tree.conjuncts(subjects[0])) > 1:
        return []
    before = doc[verb.i - 2 : verb.i - 1] if verb.i > 1 and doc[verb.i - 1].text == "," else ()
    return [t for t in before if t.pos_ in labels.NOUNS]


def _name_before(verb: Token) -> list[Token]:
    """The name before a detached participle that says by whom: "la famille de X, blessé par Y"."""
    doc, i = verb.doc, verb.i - 1
    while i > 0 and doc[i].pos_ == labels.ADV:
        i -= 1
    if i < 1 or doc[i].text != "," or not tree.agents(verb):
        return []
    name = doc[i - 1]
    if name.pos_ not in labels.NOUNS or not name.text[0].isupper():
        return []
    top = name
    while top.dep_ in labels.NAMED and top.head.i < top.i:
        top = top.head
    placed = tree.preposition(top) in words("prepositions", "place") or top.i == 0
    return [name] if _may_be_of(verb, name) and not placed else []


def _may_be_of(verb: Token, noun: Token) -> bool:
    """Whether a participle agrees with a noun, as far as gender and number are known."""
    pairs = ((tree.feature(verb, kind), tree.feature(noun, kind)) for kind in ("Gender", "Number"))
    return not any(mine and its and mine != its for mine, its in pairs)


def subject_ahead(verb: Token) -> list[Token]:
    """The subject behind the comma of the form that opens a sentence and is taken for its verb.

    "Après avoir été accusé, X", "Rejetant ces critiques, X".
    """
    if verb.dep_ != labels.ROOT or tree.is_conjugated(verb):
        return []
    behind = (t for t in verb.doc[verb.i :] if t.dep_ in labels.ANY_SUBJECT)
    first = next(behind, None)
    parted = first is not None and any(t.text == "," for t in verb.doc[verb.i : first.i])
    return [first] if first is not None and parted and first.head is not verb else []


def partitive(verb: Token) -> list[Token]:
    """The object under a partitive article that the model takes for "de": "livre du pétrole"."""
    if tree.is_reflexive(verb) or tree.is_passive(verb) or object_tokens(verb):
        return []
    found: list[Token] = []
    for child in verb.children:
        if child.i < verb.i or child.pos_ not in labels.NOUNS:
            continue
        front = [c.lower_ for c in child.children if c.i < child.i]
        first, second = [*front, "", ""][:2]
        of = first in words("prepositions", "of")
        of_the = of and second in words("articles", "behind_of")
        denied = of and negation.is_negated(verb)  # "pas de chars"
        if of_the or denied or first in words("articles", "partitive"):
            found.append(child)
    return found


def below_objects(verb: Token, kind: str) -> list[Token]:
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
            and (c.dep_ == labels.CONJUNCT or tree.preposition(c) in words("prepositions", "about"))
        )
    return found


def light_verb(noun: Token) -> Token | None:
    """The verb that only carries a noun's deed: "mener une frappe", "procéder à un tir".

    So it does where there are many of them: "mener une série de frappes".
    """
    head = noun.head
    many = head.lemma_.lower() in words("partitive", "nouns")
    if many and tree.preposition(noun) in words("prepositions", "of"):
        noun, head = head, head.head
    if head.pos_ not in labels.VERBS or head.lemma_ not in light_verbs():
        return None
    wanted = light_verbs()[head.lemma_].preposition
    if wanted:
        return head if tree.preposition(noun) == wanted else None
    return head if noun in (object_tokens(head) or partitive(head)) else None
