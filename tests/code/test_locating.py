"""Where a deed took place, in its own clause or around it (``places.tsv``)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

PLACES = rows(Path(__file__).with_name("places.tsv"))


@pytest.mark.parametrize(("text", "act", "place"), PLACES)
def test_where(coder: Coder, text: str, act: str, place: str) -> None:
    claims = coder.code(Dispatch("d", "2019-05-14", text)).claims
    assert {c.place.name if c.place else "" for c in claims if c.act == act} == {place}


def test_a_city_is_that_of_the_state_said_behind_it(coder: Coder) -> None:
    record = coder.code(
        Dispatch(
            "d", "2019-05-14", "À St-Louis, dans le Missouri, la police a arrêté dix opposants."
        )
    )
    assert [c.place and c.place.code for c in record.claims] == ["USA"]


def test_a_clause_whose_verb_was_lost_keeps_its_day_and_place(coder: Coder) -> None:
    told = "La ministre chilienne a quitté Oslo, où elle était convoquée à un sommet prévu"
    for text, latest in (
        (f"{told} pour samedi avec la Bolivie et regagnera Lima jeudi.", "2019-05-18"),
        (f"{told} pour jeudi avec la Bolivie.", "2019-05-16"),
    ):
        claims = coder.code(Dispatch("d", "2019-05-14", text)).claims
        (summit,) = [c for c in claims if c.act == "CONSULT" and c.mode != "visit"]
        assert (str(summit.date.latest), summit.place and summit.place.name) == (latest, "Oslo")
