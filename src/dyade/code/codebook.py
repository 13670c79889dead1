"""The codebook as data: acts, modes, contexts, CAMEO codes and scores; what derives from them.

Tables in ``data/codebook``; sources are named in their headers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dyade.data import table

# Acts of words: who says them does them.
STATEMENTS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
RECIPROCAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})  # two may do them together
UNDONE = frozenset({"cancelled", "negated", "hypothetical"})  # what weighs nothing: it has no score
VIOLENT = frozenset({"ASSAULT", "COERCE"})  # acts of force: who suffers may be all that is told
FORCES = frozenset({"COP", "GOV", "MIL"})  # sectors of those who strike for a state
ON_THE_SPOT = VIOLENT | {"PROTEST"}  # acts of bodies: a land named beside is where they are done


@dataclass(frozen=True, slots=True)
class Act:
    """One of PLOVER's sixteen types: its quad class (1 to 4), CAMEO roots and score."""

    name: str
    quad: int
    cameo_root: str
    score: float


@cache
def acts() -> dict[str, Act]:
    """The acts by name."""
    columns = ("act", "quad", "cameo_root", "score", "description")
    return {
        r["act"]: Act(r["act"], int(r["quad"]), r["cameo_root"], float(r["score"]))
        for r in table("codebook/acts.tsv", columns)
    }


@cache
def modes() -> dict[str, dict[str, float | None]]:
    """The modes of each act with PLOVER's score, None where the manual gives none."""
    found: dict[str, dict[str, float | None]] = {name: {} for name in acts()}
    for row in table("codebook/modes.tsv", ("act", "mode", "score", "description")):
        if row["act"] not in found:
            raise row.fault(f"unknown act {row['act']!r}")
        found[row["act"]][row["mode"]] = float(row["score"]) if row["score"] else None
    return found


@cache
def contexts() -> frozenset[str]:
    """The contexts that a deed may touch."""
    return frozenset(
        r["context"] for r in table("codebook/contexts.tsv", ("context", "description"))
    )


def event_type(act: str, status: str) -> str:
    """PLOVER's official type of a deed, by the codebook's rule on act and status."""
    if status == "future" and act in ("CONSULT", "SUPPORT", "COOPERATE", "AID"):
        return "AGREE"
    if status == "future" and act == "RETREAT":
        return "CONCEDE"
    if status == "cancelled" and act == "CONSULT":
        return "REJECT"
    return act


def plover_score(act: str, mode: str, status: str) -> float | None:
    """PLOVER's score of a deed: its mode's, else its act's; None where it has not been done.

    A plan has the score of the deed planned.
    """
    if status in UNDONE:
        return None
    score = modes()[act].get(mode)
    return acts()[act].score if score is None else score


@cache
def default_codes() -> dict[tuple[str, str], str]:
    """The CAMEO code of an act and its mode where the words of a deed name none that is finer."""
    rows = table("codebook/cameo_default.tsv", ("act", "mode", "status", "code"))
    return {(r["act"], r["mode"]): r["code"] for r in rows if not r["status"]}


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO code with its Goldstein value."""

    code: str
    name: str
    goldstein: float | None


def goldstein(code: str, status: str) -> float | None:
    """The Goldstein value of a CAMEO code; None where it has none, or the deed was not done."""
    known = cameo().get(code)
    return known.goldstein if known and status not in UNDONE else None


@cache
def cameo() -> dict[str, Cameo]:
    """CAMEO codes."""
    columns = ("code", "name", "goldstein", "act")
    return {
        r["code"]: Cameo(r["code"], r["name"], float(r["goldstein"]) if r["goldstein"] else None)
        for r in table("codebook/cameo.tsv", columns)
    }
