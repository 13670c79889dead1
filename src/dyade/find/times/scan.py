"""The text as tokens, each with the categories of words that the rules speak of.

A token's categories are those of ``data/fr/times/words.tsv``, its own lower-case form (so that a
rule can name a word), and what its figures can be: a day, a year, a number. Tokens of the same
set of categories share one symbol, a single character: rules are matched as regular expressions
over the string of symbols (``grammar.py``).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from dyade.data import table
from dyade.find.times import numbers
from dyade.find.times.meaning import Meaning
from dyade.find.times.vocabulary import pattern, words
from dyade.model import Approx

WORDS = "fr/times/words.tsv"
NONE = "·"  # the symbol of all words that no rule knows
_SPACE = "[ \u00a0\u202f\u2009]"
_TOKEN = rf"""
    (?!{_SPACE})(?:  # no blank is tried as each of these in turn
    (?=\d)(?:
        (?P<iso>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-]))
      | (?P<isoweek>\d{{4}}-?W\d\d(?:-\d)?(?![\w-]))
      | (?P<dmy>(?<!\d[/.])(?:(?<!\d-)|(?=\d\d?/))
            (?:1er(?=[/.-])|\d{{1,2}})(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d\d)(?![\d/]|[.-]\d)
          | \d{{1,2}}(?P<wide>{_SPACE}[/.-]{_SPACE})\d{{1,2}}(?P=wide)\d{{4}}(?![\d/]))
      | (?P<ymd>\d{{4}}(?P<stroke>[/.-])\d\d?(?P=stroke)\d\d?(?![\d/-]))
      | (?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d,.]\d|\d))
      | (?P<my>(?:(?<![a-z])\d{{1,2}}/|(?<![\d.-])(?:0[1-9]|1[0-2])[.-])
            (?:19|20)\d\d(?![\d/]|[.-]\d))
      | (?P<dm>(?!24/7\b)\d{{1,2}}/(?:0?[1-9]|1[0-2])(?![\d/])(?!{_SPACE}(?:{{months}})))
      | (?P<dotted>(?<![\d.])\d{{1,2}}\.(?:0[1-9]|1[0-2])(?!\d|\.\d)
            (?:\.(?={_SPACE}(?-i:[a-zà-ÿ])))?)
      | (?P<clock>\d{{1,2}}{_SPACE}?(?:h{_SPACE}?\d\d(?:min)?(?!\w)|h(?![\w'’])
            |:\d\d(?::\d\d)?(?!\d)))
      | (?P<ordinal>(?:1{_SPACE}?(?:er|ᵉʳ)|1ère|1re|\d+(?:e|ᵉ|è|eme|ème|ième|nd|nde))(?!\w))
      | (?P<number>(?:\d{{1,3}}(?:[\u00a0\u202f\u2009 .]\d{{3}})+(?!\d)|\d+)(?:,\d+)?)
    )
  | (?P<short>['’]\d\d(?!\d))
  | (?P<roman>(?:[IVX]+(?:e|è|ème|ième)s?|Ier)(?!\w))
  | (?=[{{initials}}])(?P<special>(?:{{specials}})(?!\w))
  | (?P<word>[^\W\d_]+['’]?)
  | (?P<line>[\r\n\t]+)
  | (?P<other>.)
    )"""
_DASHES = frozenset("-–—\u2011")


@cache
def _token() -> re.Pattern[str]:
    specials = pattern("specials").replace("S", _SPACE)
    written = _TOKEN.replace("{specials}", specials).replace("{initials}", pattern("initials"))
    return re.compile(
        written.replace("{months}", pattern("months")),
        re.VERBOSE | re.IGNORECASE | re.DOTALL,
    )


@dataclass(slots=True)
class Token:
    """A token of the text, or a stretch of it that a rule has read (``meaning``).

    ``weak`` marks words that are a time only where another rule takes them up ("mai", "2018");
    ``lead`` is the first word of what was read; ``capital`` is that it was written like a name.
    """

    start: int
    end: int
    form: str
    symbol: str
    number: int = -1
    meaning: Meaning | None = None
    rule: str = ""
    approx: Approx = ""
    weak: bool = False
    lead: str = ""
    capital: bool = False


def full_year(two: int) -> int:
    """The year that two figures stand for: 2000 to 2031, 1932 to 1999."""
    return two + (2000 if two < 32 else 1900)


def fold(form: str) -> str:
    """A form without its accents, for capitals written without them."""
    return "".join(c for c in unicodedata.normalize("NFD", form) if unicodedata.category(c) != "Mn")


class Lexicon:
    """The words of the tables, and the symbols of the category sets met so far.

    Symbols are given out in a fixed order while the tables and rules are read; none is added
    while text is scanned, so the lexicon is the same whatever was read before.
    """

    def __init__(self, literals: frozenset[str]) -> None:
        self.values: dict[str, dict[str, str]] = {}
        for row in table(WORDS, ("form", "category", "value", "note")):
            values = self.values.setdefault(row["form"], {})
            if row["category"] in values:
                raise row.fault(f"{row['form']!r} stands twice as {row['category']}")
            values[row["category"]] = row["value"]
        for word in sorted(literals):
            self.values.setdefault(word, {})
        self._symbols: dict[frozenset[str], str] = {}
        self.categories: dict[str, set[str]] = {}
        self.symbols: dict[str, str] = {}
        for form in sorted(self.values):
            own = frozenset(self.values[form]) | {"'" + form}
            self.symbols[form] = self._symbol(own)
        for kind in _FIGURE_KINDS:
            self.symbols["#" + " ".join(sorted(kind))] = self._symbol(kind)
        for accented in sorted(self.symbols):
            self.symbols.setdefault(fold(accented), self.symbols[accented])
            self.values.setdefault(fold(accented), self.values.get(accented, {}))

    def _symbol(self, categories: frozenset[str]) -> str:
        if categories not in self._symbols:
            symbol = chr(0x4E00 + len(self._symbols))
            self._symbols[categories] = symbol
            for category in categories:
                self.categories.setdefault(category, set()).add(symbol)
        return self._symbols[categories]

    def value(self, form: str, category: str) -> str:
        """The value of a word in a category; empty where it is not of it."""
        return self.values.get(form, {}).get(category, "")

    def figure(self, kind: frozenset[str]) -> str:
        """The symbol of a token of figures, or of one that a rule has read."""
        return self.symbols["#" + " ".join(sorted(kind))]


def _kinds() -> tuple[frozenset[str], ...]:
    plain = [
        {"n", "day", "digits"}, {"n", "day99"}, {"n", "year", "plainyear"}, {"n"}, {"big"},
        {"decimal"}, {"ordinal"}, {"ordinal", "first"}, {"roman", "ordinal"}, {"iso"}, {"dmy"},
        {"isoweek"},
        {"dm"}, {"dotted"}, {"my"}, {"clock"}, {"line"}, {"n", "day", "wordy"}, {"n", "wordy"},
        {"n", "year", "wordy"}, {"n", "day99", "wordy"}, {"T"}, {"T", "Ty"}, {"T", "Td"},
        {"T", "Td", "Tdm"}, {"T", "Tw"}, {"T", "Tm"}, {"L"}, {"X"}, {"T", "Tc"},
    ]  # fmt: skip
    return tuple(frozenset(k) for k in plain)


_FIGURE_KINDS = _kinds()


_NO_YEAR = re.compile(r"0\d{3}")  # "le 12 mai 0021"


def _number_kind(value: int, digits: str, wordy: bool) -> frozenset[str]:
    kind = {"n"}
    if len(digits) == 4 and 1000 <= value <= 2199 and digits.isdigit():
        kind |= {"year"} if wordy else {"year", "plainyear"}
    elif digits.isdigit() and not wordy and (len(digits) >= 5 or _NO_YEAR.fullmatch(digits)):
        return frozenset({"big"})
    elif 1 <= value <= 31 and len(digits) <= 2:
        kind |= {"day"} if wordy else {"day", "digits"}
    elif 32 <= value <= 99 or value == 0:
        kind.add("day99")
    if wordy:
        kind.add("wordy")
    return frozenset(kind)


def tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """The tokens of a text in order, without the spaces between them."""
    found: list[Token] = []
    symbols = lexicon.symbols
    add = found.append
    wordy = False
    openers = numbers.openers()
    (initial,) = words("capital_a")
    for match in _token().finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        form = match[0]
        if kind == "word":
            written, form = form, form.lower().replace("’", "'")
            if written == "A" and not (found and found[-1].form in words("before_has")):
                form = initial
            symbol = symbols.get(form, NONE)
            wordy = wordy or form in openers
            token = Token(start, end, form, symbol)
            if symbol != NONE:
                token.capital = written[0] != form[0] and not written.isupper()
            add(token)
        else:
            add(_other(kind or "", form, start, end, lexicon))
    return _merge_numbers(found, lexicon) if wordy else found


def _other(kind: str, form: str, start: int, end: int, lexicon: Lexicon) -> Token:
    if kind == "number":
        digits = re.sub(r"[\u00a0\u202f\u2009 .]", "", form)
        if "," in digits:
            return Token(start, end, form, lexicon.figure(frozenset({"decimal"})))
        value = int(digits)
        shape = digits if digits == form else digits + "+"
        return Token(start, end, form, lexicon.figure(_number_kind(value, shape, False)), value)
    if kind == "ordinal":
        value = int(re.match(r"\d+", form)[0])  # type: ignore[index]
        mark = {"ordinal", "first"} if value == 1 else {"ordinal"}
        return Token(start, end, form.lower(), lexicon.figure(frozenset(mark)), value)
    if kind == "roman":
        value = numbers.roman(re.match(r"[IVXivx]+", form)[0])  # type: ignore[index]
        if not value or form[0].islower():
            return Token(start, end, form.lower(), lexicon.symbols.get(form.lower(), NONE))
        return Token(start, end, form, lexicon.figure(frozenset({"roman", "ordinal"})), value)
    if kind == "compact":
        form = f"{form[:4]}-{form[4:6]}-{form[6:]}"
        return Token(start, end, form, lexicon.figure(frozenset({"iso"})))
    if kind == "short":
        value = full_year(int(form[1:]))
        return Token(start, end, form, lexicon.figure(_number_kind(value, str(value), True)), value)
    if kind in ("iso", "isoweek", "dmy", "ymd", "dm", "dotted", "my", "clock"):
        mark = {"iso" if kind == "ymd" else kind}
        return Token(start, end, form, lexicon.figure(frozenset(mark)))
    if kind == "line":
        return Token(start, end, "\n", lexicon.figure(frozenset({"line"})))
    if kind == "special":
        form = re.sub(r"[\u2011 \u00a0]", "-", form.lower().replace("’", "'"))
        form = re.sub(r"-?'-?|(?<=\Aaujourd)-?(?=hui)", "'", form)
        if re.fullmatch(r"a[vp].*j\W*c\W*", form):
            form = form[:2] + "jc"
        if form + "." in lexicon.values:  # a month, not the number that is written like it
            form += "."
        return Token(start, end, form, lexicon.symbols.get(form, NONE))
    form = "-" if form in _DASHES else form
    return Token(start, end, form, lexicon.symbols.get(form, NONE))


def _merge_numbers(found: list[Token], lexicon: Lexicon) -> list[Token]:
    """Number words that stand side by side as one token: "quatre-vingt-dix"."""
    merged: list[Token] = []
    openers = numbers.openers()
    at = 0
    while at < len(found):
        token = found[at]
        if token.form not in openers:
            merged.append(token)
            at += 1
            continue
        run = [i for i in range(at, min(at + 16, len(found))) if _joins(found, at, i)]
        stop = next((i for n, i in enumerate(run) if i != at + n), None)
        run = [i for i in run if stop is None or i < stop]
        spelled = [i for i in run if found[i].form != "-"]
        value, used = numbers.read([found[i].form for i in spelled])
        if not used or (used == 1 and token.form in words("one")):
            merged.append(token)
            at += 1
            continue
        last = spelled[used - 1]
        multi = 4 if used > 1 and 1000 <= value <= 2199 else 2 if value < 100 else 3
        kind = _number_kind(value, str(value) if multi == 4 else "0" * multi, True)
        form = token.form if used == 1 else "#"
        merged.append(Token(token.start, found[last].end, form, lexicon.figure(kind), value))
        at = last + 1
    return merged


def _joins(found: list[Token], first: int, i: int) -> bool:
    form = found[i].form
    return (form in numbers.known() and (i > first or form in numbers.openers())) or (
        i > first and form == "-"
    )
