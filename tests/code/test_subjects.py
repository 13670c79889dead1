"""Who acts, and on whom, where the verb or noun of the deed names nobody by itself."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model


def sides(coder: Coder, text: str, act: str) -> list[tuple[str, str]]:
    """Actors and recipients of the claims of one act, codes joined by bars."""

    def told(claim: Claim) -> tuple[str, str]:
        return ("|".join(a.code for a in claim.actors), "|".join(a.code for a in claim.recipients))

    record = coder.code(Dispatch("x", "2019-04-24", text))
    return [told(c) for c in record.claims if c.act == act]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (  # a gerund hung on a noun
            "Donald Trump a ouvert lundi sa campagne pour un second mandat en accusant la Suède "
            "de mentir.",
            "ACCUSE",
            [("USA", "SWE")],
        ),
        (  # a participle behind a comma, hung on the noun before it
            "Le président péruvien Martin Vizcarra a promis mardi de garder coûte que coûte la "
            "maîtrise de son budget, accusant le Chili de vouloir orchestrer un krach.",
            "ACCUSE",
            [("PER", "CHL")],
        ),
        (  # "qui" behind the owner of the noun that its clause hangs on
            "Malgré les moqueries du président péruvien Martin Vizcarra, qui accuse la Bolivie de "
            "mentir, le projet avance.",
            "ACCUSE",
            [("PER", "BOL")],
        ),
        (  # what stands under a place is no doer
            "Des peintres ont été reçus à Oslo, qui est sous la neige.",
            "CONSULT",
            [],
        ),
        (  # coordinated over a clause of what was said
            "Le président kényan Uhuru Kenyatta a averti samedi que la crise était encore loin "
            "d'être réglée et a appelé la Somalie à la retenue.",
            "REQUEST",
            [("KEN", "SOM")],
        ),
        (
            "Le Premier ministre japonais Shinzo Abe a évoqué son intention de démissionner.",
            "RETREAT",
            [("JPN", "")],
        ),
    ],
)
def test_the_clause_names_who_acts(
    coder: Coder, text: str, act: str, expected: list[tuple[str, str]]
) -> None:
    assert sides(coder, text, act) == expected


def test_the_speaker_is_ready_to_do_it(coder: Coder) -> None:
    text = (
        "Le ministre norvégien de la Défense Ola Berg a parlé mardi. "
        '"Nous sommes prêts à fournir une aide au Kenya", a-t-il ajouté.'
    )
    assert sides(coder, text, "AGREE") == [("NOR", "KEN")]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            'Le député français Jean Roux a dénoncé l\'attitude "méprisante" et "arrogante" du '
            "ministre suédois de l'Intérieur.",
            "ACCUSE",
            [("FRA", "SWE")],
        ),
        (
            "Lima s'inquiète d'une visite à La Paz du ministre chilien de la Défense Juan Soto.",
            "CONSULT",
            [("CHL", "BOL")],
        ),
        (  # the quotation holds a comma and a preposition
            'Le Pérou a réagi, dénonçant les "propos déplacés, dans un vieux réflexe" du '
            "président chilien.",
            "ACCUSE",
            [("PER", "CHL")],
        ),
        (  # who said the words that are blamed
            'Lima a protesté contre les propos "insultants" que le président chilien a tenus.',
            "ACCUSE",
            [("PER", "CHL")],
        ),
        (  # who was addressed on the occasion was met
            "La Norvège a précisé avoir tenu ce discours au président kényan lors d'un entretien "
            "téléphonique lundi.",
            "CONSULT",
            [("NOR|KEN", "")],
        ),
        (
            "\"C'est grave\", a averti, vendredi, le président kényan Uhuru Kenyatta lors d'une "
            "conversation téléphonique avec la Norvège.",
            "CONSULT",
            [("NOR|KEN", "")],
        ),
        (  # one deed by two words of a sentence
            "La Norvège a acheminé mercredi de l'aide au Kenya par trois avions.",
            "AID",
            [("NOR", "KEN")],
        ),
        ("Le Chili a cherché l'aide de la Chine.", "REQUEST", [("CHL", "CHN")]),
        ("Oslo a réclamé la démission du président kényan.", "REQUEST", [("NOR", "KEN")]),
        ("Oslo a réclamé la démission de l'arbitre kényan.", "REQUEST", [("NOR", "")]),
        ("Le Pérou a reçu le soutien de la Bolivie.", "SUPPORT", [("BOL", "PER")]),
        ("Le Pérou a obtenu l'aide du Chili.", "AID", [("CHL", "PER")]),
        (
            "Le projet péruvien d'annexion de la province bolivienne inquiète Santiago.",
            "COERCE",
            [("PER", "BOL")],
        ),
        (
            "Le Pérou et la Bolivie ont signé une trêve après un affrontement entre leurs troupes.",
            "ASSAULT",
            [("PER|BOL", "")],
        ),
        (
            "Les ministres français, britannique et allemand des Affaires étrangères ont condamné "
            "la Bolivie.",
            "ACCUSE",
            [("FRA|GBR|DEU", "BOL")],
        ),
        (
            "Le Pérou et la Bolivie sont en guerre. Les armées des deux pays se sont affrontées "
            "mardi avec des chars.",
            "ASSAULT",
            [("PER|BOL", "")],
        ),
        (
            "La Bolivie est calme. Le Pérou est agité. Lima accuse son voisin d'espionnage.",
            "ACCUSE",
            [("PER", "BOL")],
        ),
    ],
)
def test_a_side_stands_apart(
    coder: Coder, text: str, act: str, expected: list[tuple[str, str]]
) -> None:
    assert sides(coder, text, act) == expected


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            "Une manifestation a eu lieu à Lima. Les organisateurs du rassemblement ont appelé le "
            "gouvernement péruvien à négocier.",
            "REQUEST",
            [("PER", "PER")],
        ),
        (
            "Plusieurs ONG ont dénoncé à Lima la politique du gouvernement péruvien.",
            "ACCUSE",
            [("PER", "PER")],
        ),
        (  # no protest: the organisers of a race are nobody
            "Les organisateurs de la course ont appelé le maire de Lima à ouvrir la route.",
            "REQUEST",
            [],
        ),
    ],
)
def test_people_of_the_land(
    coder: Coder, text: str, act: str, expected: list[tuple[str, str]]
) -> None:
    assert sides(coder, text, act) == expected


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            "La Bolivie vote dimanche. L'opposition bolivienne a dénoncé des fraudes.",
            "ACCUSE",
            [("BOL", "BOL")],
        ),
        (
            "Le Liban est en ruines. Le Liban pleure. La Norvège a envoyé mardi de l'aide.",
            "AID",
            [("NOR", "LBN")],
        ),
        (  # a government beside another may mean anybody
            "La Bolivie vote dimanche, comme le Pérou et le Chili. Le gouvernement bolivien a "
            "dénoncé des fraudes.",
            "ACCUSE",
            [("BOL", "")],
        ),
    ],
)
def test_the_dispatch_says_at_whom(
    coder: Coder, text: str, act: str, expected: list[tuple[str, str]]
) -> None:
    assert sides(coder, text, act) == expected


@pytest.mark.parametrize(
    ("text", "act", "persons"),
    [
        (
            "Des milliers de manifestants ont défilé dimanche à Lima pour dénoncer la réélection "
            "du président péruvien Martin Vizcarra.",
            "PROTEST",
            ["Martin Vizcarra"],
        ),
        (  # the place is no side
            "Des milliers de manifestants ont défilé dimanche à Lima.",
            "PROTEST",
            [],
        ),
    ],
)
def test_a_protest_is_against_whom_it_names(
    coder: Coder, text: str, act: str, persons: list[str]
) -> None:
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [[a.person for a in c.recipients] for c in claims if c.act == act] == [persons]


def test_a_title_takes_in_the_name_behind_it(coder: Coder) -> None:
    text = "Donald Trump est accusé par son adversaire, le démocrate Joe Biden, d'avoir menti."
    claims = coder.code(Dispatch("x", "2020-09-24", text)).claims
    assert [a.person for c in claims if c.act == "ACCUSE" for a in c.actors] == ["Joe Biden"]


def test_a_merged_deed_keeps_the_person(coder: Coder) -> None:
    text = (
        "Le Pérou a condamné la Bolivie mardi. Le président péruvien Martin Vizcarra a condamné "
        "la Bolivie."
    )
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [[a.person for a in c.actors] for c in claims if c.act == "ACCUSE"] == [
        ["Martin Vizcarra"]
    ]


def test_the_land_a_statement_is_about(coder: Coder) -> None:
    text = "La France a dénoncé l'ingérence de la Turquie en Libye."
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [[a.code for a in c.concerning] for c in claims if c.act == "ACCUSE"] == [["LBY"]]
