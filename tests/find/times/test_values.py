"""What expressions mean against a document known to the day: bounds, EDTF, problems."""

from __future__ import annotations

import datetime as dt

import pytest

import dyade
from dyade.errors import TextError
from dyade.find.times import DocumentDateError, find
from dyade.model import Amount, Span, TimeExpression

DAY = "2019-04-17"  # a Wednesday


def only(text: str, date: str = DAY) -> TimeExpression:
    found = [x for x in find(text, date) if x.kind == "date"]
    assert len(found) == 1, [x.span.of(text) for x in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "edtf"),
    [
        ("Elle est rentrée le 3 février 2017.", "2017-02-03", "2017-02-03", "2017-02-03"),
        ("Elle est rentrée le 1er mars.", "2019-03-01", "2019-03-01", "2019-03-01"),
        ("Elle rentrera le 1er mars.", "2020-03-01", "2020-03-01", "2020-03-01"),
        ("Elle est rentrée le deux mars.", "2019-03-02", "2019-03-02", "2019-03-02"),
        ("Signé le 07/05/2018.", "2018-05-07", "2018-05-07", "2018-05-07"),
        ("Signé le 7.5.98.", "1998-05-07", "1998-05-07", "1998-05-07"),
        ("Signé le 2018-05-07.", "2018-05-07", "2018-05-07", "2018-05-07"),
        ("Réunis les 9, 10 et 11 mai 2018.", "2018-05-09", "2018-05-11", None),
        ("Réunis du 28 décembre au 4 janvier.", "2018-12-28", "2019-01-04", None),
        ("Ils se réuniront du 28 décembre au 4 janvier.", "2019-12-28", "2020-01-04", None),
        ("Réunis du lundi 3 au mercredi 5 décembre 2018.", "2018-12-03", "2018-12-05", None),
        ("Il a parlé lundi.", "2019-04-15", "2019-04-15", "2019-04-15"),
        ("Il a parlé mercredi.", "2019-04-17", "2019-04-17", "2019-04-17"),
        ("Il parlera jeudi.", "2019-04-18", "2019-04-18", "2019-04-18"),
        ("Il a parlé mercredi dernier.", "2019-04-10", "2019-04-10", "2019-04-10"),
        ("Il parlera mercredi prochain.", "2019-04-24", "2019-04-24", "2019-04-24"),
        ("Il parlera lundi en huit.", "2019-04-29", "2019-04-29", "2019-04-29"),
        ("Il a parlé mardi de la semaine dernière.", "2019-04-09", "2019-04-09", "2019-04-09"),
        ("Il a parlé avant-hier.", "2019-04-15", "2019-04-15", "2019-04-15"),
        ("Tirs dans la nuit de lundi à mardi.", "2019-04-15", "2019-04-16", None),
        ("Tirs dans la nuit du 3 au 4 mars.", "2019-03-03", "2019-03-04", None),
        ("Il a parlé cette semaine.", "2019-04-15", "2019-04-21", "2019-04-15/2019-04-21"),
        ("Il parlera la semaine prochaine.", "2019-04-22", "2019-04-28", None),
        ("Il a parlé au début du mois.", "2019-04-01", "2019-04-10", None),
        ("Il a parlé mi-mars.", "2019-03-11", "2019-03-20", None),
        ("Il a parlé fin février.", "2019-02-21", "2019-02-28", None),
        ("Il a parlé fin 2018.", "2018-10-01", "2018-12-31", None),
        ("Il a parlé ces dernières semaines.", "2019-03-17", "2019-04-17", None),
        ("Il a parlé ces derniers jours.", "2019-04-10", "2019-04-17", None),
        ("Il a parlé il y a deux ans.", "2017-04-01", "2017-04-30", "2017-04"),
        ("Il a parlé il y a près de deux ans.", "2017-04-01", "2017-10-31", None),
        ("Il a parlé il y a un mois.", "2019-03-01", "2019-03-31", "2019-03"),
        ("Il a parlé il y a dix jours.", "2019-04-07", "2019-04-07", "2019-04-07"),
        ("Il parlera dans deux semaines.", "2019-05-01", "2019-05-01", "2019-05-01"),
        ("Il est là depuis trois semaines.", "2019-03-27", None, "2019-03-27/.."),
        ("Il est là depuis mars 2018.", "2018-03-01", None, "2018-03/.."),
        ("Fermé jusqu'au 12 mai.", None, "2019-05-12", "../2019-05-12"),
        ("Il viendra d'ici à la fin de l'année.", "2019-04-17", "2019-12-31", None),
        ("Il viendra avant 2021.", None, "2020-12-31", "../2020-12-31"),
        ("Né après 1990.", "1991-01-01", None, "1991-01-01/.."),
        ("Prêt en 2021 ou plus tard.", "2021-01-01", None, "2021/.."),
        ("Ministre entre 1998 et mars 2001.", "1998-01-01", "2001-03-31", "1998/2001-03"),
        ("Ministre de 1998 à 2001.", "1998-01-01", "2001-12-31", "1998/2001"),
        ("Bilan du deuxième trimestre 2017.", "2017-04-01", "2017-06-30", "2017-34"),
        ("Le bilan a paru au second semestre.", "2018-07-01", "2018-12-31", "2018-41"),
        ("Bilan de S1 2016.", "2016-01-01", "2016-06-30", "2016-40"),
        ("Pendant la première quinzaine de mars.", "2019-03-01", "2019-03-15", None),
        ("La dernière semaine de mai 2018.", "2018-05-25", "2018-05-31", None),
        ("Le deuxième dimanche de juin 2018.", "2018-06-10", "2018-06-10", "2018-06-10"),
        ("Dans les années soixante-dix.", "1970-01-01", "1979-12-31", "197X"),
        ("Au dix-huitième siècle.", "1701-01-01", "1800-12-31", None),
        ("Au XIIe siècle.", "1101-01-01", "1200-12-31", None),
        ("Pendant l'été 2017.", "2017-06-21", "2017-09-22", None),
        ("L'hiver dernier fut doux.", "2018-12-21", "2019-03-19", None),
        ("À Noël, il parla.", "2018-12-25", "2018-12-25", "2018-12-25"),
        ("Le lundi de Pâques 2018, il parla.", "2018-04-02", "2018-04-02", "2018-04-02"),
        ("Pâques 2017.", "2017-04-16", "2017-04-16", "2017-04-16"),
        ("Pendant la guerre froide.", "1947-01-01", "1991-12-31", "1947~/1991"),
        ("Pendant la guerre de Corée.", "1950-06-25", "1953-07-27", None),
        ("Un mois avant Noël 2018.", "2018-11-01", "2018-11-30", "2018-11"),
        ("Trois jours avant le 5 mars 2018.", "2018-03-02", "2018-03-02", "2018-03-02"),
        ("Il a parlé vers 1950.", "1950-01-01", "1950-12-31", "1950~"),
        ("Il est venu trois fois en l'espace d'un an.", "2018-04-17", "2019-04-17", None),
        ("Le commerce des sept premiers mois de 2018.", "2018-01-01", "2018-07-31", None),
        ("Parti le 16 avril à 14h30.", "2019-04-16", "2019-04-16", "2019-04-16"),
        ("Parti vers 20 heures.", "2019-04-17", "2019-04-17", "2019-04-17"),
        ("Né le vingt et un mai mille neuf cent quatre-vingt-dix.", *(["1990-05-21"] * 3)),
        ("L’ANNÉE DERNIÈRE.", "2018-01-01", "2018-12-31", "2018"),
        ("Parti il y a maintenant deux ans.", "2017-04-01", "2017-04-30", "2017-04"),
        ("Prêt avant la fin du mois.", None, "2019-04-30", "../2019-04-30"),
        ("Il viendra courant mai.", "2019-05-01", "2019-05-31", "2019-05"),
        ("Les neuf premiers mois de l'année.", "2019-01-01", "2019-09-30", None),
        ("Dans la deuxième moitié des années 1990.", "1995-01-01", "1999-12-31", None),
        ("EN FEVRIER 2018.", "2018-02-01", "2018-02-28", "2018-02"),
        ("Le 3\u00a0févr.\u00a02018.", "2018-02-03", "2018-02-03", "2018-02-03"),
        ("Il avait parlé le 29 février.", "2016-02-29", "2016-02-29", "2016-02-29"),
    ],
)
def test_value(text: str, earliest: str | None, latest: str | None, edtf: str | None) -> None:
    found = only(text)
    assert [str(d) if d else None for d in (found.earliest, found.latest)] == [earliest, latest]
    if edtf is not None:
        assert found.edtf == edtf
    assert not found.problem


