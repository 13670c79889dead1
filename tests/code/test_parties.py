"""Who is party to a deed where the words stand apart, with the real model."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "act", "actors"),
    [
        (
            "\"Nous avons vu le président gabonais\", a déclaré l'émissaire de l'ONU.",
            "CONSULT",
            {"UN", "GAB"},
        ),
        (
            "La Suède a critiqué le ministre norvégien de la Défense pour avoir aidé l'Islande.",
            "AID",
            {"NOR"},
        ),
        ("La justice norvégienne a aidé la Suède pour avoir ses dossiers.", "AID", {"NOR"}),
        ("L'accord dont le Pérou s'est désengagé en 2018 est caduc.", "SANCTION", {"PER"}),
        (
            "Trois pays européens, la Suède, la Norvège et le Danemark, ont condamné Quito.",
            "ACCUSE",
            {"SWE", "NOR", "DNK"},
        ),
        (
            "La Suède s'est ensuite félicitée de la création par le ministère kényan d'un fonds.",
            "SUPPORT",
            {"SWE"},
        ),
    ],
)
def test_who_does_it(coder: Coder, text: str, act: str, actors: set[str]) -> None:
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [{a.code for a in c.actors} for c in claims if c.act == act] == [actors]


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        (
            "Le groupe jihadiste Boko Haram a attaqué une caserne au Niger.",
            "ASSAULT",
            {"BOKOHARAM"},
            {"NER"},
        ),
        (
            "La famille de l'opposant kényan Paul Oto a accusé la Tanzanie de mensonge.",
            "ACCUSE",
            {"KEN"},
            {"TZA"},
        ),
        (
            "Des sources diplomatiques turques ont demandé à la Grèce de reculer.",
            "REQUEST",
            {"TUR"},
            {"GRC"},
        ),
        (
            '"J\'ai été arrêté par la police égyptienne", a déclaré le député tunisien Ali Bel.',
            "COERCE",
            {"EGY"},
            {"TUN"},
        ),
        (
            "L'actrice Jeanne Roy a demandé au parlement belge de voter une loi.",
            "REQUEST",
            {"BEL"},
            {"BEL"},
        ),
        (
            "Le ministre kényan a affirmé que Juba avait trahi et avait attaqué l'Ouganda.",
            "ASSAULT",
            {"SSD"},
            {"UGA"},
        ),
        (
            "Le président péruvien a été accueilli lundi à Accra, au premier jour d'une visite "
            "d'Etat de trois jours au Ghana.",
            "CONSULT",
            {"PER"},
            {"GHA"},
        ),
        ("Des policiers péruviens ont utilisé du gaz lacrymogène.", "ASSAULT", {"PER"}, {"PER"}),
        ("Oslo a condamné les appels à la ruine d'Israël.", "ACCUSE", {"NOR"}, set()),
        ("Oslo a condamné les appels d'Israël à la guerre.", "ACCUSE", {"NOR"}, {"ISR"}),
        ("Oslo a dénoncé le meurtre de l'opposant chilien Luis Soto.", "ACCUSE", {"NOR"}, set()),
        ("Oslo a dénoncé le meurtre d'un député par le Chili.", "ACCUSE", {"NOR"}, {"CHL"}),
        ("Oslo a dénoncé les mensonges du député chilien Luis Soto.", "ACCUSE", {"NOR"}, {"CHL"}),
        ("A Lima, trois journalistes ont été arrêtés mardi.", "COERCE", set(), {"PER"}),
        (
            "Israël a fermé Jénine. L'armée a arrêté quatre Palestiniens à Jénine.",
            "COERCE",
            {"ISR"},
            {"PSE"},
        ),
    ],
)
def test_who_does_it_to_whom(
    coder: Coder, text: str, act: str, actors: set[str], recipients: set[str]
) -> None:
    claims = [c for c in coder.code(Dispatch("x", "2019-04-24", text)).claims if c.act == act]
    told = [({a.code for a in c.actors}, {a.code for a in c.recipients}) for c in claims]
    assert (actors, recipients) in told


@pytest.mark.parametrize(
    "text",
    [
        "L'actrice Jeanne Roy a demandé à ses fans de venir au Pérou.",
        "Le ministre kényan a affirmé que Juba avait trahi et Nairobi avait attaqué.",
        "A Lima, trois joueurs ont été arrêtés mardi.",
    ],
)
def test_nobody_is_made_up(coder: Coder, text: str) -> None:
    assert not [
        c for c in coder.code(Dispatch("x", "2019-04-24", text)).claims if c.act != "ACCUSE"
    ]


def test_a_march_is_not_of_him_whom_it_is_against(coder: Coder) -> None:
    text = "La police kényane a dispersé une manifestation contre le ministre Paul Oto à Nairobi."
    (claim,) = [c for c in coder.code(Dispatch("x", "2019-04-24", text)).claims if c.mode != "demo"]
    assert [(a.code, a.sector) for a in claim.recipients] == [("KEN", "CVL")]


@pytest.mark.parametrize(
    ("hurt", "sectors"),
    [("policiers", ["COP"]), ("soldats", ["MIL"]), ("civils", ["CVL"])],
)
def test_who_is_hurt_is_told_by_his_trade(coder: Coder, hurt: str, sectors: list[str]) -> None:
    text = f"Seize {hurt} ont été blessés lors d'affrontements samedi à Madrid."
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    found = [[a.sector for a in c.recipients] for c in claims if c.act == "ASSAULT"]
    assert sectors in found


def test_what_somebody_says_of_his_own_blame_is_no_other_word(coder: Coder) -> None:
    own = "Le ministre chilien Luis Soto a dénoncé la loi qui, selon lui, nuit au Pérou."
    other = "Selon Oslo, le ministre chilien Luis Soto a dénoncé la loi du Pérou."
    told = [
        [c.attribution for c in coder.code(Dispatch("x", "2019-04-24", text)).claims]
        for text in (own, other)
    ]
    assert told[0] == [None] and told[1][0] is not None and told[1][0].code == "NOR"


@pytest.mark.parametrize(("cause", "sectors"), [("mouvement", ["OPP"]), ("pays", ["GOV"])])
def test_who_leads_a_protest_is_held_as_an_opponent(
    coder: Coder, cause: str, sectors: list[str]
) -> None:
    text = f"Le gouvernement péruvien se tait. Trois dirigeants du {cause} ont été arrêtés."
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [a.sector for c in claims if c.act == "COERCE" for a in c.recipients] == sectors
