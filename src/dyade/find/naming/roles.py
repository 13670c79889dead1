"""Offices: the phrases that name one, and the role that follows."""

from __future__ import annotations

from dataclasses import dataclass, field

from dyade.find import lexicon
from dyade.find.lexicon import Noun
from dyade.find.line import Line
from dyade.find.naming.owners import Owner, owner_of
from dyade.find.naming.phrases import Tail, is_to_blame, match, only_wishes, span_of
from dyade.find.naming.runs import Run
from dyade.find.naming.tails import read_tail
from dyade.parse import labels, tree
from dyade.parse.words import words as grammar

_GENDERS = {labels.MASCULINE: "m", labels.FEMININE: "f"}


@dataclass(slots=True)
class Office:
    """An office phrase: tokens ``first`` to ``last`` (exclusive), ``head`` its noun.

    ``role`` is the text as the codebook wants it; ``determiner`` the folded word before the
    phrase where that is a determiner. ``holders`` are the persons it is said of by apposition,
    each with the owner that is named beside it ("les présidents russe X et turc Y").
    """

    line: Line
    first: int
    last: int
    head: int
    noun: Noun
    role: str
    tail: Tail
    former: bool
    determiner: str
    gender: str
    number: str
    size: int = 1  # tokens of the noun itself
    rule: str = ""
    holders: list[tuple[Run, Owner | None]] = field(default_factory=list)
    span: tuple[int, int] = (0, 0)  # with the holders

    @property
    def start(self) -> int:
        """The first token with the determiner."""
        return self.first - 1 if self.determiner else self.first


def offices(line: Line) -> list[Office]:
    """The office phrases of a sentence; `holding.py` adds the persons they are said of."""
    found: list[Office] = []
    index, prefixes = lexicon.offices(), lexicon.suffixes("office", "prefixes")
    end = 0
    for i in [i for i, low in enumerate(line.low) if low in index or low.startswith(prefixes)]:
        if i < end or (i in line.names and line.names[i].kind != "person"):
            continue
        office = _office(line, i)
        if office is not None:
            found.append(office)
            end = office.tail.inner if office.tail.inner else office.last
    return found


def _noun_at(line: Line, i: int) -> tuple[Noun, int, bool] | None:
    """The office noun at a token: (noun, its length, former)."""
    index = lexicon.offices()
    hit = match(index, line, i)
    if hit is not None:
        return hit[0], hit[1], False
    low = line.low[i]
    for prefix in lexicon.suffixes("office", "prefixes"):
        if low.startswith(prefix):
            rest = lexicon.fold(low[len(prefix) :])
            for noun in index.get(rest, ()):
                wanted = noun.words[1:]
                size = span_of(line, i + 1, wanted)
                if size or not wanted:
                    former = prefix in lexicon.suffixes("office", "ex_before")
                    return noun, 1 + size, former
    return None


def _follows_noun(line: Line, i: int) -> bool:
    """Whether the word is an adjective of the noun before it: "le quartier général"."""
    before = line.word(i - 1)
    if not before.isalpha() or not line.words[i - 1][0].islower():
        return False
    known = ("determiners", "stop")
    return not any(before in lexicon.words("nominal", name) for name in known) and not any(
        before in lexicon.words("office", name) for name in ("before", "former", "copula")
    )


def _is_verb(line: Line, i: int) -> bool:
    """Whether the word is a verb here, by the parse: "il juge", "qui guide"."""
    doc = line.sentence.doc
    if doc is None or line.word(i - 1) in lexicon.words("nominal", "determiners"):
        return False
    return doc[i].pos_ in labels.VERBS


