"""Builders of the later passes: parts of times, open sides, distances."""

from __future__ import annotations

from dyade.find.times.beside import Inside
from dyade.find.times.calendar import year_of
from dyade.find.times.compound import (
    Each,
    Length,
    Open,
    Range,
    Repeated,
    Tied,
)
from dyade.find.times.dates import DATES, clock_time, day_meaning
from dyade.find.times.distances import Away, Rolling, ToTheDay
from dyade.find.times.grammar import Match
from dyade.find.times.lengths import LENGTHS, amount_in, scaled
from dyade.find.times.meaning import (
    AHEAD,
    BACK,
    COMING,
    UNKNOWN,
    Fixed,
    Impossible,
    Meaning,
    Part,
    Recurring,
    Unit,
)
from dyade.find.times.nights import Nights
from dyade.find.times.ranges import RANGES
from dyade.find.times.reading import (
    Builder,
    counts_on,
    ends_here,
    is_alone,
    meaning,
    number,
    part_word,
    value,
)
from dyade.find.times.scan import Lexicon
from dyade.find.times.spans import SPANS, edge_month
from dyade.find.times.tying import TYING
from dyade.find.times.vocabulary import words
from dyade.find.times.weeks import WEEKS
from dyade.model import Amount


def _same(match: Match, lexicon: Lexicon) -> Meaning | None:
    return meaning(match, "t")


