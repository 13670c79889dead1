"""The reader of times as a spaCy pipe: ``nlp.add_pipe("dyade_times")``.

Import this module once, then add the pipe. A document's date comes from
``doc.user_data["date"]`` (EDTF level 0), else from the pipe's ``date``. The expressions are in
``doc._.times``, a tuple of ``TimeExpression``; undirected ones take their direction from the
mood and tense of the verb they hang on where the pipeline has parsed and tagged the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from dyade.find.times.calendar import DocumentDateError
from dyade.find.times.finder import find
from dyade.model import Span
from dyade.parse import labels

if TYPE_CHECKING:
    from spacy.tokens import Token

NAME = "dyade_times"
_PAST = frozenset({labels.PAST, labels.IMPERFECT})

if not Doc.has_extension("times"):
    Doc.set_extension("times", default=())


@Language.factory(NAME, default_config={"date": ""}, assigns=["doc._.times"])
class TimesPipe:
    """The pipe. ``date`` is for documents that bring none; empty means that all must."""

    def __init__(self, nlp: Language, name: str, date: str) -> None:
        self.date = date

    def __call__(self, doc: Doc) -> Doc:
        """Sets ``doc._.times``. Raises DocumentDateError where the document has no date."""
        date = doc.user_data.get("date", self.date)
        if not date:
            raise DocumentDateError("the document has no date; set doc.user_data['date']")
        parsed = doc.has_annotation("DEP") and doc.has_annotation("MORPH")
        doc._.times = find(doc.text, date, tense=_Tense(doc) if parsed else None)
        return doc


class _Tense:
    """The tense of the verb above a span, from its mood and its auxiliaries."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    def __call__(self, span: Span) -> str:
        covered = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        if covered is None:
            return ""
        verb = next((t for t in (covered.root, *covered.root.ancestors) if _is_verb(t)), None)
        if verb is None:
            return ""
        around = [verb, *(c for c in verb.children if c.dep_ in labels.AUXILIARY)]
        forms = [(t.morph.get("Mood", [""])[0], t.morph.get("Tense", [""])[0]) for t in around]
        if any(mood == labels.CONDITIONAL for mood, _ in forms) and len(around) == 1:
            return "future"
        if any(tense == labels.FUTURE for _, tense in forms):
            return "future"
        return "past" if any(tense in _PAST for _, tense in forms) else ""


def _is_verb(token: Token) -> bool:
    return token.pos_ in labels.VERBS
