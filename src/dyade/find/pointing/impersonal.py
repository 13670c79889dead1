"""The "il" that stands for nobody: "il faut", "que se passe-t-il", "il est triste que"."""

from __future__ import annotations

from dyade.find.lexicon import fold, suffixes, words
from dyade.find.line import Line
from dyade.parse import labels, tree
from dyade.parse.words import words as grammar

_QUOTES = frozenset({'"', "«", "“"})


def stands_for_nobody(line: Line, i: int) -> bool:
    """Whether a pronoun is an "il" for nobody: "il faut", "il y a", "il est possible que"."""
    if line.low[i] not in words("pronouns", "nobody"):
        return False
    j = i + 1
    if line.word(j) in words("pronouns", "not"):
        j += 1
    ahead = _goes_about(line, i, j) or _is_needed(line, j) or _there_is(line, i, j)
    ahead = ahead or _of_weather(line, j) or _is_bidden(line, j) or _is_stated(line, i)
    return ahead or _is_so(line, j) or (line.low[i].startswith("-") and _befalls(line, i))


def _is_stated(line: Line, i: int) -> bool:
    """ "…", est-il indiqué, "qu'en est-il": not "est-il venu"."""
    if not line.low[i].startswith("-") or line.word(i - 1) not in words("pronouns", "is"):
        return False
    stated = line.word(i + 1) in words("pronouns", "clausal")
    return stated or line.word(i - 2) in words("pronouns", "of_it")


def _goes_about(line: Line, i: int, j: int) -> bool:
    """ "il s'agit de", "ce qu'il s'est passé"."""
    if line.word(j) not in words("pronouns", "itself"):
        return False
    if line.word(j + 1).startswith(suffixes("pronouns", "concerns")):
        return True
    that = line.word(i - 1) in words("pronouns", "that")
    return that and line.word(i - 2) in words("pronouns", "before_that")


def _is_needed(line: Line, j: int) -> bool:
    """ "il faut", "il nous faut", "il y a", "il reste que"; not "il reste en"."""
    if line.word(j) in words("pronouns", "to_whom"):
        return line.word(j + 1) in words("pronouns", "needed")
    if line.word(j) in grammar("pronouns", "to_it"):
        return not _does_there(line, j)
    if line.word(j) in words("pronouns", "before_needed"):
        return line.word(j + 1) in words("pronouns", "needed_behind")
    stays = line.word(j) in words("pronouns", "sometimes_empty")
    somewhere = stays and line.word(j + 1) in words("pronouns", "places")
    return line.word(j) in words("pronouns", "empty") and not somewhere


def _does_there(line: Line, j: int) -> bool:
    """Whether somebody does something at the place of "y": "il y a rencontré", not "il y a eu"."""
    verb = line.sentence.doc[j].head if line.sentence.doc is not None else None
    return (
        verb is not None
        and verb.pos_ == labels.VERB
        and verb.lemma_ not in grammar("verbs", "there_is")
    )


def _there_is(line: Line, i: int, j: int) -> bool:
    """ "il pourrait y avoir", "y a-t-il"."""
    there = grammar("pronouns", "to_it")
    if line.word(j + 1) in there and line.word(j + 2) in words("pronouns", "to_have"):
        return True
    asked = line.word(i - 1) in words("pronouns", "linking")
    return asked and line.word(i - 2) in words("pronouns", "having") and line.word(i - 3) in there


def _behind_degrees(line: Line, j: int) -> str:
    """The word at a place, or behind the adverbs of degree there: "très beau"."""
    while line.word(j) in words("pronouns", "degrees"):
        j += 1
    return line.word(j)


def _behind_asides(line: Line, j: int) -> int:
    """The place behind words for now: "à ce stade trop tôt"."""
    asides = words("pronouns", "for_now")
    sizes = (n for n in (4, 3, 2) if fold(" ".join(line.low[j : j + n])) in asides)
    return j + next(sizes, 0)


def _of_weather(line: Line, j: int) -> bool:
    """ "il fait froid", "il faisait très beau"."""
    if line.word(j) not in words("pronouns", "makes"):
        return False
    return _behind_degrees(line, j + 1) in words("pronouns", "weather")


def _is_bidden(line: Line, j: int) -> bool:
    """ "il lui est reproché de", "il a été demandé aux pays": what is done to nobody itself."""
    if line.word(j) in words("pronouns", "to_whom"):
        j += 1
    if line.word(j) in words("pronouns", "having") and line.word(j + 1) in words(
        "pronouns", "been"
    ):
        j += 1
    if line.word(j) not in words("pronouns", "being") | words("pronouns", "been"):
        return False
    return _behind_degrees(line, j + 1) in words("pronouns", "bidden")


def _is_so(line: Line, j: int) -> bool:
    """ "il est possible de", "il est estimé que", "il en va de"."""
    if line.word(j) in words("pronouns", "of_it"):
        return line.word(j + 1) in words("pronouns", "so_is_it")
    been, become = words("pronouns", "been"), words("pronouns", "become")
    being = words("pronouns", "being")
    if line.word(j) in words("pronouns", "having") and line.word(j + 1) in been:
        j += 1
    if line.word(j) in being and line.word(j + 1) in become:
        j += 1
    if line.word(j) not in become | being | been:
        return False
    k = _behind_asides(line, j + 1)
    while line.word(k) in words("pronouns", "degrees") | _QUOTES:
        k += 1
    if line.word(k) in words("nominal", "of") and line.word(k + 2) in words("pronouns", "due"):
        return True  # "il est de notre devoir"
    told = line.word(k) in words("pronouns", "clausal") or line.word(k).endswith(
        suffixes("pronouns", "told_so")
    )
    if told and line.word(k + 1) in words("pronouns", "that"):
        return True
    judged = _judges(line, k) or _judges_doing(line, k)
    return line.word(k) in words("pronouns", "empty_adjectives") or judged


def _befalls(line: Line, i: int) -> bool:
    """Whether an enclitic tells what happens or seems: "que se passerait-il", "semble-t-il"."""
    j = i - 2 if line.word(i - 1) in words("pronouns", "linking") else i - 1
    verb, before = line.word(j), line.word(j - 1)
    if verb in words("pronouns", "seems"):
        return True
    return before in words("pronouns", "itself") and verb.startswith(
        suffixes("pronouns", "befalls")
    )


def _judges(line: Line, k: int) -> bool:
    """Whether an adjective before "que" judges what the clause tells: "il est triste que"."""
    if line.word(k + 1) not in words("pronouns", "that"):
        return False
    compared = line.word(k - 1) in words("pronouns", "compared")
    return line.low[k].isalpha() and not compared and line.word(k) not in words("pronouns", "sure")


def _judges_doing(line: Line, k: int) -> bool:
    """Whether an adjective judges a doing: "il est juste de dire"; not "il est libre de partir"."""
    doc = line.sentence.doc
    if doc is None or k + 2 >= len(doc) or line.word(k + 1) not in words("nominal", "of"):
        return False
    does = tree.is_infinitive(doc[k + 2])
    personal = words("pronouns", "sure") | words("pronouns", "apt")
    return does and doc[k].pos_ == labels.ADJ and line.word(k) not in personal
