"""What belongs to a trigger though it hangs on another word: on its phrase or its antecedent."""

from __future__ import annotations

from dyade.code.who.verbs import object_tokens
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


def above_antecedent(verb: Token) -> list[Token]:
    """The noun that a relative or a participle may be of: "l'appel à l'aide lancé par Y"."""
    hung = verb.dep_ in labels.ACL and verb.head in object_tokens(verb)
    above = verb.head.head
    return [above] if hung and tree.preposition(verb.head) and above.pos_ in labels.NOUNS else []


def said_of_antecedent(verb: Token) -> list[Token]:
    """What a relative or participle is of, and its adjectives: "les attaques verbales lancées"."""
    noun = verb.head
    if verb.dep_ not in labels.ACL or noun.pos_ != labels.NOUN or noun not in object_tokens(verb):
        return []
    return [noun, *tree.children(noun, labels.ADJECTIVE)]


def in_phrase(phrase: list[Token], slot: str) -> list[Token]:
    """What stands under a preposition of another word of a phrase: "monte au créneau contre Y"."""
    return [t for part in phrase for t in under(part, slot)]


def under(token: Token, slot: str) -> list[Token]:
    """What stands under a preposition; "à l'encontre de Y" counts as "contre Y"."""
    if slot in words("prepositions", "opposed"):
        return tree.complements(token, "opposed")
    return [t for case, t in tree.obliques(token) if case == slot]
