"""What a run did, counted: for people at its end, and as JSON for programs."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dyade.errors import counted
from dyade.model import Dispatch, Record
from dyade.read import Reason, Reject

SHOWN = 20
"""Rejects that the report for people lists; the JSON lists all."""


Select = Callable[[Iterable[Dispatch]], Iterator[Dispatch]]


@dataclass(slots=True)
class Report:
    """Counts of a run; ``rejects`` are the items left out, in the order of the input."""

    coded: int = 0
    duplicates: int = 0
    known: int = 0
    events: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    rejects: list[Reject] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def read(self) -> int:
        """Items seen: coded, left out, met before in the run, or known to the store."""
        return self.coded + self.known + self.duplicates + len(self.rejects)

    def reject(self, reject: Reject) -> None:
        """Takes note of an item left out."""
        self.rejects.append(reject)

    def record(self, record: Record) -> None:
        """Takes note of a dispatch coded."""
        self.coded += 1
        self.events += len(record.claims)
        self.statuses.update(claim.status for claim in record.claims)

    def once(self, dispatches: Iterable[Dispatch]) -> Iterator[Dispatch]:
        """``dispatches`` without those that came before with the same id, date and text."""
        seen: set[bytes] = set()
        for dispatch in dispatches:
            content = "\0".join((dispatch.id, dispatch.date, dispatch.text))
            key = hashlib.blake2b(content.encode(), digest_size=12).digest()
            if key in seen:
                self.duplicates += 1
                continue
            seen.add(key)
            yield dispatch

    def new(self, dispatches: Iterable[Dispatch], select: Select) -> Iterator[Dispatch]:
        """What ``select`` keeps of ``dispatches``, in their order; the others count as known."""
        ahead: deque[Dispatch] = deque()

        def noted() -> Iterator[Dispatch]:
            for dispatch in dispatches:
                ahead.append(dispatch)
                yield dispatch

        for dispatch in select(noted()):
            while ahead.popleft() is not dispatch:
                self.known += 1
            yield dispatch
        self.known += len(ahead)

    def lines(self) -> Iterator[str]:
        """The report for people."""
        speed = f", {self.coded / self.seconds:.1f} a second" if self.seconds and self.coded else ""
        known = f"{self.known} in the store already, " if self.known else ""
        yield (
            f"{self.read} read: {self.coded} coded, {known}{len(self.rejects)} left out, "
            f"{self.duplicates} met before; {counted(self.events, 'event')}; "
            f"{self.seconds:.1f} s{speed}"
        )
        for reject in self.rejects[:SHOWN]:
            yield f"left out: {reject}"
        if len(self.rejects) > SHOWN:
            yield f"left out: {len(self.rejects) - SHOWN} more (--report FILE lists all)"

    def as_json(self) -> dict[str, Any]:
        """The report for programs: counts, reasons, and every reject."""
        reasons = Counter(reject.reason.slug for reject in self.rejects)
        return {
            "read": self.read,
            "coded": self.coded,
            "skipped": len(self.rejects),
            "known": self.known,
            "duplicates": self.duplicates,
            "undated": reasons[Reason.NO_DATE.slug],
            "events": self.events,
            "statuses": dict(sorted(self.statuses.items())),
            "reasons": dict(sorted(reasons.items())),
            "seconds": round(self.seconds, 3),
            "rejects": [
                {
                    "file": reject.file,
                    "line": reject.line,
                    "id": reject.item,
                    "code": reject.code,
                    "reason": reject.reason.slug,
                    "message": reject.message,
                    "advice": reject.advice,
                }
                for reject in self.rejects
            ],
        }