def _part(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "fin février", "début 2017", "à la mi-avril", "au début des années 1990"."""
    inner = meaning(match, "t")
    part = part_word(match, lexicon)
    if inner is None or not part or inner.grain in ("day", "interval", "minute", "hour", "night"):
        return None
    if isinstance(inner, (Range, Open, Tied, Length, Repeated)):
        return None
    return Part("interval", edge_month(match, "u", inner, lexicon), part)


_SMALLER = {
    "day": ("week", "month", "year", "season", "period", "interval", "quarter"),
    "week": ("month", "year", "quarter", "semester"),
    "weekend": ("month",),
    "fortnight": ("month",),
    "month": ("year", "quarter", "semester"),
    "quarter": ("year",),
    "semester": ("year",),
    "year": ("decade", "century"),
    "decade": ("century",),
    "tenday": ("month",),
    "half": ("month", "year", "decade", "century", "week", "season"),
}


def _nth(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "première quinzaine d'avril", "dernière semaine de décembre 2016"."""
    inner = meaning(match, "t")
    order = number(match.one("o"), lexicon)
    weekday = meaning(match, "w")
    unit = match.rule.options.get("unit") or value(match, "u", "calunit", lexicon)
    if inner is None or order is None or order == 0:
        return None
    if isinstance(weekday, Recurring):
        part = f"weekday{weekday.cycle.numbers[0]}:{order}"
        return Part("day", inner, part) if inner.grain == "month" and not weekday.which else None
    parts = value(match, "q", "fraction", lexicon)
    if parts:
        known = inner.grain in _SMALLER["half"] and order <= int(parts)
        return Part("interval", inner, f"part{parts}:{order}") if known else None
    if inner.grain not in _SMALLER.get(unit, ()):
        return None
    return Part("interval" if unit in ("half", "tenday") else unit, inner, f"{unit}:{order}")


def _first_units(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "les sept premiers mois de 2018", "les dix derniers jours de mai"."""
    inner, count = meaning(match, "t"), number(match.one("n"), lexicon)
    unit = value(match, "u", "calunits", lexicon)
    if inner is None or not count or inner.grain not in _SMALLER.get(unit, ()):
        return None
    edge = ">" if match.rule.options.get("from") == "end" else "<"
    return Part("interval", inner, f"{unit}:{edge}{count}")


def _inside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "mardi de la semaine dernière", "en mai de l'an dernier"."""
    inner, outer = meaning(match, "t"), meaning(match, "u")
    if match.rule.options.get("relative") and not isinstance(outer, Unit):
        return None
    if isinstance(inner, Part) and isinstance(inner.inner, Recurring):
        found = _within(inner.inner, outer)
        return Part(inner.grain, found, inner.part) if found else None
    return _within(inner, outer)


def _within(inner: Meaning | None, outer: Meaning | None) -> Meaning | None:
    if not isinstance(inner, Recurring) or not isinstance(outer, (Unit, Fixed)) or inner.which:
        return None
    wanted = {"year": "year", "month": "month", "week": "week"}[inner.cycle.period]
    if outer.grain != wanted:
        return None
    if isinstance(outer, Fixed):
        run = inner.cycle.in_year(outer.first.year) if wanted == "year" else None
        return Fixed(inner.grain, *run) if run else None
    return Inside(inner.grain, inner, outer)


def _inside_away(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "lundi d'il y a deux semaines": the Monday of that week."""
    amount = amount_in(match)
    if amount is None or amount.low != amount.high or amount.unit not in ("week", "month", "year"):
        return None
    outer = Unit(amount.unit, amount.unit, match.rule.options["sign"] * amount.low)
    return _within(meaning(match, "t"), outer)


_LEANS = {"": UNKNOWN, "back": BACK, "ahead": AHEAD, "coming": COMING}


def _open(match: Match, lexicon: Lexicon) -> Meaning | None:
    inner = meaning(match, "t") or _early_year(match, lexicon)
    if inner is None or isinstance(inner, (Length, Repeated, Open, Tied)):
        return None
    side = match.rule.options["side"]
    if side == "before" and isinstance(inner, Part) and inner.part == "end":
        side = "until"  # "avant la fin du mois" is up to its last day
    token = match.one("t")
    led = side == "after" and token and token.lead in words("with_article")
    if led and not isinstance(inner, (Recurring, Part)):  # "après la Toussaint" is one
        return Open("period", inner, side) if isinstance(inner, Fixed) and inner.edtf else None
    options = match.rule.options
    return Open(
        inner.grain, inner, side, _LEANS[options.get("lean", "")], options.get("firm", False)
    )


def _early_year(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "avant 1492": too early to be told from a number but at the end of a clause."""
    year = number(match.one("y"), lexicon)
    return Fixed("year", *year_of(year)) if year and year < 1700 and ends_here(match) else None


def _night_of(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "dans la nuit de mardi à mercredi", "dans la nuit de samedi"."""
    first, last = meaning(match, "a"), meaning(match, "b")
    if first is None or first.grain != "day":
        return None
    if last is not None:
        if _next_weekday(first, last):
            return Nights("night", first)  # written on Monday, "de lundi à mardi" is this night
        return Range("night", first, last) if last.grain == "day" else None
    if isinstance(first, (Range, Each)):
        return first
    return Nights("night", first)


def _next_weekday(first: Meaning, last: Meaning) -> bool:
    """Whether two bare weekdays follow each other."""
    pair = [m for m in (first, last) if isinstance(m, Recurring) and m.cycle.period == "week"]
    if len(pair) < 2 or any(m.which for m in pair):
        return False
    return (pair[0].cycle.numbers[0] + 1) % 7 == pair[1].cycle.numbers[0]


def _away(match: Match, lexicon: Lexicon) -> Meaning | None:
    length = meaning(match, "l")
    if not isinstance(length, Length):
        return None
    options = match.rule.options
    exact = options.get("exact", False)
    grain = "day" if exact else _reached(length.more or length.amount)
    return Away(grain, length.amount, options["sign"], length.more, exact)


def _to_the_day(match: Match, lexicon: Lexicon) -> Meaning | None:
    length, named = meaning(match, "l"), meaning(match, "t")
    if not isinstance(length, Length) or named is None or length.more:
        return None
    return ToTheDay("day", length.amount, match.rule.options["sign"], named)


def _reached(amount: Amount) -> str:
    """The grain that an amount reaches: months and years the month, weeks the day."""
    return {"year": "month", "week": "day"}.get(amount.unit, amount.unit)


def _since_amount(match: Match, lexicon: Lexicon) -> Meaning | None:
    amount = amount_in(match)
    if amount is None:
        return None
    grain = _reached(amount)
    return Open(grain, Away(grain, amount, -1), "since")


def _by_amount(match: Match, lexicon: Lexicon) -> Meaning | None:
    unit = value(match, "u", "unit", lexicon)
    if unit and counts_on(match):
        return None  # "dans la quinzaine de jours"
    amount = scaled(1, 1, unit) if unit else amount_in(match)  # "sous huitaine"
    return Rolling("interval", amount, 1) if amount else None


def _units_preceding(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "les deux années précédentes": whole units, up to the last before the document's."""
    amount = amount_in(match)
    if amount is None or not amount.high or amount.unit in ("hour", "minute"):
        return None
    unit = amount.unit
    return Range(unit, Unit(unit, unit, -amount.high), Unit(unit, unit, -1))


def _rolling(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "en l'espace d'un an", "ces trois derniers mois", "les 24 dernières heures"."""
    amount = amount_in(match)
    options = match.rule.options
    if amount is None:
        unit = value(match, "u", "calunits", lexicon) or value(match, "u", "calunit", lexicon)
        unit = "week" if unit == "weekend" and match.one("n") else unit
        count = number(match.one("n"), lexicon)
        low = high = count
        if count is None:
            usual = options["usual"].get(unit)
            if usual is None:
                return None
            low, high, unit = usual[0], usual[1], usual[2]
            high = None if high < 0 else high
        amount = scaled(low or 0, high, unit)
    if amount is None:
        return None
    skip = bool(options.get("skip")) and match.one("n") is not None
    return Rolling("interval", amount, options["sign"], skip)


def _clocked(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A clock time or a part of the day beside a day: it keeps the day."""
    inner = meaning(match, "t")
    kept = [t.meaning for t in match.tokens[match.first : match.last]]
    fault = next((m for m in [*kept, clock_time(match)] if isinstance(m, Impossible)), None)
    return (fault or inner) if inner and inner.grain in ("day", "night", "minute") else None


def _hour_beside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "ce soir 20 heures": the hour keeps the day."""
    inner, amount = meaning(match, "t"), amount_in(match)
    if inner is None or inner.grain != "day" or amount is None or not ends_here(match):
        return None
    shown = amount.unit == "hour" and amount.low == amount.high and amount.low <= 24
    return inner if shown else None


def _whole_text(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A time that is all the text there is."""
    return meaning(match, "t") if is_alone(match) else None


def _year_alone(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "deux mille quinze" in words: a year where nothing is said that it counts."""
    return SPANS["year"](match, lexicon) if is_alone(match) else None


def _clock_alone(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "15h30" and no other word."""
    return clock_time(match) if is_alone(match) else None


def _figures_alone(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "12 03 2018" and no other word."""
    day, mon, year = (number(match.one(name), lexicon) for name in ("d", "mm", "y"))
    if not is_alone(match) or mon is None or day is None or len(match.tokens[-2].form) != 2:
        return None
    return day_meaning(year, mon, day)


def _holiday_alone(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A day that many countries have: the French one where nothing else is said."""
    return SPANS["holiday"](match, lexicon) if is_alone(match) else None


def _since_unknown(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "depuis longtemps": begun on an unknown day before the document."""
    return Open("unknown", Open("day", Unit("day", "day", 1), "before"), "since")


def _vague(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "récemment", "bientôt": an unknown day up to the document's, or from it on."""
    if match.rule.options["side"] == "until":
        return Open("unknown", Unit("day", "day", 1), "before")
    return Open("unknown", Unit("day", "day", -1), "after")


def _duration(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A length; years with no preposition are an age or a sentence, and no time."""
    amount = amount_in(match)
    if amount is None:
        return None
    token = match.tokens[match.first]
    bare = match.last - match.first == 1 and not is_alone(match)
    if bare and (amount.high is None and amount.low == 2 and not token.approx):
        return None  # "des mois"
    if bare and amount == Amount(1, 1, "day") and token.lead in words("one"):
        return None  # "un jour": some day
    of_length = match.form(-1) in words("of") and match.form(-2) in words("before_length_of")
    told = match.form(-1) in words("before_length_of_years") or of_length
    if bare and amount.unit == "year" and not told:
        if match.form(0) not in words("age_of") or match.form(-1) in words("age_of"):
            return None
        if match.form(-1) in words("up_to"):
            return None  # "morte à 87 ans d'une chute"
    if bare and match.form(0) in words("of") and match.form(1) in words("sentence"):
        return None
    return Length(amount.unit, amount)


def _repeated_clock(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "tous les matins à 8h": the hour comes back too."""
    inner = meaning(match, "t")
    return inner if isinstance(inner, Repeated) else None


def _repeated_season(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "tous les ans à Noël": the feast comes back with the years."""
    often, inner = meaning(match, "r"), meaning(match, "t")
    yearly = isinstance(often, Repeated) and often.amount.unit == "year"
    return often if yearly and inner and inner.ambiguous else None


COMPOUNDS: dict[str, Builder] = {
    "away": _away,
    "to_the_day": _to_the_day,
    "by_amount": _by_amount,
    "clock_alone": _clock_alone,
    "clocked": _clocked,
    "duration": _duration,
    "figures_alone": _figures_alone,
    "early_year": _early_year,
    "first_units": _first_units,
    "hour_beside": _hour_beside,
    "inside": _inside,
    "inside_away": _inside_away,
    "night_of": _night_of,
    "nth": _nth,
    "open": _open,
    "part": _part,
    "repeated_clock": _repeated_clock,
    "repeated_season": _repeated_season,
    "rolling": _rolling,
    "same": _same,
    "since_amount": _since_amount,
    "since_unknown": _since_unknown,
    "units_preceding": _units_preceding,
    "vague": _vague,
    "whole_text": _whole_text,
    "year_alone": _year_alone,
    "holiday_alone": _holiday_alone,
}
BUILDERS: dict[str, Builder] = DATES | WEEKS | SPANS | LENGTHS | RANGES | TYING | COMPOUNDS
