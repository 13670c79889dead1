"""Who does as another does: "Oslo, comme Riga, proteste", "Oslo proteste, de même que Riga".

Both do it, so the second is coordinated with the subject of the first.
"""

from __future__ import annotations

from functools import cache

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_subject
from dyade.parse.token import Token
from dyade.parse.words import contracted, words


def likewise(tokens: list[Token]) -> None:
    """Mends in place what is compared with the subject of a clause.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    firsts = {phrase[0] for phrase in _phrases()}
    for token in tokens:
        if token.lower_ in words("negation", "neither"):
            _neither(token)
        if token.lower_ in firsts:
            _alike(token)


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(p.split()) for p in sorted(words("prepositions", "likewise"), key=len))


def _neither(coordinator: Token) -> None:
    """ "ni Oslo ni Riga": the second "ni" coordinates."""
    noun = coordinator.head
    apart = noun.dep_ in labels.NOUN_MODIFIER | labels.APPOSITION and noun.head.i < coordinator.i
    if coordinator.dep_ == labels.COORDINATOR and apart and noun.pos_ in labels.NOUNS:
        noun.dep_ = labels.CONJUNCT


def _alike_object(before: Token, name: Token) -> bool:
    """ "accuse Oslo, comme Riga, de mentir": the object is compared, before its verb goes on."""
    near = before.doc[before.i - 1]
    if near.dep_ not in labels.OBJECT or near.pos_ != labels.PROPER or name in near.ancestors:
        return False
    behind = (*tree.children(near.head, labels.COMPLEMENT), *tree.children(name, labels.ACL))
    if not any(c.i > name.i and tree.is_infinitive(c) for c in behind):
        return False
    name.head, name.dep_ = near, labels.CONJUNCT
    return True


def _alike(first: Token) -> None:
    """What a phrase of likeness names, where commas part it from a clause that has a subject."""
    doc, before = first.doc, first.doc[first.i - 1] if first.i else None
    name = _compared(first)
    if name is None or (before is not None and before.text != ","):
        return
    if tree.children(name, labels.COPULA) or name.lower_ in words("calendar", "words"):
        return
    if before is not None and name.dep_ in labels.ANY_SUBJECT:
        _give_back(doc[before.i - 1], name)
        return
    if before is not None and _alike_object(before, name):
        return
    subject = _subject(before, name)
    example = first.lower_ in words("prepositions", "as") and not first.children
    if example and before is not None and subject is not None and subject.head.i < name.i:
        return  # "dispose d'alliés, comme Riga"
    if subject is None or subject is name or name in subject.ancestors:
        return
    if name in (subject.head, *subject.children) and name.dep_ == labels.CONJUNCT:
        return
    name.head, name.dep_ = subject, labels.CONJUNCT


def _compared(first: Token) -> Token | None:
    """The proper name behind a phrase of likeness that begins at a word."""
    doc = first.doc
    for phrase in _phrases():
        end = first.i + len(phrase)
        said = [contracted().get(t.lower_, t.lower_) for t in doc[first.i : end]]
        if said != list(phrase):
            continue
        noun = next((t for t in doc[end : end + 2] if t.pos_ != labels.DET), None)
        if noun is not None and noun.pos_ == labels.PROPER:
            return noun
    return None


def _subject(before: Token | None, name: Token) -> Token | None:
    """The subject that a name is compared with: right before the comma, or of the clause."""
    if before is not None:
        near = before.doc[before.i - 1]
        while near.head.i < near.i and near.head.pos_ in labels.NOUNS:
            near = near.head
        if near.dep_ in labels.ANY_SUBJECT and near.head.i > name.i:
            return near
    verbs = (a for a in name.ancestors if a.pos_ in labels.VERBS)
    verb = next((v for v in verbs if tree.is_conjugated(v)), None)
    found = tree.children(verb, labels.ANY_SUBJECT) if verb is not None else []
    named = [t for t in found if t.pos_ in labels.NOUNS and name not in t.subtree]
    if verb is None or len(named) != 1 or (before is not None and verb.i > name.i):
        return None
    return named[0]


def _give_back(noun: Token, name: Token) -> None:
    """ "Oslo, de même que Riga, a signé": the verb has its subject before the comma."""
    verb = name.head
    if noun not in verb.ancestors or noun.pos_ not in labels.NOUNS or tree.preposition(noun):
        return
    above, dep = noun.head, noun.dep_
    verb.head, verb.dep_ = (verb, labels.ROOT) if above is noun else (above, dep)
    make_subject(noun, verb)
    name.head, name.dep_ = noun, labels.CONJUNCT
