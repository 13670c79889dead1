"""Dates in words, as precise as they are known and no more.

An interval of days becomes "le 25 avril 2019", "en mai 2015", "au printemps 2018", "entre fin mars
et fin avril 2019", "avant fin avril 2019" or "à une date inconnue". A wording may be vaguer than
the interval it tells, never sharper.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from dyade.model import Interval

_MONTHS: Final = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
_SEASONS: Final = {
    "fr": ("au printemps {y}", "à l'été {y}", "à l'automne {y}"),
    "en": ("in spring {y}", "in summer {y}", "in autumn {y}"),
}
_WINTER: Final = {"fr": "à l'hiver {a}-{b}", "en": "in winter {a}-{b}"}
_THIRDS: Final = {"fr": ("début", "mi-", "fin"), "en": ("early", "mid-", "late")}
# A span of up to this many days is told by its days; a longer one by thirds of months.
_DAYS_TOLD: Final = 14


def month(index: int, lang: str) -> str:
    """The name of month 1 to 12."""
    return _MONTHS[lang].split()[index - 1]


def day(date: dt.date, lang: str, *, year: bool = True, month_too: bool = True) -> str:
    """A day without preposition: "25 avril 2019", "1er mai 2019", "25 April 2019"."""
    number = "1er" if date.day == 1 and lang == "fr" else str(date.day)
    parts = [number]
    if month_too:
        parts.append(month(date.month, lang))
    if year:
        parts.append(f"{date.year:d}")
    return " ".join(parts)


def said(edtf: str, lang: str) -> str:
    """The date of a dispatch as a sentence takes it: "le 24 avril 2019", "en avril 2019"."""
    return when(bounds(edtf), lang)


def bounds(edtf: str) -> Interval:
    """First and last day of an EDTF level 0 date (inclusive)."""
    parts = [int(p) for p in edtf.split("-")]
    if len(parts) == 3:
        only = dt.date(*parts)
        return Interval(only, only)
    first = dt.date(parts[0], parts[1] if len(parts) > 1 else 1, 1)
    last_month = parts[1] if len(parts) > 1 else 12
    return Interval(first, _month_end(dt.date(parts[0], last_month, 1)))


def spell(first: str, last: str, lang: str) -> str:
    """From one dispatch's date to another's, by months: "d'avril 2018 à avril 2019".

    A year that both share is told once: "d'avril à juin 2019".
    """
    if first == last:
        return said(first, lang)
    start, end = _month_of(first, lang), _month_of(last, lang)
    if start == end:
        return f"{'en' if lang == 'fr' else 'in'} {start}"
    if " " in start and start[-5:] == end[-5:]:
        start = start[:-5]
    if lang == "en":
        return f"from {start} to {end}"
    return f"{'d' + chr(39) if start[0] in 'ao' else 'de '}{start} à {end}"


def _month_of(edtf: str, lang: str) -> str:
    parts = edtf.split("-")
    return parts[0] if len(parts) == 1 else f"{month(int(parts[1]), lang)} {parts[0]}"


def when(date: Interval, lang: str, *, status: str = "occurred") -> str:
    """An interval in words, as a sentence takes it.

    ``status`` decides how an open end is told: a lasting deed has been going on since a day
    ("depuis"), a planned one comes at the earliest on a day ("au plus tôt"), a past one lies
    after it.
    """
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return "à une date inconnue" if lang == "fr" else "at an unknown date"
    if first is None and last is not None:
        return _until(last, lang)
    if last is None and first is not None:
        return _since(first, lang, status)
    assert first is not None and last is not None
    if first == last:
        return f"le {day(first, lang)}" if lang == "fr" else f"on {day(first, lang)}"
    return _unit(first, last, lang) or _between(first, last, lang)


def _unit(first: dt.date, last: dt.date, lang: str) -> str:
    """A span that is one known unit: a month or a third of it, a season, years; "" if none."""
    into = "en" if lang == "fr" else "in"
    if first.day == 1 and last == _month_end(last):
        if (first.year, first.month) == (last.year, last.month):
            return f"{into} {month(first.month, lang)} {first.year}"
        if (first.month, last.month) == (1, 12):
            return _years(first.year, last.year, lang)
    season = _season(first, last, lang)
    if season:
        return season
    if (first.year, first.month) == (last.year, last.month):
        third = _third_of(first)
        if (first, last) == third[1:]:
            return _in_third(third[0], first, lang)
    return ""


def _years(first: int, last: int, lang: str) -> str:
    if first == last:
        return f"{'en' if lang == 'fr' else 'in'} {first}"
    if first % 10 == 0 and last == first + 9:
        return f"dans les années {first}" if lang == "fr" else f"in the {first}s"
    return f"entre {first} et {last}" if lang == "fr" else f"between {first} and {last}"


def _season(first: dt.date, last: dt.date, lang: str) -> str:
    """Calendar or meteorological seasons: both are in use among those who write dates."""
    if last.year == first.year:
        for index, start in enumerate((3, 6, 9)):
            end = start + 3
            exact = first == dt.date(first.year, start, 1) and last == _month_end(
                dt.date(first.year, end - 1, 1)
            )
            astral = (first.month, last.month) == (start, end) and (
                19 <= first.day <= 23 and 19 <= last.day <= 23
            )
            if exact or astral:
                return _SEASONS[lang][index].format(y=first.year)
    elif last.year == first.year + 1 and first.month == 12 and last.month in (2, 3):
        exact = first.day == 1 and last == _month_end(last) and last.month == 2
        astral = 19 <= first.day <= 23 and last.month == 3 and 19 <= last.day <= 23
        if exact or astral:
            return _WINTER[lang].format(a=first.year, b=last.year)
    return ""


def _third_of(date: dt.date) -> tuple[int, dt.date, dt.date]:
    """The third of its month a day lies in: 0 to 2, first and last day."""
    index = min((date.day - 1) // 10, 2)
    first = date.replace(day=index * 10 + 1)
    return index, first, _month_end(date) if index == 2 else date.replace(day=index * 10 + 10)


def _in_third(index: int, date: dt.date, lang: str) -> str:
    text = _third(index, date, lang, year=True)
    if lang == "en":
        return f"in {text}"
    return f"à la {text}" if index == 1 else text


def _third(index: int, date: dt.date, lang: str, *, year: bool) -> str:
    joint = "" if index == 1 else " "
    text = f"{_THIRDS[lang][index]}{joint}{month(date.month, lang)}"
    return f"{text} {date.year}" if year else text


def _between(first: dt.date, last: dt.date, lang: str) -> str:
    a, b = ("entre", "et") if lang == "fr" else ("between", "and")
    same = first.year == last.year
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return _years(first.year, last.year, lang)
    if first.day == 1 and last == _month_end(last):
        left = month(first.month, lang) + ("" if same else f" {first.year}")
        return f"{a} {left} {b} {month(last.month, lang)} {last.year}"
    if (last - first).days + 1 <= _DAYS_TOLD:
        near = same and first.month == last.month
        left = day(first, lang, year=not same, month_too=not near)
        if lang == "fr":
            return f"entre le {left} et le {day(last, lang)}"
        return f"between {left} and {day(last, lang)}"
    start, end = _third_of(first)[0], _third_of(last)[0]
    if same and first.month == last.month and (start, end) == (0, 2):
        return f"{'en' if lang == 'fr' else 'in'} {month(first.month, lang)} {first.year}"
    left = _third(start, first, lang, year=not same)
    if not same and (first.month, first.day) == (1, 1):
        left = str(first.year)
    return f"{a} {left} {b} {_third(end, last, lang, year=True)}"


def _until(last: dt.date, lang: str) -> str:
    if (last.month, last.day) == (12, 31):
        return f"avant fin {last.year}" if lang == "fr" else f"by the end of {last.year}"
    if last == _month_end(last):
        name = f"{month(last.month, lang)} {last.year}"
        return f"avant fin {name}" if lang == "fr" else f"by the end of {name}"
    told = day(last, lang)
    return f"au plus tard le {told}" if lang == "fr" else f"by {told}"


def by(last: dt.date, lang: str) -> str:
    """Until when something is to be: "d'ici fin mars 2022", "d'ici au 20 mars 2022"."""
    told = _until(last, lang)
    if lang == "en":
        return told
    return told.replace("avant fin", "d'ici fin").replace("au plus tard le", "d'ici au")


def _since(first: dt.date, lang: str, status: str) -> str:
    ongoing = status == "ongoing"
    if first.day == 1 and not ongoing and status != "occurred":
        name = f"{month(first.month, lang)} {first.year}"
        return f"au plus tôt en {name}" if lang == "fr" else f"in {name} at the earliest"
    if first.day == 1:
        name = f"{first.year}" if first.month == 1 else f"{month(first.month, lang)} {first.year}"
        if lang == "fr":
            return f"depuis {name}" if ongoing else f"à partir de {name}"
        return f"since {name}" if ongoing else f"from {name} on"
    told = day(first, lang)
    if ongoing:
        return f"depuis le {told}" if lang == "fr" else f"since {told}"
    if status == "occurred":
        return f"le {told} ou après" if lang == "fr" else f"on or after {told}"
    return f"au plus tôt le {told}" if lang == "fr" else f"on {told} at the earliest"


def _month_end(date: dt.date) -> dt.date:
    return date.replace(day=calendar.monthrange(date.year, date.month)[1])
