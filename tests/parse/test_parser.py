"""The French pipeline: what is left out of the model and made quicker changes no parse."""

from __future__ import annotations

import pytest

from dyade.parse import parser

TEXT = "Les ministres des deux pays se seraient rencontrés lundi à Lima pour y signer un traité."


@pytest.mark.model
def test_the_quickened_model_gives_the_lemmas_of_the_whole_one() -> None:
    import spacy

    whole = spacy.load(parser.MODEL)
    quick = spacy.load(parser.MODEL, exclude=["ner", "attribute_ruler"])
    parser.quicken(quick)
    assert [(t.lemma_, t.pos_, t.dep_, str(t.morph)) for t in quick(TEXT)] == [
        (t.lemma_, t.pos_, t.dep_, str(t.morph)) for t in whole(TEXT)
    ]


@pytest.mark.model
def test_lemmas_are_looked_up_in_sets() -> None:
    import spacy

    nlp = spacy.load(parser.MODEL, exclude=["ner", "attribute_ruler"])
    parser.quicken(nlp)
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    assert index and all(isinstance(lemmas, frozenset) for lemmas in index.values())
