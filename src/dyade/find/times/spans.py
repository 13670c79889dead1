"""Builders of longer times: calendar units, seasons, years, centuries, holidays, periods."""

from __future__ import annotations

import datetime as dt

from dyade.find.times import calendar as cal
from dyade.find.times.compound import Open, Range
from dyade.find.times.cycle import Cycle
from dyade.find.times.distances import Rolling
from dyade.find.times.grammar import Match
from dyade.find.times.meaning import (
    Fixed,
    Impossible,
    Meaning,
    Nowhere,
    OfYear,
    Part,
    Recurring,
    Unit,
)
from dyade.find.times.reading import (
    Builder,
    as_written,
    counts_on,
    ends_here,
    is_alone,
    is_counted,
    number,
    part_word,
    this,
    value,
    which_of,
)
from dyade.find.times.scan import Lexicon, full_year
from dyade.find.times.vocabulary import words
from dyade.model import Amount


def _unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    unit = value(match, "u", "calunit", lexicon)
    step = match.rule.options["number"]
    if step and match.tokens[match.last - 1] is match.one("u") and counts_on(match):
        return None  # "la dernière semaine de décembre" counts the weeks of December
    if step and match.form(-1) in words("theirs"):
        return None  # "sa dernière année"
    if unit == "day" and match.form(0) in words("kind_of_day"):
        return None  # "le prochain jour férié"
    if unit == "weekend":
        which = ("last", "this", "next")[step + 1]
        return Recurring("weekend", Cycle("week", "weekend", (5,)), which)
    if unit == "decade" and step:
        return Rolling("decade", Amount(10, 10, "year"), step)
    if match.form(0) == "-" and match.form(1) in words("there"):
        return None
    after = match.form(0)
    if not step and (lexicon.value(after, "pastword") or lexicon.value(after, "nextword")):
        return None  # "dans le courant de la semaine prochaine"
    if not step and counts_on(match) and lexicon.value(match.form(1), "month"):
        return None  # "dans le courant du mois de mai"
    return Unit(unit, unit, step) if unit else None


def _first_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "les neuf premiers mois de l'année"."""
    unit = value(match, "u", "calunits", lexicon)
    outer = value(match, "v", "calunit", lexicon)
    count = number(match.one("n"), lexicon)
    if not unit or not outer or unit == outer or not count:
        return None
    step = {"last": -1, "next": 1}.get(which_of(match, lexicon), 0)
    return Part("interval", Unit(outer, outer, step), f"{unit}:<{count}")


def _within_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "dans la semaine" with no complement: the document's own week."""
    unit = value(match, "u", "calunit", lexicon)
    if unit not in ("week", "month", "year", "quarter", "semester") or counts_on(match):
        return None
    if match.last < len(match.tokens) and match.tokens[match.last].number > 99:
        return None  # "toute l'année 2017"
    return None if match.form(0) in words("complement") else Unit(unit, unit, 0)


def _rest_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le reste de la semaine": from the document to the end of the unit."""
    unit = value(match, "u", "calunit", lexicon)
    after = match.form(0)
    if not unit or lexicon.value(after, "nextword") or lexicon.value(after, "pastword"):
        return None
    return Open("interval", Unit(unit, unit, 0), "by")


def _season(match: Match, lexicon: Lexicon) -> Meaning | None:
    season = value(match, "s", "season", lexicon)
    years = [number(t, lexicon) for t in match.named.get("y", [])]
    cycle = Cycle("year", "season", (), season)
    if match.form(0) in words("after_season"):
        return None
    if match.form(0) == "-" and match.form(1) in words("there"):
        return None
    if years and years[0] is not None:
        short = years[0] < 100
        if short and not ends_here(match):
            return None  # "l'été 60 personnes"
        run = cycle.in_year(full_year(years[0]) if short else years[0])
        return Fixed("season", *run) if run else None
    which = which_of(match, lexicon)
    if which and match.tokens[match.last - 1] is match.one("s") and counts_on(match):
        return None  # "le dernier été de la guerre"
    return Recurring("season", cycle, which or this(match))


