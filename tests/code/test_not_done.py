"""Deeds that French says were not done, and the turns that only look so."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("La police russe a arrêté un cortège de mille opposants.", "restrict"),
        ("La police russe a arrêté mille opposants du cortège.", "arrest"),
    ],
)
def test_a_march_that_is_stopped_is_no_arrest(coder: Coder, text: str, mode: str) -> None:
    (claim,) = coder.code(Dispatch("x", "2020-03-05", text)).claims
    assert (claim.act, claim.mode) == ("COERCE", mode)


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Lima n'a pas encore livré de chars à Quito.", "AID", "negated"),
        ("Lima n'a toujours pas livré de chars à Quito.", "AID", "negated"),
        ("Lima a encore livré des chars à Quito.", "AID", "occurred"),
        ("Lima n'exclut pas une visite à Quito.", "CONSULT", "hypothetical"),
        ("Lima a annulé la visite à Quito prévue le 15 mai.", "CONSULT", "cancelled"),
        ("La visite de Lima à Quito prévue le 15 mai a été annulée.", "CONSULT", "cancelled"),
        ("Lima a annoncé la visite à Quito prévue le 15 mai.", "CONSULT", "future"),
        ("Lima n'a pas fait de visite à Quito.", "CONSULT", "negated"),
        (
            "La visite de la ministre russe à Quito prévue le 2 mai a été annulée par Lima.",
            "CONSULT",
            "cancelled",
        ),
        (
            "La visite de la ministre russe à Quito prévue le 2 mai a été annoncée par Lima.",
            "CONSULT",
            "future",
        ),
        ("La rencontre entre Lima et Quito a été reportée à jeudi.", "CONSULT", "future"),
        ("La rencontre entre Lima et Quito a été reportée.", "CONSULT", "cancelled"),
        ("Lima n'a pas l'intention d'imposer des sanctions à Quito.", "SANCTION", "negated"),
        ("Lima a l'intention d'imposer des sanctions à Quito.", "SANCTION", "hypothetical"),
        ("Lima n'a pas l'intention de négocier avec Quito.", "REJECT", "occurred"),
        ("Lima attendra à moins que Quito ne libère les élus russes.", "RETREAT", "hypothetical"),
        ("Quito a libéré au moins dix soldats que Lima défend.", "RETREAT", "occurred"),
        ("Lima a manqué de rompre avec Quito.", "SANCTION", "negated"),
        ("Lima n'a pas manqué de condamner Quito.", "ACCUSE", "occurred"),
        ("Lima a échoué à rencontrer la ministre russe.", "CONSULT", "negated"),
        ("Lima a réussi à rencontrer la ministre russe.", "CONSULT", "occurred"),
        ("Lima a reçu le roi pour obtenir le retrait de l'armée russe.", "RETREAT", "hypothetical"),
        ("Lima a obtenu le retrait de l'armée russe.", "RETREAT", "occurred"),
        ("Les discussions à venir entre Lima et Quito inquiètent Oslo.", "CONSULT", "future"),
        ("Les discussions entre Lima et Quito inquiètent Oslo.", "CONSULT", "occurred"),
        ("Lima a tenté en vain de rencontrer la ministre russe.", "CONSULT", "negated"),
        ("Lima a tenté de rencontrer la ministre russe.", "CONSULT", "hypothetical"),
        ("Lima se garde de condamner Quito.", "ACCUSE", "negated"),
        ("Le Pérou s'est abstenu de condamner la Chine.", "ACCUSE", "negated"),
        ("L'armée péruvienne dément avoir tué dix Russes.", "ASSAULT", "negated"),
        ("L'armée péruvienne avoue avoir tué dix Russes.", "ASSAULT", "occurred"),
        ("Oslo fulmine si Lima n'a pas livré de chars à Quito.", "AID", "hypothetical"),
        ("Ni Lima ni Quito n'ont reçu le ministre russe.", "CONSULT", "negated"),
        ("Lima et Quito ont reçu le ministre russe.", "CONSULT", "occurred"),
        ("Lima a cessé de livrer des armes à Quito.", "AID", "negated"),
        ("Lima n'a cessé de livrer des armes à Quito.", "AID", "ongoing"),
        ("Lima s'est bien gardée de condamner Quito.", "ACCUSE", "negated"),
        ("Lima s'est abstenue de condamner Quito.", "ACCUSE", "negated"),
        ("Lima s'est empressée de condamner Quito.", "ACCUSE", "occurred"),
        ("Lima a tenu sa promesse de livrer des chars à Quito.", "AID", "occurred"),
        ("Lima a rappelé sa promesse de livrer des chars à Quito.", "AID", "future"),
        ("Les opposants péruviens se sont aussi rassemblés ici.", "PROTEST", "occurred"),
        ("Les opposants péruviens se rassemblent aussi ici.", "PROTEST", "ongoing"),
        ("Lima avait commencé à livrer des chars à Quito.", "AID", "occurred"),
        ("Lima a commencé à livrer des chars à Quito.", "AID", "ongoing"),
        ("Lima peut prospérer en quittant l'ONU.", "SANCTION", "hypothetical"),
        ("Lima a prospéré en quittant l'ONU.", "SANCTION", "occurred"),
        ("Lima pourrait faire plus, et notamment libérer dix députés.", "RETREAT", "hypothetical"),
        ("Lima a fait plus, et notamment libéré dix députés.", "RETREAT", "occurred"),
        ("La police péruvienne a interdit une marche de l'opposition.", "COERCE", "occurred"),
    ],
)
def test_what_was_done(coder: Coder, text: str, act: str, status: str) -> None:
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    assert [c.status for c in claims if c.act == act] == [status]


def test_what_was_done_is_not_dated_ahead(coder: Coder) -> None:
    text = "Lima a condamné Quito au lendemain de la visite du ministre chilien au Pérou."
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    blamed = [c.date.earliest for c in claims if c.act == "ACCUSE"]
    assert blamed and all(day is None or str(day) <= "2020-03-05" for day in blamed)


def test_what_somebody_is_ready_for_has_not_been(coder: Coder) -> None:
    text = "Le président péruvien s'est dit prêt lundi à un sommet avec Quito."
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    assert [c.act for c in claims] == ["AGREE"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Lima aurait dû condamner Quito.", set()),
        ("Lima a dû condamner Quito.", {"ACCUSE"}),
        ("Aucun policier péruvien n'a été tué par les rebelles.", set()),
        ("Le policier péruvien n'a pas été tué par les rebelles.", {"ASSAULT"}),
        ("Oslo a demandé à Lima de ne pas se retirer du traité.", {"REQUEST"}),
        ("Lima ne s'est pas retiré du traité.", {"SANCTION"}),
        (
            "Il n'y a rien d'étrange à rencontrer le président péruvien, dit le ministre chilien.",
            set(),
        ),
        ("Le ministre chilien n'a pas rencontré le président péruvien.", {"CONSULT"}),
    ],
)
def test_what_tells_no_deed_at_all(coder: Coder, text: str, acts: set[str]) -> None:
    assert {c.act for c in coder.code(Dispatch("x", "2020-03-05", text)).claims} == acts
