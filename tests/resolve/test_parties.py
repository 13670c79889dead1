"""Who stands on which side of an event that several claims tell."""

from __future__ import annotations

from tests.records import claim, events, record

from dyade.model import Record


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
