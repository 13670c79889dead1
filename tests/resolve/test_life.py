"""The life of an event, what is held of it on each day, and where sources contradict each other."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.records import Sketch, claim, day, events, figure, heard, interval, record, span

from dyade.model import Figure, Record, Status
from dyade.resolve.decisions import Binding
from dyade.resolve.events import resolve
from dyade.resolve.told import Told, Version

WHO = "PRK:GOV:Kim Jong-un"


def one(*records: Record) -> Told:
    (found,) = events(*records)
    return found


def said(date: str, made: Sketch, words: str = "Il en est question", **more: object) -> Record:
    return record(f"{words} à la date du {date}.", made, date=date, **more)  # type: ignore[arg-type]


def visit(status: Status, when: str, **more: object) -> Sketch:
    more.setdefault("basis", "said")
    return claim(WHO, "CONSULT", "RUS", day=when, status=status, mode="visit", **more)


def kinds(told: Told) -> list[str]:
    return [s.kind for s in told.versions[-1].life]


PLAN = said("2015-03-02", visit("future", "2015-05"))


def test_planned_confirmed_done() -> None:
    closer = said("2015-04-20", visit("future", "2015-05-09"))
    done = said("2015-05-10", visit("occurred", "2015-05-09"))
    told = one(PLAN, closer, done)
    assert kinds(told) == ["planned", "confirmed", "done"]
    assert [s.said for s in told.versions[-1].life] == ["2015-03-02", "2015-04-20", "2015-05-10"]


def test_planned_and_cancelled() -> None:
    told = one(PLAN, said("2015-04-30", visit("cancelled", "2015-05")))
    assert kinds(told) == ["planned", "cancelled"]
    assert told.versions[-1].event.status == "cancelled"
    assert told.versions[-1].event.event_type == "REJECT"
    assert not told.versions[-1].disputes


def test_cancelled_and_held_after_all_is_no_contradiction() -> None:
    off = said("2015-04-30", visit("cancelled", "2015-05-09"))
    done = said("2015-05-10", visit("occurred", "2015-05-09"))
    told = one(said("2015-03-02", visit("future", "2015-05-09")), off, done)
    assert kinds(told) == ["planned", "cancelled", "done"]
    assert not told.versions[-1].disputes


def test_postponed() -> None:
    plan = said("2015-03-02", visit("future", "2015-05-09", place="Moscou|RUS"))
    later = said("2015-04-30", visit("future", "2015-06-20", place="Moscou|RUS"))
    assert kinds(one(plan, later)) == ["planned", "postponed"]


def test_a_plan_repeated_is_no_new_stage() -> None:
    assert kinds(one(PLAN, said("2015-03-09", visit("future", "2015-05")))) == ["planned"]


def test_what_was_done_is_not_planned_again() -> None:
    done = said("2015-05-10", visit("occurred", "2015-05-09"))
    old = said("2015-05-12", visit("future", "2015-05-09"))
    assert one(done, old).versions[-1].event.status == "occurred"


def test_versions_tell_what_was_held_on_each_day() -> None:
    told = one(PLAN, said("2015-04-30", visit("cancelled", "2015-05")))
    first, last = told.versions
    assert (first.known_from, first.known_until) == (day("2015-03-02"), day("2015-04-30"))
    assert (first.event.status, first.event.claims) == ("future", last.event.claims[:1])
    assert (last.known_from, last.known_until) == (day("2015-04-30"), None)


def test_a_late_arriving_old_dispatch_lands_where_it_belongs() -> None:
    cancelled = said("2015-04-30", visit("cancelled", "2015-05"))
    assert one(cancelled, PLAN).versions == one(PLAN, cancelled).versions


def attack(date: str, status: Status = "occurred", words: str = "", **more: object) -> Record:
    made = claim(
        "SAU", "ASSAULT", "YEM", day="2018-08-09", status=status, place="Saada|YEM", **more
    )
    return said(date, made, words or f"Une frappe, selon la dépêche {date}")


def fields(version: Version) -> list[str]:
    return [d.field for d in version.disputes]


def test_done_and_denied_are_kept_side_by_side() -> None:
    told = one(attack("2018-08-09"), attack("2018-08-10"), attack("2018-08-11", "negated"))
    last = told.versions[-1]
    assert last.event.status == "occurred" and last.event.disputed == ("status",)
    (dispute,) = last.disputes
    assert [(r.value, r.sources) for r in dispute.readings] == [("occurred", 2), ("negated", 1)]
    assert last.event.confidence < told.versions[-2].event.confidence


def test_dates_that_do_not_meet() -> None:
    other = claim("SAU", "ASSAULT", "YEM", day="2018-08-10", place="Saada|YEM")
    same = "Des avions ont frappé le marché de Saada et tué des enfants"
    told = one(attack("2018-08-11", words=same), said("2018-08-12", other, same))
    assert fields(told.versions[-1]) == ["date"]
    values = {r.value for r in told.versions[-1].disputes[0].readings}
    assert values == {"2018-08-09/2018-08-09", "2018-08-10/2018-08-10"}


def test_a_date_within_another_is_no_dispute_and_wins() -> None:
    week = claim(
        "SAU", "ASSAULT", "YEM", day="2018-08-03/2018-08-10", basis="news", place="Saada|YEM"
    )
    told = one(attack("2018-08-11"), said("2018-08-10", week))
    assert not told.versions[-1].disputes
    assert told.versions[-1].event.date == interval("2018-08-09")


def test_tolls_that_differ_and_tolls_that_meet() -> None:
    def dead(date: str, number: float, **more: object) -> Record:
        words = f"Une frappe à Saada a fait {number:g} morts, dit la dépêche du {date}."
        toll = figure(words, f"{number:g} morts", "morts", number, **more)
        made = claim("SAU", "ASSAULT", "YEM", day="2018-08-09", place="Saada|YEM")
        return record(words, made, date=date, figures=[toll])

    apart = one(dead("2018-08-09", 29), dead("2018-08-10", 51)).versions[-1]
    assert fields(apart) == ["figure:morts"]
    assert {r.value for r in apart.disputes[0].readings} == {"29", "51"}
    close = one(dead("2018-08-09", 50, approx=True), dead("2018-08-10", 51)).versions[-1]
    assert not close.disputes


def test_places_that_differ() -> None:
    def summit(date: str, place: str) -> Record:
        made = claim(f"{WHO},USA:GOV:Donald Trump", "CONSULT", day="2018-06-12", place=place)
        return said(date, made, "Kim Jong-un et Donald Trump ont tenu leur premier sommet")

    apart = one(summit("2018-06-12", "Singapour|SGP"), summit("2018-06-13", "Sentosa|SGP"))
    assert fields(apart.versions[-1]) == ["place"]
    whole = one(summit("2018-06-12", "Singapour|SGP"), summit("2018-06-13", "|SGP"))
    assert not whole.versions[-1].disputes
    place = whole.versions[-1].event.place
    assert place and place.name == "Singapour"


def test_only_readings_that_contradict_another_are_shown() -> None:
    def summit(date: str, place: str, count: int | tuple[int, int | None] = 1) -> Record:
        both = f"{WHO},USA:GOV:Donald Trump"
        made = claim(both, "CONSULT", day="2018-06-12", place=place, count=count)
        return said(date, made, "Kim Jong-un et Donald Trump ont tenu leurs sommets")

    towns = (summit("2018-06-12", "Singapour|SGP"), summit("2018-06-13", "Sentosa|SGP"))
    told = one(*towns, summit("2018-06-14", "|SGP"))
    assert [r.value for r in told.versions[-1].disputes[0].readings] == ["Sentosa", "Singapour"]
    three, least = summit("2018-06-14", "", 3), summit("2018-06-15", "", (2, None))
    assert not one(three, least).versions[-1].disputes
    four = one(three, least, summit("2018-06-16", "", 4)).versions[-1]
    assert [r.value for r in four.disputes[0].readings] == ["3", "4"]


def test_copies_of_one_story_are_one_source() -> None:
    copy = [h for r in (attack("2018-08-09"), attack("2018-08-10")) for h in heard(r)]
    (told,) = resolve([_in_story(h, "same") for h in copy], Binding())
    assert told.versions[-1].event.sources == 1
    assert told.versions[-1].event.confidence == pytest.approx(0.8)


def _in_story(claim: object, story: str) -> object:
    from dataclasses import replace

    return replace(claim, story=story)  # type: ignore[type-var]


def test_hedged_only_while_nobody_says_it_plainly() -> None:
    hedged = attack("2018-08-09", hedged=True)
    assert one(hedged).versions[-1].event.hedged
    assert not one(hedged, attack("2018-08-10")).versions[-1].event.hedged


def test_attributed_only_while_all_is_told_on_somebodys_word() -> None:
    by = attack("2018-08-09", by="YEM")
    said_by = one(by).versions[-1].event.attribution
    assert said_by and said_by.code == "YEM"
    assert one(by, attack("2018-08-10")).versions[-1].event.attribution is None


def test_figures_of_other_words_do_not_count() -> None:
    words = "Une frappe à Saada. Le pays compte 28 provinces."
    other = figure(words, "28 provinces", "provinces", 28)
    made = record(words, claim("SAU", "ASSAULT", "YEM", day="2018-08-09"), figures=[other])
    assert isinstance(other, Figure) and heard(made)[0].figures == ()
    assert dt.date(2018, 8, 9) == made.claims[0].date.earliest


def test_put_off_by_far_is_one_event_with_the_deed_that_came_of_it() -> None:
    plan = said("2021-02-10", visit("future", "2021-03-16"))
    moved = said("2021-03-05", visit("future", "2021-09-04", basis="moved"))
    done = said("2021-09-05", visit("occurred", "2021-09-04"))
    told = one(done, plan, moved)
    assert kinds(told) == ["planned", "postponed", "done"]
    assert [v.event.date for v in told.versions] == [
        interval("2021-03-16"), interval("2021-09-04"), interval("2021-09-04")
    ]  # fmt: skip
    assert [v.event.status for v in told.versions] == ["future", "future", "occurred"]
    assert not told.versions[-1].disputes


def test_put_off_twice() -> None:
    plan = said("2021-02-10", visit("future", "2021-03-16"))
    moved = said("2021-03-05", visit("future", "2021-09-04", basis="moved"))
    again = said("2021-08-30", visit("future", "2022-02", basis="moved"))
    assert kinds(one(plan, moved, again)) == ["planned", "postponed", "postponed"]


def test_called_off_and_then_put_off() -> None:
    plan = said("2021-02-10", visit("future", "2021-03-16"))
    off = said("2021-03-05", visit("cancelled", "2021-03-16"))
    moved = said("2021-03-20", visit("future", "2021-09-04", basis="moved"))
    assert kinds(one(plan, off, moved)) == ["planned", "cancelled", "postponed"]


def test_a_word_of_putting_off_tells_of_the_plan_before_it() -> None:
    assert kinds(one(said("2021-03-05", visit("future", "2021-09-04", basis="moved")))) == [
        "postponed"
    ]


@pytest.mark.parametrize(
    "other",
    [
        said("2021-02-10", visit("future", "2021-03-16")),  # nothing says that it was put off
        said("2021-01-10", visit("future", "2021-01-16", basis="said")),  # its day had passed
        said("2021-02-10", visit("occurred", "2021-02-09")),
        said("2021-03-20", visit("future", "2021-03-22")),  # told after the word
    ],
)
def test_another_visit_is_another_event(other: Record) -> None:
    basis = "said" if other.claims[0].date == interval("2021-03-16") else "moved"
    later = said("2021-03-05", visit("future", "2021-09-04", basis=basis))
    assert len(events(other, later)) == 2


def test_called_off_and_planned_once_more_is_put_off() -> None:
    plan = said("2015-03-02", visit("future", "2015-05-09"), "Il ira au bord du fleuve")
    off = said("2015-04-20", visit("cancelled", "2015-04-20/..", basis="future"), "Rien ne va plus")
    anew = said("2015-04-28", visit("future", "2015-06-10"), "Il viendra donc en été")
    done = said("2015-06-11", visit("occurred", "2015-06-10"), "Il est venu voir la mer")
    told = one(plan, off, anew, done)
    assert kinds(told) == ["planned", "cancelled", "postponed", "done"]
    late = said("2015-06-28", visit("future", "2015-07-10"), "Il viendra donc en été")
    assert len(events(off, late)) == 2


def test_put_off_without_a_day_leaves_the_old_one_behind() -> None:
    plan = said("2015-03-02", visit("future", "2015-05-09"))
    off = said("2015-04-30", visit("future", "2015-04-30/..", basis="moved"))
    told = one(plan, off)
    assert kinds(told) == ["planned", "postponed"]
    assert told.versions[-1].event.date == interval("2015-04-30/..")
    repeated = said("2015-04-30", visit("future", "2015-04-30/..", basis="future"))
    assert one(plan, repeated).versions[-1].event.date == interval("2015-05-09")


def test_a_visit_called_off_without_its_day_is_the_one_that_was_planned() -> None:
    def call(status: Status, date: str, when: str, words: str) -> Record:
        basis = "said" if status == "future" else "future"
        made = claim("PRK:GOV", "CONSULT", "RUS", day=when, status=status, basis=basis,
                     mode="visit", rule=f"test/{date}")  # fmt: skip
        return record(words, made, date=date)

    plan = call("future", "2015-05-02", "2015-05-09", "Il ira au bord du fleuve")
    off = call("cancelled", "2015-05-06", "2015-05-06/..", "Rien ne va plus")
    echo = call("cancelled", "2015-05-08", "2015-05-08/..", "On le regrette")
    assert kinds(one(plan, off, echo)) == ["planned", "cancelled"]
    past = call("cancelled", "2015-05-12", "2015-05-12/..", "Rien ne va plus")
    assert len(events(plan, past)) == 2


def test_troops_that_were_to_leave_a_place_have_left_it() -> None:
    def leave(status: Status, date: str, when: str, place: str = "Riga|LVA") -> Record:
        basis = "future" if status == "future" else "news"
        words, word = {
            "future": ("Le retrait des soldats polonais du port de la ville", "retrait"),
            "occurred": ("Les soldats polonais ont quitté le port de la ville", "quitté"),
        }[status]
        made = claim("POL", "RETREAT", day=when, status=status, mode="withdraw", place=place,
                     basis=basis, rule=f"test/{word}", trigger=span(words, word))  # fmt: skip
        return record(words, made, date=date)

    plan = leave("future", "2015-03-02", "2015-03-02/..")
    done = leave("occurred", "2015-03-20", "2015-03-13/2015-03-20")
    assert kinds(one(plan, done)) == ["planned", "done"]
    other = leave("occurred", "2015-03-20", "2015-03-13/2015-03-20", "Liepaja|LVA")
    assert len(events(plan, other)) == 2


def test_put_off_to_no_day_is_no_cancelling_until_it_is_cancelled() -> None:
    plan = said("2015-03-02", visit("future", "2015-05-09"))
    off = said("2015-04-20", visit("cancelled", "2015-05-09"), "La visite est reportée sine die")
    gone = said("2015-05-02", visit("cancelled", "2015-05-09"), "La visite est annulée")
    told = one(plan, off, gone)
    assert kinds(told) == ["planned", "postponed", "cancelled"]
    assert [v.event.status for v in told.versions] == ["future", "cancelled", "cancelled"]
    assert kinds(one(plan, gone)) == ["planned", "cancelled"]


def test_what_was_called_off_on_no_day_was_planned_for_its_day_and_town() -> None:
    town, land = {"place": "Moscou|RUS"}, {"place": "|RUS"}
    plan = said("2015-03-02", visit("future", "2015-05-09", **town))
    off = visit("cancelled", "2015-04-30/..", basis="future", **land)
    last = one(plan, said("2015-04-30", off)).versions[-1].event
    assert last.date == interval("2015-05-09") and last.place and last.place.name == "Moscou"
    alone = one(said("2015-04-30", off)).versions[-1].event
    assert alone.date == interval("2015-04-30/..") and alone.place and not alone.place.name


def test_who_denies_on_no_day_denies_the_days_of_the_charge() -> None:
    words = "Riyad a frappé le marché de Saada, où des enfants jouaient"
    charge = attack("2018-08-10", words=words)
    no = claim("SAU", "ASSAULT", "YEM", day="../2018-08-11", basis="background", status="negated")
    told = one(charge, said("2018-08-11", no, words))
    assert told.versions[-1].event.status == "negated"
    assert told.versions[-1].event.date == interval("2018-08-09")


def test_who_would_not_go_and_went_contradicts_nobody() -> None:
    no = said("2015-04-30", visit("negated", "2015-05"))
    went = said("2015-05-10", visit("occurred", "2015-05-09"))
    assert not one(PLAN, no, went).versions[-1].disputes
    late = said("2015-05-11", visit("negated", "2015-05-09"))
    assert fields(one(PLAN, went, late).versions[-1]) == ["status"]


def test_what_was_under_way_may_be_broken_off() -> None:
    def leave(status: Status, date: str, when: str) -> Record:
        made = claim("POL", "RETREAT", day=when, status=status, mode="withdraw",
                     basis="future" if status == "cancelled" else "ongoing")  # fmt: skip
        verb = "interrompt" if status == "cancelled" else "poursuit"
        words = f"Varsovie {verb} le retrait de ses soldats du port"
        return record(words, made, date=date)

    going = leave("ongoing", "2015-03-02", "2015-03-02")
    stopped = leave("cancelled", "2015-03-20", "2015-03-20/..")
    told = one(going, stopped)
    assert kinds(told) == ["ongoing", "cancelled"] and not told.versions[-1].disputes
    over = leave("occurred", "2015-03-02", "2015-03-02")
    assert len(events(over, stopped)) == 2


def test_the_days_of_an_arrival_and_of_a_meeting_are_no_contradiction() -> None:
    words = "Kim Jong-un est venu à Moscou et a rencontré le président russe"
    both = f"{WHO},RUS"
    met = claim(both, "CONSULT", day="2015-05-10", place="Moscou|RUS")
    came = visit("occurred", "2015-05-09", place="Moscou|RUS")
    told = one(said("2015-05-10", came, words), said("2015-05-11", met, words))
    assert not told.versions[-1].disputes
    other = visit("occurred", "2015-05-10", place="Moscou|RUS")
    apart = one(said("2015-05-10", came, words), said("2015-05-11", other, words))
    assert fields(apart.versions[-1]) == ["date"]


@pytest.mark.parametrize(
    ("status", "weighs"),
    [
        ("occurred", True),
        ("ongoing", True),
        ("future", True),
        ("cancelled", False),
        ("negated", False),
        ("hypothetical", False),
    ],
)
def test_what_was_not_done_has_its_code_and_no_score(status: Status, weighs: bool) -> None:
    made = visit(status, "2015-05", cameo="042", goldstein=1.9)
    event = one(said("2015-03-02", made)).versions[-1].event
    assert event.cameo == "042"
    assert [v is not None for v in (event.goldstein, event.plover_score)] == [weighs, weighs]
