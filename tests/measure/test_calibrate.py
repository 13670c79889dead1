"""Fitting confidence: the regression on made-up claims, its calibration, its file."""

from __future__ import annotations

import random
import tomllib
from typing import Any

import numpy as np
import pytest

from dyade.code import confidence
from dyade.measure import calibrate
from dyade.measure.calibrate import Sample, Samples


def made_up(seed: int, size: int = 600) -> Samples:
    """Claims right by a known chance: 0.9 with "good", 0.3 without; "noise" says nothing."""
    chance = random.Random(seed)
    claims = []
    for i in range(size):
        good, noise = chance.random() < 0.5, chance.random() < 0.5
        right = chance.random() < (0.9 if good else 0.3)
        seen = {"good": float(good), "noise": float(noise)}
        claims.append(Sample(f"d{i // 5}", {k: v for k, v in seen.items() if v}, right))
    return Samples(claims, size)


def test_what_tells_gets_weight() -> None:
    found = calibrate.weights(made_up(1).claims, penalty=1.0)
    assert found["good"] > 2 and abs(found["noise"]) < 0.5
    assert set(found) == {"good", "noise", confidence.CONSTANT}


def test_a_strong_penalty_leaves_the_base_rate() -> None:
    samples = made_up(1)
    found = calibrate.weights(samples.claims, penalty=1e6)
    assert abs(found["good"]) < 0.01
    rate = 1 / (1 + np.exp(-found[confidence.CONSTANT]))
    assert rate == pytest.approx(samples.right().mean(), abs=0.01)


def test_chances_are_those_of_other_documents() -> None:
    model = calibrate.fitted(made_up(1), made_up(2))
    other = made_up(3)
    raw = calibrate.logits(other.claims, dict(model.weights))
    chances = 1 / (1 + np.exp(-(model.slope * raw + model.shift)))
    assert calibrate.error(chances, other.right()) < 0.05
    assert calibrate.area(chances, other.right()) > 0.75
    assert calibrate.loss(chances, other.right()) < 0.55


def test_the_same_twice() -> None:
    assert calibrate.fitted(made_up(1), made_up(2)) == calibrate.fitted(made_up(1), made_up(2))


def test_crossed_has_not_seen_the_document() -> None:
    """A feature that only one document has, and always right there, must not help it."""
    claims = [Sample(f"d{i}", {}, i % 2 == 0) for i in range(40)]
    claims += [Sample("e", {"own": 1.0}, True) for _ in range(5)]
    raw = calibrate.crossed(claims, penalty=0.1)
    assert raw[-1] == pytest.approx(raw[-5]) and abs(raw[-1]) < 0.3


def test_reliability_counts_every_claim_once() -> None:
    chances = np.array([0.0, 0.5, 0.65, 0.95, 1.0])
    right = np.array([0.0, 1.0, 0.0, 1.0, 1.0])
    found = calibrate.reliability(chances, right)
    assert sum(n for _, _, n, _, _ in found) == 5
    assert [(low, n, share) for low, _, n, _, share in found] == [
        (0.0, 1, 0.0), (0.5, 1, 1.0), (0.6, 1, 0.0), (0.9, 2, 1.0),
    ]  # fmt: skip


def test_f1_without_the_unsure() -> None:
    samples = Samples([Sample("d", {}, True), Sample("d", {}, False)], gold=2)
    chances = np.array([0.9, 0.1])
    assert calibrate.f1_above(chances, samples, 0.0) == pytest.approx(0.5)
    assert calibrate.f1_above(chances, samples, 0.5) == pytest.approx(2 / 3)
    assert calibrate.f1_above(chances, samples, 0.95) == 0.0


def test_a_threshold_must_pay_on_both() -> None:
    helped = (np.array([0.9, 0.1]), Samples([Sample("d", {}, True), Sample("d", {}, False)], 2))
    hurt = (np.array([0.1, 0.9]), Samples([Sample("d", {}, True), Sample("d", {}, False)], 2))
    assert 0.1 < calibrate.threshold(helped, helped) < 0.9
    assert calibrate.threshold(helped, hurt) == 0.0


def test_right_wrong_and_neither() -> None:
    def event(act: str, **more: Any) -> dict[str, Any]:
        return {"act": act, "status": "occurred", "actors": ["NOR"], "recipients": ["PER"], **more}

    gold = [event("AID"), event("ACCUSE", optional=True)]
    guesses = [event("REJECT"), event("ACCUSE"), event("AID")]
    assert calibrate.judged(gold, guesses) == [False, None, True]


def test_the_file_reads_back() -> None:
    train, dev = made_up(1, 100), made_up(2, 100)
    model = calibrate.fitted(train, dev)
    text = calibrate.table(model, train, dev)
    read = tomllib.loads(text)
    assert read["weights"] == dict(model.weights)
    assert (read["calibration"]["slope"], read["calibration"]["shift"]) == (
        model.slope,
        model.shift,
    )
    assert "calibrate" in text.split("\n\n")[0]


def test_no_gold_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(calibrate.pipeline.Coder, "load", lambda: None)
    assert calibrate.main(["none.jsonl", "--dev", "none.jsonl"]) == 2
    assert "none.jsonl" in capsys.readouterr().err
