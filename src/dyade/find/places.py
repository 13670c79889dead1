"""Places: which names say where something happened, and where a deed took place.

A state or capital under a locative preposition can be both party and place ("en Syrie", "à
Moscou"): its mention keeps its actors and gets a ``place``. A city that is nobody's seat is only
a place.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.find import gazetteer
from dyade.find.lexicon import states, words
from dyade.find.line import Line, line_of
from dyade.find.mention import Entities, Mention
from dyade.find.phrases import adjective_like
from dyade.model import Place
from dyade.parse import labels, tree
from dyade.parse.sentence import Parsed, Sentence
from dyade.parse.token import Token

_ADJECTIVES = 2  # between the noun of a deed and its "de"
_BEFORE = 7  # tokens looked back for a verb that makes "à Moscou" a party


def find(parsed: Parsed, entities: Entities) -> list[Mention]:
    """The mentions of a dispatch that can be places, in the order of the text."""
    if not any(m.place for m in entities.mentions):
        annotate([line_of(s, parsed.dispatch.text) for s in parsed], entities)
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
    """Adds places named by a common noun and a nationality: "dans la capitale libanaise"."""
    for i, low in enumerate(line.low[:-1]):
        named = line.names.get(i + 1)
        if low not in words("places", "described") or named is None:
            continue
        if named.kind != "adjective" or (line.index, i) in entities.by_token:
            continue
        if not _preposition(line, i)[0] and line.word(i - 2) not in words("places", "near"):
            continue
        place = Place(line.slice(i, i + 2), named.keys[0], precision="region")
        mention = Mention(
            line.index, i, i + 1, i, line.span(i, i + 2), "place", (), place, rule="described"
        )
        entities.mentions.append(mention)
        entities.by_token[(line.index, i)] = mention


def _swap(entities: Entities, old: Mention, new: Mention) -> None:
    for i in range(old.first, old.last):
        if entities.by_token.get((old.sentence, i)) is old:
            entities.by_token[(old.sentence, i)] = new


def _preposition(line: Line, first: int) -> tuple[str, int]:
    """The locative preposition before a name and where the phrase begins; "" where none.

    "dans le nord-est de la Syrie" begins at "nord-est".
    """
    i = first - 1
    if line.word(i) in words("nominal", "articles"):
        i -= 1
    low = "à" if i >= 0 and _is_a(line, i) else line.word(i)
    if line.word(i - 1) in words("places", "abstract"):
        return "", first
    if low in words("places", "locative"):
        return low, first
    if low in words("nominal", "of"):
        j = i - 1
        if j > 1 and adjective_like(line, j) and line.low[j - 1] in words("places", "parts"):
            j -= 1  # "le nord-ouest anglophone du Cameroun"
        while j > 0 and (line.low[j] in words("places", "parts") or line.low[j] == "-"):
            j -= 1
        start = j + 1
        if start < i:
            if line.word(j) in words("nominal", "articles"):
                j -= 1
            if line.word(j) in words("places", "locative"):
                return line.word(j), start
        if line.word(i - 1) in words("places", "near"):
            return "près de", first
        if _of_deed(line, i):
            return "de", first
    return "", first


def _of_deed(line: Line, i: int) -> bool:
    """Whether the "de" at ``i`` says where a deed was: "l'attentat de Strasbourg".

    With adjectives between ("le sommet européen de Varsovie") only of what is held or breaks out
    somewhere: "l'offensive diplomatique de Varsovie" tells who.
    """
    if line.word(i - 1) in words("places", "deeds"):
        return True
    j = i - 1
    while j > 0 and i - j <= _ADJECTIVES and adjective_like(line, j):
        j -= 1
    return line.word(j) in words("places", "occasions")


def _is_a(line: Line, i: int) -> bool:
    """Whether the word is "A" for "à", which loses its accent as a capital."""
    return line.words[i] == "A"


def _placed(line: Line, mention: Mention, scene: str) -> Mention:
    if mention.kind not in ("state", "seat", "place", "party", "description"):
        return mention
    if mention.last - mention.first > 3 or len(mention.actors) > 1:
        return mention
    preposition, start = _preposition(line, mention.first)
    if not preposition and mention.kind != "place":
        return mention
    if mention.kind == "party" and (
        preposition not in ("à", "au")
        or mention.actors[:1] != mention.actors
        or not mention.actors
        or mention.actors[0].sector not in ("LEG", "JUD")
    ):
        return mention
    if mention.kind == "description" and (
        preposition not in ("dans", "sur", "de")
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
    precision = "region" if start < mention.first else place.precision
    place = replace(place, name=name, precision=precision)
    if mention.kind == "seat" and preposition and not _is_party(line, mention, preposition):
        return replace(mention, kind="place", actors=(), place=place)
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
            None,
            "point" if spot.kind in ("base", "site") else precision,  # type: ignore[arg-type]
        )
    if code and code not in states():  # "à Bruxelles": the Union's seat lies in a state
        code = ""
    city = gazetteer.city(name, code or scene)
    if city is not None and (not code or city.code == code):
        return Place(name, city.code, city.latitude, city.longitude, city.geonames_id, "city")
    return Place(name, code, precision="state" if code else "")


def _is_party(line: Line, mention: Mention, preposition: str) -> bool:
    """Whether "à Moscou" is whom something is asked of or given to, by what governs it."""
    if preposition not in ("à", "au", "aux"):
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
    for i, low in enumerate(line.low):
        if (low not in ("à", "de", "d'") and not _is_a(line, i)) or i + 1 >= len(line.words):
            continue
        before = line.word(i - 1)
        placing = before in words("places", "city_nouns") or _of_deed(line, i)
        if low in ("de", "d'") and not placing:
            continue
        first = i + 1
        word = line.words[first]
        if not word[0].isupper() or word.isupper() or (line.index, first) in entities.by_token:
            continue
        last = first + 1
        while last < len(line.words) and last < first + 5 and _goes_on(line, last):
            last += 1
        for end in range(last, first, -1):
            name = line.slice(first, end)
            said = _bracket_state(line, end)
            city = gazetteer.city(name, said or entities.scene)
            if city is None:
                continue
            place = Place(name, city.code, city.latitude, city.longitude, city.geonames_id, "city")
            if said and city.code != said:  # a namesake of the one that is meant
                place = Place(name, said, precision="city")
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
    return (
        line.words[i][0].isupper()
        or line.words[i] == "-"
        or line.low[i]
        in (
            "de",
            "la",
            "le",
            "les",
            "sur",
            "en",
            "du",
            "al",
            "el",
        )
    )


def _bracket_state(line: Line, i: int) -> str:
    """The state behind a city: "à Lyon (Rhône)", "à Tripoli (Libye)", "à Tyr, au Liban"."""
    after = i + 1
    if line.word(i) == "," and line.word(after) in words("places", "within"):
        after += 1
        after += line.word(after) in words("nominal", "articles")
    elif line.word(i) != "(":
        return ""
    named = line.names.get(after)
    if named is not None and named.keys and named.kind in ("state", "place"):
        return named.keys[0]
    return ""


def where(
    sentence: Sentence, token: Token, entities: Entities, meeting: bool = False
) -> Place | None:
    """Where the deed that a trigger names took place, as its clause says it; None if unsaid.

    Args:
        token: the trigger, a token of the sentence's parse.
        meeting: whether the deed is one, which is then not where another was.

    The place nearest below the trigger wins, then one below the verb of its clause; a name that
    stands for a party there is no place.
    """
    spots = [
        m
        for m in entities.mentions
        if m.sentence == sentence.index
        and m.place is not None
        and entities.at(sentence.index, m.head) is m
    ]
    if sentence.doc is None:
        return None
    heads = {m: sentence.doc[m.head] for m in spots}
    spots = [m for m in spots if not _gone_by(token, heads[m])]
    spots = [m for m in spots if not (meeting and _of_another(token, heads[m]))]
    if not spots:
        return None
    best: tuple[int, int, int, Place] | None = None
    for mention in spots:
        steps = _steps(sentence.doc[mention.head], token)
        if steps is None or mention.place is None:
            continue
        only_place = 0 if mention.kind == "place" else 1
        key = (steps, only_place, mention.first)  # the finer stands first: "à Tyr, au Liban"
        if best is None or key < best[:3]:
            best = (*key, mention.place)
    if best is not None:
        return best[3]
    return _opening(spots, sentence) or _only(spots, token)


def _opening(spots: list[Mention], sentence: Sentence) -> Place | None:
    """A place put before the sentence: "A Washington, la foule …"."""
    for mention in spots:
        comma = mention.last < len(sentence.words) and sentence.words[mention.last] in (",", "(")
        if mention.first <= 4 and comma:
            return mention.place
    return None


def _only(spots: list[Mention], token: Token) -> Place | None:
    """The one mere place of the sentence, where it stands before the deed in the text."""
    pure = [m for m in spots if m.kind == "place"]
    if len({m.place.code for m in pure if m.place}) != 1 or pure[-1].head > token.i:
        return None
    if _aside(token.doc[pure[-1].head], token):
        return None
    return pure[-1].place


def only(
    sentence: Sentence, token: Token, entities: Entities, meeting: bool = False
) -> Place | None:
    """The place of a sentence that names just one, as a place alone.

    Not where it stands in a relative clause that the deed has no part in; nor, for a meeting,
    where it is the place of another: "le sommet de Rome a été préparé: X a vu Y".
    """
    here = [m for m in entities.mentions if m.sentence == sentence.index and m.place]
    pure = [m for m in here if _mere(m)]
    if not pure or len({m.place.code for m in here if m.place}) != 1:
        return None
    spot = token.doc[pure[-1].head]
    if _gone_by(token, spot) or (meeting and _of_another(token, spot)):
        return None
    return None if _aside(token.doc[pure[-1].head], token) else pure[-1].place


def _gone_by(trigger: Token, place: Token) -> bool:
    """Whether a place only names what came before or after: "après l'échec de Genève"."""
    noun = place.head
    named = tree.preposition(place) == "de" and noun.pos_ == labels.NOUN and noun != trigger
    return named and tree.preposition(noun) in words("places", "bygone")


def _of_another(trigger: Token, place: Token) -> bool:
    """Whether a place is that of the meeting of which something is said."""
    noun = place.head
    of = tree.preposition(place) == "de" and noun != trigger
    named = of and noun.lower_ in words("places", "meetings")
    return named and noun.dep_ in labels.SUBJECT | labels.SUBJECT_PASSIVE


def at_home(sentence: Sentence, token: Token, entities: Entities, home: str) -> Place | None:
    """The place in one state that the sentence of a deed, else the one before, names.

    Only where the nearer sentence that names places names those of one state.
    """
    for index in (sentence.index, sentence.index - 1):
        here = [m for m in entities.mentions if m.sentence == index and m.place]
        if not here:
            continue
        if len({m.place.code for m in here if m.place}) != 1:
            return None
        last = max(here, key=lambda m: m.first)
        if index == sentence.index and _aside(token.doc[last.head], token):
            return None
        return last.place if last.place and last.place.code == home else None
    return None


def _aside(place: Token, trigger: Token) -> bool:
    """Whether a place stands in a relative clause that the trigger has no part in."""
    clauses = (a for a in (place, *place.ancestors) if a.dep_ in labels.RELATIVE)
    return any(trigger.i not in {t.i for t in clause.subtree} for clause in clauses)


def _mere(mention: Mention) -> bool:
    return mention.kind == "place" and mention.place is not None


def _steps(place: Token, trigger: Token) -> int | None:
    """How far a place hangs from a trigger: below it, or below the verb it belongs to."""
    goals = {trigger.i: 0}
    node, far = trigger, 0
    while node.head.i != node.i and far < 4:
        if node.dep_ in labels.CLAUSE_COMPLEMENT | labels.RELATIVE | labels.ADVERBIAL:
            break
        node, far = node.head, far + 1
        goals[node.i] = 2 * far
        if node.pos_ in labels.VERBS:
            break
    node, far = place, 0
    while True:
        if node.i in goals:
            return far + goals[node.i]
        if node.head.i == node.i or far > 5:
            return None
        clause = node.dep_ in labels.RELATIVE | labels.CLAUSE_COMPLEMENT
        if far and clause and node.pos_ in labels.VERBS:
            return None
        node, far = node.head, far + 1
