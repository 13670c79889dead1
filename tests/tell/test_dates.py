"""Dates in words: as precise as known, never sharper."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hand_rows import days

from dyade.model import Interval
from dyade.tell.dates import said, spell, when

CASES = [
    ("2019-04-25", "le 25 avril 2019", "on 25 April 2019"),
    ("2019-05-01", "le 1er mai 2019", "on 1 May 2019"),
    ("2015-05-01/2015-05-31", "en mai 2015", "in May 2015"),
    ("2018-01-01/2018-12-31", "en 2018", "in 2018"),
    ("1990-01-01/1999-12-31", "dans les années 1990", "in the 1990s"),
    ("1947-01-01/1991-12-31", "entre 1947 et 1991", "between 1947 and 1991"),
    ("2018-03-01/2018-05-31", "au printemps 2018", "in spring 2018"),
    ("2018-03-20/2018-06-20", "au printemps 2018", "in spring 2018"),
    ("2018-12-21/2019-03-19", "à l'hiver 2018-2019", "in winter 2018-2019"),
    ("2018-03-01/2018-04-30", "entre mars et avril 2018", "between March and April 2018"),
    (
        "2018-03-01/2019-04-30",
        "entre mars 2018 et avril 2019",
        "between March 2018 and April 2019",
    ),
    (
        "2019-03-25/2019-04-28",
        "entre fin mars et fin avril 2019",
        "between late March and late April 2019",
    ),
    ("2019-04-01/2019-04-10", "début avril 2019", "in early April 2019"),
    ("2019-04-11/2019-04-20", "à la mi-avril 2019", "in mid-April 2019"),
    ("2019-04-21/2019-04-30", "fin avril 2019", "in late April 2019"),
    (
        "2019-04-18/2019-04-25",
        "entre le 18 et le 25 avril 2019",
        "between 18 and 25 April 2019",
    ),
    (
        "2018-12-28/2019-01-03",
        "entre le 28 décembre 2018 et le 3 janvier 2019",
        "between 28 December 2018 and 3 January 2019",
    ),
    ("2019-08-03/2019-08-31", "en août 2019", "in August 2019"),
    ("2014-01-01/2019-08-15", "entre 2014 et mi-août 2019", "between 2014 and mid-August 2019"),
    ("../2019-04-30", "avant fin avril 2019", "by the end of April 2019"),
    ("../2019-04-24", "au plus tard le 24 avril 2019", "by 24 April 2019"),
    ("../2018-12-31", "avant fin 2018", "by the end of 2018"),
    ("", "à une date inconnue", "at an unknown date"),
]


@pytest.mark.parametrize(("interval", "fr", "en"), CASES, ids=[c[0] or "none" for c in CASES])
def test_wording(interval: str, fr: str, en: str) -> None:
    assert (when(days(interval), "fr"), when(days(interval), "en")) == (fr, en)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("ongoing", "depuis mars 2018"),
        ("occurred", "à partir de mars 2018"),
        ("future", "au plus tôt en mars 2018"),
    ],
)
def test_an_open_end_is_told_by_the_status(status: str, text: str) -> None:
    assert when(days("2018-03-01/.."), "fr", status=status) == text


def test_a_dispatch_is_dated_as_far_as_it_is_written() -> None:
    assert said("2019-04", "fr") == "en avril 2019"
    assert said("2019-04-24", "fr") == "le 24 avril 2019"
    assert said("2019", "en") == "in 2019"


def test_a_spell_elides_before_a_vowel() -> None:
    assert spell("2018-04-27", "2019-05", "fr") == "d'avril 2018 à mai 2019"
    assert spell("2018-05", "2019-05", "fr") == "de mai 2018 à mai 2019"
    assert spell("2018-05", "2018-10-02", "fr") == "de mai à octobre 2018"
    assert spell("2018-05", "2018-10-02", "en") == "from May to October 2018"
    assert spell("2017", "2018", "fr") == "de 2017 à 2018"
    assert spell("2019-04-01", "2019-04-20", "fr") == "en avril 2019"


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@given(DAYS, DAYS, st.sampled_from(["fr", "en"]))
def test_no_day_is_told_that_is_not_a_bound(one: dt.date, other: dt.date, lang: str) -> None:
    first, last = min(one, other), max(one, other)
    text = when(Interval(first, last), lang)
    day = r"(?:le|between|and|on) (\d{1,2})(?:er)?\b(?! et \d{4})(?!\d)"
    told = {int(n) for n in re.findall(day, text)}
    assert told <= {first.day, last.day}
    assert (
        str(last.year) in text
        or (first.year // 10 == last.year // 10 and "0s" in text)
        or ("années" in text)
    )
    if (last - first).days > 14:
        assert not told
