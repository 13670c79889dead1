"""The form of the tables and rule files."""

from __future__ import annotations

import pytest

from dyade.measure.tables import _doubles, _table, faults, paths


def test_the_package_s_own_are_sound() -> None:
    assert list(faults()) == []
    assert len(paths()) > 20


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("# only a comment\n", "no header"),
        ("form\nb\na\n", ":3: 'a' stands after 'b'"),
        ("form\na\n# more\na\n", "2 times the row 'a'"),
        ("form\tnote\na\tb\tc\n", ":2: 3 cells, the header has 2"),
        ("form\n a\n", ":2: blanks round a cell"),
        ("form\tothers\na\tb|c|b\n", ":2: 'b' twice in a list"),
        ("form\twith\na\tsubj:b;obj:c|d|c\n", ":2: 'c' twice in a list"),
    ],
)
def test_each_fault_is_named(text: str, fault: str) -> None:
    (message,) = _table("x.tsv", text)
    assert message == f"x.tsv{fault}" or message == f"x.tsv: {fault}"


def test_a_sound_table() -> None:
    assert not list(_table("x.tsv", "# source: ours\nform\tnote\na\nb\tx\n\n# end\nc\t\n"))


def test_a_word_twice_in_a_list_of_a_rule_file() -> None:
    rules = {"nouns": {"flat": ["a", "b"]}, "rule": [{"words": ["a", "b", "a"]}, {"words": ["a"]}]}
    assert list(_doubles(rules, "")) == ["'a' twice in words"]
