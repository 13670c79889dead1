"""The mode of a demand, refusal or threat by the words of what it is for."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

READ = [
    # one verb, four aims
    ("Le Chili presse la Bolivie de livrer des armes.", "assist"),
    ("Le Chili presse la Bolivie de réformer sa Constitution.", "change"),
    ("Le Chili presse la Bolivie de libérer des marins.", "yield"),
    ("Le Chili presse la Bolivie de revenir à la table des négociations.", "meet"),
    ("Le Chili presse la Bolivie de revenir sur terre.", ""),
    # the second word tells
    ("L'opposition chilienne exige le retrait des troupes.", "yield"),
    ("L'opposition chilienne exige le retrait de la loi.", "change"),
    ("Le Chili a demandé à la Bolivie de mettre fin aux combats.", "yield"),
    ("Le Chili a demandé à la Bolivie de mettre des navires à disposition.", "assist"),
    # what only carries the content
    ("Le Chili rejette une demande d'extradition de la Bolivie.", "assist"),
    ("Le Chili rejette une demande de la Bolivie.", ""),
    ("Le Chili a écarté l'idée d'une rencontre avec la Bolivie.", "meet"),
    # what is not to be done says nothing of what is
    ("Le Chili exhorte la Bolivie à ne pas livrer d'armes.", ""),
    # the word of the deed is no content of its own
    ("Les députés boliviens ont boycotté la réunion du Parlement sur la réforme.", "meet"),
    ("Le Chili n'enverra pas de soldats en Bolivie.", "assist"),
    # what is said gives it as well
    ('"Le Chili doit retirer ses soldats", a déclaré le ministre bolivien.', "yield"),
    ('"Il faut que le Chili renonce", a déclaré le ministre bolivien.', "yield"),
    ('"Cessez ces tirs", a lancé le ministre bolivien au Chili.', "yield"),
    ('"Le Chili ne doit pas livrer de chars", a déclaré le ministre bolivien.', ""),
    # threats
    ("Le Chili a menacé la Bolivie d'arrêter les pourparlers.", "relations"),
    ("Le Chili a menacé d'arrêter des opposants boliviens.", "arrest"),
    ("Le Chili menace de détenir des pêcheurs boliviens.", "arrest"),
    ("L'opposition chilienne menace d'une grève.", "restrict"),
    ("Le Chili a menacé d'envahir la Bolivie.", "territory"),
    # what an ultimatum asks for is not what it threatens with
    ("Le Chili a donné deux jours à la Bolivie pour quitter cette île.", ""),
    ("Le Chili a menacé de quitter l'alliance.", "relations"),
    # one that invites wants to meet
    ("Le Chili a invité le président bolivien à se rendre à Oslo.", "meet"),
    ("Le Chili a invité la Bolivie à s'asseoir à la table des négociations.", "meet"),
    ("Le Chili a invité les rebelles à se rendre.", ""),
    ("Le Chili a menacé de renvoyer des diplomates boliviens.", "expel"),
    ("Le Chili menace d'adopter des sanctions contre la Bolivie.", "restrict"),
    ("Le Chili menace de recourir à la force contre la Bolivie.", "violence"),
]


@pytest.mark.parametrize(("text", "mode"), READ)
def test_the_content_gives_the_mode(coder: Coder, text: str, mode: str) -> None:
    claims = coder.code(Dispatch("x", "2021-03-10", text)).claims
    asked = [c for c in claims if c.act in ("REQUEST", "REJECT", "THREATEN")]
    assert [c.mode for c in asked] == [mode]
