"""The trigger tables and their word classes: sorted, of the codebook, no row in vain."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import dyade
from dyade.code.codebook import STATEMENTS, acts, cameo, modes
from dyade.code.frames import load as frames
from dyade.code.matching import triggers
from dyade.code.matching.triggers import BUILT_IN, COLUMNS, NONE, Condition, Trigger, classes
from dyade.data import Row, names, table

ACTS = sorted(acts())
# Frames of verbs that a predicate noun takes too: "est la cible de critiques", "en colère contre";
# as the verb of "des combats ont éclaté entre X et Y" takes that of its subject.
SHARED_FRAMES = {
    ("N", "against"),
    ("N", "in_hands"),
    ("N", "patient_subject"),
    ("N", "with_partner"),
    ("V", "noun_mutual"),
}
# CAMEO files the resignation that a crowd obtains under concessions.
CODES_OF_OTHER_ACTS = {("RETREAT", "0831")}


def rows(act: str) -> list[Row]:
    return list(table(f"fr/triggers/{act.lower()}.tsv", COLUMNS))


def key(row: Row) -> tuple[str, str, str, str]:
    return (row["lemma"], row["pos"], row["frame"], row["with"])


def test_every_act_has_a_table() -> None:
    assert names("fr/triggers", ".tsv") == [f"fr/triggers/{act.lower()}.tsv" for act in ACTS]


@pytest.mark.parametrize("act", ACTS)
def test_rows_are_sorted_and_name_the_act_of_their_table(act: str) -> None:
    found = rows(act)
    assert [key(r) for r in found] == sorted(key(r) for r in found)
    assert {r["act"] for r in found} == {act, NONE}


def test_no_row_stands_twice_or_in_two_tables() -> None:
    found = Counter(key(r) for act in ACTS for r in rows(act))
    assert [k for k, n in found.items() if n > 1] == []


@pytest.mark.parametrize("act", ACTS)
def test_frames_fit_the_part_of_speech(act: str) -> None:
    for row in rows(act):
        assert row["frame"] in frames(), row
        noun = row["frame"].startswith("noun_")
        shared = (row["pos"], row["frame"]) in SHARED_FRAMES
        assert noun == (row["pos"] == "N") or shared or row["act"] == NONE, row


@pytest.mark.parametrize("act", ACTS)
def test_mode_contexts_and_code_are_of_the_codebook(act: str) -> None:
    contexts = {r["context"] for r in table("codebook/contexts.tsv", ("context", "description"))}
    columns = ("code", "name", "goldstein", "act")
    owner = {r["code"]: r["act"] for r in table("codebook/cameo.tsv", columns)}
    for row in rows(act):
        if row["act"] == NONE:
            assert not row["mode"] and not row["contexts"] and not row["cameo"], row
            continue
        assert not row["mode"] or row["mode"] in modes()[act], row
        assert set(filter(None, row["contexts"].split("|"))) <= contexts, row
        assert row["cameo"] in cameo(), row
        assert owner[row["cameo"]] == act or (act, row["cameo"]) in CODES_OF_OTHER_ACTS, row


@pytest.mark.parametrize("act", ACTS)
def test_conditions_are_in_lower_case(act: str) -> None:
    for row in rows(act):
        assert row["with"] == row["with"].lower(), row


@pytest.mark.parametrize("act", ACTS)
def test_a_blocking_row_has_a_condition_or_a_phrase(act: str) -> None:
    """A bare NONE row would silence the word altogether."""
    for row in rows(act):
        assert row["act"] != NONE or row["with"] or " " in row["lemma"], row


def asks_no_more(one: Condition, other: Condition) -> bool:
    """Whether whatever meets a condition meets another one: "obj:char" and "obj|de:char|avion"."""
    if one.negated != other.negated:
        return False
    wide, narrow = (other, one) if one.negated else (one, other)
    if not set(narrow.slots) <= set(wide.slots):
        return False
    if not wide.words | wide.built_in:
        return True
    asked = bool(narrow.words | narrow.built_in)
    return asked and narrow.words <= wide.words and narrow.built_in <= wide.built_in


def always_beats(one: Trigger, other: Trigger) -> bool:
    """Whether a row that is asked before another one fits wherever that one does."""
    if one.pos != other.pos or (one.pos == "V" and one.reflexive != other.reflexive):
        return False
    # the subject of what is said is looked for farther away
    if other.act in STATEMENTS and one.act not in STATEMENTS:
        return False
    worded = set(one.others) <= set(other.others)
    return worded and all(any(asks_no_more(c, d) for d in other.conditions) for c in one.conditions)


def test_every_row_can_win() -> None:
    """A row that a stronger one shadows says something that never comes out."""
    shadowed = [
        (other.id, one.id)
        for found in triggers.load().values()
        for n, other in enumerate(found)
        for one in found[:n]
        if always_beats(one, other)
    ]
    assert shadowed == []


def test_there_are_enough_words() -> None:
    deeds = [r for act in ACTS for r in rows(act) if r["act"] != NONE]
    assert len(deeds) >= 5000
    assert len({r["lemma"] for r in deeds}) >= 2000


@pytest.mark.parametrize("name", ["fr/classes.tsv", "fr/classes_judgement.tsv"])
def test_classes_are_sorted_and_stand_once(name: str) -> None:
    keys = [(r["class"], r["lemma"]) for r in table(name, ("class", "lemma"))]
    assert keys == sorted(set(keys))
    assert all(group.startswith("@") for group, _ in keys)


def test_every_class_and_frame_is_asked_for() -> None:
    source = Path(dyade.__file__).parent
    asking = [*source.rglob("*.py"), *source.rglob("*.toml"), *source.rglob("triggers/*.tsv")]
    named = {c for path in asking for c in re.findall(r"@\w+", path.read_text(encoding="utf-8"))}
    assert set(classes()) - named == set()
    assert set(frames()) == {t.frame for found in triggers.load().values() for t in found}


def test_classes_keep_out_of_one_another() -> None:
    assert not BUILT_IN & set(classes()), "a class that is built in is never looked up"
    assert not classes()["@negative"] & classes()["@positive"]
