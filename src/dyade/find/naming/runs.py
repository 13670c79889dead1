"""Runs of capitalised words that can be the names of persons."""

from __future__ import annotations

from dataclasses import dataclass

from dyade.find import lexicon
from dyade.find.lexicon import key
from dyade.find.line import Line
from dyade.parse.sentence import Name
from dyade.parse.words import word, words

_SEARCH = frozenset(
    {"state", "adjective", "inhabitant", "seat", "body", "movement", "party", "place"}
)


@dataclass(frozen=True, slots=True)
class Run:
    """A name-like run of capitalised words: tokens ``first`` to ``last`` (exclusive).

    ``outer`` is the first token with the title ("M."); ``solo`` a single word, which is a
    person's name only where one of that name is known.
    """

    sentence: int
    first: int
    last: int
    outer: int
    name: str
    gender: str
    solo: bool
    listed: bool
    at_place: bool = False  # it stands as a town does: "à Marseille" names no deputy Marseille


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and (len(word) == 1 or not word.isupper() or "." in word)


def _opens(line: Line, i: int) -> bool:
    """Whether a token can be the first of a person's name."""
    word = line.words[i]
    if not _is_capital(word) or len(word) < 2 or (not word[-1].isalpha() and word[-1] != "."):
        return False
    low = line.low[i]
    if low in lexicon.words("persons", "not_names"):
        return False
    start = i == 0 or line.words[i - 1] in ('"', "«", "“", "-", "–", "—", ":", "…", "(")
    return not (low in lexicon.words("persons", "starters") and (start or len(low) < 4))


def _extend(line: Line, first: int) -> int:
    """End of the name that begins at a token: capitals, particles, initials, numerals."""
    n = len(line.words)
    particles = lexicon.words("persons", "particles")
    weak = lexicon.words("persons", "weak_particles")
    inside = lexicon.words("persons", "inside")
    given = line.words[first] in lexicon.given_names()
    i = first + 1
    while i < n:
        word, low = line.words[i], line.low[i]
        if word == "-" and line.glued(i) and i + 1 < n and line.glued(i + 1):
            i += 2
            continue
        named = line.names.get(i)
        if named is not None and (
            named.kind == "person" or (named.kind in _SEARCH and not _inside_name(line, i, given))
        ):
            break
        if low in lexicon.words("persons", "suffixes") and word[0].isupper():
            i += 1
            break
        if _is_capital(word) and word[0].isalpha():
            if low in lexicon.words("persons", "not_names") and low not in inside:
                break
            i += 1
            continue
        if low in particles:
            j = i + 1
            while j < n and line.low[j] in particles and j < i + 3:
                j += 1
            if j < n and word in lexicon.words("persons", "hyphened") and line.words[j] == "-":
                j += 1
            tied = low not in weak or (given and i <= first + 2) or word[0].isupper()
            tied = tied or (i == first + 1 and _introduced(line, first))
            if tied and _follows(line, j):
                i = j + 1
                continue
        break
    return i


def _follows(line: Line, i: int) -> bool:
    """Whether a word goes on with a name behind a particle."""
    if i >= len(line.words) or not line.words[i][0].isupper() or line.words[i].isupper():
        return False
    other = i in line.names and line.names[i].kind in _SEARCH
    return not other and line.low[i] not in lexicon.words("persons", "not_names")


def _introduced(line: Line, first: int) -> bool:
    """Whether a noun or a comma brings a name in: "le procureur Lario de Monta", ", Lario de".

    A well-known bare name is whole as it is: "Macron de Bercy".
    """
    before = line.word(first - 1)
    if key(line.words[first]) in line.known.by_bare or not before:
        return False
    noun = before.isalpha() and line.words[first - 1][0].islower()
    return before == "," or (noun and before not in lexicon.words("nominal", "stop"))


def _goes_on(line: Line, i: int) -> bool:
    """Whether a name goes on in a capitalised word that is no name of anything else."""
    if i >= len(line.words) or i in line.names or not _is_capital(line.words[i]):
        return False
    return line.words[i].isalpha() and line.low[i] not in lexicon.words("persons", "not_names")


def _names_thing(line: Line, first: int, last: int) -> bool:
    """Whether a name is a firm's or a thing's: "Duval & Roux", "l'institut Lumen", "le site Y".

    A given name tells a person all the same: "le directeur du journal Paul Roux".
    """
    firm = lexicon.words("persons", "of_firms")
    if not firm.isdisjoint((line.word(first - 1), line.word(last))):
        return True
    if line.words[first] in lexicon.given_names():
        return False
    start = next(
        (j for j in (first - 1, first - 2) if j in line.names and line.names[j].last == first),
        first,
    )
    return line.word(start - 1) in lexicon.words("persons", "named_things")


def _with_contraction(line: Line, first: int, last: int) -> bool:
    """Whether a name of several words has an article, as no person has: "du Crystal Palace"."""
    return last > first + 1 and line.word(first - 1) in words("articles", "contracted")


