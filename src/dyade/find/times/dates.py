"""Builders of days: dates in words and figures, weekdays, clock times, nights, weeks.

A builder takes a match and the lexicon and gives a meaning, or None where the words around it
show that it is no time ("mars" the planet, "16" before "soldats").
"""

from __future__ import annotations

import datetime as dt
import re

from dyade.find.times import calendar as cal
from dyade.find.times.beside import Twice
from dyade.find.times.compound import Each, Range, Tied
from dyade.find.times.cycle import Cycle
from dyade.find.times.grammar import Match
from dyade.find.times.meaning import Dated, Fixed, Impossible, Meaning, Part, Recurring, Unit
from dyade.find.times.nights import Nights, Tonight
from dyade.find.times.reading import (
    Builder,
    counts_on,
    ends_here,
    in_a_name,
    is_counted,
    month,
    number,
    this,
    value,
    which_of,
)
from dyade.find.times.scan import Lexicon, Token, full_year
from dyade.find.times.vocabulary import words

_CLOCK = re.compile(r"(?i)(\d{1,2})\s?[h:]\s?(\d\d)?")


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
    if day is None or mon is None or in_a_name(match):
        return None
    year = number(match.one("y"), lexicon)
    if match.one("yy"):
        year = _short_year(match)
        if year is None:
            return None
    if match.one("big"):
        return Impossible("day", "year-out-of-range")
    which = which_of(match, lexicon)
    weekday = _weekday_of(match, lexicon)
    return day_meaning(year, mon, day, which, int(weekday) if weekday else None)


def _weekday_of(match: Match, lexicon: Lexicon) -> str:
    return value(match, "w", "weekday", lexicon) or value(match, "w", "abbrday", lexicon)


def _short_year(match: Match) -> int | None:
    """ "3 avril 15" where nothing follows that the figures could count."""
    token = match.one("yy")
    if token is None or len(token.form) != 2 or not ends_here(match):
        return None
    return full_year(token.number)


