"""A store goes into an archive and comes back whole."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.store.test_store import NEWS

from dyade.errors import ArchiveError
from dyade.resolve.decisions import Decision
from dyade.store import archive, connect
from dyade.store.store import Store


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, str]:
    """The folder of an archive, and the digest of what went in."""
    with Store.open(":memory:") as store:
        store.ingest(NEWS)
        claim = store.connection.execute("SELECT min(claim) FROM event_claim").fetchall()[0][0]
        store.decide(Decision("reject", "moi", "2020-01-01", claims=(claim,)))
        rows = archive.write(store, tmp_path / "archive")
        assert rows["dispatch"] == 60 and rows["decision"] == 1
        return tmp_path / "archive", store.digest()


def test_there_and_back(kept: tuple[Path, str], tmp_path: Path) -> None:
    folder, wanted = kept
    with archive.read(folder, tmp_path / "new.duckdb") as store:
        assert store.digest() == wanted
        assert not store.stale
    assert duckdb.sql(f"SELECT count(*) FROM '{folder}/claim.parquet'").fetchall() == [(120,)]


def test_a_folder_in_use_is_left_alone(kept: tuple[Path, str]) -> None:
    with Store.open(":memory:") as store, pytest.raises(ArchiveError, match="already"):
        archive.write(store, kept[0])


def test_what_is_no_archive(kept: tuple[Path, str], tmp_path: Path) -> None:
    folder, _ = kept
    target = tmp_path / "new.duckdb"
    with pytest.raises(ArchiveError, match="no archive"):
        archive.read(tmp_path, target)
    (folder / "role.parquet").unlink()
    with pytest.raises(ArchiveError, match=r"role\.parquet"):
        archive.read(folder, target)
    assert not target.exists()
    text = (folder / "archive.json").read_text(encoding="utf-8")
    newer = text.replace(f'"schema": {connect.VERSION}', '"schema": 99')
    (folder / "archive.json").write_text(newer, encoding="utf-8")
    with pytest.raises(ArchiveError, match="newer"):
        archive.read(folder, target)


def test_a_table_cut_short(kept: tuple[Path, str], tmp_path: Path) -> None:
    folder, _ = kept
    path = folder / "posting.parquet"
    duckdb.sql(f"COPY (FROM '{path}' LIMIT 3) TO '{path}.new' (FORMAT parquet)")
    Path(f"{path}.new").rename(path)
    with pytest.raises(ArchiveError, match="3 rows"):
        archive.read(folder, tmp_path / "new.duckdb")


def test_an_archive_is_read_into_a_new_store(kept: tuple[Path, str], tmp_path: Path) -> None:
    (tmp_path / "new.duckdb").write_text("mine", encoding="utf-8")
    with pytest.raises(ArchiveError, match="already"):
        archive.read(kept[0], tmp_path / "new.duckdb")
    assert (tmp_path / "new.duckdb").read_text(encoding="utf-8") == "mine"