def _inside_name(line: Line, i: int, given: bool) -> bool:
    """A place's or state's name that is part of a person's ("Jack London", "Anatole France")."""
    named = line.names[i]
    single = named.kind in ("place", "seat", "state", "party") and named.last == i + 1
    return given and single and i > 0 and line.words[i - 1] in lexicon.given_names()


def runs(line: Line) -> dict[int, Run]:
    """The runs of capitalised words of a sentence that can be persons, by first token."""
    out: dict[int, Run] = {}
    if line.heading:
        return _listed_only(line)
    given = lexicon.given_names()
    i, n = 0, len(line.words)
    while i < n:
        named = line.names.get(i)
        if named is not None and named.kind != "person":
            if not (line.words[i] in given and i + 1 < n and _is_capital(line.words[i + 1])):
                i = named.last
                continue
        if named is None and not (line.words[i][0].isupper() and _opens(line, i)):
            i += 1
            continue
        last = _end(line, i, named)
        run = _run(line, i, last)
        if run is not None:
            out[run.outer] = run
        i = last
    return _unbracketed(line, out) if "(" in line.words else out


def _end(line: Line, first: int, named: Name | None) -> int:
    """Where the name that begins at a token ends; a listed one may go on: "Tito Marovic"."""
    if named is None or named.kind != "person":
        return _extend(line, first)
    alone = named.last == first + 1
    return _extend(line, first) if alone and _goes_on(line, named.last) else named.last


def _run(line: Line, first: int, last: int) -> Run | None:
    """The run of some tokens with the title before it; None where it can be no person."""
    titles = lexicon.mapping("titles")
    gender, outer = "", first
    if first and line.low[first - 1] in titles:
        outer, gender = first - 1, titles[line.low[first - 1]]
    elif line.low[first] in titles and last > first + 1:
        gender = titles[line.low[first]]
        outer, first = first, first + 1
    article = first == outer and _with_article(line, first, last)
    if article:
        first = outer = first - 1
    name = _uncut(line, line.slice(first, last), last)
    listed = key(name) in line.known.by_name
    tail = outer != first and name[:1].islower()  # "M. van den Berg"
    solo = article or tail or " " not in name
    gender = gender or lexicon.given_names().get(name.split()[0], "")
    if not listed and _names_thing(line, outer, last):
        return None
    if not gender and not listed and outer == first and _with_contraction(line, first, last):
        return None
    if solo and outer == first and not listed and line.low[first] in titles:
        return None
    at = _as_town(line, outer)
    return Run(line.index, first, last, outer, name, gender, solo, listed, at)


def _as_town(line: Line, first: int) -> bool:
    """Whether a name stands where that of a town does: "à Marseille", "le port de Marseille"."""
    if first and line.words[first - 1] in lexicon.suffixes("persons", "at"):
        return True
    of = line.word(first - 1) in lexicon.words("nominal", "of")
    return of and line.word(first - 2) in lexicon.words("persons", "of_towns")


def _uncut(line: Line, name: str, last: int) -> str:
    """A name without the "par" that a caption runs into it: "Ana Sotopar Le Soir"."""
    by = word("prepositions", "agent")
    medium = line.names.get(last)
    glued = name.endswith(by) and medium is not None and medium.kind == "party"
    return name.removesuffix(by) if glued else name


def _unbracketed(line: Line, found: dict[int, Run]) -> dict[int, Run]:
    """The same runs with names put together that an editor completed: "(Ana) Soto", "Ana (Soto)".

    Only given names are completed so: "Lima (Pérou)" and "M. Soto (PS)" name nobody else.
    """
    out: dict[int, Run] = {}
    given = lexicon.given_names()
    for run in sorted(found.values(), key=lambda r: r.first):
        before = next(iter(reversed(out.values())), None)
        between = tuple(line.words[before.last : run.outer]) if before is not None else ()
        marks = ("(",) if line.word(run.last) == ")" else (")",)
        if before is None or between != marks or before.name.split()[0] not in given:
            out[run.outer] = run
            continue
        opened = marks == (")",)
        if not (line.word(before.outer - 1) == "(" if opened else before.solo):
            out[run.outer] = run
            continue
        del out[before.outer]
        last = run.last if opened else run.last + 1
        name = f"{before.name} {run.name}"
        listed = key(name) in line.known.by_name
        first = before.outer - opened
        out[first] = Run(
            line.index, first, last, first, name, before.gender, False, listed, before.at_place
        )
    return out


def _with_article(line: Line, first: int, last: int) -> bool:
    """Whether the capitalised article before a bare name belongs to it: "Le Pen"."""
    if first == 0 or not line.words[first - 1][0].isupper() or line.words[first - 1].isupper():
        return False
    if line.low[first - 1] not in lexicon.words("persons", "particles"):
        return False
    return key(line.slice(first - 1, last)) in line.known.by_bare


def _listed_only(line: Line) -> dict[int, Run]:
    return {
        n.first: Run(
            line.index, n.first, n.last, n.first, line.slice(n.first, n.last), "", False, True
        )
        for n in line.names.values()
        if n.kind == "person"
    }
