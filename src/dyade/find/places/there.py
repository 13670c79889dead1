"""The place that "y" stands for: "s'est rendu à Oslo … il y a rencontré", "doit s'y rendre"."""

from __future__ import annotations

from collections.abc import Iterable

from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Entities, Mention
from dyade.model import Place
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar


def annotate(lines: Iterable[Line], entities: Entities) -> None:
    """Adds a place for each "y" that takes up one, of its own sentence or of the one before.

    What somebody goes, is or does something to comes nearest; a "y" that stands for no place
    ("s'y est opposé", "il y a") gets none. Places must have been found.
    """
    before: list[Mention] = []
    at: dict[int, list[Mention]] = {}
    for mention in entities.mentions:
        if mention.place is not None:
            at.setdefault(mention.sentence, []).append(mention)
    for line in lines:
        doc, here = line.sentence.doc, at.get(line.index, [])
        there = [m for m in here if doc is not None and _is_where(doc[m.head])]
        for token in doc or ():
            if token.lower_ in grammar("pronouns", "to_it") and _is_of_place(token):
                earlier = [m for m in there if m.last <= token.i] or before
                if earlier and earlier[-1].place is not None:
                    _add(line, token.i, earlier[-1].place, entities)
        before = there


def _is_where(token: Token) -> bool:
    """Whether a place completes a verb or a noun of going: "à Oslo", not "le roi d'Oslo"."""
    return tree.preposition(token) in grammar("prepositions", "destination")


def _is_of_place(token: Token) -> bool:
    """Whether what "y" hangs on happens somewhere: not "s'y opposer", "y mettre fin", "il y a"."""
    verb = token.head
    if verb.pos_ != labels.VERB or verb.lemma_ in grammar("verbs", "there_is"):
        return False
    ended = {verb.lemma_, *(c.lemma_ for c in verb.children if c.dep_ in labels.OBJECT)}
    return ended.isdisjoint(words("pronouns", "to_things"))


def _add(line: Line, i: int, place: Place, entities: Entities) -> None:
    mention = Mention(
        line.index, i, i + 1, i, line.span(i, i + 1), "place", (), place, rule="there"
    )
    entities.mentions.append(mention)
    entities.by_token[(line.index, i)] = mention
