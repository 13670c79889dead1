"""Gives back what the model hangs on a month, on an adjective or on another part of the clause.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words


def gather(tokens: list[Token]) -> None:
    """Mends a parse in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    charged = words("verbs", "charging")
    for token in tokens:
        if token.pos_ in labels.NOUNS and token.head.i < token.i:
            _behind_month(token)
            _behind_adjective(token)
        if token.pos_ == labels.PROPER and token.dep_ in labels.OBLIQUE:
            _first_of_subjects(token)
        if token.lemma_ in charged and tree.is_past_participle(token):
            _charged(token)


def _behind_month(token: Token) -> None:
    """ "a livré en mai du matériel": behind a month stands the object that a verb lacks."""
    month, verb = token.head, token.head.head
    if month.lower_ not in words("calendar", "words") or verb.pos_ != labels.VERB:
        return
    front = next((c for c in token.children if c.dep_ == labels.CASE and c.i < token.i), None)
    if front is None or front.lower_ not in words("articles", "partitive"):
        return
    full = tree.children(verb, labels.OBJECT | labels.COMPLEMENT)
    times = words("calendar", "words") | words("calendar", "spans")
    if full or tree.is_passive(verb) or verb.i > month.i or token.lower_ in times:
        return
    make_object(token, verb, front)


def _behind_adjective(name: Token) -> None:
    """ "du matériel médical à Oslo": few adjectives take "à"; else the verb of the object does."""
    adjective, noun = name.head, name.head.head
    verb = noun.head
    if name.pos_ != labels.PROPER or adjective.dep_ not in labels.ADJECTIVE:
        return
    if tree.preposition(name) not in words("prepositions", "dative"):
        return
    if adjective.lemma_ in words("adjectives", "toward") or adjective.pos_ != labels.ADJ:
        return
    if noun.dep_ in labels.OBJECT and verb.pos_ == labels.VERB:
        name.head, name.dep_ = verb, labels.MODIFIER


def _first_of_subjects(name: Token) -> None:
    """ "Oslo, Riga et Lima ont rompu": the first of those who do it, whom a comma parts."""
    verb, doc = name.head, name.doc
    if tree.preposition(name) or name.i > verb.i or verb.pos_ not in labels.VERBS:
        return
    subject = next(iter(tree.children(verb, labels.ANY_SUBJECT)), None)
    if subject is None or subject.i < name.i or subject.pos_ not in labels.NOUNS:
        return
    listed = any(c.dep_ == labels.CONJUNCT for c in subject.children)
    comma = subject.left_edge.i - 1
    if listed and comma > name.i and doc[comma].text == "," and name.right_edge.i >= comma - 1:
        name.head, name.dep_ = subject, labels.CONJUNCT


def _charged(participle: Token) -> None:
    """ "expulse un consul de Riga, accusé d'espionner": who is charged stands right before."""
    verb, comma = participle.head, participle.left_edge.i - 1
    alone = not tree.auxiliaries(participle) and participle.dep_ in labels.ADVERBIAL | labels.ACL
    if not alone or comma < 1 or participle.doc[comma].text != ",":
        return
    near = participle.doc[comma - 1]
    behind = near.pos_ == labels.PROPER and near is not verb and near.i > verb.i
    if not behind or participle in near.ancestors:
        return
    if not tree.disagree(participle, near):
        participle.head, participle.dep_ = near, labels.PARTICIPIAL
