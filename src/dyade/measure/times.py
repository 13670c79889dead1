"""Scores the reader of time expressions: ``python -m dyade.measure.times GOLD [--errors]``.

GOLD holds one case a line: ``text``, ``reference`` (the document's day), ``expected`` with
``start`` and exclusive ``end``, and ``also``, a list of further accepted values. A case is exact
where an expression found has the first day and the end of an accepted value, give or take one
day at the end of a time of three days or more; it is wrong where something was found, without a
problem reported, and nothing found shares a day with an accepted value.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dyade.errors import GoldError
from dyade.find.times import find
from dyade.model import TimeExpression

_DAY = dt.timedelta(days=1)
Bound = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with its document's date and the accepted bounds, end inclusive."""

    id: str
    suite: str
    text: str
    date: str
    accepted: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in a case, and how it compares: exact, near, missed or wrong."""

    case: Case
    found: tuple[TimeExpression, ...]
    verdict: str


def _bound(value: Mapping[str, Any]) -> Bound:
    start, end = value.get("start"), value.get("end")
    return (
        dt.date.fromisoformat(start[:10]) if start else None,
        dt.date.fromisoformat(end[:10]) - _DAY if end else None,
    )


def cases(path: Path) -> Iterator[Case]:
    """The cases of a gold file.

    Raises:
        GoldError: a line that is no case, with file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}; give a file of time cases") from error
    for line, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            entry = json.loads(text)
            accepted = tuple(_bound(v) for v in [entry["expected"], *entry.get("also", ())])
            yield Case(
                str(entry.get("id", line)),
                str(entry.get("suite", "")),
                entry["text"],
                entry["reference"][:10],
                accepted,
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise GoldError(f"{path}:{line}: not a time case: {error!r}") from error


def _same(found: TimeExpression, accepted: Bound) -> bool:
    first, last = accepted
    if found.earliest != first:
        return False
    if found.latest is None or last is None or first is None:
        return found.latest == last
    slack = 1 if (last - first).days >= 2 else 0
    return abs((found.latest - last).days) <= slack


def _meets(found: TimeExpression, accepted: Bound) -> bool:
    first, last = accepted
    begins = found.earliest is None or last is None or found.earliest <= last
    ends = found.latest is None or first is None or found.latest >= first
    return begins and ends


def judge(case: Case) -> Outcome:
    """Reads one case and compares."""
    placed = tuple(x for x in find(case.text, case.date) if x.kind == "date" and _has_days(x))
    if any(_same(x, a) for x in placed for a in case.accepted):
        return Outcome(case, placed, "exact")
    if not placed:
        return Outcome(case, placed, "missed")
    meets = any(_meets(x, a) for x in placed for a in case.accepted)
    warned = any(x.problem for x in placed)
    return Outcome(case, placed, "near" if meets or warned else "wrong")


def _has_days(found: TimeExpression) -> bool:
    return found.earliest is not None or found.latest is not None


def report(outcomes: list[Outcome]) -> str:
    """A line for each suite: cases, percent exact, near, missed and wrong."""
    suites = sorted({o.case.suite for o in outcomes})
    lines = [f"{'suite':<24}{'cases':>7}{'exact':>8}{'near':>8}{'missed':>8}{'wrong':>8}"]
    for suite in suites:
        verdicts = [o.verdict for o in outcomes if o.case.suite == suite]
        shares = (100 * verdicts.count(v) / len(verdicts) for v in _VERDICTS)
        lines.append(f"{suite:<24}{len(verdicts):>7}" + "".join(f"{s:>7.1f}%" for s in shares))
    return "\n".join(lines)


_VERDICTS = ("exact", "near", "missed", "wrong")


def main(arguments: list[str] | None = None) -> int:
    """Prints the scores; with ``--errors`` every case that is not exact as well."""
    parser = argparse.ArgumentParser(prog="python -m dyade.measure.times", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", action="store_true", help="print every case not exact")
    options = parser.parse_args(arguments)
    try:
        outcomes = [judge(case) for case in cases(options.gold)]
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2
    if options.errors:
        for outcome in outcomes:
            if outcome.verdict != "exact":
                read = [(x.span.of(outcome.case.text), x.edtf) for x in outcome.found]
                print(f"{outcome.verdict:<7}{outcome.case.id}  {outcome.case.text}  {read}")
    print(report(outcomes))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
