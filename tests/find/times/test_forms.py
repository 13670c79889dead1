"""The written forms of times, one by one: what is read, how far the words go, and which days."""

from __future__ import annotations

from pathlib import Path

import pytest

from dyade.find.times import find
from dyade.model import TimeExpression

DAY = "2019-04-17"  # a Wednesday
_KINDS = {"date": "", "duration": "length ", "repetition": "set "}
FORMS = [
    line.split("\t")
    for line in (Path(__file__).parent / "forms.tsv").read_text(encoding="utf-8").splitlines()[3:]
]


def _days(found: TimeExpression) -> str:
    if found.problem:
        return found.problem
    if found.kind != "date" and found.amount:
        high = "" if found.amount.high is None else found.amount.high
        return f"{found.amount.low}-{high} {found.amount.unit}"
    if found.anchor == "event":
        return found.relation
    return found.edtf or f"{found.earliest or ''}/{found.latest or ''}"


@pytest.mark.parametrize(("text", "times"), FORMS, ids=[f[0] for f in FORMS])
def test_form(text: str, times: str) -> None:
    read = [f"{_KINDS[x.kind]}{x.span.of(text)} = {_days(x)}" for x in find(text, DAY)]
    assert " ; ".join(read) == times
