"""What the tables of the world say of each form: the entries from which the gazetteer is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dyade.parse import world
from dyade.parse.forms import Forms, capitalised, forms, inhabitants
from dyade.parse.words import words


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in office: code and sector of the state or body, the role, EDTF days ("" open)."""

    code: str
    sector: str
    role: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the tables say of one form.

    ``codes`` are the codes it can stand for, in order of likelihood; ``joint`` says that all of
    them are meant ("franco-allemand", "les deux Corées"). ``contextual``: the code is only what
    the form means where the text says nothing of another state ("le Sénat"). ``detail`` is the
    kind of seat, body or place. ``spells`` are a person's, earliest first.
    """

    kind: str
    form: str
    codes: tuple[str, ...]
    sector: str = ""
    gender: str = ""
    number: str = ""
    country: str = ""
    detail: str = ""
    joint: bool = False
    contextual: bool = False
    note: str = ""
    spells: tuple[Spell, ...] = ()

    def merged(self, other: Entry) -> Entry:
        """This entry with the further codes and spells of another of the same kind and form."""
        spells = self.spells + tuple(s for s in other.spells if s not in self.spells)
        return Entry(
            self.kind,
            self.form,
            tuple(dict.fromkeys(self.codes + other.codes)),
            self.sector if self.sector == other.sector else "",
            self.gender if self.gender == other.gender else "",
            self.number if self.number == other.number else "",
            self.country if self.country == other.country else "",
            self.detail,
            self.joint or other.joint,
            self.contextual or other.contextual,
            self.note or other.note,
            tuple(sorted(spells, key=lambda s: (s.start, s.end))),
        )


def entries() -> Iterator[Entry]:
    """Every form of every table, in a fixed order."""
    yield from _states()
    yield from _peoples()
    yield from _bodies()
    yield from _movements()
    for row in world.rows("seats"):
        codes = world.split(row["code"])
        yield Entry("seat", row["form"], codes, number="s", detail=row["kind"], note=row["note"])
    for row in world.rows("parties"):
        contextual = row["note"].startswith("@context")
        gender, number = _gender(row["form"])
        yield Entry(
            "party", row["form"], (row["country"],), row["sector"], gender, number,
            row["country"], contextual=contextual, note=row["note"],
        )  # fmt: skip
    states = words("compass", "states")
    for row in world.rows("descriptions"):
        if not row["target"].startswith("@context") and row["form"].lower() not in states:
            codes = world.split(row["target"])
            yield Entry(
                "description", row["form"], codes, gender=row["gender"], number=row["number"],
                joint=len(codes) > 1, note=row["note"],
            )  # fmt: skip
    yield from _persons()
    for row in world.rows("places"):
        for form in world.split(row["name"]):
            codes = (row["code"],) if row["code"] else ()
            yield Entry("place", form, codes, detail=row["kind"], note=row["note"])
    for row in world.rows("blanks"):
        yield Entry("blank", row["form"], ())


def _states() -> Iterator[Entry]:
    for row in world.rows("states"):
        codes = (row["code"],)
        gender, number = row["gender"][:1], "p" if row["gender"].endswith("p") else "s"
        for form in (row["name"], *world.split(row["variants"])):
            yield Entry("state", form, codes, gender=gender, number=number, note=row["note"])
        for form in world.split(row["capital"]):
            yield Entry("seat", form, codes, number="s", detail="capital", note=row["note"])
        cells = [forms(cell) for cell in world.split(row["adjective"])]
        people = [forms(cell) for cell in world.split(row["inhabitant"])]
        for cell in cells:
            yield from _four("adjective", cell, codes)
        for cell in people or [inhabitants(cell) for cell in cells]:
            yield from _four("inhabitant", cell, codes)


def _peoples() -> Iterator[Entry]:
    for row in world.rows("peoples"):
        joint = "+" in row["code"]
        codes = tuple(re.split(r"[|+]", row["code"]))
        cell = forms(row["adjective"])
        yield from _four("adjective", cell, codes if joint else codes[:1], joint)
        if row["inhabitant"] != "-":
            people = forms(row["inhabitant"]) if row["inhabitant"] else inhabitants(cell)
            yield from _four("inhabitant", people, codes, joint)


def _four(kind: str, cell: Forms, codes: tuple[str, ...], joint: bool = False) -> Iterator[Entry]:
    """Entries for the four forms; a form that serves twice loses gender or number."""
    seen: dict[str, list[tuple[str, str]]] = {}
    for form, gender, number in zip(cell, "mfmf", "sspp", strict=True):
        seen.setdefault(form, []).append((gender, number))
    for form, uses in seen.items():
        genders, numbers = {g for g, _ in uses}, {n for _, n in uses}
        yield Entry(
            kind, form, codes,
            gender=genders.pop() if len(genders) == 1 else "",
            number=numbers.pop() if len(numbers) == 1 else "",
            joint=joint,
        )  # fmt: skip


def sector_of_body(kind: str) -> str:
    """The sector of a body of a kind: "" of a collective name, "IGO" of what governments make."""
    return {"collective": "", "ngo": "NGO", "labour": "LAB", "movement": "CVL"}.get(kind, "IGO")


def _bodies() -> Iterator[Entry]:
    for row in world.rows("bodies"):
        sector = sector_of_body(row["kind"])
        for form in (row["name"], *world.split(row["variants"])):
            gender, number = _gender(form)
            yield Entry(
                "body", form, (row["code"],), sector, gender, number,
                detail=row["kind"], note=row["note"],
            )  # fmt: skip


def _movements() -> Iterator[Entry]:
    for row in world.rows("movements"):
        for form in (row["name"], *world.split(row["variants"])):
            gender, number = _gender(form)
            yield Entry(
                "movement", form, (row["code"],), row["sector"], gender, number,
                row["country"], note=row["note"],
            )  # fmt: skip


def _persons() -> Iterator[Entry]:
    for row in world.rows("persons"):
        spell = Spell(row["code"], row["sector"], row["role"], row["from"], row["to"])
        for form in world.split(row["name"]):
            yield Entry(
                "person", form, (row["code"],), row["sector"], number="s", spells=(spell,),
                note=row["note"],
            )  # fmt: skip


@cache
def _genders() -> dict[str, tuple[str, str]]:
    return {row["word"]: (row["gender"], row["number"]) for row in world.rows("genders")}


def _gender(form: str) -> tuple[str, str]:
    """Gender and number of a body's or party's name by its head word."""
    head = re.split(r"[ '’]", form)[0]
    found = _genders()
    return found.get(form) or found.get(head) or found.get(capitalised(head)) or ("", "")
