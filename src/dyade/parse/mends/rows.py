"""Nouns in a row, which the model hangs apart: "avec le Togo, le roi du Maroc et Al Roy".

Before a plural verb all of them are its subjects: "Mardi, la Norvège, le roi du Maroc et le Premier
ministre Al Roy ont cédé". The model takes the first for a word of the time, or one for an aside to
another.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dyade.parse import labels, tree
from dyade.parse.mends.dated import is_time
from dyade.parse.mends.doubles import subjects_before
from dyade.parse.mends.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_LONG = 60  # tokens before a verb in which its subjects stand
_WITHIN = labels.NOMINAL | {labels.DET, labels.NUM}
_OPENING = frozenset({labels.DET, labels.PROPER, labels.NUM})
_BEFORE_VERB = frozenset({labels.PRONOUN, labels.ADV})


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun and what is its, from the token ``first`` to the token ``last``, exclusive."""

    first: int
    last: int
    noun: Token


def join_rows(tokens: list[Token], names: Collection[int] = ()) -> None:
    """Hangs the nouns of each row on its first, in place; before a plural verb that is its subject.

    Args:
        tokens: all tokens of one parsed sentence.
        names: tokens that are proper names.
    """
    led: set[Token] = set()
    for token in tokens:
        if _is_plural(token):
            row = _row(tokens, _subject_end(tokens, token), names)
            verb = _verb(token)
            if len(row) > 1 and _may_lead(row, verb):
                _lead(row, verb)
            led |= {phrase.noun for phrase in row}
    for link in tokens[1:-1]:
        if _is_et(link):
            row = _row(tokens, _end(tokens, link.i + 1), names, under=True)
            if len(row) > 2 and led.isdisjoint(p.noun for p in row):
                _join(row)


def _is_plural(token: Token) -> bool:
    """Whether a token is a verb form of several others: "ont", "signent"."""
    if token.pos_ not in labels.VERBS or not tree.is_finite(token):
        return False
    person = tree.feature(token, "Person")
    return tree.feature(token, "Number") == labels.PLURAL and person in ("", labels.THIRD)


def _verb(form: Token) -> Token:
    """The verb of a form: its own, or the one that it helps."""
    held = form.dep_ in labels.AUXILIARY | labels.COPULA and form.head.i > form.i
    return form.head if held else form


def _subject_end(tokens: list[Token], form: Token) -> int:
    """Where the words right before a verb form end: pronouns and "ne" stand between."""
    at = form.i
    relative = words("pronouns", "opening_relative")
    while at and tokens[at - 1].pos_ in _BEFORE_VERB and tokens[at - 1].lower_ not in relative:
        at -= 1
    return at


def _row(
    tokens: list[Token], end: int, names: Collection[int], *, under: bool = False
) -> list[_Phrase]:
    """The phrases that end before a token, joined by commas and at the last by "et"; [] for none.

    The first may stand behind a verb or preposition where ``under`` says so.
    """
    row: list[_Phrase] = []
    at = end
    while at > max(end - _LONG, 0):
        aside = _aside(tokens, at, names)
        if aside:
            at = aside
        start = _start(tokens, at)
        phrase = _phrase(tokens, start, at, under=under and bool(row))
        link = tokens[start - 1] if start else None
        listed = _is_et(link) if not row else under or link is None or _opens(link)
        if phrase is None or not listed:
            break
        row.insert(0, phrase)
        if link is None or (link.text != "," and not _is_et(link)):
            break
        at = start - 1
    return row


def _is_et(link: Token | None) -> bool:
    return link is not None and link.lower_ in words("conjunctions", "and")


def _opens(link: Token) -> bool:
    """Whether a word can stand right before the first of a row: "que", "où", a mark, "et"."""
    return link.pos_ in (labels.SCONJ, labels.CCONJ, labels.PRONOUN, labels.PUNCT)


def _end(tokens: list[Token], start: int) -> int:
    """Where the phrase ends that begins with a token: on over nouns and "de"."""
    of = words("prepositions", "of_short") | words("articles", "partitive")
    at = start
    while at < len(tokens) and (tokens[at].pos_ in _WITHIN or tokens[at].lower_ in of):
        at += 1
    return at


