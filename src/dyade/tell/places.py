"""Where, in words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dyade.data import rules, table
from dyade.model import Place
from dyade.tell import grammar
from dyade.tell.grammar import Name
from dyade.tell.names import (
    STATES,
    adjectives,
    capitals,
    english_capital,
    is_state,
    named,
    state_named,
)


def locative(place: Place, lang: str, *, aside: bool = False) -> str:
    """Where: "en Russie", "à Hanoï", "à Vladivostok (Russie)", "(lieu : mer du Japon)".

    A preposition is put only before what is known to be a state or a city; a capital does not
    need its state beside it. What the dispatch calls the country or the capital is told by name.
    ``aside`` gives the last form for every place.
    """
    place = _as_named(place)
    state = _state(place, lang)
    if state and told_as_state(place) and not aside:
        return grammar.within(state) if lang == "fr" else f"in {state.form}"
    house = _house(place)
    if house and lang == "fr" and not aside:
        return grammar.to(house)
    if state and _called(place, "capital") and place.code in capitals():
        place = Place(capitals()[place.code], place.code, precision="city")
    known = capitals().get(place.code) == place.name or _is_part(place)
    known = known or (lang == "fr" and _adjective_in(place))
    beside = f" ({state.form})" if state and not known else ""
    if _is_city(place) and not aside:
        spot = grammar.in_city(place.name) if lang == "fr" else f"in {_english(place)}"
        return spot + beside
    label = rules(f"{lang}/tell/words.toml")["labels"]["place"]
    name = place.name if lang == "fr" else _english(place)
    colon = "\u00a0:" if lang == "fr" else ":"
    return f"({label}{colon} {name}{_inner(beside)})"


def leaving(place: Place, lang: str) -> str:
    """From where: "de Russie", "du Mali", "de Hanoï"; else as ``locative``."""
    place = _as_named(place)
    text = locative(place, lang)
    state = _state(place, lang)
    if text.startswith("("):
        return text
    if lang == "en":
        return f"from {text.removeprefix('in ')}"
    if state and told_as_state(place):
        return grammar.out_of(state)
    if house := _house(place):
        return grammar.of(house)
    return text.replace(grammar.in_city(place.name), grammar.from_city(place.name))


def _as_named(place: Place) -> Place:
    """A city without "ville de" before its name, and with the article that "au" swallowed."""
    cities = rules("fr/tell/words.toml")["cities"]
    name = place.name
    for head in cities["heads"]:
        name = name.removeprefix(head)
    city = replace(place, name=name, precision="city") if name != place.name else place
    return replace(city, name=f"Le {name}") if _is_city(city) and name in cities["le"] else city


def _house(place: Place) -> Name | None:
    """A palace or a seat that is told with its article: "à l'Elysée", "au Kremlin"."""
    articles: tuple[grammar.Article, ...] = ("le", "la", "les")
    houses = rules("fr/tell/words.toml")["houses"]
    found = (a for a in articles if place.name in houses[a])
    return next((Name(place.name, article) for article in found), None)


def _is_city(place: Place) -> bool:
    return place.precision == "city" or (place.precision == "point" and " " not in place.name)


def _is_part(place: Place) -> bool:
    """Whether a place's name says of which state it is a part: "nord de la Syrie"."""
    home = named(place.code, "fr").form if place.code else ""
    return bool(home) and place.name.endswith((f" {home}", f"'{home}"))


def _adjective_in(place: Place) -> bool:
    """Whether a place's name says of which state it is: "côtes nord-coréennes"."""
    stems = [a.split("/")[0].removesuffix("s") for a in adjectives().get(place.code, ()) if a]
    words = place.name.lower().split()
    return any(word.startswith(stem) for word in words[1:] for stem in stems if len(stem) > 3)


def told_as_state(place: Place) -> bool:
    """Whether a place is the whole of a state, by its name or by a word such as "le pays"."""
    if not _state(place, "fr"):
        return False
    name = " ".join(_bare(place))
    return name in _names(place.code) or _called(place, "words")


def _state(place: Place, lang: str) -> Name | None:
    return named(place.code, lang) if place.code and is_state(place.code) else None


@cache
def _names(code: str) -> frozenset[str]:
    """The names of a state, and what the other half of its people calls it ("le Nord")."""
    home = named(code, "fr")
    listed = {r["code"]: r for r in table("world/states.tsv", tuple(STATES))}
    row = listed.get(code)
    found = {home.form} | set(row["variants"].split("|") if row else ())
    parts = home.form.split(" du ")  # "Corée du Nord" is "le Nord" to the South
    return frozenset(found | set(parts[1:]))


def _bare(place: Place) -> list[str]:
    """The words of a place's name without the article or possessive before it."""
    words = place.name.replace("l'", "l' ").split()
    while words and words[0].lower() in rules("fr/tell/words.toml")["lands"]["pointing"]:
        words.pop(0)
    return words


def _called(place: Place, kind: str) -> bool:
    """Whether a place is called by a common word, alone or with an adjective of its state."""
    words = [word.lower() for word in _bare(place)]
    if not words or words[0] not in rules("fr/tell/words.toml")["lands"][kind]:
        return False
    stems = [a.removesuffix("s") for a in adjectives().get(place.code, ()) if a]
    return len(words) == 1 or (
        len(words) == 2 and any(words[1].startswith(stem) for stem in stems if len(stem) > 3)
    )


def place_named(name: str, lang: str) -> str:
    """A place's name in a language, where the table has one."""
    return _english_names().get(name, name) if lang == "en" else name


def _english(place: Place) -> str:
    """A place by its English name where the table or the list of capitals has one."""
    if place_named(place.name, "en") != place.name:
        return place_named(place.name, "en")
    if capitals().get(place.code) == place.name:
        return english_capital(place.code) or place.name
    return _part(place.name) or place.name


def _part(name: str) -> str:
    """A part of a land or a held one in English: "nord de la Syrie", "Cisjordanie occupée"."""
    parts = rules("en/tell/words.toml")["parts"]
    for word, english in parts["held"].items():
        if name.endswith(f" {word}"):
            return f"{english} {_land(name.removesuffix(f' {word}'))}"
    found = re.fullmatch(rf"({'|'.join(parts['of'])}) (de la |de l'|du |des |de |d')(.+)", name)
    whole = _land(found[3]) if found else ""
    if not found or (found[2] in ("de la ", "du ", "des ") and not state_named(found[3])):
        return ""  # a region, which has an article in English as well, or none
    return f"{parts['of'][found[1]]} of {whole}"


def _land(name: str) -> str:
    code = state_named(name)
    return named(code, "en").form if code else place_named(name, "en")


@cache
def _english_names() -> dict[str, str]:
    return {r["name"]: r["english"] for r in table("en/tell/places.tsv", ("name", "english"))}


def bracketed(text: str) -> str:
    """A told place for a bracket, in which no other stands: "à Vladivostok, Russie"."""
    place, opened, state = text.removeprefix("(").removesuffix(")").partition(" (")
    return place + (f", {state}" if opened else "")


def _inner(beside: str) -> str:
    return f", {beside.strip(' ()')}" if beside else ""
