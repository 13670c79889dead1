"""Sentences of deeds: the examples of the plans, tenses, counts, places, speakers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from tests.hand_rows import KIM, PRK, RUS, USA, XI

from dyade.code.codebook import acts, modes
from dyade.data import rules
from dyade.model import Actor, Attribution, Count, Event, Interval, Place
from dyade.tell import grammar
from dyade.tell.parties import Voice, office, words
from dyade.tell.places import leaving, locative
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
    "@douane": "droits de douane",
    "@embargo": "un embargo",
    "@interruption": "a gelé",
    "@levée": "a levé",
}
_MODES = {"@annexion": "seize", "@occupation": "seize", "@interruption": "discontinue"}
_TO_PERSONS = {"@libération": "release", "@arrestation": "arrest"}
ALL = [(lang, plan) for lang in ("fr", "en") for plan in plans(lang).values()]


def plain(act: str, mode: str = "") -> Event:
    return Event("x", act, "occurred", (RUS,), (PRK,), Interval(), (), mode=mode)


@pytest.mark.parametrize(("lang", "plan"), ALL, ids=[f"{g}-{p.act}-{p.mode}" for g, p in ALL])
def test_example_and_near_miss_of_each_plan(lang: str, plan: Plan) -> None:
    event = plain(plan.act, "" if plan.mode.startswith("@") else plan.mode)
    event = replace(event, mode=_MODES.get(plan.mode, event.mode))
    if plan.mode in _TO_PERSONS:
        event = replace(event, mode=_TO_PERSONS[plan.mode], recipients=(KIM,))
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


def test_an_office_is_given_once() -> None:
    voice = Voice("fr", {"Xi Jinping": ("président", "CHN")})
    event = replace(plain("CONSULT"), actors=(XI,), recipients=(PRK,))
    first = sentence(event, voice, trigger="rencontre")
    assert first.startswith("Xi Jinping (président de la Chine) a eu")
    assert sentence(event, voice, trigger="rencontre").startswith("Xi Jinping a eu")


@pytest.mark.parametrize(
    ("role", "code", "fr"),
    [
        ("président", "USA", "président des Etats-Unis"),
        ("ministre de la Défense", "PRK", "ministre de la Défense de la Corée du Nord"),
        ("émissaire pour la Corée du Nord", "USA", "émissaire pour la Corée du Nord, Etats-Unis"),
        ("conseillère de Donald Trump", "USA", "conseillère de Donald Trump, Etats-Unis"),
        ("secrétaire général", "UN", "secrétaire général de l'ONU"),
        ("secrétaire d'Etat", "USA", "secrétaire d'Etat des Etats-Unis"),
        ("", "JPN", "Japon"),
        ("président des Etats-Unis", "USA", "président des Etats-Unis"),
        ("chef de l'armée péruvienne", "PER", "chef de l'armée péruvienne"),
        ("directrice générale de cette ONG", "PER", "directrice générale, Pérou"),
        ("son adjoint", "PER", "Pérou"),
    ],
)
def test_an_office_with_its_state(role: str, code: str, fr: str) -> None:
    assert office(role, code, "fr") == fr


def test_an_office_in_english_is_known_with_its_state_or_without() -> None:
    assert office("président des Etats-Unis", "USA", "en") == "president of the United States"
    assert office("président de la République", "FRA", "en") == "president of France"


@pytest.mark.parametrize("sector", sorted(rules("fr/tell/words.toml")["sectors"]))
def test_groups_are_worded_in_both_languages(sector: str) -> None:
    event = replace(plain("CONSULT"), actors=(Actor("PER", sector),), recipients=(PRK,))
    for lang, state in (("fr", "Pérou"), ("en", "Peru")):
        assert state in sentence(event, Voice(lang), trigger="rencontre")


def test_a_place_has_its_preposition_only_where_it_is_known() -> None:
    def told(place: Place) -> str:
        event = replace(plain("CONSULT"), actors=(KIM, XI), recipients=(), place=place)
        return sentence(event, Voice("fr"), trigger="sommet").partition("sommet ")[2]

    assert told(Place("Hanoï", "VNM", precision="city")) == "à Hanoï"
    assert told(Place("Dalian", "CHN", precision="city")) == "à Dalian (Chine)"
    assert told(Place("Russie", "RUS", precision="state")) == "en Russie"
    assert told(Place("Etats-Unis", "USA", precision="state")) == "aux Etats-Unis"
    assert told(Place("mer du Japon", precision="region")) == "(lieu\u00a0: mer du Japon)"


def test_a_city_takes_back_its_article_and_drops_the_word_city() -> None:
    def told(name: str, code: str, precision: Any = "city", lang: str = "fr") -> str:
        return locative(Place(name, code, precision=precision), lang)

    assert told("Caire", "EGY") == "au Caire"
    assert told("Caire", "EGY", lang="en") == "in Cairo"
    assert told("Havre", "FRA") == "au Havre (France)"
    assert told("ville de Cuzco", "PER", "region") == "à Cuzco (Pérou)"
    assert told("ville d'Iquitos", "PER", "region") == "à Iquitos (Pérou)"
    # near misses: what is no city, or only begins so
    assert told("Caire", "EGY", "region").startswith("(lieu")
    assert told("villes de Cuzco", "PER", "region").startswith("(lieu")


@pytest.mark.parametrize(
    ("name", "fr", "left"),
    [
        ("Élysée", "à l'Élysée", "de l'Élysée"),
        ("Kremlin", "au Kremlin", "du Kremlin"),
        ("Maison Blanche", "à la Maison Blanche", "de la Maison Blanche"),
        ("Invalides", "aux Invalides", "des Invalides"),
        ("Natanz", "à Natanz (Iran)", "de Natanz (Iran)"),  # no palace
    ],
)
def test_a_palace_has_its_article(name: str, fr: str, left: str) -> None:
    place = Place(name, "IRN", precision="point")
    if "Iran" not in fr:
        place = replace(place, code="")
    assert (locative(place, "fr"), leaving(place, "fr")) == (fr, left)


@pytest.mark.parametrize(
    ("name", "code", "precision", "fr", "en"),
    [
        ("Somalie", "SOM", "state", "un retrait de Somalie", "withdrawal from Somalia"),
        ("Mali", "MLI", "state", "un retrait du Mali", "withdrawal from Mali"),
        ("Irak", "IRQ", "state", "un retrait d'Irak", "withdrawal from Iraq"),
        ("Etats-Unis", "USA", "state", "un retrait des Etats-Unis", "from the United States"),
        ("Caire", "EGY", "city", "un retrait du Caire", "withdrawal from Cairo"),
        ("Kidal", "MLI", "city", "un retrait de Kidal (Mali)", "withdrawal from Kidal (Mali)"),
        ("Sahel", "", "region", "un retrait (lieu\u00a0: Sahel)", "withdrawal (place: Sahel)"),
    ],
)
def test_who_withdraws_leaves_the_place(
    name: str, code: str, precision: Any, fr: str, en: str
) -> None:
    place = Place(name, code, precision=precision)
    left = replace(plain("RETREAT", "withdraw"), recipients=(), place=place)
    assert sentence(left, Voice("fr")).endswith(fr)
    assert sentence(left, Voice("en")).endswith(en)
    told = replace(left, recipients=(PRK,))
    assert sentence(told, Voice("fr")).endswith(f"{fr} au profit de la Corée du Nord")
    disarmed = sentence(replace(left, mode="disarm"), Voice("en"))
    assert " from " not in disarmed


def test_what_is_denied_of_days_to_come_was_not_yet_to_be_done() -> None:
    ahead = Interval(dt.date(2021, 12, 1), dt.date(2021, 12, 31))
    visit = replace(plain("CONSULT", "visit"), actors=(RUS,), status="negated", date=ahead)
    before = replace(visit, last_said="2021-11-04")
    assert sentence(before, Voice("fr")).startswith("la Russie ne doit pas effectuer")
    assert sentence(before, Voice("fr"), gone=True).startswith("la Russie ne devait pas effectuer")
    assert sentence(before, Voice("en")).startswith("Russia is not to pay")
    after = replace(visit, last_said="2021-12")
    assert sentence(after, Voice("fr")).startswith("la Russie n'a pas effectué")


def test_a_country_or_a_capital_told_by_a_common_word_has_its_name() -> None:
    def told(name: str, code: str, lang: str = "fr") -> str:
        return locative(Place(name, code, precision="region"), lang)

    assert told("son territoire", "PER") == "au Pérou"
    assert told("sol péruvien", "PER") == "au Pérou"
    assert told("capitale péruvienne", "PER") == "à Lima"
    assert told("capitale péruvienne", "PER", "en") == "in Lima"
    assert told("le Nord", "PRK") == "en Corée du Nord"
    # near misses: a part of it, and another people's capital
    assert told("nord du territoire", "PER") == "(lieu\u00a0: nord du territoire, Pérou)"
    assert told("capitale basque", "ESP") == "(lieu\u00a0: capitale basque, Espagne)"
    assert told("Méditerranée", "", "en") == "(place: Mediterranean)"


def test_a_saying_stands_at_no_state_that_it_is_about() -> None:
    land = Place("Libye", "LBY", precision="state")
    said = replace(plain("ACCUSE"), concerning=(Actor("LBY"),), place=land)
    assert sentence(said, Voice("fr")).endswith("critiqué la Corée du Nord au sujet de la Libye")
    city = replace(said, place=Place("Tripoli", "LBY", precision="city"))
    assert sentence(city, Voice("fr")).endswith("critiqué la Corée du Nord à Tripoli")
    fought = replace(said, act="ASSAULT")
    assert sentence(fought, Voice("fr")).endswith("attaqué la Corée du Nord en Libye")


def test_a_summons_is_of_a_state_and_an_invitation_says_not_where_it_was_made() -> None:
    asked = sentence(plain("ACCUSE"), Voice("fr"), trigger="a convoqué")
    assert asked == "la Russie a convoqué un représentant de la Corée du Nord"
    person = replace(plain("ACCUSE"), recipients=(KIM,))
    told = sentence(person, Voice("fr"), trigger="a convoqué")
    assert told == "la Russie a critiqué Kim Jong-un (Corée du Nord)"
    place = Place("Hanoï", "VNM", precision="city")
    guest = sentence(replace(plain("REQUEST"), place=place), Voice("fr"), trigger="invite")
    assert guest == "la Russie a invité la Corée du Nord (à Hanoï)"


def test_english_has_its_own_names_of_capitals() -> None:
    visit = replace(plain("CONSULT", "visit"), actors=(KIM,), recipients=(RUS,))
    at = replace(visit, place=Place("Moscou", "RUS", precision="city"))
    assert sentence(at, Voice("en")).endswith("paid a visit to Moscow")
    other = replace(visit, place=Place("Vladivostok", "RUS", precision="city"))
    assert sentence(other, Voice("en")).endswith("paid a visit to Vladivostok (Russia)")


def test_a_visit_goes_to_the_city_or_to_the_state() -> None:
    visit = replace(plain("CONSULT", "visit"), actors=(KIM,), recipients=(RUS,))
    assert sentence(visit, Voice("fr")).endswith("a effectué une visite en Russie")
    at = replace(visit, place=Place("Vladivostok", "RUS", precision="city"))
    assert sentence(at, Voice("fr")).endswith("une visite à Vladivostok (Russie)")
    body = replace(visit, recipients=(Actor("UN"),))
    assert sentence(body, Voice("fr")).endswith("une visite auprès de l'ONU")


def test_a_movement_without_an_english_name_has_its_own() -> None:
    event = replace(plain("ASSAULT"), actors=(Actor("SINALOA", "REB"),))
    assert sentence(event, Voice("en")).startswith("cartel de Sinaloa attacked")
    for code, told in (("IRN", "Iran"), ("TTP", "TTP"), ("XYZ", "XYZ")):
        other = replace(event, actors=(Actor(code),))
        assert sentence(other, Voice("en")).startswith(f"{told} attacked")


def test_a_group_is_told_apart_from_its_state() -> None:
    army, people = Actor("MLI", "MIL"), Actor("MLI", "CVL")
    event = replace(plain("ASSAULT"), actors=(army,), recipients=(people,))
    assert sentence(event, Voice("fr")) == "l'armée du Mali a attaqué des civils du Mali"
    assert sentence(replace(event, actors=()), Voice("fr")).startswith("des civils du Mali ont")


def test_whose_word_it_is() -> None:
    event = replace(plain("AID"), attribution=Attribution("USA", via="Reuters"))
    assert sentence(event, Voice("fr")).endswith(", selon Washington, cité par Reuters")
    press = replace(event, attribution=Attribution("JPN", sector="JRN"))
    assert sentence(press, Voice("fr")).endswith(", selon des médias du Japon")
    assert sentence(press, Voice("en")).endswith(", according to media of Japan")
    person = replace(event, attribution=Attribution("USA", "Mike Pompeo"))
    assert sentence(person, Voice("fr")).endswith(", selon Mike Pompeo (Etats-Unis)")
    body = replace(event, attribution=Attribution("SOHR", sector="NGO"))
    told = ", selon l'Observatoire syrien des droits de l'Homme"
    assert sentence(body, Voice("fr")).endswith(told)
    local = replace(event, attribution=Attribution("JPN", sector="NGO"))
    assert sentence(local, Voice("fr")).endswith(", selon des ONG du Japon")


def test_whom_it_concerns_is_told_unless_it_takes_part() -> None:
    event = replace(plain("REQUEST"), recipients=(), concerning=(PRK, RUS))
    assert sentence(event, Voice("fr")) == (
        "la Russie a formulé une demande au sujet de la Corée du Nord"
    )


def test_a_deed_of_things_touches_a_third_party_and_is_not_about_it() -> None:
    event = replace(plain("AID"), concerning=(Actor("UN"),))
    assert sentence(event, Voice("fr")).endswith("à la Corée du Nord (concerne l'ONU)")


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


def test_a_movement_is_its_own_fighters() -> None:
    rebels = replace(plain("ASSAULT"), actors=(Actor("TALIBAN", "REB"),))
    assert sentence(rebels, Voice("fr")) == "les talibans ont attaqué la Corée du Nord"
    at_home = replace(rebels, actors=(Actor("MLI", "REB"),))
    assert sentence(at_home, Voice("fr")).startswith("des rebelles du Mali ont")


def test_a_last_name_alone_is_the_person_whose_office_is_known() -> None:
    voice = Voice("fr", {"Ana Paz": ("présidente", "PER")})
    event = replace(plain("AID"), actors=(Actor("PER", "GOV", "Paz"),))
    assert sentence(event, voice).startswith("Ana Paz (présidente du Pérou) a")
    elsewhere = replace(event, actors=(Actor("CHL", "GOV", "Paz"),))
    assert sentence(elsewhere, voice).startswith("Paz (Chili) a")


def test_a_visit_has_its_state_beside_an_unknown_place_and_no_body_is_gone_to_twice() -> None:
    visit = replace(plain("CONSULT", "visit"), actors=(KIM,), recipients=(USA,))
    at = replace(visit, place=Place("Ohio", "USA", precision="region"))
    assert sentence(at, Voice("en")).endswith(
        "a visit to the United States (place: Ohio, the United States)"
    )
    body = replace(visit, recipients=(Actor("UN"),))
    assert sentence(body, Voice("en")).endswith("paid a visit to the United Nations")


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


def test_some_of_many_take_no_definite_article() -> None:
    firms = Actor("JPN", "BUS")
    done = replace(plain("AID"), recipients=(firms,))
    assert sentence(done, Voice("fr")) == "la Russie a fourni une aide à des entreprises du Japon"
    expelled = replace(plain("SANCTION", "expel"), recipients=(firms,))
    assert sentence(expelled, Voice("fr")).endswith("des représentants d'entreprises du Japon")


def test_no_city_is_asked_for_anything() -> None:
    geneva = Place("Genève", "CHE", precision="city")
    asked = replace(plain("REQUEST"), recipients=(), place=geneva)
    assert (
        sentence(asked, Voice("fr"))
        == "la Russie a formulé une demande (lieu\u00a0: Genève, Suisse)"
    )
    moved = replace(plain("MOBILIZE", "troops"), recipients=(), place=geneva)
    assert sentence(moved, Voice("fr")) == "la Russie a mobilisé des forces à Genève (Suisse)"


def test_a_place_that_names_its_state_does_not_name_it_twice() -> None:
    coast = Place("côtes japonaises", "JPN", precision="region")
    assert locative(coast, "fr") == "(lieu\u00a0: côtes japonaises)"
    assert locative(coast, "en") == "(place: côtes japonaises, Japan)"
    other = Place("côtes de Hokkaido", "JPN", precision="region")
    assert locative(other, "fr") == "(lieu\u00a0: côtes de Hokkaido, Japon)"


@pytest.mark.parametrize(
    ("role", "code", "told"),
    [
        ("dirigeants", "PER", "dirigeant du Pérou"),
        ("vice-présidents", "PER", "vice-président du Pérou"),
        ("généraux", "PER", "général du Pérou"),
        ("chefs d'Etat", "PER", "chef d'Etat du Pérou"),
        ("premier ministre", "PER", "premier ministre du Pérou"),
        (
            "porte-parole de la Commission européenne",
            "EU",
            "porte-parole de la Commission européenne",
        ),
        ("chef du GNA", "GNA", "chef du GNA"),
        ("porte-parole", "EU", "porte-parole de l'Union européenne"),
    ],
)
def test_an_office_is_that_of_one_person_and_names_its_body_once(
    role: str, code: str, told: str
) -> None:
    assert office(role, code, "fr") == told


def test_a_person_spelled_in_two_ways_is_introduced_once() -> None:
    voice = Voice("fr", {"Ana Ruiz-Paz": ("ministre", "PER")})
    event = replace(plain("ACCUSE"), actors=(Actor("PER", person="Ana Ruiz Paz"),))
    assert sentence(event, voice).startswith("Ana Ruiz Paz (ministre du Pérou) a critiqué")
    again = replace(event, actors=(Actor("PER", person="Ana Ruiz-Paz"),))
    assert sentence(again, voice).startswith("Ana Ruiz Paz a critiqué")
