"""A graph of dyads, GraphML: one edge from each entity to each other, by status and hedging.

Deeds that stand as done, planned ones, denied ones … are edges of their own: sums never mix them.
A reciprocal deed counts once in each direction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import BinaryIO, Final

from dyade.ask.rows import EventRow
from dyade.tell.names import named
from dyade.write.registry import Options
from dyade.write.shared import pairs
from dyade.write.xmlish import HEAD, element

_KEYS: Final = {
    "status": "string",
    "hedged": "boolean",
    "events": "int",
    "verbal_cooperation": "int",
    "material_cooperation": "int",
    "verbal_conflict": "int",
    "material_conflict": "int",
    "mean_plover_score": "double",
    "mean_goldstein": "double",
    "first": "string",
    "last": "string",
}
_QUADS: Final = tuple(_KEYS)[3:7]


@dataclass(slots=True)
class _Edge:
    quads: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    plover: list[float] = field(default_factory=list)
    goldstein: list[float] = field(default_factory=list)
    days: list[str] = field(default_factory=list)

    def add(self, row: EventRow) -> None:
        event = row.event
        self.quads[row.quad - 1] += 1
        if event.plover_score is not None:
            self.plover.append(event.plover_score)
        if event.goldstein is not None:
            self.goldstein.append(event.goldstein)
        self.days += [d.isoformat() for d in (event.date.earliest, event.date.latest) if d]

    def values(self, status: str, hedged: bool) -> dict[str, str]:
        cells = {"status": status, "hedged": "true" if hedged else "false"}
        cells["events"] = str(sum(self.quads))
        cells.update(zip(_QUADS, map(str, self.quads), strict=True))
        if self.plover:
            cells["mean_plover_score"] = f"{sum(self.plover) / len(self.plover):.4f}"
        if self.goldstein:
            cells["mean_goldstein"] = f"{sum(self.goldstein) / len(self.goldstein):.4f}"
        if self.days:
            cells["first"], cells["last"] = min(self.days), max(self.days)
        return cells


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes the dyads of the events between two codes; gives the number of such events."""
    edges: dict[tuple[str, str, str, bool], _Edge] = {}
    done: set[str] = set()
    for row in rows:
        event = row.event
        found = {(a.code, b.code) for a, b in pairs(event) if a and b and a.code != b.code}
        if not event.recipients:
            found |= {(b, a) for a, b in found}
        for one, other in sorted(found):
            done.add(event.id)
            edges.setdefault((one, other, event.status, event.hedged), _Edge()).add(row)
    nodes = sorted({code for one, other, *_ in edges for code in (one, other)})
    key_of = {name: f"e{index}" for index, name in enumerate(_KEYS)}
    parts = [
        HEAD,
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
        ' <key id="n0" for="node" attr.name="label" attr.type="string"/>\n',
        *(
            f' <key id="{key_of[name]}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n'
            for name, kind in _KEYS.items()
        ),
        ' <graph edgedefault="directed">\n',
        *(_node(code, options.lang) for code in nodes),
        *(
            _edge(f"{one}-{other}-{status}-{'hedged' if hedged else 'plain'}", one, other, values)
            for (one, other, status, hedged), values in (
                (key, {key_of[n]: v for n, v in edge.values(key[2], key[3]).items()})
                for key, edge in sorted(edges.items())
            )
        ),
        " </graph>\n</graphml>\n",
    ]
    out.write("".join(parts).encode())
    return len(done)


def _node(code: str, lang: str) -> str:
    label = named(code, lang).form.replace("&", "&amp;").replace("<", "&lt;")
    start = element("node", {"id": code}, empty=False)
    return f'  {start}\n   <data key="n0">{label}</data>\n  </node>\n'


def _edge(key: str, one: str, other: str, values: dict[str, str]) -> str:
    start = element("edge", {"id": key, "source": one, "target": other}, empty=False)
    data = "".join(f'   <data key="{k}">{v}</data>\n' for k, v in values.items())
    return f"  {start}\n{data}  </edge>\n"
