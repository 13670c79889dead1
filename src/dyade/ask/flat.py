"""Rows as flat tables: a name and a plain value for each cell."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from dyade.ask.cells import cells
from dyade.ask.rows import (
    EventRow,
    FigureRow,
    Hit,
    MonthRow,
    OfficeRow,
    Passage,
    StandingRow,
    TieRow,
)
from dyade.model import Place

Flat = dict[str, Any]


@singledispatch
def flat(row: object) -> Flat:
    """A row as cells: texts, numbers, days, true or false, None. Lists are parted by bars.

    Raises:
        TypeError: no row of ``dyade.ask.rows``.
    """
    raise TypeError(f"{type(row).__name__} is no row of an answer")


def _place(where: Place | None) -> Flat:
    return {"place": where.name if where else "", "place_code": where.code if where else ""}


@flat.register
def _(row: EventRow) -> Flat:
    return {**cells(row)}


def _passage(passage: Passage) -> Flat:
    return {
        "said": passage.said,
        "dispatch": passage.dispatch,
        "sentence": passage.sentence,
        "quote": passage.quote,
    }


@flat.register
def _(row: OfficeRow) -> Flat:
    return {
        "person": row.person,
        "role": row.role,
        "code": row.code,
        "sector": row.sector,
        "first_said": row.first_said,
        "last_said": row.last_said,
        "mentions": row.mentions,
        "former": row.former,
        "replaced_by": row.replaced_by,
        "rivals": "|".join(row.rivals),
        "source": row.source,
    }


@flat.register
def _(row: Hit) -> Flat:
    return {
        "score": row.score,
        "text": row.text,
        "said": row.passage.said,
        "dispatch": row.passage.dispatch,
        "sentence": row.passage.sentence,
        "sentence_id": row.sentence_id,
        "events": "|".join(row.events),
    }


@flat.register
def _(row: MonthRow) -> Flat:
    return {
        "month": row.month,
        "actor": row.actor,
        "recipient": row.recipient,
        "events": row.events,
        **{f"quad_{n}": value for n, value in enumerate(row.quads, 1)},
        "plover": row.plover,
        "goldstein": row.goldstein,
        "dispatches": row.dispatches,
    }


@flat.register
def _(row: StandingRow) -> Flat:
    return {
        "a": row.parties[0],
        "b": row.parties[1],
        "climate": row.climate,
        "trend": row.trend,
        "since": row.since,
        "until": row.until,
        "hedged": row.hedged,
        **_passage(row.passage),
    }


@flat.register
def _(row: FigureRow) -> Flat:
    return {
        "value": row.value,
        "low": row.low,
        "high": row.high,
        "approx": row.approx,
        "unit": row.unit,
        "about": "|".join(row.about),
        **_place(row.place),
        "events": "|".join(row.events),
        **_passage(row.passage),
    }


@flat.register
def _(row: TieRow) -> Flat:
    return {
        "person": row.person,
        "tie": row.tie,
        "other": row.other,
        **_passage(row.passage),
    }
