"""The tense of the clause a time expression stands in: which way "lundi" points."""

from __future__ import annotations

from dyade.find import stance
from dyade.find.times.tense import cue
from dyade.model import Span
from dyade.parse import labels, tree
from dyade.parse.sentence import Parsed


def around(parsed: Parsed, text: str, span: Span) -> str:
    """ "past", "future", "coming" (a weak sign), or "" where nothing around a span says any.

    The clause's verb decides; where it is in the present ("est attendu mercredi"), the words do.
    """
    for sentence in parsed:
        if sentence.span.start <= span.start < sentence.span.end:
            break
    else:
        return ""
    token = sentence.token_at(span.start)
    if sentence.doc is None or token is None:
        return ""
    verb = tree.clause_verb(sentence.doc[token])
    if verb is None:
        return ""
    if any(tree.feature(c, "Tense") == labels.PRESENT for c in tree.children(verb, labels.COPULA)):
        return cue(text, span)
    led = tree.is_infinitive(verb) and tree.finite_head(verb.head)
    if led and tree.feature(led, "Tense") == labels.IMPERFECT:
        return "coming"  # "devait venir le 2 mai": that may be over by now
    read = stance.of_verb(verb)
    if read.status in ("future", "hypothetical") or read.tense == "future":
        return "future"
    return "past" if read.tense in ("past", "background") else cue(text, span)
