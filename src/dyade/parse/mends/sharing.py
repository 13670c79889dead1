"""Gives a participle the auxiliary that it shares with the perfect before it.

"a condamné le raid et gelé les avoirs", "a reçu l'émissaire, promis une aide et levé le blocus":
the model hangs the later ones on the nouns between, as what is told of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object, make_verb
from dyade.parse.spelling import of_participle
from dyade.parse.token import Token
from dyade.parse.words import words

_FREE = frozenset({labels.ADV, labels.PUNCT})
_CLOSING = frozenset({";", ":"})


def share_auxiliaries(
    tokens: list[Token], forms: Mapping[str, str], known: Callable[[str], bool]
) -> None:
    """Joins each participle that shares an auxiliary to the verb that has it, in place.

    Args:
        tokens: all tokens of one parsed sentence.
        forms: verb form → infinitive.
        known: whether a word is French.
    """
    for verb in [t for t in tokens if _is_perfect(t)]:
        sharers = list(_sharers(verb, forms, known))
        for participle, link, infinitive in sharers:
            _join(participle, link, verb, infinitive)


def _is_perfect(verb: Token) -> bool:
    """Whether a verb is in an active perfect with "avoir", outside of relative clauses."""
    used = tree.auxiliaries(verb)
    if verb.pos_ not in labels.VERBS or not used or verb.dep_ in labels.RELATIVE:
        return False
    having = words("verbs", "having")
    return tree.is_past_participle(verb) and all(a.lemma_ in having for a in used)


def _sharers(
    verb: Token, forms: Mapping[str, str], known: Callable[[str], bool]
) -> Iterator[tuple[Token, Token, str]]:
    """(participle, "et" or comma before it, infinitive) of those that share a verb's auxiliary.

    Those behind a comma only where one behind "et" closes the row.
    """
    waiting: list[tuple[Token, Token, str]] = []
    told = 0  # clauses under "que", each with its own finite verb
    for token in verb.doc[verb.i + 1 :]:
        told += token.lower_ in words("conjunctions", "opening_clause")
        if tree.is_finite(token) and not of_participle(token.lower_):
            told -= 1
        if token.text in _CLOSING or told < 0:
            return
        link = _link(token)
        infinitive = _infinitive(token, forms, known) if link is not None else ""
        if link is None or not infinitive or not _opens_complement(token, infinitive):
            continue
        waiting.append((token, link, infinitive))
        if link.text != ",":
            yield from waiting
            waiting = []


def _link(token: Token) -> Token | None:
    """The "et", "puis" or comma before a word, over adverbs."""
    i = token.i - 1
    while i > 0 and token.doc[i].pos_ == labels.ADV:
        i -= 1
    link = token.doc[i]
    joins = words("conjunctions", "joining")
    return link if link.text == "," or link.lower_ in joins else None


def _infinitive(token: Token, forms: Mapping[str, str], known: Callable[[str], bool]) -> str:
    """The infinitive of a bare past participle in the masculine singular, "" of other words."""
    if tree.auxiliaries(token) or token.lower_.endswith(
        tuple(words("endings", "feminine_or_plural"))
    ):
        return ""
    if token.pos_ == labels.VERB:
        told = tree.is_past_participle(token) or of_participle(token.lower_)
        return token.lemma_ if told else ""
    if token.pos_ not in labels.NOMINAL or tree.children_as(token, labels.DETERMINER):
        return ""
    infinitive = forms.get(token.lower_) or of_participle(token.lower_)
    return infinitive if known(infinitive) else ""


def _opens_complement(participle: Token, infinitive: str) -> bool:
    """Whether what stands behind a participle can only be its own object or clause."""
    doc, i = participle.doc, participle.i + 1
    while i < len(doc) and doc[i].pos_ == labels.ADV:
        i += 1
    if i + 1 >= len(doc):
        return False
    first, second = doc[i], doc[i + 1]
    if first.lower_ in words("conjunctions", "opening_clause"):
        return True
    if infinitive in words("verbs", "without_object"):
        return first.pos_ == labels.ADP
    if first.lower_ in words("prepositions", "infinitive"):
        return tree.is_infinitive(second) and infinitive in words("verbs", "of_own_plans")
    if first.pos_ == labels.PROPER:
        return not tree.preposition(first)
    opening = words("articles", "opening_object") | words("articles", "partitive")
    return (first.lower_ in opening or first.pos_ == labels.NUM) and not _is_time(first)


def _is_time(article: Token) -> bool:
    """Whether a time follows: "signé le 5 mai", "ouvert la semaine dernière"."""
    ahead = article.doc[article.i + 1 : article.i + 3]
    times = words("calendar", "words") | words("calendar", "nouns") | words("calendar", "spans")
    return any(t.pos_ == labels.NUM or t.lower_ in times for t in ahead)


def _join(participle: Token, link: Token, verb: Token, infinitive: str) -> None:
    """Joins a participle to the verb whose auxiliary it shares, with what stands behind it."""
    if participle in verb.ancestors or verb in participle.subtree:
        return
    make_verb(participle, infinitive, labels.PAST_PARTICIPLE)
    participle.head, participle.dep_ = verb, labels.CONJUNCT
    if link.text != ",":
        link.head, link.dep_ = participle, labels.COORDINATOR
    for token in participle.doc[participle.i + 1 :]:
        astray = token.head.i < participle.i or token.head is token
        if token.pos_ == labels.PUNCT or not astray or token.dep_ == labels.CONJUNCT:
            continue
        if token in participle.ancestors or participle in token.subtree:
            continue
        token.head = participle
    _take_object(participle)
    for noun in [c for c in participle.children if verb.i < c.i < link.i]:
        make_object(noun, verb)


def _take_object(participle: Token) -> None:
    """Makes the noun right behind a participle its object."""
    if tree.children(participle, labels.OBJECT):
        return
    for noun in participle.children:
        behind = noun.i > participle.i and noun.pos_ in labels.NOUNS
        between = participle.doc[participle.i + 1 : noun.left_edge.i]
        if behind and not tree.preposition(noun) and all(t.pos_ in _FREE for t in between):
            make_object(noun, participle)
            return
