"""The words that point back: which pronouns and possessives of a sentence stand for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dyade.find.lexicon import suffixes, words
from dyade.find.line import Line
from dyade.find.pointing import nearer
from dyade.find.pointing.impersonal import stands_for_nobody
from dyade.parse import labels, tree
from dyade.parse.words import words as grammar


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that points back: its tokens, agreement, and how its antecedent is sought."""

    first: int
    last: int
    gender: str
    number: str
    way: str  # subject, object, latter, relative, possessive; varied, of a noun


def pointers(line: Line) -> list[Pointer]:
    """The pronouns and possessives of a sentence that can stand for somebody."""
    found: list[Pointer] = []
    known, this = _pointing(), grammar("articles", "pointing")
    for i, low in enumerate(line.low):
        if low not in known or line.taken[i]:
            continue
        if low in words("pronouns", "subject"):
            nobody = stands_for_nobody(line, i) or _repeats(line, i)
            nobody = nobody or nearer.as_for(line, i)
            if not nobody and not _only_too(line, i):
                way = "subject" if not _stressed(line, i) else "object"
                found.append(Pointer(i, i + 1, _gender(low), number_of(low), way))
        elif low in words("pronouns", "object") and not _is_owner(line, i):
            pointer = _object(line, i, low)
            if pointer:
                found.append(pointer)
        elif low in words("pronouns", "demonstrative"):
            found.append(Pointer(i, i + 1, _gender(low), number_of(low), "latter"))
        elif low in words("pronouns", "latter") and line.word(i - 1) in this:
            if i + 1 < len(line.words) and _is_noun(line, i + 1):
                continue
            found.append(Pointer(i, i + 1, _gender(low), number_of(low), "latter"))
        elif _is_owner(line, i):
            if line.word(i + 1) in words("nominal", "of_ships"):
                continue  # "à son bord": the ship's
            found.append(Pointer(i, i + 1, "", number_of(low), "possessive"))
        elif low in words("pronouns", "relative"):
            if line.word(i - 1) not in words("pronouns", "before_that"):
                found.append(Pointer(i, i + 1, "", "", "relative"))
    return found


@cache
def _pointing() -> frozenset[str]:
    """Every word that can be a pointer: most words of a sentence are none."""
    kinds = ("subject", "object", "demonstrative", "latter", "relative")
    pronouns = (words("pronouns", kind) for kind in kinds)
    return words("nominal", "possessives").union(*pronouns)


def number_of(word: str) -> str:
    """The number of whom a pronoun or possessive stands for: "s" or "p"."""
    return "p" if word in words("pronouns", "plural") else "s"


def _gender(word: str) -> str:
    return "f" if word in words("pronouns", "feminine") else "m"


def _is_noun(line: Line, i: int) -> bool:
    doc = line.sentence.doc
    return doc is not None and doc[i].pos_ in labels.NOUNS


def _is_owner(line: Line, i: int) -> bool:
    """Whether a word is a possessive before its noun: "leur" can be an object as well."""
    doc = line.sentence.doc
    possessive = line.low[i] in words("nominal", "possessives")
    return possessive and (doc is None or doc[i].pos_ == labels.DET)


def _only_too(line: Line, i: int) -> bool:
    """Whether "elle aussi" only stresses another subject: "Oslo a, elle aussi, cédé"."""
    doc = line.sentence.doc
    if line.word(i + 1) not in words("pronouns", "too"):
        return False
    if doc is None or doc[i].dep_ not in labels.ANY_SUBJECT:
        return True
    return any(c.dep_ in labels.ANY_SUBJECT and c.i != i for c in doc[i].head.children)