def _date_list(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "les 27 et 28 février", "27-28 février", "du 3 au 5 avril 2018"."""
    mon = month(match, "m", lexicon)
    year = number(match.one("y"), lexicon)
    days = [number(t, lexicon) for t in match.named.get("d", [])]
    if mon is None:
        return None
    which = which_of(match, lexicon)
    named = _weekdays_before(match, lexicon)
    parts = tuple(
        day_meaning(year, mon, d, which, w)
        for d, w in zip(days, named, strict=True)
        if d is not None
    )
    fault = next((p for p in parts if isinstance(p, Impossible)), None)
    if fault:
        return fault
    if match.rule.options.get("span") == "range":
        backward = days[0] is not None and days[-1] is not None and days[0] > days[-1]
        return Impossible("day") if backward else Range("day", parts[0], parts[-1])
    return Each("day", parts)


def _weekdays_before(match: Match, lexicon: Lexicon) -> list[int | None]:
    """The weekday written before each day of a list: "du lundi 3 au mercredi 5 avril"."""
    every = value(match, "ws", "weekdays", lexicon)  # "les dimanches 22 et 29 mars"
    if every:
        return [int(every) for _ in match.named["d"]]
    found: list[int | None] = []
    for token in match.named.get("d", []):
        before = [t for t in match.tokens[match.first : match.last] if t.end <= token.start]
        word = next((t.form for t in reversed(before) if t.form != "."), "")
        index = lexicon.value(word, "weekday") or lexicon.value(word, "abbrday")
        found.append(int(index) if index else None)
    return found


def _name(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A street or a movement called after a day: it is no time, nor are its words."""
    written = match.one("m")
    if written is None:
        return Meaning("name")
    feast = f"{number(match.one('d'), lexicon)}-{written.form}" in words("feast_days")
    return Meaning("name") if written.capital and not feast else None


def _written(match: Match, lexicon: Lexicon) -> Meaning | None:
    """Dates in figures, in French order (day, month, year), and ISO 8601."""
    token = match.one("x")
    form = token.form if token else ""
    numbers = [int(n) for n in re.findall(r"\d+", form)]
    kind = match.rule.options["kind"]
    year: int | None
    if kind == "iso":
        year, mon, day, *clock = numbers
        if clock and (clock[0] > 24 or clock[1] > 59):
            return Impossible("day", "no-such-time")
    elif kind == "my":
        if match.form(-1) in words("numbered"):
            return None  # "article 4/2019"
        if not 1 <= numbers[0] <= 12 or not 1900 <= numbers[1] <= 2100:
            return None
        return Fixed("month", *cal.month_of(numbers[1], numbers[0]))
    elif kind == "dm":
        if len(numbers) != 2 or not 1 <= numbers[1] <= 12 or not 1 <= numbers[0] <= 31:
            return None
        day, mon, year = *numbers, None
    else:
        day, mon, year = numbers
        if "." in form and len(re.findall(r"\d+", form)[-1]) == 2 and mon > 12:
            return None
        if len(re.findall(r"\d+", form)[2]) == 2:
            year = full_year(year)
    weekday = _weekday_of(match, lexicon)
    return day_meaning(year, mon, day, "", int(weekday) if weekday else None)


def _written_span(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du 20 au 24/05", "du 20.05 au 24.05.2019": the first takes what it lacks from the last."""
    sides = [match.one("a"), match.one("b")]
    first, last = ([int(n) for n in re.findall(r"\d+", t.form)] for t in sides if t)
    whole = first + last[len(first) :]
    if len(last) == 3:
        last[2] = full_year(last[2]) if last[2] < 100 else last[2]
        whole[2] = last[2] - (whole[1] > last[1])  # "du 30/12 au 02/01/2019"
    parts = [day_meaning(d[2] if len(d) == 3 else None, d[1], d[0]) for d in (whole, last)]
    fault = next((p for p in parts if isinstance(p, Impossible)), None)
    return fault or Range("day", *parts)


def _month(match: Match, lexicon: Lexicon) -> Meaning | None:
    mon = month(match, "m", lexicon)
    if mon is None:
        return None
    years = [number(t, lexicon) for t in match.named.get("y", [])]
    if match.one("yy"):
        years = [_short_year(match)]
        if years[0] is None:
            return None
    if years and years[0] is not None:
        return Fixed("month", *cal.month_of(years[0], mon))
    token = match.tokens[match.last - 1]
    if match.last - match.first == 1 and _is_name(match, token):
        return None
    which = which_of(match, lexicon)
    return Recurring("month", Cycle("year", "month", (mon,)), which or this(match))


def _is_name(match: Match, token: Token) -> bool:
    """Whether "Mars" is the planet or the god, "Janvier" a person."""
    before = match.form(-1)
    if token.capital and before == ".":
        before = match.form(-2)
    if token.capital and before in words("title"):
        return True  # "M. Mai"
    if token.form not in words("planet"):
        return False
    before = match.form(-1)
    named = token.capital and before and before not in words("before_month")
    return bool(named) or before in words("before_planet")


def _weekday(match: Match, lexicon: Lexicon) -> Meaning | None:
    index = value(match, "w", "weekday", lexicon) or value(match, "w", "weekdays", lexicon)
    which = which_of(match, lexicon)
    if which and match.tokens[match.last - 1] is match.one("w") and counts_on(match):
        return None  # "le dernier jeudi de mai"
    which = match.rule.options.get("which") or which or this(match)
    return Recurring("day", Cycle("week", "day", (int(index),)), which)


def _some_day(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "un jeudi": nobody knows which."""
    if match.form(-1) in words("this"):
        return None  # "ce premier dimanche d'été"
    return Tied("day", "same", None)


def _date_beside(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le 3 mai suivant", "l'été d'après": counted from a time named before."""
    mon, day = month(match, "m", lexicon), number(match.one("d"), lexicon)
    grain, cycle = "season", Cycle("year", "season", (), value(match, "s", "season", lexicon))
    if mon:
        grain = "day" if day else "month"
        cycle = Cycle("year", grain, (mon, day) if day else (mon,))
    return Tied(grain, match.rule.options["relation"], None, recalls=True, cycle=cycle)


def _weekday_day(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "mardi 16": the 16th that is a Tuesday."""
    day = number(match.one("d"), lexicon)
    after = match.form(0)
    if lexicon.value(after, "unit") or after == "%" or is_counted(match, lexicon):
        return None
    if match.form(-1) in words("one"):
        return None  # "un vendredi 13"
    weekday = int(_weekday_of(match, lexicon))
    return Dated("day", Cycle("month", "day", (day or 0,)), weekday)


def day_only(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le 16" where nothing counted follows, "le sommet du 16"."""
    if match.one("of") and match.form(-1) not in words("of_a_day"):
        return None
    if match.one("put") and match.form(-1) not in words("put_off"):
        return None
    day = number(match.one("d"), lexicon)
    after = match.form(0)
    if after.isalpha() and after not in match.rule.options["followers"]:
        return None
    if after in ("-", "%", "/", "'", "°", "€", "$", ":", "(") or after.isdigit():
        return None
    if after == "." and match.form(1).isdigit():
        return None  # a number with a point
    if match.one("d") is not match.tokens[match.first + 1] and after in words("up_to"):
        return None  # "dans la nuit du 16 au 17"
    found = Recurring("day", Cycle("month", "day", (day or 0,)), which_of(match, lexicon))
    return Nights("night", found) if match.one("night") else found


def _days_only(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "les 16 et 17" where the clause ends."""
    if not ends_here(match):
        return None
    days = [number(t, lexicon) or 0 for t in match.named["d"]]
    return Each("day", tuple(Recurring("day", Cycle("month", "day", (d,))) for d in days))


def _day_span(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du 3 au 5" where nothing counted follows."""
    after = match.form(0)
    if (after.isalpha() and after not in match.rule.options["followers"]) or after in ("%", "-"):
        return None
    days = [number(t, lexicon) or 0 for t in match.named["d"]]
    first, last = (Recurring("day", Cycle("month", "day", (d,))) for d in days)
    return Range("day", first, last)


def _day_span_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du 10 au 20 du mois prochain"."""
    if value(match, "v", "calunit", lexicon) != "month":
        return None
    if counts_on(match) and lexicon.value(match.form(1), "month"):
        return None
    step = {"last": -1, "next": 1}.get(which_of(match, lexicon), 0)
    days = [number(t, lexicon) or 0 for t in match.named["d"]]
    first, last = (Part("day", Unit("month", "month", step), f"day:{d}") for d in days)
    return Range("day", first, last)


def _day_word(match: Match, lexicon: Lexicon) -> Meaning | None:
    told = Unit("day", "day", int(value(match, "w", "dayword", lexicon)))
    weekday, mon = value(match, "v", "weekday", lexicon), month(match, "m", lexicon)
    if mon:
        day, year = number(match.one("d"), lexicon), number(match.one("y"), lexicon)
        named = day_meaning(year, mon, day or 0, "", int(weekday) if weekday and year else None)
        if not isinstance(named, (Recurring, Fixed)):
            return named
        return Twice("day", told, named, "no-such-day")
    if not weekday:
        return told
    named = Recurring("day", Cycle("week", "day", (int(weekday),)))
    return Twice("day", told, named, "weekday-mismatch")


def _clock(match: Match, lexicon: Lexicon) -> Meaning | None:
    """A clock time: it keeps the day."""
    if match.form(0) in words("age_of") and _is_distance(match):
        return None
    hours = [t.number for t in match.named.get("n", [])]
    return clock_time(match) if all(0 <= h <= 24 for h in hours) else None


def clock_time(match: Match) -> Meaning:
    """The document's day, where the clock times in figures can be: no clock shows 14h75."""
    for token in match.tokens[match.first : match.last]:
        shown = _CLOCK.match(token.form)
        if shown and not (int(shown[1]) < 24 and int(shown[2] or 0) < 60):
            if int(shown[1]) != 24 or int(shown[2] or 0):
                return Impossible("minute", "no-such-time")
    return Unit("minute", "day", 0)


def _is_distance(match: Match) -> bool:
    """ "à deux heures de route"."""
    return match.tokens[match.last - 1].form in words("hours")


def _today(match: Match, lexicon: Lexicon) -> Meaning | None:
    counted = match.last < len(match.tokens) and match.tokens[match.last].number >= 0
    if counted and match.form(-1) in words("before_length"):
        return None  # "il y a maintenant deux ans"
    if match.form(1 if match.form(0) == "-" else 0) in words("there"):
        return None  # "ce jour-là"
    if match.one("of") and match.form(-1) not in words("of_a_day"):
        return None  # "l'ordre du jour", "du jour au lendemain"
    return Unit(match.rule.options.get("grain", "day"), "day", match.rule.options.get("days", 0))


def _night(match: Match, lexicon: Lexicon) -> Meaning | None:
    step = match.rule.options.get("days")
    if step is None:
        return Tonight("night")
    return Nights("night", Unit("day", "day", step))


def _nth_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le 1er du mois", "le dernier jour de l'année", "le premier lundi du mois prochain"."""
    unit = match.rule.options.get("unit") or value(match, "u", "calunit", lexicon) or "day"
    weekday = value(match, "w", "weekday", lexicon)
    outer = value(match, "v", "calunit", lexicon) or "month"
    order = number(match.one("o"), lexicon)
    which = which_of(match, lexicon)
    if order is None or not outer or unit == outer or (weekday and outer != "month"):
        return None
    if counts_on(match) and lexicon.value(match.form(1), "month"):
        return None  # "la seconde moitié du mois d'octobre"
    if outer == "year" and match.last < len(match.tokens) and match.tokens[match.last].number > 99:
        return None  # "le premier jour de l'année 2015"
    inner = Unit(outer, outer, {"last": -1, "next": 1}.get(which, 0))
    if unit == "half":
        return Part("interval", inner, f"half:{order}")
    return Part(unit, inner, f"weekday{weekday}:{order}" if weekday else f"{unit}:{order}")


DATES: dict[str, Builder] = {
    "clock": _clock,
    "date": _date,
    "date_beside": _date_beside,
    "date_list": _date_list,
    "day_only": day_only,
    "day_span": _day_span,
    "days_only": _days_only,
    "day_span_of_unit": _day_span_of_unit,
    "day_word": _day_word,
    "month": _month,
    "name": _name,
    "night": _night,
    "nth_of_unit": _nth_of_unit,
    "some_day": _some_day,
    "today": _today,
    "weekday": _weekday,
    "weekday_day": _weekday_day,
    "written": _written,
    "written_span": _written_span,
}
