"""How sure a claim is: the model's sum, its features, and what they do to a record."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dyade import data
from dyade.code import confidence
from dyade.code.confidence import CONSTANT, Told, features, logit
from dyade.code.pipeline import Coder, told
from dyade.errors import DataError
from dyade.find.speech import Speech
from dyade.model import Actor, Claim, Dispatch, Span

WEIGHTS = {CONSTANT: 0.5, "root": 1.0, "depth": -2.0}


def claim(act: str = "AID", start: int = 0, **more: object) -> Claim:
    fields = {"mode": "", **more}
    return Claim(
        "d", act, "occurred", (Actor("NOR", "GOV", "Ola Berg"),), (Actor("PER"),),
        Span(start, start + 4), Span(0, 90), 0, f"x.{start}", **fields,
    )  # fmt: skip


def alone(*claims: Claim) -> Told:
    return Told(claims, claims, {}, {}, Speech())


def test_the_sum_of_what_is_seen() -> None:
    assert logit({}, WEIGHTS) == 0.5
    assert logit({"root": 1.0, "depth": 0.5}, WEIGHTS) == 0.5


def test_a_feature_without_a_weight_adds_nothing() -> None:
    assert logit({"frame:of_tomorrow": 1.0}, WEIGHTS) == logit({}, WEIGHTS)


@given(st.dictionaries(st.sampled_from(sorted(confidence.load().weights)), st.floats(0, 1)))
def test_a_chance_that_does_not_depend_on_the_order(seen: dict[str, float]) -> None:
    found = confidence.confidence(seen)
    assert 0 < found < 1
    assert confidence.confidence(dict(reversed(list(seen.items())))) == found


def test_the_package_s_weights_are_numbers() -> None:
    model = confidence.load()
    assert model.slope > 0, "surer by the weights must be surer by the chance"
    assert 0 <= model.threshold < 1
    assert all(math.isfinite(weight) for weight in model.weights.values())


def test_a_number_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "rules", lambda name: {"weights": {}, "calibration": {}})
    with pytest.raises(DataError, match=r"confidence\.toml.*slope"):
        confidence.load.__wrapped__()
    assert "slope" in data.rules(confidence.FILE)["calibration"]


def test_features_of_the_claim_alone() -> None:
    one = claim()
    found = features(one, alone(one))
    assert {"quad:2", "actor:government", "actor is a state", "actor has a name"} <= set(found)
    assert "no recipient" not in found and "domestic" not in found and "retold" not in found
    at_home = replace(one, recipients=(Actor("NOR", "CVL"),), actors=(Actor("NOR"),))
    assert {"domestic", "actor:whole"} <= set(features(at_home, alone(at_home)))
    undone = replace(one, actors=(), hedged=True)
    assert {"actor:none", "hedged"} <= set(features(undone, alone(undone)))


def test_features_among_other_claims() -> None:
    one, again, other = claim(), claim(start=30), claim("ACCUSE", start=60)
    assert features(one, Told([one], [one, again], {}, {}, Speech()))["retold"] == 1
    assert "retold" not in features(one, Told([one], [one, other], {}, {}, Speech()))
    assert features(one, alone(one, again))["alike"] > 0
    assert "alike" not in features(one, alone(one, other))


def test_claims_below_the_threshold_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    one = claim()
    (found,) = confidence.rated(alone(one))
    assert 0 < found.confidence < 1
    strict = replace(confidence.load(), threshold=1.0)
    monkeypatch.setattr(confidence, "load", lambda: strict)
    assert confidence.rated(alone(one)) == []


@pytest.mark.model
def test_features_of_the_words(coder: Coder) -> None:
    text = (
        "La Norvège a condamné mardi l'essai nord-coréen. Elle redoute que le Pérou, qui ne "
        "cache pas son inquiétude, rompe ses relations avec Pyongyang."
    )
    seen = told(coder.analyse(Dispatch("d", "2018-06-15", text)))
    first = next(c for c in seen.claims if c.act == "ACCUSE")
    found = features(first, seen)
    assert {"root", "word:verb", "doer:named"} <= set(found) and "depth" not in found
    deep = [features(c, seen) for c in seen.claims if c.sentence == 1]
    assert deep and all(f.get("depth", 0) > 0 and "root" not in f for f in deep)


@pytest.mark.model
def test_words_in_quotation_marks(coder: Coder) -> None:
    def quoted(text: str) -> set[bool]:
        seen = told(coder.analyse(Dispatch("d", "2018-06-15", text)))
        return {"quoted" in features(c, seen) for c in seen.claims if c.act == "SANCTION"}

    deed = "Oslo a imposé des sanctions au Pérou"
    assert quoted(f"{deed}.") == {False}
    assert quoted(f"« {deed} », a affirmé le ministre chilien.") == {True}


@pytest.mark.model
def test_a_record_carries_it(coder: Coder) -> None:
    text = "La Norvège a condamné mardi l'essai nord-coréen."
    (found,) = coder.code(Dispatch("d", "2018-06-15", text)).claims
    assert 0.5 < found.confidence < 1
