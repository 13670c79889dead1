"""Whether a clause is a condition or a question: "si X cède", "à moins que X ne cède"."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token, kept
from dyade.parse.words import words


@kept
def is_conditional(verb: Token) -> bool:
    """Whether the verb stands in an "if" clause.

    The model takes "s'exprimant" and "s'étant exprimé" for one too.
    """
    forms = (verb, *tree.auxiliaries(verb))
    if any(tree.is_participle(t) and tree.feature(t, "Tense") == labels.PRESENT for t in forms):
        return False
    if _unless(verb):
        return True
    return _is_adverbial(verb) and _opened(verb) and not _conceded(verb)


def is_question(verb: Token) -> bool:
    """Whether a clause leaves open what it tells: "doit décider si Riga quitte le traité"."""
    asked = verb.dep_ in labels.CLAUSE_COMPLEMENT and verb.head.i < verb.i
    return asked and tree.is_conjugated(verb) and _opened(verb)


def _opened(verb: Token) -> bool:
    marks = (c for c in verb.children if c.dep_ == labels.MARK)
    return any(c.lower_ in words("negation", "if") for c in marks)


def _is_adverbial(verb: Token) -> bool:
    """Whether a clause goes with a main one, which the model may have hung on a noun or under it.

    "Redoute un conflit si Riga annexe l'île"; "ignore si Riga annexe l'île" asks.
    """
    finite = tree.feature(verb, "Tense") == labels.PRESENT and not tree.is_past_participle(verb)
    misplaced = finite and verb.dep_ in (labels.NOMINAL_MODIFIER, labels.ROOT)
    return verb.dep_ in labels.ADVERBIAL or misplaced


def _unless(verb: Token) -> bool:
    """Whether a verb tells what alone could change the main deed: "à moins que X ne parte"."""
    marks = tree.children_as(verb, labels.MARK)
    less = words("negation", "less")
    return any(
        m.i and verb.doc[m.i - 1].lower_ in less and m.lower_ in words("times", "that")
        for m in marks
    )


def _conceded(verb: Token) -> bool:
    """Whether an "if" clause grants what is so: "si Oslo a signé, Riga n'a pas suivi".

    It tells of the past, and so does or is the clause that it goes with.
    """
    main = verb.head
    clauses = [tree.finite_head(v) for v in (verb, main)]
    if main.i < verb.i or not tree.is_past_participle(verb) or verb is clauses[0]:
        return False
    told = [tree.feature(t, "Tense") for t in clauses]
    real = all(tree.feature(t, "Mood") == labels.INDICATIVE for t in clauses)
    return real and told[0] == labels.PRESENT and told[1] in (labels.PRESENT, labels.IMPERFECT)
