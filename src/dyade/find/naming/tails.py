"""What follows the head noun of an office or a group: its adjectives, complements and owners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dyade.find import lexicon
from dyade.find.lexicon import Noun
from dyade.find.line import Line
from dyade.find.naming.complements import after_article, complement, is_portfolio
from dyade.find.naming.owners import Owner, owner_of
from dyade.find.naming.phrases import Tail, adjective_like, match
from dyade.parse.words import words as grammar

_MOST = 14  # words of a tail: longer ones are no part of an office
_OWNING = frozenset({"party", "movement", "body"})  # kinds of names beside an office


@dataclass(slots=True)
class _Reading:
    """A tail on the way: ``direct`` until a complement parts what follows from the head noun."""

    line: Line
    noun: Noun
    office: bool
    tail: Tail
    direct: bool = True

    def own(self, owner: Owner) -> None:
        """Notes whom an adjective names: the owner of the head, or of what completes it."""
        self.tail.owners.append(owner if self.direct else replace(owner, how="inner"))

    def drop(self, first: int, end: int) -> None:
        """Leaves words out of the role, which say whose it is: an adjective beside the head."""
        if self.direct:
            self.tail.dropped.update(range(first, end))


def read_tail(line: Line, i: int, noun: Noun, office: bool) -> Tail:
    """What belongs to the head noun that ends before token ``i``.

    Args:
        line: the sentence.
        i: the token behind the head noun.
        noun: the head noun.
        office: whether it is an office, not a group.
    """
    reading = _Reading(line, noun, office, Tail(i))
    tail = reading.tail
    while tail.last < min(len(line.words), i + _MOST):
        ends = (part(reading, tail.last) for part in _PARTS)
        end = next((e for e in ends if e), 0)
        if not end:
            break
        tail.last = end
    return tail


def _nation(reading: _Reading, j: int) -> int:
    """An adjective of a state: "ministre russe"."""
    owner = owner_of(reading.line, j)
    if owner is None or owner.how != "adjective":
        return 0
    named = reading.line.names.get(j)
    end = named.last if named else j + 1
    if reading.line.word(j - 1) in lexicon.words("office", "matters"):
        return end  # "le Bureau des affaires kurdes": it is about them
    reading.drop(j, end)
    reading.own(owner)
    reading.tail.owned = end
    return end


def _party_behind(reading: _Reading, j: int) -> int:
    """A party, or a body behind a complement: "le député LR", "le directeur Afrique ONU"."""
    line, direct = reading.line, reading.direct
    owner = owner_of(line, j)
    if owner is None or owner.kind not in _OWNING or not reading.office:
        return 0
    fits = owner.kind == "party" if direct else line.words[j - 1][0].islower()
    if not fits:
        return 0
    reading.tail.owners.append(replace(owner, how="party" if direct else "of"))
    reading.tail.owned = line.names[j].last
    return reading.tail.owned


def _party_beside(reading: _Reading, j: int) -> int:
    """A party with its article: "le député la France insoumise X"."""
    line = reading.line
    if not (reading.office and reading.direct):
        return 0
    if line.low[j] not in lexicon.words("nominal", "articles"):
        return 0
    party = owner_of(line, j + 1)
    if party is None or party.kind != "party":
        return 0
    reading.tail.owners.append(Owner(party.codes, "party", party.sector, "party"))
    reading.tail.owned = line.names[j + 1].last
    return reading.tail.owned


def _abbreviation(reading: _Reading, j: int) -> int:
    """An abbreviation in brackets, which can say whose the noun is: "(LR)"."""
    end = _bracket(reading.line, j)
    if not end:
        return 0
    tail, inside = reading.tail, owner_of(reading.line, j + 1)
    if inside and inside.kind == "movement":
        tail.owners.clear()  # "les forces du gouvernement X de l'Est (GNE)": not X's
    if inside and not tail.owners:
        tail.owners.append(Owner(inside.codes, "party", inside.sector, inside.kind))
    tail.dropped.update(range(j, end))
    return end


def _nations_listed(reading: _Reading, j: int) -> int:
    """The further adjectives of a list: "les ministres de la Défense russe, turc et kurde"."""
    listed = _adjective_listed(reading.line, j)
    several = reading.direct or reading.noun.number == "p"
    if not (listed and several and reading.tail.owners):
        return 0
    for i in listed:
        owner = owner_of(reading.line, i)
        if owner:
            reading.own(owner)
    end = listed[-1] + 1
    reading.drop(j, end)
    reading.tail.owned = end
    return end


def _state_listed(reading: _Reading, j: int) -> int:
    """One more state of a plural: "les ministres de l'Inde, du Népal et du Bhoutan"."""
    end = _state_joined(reading.line, j, reading.tail) if reading.noun.number == "p" else 0
    if end:
        reading.tail.owned = end
    return end


def _adjective_behind_and(reading: _Reading, j: int) -> int:
    """One more adjective: "les ministres russe et turc", "Affaires étrangères et européennes"."""
    plural = reading.noun.number == "p"
    if not _adjective_joined(reading.line, j, plural):
        return 0
    extra = owner_of(reading.line, j + 1)
    if extra and (reading.direct or plural):
        reading.own(extra)
        reading.tail.owned = j + 2
    if extra:
        reading.drop(j, j + 2)
    return j + 2


def _completed(reading: _Reading, j: int) -> int:
    """A complement behind its preposition: "ministre de la Défense"."""
    line, tail = reading.line, reading.tail
    if reading.noun.words[0] in lexicon.words("nominal", "suffering"):
        return 0  # "les rescapés du raid irakien" are no Iraqis
    end = complement(line, j, reading.noun, tail, reading.direct)
    genitive = line.word(j) in lexicon.words("nominal", "of_one")
    if end and reading.office and genitive and not tail.inner:
        end = _inner_office(line, end, tail)
    if end:
        reading.direct = False
    return end


def _more_of_portfolio(reading: _Reading, j: int) -> int:
    """A further word of a portfolio, behind its first: "Affaires Etrangères"."""
    return j + 1 if is_portfolio(reading.line, j) and not reading.direct else 0


def _name_of_place(reading: _Reading, j: int) -> int:
    """A name that is that of the noun before it: "la région Bretagne", "le groupe Renew"."""
    line = reading.line
    run = line.runs.get(j)
    if run is None or " " in run.name or run.outer != j or run.listed:
        return 0
    before = line.low[j - 1]
    introduced = (
        before in lexicon.words("persons", "not_names")
        or before in lexicon.words("places", "parts")
        or before in lexicon.words("nominal", "institutions")
    )
    person = lexicon.key(run.name) in line.known.by_bare or line.words[j] in lexicon.given_names()
    return run.last if introduced and not person else 0


def _second_half(reading: _Reading, j: int) -> int:
    """What a hyphen ties to the noun: "ministre-adjoint", "député-maire", "président-élu"."""
    line = reading.line
    tied = reading.office and line.word(j) == "-" and line.glued(j) and line.glued(j + 1)
    if not tied or not reading.direct or not line.words[j + 1][0].islower():
        return 0
    reading.drop(j, j + 2)
    return j + 2


def _adjective(reading: _Reading, j: int) -> int:
    """A plain adjective; one that says how somebody holds an office is no part of the role."""
    line = reading.line
    if not adjective_like(line, j) or j in line.runs:
        return 0
    if line.low[j] in lexicon.words("office", "after"):
        reading.drop(j, j + 1)
    return j + 1


# Each gives where its part of the tail ends, 0 where none begins at a token; the first counts.
_PARTS: tuple[Callable[[_Reading, int], int], ...] = (
    _second_half,
    _nation,
    _party_behind,
    _party_beside,
    _abbreviation,
    _nations_listed,
    _state_listed,
    _adjective_behind_and,
    _completed,
    _more_of_portfolio,
    _name_of_place,
    _adjective,
)


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
    if run is not None:
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
        at = after_article(line, at + 2)
        owner = owner_of(line, at) if at < len(line.words) else None
        if owner is None or owner.kind != "state":
            return 0
        at = line.names[at].last
    closes = line.word(at) in grammar("conjunctions", "and")
    if not closes or line.word(j + 1) not in lexicon.words("nominal", "of"):
        return 0
    k = after_article(line, j + 2)
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
