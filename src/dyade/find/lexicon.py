"""The words by which political entities are named: tables of ``data/world`` and ``data/fr/who``.

Everything is loaded once, on first use, into dictionaries keyed by folded words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from dyade.data import Row, rules, table
from dyade.errors import DataError
from dyade.parse import world
from dyade.parse.entries import Entry, sector_of_body
from dyade.parse.names import Gazetteer
from dyade.parse.token import spread
from dyade.parse.words import words as grammar

WORDS = "fr/who/words.toml"
_ACCENTS = str.maketrans("éèêàâîïôûùçëöü’", "eeeaaiioouceou'")
_FIRST = str.maketrans("éèêàâîôû", "eeeaaiou")


@cache
def fold(word: str) -> str:
    """Lower case, straight apostrophe, no ligature, no accent in front: "État" is "Etat".

    Words of one or two letters keep theirs: "à" is not "a", nor "où" "ou".
    """
    low = spread(word.lower()).replace("’", "'")
    return low[:1].translate(_FIRST) + low[1:] if len(low) > 2 else low


@cache
def key(name: str) -> str:
    """A person's name for comparing: no case, no accents, no hyphens or apostrophes."""
    plain = name.lower().translate(_ACCENTS)
    return " ".join(plain.replace("-", " ").replace("'", " ").split())


