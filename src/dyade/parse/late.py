"""Objects behind the complements of their verb: "a reçu mardi à l'Elysée Ali Ramzi".

The model hangs on the last complement whom a verb of meeting, blaming or seizing has for its
object. Here the words behind such a verb are read in their order: the first that open a noun
phrase under no preposition name him.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.behind import is_time
from dyade.parse.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words

_REACH = 16  # tokens from a verb to the beginning of its object
_ENDING = frozenset({labels.VERB, labels.AUX, labels.CCONJ, labels.SCONJ, labels.PUNCT})


def find(tokens: list[Token]) -> None:
    """Gives verbs the objects that stand behind their complements, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for verb in tokens:
        if verb.pos_ != labels.VERB or verb.lemma_ not in words("verbs", "of_persons"):
            continue
        bare = tree.is_past_participle(verb) and not tree.auxiliaries(verb)
        if bare or tree.is_passive(verb) or tree.is_reflexive(verb) or _has_object(verb):
            continue
        noun = _behind(tokens, verb)
        if noun is not None:
            _take(noun, verb)


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object or a clause; "en marge du sommet" is none."""
    objects = [t for t in tree.children(verb, labels.OBJECT) if not tree.preposition(t)]
    return bool(objects) or bool(tree.children(verb, labels.CLAUSE_COMPLEMENT))


def _take(noun: Token, verb: Token) -> None:
    """What stands behind the noun and hung on the word it hung on hangs on the noun itself."""
    rest = [] if noun.head is verb else [c for c in noun.head.children if c.i > noun.i]
    make_object(noun, verb)
    for child in rest:
        child.head = noun


def _behind(tokens: list[Token], verb: Token) -> Token | None:
    """Whom the first words behind the complements of a verb name, None where they name nobody."""
    first = next(iter(tokens[verb.i + 1 : verb.i + 2]), verb)
    told = first.head if first.pos_ in (labels.DET, labels.NUM) else first
    if first.pos_ in _ENDING or (told.pos_ in labels.NOUNS and not is_time(told)):
        return None  # the object, or the speaker of an incise: "soutient Ali Ramzi"
    for token in tokens[verb.i + 2 : verb.i + _REACH]:
        if token.pos_ in _ENDING or token.lower_ in words("pronouns", "opening_relative"):
            return None
        noun = token.head if token.pos_ in (labels.DET, labels.NUM) else token
        if noun.pos_ not in labels.NOUNS or noun.left_edge is not token or is_time(noun):
            continue
        if tree.preposition(noun) or not _opens(token, tokens[token.i - 1]):
            continue
        hung = verb.i <= noun.head.i < token.i
        return noun if hung and noun.dep_ not in labels.SUBJECT else None
    return None


def _opens(first: Token, before: Token) -> bool:
    """Whether a word opens a noun phrase that is no part of the one before it.

    A name does so behind the name of a place or behind an adjective or a day, no other noun:
    "à l'aéroport Mohammed V".
    """
    if first.pos_ in (labels.DET, labels.NUM):
        return before.pos_ not in (labels.ADP, labels.DET)
    named = first.text[:1].isupper() and (first.pos_ == labels.PROPER or first.lemma_.islower())
    return named and (before.pos_ in (labels.PROPER, labels.ADJ) or is_time(before))
