"""Deeds that French says were not done, and the turns that only look so (``statuses.tsv``)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

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


@pytest.mark.parametrize(("text", "act", "status"), rows(Path(__file__).with_name("statuses.tsv")))
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
