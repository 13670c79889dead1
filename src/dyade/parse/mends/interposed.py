"""Joins "avoir" and "être" with a participle that a phrase stands before.

"avait la veille appelé", "a quant à lui exigé", "a dans un communiqué dénoncé": the model hangs the
participle on a word of the phrase, or makes that word the verb.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from dyade.parse import labels, tree
from dyade.parse.agreement import disagree
from dyade.parse.mends.moves import make_subject, put_before
from dyade.parse.spelling import of_participle
from dyade.parse.token import Token, features
from dyade.parse.words import words

_LONG = 9  # words that can stand between the two
_FRONT = frozenset({labels.DET, labels.NUM, labels.ADJ})
_CORE = frozenset({labels.PROPER, labels.PRONOUN, *labels.NOUNS})
_PARTS = frozenset({labels.CASE, labels.DETERMINER, labels.COORDINATOR})


def rejoin_over(have: Token, known: Callable[[str], bool]) -> None:
    """Mends in place a perfect that is parted by adverbs, times or phrases under a preposition.

    Args:
        have: a word of a parsed sentence; anything but a form of "avoir" or "être" is left alone.
        known: whether a word is French.
    """
    tensed = have.lemma_ in words("verbs", "having") | words("verbs", "being")
    if not tensed or have.pos_ not in labels.VERBS:
        return
    before = have.doc[have.i - 1].lower_ if have.i else ""
    reflexive = before in words("pronouns", "reflexive")
    being = have.lemma_ in words("verbs", "being") and not reflexive
    if before in words("pronouns", "to_it") or (being and have.dep_ in labels.COPULA):
        return  # "il y a deux jours"
    verb = _participle_behind(have, being, known if reflexive else None)
    if verb is None or any(a is not have for a in tree.auxiliaries(verb) if a.i <= have.i):
        return
    over = have.head
    if over is verb and have.dep_ in labels.AUXILIARY:
        return
    if have.dep_ in labels.AUXILIARY and have.i < over.i < verb.i and over.is_ancestor(verb):
        put_before(over, have)
    if have.is_ancestor(verb):
        compound(have, verb)
    elif verb.is_ancestor(have) or have.i < over.i < verb.i:
        _put_below(have, verb)
    else:
        return
    _free(verb, have)


def _put_below(have: Token, verb: Token) -> None:
    """Makes a word that hangs below a participle its auxiliary, and the noun before its subject.

    "l'armée a en outre bombardé": the model hangs the participle on its subject.
    """
    over = have.head
    for child in [c for c in over.children if c.i < have.i and over is not verb]:
        child.head = verb
    if over.is_ancestor(verb):
        verb.dep_ = over.dep_
    if over is not verb:
        over.head, over.dep_ = verb, labels.MODIFIER
    have.head, have.pos_, have.dep_ = verb, labels.AUX, labels.TENSE_AUXILIARY
    noun = verb.head
    if verb.dep_ not in labels.ACL | labels.ADJECTIVE or tree.preposition(noun):
        return
    beside = all(noun.is_ancestor(t) for t in have.doc[noun.i + 1 : have.i] if t.head is not verb)
    if noun.i > have.i or not beside or tree.children(verb, labels.ANY_SUBJECT):
        return
    verb.head, verb.dep_ = (verb, labels.ROOT) if noun.head is noun else (noun.head, noun.dep_)
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    make_subject(noun, verb)


def compound(have: Token, participle: Token) -> None:
    """Makes a participle the verb of which a form of "avoir" or "être" is the auxiliary."""
    participle.head = have
    participle.pos_ = labels.VERB
    put_before(have, participle)
    passive = tree.is_past_participle(have)  # "avait été, selon Oslo, empoisonné"
    have.pos_ = labels.AUX
    have.dep_ = labels.PASSIVE_AUXILIARY if passive else labels.TENSE_AUXILIARY


def _free(verb: Token, have: Token) -> None:
    """Leaves to the phrase what is its own: it is no subject or object, nor is its article.

    What the model then hangs on the verb as if it stood beside it is its object.
    """
    for token in have.doc[have.i + 1 : verb.i]:
        if token.head is verb and token.dep_ in _PARTS:
            token.head = have.doc[token.i + 1] if token.i + 1 < verb.i else have
        elif token.head in (have, verb) and (token.pos_ in _CORE or _aside(token)):
            token.head, token.dep_ = verb, labels.MODIFIER
    if not tree.children(verb, labels.OBJECT):
        for child in tree.children(verb, labels.APPOSITION):
            if child.i > verb.i and not tree.preposition(child):
                child.dep_ = labels.DIRECT_OBJECT


def _participle_behind(
    have: Token, being: bool, known: Callable[[str], bool] | None
) -> Token | None:
    """The participle behind the phrases that follow a word, None where something else does.

    Args:
        have: the word.
        being: whether it is "être", which is no auxiliary before what qualifies a noun.
        known: what tells French words, where a noun can only be a participle ("s'est félicité").
    """
    doc, i, last = have.doc, have.i + 1, None
    if doc[i : i + 1] and doc[i].text == ",":  # "a, par dix voix contre deux, condamné"
        i = next((t.i for t in doc[i + 1 :] if t.text == ","), len(doc)) + 1
        while i < len(doc) and doc[i].pos_ == labels.ADV:
            i += 1
        return _verb_at(doc[i], known) if i < len(doc) and tree.is_finite(have) else None
    while i < min(len(doc), have.i + 2 + _LONG):
        token = doc[i]
        if _interposed(token):
            i += 1
        elif token.pos_ == labels.ADP and (end := _phrase_end(token)):
            i, last = end, doc[end - 1]
        elif token.i == have.i + 1 or (
            doc[i - 1].pos_ in (labels.DET, labels.ADP) and not _aside(doc[i - 1])
        ):
            return None
        else:
            return None if _qualifies(token, last, being) else _verb_at(token, known)
    return None


def _verb_at(token: Token, known: Callable[[str], bool] | None) -> Token | None:
    """The participle that a word is, or before which it stands: "a la veille été arrêté"."""
    if token.lemma_ in words("verbs", "being") and token.dep_ in labels.AUXILIARY:
        return token.head if token.head.i > token.i else None
    return token if _is_participle(token, known) else None


def _is_participle(token: Token, known: Callable[[str], bool] | None) -> bool:
    """Whether a word is a past participle; a noun or adjective that can only be one becomes it."""
    if tree.is_past_participle(token):
        return True
    infinitive = of_participle(token.lower_) if known and token.pos_ in labels.NOMINAL else ""
    if not infinitive or known is None or not known(infinitive):
        return False
    token.pos_, token.lemma_ = labels.VERB, infinitive
    token.morph = features(labels.PAST_PARTICIPLE)
    return True


def _interposed(token: Token) -> bool:
    """Whether a word can stand alone between an auxiliary and its participle."""
    behind = token.doc[token.i + 1 : token.i + 2]
    if _aside(token):
        return True
    if token.pos_ == labels.CCONJ:
        return bool(behind) and behind[0].pos_ == labels.ADV  # "d'ores et déjà"
    if token.pos_ == labels.ADP:
        return bool(behind) and (_aside(behind[0]) or behind[0].pos_ in (labels.ADP, labels.ADV))
    return token.pos_ in (labels.ADV, labels.DET, labels.NUM)


def _aside(token: Token) -> bool:
    return token.lower_ in _aside_words()


@cache
def _aside_words() -> frozenset[str]:
    asides = words("asides", "nouns") | words("asides", "others")
    times = ("words", "nouns", "spans", "how_often", "near")
    return asides.union(*(words("calendar", kind) for kind in times))


def _phrase_end(preposition: Token) -> int:
    """Where the noun under a preposition ends, 0 where none follows: "dans un long communiqué"."""
    doc, i = preposition.doc, preposition.i + 1
    while i < len(doc) and doc[i].pos_ in _FRONT and not tree.is_past_participle(doc[i]):
        i += 1
    if i == len(doc) or doc[i].pos_ not in _CORE:
        return i if i < len(doc) and i > preposition.i + 1 and doc[i - 1].pos_ == labels.ADJ else 0
    i += 1
    while i + 1 < len(doc) and doc[i].text == "-":  # "week-end"
        i += 2
    while i < len(doc) and doc[i].pos_ == labels.ADJ and not tree.is_past_participle(doc[i]):
        i += 1
    return i


def _qualifies(participle: Token, noun: Token | None, being: bool) -> bool:
    """Whether a participle may say what the noun before it is: "est en guerre déclarée"."""
    if noun is None or noun.i != participle.i - 1 or _aside(noun):
        return False
    if tree.preposition(noun) in words("prepositions", "as_what"):
        return True  # "a pour but affiché"
    return being and not disagree(participle, noun)
