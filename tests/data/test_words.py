"""The word lists of French: verbs of speech, light verbs, blocks, lemmas of verbs."""

from __future__ import annotations

from dyade.code.codebook import acts, modes
from dyade.data import table
from dyade.find.speech import speech_verbs

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
ASPECTS = {"", "ongoing", "future", "cancelled", "negated", "hypothetical"}
BLOCK_KINDS = {"sport", "weather", "business", "culture", "private", "obituary"}


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


def test_light_verbs_have_a_known_aspect_and_stand_once() -> None:
    found = list(table("fr/light_verbs.tsv", ("lemma", "prep", "aspect", "note")))
    assert [r["lemma"] for r in found] == sorted({r["lemma"] for r in found})
    assert {r["aspect"] for r in found} <= ASPECTS


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
