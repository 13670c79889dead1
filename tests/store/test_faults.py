"""Wrong use and bad luck: each has its own error, and nothing is lost or half kept."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from tests.records import claim, record

from dyade import errors
from dyade.store import connect
from dyade.store.store import Store

ROOT = str(Path(__file__).parents[2])


def one() -> object:
    return record("Un fait.", claim("USA", "ACCUSE", "RUS", day="2019-04-24"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    where = tmp_path / "r.duckdb"
    with Store.open(where) as store:
        store.ingest([one()])  # type: ignore[list-item]
    return where


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(errors.NoStoreError, match="dyade ingest"):
        Store.open(tmp_path / "none.duckdb", read_only=True)
    with pytest.raises(errors.NoStoreError, match="folder"):
        Store.open(tmp_path / "none" / "r.duckdb")


@pytest.mark.parametrize("content", [b"", b"not a store at all\n" * 400, b"%PDF-1.7\n"])
@pytest.mark.parametrize("read_only", [True, False])
def test_not_a_store(tmp_path: Path, content: bytes, read_only: bool) -> None:
    where = tmp_path / "r.duckdb"
    where.write_bytes(content)
    with pytest.raises(errors.NotAStoreError):
        Store.open(where, read_only=read_only)
    assert where.read_bytes() == content


def test_a_file_that_duckdb_would_read_is_no_store(tmp_path: Path) -> None:
    where = tmp_path / "rows.csv"
    where.write_text("id,date\na,2020-01-02\n", encoding="utf-8")
    with pytest.raises(errors.NotAStoreError):
        Store.open(where)
    assert where.read_text(encoding="utf-8").startswith("id,date")


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(errors.NotAStoreError, match="folder"):
        Store.open(tmp_path)


@pytest.mark.parametrize("read_only", [True, False])
def test_another_duckdb_file_is_left_alone(tmp_path: Path, read_only: bool) -> None:
    where = tmp_path / "other.duckdb"
    with duckdb.connect(str(where)) as other:
        other.execute("CREATE TABLE mine AS SELECT 1 AS a")
    with pytest.raises(errors.NotAStoreError, match="no store"):
        Store.open(where, read_only=read_only)
    with duckdb.connect(str(where)) as other:
        assert other.execute("SHOW TABLES").fetchall() == [("mine",)]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_store(path: Path, read_only: bool) -> None:
    with duckdb.connect(str(path)) as other:
        other.execute("INSERT INTO schema_version VALUES (99, '9.0')")
    with pytest.raises(errors.NewerStoreError, match="schema 99"):
        Store.open(path, read_only=read_only)


def test_an_older_store_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_schema(monkeypatch, tmp_path, "CREATE TABLE later (a INTEGER);")
    with pytest.raises(errors.StoreError, match=f"schema {connect.VERSION - 1}"):
        Store.open(path, read_only=True)
    with Store.open(path) as store:
        assert store.count("later") == 0 and store.count("claim") == 1
        assert store.stale and store.resolve() == 1
    with Store.open(path, read_only=True) as store:
        assert store.count("schema_version") == 2


def next_schema(monkeypatch: pytest.MonkeyPatch, folder: Path, step: str) -> None:
    """Makes the program one of the schema after this one, which ``step`` leads to."""
    shutil.copytree(Path(connect.__file__).parent, folder / "scripts")
    coming = connect.VERSION + 1
    (folder / f"scripts/migrations/{coming}.sql").write_text(step, encoding="utf-8")
    monkeypatch.setattr(connect, "VERSION", coming)
    monkeypatch.setattr(connect, "files", lambda package: folder / "scripts")


def test_a_store_of_the_first_schema_is_brought_up_to_date(path: Path) -> None:
    with Store.open(path) as store:
        before = store.digest()
        store.connection.execute(
            """
            DROP TABLE event_version CASCADE; DROP TABLE meeting; DROP TABLE built;
            DROP INDEX dispatch_key; DROP INDEX sentence_number;
            UPDATE schema_version SET version = 1
            """
        )
    with Store.open(path) as store:
        store.resolve()
        assert store.digest() == before
        assert store.count("events") == 1


def test_a_failed_migration_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_schema(monkeypatch, tmp_path, "CREATE TABLE later (a INTEGER); nonsense;")
    with pytest.raises(errors.StoreError):
        Store.open(path)
    monkeypatch.undo()
    with Store.open(path, read_only=True) as store:
        assert store.count("claim") == 1


def holder(path: Path) -> subprocess.Popen[str]:
    code = (
        "import sys, time; from dyade.store.store import Store\n"
        "store = Store.open(sys.argv[1]); print('open', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout and child.stdout.readline() == "open\n"
    return child


def test_a_locked_store(path: Path) -> None:
    child = holder(path)
    try:
        for read_only in (True, False):
            with pytest.raises(errors.LockedStoreError, match="in use"):
                Store.open(path, read_only=read_only)
    finally:
        child.kill()
        child.communicate()


def test_many_readers(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        code = (
            "import sys; from dyade.store.store import Store\n"
            "print(Store.open(sys.argv[1], read_only=True).count('claim'))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True
        )
        assert done.stdout == "1\n" and store.count("claim") == 1


def test_a_reader_cannot_write(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        with pytest.raises(errors.ReadOnlyError):
            store.ingest([])
        with pytest.raises(errors.ReadOnlyError):
            store.rebuild()
        with pytest.raises(errors.ReadOnlyError):
            store.decide()


def test_a_batch_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dyade.store import bulk

    with Store.open(path) as store:
        before = store.digest()

        def full(*args: object) -> None:
            store.connection.execute("INSERT INTO coding VALUES ('a', 'b', 'c')")
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(bulk.Bulk, "insert", full)
        with pytest.raises(errors.FullDiskError, match="Make room"):
            store.ingest([record("Autre.", claim("FRA", "ACCUSE", "RUS"))])
        monkeypatch.undo()
        assert store.digest() == before


FILL = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from dyade.measure.generate import records
from dyade.store import store as module
module.BATCH = 20
store = module.Store.open(sys.argv[1])
print("open", flush=True)
store.ingest(records(600, 1600, seed=4))
print("done", flush=True)
"""


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    with Store.open(path):
        pass
    room = path.stat().st_size + 300_000

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = subprocess.run(
        [sys.executable, "-c", FILL, str(path), ROOT],
        capture_output=True,
        text=True,
        preexec_fn=limit,
    )
    assert "[DY304]" in done.stderr, done.stderr[-600:]
    with Store.open(path) as store:
        assert store.count("dispatch") % 20 == 0


def test_a_kill_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    from dyade.measure.generate import records

    with Store.open(":memory:") as whole:
        whole.ingest(records(600, 1600, seed=4))
        wanted = whole.digest()
    chance = random.Random(7)
    path = tmp_path / "r.duckdb"
    for _ in range(10):
        child = subprocess.Popen(
            [sys.executable, "-c", FILL, str(path), ROOT], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout and child.stdout.readline() == "open\n"
        time.sleep(chance.uniform(0.0, 0.8))
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        with Store.open(path) as store:
            assert store.count("dispatch") % 20 == 0
            assert store.count("dispatch") == store.count("coding")
    with Store.open(path) as store:
        store.ingest(records(600, 1600, seed=4))
        assert store.digest() == wanted


def test_a_kill_while_the_store_is_made(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    duckdb.connect(str(path)).close()
    with Store.open(path) as store:
        assert store.count("dispatch") == 0
