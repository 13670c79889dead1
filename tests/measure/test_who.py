"""Shares of names that get a code, and spells in office against a list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dyade.errors import GoldError
from dyade.find.mention import Entities, Mention
from dyade.measure import inoffice, mentions
from dyade.model import Actor, Dispatch, Role, Span


def entities(text: str, *coded: str) -> Entities:
    """A reading in which the given words have a code."""
    found = Entities(scene="")
    for word in coded:
        span = Span(text.index(word), text.index(word) + len(word))
        found.mentions.append(Mention(0, 0, 1, 0, span, "state", (Actor("XXX"),)))
    return found


def left(text: str, *coded: str) -> tuple[set[str], int]:
    counted = mentions.count([(Dispatch("d", "2019", text), entities(text, *coded))])
    return set(counted.left), counted.seen.total()


def test_states_capitals_peoples_and_bodies_are_told_without_our_tables() -> None:
    text = (
        "La Norvège et les soldats norvégiens quittent Varsovie. L'Organisation mondiale de la "
        "santé (OMS) prévient, et l'OMS insiste. Un norvégien rit."
    )
    missed, seen = left(text)
    assert missed == {
        "state Norvège", "people norvégiens", "people norvégien", "capital Varsovie",
        "body Organisation mondiale", "body OMS",
    }  # fmt: skip
    assert seen == 7
    assert left(text, "Norvège", "Varsovie")[0] == missed - {"state Norvège", "capital Varsovie"}


def test_common_words_are_no_names() -> None:
    assert left("Le pari tient, une veste verte traîne, le conseil se tait.") == (
        set(),
        0,
    )


def test_rows_sum_up() -> None:
    counted = mentions.Counted()
    counted.seen.update({"state": 3, "body": 1})
    counted.coded.update({"state": 3})
    assert counted.rows()[-1] == "| all of these | 4 | 3 | 0.750 |"
    assert counted.rows()[2] == "| names of states | 3 | 3 | 1.000 |"


def listed(folder: Path, *rows: dict[str, str]) -> list[inoffice.Held]:
    path = folder / "list.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return inoffice.load(path)


OLAV = {"country": "norway", "name": "Olav Sund", "role": "Prime Minister of Norway",
        "start": "2010-03-01", "end": "2015"}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "code", "date", "former", "verdict"),
    [
        ("Premier ministre", "NOR", "2013-05", False, ["agrees"]),
        ("chef du gouvernement", "NOR", "2015-12-31", False, ["agrees"]),
        ("Premier ministre", "SWE", "2013-05", False, ["another state"]),
        ("Premier ministre", "NOR", "2016-02-01", False, ["another time"]),
        ("Premier ministre", "NOR", "2009", False, ["another time"]),
        ("Premier ministre", "NOR", "2016-02-01", True, ["agrees"]),
        ("Premier ministre", "NOR", "2013-05", True, ["another time"]),
        # An office that the list does not have of him, and one in a body.
        ("ministre de la Défense", "NOR", "2013-05", False, []),
        ("chef du gouvernement", "UN", "2013-05", False, []),
    ],
)
def test_a_spell_is_judged_by_state_and_time(
    tmp_path: Path, role: str, code: str, date: str, former: bool, verdict: list[str]
) -> None:
    said = Role("d", "Olav Sund", role, code, Span(0, 1), "GOV", former)
    spells = inoffice.learnt([(Dispatch("d", date, "x"), [said])])
    judged = inoffice.judge(spells, listed(tmp_path, OLAV))
    assert [j.verdict for j in judged] == verdict
    assert len(list(inoffice.wrong(judged))) == sum(v != "agrees" for v in verdict)


def test_vice_presidents_are_no_presidents(tmp_path: Path) -> None:
    held = listed(tmp_path, OLAV | {"role": "Deputy Prime Minister"})
    said = Role("d", "Olav Sund", "Premier ministre", "NOR", Span(0, 1))
    assert not inoffice.judge(inoffice.learnt([(Dispatch("d", "2013", "x"), [said])]), held)


def test_states_by_their_english_names() -> None:
    names = ("us", "united-kingdom", "south-korea", "The Gambia", "Kingdom of Denmark", "Kosovo")
    assert [inoffice.state(n) for n in names] == ["USA", "GBR", "KOR", "GMB", "DNK", "XKX"]
    assert inoffice.state("Cantabria") == ""


def test_a_list_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"list\.jsonl:1"):
        listed(tmp_path, {"name": "Olav Sund"})
    with pytest.raises(GoldError, match="cannot be read"):
        inoffice.load(tmp_path / "none.jsonl")
    assert not listed(tmp_path, OLAV | {"start": "2010s"})
