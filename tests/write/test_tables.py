"""Tables: read back by the csv module, pandas, openpyxl, DuckDB; nothing is lost or run."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pytest
from tests.ask.pyongyang import dispatches
from tests.demo_rows import nasty, rows

import dyade
from dyade.ask.cells import COLUMNS
from dyade.ask.rows import EventRow
from dyade.errors import OutputError
from dyade.write import Options, dumps, formats, straight, write

GOLDEN = Path(__file__).parents[1] / "golden"
AS_OF = dt.date(2019, 4, 30)


def every() -> list[EventRow]:
    return [*rows(), nasty()]


@pytest.mark.parametrize("name", [n for n in formats() if n not in ("xlsx", "parquet")])
def test_golden_file(name: str) -> None:
    found = formats()[name]
    done = dumps(every(), name, Options(as_of=AS_OF, include_all=found.lossy))
    path = GOLDEN / f"events.{name}.{found.extension}"
    assert done == path.read_bytes(), f"see {path.name}"


@pytest.mark.parametrize("name", list(formats()))
def test_same_events_same_bytes(name: str) -> None:
    assert dumps(every(), name, Options(as_of=AS_OF)) == dumps(every(), name, Options(as_of=AS_OF))


@pytest.mark.parametrize("name", list(formats()))
def test_no_events_make_a_file_and_not_a_fault(name: str) -> None:
    out = io.BytesIO()
    assert write([], name, out).events == 0


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(OutputError, match=r"DY501.*'pdf'.*gdelt"):
        write([], "pdf", io.BytesIO())


def test_csv_by_pandas_keeps_what_looks_like_nothing() -> None:
    data = io.BytesIO(dumps(every(), "csv"))
    table = pd.read_csv(data, keep_default_na=False, dtype=str)
    assert list(table.columns) == list(COLUMNS)
    assert len(table) == len(every())
    last = table.iloc[-1]
    assert (last["place"], last["place_code"], last["actor_persons"]) == ("NA", "NAM", "null")
    assert last["quotation"].startswith("=SUM(1)\t")
    assert list(table["status"]) == [r.event.status for r in every()]
    denied = table[table["status"] == "negated"].iloc[0]
    assert denied["speaker"] == "RUS"
    assert table.iloc[0]["date"] == "2019-04-25"
    assert table.iloc[2]["date"] == "2019-04"
    assert table.iloc[3]["date"] == "../2019-04-30"
    assert table.iloc[3]["earliest"] == ""


def test_csv_for_excel_runs_no_formula() -> None:
    data = dumps(every(), "csv-excel")
    assert data.startswith(b"\xef\xbb\xbf") and b"sep=" not in data
    lines = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(lines) == len(every())
    for line in lines:
        for name, cell in line.items():
            if COLUMNS[name] is str:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), (name, cell)
    assert lines[-1]["quotation"].startswith("'=SUM(1)")
    assert lines[-1]["speaker_person"] == "'@Nobody, a\\b"
    assert lines[-1]["goldstein"] == "-4,0"
    assert lines[0]["latitude"] == "43,1056"


def test_xlsx_by_openpyxl() -> None:
    book = openpyxl.load_workbook(io.BytesIO(dumps(every(), "xlsx")))
    sheet = book["events"]
    assert sheet.freeze_panes == "B2"
    header = [c.value for c in sheet[1]]
    assert header == list(COLUMNS)
    at = {name: index for index, name in enumerate(header)}
    first, last = sheet[2], sheet[sheet.max_row]
    assert first[at["earliest"]].value == dt.datetime(2019, 4, 25)
    assert first[at["source"]].hyperlink.target == "https://example.org/a?b=1&c=2"
    assert first[at["goldstein"]].value == 1.0
    quotation = last[at["quotation"]]
    assert quotation.data_type == "s" and quotation.value.startswith("=SUM(1)")
    assert (last[at["dispatch"]].value, last[at["place"]].value) == ("NO", "NA")
    assert sheet.max_row == len(every()) + 1
    statuses = [row[at["status"]] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert statuses == [r.event.status for r in every()]


def test_parquet_by_pandas_and_duckdb(tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    path.write_bytes(dumps(every(), "parquet"))
    table = pd.read_parquet(path)
    assert list(table.columns) == list(COLUMNS)
    assert table["place"].iloc[-1] == "NA"
    assert table["hedged"].tolist() == [r.event.hedged for r in every()]
    query = f"SELECT typeof(earliest), earliest, typeof(count_low) FROM '{path}' LIMIT 1"
    assert duckdb.execute(query).fetchone() == ("DATE", dt.date(2019, 4, 25), "INTEGER")


@pytest.mark.parametrize(
    ("parties", "given"),
    [
        ("", {}),
        ("RUS-PRK", {"as_of": "2019-04-26"}),
        (["PRK", "RUS", "CHN"], {"limit": 3, "offset": 1}),
        ("PRK", {"acts": ("CONSULT",)}),
    ],
)
def test_parquet_straight_from_the_store_is_the_same(
    tmp_path: Path, parties: str | list[str], given: dict[str, Any]
) -> None:
    with dyade.open(":memory:") as made:
        made.ingest(dispatches())
        filters = made.filters(parties, **given)
        found = made.events(filters).rows
        assert straight.copy(made.store.connection, filters, tmp_path / "a.parquet") == len(found)
    (tmp_path / "b.parquet").write_bytes(dumps(found, "parquet"))
    with duckdb.connect() as db:
        one, other = (db.sql(f"FROM '{tmp_path}/{name}.parquet'") for name in "ab")
        assert found and one.columns == other.columns and one.types == other.types
        assert one.fetchall() == other.fetchall()


def test_json_lines_hold_passages_life_and_disputes() -> None:
    values = [json.loads(x) for x in dumps(every(), "jsonl").splitlines()]
    assert len(values) == len(every())
    assert values[0]["life"][0]["kind"] == "planned"
    assert values[1]["disputes"][0]["readings"][1]["value"] == "3"
    assert values[-1]["actors"] == [{"code": "NOR", "person": "null"}]
    for value, row in zip(values, every(), strict=True):
        assert value["status"] == row.event.status
        for told in value["passages"]:
            assert told["end"] - told["start"] == len(told["evidence"])


def test_markdown_is_one_table() -> None:
    lines = dumps(every(), "md").decode().rstrip("\n").split("\n")
    assert len(lines) == len(every()) + 2
    for line in lines:
        bars = line.replace("\\\\", "").replace("\\|", "").count("|")
        assert bars == lines[1].count("|"), line
