"""Whether "nous" and "me" before a verb do something or have it done to them.

The model takes "nous" before a verb of the third person for its subject, a reflexive or a dative,
nearly at random.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import endings, words

_BEFORE = 2  # words from a first person to its reflexive: "je ne me"
_ABOVE = 2  # verbs over an infinitive whose subject may be its own
_BETWEEN = frozenset({labels.PRONOUN, labels.ADV})  # "nous y a", "nous l'a"


def first_persons(tokens: list[Token]) -> None:
    """Mends in place the first persons to whom others do what a verb says.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    mine = words("pronouns", "reflexive_first")
    for token in tokens[1:-1]:
        if token.lower_ not in mine or token.pos_ != labels.PRONOUN:
            continue
        form = _form_behind(tokens, token.i)
        if form is None or _is_own(tokens, token, form):
            continue
        verb = form.head if form.pos_ == labels.AUX and form.head.pos_ == labels.VERB else form
        if verb.pos_ == labels.VERB and verb.i > token.i:
            token.head, token.dep_ = verb, _case(verb, token)


def _form_behind(tokens: list[Token], at: int) -> Token | None:
    """The verb form that a pronoun stands before, over other pronouns."""
    for token in tokens[at + 1 : at + 4]:
        if token.pos_ in labels.VERBS:
            return token
        if token.pos_ not in _BETWEEN:
            return None
    return None


def _is_own(tokens: list[Token], token: Token, form: Token) -> bool:
    """Whether the first person does it himself: "nous attaquons", "je me rends"."""
    if form.lower_.endswith(endings("first_plural")):
        return True
    others = words("pronouns", "first") - words("pronouns", "singular_first")
    if any(t.lower_ in others for t in tokens[max(0, token.i - _BEFORE) : token.i]):
        return True  # "nous ne nous rendrons pas"
    above = [t for t in form.ancestors if tree.is_infinitive(form)][:_ABOVE]
    subjects = [c for t in above for c in tree.children(t, labels.ANY_SUBJECT) if c is not token]
    return any(c.lower_ in words("pronouns", "first") for c in subjects)  # "nous pouvons nous"


def _case(verb: Token, token: Token) -> str:
    """The direct object where a verb has no other, unless it is done to nobody but "à" somebody."""
    others = [c for c in tree.children(verb, labels.OBJECT) if c is not token]
    given = bool(others) or verb.lemma_ in words("verbs", "to_somebody")
    return labels.INDIRECT_OBJECT if given else labels.DIRECT_OBJECT