def split_words(phrase: str) -> tuple[str, ...]:
    """A table's phrase as folded tokens, cut as the tokenizer cuts: after each apostrophe."""
    spaced = phrase.replace("’", "'").replace("'", "' ")
    return tuple(fold(w) for w in spaced.split())


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A class of words of ``words.toml``, folded."""
    found = rules(WORDS).get(section, {}).get(name)
    if not isinstance(found, list):
        raise DataError(f"{WORDS}: [{section}] has no list {name}")
    return frozenset(fold(w) for w in found)


@cache
def suffixes(section: str, name: str) -> tuple[str, ...]:
    """A class of word endings of ``words.toml``, as they are."""
    found = rules(WORDS).get(section, {}).get(name)
    if not isinstance(found, list):
        raise DataError(f"{WORDS}: [{section}] has no list {name}")
    return tuple(sorted(found))


@cache
def phrase_list(section: str, name: str) -> tuple[tuple[str, ...], ...]:
    """A class of phrases of ``words.toml``, each as folded tokens, the longest first."""
    found = {split_words(p) for p in suffixes(section, name)}
    return tuple(sorted(found, key=lambda p: (-len(p), p)))


@cache
def mapping(section: str) -> dict[str, str]:
    """A section of ``words.toml`` that maps words to values."""
    found: dict[str, Any] = rules(WORDS).get(section, {})
    return {fold(k): str(v) for k, v in found.items()}


@cache
def given_names() -> dict[str, str]:
    """Given names with the gender they tell ("" either)."""
    rows = table("fr/who/first_names.tsv", ("name", "gender", "note"))
    return {row["name"]: row["gender"] for row in rows}


def plural(words_: tuple[str, ...]) -> tuple[str, ...]:
    """The plural of a noun phrase: every word before its first preposition is put in plural."""
    out: list[str] = []
    head = True
    for word in words_:
        if word in words("nominal", "complementing"):
            head = False
        out.append(_plural(word) if head else word)
    return tuple(out)


def _plural(word: str) -> str:
    for one, several in mapping("plurals").items():
        if word.endswith(one):
            return word.removesuffix(one) + several
    return word + "s"


@dataclass(frozen=True, slots=True)
class Noun:
    """An office or a group by its noun. ``tails`` are the prepositions of its complement."""

    words: tuple[str, ...]
    sector: str
    gender: str
    number: str
    tails: frozenset[str]
    code: str = ""
    note: str = ""
    capital: bool = False  # the table writes it with a capital: "l'Etat", not "l'état"

    @property
    def text(self) -> str:
        """The noun as one string, without spaces after apostrophes."""
        return " ".join(self.words).replace("' ", "'")


Index = dict[str, list[Noun]]


def _index(nouns: list[Noun]) -> Index:
    """Nouns by first word, the longest first."""
    out: Index = {}
    for noun in nouns:
        out.setdefault(noun.words[0], []).append(noun)
    for found in out.values():
        found.sort(key=lambda n: (-len(n.words), n.number))
    return out


def office_gender(words_: tuple[str, ...]) -> str:
    """The gender that the form of an office tells; "" where either can hold it."""
    head = words_[0]
    if head in words("office", "grades") and len(words_) > 1:
        return "f" if head.endswith("e") else "m"
    if head.endswith(suffixes("office", "feminine")):
        return "f"
    return "m" if head.endswith(suffixes("office", "masculine")) else ""


def _tails(cell: str) -> frozenset[str]:
    found: set[str] = set()
    for part in cell.split("|"):
        first = part.split(" ")[0].replace("’", "'") if part else ""
        if first:
            found.add(fold(part.strip()) if first in words("office", "leading") else fold(first))
    if found & grammar("prepositions", "to"):
        found |= words("nominal", "to")
    return frozenset(found | words("nominal", "of"))


@cache
def offices() -> Index:
    """Office nouns, singular and plural, with the state they name by themselves."""
    codes: dict[tuple[str, ...], Row] = {
        split_words(r["noun"]): r
        for r in table("fr/who/office_codes.tsv", ("noun", "code", "sector", "note"))
    }
    nouns: list[Noun] = []
    seen: set[tuple[str, ...]] = set()
    for row in world.rows("offices"):
        form = split_words(row["noun"])
        if ties().get(form[0]) == "kin":
            continue
        seen.add(form)
        code = codes[form]["code"] if form in codes else ""
        nouns.extend(_both(form, row["sector"], "", _tails(row["complement"]), code, row["note"]))
    for form, row in codes.items():
        if form not in seen:
            nouns.extend(_both(form, row["sector"], "", _tails(""), row["code"], row["note"]))
    return _index(nouns)


def _both(
    form: tuple[str, ...], sector: str, gender: str, tails: frozenset[str], code: str, note: str
) -> list[Noun]:
    gender = gender or office_gender(form)
    one = Noun(form, sector, gender, "s", tails, code, note)
    many = Noun(plural(form), sector, gender, "p", tails, code, note)
    return [one] if many.words == one.words else [one, many]


@cache
def groups() -> Index:
    """Generic nouns of political actors ("manifestant", "armée"), singular and plural."""
    nouns: list[Noun] = []
    tails = _tails("")
    for row in world.rows("groups"):
        form, capital = split_words(row["noun"]), row["noun"][0].isupper()
        if row["number"] == "p":
            nouns.append(
                Noun(form, row["sector"], row["gender"], "p", tails, "", row["note"], capital)
            )
        else:
            found = _both(form, row["sector"], row["gender"], tails, "", row["note"])
            nouns.extend(replace(n, capital=capital) for n in found)
    return _index(nouns)


def group_nouns(word: str) -> list[Noun]:
    """The generic nouns of political actors that begin with a word, as it is written."""
    return groups().get(fold(word), [])


@dataclass(frozen=True, slots=True)
class Description:
    """A definite description: the codes it stands for, or ``@context``.

    Behind ``@context`` stand those that it can be of, where not everybody can.
    """

    words: tuple[str, ...]
    target: tuple[str, ...]
    gender: str
    number: str


def _handled(form: tuple[str, ...]) -> bool:
    """Whether a contextual description is one that coreference knows how to resolve."""
    if not words("descriptions", "two").isdisjoint(form):
        return True
    if form[0] in words("descriptions", "more"):
        lands = words("descriptions", "two_states")
        return fold(form[-1]) in words("descriptions", "anybody") | lands
    head = form[1:2] if form[0] in words("descriptions", "former") else form[:1]
    kinds = ("state", "plural", "other", "body", "movement")
    return any(word in words("descriptions", kind) for word in head for kind in kinds)


@cache
def descriptions() -> dict[str, list[Description]]:
    """Descriptions that their context resolves, by first word, the longest first.

    Those that always mean the same states are names of the gazetteer.
    """
    out: dict[str, list[Description]] = {}
    for row in world.rows("descriptions"):
        form = split_words(row["form"])
        if row["target"].startswith("@context"):
            known = form[0] in offices() or form in {n.words for n in groups().get(form[0], ())}
            if known or not _handled(form):
                continue
        elif row["form"].lower() not in grammar("compass", "states"):
            continue
        found = Description(form, tuple(row["target"].split("|")), row["gender"], row["number"])
        out.setdefault(form[0], []).append(found)
    for forms in out.values():
        forms.sort(key=lambda d: (-len(d.words), d.words))
    return out


@cache
def entry(kind: str, form: str) -> Entry | None:
    """What the gazetteer says of a form, of a kind; None where nothing."""
    return Gazetteer.load().entry(kind, form)


@cache
def seats() -> frozenset[str]:
    """Folded forms of palaces, ministries and the like that are used for their state."""
    return frozenset(fold(row["form"]) for row in world.rows("seats"))


@cache
def homes() -> dict[str, str]:
    """Movements that have one home state: code → state."""
    return {r["code"]: r["country"] for r in world.rows("movements") if r["country"]}


@cache
def states() -> frozenset[str]:
    """Codes of states, present and former."""
    return frozenset(row["code"] for row in world.rows("states"))


@cache
def _lives() -> dict[str, tuple[str, str]]:
    """The first and last year of each state that is no more, both inclusive, by its code."""
    return {r["code"]: (r["from"], r["to"]) for r in world.rows("states") if r["to"]}


def of_their_time(codes: tuple[str, ...], date: str) -> tuple[str, ...]:
    """Of the states that a name stands for, those there are on a date: Moscow's in 1984.

    Args:
        date: as the codebook writes it; its year decides.
    """
    lives = _lives()
    old = [c for c in codes if c in lives]
    there = tuple(c for c in old if lives[c][0] <= date[:4] <= lives[c][1])
    return there or tuple(c for c in codes if c not in old) or codes


@cache
def spelled_out() -> dict[str, str]:
    """The name of each body that has a short form in capitals, by that: "UE" → "Union …"."""
    bodies = [(r["name"], v) for r in world.rows("bodies") for v in r["variants"].split("|")]
    return {variant: name for name, variant in bodies if variant.isupper()}


@cache
def movements() -> frozenset[str]:
    """Codes of movements that are no state's own."""
    return frozenset(row["code"] for row in world.rows("movements")) - states()


