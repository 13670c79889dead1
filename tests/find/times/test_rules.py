"""Each rule reads its examples and nothing in its counter-examples."""

from __future__ import annotations

import re

import pytest

from dyade.data import table
from dyade.errors import DataError
from dyade.find.times import find, names
from dyade.find.times.finder import grammar
from dyade.find.times.grammar import Rule, all_rules, literals, load_phase
from dyade.find.times.scan import Lexicon, tokens

RULES = {r.id: r for rules in all_rules().values() for r in rules}
EXAMPLES = [(r, e) for r in RULES.values() for e in r.example]
COUNTERS = [(r, c) for r in RULES.values() for c in r.counter]
# Rules whose result is a piece of another expression, or that lend their words to another rule.
INNER = {"preposition", "alone", "about-time", "clock-after", "clock-beside", "clock"}


def _read(text: str) -> set[tuple[str, str]]:
    """(rule, words) of everything that any pass reads in a text."""
    ready = grammar()
    from dyade.find.times.finder import _pass

    found = tokens(text, ready.lexicon)
    seen = set()
    for phase in ready.phases:
        found = _pass(found, phase, ready.lexicon)
        seen |= {(t.rule, text[t.start : t.end]) for t in found if t.meaning is not None}
    return seen


@pytest.mark.parametrize(("rule", "marked"), EXAMPLES, ids=lambda x: getattr(x, "id", None))
def test_example_is_read(rule: Rule, marked: str) -> None:
    words = re.findall(r"\[\[(.*?)\]\]", marked)
    text = marked.replace("[[", "").replace("]]", "")
    assert words, "an example marks its words"
    seen = _read(text)
    for word in words:
        rules = {r for r, covered in seen if covered == word}
        assert rules & ({rule.id} if rule.id not in INNER else rules), (rule.id, word, seen)


@pytest.mark.parametrize(("rule", "text"), COUNTERS, ids=lambda x: getattr(x, "id", None))
def test_counter_example_is_not_read(rule: Rule, text: str) -> None:
    assert rule.id not in {r for r, _ in _read(text)}


def test_every_rule_has_both() -> None:
    assert all(r.example and r.counter for r in RULES.values())


def test_unknown_category_is_named() -> None:
    bad = Rule("bad", "<nosuch>", "same", {}, (), ())
    with pytest.raises(DataError, match=r"bad.*nosuch"):
        load_phase("fr/times/atoms.toml", [bad], Lexicon(literals([bad])))


@pytest.mark.parametrize("pattern", ["le? la?", "(le", "le )"])
def test_malformed_pattern_is_named(pattern: str) -> None:
    bad = Rule("bad", pattern, "same", {}, (), ())
    with pytest.raises(DataError, match="bad"):
        load_phase("fr/times/atoms.toml", [bad], Lexicon(literals([bad])))


HOLIDAYS = [("holiday", r["form"]) for r in table(names.HOLIDAYS, names.HOLIDAY_COLUMNS)]
PERIODS = [("period", r["form"]) for r in table(names.PERIODS, names.PERIOD_COLUMNS)]


@pytest.mark.parametrize(("rule", "form"), HOLIDAYS + PERIODS)
def test_every_name_is_read(rule: str, form: str) -> None:
    """The forms of the tables of holidays and periods are read, written with their capital."""
    written = form[0].upper() + form[1:] if rule == "holiday" else form
    assert [x.rule for x in find(f"Voici {written}.", "2019-04-17")] == [rule]


def test_numbers_of_a_name_must_be_its_own() -> None:
    assert not find("La guerre des sept pays.", "2019-04-17")
    assert [x.rule for x in find("La guerre des six jours.", "2019")] == ["period"]
    assert [x.rule for x in find("La guerre des dix jours.", "2019")] == ["duration"]
