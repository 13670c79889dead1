"""Events from the store straight to Parquet, in SQL: for exports too long to take row by row.

The columns are those of ``dyade.ask.cells``, with the same values.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from dyade.ask.cells import COLUMNS
from dyade.ask.fetch import IN_ORDER
from dyade.ask.filters import Filters
from dyade.ask.where import clause, known_until
from dyade.store.connect import one
from dyade.store.versions import Shown

_FIRST = ("dispatch", "sentence", "quote", "url")
"""What is told of the first passage."""

_DATE = """
CASE WHEN v.earliest IS NULL AND v.latest IS NULL THEN ''
     WHEN v.earliest = v.latest THEN v.earliest::VARCHAR
     WHEN day(v.earliest) = 1 AND v.latest = last_day(v.earliest) THEN left(v.earliest::VARCHAR, 7)
     WHEN dayofyear(v.earliest) = 1 AND year(v.latest) = year(v.earliest) AND month(v.latest) = 12
          AND day(v.latest) = 31 THEN left(v.earliest::VARCHAR, 4)
     ELSE coalesce(v.earliest::VARCHAR, '..') || '/' || coalesce(v.latest::VARCHAR, '..') END
"""

_FOUND = """
CASE WHEN v.passages > 0 THEN coalesce(v.bases[list_position(v.days, coalesce(
     v.earliest::VARCHAR, '..') || '/' || coalesce(v.latest::VARCHAR, '..'))], 'combined') END
"""


def copy(connection: duckdb.DuckDBPyConnection, filters: Filters, path: Path) -> int:
    """Writes the events that the filters keep to a file of Parquet; gives their number."""
    where = clause(filters)
    values = where.parameters
    if filters.limit is not None or filters.offset:
        limit = "" if filters.limit is None else f"LIMIT {filters.limit:d}"
        where.add(
            f"v.version IN (SELECT v.version FROM {where.source} "
            f"ORDER BY {IN_ORDER} {limit} OFFSET {filters.offset:d})"
        )
        values = values + values
    until = known_until(filters.as_of)
    held = f"WHERE known_from <= DATE '{until}'" if until else ""
    place = {name: n for n, name in enumerate(Shown._fields)}
    paths = ", ".join(f"'$[0][{place[name]}]'" for name in _FIRST)
    # The passages, most of what an event holds, are left behind before the rows are sorted.
    sql = f"""
        WITH told AS (
            SELECT v.* EXCLUDE (evidence), {where.bond} AS bonded,
                   json_extract_string(v.evidence, [{paths}]) AS first,
                   json_extract_string(v.evidence, '$[*][{place["date"]}]') AS days,
                   json_extract_string(v.evidence, '$[*][{place["basis"]}]') AS bases,
                   json_array_length(v.evidence)::INTEGER AS passages
            FROM {where.source}
        ),
        whole AS (SELECT part, max(whole) AS whole FROM event_part {held} GROUP BY part)
        SELECT {", ".join(f"{made} AS {name}" for name, made in _columns().items())}
        FROM told v LEFT JOIN whole p ON p.part = v.event
        ORDER BY {IN_ORDER}
    """
    connection.sql(sql, params=values).write_parquet(str(path))
    (written,) = one(connection, "SELECT sum(num_rows) FROM parquet_file_metadata(?)", [str(path)])
    return int(written)


def _columns() -> dict[str, str]:
    """The expression of each column."""
    plain = (
        "act mode status first_said last_said cameo goldstein plover_score confidence hedged "
        "earliest latest count_low count_high"
    ).split()
    made = {name: f"v.{name}" for name in plain}
    for name, side in (("actor", "actors"), ("recipient", "recipients")):
        made[side] = _joined(_each(side, "code"))
        made[f"{name}_persons"] = _joined(_each(side, "person"))
        made[f"{name}_sectors"] = _joined(_each(side, "sector"))
    shown = {name: f"v.first[{n}]" for n, name in enumerate(_FIRST, 1)}
    made |= {
        "id": "v.event",
        "event_type": "coalesce(nullif(v.event_type, ''), v.act)",
        "contexts": "array_to_string(v.contexts, '|')",
        "quad": "v.quad::INTEGER",
        "concerning": _joined(_each("concerning", "code")),
        "date": _DATE,
        "date_basis": _FOUND,
        "place": "v.place.name",
        "place_code": "v.place.code",
        "place_precision": "v.place.precision",
        "latitude": "v.place.latitude",
        "longitude": "v.place.longitude",
        "speaker": "v.attribution.code",
        "speaker_person": "v.attribution.person",
        "speaker_via": "v.attribution.via",
        "disputed": "array_to_string(v.disputed, '|')",
        "decided": "array_to_string(v.decided, '|')",
        "part_of": "p.whole",
        "bond": "v.bonded",
        "sources": "v.sources",
        "passages": "v.passages",
        "dispatch": shown["dispatch"],
        "sentence": f"{shown['sentence']}::INTEGER + 1",
        "source": f"coalesce(nullif({shown['url']}, ''), {shown['dispatch']})",
        "quotation": shown["quote"],
    }
    texts = {name for name, kind in COLUMNS.items() if kind is str} - {"earliest", "latest"}
    return {name: f"nullif({made[name]}, '')" if name in texts else made[name] for name in COLUMNS}


def _each(side: str, field: str) -> str:
    return f"list_filter(list_transform(v.{side}, lambda x: x.{field}), lambda x: x <> '')"


def _joined(listed: str) -> str:
    """The values of a list, each once, in order, parted by bars."""
    first = f"list_filter({listed}, lambda x, i: list_position({listed}, x) = i)"
    return f"array_to_string({first}, '|')"
