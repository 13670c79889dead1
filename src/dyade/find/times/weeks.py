"""Builders of weeks and week-ends, and of what is counted in times that come back."""

from __future__ import annotations

import re

from dyade.find.times import calendar as cal
from dyade.find.times.compound import Shifted
from dyade.find.times.cycle import Cycle
from dyade.find.times.dates import day_only
from dyade.find.times.grammar import Match
from dyade.find.times.meaning import Fixed, Impossible, Meaning, Part, Recurring
from dyade.find.times.reading import Builder, counts_on, ends_here, number, this, value
from dyade.find.times.scan import Lexicon
from dyade.find.times.vocabulary import words
from dyade.model import Amount


def _week_of_day(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "la semaine du 12"."""
    day = day_only(match, lexicon)
    return Part("week", day, "weekof") if day else None


def _weekend(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le week-end": the one under way, else the one that the tense says."""
    after = match.form(0)
    if after in words("complement") and after not in words("beside_weekend"):
        return None  # "le week-end précédent"
    if counts_on(match) and match.last + 1 < len(match.tokens):
        step = 2 if match.form(1) in words("article") else 1
        named = match.tokens[min(match.last + step, len(match.tokens) - 1)]
        if named.number >= 0 or named.capital or lexicon.value(named.form, "weekday"):
            return None  # "le week-end du 6 avril"
    return Recurring("weekend", Cycle("week", "weekend", (5,)), this(match))


def _iso_week(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "semaine 12", "S12 2018": a week of the year, ISO 8601."""
    week, year = number(match.one("n"), lexicon), number(match.one("y"), lexicon)
    letter = match.one("s")
    if week is None or not 1 <= week <= 53:
        return Impossible("week") if year and not letter else None
    if letter and (match.one("n").start != letter.end or week < 3):  # type: ignore[union-attr]
        return None  # "S1 2018" is a semester
    cycle = Cycle("year", "isoweek", (week,))
    run = cycle.in_year(year) if year else None
    if year and run is None:
        return Impossible("week")
    return Fixed("week", *run) if run else Recurring("week", cycle)


def _iso_written(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "2018-W03", "2018-W03-5"."""
    token = match.one("x")
    year, week, *days = (int(n) for n in re.findall(r"\d+", token.form if token else ""))
    known = year and 1 <= week <= 53 and all(1 <= d <= 7 for d in days)
    run = Cycle("year", "isoweek", (week,)).in_year(year) if known else None
    if run is None:
        return Impossible("week")
    if not days:
        return Fixed("week", *run)
    day = run[0] + (days[0] - 1) * cal.DAY
    return Fixed("day", day, day)


def _counted(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "dans deux mardis", "il y a deux week-ends": the second one from the document on."""
    count = number(match.one("n"), lexicon)
    sign = match.rule.options["sign"]
    if not count or count > 60 or (sign < 0 and not ends_here(match)):
        return None  # "il y a trois lundis fériés"
    weekday = value(match, "w", "weekday", lexicon) or value(match, "w", "weekdays", lexicon)
    season = value(match, "s", "seasons", lexicon) or value(match, "s", "season", lexicon)
    if weekday:
        cycle = Cycle("week", "day", (int(weekday),))
    elif season:
        cycle = Cycle("year", "season", (), season)
    else:
        cycle = Cycle("week", "weekend", (5,))
    grain = "day" if weekday else "season" if season else "weekend"
    first = Recurring(grain, cycle, "next" if sign > 0 else "last")
    more = Amount(count - 1, count - 1, "year" if season else "week")
    return Shifted(grain, first, more, sign) if count > 1 else first


WEEKS: dict[str, Builder] = {
    "counted": _counted,
    "iso_week": _iso_week,
    "iso_written": _iso_written,
    "week_of_day": _week_of_day,
    "weekend": _weekend,
}
