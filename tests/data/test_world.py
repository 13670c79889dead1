"""The tables of the world: well formed, complete, and true where a package can tell."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

import pycountry
import pytest
from babel import Locale

from dyade.data import Row
from dyade.errors import DataError
from dyade.parse import world
from dyade.parse.forms import forms
from dyade.parse.names import Gazetteer

OWN = {"XKX", "VDR", "UAR"}  # of no standard: Kosovo, South Vietnam, the United Arab Republic


def test_every_table_is_sound() -> None:
    assert world.check() > 6000


def test_three_letter_codes_are_of_iso() -> None:
    now = {c.alpha_3 for c in pycountry.countries}
    former = {c.alpha_3 for c in pycountry.historic_countries}
    unrecognised = {"DNR", "LNR"}
    codes = {r["code"] for r in world.rows("states") if len(r["code"]) == 3}
    assert codes - now - former - OWN - unrecognised == set()


def test_all_states_of_iso_with_a_seat_are_there() -> None:
    """The members of the United Nations, the Vatican, Palestine, Taiwan and Kosovo."""
    dependent = (
        "AIA ALA ASM ATF BES BVT CCK CXR ESH HMD IOT MNP MSR NFK NIU PCN SGS SHN SJM SXM TCA "
        "TKL UMI VIR"
    ).split()
    codes = {r["code"] for r in world.rows("states")}
    assert {c.alpha_3 for c in pycountry.countries} - codes == set(dependent)
    assert {"PSE", "TWN", "XKX", "HKG", "MAC", "GRL"} <= codes


def test_names_agree_with_cldr() -> None:
    """The French name of CLDR, article aside, leads to the same state."""
    french = Locale("fr").territories
    other = {"COD", "COG", "HKG", "MAC", "PSE", "REU", "VAT", "KGZ", "MMR", "BLR"}
    gazetteer = Gazetteer.load()
    wrong = []
    for row in world.rows("states"):
        country = pycountry.countries.get(alpha_3=row["code"])
        if country is None or row["code"] in other:
            continue
        name = re.sub(r"^(La|Le|L’|Les) ", "", french[country.alpha_2])
        entry = gazetteer.entry("state", name.replace("’", "'"))
        if entry is None or row["code"] not in entry.codes:
            wrong.append((row["code"], name))
    assert wrong == []


def test_former_states_have_years() -> None:
    years = {r["code"]: (r["from"], r["to"]) for r in world.rows("states")}
    assert years["SUN"] == ("1922", "1991")
    assert years["DDR"][1] == "1990"
    assert years["FRA"] == ("", "")


def test_adjectives_have_forms() -> None:
    for row in world.rows("states"):
        for cell in (*world.split(row["adjective"]), *world.split(row["inhabitant"])):
            assert len(forms(cell)) == 4


def test_enough_of_each() -> None:
    size = {name: sum(1 for _ in world.rows(name)) for name in world.COLUMNS}
    assert size["bodies"] >= 150
    assert size["movements"] >= 150
    assert size["persons"] >= 1200
    assert size["places"] >= 500


def test_codes_of_the_codebook_are_there() -> None:
    listed = (
        "UN EU NATO AU ECOWAS ASEAN ARABLEAGUE GCC OSCE OAS G7 G20 G5SAHEL IMF WORLDBANK IAEA ICC "
        "WHO WTO OPEC OIF CSTO SCO BRICS MERCOSUR INTERPOL ICRC WEST INTL COALITION"
    ).split()
    assert set(listed) <= {r["code"] for r in world.rows("bodies")}
    moving = (
        "HEZBOLLAH HAMAS TALIBAN FARC ISIS ALQAEDA HOUTHI PKK YPG AQIM ISGS SDF GNA LNA"
    ).split()
    assert set(moving) <= {r["code"] for r in world.rows("movements")}


def test_codes_are_known() -> None:
    """A code in any table is that of a state, body or movement."""
    known: set[str] = set()
    for name in ("states", "bodies", "movements"):
        known |= {r["code"] for r in world.rows(name)}
    strange = set()
    for name in ("seats", "parties", "persons", "places", "peoples", "prefixes", "descriptions"):
        for row in world.rows(name):
            column = next(c for c in ("code", "country", "target") if c in row.cells)
            codes = re.split(r"[|+]", row[column]) if row[column] else []
            strange |= {(name, c) for c in codes if c not in known and c != "@context"}
    strange |= {
        ("movements", r["country"])
        for r in world.rows("movements")
        if r["country"] and r["country"] not in known
    }
    assert strange == set()


def test_spells_of_heads_of_state_do_not_overlap() -> None:
    spells: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    disputed = {"BIH", "CIV", "GMB"}  # a shared presidency, two who both claimed the office
    heads = {"président", "président de la République", "roi", "chancelier", "chancelière"}
    for row in world.rows("persons"):
        if row["role"] in heads and row["sector"] == "GOV" and row["code"] not in disputed:
            end = row["to"] or "9999"
            spells.setdefault((row["code"], row["role"][:3]), []).append(
                (row["from"], end, row["name"])
            )
    clashes = []
    for held in spells.values():
        held.sort()
        for (_, end, one), (start, _, two) in pairwise(held):
            if one != two and start[: len(end)] < end[: len(start)]:
                clashes.append((one, end, two, start))
    assert clashes == []


@pytest.mark.parametrize(
    ("table", "cell", "value", "fault"),
    [
        ("states", "code", "Fra", "is no code"),
        ("states", "gender", "n", "gender 'n'"),
        ("parties", "sector", "PART", "unknown sector"),
        ("bodies", "kind", "club", "unknown kind"),
        ("persons", "from", "12 mai", "EDTF"),
        ("persons", "to", "1900", "before it starts"),
        ("places", "latitude", "north", "degrees"),
        ("places", "longitude", "181", "out of range"),
    ],
)
def test_each_fault_is_named(
    monkeypatch: pytest.MonkeyPatch, table: str, cell: str, value: str, fault: str
) -> None:
    first = next(r for r in world.rows(table) if table != "persons" or r["from"] > "1900")
    cells = {**first.cells, cell: value}
    bad = dataclasses.replace(first, cells=cells)

    def one(name: str, columns: tuple[str, ...]) -> list[Row]:
        return [bad]

    monkeypatch.setattr(world, "table", one)
    with pytest.raises(DataError, match=fault) as told:
        list(world.rows(table))
    assert f"world/{table}.tsv:{first.line}:" in str(told.value)


def test_order_and_doubles_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    some = list(world.rows("seats"))[:2]
    monkeypatch.setattr(world, "table", lambda name, columns: [some[0], some[0]])
    with pytest.raises(DataError, match="doubled"):
        list(world.rows("seats"))
    monkeypatch.setattr(world, "table", lambda name, columns: some[::-1])
    with pytest.raises(DataError, match="sorted"):
        list(world.rows("seats"))
