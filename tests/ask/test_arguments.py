"""Wrong arguments of the Python functions: each gets its own error, and never a bare one."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.records import claim, record

import dyade
from dyade import errors
from dyade.ask.record import OpenRecord
from dyade.tell import background, chronology, offices, render
from dyade.write import Options, write

Ask = Callable[[OpenRecord], object]


@pytest.fixture(scope="module")
def asked() -> Iterator[Any]:
    with dyade.open(":memory:", lang="fr") as opened:
        made = claim("NOR", "CONSULT", "PER", day="2019-04-24", mode="visit")
        opened.ingest([record("Le ministre norvégien est arrivé à Lima.", made)])
        yield opened


# Each with the error that it gets, and words that the message must have.
WRONG: list[tuple[Ask, type[errors.DyadeError], str]] = [
    (lambda r: r.events("NOR"), errors.FilterError, "chronology"),
    (lambda r: r.events(parties="NOR"), errors.FilterError, "chronology"),
    (lambda r: r.events(act=("CONSULT",)), errors.FilterError, "did you mean acts"),
    (lambda r: r.events(acts="CONSULT"), errors.FilterError, "tuple"),
    (lambda r: r.events(contexts=("trade",)), errors.FilterError, "economic"),
    (lambda r: r.events(quads=1), errors.FilterError, "tuple"),
    (lambda r: r.events(limit="5"), errors.FilterError, "whole number"),
    (lambda r: r.events(min_confidence="high"), errors.FilterError, "number"),
    (lambda r: r.events(hedged="yes"), errors.FilterError, "True or False"),
    (lambda r: r.events(place=5), errors.FilterError, "text"),
    (lambda r: r.events(dyad="NOR-PER"), errors.FilterError, "tuple"),
    (lambda r: r.events(dyad=("NOR",)), errors.FilterError, "two codes"),
    (lambda r: r.events(dyad=("NOR", "nor")), errors.DyadError, "NOR"),
    (lambda r: r.events(actors=("QQQ",)), errors.UnknownCodeError, "QQQ"),
    (lambda r: r.events(as_of=2021), errors.DateError, "2019-04-24"),
    (lambda r: r.events(since=dt.date(2021, 1, 1)), errors.DateError, "text"),
    (lambda r: r.events(dyade.Filters(as_of=2021)), errors.DateError, "as_of"),  # type: ignore[arg-type]
    (lambda r: r.chronology(None), errors.DyadError, "list of codes"),  # type: ignore[arg-type]
    (lambda r: r.chronology(["NOR", 5]), errors.UnknownCodeError, "RUS"),  # type: ignore[list-item]
    (lambda r: r.chronology("NOR-PER-FJI"), errors.DyadError, "3 parties"),
    (lambda r: r.relations(("NOR", "PER")), errors.DyadError, "RUS-PRK"),  # type: ignore[arg-type]
    (lambda r: r.brief("NOR-PER", limit="a"), errors.FilterError, "whole number"),
    (lambda r: r.brief(""), errors.DyadError, "parties"),
    (lambda r: r.who(5), errors.ArgumentError, "text"),  # type: ignore[arg-type]
    (lambda r: r.who("NOR", 2021), errors.DateError, "text"),  # type: ignore[arg-type]
    (lambda r: r.search(""), errors.ArgumentError, "word"),
    (lambda r: r.search(" … "), errors.ArgumentError, "word"),
    (lambda r: r.search(["Lima"]), errors.ArgumentError, "text"),  # type: ignore[arg-type]
    (lambda r: r.event(5), errors.UnknownIdError, "dyade events"),  # type: ignore[arg-type]
    (lambda r: r.event("zzzz"), errors.UnknownIdError, "dyade events"),
    (lambda r: r.code(None), errors.UnknownCodeError, "text"),  # type: ignore[arg-type]
    (lambda r: r.ingest("text"), errors.ArgumentError, "list"),  # type: ignore[arg-type]
    (lambda r: r.ingest(["text"]), errors.ArgumentError, "Dispatch"),  # type: ignore[list-item]
    (lambda r: r.ingest([dyade.Record("x")]), errors.ArgumentError, "Dispatch"),  # type: ignore[arg-type]
    (lambda r: r.ingest(dyade.Dispatch("a", "2021", "x")), errors.ArgumentError, "list"),  # type: ignore[arg-type]
    (lambda r: r.decide("x"), errors.DecisionError, "Decision"),  # type: ignore[arg-type]
    (
        lambda r: r.decide(dyade.Decision("reject", "me", "2021", claims="abc")),  # type: ignore[arg-type]
        errors.DecisionError,
        "tuples",
    ),
    (
        lambda r: r.decide(dyade.Decision("reject", None, "2021", claims=("a",))),  # type: ignore[arg-type]
        errors.DecisionError,
        "author",
    ),
    (lambda r: background(r.brief("NOR-PER"), "de"), errors.LanguageError, "fr, en"),
    (lambda r: background("NOR", "fr"), errors.ArgumentError, "brief"),  # type: ignore[arg-type]
    (lambda r: chronology(r.events(), ("NOR",), "de"), errors.LanguageError, "fr, en"),
    (lambda r: chronology(r.events(), "NOR-PER", "fr"), errors.ArgumentError, "tuple"),
    (lambda r: chronology(r.who(), ("NOR",), "fr", as_of="x"), errors.DateError, "2019"),  # type: ignore[arg-type]
    (lambda r: chronology(["x"], ("NOR",), "fr"), errors.ArgumentError, "events"),  # type: ignore[list-item]
    (lambda r: offices("x"), errors.ArgumentError, "who"),  # type: ignore[arg-type]
    (lambda r: render(r.brief("NOR-PER"), "md"), errors.ArgumentError, "background"),  # type: ignore[arg-type]
    (lambda r: write(r.events(), "csv", "x.csv"), errors.WritingError, "wb"),  # type: ignore[arg-type]
    (lambda r: write(r.events(), "csv", io.StringIO()), errors.WritingError, "wb"),  # type: ignore[arg-type]
    (lambda r: write(["x"], "csv", io.BytesIO()), errors.ArgumentError, "events"),  # type: ignore[list-item]
    (lambda r: write(r.events(), "csv", io.BytesIO(), "fr"), errors.ArgumentError, "Options"),  # type: ignore[arg-type]
    (lambda r: write([], "ics", io.BytesIO(), Options(lang="de")), errors.LanguageError, "fr"),
    (lambda r: r.events().to_csv("missing/x.csv"), errors.WritingError, "missing"),
    (lambda r: dyade.Dispatch("a", None, "x"), errors.TextError, "date"),  # type: ignore[arg-type]
    (lambda r: dyade.Dispatch("a", "2021", b"x"), errors.TextError, "text"),  # type: ignore[arg-type]
    (lambda r: dyade.Dispatch("a", "2021", "x\ud800"), errors.TextError, "at 1"),
    (lambda r: dyade.open(None), errors.NoStoreError, "Path"),  # type: ignore[arg-type]
    (lambda r: dyade.open(""), errors.NoStoreError, "name a file"),
    (lambda r: dyade.open("a\0b"), errors.NoStoreError, "name a file"),
    (lambda r: dyade.open("a" * 300), errors.NoStoreError, "too long"),
    (lambda r: dyade.open("missing/x.duckdb"), errors.NoStoreError, "make it"),
    (lambda r: dyade.open(":memory:", lang="de"), errors.LanguageError, "fr, en"),
    (lambda r: dyade.open(":memory:", offices=5), errors.OfficesError, "path"),  # type: ignore[arg-type]
    (lambda r: dyade.Coder.load(("x",)), errors.OfficesError, "row"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("wrong", "kind", "words"), WRONG)
def test_a_wrong_argument_is_told(
    asked: OpenRecord, wrong: Ask, kind: type[errors.DyadeError], words: str
) -> None:
    with pytest.raises(kind) as fault:
        wrong(asked)
    assert words in str(fault.value)


def test_right_arguments_beside_them_pass(asked: OpenRecord, tmp_path: Path) -> None:
    assert len(asked.events(acts=["CONSULT"], as_of=None, offset=None)) == 1
    assert len(asked.events(dyade.Filters(acts=("CONSULT",)), statuses=("future",))) == 0
    assert asked.events(dyad=("nor", "Pérou")).filters.dyad == ("NOR", "PER")
    assert asked.chronology({"PER", "NOR", "FJI"}).filters.actors == ("FJI", "NOR", "PER")
    assert len(asked.events(contexts=("economic",), quads=(1,), hedged=False)) == 0
    asked.events().to_csv(tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text(encoding="utf-8").startswith("id,")
    with (tmp_path / "x.ics").open("wb") as file:
        assert write(asked.events(), "ics", file).left_out == 1


def test_a_closed_record_says_so(tmp_path: Path) -> None:
    with dyade.open(tmp_path / "r.duckdb") as opened:
        assert not opened.events()
    with pytest.raises(errors.StoreError, match="closed; open it again"):
        opened.events()


@pytest.mark.model
def test_a_coder_takes_dispatches(coder: dyade.Coder) -> None:
    for wrong in ("text", None):
        with pytest.raises(errors.ArgumentError, match="Dispatch"):
            coder.code(wrong)  # type: ignore[arg-type]
    with pytest.raises(errors.ArgumentError, match="in a list"):
        list(coder.pipe(dyade.Dispatch("a", "2021", "x")))  # type: ignore[arg-type]
    assert not coder.code(dyade.Dispatch("a", "2021", "")).claims
