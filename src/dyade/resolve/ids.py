"""Stable ids: twelve letters and digits from the content, never a row number.

Sixty bits of BLAKE2b in lower-case base 32. Among ten million ids of a kind the chance that any
two meet is below one in ten thousand.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from dyade.model import Actor, Claim, Dispatch

_LENGTH = 12


def digest(*parts: str) -> str:
    """The id of a content given as texts; ``("ab", "c")`` and ``("a", "bc")`` differ."""
    raw = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return base64.b32encode(raw).decode("ascii").lower()[:_LENGTH]


def dispatch_key(dispatch: Dispatch) -> str:
    """The id of one text of a dispatch: another version or wording has another key."""
    return digest(
        "dispatch",
        dispatch.id,
        dispatch.version,
        dispatch.date,
        dispatch.title,
        dispatch.source,
        dispatch.agency,
        dispatch.url,
        dispatch.text,
    )


def coding_key(dispatch: str, coder: str) -> str:
    """The id of one reading of a dispatch's text by one version of the program."""
    return digest("coding", dispatch, coder)


def _codes(actors: Iterable[Actor]) -> str:
    return ",".join(sorted(f"{a.code}/{a.sector}/{a.person}" for a in actors))


def claim_keys(dispatch: str, claims: Iterable[Claim]) -> list[str]:
    """The ids of a dispatch's claims, in their order.

    An id rests on the deed and the words that name it, not on the rule or the version of the
    program, so that a human decision holds when the dispatch is coded anew.
    """
    seen: dict[str, int] = {}
    keys = []
    for claim in claims:
        key = digest(
            "claim",
            dispatch,
            claim.act,
            _codes(claim.actors),
            _codes(claim.recipients),
            f"{claim.trigger.start}-{claim.trigger.end}",
        )
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else digest(key, str(seen[key])))
    return keys


def sentence_key(dispatch: str, number: int) -> str:
    """The id of a sentence: its dispatch's key and its number, counted from 0."""
    return f"{dispatch}.{number}"
