"""Where those who do something sit or live: "un tribunal de Riga", "les habitants de Riga"."""

from __future__ import annotations

from dyade.code.deed import Context
from dyade.code.who.verbs import subject_tokens
from dyade.find.lexicon import states, words
from dyade.find.places.places import located
from dyade.model import Place
from dyade.parse import labels, tree
from dyade.parse.token import Token

_RULING = frozenset({"COERCE", "SANCTION"})
_MARCH = "PROTEST"
_DEPTH = 2  # "des milliers d'habitants de Riga"


def place(context: Context, verb: Token, act: str) -> Place | None:
    """The town of the court that rules, or of the people who march; None of all others.

    Not where those are who have gone elsewhere: "des habitants de Riga exilés à Oslo".
    """
    kinds = "courts" if act in _RULING else "residents" if act == _MARCH else ""
    if not kinds or verb.pos_ not in labels.VERBS:
        return None
    level = subject_tokens(verb)
    for _ in range(_DEPTH):
        for doer in (d for d in level if d.lemma_ in words("places", kinds)):
            gone = any(c.lemma_ in words("places", "dwelling") for c in doer.children)
            return None if gone else _town(context, doer)
        level = [t for d in level for t in tree.complements(d, "of")]
    return None


def _town(context: Context, doer: Token) -> Place | None:
    """The town that a noun is of, where it is known in which state it lies."""
    for token in tree.complements(doer, "of"):
        found = located(token.text, "", context.scene.entities.scene)
        if token.pos_ == labels.PROPER and found.code in states() and found.precision != "state":
            return found
    return None
