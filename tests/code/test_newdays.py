"""Plans that are put off, with the real model: to which day, and as one event."""

from __future__ import annotations

import pytest

import dyade
from dyade.ask.record import OpenRecord
from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

MAY, DECEMBER = "2021-05-04/2021-05-04", "2021-12-01/2021-12-31"


@pytest.mark.parametrize(
    ("text", "status", "days"),
    [
        ("La visite du président grec à Lima est reportée au 4 mai.", "future", MAY),
        ("La visite du président grec à Lima a été reportée à décembre.", "future", DECEMBER),
        ("La visite du président grec à Lima, prévue le 16 mars, est reportée au 4 mai.",
         "future", MAY),
        ("Le président grec a reporté à décembre sa visite à Lima.", "future", DECEMBER),
        ("Le président grec a reporté sa visite officielle à Lima au 4 mai.", "future", MAY),
        ("Le voyage du président grec à Lima, reporté à décembre, était prévu en mars.",
         "future", DECEMBER),
        ("Athènes a annoncé le report au 4 mai de la visite du président grec à Lima.",
         "future", MAY),
        ("Le sommet entre Athènes et Lima, attendu le 16 mars, a été repoussé au 4 mai.",
         "future", MAY),
        ("Les pourparlers entre Athènes et Lima ont été ajournés jusqu'au 4 mai.", "future", MAY),
        ("Le président grec devait se rendre à Lima le 20 mars, mais sa visite a été reportée au "
         "4 mai.", "future", MAY),
        ("Le président grec doit se rendre à Lima le 20 mars. La visite a été reportée au 4 mai.",
         "future", MAY),
        # by so long, from the day it was planned for
        ("Le sommet entre Athènes et Lima, prévu le 16 mars, est reporté d'un mois.",
         "future", "2021-04-01/2021-04-30"),
        ("Le sommet entre Athènes et Lima, prévu le 16 mars, a été repoussé de deux semaines.",
         "future", "2021-03-30/2021-03-30"),
        ("Les pourparlers entre Athènes et Lima ont été reportés d'un mois.",
         "future", "2021-03-06/None"),
        ("Athènes doit rencontrer Lima le 16 mars. La rencontre a été reportée d'une semaine.",
         "future", "2021-03-23/2021-03-23"),
        ("Le sommet entre Athènes et Lima, prévu le 16 mars, est reporté depuis un mois.",
         "cancelled", "2021-03-16/2021-03-16"),
        # without a new day it is called off
        ("La visite du président grec à Lima, prévue le 16 mars, est reportée sine die.",
         "cancelled", "2021-03-16/2021-03-16"),
        ("La visite du président grec à Lima a été reportée à une date ultérieure.",
         "cancelled", "2021-03-06/None"),
        # nobody puts it off
        ("Les pourparlers entre Athènes et Lima n'ont pas été reportés au 4 mai.",
         "negated", MAY),
        ("La visite du président grec à Lima aura lieu le 4 mai.", "future", MAY),
    ],
)  # fmt: skip
def test_to_which_day(coder: Coder, text: str, status: str, days: str) -> None:
    claims = coder.code(Dispatch("x", "2021-03-06", text)).claims
    (claim,) = [c for c in claims if c.act == "CONSULT"]
    assert (claim.status, f"{claim.date.earliest}/{claim.date.latest}") == (status, days)
    moved = status == "future" and "aura lieu" not in text
    assert (claim.date_basis == "moved") == moved


def test_a_new_day_that_is_over_is_no_plan(coder: Coder) -> None:
    text = "La visite du président grec à Lima avait été reportée au 4 mai."
    claims = coder.code(Dispatch("x", "2021-05-20", text)).claims
    assert [c.status for c in claims] == ["cancelled"]
    assert [c.date.latest.isoformat() for c in claims if c.date.latest] == ["2021-05-04"]


@pytest.mark.parametrize(
    ("text", "status", "host"),
    [
        ("Lima a regretté l'annulation par Athènes de la visite de son ministre.",
         "cancelled", "GRC"),
        ("Lima regrette l'annulation de la visite de son ministre à Athènes.", "cancelled", "GRC"),
        ("Lima a annoncé le report de la visite de son ministre à Athènes.", "cancelled", "GRC"),
        ("Lima a annoncé l'ouverture de la visite de son ministre à Athènes.", "occurred", "GRC"),
        ("Athènes a annulé la visite du ministre péruvien.", "cancelled", "GRC"),
        ("La visite du ministre péruvien a été annulée par Athènes.", "cancelled", "GRC"),
        ("Lima a annulé la visite du ministre péruvien.", "cancelled", ""),
    ],
)  # fmt: skip
def test_a_visit_called_off_by_its_host(coder: Coder, text: str, status: str, host: str) -> None:
    claims = coder.code(Dispatch("x", "2021-03-06", text)).claims
    (claim,) = [c for c in claims if c.act == "CONSULT"]
    assert [a.code for a in claim.actors] == ["PER"]
    assert (claim.status, "".join(r.code for r in claim.recipients)) == (status, host)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le sommet entre Athènes et Lima, reporté d'un mois, s'est tenu lundi.", "occurred"),
        ("Le sommet entre Athènes et Lima, reporté à cause du gel, a eu lieu lundi.", "occurred"),
        ("Le sommet entre Athènes et Lima, reporté à cause du gel, aura lieu lundi.", "future"),
        ("Le sommet entre Athènes et Lima, reporté à cause du gel, a déçu lundi.", "cancelled"),
    ],
)
def test_put_off_and_held_all_the_same(coder: Coder, text: str, status: str) -> None:
    claims = coder.code(Dispatch("x", "2021-03-06", text)).claims
    assert [c.status for c in claims if c.act == "CONSULT"] == [status]


STORY = (
    ("2021-02-10", "Le président grec effectuera une visite officielle à Lima le 16 mars."),
    ("2021-03-05", "La visite du président grec à Lima, prévue le 16 mars, est reportée au 4 mai."),
    ("2021-05-05", "Le président grec a effectué mardi une visite officielle à Lima."),
)


def held(record: OpenRecord, as_of: str) -> list[tuple[str, str, list[str]]]:
    return [
        (row.event.status, str(row.event.date.latest), [stage.kind for stage in row.life])
        for row in record.chronology("GRC-PER", as_of=as_of, acts=("CONSULT",))
    ]


def test_one_event_lives_through_three_dispatches(coder: Coder) -> None:
    told = [coder.code(Dispatch(day, day, text)) for day, text in STORY]
    with dyade.open(":memory:") as record:
        record.ingest(reversed(told))
        planned, moved = ["planned"], ["planned", "postponed"]
        assert held(record, "2021-02") == [("future", "2021-03-16", planned)]
        assert held(record, "2021-03") == [("future", "2021-05-04", moved)]
        assert held(record, "2021-05") == [("occurred", "2021-05-04", [*moved, "done"])]
        (row,) = record.chronology("GRC-PER", acts=("CONSULT",))
        assert [s.said for s in row.life] == [day for day, _ in STORY]
