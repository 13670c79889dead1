"""What is recalled of a bygone day, from one sentence to the next."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model
TOLD = "En mai 2017, la ville norvégienne de Bergen avait connu des heurts."
KILLED = "Un manifestant norvégien avait été tué par la police."
MAY = (dt.date(2017, 5, 1), dt.date(2017, 5, 31))
OPEN = (None, dt.date(2019, 4, 26))


def last(coder: Coder, text: str) -> tuple[dt.date | None, dt.date | None]:
    """The days of the claim that stands last in a text."""
    claims = coder.code(Dispatch("x", "2019-04-26", text)).claims
    found = max(claims, key=lambda c: c.trigger.start)
    return found.date.earliest, found.date.latest


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{TOLD} {KILLED}", MAY),
        (f"{TOLD}\n{KILLED}", OPEN),  # another paragraph
        (f"En 2017, la Norvège avait connu des heurts. {KILLED}", OPEN),  # too long a time
        (f"La Norvège a connu des heurts en mai 2017. {KILLED}", OPEN),  # told as news
    ],
)
def test_what_goes_on_in_the_pluperfect_is_of_the_day_just_told(
    coder: Coder, text: str, days: tuple[dt.date | None, dt.date | None]
) -> None:
    assert last(coder, text) == days


def test_what_was_done_at_an_event_is_of_its_day_and_not_what_was_said_before(
    coder: Coder,
) -> None:
    day = dt.date(1984, 5, 3)
    event = "La Norvège se souvient des massacres du 3 mai 1984."
    assert last(coder, f"{event} Des soldats syriens avaient tué dix élus.") == (day, day)
    assert last(coder, f"{event} La Syrie avait critiqué la Norvège.") == OPEN
    after = "Le ministre norvégien a été limogé après l'attaque du 3 mai 1984."
    assert last(coder, f"{after} Des soldats syriens avaient tué dix élus.") == OPEN
