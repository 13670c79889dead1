"""Places: those named for something else, and those of sites, streets, courts and ground."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        # where an older deed was done: only what forces and crowds do may be there too
        ("Le Chili a rompu mardi avec la Bolivie, après un attentat à Lima.", "SANCTION", ""),
        ("Le Chili a rompu mardi avec la Bolivie à Lima.", "SANCTION", "Lima"),
        (
            "Deux jours après le meurtre d'un juge à Lima, le président chilien a dénoncé mardi"
            " la Bolivie.",
            "ACCUSE",
            "",
        ),
        (
            "Après une visite à Lima, le ministre chilien a menacé mardi la Bolivie de sanctions.",
            "THREATEN",
            "Lima",
        ),
        (
            "La police a arrêté vingt opposants péruviens mardi après une marche à Lima.",
            "COERCE",
            "Lima",
        ),
        # where somebody was harmed, beside what is done for his sake or to him
        (
            "Le Parlement chilien a salué mardi la mémoire de Pedro Ruiz, un journaliste enlevé à"
            " Lima.",
            "SUPPORT",
            "",
        ),
        ("Deux élus chiliens arrêtés à Lima ont été libérés mardi.", "RETREAT", "Lima"),
        # behind the verb of a "qui"
        (
            "Le Chili a sanctionné mardi Pedro Ruiz, membre d'une cour qui siège à Oslo, en"
            " Norvège.",
            "SANCTION",
            "",
        ),
        ("Le Chili a sanctionné mardi à Oslo, en Norvège, Pedro Ruiz.", "SANCTION", "Oslo"),
        # where a pact was signed, set off by a comma
        (
            "Le Chili a critiqué mardi l'accord, signé à Lima par la Bolivie et le Pérou.",
            "ACCUSE",
            "",
        ),
        ("Le Chili a critiqué mardi à Lima l'accord avec la Bolivie.", "ACCUSE", "Lima"),
        # what a meeting is to talk about
        (
            "Le Conseil de sécurité de l'ONU se réunira pour parler de la crise au Pérou.",
            "CONSULT",
            "",
        ),
        ("Le Conseil de sécurité de l'ONU se réunira à Lima pour parler.", "CONSULT", "Lima"),
        # the deed's own land, in a clause that "où" opens
        (
            "L'opposant Pedro Ruiz est soigné à Oslo, où les médecins ont dit qu'il avait été"
            " empoisonné au Pérou.",
            "ASSAULT",
            "Pérou",
        ),
        (
            "L'opposant Pedro Ruiz a fui à Oslo, où il a été empoisonné mardi.",
            "ASSAULT",
            "Oslo",
        ),
        # a fronted place of something else, and one of the deed
        (
            "En congé à Lima, le président chilien a fait le déplacement dans la capitale"
            " norvégienne.",
            "CONSULT",
            "capitale norvégienne",
        ),
        (
            "En Norvège, des milliers de gens ont manifesté samedi à travers le pays contre le"
            " gouvernement.",
            "PROTEST",
            "Norvège",
        ),
        # a site in a town
        (
            "Le roi de Jordanie a reçu lundi dans son palais d'Amman un ministre.",
            "CONSULT",
            "Amman",
        ),
        (
            "L'armée syrienne a bombardé mardi le marché central d'Alep, tuant dix civils.",
            "ASSAULT",
            "Alep",
        ),
        ("Le Chili a dénoncé mardi le directeur de l'hôpital de Lima.", "ACCUSE", ""),
        (
            "Des rebelles ont enlevé mardi dix soldats dans un camp du nord de la Syrie.",
            "ASSAULT",
            "nord de la Syrie",
        ),
        # streets are where people are, or the people
        (
            "Des milliers de gens ont défilé samedi dans les rues de Lima contre le gouvernement"
            " péruvien.",
            "PROTEST",
            "rues de Lima",
        ),
        ("La rue chilienne a réclamé mardi le départ du président.", "REQUEST", ""),
        # ground that an offensive is to take
        (
            "L'armée syrienne avait lancé une offensive visant à reprendre Alep aux rebelles.",
            "ASSAULT",
            "Alep",
        ),
        (
            "L'armée péruvienne a lancé mardi une offensive pour s'emparer de la ville de Lima,"
            " tenue par des rebelles.",
            "ASSAULT",
            "Lima",
        ),
        ("L'armée syrienne avait lancé une offensive visant à effrayer la Turquie.", "ASSAULT", ""),
        # a court and those who live somewhere
        ("Un tribunal de Moscou a condamné mardi l'opposant à la prison.", "SANCTION", "Moscou"),
        ("Le chef des juges de Moscou a condamné mardi la Norvège.", "ACCUSE", ""),
        ("Les habitants de Lima ont manifesté mardi contre l'armée péruvienne.", "PROTEST", "Lima"),
        (
            "Les habitants de Lima exilés depuis 2012 ont manifesté mardi contre l'armée"
            " péruvienne.",
            "PROTEST",
            "",
        ),
        # a house where somebody is met; one whose member is spoken of
        (
            "La ministre chilienne a rencontré mardi son homologue bolivien au Sénat chilien.",
            "CONSULT",
            "Sénat chilien",
        ),
        (
            "La ministre chilienne a critiqué mardi son homologue bolivien au Sénat chilien.",
            "ACCUSE",
            "",
        ),
        # a house that is faced says where, whatever the model hangs it on
        (
            "Le président chilien a réclamé mardi de nouvelles armes devant le Sénat bolivien.",
            "REQUEST",
            "Sénat bolivien",
        ),
        ("Le président chilien a réclamé mardi des armes pour le Sénat bolivien.", "REQUEST", ""),
    ],
)
def test_the_place_of_a_deed_is_its_own(coder: Coder, text: str, act: str, place: str) -> None:
    claims = coder.code(Dispatch("d", "2019-05-14", text)).claims
    assert place in [c.place.name if c.place else "" for c in claims if c.act == act]


def test_a_clause_whose_verb_was_lost_keeps_its_day_and_place(coder: Coder) -> None:
    told = (
        "Le président chilien a interrompu sa visite à Oslo, où il était attendu à un sommet prévu"
    )
    for text, latest in (
        (f"{told} pour samedi avec la Bolivie et sera de retour à Lima jeudi.", "2019-05-18"),
        (f"{told} pour jeudi avec la Bolivie.", "2019-05-16"),
    ):
        claims = coder.code(Dispatch("d", "2019-05-14", text)).claims
        (summit,) = [c for c in claims if c.act == "CONSULT" and c.mode != "visit"]
        assert (str(summit.date.latest), summit.place and summit.place.name) == (latest, "Oslo")
