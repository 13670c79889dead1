"""Who meets or agrees where the noun of the deed names nobody: those whom its sentence names.

"Riga et Oslo se disputent ces eaux, et le sommet n'a rien réglé": what two states or bodies are
named around a meeting or a pact, they are its sides. One more meeting is of those who met before.
"""

from __future__ import annotations

from collections.abc import Collection

from dyade.code.codebook import RECIPROCAL
from dyade.code.deed import codes
from dyade.code.scene import Scene, unique
from dyade.code.who.subjects import subject_actors
from dyade.code.who.verbs import object_tokens
from dyade.find import lexicon
from dyade.find.counting.counts import ordinal
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_BODY = "body"
_PACT = "SUPPORT"
_ADJECTIVE = "adjective"
_SIDES = 2


def sides(scene: Scene, noun: Token, act: str, speakers: Collection[str]) -> tuple[Actor, ...]:
    """The first two states or bodies that a sentence names, beside a noun of talks or of a pact.

    Those whom the talks bring together come first. Where fewer are named, nobody is guessed.

    Args:
        speakers: the codes of those on whose word the sentence is told: they take no part.
    """
    if act not in RECIPROCAL or noun.pos_ not in labels.NOUNS:
        return ()
    guests = _gathered(scene, noun)
    if guests or (act == _PACT and _is_known(noun)):
        return guests
    topics = {t.i for topic in tree.complements(noun, "on") for t in topic.subtree}
    judged = noun.head.lemma_ in words("verbs", "breaking") and noun in object_tokens(noun.head)
    judges = codes(subject_actors(scene, noun.head)) if judged else frozenset()
    named: list[str] = []
    for token in _part(noun):
        if token.i in topics:
            continue
        mention = scene.mention(token)
        if mention is None or mention.kind == _ADJECTIVE:
            continue
        for code in (a.code for a in mention.actors):
            known = code in lexicon.states() or mention.kind == _BODY
            if known and code not in {*speakers, *judges, *named}:
                named.append(code)
    return tuple(Actor(code) for code in named[:_SIDES]) if len(named) >= _SIDES else ()


def _is_known(pact: Token) -> bool:
    """Whether a pact is one told of before, with nothing said of it: "l'accord", "cet accord"."""
    known = words("articles", "definite") | words("articles", "pointing")
    below = [c for c in pact.children if c.pos_ != labels.PUNCT and c.dep_ != labels.CASE]
    return bool(below) and all(c.lower_ in known for c in below)


def _gathered(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom talks bring together: "Le sommet a réuni Riga et Oslo"."""
    verb = noun.head
    if noun.dep_ not in labels.ANY_SUBJECT or verb.lemma_ not in words("times", "gathering"):
        return ()
    heads = arguments.objects(verb)
    guests = [t for head in heads for t in (head, *tree.conjuncts(head))]
    return unique(a for t in guests for a in scene.actors_at(t))


def is_another(noun: Token) -> bool:
    """Whether a noun is one more of what was told before: "un troisième sommet", "une nouvelle".

    So are "de nouvelles discussions" and "la prochaine rencontre".
    """
    before = [c for c in noun.children if c.i < noun.i]
    one = any(c.lower_ in words("pronouns", "one") for c in before)
    more = any(c.lemma_ in words("plans", "another") for c in before)
    some = words("articles", "indefinite_plural") | words("articles", "definite")
    told = any(c.lower_ in some for c in tree.children_as(noun, labels.DETERMINER))
    return (one and ordinal(noun) > 1) or ((one or told) and more)


def goes_on(noun: Token) -> bool:
    """Whether talks told before go on: "les discussions reprendront", "ces pourparlers doivent"."""
    known = words("articles", "definite") | words("articles", "pointing")
    told = any(c.lower_ in known for c in tree.children_as(noun, labels.DETERMINER))
    verb = noun.head
    if not told or noun.dep_ not in labels.ANY_SUBJECT or verb.pos_ not in labels.VERBS:
        return False
    chain = [verb, *tree.infinitives(verb)]
    return any(v.lemma_ in words("verbs", "resuming") for v in chain)


def _part(noun: Token) -> list[Token]:
    """The part of a sentence, between colons and semicolons, that a noun stands in."""
    marks = [t.i for t in noun.doc if t.text in words("quotation", "parting")]
    first = max((i for i in marks if i < noun.i), default=-1) + 1
    last = min((i for i in marks if i > noun.i), default=len(noun.doc))
    return noun.doc[first:last]
