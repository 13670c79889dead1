"""The small word tables that coding needs: light verbs, governors, nouns that act for an owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dyade.data import table
from dyade.find.stances.governors import governors


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that only carries a noun's deed; ``aspect`` is the status it gives, or ""."""

    preposition: str
    aspect: str


@cache
def light_verbs() -> dict[str, LightVerb]:
    """Light verbs by lemma."""
    rows = table("fr/light_verbs.tsv", ("lemma", "prep", "aspect", "note"))
    return {r["lemma"]: LightVerb(r["prep"], r["aspect"]) for r in rows}


@cache
def agentive_nouns() -> frozenset[str]:
    """Nouns that act for their owner: "un communiqué de la présidence dénonce"."""
    return frozenset(r["lemma"] for r in table("fr/agentive.tsv", ("lemma", "kind")))


def close_nouns() -> frozenset[str]:
    """Nouns for the people around somebody: "la famille du président", "les avocats de X"."""
    return _agentive("close")


def issued_nouns() -> frozenset[str]:
    """Nouns for what is said by who makes it: "a voté un texte exigeant …"."""
    return _agentive("issued")


def organ_nouns() -> frozenset[str]:
    """Nouns for the parts of a body: "le bureau de l'ONU à Goma"."""
    return _agentive("organ")


@cache
def _agentive(kind: str) -> frozenset[str]:
    rows = table("fr/agentive.tsv", ("lemma", "kind"))
    return frozenset(r["lemma"] for r in rows if r["kind"] == kind)


@cache
def object_controls() -> frozenset[str]:
    """Verbs whose object is the subject of their infinitive: "accuse Y d'avoir …"."""
    return frozenset(k for k, v in governors().items() if v.control)


@cache
def crowds() -> frozenset[str]:
    """Nouns for people who are only counted: "des milliers de personnes"."""
    return frozenset(r["lemma"] for r in table("fr/crowds.tsv", ("lemma", "note")))


@cache
def blocks() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Runs of words that void the triggers of their sentence, by their first word, lower case.

    Each with its kind: the weather voids only what harms, for help and words answer it.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table("fr/blocks.tsv", ("words", "note")):
        run = tuple(row["words"].lower().replace("'", "' ").split())
        found.setdefault(run[0], []).append((run, row["note"]))
    return {k: tuple(v) for k, v in found.items()}


def blocked(words: Sequence[str]) -> frozenset[str]:
    """The kinds of what voids the triggers of a sentence by its words: sport, weather …"""
    lower = [w.lower().replace("’", "'") for w in words]
    return frozenset(
        kind
        for i, word in enumerate(lower)
        for run, kind in blocks().get(word, ())
        if tuple(lower[i : i + len(run)]) == run
        if len(run) > 1 or not i or words[i][:1].islower()  # Roman is a name too
    )
