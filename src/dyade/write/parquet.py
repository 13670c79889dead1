"""Apache Parquet, written by DuckDB: typed columns, real dates, no extension."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import BinaryIO, Final

from dyade.ask.cells import COLUMNS, cells
from dyade.ask.rows import EventRow
from dyade.write.registry import Options

_TYPES: Final = {str: "VARCHAR", int: "INTEGER", float: "DOUBLE", bool: "BOOLEAN"}
_DATES: Final = ("earliest", "latest")


def write(items: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one row per event; gives their number. ``earliest`` and ``latest`` are dates."""
    import duckdb

    from dyade.write import jsonl

    fields = {n: "DATE" if n in _DATES else _TYPES[t] for n, t in COLUMNS.items()}
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in fields.items())
    with tempfile.TemporaryDirectory() as folder:
        lines, target = Path(folder, "rows.jsonl"), Path(folder, "rows.parquet")
        with lines.open("wb") as file:
            for item in items:
                file.write(jsonl.line(cells(item)))
        with duckdb.connect(config={"threads": 1}) as db:
            source = f"read_json('{lines}', format='newline_delimited', columns={{{columns}}})"
            db.execute(f"COPY (SELECT * FROM {source}) TO '{target}' (FORMAT parquet)")
        out.write(target.read_bytes())
    return len(items)
