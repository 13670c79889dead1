"""Names that a reading could not resolve: the work list for the tables of the world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dyade.find import lexicon
from dyade.find.entities import find
from dyade.find.mention import Entities
from dyade.find.places import gazetteer
from dyade.model import Dispatch
from dyade.parse.names import Gazetteer
from dyade.parse.parser import Parser, load
from dyade.parse.sentence import Parsed, Sentence

_TITLES = frozenset({"M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Dr", "Pr", "Mgr"})
_INSIDE = frozenset({"de", "du", "des", "d'", "d’", "la", "le", "al", "el", "ben", "-", "&"})
_DOUBTFUL = frozenset({"person", "place", "pronoun", "description"})


def unresolved(
    dispatches: Iterable[Dispatch], parser: Parser | None = None
) -> list[tuple[str, int]]:
    """Capitalised names that stand for no entity, place or city, the most frequent first.

    A name is a run of capitalised words, with the small words inside it. A word that starts a
    sentence is left off where it is also written small in these dispatches. Every dispatch
    counts a name once. Ties stand in the order of the alphabet.

    Args:
        dispatches: what to read; no parse is made.
        parser: the parser to split with; loaded where none is given.

    Returns:
        (name, number of dispatches) pairs.
    """
    parser = parser or load()
    small: set[str] = set(_INSIDE)
    runs: list[set[tuple[str, ...]]] = []
    opening: list[set[tuple[str, ...]]] = []
    for dispatch in dispatches:
        parsed = parser.split(dispatch)
        small.update(w for s in parsed for w in s.words if w[:1].islower())
        found = list(_runs(parsed, find(parsed)))
        runs.append({run for run, first in found if not first})
        opening.append({run for run, first in found if first})
    counts: Counter[str] = Counter()
    for inner, first in zip(runs, opening, strict=True):
        cut = {_without_opening(run, small) for run in first}
        names = {" ".join(run).replace(" - ", "-").replace("' ", "'") for run in inner | cut if run}
        counts.update(name for name in names if not gazetteer.city(name))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _without_opening(run: tuple[str, ...], small: set[str]) -> tuple[str, ...]:
    """A run that starts a sentence without the common words at its head."""
    while run and (run[0].lower() in small or not run[0][0].isalpha()):
        run = run[1:]
    return run


def _runs(parsed: Parsed, entities: Entities) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Each unresolved run, and whether it starts a sentence, a quotation or a title."""
    for sentence in parsed:
        words = sentence.words
        known = _known(sentence, entities)
        i = 0
        while i < len(words):
            if i in known or not _capital(words[i]):
                i += 1
                continue
            last = i + 1
            while (
                last < len(words)
                and last not in known
                and (
                    _capital(words[last])
                    or (
                        words[last] in _INSIDE
                        and last + 1 < len(words)
                        and _capital(words[last + 1])
                        and last + 1 not in known
                    )
                )
            ):
                last += 1
            yield tuple(words[i:last]), i == 0 or not words[i - 1][-1].isalnum()
            i = last


def _known(sentence: Sentence, entities: Entities) -> set[int]:
    """The tokens of a sentence that some table or rule has resolved."""
    out: set[int] = set()
    for name in sentence.names:
        out.update(range(name.first, name.last))
    for (at, i), mention in entities.by_token.items():
        if at == sentence.index and (
            mention.actors or mention.place or mention.kind not in _DOUBTFUL
        ):
            out.add(i)
    out.update(i for i, word in enumerate(sentence.words) if word in _TITLES)
    for first, last in Gazetteer.load().blanks(sentence.words):
        out.update(range(first, last))
    out.update(_portfolios(sentence, out))
    return out


def _portfolios(sentence: Sentence, known: set[int]) -> Iterator[int]:
    """What a resolved ministry or office is of: "le ministère des Affaires étrangères"."""
    low = [lexicon.fold(word) for word in sentence.words]
    between = lexicon.words("nominal", "of") | lexicon.words("nominal", "articles") | {"et", ","}
    for i, word in enumerate(low):
        j = i - 1
        while j > 0 and (low[j] in between or low[j] in lexicon.words("portfolios", "words")):
            j -= 1
        if word in lexicon.words("portfolios", "words") and j in known:
            yield i


def _capital(word: str) -> bool:
    return word[:1].isupper() and len(word) > 1
