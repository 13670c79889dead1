"""Feasts of other calendars, against days on which they were held."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.find.times import feasts


@pytest.mark.parametrize("day", ["2016-05-01", "2017-04-16", "2018-04-08", "2021-05-02"])
def test_orthodox_easter(day: str) -> None:
    assert feasts.orthodox_easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("month", "day", "held"),
    [(7, 1, "2019-09-30"), (7, 10, "2018-09-19"), (9, 25, "2018-12-03"), (9, 25, "2021-11-29"),
     (1, 15, "2016-04-23"), (0, 14, "2018-03-01"), (3, 6, "2019-06-09")],
)  # fmt: skip
def test_jewish_feasts(month: int, day: int, held: str) -> None:
    assert feasts.hebrew(int(held[:4]), month, day).isoformat() == held


@pytest.mark.parametrize(
    ("month", "held"),
    [(9, "2016-06-06"), (10, "2018-06-15"), (10, "2019-06-04"), (9, "2021-04-13")],
)
def test_muslim_feasts_within_a_day(month: int, held: str) -> None:
    (found,) = feasts.islamic(int(held[:4]), month, 1)
    assert abs((found - dt.date.fromisoformat(held)).days) <= 1


def test_a_muslim_feast_can_fall_twice_in_a_year() -> None:
    assert [d.month for d in feasts.islamic(2000, 10, 1)] == [1, 12]
    assert feasts.islamic(600, 10, 1) == []


@pytest.mark.parametrize(
    "day", ["1966-01-21", "1985-02-20", "2007-02-18", "2015-02-19", "2020-01-25", "2023-01-22"]
)
def test_lunar_new_year(day: str) -> None:
    assert feasts.lunar_new_year(int(day[:4])).isoformat() == day
