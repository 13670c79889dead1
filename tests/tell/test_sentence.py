"""Sentences of deeds: the examples of the plans, tenses, counts, who is the subject."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from tests.hand_rows import KIM, PRK, RUS, USA, XI, plain

from dyade.code.codebook import acts, modes
from dyade.data import rules
from dyade.model import Actor, Count, Interval, Place
from dyade.tell import grammar
from dyade.tell.parties import Voice, words
from dyade.tell.sentence import Plan, plans, sentence

_WORDS = {
    "@accord": "ont signé un accord",
    "@rapprochement": "rapprochement",
    "@essai": "essai",
    "@approbation": "a salué",
    "@reconnaissance": "a reconnu",
    "@invitation": "a invité",
    "@convocation": "a convoqué",
    "@suspension": "a suspendu",
    "@démenti": "dément",
    "@manoeuvre": "manoeuvres",
    "@déploiement": "a déployé",
    "@annexion": "l'annexion",
    "@occupation": "occupe",
    "@rupture": "a rompu",
    "@rappel": "a rappelé",
    "@désengagement": "a quitté",
    "@douane": "droits de douane",
    "@embargo": "un embargo",
    "@interruption": "a gelé",
    "@levée": "a levé",
}
_MODES = {
    "@annexion": "seize",
    "@occupation": "seize",
    "@interruption": "discontinue",
    "@rappel": "withdraw",
    "@désengagement": "withdraw",
    "@ressortissants": "arrest",
}
_TO_GROUPS = {("COERCE", "arrest")}
_TO_PERSONS = {"@libération": "release", "@arrestation": "arrest"}
ALL = [(lang, plan) for lang in ("fr", "en") for plan in plans(lang).values()]


@pytest.mark.parametrize(("lang", "plan"), ALL, ids=[f"{g}-{p.act}-{p.mode}" for g, p in ALL])
def test_example_and_near_miss_of_each_plan(lang: str, plan: Plan) -> None:
    event = plain(plan.act, "" if plan.mode.startswith("@") else plan.mode)
    event = replace(event, mode=_MODES.get(plan.mode, event.mode))
    if plan.mode in _TO_PERSONS:
        event = replace(event, mode=_TO_PERSONS[plan.mode], recipients=(KIM,))
    if (plan.act, plan.mode) in _TO_GROUPS:
        event = replace(event, recipients=(Actor("PRK", "CVL"),))
    trigger = "rencontre" if plan.act == "CONSULT" else _WORDS.get(plan.mode, "")
    assert sentence(event, Voice(lang), trigger=trigger) == plan.example
    denied = replace(event, status="negated")
    assert sentence(denied, Voice(lang), trigger=trigger) == plan.denied
    assert plan.example != plan.denied


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_act_has_a_plan_and_no_plan_an_unknown_mode(lang: str) -> None:
    found = plans(lang)
    assert {act for act, _ in found} == set(acts())
    for act, mode in found:
        assert not mode or mode.startswith("@") or mode in modes()[act], (act, mode)
    for choice in rules("fr/tell/choices.toml")["choice"]:
        assert (choice["act"], choice["plan"]) in found


@pytest.mark.parametrize(
    ("mode", "trigger", "told"),
    [
        ("discontinue", "a rompu ses relations", "a rompu ses relations avec la"),
        ("discontinue", "a gelé son aide", "a pris une mesure de suspension visant la"),
        ("discontinue", "sanctions", "a imposé des sanctions à la"),
        ("expel", "a suspendu", "a suspendu la"),
        ("convict", "a suspendu", "a prononcé une condamnation judiciaire contre la"),
    ],
)
def test_what_is_cut_is_told_by_the_words(mode: str, trigger: str, told: str) -> None:
    text = sentence(plain("SANCTION", mode), Voice("fr"), trigger=trigger)
    assert text == f"la Russie {told} Corée du Nord"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_word_of_french_has_its_english(lang: str) -> None:
    other = "en" if lang == "fr" else "fr"
    for table in ("labels", "fields", "stages", "climates", "trends", "sectors", "aid"):
        assert set(words(lang)[table]) == set(words(other)[table]), table


@pytest.mark.parametrize(
    ("status", "hedged", "fr", "en"),
    [
        ("occurred", False, "a fourni une aide", "provided aid"),
        ("occurred", True, "aurait fourni une aide", "reportedly provided aid"),
        ("ongoing", False, "fournit une aide", "provides aid"),
        ("ongoing", True, "fournirait une aide", "reportedly provides aid"),
        ("future", False, "doit fournir une aide", "is due to provide aid"),
        ("future", True, "devrait fournir une aide", "is expected to provide aid"),
        ("cancelled", False, "devait fournir une aide", "was due to provide aid"),
        ("negated", False, "n'a pas fourni d'aide", "did not provide aid"),
        ("hypothetical", False, "pourrait fournir une aide", "may provide aid"),
    ],
)
def test_the_tense_tells_the_status(status: str, hedged: bool, fr: str, en: str) -> None:
    event = replace(plain("AID"), status=status, hedged=hedged)
    assert sentence(event, Voice("fr")) == f"la Russie {fr} à la Corée du Nord"
    assert sentence(event, Voice("en")) == f"Russia {en} to North Korea"


def test_several_doers_take_the_plural() -> None:
    event = replace(plain("ACCUSE", "allege"), actors=(RUS, USA), recipients=(PRK, Actor("JPN")))
    text = sentence(event, Voice("fr"))
    assert text == "la Russie et les Etats-Unis ont accusé la Corée du Nord et le Japon"
    one = replace(event, actors=(USA,))
    assert sentence(one, Voice("fr")).startswith("les Etats-Unis ont accusé")


def test_the_preposition_is_repeated() -> None:
    event = replace(plain("AID"), recipients=(Actor("JPN"), Actor("IRN"), USA))
    assert sentence(event, Voice("fr")).endswith("une aide au Japon, à l'Iran et aux Etats-Unis")


@pytest.mark.parametrize(
    ("trigger", "count", "text"),
    [
        ("a rencontré", Count(4, 4), "ont eu quatre rencontres"),
        ("sommet", Count(1, 1), "ont tenu un sommet"),
        ("se sont entretenus", Count(1, 1), "ont eu un entretien"),
        ("pourparlers", Count(1, 1), "ont mené des négociations"),
        ("pourparlers", Count(3, 3), "ont mené des négociations à trois reprises"),
        ("s'est concerté", Count(1, 1), "ont mené des consultations"),
        ("téléphérique", Count(1, 1), "ont eu un contact"),
        ("a rencontré", Count(2, None), "ont eu au moins deux rencontres"),
    ],
)
def test_a_meeting_is_named_and_counted_by_its_words(trigger: str, count: Count, text: str) -> None:
    event = replace(plain("CONSULT"), actors=(KIM, XI), recipients=(), count=count)
    told = sentence(event, Voice("fr"), trigger=trigger)
    assert told == f"Kim Jong-un (Corée du Nord) et Xi Jinping (Chine) {text}"


def test_what_is_denied_of_days_to_come_was_not_yet_to_be_done() -> None:
    ahead = Interval(dt.date(2021, 12, 1), dt.date(2021, 12, 31))
    visit = replace(plain("CONSULT", "visit"), actors=(RUS,), status="negated", date=ahead)
    before = replace(visit, last_said="2021-11-04")
    assert sentence(before, Voice("fr")).startswith("la Russie ne doit pas effectuer")
    assert sentence(before, Voice("fr"), gone=True).startswith("la Russie ne devait pas effectuer")
    assert sentence(before, Voice("en")).startswith("Russia is not to pay")
    after = replace(visit, last_said="2021-12")
    assert sentence(after, Voice("fr")).startswith("la Russie n'a pas effectué")


def test_a_summons_is_of_a_state_and_an_invitation_says_not_where_it_was_made() -> None:
    asked = sentence(plain("ACCUSE"), Voice("fr"), trigger="a convoqué")
    assert asked == "la Russie a convoqué un représentant de la Corée du Nord"
    person = replace(plain("ACCUSE"), recipients=(KIM,))
    told = sentence(person, Voice("fr"), trigger="a convoqué")
    assert told == "la Russie a critiqué Kim Jong-un (Corée du Nord)"
    place = Place("Hanoï", "VNM", precision="city")
    guest = sentence(replace(plain("REQUEST"), place=place), Voice("fr"), trigger="invite")
    assert guest == "la Russie a invité la Corée du Nord (à Hanoï)"


def test_a_plan_whose_time_is_over_is_told_in_the_past() -> None:
    plan = replace(plain("CONSULT", "visit"), actors=(RUS,), status="future")
    assert sentence(plan, Voice("fr"), gone=True).startswith("la Russie devait effectuer")
    maybe = replace(plan, status="hypothetical")
    assert sentence(maybe, Voice("fr"), gone=True).startswith("la Russie devait peut-être")
    done = replace(plan, status="occurred")
    assert sentence(done, Voice("fr"), gone=True).startswith("la Russie a effectué")


def test_all_verbs_have_all_forms() -> None:
    for lang in ("fr", "en"):
        for verb in grammar.verbs(lang).values():
            assert verb.third and verb.thirds and verb.mood and verb.moods and verb.participle


@pytest.mark.parametrize(
    ("act", "mode", "changed", "fr", "en"),
    [
        ("SANCTION", "", {}, "a fait l'objet de sanctions", "faced sanctions"),
        ("ASSAULT", "", {"count": Count(3, 3)}, "a subi trois attaques", "suffered three attacks"),
        (
            "ASSAULT", "", {"status": "negated"},
            "n'a pas subi d'attaque", "did not suffer an attack",
        ),
        (
            "ACCUSE", "allege", {"status": "negated"},
            "n'a pas fait l'objet d'une accusation", "did not face an accusation",
        ),
        (
            "COERCE", "arrest", {"status": "future"},
            "doit faire l'objet d'arrestations", "is due to face arrests",
        ),
        (
            "THREATEN", "", {"count": Count(2, 2)},
            "a fait l'objet de deux menaces", "faced two threats",
        ),
    ],
)  # fmt: skip
def test_whom_nobody_named_touches_is_the_subject(
    act: str, mode: str, changed: dict[str, Any], fr: str, en: str
) -> None:
    event = replace(plain(act, mode), actors=(), **changed)
    assert sentence(event, Voice("fr")) == f"la Corée du Nord {fr}"
    assert sentence(event, Voice("en")) == f"North Korea {en}"


def test_the_subject_that_nobody_named_touches_takes_the_plural() -> None:
    event = replace(plain("SANCTION"), actors=(), recipients=(USA,))
    assert sentence(event, Voice("fr")) == "les Etats-Unis ont fait l'objet de sanctions"


def test_a_deed_with_no_such_turn_says_that_its_doer_is_not_named() -> None:
    event = replace(plain("CONSULT", "phone"), actors=())
    assert sentence(event, Voice("fr")).startswith("un auteur non nommé a eu")
