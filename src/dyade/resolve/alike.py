"""How alike the words are in which two dispatches tell a deed."""

from __future__ import annotations

from dyade.resolve.features import Features

RETOLD = 60
"""Days after a dated deed within which a dispatch may tell it again without a date."""

COPIED_WORDS = 6
"""Content words that copies of one sentence share at least."""

COPIED = 0.75
"""The part of the longer sentence's content words that its copy shares at least."""

REWORDED = 0.6
"""The part from which on two sentences that name a deed by one rule are one, reworded."""


def copied(a: Features, b: Features, part: float = COPIED) -> bool:
    """Whether two dispatches tell it in the same sentence: one was written from the other.

    Their own days then say when each was sent, and nothing of when the deed was. ``part`` is the
    least share of the longer sentence's content words that both have.
    """
    one, other = a.heard.words, b.heard.words
    shared = len(one & other)
    near = abs(a.said - b.said) <= RETOLD
    return near and shared >= COPIED_WORDS and shared >= part * max(len(one), len(other))


def likeness(a: Features, b: Features) -> float:
    """How alike the words are that tell two claims: 0, 1 or 2 points."""
    one, other = a.heard.words, b.heard.words
    shared = len(one & other)
    least = min(len(one), len(other))
    if shared < 3 or not least:
        return 0.0
    share = shared / least
    if share >= 0.6 and shared >= 4:
        return 2.0
    return 1.0 if share >= 0.35 else 0.0
