"""Round-ups: of a dispatch on many states, the one of which a passage tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dyade.find import lexicon
from dyade.find.line import Line
from dyade.find.mention import BY_SCENE, Mention
from dyade.find.scene import towns

_ALIKE = 0.4  # share of all that a dispatch names up to which no state is its scene
_FEW = 0.25  # share of all up to which most of a dispatch is not about its scene
_MANY = 5.0  # states of one weight from which on a dispatch goes through them one by one
_BEFORE = 2  # sentences
_PASSAGE = 8  # sentences of a round-up that can tell of one state
_HEAD = 2  # tokens at the head of a sentence that tells of the state named there
_NAMING = frozenset({"state", "seat", "inhabitant", "adjective"})
_LANDS = frozenset({"state", "seat", "place"})
_OFFICIAL = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})

_Named = list[tuple[int, str]]
_Codes = Callable[[tuple[str, ...]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RoundUp:
    """The lands that each sentence of a dispatch names, by token.

    ``many``: it goes through so many that each passage is about its own.
    """

    lands: dict[int, _Named]
    many: bool

    def told(self, line: Line, first: int, mentions: dict[int, list[Mention]]) -> str:
        """The state that the passage before a token is about; "" where it does not say.

        Args:
            mentions: those made so far, by sentence.
        """
        if not self.many:
            before = range(line.index - _BEFORE, line.index + 1)
            named = [(m, i) for i in before for m in mentions.get(i, ()) if m.kind in _NAMING]
            return _one([x for m, i in named if i < line.index or m.first < first for x in _of(m)])
        here = self._named(line.index, mentions)
        around = [x for x in here if x[0] < first] or [x for x in here if _is_where(line, x[0])]
        if around:
            return _one(around) or _opening(around)
        for back in range(1, _PASSAGE + 1):
            near = self._named(line.index - back, mentions)
            if near:
                return _one(near) or _opening(near)
        return ""

    def _named(self, index: int, mentions: dict[int, list[Mention]]) -> _Named:
        """The states of the lands and of the officials that a sentence names, in its order."""
        told = (m for m in mentions.get(index, ()) if m.rule != BY_SCENE and _is_official(m))
        return sorted([*self.lands.get(index, ()), *(x for m in told for x in _of(m))])


def read(
    lines: Iterable[Line], counted: dict[str, float], scene: str, codes: _Codes
) -> RoundUp | None:
    """What a dispatch that speaks of several states alike names where; None for any other.

    Args:
        counted: how strongly each state is spoken of.
        scene: the state most spoken of.
        codes: which states the keys of a name stand for here.
    """
    total = sum(counted.values())
    if not total or counted.get(scene, 0.0) > _ALIKE * total:
        return None
    known = lexicon.states()
    shares = [n / total for code, n in counted.items() if code in known]
    evenly = 0 < sum(share * share for share in shares) <= 1 / _MANY
    many = evenly and counted.get(scene, 0.0) <= _FEW * total
    return RoundUp({line.index: _lands(line, codes) for line in lines}, many)


def _lands(line: Line, codes: _Codes) -> _Named:
    """The states of the lands and towns that a sentence names."""
    found = [(i, town.code) for i, town in towns(line)]
    for i, named in line.names.items():
        if named.kind in _LANDS and named.keys:
            found.append((i, codes(named.keys)[0]))
    return [(i, code) for i, code in found if code in lexicon.states()]


def _of(mention: Mention) -> _Named:
    """The state of a mention that is of one."""
    codes = {a.code for a in mention.actors}
    return [(mention.first, codes.pop())] if len(codes) == 1 and codes <= lexicon.states() else []


def _is_official(mention: Mention) -> bool:
    """Whether a mention is of those who govern, judge, police or fight for a land."""
    people = mention.kind in ("group", "office", "person")
    return people and all(a.sector in _OFFICIAL for a in mention.actors)


def _is_where(line: Line, i: int) -> bool:
    """Whether a name behind a noun tells where: "une enquête en Californie"."""
    return line.word(i - 1) in lexicon.words("places", "in_state") | lexicon.words("nominal", "to")


def _one(named: _Named) -> str:
    found = {code for _, code in named}
    return found.pop() if len(found) == 1 else ""


def _opening(named: _Named) -> str:
    """The state that a sentence which names several opens with."""
    first, code = named[0]
    return code if first <= _HEAD else ""