def _start(tokens: list[Token], end: int) -> int:
    """Where the phrase begins that ends before a token: back over nouns and "de"."""
    of = words("prepositions", "of_short") | words("articles", "partitive")
    at = end
    while at and (tokens[at - 1].pos_ in _WITHIN or tokens[at - 1].lower_ in of):
        at -= 1
    return at


def _phrase(tokens: list[Token], start: int, end: int, *, under: bool) -> _Phrase | None:
    """The phrase of these tokens, None where it is none, a time or under what it may not be."""
    if under and start < end and tokens[start].pos_ == labels.ADP:
        start += 1  # "de la Norvège, X et Y"
    if start >= end or tokens[start].pos_ not in _OPENING:
        return None
    before = tokens[start - 1] if start else None
    if not under and before is not None and before.pos_ in (labels.ADP, *labels.VERBS):
        return None
    noun = next((t for t in tokens[start:end] if t.pos_ in labels.NOUNS), None)
    if noun is None or is_time(noun):
        return None
    return _Phrase(start, end, noun)


def _aside(tokens: list[Token], end: int, names: Collection[int]) -> int:
    """Where a name set off by commas begins, with its first comma: ", Al Roy,"; 0 where none is."""
    if end < 3 or tokens[end - 1].text != ",":
        return 0
    start = end - 2
    if start not in names or tokens[start - 1].text != ",":
        return 0
    return start - 1


def _may_lead(row: list[_Phrase], verb: Token) -> bool:
    """Whether a row can be the subject of a verb: none of it but the root is over the verb."""
    own = {p.noun for p in row}
    if any(n.is_ancestor(verb) and n.head is not n for n in own):
        return False
    first = row[0].first
    return all(t in own or t.i >= first or is_time(t) for t in subjects_before(verb))


def _lead(row: list[_Phrase], verb: Token) -> None:
    """Hangs the nouns of a row on its first, and that on the verb."""
    lead = row[0].noun
    top = next((p.noun for p in row if p.noun.head is p.noun), None)
    if top is not None:
        make_root(verb, top, [c for c in top.children if c.i > verb.i])
    for noun in subjects_before(verb):
        if noun is not lead and noun.i >= row[0].first:
            noun.head, noun.dep_ = lead, labels.CONJUNCT
    if lead.head is not verb or lead.dep_ not in labels.ANY_SUBJECT:
        make_subject(lead, verb)
    for phrase in row[1:]:
        phrase.noun.head, phrase.noun.dep_ = lead, labels.CONJUNCT


def _join(row: list[_Phrase]) -> None:
    """Hangs on the first noun of a row those that hang on none of them as its like."""
    lead, own = row[0].noun, {p.noun for p in row}
    if any(p.noun.is_ancestor(lead) or _is_sole_subject(p.noun) for p in row[1:]):
        return
    for phrase in row[1:]:
        noun = phrase.noun
        inner = noun.head.i >= row[0].first and noun.head.dep_ in labels.NOUN_COMPLEMENT
        if noun.dep_ != labels.CONJUNCT or not (noun.head in own or inner):
            noun.head, noun.dep_ = lead, labels.CONJUNCT
    for verb in [v for phrase in row for v in _name_within(phrase)]:
        if lead.head.pos_ in labels.NOUNS and not tree.children(verb, labels.ANY_SUBJECT):
            _give_subject(verb, lead.head)


def _name_within(phrase: _Phrase) -> list[Token]:
    """The verbs that a name beside its noun was a subject of: "entre le roi Al Roy et X a duré"."""
    doc = phrase.noun.doc[phrase.first : phrase.last]
    strays = [t for t in doc if t.dep_ in labels.ANY_SUBJECT and t is not phrase.noun]
    verbs = [t.head for t in strays]
    for token in strays:
        token.head, token.dep_ = phrase.noun, labels.FULL_NAME
    return verbs


def _give_subject(verb: Token, noun: Token) -> None:
    """Makes the noun that a row completes the subject of the verb behind, which leads then."""
    if noun.head is noun:
        make_root(verb, noun, [c for c in noun.children if c.i > verb.i])
    make_subject(noun, verb)


def _is_sole_subject(noun: Token) -> bool:
    """Whether a verb behind a noun has no subject but it."""
    if noun.dep_ not in labels.ANY_SUBJECT or noun.head.i < noun.i:
        return False
    return tree.children(noun.head, labels.ANY_SUBJECT) == [noun]
