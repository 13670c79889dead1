"""Groups without a name: "des manifestants", "l'armée turque", "la police de Hong Kong"."""

from __future__ import annotations

from dataclasses import dataclass

from dyade.find import lexicon
from dyade.find.lexicon import Noun
from dyade.find.line import Line
from dyade.find.naming.owners import owner_of
from dyade.find.naming.phrases import Tail, is_to_blame, match, only_wishes
from dyade.find.naming.tails import read_tail
from dyade.parse import labels

_PEOPLE = frozenset({"CVL", "REF"})  # who live where a dispatch plays, from wherever they are


@dataclass(slots=True)
class Group:
    """A group phrase: tokens ``first`` to ``last`` (exclusive); ``head`` is its noun."""

    line: Line
    first: int
    last: int
    head: int
    noun: Noun
    tail: Tail
    determiner: str
    gender: str
    number: str


def groups(line: Line) -> list[Group]:
    """The group phrases of a sentence among the tokens no other finder has taken."""
    found: list[Group] = []
    index = lexicon.groups()
    end = 0
    for i in [i for i, low in enumerate(line.low) if low in index]:
        if i < end or line.taken[i] or i in line.names:
            continue
        hit = match(index, line, i)
        if hit is None or not line.free(i, i + hit[1]) or not _nominal(line, i, hit[0]):
            continue
        group = _group(line, i, *hit)
        found.append(group)
        end = group.last
    return found


def _nominal(line: Line, i: int, noun: Noun) -> bool:
    """Whether the word is a noun here: "l'insurgé", not "s'est-il insurgé"."""
    if noun.capital and not line.words[i][0].isupper():
        return False
    before = line.word(i - 1)
    if f"{before} {line.low[i]}" in lexicon.words("office", "adverbial"):
        return False
    in_power = f"{before} {line.low[i]}" in lexicon.words("nominal", "in_power")
    if in_power and owner_of(line, i + 1) is None:
        return False  # "le parti au pouvoir", "arriver au pouvoir": where somebody stands
    if _of_no_state(line.word(i + len(noun.words)), noun.sector):
        return False
    if only_wishes(line, i) or is_to_blame(line, i):
        return False
    if _is_street(line, i) or _is_room(line, i) or _is_camp(line, i):
        return False
    bare = before in lexicon.words("nominal", "bare_of")
    if bare and line.word(i - 2) in lexicon.words("nominal", "ranks"):
        return False  # "promu au grade de général"
    if bare and noun.sector == "SPY" and line.word(i - 2) in lexicon.words("nominal", "shared"):
        return False  # "un accord de partage de renseignements"
    if bare and f"{line.word(i - 2)} {line.low[i]}" in lexicon.words("nominal", "boards"):
        return False
    if _changes_hands(line, i):
        return False
    if len(noun.words) == 1 and before + line.low[i] in lexicon.words("nominal", "of_state"):
        return False  # "visite d'Etat", "homme d'Etat"
    named = before in lexicon.words("nominal", "determiners") or before in lexicon.words(
        "office", "before"
    )
    doc = line.sentence.doc
    if doc is not None and (not named or before in lexicon.words("nominal", "bare_of")):
        behind = owner_of(line, i + 1)  # "X, opposant gabonais"
        apposed = before == "," and behind is not None and behind.how == "adjective"
        return doc[i].pos_ in labels.NOUNS or apposed or line.between(i)
    return named or noun.number == "p" or line.words[i][0].isupper()


def _changes_hands(line: Line, i: int) -> bool:
    """Whether hardware is what somebody sells or gives: "la vente de deux navires de guerre"."""
    if line.low[i] not in lexicon.words("nominal", "hardware"):
        return False
    goods = lexicon.words("nominal", "goods")
    return any(line.word(at) in goods for at in (i - 2, i - 3))


def _is_street(line: Line, i: int) -> bool:
    """Whether a street is where people are: "défilent dans la rue"; "la rue proteste" is they."""
    if line.low[i] not in lexicon.words("nominal", "street"):
        return False
    within = line.word(i - 2) in lexicon.words("places", "locative")
    return within or line.word(i - 1) in lexicon.words("nominal", "plural")


def _is_camp(line: Line, i: int) -> bool:
    """Whether people are kept in a camp: "ces camps", "un camp de réfugiés"; not "son camp"."""
    if line.low[i] not in lexicon.words("nominal", "camps"):
        return False
    within = line.word(i - 2) in lexicon.words("places", "locative")
    shown = line.word(i - 1) in lexicon.words("nominal", "these")
    named = line.names.get(i + 2)
    town = named is not None and named.kind == "place"
    return within or shown or town or line.word(i + 2) in lexicon.words("nominal", "encamped")


def _is_room(line: Line, i: int) -> bool:
    """Whether one sleeps there: "sa chambre", "les chambres"; not "la Chambre", "les deux"."""
    if line.low[i] not in lexicon.words("nominal", "rooms") or line.words[i][0].isupper():
        return False
    return line.word(i - 1) not in lexicon.words("nominal", "of_assemblies")


def _of_no_state(behind: str, sector: str) -> bool:
    """Whether the word behind a group makes it one of no state: "les troupes étrangères"."""
    regional = sector not in _PEOPLE and behind in lexicon.words("nominal", "regional")
    return regional or behind in lexicon.words("nominal", "stateless")


def _group(line: Line, i: int, noun: Noun, size: int) -> Group:
    first = i
    before = lexicon.words("office", "before") | lexicon.words("office", "former")
    while first > 0 and line.low[first - 1] in before and not line.taken[first - 1]:
        first -= 1
    end = i + size
    tail = read_tail(line, end, noun, False)
    tail.last = max(end, min(tail.owned, _first_taken(line, end)))
    determiner = line.word(first - 1)
    if determiner not in lexicon.words("nominal", "determiners"):
        determiner = ""
    number = noun.number
    if noun.words == lexicon.plural(noun.words) and number != "p":
        number = "p" if determiner in lexicon.words("nominal", "plural") else "s"
    if number == "s" and determiner in lexicon.words("nominal", "plural"):
        number = "p"  # "des ONG"
    gender = noun.gender
    return Group(line, first, tail.last, i, noun, tail, determiner, gender, number)


def _first_taken(line: Line, start: int) -> int:
    for i in range(start, len(line.words)):
        if line.taken[i]:
            return i
    return len(line.words)
