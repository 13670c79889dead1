"""The tense of the clause a time expression stands in: which way "lundi" points."""

from __future__ import annotations

from dyade.find.stances import putting_off, stance
from dyade.find.stances.governors import governors
from dyade.find.times.tense import cue
from dyade.model import Span
from dyade.parse import labels, tree
from dyade.parse.sentence import Parsed
from dyade.parse.token import Token
from dyade.parse.words import words


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
    if _is_due(verb):
        return "future"
    if _planned(sentence.doc[token]) or _is_plan(verb):
        return "coming"
    if _announced(verb, sentence.doc[token]):
        return "coming"
    mover = putting_off.mover(sentence.doc[token])
    if mover is not None:
        return "coming" if _bygone(mover) else "future"
    led = tree.is_infinitive(verb) and tree.finite_head(verb.head)
    done = led and led != verb.head and stance.of_verb(verb).status == "occurred"
    if led and not done and tree.feature(led, "Tense") == labels.IMPERFECT:
        return "coming"  # "devait venir le 2 mai": that may be over by now
    read = stance.of_verb(verb)
    if read.status in ("future", "hypothetical") or read.tense == "future":
        return "future"
    return "past" if read.tense in ("past", "background") else cue(text, span)


def _bygone(mover: Token) -> bool:
    """Whether a plan was put off before the news: "avait été reporté à mai", "reporté à mai, a eu".

    Its new day may be over by now.
    """
    if mover.pos_ not in labels.VERBS:
        return False
    if tree.auxiliaries(mover):
        return stance.of_verb(mover).tense == "background"
    verb = tree.clause_verb(mover.head)
    done = verb is not None and verb != mover and tree.is_past_participle(verb)
    return verb is not None and done and stance.of_verb(verb).tense == "past"


def _planned(time: Token) -> bool:
    """Whether a time stands behind a participle of what is to come: "la réunion prévue samedi".

    One that dates the telling is none: "la grève annoncée samedi".
    """
    at = time.left_edge.i - 1
    while at > 0 and time.doc[at].pos_ in labels.LEADING:
        at -= 1  # "prévue pour le 2 mai"
    return _is_plan(time.doc[max(at, 0)])


def _announced(verb: Token, time: Token) -> bool:
    """Whether a time stands behind what somebody announces: "a annoncé une visite à Oslo en mai".

    A bare day there dates the telling as well: "a annoncé une visite mardi".
    """
    rule = governors().get(verb.lemma_)
    if rule is None or rule.status not in ("future", "hypothetical"):
        return False
    below = tree.children(verb, labels.OBJECT | labels.OBLIQUE)
    coming = [t for t in below if t.lower_ in words("times", "coming")]
    bare = time.lower_ in words("calendar", "words") and not tree.children_as(time, labels.CASE)
    return bool(coming) and coming[0].i < time.i and not bare


def _is_due(done: Token) -> bool:
    """Whether it is told that something is planned now: "est prévu en mai", not "était prévu"."""
    tenses = {tree.feature(a, "Tense") for a in tree.auxiliaries(done)}
    told = done.lemma_ in words("times", "tellings")
    return tenses == {labels.PRESENT} and not told and stance.of_form(done) == "future"


def _is_plan(done: Token) -> bool:
    """Whether a bare participle tells what is to come: "attendue à Oslo au printemps"."""
    if not tree.is_past_participle(done) or tree.auxiliaries(done):
        return False
    told = done.lemma_ in words("times", "tellings")
    return not told and stance.of_form(done) == "future"
