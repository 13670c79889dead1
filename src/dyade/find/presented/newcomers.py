"""Persons whom a sentence names for the first time, and what it tells of them by the way.

One of them can be whom a sentence before told of without a name, unless this one tells that he is
somebody else: a witness, a relative, a man with a noun of his own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dyade.find.cast import Cast
from dyade.find.lexicon import fold, mapping, words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.speech import is_speech, speaks_behind
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_BESIDE = 5  # words between a noun and the name that its comma opens
_ELSE = "?"  # the noun of one who is known to be somebody else


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody named first. ``noun`` brings him in ("juge de Lima"), "" where none does.

    ``speaks``: he is only who says something. ``shown``: what is told of him, his age or a clause,
    shows that the reader has heard of him. ``leads``: the sentence is about him. ``origins``: the
    states that a noun before the name says to be his.
    """

    person: Person
    noun: str
    speaks: bool
    shown: bool
    leads: bool
    origins: frozenset[str]


def newcomers(cast: Cast, line: Line) -> list[tuple[Newcomer, ...]]:
    """Who is named first in a sentence, each alone or with those whom "et" ties to him."""
    found: list[tuple[Newcomer, ...]] = []
    for company in _companies(line, _new(cast, line)):
        first, last = company[0][0].first, company[-1][0].last
        beside = {line.word(first - 1), line.word(last)} & grammar("conjunctions", "and")
        mine = line.word(last + 1) in words("nominal", "possessives")  # "Al Roy et sa femme"
        if (not beside or mine) and not _is_aside(line, first):
            found.append(tuple(_newcomer(cast, line, m, p) for m, p in company))
    return found


def _new(cast: Cast, line: Line) -> list[tuple[Mention, Person]]:
    pairs = [(m, p) for m, p in cast.people.get(line.index, ()) if p.order[0] == line.index]
    first = {id(p): n for n, (_, p) in reversed(list(enumerate(pairs)))}
    return [pair for n, pair in enumerate(pairs) if first[id(pair[1])] == n]


def _companies(
    line: Line, pairs: list[tuple[Mention, Person]]
) -> Iterator[list[tuple[Mention, Person]]]:
    """The persons of a sentence, those of one enumeration together: "A, B et C"."""
    company: list[tuple[Mention, Person]] = []
    joined = grammar("conjunctions", "and")
    for pair in sorted(pairs, key=lambda x: x[0].first):
        between = line.low[company[-1][0].last : pair[0].first] if company else []
        if company and len(between) == 1 and between[0] in joined | {","}:
            company.append(pair)
            if between[0] in joined:
                yield company
                company = []
            continue
        yield from ([each] for each in company)
        company = [pair]
    yield from ([each] for each in company)


def _is_aside(line: Line, first: int) -> bool:
    """Whether a name stands in a quotation or as whose word it is: "selon X"."""
    quoted = sum(word == '"' for word in line.words[:first]) % 2
    told = line.word(first - 1) in words("presenting", "in_view")
    return bool(quoted) or told


def _newcomer(cast: Cast, line: Line, mention: Mention, person: Person) -> Newcomer:
    doc = line.sentence.doc
    verb = None
    if doc is not None:
        inside = doc[mention.head : mention.last]
        told = (t for t in inside if t.dep_ in labels.ANY_SUBJECT or speaks_behind(t))
        subject = next(told, None)
        verb = subject.head if subject is not None else None
    noun = _noun(cast, line, mention, person)
    comes = verb is not None and _comes_after(verb)
    noun = _ELSE if comes or person.known or person.past else noun
    speaks = verb is not None and _says(verb, mention)
    leads = mention.first == 0 or (verb is not None and verb.dep_ == labels.ROOT)
    shown, opened = _is_shown(line, mention), _is_opened(line, mention)
    shown = shown or (leads and verb is not None and _looks_back(verb))
    origin = _origin(cast, line, mention.first)
    states = frozenset(a.code for a in origin.actors) if origin is not None else frozenset[str]()
    return Newcomer(person, noun, speaks, shown or opened, leads or opened, states)


def _looks_back(verb: Token) -> bool:
    """Whether a verb tells more of one who is in the news: "X avait critiqué", "X est accusé"."""
    if tree.is_passive(verb) and verb.lemma_ in words("presenting", "undergone"):
        return True
    return any(tree.feature(t, "Tense") == labels.IMPERFECT for t in tree.auxiliaries(verb))


def _comes_after(verb: Token) -> bool:
    """Whether the subject of a verb takes an office over: "X a été nommé", "X remplace Y"."""
    done = words("presenting", "appointing") if tree.is_passive(verb) else frozenset()
    return verb.lemma_ in done or (
        verb.lemma_ in words("presenting", "succeeding") and not tree.is_passive(verb)
    )


