"""Runs: the same for any number of workers, and no dispatch takes the others down."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from dyade.model import Dispatch, Record
from dyade.read import Reason, Reject
from dyade.run import Report, building, code, progress
from dyade.run.engine import Codes
from dyade.run.progress import EVERY, _Lines


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Codes]:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.delitem(sys.modules, "stub_coder", raising=False)
    import stub_coder

    return stub_coder.load


def dispatches(*texts: str) -> list[Dispatch]:
    return [Dispatch(f"d{n}", "2019", text) for n, text in enumerate(texts)]


def coded(
    load: Callable[[], Codes], texts: list[str], jobs: int
) -> tuple[list[Record], list[Reject]]:
    rejects: list[Reject] = []
    records = list(code(dispatches(*texts), jobs=jobs, errors=rejects.append, load=load))
    return records, rejects


def test_workers_change_nothing(load: Callable[[], Codes]) -> None:
    texts = [f"{'mot ' * (n % 7)}panne" if n % 10 == 3 else "mot " * (n % 5) for n in range(70)]
    serial, parallel = coded(load, texts, 1), coded(load, texts, 2)
    assert serial == parallel
    records, rejects = serial
    assert [r.dispatch.id for r in records] == [f"d{n}" for n in range(70) if n % 10 != 3]
    assert [r.item for r in rejects] == [f"d{n}" for n in range(3, 70, 10)]


def test_a_breakdown_is_a_reject(load: Callable[[], Codes]) -> None:
    records, (reject,) = coded(load, ["un", "panne", "deux mots"], 1)
    assert [len(r.claims) for r in records] == [1, 2]
    assert reject.reason is Reason.CRASH
    assert "d1" in str(reject) and "ValueError: no such thing" in str(reject)


def test_a_dead_worker_costs_one_dispatch(load: Callable[[], Codes]) -> None:
    texts = ["mort" if n == 5 else "un" for n in range(20)]
    records, (reject,) = coded(load, texts, 2)
    assert [r.dispatch.id for r in records] == [f"d{n}" for n in range(20) if n != 5]
    assert (reject.item, reject.reason) == ("d5", Reason.CRASH)


def test_the_source_is_read_as_it_is_needed(load: Callable[[], Codes]) -> None:
    taken: list[str] = []

    def source() -> Iterator[Dispatch]:
        for dispatch in dispatches(*["un"] * 1000):
            taken.append(dispatch.id)
            yield dispatch

    records = code(source(), jobs=1, errors=print, load=load)
    next(records)
    assert len(taken) == 1


# The report


def test_report_counts_every_item() -> None:
    report = Report()
    one, two = dispatches("Oslo attend.", "Lima attend.")
    other_text = Dispatch("d0", "2019", "Oslo n'attend plus.")
    assert list(report.once([one, two, one, other_text])) == [one, two, other_text]
    for dispatch in (one, two, other_text):
        report.record(Record(dispatch))
    report.reject(Reject("x.txt", 1, Reason.NO_DATE, "no date"))
    assert report.read == 5
    as_json = json.loads(json.dumps(report.as_json()))
    assert (as_json["coded"], as_json["skipped"], as_json["duplicates"]) == (3, 1, 1)
    assert (as_json["undated"], as_json["reasons"]) == (1, {"no-date": 1})
    assert as_json["rejects"][0]["file"] == "x.txt"


def test_what_the_store_has_counts_as_known_when_it_is_passed() -> None:
    report = Report()

    def select(given: Iterable[Dispatch]) -> Iterator[Dispatch]:
        yield from [d for d in given if d.text == "neuf"]  # looks ahead, as a store does

    texts = ["neuf", "vieux", "vieux", "neuf", "vieux"]
    new = report.new(dispatches(*texts), select)
    assert (next(new).id, report.known) == ("d0", 0)
    assert (next(new).id, report.known) == ("d3", 2)
    assert not list(new)
    assert report.known == 3


def test_report_lists_some_rejects_and_says_how_many_more() -> None:
    report = Report()
    for line in range(1, 31):
        report.reject(Reject("x.jsonl", line, Reason.BROKEN, "not JSON"))
    lines = list(report.lines())
    assert len(lines) == 22
    assert "x.jsonl:20: [DY109]" in lines[20] and "10 more" in lines[21]


# Progress


def test_a_line_every_ten_seconds() -> None:
    out = io.StringIO()
    now = [0.0]
    lines = _Lines(out, total=100, clock=lambda: now[0])
    for second in range(1, 26):
        now[0] = float(second)
        lines.step(2 * second, 1)
    assert out.getvalue().splitlines() == [
        "20 dispatches, 2.0 a second, 1 error, 0 min 40 s left",
        "40 dispatches, 2.0 a second, 1 error, 0 min 30 s left",
    ]
    assert EVERY == 10


def test_a_long_build_says_how_far_it_is() -> None:
    out = io.StringIO()
    now = [0.0]
    step = building(out, clock=lambda: now[0])
    for second in range(1, 22):
        now[0] = float(second)
        step("filed" if second < 15 else "built", 10 * second, 900)
    assert out.getvalue().splitlines() == [
        "building events: 100 of 900 claims filed",
        "building events: 200 of 900 claims built",
    ]


def test_a_short_run_says_nothing() -> None:
    out = io.StringIO()
    with progress(out, None, bar=False) as step:
        step(1, 0)
    assert not out.getvalue()


def test_bar() -> None:
    out = io.StringIO()
    with progress(out, 2, bar=True) as step:
        step(1, 0)
        step(2, 1)