def _part_of_season(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "en fin d'été", "début d'automne 2018"."""
    season = Cycle("year", "season", (), value(match, "s", "season", lexicon))
    year = number(match.one("y"), lexicon)
    run = season.in_year(year) if year else None
    inner = Fixed("season", *run) if run else Recurring("season", season)
    return Part("interval", inner, part_word(match, lexicon) or "mid")


def _parts_of_year(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du premier au troisième trimestre 2018"."""
    unit = value(match, "u", "calunit", lexicon) or value(match, "u", "calunits", lexicon)
    length = {"quarter": 3, "semester": 6}.get(unit, 0)
    first, last = (number(t, lexicon) or 0 for t in match.named["o"])
    year = number(match.one("y"), lexicon)
    if not length or not year or not 1 <= first < last <= 12 // length:
        return None
    whole = Fixed("year", *cal.year_of(year))
    return Range(unit, *(Part(unit, whole, f"{unit}:{order}") for order in (first, last)))


def _year(match: Match, lexicon: Lexicon) -> Meaning | None:
    year = number(match.one("y"), lexicon)
    if year is not None and year < 1000:
        if match.tokens[match.last - 1] is match.one("y"):
            year = _short_year(year, match)
    if year is None or not cal.FIRST_YEAR <= year <= cal.LAST_YEAR:
        return None
    if match.rule.options.get("bare") and not _bare_year(match, year, lexicon):
        return None
    return Fixed("year", *cal.year_of(year))


def _short_year(year: int, match: Match) -> int | None:
    """ "en 68", "en 987" where nothing follows that is counted."""
    figures = match.tokens[match.last - 1].form
    if year < 32 or not ends_here(match) or (year > 99 and not figures.isdigit()):
        return None
    return 1900 + year if year < 100 else year


def _bare_year(match: Match, year: int, lexicon: Lexicon) -> bool:
    """Whether four lone figures are a year: nothing that is counted follows them."""
    after, before = match.form(0), match.form(-1)
    if not 1700 <= year <= 2099:
        dated = before in words("of") and match.form(-2) in words("of_a_year")
        return dated and year < 1700 and not is_counted(match, lexicon)
    if before in match.rule.options["not_after"] or after in match.rule.options["not_before"]:
        return False
    if before in words("numbered") or (before in _QUOTES and after in _QUOTES):
        return False  # "la résolution 2023", "« 1984 »"
    if after == "." and match.form(1).isalpha() and _adjoins(match):
        return False  # "2015.pdf"
    if after == "-" and match.form(1).isdigit() and len(match.form(1)) not in (2, 4):
        return False  # "2019-123" is a number of a file
    if before == "-" and match.form(-2) in words("prefix"):
        return False  # "l'après-2018"
    listed = before in words("listing") and _is_year(match.first - 2, match)
    if listed or before in words("since"):
        return True  # "depuis 1975 seuls ses voisins", "en 2018 et 2019 cumulées"
    if after.isalpha() and after not in match.rule.options["followers"]:
        return not is_counted(match, lexicon)
    return True


_QUOTES = frozenset('«»“”"')


def _adjoins(match: Match) -> bool:
    """Whether a word is written right behind the mark that follows: "2015.pdf"."""
    mark, word = match.tokens[match.last : match.last + 2]
    return mark.end == word.start and not word.capital


def _is_year(at: int, match: Match) -> bool:
    return at >= 0 and 1700 <= match.tokens[at].number <= 2099


def _years(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "2014-2015", "2014/15"."""
    first, last = (number(t, lexicon) for t in match.named["y"])
    if first is None or last is None:
        return None
    after = match.form(0)
    if match.form(-1) in words("numbered"):
        return None  # "décret n° 2018-12"
    if match.one("to") and (after in words("measures") or is_counted(match, lexicon)):
        return None  # "de 1200 à 1500 soldats"
    if last < 100:
        last += first // 100 * 100
    written = match.named["y"][1].form
    if len(written) == 2 and 1 <= int(written) <= first % 100 and int(written) <= 12:
        return Fixed("month", *cal.month_of(first, int(written)))  # "2017-04"
    if not first < last <= first + 150:
        return None
    return Range("year", Fixed("year", *cal.year_of(first)), Fixed("year", *cal.year_of(last)))


def _decade(match: Match, lexicon: Lexicon) -> Meaning | None:
    found: list[Meaning] = []
    for token in match.named["n"]:
        decade = number(token, lexicon)
        if decade is None or decade % 10:
            return None
        decade += 1900 if decade < 100 else 0
        found.append(Fixed("decade", dt.date(decade, 1, 1), dt.date(decade + 9, 12, 31)))
    return found[0] if len(found) == 1 else Range("decade", found[0], found[-1])


def _century(match: Match, lexicon: Lexicon) -> Meaning | None:
    years = match.rule.options.get("years", 100)
    orders = [number(t, lexicon) or 0 for t in match.named["o"]]
    ahead = number(match.one("n"), lexicon)
    orders[0] += ahead or 0
    if not all(1 <= order <= 3000 // years for order in orders):
        return None
    after = match.form(0)
    if match.rule.options.get("bare") and after.isalpha() and after not in words("linking"):
        return None  # "la Ve République"
    grain = "century" if years == 100 else "period"
    if match.one("bc"):
        return Nowhere(grain, f"-{orders[0] * years - 1:04}/-{(orders[0] - 1) * years:04}")
    first, *_, last = [(order - 1) * years + 1 for order in [*orders, orders[-1]]]
    if last < first:
        return None
    found = [Fixed(grain, dt.date(y, 1, 1), dt.date(y + years - 1, 12, 31)) for y in (first, last)]
    return found[0] if first == last else Range(grain, *found)


def _before_christ(match: Match, lexicon: Lexicon) -> Meaning | None:
    year = number(match.one("n"), lexicon)
    return Nowhere("year", f"-{(year or 1) - 1:04}") if year and year < 10000 else None


def _part_of_year(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "T3 2016", "1er semestre", "premier trimestre 2018"."""
    letter = match.one("q")
    unit = value(match, "u", "calunit", lexicon)
    if letter:
        unit = lexicon.value(letter.form, "quarterletter")
        figure = match.one("o")
        if figure is None or (figure.start != letter.end and figure.end != letter.start):
            return None
    order = number(match.one("o"), lexicon)
    length = {"quarter": 3, "semester": 6}.get(unit, 0)
    if not length or order is None:
        return None
    if order == -1 and (match.one("y") or match.one("v")):
        order = 12 // length  # "le dernier trimestre de l'année"
    if order == -1:
        return Unit(unit, unit, -1)
    if not 1 <= order <= 12 // length:
        return Impossible(unit) if match.one("y") and not letter else None
    cycle = Cycle("year", "part", (1 + (order - 1) * length, length))
    year = number(match.one("y"), lexicon)
    short = match.one("yy")
    if short:
        if len(short.form) != 2 or short.start != match.tokens[match.last - 2].end:
            return None
        year = full_year(short.number)
    if year is None:
        return None if letter and match.form(-1) in words("one") else Recurring(unit, cycle)
    run = cycle.in_year(year)
    return Fixed(unit, *run) if run else None


def _holiday(match: Match, lexicon: Lexicon) -> Meaning | None:
    options = match.rule.options
    if (
        (options.get("bare") and counts_on(match))
        or _named_person(match)
        or _common_noun(match)
        or not as_written(match)
        or match.form(0) in words("after_holiday")
    ):
        return None
    cycle = Cycle("year", "holiday", tuple(options["numbers"]), options["detail"])
    grain = "day" if options["numbers"][2] == 1 else "period"
    year = number(match.one("y"), lexicon)
    if year is not None and not cal.FIRST_YEAR <= year <= cal.LAST_YEAR:
        return None
    if year is not None and options["detail"] == "islamic":
        return OfYear(grain, cycle, year)
    if year is not None:
        run = cycle.in_year(year)
        return Fixed(grain, *run) if run else None
    return Recurring(grain, cycle, which_of(match, lexicon))


def _common_noun(match: Match) -> bool:
    """Whether a holiday's name is a noun of its own: "l'ascension du mont"."""
    token = match.tokens[match.last - 1]
    said = match.first + 2 < match.last or token.form not in words("common")
    return not said and not token.capital and not is_alone(match)


def _named_person(match: Match) -> bool:
    """Whether a holiday's word names a person or a thing: "père Noël", "marché de Noël"."""
    back = -2 if match.form(-1) in words("article") else -1
    back -= match.form(back) in words("of")
    return match.form(back) in words("of_a_holiday")


def _period(match: Match, lexicon: Lexicon) -> Meaning | None:
    if not as_written(match) or _another(match):
        return None
    first, last = match.rule.options["first"], match.rule.options["last"]
    return Fixed("period", first, last, match.rule.options["edtf"])


def _another(match: Match) -> bool:
    """Whether a period is only likened to the known one: "une nouvelle guerre froide"."""
    at = match.first - 1
    while at >= 0 and match.tokens[at].form in _QUOTES:
        at -= 1
    return at >= 0 and match.tokens[at].form in words("likened")


def _part_of_unit(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "fin de semaine", "au début du mois", "d'ici la fin de l'année"."""
    unit = value(match, "u", "calunit", lexicon)
    part = part_word(match, lexicon)
    if unit in ("weekend", "day") or not part or not unit:
        return None
    if counts_on(match) and match.last + 1 < len(match.tokens):
        if lexicon.value(match.form(1), "month"):
            return None  # "au début du mois d'avril"
    if unit == "year" and match.last < len(match.tokens) and match.tokens[match.last].number > 99:
        return None  # "au début de l'année 2018"
    step = {"last": -1, "next": 1}.get(which_of(match, lexicon), 0)
    inner = Unit(unit, unit, step)
    return Part("interval", edge_month(match, "small", inner, lexicon), part)


def edge_month(match: Match, name: str, inner: Meaning, lexicon: Lexicon) -> Meaning:
    """The first or last month, where its days are told: "les derniers jours de l'année"."""
    days = value(match, name, "calunits", lexicon) == "day" and inner.grain == "year"
    order = -1 if part_word(match, lexicon) == "end" else 1
    return Part("month", inner, f"month:{order}") if days else inner


SPANS: dict[str, Builder] = {
    "before_christ": _before_christ,
    "century": _century,
    "decade": _decade,
    "first_of_unit": _first_of_unit,
    "holiday": _holiday,
    "part_of_season": _part_of_season,
    "part_of_unit": _part_of_unit,
    "part_of_year": _part_of_year,
    "parts_of_year": _parts_of_year,
    "period": _period,
    "rest_of_unit": _rest_of_unit,
    "season": _season,
    "unit": _unit,
    "within_unit": _within_unit,
    "year": _year,
    "years": _years,
}
