"""What a background note is made of: each event once and in its place."""

from __future__ import annotations

from tests.records import claim, record, tie

import dyade
from dyade.ask.record import OpenRecord
from dyade.tell import background


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


def test_a_brief_tells_the_kin_of_those_who_act_for_its_parties() -> None:
    text = "Ana Paz a reçu Jean Roy. Luis Paz, frère d'Ana Paz, et Luc Roy, frère de Jean Roy."
    met = claim("PER:GOV:Ana Paz,NER:GOV:Jean Roy", "CONSULT", day="2019-04-20")
    kin = [tie(text, "Luis Paz", "frère", "Ana Paz"), tie(text, "Luc Roy", "frère", "Jean Roy")]
    alone = claim("PER:GOV:Ana Paz", "ACCUSE", "ECU", day="2019-04-20")
    with dyade.open(":memory:") as opened:
        opened.store.ingest([record(text, met, alone, ties=kin)])
        assert [t.person for t in opened.brief("NER-PER").ties] == ["Luc Roy", "Luis Paz"]
        assert [t.person for t in opened.brief("ECU-PER").ties] == ["Luis Paz"]


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