@pytest.mark.parametrize(
    ("date", "text", "earliest", "latest", "edtf"),
    [
        ("2019-04", "Reçu la semaine dernière.", "2019-03-25", "2019-04-28", None),
        ("2019-04", "Il a parlé hier.", "2019-03-31", "2019-04-29", "[2019-03-31..2019-04-29]"),
        ("2019-04", "Il parle aujourd'hui.", "2019-04-01", "2019-04-30", "2019-04-XX"),
        ("2019-04", "Il a parlé mi-avril.", "2019-04-11", "2019-04-20", None),
        ("2019-04", "Il viendra le 25 avril.", "2019-04-25", "2019-04-25", "2019-04-25"),
        ("2019-04", "Il est venu en mai 2015.", "2015-05-01", "2015-05-31", "2015-05"),
        ("2019-04", "Vus en l'espace d'un an.", "2018-04-01", "2019-04-30", None),
        ("2019-04", "Vu il y a trois ans.", "2016-04-01", "2016-04-30", "2016-04"),
        ("2019", "Il est venu l'an dernier.", "2018-01-01", "2018-12-31", "2018"),
        ("2019", "Il est venu le mois dernier.", "2018-12-01", "2019-11-30", None),
    ],
)
def test_month_and_year_known(
    date: str, text: str, earliest: str, latest: str, edtf: str | None
) -> None:
    found = only(text, date)
    assert (str(found.earliest), str(found.latest)) == (earliest, latest)
    if edtf is not None:
        assert found.edtf == edtf


