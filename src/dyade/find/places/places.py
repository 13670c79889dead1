"""Places: which names say where something happened, and where a deed took place.

A state or capital under a locative preposition can be both party and place ("en Syrie", "à
Moscou"): its mention keeps its actors and gets a ``place``. A city that is nobody's seat is only
a place.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.find.lexicon import states, words
from dyade.find.line import Line, line_of
from dyade.find.mention import Entities, Mention
from dyade.find.naming.phrases import adjective_like
from dyade.find.places import gazetteer, houses, placing
from dyade.model import Place
from dyade.parse.sentence import Parsed
from dyade.parse.token import Token
from dyade.parse.words import unaccented
from dyade.parse.words import words as grammar

_IN_NAME = 5  # words of the name of a city at most
_BEFORE = 7  # tokens looked back for a verb that makes "à Moscou" a party


def find(parsed: Parsed, entities: Entities) -> list[Mention]:
    """The mentions of a dispatch that can be places, in the order of the text."""
    if not any(m.place for m in entities.mentions):
        annotate([line_of(s, parsed.dispatch) for s in parsed], entities)
    return [m for m in entities.mentions if m.place is not None]


def annotate(lines: list[Line], entities: Entities) -> None:
    """Sets ``place`` on the mentions that can be one and adds the cities nobody stands for."""
    here: dict[int, list[tuple[int, Mention]]] = {}
    for n, mention in enumerate(entities.mentions):
        here.setdefault(mention.sentence, []).append((n, mention))
    for line in lines:
        for n, mention in here.get(line.index, ()):
            placed = _placed(line, mention, entities.scene)
            if placed is not mention:
                entities.mentions[n] = placed
                _swap(entities, mention, placed)
        _cities(line, entities)
        _described(line, entities)


def _described(line: Line, entities: Entities) -> None:
    """Adds places named by a common noun: "dans la capitale libanaise"."""
    described, near = words("places", "described"), words("places", "near")
    for i, low in enumerate(line.low[:-1]):
        if low not in described or (line.index, i) in entities.by_token:
            continue
        if (end := _of_two(line, i)) and placing.preposition(line, i)[0]:
            _add(line, i, end, Place(line.slice(i, end), precision="region"), entities)
            continue
        named = line.names.get(i + 1)
        last = i + 2
        if named is None and adjective_like(line, i + 1):  # "l'espace aérien iranien"
            named, last = line.names.get(i + 2), i + 3
        if named is None or named.kind != "adjective":
            continue
        if not placing.preposition(line, i)[0] and line.word(i - 2) not in near:
            continue
        code = named.keys[0]
        _add(line, i, last, Place(line.slice(i, last), code, precision="region"), entities)


def _of_two(line: Line, i: int) -> int:
    """The end of a phrase of what lies between two lands, 0 for none: "frontière entre X et Y"."""
    if line.word(i + 1) not in grammar("prepositions", "between"):
        return 0
    end = i + 2
    for link in (grammar("conjunctions", "and"), frozenset[str]()):
        end += line.word(end) in words("nominal", "articles")
        named = line.names.get(end)
        if named is None or named.kind not in ("state", "seat", "place"):
            return 0
        end = named.last
        if link and line.word(end) not in link:
            return 0
        end += bool(link)
    return end


def _add(line: Line, i: int, last: int, place: Place, entities: Entities) -> None:
    mention = Mention(
        line.index, i, i + 1, i, line.span(i, last), "place", (), place, rule="described"
    )
    entities.mentions.append(mention)
    entities.by_token[(line.index, i)] = mention


def _swap(entities: Entities, old: Mention, new: Mention) -> None:
    for i in range(old.first, old.last):
        if entities.by_token.get((old.sentence, i)) is old:
            entities.by_token[(old.sentence, i)] = new


def _placed(line: Line, mention: Mention, scene: str) -> Mention:
    if mention.kind in ("group", "party") and (house := houses.place(line, mention)):
        return replace(mention, place=house)
    if mention.kind not in ("state", "seat", "place", "party", "description"):
        return mention
    if mention.last - mention.first > 3 or len(mention.actors) > 1:
        return mention
    preposition, start = placing.of_mention(line, mention)
    if not preposition and mention.kind != "place":
        return mention
    if mention.kind == "party" and (
        preposition not in words("nominal", "to_one")
        or mention.actors[:1] != mention.actors
        or not mention.actors
        or mention.actors[0].sector not in ("LEG", "JUD")
    ):
        return mention
    if mention.kind == "description" and (
        preposition not in words("places", "of_description")
        or not mention.actors
        or mention.actors[0].code not in states()
    ):
        return mention
    name = line.slice(start, mention.last)
    code = mention.actors[0].code if mention.actors else ""
    if mention.place is not None:
        code = mention.place.code
    name_only = line.slice(mention.first, mention.last)
    if mention.kind in ("party", "description"):
        return replace(mention, place=Place(name_only, code, precision="state"))
    place = located(name_only, code, scene)
    precision = place.precision
    if start < mention.first:
        inside = precision in ("city", "point") and line.low[start] in words("places", "inside")
        precision = "point" if inside else "region"
    place = replace(place, name=name, precision=precision)
    if mention.kind == "seat" and preposition:
        if _is_party(line, mention, preposition):
            return mention  # "a demandé à Lima": of whom, not where
        return replace(mention, kind="place", actors=(), place=place)
    if mention.kind == "state" and _is_asked(line, mention, preposition):
        return mention
    return replace(mention, place=place)


def located(name: str, code: str, scene: str) -> Place:
    """A place by its name: its state, and coordinates where they are known.

    Our own table comes first, then GeoNames' cities of the given state or the scene.
    """
    spot = gazetteer.spots().get(name)
    if spot is not None:
        precision = "city" if spot.kind in ("city", "capital") else "region"
        return Place(
            name,
            spot.code or code,
            spot.latitude,
            spot.longitude,
            gazetteer.geonames_id(name) if precision == "city" else None,
            "point" if spot.kind in ("base", "site") else precision,  # type: ignore[arg-type]
        )
    if code and code not in states():  # "à Bruxelles": the Union's seat lies in a state
        code = ""
    city = gazetteer.city(name, code or scene)
    if city is not None and (not code or city.code == code):
        return Place(name, city.code, city.latitude, city.longitude, city.geonames_id, "city")
    return Place(name, code, precision="state" if code else "")


def _is_asked(line: Line, mention: Mention, preposition: str) -> bool:
    """Whether a state is whom something is asked of: "demande au Pérou", not "interdit au"."""
    doc = line.sentence.doc
    if doc is None or preposition not in words("nominal", "to"):
        return False
    return doc[mention.head].head.lemma_ in words("verbs", "asked_of")


def _is_party(line: Line, mention: Mention, preposition: str) -> bool:
    """Whether "à Moscou" is whom something is asked of or given to, by what governs it."""
    if preposition not in words("nominal", "to"):
        return False
    wanted = words("verbs", "dative")
    doc = line.sentence.doc
    if doc is not None:
        head: Token = doc[mention.head].head
        return head.lemma_ in wanted or head.lower_ in wanted
    back = line.low[max(0, mention.first - _BEFORE) : mention.first]
    return any(w in wanted for w in back)


def _cities(line: Line, entities: Entities) -> None:
    """Adds the cities under a locative preposition that no table and no person accounts for."""
    to, of, bare = words("places", "at_town"), words("nominal", "bare_of"), unaccented()
    for i, low in enumerate(line.low[:-1]):
        if not (low in to or low in of or line.words[i] in bare):
            continue
        first = i + 1
        word = line.words[first]
        if not word[0].isupper() or word.isupper() or (line.index, first) in entities.by_token:
            continue
        before = line.word(i - 1)
        tied = before in words("places", "city_nouns") | words("places", "near")
        if low in of and not (tied or placing.of_deed(line, i) or placing.of_site(line, i)):
            continue
        last = first + 1
        while last < len(line.words) and last < first + _IN_NAME and _goes_on(line, last):
            last += 1
        for end in range(last, first, -1):
            name = line.slice(first, end)
            said = _bracket_state(line, end)
            city = gazetteer.city(name, said or entities.scene)
            if city is None and not (said and end == last):
                continue
            place = Place(name, said, precision="city")  # unknown, or a namesake of what is meant
            if city is not None and said in ("", city.code):
                place = Place(
                    name, city.code, city.latitude, city.longitude, city.geonames_id, "city"
                )
            mention = Mention(
                line.index,
                first,
                end,
                first,
                line.span(first, end),
                "place",
                (),
                place,
                rule="geonames",
            )
            entities.mentions.append(mention)
            for token in range(first, end):
                entities.by_token.setdefault((line.index, token), mention)
            break


def _goes_on(line: Line, i: int) -> bool:
    named = line.words[i][0].isupper() or line.words[i] == "-"
    return named or line.low[i] in words("places", "inside_names")


def _town_of(line: Line, i: int) -> str:
    """The state of what a comma sets beside a city: "une ville du nord de l'Angleterre"."""
    i += line.word(i) in grammar("pronouns", "one")
    if line.word(i) not in words("places", "pointing"):
        return ""
    for j in range(i + 1, i + 1 + _BEFORE):
        named = line.names.get(j)
        if named is not None:
            return named.keys[0] if named.kind in ("state", "place", "adjective") else ""
        if line.word(j) in ("", ",", "."):
            break
    return ""


def _bracket_state(line: Line, i: int) -> str:
    """The state behind a city: "à Lyon (Rhône)", "à Tyr, au Liban", "à York, ville anglaise"."""
    after = i + 1
    if line.word(i) == "," and (told := _town_of(line, after)):
        return told
    if line.word(i) == "," and line.word(after) in words("places", "within"):
        after += 1
    elif line.word(i) != "(":
        return ""
    after += line.word(after) in words("nominal", "articles")
    part = after
    while line.word(after) in words("places", "parts"):
        after += 1
    named = line.names.get(after)
    if part < after and named is not None and named.kind == "adjective":
        return named.keys[0]  # "à Hama, dans la province syrienne"
    if part < after and line.word(after) in words("nominal", "of"):
        after += 1
        after += line.word(after) in words("nominal", "articles")
        named = line.names.get(after)
    if named is not None and named.keys and named.kind in ("state", "place"):
        return named.keys[0]
    return ""
