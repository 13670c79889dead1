"""Numbers in figures and in words."""

from __future__ import annotations

import pytest

from dyade.find.counting.numbers import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("vingt mille soldats", [20_000]),
        ("cent vingt navires", [120]),
        # a year before a number of its own
        ("En 2017 deux soldats", [2017, 2]),
        ("en 2017 un diplomate", [2017]),
        ("300 mille tonnes", [300_000]),
        ("une centaine de blindés", [100]),
        ("un diplomate", []),
    ],
)
def test_the_numbers_of_a_text(text: str, values: list[float]) -> None:
    assert [n.value for n in find(text.split())] == values
