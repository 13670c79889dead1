"""Which day a deed has: what a time expression dates, and what it does not (``days.tsv``)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model

DATE = "2019-04-26"  # a Friday
DAYS = rows(Path(__file__).with_name("days.tsv"))  # the kinds of times in groups


def only(coder: Coder, text: str, act: str) -> Claim:
    (claim,) = [c for c in coder.code(Dispatch("x", DATE, text)).claims if c.act == act]
    return claim


@pytest.mark.parametrize(("text", "act", "basis", "earliest", "latest"), DAYS)
def test_day_of_a_deed(
    coder: Coder, text: str, act: str, basis: str, earliest: str, latest: str
) -> None:
    found = only(coder, text, act)
    assert found.date_basis == basis
    assert found.date.earliest == (dt.date.fromisoformat(earliest) if earliest else None)
    assert found.date.latest == (dt.date.fromisoformat(latest) if latest else None)


def test_a_deed_is_of_its_own_day_whoever_owns_to_it(coder: Coder) -> None:
    text = "Un attentat revendiqué par les talibans a tué jeudi trois Grecs à Oslo."
    days = {c.date.earliest for c in coder.code(Dispatch("x", DATE, text)).claims}
    assert days == {dt.date(2019, 4, 25)}


def test_what_the_eve_of_something_tells_is_to_come(coder: Coder) -> None:
    text = "Un soldat est mort vendredi, à la veille d'une visite du ministre suédois à Athènes."
    visit = only(coder, text, "CONSULT")
    assert (visit.status, visit.date.earliest) == ("future", dt.date(2019, 4, 27))
    past = text.replace("vendredi", "mercredi")
    assert only(coder, past, "CONSULT").status == "occurred"


def test_what_was_done_takes_no_day_to_come(coder: Coder) -> None:
    text = "La Norvège avait accusé la Syrie avant le scrutin du 3 novembre 2019."
    assert only(coder, text, "ACCUSE").date.latest == dt.date(2019, 4, 26)
    near = "La Norvège avait accusé la Syrie le 3 novembre 2018."
    assert only(coder, near, "ACCUSE").date.latest == dt.date(2018, 11, 3)


def test_the_day_of_a_plan_may_lie_past_the_document(coder: Coder) -> None:
    text = "Le ministre grec rencontrera son homologue italien samedi."
    (plan,) = [c for c in coder.code(Dispatch("x", "2019-04", text)).claims if c.act == "CONSULT"]
    assert plan.date.latest == dt.date(2019, 5, 4)
    text = "Le ministre grec a rencontré son homologue italien samedi."
    (done,) = [c for c in coder.code(Dispatch("x", "2019-04", text)).claims if c.act == "CONSULT"]
    assert done.date.latest == dt.date(2019, 4, 27)


def test_a_time_behind_a_title_of_names_alone_ends(coder: Coder) -> None:
    """A sentence whose root is a name: the search for whose time it is must stop there."""
    record = coder.code(Dispatch("d", "2019-05-14", "Oslo, Lima de mars 2018 à 2019."))
    assert record.claims == ()


@pytest.mark.parametrize(("link", "basis"), [("tandis que", "background"), ("parce que", "news")])
def test_a_clause_set_beside_an_older_deed_is_older(coder: Coder, link: str, basis: str) -> None:
    text = f"Le Pérou a déjà critiqué la Norvège, {link} le Kenya a accusé le Chili de fraude."
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [c.date_basis for c in claims if c.actors[0].code == "KEN"] == [basis]


@pytest.mark.parametrize(
    ("text", "act", "basis"),
    [
        ("La Norvège accuse depuis des mois la Syrie de fraude.", "ACCUSE", "said"),
        ("L'opposition a mené durant des mois la contestation contre Oslo.", "PROTEST", "said"),
        ("La Syrie est visée depuis longtemps par des accusations de l'ONU.", "ACCUSE", "said"),
        # a length that is no time of the deed, and a record
        ("La Grèce a gracié cent opposants, à trois mois du scrutin.", "CONCEDE", "news"),
        ("La Norvège a accusé la Syrie d'avoir menti pendant des mois.", "ACCUSE", "news"),
    ],
)
def test_what_has_gone_on_for_long_has_an_open_start(
    coder: Coder, text: str, act: str, basis: str
) -> None:
    date = only(coder, text, act).date
    assert (date.earliest is None) == (basis == "said")
    assert only(coder, text, act).date_basis == basis


@pytest.mark.parametrize(
    ("behind", "basis"),
    [
        ("après une tentative d'attaque lors d'une manifestation d'opposants grecs", "background"),
        ("lors d'une manifestation d'opposants grecs", "said"),
    ],
)
def test_the_occasion_of_an_older_deed_is_older(coder: Coder, behind: str, basis: str) -> None:
    text = f"La Norvège a dénoncé dimanche une atteinte à la paix {behind}."
    assert only(coder, text, "PROTEST").date_basis == basis


def test_what_somebody_could_do_was_done(coder: Coder) -> None:
    could = "Dimanche, la ministre grecque a pu rencontrer son homologue turc."
    assert only(coder, could, "CONSULT").status == "occurred"
    might = could.replace("a pu", "aurait pu")
    assert only(coder, might, "CONSULT").status == "hypothetical"


def test_the_present_of_a_day_to_come_is_a_plan(coder: Coder) -> None:
    plan = "Le 3 mai, les ministres grec et turc se réunissent à Oslo."
    assert only(coder, plan, "CONSULT").status == "future"
    assert only(coder, plan.replace("mai", "avril"), "CONSULT").status == "occurred"