def test_tuesdays_of_a_month() -> None:
    found = only("Ils ont parlé mardi.", "2019-04")
    tuesdays = [dt.date(2019, 3, 26) + n * dt.timedelta(7) for n in range(6)]
    assert found.edtf == "[" + ",".join(d.isoformat() for d in tuesdays) + "]"
    assert (found.earliest, found.latest) == (tuesdays[0], tuesdays[-1])


def test_four_bounds_of_a_range_of_years() -> None:
    found = only("Il fut ministre de 1998 à 2001.")
    assert (str(found.start.earliest), str(found.start.latest)) == ("1998-01-01", "1998-12-31")
    assert (str(found.end.earliest), str(found.end.latest)) == ("2001-01-01", "2001-12-31")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Né le 31 février 2018.", "no-such-day"),
        ("Né le 29 février 2018.", "no-such-day"),
        ("Né le 31 juin.", "no-such-day"),
        ("Né le 31/06/2018.", "no-such-day"),
        ("Né le 45 mai 2018.", "no-such-day"),
        ("Né le 9 mai 20019.", "year-out-of-range"),
        ("Né du 9 au 5 mai 2018.", "no-such-day"),
    ],
)
def test_impossible_dates_have_no_days(text: str, problem: str) -> None:
    found = only(text)
    assert found.problem == problem
    assert (found.earliest, found.latest, found.edtf) == (None, None, "")


@pytest.mark.parametrize(
    "text", ["Il a parlé jeudi 16.", "Il a parlé jeudi 16 avril.", "Né le jeudi 3 mai 1985."]
)
def test_a_weekday_that_is_not_the_date_s_leaves_no_day(text: str) -> None:
    found = only(text)
    assert (found.problem, found.earliest, found.edtf) == ("weekday-mismatch", None, "")


def test_the_right_weekday_has_no_problem() -> None:
    assert not only("Né le vendredi 3 mai 1985.").problem
    assert only("Il a parlé mardi 16.").edtf == "2019-04-16"


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Il est resté pendant trois ans à Rome.", "duration", Amount(3, 3, "year")),
        ("Il est resté un an et demi de plus.", "duration", Amount(18, 18, "month")),
        ("Une visite de deux à trois jours.", "duration", Amount(2, 3, "day")),
        ("Il vient tous les ans.", "repetition", Amount(1, 1, "year")),
        ("Il vient tous les quatre ans.", "repetition", Amount(4, 4, "year")),
        ("Il vient chaque mardi.", "repetition", Amount(1, 1, "week")),
    ],
)
def test_lengths_and_repetitions_are_no_dates(text: str, kind: str, amount: Amount) -> None:
    (found,) = find(text, DAY)
    assert (found.kind, found.amount) == (kind, amount)
    assert (found.earliest, found.latest, found.edtf) == (None, None, "")


@pytest.mark.parametrize(
    "text",
    [
        "La sonde vers Mars a explosé.",
        "Il a été battu.",
        "Un second homme est venu.",
        "Condamné à un an de prison.",
        "Agée de 45 ans, elle dirige.",
        "Quelque 2.018 soldats partent.",
        "Les 1950 soldats partent.",
        "Le second a perdu.",
        "L'avenir dira qui a raison.",
        "Il a mis fin aux débats.",
        "Le prix Nobel, dit-il.",
        "Le marché de Noël est ouvert.",
        "Les deux tiers sont partis.",
        "Il part de Mars.",
    ],
)
def test_near_misses_are_no_times(text: str) -> None:
    assert [x.span.of(text) for x in find(text, DAY)] == []


def test_tense_of_the_caller_wins() -> None:
    text = "Ils se voient lundi."
    assert find(text, DAY, tense=lambda s: "past")[0].edtf == "2019-04-15"
    ahead = find(text, DAY, tense=lambda s: "future")[0]
    assert (ahead.edtf, ahead.direction) == ("2019-04-22", "tense")
    assert find(text, DAY, tense=lambda s: "")[0].direction == "guessed"


