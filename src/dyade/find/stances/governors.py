"""The tables of words that say whether a deed happened: ``governors.tsv`` and ``stance.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dyade.data import table

STATUSES: frozenset[str] = frozenset(
    ("occurred", "ongoing", "future", "cancelled", "negated", "hypothetical")
)


@dataclass(frozen=True, slots=True)
class Governor:
    """What a verb does to the deed under it; see the header of ``governors.tsv``."""

    status: str
    hedged: bool
    control: str
    drop: bool


@cache
def governors() -> dict[str, Governor]:
    """Governors by lemma. Raises DataError on an unknown status."""
    columns = ("lemma", "status", "hedged", "control", "drop", "note")
    found: dict[str, Governor] = {}
    for row in table("fr/governors.tsv", columns):
        if row["status"] and row["status"] not in STATUSES:
            raise row.fault(f"unknown status {row['status']!r}")
        found[row["lemma"]] = Governor(
            row["status"], row["hedged"] == "yes", row["control"], row["drop"] == "yes"
        )
    return found


@cache
def markers() -> dict[str, tuple[str, str, bool, str]]:
    """Words beside a deed: form → (side, status, hedged, tense)."""
    columns = ("form", "side", "status", "hedged", "tense", "note")
    return {
        r["form"]: (r["side"], r["status"], r["hedged"] == "yes", r["tense"])
        for r in table("fr/stance.tsv", columns)
    }
