"""Noun phrases read from words alone: a head noun, its adjectives, its complements, its owner.

Offices ("ministre russe de la Défense") and groups ("troupes kényanes du sud de la Somalie") are
read in the same way. No parse is needed, so that both are found in every sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dyade.find import lexicon
from dyade.find.lexicon import Index, Noun
from dyade.find.line import Line
from dyade.find.owners import Owner, owner_of
from dyade.find.persons import Run
from dyade.parse import labels, tree
from dyade.parse.words import endings
from dyade.parse.words import words as grammar

_MOST = 14  # words of a complement: longer ones are no part of an office


@dataclass(slots=True)
class Tail:
    """What follows a head noun: where it ends, who is named in it, what is no part of a role."""

    last: int
    owners: list[Owner] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    person: Run | None = None
    owned: int = 0  # where the last named owner ends
    inner: int = 0  # where an office inside the complement begins: "porte-parole du président X"
    possessed: int | None = None  # a possessive determiner inside: "chef de leur délégation"


def match(index: Index, line: Line, i: int) -> tuple[Noun, int] | None:
    """The longest noun of an index whose words stand at token ``i``, and how many tokens it has.

    A name inside it can be one token ("locataire de la Maison Blanche").
    """
    for noun in index.get(line.low[i], ()):
        size = span_of(line, i, noun.words)
        if size:
            return noun, size
    return None


def span_of(line: Line, i: int, wanted: tuple[str, ...]) -> int:
    """How many tokens from ``i`` on write these words; 0 where they do not stand there."""
    at, n = 0, i
    while at < len(wanted):
        word = line.word(n)
        if word == wanted[at]:
            at += 1
        elif " " in word:
            parts = lexicon.split_words(word)
            if wanted[at : at + len(parts)] != parts:
                return 0
            at += len(parts)
        else:
            return 0
        n += 1
    return n - i


def adjective_like(line: Line, i: int) -> bool:
    """Whether a lower-case word looks like an adjective that follows its noun."""
    low = line.word(i)
    if len(low) < 4 or not line.words[i][0].islower():
        return False
    if low in lexicon.words("nominal", "not_endings") or low in lexicon.words("nominal", "stop"):
        return False
    if low.startswith(lexicon.suffixes("nominal", "prefixes")):
        return True
    if low in lexicon.words("office", "after"):
        return True
    doc = line.sentence.doc
    if doc is not None and doc[i].pos_ in labels.VERBS and not tree.is_participle(doc[i]):
        return False
    return low.endswith(lexicon.suffixes("nominal", "endings"))


def read_tail(line: Line, i: int, noun: Noun, office: bool) -> Tail:
    """What belongs to the head noun that ends before token ``i``."""
    tail = Tail(i)
    direct = True
    n = min(len(line.words), i + _MOST)
    while tail.last < n:
        j = tail.last
        owner = owner_of(line, j)
        if owner is not None and owner.how == "adjective":
            named = line.names.get(j)
            if direct:
                tail.dropped.update(range(j, named.last if named else j + 1))
            tail.owners.append(owner if direct else replace(owner, how="inner"))
            tail.last = tail.owned = named.last if named else j + 1
            continue
        if (
            owner is not None
            and owner.kind in ("party", "movement", "body")
            and office
            and (
                (direct and owner.kind == "party")
                or (not direct and line.words[j - 1][0].islower())
            )
        ):
            how = "party" if direct else "of"
            tail.owners.append(replace(owner, how=how))
            tail.last = tail.owned = line.names[j].last
            continue
        if office and direct and line.low[j] in lexicon.words("nominal", "articles"):
            party = owner_of(line, j + 1)  # "le député la France insoumise X"
            if party is not None and party.kind == "party":
                tail.owners.append(Owner(party.codes, "party", party.sector, "party"))
                tail.last = tail.owned = line.names[j + 1].last
                continue
        bracket = _bracket(line, j)
        if bracket:
            inside = owner_of(line, j + 1)
            if inside and inside.kind == "movement":
                tail.owners.clear()  # "les forces du gouvernement X de l'Est (GNE)": not X's
            if inside and not tail.owners:
                tail.owners.append(Owner(inside.codes, "party", inside.sector, inside.kind))
            tail.dropped.update(range(j, bracket))
            tail.last = bracket
            continue
        listed = _adjective_listed(line, j)
        several = direct or noun.number == "p"  # "les ministres de la Défense russe, turc et kurde"
        if listed and several and tail.owners:
            more = (o for i in listed if (o := owner_of(line, i)))
            tail.owners.extend(o if direct else replace(o, how="inner") for o in more)
            if direct:
                tail.dropped.update(range(j, listed[-1] + 1))
            tail.last = tail.owned = listed[-1] + 1
            continue
        joined = _state_joined(line, j, tail) if noun.number == "p" else 0
        if joined:
            tail.last = tail.owned = joined
            continue
        if _adjective_joined(line, j, noun.number == "p"):
            extra = owner_of(line, j + 1)
            if extra and several:
                tail.owners.append(extra if direct else replace(extra, how="inner"))
                tail.owned = j + 2
            if extra and direct:
                tail.dropped.update((j, j + 1))
            tail.last = j + 2
            continue
        after = _complement(line, j, noun, tail, direct)
        genitive = line.word(j) in lexicon.words("nominal", "of_one")
        if after and office and genitive and not tail.inner:
            after = _inner_office(line, after, tail)
        if after:
            tail.last, direct = after, False
            continue
        if _portfolio(line, j) and not direct:
            tail.last = j + 1
            continue
        run = line.runs.get(j)
        if run is not None and " " not in run.name and run.outer == j and not run.listed:
            low = line.low[j - 1]
            introduced = low in lexicon.words("persons", "not_names") or (
                low in lexicon.words("places", "parts")
                or low in lexicon.words("nominal", "institutions")
            )
            known = lexicon.key(run.name) in line.known.by_bare
            if introduced and not known and line.words[j] not in lexicon.given_names():
                tail.last = run.last  # "la région Bretagne", "le groupe Renew"
                continue
        if adjective_like(line, j) and j not in line.runs:
            if direct and line.low[j] in lexicon.words("office", "after"):
                tail.dropped.add(j)
            tail.last = j + 1
            continue
        break
    return tail


def _inner_office(line: Line, after: int, tail: Tail) -> int:
    """Takes in the holder of an office inside a complement: "porte-parole du président X".

    ``after`` is where the complement's noun ends; the end with the holder is given back.
    """
    head = after - 1
    hit = match(lexicon.offices(), line, head)
    if hit is None or hit[0].number == "p" or not hit[0].sector:
        return after
    inner = read_tail(line, head + hit[1], hit[0], True)
    run = line.runs.get(inner.last)
    tail.inner = head
    tail.owners.extend(replace(o, how="inner") for o in inner.owners if o.how != "theme")
    if run is not None and (not run.solo or run.listed):
        tail.person = tail.person or run
        return run.last
    return inner.last


def _bracket(line: Line, j: int) -> int:
    """End of a bracket that only holds an abbreviation: "(LR)", "(PAM)"; 0 where none."""
    if line.words[j] != "(" or line.word(j + 2) != ")":
        return 0
    inside = line.words[j + 1]
    named = line.names.get(j + 1)
    known = named is not None and named.kind in ("party", "body", "movement")
    return j + 3 if known or (inside.isupper() and inside.isalpha()) else 0


def _adjective_listed(line: Line, j: int) -> tuple[int, ...]:
    """Where the further adjectives of a list stand: "français, britannique et allemand"."""
    found: list[int] = []
    last = grammar("conjunctions", "and")
    while line.word(j) == "," or line.word(j) in last:
        owner = owner_of(line, j + 1)
        if owner is None or owner.how != "adjective":
            return ()
        found.append(j + 1)
        if line.word(j) in last:
            return tuple(found) if len(found) > 1 else ()
        j += 2
    return ()


def _state_joined(line: Line, j: int, tail: Tail) -> int:
    """End of one more state of a plural: "les ministres de l'Inde, du Népal et du Bhoutan"."""
    last = tail.owners[-1] if tail.owners else None
    if last is None or (last.how, last.kind) != ("of", "state") or tail.owned != j:
        return 0
    at = j
    while line.word(at) == ",":  # a list closes with "et"
        at = _after_article(line, at + 2)
        owner = owner_of(line, at) if at < len(line.words) else None
        if owner is None or owner.kind != "state":
            return 0
        at = line.names[at].last
    closes = line.word(at) in grammar("conjunctions", "and")
    if not closes or line.word(j + 1) not in lexicon.words("nominal", "of"):
        return 0
    k = _after_article(line, j + 2)
    owner = owner_of(line, k) if k < len(line.words) else None
    if owner is None or owner.kind != "state":
        return 0
    tail.owners.append(replace(owner, how="of"))
    return line.names[k].last


def _adjective_joined(line: Line, j: int, plural: bool) -> bool:
    """Whether "et" at ``j`` joins one more adjective: "étrangères et européennes".

    Of a plural both states can stand before what they share: "les ministres russe et turc de la
    Défense".
    """
    if j + 1 >= len(line.words) or j == 0 or line.low[j] not in grammar("conjunctions", "and"):
        return False
    before = adjective_like(line, j - 1) or owner_of(line, j - 1) is not None
    nation = owner_of(line, j + 1)
    if nation is not None:
        parted = line.word(j + 2) in lexicon.words("nominal", "of_one") and not plural
        return nation.how == "adjective" and before and not parted
    return before and adjective_like(line, j + 1) and line.names.get(j + 1) is None


def _portfolio(line: Line, j: int) -> bool:
    """A further capitalised word of a portfolio: "Affaires Etrangères", "Economie et Finances"."""
    return line.words[j][0].isupper() and line.low[j] in lexicon.words("portfolios", "words")


def _complement(line: Line, j: int, noun: Noun, tail: Tail, direct: bool) -> int:
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
            return k + 2 if not direct and _portfolio_at(line, k + 1) else 0
        if not _portfolio_at(line, _after_article(line, k + 2)):
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
    if not genitive and prep not in noun.tails and not _at_institution(line, prep, k + 1):
        return 0
    k = _after_article(line, k + 1)
    if k >= len(line.words):
        return 0
    definite = k > j + 1 or prep in lexicon.words("nominal", "contracted")
    return _object(line, k, definite, genitive and of, tail)


def split_place(line: Line, run: Run) -> Run:
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


def _after_article(line: Line, k: int) -> int:
    articles = lexicon.words("nominal", "articles") | lexicon.words("nominal", "these")
    return k + 1 if line.word(k) in articles else k


def _at_institution(line: Line, prep: str, k: int) -> bool:
    """ "à l'Assemblée", "au Parlement européen", "pour le Moyen-Orient": part of any office."""
    at = _after_article(line, k)
    owner = owner_of(line, at)
    if prep in lexicon.words("nominal", "to_one"):
        if owner is None or owner.kind not in ("party", "body", "seat"):
            return False
        word = lexicon.fold(line.slice(at, line.names[at].last))
        return owner.kind != "seat" or word in lexicon.seats()
    if prep in grammar("prepositions", "on"):
        return owner is not None and owner.kind == "state"
    named = owner is not None and owner.how != "adjective"
    shown = line.word(k) in lexicon.words("nominal", "these")
    return prep in lexicon.words("office", "responsible_for") and (named or shown)


def _portfolio_at(line: Line, k: int) -> bool:
    return k < len(line.words) and _portfolio(line, k)


def _object(line: Line, k: int, definite: bool, of: bool, tail: Tail) -> int:
    """End of the noun phrase at ``k`` that a preposition introduces; notes whom it names."""
    owner = owner_of(line, k)
    if owner is not None and owner.how != "adjective":
        tail.owners.append(replace(owner, how="of" if of else "theme"))
        tail.owned = line.names[k].last
        return tail.owned
    run = line.runs.get(k)
    if run is not None and not run.solo and not run.listed and of:
        run = split_place(line, run)
    if run is not None and (not run.solo or not definite) and not _portfolio(line, k):
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
    return k + 1
