"""A deed told again: what a careful reader looks through, and what keeps two deeds apart."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records import claim, events, heard, killing, record, told

from dyade.model import Record
from dyade.resolve.compare import score
from dyade.resolve.dates import IMPOSSIBLE, UNLIKELY, dates
from dyade.resolve.features import Features

STRIKE: dict[str, Any] = {"day": "2019-04-20", "place": "Zinder|NER", "mode": "aerial"}


def twice(text: str, *days: str, **more: Any) -> Record:
    """A dispatch that tells a strike in its first sentence and comes back to one in its second."""
    made = [
        claim("TCD:MIL", "ASSAULT", "NER", **{**STRIKE, "day": day, "basis": basis, **more})
        for day, basis in zip(days, ("said", "said" if "/" not in days[1] else "news"), strict=True)
    ]
    return record(text, *made, date="2019-04-21")


def test_a_dispatch_that_comes_back_to_a_deed_stands_in_no_way() -> None:
    text = "Les avions ont frappé le marché de Zinder. Le marché de Zinder frappé par les avions."
    other = record(
        "Un raid sur un marché du sud a été confirmé.",
        claim("TCD:MIL", "ASSAULT", "NER", **STRIKE),
        date="2019-04-22",
    )
    assert told(twice(text, "2019-04-20", "2019-04-14/2019-04-21"), other) == 1
    assert told(twice(text, "2019-04-20", "2019-04-20"), other) == 1
    assert told(twice(text, "2019-04-20", "2019-04-19"), other) == 2
    apart = "Les avions ont frappé le marché de Zinder. Un pont a sauté plus loin, au nord."
    assert told(twice(apart, "2019-04-20", "2019-04-14/2019-04-21"), other) == 2


def test_a_named_victim_recalled_without_a_day_is_the_one_killed_years_ago() -> None:
    victim = "CZE:ELI:Jana Nová"
    dated = killing(victim, day="2016-10-02")
    first = record("Le procès de l'assassin.", dated, date="2019-02-05")
    loose = killing(victim, day="../2019-01-10", basis="background")
    news = killing(victim, day="2019-04-03/2019-04-10", basis="news")
    recalled = record("Sa mort avait ému le pays.", loose, date="2019-01-10")
    assert told(recalled, first, record("Un prix porte son nom.", news, date="2019-04-10")) == 1
    later = killing(victim, day="2018-03-04")
    assert told(first, record("On a voulu la tuer.", later, date="2019-04-10")) == 2


def test_a_death_that_says_not_how_is_the_killing_of_the_same_man() -> None:
    victim = "CZE:ELI:Jan Malý"
    killed = killing(victim, day="2019-02-03")
    first = record("Le crime de Brno.", killed, date="2019-02-05")
    death = claim("", "ASSAULT", victim, day="2019-04-03/2019-04-10", basis="news")
    assert told(first, record("Le défilé suit la mort de Jan Malý.", death, date="2019-04-10")) == 1
    dated = claim("", "ASSAULT", victim, day="2019-03-08")
    assert told(first, record("On l'attaque en mars.", dated, date="2019-04-10")) == 2


def test_who_was_beaten_to_death_was_killed() -> None:
    victim = "CZE:ELI:Jana Nová"
    place: dict[str, Any] = {"day": "2019-04-20", "place": "Brno|CZE"}
    killed = record("Le crime.", killing(victim, **place))
    beaten = claim("", "ASSAULT", victim, mode="beat", **place)
    assert told(killed, record("Rouée de coups, elle est morte.", beaten)) == 1
    unnamed = claim("", "ASSAULT", "CZE", mode="beat", **place)
    assert told(killed, record("Un passant a été roué de coups.", unnamed)) == 2


def test_a_reworded_sentence_read_with_another_side_is_one_deed() -> None:
    words = "Les garde-côtes ont intercepté {} une barque de pêcheurs au large des îles du sud"
    first = claim("LKA:MIL", "COERCE", "IND:CVL", day="2019-04-22", mode="arrest")
    other = claim("LKA:MIL", "COERCE", "LKA", day="2019-04-22", mode="arrest")
    one = record(f"{words.format('lundi')}, avec tout son équipage affamé.", first)
    assert told(one, record(f"{words.format('encore')}, selon un porte-parole.", other)) == 1
    far = "Les garde-côtes ont intercepté un cargo rempli de bois précieux devant la capitale."
    assert told(one, record(far, other)) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            claim("CZE:GOV:Jan Malý", "REQUEST", "CZE", day="2019-04-24"),
            claim("CZE:COP", "REQUEST", "CZE:GOV:Jan Malý", day="2019-04-24"),
            id="a person on the other side",
        ),
        pytest.param(
            claim("CZE:LEG", "ACCUSE", "CZE", day="2019-04-24", mode="investigate"),
            claim("CZE:GOV", "ACCUSE", "CZE", day="2019-04-24", mode="investigate"),
            id="another organ of the state",
        ),
        pytest.param(
            claim("CZE:OPP:Eva Bílá", "ACCUSE", "SVK", day="2019-04-23"),
            claim("CZE:OPP:Eva Bílá", "ACCUSE", "SVK", day="2019-04-23/2019-04-24"),
            id="other words on a day that is not surely the same",
        ),
        pytest.param(
            claim("CZE:GOV:Jan Malý", "REQUEST", "CZE:COP", day="2019-04-23"),
            claim("CZE:GOV:Jan Malý", "REQUEST", "CZE", day="2019-04-23"),
            id="two demands of one speaker to his own state",
        ),
        pytest.param(
            claim("", "SANCTION", "SVK:GOV:Jan Malý", day="2019-04-24", mode="discontinue"),
            claim("CZE:PTY", "SANCTION", "SVK:GOV:Jan Malý", day="2019-04-24", mode="expel"),
            id="two measures against one man",
        ),
    ],
)
def test_other_deeds_between_the_same(first: object, second: object) -> None:
    one = record("Une phrase pour le premier fait.", first)  # type: ignore[arg-type]
    two = record("Autre chose, dite ailleurs.", second)  # type: ignore[arg-type]
    assert told(one, two) == 2


def test_an_organ_and_its_state_are_one() -> None:
    words = "La commission enquête sur les contrats du barrage de la vallée haute"
    bare = claim("CZE", "ACCUSE", "CZE", day="2019-04-24", mode="investigate")
    organ = claim("CZE:LEG", "ACCUSE", "CZE", day="2019-04-24", mode="investigate")
    assert told(record(f"{words}.", bare), record(f"{words}, a-t-on dit.", organ)) == 1


def test_a_tribute_to_a_state_and_to_its_judge_by_one_man_is_one() -> None:
    man = "CZE:GOV:Jan Malý"
    place: dict[str, Any] = {"day": "2019-04-23", "place": "Brno|CZE"}
    judge = record(
        "Il s'est incliné hier devant la vieille juge de Brno.",
        claim(man, "SUPPORT", "CZE:ELI:Eva Bílá", **place),
    )
    state = record(
        "Jan Malý, hué, s'est incliné hier devant la vieille juge.",
        claim(man, "SUPPORT", "CZE", **place),
    )
    assert told(judge, state) == 1
    other = claim("CZE:GOV:Petr Král", "SUPPORT", "CZE", **place)
    assert told(judge, record("Petr Král s'est incliné hier devant la vieille juge.", other)) == 2


def test_news_soon_told_again_in_like_words_needs_no_day() -> None:
    words = "Le gouverneur a gracié une centaine d'opposants détenus dans la prison du fleuve"
    dated = claim("CZE:GOV:Jan Malý", "CONCEDE", "CZE:OPP", day="2019-04-22")
    loose = claim("CZE:GOV:Jan Malý", "CONCEDE", day="../2019-04-24", basis="background")
    first = record(f"{words}.", dated, date="2019-04-23")
    assert told(first, record(f"{words}, il y a peu.", loose)) == 1
    assert told(first, record("Il a encore cédé aux foules.", loose)) == 2
    assert len(events(first)) == 1


def test_the_news_of_two_weeks_is_not_one_deed_for_their_common_day() -> None:
    def tear_gas(days: str, said: str) -> Record:
        made = claim("CHL:COP", "ASSAULT", "CHL:CVL", day=days, basis="news", mode="crowd-control")
        return record("La police a tiré des gaz contre la foule du marché.", made, date=said)

    first = tear_gas("2019-04-08/2019-04-15", "2019-04-15")
    assert told(first, tear_gas("2019-04-09/2019-04-16", "2019-04-16")) == 1
    words = "Des grenades ont dispersé hier des marchands, dit la police de la capitale."
    later = claim(
        "CHL:COP", "ASSAULT", "CHL:CVL", day="2019-04-14/2019-04-21", basis="news",
        mode="crowd-control",
    )  # fmt: skip
    assert told(first, record(words, later, date="2019-04-21")) == 2


def test_a_sentence_that_comes_again_whole_is_one_however_short() -> None:
    def refusal(words: str, date: str, day: str) -> Record:
        made = claim("CZE:GOV", "REJECT", "SVK", day=day, basis="news", rule="test/refuse")
        return record(words, made, date=date)

    words = "Prague refuse toujours de céder."
    first = refusal(words, "2019-04-21", "2019-04-14/2019-04-21")
    assert told(first, refusal(words, "2019-04-22", "2019-04-15/2019-04-22")) == 1
    other = "Prague refuse de répondre."
    assert told(first, refusal(other, "2019-04-22", "2019-04-15/2019-04-22")) == 2


@pytest.mark.parametrize(("act", "mode", "deeds"), [("SANCTION", "withdraw", 1),
                                                    ("COERCE", "arrest", 2),
                                                    ("PROTEST", "demo", 2)])  # fmt: skip
def test_what_is_not_done_every_day_may_be_told_again_as_news(
    act: str, mode: str, deeds: int
) -> None:
    def leaving(words: str, date: str, day: str) -> Record:
        made = claim("CZE:CVL", act, "SVK", day=day, basis="news", mode=mode, rule="test/leave")
        return record(words, made, date=date)

    words = "Les pêcheurs tchèques ont quitté avec fracas le traité slovaque du fleuve."
    first = leaving(words, "2019-04-21", "2019-04-14/2019-04-21")
    words = (
        "Le traité slovaque du fleuve a été quitté avec peine par les pêcheurs, las des amendes."
    )
    assert told(first, leaving(words, "2019-05-20", "2019-05-13/2019-05-20")) == deeds


def test_a_threat_is_quoted_again_within_days() -> None:
    text = "La maire a menacé de fermer le pont du fleuve aux camions{}."

    def threat(date: str, day: str, who: str = "Jana Nová") -> Record:
        words = text.format(
            ", las des bruits, des fumées et des retards" if day > "2019-04-01" else ""
        )
        made = claim(f"CZE:GOV:{who}", "THREATEN", "SVK", day=day, basis="occasion", rule="test/t")
        return record(words, made, date=date)

    first = threat("2019-04-02", "2019-04-01")
    assert told(first, threat("2019-04-06", "2019-04-05")) == 1
    assert told(first, threat("2019-04-26", "2019-04-25")) == 2
    assert told(first, threat("2019-04-06", "2019-04-05", "Petr Novák")) == 2


@pytest.mark.parametrize(
    ("act", "mode", "says"), [("AID", "", UNLIKELY), ("COERCE", "arrest", IMPOSSIBLE)]
)
def test_the_news_comes_back_to_somebody_named(act: str, mode: str, says: float) -> None:
    def asylum(words: str, date: str, day: str) -> Features:
        made = claim("LVA", act, "CZE:OPP:Jana Nová", day=day, basis="news", mode=mode,
                     place="Riga|LVA", rule="test/refuge")  # fmt: skip
        return Features(heard(record(words, made, date=date))[0])

    first = asylum("Jana Nová a trouvé refuge à Riga.", "2019-04-11", "2019-04-04/2019-04-11")
    words = "Réfugiée à Riga, elle y écrit un livre."
    assert dates(first, asylum(words, "2019-05-20", "2019-05-13/2019-05-20")) == says
    assert dates(first, asylum(words, "2019-09-20", "2019-09-13/2019-09-20")) == IMPOSSIBLE


@pytest.mark.parametrize(("doer", "deeds"), [("LVA:GOV:Jana Nová", 1), ("LVA:GOV", 2)])
def test_whom_somebody_named_visits_is_told_twice_of_one_visit(doer: str, deeds: int) -> None:
    news: dict[str, Any] = {"day": "2019-04-14/2019-04-21", "basis": "news", "mode": "visit"}
    made = [claim(doer, "CONSULT", "EST", place=place, **news) for place in ("Tartu|EST", "")]
    text = "Elle est arrivée à Tartu en avion. Au cours du dîner, on a parlé du port."
    plan = claim(doer, "CONSULT", "EST", day="2019-04-19/..", basis="future", status="future",
                 mode="visit", place="Tartu|EST")  # fmt: skip
    first = record("Elle doit arriver à Tartu en avion.", plan, date="2019-04-19")
    assert told(first, record(text, *made, date="2019-04-21")) == deeds


@pytest.mark.parametrize(
    ("second", "deeds"),
    [
        ("C'est le premier soldat tué en mission près d'un port cette année, dit-on.", 1),
        ("Deux mineurs ont péri cette année, dit-on.", 2),
    ],
)
def test_the_first_of_a_year_is_the_one_of_the_day(second: str, deeds: int) -> None:
    text = f"Un soldat a été tué mardi en mission près du port. {second}"
    where: dict[str, Any] = {"place": "Riga|LVA", "rule": "test/kill"}
    day = claim("", "ASSAULT", "LVA:MIL", day="2019-04-16", **where)
    year = claim("", "ASSAULT", "LVA:MIL", day="2019-01-01/2019-04-16", **where)
    pair = [Features(h) for h in heard(record(text, day, year, date="2019-04-16"))]
    assert (score(*pair) != IMPOSSIBLE) == (deeds == 1)


def test_what_one_dispatch_names_twice_without_a_day_is_one() -> None:
    def twice(act: str, whom: str = "PER:CVL", day: str = "../2019-04-24", **more: Any) -> int:
        given = {"day": day, "basis": "background", "rule": "test/noun", **more}
        made = [claim("PER:GOV", act, to, **given) for to in ("PER:CVL", whom)]
        return told(record("Après la répression. La répression a cessé.", *made))

    assert twice("COERCE") == 1
    assert twice("COERCE", mode="arrest") == 2
    assert twice("COERCE", whom="PER:JRN") == 2
    assert twice("COERCE", day="2019-04-20") == 2
    assert twice("ASSAULT") == 2
    assert twice("ACCUSE") == 2
