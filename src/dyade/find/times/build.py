"""Builders of the first pass: what a match of an atomic rule means.

A builder takes a match and the lexicon and gives a meaning, or None where the words around it
show that it is no time ("mars" the planet, "1500" before "soldats").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from dyade.find.times import calendar as cal
from dyade.find.times.compound import Each, Length, Nights, Range, Repeated, Tonight
from dyade.find.times.cycle import Cycle
from dyade.find.times.grammar import Match
from dyade.find.times.meaning import (
    Dated,
    Fixed,
    Impossible,
    Meaning,
    Nowhere,
    Part,
    Recurring,
    Rolling,
    Unit,
)
from dyade.find.times.scan import NONE, Lexicon, Token
from dyade.model import Amount

Builder = Callable[[Match, Lexicon], Meaning | None]


def value(match: Match, name: str, category: str, lexicon: Lexicon) -> str:
    """The value of a kept word in a category; empty where nothing was kept."""
    token = match.one(name)
    return lexicon.value(token.form, category) if token else ""


def number(token: Token | None, lexicon: Lexicon) -> int | None:
    """The number of a token of figures, of number words, or of an ordinal."""
    if token is None:
        return None
    if token.number >= 0:
        return token.number
    written = lexicon.value(token.form, "ordword")
    return int(written) if written else None


def month(match: Match, name: str, lexicon: Lexicon) -> int | None:
    """The month (1 to 12) kept under a name."""
    found = value(match, name, "month", lexicon)
    return int(found) if found else None


def day_meaning(
    year: int | None, mon: int, day: int, which: str = "", weekday: int | None = None
) -> Meaning:
    """A day of a month, of a known year or not, with the weekday the text gives it."""
    if not 1 <= mon <= 12 or not 1 <= day <= 31:
        return Impossible("day")
    if year is None:
        if day > cal.month_length(2000, mon):
            return Impossible("day")
        cycle = Cycle("year", "day", (mon, day))
        if weekday is not None and not which:
            return Dated("day", cycle, weekday)
        return Recurring("day", cycle, which)
    if not cal.FIRST_YEAR <= year <= cal.LAST_YEAR:
        return Impossible("day", "year-out-of-range")
    if day > cal.month_length(year, mon):
        return Impossible("day")
    found = dt.date(year, mon, day)
    if weekday is not None and found.weekday() != weekday:
        return Dated("day", Cycle("year", "once", (year, mon, day)), weekday)
    return Fixed("day", found, found)


def _date(match: Match, lexicon: Lexicon) -> Meaning | None:
    day = number(match.one("d"), lexicon)
    mon = month(match, "m", lexicon)
    if day is None or mon is None:
        return None
    year = number(match.one("y"), lexicon)
    if match.one("big"):
        return Impossible("day", "year-out-of-range")
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    weekday = value(match, "w", "weekday", lexicon)
    return day_meaning(year, mon, day, which, int(weekday) if weekday else None)


def _date_list(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "les 27 et 28 février", "27-28 février", "du 3 au 5 avril 2018"."""
    mon = month(match, "m", lexicon)
    year = number(match.one("y"), lexicon)
    days = [number(t, lexicon) for t in match.named.get("d", [])]
    if mon is None:
        return None
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    parts = tuple(day_meaning(year, mon, d, which) for d in days if d is not None)
    fault = next((p for p in parts if isinstance(p, Impossible)), None)
    if fault:
        return fault
    if match.rule.options.get("span") == "range":
        return Range("day", parts[0], parts[-1])
    return Each("day", parts)


def _written(match: Match, lexicon: Lexicon) -> Meaning | None:
    """Dates in figures, in French order (day, month, year), and ISO 8601."""
    token = match.one("x")
    form = token.form if token else ""
    numbers = [int(n) for n in re.findall(r"\d+", form)]
    kind = match.rule.options["kind"]
    if kind == "iso":
        year, mon, day = numbers[:3]
    elif kind == "my":
        if not 1 <= numbers[0] <= 12 or not 1900 <= numbers[1] <= 2100:
            return None
        return Fixed("month", *cal.month_of(numbers[1], numbers[0]))
    elif kind == "dm":
        if len(numbers) != 2 or not 1 <= numbers[1] <= 12 or not 1 <= numbers[0] <= 31:
            return None
        return day_meaning(None, numbers[1], numbers[0])
    else:
        day, mon, year = numbers
        if "." in form and len(re.findall(r"\d+", form)[-1]) == 2 and mon > 12:
            return None
        if len(re.findall(r"\d+", form)[2]) == 2:
            year += 2000 if year < 50 else 1900
    return day_meaning(year, mon, day)


