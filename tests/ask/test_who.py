"""Who held which office, as of when."""

from __future__ import annotations

import pytest

from dyade import errors
from dyade.ask.record import OpenRecord


def test_who_by_person_code_and_office(asked: OpenRecord) -> None:
    for words in ("Poutine", "vladimir poutine", "RUS", "Russie", "président"):
        assert [r.person for r in asked.who(words)] == ["Vladimir Poutine"], words
    assert not asked.who("Poutine", as_of="2018")
    assert not asked.who("Nobody Atall")


def test_the_people_of_events_have_their_offices(asked: OpenRecord) -> None:
    rows = asked.chronology("RUS-PRK").rows
    assert "Vladimir Poutine" in {p.person for p in asked.people(rows)}
    assert asked.people(rows, "2018") == () == asked.people([])
    with pytest.raises(errors.ArgumentError):
        asked.people(["Poutine"])  # type: ignore[list-item]
