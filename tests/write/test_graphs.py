"""Graphs, calendar, FollowTheMoney, annotations: read back by tools of their own worlds."""

from __future__ import annotations

import datetime as dt
import io
import json
from dataclasses import replace
from typing import Any

import icalendar
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.demo_rows import nasty, rows
from tests.hand_rows import days

from dyade.model import Interval
from dyade.write import Options, dumps, write
from dyade.write.ical import escaped, folded

AS_OF = dt.date(2019, 6, 30)
GEXF = "{http://gexf.net/1.3}"


def gexf() -> Any:
    return etree.fromstring(dumps([*rows(), nasty()], "gexf", Options(as_of=AS_OF)))


def values(edge: Any) -> dict[str, str]:
    return {v.get("for"): v.get("value") for v in edge.iter(f"{GEXF}attvalue")}


def test_gexf_is_dynamic_and_its_ids_hold_together() -> None:
    root = gexf()
    graph = root.find(f"{GEXF}graph")
    assert root.get("version") == "1.3"
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    nodes = {n.get("id") for n in root.iter(f"{GEXF}node")}
    known = {a.get("id") for a in root.iter(f"{GEXF}attribute")}
    ids = [e.get("id") for e in root.iter(f"{GEXF}edge")]
    assert len(ids) == len(set(ids))
    for edge in root.iter(f"{GEXF}edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes
        assert set(values(edge)) <= known
        for spell in edge.iter(f"{GEXF}spell"):
            start, end = (dt.date.fromisoformat(spell.get(k)) for k in ("start", "end"))
            assert start <= end <= AS_OF


def test_gexf_keeps_status_hedging_and_speaker() -> None:
    found = [values(e) for e in gexf().iter(f"{GEXF}edge")]
    assert {"occurred", "ongoing", "negated", "cancelled", "hypothetical"} == {
        v["status"] for v in found
    }
    hedged = next(v for v in found if v["hedged"] == "true")
    assert hedged["speaker"] == "USA"


def test_gexf_closes_what_is_open() -> None:
    root = gexf()
    edge = next(e for e in root.iter(f"{GEXF}edge") if values(e)["status"] == "hypothetical")
    spell = next(edge.iter(f"{GEXF}spell"))
    assert (spell.get("start"), spell.get("end")) == ("2019-04-26", "2019-06-30")
    row = rows()[0]
    undated = replace(row, event=replace(row.event, date=Interval()))
    assert b"<spell" not in dumps([undated], "gexf")


def test_gexf_is_read_by_networkx_in_the_version_it_knows() -> None:
    data = dumps(rows(), "gexf", Options(as_of=AS_OF)).replace(
        b"gexf.net/1.3", b"www.gexf.net/1.2draft"
    )
    graph = nx.read_gexf(io.BytesIO(data.replace(b'version="1.3"', b'version="1.2"')))
    assert set(graph.nodes) == {"RUS", "PRK", "CHN", "USA"}


def test_graphml_by_networkx() -> None:
    graph = nx.read_graphml(io.BytesIO(dumps([*rows(), nasty()], "graphml")), force_multigraph=True)
    assert graph.is_directed()
    assert graph.nodes["PRK"]["label"] == "Corée du Nord"
    between = list(graph["RUS"]["PRK"].values())
    assert sorted((e["status"], e["hedged"], e["events"]) for e in between) == [
        ("hypothetical", False, 1),
        ("negated", False, 1),
        ("occurred", False, 1),
        ("occurred", True, 1),
        ("ongoing", False, 1),
    ]
    done = next(e for e in between if (e["status"], e["hedged"]) == ("occurred", False))
    assert (done["verbal_cooperation"], done["first"]) == (1, "2019-04-25")
    assert graph.has_edge("PRK", "CHN") and graph.has_edge("CHN", "PRK")
    assert not graph.has_edge("RUS", "USA") and graph.has_edge("USA", "RUS")
    assert graph.has_edge("NOR", "NAM")


def test_calendar_by_icalendar() -> None:
    future = rows()[8]
    planned = replace(
        future, event=replace(future.event, status="future", date=days("2019-09-16/2019-09-30"))
    )
    maybe = replace(
        future, event=replace(future.event, id="maybe", date=days("2019-10-01/2019-10-31"))
    )
    out = io.BytesIO()
    done = write([*rows(), planned, maybe, nasty()], "ics", out)
    assert (done.events, done.left_out) == (3, 9), "a plan with an open end has no day"
    calendar = icalendar.Calendar.from_ical(out.getvalue())
    found = {str(e["STATUS"]): e for e in calendar.walk("VEVENT")}
    assert set(found) == {"CONFIRMED", "TENTATIVE", "CANCELLED"}
    confirmed = found["CONFIRMED"]
    assert confirmed.decoded("DTSTART") == dt.date(2019, 9, 16)
    assert confirmed.decoded("DTEND") == dt.date(2019, 10, 1)
    assert "doit effectuer une visite à Pyongyang" in str(confirmed["SUMMARY"])
    cancelled = found["CANCELLED"]
    assert (cancelled.decoded("DTSTART"), cancelled.decoded("DTEND")) == (
        dt.date(2015, 5, 1),
        dt.date(2015, 6, 1),
    )
    assert "Une visite était prévue en mai 2015" in str(cancelled["DESCRIPTION"])
    for entry in found.values():  # one word for what is done
        (act,) = entry["CATEGORIES"].cats
        assert str(entry["DESCRIPTION"]).startswith(f"{act}, ")


@given(st.text(max_size=200))
def test_calendar_lines_are_folded_by_octets(text: str) -> None:
    line = folded("SUMMARY:" + escaped(text.replace("\r", "")))
    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))
    assert line.replace("\r\n ", "") == "SUMMARY:" + escaped(text.replace("\r", ""))


def test_followthemoney() -> None:
    ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    entities = [
        ftm.model.get_proxy(json.loads(x), cleaned=False)
        for x in dumps([*rows(), nasty()], "ftm").splitlines()
    ]
    ids = {e.id for e in entities}
    assert len(ids) == len(entities)
    schemata = {e.schema.name for e in entities}
    assert schemata == {"Event", "Article", "Person", "PublicBody"}
    for entity in entities:
        for prop, value in entity.itervalues():
            assert value, (entity.id, prop.name)
            if prop.type.name == "entity":
                assert value in ids
            else:
                assert prop.type.validate(value), (prop.name, value)
    events = [e for e in entities if e.schema.name == "Event"]
    denied = next(e for e in events if "negated" in e.get("keywords"))
    assert denied.first("name").startswith("[n'a pas eu lieu]")
    assert "speaker: RUS" in denied.get("notes")
    assert "no" in {c for e in entities for c in e.get("country", quiet=True)}
    assert "na" in {c for e in entities for c in e.get("country", quiet=True)}


def test_annotations_find_their_words_two_ways() -> None:
    page = json.loads(dumps([*rows(), nasty()], "annotation"))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    told = [e for r in [*rows(), nasty()] for e in r.evidence]
    assert len(page["items"]) == len(told)
    for item, evidence in zip(page["items"], told, strict=True):
        position, quote = item["target"]["selector"]
        assert position["type"] == "TextPositionSelector"
        assert quote == {"type": "TextQuoteSelector", "exact": evidence.quote}
        assert position["end"] - position["start"] == len(evidence.quote)
        body = item["body"][0]
        assert body["dyade:status"] == evidence.status
        assert body["dyade:hedged"] == evidence.hedged