def _month(match: Match, lexicon: Lexicon) -> Meaning | None:
    mon = month(match, "m", lexicon)
    if mon is None:
        return None
    years = [number(t, lexicon) for t in match.named.get("y", [])]
    if years and years[0] is not None:
        return Fixed("month", *cal.month_of(years[0], mon))
    token = match.tokens[match.last - 1]
    if match.last - match.first == 1 and _is_name(match, token):
        return None
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    return Recurring("month", Cycle("year", "month", (mon,)), which or _this(match))


def _clock(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A clock time: it keeps the day."""
    hours = [t.number for t in match.named.get("n", [])]
    return Unit("minute", "day", 0) if all(0 <= h <= 24 for h in hours) else None


def _this(match: Match) -> str:
    return "this" if match.tokens[match.first].form in ("ce", "cet", "cette") else ""


def _is_name(match: Match, token: Token) -> bool:
    """Whether "Mars" is the planet or the god."""
    if token.form != "mars":
        return False
    before = match.form(-1)
    named = token.capital and before not in ("en", "", "et", "dès", ".")
    return named or before in ("planète", "dieu")


def _weekday(match: Match, lexicon: Lexicon) -> Meaning | None:
    index = value(match, "w", "weekday", lexicon) or value(match, "w", "weekdays", lexicon)
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    if which and match.tokens[match.last - 1] is match.one("w") and _counts(match):
        return None  # "le dernier jeudi de mai"
    which = which or _this(match)
    return Recurring("day", Cycle("week", "day", (int(index),)), which)


def _weekday_day(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "mardi 16": the 16th that is a Tuesday."""
    day = number(match.one("d"), lexicon)
    after = match.form(0)
    if lexicon.value(after, "unit") or after == "%" or _is_counted(match):
        return None
    weekday = int(value(match, "w", "weekday", lexicon))
    return Dated("day", Cycle("month", "day", (day or 0,)), weekday)


def _is_counted(match: Match) -> bool:
    """Whether a plural noun follows: "mardi 16 soldats"."""
    if match.last >= len(match.tokens):
        return False
    after = match.tokens[match.last]
    return after.symbol == NONE and after.form.isalpha() and after.form.endswith(("s", "x"))


def _day_only(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le 16" where nothing counted follows."""
    day = number(match.one("d"), lexicon)
    after = match.form(0)
    if after.isalpha() and after not in match.rule.options["followers"]:
        return None
    if after in ("-", "%", "/", "'", "°", "€", "$", ":", "("):
        return None
    return Recurring("day", Cycle("month", "day", (day or 0,)))


def _day_span(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du 3 au 5" where nothing counted follows."""
    after = match.form(0)
    if (after.isalpha() and after not in match.rule.options["followers"]) or after in ("%", "-"):
        return None
    days = [number(t, lexicon) or 0 for t in match.named["d"]]
    first, last = (Recurring("day", Cycle("month", "day", (d,))) for d in days)
    return Range("day", first, last)


def _iso_week(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "semaine 12": a week of the year, ISO 8601."""
    week, year = number(match.one("n"), lexicon), number(match.one("y"), lexicon)
    if week is None or not 1 <= week <= 53:
        return None
    cycle = Cycle("year", "isoweek", (week,))
    run = cycle.in_year(year) if year else None
    return Fixed("week", *run) if run else Recurring("week", cycle)


def _nth_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le 1er du mois", "le dernier jour de l'année", "le 3 du mois prochain"."""
    unit = value(match, "u", "calunit", lexicon) or "day"
    outer = value(match, "v", "calunit", lexicon)
    order = number(match.one("o"), lexicon)
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    if order is None or not outer or unit == outer:
        return None
    inner = Unit(outer, outer, {"last": -1, "next": 1}.get(which, 0))
    return Part(unit, inner, f"{unit}:{order}")


def _day_word(match: Match, lexicon: Lexicon) -> Meaning | None:
    return Unit("day", "day", int(value(match, "d", "dayword", lexicon)))


def _today(match: Match, lexicon: Lexicon) -> Meaning | None:
    return Unit(match.rule.options.get("grain", "day"), "day", match.rule.options.get("days", 0))


def _unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    unit = value(match, "u", "calunit", lexicon)
    step = match.rule.options["number"]
    if unit == "weekend":
        which = ("last", "this", "next")[step + 1]
        return Recurring("weekend", Cycle("week", "weekend", (5,)), which)
    if unit == "decade" and step:
        return Rolling("decade", Amount(10, 10, "year"), step)
    if step and match.tokens[match.last - 1] is match.one("u") and _counts(match):
        return None  # "la dernière semaine de décembre" counts the weeks of December
    if match.form(0) == "-" and match.form(1) == "là":
        return None
    return Unit(unit, unit, step) if unit else None


def _counts(match: Match) -> bool:
    return match.form(0) in ("de", "d'", "du", "des")


def _weekend(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le week-end": the one under way, else the one that the tense says."""
    return Recurring("weekend", Cycle("week", "weekend", (5,)), _this(match))


def _season(match: Match, lexicon: Lexicon) -> Meaning | None:
    season = value(match, "s", "season", lexicon)
    years = [number(t, lexicon) for t in match.named.get("y", [])]
    cycle = Cycle("year", "season", (), season)
    if match.form(0) in ("arabe", "arabes", "républicain"):
        return None
    if years and years[0] is not None:
        run = cycle.in_year(years[0])
        return Fixed("season", *run) if run else None
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    return Recurring("season", cycle, which or _this(match))


def _year(match: Match, lexicon: Lexicon) -> Meaning | None:
    year = number(match.one("y"), lexicon)
    if year is None or not cal.FIRST_YEAR <= year <= cal.LAST_YEAR:
        return None
    if match.rule.options.get("bare") and not _bare_year(match, year):
        return None
    return Fixed("year", *cal.year_of(year))


def _bare_year(match: Match, year: int) -> bool:
    """Whether four lone figures are a year: nothing that is counted follows them."""
    if not 1700 <= year <= 2099:
        return False
    after, before = match.form(0), match.form(-1)
    if before in match.rule.options["not_after"] or after in match.rule.options["not_before"]:
        return False
    if after.isalpha() and after not in match.rule.options["followers"]:
        return not _is_counted(match)
    return True


def _years(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "2014-2015", "2014/15"."""
    first, last = (number(t, lexicon) for t in match.named["y"])
    if first is None or last is None:
        return None
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 150:
        return None
    return Range("year", Fixed("year", *cal.year_of(first)), Fixed("year", *cal.year_of(last)))


def _decade(match: Match, lexicon: Lexicon) -> Meaning | None:
    decade = number(match.one("n"), lexicon)
    if decade is None or decade % 10:
        return None
    if decade < 100:
        decade += 1900
    return Fixed("decade", dt.date(decade, 1, 1), dt.date(decade + 9, 12, 31))


def _century(match: Match, lexicon: Lexicon) -> Meaning | None:
    order = number(match.one("o"), lexicon) or 0
    ahead = number(match.one("n"), lexicon)
    order += ahead or 0
    if not 1 <= order <= 30:
        return None
    if match.one("bc"):
        return Nowhere("century", f"-{order * 100 - 1:04}/-{(order - 1) * 100:04}")
    first = (order - 1) * 100 + 1
    return Fixed("century", dt.date(first, 1, 1), dt.date(first + 99, 12, 31))


def _before_christ(match: Match, lexicon: Lexicon) -> Meaning | None:
    year = number(match.one("n"), lexicon)
    return Nowhere("year", f"-{(year or 1) - 1:04}") if year and year < 10000 else None


def _part_of_year(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "T3 2016", "1er semestre", "premier trimestre 2018"."""
    tokens = match.tokens[match.first : match.last]
    letter = match.one("q")
    unit = value(match, "u", "calunit", lexicon)
    if letter:
        unit = {"t": "quarter", "q": "quarter", "s": "semester", "h": "semester"}[letter.form]
        if tokens[0].end != tokens[1].start:
            return None
    order = number(match.one("o"), lexicon)
    length = {"quarter": 3, "semester": 6}.get(unit, 0)
    if not length or order is None:
        return None
    if order == -1:
        return Unit(unit, unit, -1)
    if not 1 <= order <= 12 // length:
        return None
    cycle = Cycle("year", "part", (1 + (order - 1) * length, length))
    year = number(match.one("y"), lexicon)
    if year is None:
        return Recurring(unit, cycle)
    run = cycle.in_year(year)
    return Fixed(unit, *run) if run else None


def _holiday(match: Match, lexicon: Lexicon) -> Meaning | None:
    options = match.rule.options
    if _named_person(match) or not _as_written(match):
        return None
    cycle = Cycle("year", "holiday", tuple(options["numbers"]), options["detail"])
    grain = "day" if options["numbers"][2] == 1 else "period"
    year = number(match.one("y"), lexicon)
    if year is not None:
        run = cycle.in_year(year)
        return Fixed(grain, *run) if run else None
    which = value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon)
    return Recurring(grain, cycle, which)


def _as_written(match: Match) -> bool:
    """Whether the numbers in a name are those of the table: "guerre des six jours"."""
    kept = tuple(t.number for t in match.named.get("k", []))
    written: tuple[int, ...] = match.rule.options["written"]
    return kept == written


def _named_person(match: Match) -> bool:
    """Whether a holiday's word names a person or a thing: "père Noël", "marché de Noël"."""
    before = match.form(-2) if match.form(-1) in ("de", "d'") else match.form(-1)
    return before in match.rule.options["things"]


def _period(match: Match, lexicon: Lexicon) -> Meaning | None:
    if not _as_written(match):
        return None
    first, last = match.rule.options["first"], match.rule.options["last"]
    return Fixed("period", first, last, match.rule.options["edtf"])


def _night(match: Match, lexicon: Lexicon) -> Meaning | None:
    step = match.rule.options.get("days")
    if step is None:
        return Tonight("night")
    return Nights("night", Unit("day", "day", step))


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


def _length(match: Match, lexicon: Lexicon) -> Meaning | None:
    amount = amount_of(match, lexicon)
    return Length(amount.unit, amount) if amount else None


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
    if counted and counted[0] is not None:
        low, high = counted[0], counted[-1]
    elif some:
        low, high = int(some) * 3 // 4, -(-int(some) * 5 // 4)
    elif few and "-" in few:
        first, last = few.split("-")
        low, high = int(first), int(last) if last else None
    if low is None or low > 100_000 or (high is not None and high < low):
        return None
    return scaled(low, high, unit, bool(match.one("half")))


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
    amount = scaled(count, count, unit)
    return Repeated(amount.unit, amount) if amount else None


def part_word(match: Match, lexicon: Lexicon) -> str:
    """ "start", "mid" or "end", as the word kept as ``p`` says; empty where none was."""
    named = (value(match, "p", category, lexicon) for category in ("start", "mid", "end"))
    return next((v for v in named if v), "")


def _part_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "fin de semaine", "au début du mois", "d'ici la fin de l'année"."""
    unit = value(match, "u", "calunit", lexicon)
    part = part_word(match, lexicon)
    if unit == "weekend" or not part or not unit:
        return None
    step = {"last": -1, "next": 1}.get(
        value(match, "which", "last", lexicon) or value(match, "which", "next", lexicon), 0
    )
    inner = Unit(unit, unit, step)
    return Part(unit if unit == "day" else "interval", inner, part)


ATOMS: dict[str, Builder] = {
    "before_christ": _before_christ,
    "century": _century,
    "clock": _clock,
    "date": _date,
    "date_list": _date_list,
    "day_only": _day_only,
    "day_span": _day_span,
    "day_word": _day_word,
    "decade": _decade,
    "holiday": _holiday,
    "iso_week": _iso_week,
    "length": _length,
    "length_fraction": _length_fraction,
    "length_vague": _length_vague,
    "month": _month,
    "night": _night,
    "nth_of_unit": _nth_of_unit,
    "part_of_unit": _part_of_unit,
    "part_of_year": _part_of_year,
    "period": _period,
    "repeated": _repeated,
    "season": _season,
    "today": _today,
    "unit": _unit,
    "weekday": _weekday,
    "weekday_day": _weekday_day,
    "weekend": _weekend,
    "written": _written,
    "year": _year,
    "years": _years,
}
