"""Hand-built parses for tests: independent of any model's version."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from dyade.parse.token import Token, of_doc

VOCAB = spacy.blank("fr").vocab


def parse(spec: str) -> list[Token]:
    """A parsed sentence from lines of ``word lemma POS dep head [morph]``.

    ``head`` is the index of the head's line, its own for the root.
    """
    rows = [line.split() for line in spec.strip().splitlines()]
    doc = Doc(
        VOCAB,
        words=[r[0] for r in rows],
        lemmas=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        heads=[int(r[4]) for r in rows],
        morphs=[r[5] if len(r) > 5 else "" for r in rows],
    )
    return of_doc(doc)
