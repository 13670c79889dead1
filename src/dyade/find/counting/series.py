"""The one time of several that is told apart: "se sont vus trois fois, la dernière à Oslo"."""

from __future__ import annotations

from dyade.data import rules
from dyade.parse import labels
from dyade.parse.token import Token
from dyade.parse.words import words

_OPENS = frozenset({",", "(", "–", "—", "-"})


def told_apart(trigger: Token, word: Token) -> str:
    """Which time alone a word behind the trigger of a deed is said of.

    "Se sont vus trois fois, la dernière fois en mai à Oslo": neither the month nor the place is
    that of the others.

    Returns:
        ``last``, ``first``, ``one`` ("dont une fois en mai"); empty where it is said of the deed.
    """
    if word.i <= trigger.i:
        return ""
    counting, of_which = rules("fr/quantity.toml"), words("pronouns", "relative_of")
    opens = -1
    for token in reversed(word.doc[trigger.i + 1 : word.i]):
        if token.pos_ == labels.VERB:
            return ""
        if token.lower_ in of_which or token.text in _OPENS:
            opens = token.i
            break
    if opens < 0:
        return ""
    aside = [t.lower_ for t in word.doc[opens + 1 : word.i + 1]]
    among = word.doc[opens].lower_ in of_which
    if among and any(form in counting["times"] for form in aside[1:2]):
        return "one"
    which = next((n for n in ("last", "first") if aside[1:2] and aside[1] in counting[n]), "")
    alone = aside[2:3] and (aside[2] in counting["times"] or word.doc[opens + 3].pos_ in _NO_NOUN)
    return which if which and alone and aside[0] in words("articles", "definite") else ""


_NO_NOUN = frozenset({labels.ADP, labels.DET, labels.ADV, labels.PRONOUN})
