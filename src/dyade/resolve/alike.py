"""How alike the words are in which two dispatches tell a deed."""

from __future__ import annotations

from functools import lru_cache

from dyade.resolve.features import Features, plain

RETOLD = 60
"""Days after a dated deed within which a dispatch may tell it again without a date."""

COPIED_WORDS = 6
"""Content words that copies of one sentence share at least."""

COPIED = 0.75
"""The part of the longer sentence's content words that its copy shares at least."""

REWORDED = 0.6
"""The part from which on two sentences that name a deed by one rule are one, reworded."""

_KNOWN = 3
"""Content words from which on two sentences that are the same are one sentence."""

_KIN = 5  # letters of a stem that begins another one of the same word


def copied(a: Features, b: Features, part: float = COPIED) -> bool:
    """Whether two dispatches tell it in the same sentence: one was written from the other.

    Their own days then say when each was sent, and nothing of when the deed was. ``part`` is the
    least share of the longer sentence's content words that both have.
    """
    one, other = a.heard.words, b.heard.words
    shared = len(one & other)
    near = abs(a.said - b.said) <= RETOLD
    return near and shared >= COPIED_WORDS and shared >= part * max(len(one), len(other))


def one_word(a: Features, b: Features) -> bool:
    """Whether two claims found their deed in the same word, or in words of one rule."""
    if a.heard.claim.rule == b.heard.claim.rule or a.trigger & b.trigger:
        return True
    return any(_kin(one, other) for one in a.trigger for other in b.trigger)


def _kin(one: str, other: str) -> bool:
    """Whether two stems are of one word, as that of "annexer" begins that of "annexion"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _KIN and long.startswith(short)


def whole(a: Features, b: Features) -> bool:
    """Whether the sentence of one stands in that of the other, each of its words."""
    if len(a.heard.words & b.heard.words) < COPIED_WORDS:
        return False
    one, other = (frozenset(plain(f.heard.quote).split()) for f in (a, b))
    return one <= other or other <= one


def verbatim(a: Features, b: Features) -> bool:
    """Whether two sentences are the same, word for word, and have some words to know them by."""
    words = a.heard.words
    return len(words) >= _KNOWN and words == b.heard.words and a.heard.quote == b.heard.quote


def same_clause(a: Features, b: Features) -> bool:
    """Whether the words around the deed are the same in two dispatches, whatever else they say."""
    if abs(a.said - b.said) > RETOLD or len(a.heard.words & b.heard.words) < 4:
        return False
    close, part = _common(a.near, b.near)
    return close >= 4 and part >= COPIED


def beside(a: Features, b: Features) -> bool:
    """Whether a recipient of one is named in the words around the deed in the other.

    There it was read as somebody of the same state without a name.
    """
    if not a.named:
        return False
    unnamed = {x.code for x in b.heard.claim.recipients if not x.person}
    names = tuple(name for code, name in a.named if code in unnamed)
    return _among(names, b.heard.words) and _among(names, b.near)


def _among(names: tuple[str, ...], words: frozenset[str]) -> bool:
    return any(len(word) > 3 and name.startswith(word) for name in names for word in words)


@lru_cache(maxsize=4096)
def likeness(a: Features, b: Features) -> float:
    """How alike the words are that tell two claims: 0, 1 or 2 points.

    Those of the whole sentence count only as far as some of those around the deed agree too.
    """
    shared, share = _common(a.heard.words, b.heard.words)
    if one_word(a, b) and verbatim(a, b):
        return 2.0
    if shared < 3:
        return 0.0  # nor do more agree around the deed: that is a part of the sentence
    close, part = _common(a.near, b.near)
    if close >= 4 and part >= 0.6:
        return 2.0
    if close < 1:
        return 0.0
    if share >= 0.6 and shared >= 4 and close >= 2:
        return 2.0
    return 1.0 if share >= 0.35 or (close >= 3 and part >= 0.35) else 0.0


def _common(one: frozenset[str], other: frozenset[str]) -> tuple[int, float]:
    """How many words two have in common, and their part of the shorter."""
    shared = len(one & other)
    return shared, shared / max(1, min(len(one), len(other)))
