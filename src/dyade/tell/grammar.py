"""French and English noun phrases and verb forms, typed, so that a sentence cannot come out wrong.

A ``Name`` knows its article and its preposition; ``de``, ``à`` and ``en`` are functions of it.
The forms of verbs are data (``fr/tell/verbs.tsv``, ``en/tell/verbs.tsv``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dyade.data import rules, table

Article = Literal["", "le", "la", "les", "des"]

_NUMBERS_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()
_NUMBERS_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen"
).split()


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a sentence needs it.

    ``article`` is the full French article (``le`` before elision) and empty for names that take
    none (Israël, persons); ``des`` is that of some of many ("des civils"). ``locative`` overrides
    the preposition of place ("à Cuba").
    ``plural`` is the grammatical number ("les Etats-Unis").
    """

    form: str
    article: Article = ""
    plural: bool = False
    feminine: bool = False
    locative: str = ""


@cache
def _sounds() -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = rules("fr/tell/grammar.toml")["elision"]
    return tuple(found["never_before"]), tuple(found["mute_h"])


def vowel(word: str) -> bool:
    """Whether "de" and "le" elide before this word: vowels, mute h; not "Yémen", "Hongrie".

    Words are told by their beginning, after ``fr/tell/grammar.toml``.
    """
    never, mute = _sounds()
    if word.startswith(never):
        return False
    if word.startswith(mute):
        return True
    first = unicodedata.normalize("NFD", word[:1]).lower()[:1]
    if first == "y":
        second = unicodedata.normalize("NFD", word[1:2]).lower()[:1]
        return second not in tuple("aeiouy") and second.isalpha()
    return first in tuple("aeiouœæ")


def the(name: Name) -> str:
    """The name with its article: "la Russie", "l'Iran", "les Etats-Unis", "Israël"."""
    if name.article in ("le", "la") and vowel(name.form):
        return f"l'{name.form}"
    return f"{name.article} {name.form}" if name.article else name.form


def of(name: Name) -> str:
    """ "de" and the name: "de la Russie", "du Japon", "des Etats-Unis", "d'Israël"."""
    if name.article == "les":
        return f"des {name.form}"
    if name.article in ("", "des"):
        return f"d'{name.form}" if vowel(name.form) else f"de {name.form}"
    if vowel(name.form):
        return f"de l'{name.form}"
    return f"du {name.form}" if name.article == "le" else f"de la {name.form}"


def to(name: Name) -> str:
    """ "à" and the name: "à la Russie", "au Japon", "aux Etats-Unis", "à Israël"."""
    if name.article == "les":
        return f"aux {name.form}"
    if name.article == "le" and not vowel(name.form):
        return f"au {name.form}"
    return f"à {the(name)}"


def within(name: Name) -> str:
    """The place where: "en Russie", "en Iran", "au Japon", "aux Etats-Unis", "à Cuba"."""
    if name.locative:
        return f"{name.locative} {name.form}"
    if name.article == "les":
        return f"aux {name.form}"
    if name.article == "la" or (name.article == "le" and vowel(name.form)):
        return f"en {name.form}"
    return f"au {name.form}" if name.article == "le" else f"à {name.form}"


def in_city(form: str) -> str:
    """A city's place: "à Hanoï", "au Caire", "à La Havane"."""
    if form.startswith("Le "):
        return f"au {form[3:]}"
    if form.startswith("Les "):
        return f"aux {form[4:]}"
    return f"à {form}"


def out_of(name: Name) -> str:
    """The place from where: "de Russie", "d'Iran", "du Japon", "des Etats-Unis"."""
    if name.article == "la" or (name.article == "le" and vowel(name.form)):
        return f"d'{name.form}" if vowel(name.form) else f"de {name.form}"
    return of(name)


def from_city(form: str) -> str:
    """From a city: "de Hanoï", "d'Oslo", "du Caire"."""
    if form.startswith("Le "):
        return f"du {form[3:]}"
    if form.startswith("Les "):
        return f"des {form[4:]}"
    return of(Name(form))


def joined(parts: Sequence[str], word: str) -> str:
    """A list in words: "a, b et c" (``word`` is "et" or "and")."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def number(value: int, lang: str) -> str:
    """A whole number in words up to sixteen, in digits beyond."""
    words = _NUMBERS_FR if lang == "fr" else _NUMBERS_EN
    return words[value] if 0 <= value < len(words) else grouped(value, lang)


def grouped(value: float, lang: str) -> str:
    """A number in digits with its thousands parted: "10 000" (no-break) or "10,000"."""
    if value == int(value):
        digits = f"{int(value):,}"
    else:
        digits = f"{value:,.10f}".rstrip("0")
    if lang == "en":
        return digits
    return digits.replace(",", "\u00a0").replace(".", ",")


def capital(text: str) -> str:
    """The text with its first letter in capitals, unaccented as the agencies write it ("A")."""
    if not text:
        return text
    first = "A" if text[0] == "à" else text[0].upper()
    return first + text[1:]


def noun(form: str, *, feminine: bool, count: int, negated: bool, lang: str) -> str:
    """A counted noun phrase: "une visite", "deux visites", "de visite" (after a negation).

    ``form`` may hold further words ("visite officielle"); a plural that is not the singular and
    an "s" is given after a bar: "signal|signaux".
    """
    single, _, many = form.partition("|")
    if negated and lang == "fr":
        return f"d'{single}" if vowel(single) else f"de {single}"
    if count > 1:
        return f"{number(count, lang)} {many or _plural(single)}"
    if lang == "fr":
        return f"{'une' if feminine else 'un'} {single}"
    return f"{'an' if single[0] in 'aeiou' else 'a'} {single}"


def _plural(words: str) -> str:
    return " ".join(w if w.endswith(("s", "x", "z")) else w + "s" for w in words.split(" "))


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms a plan needs: infinitive, participle, third persons, and the moods' third persons.

    French: ``third``/``thirds`` present, ``mood``/``moods`` conditional. English: ``third`` is
    "meets", ``thirds`` "meet", ``mood`` the past "met" (``moods`` the same).
    """

    infinitive: str
    participle: str
    third: str
    thirds: str
    mood: str
    moods: str


