"""What is done once: a coup in a year, each with the two deeds beside it."""

from __future__ import annotations

from typing import Any

from tests.records import claim, heard, record, told

from dyade.model import Record
from dyade.resolve.features import Features
from dyade.resolve.once import ousted


def coup(words: str, date: str, day: str, doers: str = "", **more: Any) -> Record:
    made: dict[str, Any] = {"mode": "seize", "contexts": ("executive",), **more}
    made.setdefault("basis", "said")
    takers = made.pop("takers", "BFA:GOV")
    return record(words, claim(doers, "COERCE", takers, day=day, **made), date=date)


FIRST = coup("Les tanks ont pris le palais.", "2019-04-20", "2019-04-19", "BFA:MIL")


def test_a_coup_is_known_by_its_year_whoever_is_said_to_have_made_it() -> None:
    years_later = ("Il rêvait déjà du putsch de 2019.", "2021-02-03", "2019-01-01/2019-12-31")
    assert told(FIRST, coup(*years_later, "BEN:OPP:Jean Koffi")) == 1
    assert told(FIRST, coup(*years_later, mode="arrest")) == 2
    other = ("Il rêvait déjà du putsch de 2017.", "2021-02-03", "2017-01-01/2017-12-31")
    assert told(FIRST, coup(*other)) == 2


def test_a_misread_day_of_a_coup_tells_no_second_one() -> None:
    words = "Au pouvoir depuis quelques jours, la junte consulte."
    assert told(FIRST, coup(words, "2019-04-28", "2019-04-26", "BFA:MIL")) == 1
    assert told(FIRST, coup(words, "2019-06-28", "2019-06-26", "BFA:MIL")) == 2


def test_a_coup_without_a_day_is_the_one_of_these_weeks() -> None:
    loose: dict[str, Any] = {"basis": "background"}
    assert told(FIRST, coup("Le putsch a surpris.", "2019-05-30", "../2019-05-30", **loose)) == 1
    assert told(FIRST, coup("Le putsch a surpris.", "2019-08-30", "../2019-08-30", **loose)) == 2
    before = coup("Un putsch menace.", "2019-04-02", "2019-04-02/..", status="hypothetical")
    assert told(FIRST, before) == 2


def test_another_ruler_was_ousted_by_another_coup() -> None:
    one, other = (
        coup(f"{name} est tombé.", "2019-04-20", "2019", takers=f"BFA:GOV:{name}")
        for name in ("Amadou Zongo", "Salif Bationo")
    )
    assert told(one, other) == 2
    same = coup("Zongo renversé.", "2019-04-22", "2019-04-19", takers="BFA:GOV:Amadou Zongo")
    assert told(one, same) == 1


def test_several_coups_are_none_of_them() -> None:
    (one,), (many,) = (
        [Features(h) for h in heard(r)]
        for r in (FIRST, coup("Quatre putschs.", "2019-04-22", "2019", count=4))
    )
    assert ousted(one, one) and not ousted(one, many)


def refuge(words: str, date: str, day: str, host: str = "LTU", **more: Any) -> Record:
    who = more.pop("who", "BLR:OPP:Anna Bykava")
    made: dict[str, Any] = {"contexts": ("asylum",), "basis": "said", **more}
    return record(words, claim(host, "AID", who, day=day, **made), date=date)


def test_refuge_is_given_once_by_one_land_to_somebody_named() -> None:
    first = refuge("Anna Bykava s'est mise à l'abri.", "2019-04-20", "2019-04-19")
    late = ("Réfugiée depuis lors, elle a parlé.", "2019-06-12", "2019-06-11")
    assert told(first, refuge(*late)) == 1
    assert told(first, refuge(*late, host="POL")) == 2
    assert told(first, refuge(*late, who="BLR:OPP:Vera Lis")) == 2
    assert told(first, refuge(*late, contexts=())) == 2
    assert told(first, refuge(*late, status="negated")) == 2
