"""Mentions of office holders to spells: who, when, after whom, against whom."""

from __future__ import annotations

import random

from dyade.resolve.clock import days
from dyade.resolve.offices import Mention, Spell, spells


def said(
    person: str, date: str, role: str = "président", code: str = "USA", former: bool = False
) -> Mention:
    first, last = days(date)
    return Mention(person, role, code, "GOV", former, date, first, last, f"{date}{person}{role}")


def read(*mentions: Mention) -> list[Spell]:
    found = spells(mentions)
    shuffled = list(mentions)
    random.Random(2).shuffle(shuffled)
    assert spells(shuffled) == found
    return found


def brief(found: list[Spell]) -> list[tuple[str, str, str]]:
    return [(s.person, s.mentions[0].said, s.mentions[-1].said) for s in found]


def test_mentions_of_one_person_are_one_spell() -> None:
    found = read(said("Donald Trump", "2017-05-01"), said("Donald Trump", "2019-04-24"))
    assert brief(found) == [("Donald Trump", "2017-05-01", "2019-04-24")]


def test_a_surname_is_the_full_name_seen_in_the_office() -> None:
    assert len(read(said("Donald Trump", "2017-05-01"), said("Trump", "2018-05-01"))) == 1
    assert len(read(said("Donald Trump", "2017-05-01"), said("Obama", "2016-05-01"))) == 2


def test_an_initial_stands_for_the_one_full_name_that_begins_so() -> None:
    full, short = said("Donald Trump", "2017-05-01"), "2018-05-01"
    assert len(read(full, said("D. Trump", short))) == 1
    assert len(read(full, said("M. Trump", short))) == 2
    assert len(read(full, said("Daniel Trump", "2017-06-01"), said("D. Trump", short))) == 3


def test_the_next_holder() -> None:
    old, new = read(said("Barack Obama", "2016-05-01"), said("Donald Trump", "2017-05-01"))
    assert (old.replaced_by, new.replaced_by) == ("Donald Trump", "")
    assert not old.rivals and not new.rivals


def test_two_at_the_same_time_in_an_office_of_one() -> None:
    found = read(
        said("Nicolas Maduro", "2019-01-20", code="VEN"),
        said("Juan Guaido", "2019-02-01", code="VEN"),
        said("Nicolas Maduro", "2019-03-01", code="VEN"),
    )
    assert {s.person: s.rivals for s in found} == {
        "Nicolas Maduro": ("Juan Guaido",),
        "Juan Guaido": ("Nicolas Maduro",),
    }


def test_who_is_told_once_beside_many_is_no_rival_and_no_successor() -> None:
    often = [said("Nicolas Maduro", f"2019-01-{d:02}", code="VEN") for d in range(1, 13)]
    once = said("Carlos Paz", "2019-01-05", code="VEN")
    after = said("Ana Paz", "2019-02-05", code="VEN")
    found = {s.person: s for s in read(*often, once, after)}
    assert not found["Nicolas Maduro"].rivals and not found["Nicolas Maduro"].replaced_by
    # near miss: told as often as he is
    found = {s.person: s for s in read(*often[:3], once, after)}
    assert found["Nicolas Maduro"].rivals == ("Carlos Paz",) or found["Nicolas Maduro"].replaced_by


def test_a_name_in_short_is_no_rival() -> None:
    two = [said("Donald Trump", "2019-01-05"), said("Ivanka Trump", "2018-12-01")]
    short = [said("D. Trump", "2019-01-05"), said("DT", "2019-01-06")]
    found = read(*two, *short, said("Donald Trump", "2019-03-01"))
    (full,) = [s for s in found if s.person == "Donald Trump"]
    assert not set(full.rivals) & {"D. Trump", "DT"}


def test_who_is_told_once_parts_no_spell() -> None:
    often = [said("Nicolas Maduro", f"{y}-01-{d:02}") for y in (2017, 2019) for d in range(1, 12)]
    between = [said("Carlos Paz", "2018-01-05"), said("Carlos Paz", "2018-02-05")]
    assert len([s for s in read(*often, *between) if s.person == "Nicolas Maduro"]) == 1
    more = [said("Carlos Paz", f"2018-03-{d:02}") for d in range(1, 5)]
    assert len([s for s in read(*often, *between, *more) if s.person == "Nicolas Maduro"]) == 2


def test_advisers_are_no_rivals() -> None:
    found = read(
        said("Fiona Hill", "2019-01-20", "conseillère"),
        said("John Bolton", "2019-02-01", "conseillère"),
        said("Fiona Hill", "2019-03-20", "conseillère"),
    )
    assert not any(s.rivals for s in found)


def test_former_ends_a_spell_and_a_return_opens_another() -> None:
    found = read(
        said("Donald Trump", "2019-05-01"),
        said("Donald Trump", "2021-05-01", former=True),
        said("Donald Trump", "2025-05-01"),
    )
    assert [(s.former, len(s.mentions)) for s in found] == [(True, 2), (False, 1)]


def test_a_return_after_another_holder() -> None:
    found = read(
        said("Donald Trump", "2020-05-01"),
        said("Joe Biden", "2021-05-01"),
        said("Joe Biden", "2022-05-01"),
        said("Donald Trump", "2025-05-01"),
    )
    assert brief(found) == [
        ("Donald Trump", "2020-05-01", "2020-05-01"),
        ("Joe Biden", "2021-05-01", "2022-05-01"),
        ("Donald Trump", "2025-05-01", "2025-05-01"),
    ]


def test_one_slip_does_not_cut_a_spell() -> None:
    found = read(
        said("Donald Trump", "2018-05-01"),
        said("Barack Obama", "2018-09-01"),
        said("Donald Trump", "2019-05-01"),
    )
    assert len([s for s in found if s.person == "Donald Trump"]) == 1
