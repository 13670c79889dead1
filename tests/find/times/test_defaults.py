"""When a deed took place, as the codebook has it."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.find.times import (
    background_interval,
    deed_interval,
    find,
    future_interval,
    news_interval,
    ongoing_interval,
)
from dyade.model import Interval


def interval(earliest: str | None, latest: str | None) -> Interval:
    first, last = (dt.date.fromisoformat(d) if d else None for d in (earliest, latest))
    return Interval(first, last)


def test_deeds_with_no_time() -> None:
    assert news_interval("2019-04-17") == interval("2019-04-10", "2019-04-17")
    assert news_interval("2019-04") == interval("2019-03-25", "2019-04-30")
    assert background_interval("2019-04") == interval(None, "2019-04-30")
    assert ongoing_interval("2019") == interval("2019-01-01", "2019-12-31")
    assert future_interval("2019-04") == interval("2019-04-01", None)


@pytest.mark.parametrize(
    ("text", "date", "future", "earliest", "latest"),
    [
        ("Elle est là depuis mars 2018.", "2019-04", False, "2018-03-01", "2019-04-30"),
        ("Vus quatre fois en l'espace d'un an.", "2019-04", False, "2018-04-01", "2019-04-30"),
        ("Elle est venue avant 2015.", "2019-04", False, None, "2014-12-31"),
        ("Elle est venue après 2015.", "2019-04", False, "2016-01-01", "2019-04-30"),
        ("Elle viendra d'ici à 2021.", "2019-04", True, "2019-04-01", "2021-12-31"),
        ("Elle viendra avant juin.", "2019-04-17", True, "2019-04-17", "2019-05-31"),
        ("Elle viendra cette année.", "2019-04-17", True, "2019-04-17", "2019-12-31"),
        ("Elle est venue cette année.", "2019-04-17", False, "2019-01-01", "2019-04-17"),
        ("Elle est venue cette semaine.", "2019-04-17", False, "2019-04-15", "2019-04-17"),
        ("Elle est venue en mai 2015.", "2019-04-17", False, "2015-05-01", "2015-05-31"),
        ("Elle viendra à partir de juin.", "2019-04-17", True, "2019-06-01", None),
        ("Elle est là depuis plusieurs mois.", "2019-04-17", False, None, "2019-04-17"),
        ("Elle est là depuis longtemps.", "2019-04", False, None, "2019-04-30"),
        ("Elle a récemment parlé.", "2019-04", False, None, "2019-04-30"),
        ("Elle a parlé dès lundi.", "2019-04-17", False, "2019-04-15", "2019-04-15"),
        ("Elle est venue pendant trois ans à Rome.", "2019-04-17", False, None, None),
        ("Elle est venue peu après.", "2019-04-17", False, None, None),
    ],
)
def test_days_of_a_deed(
    text: str, date: str, future: bool, earliest: str | None, latest: str | None
) -> None:
    (found,) = find(text, date)
    assert deed_interval(found, date, future=future) == interval(earliest, latest)
