"""Scoring: by hand on small records, and to the digits of the gold's own scorer."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from dyade.errors import GoldError
from dyade.measure import table
from dyade.measure.evaluate import evaluate
from dyade.measure.gold import load
from dyade.measure.pairing import dates, pair, parties

Json = dict[str, Any]


def event(act: str, actors: str = "", recipients: str = "", **more: Any) -> Json:
    sides = {"actors": actors.split(), "recipients": recipients.split()}
    return {"act": act, "status": "occurred", **sides, **more}


def score(gold: list[Json], predicted: list[Json]) -> Json:
    return evaluate({"d": {"events": gold}}, {"d": {"events": predicted}}).as_json()


def test_strict_and_lenient() -> None:
    gold = [event("AID", "NOR", "PER"), event("ACCUSE", "PER", "CHL")]
    result = score(gold, [event("AID", "NOR", "PER"), event("ACCUSE", "PER BOL", "CHL")])
    assert result["strict"]["f1"] == 0.5
    assert result["lenient"]["f1"] == 1.0
    assert result["quad"]["f1"] == 0.5


def test_a_wrong_act_or_no_shared_entity_is_no_pair() -> None:
    gold = [event("AID", "NOR", "PER")]
    assert score(gold, [event("SUPPORT", "NOR", "PER")])["lenient"]["f1"] == 0
    assert score(gold, [event("AID", "CHL", "PER")])["lenient"]["f1"] == 0


@pytest.mark.parametrize(
    ("gold", "guess", "match"),
    [
        (event("CONSULT", "NOR", "PER"), event("CONSULT", "PER", "NOR"), 2),
        (event("CONSULT", "NOR PER"), event("CONSULT", "CHL", "NOR"), 0),
        (event("CONSULT", "NOR PER"), event("CONSULT", "NOR", "CHL"), 1),
        (event("CONSULT", "NOR PER CHL"), event("CONSULT", "NOR CHL"), 1),
        (event("AID", "NOR", "PER"), event("AID", "PER", "NOR"), 0),
        (event("AID", "NOR", "PER"), event("AID", "NOR"), 1),
        (event("AID", "NOR"), event("AID", "", "NOR"), 2),
        (event("AID", "", "PER"), event("AID", "NOR", "PER"), 0),
        (event("AID", "CHL", "", alt={"sides": [event("", "NOR")]}), event("AID", "NOR"), 2),
    ],
)
def test_parties(gold: Json, guess: Json, match: int) -> None:
    assert parties(gold, guess) == match


@pytest.mark.parametrize(
    ("gold", "guess", "verdict"),
    [
        (("2019-04-01", "2019-04-10"), ("2019-04-01", "2019-04-10"), (True, True)),
        (("2019-04-01", "2019-04-10"), ("2019-04-06", "2019-04-10"), (False, True)),
        (("2019-04-01", "2019-04-10"), ("2019-04-07", "2019-04-10"), (False, False)),
        ((None, "2019-04-10"), ("2019-04-01", "2019-04-10"), (False, False)),
        ((None, None), (None, None), (True, True)),
        (("2019-04-01", None), ("2019-04-31", None), (False, False)),
    ],
)
def test_dates(gold: tuple[Any, Any], guess: tuple[Any, Any], verdict: tuple[bool, bool]) -> None:
    one, other = (event("AID", date={"earliest": a, "latest": b}) for a, b in (gold, guess))
    assert dates(one, other) == verdict


def test_the_better_candidate_is_paired() -> None:
    gold = [event("AID", "NOR", "PER"), event("AID", "NOR", "PER", status="future")]
    pairs = pair(gold, [event("AID", "NOR", "PER", status="future")])
    assert [(p.gold, p.predicted) for p in pairs] == [(1, 0)]


def test_optional_events_count_neither_way() -> None:
    gold = [event("AID", "NOR", "PER", optional=True)]
    assert score(gold, [event("AID", "NOR", "PER")])["events"] == {"gold": 0, "predicted": 0}
    assert score(gold, [])["events"] == {"gold": 0, "predicted": 0}


def test_attributes_count_over_pairs_that_carry_them() -> None:
    gold = [
        {
            **event("AID", "", "PER", count=3, place={"code": "PER"}, hedged=True),
            "actors": [{"code": "NOR", "person": "Ola Berg"}],
        }
    ]
    guess = {**event("AID", "NOR", "PER", count=3), "place": {"code": "CHL"}}
    attributes = score(gold, [guess])["attributes"]
    assert attributes["count"] == {"accuracy": 1.0, "of": 1}
    for wrong in ("place", "hedged", "persons"):
        assert attributes[wrong] == {"accuracy": 0.0, "of": 1}
    assert "mode" not in attributes and "attribution" not in attributes


def test_roles_relations_and_figures() -> None:
    gold = {
        "roles": [
            {"person": "Ola Berg", "code": "NOR"},
            {"person": "A B", "code": "X", "optional": 1},
        ],
        "relations": [{"parties": ["NOR", "PER"], "climate": "friendly"}],
        "figures": [{"value": 300, "unit": "Soldats"}, {"min": 80, "unit": "avions"}],
    }
    guess = {
        "roles": [{"person": "ola berg", "code": "NOR"}, {"person": "a b", "code": "X"}],
        "relations": [{"parties": ["PER", "NOR"], "climate": "friendly"}],
        "figures": [{"value": 300.0, "unit": "soldat"}, {"min": 80, "unit": "chars"}],
    }
    result = evaluate({"d": gold}, {"d": guess}).as_json()
    assert result["roles"]["f1"] == result["relations"]["f1"] == 1.0
    assert result["figures"]["f1"] == 0.5


def test_missing_documents() -> None:
    result = evaluate({"d": {"events": [event("AID", "NOR")]}}, {"other": {}}).as_json()
    assert (result["missing documents"], result["lenient"]["recall"]) == (1, 0.0)


EMPTY = '{"id": 1, "events": []}'


@pytest.mark.parametrize("content", ["no json", "[1]", '{"id": 1}', f"{EMPTY}\n{EMPTY}"])
def test_malformed_files_are_named_with_their_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=rf"gold.jsonl:{1 + content.count(chr(10))}: "):
        load(path)


def test_update_rewrites_only_its_block(tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    page.write_text("a\n<!-- scores dev -->\nstale\n<!-- end scores dev -->\nz\n", encoding="utf-8")
    result = score([event("AID", "NOR", "PER")], [event("AID", "NOR", "PER")])
    table.update(page, "dev", result)
    table.update(page, "dev", result)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("a\n<!-- scores dev -->\n1 documents") and text.endswith("-->\nz\n")
    assert "stale" not in text and "| lenient | 1.000 | 1.000 | 1.000 |" in text
    with pytest.raises(GoldError, match="scores seed"):
        table.update(page, "seed", result)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["seed", "dev"])
@pytest.mark.parametrize("every", [1, 2, 3])
def test_same_digits_as_the_scorer_of_the_gold(
    shared: Path, tmp_path: Path, name: str, every: int
) -> None:
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec and spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    path = shared / "gold" / f"{name}.jsonl"
    gold = load(path)
    guessed = tmp_path / "guess.jsonl"
    guessed.write_text(
        "\n".join(json.dumps(spoilt(record, every)) for record in gold.values()), encoding="utf-8"
    )
    wanted, faults = scorer.score(scorer.load(path), scorer.load(guessed), errors=10_000)
    found = evaluate(gold, load(guessed))
    assert found.as_json() == wanted
    assert found.faults == faults


def spoilt(record: Json, every: int) -> Json:
    """A record with every n-th thing changed, each in another way."""
    record = json.loads(json.dumps(record))
    for n, item in enumerate(record["events"]):
        if n % every == 0 and every > 1:
            item.pop("alt", None)
            item |= [
                {"act": "AID"},
                {"actors": item.get("actors", [])[:1]},
                {"recipients": [], "status": "future"},
                {"date": {"earliest": (item.get("date") or {}).get("latest")}, "hedged": True},
                {"place": None, "count": 2},
            ][n % 5]
    for side in ("roles", "relations", "figures"):
        record[side] = record.get(side, [])[::every] * 2
    return record
