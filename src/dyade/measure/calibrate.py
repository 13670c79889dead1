"""Fits how sure claims are: ``python -m dyade.measure.calibrate TRAIN --dev DEV [--write]``.

The weights are those of a logistic regression with an L2 penalty on the claims that the coder
makes of the TRAIN documents, right or wrong by lenient match; claims that meet an optional gold
event count neither way. What the weights give is then mapped to chances by two numbers (Platt's
scaling) on the DEV documents, on which no weight rests. A threshold is set only where it raises
lenient F1 by 0.005 on both: on TRAIN by weights that have not seen the document.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dyade.code import confidence, pipeline
from dyade.code.record import to_json
from dyade.errors import GoldError
from dyade.measure import gold as golden
from dyade.measure.gold import Json
from dyade.measure.pairing import pair
from dyade.model import Dispatch, Record

Vector = NDArray[np.float64]

L2 = 5.0
FOLDS = 8
GAIN = 0.005
_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Sample:
    """A claim with its features, and whether the gold of its document holds it."""

    document: str
    features: dict[str, float]
    right: bool


@dataclass(frozen=True, slots=True)
class Samples:
    """The claims of a gold file, and how many deeds that file wants."""

    claims: list[Sample]
    gold: int

    def right(self) -> Vector:
        """1 for each right claim, 0 for each wrong one."""
        return np.array([s.right for s in self.claims], dtype=float)


def judged(gold: list[Json], predicted: list[Json]) -> list[bool | None]:
    """For each predicted event whether it is right; None where it meets an optional one."""
    found: list[bool | None] = [False] * len(predicted)
    for p in pair(gold, predicted):
        found[p.predicted] = None if gold[p.gold].get("optional") else True
    return found


def collect(path: str | Path, coder: pipeline.Coder) -> Samples:
    """Codes the documents of a gold file and compares every claim, below the threshold or not.

    Raises:
        GoldError: the file cannot be read.
    """
    claims: list[Sample] = []
    wanted = 0
    for key, document in golden.load(path).items():
        dispatch = Dispatch(key, document["date"], document["text"])
        told = pipeline.told(coder.analyse(dispatch))
        events = to_json(Record(dispatch, tuple(told.claims)))["events"]
        gold = document.get("events", [])
        wanted += sum(not event.get("optional") for event in gold)
        for claim, right in zip(told.claims, judged(gold, events), strict=True):
            if right is not None:
                claims.append(Sample(key, confidence.features(claim, told), right))
    return Samples(claims, wanted)


def fit(inputs: Vector, right: Vector, penalty: float) -> Vector:
    """Logistic regression by Newton's method: the constant first, then a weight a column."""
    rows = np.hstack([np.ones((len(inputs), 1)), inputs])
    ridge = np.eye(rows.shape[1]) * penalty
    ridge[0, 0] = 1e-6  # the constant is not shrunk
    found = np.zeros(rows.shape[1])
    for _ in range(100):
        chance = _chance(rows @ found)
        slope = rows.T @ (chance - right) + ridge @ found
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        step = np.linalg.solve(bend, slope)
        found = found - step
        if float(np.abs(step).max()) < 1e-9:
            break
    return np.asarray(found, dtype=float)


def _chance(logits: Vector) -> Vector:
    return np.asarray(1.0 / (1.0 + np.exp(-logits)), dtype=float)


def weights(samples: Sequence[Sample], penalty: float = L2) -> dict[str, float]:
    """Weights by feature, three digits, with the constant; a feature never seen has none."""
    names = sorted({name for s in samples for name in s.features})
    inputs = np.array([[s.features.get(name, 0.0) for name in names] for s in samples])
    right = np.array([s.right for s in samples], dtype=float)
    found = fit(inputs, right, penalty)
    named = zip([confidence.CONSTANT, *names], found, strict=True)
    return {name: round(float(weight), 3) for name, weight in named}


def logits(samples: Sequence[Sample], weighed: dict[str, float]) -> Vector:
    """What the weights say of each claim, before calibration."""
    return np.array([confidence.logit(s.features, weighed) for s in samples], dtype=float)


def crossed(samples: Sequence[Sample], penalty: float = L2) -> Vector:
    """The same by weights fitted on the other documents only, in eight parts."""
    parts = {key: i % FOLDS for i, key in enumerate(sorted({s.document for s in samples}))}
    part = np.array([parts[s.document] for s in samples])
    found = np.zeros(len(samples))
    for i in range(FOLDS):
        rest = [s for s, p in zip(samples, part, strict=True) if p != i]
        mine = [s for s, p in zip(samples, part, strict=True) if p == i]
        if mine:
            found[part == i] = logits(mine, weights(rest, penalty))
    return found


def scale(raw: Vector, right: Vector) -> tuple[float, float]:
    """Slope and shift that turn logits into chances, by Platt's smoothed targets."""
    met, missed = float(right.sum()), float(len(right) - right.sum())
    target = np.where(right > 0, (met + 1) / (met + 2), 1 / (missed + 2))
    shift, slope = fit(raw[:, None], target, 1e-6)
    return round(float(slope), 3), round(float(shift), 3)


def f1_above(chances: Vector, samples: Samples, threshold: float) -> float:
    """Lenient F1 with the claims below a threshold left out."""
    kept = chances >= threshold
    matched = float(samples.right()[kept].sum())
    total = float(kept.sum()) + samples.gold
    return 2 * matched / total if total else 0.0


