"""Between whom something stands, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.sides import gather


@pytest.mark.parametrize(
    ("number", "front", "over"),
    [("Sing", "", 2), ("Plur", "", 4), ("Sing", "de de ADP case 7", 4)],
)
def test_who_stands_between_two_is_no_part_of_the_first(number: str, front: str, over: int) -> None:
    # un accord entre l'émirat du Golfe et Oslo; les émirs du Golfe et Oslo; du Golfe et d'Oslo
    doc = parse(f"""
        accord accord NOUN ROOT 0
        entre entre ADP case 2
        émirat émirat NOUN nmod 0 Number={number}
        de de ADP case 4
        Golfe Golfe PROPN nmod 2
        et et CCONJ cc {7 if front else 6}
        {front or "Oslo Oslo PROPN conj 4"}
        {"Oslo Oslo PROPN conj 4" if front else "hier hier ADV advmod 0"}
    """)
    gather(list(doc))
    oslo = next(t for t in doc if t.text == "Oslo")
    assert oslo.head.i == over
