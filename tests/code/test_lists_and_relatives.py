"""Sides that stand in lists, behind relative pronouns, and under words that hit or part."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        (
            "Le Pérou a envoyé dix tonnes de vivres au Chili, à la Bolivie et à l'Equateur.",
            "AID",
            {"PER"},
            {"CHL", "BOL", "ECU"},
        ),
        (
            "Des sanctions ont été imposées par le Canada contre le Soudan et l'Erythrée.",
            "SANCTION",
            {"CAN"},
            {"SDN", "ERI"},
        ),
        (
            "Le Niger, auquel le Tchad a livré des fusils, garde le silence.",
            "AID",
            {"TCD"},
            {"NER"},
        ),
        (
            "La Bolivie, visée par des sanctions péruviennes, garde le silence.",
            "SANCTION",
            {"PER"},
            {"BOL"},
        ),
        ("Trois diplomates chiliens ont été expulsés du Pérou.", "SANCTION", {"PER"}, {"CHL"}),
        ("La police malgache a tiré sur la foule.", "ASSAULT", {"MDG"}, {"MDG"}),
        ("Le Laos a demandé le retrait des troupes thaïlandaises.", "REQUEST", {"LAO"}, {"THA"}),
        ("Le Laos a demandé le retrait des troupes étrangères.", "REQUEST", {"LAO"}, set()),
        (
            "Le Laos a demandé la libération des marins détenus par la Malaisie.",
            "REQUEST",
            {"LAO"},
            {"MYS"},
        ),
        (
            "Une manifestation contre la politique chilienne a eu lieu à Lima.",
            "PROTEST",
            {"PER"},
            {"CHL"},
        ),
    ],
)
def test_sides(coder: Coder, text: str, act: str, actors: set[str], recipients: set[str]) -> None:
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    found = [
        ({a.code for a in c.actors}, {a.code for a in c.recipients})
        for c in record.claims
        if c.act == act
    ]
    assert found == [(actors, recipients)]


def test_next_clause_is_no_part_of_the_list(coder: Coder) -> None:
    text = "Le Canada a condamné le Soudan, la Suisse a soutenu l'Erythrée et le Tchad."
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    accused = [c.recipients for c in record.claims if c.act == "ACCUSE"]
    assert [[a.code for a in r] for r in accused] == [["SDN"]]


def test_who_breaks_a_pact_did_not_sign_it_here(coder: Coder) -> None:
    text = "La Zambie a violé l'accord, selon le Malawi."
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    assert not [c for c in record.claims if c.act == "SUPPORT"]
