"""Plain sentences of news, one deed each: how many of the deeds the coder reads, and how fully.

``plain.tsv`` has every act and every mode in many turns of French. The floors say what the whole
must reach; no single sentence is held to be read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.codebook import acts, modes
from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model

TABLE = Path(__file__).with_name("plain.tsv")
DATE = "2018-06-15"
RECALL, PRECISION, TRIPLE, MODE, STATUS = 0.88, 0.87, 0.68, 0.85, 0.94


@dataclass(frozen=True, slots=True)
class Wanted:
    """One row of the table."""

    sentence: str
    act: str
    mode: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]


def wanted() -> list[Wanted]:
    found = []
    for sentence, act, mode, status, actors, recipients in rows(TABLE):
        found.append(Wanted(sentence, act, mode, status, codes(actors), codes(recipients)))
    return found


def codes(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))


@pytest.fixture(scope="module")
def read(coder: Coder) -> list[tuple[Wanted, tuple[Claim, ...]]]:
    rows = wanted()
    dispatches = [Dispatch(str(n), DATE, row.sentence) for n, row in enumerate(rows)]
    return [(row, r.claims) for row, r in zip(rows, coder.pipe(dispatches), strict=True)]


def same_parties(row: Wanted, claim: Claim) -> bool:
    return (
        row.actors == {a.code for a in claim.actors}
        and row.recipients == {a.code for a in claim.recipients}
    )  # fmt: skip


def test_every_act_and_mode_is_there() -> None:
    rows = wanted()
    assert len(rows) >= 320
    assert len({row.sentence for row in rows}) == len(rows)
    per_act = Counter(row.act for row in rows)
    assert set(per_act) == set(acts()) and min(per_act.values()) >= 18
    per_mode = Counter((row.act, row.mode) for row in rows)
    assert all(per_mode[act, mode] >= 2 for act in acts() for mode in modes().get(act, {}))


def test_the_category_is_found(read: list[tuple[Wanted, tuple[Claim, ...]]]) -> None:
    hits = sum(any(c.event_type == row.act for c in claims) for row, claims in read)
    wrong = sum(c.event_type != row.act for row, claims in read for c in claims)
    assert hits / len(read) >= RECALL
    assert hits / (hits + wrong) >= PRECISION


def test_the_triple_is_full(read: list[tuple[Wanted, tuple[Claim, ...]]]) -> None:
    full = sum(
        any(c.event_type == row.act and same_parties(row, c) for c in claims)
        for row, claims in read
    )
    assert full / len(read) >= TRIPLE


def test_mode_and_status_are_right(read: list[tuple[Wanted, tuple[Claim, ...]]]) -> None:
    best = [
        (row, max(found, key=lambda c: same_parties(row, c)))
        for row, claims in read
        if (found := [c for c in claims if c.event_type == row.act])
    ]
    with_mode = [(row, c) for row, c in best if row.mode]
    assert sum(c.mode == row.mode for row, c in with_mode) / len(with_mode) >= MODE
    assert sum(c.status == row.status for row, c in best) / len(best) >= STATUS