@cache
def verbs(lang: str) -> dict[str, Verb]:
    """The verbs of a language by infinitive. Raises DataError where a row has an empty cell."""
    columns = ("infinitive", "participle", "third", "thirds", "mood", "moods")
    found: dict[str, Verb] = {}
    for row in table(f"{lang}/tell/verbs.tsv", columns):
        if not all(row.cells.values()):
            raise row.fault("a verb needs all its forms")
        if row["infinitive"] in found:
            raise row.fault(f"{row['infinitive']!r} stands twice")
        found[row["infinitive"]] = Verb(**row.cells)
    return found


Tense = Literal[
    "done",
    "alleged",
    "going",
    "maintained",
    "planned",
    "expected",
    "dropped",
    "lapsed",
    "denied",
    "not_planned",
    "ruled_out",
    "possible",
]


def conjugate(verb: Verb, tense: Tense, *, plural: bool, lang: str) -> str:
    """A verb group that says how real the deed is.

    ``done`` "a rencontré", ``alleged`` (done, held back) "aurait rencontré", ``going``
    "fournit", ``maintained`` (lasting, held back) "fournirait", ``planned`` "doit rencontrer",
    ``expected`` (planned, held back) "devrait rencontrer", ``dropped`` "devait rencontrer",
    ``lapsed`` (only considered, for a time gone by) "devait peut-être rencontrer",
    ``denied`` "n'a pas rencontré", ``not_planned`` (denied of what lies ahead) "ne doit pas
    rencontrer", ``ruled_out`` (when its time is over) "ne devait pas rencontrer", ``possible``
    "pourrait rencontrer".
    All French verbs of the table take "avoir": no agreement is needed.
    """
    return (_french if lang == "fr" else _english)(verb, tense, plural)


def _french(verb: Verb, tense: Tense, plural: bool) -> str:
    def pick(one: str, many: str) -> str:
        return many if plural else one

    if tense == "going":
        return pick(verb.third, verb.thirds)
    if tense == "maintained":
        return pick(verb.mood, verb.moods)
    if tense == "done":
        return f"{pick('a', 'ont')} {verb.participle}"
    if tense == "alleged":
        return f"{pick('aurait', 'auraient')} {verb.participle}"
    if tense == "denied":
        return pick("n'a", "n'ont") + f" pas {verb.participle}"
    helper = {
        "planned": pick("doit", "doivent"),
        "expected": pick("devrait", "devraient"),
        "dropped": pick("devait", "devaient"),
        "lapsed": pick("devait peut-être", "devaient peut-être"),
        "not_planned": pick("ne doit pas", "ne doivent pas"),
        "ruled_out": pick("ne devait pas", "ne devaient pas"),
        "possible": pick("pourrait", "pourraient"),
    }[tense]
    return f"{helper} {verb.infinitive}"


def _english(verb: Verb, tense: Tense, plural: bool) -> str:
    if tense == "going":
        return verb.thirds if plural else verb.third
    if tense == "maintained":
        return f"reportedly {verb.thirds if plural else verb.third}"
    if tense == "done":
        return verb.mood
    if tense == "alleged":
        return f"reportedly {verb.mood}"
    if tense == "denied":
        return f"did not {verb.infinitive}"
    helper = {
        "planned": "are due to" if plural else "is due to",
        "expected": "are expected to" if plural else "is expected to",
        "dropped": "were due to" if plural else "was due to",
        "lapsed": "were perhaps due to" if plural else "was perhaps due to",
        "not_planned": "are not to" if plural else "is not to",
        "ruled_out": "were not to" if plural else "was not to",
        "possible": "may",
    }[tense]
    return f"{helper} {verb.infinitive}"


def colon(lang: str) -> str:
    """A colon with the space before it that French has."""
    return "\u00a0:" if lang == "fr" else ":"


def semicolon(lang: str) -> str:
    """A semicolon with the spaces of the language, between the parts of a line."""
    return "\u00a0; " if lang == "fr" else "; "


def ended(text: str) -> str:
    """The text with a full stop, where it has none."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
