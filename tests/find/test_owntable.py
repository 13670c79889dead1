"""A user's own table of office holders: what it may hold, and what it does to a reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dyade.errors import OfficesError
from dyade.find import owntable
from dyade.find.entities import find
from dyade.find.known import known
from dyade.find.mention import Entities
from dyade.model import Dispatch
from dyade.parse.parser import Parser

Read = Callable[[str, str], Entities]
HEADER = "person\taliases\tcode\trole\tfrom\tto"
TABLE = f"""# Facts of our own.
{HEADER}
Olav Sund\tSundet\tNOR\tPremier ministre\t2010-03-01\t2015-09-30
Kari Lien\t\tNOR\tPremière ministre\t2015-10-01
Arne Vik\t\tNOR\tministre de la Défense\t2014\t2018

Lars Sund\t\tSWE\tministre de la Défense\t2012\t2014-06
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "offices.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_read_with_their_other_names_and_their_sector(tmp_path: Path) -> None:
    first, second, *_ = owntable.load(written(tmp_path, TABLE))
    assert (first.names, first.code, first.sector) == (("Olav Sund", "Sundet"), "NOR", "GOV")
    assert (second.start, second.end) == ("2015-10-01", "")


def test_columns_stand_in_any_order_and_sector_can_be_said(tmp_path: Path) -> None:
    text = "role\tcode\tsector\tperson\nchef du clan\tHEZBOLLAH\tREB\tAli Tas\n"
    (row,) = owntable.load(written(tmp_path, text))
    assert (row.name, row.code, row.sector, row.role) == (
        "Ali Tas", "HEZBOLLAH", "REB", "chef du clan",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("person\tcode\n", ":1", "lacks role"),
        ("person\tcode\trole\tparty\n", ":1", "no column “party”"),
        ("person\tcode\trole\tcode\n", ":1", "stands twice"),
        (f"{HEADER}\nOlav Sund\t\tNOR\troi\t\t\t2\n", ":2", "7 cells"),
        (f"{HEADER}\n\n\t\tNOR\troi\n", ":3", "person is empty"),
        (f"{HEADER}\nOlav Sund\t\tNOR\n", ":2", "role is empty"),
        (f"{HEADER}\nle roi Olav\t\tNOR\troi\n", ":2", "leave out titles"),
        (f"{HEADER}\nOlav Sund\t\tNorvège\troi\n", ":2", "code “Norvège”"),
        (f"{HEADER}\nOlav Sund\t\tNOR\troi\t2015-13\n", ":2", "from “2015-13”"),
        (f"{HEADER}\nOlav Sund\t\tNOR\troi\t\t01/02/2015\n", ":2", "to “01/02/2015”"),
        (f"{HEADER}\nOlav Sund\t\tNOR\troi\t2015-06\t2014\n", ":2", "before it starts"),
        (f"{HEADER}\nOla Sund\t\tNOR\troi\nOla Sund\t\tNOR\troi\n", ":3", "same as line 2"),
        ("# nothing\n", "", "holds no row"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, text: str, where: str, what: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(OfficesError, match=r"^\[DY122\]") as fault:
        owntable.load(path)
    assert f"{path}{where}: " in str(fault.value)
    assert what in str(fault.value)


def test_a_sector_that_is_none(tmp_path: Path) -> None:
    path = written(tmp_path, "person\tcode\trole\tsector\nOlav Sund\tNOR\troi\tKING\n")
    with pytest.raises(OfficesError, match="sector “KING”"):
        owntable.load(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OfficesError, match="cannot be read"):
        owntable.load(tmp_path / "none.tsv")
    path = tmp_path / "latin.tsv"
    path.write_bytes("person\tcode\trole\nJosé Ruiz\tESP\troi\n".encode("latin-1"))
    with pytest.raises(OfficesError, match="UTF-8"):
        owntable.load(path)


def test_a_row_of_ones_own_takes_the_place_of_those_of_the_package(tmp_path: Path) -> None:
    text = "person\tcode\trole\tfrom\nAngela Merkel\tDEU\tprésidente\t2030\n"
    both = known(owntable.load(written(tmp_path, text)))
    assert [h.role for h in both.by_name["angela merkel"]] == ["présidente"]
    assert known().by_name["angela merkel"][0].role != "présidente"


@pytest.fixture(scope="module")
def read(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The entities of a text, read with the table."""
    holders = known(owntable.load(written(tmp_path_factory.mktemp("own"), TABLE)))

    def entities(text: str, date: str) -> Entities:
        return find(parser.parse(Dispatch("t", date, text)), holders)

    return entities


def people(entities: Entities) -> list[tuple[str, str]]:
    return [(a.code, a.person) for m in entities.mentions for a in m.actors if a.person]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("Sund a critiqué la Suède.", "2013-05-02", [("NOR", "Olav Sund")]),
        ("A Oslo, Sundet a critiqué la Suède.", "2013-05-02", [("NOR", "Olav Sund")]),
        ("Sund a critiqué la Suède.", "2015-11", []),  # both have left
        ("Lien a critiqué la Suède.", "2015-11", [("NOR", "Kari Lien")]),
        ("Lien a critiqué la Suède.", "2014", []),  # not yet in office
        ("Vik a critiqué la Suède.", "2018-12-30", [("NOR", "Arne Vik")]),
        ("Vik a critiqué la Suède.", "2019-01-02", []),
    ],
)
def test_a_bare_name_is_the_holder_of_the_day(
    read: Read, text: str, date: str, found: list[tuple[str, str]]
) -> None:
    assert people(read(text, date)) == found


@pytest.mark.model
def test_a_namesake_whom_the_dispatch_introduces_goes_first(read: Read) -> None:
    text = "Le juge danois Nils Vik a parlé. Vik a ensuite accusé la Suède."
    assert people(read(text, "2016-02")) == [("DNK", "Nils Vik")] * 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("Le Premier ministre norvégien a reçu une lettre.", "2013-05-02", [("NOR", "Olav Sund")]),
        ("La cheffe du gouvernement norvégien a ri.", "2016-01-02", [("NOR", "Kari Lien")]),
        ("Le ministre suédois de la Défense a ri.", "2013", [("SWE", "Lars Sund")]),
        # Out of the period, another office, another state, no holder in particular, a former one.
        ("Le ministre suédois de la Défense a ri.", "2015", []),
        ("Le ministre suédois de la Santé a ri.", "2013", []),
        ("Le Premier ministre danois a reçu une lettre.", "2013-05-02", []),
        ("Un Premier ministre norvégien a reçu une lettre.", "2013-05-02", []),
        ("L'ancien Premier ministre norvégien a ri.", "2013-05-02", []),
        # In a year in which two held it, nobody can say which is meant.
        ("Le Premier ministre norvégien a ri.", "2015", []),
    ],
)
def test_a_bare_office_is_its_holder_of_the_day(
    read: Read, text: str, date: str, found: list[tuple[str, str]]
) -> None:
    assert people(read(text, date)) == found


@pytest.mark.model
def test_whom_the_dispatch_names_holds_the_office_against_the_table(read: Read) -> None:
    text = "Le Premier ministre norvégien, Per Moe, part. Le Premier ministre a signé un accord."
    assert people(read(text, "2013-05-02")) == [("NOR", "Per Moe")] * 2


@pytest.mark.model
def test_the_table_makes_no_role_of_the_record(read: Read) -> None:
    assert not read("Le Premier ministre norvégien a ri.", "2013-05-02").roles
    assert not read("Sund a ri.", "2013-05-02").roles
