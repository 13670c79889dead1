"""One office under its several names: the examples and counter-examples of posts.toml."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.data import rules
from dyade.find import lexicon
from dyade.find.mention import Entities

pytestmark = pytest.mark.model
POSTS = rules("fr/who/posts.toml")["post"]
Read = Callable[..., Entities]


def last_office(entities: Entities) -> str:
    """The person of the office that is named last; "" where nobody is."""
    found = [m for m in entities.mentions if m.kind in ("office", "group")]
    return found[-1].actors[0].person if found and found[-1].actors else ""


@pytest.mark.parametrize("post", POSTS, ids=lambda p: p["id"])
def test_the_example_finds_the_holder(entities: Read, post: dict[str, str]) -> None:
    assert last_office(entities(post["example"])) != ""


@pytest.mark.parametrize("post", POSTS, ids=lambda p: p["id"])
def test_the_counter_example_does_not(entities: Read, post: dict[str, str]) -> None:
    assert last_office(entities(post["counter"])) == ""


def test_ids_are_unique_and_nouns_folded() -> None:
    ids = [post.id for post in lexicon.posts()]
    assert len(ids) == len(set(ids))
    assert all(noun == lexicon.fold_role(noun) for post in lexicon.posts() for noun in post.nouns)