@cache
def bodies() -> frozenset[str]:
    """Codes of international bodies."""
    return frozenset(row["code"] for row in world.rows("bodies"))


@cache
def sector_of(code: str) -> str:
    """The sector of who speaks for a state, a body of governments or a movement; "" of another."""
    if code in states():
        return "GOV"
    if code in bodies():
        kind = next(row["kind"] for row in world.rows("bodies") if row["code"] == code)
        return sector_of_body(kind)
    held = (row["sector"] for row in world.rows("movements") if row["code"] == code)
    return next(held, "")


@cache
def _namesakes() -> dict[tuple[str, str, str], str]:
    rows = table("fr/who/namesakes.tsv", ("form", "code", "scene", "instead", "note"))
    return {(r["form"], r["code"], r["scene"]): r["instead"] for r in rows}


def namesake(
    form: str, keys: tuple[str, ...], scene_: str, counted: dict[str, float]
) -> tuple[str, ...]:
    """The codes of a name, unless the scene means its namesake: "la Géorgie" next to Atlanta.

    The namesake is meant where the dispatch plays in its state and speaks of the other far less.
    """
    found = _namesakes().get((form, keys[0], scene_)) if keys else None
    if found is None:
        return keys
    rare = counted.get(keys[0], 0.0) * 3 <= counted.get(scene_, 0.0)
    return (found,) if rare else keys


@cache
def ties() -> dict[str, str]:
    """Nouns of ties: folded noun → kin or founding."""
    return {fold(r["noun"]): r["kind"] for r in table("fr/who/ties.tsv", ("noun", "kind", "note"))}


@dataclass(frozen=True, slots=True)
class Post:
    """One office under its several names; ``nouns`` are folded role texts."""

    id: str
    nouns: tuple[str, ...]


@cache
def posts() -> tuple[Post, ...]:
    """The posts of ``posts.toml``."""
    found = rules("fr/who/posts.toml")["post"]
    return tuple(Post(p["id"], tuple(fold_role(n) for n in p["nouns"])) for p in found)


def fold_role(role: str) -> str:
    """A role's text for comparing: each word folded, "chargé de" and "en charge de" as "de"."""
    text = " ".join(split_words(role))
    for charge in suffixes("office", "charge"):
        text = text.replace(f" {charge} ", " ")
    return text


@cache
def wider() -> frozenset[tuple[str, str]]:
    """Pairs of a bare noun and an office that it can mean, folded."""
    pairs = (cell.split(":", 1) for cell in suffixes("office", "wider"))
    return frozenset((fold_role(a), fold_role(b)) for a, b in pairs)


@cache
def posts_of(role: str) -> frozenset[str]:
    """Ids of the posts that a role, given without the state it is held in, may be."""
    text = fold_role(role)
    return frozenset(post.id for post in posts() if text in post.nouns)


@cache
def posts_of_several(nouns: tuple[str, ...]) -> frozenset[str]:
    """Ids of the posts that a plural noun may be: "présidents"."""
    forms = ((post.id, {plural(split_words(n)) for n in post.nouns}) for post in posts())
    return frozenset(name for name, several in forms if nouns in several)


def is_role(noun: Noun) -> bool:
    """Whether an office noun makes a role: "responsable", "diplomate" and "fils" do not."""
    return noun.words[0] not in words("office", "no_role") and ties().get(noun.words[0]) != "kin"
