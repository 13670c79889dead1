"""The verb right behind the comma that closes an aside, which the model gives to the aside.

"Le ministre, qui fête ses dix ans, critique le roi", "Oslo, fort de ses succès, expulse deux
diplomates": the form is read as a noun or a participle, or as one more verb of the aside.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from dyade.parse import labels, tree
from dyade.parse.mends.leading import in_e, may_be_verb, take_objects
from dyade.parse.mends.moves import make_root, make_subject, make_verb
from dyade.parse.mends.setoff import opening
from dyade.parse.token import Token
from dyade.parse.words import endings, words

_LONG = 25  # tokens of an aside at most
_ARTICLES = frozenset({labels.DET, labels.NUM, labels.PROPER})


def close_asides(
    tokens: list[Token],
    forms: Mapping[str, str],
    known: Callable[[str], bool],
    names: Collection[int] = (),
) -> None:
    """Makes such a form the main verb, in place, and the noun that opens the sentence its subject.

    Args:
        tokens: all tokens of one parsed sentence.
        forms: verb form → infinitive.
        known: whether a word is French.
        names: tokens that are proper names or adjectives of lands.
    """
    told = opening(tokens)
    if told is None:
        return
    subject, first = told
    for comma in tokens[first + 1 : first + 1 + _LONG]:
        if comma.text != "," or comma.i + 2 >= len(tokens):
            continue
        form = tokens[comma.i + 1]
        lemma = "" if form.i in names else _infinitive(form, forms, known)
        if lemma and _fits(subject, form, lemma) and _is_open(form, subject, first):
            _lead(form, subject, lemma)
            return


def _infinitive(form: Token, forms: Mapping[str, str], known: Callable[[str], bool]) -> str:
    """The infinitive of a word that can be a present form before its object, "" for none."""
    ahead = form.doc[form.i + 1]
    finite = form.pos_ in labels.VERBS and tree.is_finite(form)
    held = form.dep_ in labels.AUXILIARY | labels.COPULA
    if form.text[0].isupper() or held or tree.auxiliaries(form):
        return ""
    if finite:
        return form.lemma_ if tree.feature(form, "Person") in ("", labels.THIRD) else ""
    if ahead.pos_ not in _ARTICLES and ahead.lower_ not in words("unread", "behind"):
        return ""
    if form.lower_ in forms:
        return forms[form.lower_]
    if form.pos_ in labels.VERBS or may_be_verb(form):
        return in_e(form, known)
    return ""


def _fits(subject: Token, form: Token, lemma: str) -> bool:
    """Whether a form has the number of a noun."""
    many = tree.feature(form, "Number") == labels.PLURAL
    if lemma.endswith(endings("regular")):  # the model errs on the number of these
        many = form.lower_.endswith(endings("third_plural"))
    mine = tree.feature(subject, "Number")
    return not mine or many == (mine == labels.PLURAL)


def _is_open(form: Token, subject: Token, first: int) -> bool:
    """Whether a sentence has no main verb beside the form, nor the form a subject before it."""
    if any(t.i < form.i for t in tree.children(form, labels.ANY_SUBJECT) if t is not subject):
        return False
    if subject.head is form:
        return not tree.is_finite(form)
    root = next(t for t in form.doc if t.head is t)
    aside = first < root.i < form.i
    return root in (subject, form) or aside


def _lead(form: Token, subject: Token, lemma: str) -> None:
    """Makes a form the root, with its subject and what stands behind it."""
    root = next(t for t in form.doc if t.head is t)
    behind = [t for t in form.doc[form.i + 1 :] if t.head.i < form.i]
    if form.pos_ not in labels.VERBS or not tree.is_finite(form):
        make_verb(form, lemma, labels.PRESENT_FORM)
    if root is not form:
        make_root(form, root, behind)
    make_subject(subject, form)
    for noun in tree.children(form, labels.ANY_SUBJECT):
        if noun is not subject:
            noun.dep_ = labels.DIRECT_OBJECT
    for child in [c for c in form.children if c.i < form.i and c is not subject]:
        if child.pos_ != labels.PUNCT:
            child.head = subject
    take_objects(form)
