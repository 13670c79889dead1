"""The sides of a standing that the clause around its word names: subjects, relatives, names."""

from __future__ import annotations

from dyade.code.scene import Scene, unique
from dyade.code.who.nouns import Slot
from dyade.code.who.sides import SLOTS as NEAR
from dyade.code.who.verbs import object_tokens
from dyade.find.stances import stance
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_AHEAD = frozenset({labels.DET, labels.ADJ, labels.NUM, labels.ADV})  # before what opens a sentence
_NEAR = 6  # tokens between a relative pronoun and the word of standing behind it


def of_clause(name: str) -> Slot:
    """A slot of the verb whose clause a word stands in."""

    def slot(scene: Scene, noun: Token) -> tuple[Actor, ...]:
        said = noun.head  # "la tension est à son comble entre X et Y"
        if noun.dep_ in labels.SUBJECT and tree.children(said, labels.COPULA):
            return unique(a for t in tree.complements(said, name) for a in scene.actors_at(t))
        verb = tree.clause_verb(noun)
        return NEAR[name](scene, verb) if verb is not None else ()

    return slot


def of_relative(name: str) -> Slot:
    """A slot of the verb of a noun's relative clause: "la guerre qui fait rage entre X et Y"."""

    def slot(scene: Scene, noun: Token) -> tuple[Actor, ...]:
        verbs = tree.children(noun, labels.RELATIVE)
        return unique(a for verb in verbs for a in NEAR[name](scene, verb))

    return slot


def _ahead(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom a noun that opens the sentence describes: "Alliés de toujours, X et Y ont signé"."""
    doc = noun.doc
    if any(t.pos_ not in _AHEAD for t in doc[: noun.i]):
        return ()
    subject = next((t for t in doc[noun.i + 1 :] if t.dep_ in labels.SUBJECT), None)
    if subject is None or not any(t.text == "," for t in doc[noun.i : subject.i]):
        return ()
    return scene.actors_at(subject)


def _named(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who is named behind it: "son ami Ali Ramzi", "son ennemi, la Suède"."""
    mention = scene.named(noun)
    if mention is not None and mention.kind == "person":
        return mention.actors
    behind = (c for c in tree.children(noun, labels.APPOSITION) if c.i > noun.i)
    return unique(a for c in behind for a in scene.actors_at(c)) or _after_comma(scene, noun)


def _after_comma(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who stands behind "son ennemi," and is no subject: the model hangs it on the verb."""
    doc = noun.doc
    if noun.i + 2 >= len(doc) or doc[noun.i + 1].text != "," or not scene.possessor(noun):
        return ()
    name = next((t for t in doc[noun.i + 2 :] if t.pos_ not in _AHEAD), noun)
    return () if name.dep_ in labels.ANY_SUBJECT | labels.NOUN_COMPLEMENT else scene.actors_at(name)


def _of_which(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose it is by "dont": "Oslo, dont Riga est le principal allié"."""
    if not tree.children(noun, labels.COPULA):
        return ()
    near = noun.doc[max(noun.i - _NEAR, 1) : noun.i]
    at = next((t.i for t in near if t.lower_ in words("pronouns", "relative_of")), 0)
    at -= 1 if at > 1 and noun.doc[at - 1].text == "," else 0
    mention = scene.mention(noun.doc[at - 1]) if at else None
    return mention.actors if mention is not None and mention.kind != "adjective" else ()


def _with_whom(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The other side of a relative clause: "Oslo, avec qui Riga a de bonnes relations"."""
    pronouns = words("pronouns", "relative_subject")
    near = [t for t in noun.doc[max(noun.i - _NEAR, 1) : noun.i] if t.lower_ in pronouns]
    beside = words("prepositions", "with")
    return unique(a for t in near if tree.preposition(t) in beside for a in scene.actors_at(t))


def _held_by(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who holds another to be so: "considéré par Oslo comme un allié", "Oslo le tient pour"."""
    verb = tree.clause_verb(noun)
    if verb is None or tree.preposition(noun) not in words("prepositions", "as"):
        return ()
    return NEAR["agent"](scene, verb) if tree.is_passive(verb) else NEAR["subject"](scene, verb)


def _each_other(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who does it to each other: "X et Y se livrent une guerre", "se vouent une haine"."""
    verbs = tree.children(noun, labels.RELATIVE)  # "la guerre que se livrent X et Y"
    if noun.head.pos_ in labels.VERBS and noun in object_tokens(noun.head):
        verbs.append(noun.head)
    each = (v for v in verbs if tree.is_reflexive(v) and _goes_on(v))
    return unique(a for v in each for a in NEAR["subject"](scene, v))


def _goes_on(verb: Token) -> bool:
    """Whether it is so still: not "se sont livré une guerre"."""
    return stance.of_verb(verb).tense == "present"


def _waging(noun: Token) -> Token | None:
    """The verb by which somebody wages what a noun names: "X fait la guerre à Y"."""
    verb = noun.head
    waged = verb.lemma_ in words("standings", "waging") and noun in object_tokens(verb)
    return verb if waged and _goes_on(verb) else None


def _waged_by(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    verb = _waging(noun)
    return NEAR["subject"](scene, verb) if verb is not None else ()


def _waged_on(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    verb = _waging(noun)
    if verb is None:
        return ()
    return NEAR["dative"](scene, verb) or NEAR["against"](scene, noun)


SLOTS: dict[str, Slot] = {
    "ahead": _ahead,
    "clause_against": of_clause("against"),
    "clause_between": of_clause("between"),
    "clause_dative": of_clause("dative"),
    "clause_with": of_clause("with"),
    "each_other": _each_other,
    "held_by": _held_by,
    "itself": Scene.actors_at,
    "named": _named,
    "of_which": _of_which,
    "relative_between": of_relative("between"),
    "united": of_relative("object"),
    "waged_by": _waged_by,
    "waged_on": _waged_on,
    "with_whom": _with_whom,
}