def _office(line: Line, i: int) -> Office | None:
    hit = _noun_at(line, i)
    if hit is not None and hit[0].words[0] in lexicon.words("office", "skip"):
        return None
    if hit is None or _is_verb(line, i) or only_wishes(line, i) or is_to_blame(line, i):
        return None
    if f"{line.word(i - 1)} {line.low[i]}" in lexicon.words("office", "adverbial"):
        return None
    noun, length, former = hit
    if line.low[i] in lexicon.words("office", "adjectival") and _follows_noun(line, i):
        return None
    ranked = line.word(i - 2) in lexicon.words("nominal", "ranks")
    if ranked and noun.sector == "MIL" and line.word(i - 1) in lexicon.words("nominal", "bare_of"):
        return None  # "promu au grade de général"
    first = i
    before = lexicon.words("office", "before")
    gone = lexicon.words("office", "former")
    while first > 0 and (
        line.low[first - 1] in before or line.low[first - 1] in gone or _ranks(line, first - 1)
    ):
        first -= 1
        former = former or line.low[first] in gone
    ex = line.word(first - 2) in lexicon.words("office", "ex")
    if first > 0 and line.low[first - 1] == "-" and ex:
        first, former = first - 2, True
    tail = read_tail(line, i + length, noun, True)
    tail = _second_office(line, tail)
    for j in range(i + 1, i + length):  # "président du Conseil européen": the noun names a body
        inner = owner_of(line, j)
        if inner is not None and inner.how == "of":
            tail.owners.insert(0, inner)
    former = _then(line, i, tail) or former
    determiner = line.word(first - 1)
    if determiner not in lexicon.words("nominal", "determiners"):
        determiner = ""
    number = noun.number
    if number == "s" and noun.words == lexicon.plural(noun.words):
        number = "p" if determiner in lexicon.words("nominal", "plural") else "s"
    role = _role_text(line, i, tail, former)
    gender = _gender(determiner, noun, number) or _told_gender(line, i)
    return Office(
        line, first, tail.last, i, noun, role, tail, former, determiner, gender, number, length
    )


def _ranks(line: Line, i: int) -> bool:
    """Whether a word counts who held an office: "le 45e président"."""
    word = line.low[i]
    return word[0].isdigit() and word.endswith(lexicon.suffixes("office", "counting"))


def _then(line: Line, head: int, tail: Tail) -> bool:
    """Whether "de l'époque" or "d'alors" closes the phrase; it is no part of the role."""
    for phrase in lexicon.phrase_list("office", "then"):
        size = len(phrase)
        for start in (tail.last - size, tail.last):
            if start > head and tuple(line.low[start : start + size]) == phrase:
                tail.last = start + size
                tail.dropped.update(range(start, start + size))
                return True
    return False


def _gender(determiner: str, noun: Noun, number: str) -> str:
    if noun.gender == "f" or number == "p":
        return noun.gender
    if determiner in lexicon.words("nominal", "feminine"):
        return "f"
    return noun.gender or ("m" if determiner in lexicon.words("nominal", "masculine") else "")


def _told_gender(line: Line, head: int) -> str:
    """The gender that an adjective tells of an office of either one: "son homologue turque"."""
    doc = line.sentence.doc
    told = doc[head].children if doc is not None else ()
    beside = (t for t in told if t.dep_ in labels.ADJECTIVE and t.i == head + 1)
    return next((_GENDERS.get(tree.feature(t, "Gender"), "") for t in beside), "")


def _second_office(line: Line, tail: Tail) -> Tail:
    """Takes in an office joined without article: "président et chef du Parti"."""
    j = tail.last
    ends = j + 1 >= len(line.words) or not line.words[j + 1][0].islower()
    if ends or line.word(j) not in grammar("conjunctions", "and"):
        return tail
    hit = _noun_at(line, j + 1)
    if hit is None or hit[0].number == "p":
        return tail
    more = read_tail(line, j + 1 + hit[1], hit[0], True)
    if tail.owners:  # each has an owner of its own: "ministre russe et ambassadeur de Chine"
        more.owners = []
    return Tail(
        more.last,
        tail.owners + more.owners,
        tail.dropped | more.dropped,
        tail.person or more.person,
        more.owned or tail.owned,
        tail.inner or more.inner,
        tail.possessed or more.possessed,
    )


def _role_text(line: Line, head: int, tail: Tail, former: bool) -> str:
    """The role as written, the first word in lower case, without nationality."""
    parts: list[str] = []
    i = head
    while i < tail.last:
        if i in tail.dropped:
            i += 1
            continue
        j = i
        while j < tail.last and j not in tail.dropped:
            j += 1
        parts.append(line.slice(i, j))
        i = j
    text = " ".join(parts)
    if former and text.lower().startswith(lexicon.suffixes("office", "ex_before")):
        text = text[3:]
    return text if text.split(" ")[0].isupper() else text[:1].lower() + text[1:]
