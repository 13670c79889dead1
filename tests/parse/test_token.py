"""Words of a parse that can be moved about in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.parses import parse

from dyade.parse.token import Token, close, features, kept

SPEC = """
    Oslo Oslo PROPN nsubj 1
    accuse accuser VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    Riga Riga PROPN obj 1
    de de ADP mark 4
    mentir mentir VERB xcomp 2 VerbForm=Inf
"""


def texts(tokens: list[Token]) -> list[str]:
    return [t.text for t in tokens]


def test_a_parse_is_read_with_its_tree() -> None:
    oslo, accuse, riga, de, mentir = parse(SPEC)
    assert accuse.head is accuse
    assert texts(accuse.children) == ["Oslo", "Riga"]
    assert texts(riga.subtree) == ["Riga", "de", "mentir"]
    assert (riga.left_edge, riga.right_edge) == (riga, mentir)
    assert texts(list(de.ancestors)) == ["mentir", "Riga", "accuse"]
    assert accuse.is_ancestor(de)
    assert not oslo.is_ancestor(de)
    assert accuse.morph["Mood"] == "Ind"


def test_a_word_that_moves_takes_its_branch_along() -> None:
    _, accuse, riga, _, mentir = parse(SPEC)
    mentir.head = accuse
    assert texts(accuse.children) == ["Oslo", "Riga", "mentir"]
    assert texts(accuse.subtree) == ["Oslo", "accuse", "Riga", "de", "mentir"]
    assert riga.children == []


def test_children_stay_in_the_order_of_the_text() -> None:
    oslo, accuse, riga, _, mentir = parse(SPEC)
    oslo.head = mentir
    riga.head = mentir
    assert texts(mentir.children) == ["Oslo", "Riga", "de"]
    assert texts(accuse.children) == ["mentir"]


def test_a_new_root_hangs_on_itself() -> None:
    _, accuse, riga, _, _ = parse(SPEC)
    riga.head = riga
    accuse.head = riga
    assert list(riga.ancestors) == []
    assert texts(riga.children) == ["accuse", "mentir"]


def test_a_word_put_below_its_own_complement_gives_it_its_place() -> None:
    _, accuse, riga, de, mentir = parse(SPEC)
    riga.head = mentir
    assert mentir.head is accuse
    assert riga.head is mentir
    accuse.head = de
    assert texts(list(accuse.ancestors)) == ["de"]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_whatever_is_moved_each_word_hangs_below_a_root_once(moves: list[tuple[int, int]]) -> None:
    words = parse(SPEC)
    for below, above in moves:
        words[below].head = words[above]
        roots = [w for w in words if w.head is w]
        assert sorted(w.i for root in roots for w in root.subtree) == [0, 1, 2, 3, 4]


def test_an_answer_is_kept_once_the_parse_is_closed() -> None:
    asked: list[str] = []

    @kept
    def below(token: Token) -> list[str]:
        asked.append(token.text)
        return texts(token.children)

    tokens = parse(SPEC)
    _, accuse, riga, _, mentir = tokens
    assert below(accuse) == ["Oslo", "Riga"]
    mentir.head = accuse
    close(tokens)
    assert below(accuse) == ["Oslo", "Riga", "mentir"]
    below(accuse).clear()
    assert below(accuse) == ["Oslo", "Riga", "mentir"]
    assert below(riga) == []
    assert asked == ["accuse", "accuse", "Riga"]


def test_a_closed_parse_is_not_mended() -> None:
    tokens = parse(SPEC)
    close(tokens)
    with pytest.raises(AssertionError, match="closed"):
        tokens[4].head = tokens[1]


def test_of_several_values_of_a_feature_the_first_counts() -> None:
    assert features("Gender=Fem,Masc|Number=Plur") == {"Gender": "Fem", "Number": "Plur"}
    assert features("") == {}
