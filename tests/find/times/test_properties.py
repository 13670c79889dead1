"""What must hold for any expression and any document's date."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from dyade.find.times import contains, document_days, find, hull, intersect, relate, relations
from dyade.find.times.bounds import Bounds
from dyade.find.times.calendar import add_months, easter, shift
from dyade.find.times.numbers import read
from dyade.model import Interval, TimeExpression

UNITS = ("jour", "semaine", "mois", "an")
MONTHS = ("janvier", "février", "mars", "avril", "juin", "août", "novembre", "décembre")
DAYS = ("lundi", "mardi", "jeudi", "samedi", "dimanche")
amounts = st.builds(lambda n, u: f"{n} {u}s" if u != "mois" else f"{n} mois",
                    st.integers(2, 40), st.sampled_from(UNITS))  # fmt: skip
phrases = st.one_of(
    st.sampled_from(
        ("hier", "demain", "ce matin", "la semaine dernière", "le mois prochain", "cette année",
         "l'été dernier", "le week-end dernier", "fin mars", "mi-avril", "au début du mois",
         "à Noël", "ces derniers jours", "en l'espace d'un an", "depuis mai", "jusqu'à juin",
         "d'ici à la fin de l'année", "dans la nuit de mardi à mercredi", "au premier trimestre",
         "récemment", "la veille", "l'an dernier", "les années 1990", "en 2015", "jeudi 16",
         "il y a quelques jours", "la première semaine de mai", "avant mars", "après jeudi",
         "du 3 au 5", "entre mardi et jeudi", "les 3 et 4 mai", "la dernière décennie",
         "il y a un mois et deux jours", "le lundi après Pâques", "dès mars", "en fin d'été",
         "jusqu'au 3 novembre", "l'avant-dernière semaine de mai", "dans la nuit du 12",
         "l'élection de novembre", "le 3 mai suivant", "sous huitaine"),
    ),
    amounts.map(lambda a: f"il y a {a}"),
    amounts.map(lambda a: f"dans {a}"),
    amounts.map(lambda a: f"depuis {a}"),
    amounts.map(lambda a: f"il y a près de {a}"),
    st.builds(lambda d, m: f"le {d} {m}", st.integers(1, 31), st.sampled_from(MONTHS)),
    st.builds(lambda d, n: f"{d} {n}", st.sampled_from(DAYS), st.integers(1, 31)),
    st.builds(lambda d, w: f"{d}{w}", st.sampled_from(DAYS), st.sampled_from(("", " dernier",
              " prochain", " en huit"))),
    st.builds(lambda d, n, m: f"{d} {n} {m}", st.sampled_from(DAYS), st.integers(1, 28),
              st.sampled_from(MONTHS)),
)  # fmt: skip
frames = st.sampled_from(("Il est venu {}.", "Il viendra {}.", "{}", "Le sommet se tient {}."))
sentences = st.builds(lambda f, p: f.format(p), frames, phrases)
days = st.dates(dt.date(1950, 1, 1), dt.date(2100, 12, 31))


def _bounds(found: tuple[TimeExpression, ...]) -> list[tuple[Interval, Interval]]:
    return [(x.start, x.end) for x in found]


@settings(max_examples=80, deadline=None)
@given(sentences, days)
def test_a_month_known_result_is_what_all_its_days_allow(text: str, day: dt.date) -> None:
    """Nothing depends on an unknown day: each of its days lies inside, and both edges are met."""
    month = day.isoformat()[:7]
    wide = find(text, month)
    narrow = [find(text, d.isoformat()) for d in document_days(month)]
    for i, x in enumerate(wide):
        each = [n[i] for n in narrow]
        assert all(n.span == x.span for n in each)
        if any(n.problem for n in each):
            assert x.problem
            continue
        starts, ends = each[0].start, each[0].end
        for n in each[1:]:
            starts, ends = hull(starts, n.start), hull(ends, n.end)
        assert (x.start, x.end) == (starts, ends)


@settings(max_examples=60, deadline=None)
@given(sentences, days)
def test_bounds_nest_when_the_date_widens(text: str, day: dt.date) -> None:
    iso = day.isoformat()
    by_day, by_month, by_year = (find(text, d, both=True) for d in (iso, iso[:7], iso[:4]))
    for narrow, wide in ((by_day, by_month), (by_month, by_year)):
        for a, b in zip(narrow, wide, strict=True):
            if not a.problem and not b.problem:
                assert contains(b.start, a.start) and contains(b.end, a.end)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(sentences, st.text(max_size=30)), max_size=4), days)
def test_offsets_give_back_the_words(parts: list[str], day: dt.date) -> None:
    text = " ".join(parts)
    found = find(text, day.isoformat())
    end = 0
    for x in found:
        assert end <= x.span.start < x.span.end <= len(text)
        end = x.span.end
        words = x.span.of(text)
        assert words == words.strip() and words


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789/-.: hjanviermars lundi'’\u00a0éûdeauàXIVe,", max_size=60), days)
def test_any_text_is_read_without_an_exception(text: str, day: dt.date) -> None:
    for x in find(text, day.isoformat()):
        for side in (x.start, x.end):
            assert not (side.earliest and side.latest) or side.earliest <= side.latest
        if x.problem in ("no-such-day", "year-out-of-range"):
            assert x.earliest is None and x.latest is None


@settings(max_examples=100, deadline=None)
@given(sentences, days)
def test_the_same_text_gives_the_same_result(text: str, day: dt.date) -> None:
    assert find(text, day.isoformat()) == find(text, day.isoformat())


intervals = st.builds(
    lambda a, n, open_left, open_right: Interval(
        None if open_left else a, None if open_right else a + dt.timedelta(n)
    ),
    days,
    st.integers(0, 400),
    st.booleans(),
    st.booleans(),
)


@given(intervals, intervals)
def test_intersection_lies_in_both_and_hull_holds_both(a: Interval, b: Interval) -> None:
    shared = intersect(a, b)
    assert shared == intersect(b, a)
    if shared is not None:
        assert contains(a, shared) and contains(b, shared)
    assert contains(hull(a, b), a) and contains(hull(a, b), b)


exact = st.builds(lambda a, n: (a, a + dt.timedelta(n)), days, st.integers(0, 60))


@given(exact, exact)
def test_exactly_one_allen_relation_between_known_times(
    a: tuple[dt.date, dt.date], b: tuple[dt.date, dt.date]
) -> None:
    one = Bounds(Interval(a[0], a[0]), Interval(a[1], a[1]))
    two = Bounds(Interval(b[0], b[0]), Interval(b[1], b[1]))
    found = relations(one, two)
    assert len(found) == 1
    assert set(found.values()) == {"certain"}


@given(exact, exact, st.integers(0, 20), st.integers(0, 20))
def test_a_relation_that_holds_is_never_called_impossible(
    a: tuple[dt.date, dt.date], b: tuple[dt.date, dt.date], before: int, after: int
) -> None:
    one = Bounds(Interval(a[0], a[0]), Interval(a[1], a[1]))
    two = Bounds(Interval(b[0], b[0]), Interval(b[1], b[1]))
    (relation,) = relations(one, two)
    blurred = Bounds(
        Interval(a[0] - dt.timedelta(before), a[0]), Interval(a[1], a[1] + dt.timedelta(after))
    )
    assert relate(blurred, relation, two) != "impossible"


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_in_its_season(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)


@given(days, st.integers(-500, 500))
def test_months_added_and_taken_away(day: dt.date, months: int) -> None:
    there = add_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert abs((add_months(there, -months) - day).days) <= 3
    assert shift(day, months, "day") - day == dt.timedelta(months)


_UNITS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
          "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit",
          "dix neuf")  # fmt: skip
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante")


def spelled(number: int) -> str:
    """A number under 10,000 in the words of French grammar, without hyphens."""
    if number >= 1000:
        head = "" if number < 2000 else spelled(number // 1000) + " "
        return f"{head}mille {spelled(number % 1000)}".strip()
    if number >= 100:
        head = "" if number < 200 else _UNITS[number // 100] + " "
        plural = "s" if number % 100 == 0 and number >= 200 else ""
        return f"{head}cent{plural} {spelled(number % 100)}".strip()
    if number < 20:
        return _UNITS[number]
    if number >= 80:
        return ("quatre vingts" if number == 80 else f"quatre vingt {_UNITS[number - 80]}").strip()
    if number >= 60:
        rest = number - 60
        return f"soixante{' et' if rest in (1, 11) else ''} {_UNITS[rest]}".strip()
    rest = number % 10
    return f"{_TENS[number // 10]}{' et' if rest == 1 else ''} {_UNITS[rest]}".strip()


@given(st.integers(1, 9999))
def test_number_words_are_read_back(number: int) -> None:
    words = spelled(number).split()
    assert read(words) == (number, len(words))
