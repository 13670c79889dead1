"""The shapes of the field, exact to the column; what they cannot tell stays out."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pandas as pd
import pytest
from tests.demo_rows import nasty, rows
from tests.hand_rows import CHN, PRK, RUS, USA, days

from dyade.ask.rows import EventRow
from dyade.model import Actor, Interval
from dyade.write import Options, dumps, formats, gdelt, gdelt_mentions, icews, polecat, write

LOSSY = [n for n, f in formats().items() if f.lossy]
EXACT = {"gdelt": gdelt.COLUMNS, "gdelt-mentions": gdelt_mentions.COLUMNS}
HEADED = {"icews": icews.COLUMNS, "polecat": polecat.COLUMNS}


def table(name: str, events: list[EventRow], *, include_all: bool = False) -> pd.DataFrame:
    data = io.BytesIO(dumps(events, name, Options(include_all=include_all)))
    names = list(EXACT[name]) if name in EXACT else None
    header = None if name in EXACT else 0
    return pd.read_csv(
        data, sep="\t", header=header, names=names, dtype=str, keep_default_na=False, quoting=3
    )


@pytest.mark.parametrize(
    ("name", "width"), [("gdelt", 61), ("gdelt-mentions", 16), ("icews", 20), ("polecat", 40)]
)
def test_every_line_has_the_exact_columns(name: str, width: int) -> None:
    data = dumps([*rows(), nasty()], name, Options(include_all=True)).decode()
    lines = data.rstrip("\n").split("\n")
    assert {line.count("\t") + 1 for line in lines} == {width}
    if name in HEADED:
        assert tuple(lines[0].split("\t")) == HEADED[name]
    assert len(set((EXACT | HEADED)[name])) == width


def test_column_names_as_the_field_writes_them() -> None:
    assert gdelt.COLUMNS[:6] == (
        "GlobalEventID",
        "Day",
        "MonthYear",
        "Year",
        "FractionDate",
        "Actor1Code",
    )
    assert gdelt.COLUMNS[25:35] == (
        "IsRootEvent",
        "EventCode",
        "EventBaseCode",
        "EventRootCode",
        "QuadClass",
        "GoldsteinScale",
        "NumMentions",
        "NumSources",
        "NumArticles",
        "AvgTone",
    )
    assert gdelt.COLUMNS[-2:] == ("DATEADDED", "SOURCEURL")
    assert icews.COLUMNS[5:8] == ("Event Text", "CAMEO Code", "Intensity")
    assert polecat.COLUMNS[-2:] == ("Language", "Version")
    assert polecat.COLUMNS[7:10] == ("Actor Name", "Actor Country", "Actor COW")


@pytest.mark.parametrize("name", LOSSY)
def test_what_is_not_done_stays_out_and_is_counted(name: str) -> None:
    out = io.BytesIO()
    done = write(rows(), name, out)
    assert (done.events, done.left_out) == (5, 4)
    assert "4 left out" in done.message()
    everything = write(rows(), name, io.BytesIO(), Options(include_all=True))
    assert (everything.events, everything.left_out) == (9, 0)


@pytest.mark.parametrize("name", LOSSY)
def test_a_deed_without_date_stays_out_and_is_counted(name: str) -> None:
    row = rows()[0]
    undated = replace(row, event=replace(row.event, date=Interval()))
    done = write([undated, row], name, io.BytesIO())
    assert (done.events, done.left_out) == (1, 1)


@pytest.mark.parametrize("name", LOSSY)
def test_a_deed_of_several_days_gets_the_last_and_is_counted(name: str) -> None:
    row = rows()[0]
    day, year = dt.date(2018, 3, 9), dt.date(2018, 12, 31)
    dates = [Interval(day, day), Interval(day, year), Interval(None, day), Interval(day, None)]
    events = [replace(row, event=replace(row.event, id=str(d), date=d)) for d in dates]
    done = write(events, name, io.BytesIO())
    assert (done.events, done.rounded) == (4, 3)
    assert "; 3 with one day, the last, for the several possible" in done.message()
    assert write(events, "csv", io.BytesIO()).rounded == 0


def test_gdelt_cells() -> None:
    found = table("gdelt", rows()).iloc[0]
    assert (found["Day"], found["MonthYear"], found["Year"]) == ("20190425", "201904", "2019")
    assert found["FractionDate"] == "2019.3123"
    assert (found["Actor1CountryCode"], found["Actor2CountryCode"]) == ("RUS", "PRK")
    assert (found["Actor1Code"], found["Actor1Type1Code"]) == ("RUSGOV", "GOV")
    assert (found["EventCode"], found["EventRootCode"], found["QuadClass"]) == ("040", "04", "1")
    assert (found["NumMentions"], found["NumSources"], found["NumArticles"]) == ("2", "2", "2")
    assert found["AvgTone"] == ""
    assert (found["ActionGeo_Type"], found["ActionGeo_CountryCode"]) == ("4", "RS")
    assert found["ActionGeo_FullName"] == "Vladivostok, Russia"
    assert found["DATEADDED"] == "20190425000000"
    assert found["SOURCEURL"] == "https://example.org/a?b=1&c=2"
    assert int(found["GlobalEventID"]) < 2**63


def test_gdelt_bodies_and_old_country_codes() -> None:
    row = rows()[4]
    event = replace(row.event, actors=(Actor("UN"), Actor("ROU", "JRN")), recipients=(USA,))
    found = table("gdelt", [replace(row, event=event)])
    assert list(found["Actor1Code"]) == ["UNO", "ROMMED"]
    assert list(found["Actor1KnownGroupCode"]) == ["UNO", ""]


def test_a_reciprocal_deed_gives_a_row_per_pair_with_ids_of_their_own() -> None:
    row = rows()[0]
    many = replace(row, event=replace(row.event, actors=(RUS, PRK, CHN)))
    found = table("gdelt", [many])
    pairs = list(zip(found["Actor1CountryCode"], found["Actor2CountryCode"], strict=True))
    assert pairs == [("RUS", "PRK"), ("RUS", "CHN"), ("PRK", "CHN")]
    assert found["GlobalEventID"].is_unique
    assert write([many], "gdelt", io.BytesIO()).events == 1


def test_a_deed_with_no_doer_keeps_its_row() -> None:
    row = rows()[4]
    nobody = replace(row, event=replace(row.event, actors=()))
    found = table("icews", [nobody]).iloc[0]
    assert (found["Source Name"], found["Target Country"]) == ("", "Russia")


def test_mentions_point_at_the_words() -> None:
    found = table("gdelt-mentions", rows())
    first = found.iloc[0]
    assert first["GlobalEventID"] == table("gdelt", rows()).iloc[0]["GlobalEventID"]
    assert (first["MentionType"], first["SentenceID"]) == ("1", "1")
    told = rows()[0].evidence[0]
    assert told.quote[int(first["ActionCharOffset"]) :].startswith(told.trigger)
    assert (first["EventTimeDate"], first["MentionTimeDate"]) == ("20190425000000",) * 2
    assert found.iloc[1]["MentionType"] == "2"


def test_a_denying_passage_of_a_done_deed_is_no_mention() -> None:
    row = rows()[0]
    denial = replace(row.evidence[1], status="negated")
    mixed = replace(row, evidence=(row.evidence[0], denial))
    assert len(table("gdelt-mentions", [mixed])) == 1
    assert len(table("gdelt-mentions", [mixed], include_all=True)) == 2


def test_icews_cells() -> None:
    found = table("icews", rows()).iloc[0]
    assert found["Event Date"] == "2019-04-25"
    assert (found["Source Name"], found["Source Country"]) == ("Vladimir Poutine", "Russia")
    assert (found["City"], found["Country"]) == ("Vladivostok", "Russia")
    assert (found["CAMEO Code"], found["Intensity"]) == ("040", "1.0")


def test_polecat_cells() -> None:
    found = table("polecat", rows(), include_all=True)
    assert found.iloc[0]["Quad Code"] == "VERBAL COOPERATION"
    assert (found.iloc[0]["Actor COW"], found.iloc[0]["Recipient COW"]) == ("365", "731")
    assert found.iloc[0]["Story People"] == "Vladimir Poutine;Kim Jong-un"
    assert found.iloc[0]["GeoNames ID"] == "2013348"
    cancelled = found[found["Event Date"] == "2015-05-31"].iloc[0]
    assert cancelled["Event Type"] == "REJECT"


def test_the_day_is_the_last_possible_and_never_one_in_between() -> None:
    row = rows()[0]
    for interval, day in (
        ("2018-04-01/2019-04-30", "20190430"),
        ("../2019-04-30", "20190430"),
        ("2019-04-02/..", "20190402"),
    ):
        dated = replace(row, event=replace(row.event, date=days(interval)))
        assert table("gdelt", [dated]).iloc[0]["Day"] == day


def test_norway_and_namibia_survive() -> None:
    found = table("gdelt", [nasty()], include_all=True).iloc[0]
    assert (found["Actor1CountryCode"], found["Actor2CountryCode"]) == ("NOR", "NAM")
    assert (found["Actor1Name"], found["ActionGeo_FullName"]) == ("NULL", "NA, Namibia")
    assert found["SOURCEURL"] == "NO"
    assert table("polecat", [nasty()], include_all=True).iloc[0]["Placename"] == "NA"
