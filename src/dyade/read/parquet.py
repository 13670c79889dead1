"""Parquet files with the columns of the other tables, read by DuckDB."""

from __future__ import annotations

import glob
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dyade.read.item import Item
from dyade.read.reject import Reason, Refused
from dyade.read.source import Source
from dyade.read.table import columns, need

BATCH = 512
"""Rows held in memory at once."""


def sniff(head: bytes) -> bool:
    """Whether the file starts with Parquet's mark."""
    return head.startswith(b"PAR1")


def read(source: Source) -> Iterator[Item]:
    """The dispatches of a file, each with its row counted from 1."""
    import duckdb  # loading it takes longer than reading a text file

    try:
        with _on_disk(source) as path, duckdb.connect() as connection:
            rows = connection.execute("select * from read_parquet(?)", [glob.escape(str(path))])
            names = columns([column[0] for column in rows.description or []])
            need(names)
            number = 0
            while batch := rows.fetchmany(BATCH):
                for cells in batch:
                    number += 1
                    yield number, dict(zip(names, cells, strict=True))
    except Refused as refused:
        yield 0, refused
    except duckdb.Error as error:
        yield 0, Refused(Reason.BROKEN, f"not a sound Parquet file: {str(error).splitlines()[0]}")


@contextmanager
def _on_disk(source: Source) -> Iterator[Path]:
    """The file's path; standard input is copied, since Parquet is read from its end."""
    if source.path:
        yield source.path
        return
    with tempfile.NamedTemporaryFile(suffix=".parquet") as copy:
        shutil.copyfileobj(source.stream, copy)
        copy.flush()
        yield Path(copy.name)
