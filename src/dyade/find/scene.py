"""The scene: the state in which a dispatch's unnamed domestic actors are taken to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dyade.find import lexicon
from dyade.find.line import Line
from dyade.find.places import gazetteer
from dyade.parse.sentence import Name
from dyade.parse.words import words as grammar

_WEIGHTS = {
    "state": 1.0,
    "adjective": 1.0,
    "inhabitant": 1.0,
    "seat": 0.5,
    "place": 0.5,
    "party": 1.0,
    "movement": 1.0,
    "description": 0.8,
}
_LEAD = 2.0  # the first sentence weighs more: it says where the news takes place
_MARKED = 0.9  # a word that points at France tells less than a state that is named
_APART = 0.4  # of the weight of its state, from which a part governed apart is the scene
_LARGE = 100_000  # inhabitants of a town that tells where a dispatch plays
DEFAULT = "FRA"  # the sources are French: domestic news does not name its state


def weights(lines: Iterable[Line]) -> dict[str, float]:
    """How strongly each state is spoken of, over all names of a dispatch.

    Where no state is named at all, by the large towns that something happened in.
    """
    lines = tuple(lines)
    out = _named(lines)
    return out if any(code in lexicon.states() for code in out) else {**out, **_towns(lines)}


def _named(lines: tuple[Line, ...]) -> dict[str, float]:
    out: dict[str, float] = {}
    homes = {k.upper(): v for k, v in lexicon.mapping("dependencies").items()}
    for line in lines:
        factor = _LEAD if line.index == 0 else 1.0
        for named in line.names.values():
            weight = _WEIGHTS.get(named.kind, 0.0) * factor
            if not weight or ruled_once(line, named.first):
                continue
            if named.kind == "movement":
                home = lexicon.homes().get(named.keys[0], "")
                keys: tuple[str, ...] = (home,) if home else ()
            elif named.kind == "party" and not _domestic(line, named):
                continue
            else:
                keys = named.keys
            for key in keys:
                code = homes.get(key, key)
                out[code] = out.get(code, 0.0) + weight / len(keys)
        for run in line.runs.values():
            if run.listed:
                holder = line.known.by_name[lexicon.key(run.name)][0]
                out[holder.code] = out.get(holder.code, 0.0) + factor
        for word in line.low:
            if word in lexicon.words("france", "markers"):
                out["FRA"] = out.get("FRA", 0.0) + factor * _MARKED
    return out


def ruled_once(line: Line, i: int) -> bool:
    """Whether an adjective says who ruled a land: "le Tchad, ancienne colonie française"."""
    return line.word(i - 1) in lexicon.words("descriptions", "colonies")


def _towns(lines: tuple[Line, ...]) -> dict[str, float]:
    """The states of the large towns that stand under "à" and are no person's name."""
    out: dict[str, float] = {}
    for line in lines:
        for _, town in towns(line):
            out[town.code] = out.get(town.code, 0.0) + _WEIGHTS["place"]
    return out


def towns(line: Line) -> Iterator[tuple[int, gazetteer.City]]:
    """The large towns that stand under "à" and are no person's name, with their tokens."""
    for i, low in enumerate(line.low[:-1]):
        run = line.runs.get(i + 1)
        person = run is not None and (run.listed or not run.solo)
        opens = i == 0 and low in lexicon.words("places", "at_head")
        if not (opens or low in grammar("prepositions", "to")) or person:
            continue
        town = gazetteer.city(line.words[i + 1])
        if town is not None and town.population >= _LARGE:
            yield i + 1, town


def _domestic(line: Line, named: Name) -> bool:
    """Whether an institution tells its state: "le Sénat" does not, nor does a news agency."""
    found = lexicon.entry(named.kind, line.slice(named.first, named.last))
    return found is not None and not found.contextual and found.sector not in ("JRN", "BUS")


def scene(counted: dict[str, float]) -> str:
    """The state most spoken of; France where no state is named at all."""
    states = lexicon.states()
    found = [(n, code) for code, n in counted.items() if code in states]
    if not found:
        return DEFAULT
    best = max(n for n, _ in found)
    home = min(code for n, code in found if n == best)
    apart = lexicon.mapping("apart")
    parts = [p.upper() for p, whole in apart.items() if whole == home]
    told = [p for p in parts if counted.get(p, 0.0) >= best * _APART]
    return min(told) if told else home


def tell_namesakes(lines: list[Line], home: str, counted: dict[str, float]) -> bool:
    """Gives the names that mean another place here the state of that place, before all else.

    Args:
        lines: the sentences; their ``names`` are changed in place.
        home: the state in which the dispatch plays.
        counted: how strongly each state is spoken of.

    Returns:
        Whether any name was changed.
    """
    changed = False
    for line in lines:
        for first, named in line.names.items():
            form = line.slice(named.first, named.last)
            keys = lexicon.namesake(form, named.keys, home, counted)
            if keys != named.keys:
                kind = "place" if named.kind == "seat" else named.kind  # nobody is seated there
                line.names[first] = replace(named, kind=kind, keys=keys)
                changed = True
    return changed
