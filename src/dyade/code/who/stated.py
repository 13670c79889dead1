"""Who makes a statement where the parse gives its verb no party: "X, dénonçant", "X a appelé"."""

from __future__ import annotations

from dyade.code.scene import Scene
from dyade.find.speech import is_speech
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_CLAUSES = 4  # how many clauses up the one who speaks may be named
_SPEAKING = frozenset("person office body state seat movement party group description".split())
_LIGHT = frozenset({labels.ADV, labels.PRONOUN, labels.AUX})  # between a subject and its verb


def speaker(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The party named right before a verb; for a participle also the subject of a clause above.

    Words are said by those who can speak: a participle of saying belongs to the nearest of them,
    whatever noun the model hangs it on.
    """
    if verb.pos_ not in labels.VERBS or tree.is_passive(verb):
        return ()
    form = tree.feature(tree.finite_head(verb), "VerbForm")
    if form == labels.FINITE:
        return _before(scene, verb)
    if form != labels.PARTICIPLE or tree.is_past_participle(verb):
        return ()
    return _before(scene, verb) or (_above(scene, verb) if _apart(verb) else ())


def _apart(verb: Token) -> bool:
    """Whether a participle is set off from the noun it hangs on: "…, dénonçant", "en dénonçant"."""
    if verb.dep_ not in labels.ACL:
        return True
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(t.text == "," or t.lower_ in words("prepositions", "gerund") for t in between)


def _before(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Who is named right before a verb form, under no preposition."""
    doc = verb.doc
    i = verb.i - 1
    while i >= 0 and doc[i].pos_ in _LIGHT and scene.mention(doc[i]) is None:
        i -= 1
    mention = scene.mention(doc[i]) if i >= 0 else None
    if mention is None or mention.kind not in _SPEAKING or not mention.actors:
        return ()
    first = mention.first
    while first > 0 and doc[first - 1].pos_ in (labels.DET, labels.ADJ):
        first -= 1
    under = first > 0 and (doc[first - 1].pos_ == labels.ADP or doc[first].pos_ == labels.ADP)
    joined = first > 0 and doc[first - 1].pos_ == labels.CCONJ
    return () if under or joined else mention.actors


def _above(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The subject of the nearest clause above that has a party for its subject.

    One that says something comes first: "X a affirmé que Y échouait, appelant à …".
    """
    at = verb
    nearest: tuple[Actor, ...] = ()
    for _ in range(_CLAUSES):
        above = tree.clause_verb(at.head) if at.head != at else None
        if above is None or above == at:
            break
        found = tuple(a for t in arguments.subject(above) for a in scene.actors_at(t))
        if found and is_speech(above):
            return found
        nearest = nearest or found
        at = above
    return nearest
