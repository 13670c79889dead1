"""Who stands on which side of an event that several claims tell."""

from __future__ import annotations

from tests.records import claim, events, heard, record

from dyade.model import Record, Status
from dyade.resolve import parties
from dyade.resolve.heard import Heard


def arrest(words: str, actor: str, recipient: str) -> Record:
    made = claim(actor, "COERCE", recipient, day="2019-04-20", mode="arrest", place="Bamako|MLI")
    return record(words, made)


def sides(*records: Record) -> tuple[set[str], set[str]]:
    [told] = events(*records)
    event = told.versions[-1].event
    return {a.code for a in event.actors}, {a.code for a in event.recipients}


def test_what_a_state_does_to_its_own_people_has_a_doer() -> None:
    at_home = arrest("La junte a arrêté trois ministres.", "MLI:MIL", "MLI:GOV")
    assert sides(at_home) == ({"MLI"}, {"MLI"})


def test_a_claim_without_doer_speaks_against_none() -> None:
    at_home = arrest("La junte a arrêté trois ministres.", "MLI:MIL", "MLI:GOV")
    unsaid = arrest("La junte a arrêté trois ministres samedi.", "", "MLI:GOV")
    assert sides(at_home, unsaid) == ({"MLI"}, {"MLI"})


def test_whom_one_claim_puts_on_either_side_stands_on_one() -> None:
    done = arrest("Le Niger a arrêté trois ministres du Mali.", "NER:GOV", "MLI:GOV")
    assert sides(done) == ({"NER"}, {"MLI"})


def test_nobody_meets_himself() -> None:
    met = "USA:GOV:Jane Roe"
    meeting = claim(f"{met},PER", "CONSULT", met, day="2019-04-20")
    assert sides(record("Elle a rencontré le président.", meeting)) == ({"USA", "PER"}, set())
    blame = claim(met, "ACCUSE", met, day="2019-04-20")
    assert sides(record("Elle s'en veut.", blame)) == ({"USA"}, {"USA"})


def test_who_did_it_is_not_to_whom_it_was_done() -> None:
    def coup(doer: str, victim: str) -> list[Heard]:
        made = claim(doer, "COERCE", victim, day="2019-04-20", mode="seize")
        return heard(record(f"Le putsch de {doer} contre {victim}.", made, date="2019-04-21"))

    ousted = coup("NER:MIL:Luc Bey", "NER:GOV:Jean Roy")
    misread = coup("NER:GOV:Jean Roy", "NER:GOV")
    for told, doers in (
        (ousted * 2 + misread, {"Luc Bey"}),
        (misread, {"Jean Roy"}),
    ):
        actors, recipients, _ = parties.sides(told)
        assert {a.person for a in actors if a.person} == doers
        assert ("Jean Roy" in {a.person for a in recipients}) == (doers == {"Luc Bey"})


def test_who_acts_for_a_state_is_named_where_all_that_name_him_agree() -> None:
    def talks(words: str, state: str, status: Status = "future") -> list[Heard]:
        made = claim(f"{state}, TCD", "CONSULT", day="2019-04-20", status=status)
        return heard(record(words, made, date="2019-04-21"))

    held = talks("Le Niger a parlé samedi avec N'Djamena.", "NER", "occurred")
    plan = talks("Jean Roy parlera samedi avec N'Djamena.", "NER:GOV:Jean Roy")
    other = talks("Anne Roi parlera samedi avec N'Djamena.", "NER:GOV:Anne Roi")
    named = talks("Luc Bey a parlé samedi avec N'Djamena.", "NER:GOV:Luc Bey", "occurred")
    group = talks("L'opposant Jean Roy parlera avec N'Djamena.", "NER:OPP:Jean Roy")
    for told, others, people in (
        (held, plan, {"", "Jean Roy"}),
        (held, [*plan, *other], {""}),
        (held + named, plan, {"", "Luc Bey"}),
        (held, group, {""}),
    ):
        actors, _, _ = parties.sides(told, others)
        assert {a.person for a in actors} == people
