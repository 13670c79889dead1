"""What an answer turns into, and what importing the package brings along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dyade import errors
from dyade.ask.record import OpenRecord


def test_answers_go_out_as_tables(asked: OpenRecord, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    pyarrow = pytest.importorskip("pyarrow")
    rows = asked.chronology("RUS-PRK")
    frame = rows.df()
    assert list(frame["act"]) == [r.event.act for r in rows]
    assert pyarrow.Table.equals(rows.arrow(), rows.arrow()) and rows.arrow().num_rows == 5
    rows.to_csv(tmp_path / "rows.csv")
    read = pandas.read_csv(tmp_path / "rows.csv", keep_default_na=False)
    assert list(read["id"]) == list(frame["id"])
    for answer in (asked.who(), asked.search("Moscou"), asked.relations("RUS-PRK")):
        assert len(answer.df()) == len(answer)  # type: ignore[attr-defined]
    page = rows._repr_html_()
    assert page.count("<tr>") == 6 and "<script" not in page
    assert "Rien" in asked.chronology("RUS-PRK", as_of="2010")._repr_html_()


def test_a_form_without_its_package(asked: OpenRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(errors.MissingPackageError, match="pandas"):
        asked.chronology("RUS-PRK").df()


def test_importing_is_light() -> None:
    code = (
        "import sys, dyade; heavy = {'spacy', 'duckdb', 'pandas', 'numpy', 'click', 'rich'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
