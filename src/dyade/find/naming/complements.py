"""Complements of offices and groups: what a preposition ties to a noun, and whom that names."""

from __future__ import annotations

from dataclasses import replace

from dyade.find import lexicon
from dyade.find.lexicon import Noun
from dyade.find.line import Line
from dyade.find.naming.owners import owner_of
from dyade.find.naming.phrases import Tail
from dyade.find.naming.runs import Run
from dyade.parse import labels
from dyade.parse.words import endings
from dyade.parse.words import words as grammar


def complement(line: Line, j: int, noun: Noun, tail: Tail, direct: bool) -> int:
    """End of the complement whose preposition stands at ``j``; 0 where there is none."""
    low = line.low
    k, of = j, True
    genitives, datives = lexicon.words("nominal", "of"), lexicon.words("nominal", "to")
    behind = line.word(k + 1)
    if low[k] in grammar("prepositions", "between") and not direct:
        both = " ".join(low[k + i] for i in (1, 3, 4)) if k + 5 < len(low) else ""
        return k + 6 if both in lexicon.words("nominal", "both") else 0
    if low[k] in grammar("conjunctions", "and") or (low[k] == "," and behind in genitives):
        if direct or behind not in genitives | datives:
            return k + 2 if not direct and _is_portfolio_at(line, k + 1) else 0
        if not _is_portfolio_at(line, after_article(line, k + 2)):
            return 0
        k += 1
    beside = lexicon.words("nominal", "beside")
    pair = f"{low[k]} {line.word(k + 1)}"
    if low[k] in lexicon.words("office", "commissioned"):
        if line.word(k + 1) not in genitives | datives | beside:
            return 0
        k += 1
        of = low[k] not in beside and low[k - 1] in lexicon.words("office", "deputy")
    elif pair in lexicon.words("office", "in_charge"):
        k += 2
    elif pair in lexicon.words("office", "held_so"):
        return k + 2
    if low[k] in beside:
        k += 1
    prep = line.word(k)
    genitive = prep in genitives
    if not genitive and prep not in noun.tails and not _at_institution(line, prep, k + 1, tail):
        return 0
    k = after_article(line, k + 1)
    if k >= len(line.words):
        return 0
    definite = k > j + 1 or prep in lexicon.words("nominal", "contracted")
    return _object(line, k, definite, genitive and of, tail)


def _at_institution(line: Line, prep: str, k: int, tail: Tail) -> bool:
    """ "à l'Assemblée", "au Parlement européen", "pour le Moyen-Orient": part of any office.

    The house of another land is none: "la visite du roi norvégien à l'Elysée".
    """
    at = after_article(line, k)
    owner = owner_of(line, at)
    if prep in lexicon.words("nominal", "to_one"):
        if owner is None or owner.kind not in ("party", "body", "seat"):
            return False
        if owner.kind != "seat":
            return True
        word = lexicon.fold(line.slice(at, line.names[at].last))
        codes = {c for o in tail.owners for c in o.codes}
        return word in lexicon.seats() and (not codes or not codes.isdisjoint(owner.codes))
    if prep in grammar("prepositions", "on"):
        return owner is not None and owner.kind == "state"
    named = owner is not None and owner.how != "adjective"
    shown = line.word(k) in lexicon.words("nominal", "these")
    return prep in lexicon.words("office", "responsible_for") and (named or shown)


def _object(line: Line, k: int, definite: bool, of: bool, tail: Tail) -> int:
    """End of the noun phrase at ``k`` that a preposition introduces; notes whom it names."""
    owner = owner_of(line, k)
    if owner is not None and owner.how != "adjective":
        tail.owners.append(replace(owner, how="of" if of else "theme"))
        tail.owned = line.names[k].last
        return tail.owned
    run = line.runs.get(k)
    if run is not None and not run.solo and not run.listed and of:
        run = _split_place(line, run)
    if run is not None and (not run.solo or not definite) and not is_portfolio(line, k):
        if run.solo and not run.listed and line.words[k] not in lexicon.given_names():
            line.runs.pop(run.outer, None)
        elif tail.person is None and of:
            tail.person = run
            tail.owned = run.last
        return run.last
    low = line.word(k)
    if low in lexicon.words("nominal", "possessives"):
        tail.possessed = k
        k += 1
        low = line.word(k)
    word = line.words[k] if k < len(line.words) else ""
    if not of and low in lexicon.words("nominal", "locutions"):
        return 0
    if not word or not word[0].isalpha() or low in lexicon.words("nominal", "stop"):
        return 0
    if word[0].islower():
        doc = line.sentence.doc
        if not definite and (
            low.endswith(endings("infinitive")) or (doc is not None and doc[k].pos_ in labels.VERBS)
        ):
            return 0
        if low in lexicon.words("nominal", "before") and k + 1 < len(line.words):
            k += 1
    elif run is not None and not definite and run.solo:
        tail.person = run
    return k + 3 if line.word(k + 1) == "-" and line.glued(k + 1) else k + 1


def _split_place(line: Line, run: Run) -> Run:
    """Parts a town from the name behind it ("maire de Calais Jeanne Dupont"): gives the town.

    The town is what stands before the first given name that is not the run's first word.
    """
    given = lexicon.given_names()
    if line.words[run.first] in given:
        return run
    for i in range(run.first + 1, run.last - 1):
        if line.words[i] in given and not line.glued(i):
            town = replace(run, last=i, name=line.slice(run.first, i), solo=True, listed=False)
            name = line.slice(i, run.last)
            line.runs[run.outer] = town
            line.runs[i] = Run(
                run.sentence,
                i,
                run.last,
                i,
                name,
                given[line.words[i]],
                False,
                lexicon.key(name) in line.known.by_name,
            )
            return town
    return run


def after_article(line: Line, k: int) -> int:
    """The token behind the article or "ce" at ``k``, else ``k``."""
    articles = lexicon.words("nominal", "articles") | lexicon.words("nominal", "these")
    return k + 1 if line.word(k) in articles else k


def is_portfolio(line: Line, j: int) -> bool:
    """A further capitalised word of a portfolio: "Affaires Etrangères", "Economie et Finances"."""
    return line.words[j][0].isupper() and line.low[j] in lexicon.words("portfolios", "words")


def _is_portfolio_at(line: Line, k: int) -> bool:
    return k < len(line.words) and is_portfolio(line, k)
