"""Places: told apart from the states that their names can stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities, Mention
from dyade.find.places import spots
from dyade.find.places.places import located
from dyade.model import Dispatch
from dyade.parse.parser import Parser

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def mention_of(entities: Entities, text: str, words: str) -> Mention:
    start = text.index(words)
    return next(m for m in entities.mentions if m.span.start <= start < m.span.end)


def test_a_capital_in_front_is_a_place_and_then_a_state(entities: Read) -> None:
    text = "A Washington, Moscou a condamné la décision."
    read = entities(text)
    place, state = mention_of(read, text, "Washington"), mention_of(read, text, "Moscou")
    assert (place.kind, place.actors) == ("place", ())
    assert place.place is not None and place.place.code == "USA"
    assert [a.code for a in state.actors] == ["RUS"]


def test_a_capital_that_is_asked_is_a_party(entities: Read) -> None:
    text = "La Suède a demandé à Moscou de céder."
    assert [a.code for a in mention_of(entities(text), text, "Moscou").actors] == ["RUS"]


def test_the_part_of_a_state_is_named(entities: Read) -> None:
    text = "Les combats continuent dans le nord-est de la Syrie."
    place = mention_of(entities(text), text, "Syrie").place
    assert place is not None
    assert (place.name, place.code, place.precision) == ("nord-est de la Syrie", "SYR", "region")


@pytest.mark.parametrize(
    ("part", "precision"),
    [
        ("le centre de", "point"),
        ("le quartier de", "point"),
        ("le nord de", "region"),
        ("à", "city"),
    ],
)
def test_the_streets_of_a_city_are_a_spot_in_it(entities: Read, part: str, precision: str) -> None:
    text = f"Une bombe a explosé {part if part == 'à' else f'dans {part}'} Damas."
    place = mention_of(entities(text), text, "Damas").place
    assert place is not None and place.precision == precision


def test_what_is_sought_over_a_state_is_nowhere_in_it(entities: Read) -> None:
    text = "Le pays prendra sa revanche sur la Bolivie."
    assert mention_of(entities(text), text, "Bolivie").place is None
    text = "Le pays l'a prise sur le sol de la Bolivie."
    assert mention_of(entities(text), text, "Bolivie").place is not None


def test_a_city_has_coordinates_and_an_id(entities: Read) -> None:
    text = "Une bombe a explosé à Marseille, en France."
    place = mention_of(entities(text), text, "Marseille").place
    assert place is not None and place.code == "FRA" and place.geonames_id == 2995469
    assert place.latitude == pytest.approx(43.3, abs=0.1)


@pytest.mark.parametrize(
    ("name", "scene", "code", "geonames_id"),
    [
        ("Alep", "FRA", "SYR", 170063),  # of our own table
        ("Valence", "FRA", "FRA", 2971053),
        ("Valence", "ESP", "ESP", 2509954),
        ("Laayoune", "MAR", "WSAHARA", 2462881),
        ("Nazareth", "ISR", "ISR", 294098),
    ],
)
def test_a_town_has_its_number(name: str, scene: str, code: str, geonames_id: int) -> None:
    place = located(name, "", scene)
    assert (place.code, place.geonames_id) == (code, geonames_id)


def test_a_namesake_is_not_taken_from_afar(entities: Read) -> None:
    text = "Le Canada accueille le sommet. Les ministres sont à London."
    place = mention_of(entities(text), text, "London").place
    assert place is not None and place.code == "CAN"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Les Etats-Unis votent. Le ministre a parlé à Bristol.", "GBR"),
        ("Les Etats-Unis votent. Le ministre a parlé à Birmingham.", "USA"),
        ("Les Etats-Unis votent. Il a parlé à Birmingham, une ville d'Angleterre.", "GBR"),
    ],
)
def test_a_small_town_of_the_scene_is_not_meant(entities: Read, text: str, code: str) -> None:
    place = mention_of(entities(text), text, "B").place
    assert place is not None and place.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le Liban manifeste. A Tripoli, l'armée a tiré.", "LBN"),
        ("La Libye manifeste. A Tripoli, l'armée a tiré.", "LBY"),
        ("La Libye et le Liban manifestent. A Tripoli, l'armée a tiré.", "LBY"),
    ],
)
def test_the_army_in_a_town_is_that_of_its_state(entities: Read, text: str, code: str) -> None:
    found = entities(text)
    place = mention_of(found, text, "Tripoli").place
    assert place is not None and place.code == code
    assert [a.code for a in mention_of(found, text, "armée").actors] == [code]


def test_an_unknown_town_is_no_place(entities: Read) -> None:
    text = "Le Chili vote. Il habite à Zyzzograd."
    assert all(m.place is None for m in entities(text).mentions)


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Le président chilien a rencontré le roi à Marseille.", "rencontré", "Marseille"),
        ("A Marseille, le président chilien a rencontré le roi.", "rencontré", "Marseille"),
        ("L'explosion en Syrie a tué deux soldats.", "explosion", "Syrie"),
    ],
)
def test_where_a_deed_took_place(parser: Parser, text: str, trigger: str, name: str) -> None:
    from dyade.find.entities import find

    parsed = parser.parse(Dispatch("t", "2019-06", text))
    read = find(parsed)
    sentence = parsed.sentences[0]
    assert sentence.doc is not None
    token = next(t for t in sentence.doc if t.text == trigger)
    place = spots.where(sentence, token, read)
    assert place is not None and place.name == name


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Le Chili a quitté l'accord de Marseille.", "quitté", None),
        ("Le Chili a signé lundi l'accord à Marseille.", "signé", "Marseille"),
    ],
)
def test_a_pact_is_named_by_its_town(
    parser: Parser, text: str, trigger: str, name: str | None
) -> None:
    from dyade.find.entities import find

    parsed = parser.parse(Dispatch("t", "2019-06", text))
    sentence = parsed.sentences[0]
    assert sentence.doc is not None
    token = next(t for t in sentence.doc if t.text == trigger)
    place = spots.where(sentence, token, find(parsed))
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le roi et le pape se sont parlé à Marseille et le Chili accuse le roi.", None),
        ("A Marseille, le roi et le pape se sont parlé et le Chili accuse le roi.", "Marseille"),
        ("Selon un témoin à Marseille, le Chili accuse le roi.", None),
        ("Un témoin, à Marseille, accuse le roi.", "Marseille"),
    ],
)
def test_a_place_of_somebody_elses_clause_is_not_the_deeds(
    parser: Parser, text: str, name: str | None
) -> None:
    from dyade.find.entities import find

    parsed = parser.parse(Dispatch("t", "2019-06", text))
    sentence = parsed.sentences[0]
    assert sentence.doc is not None
    token = next(t for t in sentence.doc if t.text == "accuse")
    place = spots.where(sentence, token, find(parsed))
    assert (place.name if place else None) == name


def test_no_place_where_none_is_said(parser: Parser) -> None:
    from dyade.find.entities import find

    parsed = parser.parse(Dispatch("t", "2019-06", "Le président chilien a rencontré le roi."))
    read, sentence = find(parsed), parsed.sentences[0]
    assert sentence.doc is not None
    token = next(t for t in sentence.doc if t.text == "rencontré")
    assert spots.where(sentence, token, read) is None
