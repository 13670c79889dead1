"""The tables of the conflictual acts, of speech verbs and of blocks are well formed."""

from __future__ import annotations

from collections import Counter

import pytest

from dyade.code.codebook import acts, cameo, modes
from dyade.code.frames import load as frames
from dyade.code.matching.triggers import BUILT_IN, COLUMNS, NONE, SLOTS, classes
from dyade.data import Row, names, table
from dyade.find.speech import speech_verbs

ACTS = (
    "accuse", "assault", "coerce", "mobilize", "protest", "reject", "request", "sanction",
    "threaten",
)  # fmt: skip
# Frames of verbs that a predicate noun takes too: "est la cible de critiques", "en colère contre";
# as the verb of "des combats ont éclaté entre X et Y" takes that of its subject.
PREDICATES = {"against", "in_hands", "patient_subject", "with_partner"}
SPEECH_KINDS = {
    "neutral",
    "critical",
    "regret",
    "retort",
    "request",
    "support",
    "reject",
    "threat",
    "promise",
}
BLOCK_KINDS = {"sport", "weather", "business", "culture", "private", "obituary"}


def rows(act: str) -> list[Row]:
    return list(table(f"fr/triggers/{act}.tsv", COLUMNS))


def key(row: Row) -> tuple[str, str, str, str]:
    return (row["lemma"], row["pos"], row["frame"], row["with"])


def conditions(row: Row) -> list[tuple[str, list[str]]]:
    """(slot, values) of each condition of a row, negation left out."""
    found = []
    for text in filter(None, row["with"].split(";")):
        slot, _, values = text.removeprefix("!").partition(":")
        found.append((slot, [v for v in values.split("|") if v]))
    return found


@pytest.mark.parametrize("act", ACTS)
def test_rows_are_sorted_and_name_the_act_of_their_table(act: str) -> None:
    found = rows(act)
    assert [key(r) for r in found] == sorted(key(r) for r in found)
    assert {r["act"] for r in found} == {act.upper(), NONE}


def test_no_row_stands_in_two_tables() -> None:
    found = Counter(key(r) for name in names("fr/triggers", ".tsv") for r in table(name, COLUMNS))
    assert [k for k, n in found.items() if n > 1] == []


@pytest.mark.parametrize("act", ACTS)
def test_frames_fit_the_part_of_speech(act: str) -> None:
    known = frames()
    for row in rows(act):
        assert row["frame"] in known, row
        assert row["pos"] in ("V", "N", "A"), row
        predicate = row["pos"] == "N" and row["frame"] in PREDICATES
        predicate |= row["pos"] == "V" and row["frame"] == "noun_mutual"
        noun = row["frame"].startswith("noun_")
        assert noun == (row["pos"] == "N") or predicate or row["act"] == NONE, row


@pytest.mark.parametrize("act", ACTS)
def test_mode_contexts_and_code_are_of_the_codebook(act: str) -> None:
    contexts = {r["context"] for r in table("codebook/contexts.tsv", ("context", "description"))}
    columns = ("code", "name", "goldstein", "act")
    owner = {r["code"]: r["act"] for r in table("codebook/cameo.tsv", columns)}
    for row in rows(act):
        if row["act"] == NONE:
            assert not row["mode"] and not row["contexts"] and not row["cameo"], row
            continue
        assert not row["mode"] or row["mode"] in modes()[row["act"]], row
        assert set(filter(None, row["contexts"].split("|"))) <= contexts, row
        assert row["cameo"] in cameo() and owner[row["cameo"]] == row["act"], row


@pytest.mark.parametrize("act", ACTS)
def test_conditions_name_known_slots_and_classes(act: str) -> None:
    for row in rows(act):
        for slot, values in conditions(row):
            assert set(slot.split("|")) <= SLOTS, row
            for value in values:
                assert not value.startswith("@") or value in classes() or value in BUILT_IN, row
                assert value == value.lower(), row


@pytest.mark.parametrize("act", ACTS)
def test_a_blocking_row_has_a_condition_or_a_phrase(act: str) -> None:
    """A bare NONE row would silence the word altogether."""
    for row in rows(act):
        assert row["act"] != NONE or row["with"] or " " in row["lemma"], row


def test_there_are_enough_words() -> None:
    deeds = [r for act in ACTS for r in rows(act) if r["act"] != NONE]
    assert len(deeds) >= 900
    assert len({r["lemma"] for r in deeds}) >= 600


def test_classes_are_sorted_and_stand_once() -> None:
    keys = [(r["class"], r["lemma"]) for r in table("fr/classes.tsv", ("class", "lemma"))]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))
    assert not classes()["@negative"] & classes()["@positive"]


def test_speech_verbs_are_sorted_and_name_known_deeds() -> None:
    columns = ("lemma", "kind", "act", "mode", "note")
    found = list(table("fr/speech.tsv", columns))
    assert [r["lemma"] for r in found] == sorted({r["lemma"] for r in found})
    for row in found:
        assert row["kind"] in SPEECH_KINDS, row
        assert (row["act"] == "") == (row["kind"] == "neutral"), row
        assert not row["act"] or row["act"] in acts(), row
        assert not row["mode"] or row["mode"] in modes()[row["act"]], row
    assert speech_verbs()["dénoncer"].act == "ACCUSE"
    assert speech_verbs()["déclarer"].act == ""


def test_verbs_of_two_minds_are_neutral() -> None:
    """Their act hangs on their complements: the trigger rows decide."""
    for lemma in ("appeler", "demander", "avertir", "proposer"):
        assert speech_verbs()[lemma].act == "", lemma


def test_blocks_are_sorted_stand_once_and_have_a_kind() -> None:
    found = list(table("fr/blocks.tsv", ("words", "note")))
    assert [r["words"] for r in found] == sorted({r["words"] for r in found})
    assert {r["note"] for r in found} == BLOCK_KINDS
    assert all(r["words"] == r["words"].lower() for r in found)


def test_verb_lemmas_are_infinitives_and_stand_once() -> None:
    found = list(table("fr/verb_lemmas.tsv", ("form", "lemma")))
    assert [r["form"] for r in found] == sorted({r["form"] for r in found})
    for row in found:
        assert row["lemma"].endswith(("er", "ir", "re")), row
        assert row["lemma"] != row["form"], row
