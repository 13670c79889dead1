"""docs/codebook.md and docs/api.md against the program: fields, acts, examples, questions."""

from __future__ import annotations

import ast
import datetime as dt
import inspect
import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest

from dyade.ask.filters import Filters
from dyade.ask.record import OpenRecord
from dyade.code import record as form
from dyade.code.codebook import acts, modes
from dyade.code.pipeline import Coder
from dyade.data import table
from dyade.model import (
    Actor,
    Attribution,
    Claim,
    Count,
    Dispatch,
    Figure,
    Interval,
    Place,
    Record,
    Relation,
    Role,
    Span,
    Status,
    Tie,
)

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")

DAY = dt.date(2019, 4, 24)
SPAN = Span(0, 4)
PLACE = Place("Oslo", "NOR", 59.9, 10.7, 3143244, "city")
ACTOR = Actor("NOR", "GOV", "Ola Berg", "NOR")
CLAIM = Claim(
    "d", "CONSULT", "occurred", (ACTOR,), (ACTOR,), SPAN, SPAN, 0, "rule",
    mode="visit", contexts=("economic",), concerning=(ACTOR,), date=Interval(DAY, DAY),
    date_basis="said", place=PLACE, count=Count(1, 2), hedged=True, event_type="CONSULT",
    cameo="042", goldstein=1.9, plover_score=4.0,
    attribution=Attribution("NOR", "Ola Berg", "GOV", "PER"),
)  # fmt: skip
FULL = Record(
    Dispatch("d", "2019-04-24", "Oslo.", "title", "source", "url"),
    (CLAIM,),
    (Relation("d", ("NOR", "PER"), "friendly", SPAN, "stable", DAY, DAY, True, "rule"),),
    (Role("d", "Ola Berg", "ministre", "NOR", SPAN, "GOV", True, "rule"),),
    (Tie("d", "Ola Berg", "frère", "Per Berg", SPAN),),
    (
        Figure("d", "navires", SPAN, 2.0, None, None, True, ("NOR",), PLACE),
        Figure("d", "navires", SPAN, None, 2.0, 3.0),
    ),
)
"""A record with every field filled."""

SECTIONS = {
    "events": "event",
    "actors": "party",
    "recipients": "party",
    "concerning": "party",
    "relations": "relation",
    "roles": "role",
    "figures": "figure",
    "ties": "tie",
    "date": "date",
    "place": "place",
    "count": "count",
    "attribution": "attribution",
}
"""The section of the page that describes what stands under a field."""


def printed(value: Any, section: str, found: dict[str, set[str]]) -> None:
    """Collects the fields of every object of a record's JSON, by section of the page."""
    if isinstance(value, list):
        for item in value:
            printed(item, section, found)
    elif isinstance(value, dict):
        found.setdefault(section, set()).update(value)
        for key, item in value.items():
            printed(item, SECTIONS.get(key, "?"), found)


def rows(title: str) -> set[str]:
    """The fields in the first column of the table under a heading of the third level."""
    section = PAGE.split(f"\n### {title}\n")[1].split("\n### ")[0]
    cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}


def test_the_full_record_has_every_field_that_can_be_printed() -> None:
    found: dict[str, set[str]] = {}
    printed(form.to_json(FULL), "record", found)
    names = {
        key.value
        for node in ast.walk(ast.parse(inspect.getsource(form)))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    assert names <= set().union(*found.values())


def test_every_field_and_no_other_is_described() -> None:
    found: dict[str, set[str]] = {}
    printed(form.to_json(FULL), "record", found)
    assert "?" not in found
    assert {section: rows(section) for section in found} == found


def test_every_act_mode_context_and_sector() -> None:
    assert sorted(name for name, _ in examples() if name.isupper()) == sorted(acts())
    lines = re.findall(r"^\| (`[A-Z]+`(?:, `[A-Z]+`)*) \| (`.*) \|$", PAGE, re.MULTILINE)
    described = {
        act: set(re.findall(r"`([a-z-]+)`", cell))
        for names, cell in lines
        for act in re.findall(r"`([A-Z]+)`", names)
    }
    assert described == {act: set(found) for act, found in modes().items() if found}
    for file, column in (("contexts", "context"), ("sectors", "sector")):
        for row in table(f"codebook/{file}.tsv", (column, "description")):
            assert f"`{row[column]}`" in PAGE, row[column]


def examples() -> list[tuple[str, str]]:
    """Acts and statuses with the sentence beside them."""
    return re.findall(r"^\| `([A-Z]+|[a-z]+)` \| [^|]*\| « (.*?) » \|$", PAGE, re.MULTILINE)


def test_every_status_has_an_example() -> None:
    assert {name for name, _ in examples() if name.islower()} == set(get_args(Status))


@pytest.mark.model
@pytest.mark.parametrize(("name", "text"), examples())
def test_examples_are_coded_as_the_page_says(coder: Coder, name: str, text: str) -> None:
    claims = coder.code(Dispatch("example", "2019-04-24", text)).claims
    assert name in {c.act for c in claims} | {c.status for c in claims}


def test_every_filter_and_question_is_in_the_api() -> None:
    page = (Path(__file__).resolve().parents[1] / "docs" / "api.md").read_text(encoding="utf-8")
    for field in fields(Filters):
        assert f"`{field.name}`" in page, field.name
    for name, member in inspect.getmembers(OpenRecord, inspect.isfunction):
        if not name.startswith("_") and name not in ("close", "code", "filters"):
            assert f"`{name}(" in page, name
            assert member.__doc__
