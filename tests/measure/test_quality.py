"""The numbers of docs/quality.md: how each is counted, and that they land between the marks."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dyade.errors import GoldError
from dyade.measure import misses, quality, table
from dyade.model import Actor, Claim, Dispatch, Record, Span

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Oslo aide Lima, Lima accuse Quito, Quito proteste."


def event(act: str, trigger: str, actors: str, recipients: str = "", **more: Any) -> dict[str, Any]:
    start = TEXT.index(trigger)
    sides = {"actors": actors.split(), "recipients": recipients.split(), "status": "occurred"}
    span = [start, start + len(trigger)]
    return {"act": act, "trigger": trigger, "trigger_span": span, **sides, **more}


@pytest.mark.parametrize(
    ("gold", "given", "kind"),
    [
        ([event("AID", "aide", "NOR")], [], misses.ABSENT),
        ([event("AID", "aide", "NOR")], [event("ACCUSE", "accuse", "PER")], misses.ABSENT),
        ([event("AID", "aide", "NOR")], [event("SUPPORT", "aide", "NOR")], misses.ACT),
        ([event("AID", "aide", "NOR")], [event("AID", "Oslo aide", "CHL")], misses.PARTIES),
        (
            [event("AID", "aide", "NOR"), event("AID", "aide", "PER")],
            [event("AID", "aide", "NOR")],
            misses.TWICE,
        ),
    ],
)
def test_the_kind_of_a_miss(gold: list[Any], given: list[Any], kind: str) -> None:
    missed, _ = misses.kinds({"d": {"text": TEXT, "events": gold}}, {"d": {"events": given}})
    assert dict(missed) == {kind: 1}


def test_the_kind_of_a_wrong_event() -> None:
    gold = {"d": {"text": TEXT, "events": [event("AID", "aide", "NOR")]}}
    given = {
        "d": {"events": [event("SUPPORT", "aide", "NOR"), event("PROTEST", "proteste", "ECU")]}
    }
    _, wrong = misses.kinds(gold, given)
    assert dict(wrong) == {misses.ACT: 1, misses.ABSENT: 1}


def test_optional_events_are_no_misses() -> None:
    gold = {"d": {"text": TEXT, "events": [event("AID", "aide", "NOR", optional=True)]}}
    assert not misses.kinds(gold, {"d": {"events": []}})[0]
    assert not misses.kinds(gold, {"d": {"events": [event("AID", "aide", "NOR")]}})[1]


def claim(event_type: str, recipient: str = "PER", mode: str = "") -> Claim:
    return Claim(
        "d", event_type, "occurred", (Actor("NOR"),), (Actor(recipient),), Span(0, 4), Span(0, 9),
        0, "x", event_type=event_type, mode=mode,
    )  # fmt: skip


def test_plain_sentences() -> None:
    row = quality.Plain("…", "CONSULT", "visit", "occurred", frozenset({"NOR"}), frozenset({"PER"}))
    wrong_party, full = claim("CONSULT", "CHL"), claim("CONSULT", mode="visit")
    other = claim("AID")
    found = quality.plain_scores([row, row], [(wrong_party, full), (other,)])
    values = [float(line.split("|")[2]) for line in found]
    assert values == [0.5, 0.5, 0.5, 0.5, 1.0, 1.0]


def test_the_table_of_plain_sentences_reads() -> None:
    rows = quality.plain(ROOT / "tests/code/plain.tsv")
    assert len(rows) > 300 and all(row.act and row.status for row in rows)


def test_news_without_politics(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    items = [
        {"id": 1, "date": "2019", "title": "Une loutre", "text": "La loutre dort."},
        {"id": 2, "date": "2019", "title": "Une loutre", "text": "La loutre du ministre dort."},
        {"id": 3, "date": "2019", "title": "Loutre présidentielle", "text": "Elle dort."},
    ]
    news.write_text("\n".join(map(json.dumps, items)), encoding="utf-8")
    assert [d.id for d in quality.without_politics(news)] == ["1"]


def test_false_alarms_are_counted_by_sentence() -> None:
    alarms = quality.Alarms()
    spans = (Span(0, 4), Span(5, 9))
    alarms.add(Record(Dispatch("d", "2019", "…"), (claim("AID"),), sentences=spans))
    alarms.add(Record(Dispatch("e", "2019", "…"), sentences=spans))
    assert alarms.row("x") == "| x | 2 | 4 | 1 | 25.0 |"


def test_a_block_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- scores x -->\nold\n<!-- end scores x -->\nb\n", encoding="utf-8")
    table.put(page, "x", "new")
    table.put(page, "x", "newer")
    wanted = "a\n<!-- scores x -->\nnewer\n<!-- end scores x -->\nb\n"
    assert page.read_text(encoding="utf-8") == wanted
    with pytest.raises(GoldError, match="scores y"):
        table.put(page, "y", "new")


def test_the_page_has_its_numbers() -> None:
    text = (ROOT / "docs/quality.md").read_text(encoding="utf-8")
    names = re.findall(r"<!-- scores (.+?) -->", text)
    wanted = {*quality.SETS, "confidence", "quiet", "plain", "times", "dev faults", "train faults",
              "mentions", "offices"}  # fmt: skip
    assert set(names) == wanted
    for name in names:
        block = text.split(f"<!-- scores {name} -->")[1].split(f"<!-- end scores {name} -->")[0]
        assert re.search(r"\d", block), f"{name}: make quality writes it"


def test_no_gold_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(quality.Coder, "load", lambda: None)
    assert quality.main([str(tmp_path)]) == 2
    assert "seed.jsonl" in capsys.readouterr().err
