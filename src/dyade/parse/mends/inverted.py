"""Gives a relative clause on "que" the subject that stands behind its verb.

"ce qu'a démenti Riga", "l'accord que dénonce le roi", "les textes que doit signer Oslo": the model
takes the subject for a second object.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_subject, make_verb
from dyade.parse.spelling import of_present
from dyade.parse.token import Token
from dyade.parse.words import words

_MISREAD = frozenset({labels.ADJ, labels.ADV, labels.NOUN})
_NEAR = 3  # words between an auxiliary and its participle


def invert(tokens: list[Token], forms: Mapping[str, str], known: Callable[[str], bool]) -> None:
    """Makes what stands behind the verb of such a clause its subject, in place.

    Args:
        tokens: all tokens of one parsed sentence.
        forms: verb form → infinitive.
        known: whether a word is French.
    """
    for that in tokens[1:-2]:
        if that.lower_ not in words("conjunctions", "opening_clause"):
            continue
        noun = _antecedent(that)
        if noun is not None:
            _form_behind(that, forms, known)
        verb = _verb_behind(that) if noun is not None else None
        if noun is None or verb is None or tree.is_reflexive(verb):
            continue
        if tree.is_passive(verb) or verb in noun.ancestors:
            continue
        done = _infinitive_under(verb) or verb
        subject = _named_behind(done)
        if subject is None or tree.children(verb, labels.ANY_SUBJECT):
            continue
        if subject in noun.ancestors:
            continue
        verb.head, verb.dep_ = noun, labels.RELATIVE_CLAUSE
        that.pos_, that.head, that.dep_ = labels.PRONOUN, done, labels.DIRECT_OBJECT
        make_subject(subject, verb)


def _antecedent(that: Token) -> Token | None:
    """The noun or "ce" right before "que"; none where "à ce que" or a verb opens the clause."""
    before = that.doc[that.i - 1]
    if before.lower_ in words("pronouns", "of_clause"):
        opens = that.i > 1 and that.doc[that.i - 2].pos_ == labels.ADP
        return None if opens else before
    if before.pos_ == labels.ADJ and before.head.i < before.i:
        before = before.head
    article = before.pos_ == labels.PROPER or tree.article(before) is not None
    return before if before.pos_ in labels.NOUNS and article else None


def _form_behind(that: Token, forms: Mapping[str, str], known: Callable[[str], bool]) -> None:
    """ "ce que dément le roi", "ce que conteste Riga": a present form between "que" and a name."""
    form, ahead = that.doc[that.i + 1 : that.i + 3]
    if tree.is_finite(form) and form.pos_ in labels.VERBS:
        if form.head.i > form.i and form.dep_ not in labels.AUXILIARY:
            _part(form)
        return
    opens = ahead.pos_ == labels.PROPER or ahead.lower_ in words("articles", "opening_object")
    if form.pos_ not in _MISREAD or not opens or not form.text.islower():
        return
    infinitive = forms.get(form.lower_) or of_present(form.lower_, known)
    if not infinitive:
        return
    make_verb(form, infinitive, labels.PRESENT_FORM)
    if form.head.i > form.i:
        _part(form)


def _part(form: Token) -> None:
    """Takes a verb from the noun behind it, on which it hangs as a word of no weight."""
    noun = form.head
    if noun.pos_ in labels.NOUNS:
        form.head, form.dep_ = noun.head, labels.RELATIVE_CLAUSE
        noun.head, noun.dep_ = form, labels.DIRECT_OBJECT


def _verb_behind(that: Token) -> Token | None:
    """The active verb whose finite form stands right behind "que", over pronouns and "ne"."""
    doc, i = that.doc, that.i + 1
    while i < len(doc) - 1 and (
        doc[i].lower_ in words("pronouns", "clitic") or doc[i].lower_ in words("negation", "ne")
    ):
        i += 1
    first = doc[i]
    if not tree.is_finite(first) or first.lemma_ in words("verbs", "being"):
        return None
    if first.dep_ not in labels.AUXILIARY:
        return first if first.pos_ == labels.VERB else None
    verb = first.head
    near = i < verb.i <= i + _NEAR and all(t.pos_ == labels.ADV for t in doc[i + 1 : verb.i])
    return verb if near and first.lemma_ in words("verbs", "having") else None


def _infinitive_under(verb: Token) -> Token | None:
    """The infinitive behind a verb: "que doit signer Oslo"."""
    for infinitive in tree.infinitives(verb):
        if infinitive.i <= verb.i + 2:
            return infinitive
    return None


def _named_behind(verb: Token) -> Token | None:
    """The noun without preposition behind a verb, over adverbs and days."""
    doc, i = verb.doc, verb.i + 1
    while i < len(doc) and (
        doc[i].pos_ == labels.ADV or doc[i].lower_ in words("calendar", "days")
    ):
        i += 1
    for noun in doc[i : i + 4]:
        if noun.pos_ in labels.NOUNS and noun.lower_ not in words("calendar", "words"):
            opens = noun.left_edge.i <= i or _opened(noun, i)
            return noun if opens and not tree.preposition(noun) else None
        if noun.pos_ not in (labels.DET, labels.ADJ, labels.NUM):
            return None
    return None


def _opened(noun: Token, start: int) -> bool:
    """Whether all that stands before a noun is its own article and adjectives."""
    return all(t.head is noun for t in noun.doc[start : noun.i])
