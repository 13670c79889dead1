"""Who does it to whom where the grammar leaves a side to be found elsewhere (``sides.tsv``)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Actor, Claim, Dispatch

pytestmark = pytest.mark.model

SIDES = rows(Path(__file__).with_name("sides.tsv"))


def claims(coder: Coder, text: str, act: str) -> list[Claim]:
    """The claims of one act, of a text of one day."""
    record = coder.code(Dispatch("d", "2019-05-14", text))
    return [c for c in record.claims if c.act == act]


def codes(actors: tuple[Actor, ...]) -> str:
    return "|".join(sorted(a.code for a in actors))


@pytest.mark.parametrize(("text", "act", "actors", "recipients"), SIDES)
def test_who_does_it_to_whom(
    coder: Coder, text: str, act: str, actors: str, recipients: str
) -> None:
    wanted = [] if actors == "-" else [(actors, recipients)]
    assert [(codes(c.actors), codes(c.recipients)) for c in claims(coder, text, act)] == wanted


def test_what_is_only_tried_is_not_done(coder: Coder) -> None:
    text = "Une tentative de Minsk de livrer des armes au Soudan a échoué."
    assert [c.status for c in claims(coder, text, "AID")] == ["hypothetical"]


def test_a_person_of_no_office_is_named(coder: Coder) -> None:
    text = (
        "Des rebelles ont tué des soldats. Ana Rojas, 20 ans, a été enlevée par les FARC au Pérou."
    )
    (claim,) = [c for c in claims(coder, text, "ASSAULT") if c.mode == "abduct"]
    assert [(a.code, a.person) for a in claim.recipients] == [("PER", "Ana Rojas")]
