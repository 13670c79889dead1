"""Who does it to whom, in sentences where the grammar leaves a side to be found elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model


Claims = Callable[[str, str], list[Claim]]


@pytest.fixture
def claims(coder: Coder) -> Claims:
    """The claims of one act, of a text of one day."""

    def read(text: str, act: str) -> list[Claim]:
        record = coder.code(Dispatch("d", "2019-05-14", text))
        return [c for c in record.claims if c.act == act]

    return read


def sides(claim: Claim) -> tuple[list[str], list[str], list[str]]:
    """The codes of a claim: actors, recipients, concerning."""
    groups = (claim.actors, claim.recipients, claim.concerning)
    one, other, about = ([a.code for a in g] for g in groups)
    return one, other, about


@pytest.mark.parametrize(
    ("text", "act", "actors"),
    [
        (
            "La décision de Lima d'imposer des restrictions aux journalistes chiliens a surpris.",
            "COERCE",
            ["PER"],
        ),
        ("Une tentative de Minsk de livrer des armes au Soudan a échoué.", "AID", ["BLR"]),
        (
            "Oslo a confirmé sa décision d'expulser deux diplomates kazakhs.",
            "SANCTION",
            ["NOR"],
        ),
    ],
)
def test_the_owner_of_an_intention_does_what_it_says(
    claims: Claims, text: str, act: str, actors: list[str]
) -> None:
    assert [sides(c)[0] for c in claims(text, act)] == [actors]


def test_what_is_only_tried_is_not_done(claims: Claims) -> None:
    (claim,) = claims("Une tentative de Minsk de livrer des armes au Soudan a échoué.", "AID")
    assert claim.status == "hypothetical"


def test_a_statement_of_his_own_state_is_the_speakers(claims: Claims) -> None:
    text = '"Le Pérou condamne cette attaque", a déclaré le ministre péruvien Nestor Popolizio.'
    (claim,) = claims(text, "ACCUSE")
    assert [(a.code, a.person) for a in claim.actors] == [("PER", "Nestor Popolizio")]


def test_a_statement_about_another_state_stays_that_states(claims: Claims) -> None:
    text = "Le Chili condamne cette attaque, a affirmé le ministre péruvien Nestor Popolizio."
    (claim,) = claims(text, "ACCUSE")
    assert [(a.code, a.person) for a in claim.actors] == [("CHL", "")]


def test_who_is_named_in_what_is_blamed_is_blamed(claims: Claims) -> None:
    (claim,) = claims('Le régime syrien a dénoncé une "lâche agression danoise".', "ACCUSE")
    assert sides(claim) == (["SYR"], ["DNK"], [])


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        # a verb quoted in part has its subject before the mark, one behind a quotation after it
        ('Le Pérou "condamne fermement" cette attaque du Chili.', "ACCUSE", ["PER"], ["CHL"]),
        ('Le Pérou a "fermement condamné" le Chili.', "ACCUSE", ["PER"], ["CHL"]),
        ('"Le Chili ment", accuse le Pérou.', "ACCUSE", ["PER"], ["CHL"]),
        ("Le Pérou a demandé que le Chili retire ses navires.", "REQUEST", ["PER"], ["CHL"]),
        ("Le Pérou veut que le Chili présente ses comptes.", "REQUEST", ["PER"], ["CHL"]),
        ("Le Pérou veut que l'été dure.", "REQUEST", None, None),
        ("Le Chili accuse le Pérou d'espionnage, ce que Lima dément.", "REJECT", ["PER"], ["CHL"]),
        ("Le personnage du Pérou dément est une trouvaille.", "REJECT", None, None),
        ("Le Pérou n'a pas exclu une riposte militaire.", "THREATEN", ["PER"], []),
        ("Le Pérou n'a pas exclu une hausse des prix.", "THREATEN", None, None),
        ("Les appels du Pérou à la vengeance ont fusé.", "THREATEN", ["PER"], []),
        ("Les appels du Pérou à la fête ont fusé.", "THREATEN", None, None),
        # who says it is named before the verb, or above the noun that the model chose
        (
            "Le président péruvien a parlé d'une attaque au mortier, condamnant le Chili.",
            "ACCUSE",
            ["PER"],
            ["CHL"],
        ),
        (
            "Le président péruvien a estimé que la fête était belle, tout en condamnant le Chili.",
            "ACCUSE",
            ["PER"],
            ["CHL"],
        ),
    ],
)
def test_who_makes_a_statement(
    claims: Claims, text: str, act: str, actors: list[str] | None, recipients: list[str] | None
) -> None:
    wanted = [] if actors is None else [(actors, recipients)]
    assert [sides(c)[:2] for c in claims(text, act)] == wanted


def test_a_noun_beside_its_participle_says_what_it_says(claims: Claims) -> None:
    assert (
        claims("Le président péruvien a vu au musée un tableau dénonçant la guerre.", "ACCUSE")
        == []
    )


def test_a_person_of_no_office_is_named(claims: Claims) -> None:
    text = (
        "Des rebelles ont tué des soldats. Ana Rojas, 20 ans, a été enlevée par les FARC au Pérou."
    )
    (claim,) = [c for c in claims(text, "ASSAULT") if c.mode == "abduct"]
    assert [(a.code, a.person) for a in claim.recipients] == [("PER", "Ana Rojas")]


def test_a_name_behind_the_complements_of_an_office_is_its_holder(claims: Claims) -> None:
    text = (
        "L'opposante péruvienne Eva Rojas a parlé. Le président péruvien Luis Soto s'est moqué "
        "de son adversaire aux élections de mai, Eva Rojas."
    )
    (claim,) = claims(text, "ACCUSE")
    assert [(a.code, a.person) for a in claim.recipients] == [("PER", "Eva Rojas")]


@pytest.mark.parametrize(
    ("text", "act", "parties"),
    [
        (
            "Le Chili, avec qui la Norvège a signé un accord commercial, est content.",
            "SUPPORT",
            ["CHL", "NOR"],
        ),
        (
            "Lima a reçu le Kenya, contre lequel Oslo a imposé des sanctions.",
            "SANCTION",
            ["KEN", "NOR"],
        ),
        # what stands before the relative is nobody of politics
        (
            "La chanteuse, avec qui la Norvège a signé un accord commercial, est contente.",
            "SUPPORT",
            ["NOR"],
        ),
    ],
)
def test_a_relative_behind_a_preposition_is_a_party(
    claims: Claims, text: str, act: str, parties: list[str]
) -> None:
    found = {code for c in claims(text, act) for side in sides(c)[:2] for code in side}
    assert sorted(found) == parties
