"""``dyade decide``: what people decide about events, kept in the store's journal."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dyade.cli import options
from dyade.errors import DecisionError

if TYPE_CHECKING:
    from dyade.ask.record import OpenRecord
    from dyade.resolve.decisions import Decision

KINDS = ("merge", "split", "reject", "correct", "confirm", "undo", "list", "import")


@click.command()
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--set", "change", metavar="FIELD=VALUE", help="What “correct” sets.")
@click.option("--note", default="", help="Why, in a few words.")
@click.option("--author", default="", help="Who decides.  [default: the user's name]")
@options.store
@click.pass_context
def command(
    ctx: click.Context,
    kind: str,
    ids: tuple[str, ...],
    change: str | None,
    note: str,
    author: str,
    store: str,
) -> None:
    """Merge, split, reject, correct or confirm events; the record is built anew around it.

    \b
    merge ID ID...         these events are one deed
    split ID CLAIM...      these claims of the event are another deed
    reject ID...           no such deed; with a claim's id, only that claim
    correct ID --set F=V   the field has this value, as status=cancelled
    confirm ID...          the event is right as it stands
    undo DECISION...       take decisions back
    list                   print the journal as JSON Lines
    import FILE...         add decisions from such a file

    Example: dyade decide correct ul5hvj7p --set status=negated --note "denied by both"
    """
    from dyade.ask.record import open_record
    from dyade.errors import counted
    from dyade.store import journal

    if kind == "list":
        with open_record(store, read_only=True) as record:
            click.echo(journal.to_json(record.store.journal()), nl=False)
        return
    if not ids:
        raise click.UsageError(f"“{kind}” needs an id or a file")
    with open_record(store, read_only=not Path(store).exists()) as record:
        if kind == "import":
            decisions = [entry for name in ids for entry in _decisions(name)]
        else:
            by = author or getpass.getuser()
            time = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
            decisions = decided(record, kind, ids, change, by, time, note)
        added = record.decide(*decisions)
    for entry in decisions:
        click.echo(entry.id)
    click.echo(f"{counted(added, 'decision')} added", err=True)


_WANTED = "name a file that “dyade decide list” wrote"


def _read(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except OSError as fault:
        raise DecisionError(f"{name} cannot be read: {fault.strerror}; {_WANTED}") from fault
    except UnicodeDecodeError as fault:
        raise DecisionError(f"{name} is not UTF-8; {_WANTED}") from fault


def _decisions(name: str) -> list[Decision]:
    """The decisions of a file. Raises DecisionError, which names the file."""
    from dyade.store import journal

    text = _read(name)
    try:
        return journal.from_json(text)
    except DecisionError as fault:
        raise DecisionError(f"{name}: {fault.args[0]}; {_WANTED}") from None


def decided(
    record: OpenRecord,
    kind: str,
    ids: tuple[str, ...],
    change: str | None,
    author: str,
    time: str,
    note: str,
) -> list[Decision]:
    """The journal's entries for one call of the command.

    Raises:
        UnknownIdError: an id that the record does not hold.
        click.UsageError: a field where none belongs, or none where one does.
    """
    from dyade.resolve.decisions import Decision

    if (kind == "correct") != bool(change):
        raise click.UsageError("“correct” needs --set FIELD=VALUE, and nothing else takes it")
    if kind == "undo":
        return [Decision("undo", author, time, target=name, note=note) for name in ids]
    claims = [claims_of(record, name) for name in ids]
    if kind == "split":
        apart = tuple(dict.fromkeys(c for group in claims[1:] for c in group))
        rest = tuple(c for c in claims[0] if c not in apart)
        return [Decision("split", author, time, groups=(rest, apart), note=note)]
    every = tuple(dict.fromkeys(c for group in claims for c in group))
    if kind == "merge":
        return [Decision("merge", author, time, claims=every, note=note)]
    if kind == "reject":
        return [Decision("reject", author, time, claims=every, note=note)]
    if kind == "confirm":
        return [Decision("confirm", author, time, claims=g, note=note) for g in claims]
    field, _, value = (change or "").partition("=")
    return [
        Decision("correct", author, time, claims=g, field=field, value=value, note=note)
        for g in claims
    ]


def claims_of(record: OpenRecord, name: str) -> tuple[str, ...]:
    """The claims that an id stands for: all of an event, or the one whose id it is."""
    row = record.event(name)
    if name.lower() in row.event.claims:
        return (name.lower(),)
    return row.event.claims
