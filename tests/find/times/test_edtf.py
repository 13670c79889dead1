"""Our EDTF text parses with the ``edtf`` package and bounds what our four bounds bound."""

from __future__ import annotations

import datetime as dt
import math
from time import struct_time

import pytest
from edtf import parse_edtf

from dyade.find.times import find

SENTENCES = [
    "hier", "demain", "ce matin", "lundi", "jeudi dernier", "mardi prochain", "le 3 mai",
    "le 3 mai 2017", "les 3 et 4 mai 2017", "du 3 au 5 mai", "mai 2017", "en mai", "2017",
    "la semaine dernière", "le mois dernier", "l'an prochain", "ce trimestre", "ce semestre",
    "premier trimestre 2018", "troisième trimestre", "second semestre 2017", "les années 1980",
    "au XIXe siècle", "fin février", "mi-avril", "début 2017", "l'été 2018", "cet hiver",
    "première quinzaine de mai", "depuis mars 2018", "depuis trois ans", "jusqu'au 12 mai",
    "d'ici à 2021", "avant 2015", "après 2015", "entre 1998 et mars 2001", "en 2012 et 2016",
    "ces derniers jours", "ces prochaines semaines", "il y a deux ans", "il y a quelques jours",
    "il y a près de deux ans", "dans trois jours", "la guerre froide", "la guerre de Corée",
    "vers 1950", "Noël", "Pâques 2018", "dans la nuit de lundi à mardi", "deux ans après 2015",
    "récemment", "bientôt", "en l'espace d'un an", "le week-end dernier", "mardi et mercredi",
    "juillet-août 2018", "la dernière semaine de mai", "semaine 12",
    "au moins trois ans avant 2015",
    "depuis près de trois mois", "la décennie 2010", "depuis le 1er janvier 2002",
]  # fmt: skip
DATES = ["2019-04-17", "2019-04", "2020-02", "2019"]


def _day(value: struct_time | float) -> dt.date | None:
    if isinstance(value, float):
        assert math.isinf(value)
        return None
    return dt.date(value.tm_year, value.tm_mon, value.tm_mday)


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("text", SENTENCES)
def test_text_parses_and_bounds_alike(text: str, date: str) -> None:
    dated = [x for x in find(f"Voici {text}.", date) if x.kind == "date" and x.earliest]
    for x in dated:
        assert x.edtf
        parsed = parse_edtf(x.edtf)
        assert _day(parsed.lower_strict()) == x.earliest, x.edtf
        assert _day(parsed.upper_strict()) == x.latest, x.edtf


def test_open_on_the_left() -> None:
    (found,) = find("Fermé jusqu'à mai 2018.", "2019")
    assert found.edtf == "../2018-05"
    assert math.isinf(parse_edtf(found.edtf).lower_strict())
    assert _day(parse_edtf(found.edtf).upper_strict()) == dt.date(2018, 5, 31)


@pytest.mark.parametrize(
    ("text", "date", "edtf"),
    [
        ("les 27 et 28 mai 2018", "2019", "{2018-05-27,2018-05-28}"),
        ("en 2012 et 2016", "2019", "{2012,2016}"),
        ("aujourd'hui", "2019-04", "2019-04-XX"),
        ("le mois dernier", "2019-03", "2019-02"),
        ("le mois dernier", "2019", "[2018-12,2019-01,2019-02,2019-03,2019-04,2019-05,2019-06,"
         "2019-07,2019-08,2019-09,2019-10,2019-11]"),
        ("vers mai 2015", "2019", "2015-05~"),
        ("depuis mars 2018", "2019", "2018-03/.."),
    ],
)  # fmt: skip
def test_forms(text: str, date: str, edtf: str) -> None:
    (found,) = find(f"Voici {text}.", date)
    assert found.edtf == edtf
    parse_edtf(edtf)
