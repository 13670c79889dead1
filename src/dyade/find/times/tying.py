"""Builders of times told from other times and from events."""

from __future__ import annotations

from dyade.find.times.beside import Beside, Enclosing
from dyade.find.times.compound import Length, Open, Repeated, Shifted, Tied
from dyade.find.times.cycle import Cycle
from dyade.find.times.grammar import Match
from dyade.find.times.lengths import amount_in, scaled
from dyade.find.times.meaning import Meaning, Part, Recurring, Unit
from dyade.find.times.reading import Builder, ends_here, meaning, number, value
from dyade.find.times.scan import Lexicon
from dyade.find.times.vocabulary import words
from dyade.model import Amount

_ONE_DAY = Amount(1, 1, "day")
_CALENDAR = ("week", "month", "year", "quarter", "semester", "decade", "century", "weekend")


def _tied(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A time told from an event or from a time named before."""
    options = match.rule.options
    amount = amount_in(match)
    if amount is None and "amount" in options:
        low, high, unit = options["amount"]
        amount = Amount(low, None if high < 0 else high, unit)
    if amount and options.get("within"):
        amount = Amount(0, amount.high, amount.unit)  # "dans les deux mois qui ont suivi"
    unit = value(match, "u", "calunit", lexicon)
    if amount is None and unit:
        amount = scaled(1, 1, unit)
    grain = options.get("grain") or (amount.unit if amount else "day")
    return Tied(
        grain,
        options["relation"],
        amount,
        options.get("recalls", False) or (options.get("alone", False) and ends_here(match)),
        options.get("from_document", False),
        unit if unit in _CALENDAR else "",
        reach=options.get("reach", 0),
    )


_FEW_YEARS = 10


def _event_ahead(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "à deux mois du scrutin"; so many hours and minutes are as likely a distance on the road.

    "À quelques heures" is no distance.
    """
    amount = amount_in(match)
    if amount is None or (amount.unit in ("hour", "minute") and amount.low == amount.high):
        return None
    if amount.unit == "year" and amount.low > _FEW_YEARS:
        return None  # "morte à 87 ans des suites d'un accident"
    return Tied(amount.unit, "before", amount)


def _shifted(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "deux ans après 2015", "trois jours avant le 11 septembre 2001"."""
    inner, amount = meaning(match, "t"), amount_in(match)
    led = match.one("led")
    if led and led.lead in words("of"):
        inner = led.meaning
    today = match.one("today")
    if today:
        inner = today.meaning
        if not isinstance(inner, Unit) or inner.unit != "day" or inner.number:
            return None  # "une semaine à partir de lundi" is a week that begins on Monday
    if amount is None and "amount" in match.rule.options:
        low, high, unit = match.rule.options["amount"]
        amount = Amount(low, high, unit)
    if inner is None or amount is None or isinstance(inner, (Length, Repeated, Tied, Open)):
        return None
    sign = match.rule.options["sign"]
    by_days = amount.unit == "day" and inner.grain in ("week", "weekend")
    if by_days or inner.grain == "period":  # "deux mois avant la guerre de Corée"
        inner = Part("day", inner, "day:1" if sign < 0 else "day:-1")  # counted from its edge
    return Shifted(inner.grain, inner, amount, sign)


def _unit_beside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "la semaine avant Noël", "le jour après le 8 mai"."""
    inner, unit = meaning(match, "t"), value(match, "u", "calunit", lexicon)
    if inner is None or isinstance(inner, (Length, Repeated, Tied, Open)):
        return None
    sign = match.rule.options["sign"]
    if unit == "day":
        return Shifted(inner.grain, inner, _ONE_DAY, sign) if inner.grain == "day" else None
    return Enclosing(unit, inner, unit, sign) if unit in _CALENDAR else None


def _weekday_week(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "lundi en huit", "mardi en quinze", "demain en huit"."""
    index = value(match, "w", "weekday", lexicon)
    word = value(match, "d", "dayword", lexicon)
    weekday: Meaning = Unit("day", "day", int(word or 0))
    if index:
        weekday = Recurring("day", Cycle("week", "day", (int(index),)), "next")
    days = {8: 7, 15: 14}.get(number(match.one("n"), lexicon) or 0)
    if days is None or lexicon.value(match.form(0), "unit"):
        return None
    return Shifted("day", weekday, Amount(days, days, "day"), 1)


def _season_of_play(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "la saison dernière": dated by its sport, which the words do not say."""
    said = match.last - match.first > 2 or match.tokens[match.first].form in words("this")
    return Tied("period", "same", None) if said else None


def _tied_inside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "en juin de la même année", "le 3 mai de l'année suivante"."""
    inner = meaning(match, "t")
    unit = match.rule.options.get("unit", "year")
    if not isinstance(inner, Recurring) or inner.which or inner.cycle.period != unit:
        return None
    relation = match.rule.options["relation"]
    return Tied(inner.grain, relation, None, recalls=True, unit=unit, cycle=inner.cycle)


def _weekday_beside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le dimanche suivant": counted from a time named before."""
    weekday = meaning(match, "w")
    if not isinstance(weekday, Recurring) or weekday.which:
        return None
    return Tied("day", match.rule.options["relation"], None, recalls=True, cycle=weekday.cycle)


def _beside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le lundi après Pâques"."""
    weekday, inner = meaning(match, "w"), meaning(match, "t")
    if not isinstance(weekday, Recurring) or weekday.which or inner is None:
        return None
    return Beside("day", inner, weekday.cycle, match.rule.options["sign"])


def _tied_same(match: Match, lexicon: Lexicon) -> Meaning | None:
    unit = value(match, "u", "calunit", lexicon)
    return Tied(unit, "same", None, recalls=True, unit=unit) if unit else None


TYING: dict[str, Builder] = {
    "beside": _beside,
    "event_ahead": _event_ahead,
    "season_of_play": _season_of_play,
    "shifted": _shifted,
    "tied": _tied,
    "tied_inside": _tied_inside,
    "tied_same": _tied_same,
    "unit_beside": _unit_beside,
    "weekday_beside": _weekday_beside,
    "weekday_week": _weekday_week,
}
