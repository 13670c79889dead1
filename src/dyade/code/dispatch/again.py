"""What points back to a deed told before in its dispatch: "cette marche", "la marche a"."""

from __future__ import annotations

from dyade.code.matching.match import Match
from dyade.code.scene import Scene
from dyade.code.when import clausetimes
from dyade.code.who.verbs import subject_tokens
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MARCH = "PROTEST"


def points_back(scene: Scene, match: Match) -> bool:
    """Whether a noun tells of a deed told before, however far: "cette marche", "la marche a"."""
    doc = scene.parse
    nouns = [doc[i] for i in (match.token, *match.words) if doc[i].pos_ in labels.NOUNS]
    if not nouns and doc[match.token].lemma_ in words("protest", "drawing"):
        nouns = subject_tokens(doc[match.token])  # "la marche a rassemblé cent personnes"
    fronts = [c for t in nouns for c in t.children if c.dep_ == labels.DETERMINER]
    if any(c.lower_ in words("articles", "pointing") for c in fronts):
        return True
    if _is_claimed(doc[match.token]):
        return True
    march = len(match.words) == 1 and {t.lemma_ for t in nouns} <= words("protest", "of_one_day")
    return bool(nouns) and march and match.trigger.act == _MARCH and all(map(_is_bare, nouns))


def _is_claimed(verb: Token) -> bool:
    """Whether somebody owns to a deed that is known: "X a revendiqué l'attentat"."""
    noun = clausetimes.owned(verb)
    fronts = tree.children_as(noun, labels.DETERMINER) if noun is not None else []
    pointing = words("articles", "pointing")
    return any(
        tree.feature(c, "Definite") == labels.DEFINITE or c.lower_ in pointing for c in fronts
    )


def _is_bare(noun: Token) -> bool:
    """Whether nothing is said of a noun but that it is known: "lors de la manifestation".

    How many a march drew makes no other one of it: "la manifestation qui a réuni cent personnes".
    """
    if tree.feature(noun, "Number") == labels.PLURAL:
        return False
    drawing = words("protest", "drawing")
    beside = [c for c in noun.children if c.pos_ != labels.PUNCT and c.lemma_ not in drawing]
    known = [c for c in beside if tree.feature(c, "Definite") == labels.DEFINITE]  # "du", "la"
    return bool(known) and all(c in known or c.dep_ == labels.CASE for c in beside)
