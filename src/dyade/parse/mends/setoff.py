"""Gives a verb the subject that an aside between commas parts from it.

"Riga, grande alliée d'Oslo, a cédé": the model takes a noun of the aside for the subject, or the
aside for the clause.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.dated import is_time
from dyade.parse.mends.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_LONG = 25  # tokens of an aside at most
_NAME = 14  # tokens of what stands before it at most
_NEAR = 4  # tokens from the aside to the verb form
_WITHIN = frozenset({labels.DET, labels.ADJ, labels.NUM, labels.ADP}) | labels.NOUNS
_BEFORE_VERB = frozenset({labels.PRONOUN, labels.ADV})


def over_commas(tokens: list[Token]) -> None:
    """Mends in place the verb of a sentence that opens with its subject and an aside.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    told = opening(tokens)
    if told is None:
        return
    subject, first = told
    ahead = tokens[first + 1] if first + 1 < len(tokens) else None
    if ahead is None or ahead.lower_ in words("pronouns", "opening_relative"):
        return
    clause = ahead.pos_ == labels.SCONJ
    for token in tokens[first + 1 : first + _LONG]:
        if token.text == "," and (verb := _verb_behind(tokens, token.i)) is not None:
            if _agrees(subject, verb):
                _lead(subject, verb[1], tokens[first + 1 : token.i])
            return
        if token.pos_ in labels.VERBS and tree.is_finite(token) and not clause:
            return


def opening(tokens: list[Token]) -> tuple[Token, int] | None:
    """The noun that opens a sentence, and where the comma behind it and what is its stands.

    None where no noun phrase without a verb opens it, or no comma follows that.
    """
    start = next((t.i for t in tokens if t.pos_ != labels.PUNCT), 0)
    first = next((t.i for t in tokens[start : start + _NAME] if t.text == ","), 0)
    noun = _noun(tokens[start:first]) if first else None
    return (noun, first) if noun is not None else None


def _noun(tokens: list[Token]) -> Token | None:
    """The noun of a phrase that has no verb and stands under no preposition."""
    if not tokens or tokens[0].pos_ not in (labels.DET, labels.PROPER):
        return None
    if any(t.pos_ not in _WITHIN for t in tokens):
        return None
    noun = next((t for t in tokens if t.pos_ in labels.NOUNS), None)
    if noun is None or tree.preposition(noun) or is_time(noun):
        return None
    return noun


def _verb_behind(tokens: list[Token], comma: int) -> tuple[Token, Token] | None:
    """The finite form right behind a comma, over pronouns and "ne", and the verb it is of."""
    for token in tokens[comma + 1 : comma + 1 + _NEAR]:
        if token.pos_ in labels.VERBS and tree.is_finite(token):
            held = token.dep_ in labels.AUXILIARY | labels.COPULA and token.head.i > token.i
            verb = token.head if held else token
            return (token, verb) if verb.pos_ in labels.VERBS else None
        if token.pos_ not in _BEFORE_VERB or token.lower_ in words("pronouns", "opening_relative"):
            return None
    return None


def _agrees(subject: Token, verb: tuple[Token, Token]) -> bool:
    """Whether a verb form of the third person has the number of a noun."""
    form = verb[0]
    if tree.feature(form, "Person") not in ("", labels.THIRD):
        return False
    mine, its = tree.feature(subject, "Number"), tree.feature(form, "Number")
    return not mine or not its or mine == its


def _lead(subject: Token, verb: Token, aside: list[Token]) -> None:
    """Makes a noun the subject of a verb, in whose place it or a word of the aside stood."""
    others = [t for t in tree.children(verb, labels.ANY_SUBJECT) if t is not subject]
    if any(t not in aside for t in others):
        return
    bare = subject.dep_ in labels.OBLIQUE and not tree.preposition(subject)
    if subject.head is not verb or (bare and tree.children_as(subject, labels.DETERMINER)):
        root = next(t for t in (verb, *verb.ancestors) if t.head is t)
        if root not in (verb, subject, *aside):
            return
        if root is not verb:
            make_root(verb, root)
            others += [root] if root in aside else []
        make_subject(subject, verb)
    for other in dict.fromkeys((*others, *_listed(subject, aside))):
        other.head, other.dep_ = subject, labels.APPOSED


def _listed(subject: Token, aside: list[Token]) -> list[Token]:
    """What of an aside the model joins to the noun before it, though no "et" does."""
    joined = [c for c in tree.children_as(subject, labels.CONJUNCT) if c in aside]
    return [c for c in joined if not tree.children_as(c, labels.COORDINATOR)]
