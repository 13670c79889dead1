"""Whether words agree in gender and number, as far as the model tells."""

from __future__ import annotations

from dyade.parse import tree
from dyade.parse.token import Token


def disagree(participle: Token, noun: Token) -> bool:
    """Whether a participle and a noun are told to differ in gender or number."""
    pairs = ((tree.feature(participle, f), tree.feature(noun, f)) for f in ("Gender", "Number"))
    return any(one and other and one != other for one, other in pairs)
