"""The tables of the cooperative acts, of light verbs and of the codebook are well formed."""

from __future__ import annotations

import pytest

from dyade.code.codebook import acts, cameo, modes
from dyade.code.frames import load as frames
from dyade.code.matching.triggers import BUILT_IN, COLUMNS, NONE, SLOTS, classes
from dyade.data import Row, read_text, table

ACTS = ("agree", "aid", "concede", "consult", "cooperate", "retreat", "support")
NOUN_FRAMES = "noun_"
ASPECTS = {"", "ongoing", "future", "cancelled", "negated", "hypothetical"}
CODES_OF_OTHER_ACTS = {
    # CAMEO files the resignation that a crowd obtains under concessions.
    ("RETREAT", "0831"),
}


def rows(act: str) -> list[Row]:
    return list(table(f"fr/triggers/{act}.tsv", COLUMNS))


def conditions(row: Row) -> list[tuple[str, list[str]]]:
    """(slot, values) of each condition of a row, negation left out."""
    found = []
    for text in filter(None, row["with"].split(";")):
        slot, _, values = text.removeprefix("!").partition(":")
        found.append((slot, [v for v in values.split("|") if v]))
    return found


def contexts() -> set[str]:
    return {r["context"] for r in table("codebook/contexts.tsv", ("context", "description"))}


@pytest.mark.parametrize("act", ACTS)
def test_rows_are_sorted_and_stand_once(act: str) -> None:
    keys = [(r["lemma"], r["pos"], r["frame"], r["with"]) for r in rows(act)]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


def test_no_row_stands_in_two_tables() -> None:
    keys = [(r["lemma"], r["pos"], r["frame"], r["with"]) for act in ACTS for r in rows(act)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("act", ACTS)
def test_rows_name_the_act_of_their_table(act: str) -> None:
    assert {r["act"] for r in rows(act)} == {act.upper(), NONE}


@pytest.mark.parametrize("act", ACTS)
def test_frames_are_of_the_closed_list_and_fit_the_part_of_speech(act: str) -> None:
    known = frames()
    for row in rows(act):
        assert row["frame"] in known, row
        assert row["pos"] in ("V", "N", "A", "P"), row
        noun = row["frame"].startswith(NOUN_FRAMES)
        predicate = row["frame"] == "with_partner" and "prep:" in row["with"]
        assert noun == (row["pos"] == "N") or predicate, row


@pytest.mark.parametrize("act", ACTS)
def test_mode_contexts_and_code_are_of_the_codebook(act: str) -> None:
    for row in rows(act):
        if row["act"] == NONE:
            assert not row["mode"] and not row["contexts"] and not row["cameo"], row
            continue
        assert not row["mode"] or row["mode"] in modes()[row["act"]], row
        assert set(filter(None, row["contexts"].split("|"))) <= contexts(), row
        assert row["cameo"] in cameo(), row


@pytest.mark.parametrize("act", ACTS)
def test_a_code_belongs_to_the_act_it_stands_beside(act: str) -> None:
    columns = ("code", "name", "goldstein", "act")
    owner = {r["code"]: r["act"] for r in table("codebook/cameo.tsv", columns)}
    for row in rows(act):
        if row["act"] != NONE and (row["act"], row["cameo"]) not in CODES_OF_OTHER_ACTS:
            assert owner[row["cameo"]] == row["act"], row


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
        if row["act"] == NONE:
            assert row["with"] or " " in row["lemma"], row


def test_there_are_enough_words() -> None:
    deeds = [r for act in ACTS for r in rows(act) if r["act"] != NONE]
    assert len(deeds) >= 800
    assert len({r["lemma"] for r in deeds}) >= 500


def test_classes_are_sorted_and_stand_once() -> None:
    keys = [(r["class"], r["lemma"]) for r in table("fr/classes_a.tsv", ("class", "lemma"))]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


def test_light_verbs_have_a_known_aspect_and_stand_once() -> None:
    found = list(table("fr/light_verbs.tsv", ("lemma", "prep", "aspect", "note")))
    keys = [r["lemma"] for r in found]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))
    assert {r["aspect"] for r in found} <= ASPECTS


def test_the_codebook_holds_the_whole_ontology() -> None:
    assert len(acts()) == 16
    assert sum(len(found) for found in modes().values()) == 67
    assert len(contexts()) == 37
    assert len(cameo()) == 315
    sectors = list(table("codebook/sectors.tsv", ("sector", "description")))
    assert len(sectors) == 32
    quads = [r["quad"] for r in table("codebook/quads.tsv", ("quad", "name", "description"))]
    assert quads == ["1", "2", "3", "4"]


def test_goldstein_values_keep_to_their_scale() -> None:
    for code in cameo().values():
        assert code.goldstein is None or -10 <= code.goldstein <= 10


def test_cooperation_scores_above_conflict() -> None:
    score = {name: act.score for name, act in acts().items()}
    friendly = [score[name] for name, act in acts().items() if act.quad in (1, 2)]
    hostile = [score[name] for name, act in acts().items() if act.quad in (3, 4)]
    assert min(friendly) > max(hostile)


def test_every_act_and_mode_has_a_default_code() -> None:
    columns = ("act", "mode", "status", "code")
    found = {
        (r["act"], r["mode"]): r["code"]
        for r in table("codebook/cameo_default.tsv", columns)
        if not r["status"]
    }
    wanted = {(act, "") for act in acts()} | {(a, m) for a, of in modes().items() for m in of}
    assert set(found) == wanted
    assert set(found.values()) <= set(cameo())


@pytest.mark.parametrize("name", ["acts", "modes", "contexts", "sectors", "quads", "cameo"])
def test_codebook_tables_name_their_source(name: str) -> None:
    assert "Source" in read_text(f"codebook/{name}.tsv") or "table" in read_text(
        f"codebook/{name}.tsv"
    )
