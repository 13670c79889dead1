"""Builders of lengths and repetitions: "deux ans", "un quart de siècle", "tous les ans"."""

from __future__ import annotations

import re

from dyade.find.times.compound import Length, Repeated
from dyade.find.times.grammar import Match
from dyade.find.times.meaning import Meaning
from dyade.find.times.reading import Builder, counts_on, ends_here, is_alone, meaning, number, value
from dyade.find.times.scan import NONE, Lexicon
from dyade.find.times.vocabulary import words
from dyade.model import Amount


def amount_in(match: Match) -> Amount | None:
    """The amount of the length that a match has kept."""
    found = meaning(match, "l")
    return found.whole if isinstance(found, Length) else None


def _length_fraction(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "un quart de siècle", "un demi-siècle": only where it is a whole number of units."""
    unit = value(match, "u", "unit", lexicon)
    parts = int(value(match, "q", "fraction", lexicon))
    whole = {"century": (100, "year"), "decade": (10, "year"), "year": (12, "month")}.get(unit)
    whole = whole or {"day": (24, "hour"), "hour": (60, "minute")}.get(unit)
    if whole is None or whole[0] % parts:
        return None
    amount = scaled(whole[0] // parts, whole[0] // parts, whole[1])
    return Length(amount.unit, amount) if amount else None


def _length_vague(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "des mois", "de longues années": at least two."""
    amount = scaled(2, None, value(match, "u", "calunits", lexicon))
    return Length(amount.unit, amount) if amount else None


def _is_counted_off(match: Match) -> bool:
    """Whether a number stands behind "sur": "trois jours sur cinq"."""
    after = match.tokens[match.last + 1 : match.last + 2]
    return bool(after) and after[0].number >= 0


def _length(match: Match, lexicon: Lexicon) -> Meaning | None:
    unit = match.one("u")
    if unit and match.tokens[match.last - 1] is unit and lexicon.value(unit.form, "some"):
        if counts_on(match) or match.form(-1) not in words("before_hours"):
            return None  # "une quinzaine de soldats", "dont une quinzaine à Rome"
    if unit and match.form(0) in words("out_of") and _is_counted_off(match):
        return None  # "7j/7"
    comma = any(t.form == "," for t in match.tokens[match.first : match.last])
    if comma and match.form(-1) not in words("before_hours") and not is_alone(match):
        return None
    if _is_second(match, lexicon) or (match.one("minutes") and not ends_here(match)):
        return None
    amount = amount_of(match, lexicon)
    if amount is None:
        return None
    more = _more(match, lexicon)
    last = _more(match, lexicon, "3")
    if last and more:  # "un an, deux mois et trois jours"
        whole = _added(amount, more)
        return Length(whole.unit, whole, last) if whole else None
    added = _added(amount, more)
    if more and added is None:
        longer = _DAYS.get(amount.unit, 0) > _DAYS.get(more.unit, 0)
        return Length(amount.unit, amount, more) if longer else None
    return Length(added.unit, added) if added else None


def _length_clock(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "48h": a length where no clock shows so many hours; "dans 1h30"."""
    token = match.one("x")
    mixed = re.fullmatch(r"(?i)(\d+)\s?h\s?(\d\d)(?:min)?", token.form if token else "")
    if mixed and match.form(-1) in words("since") and (mixed[1][0] == "0" or int(mixed[1]) > 5):
        return None  # "depuis 03h00", "depuis 8h30"
    if mixed and match.form(-1) in words("before_hours") | words("lasting"):
        minutes = 60 * int(mixed[1]) + int(mixed[2])
        return Length("minute", Amount(minutes, minutes, "minute"))
    hours = re.fullmatch(r"(\d+)\s?h", token.form, re.IGNORECASE) if token else None
    if hours is None or match.form(0) in words("out_of"):
        return None
    if int(hours[1]) < 24 and match.form(-1) not in words("before_hours"):
        return None
    return Length("hour", Amount(int(hours[1]), int(hours[1]), "hour"))


def _length_quarters(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "trois quarts d'heure", "deux heures et quart"."""
    hours = number(match.one("h"), lexicon) or 1
    count = number(match.one("n"), lexicon) or 4 * hours + 1
    return Length("minute", Amount(15 * count, 15 * count, "minute"))


_SCALE: dict[str, tuple[int, str]] = {
    "decade": (10, "year"),
    "century": (100, "year"),
    "quarter": (3, "month"),
    "semester": (6, "month"),
    "fortnight": (15, "day"),
    "weekend": (2, "day"),
}


def amount_of(match: Match, lexicon: Lexicon) -> Amount | None:
    """The amount that a number and a unit give: "deux ans", "une dizaine de jours"."""
    unit = value(match, "u", "unit", lexicon)
    counted = [number(t, lexicon) for t in match.named.get("n", [])]
    few = value(match, "few", "few", lexicon)
    some = value(match, "some", "some", lexicon)
    low = high = None
    if few and counted and counted[0] is not None:
        low, high = int(few.partition("-")[0]), counted[0]  # "un à deux mois"
    elif counted and counted[0] is not None:
        low, high = counted[0], counted[-1]
    elif some:
        about = int(some) // 2 if match.one("demi") else int(some)
        low, high = about * 3 // 4, -(-about * 5 // 4)
    elif few and "-" in few:
        first, last = few.split("-")
        low, high = int(first), int(last) if last else None
    if low is None or low > 100_000 or (high is not None and high < low):
        return None
    return scaled(low, high, unit, bool(match.one("half")))


def _more(match: Match, lexicon: Lexicon, which: str = "2") -> Amount | None:
    """The second or third amount of "un an, deux mois et six jours", the ten of "une heure dix"."""
    minutes = number(match.one("minutes"), lexicon)
    if minutes is not None and which == "2":
        return Amount(minutes, minutes, "minute")
    count = number(match.one("n" + which), lexicon)
    unit = value(match, "u" + which, "unit", lexicon)
    return None if count is None else scaled(count, count, unit)


def _is_second(match: Match, lexicon: Lexicon) -> bool:
    """Whether "une seconde chance" counts chances."""
    unit = match.one("u")
    after = match.tokens[match.last] if match.last < len(match.tokens) else None
    ordinal = unit is not None and lexicon.value(unit.form, "ordword")
    return bool(ordinal and after and after.form.isalpha() and after.symbol == NONE)


_DAYS = {"year": 365, "month": 30, "week": 7, "day": 1}
_RATIO = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60}


def _added(first: Amount, more: Amount | None) -> Amount | None:
    """ "un an et deux mois" in months; None where one unit is no round number of the other."""
    if more is None:
        return first
    ratio = _RATIO.get((first.unit, more.unit))
    if ratio is None:
        return None
    high = None if first.high is None else first.high * ratio + more.low
    return Amount(first.low * ratio + more.low, high, more.unit)


def scaled(low: int, high: int | None, unit: str, half: bool = False) -> Amount | None:
    """An amount in days, weeks, months or years, with half a unit more where asked."""
    if unit in _SCALE:
        factor, unit = _SCALE[unit]
        low, high = low * factor, None if high is None else high * factor
    if half:
        finer = {"year": (12, "month"), "month": (30, "day"), "day": (24, "hour")}.get(unit)
        if finer is None and unit == "week":
            finer = (7, "day")
        if finer is None:
            finer = (60, "minute")
        factor, unit = finer
        extra = factor // 2
        low, high = low * factor + extra, None if high is None else high * factor + extra
    if unit not in ("minute", "hour", "day", "week", "month", "year"):
        return None
    return Amount(low, high, unit)  # type: ignore[arg-type]


def _repeated(match: Match, lexicon: Lexicon) -> Meaning | None:
    unit = next(
        (v for c in ("calunit", "calunits", "unit") if (v := value(match, "u", c, lexicon))),
        match.rule.options.get("unit", "day"),
    )
    count = number(match.one("n"), lexicon) or 1
    unit = "week" if unit == "weekend" else unit  # week-ends come back each week
    amount = _halved(unit) if match.one("demi") else scaled(count, count, unit)
    return Repeated(amount.unit, amount) if amount else None


_FINER = {
    "year": (12, "month"),
    "month": (30, "day"),
    "week": (7, "day"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
}


def _halved(unit: str) -> Amount | None:
    """ "toutes les demi-heures"."""
    count, finer = _FINER.get(unit, (0, ""))
    return scaled(count // 2, count // 2, finer) if finer else None


def _bounded(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "moins de deux mois", "près de deux ans" (18 to 24 months), "environ trois semaines".

    About so long is a quarter off at most; years, months and weeks no more than half a one or a
    tenth.
    """
    inner = meaning(match, "l")
    if not isinstance(inner, Length) or inner.amount.high is None:
        return None
    how = match.rule.options["how"]
    low, high, unit = inner.amount.low, inner.amount.high, inner.amount.unit
    if how == "at_most":
        return Length(unit, Amount(0, high, unit))
    if how == "at_least":
        return Length(unit, Amount(low, None, unit))
    slack = low // 4
    if unit in _FINER and (unit == "year" or low < 4):
        factor, finer = _FINER[unit]
        low, high = low * factor, high * factor
        slack = min(low // 4, max(low // 10, factor // 2 if unit != "day" else low))
        unit = finer  # type: ignore[assignment]
    below = 0 if how == "over" else slack
    above = 0 if how == "near" else slack
    return Length(unit, Amount(low - below, high + above, unit))


LENGTHS: dict[str, Builder] = {
    "bounded": _bounded,
    "length": _length,
    "length_clock": _length_clock,
    "length_quarters": _length_quarters,
    "length_fraction": _length_fraction,
    "length_vague": _length_vague,
    "repeated": _repeated,
}
