"""One number for the whole content of a store, to tell whether two hold the same."""

from __future__ import annotations

import hashlib

import duckdb

DERIVED = (
    "story",
    "superseded",
    "counting",
    "filing",
    "built",
    "event_version",
    "event_claim",
    "event_party",
    "event_dyad",
    "event_part",
    "meeting",
)
KEPT = (
    "dispatch",
    "coding",
    "claim",
    "relation",
    "role",
    "tie",
    "figure",
    "sentence",
    "posting",
    "reject",
    "decision",
)


def digest(connection: duckdb.DuckDBPyConnection, tables: tuple[str, ...] = KEPT + DERIVED) -> str:
    """SHA-256 over all rows of the tables, sorted; the order in which they came does not count."""
    whole = hashlib.sha256()
    for table in tables:
        whole.update(f"{table}\n".encode())
        rows = connection.execute(f"SELECT to_json(t)::VARCHAR AS j FROM {table} t ORDER BY j")
        while batch := rows.fetchmany(10_000):
            for (line,) in batch:
                whole.update(line.encode())
                whole.update(b"\n")
    return whole.hexdigest()
