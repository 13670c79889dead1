"""The frames of ``data/fr/frames.toml``: which slots of a trigger fill which part of a deed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dyade.data import rules
from dyade.errors import DataError

FILE = "fr/frames.toml"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. ``mutual`` slots give sides that all act; else ``actor`` and ``recipient``.

    Where the ``mutual`` slots of a frame name nobody, its ``actor`` slots are tried.
    ``status``: what the deed of the frame is though its verb has occurred: what is promised is
    "future".
    """

    id: str
    pos: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    mutual: tuple[str, ...]
    status: str
    example: dict[str, Any]
    counter: str


@cache
def load() -> dict[str, Frame]:
    """All frames by id.

    Raises:
        DataError: a frame without example or counter-example, or with an unknown slot.
    """
    from dyade.code.who.sides import SLOTS

    found: dict[str, Frame] = {}
    for item in rules(FILE)["frame"]:
        name = item.get("id", "?")
        for key in ("id", "pos", "example", "counter"):
            if not item.get(key):
                raise DataError(f"{FILE}: frame {name} has no {key}")
        if name in found:
            raise DataError(f"{FILE}: frame {name} stands twice")
        parts = [tuple(item.get(k, ())) for k in ("actor", "recipient", "mutual")]
        for slot in (s for part in parts for s in part):
            if slot not in SLOTS:
                raise DataError(f"{FILE}: frame {name} has unknown slot {slot!r}")
        actor, recipient, mutual = parts
        found[name] = Frame(
            name,
            item["pos"],
            actor,
            recipient,
            mutual,
            item.get("status", ""),
            item["example"],
            item["counter"],
        )
    return found
