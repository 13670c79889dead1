"""Chronicles in the present: dated deeds of the past, and what goes on with them."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model
DATE = "2019-04-26"


def last(coder: Coder, text: str) -> Claim:
    """The claim that stands last in a text."""
    return max(coder.code(Dispatch("x", DATE, text)).claims, key=lambda c: c.trigger.start)


def test_a_present_of_a_time_that_is_over_tells_what_was_done(coder: Coder) -> None:
    found = last(coder, "Le 3 février, la Norvège expulse l'ambassadeur syrien.")
    assert (found.status, found.date.earliest) == ("occurred", dt.date(2019, 2, 3))
    assert last(coder, "Depuis le 3 février, la Suède bombarde le Kenya.").status == "ongoing"


def test_what_goes_on_with_a_chronicle_is_no_news(coder: Coder) -> None:
    then = "La Suède impose des sanctions au Kenya."
    found = last(coder, f"Le 3 février, la Norvège expulse l'ambassadeur syrien. {then}")
    assert (found.date_basis, found.date.earliest) == ("anchored", dt.date(2019, 2, 3))
    news = last(coder, f"Le 3 février, la Norvège a expulsé l'ambassadeur syrien. {then}")
    assert news.date_basis == "ongoing"


@pytest.mark.parametrize(
    ("then", "basis"),
    [
        ("L'Inde ferme sa frontière.", "anchored"),
        ("L'Inde a fermé sa frontière.", "news"),
    ],
)
def test_a_chronicle_goes_on_from_deed_to_deed(coder: Coder, then: str, basis: str) -> None:
    begun = "Le 3 février, la Norvège expulse l'ambassadeur syrien."
    found = last(coder, f"{begun} La Suède impose des sanctions au Kenya. {then}")
    assert found.date_basis == basis


def test_two_deeds_of_one_sentence_of_a_chronicle_are_of_one_time(coder: Coder) -> None:
    begun = "Le 3 février, la Norvège expulse l'ambassadeur syrien."
    found = last(coder, f"{begun} La Suède condamne l'expulsion et rappelle son ambassadeur.")
    assert (found.act, found.date.earliest) == ("SANCTION", dt.date(2019, 2, 3))