def threshold(train: tuple[Vector, Samples], dev: tuple[Vector, Samples]) -> float:
    """The threshold that is best on train, or 0 where it does not raise both enough."""
    tried = [i / 100 for i in range(1, 60)]
    best = max(tried, key=lambda t: f1_above(*train, t))
    gains = [f1_above(*one, best) - f1_above(*one, 0.0) for one in (train, dev)]
    return best if min(gains) >= GAIN else 0.0


def reliability(chances: Vector, right: Vector) -> list[tuple[float, float, int, float, float]]:
    """For each bin that is not empty: its bounds, claims, mean confidence, share right."""
    found = []
    for low, high in pairwise(_BINS):
        inside = (chances >= low) & ((chances < high) | (high == 1.0))
        if inside.any():
            mean, share = float(chances[inside].mean()), float(right[inside].mean())
            found.append((low, high, int(inside.sum()), mean, share))
    return found


def error(chances: Vector, right: Vector) -> float:
    """Expected calibration error: the mean gap between confidence and share right, by claims."""
    gaps = [n * abs(mean - share) for _, _, n, mean, share in reliability(chances, right)]
    return sum(gaps) / len(right)


def area(chances: Vector, right: Vector) -> float:
    """The chance that a right claim is surer than a wrong one (area under the ROC curve)."""
    met, missed = chances[right > 0], chances[right == 0]
    above = (met[:, None] > missed[None]).mean() + (met[:, None] == missed[None]).mean() / 2
    return float(above)


def loss(chances: Vector, right: Vector) -> float:
    """Mean logarithmic loss."""
    surely = np.clip(np.where(right > 0, chances, 1 - chances), 1e-9, 1.0)
    return float(-np.log(surely).mean())


def table(model: confidence.Model, train: Samples, dev: Samples) -> str:
    """The text of the weights' file."""
    described = [
        f"{len(s.claims)} claims, {100 * s.right().mean():.0f} % right" for s in (train, dev)
    ]
    lines = [
        "# How sure a claim is: weights of a logistic model, by feature of code/confidence.py.",
        "# Written by python -m dyade.measure.calibrate TRAIN --dev DEV --write; not by hand.",
        f"# Weights: L2 penalty {L2:g}, {described[0]}.",
        f"# Calibration (Platt): {described[1]}.",
        "",
        "# Claims below this confidence are left out of the record.",
        f"threshold = {model.threshold:.2f}",
        "",
        "[calibration]",
        f"slope = {model.slope}",
        f"shift = {model.shift}",
        "",
        "[weights]",
        *(f'"{name}" = {weight}' for name, weight in sorted(model.weights.items())),
    ]
    return "\n".join(lines) + "\n"


def fitted(train: Samples, dev: Samples) -> confidence.Model:
    """The model that two sets of claims give."""
    weighed = weights(train.claims)
    raw = logits(dev.claims, weighed)
    slope, shift = scale(raw, dev.right())
    chances = _chance(slope * crossed(train.claims) + shift)
    cut = threshold((chances, train), (_chance(slope * raw + shift), dev))
    return confidence.Model(weighed, slope, shift, cut)


def report(model: confidence.Model, train: Samples, dev: Samples) -> list[str]:
    """What the model is worth, in lines."""
    raw = logits(dev.claims, dict(model.weights))
    chances = _chance(model.slope * raw + model.shift)
    other = _chance(model.slope * crossed(train.claims) + model.shift)
    lines = [f"slope {model.slope}  shift {model.shift}  threshold {model.threshold}"]
    for name, one, samples in (("train, crossed", other, train), ("dev", chances, dev)):
        right = samples.right()
        base = np.full(len(right), right.mean())
        lines.append(
            f"{name}: {len(right)} claims, {right.mean():.3f} right, area {area(one, right):.3f}, "
            f"loss {loss(one, right):.3f} (constant {loss(base, right):.3f}), "
            f"calibration error {error(one, right):.3f}"
        )
        cuts = [f"{t:.2f}: {f1_above(one, samples, t):.3f}" for t in (0, 0.2, 0.25, 0.3, 0.35, 0.4)]
        lines.append(f"  lenient F1 by threshold  {'  '.join(cuts)}")
    for low, high, n, mean, share in reliability(chances, dev.right()):
        lines.append(f"  {low:.1f}–{high:.1f}  {n:4}  mean {mean:.2f}  right {share:.2f}")
    return lines


def main(arguments: list[str] | None = None) -> int:
    """Fits, prints what the fit is worth, and with ``--write`` replaces the package's weights."""
    parser = argparse.ArgumentParser(prog="python -m dyade.measure.calibrate", description=__doc__)
    parser.add_argument("train", type=Path, help="gold records to fit the weights on")
    parser.add_argument("--dev", type=Path, required=True, help="gold records to calibrate on")
    parser.add_argument("--write", action="store_true", help="replace the package's weights")
    options = parser.parse_args(arguments)
    coder = pipeline.Coder.load()
    try:
        train, dev = collect(options.train, coder), collect(options.dev, coder)
    except GoldError as fault:
        print(fault, file=sys.stderr)
        return 2
    model = fitted(train, dev)
    print("\n".join(report(model, train, dev)))
    if options.write:
        target = Path(str(files("dyade.data").joinpath(confidence.FILE)))
        target.write_text(table(model, train, dev), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
