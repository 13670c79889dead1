"""A dynamic graph, GEXF 1.3: entities as nodes, one edge per event and pair, with its spell.

Status, hedging and speaker are attributes of the edge. Open spells are closed: a missing end by
the as-of day (without one, by the last day the events know), a missing start by the end.
Gephi reads open intervals badly. An event with no date has no spell.
"""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO, Final

from dyade.ask.cells import address, edtf
from dyade.ask.rows import EventRow
from dyade.tell.names import named
from dyade.write.registry import Options
from dyade.write.shared import Pair, pairs
from dyade.write.xmlish import HEAD, element

_EDGE: Final = {
    "event": "string",
    "event_type": "string",
    "act": "string",
    "status": "string",
    "hedged": "boolean",
    "quad": "integer",
    "speaker": "string",
    "count": "integer",
    "plover_score": "double",
    "goldstein": "double",
    "date": "string",
    "place": "string",
    "sources": "integer",
    "source": "string",
}


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes the events that have two parties; gives their number."""
    close = options.as_of or max(
        (d for r in rows for d in (r.event.date.latest, r.event.date.earliest) if d),
        default=None,
    )
    joined = [(r, p) for r in rows for p in pairs(r.event) if p[0] and p[1]]
    nodes = dict.fromkeys(a.code for _, pair in joined for a in pair if a)
    parts = [
        HEAD,
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
        " <meta>\n  <creator>dyade</creator>\n </meta>\n",
        ' <graph mode="dynamic" defaultedgetype="directed" timeformat="date" '
        'timerepresentation="interval">\n',
        '  <attributes class="edge" mode="static">\n',
        *(
            "   " + element("attribute", {"id": name, "title": name, "type": kind}) + "\n"
            for name, kind in _EDGE.items()
        ),
        "  </attributes>\n  <nodes>\n",
        *(
            "   " + element("node", {"id": code, "label": named(code, options.lang).form}) + "\n"
            for code in sorted(nodes)
        ),
        "  </nodes>\n  <edges>\n",
        *(_edge(row, pair, close) for row, pair in joined),
        "  </edges>\n </graph>\n</gexf>\n",
    ]
    out.write("".join(parts).encode())
    return len({row.event.id for row, _ in joined})


def _edge(row: EventRow, pair: Pair, close: dt.date | None) -> str:
    event = row.event
    one, other = pair
    assert one is not None and other is not None
    attributes = {
        "id": f"{event.id}:{one.code}/{one.person}:{other.code}/{other.person}",
        "source": one.code,
        "target": other.code,
        "type": "directed" if event.recipients else "mutual",
        "kind": event.act,
        "weight": str(float(max(event.count.low, 1))),
    }
    values = "".join(
        "     " + element("attvalue", {"for": name, "value": value}) + "\n"
        for name, value in _values(row).items()
        if value
    )
    spell = _spell(row, close)
    spells = f"    <spells>\n     {spell}\n    </spells>\n" if spell else ""
    start = element("edge", attributes, empty=False)
    return f"   {start}\n    <attvalues>\n{values}    </attvalues>\n{spells}   </edge>\n"


def _values(row: EventRow) -> dict[str, str]:
    event = row.event
    said = event.attribution
    return {
        "event": event.id,
        "event_type": event.event_type or event.act,
        "act": event.act,
        "status": event.status,
        "hedged": "true" if event.hedged else "false",
        "quad": str(row.quad),
        "speaker": (said.person or said.code) if said else "",
        "count": str(event.count.low),
        "plover_score": "" if event.plover_score is None else str(event.plover_score),
        "goldstein": "" if event.goldstein is None else str(event.goldstein),
        "date": edtf(event.date),
        "place": event.place.name if event.place else "",
        "sources": str(event.sources),
        "source": address(row.evidence[0]) if row.evidence else "",
    }


def _spell(row: EventRow, close: dt.date | None) -> str:
    date = row.event.date
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return ""
    if last is None:
        assert first is not None
        last = max(first, close) if close else first
    start = first or last
    return element("spell", {"start": start.isoformat(), "end": last.isoformat()})