def _says(verb: Token, name: Mention) -> bool:
    """Whether a verb tells what a person says now: not what he had said or used to say."""
    own = verb.lemma_ in words("presenting", "of_the_accused")
    if own or is_speech(verb) is None or tree.is_passive(verb):
        return False
    forms = (verb, *tree.auxiliaries(verb))
    before = any(tree.feature(t, "Tense") == labels.IMPERFECT for t in forms)
    return name.first > verb.i or not before


def _is_shown(line: Line, mention: Mention) -> bool:
    """Whether a name is told as whose it is: "X, 40 ans,", "X, qui dirige", "il s'agit de X"."""
    i = mention.last
    if line.word(mention.first - 2) in words("presenting", "concerns"):
        return True
    aged = line.word(i + 1).isdigit() and line.word(i + 2) in words("persons", "years")
    return line.word(i) == "," and (aged or line.word(i + 1) in words("pronouns", "who"))


def _is_opened(line: Line, mention: Mention) -> bool:
    """Whether a sentence opens with what was done to the one named: "Nommé en mai, X"."""
    doc, i = line.sentence.doc, mention.first - 1
    if doc is None or i < 1 or line.word(i) != ",":
        return False
    return tree.is_past_participle(doc[0]) and "," not in line.words[:i]


def _noun(cast: Cast, line: Line, mention: Mention, person: Person) -> str:
    """The noun that tells what a person is, before or behind the name; "" where none does."""
    if line.word(mention.first - 1) in words("nominal", "one"):
        return _ELSE  # "un juge, X": one of whom nothing was told before
    if person.roles:
        return person.roles[0][0]
    doc, i = line.sentence.doc, mention.first - 1
    if doc is None:
        return _ELSE
    if line.word(i) != ",":
        return _right_before(cast, line, mention) or _behind(line, mention.last)
    for j in range(i - 1, max(-1, i - _BESIDE - 1), -1):
        if doc[j].pos_ in labels.VERBS or doc[j].text == ",":
            break
        if line.word(j) in words("nominal", "one"):
            return _ELSE
        if line.word(j) in words("presenting", "opening") and not _is_governed(doc, j):
            return next((_word(t) for t in doc[j + 1 : i] if t.pos_ in labels.NOUNS), "")
    return _behind(line, mention.last)


def _is_governed(doc: list[Token], i: int) -> bool:
    return i > 0 and doc[i - 1].pos_ == labels.ADP


def _right_before(cast: Cast, line: Line, mention: Mention) -> str:
    """ "le juge X": the noun, "" for where he comes from ("le Danois X")."""
    doc, i = line.sentence.doc or [], mention.first
    inner = next((t for t in doc[i : mention.last] if t.pos_ == labels.NOUN), None)
    if inner is not None and inner.text[:1].islower() and _word(inner) not in mapping("titles"):
        return _word(inner)
    if i == 0 or _origin(cast, line, i) is not None:
        return ""
    before = doc[i - 1]
    if _is_of_thing(line, i) or before.pos_ == labels.PROPER or before.text == '"':
        return _ELSE
    at = i - 2 if before.pos_ == labels.ADJ and i > 1 else i - 1
    aside = line.word(at) in grammar("calendar", "words") or line.word(at) in mapping("titles")
    told = tree.preposition(doc[at]) in grammar("prepositions", "to")  # "a dit à la presse X"
    return _word(doc[at]) if doc[at].pos_ == labels.NOUN and not aside and not told else ""


def _is_of_thing(line: Line, i: int) -> bool:
    """Whether a name is that of a thing or its maker: "Al Roy de Sotra Films"."""
    doc = line.sentence.doc or []
    if i < 2 or doc[i - 1].pos_ != labels.ADP:
        return False
    thing = line.word(i - 2) in words("persons", "named_things")
    return thing or doc[i - 2].pos_ == labels.PROPER


def _origin(cast: Cast, line: Line, i: int) -> Mention | None:
    """The noun right before a name that says where somebody comes from: "le Danois X"."""
    before = cast.entities.at(line.index, i - 1) if i else None
    return before if before is not None and before.kind == "inhabitant" else None


def _behind(line: Line, i: int) -> str:
    """ "X, un témoin,", "X, avocat à Lima": the noun behind a name and its comma."""
    doc = line.sentence.doc or []
    if line.word(i) != ",":
        return ""
    i += 2 if line.word(i + 1) in words("nominal", "determiners") else 1
    found = doc[i] if i < len(doc) else None
    return _word(found) if found is not None and found.pos_ == labels.NOUN else ""


def _word(noun: Token) -> str:
    return fold(noun.text)
