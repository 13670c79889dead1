"""Talks and pacts without sides of their own: the states that their sentence names."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Le Pérou et le Chili se disputent ces eaux, et le sommet n'a rien réglé.",
            {"CHL", "PER"},
        ),
        ("Le Pérou se plaint de ces eaux troubles, et le sommet n'a rien réglé.", set()),
        ("Les eaux péruviennes et chiliennes sont troubles, et le sommet n'a rien réglé.", set()),
        ("Selon l'ONU, le Pérou est à sec, et le sommet n'a rien réglé.", set()),
        ("Le sommet n'a rien réglé : le Pérou et le Chili se disputent ces eaux.", set()),
    ],
)
def test_whom_the_sentence_names_meets(coder: Coder, text: str, sides: set[str]) -> None:
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    met = [c for c in claims if c.act == "CONSULT"]
    assert {a.code for c in met for a in c.actors} == sides


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Au Pérou, le président maintient la réforme malgré les critiques.", ["PER"]),
        ("Au Pérou, le chef maintient sa recette malgré les critiques.", []),
    ],
)
def test_blame_of_nobody_is_heard_at_home(coder: Coder, text: str, actors: list[str]) -> None:
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    assert [a.code for c in claims if c.act == "ACCUSE" for a in c.actors] == actors


_MET = "La présidente chilienne a rencontré mardi à Lima son homologue péruvien. "


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (_MET + "Un deuxième entretien est prévu en mai.", {"CHL", "PER"}),
        (_MET + "Un deuxième entretien est prévu en mai avec la Bolivie.", {"BOL"}),
        (_MET + "L'entretien du syndicat est prévu en mai.", set()),
        (_MET + "Il pleut. Il neige. Un deuxième entretien est prévu en mai.", set()),
    ],
)
def test_who_met_meets_once_more(coder: Coder, text: str, sides: set[str]) -> None:
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    again = [c for c in claims if c.act == "CONSULT" and c.status == "future"]
    assert {a.code for c in again for a in c.actors} == sides


@pytest.mark.parametrize(("article", "sides"), [("Les", {"KEN", "SOM"}), ("Des", set())])
def test_talks_told_before_go_on(coder: Coder, article: str, sides: set[str]) -> None:
    text = (
        "Le Kenya et la Somalie ont négocié lundi à Rome. Un chanteur kényan y était. "
        f"{article} discussions reprendront mardi avec Ali Juma."
    )
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    again = [c for c in claims if c.act == "CONSULT" and c.status == "future"]
    assert {a.code for c in again for a in c.actors} == sides
