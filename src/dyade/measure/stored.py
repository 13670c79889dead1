"""Whether a store holds what it must: every line with its words."""

from __future__ import annotations

from collections.abc import Iterator

from dyade.store.store import Store

_CHECKS = (
    (
        "claims whose words are not those of the dispatch",
        "SELECT c.id FROM all_claims c JOIN dispatches d ON d.key = c.dispatch "
        "WHERE substr(d.text, c.start + 1, c.stop - c.start) <> c.quote "
        "OR substr(d.text, c.trigger_start + 1, c.trigger_stop - c.trigger_start) <> c.trigger",
    ),
    ("claims without a rule", "SELECT id FROM all_claims WHERE rule = ''"),
    (
        "claims of no event, though none is rejected",
        "SELECT id FROM claims WHERE event IS NULL AND NOT EXISTS "
        "(FROM decisions WHERE kind = 'reject')",
    ),
    (
        "events without a claim",
        "SELECT event FROM events WHERE event NOT IN "
        "(SELECT event FROM claims WHERE event NOTNULL)",
    ),
    (
        "sentences whose words are not those of the dispatch",
        "SELECT s.id FROM sentences s JOIN dispatches d ON d.key = s.dispatch "
        "WHERE substr(d.text, s.start + 1, s.stop - s.start) <> s.text",
    ),
)
"""What must not be, and a query over the documented views for the ids of where it is."""


def faults(store: Store) -> Iterator[str]:
    """What is wrong in an open store, one line each, with the first ids."""
    if store.stale:
        yield f"{store.path}: an ingest was cut short; “dyade ingest” of anything resumes it"
    for what, query in _CHECKS:
        ids = [str(row[0]) for row in store.connection.execute(query).fetchall()]
        if ids:
            yield f"{store.path}: {len(ids)} {what}: {', '.join(sorted(ids)[:5])}"
