"""Places that a common noun points at: "dans la capitale", "à travers le pays", "sur son sol"."""

from __future__ import annotations

from dyade.code.deed import Context
from dyade.find.lexicon import states, words
from dyade.find.places import spots
from dyade.model import Actor, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token

_QUALIFIES = labels.ADJECTIVE | labels.NOUN_MODIFIER | labels.ACL | labels.APPOSITION
_LANDS = frozenset({"state", "seat", "place", "adjective"})
_CARRIES = labels.NOUNS | labels.VERBS
_DEPTH = 2  # below what hangs on the deed: "un pont situé sur son sol"
_BACK = 2  # sentences within which the town stands that "la ville" points at


def place(context: Context, token: Token, parties: tuple[Actor, ...]) -> Place | None:
    """The place that a noun below a deed, or beside it, points at; None where none does.

    "La capitale" and "le pays" are those of the one state of the parties; "la ville" and
    "l'île" are the last place named before; "son sol" is its owner's.

    Args:
        token: the trigger.
        parties: those on both sides of the deed.
    """
    found = (of_noun(context, noun, parties) for noun in _pointing(token))
    return next((p for p in found if p), None)


def of_noun(context: Context, noun: Token, parties: tuple[Actor, ...]) -> Place | None:
    """The place that one noun points at; None where it is no such noun, or cannot be told."""
    if noun.lemma_ not in words("places", "pointing") | words("places", "of_a_state"):
        return None
    land = noun.lemma_ in words("places", "of_a_state")
    several = land and tree.feature(noun, "Number") == labels.PLURAL
    if several or not _is_bare(context, noun):
        return None
    owners = context.scene.possessor(noun)
    if not owners and not land:
        return spots.before(context.scene.sentence, noun, context.scene.entities, _BACK)
    homes = {a.code for a in owners or parties}
    code = homes.pop() if len(homes) == 1 else ""
    if code not in states():
        return None
    return Place(_name(context, noun), code, precision="state" if land else "region")


def _pointing(token: Token) -> list[Token]:
    """The nouns under or beside a deed that point at a place, the nearest first."""
    around = [*token.children]
    if token.pos_ in labels.NOUNS or tree.preposition(token):
        around += [c for c in token.head.children if c.i > token.i and c != token]
    level = [c for c in around if c.pos_ in _CARRIES]
    for _ in range(_DEPTH):
        below = [g for c in level for g in c.children if g.dep_ not in labels.RELATIVE]
        around += below
        level = [g for g in below if g.pos_ in _CARRIES]
    return [t for t in around if t.pos_ == labels.NOUN and _is_placed(t)]


def _is_bare(context: Context, noun: Token) -> bool:
    """Whether a noun says of itself no more than "le", "ce" or "tout le"."""
    behind = [c for c in noun.children if c.dep_ in _QUALIFIES and c.i > noun.i]
    named = any(c.dep_ not in labels.NOUN_MODIFIER or _names_land(context, c) for c in behind)
    return not named and bool(tree.children_as(noun, labels.DETERMINER))


def _names_land(context: Context, noun: Token) -> bool:
    mentions = (context.scene.mention(t) for t in (noun, *noun.children))
    return any(m is not None and m.kind in _LANDS for m in mentions)


def _is_placed(noun: Token) -> bool:
    return tree.preposition(noun) in words("places", "locative") | words("places", "throughout")


def _name(context: Context, noun: Token) -> str:
    first = min((c.i for c in noun.children if c.dep_ == labels.DETERMINER), default=noun.i)
    return context.scene.sentence.char_span(first, noun.i + 1).of(context.dispatch.text)
