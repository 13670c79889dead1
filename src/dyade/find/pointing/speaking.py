"""Who speaks where "je" or "nous" do something to somebody whom a pronoun stands for."""

from __future__ import annotations

from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.pointing.context import Context
from dyade.find.speech import is_speech
from dyade.parse import tree
from dyade.parse.arguments import subject
from dyade.parse.words import words


def of_speaker(line: Line, i: int, context: Context, at: dict[int, Mention]) -> frozenset[str]:
    """The codes of who says "je" or "nous" of himself where these do something to a pronoun.

    "« Nous l'invitons », a dit le roi danois": whoever is invited, it is not the king.

    Args:
        i: the pronoun that stands for whom it is done to.
        at: the mentions of this sentence by token.
    """
    doc = line.sentence.doc
    if doc is None or not any(t.lower_ in words("pronouns", "first") for t in subject(doc[i].head)):
        return frozenset()
    says = [t for t in doc if t is not doc[i].head and is_speech(t) and tree.is_conjugated(t)]
    for token in (s for verb in says for s in subject(verb)):
        if token.i in at and at[token.i].actors:
            return frozenset(a.code for a in at[token.i].actors)
    told = context.speaker
    if told is None or told.sentence < line.index - 1:
        led = (s for s in reversed(context.seen) if s.subject and s.person and s.actors)
        told = next(led, None)
    return frozenset(a.code for a in told.actors) if told is not None else frozenset()
