"""GDELT 2.0 mentions: 16 columns parted by tabs, no header, one row per passage and pair.

Only passages that tell the deed as done are written, unless all are asked for. Offsets of actors
are -1: claims keep the words that name the deed, which is ActionCharOffset.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import BinaryIO, Final

from dyade.ask.cells import address
from dyade.ask.rows import EventRow, Evidence
from dyade.model import DONE
from dyade.write.gdelt import event_id, stamp
from dyade.write.paired import write_pairs
from dyade.write.registry import Options
from dyade.write.shared import Pair

COLUMNS: Final = (
    "GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier "
    "SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence "
    "MentionDocLen MentionDocTone MentionDocTranslationInfo Extras"
).split()
"""The 16 columns of a GDELT 2.0 mentions file, in their order."""


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes the passages of the events; gives the number of events that have a date."""

    def passages(row: EventRow, day: dt.date, pair: Pair) -> Iterator[list[str]]:
        number = event_id(row.event, pair)
        for evidence in row.evidence:
            if options.include_all or (evidence.status in DONE and not evidence.hedged):
                yield _cells(number, f"{day:%Y%m%d}000000", evidence)

    return write_pairs(rows, out, passages)


def _cells(number: str, day: str, evidence: Evidence) -> list[str]:
    web = evidence.url.startswith(("http://", "https://"))
    return [
        number,
        day,
        stamp(evidence.said),
        "1" if web else "2",
        evidence.agency or evidence.source,
        address(evidence),
        str(evidence.sentence + 1),
        "-1",
        "-1",
        str(evidence.trigger_span.start),
        "1",
        str(max(10, min(100, round(evidence.confidence * 10) * 10))),
        "",
        "",
        "",
        "",
    ]
