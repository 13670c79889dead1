"""What another deed only names: the aid that is cut, the talks that are refused.

"a suspendu son aide", "rejette l'offre de dialogue": the noun is the content of the cut and of the
refusal, and no second deed. What is blamed or praised stays one ("condamne l'attaque"). Nor is
the blame that people march for ("manifestent pour dénoncer") one beside their protest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dyade.code.match import Match
from dyade.code.parties import STATEMENTS
from dyade.code.verbs import object_tokens
from dyade.model import Claim
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_HOLDERS = frozenset({"REQUEST", "REJECT", "SANCTION", "THREATEN"})
_CARRIED_OUT = frozenset({"AID", "COERCE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
_DEEP = 3  # how far below the verb's complement the noun may stand: "le retrait de l'offre de"


def without(matches: Iterable[Match], doc: list[Token]) -> tuple[Match, ...]:
    """The matches of a sentence without those that are only the content of another."""
    every = tuple(matches)
    inside: set[int] = set()
    for match in every:
        token = doc[match.token]
        if match.trigger.act in _HOLDERS and token.pos_ in labels.VERBS:
            inside |= _held(token)
        if token.pos_ in labels.VERBS:
            inside |= _same(match, token, every)
    marched = {m.token for m in every if m.trigger.act == "PROTEST"}
    for match in every:
        if match.trigger.act == "ACCUSE" and _marched_for(doc[match.token], marched):
            inside.add(match.token)
    return tuple(m for m in every if m.token not in inside)


def _held(verb: Token) -> set[int]:
    """The nouns that a verb has as object or under "à", and those that complete them."""
    tops = [
        c
        for t in (*object_tokens(verb), *tree.complements(verb, "dative"))
        for c in tree.conjuncts(t)
    ]
    found: set[int] = set()
    level = [t for t in tops if t.pos_ in labels.NOUNS]
    for _ in range(_DEEP):
        found |= {t.i for t in level if t.pos_ in labels.NOUNS}
        level = [
            c for t in level for c in t.children if c.dep_ in labels.NOUN_MODIFIER and c.i > t.i
        ]
    return found


def _same(match: Match, verb: Token, every: Sequence[Match]) -> set[int]:
    """The objects of a verb that name its own deed again: "a annoncé sa démission"."""
    if match.trigger.act in STATEMENTS:
        return set()  # "fustige les critiques": who criticises is another
    objects = {t.i for t in object_tokens(verb)}
    again = (m for m in every if m.trigger.act == match.trigger.act and m.token != match.token)
    return {m.token for m in again if m.token in objects}


def promises(deeds: Sequence[tuple[Match, Claim | None]], doc: list[Token]) -> set[int]:
    """The tokens of promises whose deed is coded itself: "a accepté de libérer le ministre"."""
    coming = {m.token: c for m, c in deeds if c and c.status == "future" and c.act in _CARRIED_OUT}
    return {
        m.token
        for m, claim in deeds
        if claim and claim.act == "AGREE"
        for told in _promised(doc[m.token])
        if told.i in coming and set(coming[told.i].actors) & set(claim.actors)
    }


def _promised(verb: Token) -> list[Token]:
    ready = [c for c in verb.children if c.dep_ in labels.COMPLEMENT and c.pos_ == labels.ADJ]
    return [t for v in (verb, *ready) for t in tree.infinitives(v)]


def _marched_for(verb: Token, marched: set[int]) -> bool:
    """Whether an infinitive is the aim of a protest that the sentence tells."""
    aim = verb.pos_ in labels.VERBS and tree.feature(verb, "VerbForm") == labels.INFINITIVE
    if not aim or tree.preposition(verb) not in words("prepositions", "aim"):
        return False
    return any(above.i in marched for above in (verb.head, verb.head.head))
