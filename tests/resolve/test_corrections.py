"""Marks of correction, what they take the place of, and near-copies of one story."""

from __future__ import annotations

import random

import pytest
from tests.records import day, record

from dyade.resolve.corrections import Text, effect, natural, superseded
from dyade.resolve.ids import digest, dispatch_key
from dyade.resolve.stories import Sketched, near_pairs, resemblance, sketch, stories, story_of

STORY = (
    "Le ministre a déclaré mardi que les négociations reprendraient avant la fin du mois, après "
    "trois semaines de silence entre les deux capitales, et que son pays n'y mettait pas de "
    "conditions. Son homologue est attendu jeudi pour une visite de deux jours dans la région."
)


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("CORRIGÉ : Le sommet aura lieu jeudi", "", "replaces"),
        ("Le sommet aura lieu jeudi (corrigé)", "", "replaces"),
        ("CORRIGE-Le sommet aura lieu jeudi", "", "replaces"),
        ("Le sommet", "(Annule et remplace la dépêche de 12h30) Le sommet", "replaces"),
        ("ANNULATION : le sommet", "", "cancels"),
        ("Le sommet", "Prière d'annuler la dépêche", "cancels"),
        ("L'annulation du sommet surprend Séoul", "", ""),
        ("Trump a corrigé ses propos", "", ""),
        ("Le sommet", "x" * 300 + " annule et remplace", ""),
    ],
)
def test_marks(title: str, text: str, wanted: str) -> None:
    assert effect(title, text) == wanted


def text(
    key: str, said: str, *, id: str = "", version: str = "", words: str = STORY, title: str = "",
    publisher: str = "agence",
) -> Text:  # fmt: skip
    return Text(
        key, id or key, version, day(said), day(said), publisher, title, effect(title, words),
        sketch(words),
    )  # fmt: skip


def pairs(*texts: Text) -> list[tuple[str, str, str]]:
    shuffled = list(texts)
    random.Random(1).shuffle(shuffled)
    assert superseded(shuffled) == superseded(texts)
    return [(s.key, s.by, s.why) for s in superseded(texts)]


def test_the_newest_version_of_an_id_counts() -> None:
    found = pairs(
        text("a", "2019-04-01", id="x", version="9"),
        text("b", "2019-04-01", id="x", version="10"),
        text("c", "2019-04-01", id="y"),
    )
    assert found == [("a", "b", "version")]


def test_without_versions_the_later_date_counts() -> None:
    assert pairs(text("b", "2019-04-01", id="x"), text("a", "2019-04-02", id="x")) == [
        ("b", "a", "version")
    ]


def test_a_correction_takes_the_place_of_what_it_resembles() -> None:
    found = pairs(
        text("old", "2019-04-01"),
        text(
            "other", "2019-04-01", words="Tout autre chose, et rien que cela, dans une autre ville."
        ),
        text(
            "new", "2019-04-02", words=STORY.replace("jeudi", "vendredi"), title="CORRIGÉ : Visite"
        ),
    )
    assert found == [("old", "new", "correction")]


@pytest.mark.parametrize(
    "old",
    [
        text("old", "2019-04-03"),
        text("old", "2019-03-01"),
        text("old", "2019-04-01", publisher="autre"),
        text(
            "old", "2019-04-01", words="Tout autre chose, et rien que cela, dans une autre ville."
        ),
    ],
    ids=["later", "long before", "another publisher", "another text"],
)
def test_a_correction_leaves_others_alone(old: Text) -> None:
    assert pairs(old, text("new", "2019-04-02", title="CORRIGÉ : Visite")) == []


def test_a_correction_finds_its_title() -> None:
    old = text("old", "2019-04-01", title="La visite aura lieu jeudi", words="Elle viendra jeudi.")
    new = text("new", "2019-04-01", title="La visite aura lieu jeudi (CORRIGÉ)", words="Vendredi.")
    assert pairs(old, new) == [("old", "new", "correction")]


def test_a_cancelled_dispatch() -> None:
    old = text("old", "2019-04-01", title="La visite aura lieu jeudi")
    new = text("new", "2019-04-01", title="ANNULATION : La visite aura lieu jeudi", words="Annulé.")
    assert pairs(old, new) == [("old", "new", "cancelled")]


def test_versions_sort_as_people_count() -> None:
    assert sorted(["10", "9", "", "1.10", "1.9"], key=natural) == ["", "1.9", "1.10", "9", "10"]


def sketched(key: str, said: str, words: str) -> Sketched:
    return Sketched(key, day(said), day(said), sketch(words))


def test_updates_are_near_and_other_news_is_not() -> None:
    longer = STORY + " Les deux hommes se verront dans un hôtel du centre, a dit son entourage."
    texts = [
        sketched("a", "2019-04-01", STORY),
        sketched("b", "2019-04-02", longer),
        sketched("c", "2019-05-02", STORY),
        sketched(
            "d", "2019-04-01", "Une tout autre nouvelle, qui ne dit rien de ce qui précède ici."
        ),
    ]
    links = near_pairs(texts, [])
    assert links == [("a", "b")]
    assert near_pairs(texts[:1], texts[1:]) == links
    names = stories((t.key for t in texts), links)
    assert names == {"a": story_of("a"), "b": story_of("a")}


def test_stories_are_chains() -> None:
    links = [("b", "c"), ("a", "b"), ("x", "y"), ("y", "gone")]
    names = stories("abcxy", links)
    assert names["a"] == names["c"] == story_of("a") and names["y"] == story_of("x")


def test_resemblance_of_short_texts() -> None:
    assert resemblance(sketch("Un mot."), sketch("Un mot.")) == 1.0
    assert resemblance(sketch("Un mot."), sketch("Deux mots.")) == 0.0


def test_keys_rest_on_the_whole_content() -> None:
    one = record("Un texte.").dispatch
    other = record("Un texte.", title="Titre", id=one.id).dispatch
    assert dispatch_key(one) != dispatch_key(other)
    assert digest("ab", "c") != digest("a", "bc") and len(digest("x")) == 12
