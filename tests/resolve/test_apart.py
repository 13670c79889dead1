"""What two dispatches tell of two deeds, however alike: each kind with the one deed beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.records import Sketch, claim, figure, heard, record, span, told

from dyade.model import Place, Record
from dyade.resolve.apart import other_days
from dyade.resolve.compare import score
from dyade.resolve.features import Features


def march(words: str, date: str, day: str, **more: Any) -> Record:
    return record(words, claim("PER:CVL", "PROTEST", "PER:GOV", day=day, **more), date=date)


def test_a_march_planned_weeks_later_is_another_march() -> None:
    plan: dict[str, Any] = {"basis": "future", "status": "future", "rule": "test/march"}
    first = march(
        "Une marche des mineurs de la vallée sur le palais du roi.",
        "2019-04-02",
        "2019-04-02/..",
        **plan,
    )
    words = "Les mineurs appellent à une marche de la vallée au palais."
    assert told(first, march(words, "2019-04-20", "2019-04-20/..", **plan)) == 2
    assert told(first, march(words, "2019-04-06", "2019-04-06/..", **plan)) == 1


def test_a_march_on_no_day_is_none_that_was_held_weeks_later() -> None:
    plan: dict[str, Any] = {"basis": "future", "status": "future", "rule": "test/march"}
    words = "Les mineurs appellent à une marche de la vallée au palais du roi."
    first = march(words, "2019-04-02", "2019-04-02/..", **plan)
    text = "La marche des mineurs de la vallée au palais du roi."
    for day, events in (("2019-04-07", 1), ("2019-04-21", 2)):
        held = march(text, day, day, rule="test/march")
        assert told(first, held) == events


def test_what_was_told_before_the_night_of_a_march_is_another() -> None:
    def told_of(date: str, day: str, basis: str) -> Features:
        return Features(heard(march(f"Une marche ({date}).", date, day, basis=basis))[0])

    night = told_of("2019-04-25", "2019-04-24/2019-04-25", "said")
    assert other_days(told_of("2019-04-19", "../2019-04-19", "background"), night)
    assert not other_days(told_of("2019-04-26", "../2019-04-26", "background"), night)
    week = told_of("2019-04-25", "2019-04-21/2019-04-25", "said")
    assert not other_days(told_of("2019-04-19", "../2019-04-19", "background"), week)


def test_one_dispatch_tells_of_arrests_of_two_lands() -> None:
    made: dict[str, Any] = {"day": "2019-04-23", "mode": "arrest", "place": "Lima|PER"}
    words = "Deux plongeurs {} ont été arrêtés mardi près du vieux palais de Lima"
    one, other = (claim("PER", "COERCE", f"{land}:CVL", **made) for land in ("NOR", "ISL"))
    text = f"{words.format('norvégiens')}. {words.format('islandais')}."
    both = record(text, replace(one, sentence=0), replace(other, sentence=1), date="2019-04-24")
    unsaid = claim("", "COERCE", "PER:CVL", **made)
    assert told(both, record(f"{words.format('étrangers')}.", unsaid, date="2019-04-25")) > 1


def test_who_marches_for_weeks_tells_no_march_of_a_day() -> None:
    words = "Les mineurs de la vallée marchent {} vers le palais pour une hausse des salaires."
    made: dict[str, Any] = {"mode": "demo", "place": "Lima|PER", "rule": "test/march"}
    weeks = "2019-03-20/2019-04-24"
    series = march(words.format("depuis un mois"), "2019-04-24", weeks, status="ongoing", **made)
    day = words.format("mercredi")
    assert told(series, march(day, "2019-04-22", "2019-04-17", **made)) == 2
    again = words.format("depuis cinq semaines")
    more = march(again, "2019-04-29", "2019-03-25/2019-04-29", status="ongoing", **made)
    assert told(series, more) == 1


def test_weeks_without_a_beginning_are_no_day_either() -> None:
    words = "Les mineurs de la vallée ont marché vers le palais pour une hausse des salaires."
    made: dict[str, Any] = {"mode": "demo", "rule": "test/march"}
    day = march(words, "2019-04-03", "2019-04-03", **made)
    assert told(day, march(words, "2019-05-10", "../2019-05-10", **made)) == 2
    assert told(day, march(words, "2019-05-10", "../2019-05-10", basis="background", **made)) == 1


def test_who_fears_an_arrest_tells_none_that_was_made() -> None:
    made: dict[str, Any] = {"mode": "arrest", "place": "Lima|PER", "rule": "test/arrest"}
    sides = ("PER:COP", "COERCE", "PER:CVL")
    arrests = claim(*sides, day="2019-04-10", **made)
    done = record("Vingt arrestations en une nuit.", arrests, date="2019-04-10")
    plan: dict[str, Any] = {"day": "2019-04-09/..", "basis": "future", **made}
    fear = claim(*sides, status="hypothetical", **plan)
    assert told(done, record("Il craint son arrestation.", fear, date="2019-04-09")) == 2
    ahead = claim(*sides, status="future", **plan)
    assert told(done, record("Des arrestations suivront.", ahead, date="2019-04-09")) == 1


def test_a_year_that_ends_with_the_dispatch_is_no_war_known_by_its_days() -> None:
    words = ("La veillée du port fut interdite.", "Les étudiants sont sortis des campus.")

    def told_of(days: str) -> int:
        made = claim("PER:CVL", "PROTEST", day=days, mode="demo")
        return told(*(record(text, made) for text in words))

    assert told_of("2019-01-01/2019-04-24") == 2
    assert told_of("2018-02-03/2018-09-17") == 1


def test_marches_of_one_day_in_two_towns_are_two() -> None:
    made: dict[str, Any] = {"mode": "demo", "rule": "test/march"}
    words = "Des milliers de mineurs ont marché à {} contre la hausse du pain et du sel."
    one = march(words.format("Lima"), "2019-04-24", "2019-04-24", place="Lima|PER", **made)
    cusco: dict[str, Any] = {"place": "Cuzco|PER", **made}
    other = "À {}, des milliers de mineurs ont marché contre la hausse du pain."
    assert told(one, march(other.format("Cuzco"), "2019-04-25", "2019-04-24", **cusco)) == 2
    both = other.format("Cuzco et Lima")
    assert told(one, march(both, "2019-04-25", "2019-04-24", **cusco)) == 1


def test_times_years_apart_are_never_one_deed_in_whatever_company() -> None:
    made: dict[str, Any] = {"mode": "seize", "rule": "test/annex"}

    def annexed(words: str, day: str, basis: str = "said") -> Record:
        return record(words, claim("PER:MIL", "COERCE", "CHL", day=day, basis=basis, **made))

    old = annexed("Les colonels avaient annexé la vallée et ruiné la banque.", "2009")
    loose = [
        annexed(f"Les colonels ont annexé la vallée et ruiné la banque {what}.", "../2019-04-24")
        for what in ("du port", "de la gare", "verte")
    ]
    assert told(old, *loose) == 1
    text = "Des colonels ivres, dit {}, ont annexé samedi la vallée."
    new = [annexed(text.format(who), "2019-04-20") for who in ("un juge", "une avocate")]
    assert told(*new, *loose) == 1
    assert told(old, *new, *loose) == 2


def test_what_will_not_be_done_denies_nothing_done() -> None:
    made: dict[str, Any] = {"mode": "ceasefire", "basis": "background", "rule": "test/truce"}
    sides = ("SLV:REB", "RETREAT")
    truce = record(
        "La trêve des rebelles de la vallée a pris fin.", claim(*sides, day="../2019-04-24", **made)
    )
    text = "Les rebelles de la vallée n'offriront pas de trêve."
    denial = claim(*sides, day="../2019-04-22", status="negated", **made)
    assert told(truce, record(text, denial, date="2019-04-22")) == 2
    day = claim(*sides, day="2019-04-20", status="negated", mode="ceasefire", rule="test/truce")
    text = "La trêve des rebelles de la vallée n'a pas eu lieu."
    assert told(truce, record(text, day, date="2019-04-24")) == 1


def test_who_denies_what_is_told_of_one_person_contradicts_it() -> None:
    made: dict[str, Any] = {"mode": "resign", "basis": "background", "rule": "test/resign"}
    sides = ("SLV:GOV:Ana Ruiz", "RETREAT")
    gone = record("Elle est partie.", claim(*sides, day="../2019-04-24", **made))
    denial = claim(*sides, day="../2019-04-22", status="negated", **made)
    assert told(gone, record("Elle nie tout.", denial, date="2019-04-22")) == 1


def test_many_more_prisoners_are_other_prisoners() -> None:
    made: dict[str, Any] = {"day": "2019-04-20", "mode": "release", "rule": "test/release"}
    text = "L'armée a libéré lundi 300 prisonniers du camp de la vallée."
    sides = ("SLV:MIL", "RETREAT", "SLV:REB")
    first = record(text, claim(*sides, **made), figures=[figure(text, "300", "prisonniers", 300.0)])
    for number, events in ((320.0, 1), (2000.0, 2)):
        said = f"L'armée a libéré {number:.0f} prisonniers du camp de la vallée."
        toll = figure(said, f"{number:.0f}", "prisonniers", number)
        assert told(first, record(said, claim(*sides, **made), figures=[toll])) == events


def test_arrests_at_two_marches_of_a_weekend_are_two() -> None:
    sides = ("PER:COP", "COERCE", "PER:CVL")
    made: dict[str, Any] = {"mode": "arrest", "place": "Lima|PER", "rule": "test/arrest"}
    women = record("Des femmes ont été arrêtées samedi.", claim(*sides, day="2019-04-20", **made))
    week = claim(*sides, day="2019-04-20/2019-04-21", basis="said", **made)
    both = [record(f"Des arrestations, dit {who}.", week) for who in ("un juge", "une avocate")]
    march: dict[str, Any] = {"basis": "occasion", **made}
    heroes = record("La police a arrêté des marcheurs.", claim(*sides, day="2019-04-21", **march))
    assert told(women, *both, heroes) == 2
    same = record("La police a arrêté des marcheuses.", claim(*sides, day="2019-04-20", **march))
    assert told(women, *both, same) == 1


def test_plans_in_words_that_have_nothing_in_common_are_two() -> None:
    plan: dict[str, Any] = {"status": "hypothetical", "basis": "future", "mode": "discontinue"}
    sides = ("PER:GOV:Ana Ruiz", "SANCTION", "CHL")
    first = record(
        "Elle songe à rompre.",
        claim(*sides, day="2019-04-02/..", rule="test/break", **plan),
        date="2019-04-02",
    )
    law = claim(*sides, day="2019-04-20/..", rule="test/punish", **plan)
    assert told(first, record("Une loi punirait ses juges.", law, date="2019-04-20")) == 2
    same = claim(*sides, day="2019-04-20/..", rule="test/break", **plan)
    assert told(first, record("Une rupture se prépare.", same, date="2019-04-20")) == 1


def test_a_noun_and_its_verb_are_one_word() -> None:
    plan: dict[str, Any] = {"status": "hypothetical", "basis": "future", "mode": "restrict"}
    sides = ("PER:GOV:Ana Ruiz", "COERCE", "CHL")

    def told_by(text: str, word: str, rule: str, date: str) -> Record:
        made = claim(*sides, day=f"{date}/..", rule=rule, trigger=span(text, word), **plan)
        return record(text, made, date=date)

    first = told_by("Elle songe à annexer le port.", "annexer", "test/one", "2019-04-02")
    again = told_by("Une annexion se prépare.", "annexion", "test/two", "2019-04-20")
    assert told(first, again) == 1
    other = told_by("Un blocus se prépare.", "blocus", "test/three", "2019-04-20")
    assert told(first, other) == 2


def test_who_was_poisoned_may_be_poisoned_again() -> None:
    victim = ("", "ASSAULT", "PER:OPP:Ana Ruiz")
    made: dict[str, Any] = {"mode": "unconventional", "rule": "test/poison"}
    first = claim(*victim, day="2018-07-22/2018-07-29", basis="news", **made)
    old = record("Ana Ruiz a été empoisonnée.", first, date="2018-07-29")
    loose = claim(*victim, day="../2019-04-24", basis="background", **made)
    assert told(old, record("Le poison l'a affaiblie.", loose, date="2019-04-24")) == 2
    soon = claim(*victim, day="../2018-08-04", basis="background", **made)
    assert told(old, record("Le poison l'a affaiblie.", soon, date="2018-08-04")) == 1


def test_nobody_is_killed_in_two_lands() -> None:
    made: dict[str, Any] = {"day": "2019-04-20", "mode": "targeted"}

    def dead(words: str, doer: str, victim: str, place: str) -> Record:
        return record(words, claim(doer, "ASSAULT", victim, place=place, **made))

    named = "PER:MIL:Ana Ruiz"
    first = dead("Elle est morte.", "", named, "Lima|PER")
    assert told(first, dead("Une pierre l'a tuée.", "CHL", named, "Arica|CHL")) == 1
    nobody = dead("Une soldate est morte.", "", "PER:MIL", "Lima|PER")
    assert told(nobody, dead("Une pierre l'a tuée.", "CHL", "PER:MIL", "Arica|CHL")) == 2


def test_a_plan_of_which_one_side_is_known_is_not_that_with_another() -> None:
    def plan(sides: str, text: str, day: str, date: str, status: Any) -> Record:
        made = claim(sides, "SUPPORT", day=day, status=status, rule="test/sign")
        return record(text, made, date=date, figures=[figure(text, "12", "ports", 12.0)])

    def both(sides: str) -> int:
        text = "Des marchands du golfe rêvent de signer la paix des 12 ports, dit un pêcheur."
        wish = plan(sides, text, "2019-04-02/..", "2019-04-02", "hypothetical")
        text = (
            "Le roi doit signer mardi une paix des 12 ports devant la reine et sept juges en robe."
        )
        return told(wish, plan(sides, text, "2019-04-09", "2019-04-03", "future"))

    assert both("PER") == 2
    assert both("PER,CHL") == 1


def test_who_denies_by_the_word_of_the_charge_denies_that() -> None:
    def deed(words: str, date: str, rule: str = "test/hide", **more: Any) -> Record:
        loose: dict[str, Any] = {"day": f"../{date}", "basis": "background", "rule": rule}
        return record(words, claim("PER", "AID", "BOL:REB", **loose, **more), date=date)

    charge = deed("Quito accuse Lima de cacher des rebelles boliviens.", "2019-04-20")
    words = "Lima dément cacher des rebelles boliviens."
    assert told(charge, deed(words, "2019-04-21", status="negated")) == 1
    assert told(charge, deed(words, "2019-05-21", status="negated")) == 2
    other = "Lima dément avoir armé les Boliviens."
    assert told(charge, deed(other, "2019-04-21", "test/arm", status="negated")) == 2


def test_a_charge_told_again_weeks_after_its_denial_was_denied() -> None:
    def arms(date: str, status: Any, day: str, act: str = "AID") -> Record:
        words = {
            "occurred": "Lima a livré en mars des chars et des obus aux rebelles boliviens",
            "negated": "Lima dément avoir livré des chars et des obus aux rebelles boliviens",
        }[status]
        basis = "said" if status == "occurred" else "background"
        made = claim("PER", act, "BOL:REB", day=day, basis=basis, status=status, rule="test/arms")
        return record(words, made, date=date)

    first = arms("2019-04-05", "occurred", "2019-03")
    no = arms("2019-04-07", "negated", "../2019-04-07")
    assert told(first, no, arms("2019-04-20", "occurred", "2019-03")) == 1
    late = arms("2019-06-20", "negated", "../2019-06-20")
    assert told(first, late) == 2


def test_rockets_and_air_strikes_told_without_a_day_are_two() -> None:
    def blow(mode: str, date: str, word: str) -> Record:
        text = f"Des ballons de feu d'un camp, des {word} de l'autre, près du port de Brno"
        made = claim("", "ASSAULT", "CZE", day=f"../{date}", basis="background", mode=mode,
                     place="Brno|CZE", rule=f"test/{word}", trigger=span(text, word))  # fmt: skip
        return record(text, made, date=date)

    first = blow("aerial", "2019-04-20", "frappes")
    assert told(first, blow("heavy-weapons", "2019-04-24", "roquettes")) == 2
    assert told(first, blow("heavy-weapons", "2019-04-24", "frappes")) == 1


def test_the_streets_of_a_town_are_in_no_other_town() -> None:
    def gas(name: str, latitude: float, precision: Any) -> Features:
        place = Place(name, "CZE", latitude, 15.0, None, precision)
        made = claim("", "ASSAULT", "CZE:CVL", day="2019-04-19", mode="crowd-control")
        text = f"La police a chassé la foule, dit-on ({name})."
        return Features(heard(record(text, Sketch(replace(made.claim, place=place))))[0])

    town, streets = gas("Brno", 49.2, "city"), gas("rues de Brno", 49.2, "point")
    square, other = gas("place du Marché", 49.2, "point"), gas("rues de Prague", 50.1, "point")
    assert score(town, streets) == score(streets, square) == score(town, other) + 2.0
    assert score(streets, other) == score(town, other)


def test_what_both_texts_say_of_one_month_and_man_by_one_word_is_one() -> None:
    def pardon(text: str, day: str, whom: str = "CZE:OPP:Jana Nová") -> Record:
        made = claim("CZE:GOV", "CONCEDE", whom, day=day, rule="test/drop", cameo="0841")
        return record(text, made, date="2019-06-20")

    first = pardon("Le palais lui avait tout pardonné.", "2019-05")
    assert told(first, pardon("Un juge donne raison aux avocats.", "2019-05")) == 1
    assert told(first, pardon("Un juge donne raison aux avocats.", "2019-04/2019-05")) == 2
    crowd = "CZE:OPP"
    one = pardon("Le palais leur avait tout pardonné.", "2019-05", crowd)
    assert told(one, pardon("Un juge donne raison aux avocats.", "2019-05", crowd)) == 2


def test_a_trip_cancelled_on_a_visit_is_not_the_visit() -> None:
    def told_after(status: Any, word: str, date: str) -> Record:
        text = "Lors d'une visite au Pérou en mai, elle avait annulé son déplacement à Cuzco"
        made = claim("NOR:GOV:Jane Roe", "CONSULT", "PER", day="2019-05", status=status,
                     mode="visit", trigger=span(text, word), rule=f"test/{word}")  # fmt: skip
        return record(f"{text}.", made, date=date)

    visit = told_after("occurred", "visite", "2020-09-04")
    assert told(visit, told_after("cancelled", "déplacement", "2020-09-05")) == 2
    assert told(visit, told_after("cancelled", "visite", "2020-09-05")) == 1  # they disagree


def test_marches_without_a_day_in_other_words_are_two() -> None:
    def crowd(text: str, word: str, place: str, **more: Any) -> Record:
        made = claim("CZE:CVL", "PROTEST", "CZE:GOV:Jana Nová", day="../2019-04-24", mode="demo",
                     basis="background", place=place, rule=f"test/{word}", **more)  # fmt: skip
        return record(text, made, date="2019-04-24")

    first = crowd("La foule crie sa colère contre Jana Nová.", "foule", "Brno|CZE")
    boos = "Jana Nová a prié sous les huées."
    assert told(first, crowd(boos, "huées", "Prague|CZE")) == 2
    assert told(first, crowd(boos, "foule", "Brno|CZE")) == 1


def test_the_name_of_a_society_makes_no_words_alike() -> None:
    def alarm(text: str, day: str) -> Record:
        return record(text, claim("HRW:NGO", "ACCUSE", day=day, rule="test/alarm"))

    first = alarm(
        "Human Rights Watch (HRW) dénonce les mines enfouies au désert par la milice.", "2019-04-03"
    )
    other = "Human Rights Watch (HRW) s'alarme des procès faits aux poètes."
    assert told(first, alarm(other, "2019-04")) == 2
    again = "Human Rights Watch (HRW) a dénoncé les mines de la milice enfouies au désert."
    assert told(first, alarm(again, "2019-04-03")) == 1
