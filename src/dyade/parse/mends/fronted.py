"""Sentences whose subject stands behind a participle, or is read as two clauses at its "et".

"Accusée par Oslo de mentir, Riga a démenti", "Un sommet entre Riga et Oslo s'ouvrira".
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words


def two_sides(root: Token) -> None:
    """ "Un sommet entre Riga et Oslo s'ouvrira": the second side is not the verb's subject.

    Nor is it behind a participle: "Prévu à Rome, le sommet entre Riga et Oslo s'ouvrira à Lima".

    Args:
        root: the head of a parsed sentence, mended in place.
    """
    nominal = root.pos_ == labels.NOUN and not tree.children(root, labels.COPULA)
    if not nominal and not _opens(root):
        return
    for verb in tree.children_as(root, labels.CONJUNCT):
        if not tree.is_conjugated(verb):
            continue
        link = next((c for c in verb.children if c.dep_ == labels.COORDINATOR), None)
        second = next((c for c in tree.children(verb, labels.ANY_SUBJECT) if c.i < verb.i), None)
        if link is None or second is None or second.left_edge.i != link.i + 1:
            continue
        between = words("prepositions", "between")
        nouns = [t for t in root.doc[root.i + 1 : link.i] if tree.preposition(t) in between]
        noun = nouns[-1].head if nouns and not nominal else root
        if not nouns or noun.pos_ != labels.NOUN or (not nominal and tree.preposition(noun)):
            continue
        second.head, second.dep_ = nouns[-1], labels.CONJUNCT
        link.head = second
        if nominal:
            make_root(verb, root, [c for c in root.children if c.i > verb.i])
        make_subject(noun, verb)
        return


def fronted(root: Token) -> None:
    """ "Accusée par Oslo de mentir, Riga a démenti": the participle goes with the main verb.

    What stands behind the comma before the main subject is the main verb's.

    Args:
        root: the head of a parsed sentence, mended in place.
    """
    if not _opens(root):
        return
    for verb in root.children:
        own = tree.children(verb, labels.ANY_SUBJECT)
        subjects = [t for t in own or _behind_comma(root, verb) if root.i < t.i < verb.i]
        finite = tree.is_conjugated(verb)
        heads = verb.dep_ in labels.MAIN or bool(tree.children(verb, labels.COPULA))
        if not heads or not subjects or not finite:
            continue
        start = subjects[0].left_edge.i
        if root.doc[start - 1].text != ",":
            continue
        behind = [c for c in root.children if c is not verb and c.i > start]
        make_root(verb, root, behind)
        if not own:  # "Reçu mardi à Oslo, le roi a démenti": no object of the participle
            make_subject(subjects[0], verb)
        root.dep_ = labels.ADVERBIAL_CLAUSE
        return


def _behind_comma(root: Token, verb: Token) -> list[Token]:
    """The noun between the only comma and the verb, which the model gave to what is before it."""
    between = root.doc[root.i + 1 : tree.finite_head(verb).i]
    commas = [t.i for t in between if t.text == ","]
    if len(commas) != 1:
        return []
    return [
        t
        for t in between
        if t.i > commas[0] > t.head.i and t.pos_ in labels.NOUNS and not tree.preposition(t)
    ][:1]


def _opens(root: Token) -> bool:
    """Whether a bare past participle opens a sentence."""
    opens = all(t.pos_ == labels.PUNCT or t.pos_ == labels.ADV for t in root.doc[: root.i])
    return opens and tree.is_past_participle(root) and not tree.auxiliaries(root)
