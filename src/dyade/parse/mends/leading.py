"""A word that the model takes for another becomes the verb of its clause, with what is its own.

What shows that a word is a verb is told in ``unread``, ``presents`` and ``clauseless``.
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_subject, make_verb, put_before
from dyade.parse.spelling import of_present
from dyade.parse.token import Token
from dyade.parse.words import endings, words

_BESIDE = (
    labels.ADJECTIVE | (labels.ACL - labels.RELATIVE) | labels.APPOSITION | labels.NOUN_MODIFIER
)
_DOERS = labels.NOUNS | {labels.PRONOUN}
_MISTAKEN = labels.NOMINAL | {labels.PRONOUN, labels.ADV, labels.OTHER}
_SMALL = frozenset({labels.DET, labels.ADP})  # a long word is seldom one of these
_LONG = 8  # letters
OWN = labels.COPULA | {labels.DETERMINER, labels.CASE}  # what only a noun has
_OF_NOUNS = (
    labels.ADJECTIVE
    | labels.ACL
    | labels.APPOSITION
    | labels.NOUN_COMPLEMENT
    | {labels.CASE, labels.CONJUNCT, labels.COORDINATOR, labels.DETERMINER, labels.NUMBER}
)


def in_e(token: Token, known: Callable[[str], bool]) -> str:
    """The infinitive in -er of a form in -e that is no name, "" of any other word.

    Args:
        token: a word of a parsed sentence.
        known: whether a word is French.
    """
    form = token.lower_
    if not form.endswith(endings("present")[-1]) or not form.isalpha() or token.text[0].isupper():
        return ""
    return of_present(form, known)


def may_be_verb(token: Token) -> bool:
    """Whether a word that the model takes for another has no article and no preposition."""
    long = token.pos_ in _SMALL and len(token.text) >= _LONG
    if token.pos_ not in _MISTAKEN and not long:
        return False
    before = token.doc[token.i - 1]
    if before.lower_ in words("prepositions", "gerund"):
        return True
    own = any(c.dep_ in OWN and c.i < token.i for c in token.children)
    return before.pos_ != labels.DET and not own


def hangs_beside(token: Token) -> bool:
    """Whether a word hangs as something beside it on a noun before it."""
    if token.dep_ not in _BESIDE or token.head.i >= token.i or token.head.pos_ not in _DOERS:
        return False
    return not any(c.pos_ == labels.PRONOUN and c.i < token.i for c in token.children)


def is_article(token: Token) -> bool:
    """Whether a word opens a noun phrase as its article."""
    return token.pos_ == labels.DET or token.dep_ == labels.DETERMINER


def lead_clause(verb: Token) -> None:
    """Makes a verb the head of its clause, and the noun that it hung on its subject."""
    noun = verb.head
    if not hangs_beside(verb) or noun.dep_ in labels.SUBJECT:
        return
    if noun.dep_ == labels.ROOT:
        verb.head, verb.dep_ = verb, labels.ROOT
    else:
        verb.head, verb.dep_ = noun.head, noun.dep_
    make_subject(noun, verb)
    for child in list(noun.children):
        if child.i > verb.i:
            child.head = verb
    take_objects(verb)


def take_objects(verb: Token) -> None:
    """What follows a verb is its object where it has an article, else an oblique of it."""
    for child in list(verb.children):
        if child.i < verb.i or child.pos_ not in labels.NOUNS or child.dep_ == labels.CONJUNCT:
            continue
        cases = tree.children_as(child, labels.CASE)
        if cases and cases[0].lower_ in words("articles", "plural"):
            cases[0].pos_, cases[0].dep_ = labels.DET, labels.DETERMINER
            cases = []
        child.dep_ = labels.MODIFIER if cases else labels.DIRECT_OBJECT


def take_lead(verb: Token, name: Token, lemma: str) -> None:
    """Makes a word the verb of a clause.

    Args:
        verb: a present form that the model takes for another word.
        name: the noun or name before it, its subject.
        lemma: its infinitive.
    """
    top = verb.head
    while top.i < verb.i and top.head is not top:
        top = top.head
    make_verb(verb, lemma, labels.PRESENT_FORM)
    if top is not verb and top.i > verb.i and _is_led(top):
        _put_first(verb, name, top)
    elif top is not verb and top.i > verb.i:
        _put_over(verb, top)
        if top.pos_ in labels.VERBS:  # "juge l'offre": behind an article
            top.pos_, top.lemma_ = labels.NOUN, top.lower_
            for child in top.children:
                child.dep_ = labels.DETERMINER if child.i == top.i - 1 else child.dep_
    elif top is not verb:  # the name was the root
        verb.head = top
        put_before(top, verb)
        for child in [c for c in top.children if c.i > verb.i]:
            child.head = verb
        for child in [c for c in verb.children if c.i > verb.i and c.pos_ in labels.NOUNS]:
            _complement(child, verb)
    if name.is_ancestor(verb):
        put_before(name, verb)
    make_subject(name, verb)


def _is_led(infinitive: Token) -> bool:
    """Whether an infinitive has a preposition before it, as what a verb asks for has."""
    marks = tree.children(infinitive, frozenset({labels.MARK, labels.CASE}))
    return tree.is_infinitive(infinitive) and bool(marks)


def _put_first(verb: Token, name: Token, infinitive: Token) -> None:
    """ "Le roi presse les élus d'agir": the infinitive was the head, the object beside the king."""
    verb.head, verb.dep_ = infinitive.head, infinitive.dep_
    if infinitive.head is infinitive:
        verb.head = verb
    for child in [c for c in infinitive.children if c.i < verb.i]:
        child.head = verb
    infinitive.head, infinitive.dep_ = verb, labels.OPEN_COMPLEMENT
    for child in [c for c in name.children if verb.i < c.i < infinitive.i]:
        if child.pos_ in labels.NOUNS:
            child.head, child.dep_ = verb, labels.DIRECT_OBJECT


def _complement(noun: Token, verb: Token) -> None:
    """Hangs a noun behind a verb as its object, or by its preposition; so what stands behind it."""
    if not tree.children_as(noun, labels.CASE):
        noun.head, noun.dep_ = verb, labels.DIRECT_OBJECT
        return
    noun.dep_ = labels.MODIFIER
    for child in [c for c in noun.children if c.dep_ in labels.NOUN_MODIFIER]:
        articled = any(is_article(c) for c in child.children)
        if articled and not tree.children_as(child, labels.CASE):  # "pointe du doigt Oslo"
            child.head, child.dep_ = verb, labels.DIRECT_OBJECT


def _put_over(verb: Token, noun: Token) -> None:
    """Puts a verb over its object behind it, which keeps what can only be a noun's."""
    above, dep = noun.head, noun.dep_
    verb.head, verb.dep_ = (verb, labels.ROOT) if above is noun else (above, dep)
    for child in list(noun.children):
        if child.i < verb.i or child.dep_ not in _OF_NOUNS:
            child.head = verb
    noun.head, noun.dep_ = verb, labels.DIRECT_OBJECT
