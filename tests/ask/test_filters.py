"""Which events are asked for: parties, filters, faults in them, the question in words."""

from __future__ import annotations

import pytest
from tests.ask.pyongyang import dispatches

import dyade
from dyade import errors
from dyade.ask.record import OpenRecord


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"acts": ("AID",)}, 2),
        ({"statuses": ("ongoing",)}, 1),
        ({"quads": (2,)}, 2),
        ({"since": "2019-04-24", "until": "2019-04-26"}, 2),
        ({"since": "2020"}, 0),
        ({"place": "Vladivostok"}, 1),
        ({"place": "rus"}, 1),
        ({"person": "poutine"}, 1),
        ({"person": "Kim Jong-un"}, 2),
        ({"source": "afp"}, 1),
        ({"modes": ("yield",)}, 1),
        ({"hedged": True}, 0),
        ({"disputed": True}, 1),
        ({"min_confidence": 0.99}, 0),
        ({"limit": 2}, 2),
        ({"limit": 2, "offset": 4}, 1),
    ],
)
def test_filters(asked: OpenRecord, given: dict[str, object], wanted: int) -> None:
    found = asked.chronology("RUS-PRK", **given)
    assert len(found) == wanted
    if "limit" in given:
        assert found.total == 5


def test_parties_in_every_form(asked: OpenRecord) -> None:
    assert len(asked.chronology("PRK")) == 8
    assert len(asked.chronology(["PRK", "CHN", "USA"])) == 3
    assert len(asked.chronology("Corée du Nord - Russie")) == 5
    assert len(asked.chronology("prk-rus")) == 5
    assert len(asked.chronology("coree du nord-russie")) == 5
    assert len(asked.events()) == 8


@pytest.mark.parametrize(
    ("text", "error", "hint"),
    [
        ("RUS-PKR", errors.UnknownCodeError, "did you mean PRK"),
        ("Corée du Nrod-RUS", errors.UnknownCodeError, "PRK"),
        ("RUS-", errors.DyadError, "RUS-PRK"),
        ("RUS-PRK-USA", errors.DyadError, "RUS-PRK"),
        ("RUS-Russie", errors.DyadError, "twice"),
        ("Etats-Unis-Irna", errors.UnknownCodeError, "“Irna” is known; did you mean IRN .Iran."),
        ("Trucs-Machins-Choses", errors.DyadError, "RUS-PRK"),
        ("qqqqqq", errors.UnknownCodeError, "French name"),
    ],
)
def test_parties_that_are_none(
    asked: OpenRecord, text: str, error: type[errors.DyadeError], hint: str
) -> None:
    with pytest.raises(error, match=hint):
        asked.chronology(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Etats-Unis-Iran", ("USA", "IRN")),
        ("Pérou/Papouasie-Nouvelle-Guinée", ("PER", "PNG")),
        ("Guinée-Bissau-Sénégal", ("GNB", "SEN")),
        ("Timor-Leste - Chili", ("TLS", "CHL")),
    ],
)
def test_hyphenated_names_make_a_dyad(asked: OpenRecord, text: str, pair: tuple[str, str]) -> None:
    assert asked.filters(text).codes == pair


def test_guinea_bissau_is_one_party(asked: OpenRecord) -> None:
    assert asked.filters("Guinée-Bissau").codes == ("GNB",)
    assert asked.filters("GIN-GNB").codes == ("GIN", "GNB")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"as_of": "avril"}, errors.DateError),
        ({"since": "2019-02-30"}, errors.DateError),
        ({"acts": ("MEET",)}, errors.FilterError),
        ({"statuses": ("done",)}, errors.FilterError),
        ({"quads": (5,)}, errors.FilterError),
        ({"modes": ("virtual",)}, errors.FilterError),
        ({"min_confidence": 1.5}, errors.FilterError),
        ({"limit": -1}, errors.FilterError),
        ({"since": "2020", "until": "2019"}, errors.FilterError),
    ],
)
def test_filters_that_are_none(
    asked: OpenRecord, given: dict[str, object], error: type[errors.DyadeError]
) -> None:
    with pytest.raises(error):
        asked.events(**given)


def test_nothing_found_says_why(asked: OpenRecord) -> None:
    assert "2015-03-02" in asked.chronology("RUS-PRK", as_of="2010").note
    assert "FRA" in asked.chronology("RUS-FRA").note
    assert asked.chronology("RUS-PRK", since="2030").note
    with dyade.open(":memory:", lang="en") as empty:
        assert "no dispatch" in empty.chronology("RUS-PRK").note
        assert empty.brief("RUS-PRK").meetings == ()


def test_questions_in_words(asked: OpenRecord) -> None:
    words = asked.chronology(
        "RUS-PRK", as_of="2019-04", since="2018", acts=("AID",), hedged=False, place="RUS"
    ).question
    for part in ("RUS et PRK", "2019-04-30", "2018-01-01", "AID", "sans réserve"):
        assert part in words
    with dyade.open(":memory:", lang="en") as english:
        assert "between RUS and PRK" in english.chronology("RUS-PRK").question


@pytest.mark.parametrize(
    ("lang", "pair", "all_of_them"),
    [("fr", "Événements entre RUS et PRK", "Événements"), ("en", "Events between", "Events")],
)
def test_the_question_of_events_names_whom_it_is_about(
    lang: str, pair: str, all_of_them: str
) -> None:
    with dyade.open(":memory:", lang=lang) as opened:
        opened.ingest(dispatches())
        assert opened.events(opened.filters("RUS-PRK")).question.startswith(pair)
        assert opened.events().question == all_of_them
