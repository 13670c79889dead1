"""The "il" that stands for nobody: "il faut", "que se passe-t-il", "il est triste que"."""

from __future__ import annotations

from dyade.find.lexicon import suffixes, words
from dyade.find.line import Line


def stands_for_nobody(line: Line, i: int) -> bool:
    """Whether a pronoun is an "il" for nobody: "il faut", "il y a", "il est possible que"."""
    if line.low[i] not in words("pronouns", "nobody"):
        return False
    if line.low[i].startswith("-") and _befalls(line, i):
        return True
    j = i + 1
    if line.word(j) in words("pronouns", "not"):
        j += 1
    if line.word(j) == "s'" and line.word(j + 1).startswith("agi"):
        return True
    if line.word(j) in ("s'", "se") and line.word(i - 1) == "qu'" and line.word(i - 2) == "ce":
        return True  # "ce qu'il s'est passé"
    if line.word(j) in words("pronouns", "to_whom") and line.word(j + 1) in words(
        "pronouns", "needed"
    ):
        return True  # "il nous faut"
    if line.word(j + 1) == "y" and line.word(j + 2) == "avoir":
        return True  # "il pourrait y avoir"
    if line.word(j) in words("pronouns", "empty"):
        return not (
            line.word(j) in words("pronouns", "sometimes_empty")
            and line.word(j + 1) in words("pronouns", "places")
        )
    if line.word(i - 1) == "-t" and line.word(i - 2) == "a" and line.word(i - 3) == "y":
        return True
    if line.word(j) in words("pronouns", "having") and line.word(j + 1) in words(
        "pronouns", "been"
    ):
        j += 1
    if line.word(j) in words("pronouns", "being") and line.word(j + 1) in words(
        "pronouns", "become"
    ):
        j += 1
    if line.word(j) in words("pronouns", "become") | words("pronouns", "being") | words(
        "pronouns", "been"
    ):
        k = j + 1
        while line.word(k) in words("pronouns", "degrees") or line.word(k) in ('"', "«", "“"):
            k += 1
        told = line.word(k) in words("pronouns", "clausal") or line.word(k).endswith(
            suffixes("pronouns", "told_so")
        )
        if told and line.word(k + 1) in words("pronouns", "that"):
            return True  # "il est estimé que"
        return line.word(k) in words("pronouns", "empty_adjectives") or _judges(line, k)
    if line.word(j) == "en" and line.word(j + 1) in words("pronouns", "so_is_it"):
        return True
    return False


def _befalls(line: Line, i: int) -> bool:
    """Whether an enclitic tells what happens or seems: "que se passerait-il", "semble-t-il"."""
    j = i - 2 if line.word(i - 1) == "-t" else i - 1
    verb, before = line.word(j), line.word(j - 1)
    if verb in words("pronouns", "seems"):
        return True
    reflexive = before in ("s'", "se", "de s'")
    return reflexive and verb.startswith(suffixes("pronouns", "befalls"))


def _judges(line: Line, k: int) -> bool:
    """Whether an adjective before "que" judges what the clause tells: "il est triste que"."""
    if line.word(k + 1) not in words("pronouns", "that"):
        return False
    compared = line.word(k - 1) in words("pronouns", "compared")
    return line.low[k].isalpha() and not compared and line.word(k) not in words("pronouns", "sure")
