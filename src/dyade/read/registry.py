"""The formats, and the one way into the program: inputs in, dispatches out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dyade.model import Dispatch
from dyade.read import jsonl, parquet, table, text
from dyade.read.clean import UTF16_BOMS
from dyade.read.item import Item, dispatch
from dyade.read.reject import Errors, Reason, Refused, Reject
from dyade.read.source import Source, opened

SUFFIXES = (".txt", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")
"""Files that are taken from a folder. A file given by name may be called anything."""


@dataclass(frozen=True, slots=True)
class Format:
    """A readable form: ``sniff`` looks at the first bytes, ``read`` gives the items."""

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[Item]]


FORMATS = (
    Format("parquet", parquet.sniff, parquet.read),
    Format("jsonl", jsonl.sniff, jsonl.read),
    Format("csv", table.sniff, table.read),
    Format("text", text.sniff, text.read),
)
"""Asked in this order; the first whose ``sniff`` agrees reads the input."""

_FOREIGN = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP, DOCX, ODT or XLSX file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file",
    b"[": "a JSON array; write one object a line",
    b"<": "an HTML or XML file",
}


def read(inputs: Sequence[str | Path], *, errors: Errors) -> Iterator[Dispatch]:
    """The dispatches of files, folders and standard input, in the order given.

    The format is told from the content, never from the name. Folders are walked in the order of
    their paths. Nothing here raises: an item that cannot be read is handed to ``errors``.

    Args:
        inputs: paths; ``-`` is standard input.
        errors: called once with each item left out, before any later dispatch is given.
    """
    for item in inputs:
        yield from _input(item, errors)


def _input(item: str | Path, errors: Errors) -> Iterator[Dispatch]:
    path = Path(item)
    if str(item) == "-" or not path.is_dir():
        yield from _file(item, errors)
        return
    files = in_folder(path)
    if not files:
        message = f"no file in the folder ends in {', '.join(SUFFIXES)}"
        errors(Reject(str(item), 0, Reason.MISSING, message))
    for file in files:
        yield from _file(file, errors)
    for file in _shown(path):
        if files and file.suffix.lower() not in SUFFIXES:
            message = f"its name does not end in {', '.join(SUFFIXES)}"
            errors(Reject(str(file), 0, Reason.FORMAT, message))


def in_folder(folder: Path) -> list[Path]:
    """The readable files under a folder, sorted by path; hidden ones are passed over."""
    return [path for path in _shown(folder) if path.suffix.lower() in SUFFIXES]


def _shown(folder: Path) -> list[Path]:
    """All files under a folder that are not hidden, sorted by path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    shown = (p for p in files if not any(part[0] == "." for part in p.relative_to(folder).parts))
    return sorted(shown, key=lambda path: path.as_posix())


def _file(item: str | Path, errors: Errors) -> Iterator[Dispatch]:
    name = str(item)
    try:
        with opened(item) as source:
            for line, fields in _items(source):
                try:
                    if isinstance(fields, Refused):
                        raise fields
                    yield dispatch(fields, source.stem)
                except Refused as refused:
                    errors(Reject(name, line, refused.reason, refused.message, _id(fields)))
    except FileNotFoundError:
        errors(Reject(name, 0, Reason.MISSING, "there is no such file or folder"))
    except OSError as error:
        errors(Reject(name, 0, Reason.MISSING, f"cannot be read: {error.strerror}"))


def _items(source: Source) -> Iterator[Item]:
    try:
        form = _format(source.head)
    except Refused as refused:
        return iter([(0, refused)])
    return form.read(source)


def _format(head: bytes) -> Format:
    """The format of an input that starts with ``head``. Raises Refused where none reads it."""
    if head.startswith(UTF16_BOMS):
        raise Refused(Reason.ENCODING, "the file is in UTF-16")
    for mark, what in _FOREIGN.items():
        if head.lstrip().startswith(mark):
            raise Refused(Reason.FORMAT, f"this is {what}")
    for form in FORMATS:
        if form.sniff(head):
            return form
    raise Refused(Reason.FORMAT, "this is no text but binary data")


def _id(fields: object) -> str:
    given = fields.get("id") if isinstance(fields, dict) else None
    return str(given) if isinstance(given, str | int) else ""


def total(inputs: Sequence[str | Path]) -> int | None:
    """About how many dispatches the inputs hold, for a progress bar; None where unknown.

    Lines are counted in JSON Lines and CSV; a text file counts as one.
    """
    count = 0
    for item in inputs:
        path = Path(item)
        if str(item) == "-":
            return None
        for file in in_folder(path) if path.is_dir() else [path]:
            found = _count(file)
            if found is None:
                return None
            count += found
    return count


def _count(path: Path) -> int | None:
    try:
        with path.open("rb") as stream:
            head = stream.read(8192)
            form = _format(head).name
            if form in ("jsonl", "csv"):
                stream.seek(0)
                blocks = iter(lambda: stream.read(1 << 20), b"")
                lines = sum(block.count(b"\n") for block in blocks)
                return max(1, lines - (form == "csv"))
            return None if form == "parquet" else 1
    except (OSError, Refused):
        return 1
