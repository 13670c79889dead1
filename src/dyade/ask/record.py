"""The record, open: what a notebook or a command asks, in one object."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from dyade import settings
from dyade.ask import codes, fetch, meant, words
from dyade.ask.answer import Answer
from dyade.ask.brief import brief
from dyade.ask.brief import people as named_in
from dyade.ask.filters import Filters
from dyade.ask.rows import Brief, EventRow, Hit, MonthRow, OfficeRow, event_rows
from dyade.ask.search import by_meaning, search
from dyade.ask.series import series
from dyade.ask.sound import check, named
from dyade.ask.where import known_until
from dyade.ask.who import who
from dyade.errors import (
    ArgumentError,
    DyadError,
    FilterError,
    UnknownIdError,
    expect,
    shown,
)
from dyade.find import owntable
from dyade.model import Dispatch, Holder, Record
from dyade.read import Reject
from dyade.resolve.decisions import Decision
from dyade.resolve.features import plain
from dyade.store.connect import explained
from dyade.store.store import BATCH, Ingested, Store

if TYPE_CHECKING:
    from dyade.code.pipeline import Coder


def open_record(
    path: Path | str, *, read_only: bool = False, lang: str = "", offices: Path | str = ""
) -> OpenRecord:
    """The record in the store at ``path``; a new one where there is none, unless ``read_only``.

    Use it as a context manager::

        with dyade.open("record.duckdb") as record:
            record.chronology("RUS-PRK", as_of="2019-04").df()

    Args:
        lang: ``fr`` or ``en``, for questions in words; the locale's where empty.
        offices: a table of office holders of one's own, for coding and for ``who``.
    Raises:
        LanguageError: another language.
        OfficesError: that table cannot be read.
        StoreError: one of DY301 to DY307, each with what to do.
    """
    spoken = settings.spoken(lang) if lang else settings.language()
    own = owntable.load(offices) if offices else ()
    return OpenRecord(Store.open(path, read_only=read_only), spoken, own)


Ask = TypeVar("Ask", bound=Callable[..., Any])
R = TypeVar("R")


def _explained(ask: Ask) -> Ask:
    """A question whose faults of the store are told as errors with their codes."""

    @wraps(ask)
    def asked(record: OpenRecord, *given: Any, **named: Any) -> Any:
        with explained(record.store.path):
            return ask(record, *given, **named)

    return cast(Ask, asked)


class OpenRecord:
    """A record that can be asked and added to.

    Every question takes filters as keywords (the fields of ``Filters``): ``as_of``, ``since``,
    ``until``, ``acts``, ``statuses``, ``min_confidence`` and so on.
    """

    def __init__(self, store: Store, lang: str = "fr", own: tuple[Holder, ...] = ()) -> None:
        self.store = store
        self.lang = lang
        self.own = own

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the use of the file."""
        self.store.close()

    def ingest(
        self,
        items: Iterable[Dispatch | Record],
        *,
        rejects: Sequence[Reject] = (),
    ) -> Ingested:
        """Adds dispatches or their records; dispatches are coded first, unless the store has them.

        Records are taken as made by this version of the program. The same item twice adds nothing.

        Raises:
            ArgumentError: an item that is neither; what came before it may be kept.
        """
        return self.store.ingest(self._records(items), rejects=rejects)

    def learn_meanings(self) -> int:
        """Prepares the sentences for search by meaning; returns how many were not prepared yet.

        Raises:
            MissingPackageError: the extra ``dyade[meaning]`` is not installed.
        """
        return self.store.learn_meanings()

    def _records(self, items: Iterable[Dispatch | Record]) -> Iterator[Record]:
        """Records as they are, dispatches coded: the coder is loaded at the first new one."""
        source = iter(_each(items))
        coder: Coder | None = None
        while batch := list(islice(source, BATCH)):
            yield from (item for item in batch if isinstance(item, Record))
            bare = [item for item in batch if isinstance(item, Dispatch)]
            new = list(self.store.missing(bare))
            if new:
                coder = coder or _load_coder(self.own)
                yield from coder.pipe(new)

    @_explained
    def code(self, text: str) -> str:
        """The code that a text names ("PRK", "Corée du Nord").

        Raises:
            UnknownCodeError: known nowhere; names what comes close.
        """
        return codes.code(text, self.store.connection)

    @_explained
    def filters(self, parties: str | Sequence[str] = "", **given: object) -> Filters:
        """Filters from ``RUS-PRK``, from one name, or from a list of codes, and fields by name.

        Raises:
            UnknownCodeError, DyadError: parties that are none.
            FilterError: a field that ``Filters`` does not have.
        """
        connection = self.store.connection
        made = self._known(replace(Filters(), **named(given)))  # type: ignore[arg-type]
        if isinstance(parties, str):
            if not parties:
                return made
            if _is_pair(parties):
                return replace(made, dyad=codes.dyad(parties, connection))
            return replace(made, actors=(codes.code(parties, connection),))
        fault = f"parties are a text such as “RUS-PRK”, or a list of codes, not {shown(parties)}"
        expect(parties, Iterable, DyadError(fault))
        found = [codes.code(p, connection) for p in parties]
        found = sorted(found) if isinstance(parties, set | frozenset) else found
        return replace(made, actors=tuple(dict.fromkeys(found)))

    def _known(self, filters: Filters) -> Filters:
        """Filters that can be asked, with their parties as codes that are known."""
        check(filters)
        known = tuple(codes.code(c, self.store.connection) for c in filters.codes)
        if filters.dyad:
            return replace(filters, dyad=codes.sides(*known))
        return replace(filters, actors=known)

    def events(self, filters: Filters | None = None, **given: object) -> Answer[EventRow]:
        """The events that the filters keep, in order of time, with their evidence.

        ``given`` are further filters by name.

        Raises:
            FilterError: no filters, or a value that one cannot have.
        """
        fault = f"filters are dyade.Filters or keywords, not {shown(filters)}"
        advice = f"{fault}; for the events of a party ask chronology(…)"
        expect(filters, (Filters, type(None)), FilterError(advice))
        asked = replace(filters or Filters(), **named(given))  # type: ignore[arg-type]
        return self._events("events", self._known(asked))

    def chronology(self, parties: str | Sequence[str], **given: object) -> Answer[EventRow]:
        """What the parties did to each other, in order of time, as of a day.

        ``parties`` is a dyad (``"RUS-PRK"``), one code, or a list of codes.

        Raises:
            UnknownCodeError, DyadError, FilterError: as ``filters``.
        """
        return self._events("chronology", self.filters(parties, **given))

    def conflicts(self, parties: str | Sequence[str] = "", **given: object) -> Answer[EventRow]:
        """The events on which claims contradict each other, with every reading.

        Raises:
            UnknownCodeError, DyadError, FilterError: as ``filters``.
        """
        given["disputed"] = True
        return self._events("conflicts", self.filters(parties, **given))

    @_explained
    def _events(self, question: str, filters: Filters) -> Answer[EventRow]:
        connection = self.store.connection
        rows = fetch.events(connection, filters)
        bounded = filters.limit is not None or filters.offset
        total = fetch.total(connection, filters) if bounded else len(rows)
        return self._answer(rows, question, filters, total=total)

    def _answer(
        self,
        rows: Sequence[R],
        question: str,
        filters: Filters,
        text: str = "",
        *,
        who: str = "",
        total: int | None = None,
    ) -> Answer[R]:
        """Rows with their question in words and, where there are none, with the reason.

        Args:
            question: its key in ``data/*/ask.toml``; ``text`` is what stands in it.
            who: the person, state or office that is asked for, if any.
        """
        return Answer(
            rows,
            question=words.question(question, filters, self.lang, text),
            note="" if rows else words.nothing(self.store.connection, filters, self.lang, who),
            total=total,
            filters=filters,
        )

    @_explained
    def brief(self, parties: str | Sequence[str], **given: object) -> Brief:
        """The material of a background note on one party or more, as of a day.

        Raises:
            UnknownCodeError, DyadError, FilterError: as ``filters``; also where nobody is named.
        """
        asked = self.filters(parties, **given)
        if not asked.codes:
            raise DyadError("a background note needs parties; name them, such as “RUS-PRK”")
        found = brief(self.store.connection, asked)
        if found.dispatches:
            return found
        return replace(found, note=words.nothing(self.store.connection, asked, self.lang))

    @_explained
    def who(self, asked: str = "", as_of: str = "") -> Answer[OfficeRow]:
        """Who held which office when: of a person, a state or body, or an office in words.

        What a user's own table says comes last, each row marked as its.

        Args:
            asked: a name, a code or the words of an office; all offices where it is empty.
            as_of: the last day (EDTF) that counts, of a dispatch that says so.
        Raises:
            ArgumentError: what is asked is no text.
            DateError: ``as_of`` is no date.
        """
        expect(asked, str, ArgumentError(f"who is asked for is a text, not {shown(asked)}"))
        filters, name = Filters(as_of=as_of), asked.strip()
        rows = who(self.store.connection, asked, as_of, self.own)
        return self._answer(rows, "who_asked" if name else "who", filters, name, who=name)

    @_explained
    def people(self, rows: Sequence[EventRow], as_of: str = "") -> tuple[OfficeRow, ...]:
        """The offices of the persons named in events, as of a day: for ``tell.offices``.

        Raises:
            ArgumentError: rows that are no events.
        """
        day = known_until(as_of) or dt.date.max
        return tuple(named_in(self.store.connection, event_rows(rows), (), day))

    @_explained
    def search(
        self,
        text: str,
        parties: str | Sequence[str] = "",
        *,
        meaning: bool = False,
        **given: object,
    ) -> Answer[Hit]:
        """The sentences that have the words, best first (``dyade.ask.search``).

        Args:
            meaning: those that mean most nearly the same instead, whatever their words; needs
                ``learn_meanings`` once after each ingest.
        Raises:
            ArgumentError: no text, or one without a word.
            UnknownCodeError, DyadError, FilterError: as ``filters``.
        """
        fault = f"what is searched for is a text, not {shown(text)}"
        expect(text, str, ArgumentError(fault))
        if not any(map(str.isalnum, text)):
            raise ArgumentError(f"“{text}” has no word to search for; name one at least")
        filters = self.filters(parties, **given)
        rows = (by_meaning if meaning else search)(self.store.connection, text, filters)
        return self._answer(rows, "search_meaning" if meaning else "search", filters, text)

    @_explained
    def relations(
        self,
        dyad: str,
        *,
        directed: bool = False,
        one_a_day: bool = False,
        **given: object,
    ) -> Answer[MonthRow]:
        """A dyad month by month: how many deeds of which kind, and their mean scores.

        Args:
            dyad: two parties, as ``RUS-PRK``.
            directed: what the first did to the second and the other way round, apart.
            one_a_day: of one act only one event a day counts.
        Raises:
            UnknownCodeError, DyadError: no two parties.
            FilterError: a field that ``Filters`` does not have.
        """
        pair = codes.dyad(dyad, self.store.connection)
        filters = replace(self.filters("", **given), dyad=pair)
        rows = series(self.store.connection, filters, directed=directed, one_a_day=one_a_day)
        return self._answer(rows, "relations", filters)

    @_explained
    def event(self, name: str, as_of: str = "") -> EventRow:
        """One event with all its evidence, by its id, the start of it, or the id of a claim.

        Raises:
            UnknownIdError: no event has it, or several start like it.
        """
        expect(name, str, UnknownIdError(f"an id is a text, not {shown(name)}; {meant.IDS}"))
        return fetch.by_id(self.store.connection, name, as_of)

    def decide(self, *decisions: Decision) -> int:
        """Adds human decisions to the journal and applies them; returns how many are new.

        Raises:
            DecisionError: one that cannot be; none is kept then.
        """
        return self.store.decide(*decisions)


def _each(items: Iterable[Dispatch | Record]) -> Iterator[Dispatch | Record]:
    """The items, each of them a dispatch or a record."""
    wanted = "give a list of dyade.Dispatch or dyade.Record"
    if isinstance(items, str | Dispatch | Record) or not isinstance(items, Iterable):
        raise ArgumentError(f"{shown(items)} is no list of dispatches; {wanted}")
    for item in items:
        fault = f"{shown(item)} is neither a dispatch nor a record; {wanted}"
        expect(item, (Dispatch, Record), ArgumentError(fault))
        made_from = item.dispatch if isinstance(item, Record) else item
        expect(made_from, Dispatch, ArgumentError(fault))
        yield item


def _load_coder(own: tuple[Holder, ...]) -> Coder:
    from dyade.code.pipeline import Coder

    return Coder.load(own)


def _is_pair(text: str) -> bool:
    """Whether a text is two parties; "Guinée-Bissau" is one."""
    if "-" not in text and "/" not in text and "–" not in text:
        return False
    return codes.by_name().get(plain(text)) is None
