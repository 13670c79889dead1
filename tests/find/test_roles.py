"""Offices and who holds them, in the frames of news."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def roles(entities: Entities) -> set[tuple[str, str, str, bool]]:
    return {(r.person, r.role, r.code, r.former) for r in entities.roles}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Le Turc Recep Tayyip Erdogan, le roi du Maroc et Oslo ont cédé.", {}),
        ("Le Turc Recep Tayyip Erdogan, le roi du Maroc, Riga et Oslo ont cédé.", {}),
        ("Le chef, Paul Mba, la juge kényane Ana Roy et Oslo ont cédé.", {"Ana Roy": "juge"}),
        ("Le Turc Recep Tayyip Erdogan, le président turc, a cédé.", {"Erdogan": "président"}),
    ],
)
def test_who_stands_in_a_row_holds_no_office_of_the_next(
    entities: Read, text: str, held: dict[str, str]
) -> None:
    told = {(r.person.split()[-1], r.role) for r in entities(text).roles if r.person != "Paul Mba"}
    assert told == {(person.split()[-1], role) for person, role in held.items()}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Le président chilien Pablo Soto a parlé.",
            ("Pablo Soto", "président", "CHL", False),
        ),
        (
            "Pak Yong Su, ministre nord-coréen de la Défense, est arrivé.",
            ("Pak Yong Su", "ministre de la Défense", "PRK", False),
        ),
        (
            "Le chef de la diplomatie chypriote, Stelios Markou, a réagi.",
            ("Stelios Markou", "chef de la diplomatie", "CYP", False),
        ),
        (
            "L'émissaire de l'ONU pour le Yémen, Martin Halder, a prévenu.",
            ("Martin Halder", "émissaire de l'ONU pour le Yémen", "UN", False),
        ),
        (
            "Le président de l'Union africaine, le Kényan Martin Halder, a réagi.",
            ("Martin Halder", "président de l'Union africaine", "AU", False),
        ),
        (
            "Le PDG danois Lars Holm a parlé.",
            ("Lars Holm", "PDG", "DNK", False),
        ),
        (
            "L'ancien Premier ministre danois Lars Holm a démenti.",
            ("Lars Holm", "premier ministre", "DNK", True),
        ),
        (
            "L'ex-ministre Paul Garnier a démenti.",
            ("Paul Garnier", "ministre", "FRA", True),
        ),
        (
            "La maire de Calais Jeanne Garnier a protesté.",
            ("Jeanne Garnier", "maire de Calais", "FRA", False),
        ),
        (
            "Le ministre de la Transition écologique et solidaire Paul Garnier a cédé.",
            ("Paul Garnier", "ministre de la Transition écologique et solidaire", "FRA", False),
        ),
        (
            "Paul Garnier, 45 ans, sénateur de la Vienne, a voté.",
            ("Paul Garnier", "sénateur de la Vienne", "FRA", False),
        ),
        (
            "L'eurodéputée Jeanne Garnier a voté.",
            ("Jeanne Garnier", "eurodéputée", "EU", False),
        ),
        (
            "Jeanne Garnier a quitté son poste de ministre des Armées.",
            ("Jeanne Garnier", "ministre des Armées", "FRA", False),
        ),
        (
            "Nommé ministre du Travail en mai, Paul Garnier se tait.",
            ("Paul Garnier", "ministre du Travail", "FRA", False),
        ),
        (
            "Anna Berg, à l'époque ministre suédoise de la Santé, avait averti.",
            ("Anna Berg", "ministre de la Santé", "SWE", True),
        ),
    ],
)
def test_frames(entities: Read, text: str, role: tuple[str, str, str, bool]) -> None:
    assert role in roles(entities(text))


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        # The table of the package knows that he left in 2017 and under whom he held it.
        ("Le président Barack Obama l'a nommée en 2010.", "2019-06", ("président", "USA", True)),
        ("Le président Barack Obama l'a nommée.", "2016-06", ("président", "USA", False)),
        # Beyond the reach of that table the dispatch alone is asked.
        ("Le président Barack Obama l'a nommée.", "2031-06", ("président", "USA", False)),
        (
            "Barack Obama a parlé à Madrid. L'ancien président espère revenir en Espagne.",
            "2019-06",
            ("président", "USA", True),
        ),
    ],
)
def test_the_table_knows_an_office_that_is_over(
    entities: Read, text: str, date: str, found: tuple[str, str, bool]
) -> None:
    (role,) = entities(text, date).roles
    assert (role.role, role.code, role.former) == found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Jorge Soto est élu président du Chili.", True),
        ("S'il est élu président du Chili, Jorge Soto partira.", False),
        ("Jorge Soto espère être élu président du Chili.", False),
        ("Jorge Soto, le candidat, a parlé. Pour lui, il fut un président inefficace.", False),
        ("Le maire chilien Jorge Soto a ri. Ce président l'inquiète.", False),
        ("Le président chilien Jorge Soto a ri. Ce président inquiète.", True),
    ],
)
def test_an_office_only_thought_of_is_not_held(entities: Read, text: str, held: bool) -> None:
    assert any(r.role.startswith("président") for r in entities(text).roles) is held


def test_a_comma_alone_makes_no_apposition(entities: Read) -> None:
    text = "Selon Jean Garnier, le président mexicain a menti."
    assert all(person != "Jean Garnier" for person, *_ in roles(entities(text)))


def test_a_spokesman_is_not_the_president_he_speaks_for(entities: Read) -> None:
    text = "Igor Panine, porte-parole du président russe Vladimir Poutine, a démenti."
    found = {(r.person, r.role.split()[0]) for r in entities(text).roles}
    assert found == {("Igor Panine", "porte-parole"), ("Vladimir Poutine", "président")}


def test_two_presidents_with_their_states(entities: Read) -> None:
    text = "Les présidents chilien Pablo Soto et péruvien Luis Rojas ont signé."
    assert {(p, c) for p, _, c, _ in roles(entities(text))} == {
        ("Pablo Soto", "CHL"),
        ("Luis Rojas", "PER"),
    }


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("ministres de l'Agriculture danois et letton", ("DNK", "LVA")),
        ("ministres de la Défense russe, turc et iranien", ("RUS", "TUR", "IRN")),
        ("ministres de la Défense russe", ("RUS",)),
    ],
)
def test_an_office_of_several_states(entities: Read, phrase: str, codes: tuple[str, ...]) -> None:
    found = [m for m in entities(f"Les {phrase} ont dîné.").mentions if m.kind == "office"]
    assert [tuple(a.code for a in m.actors) for m in found] == [codes]


def test_a_list_of_holders(entities: Read) -> None:
    text = "Une dizaine d'élus et de sénateurs italiens, parmi lesquels Aldo Riva ou Ugo Neri."
    assert {p for p, *_ in roles(entities(text))} == {"Aldo Riva", "Ugo Neri"}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Les ministres danois et letton de la Justice, Lars Holm et Janis Ozols, ont dîné.",
            {("Lars Holm", "DNK"), ("Janis Ozols", "LVA")},
        ),
        (
            "Les ministres de la Justice de Finlande et du Pérou, Eero Salo et Luis Rojas, dînent.",
            {("Eero Salo", "FIN"), ("Luis Rojas", "PER")},
        ),
        (
            "Les ministres danois, Lars Holm et Nils Berg, ont dîné.",
            {("Lars Holm", "DNK"), ("Nils Berg", "DNK")},
        ),
        (
            "Le roi danois et son homologue letton, Lars Holm et Janis Ozols, ont dîné.",
            {("Lars Holm", "DNK"), ("Janis Ozols", "LVA")},
        ),
        # the name behind two offices is that of the second
        ("Le roi danois et son homologue letton, Janis Ozols, ont dîné.", {("Janis Ozols", "LVA")}),
        ("Le roi danois et le ministre letton, Janis Ozols, ont dîné.", {("Janis Ozols", "LVA")}),
        # of one land, and going on with others; of fewer lands than names
        ("Les ministres danois, Lars Holm et Nils Berg ont dîné.", set()),
        ("Les ministres danois et letton, Lars Holm, Nils Berg et Ugo Neri ont dîné.", set()),
    ],
)
def test_an_aside_names_all_who_hold_an_office(
    entities: Read, text: str, holders: set[tuple[str, str]]
) -> None:
    assert {(p, code) for p, _, code, *_ in roles(entities(text))} == holders


def test_an_office_without_a_name_finds_its_holder(entities: Read) -> None:
    text = "Pablo Soto est arrivé à Lima. Le président chilien Pablo Soto part. Le président a ri."
    read = entities(text)
    last = [m for m in read.mentions if m.kind == "office"][-1]
    assert last.actors[0].person == "Pablo Soto"


def test_other_names_of_one_post(entities: Read) -> None:
    text = (
        "Le ministre letton des Affaires étrangères, Janis Ozols, est en visite. "
        "Le chef de la diplomatie a salué ses hôtes."
    )
    read = entities(text)
    last = [m for m in read.mentions if m.kind == "office"][-1]
    assert last.actors[0].person == "Janis Ozols"


def test_a_president_of_another_state_is_not_taken(entities: Read) -> None:
    text = "Le président chilien Pablo Soto repart. Le président péruvien a ri."
    last = [m for m in entities(text).mentions if m.kind == "office"][-1]
    assert (last.actors[0].code, last.actors[0].person) == ("PER", "")


def test_a_counterpart_has_the_same_office(entities: Read) -> None:
    text = "Le président chilien Pablo Soto a reçu son homologue péruvien Luis Rojas."
    assert ("Luis Rojas", "président", "PER", False) in roles(entities(text))


def test_an_implied_holder_must_be_alone(entities: Read) -> None:
    one = "La ministre du Travail a cédé. Jeanne Garnier avait promis de tenir."
    assert ("Jeanne Garnier", "ministre du Travail", "FRA", False) in roles(entities(one))
    two = "La ministre du Travail a cédé. Jeanne Garnier et Anne Morel avaient promis de tenir."
    assert roles(entities(two)) == set()


def test_an_implied_holder_acts(entities: Read) -> None:
    acts = "La ministre du Travail a cédé. Jeanne Garnier a imité un acteur."
    assert ("Jeanne Garnier", "ministre du Travail", "FRA", False) in roles(entities(acts))
    named = "La ministre du Travail a cédé. Elle a imité hier soir Jeanne Garnier."
    assert roles(entities(named)) == set()


@pytest.mark.parametrize(
    ("role", "person"), [("le député de la Somme", "Luc Ondo"), ("le maire de Lyon", "Paul Mba")]
)
def test_whom_the_text_calls_so_holds_an_office(entities: Read, role: str, person: str) -> None:
    text = (
        f'"Il part", a dit Luc Ondo, {role}. "Non", a dit Paul Mba, député de Lyon. '
        '"Il reste", a répété Luc Ondo. Le député a ri.'
    )
    last = [m for m in entities(text).mentions if m.kind == "office"][-1]
    assert last.actors[0].person == person


def test_a_party_of_many_states_is_that_of_the_state_behind_it(entities: Read) -> None:
    text = "Le chef du Parti communiste du Vietnam, Tran Van Minh, est attendu à Paris."
    assert {(p, c) for p, _, c, _ in roles(entities(text))} == {("Tran Van Minh", "VNM")}


def test_professions_are_no_offices(entities: Read) -> None:
    text = "La femme d'affaires Jeanne Garnier et son fils Paul Garnier dînent."
    assert roles(entities(text)) == set()


def test_no_tribal_chief_is_the_president_of_a_state(entities: Read) -> None:
    text = (
        "Le chef chilien Pablo Soto a crié. Le chef Soto a prié. "
        "Le président chilien a ri. Le chef a pleuré."
    )
    found = {m.span.of(text): m.actors[0].person for m in entities(text).mentions if m.actors}
    assert found["président chilien"] == ""
    assert found["chef"] == "Pablo Soto"


def test_the_staff_of_an_army_is_not_the_state(entities: Read) -> None:
    text = "Le général Igor Lem, chef de l'état-major, a cédé. Le chef de l'Etat a ri."
    found = {m.span.of(text): m.actors[0] for m in entities(text).mentions if m.actors}
    assert found["chef de l'Etat"].person == ""
    assert entities("Les Chiliens en général ont ri.").mentions[-1].kind == "inhabitant"


def test_what_has_a_name_of_its_own_names_no_person(entities: Read) -> None:
    text = "Le directeur chilien du site Lumen a cédé. Le ministre chilien Lumen a ri."
    assert [m.actors[0].person for m in entities(text).mentions if m.kind == "person"] == ["Lumen"]