def test_the_tense_is_asked_only_where_the_words_do_not_say() -> None:
    asked: list[Span] = []

    def tense(span: Span) -> str:
        asked.append(span)
        return "past"

    find("Il est venu lundi dernier, hier, en 2015 et le 3 mai 2016.", DAY, tense=tense)
    assert asked == []
    find("Il est venu lundi.", DAY, tense=tense)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Les ministres se sont vus le 25 avril.", "2018-04-25"),
        ("Les ministres se verront le 2 avril.", "2020-04-02"),
        ("Les ministres devraient se voir le 2 juin.", "2019-06-02"),
        ("Une rencontre est prévue le 2 juin.", "2019-06-02"),
        ("L'accord sera signé lundi à Rome.", "2019-04-22"),
        ("L'accord signé lundi à Rome est secret.", "2019-04-15"),
        ("Le sommet du 2 juin attire les foules.", "2019-06-02"),
        ("Le sommet du 2 mars a attiré les foules.", "2019-03-02"),
    ],
)
def test_direction_from_the_words_around(text: str, day: str) -> None:
    found = only(text)
    if text.startswith("Les ministres se sont vus le 25"):
        # nearly a year back and a week ahead: the near one is meant, and said to be a guess
        assert (found.edtf, found.direction) == ("2019-04-25", "guessed")
    elif text.startswith("Les ministres se verront le 2 avril"):
        assert (found.edtf, found.direction) == ("2019-04-02", "guessed")
    else:
        assert found.edtf == day


@pytest.mark.parametrize("date", ["", "2019-13", "2019-02-30", "17/04/2019", "19", "2019-4"])
def test_a_document_date_that_is_none(date: str) -> None:
    with pytest.raises(DocumentDateError, match="DY120"):
        find("hier", date)


@pytest.mark.parametrize("date", [None, 2019, dt.date(2019, 4, 17), ["2019"]])
def test_a_document_date_of_another_kind(date: object) -> None:
    with pytest.raises(DocumentDateError, match="DY120"):
        dyade.times("hier", date)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, b"hier", 3, ["hier"]])
def test_a_text_that_is_none(text: object) -> None:
    with pytest.raises(TextError, match="DY123"):
        dyade.times(text, DAY)  # type: ignore[arg-type]


def test_public_function() -> None:
    (found,) = dyade.times("Elle est partie hier.", DAY)
    assert found.span.of("Elle est partie hier.") == "hier"
    assert found.anchor == "document"
    assert dyade.times("En 2015, rien.", DAY)[0].anchor == ""


def test_before_christ_has_text_but_no_days() -> None:
    found = only("Bâti au IIIe siècle avant J.-C. par Rome.")
    assert (found.edtf, found.earliest, found.latest) == ("-0299/-0200", None, None)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("lundi", ["2019-04-15", "2019-04-22"]),
        ("mercredi", ["2019-04-17", "2019-04-24"]),
        ("le sommet du 25 avril", ["2019-04-25", "2018-04-25"]),
        ("en juin", ["2019-06", "2018-06"]),
        ("fin mai", ["2019-05-21/2019-05-31", "2018-05-21/2018-05-31"]),
        ("du 3 au 5 mars", ["2019-03-03/2019-03-05", "2020-03-03/2020-03-05"]),
        ("Elle est venue lundi.", ["2019-04-15"]),
        ("Elle viendra lundi.", ["2019-04-22"]),
        ("lundi dernier", ["2019-04-15"]),
        ("depuis lundi", ["2019-04-15/.."]),
        ("depuis mercredi", ["2019-04-17/..", "2019-04-10/.."]),
        ("depuis ce mercredi", ["2019-04-17/.."]),
        ("d'ici mercredi", ["2019-04-17"]),
        ("de mardi à jeudi", ["2019-04-16/2019-04-18", "2019-04-23/2019-04-25"]),
        ("de lundi à mardi", ["2019-04-15/2019-04-16", "2019-04-22/2019-04-23"]),
        ("d'ici lundi", ["2019-04-17/2019-04-22"]),
        ("en 2015", ["2015"]),
        ("hier", ["2019-04-16"]),
    ],
)
def test_both_readings_where_nothing_says_which(text: str, readings: list[str]) -> None:
    found = dyade.times(text, DAY)
    assert [x.edtf for x in found] == readings
    assert len({x.span for x in found}) == 1
    assert find(text, DAY) == found[:1]
    if len(found) > 1:
        assert {x.direction for x in found} == {"guessed"}
