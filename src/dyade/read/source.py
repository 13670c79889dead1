"""One input as bytes: a file or standard input, with a look at its start."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dyade.read.clean import decode
from dyade.read.reject import SIZE_LIMIT, Reason, Refused

HEAD = 8192
"""Bytes looked at to tell the format."""


@dataclass(frozen=True, slots=True)
class Source:
    """An open input. ``head`` is what it starts with; ``stream`` gives everything, head included.

    ``name`` is the input as it was given, for messages; ``path`` is None for standard input.
    """

    name: str
    head: bytes
    stream: BinaryIO
    path: Path | None = None

    @property
    def stem(self) -> str:
        """What an id made from this input begins with."""
        return self.path.stem if self.path else "stdin"

    def whole(self) -> bytes:
        """Everything, for formats that hold one dispatch a file.

        Raises:
            Refused: more than 5 MB.
        """
        raw = self.stream.read(SIZE_LIMIT + 1)
        if len(raw) > SIZE_LIMIT:
            raise Refused(Reason.SIZE, "more than 5 MB of text in one item")
        return raw

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Lines with their numbers from 1, without their ends; None stands for one over 5 MB.

        An overlong line is passed over in pieces, so it never fills the memory.
        """
        number = 0
        while piece := self.stream.readline(SIZE_LIMIT + 2):
            number += 1
            if piece.endswith(b"\n") or len(piece) <= SIZE_LIMIT:
                yield number, piece.rstrip(b"\r\n")
                continue
            while piece and not piece.endswith(b"\n"):
                piece = self.stream.readline(SIZE_LIMIT)
            yield number, None


def decoded(line: bytes | None) -> str:
    """The text of a line of ``Source.lines``. Raises Refused where it is overlong or garbled."""
    if line is None:
        raise Refused(Reason.SIZE, "a line of more than 5 MB")
    return decode(line)


class _Joined(io.RawIOBase):
    """A head already read, then the rest of its stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def opened(item: str | Path) -> Iterator[Source]:
    """Opens a file, or standard input for ``-``.

    Raises:
        OSError: the file is missing or may not be read.
    """
    if str(item) == "-":
        stream = sys.stdin.buffer
        head = stream.read(HEAD)
        yield Source("-", head, io.BufferedReader(_Joined(head, stream)))
        return
    path = Path(item)
    with path.open("rb") as stream:
        head = stream.read(HEAD)
        stream.seek(0)
        yield Source(str(item), head, stream, path)
