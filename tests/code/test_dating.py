"""Which day a deed has: what a time expression dates, and what it does not."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model

DATE = "2019-04-26"  # a Friday


def only(coder: Coder, text: str, act: str) -> Claim:
    (claim,) = [c for c in coder.code(Dispatch("x", DATE, text)).claims if c.act == act]
    return claim


@pytest.mark.parametrize(
    ("text", "act", "basis", "earliest", "latest"),
    [
        # a time on the deed's verb dates it; without one it is of the week of the news
        (
            "La Norvège a condamné mercredi la Syrie.",
            "ACCUSE",
            "said",
            "2019-04-24",
            "2019-04-24",
        ),
        ("La Norvège a condamné la Syrie.", "ACCUSE", "news", "2019-04-19", "2019-04-26"),
        # how old somebody is, or since when he is what he is, dates nothing that he does
        (
            "Le président béninois, au pouvoir depuis six ans, a condamné la Syrie.",
            "ACCUSE",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        (
            "Aujourd'hui âgée de vingt ans, la Kényane a été enlevée par Boko Haram.",
            "ASSAULT",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        (
            "Aujourd'hui, la Kényane a été enlevée par Boko Haram.",
            "ASSAULT",
            "said",
            "2019-04-26",
            "2019-04-26",
        ),
        # the imperfect of a report is the day of the report; a plan's day is its own
        (
            "Le ministre grec a assuré mercredi qu'il soutenait l'Italie.",
            "SUPPORT",
            "said",
            "2019-04-24",
            "2019-04-24",
        ),
        (
            "Le ministre grec a annoncé mercredi vouloir retirer ses troupes de Syrie.",
            "RETREAT",
            "future",
            "2019-04-26",
            None,
        ),
        (
            "Le ministre grec a assuré mercredi que son pays était solidaire de l'Italie.",
            "SUPPORT",
            "said",
            "2019-04-24",
            "2019-04-24",
        ),
        # a day told beside what somebody says something at, or in, is that of what is said
        *(
            (text, "ACCUSE", "said", "2019-04-22", "2019-04-22")
            for text in (
                "Interrogée lundi par des élus, la ministre grecque a accusé l'Italie de mentir.",
                "S'exprimant lundi devant des élus, la ministre grecque a dénoncé l'Italie.",
                "Dans un communiqué publié lundi, la Grèce a dénoncé l'Italie.",
                "La Grèce a accusé l'Italie de mentir dans un entretien diffusé lundi.",
            )
        ),
        *(
            (text, "ACCUSE", "news", "2019-04-19", "2019-04-26")
            for text in (
                "Élue lundi, la ministre grecque a accusé l'Italie de mentir.",
                "La Grèce a dénoncé l'Italie, qui a publié lundi un communiqué.",
            )
        ),
        # a deed that is only spoken of, or what something is done for, has no day of its clause
        (
            "La Grèce a dénoncé lundi les frappes kényanes.",
            "ASSAULT",
            "background",
            None,
            "2019-04-26",
        ),
        (
            "La police a arrêté lundi dix Grecs pour des tirs contre l'armée kényane.",
            "ASSAULT",
            "background",
            None,
            "2019-04-26",
        ),
        (
            "L'armée grecque a mené lundi une série de frappes contre le Kenya.",
            "ASSAULT",
            "said",
            "2019-04-22",
            "2019-04-22",
        ),
        (
            "La Grèce a annoncé lundi au terme d'un sommet avec le Kenya une aide.",
            "CONSULT",
            "said",
            "2019-04-22",
            "2019-04-22",
        ),
        (
            "Des Grecs ont fêté lundi l'anniversaire de la victoire lors de manifestations.",
            "PROTEST",
            "said",
            "2019-04-22",
            "2019-04-22",
        ),
        # a participle set off behind a name is the noun's
        (
            "La Grèce critique le traité de Nairobi, conclu en 2003 par le Kenya et le Tchad.",
            "SUPPORT",
            "said",
            "2003-01-01",
            "2003-12-31",
        ),
        (
            "Le sommet entre la Grèce et le Kenya, prévu le 12 juin, se prépare.",
            "CONSULT",
            "said",
            "2019-06-12",
            "2019-06-12",
        ),
        # what the present says of a backing, or "toujours" of a refusal, goes on
        (
            "Le Kenya est soutenu par la Norvège.",
            "SUPPORT",
            "ongoing",
            "2019-04-26",
            "2019-04-26",
        ),
        (
            "La Grèce refuse toujours de reconnaître le Kosovo.",
            "REJECT",
            "ongoing",
            "2019-04-26",
            "2019-04-26",
        ),
        # "trois jours après" counts from the day of its clause
        (
            "Trois jours après une attaque des shebab contre une base kényane, le président kényan "
            "a accusé mercredi le Tchad de complicité.",
            "ASSAULT",
            "anchored",
            "2019-04-21",
            "2019-04-21",
        ),
        # the event since which something goes on is its first day; a record says no day
        (
            "Le président kényan fait face à des manifestations quotidiennes depuis le scrutin "
            "contesté du 9 avril.",
            "PROTEST",
            "said",
            "2019-04-09",
            "2019-04-26",
        ),
        (
            "Le Kenya a connu mardi la première manifestation depuis le scrutin du 9 avril.",
            "PROTEST",
            "said",
            "2019-04-23",
            "2019-04-23",
        ),
        # what came before is not of the day on which it is spoken of; nor is what is planned
        (
            "La Norvège a défendu mercredi son ministre après la répression des manifestants "
            "kényans par la police.",
            "COERCE",
            "background",
            None,
            "2019-04-26",
        ),
        (
            "Les syndicats kényans ont annoncé mercredi une grève générale.",
            "PROTEST",
            "future",
            "2019-04-26",
            None,
        ),
        # two verbs under one auxiliary share their time
        (
            "L'opposant kényan avait été arrêté et emprisonné en mars 2018.",
            "COERCE",
            "said",
            "2018-03-01",
            "2018-03-31",
        ),
        # diplomats are expelled once they are told so; a body is left later
        (
            "Le Kenya a décidé jeudi d'expulser deux diplomates norvégiens.",
            "SANCTION",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
        (
            "Le Kenya a décidé jeudi de se retirer de l'Unesco.",
            "SANCTION",
            "future",
            "2019-04-26",
            None,
        ),
        # what somebody is accused of having done lies back; what he is said to do does not
        (
            "La Norvège accuse la Syrie d'avoir menacé le Liban.",
            "THREATEN",
            "background",
            None,
            "2019-04-26",
        ),
        ("La Syrie a menacé le Liban.", "THREATEN", "news", "2019-04-19", "2019-04-26"),
        # a month inside a noun, or under what somebody is said to be, is not the blame's
        (
            "La Norvège accuse la Syrie d'être complice de l'assassinat en mai du juge Paul Ek.",
            "ACCUSE",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        (
            "La Norvège accuse en janvier la Syrie d'être complice des rebelles.",
            "ACCUSE",
            "said",
            "2019-01-01",
            "2019-01-31",
        ),
        # who is held is so today; who was taken was so of late
        (
            "Le juge péruvien Luis Soto est emprisonné à Lima.",
            "COERCE",
            "ongoing",
            "2019-04-26",
            "2019-04-26",
        ),
        (
            "Le juge péruvien Luis Soto a été emprisonné à Lima.",
            "COERCE",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        # the year of what is condemned is not that of the condemnation; an occasion's is
        ("La Norvège a condamné l'accord de 2015.", "ACCUSE", "news", "2019-04-19", "2019-04-26"),
        (
            "La Norvège a condamné la Syrie lors du sommet de mars 2018.",
            "ACCUSE",
            "said",
            "2018-03-01",
            "2018-03-31",
        ),
        (
            "L'attaque talibane de mercredi a tué des soldats norvégiens.",
            "ASSAULT",
            "said",
            "2019-04-24",
            "2019-04-24",
        ),
        # "la première depuis" says when the last one was
        (
            "La Norvège a condamné la Syrie pour la première fois depuis 2011.",
            "ACCUSE",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        (
            "L'attentat le plus meurtrier depuis 2011 a été commis par le Hamas en Norvège.",
            "ASSAULT",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        # a noun without an article is part of its verb
        (
            "La Norvège a fait état jeudi d'un incident et condamné la Syrie.",
            "ACCUSE",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
        # who is awaited has not come yet
        (
            "Le ministre danois est attendu mercredi à Oslo.",
            "CONSULT",
            "said",
            "2019-05-01",
            "2019-05-01",
        ),
        # a noun's participle dates it, unless it tells of it
        (
            "Le traité, signé en 2003 par la Grèce et le Maroc, est menacé.",
            "SUPPORT",
            "said",
            "2003-01-01",
            "2003-12-31",
        ),
        # the time of the second of two participles is that of both, unless one came first
        (
            'L\'opposant suédois avait été arrêté pour "fraude" et incarcéré en mars 2018.',
            "COERCE",
            "said",
            "2018-03-01",
            "2018-03-31",
        ),
        (
            "L'opposant suédois a été arrêté puis libéré jeudi par la police.",
            "COERCE",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        # what is said or brought about in doing something is of its day
        (
            "Le roi est monté à la tribune jeudi contre la Suède et sa taxe sur le vin en "
            "dénonçant les mensonges du gouvernement suédois.",
            "ACCUSE",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
        (
            "Le roi de Norvège est venu jeudi devant le palais, provoquant des protestations.",
            "PROTEST",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
        # a time before the occasion that a noun names is the occasion's
        (
            "La ministre grecque a appelé jeudi l'Italie à \"cesser de mentir\" lors d'un débat "
            "exceptionnel de l'ONU.",
            "CONSULT",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
        # a period that only completes a noun dates nothing else
        (
            "Le ministre grec a rendu hommage aux soldats de la Seconde guerre mondiale.",
            "SUPPORT",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        # since when somebody is in office is not since when something is asked of him
        (
            "Des élus grecs exigent le départ du président, au pouvoir depuis vingt ans.",
            "REQUEST",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        # the night that begins on the day of writing, and the one that ends on it
        *(
            (
                f"La police grecque a arrêté dix opposants dans la nuit de {night}.",
                "COERCE",
                "said",
                first,
                "2019-04-26",
            )
            for night, first in (
                ("vendredi à samedi", "2019-04-26"),
                ("jeudi à vendredi", "2019-04-25"),
            )
        ),
        # what follows on a deed in one sentence is of its day; what it followed upon is older
        *(
            (f"Un rebelle tchadien {deed}.", act, basis, first, last)
            for deed, act, basis, first, last in (
                (
                    "a tué un soldat kényan mercredi avant d'être arrêté par la police kényane",
                    "COERCE",
                    "said",
                    "2019-04-24",
                    "2019-04-24",
                ),
                (
                    "a été arrêté mercredi après avoir tué un soldat kényan",
                    "ASSAULT",
                    "background",
                    None,
                    "2019-04-26",
                ),
            )
        ),
        (
            "Deux jours après avoir reçu le roi de Jordanie, le président ougandais a condamné "
            "mercredi la Syrie.",
            "CONSULT",
            "anchored",
            "2019-04-22",
            "2019-04-22",
        ),
        # who is awaited for a deed waits for a day to come; who has come for it does not
        *(
            (
                f"Des centaines de personnes sont {come} lundi à Lima pour une manifestation "
                "contre le gouvernement péruvien.",
                "PROTEST",
                "said",
                day,
                day,
            )
            for come, day in (("attendues", "2019-04-29"), ("arrivées", "2019-04-22"))
        ),
        (
            "À quelques heures d'une rencontre avec le président serbe, le roi s'est tu.",
            "CONSULT",
            "anchored",
            "2019-04-26",
            "2019-04-27",
        ),
        # when deeds came about is not when somebody speaks of them
        *(
            (
                "L'ONU a dénoncé les arrestations d'opposants survenues ces dernières semaines "
                "au Burundi.",
                act,
                basis,
                first,
                "2019-04-26",
            )
            for act, basis, first in (
                ("COERCE", "said", "2019-03-26"),
                ("ACCUSE", "news", "2019-04-19"),
            )
        ),
        # until when something lasts is not when it was done
        (
            "Le Laos a rompu ses relations avec la Thaïlande jusqu'au 30 mai.",
            "SANCTION",
            "news",
            "2019-04-19",
            "2019-04-26",
        ),
        # "voilà trois jours que" goes on, "voilà trois jours" does not
        *(
            (
                f"Voilà trois jours{deed} à Managua contre le président Ortega.",
                "PROTEST",
                "said",
                "2019-04-23",
                last,
            )
            for deed, last in (
                (" que des étudiants manifestent", "2019-04-26"),
                (", des étudiants manifestaient", "2019-04-23"),
            )
        ),
        # a participle beside what had been done is as old; beside the news it is news
        *(
            (
                f"La loi {verb} le roi, l'opposition grecque accusant la Suède de mentir.",
                "ACCUSE",
                basis,
                first,
                "2019-04-26",
            )
            for verb, basis, first in (
                ("avait surpris", "background", None),
                ("a surpris", "news", "2019-04-19"),
            )
        ),
        (
            "La Grèce ayant rejeté tout dialogue, le roi de Norvège est rentré.",
            "REJECT",
            "background",
            None,
            "2019-04-26",
        ),
        # a deed of which a verb says that it came about is of the time of the verb
        *(
            (
                f"Des manifestations étudiantes {verb} eu lieu à Athènes.",
                "PROTEST",
                basis,
                first,
                "2019-04-26",
            )
            for verb, basis, first in (
                ("ont", "news", "2019-04-19"),
                ("avaient", "background", None),
            )
        ),
        # the occasion of what was done before is older
        (
            "Les engagements pris lors de la conférence d'Oslo par la Grèce tiennent.",
            "CONSULT",
            "background",
            None,
            "2019-04-26",
        ),
        # who is awaited for a deed is awaited on its day; who is judged for it is not
        *(
            (
                f"Des Grecs {verb} samedi à Athènes pour une manifestation contre la loi.",
                "PROTEST",
                basis,
                first,
                last,
            )
            for verb, basis, first, last in (
                ("sont attendus", "said", "2019-04-27", "2019-04-27"),
                ("ont été jugés", "background", None, "2019-04-26"),
            )
        ),
        # a participle with a day before the clause
        (
            "Invité ce jeudi 25 avril de La Chaîne Publique , le député grec Nikos Pappas a "
            'dénoncé l\'attitude "méprisante" du ministre suédois.',
            "ACCUSE",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
        # what has not ceased goes on; what had not is past
        *(
            (
                f"La Grèce n'{verb} cessé d'accuser la Suède de mentir.",
                "ACCUSE",
                basis,
                first,
                "2019-04-26",
            )
            for verb, basis, first in (
                ("a", "ongoing", "2019-04-26"),
                ("avait", "background", None),
            )
        ),
        # a clause set beside another is of its day
        (
            "Le roi a parlé jeudi, tandis qu'un ministre italien accusait la Norvège de mentir.",
            "ACCUSE",
            "said",
            "2019-04-25",
            "2019-04-25",
        ),
    ],
)
def test_day_of_a_deed(
    coder: Coder, text: str, act: str, basis: str, earliest: str, latest: str | None
) -> None:
    found = only(coder, text, act)
    assert found.date_basis == basis
    assert found.date.earliest == (dt.date.fromisoformat(earliest) if earliest else None)
    assert found.date.latest == (dt.date.fromisoformat(latest) if latest else None)


def test_a_deed_is_of_its_own_day_whoever_owns_to_it(coder: Coder) -> None:
    text = "Un attentat revendiqué par les talibans a tué jeudi trois Grecs à Oslo."
    days = {c.date.earliest for c in coder.code(Dispatch("x", DATE, text)).claims}
    assert days == {dt.date(2019, 4, 25)}


def test_what_the_eve_of_something_tells_is_to_come(coder: Coder) -> None:
    text = "Un soldat est mort vendredi, à la veille d'une visite du ministre suédois à Athènes."
    visit = only(coder, text, "CONSULT")
    assert (visit.status, visit.date.earliest) == ("future", dt.date(2019, 4, 27))
    past = text.replace("vendredi", "mercredi")
    assert only(coder, past, "CONSULT").status == "occurred"


def test_what_was_done_takes_no_day_to_come(coder: Coder) -> None:
    text = "La Norvège avait accusé la Syrie avant le scrutin du 3 novembre 2019."
    assert only(coder, text, "ACCUSE").date.latest == dt.date(2019, 4, 26)
    near = "La Norvège avait accusé la Syrie le 3 novembre 2018."
    assert only(coder, near, "ACCUSE").date.latest == dt.date(2018, 11, 3)


def test_the_day_of_a_plan_may_lie_past_the_document(coder: Coder) -> None:
    text = "Le ministre grec rencontrera son homologue italien samedi."
    (plan,) = [c for c in coder.code(Dispatch("x", "2019-04", text)).claims if c.act == "CONSULT"]
    assert plan.date.latest == dt.date(2019, 5, 4)
    text = "Le ministre grec a rencontré son homologue italien samedi."
    (done,) = [c for c in coder.code(Dispatch("x", "2019-04", text)).claims if c.act == "CONSULT"]
    assert done.date.latest == dt.date(2019, 4, 27)


def test_a_time_behind_a_title_of_names_alone_ends(coder: Coder) -> None:
    """A sentence whose root is a name: the search for whose time it is must stop there."""
    record = coder.code(Dispatch("d", "2019-05-14", "Oslo, Lima de mars 2018 à 2019."))
    assert record.claims == ()


@pytest.mark.parametrize(("link", "basis"), [("tandis que", "background"), ("parce que", "news")])
def test_a_clause_set_beside_an_older_deed_is_older(coder: Coder, link: str, basis: str) -> None:
    text = f"Le Pérou a déjà critiqué la Norvège, {link} le Kenya a accusé le Chili de fraude."
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [c.date_basis for c in claims if c.actors[0].code == "KEN"] == [basis]


@pytest.mark.parametrize(
    ("text", "act", "basis"),
    [
        ("La Norvège accuse depuis des mois la Syrie de fraude.", "ACCUSE", "said"),
        ("L'opposition a mené durant des mois la contestation contre Oslo.", "PROTEST", "said"),
        ("La Syrie est visée depuis longtemps par des accusations de l'ONU.", "ACCUSE", "said"),
        # a length that is no time of the deed, and a record
        ("La Grèce a gracié cent opposants, à trois mois du scrutin.", "CONCEDE", "news"),
        ("La Norvège a accusé la Syrie d'avoir menti pendant des mois.", "ACCUSE", "news"),
    ],
)
def test_what_has_gone_on_for_long_has_an_open_start(
    coder: Coder, text: str, act: str, basis: str
) -> None:
    date = only(coder, text, act).date
    assert (date.earliest is None) == (basis == "said")
    assert only(coder, text, act).date_basis == basis


@pytest.mark.parametrize(
    ("behind", "basis"),
    [
        ("après une tentative d'attaque lors d'une manifestation d'opposants grecs", "background"),
        ("lors d'une manifestation d'opposants grecs", "said"),
    ],
)
def test_the_occasion_of_an_older_deed_is_older(coder: Coder, behind: str, basis: str) -> None:
    text = f"La Norvège a dénoncé dimanche une atteinte à la paix {behind}."
    assert only(coder, text, "PROTEST").date_basis == basis
