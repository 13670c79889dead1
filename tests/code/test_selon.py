"""On whose word a deed is told that a clause with "selon lesquelles" tells."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "hedged"),
    [
        (
            "Le Laos a nié les accusations d'Oslo selon lesquelles il a livré des armes au Tchad.",
            "NOR",
            False,
        ),
        (
            "Le Laos a démenti des informations selon lesquelles il a livré des armes au Tchad.",
            "",
            True,
        ),
        ("Le Laos a livré des armes au Tchad, selon Oslo.", "NOR", False),
        # the media of a state are those of the land that the news is about; others may be anybody's
        ("Le Laos a livré des armes laotiennes au Tchad, selon un média d'Etat.", "LAO", False),
        ("Le Laos a livré des armes laotiennes au Tchad, selon un journal.", "", True),
    ],
)
def test_whose_word_a_relative_selon_gives(
    coder: Coder, text: str, word: str, hedged: bool
) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    [aid] = [c for c in claims if c.act == "AID"]
    assert (aid.attribution.code if aid.attribution else "", aid.hedged) == (word, hedged)
    assert all(c.attribution is None for c in claims if c.act == "REJECT")


def test_a_semicolon_ends_what_is_told_on_a_word(coder: Coder) -> None:
    text = "Selon Oslo, le Laos a livré des armes au Tchad {} il a menacé le Soudan."
    for link, word in ((";", ""), ("et", "NOR")):
        claims = coder.code(Dispatch("x", "2021-05-14", text.format(link))).claims
        [threat] = [c for c in claims if c.act == "THREATEN"]
        assert (threat.attribution.code if threat.attribution else "") == word


def test_what_somebody_is_accused_of_is_no_word_on_the_blame(coder: Coder) -> None:
    text = "Accusé par Oslo de soutenir la guérilla, le Laos nie avoir armé le Tchad."
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    words = {c.act: c.attribution.code if c.attribution else "" for c in claims}
    assert words["ACCUSE"] == "" and words["AID"] == "LAO"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("a indiqué l'agence Anadolu", "TUR"),
        ("a rapporté mardi l'agence Fars", "IRN"),
        ("selon l'agence officielle KCNA", "PRK"),
        ("rapporte le site spécialisé Jeune Afrique", "FRA"),
        ("a indiqué l'agence des douanes", ""),
        ("selon l'agence japonaise Kyodo", "JPN"),
    ],
)
def test_a_medium_is_the_one_named_behind_its_noun(coder: Coder, words: str, code: str) -> None:
    text = f"Le Mali a arrêté deux Français, {words}."
    claims = coder.code(Dispatch("x", "2021-03-10", text)).claims
    assert [c.attribution.code if c.attribution else "" for c in claims] == [code]


@pytest.mark.parametrize(("verb", "code"), [("fait état", "TUR"), ("fait l'objet", "")])
def test_whoever_reports_deeds_gives_his_word_for_them(coder: Coder, verb: str, code: str) -> None:
    text = f"Ankara {verb} de bombardements russes contre des civils syriens."
    claims = coder.code(Dispatch("x", "2021-03-10", text)).claims
    [hit] = [c for c in claims if c.recipients and c.recipients[0].sector == "CVL"]
    assert (hit.attribution.code if hit.attribution else "") == code


def test_whom_shots_are_at_is_told_by_contre(coder: Coder) -> None:
    text = "L'attaque de l'armée syrienne {} a fait dix morts."
    for at, sector in (("contre des civils", "CVL"), ("contre la police", "COP")):
        claims = coder.code(Dispatch("x", "2021-03-10", text.format(at))).claims
        [hit] = [c for c in claims if c.act == "ASSAULT"]
        assert [a.sector for a in hit.recipients] == [sector]
        assert [a.sector for a in hit.actors] == ["MIL"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le Laos accuse Oslo, qui a livré des armes au Tchad, de mentir.", ""),
        ("Le Laos accuse Oslo de vouloir mentir, ce qui a poussé Riga à aider le Tchad.", ""),
        ("Le Laos accuse Oslo d'avoir livré des armes au Tchad.", "LAO"),
        ("Le Laos a affirmé que le Chili, qui a livré des armes au Tchad, avait menti.", "LAO"),
    ],
)
def test_what_is_added_to_an_accusation_is_nobodys_word(coder: Coder, text: str, word: str) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    [aid] = [c for c in claims if c.act == "AID"]
    assert (aid.attribution.code if aid.attribution else "") == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("La guerre oppose le régime reconnu et appuyé par Riga aux rebelles laotiens.", ""),
        ("La guerre oppose le régime aux rebelles laotiens, soutenus par Riga.", ""),
        ("La guerre oppose le Laos aux rebelles laotiens, a appuyé Riga.", "LVA"),
    ],
)
def test_who_backs_a_side_gives_no_word(coder: Coder, text: str, word: str) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    [war] = [c for c in claims if c.act == "ASSAULT"]
    assert (war.attribution.code if war.attribution else "") == word
