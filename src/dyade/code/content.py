"""What another deed only names: the aid that is cut, the talks that are refused.

"a suspendu son aide", "rejette l'offre de dialogue": the noun is the content of the cut and of the
refusal, and no second deed. What is blamed or praised stays one ("condamne l'attaque").
"""

from __future__ import annotations

from collections.abc import Iterable

from dyade.code.match import Match
from dyade.code.verbs import object_tokens
from dyade.parse import labels, tree
from dyade.parse.token import Token

_HOLDERS = frozenset({"REQUEST", "REJECT", "SANCTION", "THREATEN"})
_DEEP = 3  # how far below the verb's complement the noun may stand: "le retrait de l'offre de"


def without(matches: Iterable[Match], doc: list[Token]) -> tuple[Match, ...]:
    """The matches of a sentence without those that are only the content of another."""
    every = tuple(matches)
    inside: set[int] = set()
    for match in every:
        token = doc[match.token]
        if match.trigger.act in _HOLDERS and token.pos_ in labels.VERBS:
            inside |= _held(token)
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
