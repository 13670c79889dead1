"""Which preposition says that something was at a place: "en Syrie", "dans le nord de la Syrie"."""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.phrases import adjective_like
from dyade.parse import labels
from dyade.parse.words import unaccented, word
from dyade.parse.words import words as grammar

_ADJECTIVES = 2  # between the noun of a deed or a site and its "de"
_FORE = 4  # tokens from a preposition to its noun: "dans la plus grande mosquée"
_QUOTES = frozenset('"«»“”')


def preposition(line: Line, first: int) -> tuple[str, int]:
    """The locative preposition before a name and where the phrase begins; "" where none.

    "dans le nord-est de la Syrie" begins at "nord-est".
    """
    i = first - 1
    if line.word(i) in words("nominal", "articles"):
        i -= 1
    if line.word(i) in words("places", "whole"):
        i -= 1  # "dans toute la Colombie"
    low = word("prepositions", "to") if i >= 0 and _is_a(line, i) else line.word(i)
    if line.word(i - 1) in words("places", "abstract"):
        return "", first
    if low in words("places", "locative"):
        return low, first
    if low in words("places", "across") and line.word(i - 1) in words("nominal", "to_one"):
        return low, first
    if low in words("nominal", "of"):
        j = i - 1
        if j > 1 and adjective_like(line, j) and line.low[j - 1] in words("places", "parts"):
            j -= 1  # "le nord-ouest anglophone du Cameroun"
        while j > 0 and (line.low[j] in words("places", "parts") or line.low[j] == "-"):
            j -= 1
            if _joins_parts(line, j):
                j -= 2
        start = j + 1
        if start < i:
            if line.word(j) in words("nominal", "articles") | words("places", "several"):
                j -= 1
            if line.word(j) in words("places", "locative"):
                return line.word(j), start
            if line.word(j) in words("nominal", "of") and of_site(line, j):
                return word("prepositions", "of"), start  # "un camp du nord de la Syrie"
        if line.word(i - 1) in words("places", "near"):
            return line.word(i - 1), first
        if of_deed(line, i) or of_site(line, i):
            return word("prepositions", "of"), first
    return "", first


def _before_palace(line: Line, mention: Mention) -> str:
    """The word that puts people before a seat which is a house: "devant la Maison Blanche"."""
    article = line.word(mention.first - 1) in words("nominal", "articles")
    before = line.word(mention.first - 1 - article)
    return before if before in words("places", "facing") else ""


def _from(line: Line, i: int) -> str:
    """The "de" at ``i`` that tells from where somebody speaks, "" where another word is there."""
    return word("prepositions", "of") if line.word(i) in words("nominal", "bare_of") else ""


def _joins_parts(line: Line, i: int) -> bool:
    """Whether an article stands behind "et" and a part: "le sud et le nord de la Syrie"."""
    part = line.word(i - 2) in words("places", "parts")
    linked = line.word(i - 1) in grammar("conjunctions", "and")
    return part and linked and line.word(i) in words("nominal", "articles")


def of_deed(line: Line, i: int) -> bool:
    """Whether the "de" at ``i`` says where a deed was: "l'attentat de Strasbourg".

    With adjectives between ("le sommet européen de Varsovie") only of what is held or breaks out
    somewhere: "l'offensive diplomatique de Varsovie" tells who.
    """
    if line.word(i - 1) in words("places", "deeds"):
        return True
    adjectives = 0
    for j in range(i - 1, -1, -1):
        if line.low[j] in words("places", "occasions"):
            return True
        if line.words[j] in _QUOTES:
            continue
        adjectives += 1
        if adjectives > _ADJECTIVES or not (_of_land(line, j) or adjective_like(line, j)):
            return False
    return False


def of_site(line: Line, i: int) -> bool:
    """Whether the "de" at ``i`` says in which town a site lies that somebody is in or strikes.

    "Dans un hôtel de Lima", "a bombardé le marché central de Lima"; what else is said of a site is
    said of no place: "la presse de l'hôpital de Lima".
    """
    site = _site(line, i)
    if site < 0:
        return False
    doc = line.sentence.doc
    if doc is not None and doc[site].dep_ in labels.OBJECT | labels.SUBJECT_PASSIVE:
        return True
    struck = words("places", "struck_at") | words("places", "locative")
    for j in range(site - 1, max(-1, site - _FORE - 1), -1):
        if line.low[j] in struck:
            return True
        loose = line.low[j] in words("nominal", "determiners") or adjective_like(line, j)
        if not loose or line.low[j] in words("nominal", "of"):
            return False
    return False


def _site(line: Line, i: int) -> int:
    """The token of the site before the "de" at ``i``, over adjectives and names; -1 for none."""
    for j in range(i - 1, max(-1, i - _ADJECTIVES - 2), -1):
        if line.low[j] in words("places", "sites"):
            return j
        named = line.words[j][0].isupper() and j > 0
        if not (named or _of_land(line, j) or adjective_like(line, j)):
            return -1
    return -1


def _of_land(line: Line, i: int) -> bool:
    named = line.names.get(i)
    return named is not None and named.kind == "adjective"


def _is_a(line: Line, i: int) -> bool:
    """Whether the word is "A" for "à", which loses its accent as a capital."""
    return line.words[i] in unaccented()


def of_mention(line: Line, mention: Mention) -> tuple[str, int]:
    """The preposition that tells where a mention is, "" for none, and where its place begins."""
    before, start = preposition(line, mention.first)
    if mention.first == 1 and line.word(mention.last) == ",":  # "De Lima, X a dit"
        before = before or _from(line, 0)
    if mention.kind == "seat" and not before:
        return _before_palace(line, mention), start
    if mention.kind != "state" or mention.first != start:
        return before, start
    articled = line.word(mention.first - 1) in words("nominal", "articles")
    if before in grammar("prepositions", "to") and articled:
        return "", start  # "un avertissement à la Chine": one is "en Chine"
    if before in grammar("prepositions", "on"):
        return "", start  # "une revanche sur la Chine"
    return before, start