def _repeats(line: Line, i: int) -> bool:
    """Whether an enclitic only repeats the subject: "pourquoi son chef a-t-il fui ?"."""
    doc = line.sentence.doc
    if doc is None or not line.low[i].startswith("-"):
        return False
    start = next((t.i + 1 for t in reversed(doc[:i]) if t.pos_ == labels.PUNCT), 0)
    subjects = (c for c in doc[i].head.children if c.dep_ in labels.SUBJECT and start <= c.i < i)
    if any(c.pos_ in labels.NOUNS for c in subjects):
        return True
    verb = i - 1  # the model, which expects no such question, hangs the name before it elsewhere
    while verb > start and doc[verb].pos_ in labels.VERBS | {labels.PRONOUN}:
        verb -= 1
    return verb > start and doc[start].pos_ == labels.PROPER and bool(line.taken[verb])


def _stressed(line: Line, i: int) -> bool:
    """ "elle" and "elles" after a preposition: "avec elle"."""
    governed = line.word(i - 1) in words("pronouns", "before_stressed")
    return governed and line.low[i] in words("pronouns", "stressed")


def _object(line: Line, i: int, low: str) -> Pointer | None:
    """What an object pronoun points to; None where it only stresses or takes up a clause."""
    doc = line.sentence.doc
    if low in words("pronouns", "him"):
        if nearer.as_for(line, i) or nearer.amid(line, i):
            return None
        if line.word(i + 1) in words("pronouns", "behind_subject") or _stresses(line, i):
            return None  # "le restaurant a lui aussi brûlé" only stresses its subject
        alone = not _before_verb(line, i) and (
            line.word(i + 1) in words("pronouns", "after_stressed")
            or not line.word(i + 1)[:1].isalpha()
        )
        return Pointer(i, i + 1, "m" if alone else "", "s", "object")
    if doc is None or doc[i].pos_ != labels.PRONOUN or not _before_verb(line, i):
        return None
    bare = low in words("pronouns", "of_either_gender")
    if number_of(low) == "p":
        return Pointer(i, i + 1, _participle_gender(line, i) if bare else "", "p", "object")
    if bare and line.word(i + 1) in words("pronouns", "one"):
        return None
    if line.word(i - 1) in grammar("prepositions", "to") and not tree.is_infinitive(doc[i + 1]):
        return None  # "à l'aune de", which the model misreads
    gender = _participle_gender(line, i) if bare else _gender(low)
    if (bare or gender == "m") and _clausal(line, i):
        return None
    return Pointer(i, i + 1, gender, "s", "object")


def _stresses(line: Line, i: int) -> bool:
    """ "lui" between commas: "le navire, lui, a coulé"."""
    return line.word(i - 1) == "," == line.word(i + 1)


def _before_verb(line: Line, i: int) -> bool:
    doc = line.sentence.doc
    if doc is None or i + 1 >= len(doc):
        return False
    after = doc[i + 1]
    return (
        after.pos_ in labels.VERBS
        or after.lower_ in words("pronouns", "adverbial")
        or line.low[i + 1] in words("pronouns", "clitics")
    )


def _participle_gender(line: Line, i: int) -> str:
    """The gender that a past participle behind "l'" or "les" shows: "l'ont accusée"."""
    for j in range(i + 2, min(i + 6, len(line.words))):
        word = line.low[j]
        if word.endswith(suffixes("pronouns", "feminine_participles")):
            return "f"
        if word.endswith(suffixes("pronouns", "masculine_participles")):
            return "m"
    return ""


def _clausal(line: Line, i: int) -> bool:
    if line.word(i - 1) in words("pronouns", "as"):
        return True
    if line.word(i + 1) in words("pronouns", "being"):
        return True  # "plus fort qu'il ne l'était"
    if any(line.word(j) in words("pronouns", "clausal") for j in range(i + 1, i + 4)):
        return True
    if any(line.word(j) in words("pronouns", "empty_adjectives") for j in range(i + 2, i + 5)):
        return True  # "l'a jugé utile"
    doc = line.sentence.doc
    return doc is not None and doc[i].head.lemma_ in words("pronouns", "clausal_verbs")
