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
