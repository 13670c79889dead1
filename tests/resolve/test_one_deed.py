"""Tellings of one deed that were read in different ways, each with the two deeds beside it."""

from __future__ import annotations

from typing import Any

from tests.records import claim, killing, record, told

from dyade.model import Record


def test_who_is_ready_to_strike_means_no_later_blow() -> None:
    sides = ("HND:REB", "ASSAULT", "SLV:MIL")
    plan = claim(*sides, day="2019-04-02/..", basis="future", status="future", rule="test/ready")
    ready = record("Les rebelles veulent chasser l'armée du volcan.", plan, date="2019-04-02")
    text = "Les rebelles ont attaqué l'armée sur le volcan."
    blow = claim(*sides, day="2019-04-20")
    assert told(ready, record(text, blow, date="2019-04-21")) == 2
    same = claim(*sides, day="2019-04-20", rule="test/ready")
    assert told(ready, record(text, same, date="2019-04-21")) == 1


def test_a_plan_whose_day_is_over_is_not_the_plan_of_weeks_later() -> None:
    made: dict[str, Any] = {"status": "future", "mode": "ceasefire"}
    first = claim("HND:REB", "RETREAT", day="2019-03-01", **made)
    later = claim("HND:REB", "RETREAT", day="2019-04-10/..", basis="future", **made)
    early = record("La trêve des rebelles du volcan commence.", first, date="2019-02-28")
    text = "La trêve des rebelles du volcan viendra."
    assert told(early, record(text, later, date="2019-04-10")) == 2
    soon = claim("HND:REB", "RETREAT", day="2019-03-02/..", basis="future", **made)
    assert told(early, record(text, soon, date="2019-03-02")) == 1


def test_a_year_holds_the_day_that_another_dispatch_knows() -> None:
    words = "La tempête de sable a servi d'abri aux pillards de la forteresse {}"
    day = claim("", "ASSAULT", "OMN", day="2009-09-11", mode="explosives")
    year = claim("", "ASSAULT", "OMN", day="2009", mode="explosives")
    first = record(f"{words.format('rouge')}.", day)
    assert told(first, record(f"{words.format('sombre')}, dit-on.", year, date="2019-05-02")) == 1
    other = "Des bombes dans trois villages de montagne cette année terrible."
    assert told(first, record(other, year, date="2019-05-02")) == 2


def test_one_misread_telling_in_several_keeps_nobody_out() -> None:
    place: dict[str, Any] = {"place": "Brno|CZE", "mode": "explosives"}

    def blast(words: str, victim: str, day: str = "2019-04-20") -> Record:
        return record(words, claim("SVK:MIL", "ASSAULT", victim, day=day, **place))

    one, two = blast("Le pont a sauté.", ""), blast("Une mine sur la rive.", "")
    right = blast("Des pêcheurs soufflés par une charge.", "CZE")
    wrong = blast("Quatre blessés à terre.", "POL")
    assert told(one, two, right, wrong) == 1
    loose = blast("Un coup de grisou.", "", "2019-04-18/2019-04-24")
    assert told(loose, right, wrong) == 2


def test_other_victims_of_a_name_are_another_deed_in_whatever_company() -> None:
    place: dict[str, Any] = {"day": "2019-04-20", "place": "Brno|CZE", "mode": "targeted"}

    def dead(words: str, victim: str) -> Record:
        return record(words, claim("SVK:MIL", "ASSAULT", victim, **place))

    some = [dead(words, "CZE") for words in ("Un mort.", "Il gisait.", "Du sang.", "Un cri.")]
    assert told(*some, dead("Jana Nová est morte.", "CZE:ELI:Jana Nová")) == 1
    both = (dead("Elle est morte.", "CZE:ELI:Jana Nová"), dead("Lui aussi.", "CZE:ELI:Jan Malý"))
    assert told(*some, *both) == 2


def test_a_march_is_not_the_weeks_of_marches_it_belongs_to() -> None:
    place: dict[str, Any] = {"place": "Brno|CZE", "mode": "demo"}
    weeks = claim("CZE:CVL", "PROTEST", day="2019-03-25/2019-04-24", **place)
    march = claim("CZE:CVL", "PROTEST", day="2019-04-07", **place)
    series = record("La colère ne faiblit pas depuis un mois.", weeks)
    assert told(series, record("Des étudiants ont marché.", march, date="2019-04-23")) == 2
    words = "La colère des étudiants de Brno gronde sur la place aux herbes"
    series = record(f"{words} depuis un mois.", weeks)
    assert told(series, record(f"{words} dimanche.", march, date="2019-04-23")) == 1


def test_nobody_is_killed_twice_whoever_is_said_to_have_done_it() -> None:
    victim = "CZE:ELI:Jana Nová"
    one = killing(victim, "CZE:COP", day="2019-04-20")
    two = claim("SVK:REB", "ASSAULT", victim, day="2019-04-20", mode="firearms")
    first = record("Jana Nová a été abattue.", one)
    assert told(first, record("Ils ont tué Jana Nová.", two, date="2019-04-26")) == 1
    three = claim("SVK:REB", "ASSAULT", "CZE:ELI:Eva Bílá", day="2019-04-20", mode="firearms")
    assert told(first, record("Ils ont tué Eva Bílá.", three, date="2019-04-26")) == 2


def test_an_attack_in_words_on_who_governs_kills_nobody() -> None:
    governs = "CZE:GOV:Jana Nová"
    killed = killing(governs, day="2019-04-20")
    words = claim("SVK:OPP", "ASSAULT", governs, day="2019-04-18/2019-04-25", basis="news")
    first = record("Un homme a été exécuté dans la rue.", killed)
    assert told(first, record("Ils lancent leur contre-offensive.", words, date="2019-04-25")) == 2
    late = claim("SVK:OPP", "ASSAULT", "CZE:ELI:Jana Nová", day="2019-04-18/2019-04-25")
    assert told(first, record("Sa mort a ému la rue.", late, date="2019-04-25")) == 1


def test_a_victim_named_beside_the_same_word_is_the_one_named() -> None:
    named = killing("CZE:ELI:Eva Zelenka", "CZE:COP", day="2019-04-20")
    first = record("Eva Zelenka étouffée par un garde de la mine.", named)
    bare = killing("CZE:CVL", "CZE:COP", day="../2019-04-29")
    beside = record("Depuis Eva Zelenka, une femme étouffée par un garde.", bare, date="2019-04-29")
    assert told(first, beside) == 1
    nobody = record("Depuis hier, une femme étouffée dans un puits.", bare, date="2019-04-29")
    assert told(first, nobody) == 2


def test_a_man_of_the_state_may_have_a_name_elsewhere() -> None:
    place: dict[str, Any] = {"day": "2019-04-20", "place": "Brno|CZE", "mode": "arrest"}
    named = record(
        "La police a saisi Jana Nová.", claim("CZE:COP", "COERCE", "CZE:OPP:Jana Nová", **place)
    )
    some = claim("CZE:COP", "COERCE", "CZE:CVL", **place)
    assert told(named, record("Une femme a été saisie.", some, date="2019-04-21")) == 1
    group = claim("CZE:COP", "COERCE", "CZE:JRN", **place)
    assert told(named, record("Des reporters ont été saisis.", group, date="2019-04-21")) == 2


def test_a_whole_sentence_told_again_names_the_same_day() -> None:
    words = "Le navire chargé de blé fut saisi par la marine au large du cap du nord"
    said: dict[str, Any] = {"mode": "seize"}
    first = record(f"{words}.", claim("LKA:MIL", "COERCE", "IND", day="2019-04-10", **said))
    misread = claim("LKA:MIL", "COERCE", "IND", day="2018-04-10", **said)
    again = f"Selon un témoin, {words[0].lower()}{words[1:]}, a-t-il dit."
    assert told(first, record(again, misread, date="2019-04-25")) == 1
    assert told(first, record(again, misread, date="2019-05-25")) == 2
    other = words.replace("nord", "sud")
    assert told(first, record(f"{other}, dit-il.", misread, date="2019-04-25")) == 2


def test_what_a_states_people_did_to_each_other() -> None:
    days = "1912-10-08/1913-05-30"
    doers = record("Le massacre finit.", killing("", "BGR", day=days))
    suffered = killing("BGR", day=days)
    assert told(doers, record("Un souvenir lointain.", suffered, date="2019-08-01")) == 1
    months = killing("BGR", day="1912-10-01/1913-05-31")
    assert told(doers, record("Un souvenir lointain.", months, date="2019-08-01")) == 2


def test_a_war_without_days_is_the_one_of_its_name() -> None:
    text = "Il fut un héros de la guerre des Balkans et de ses marches {}."
    dated = claim("BGR", "ASSAULT", day="1912-10-08/1913-05-30")
    loose = claim("BGR", "ASSAULT", day="../2019-04-24", basis="background")
    first = record(text.format("forcées"), dated)
    assert told(first, record(text.format("oubliées"), loose)) == 1
    battle = claim("BGR", "ASSAULT", day="../2019-04-24", basis="background", rule="test/battle")
    assert told(first, record("Il tua un loup dans la neige.", battle)) == 2


def test_protests_of_long_ago_are_not_those_just_recalled() -> None:
    place: dict[str, Any] = {"place": "Lota|CHL", "mode": "demo"}
    old = claim("CHL:CVL", "PROTEST", day="1921", **place)
    recalled = claim("CHL:CVL", "PROTEST", day="../2019-04-24", basis="background", **place)
    text = "La ville avait vu des émeutes contre la misère, puis la colère des mineurs."
    first = record(text, old, date="2019-04-23")
    other = "La colère des mineurs contre la misère relance le débat, dit une élue du nord."
    assert told(first, record(other, recalled)) == 2
    near = claim("CHL:CVL", "PROTEST", day="2018-06/2018-12", **place)
    assert told(record(text, near, date="2019-04-23"), record(other, recalled)) == 1


def test_the_words_around_a_deed_count_and_not_those_of_another_in_the_sentence() -> None:
    made = claim("CHL:GOV", "ACCUSE", "PER", day="2019-04-17/2019-04-24", basis="news")
    late = claim("CHL:GOV", "ACCUSE", "PER", day="2019-04-18/2019-04-25", basis="news")
    tail = ", alors que la sécheresse, les criquets et la grêle ravagent les champs de la vallée"
    one = record(
        f"Il blâme les pêcheurs pour le filet rompu hier devant la digue neuve{tail}.", made
    )
    two = f"Elle reproche la hausse brutale du prix du cuivre aux courtiers de la bourse{tail}."
    assert told(one, record(two, late, date="2019-04-25")) == 2
    same = "Il blâme les pêcheurs pour le filet rompu devant la digue, sans un mot de la récolte."
    assert told(one, record(same, late, date="2019-04-25")) == 1


def test_a_place_misread_keeps_no_like_words_apart() -> None:
    words = "Des gardes ont abattu un pêcheur de crabes sur une barque de bois {}."
    made: dict[str, Any] = {"day": "2019-04-20", "mode": "firearms"}
    one = claim("LKA:MIL", "ASSAULT", "IND", place="Jaffna|LKA", **made)
    two = claim("LKA:MIL", "ASSAULT", "IND", place="Chennai|IND", **made)
    first = record(words.format("verte"), one)
    assert told(first, record(words.format("bleue"), two, date="2019-04-26")) == 1
    other = "Un marchand est mort sous les balles de soldats près du phare."
    assert told(first, record(other, two, date="2019-04-26")) == 2


def test_a_speaker_of_the_people_is_not_the_crowd() -> None:
    day = {"day": "2019-04-20"}
    crowd = record("La foule gronde.", claim("CZE:CVL", "ACCUSE", "SVK", **day))
    speaker = claim("CZE:CVL:Jana Nová", "ACCUSE", "SVK", **day)
    assert told(crowd, record("Elle blâme le ministre.", speaker)) == 2
    some = claim("CZE:CVL", "ACCUSE", "SVK", **day)
    assert told(crowd, record("On blâme le ministre.", some)) == 1


def test_an_accord_of_a_known_month_is_one_whenever_it_is_told() -> None:
    words = "Un accord conclu avec le Népal sur les eaux du fleuve {}."
    first = record(words.format("bleu"), claim("BTN,NPL", "SUPPORT", day="2019-02"))
    known = claim("BTN,NPL", "SUPPORT", day="2019-02-20/2019-02-28")
    text = "Un accord conclu avec le Népal sur les eaux fâche les meuniers."
    assert told(first, record(text, known, date="2019-05-24")) == 1
    weeks = claim("BTN,NPL", "SUPPORT", day="2019-02-20/2019-04-10")
    assert told(first, record(text, weeks, date="2019-05-24")) == 2


def test_a_part_of_a_town_is_no_other_place() -> None:
    made: dict[str, Any] = {"day": "2019-04-20", "mode": "arrest"}
    town = claim("", "COERCE", "CZE:OPP:Jana Nová", place="Hradec Králové|CZE", **made)
    part = claim("", "COERCE", "CZE:OPP:Jana Nová", place="Hradec|CZE", **made)
    first = record("On a saisi Jana Nová.", town)
    assert told(first, record("Elle fut prise à l'aube.", part, date="2019-04-22")) == 1
    bare = claim("", "COERCE", "CZE:OPP", place="Hradec|CZE", **made)
    other = claim("", "COERCE", "CZE:OPP", place="Brno|CZE", **made)
    two = record("Une dizaine de saisies.", bare)
    assert told(two, record("Des saisies à l'aube.", other, date="2019-04-21")) == 2


def test_who_attacked_is_not_who_was_then_shot() -> None:
    place: dict[str, Any] = {"day": "2019-04-20", "place": "Brno|CZE", "mode": "firearms"}
    attack = record("Un homme a tiré sur un marché.", claim("", "ASSAULT", "CZE", **place))
    police = claim("CZE:COP", "ASSAULT", "CZE:CVL", rule="test/shot", **place)
    assert told(attack, record("L'assaillant abattu.", police, date="2019-04-21")) == 2
    words = "Des grenades contre la foule du marché aux fleurs de Brno {}"
    suffered = record(words.format("hier"), claim("", "ASSAULT", "CZE", **place))
    assert told(suffered, record(words.format("samedi"), police, date="2019-04-21")) == 1


def test_two_things_that_a_president_does_to_his_own_state() -> None:
    made: dict[str, Any] = {"day": "2019-04-20", "place": "|CZE"}
    who = "CZE:GOV:Jana Nová"
    sends = record("Elle envoie des agents.", claim(who, "AID", "CZE", **made))
    shields = claim(who, "AID", "CZE:MIL", **made)
    assert told(sends, record("Elle protège ses troupes.", shields, date="2019-04-21")) == 2
    named = claim(who, "AID", "CZE:MIL:Jan Malý", **made)
    first = record("Elle soigne Jan Malý.", named)
    assert told(first, record("Il fut bien soigné.", named, date="2019-04-21")) == 1


def test_an_attempt_on_a_life_is_not_the_death_of_years_later() -> None:
    victim = "KOR:ELI:Kang Min"
    death = killing(victim, day="../2019-04-20", basis="background")
    first = record("Après l'assassinat de Kang Min, le vide.", death, date="2019-04-20")
    tried = killing(victim, "PRK", day="1968", status="hypothetical")
    text = "Un commando fut envoyé pour l'assassiner."
    assert told(first, record(text, tried, date="2019-05-20")) == 2
    done = killing(victim, "PRK", day="1968")
    assert told(first, record(text, done, date="2019-05-20")) == 1


def test_a_plan_told_by_a_noun_is_the_plan_in_like_words() -> None:
    words = "Le projet prévoit l'annexion par la marine des îlots de corail du sud {}"
    plan = claim("LKA", "COERCE", "IND", day="2019-04-20/..", basis="future", status="future")
    noun = claim("LKA", "COERCE", "IND", day="../2019-04-24", basis="background")
    first = record(f"{words.format('bleu')}.", plan, date="2019-04-20")
    assert told(first, record(f"{words.format('vert')}.", noun)) == 1
    other = "Depuis la prise du phare par la marine, les pêcheurs évitent ces eaux."
    assert told(first, record(other, noun)) == 2


def test_the_same_clause_in_another_sentence_tells_the_same_call() -> None:
    clause = "Le guide exige au préalable la fin des fouilles dans les mines de sel {}"
    call = claim("CZE:REB", "REQUEST", day="2019-04-12/2019-04-19", basis="news")
    later = claim("CZE:REB", "REQUEST", day="2019-04-20/2019-04-27", basis="news")
    first = record(f"{clause.format('gris')}, alors que la neige tombe.", call, date="2019-04-19")
    again = f"{clause.format('noir')}, que des géologues étrangers avaient ouvertes en secret."
    assert told(first, record(again, later, date="2019-04-27")) == 1
    other = "Le guide exige le retour des chevaux volés au marché de la ville basse."
    assert told(first, record(other, later, date="2019-04-27")) == 2


def test_who_was_poisoned_is_who_was_the_target() -> None:
    victim = "CZE:OPP:Jan Malý"
    poison = claim("", "ASSAULT", victim, day="2019-04-20", mode="unconventional")
    target = killing(victim, day="../2019-04-28")
    first = record("Jan Malý a bu un thé empoisonné.", poison)
    assert told(first, record("Qui a visé Jan Malý ?", target, date="2019-04-28")) == 1
    other = killing("CZE:OPP:Eva Bílá", day="../2019-04-28")
    assert told(first, record("Qui a visé Eva Bílá ?", other, date="2019-04-28")) == 2
    again = killing(victim, day="2020-04-20/2020-04-27", basis="news")
    assert told(first, record("Jan Malý est visé.", again, date="2020-04-27")) == 2


def test_a_dispatch_that_comes_back_to_the_arrests_of_a_day() -> None:
    def arrests(date: str, *places: str) -> Record:
        made: dict[str, Any] = {"day": "2019-04-20", "mode": "arrest"}
        two = [claim("CZE:COP", "COERCE", "CZE:CVL", place=place, **made) for place in places]
        return record(f"Des arrestations. Une foule prise, le {date[-2:]}.", *two, date=date)

    first = arrests("2019-04-20", "Brno|CZE", "Brno|CZE")
    assert told(first, arrests("2019-04-21", "Brno|CZE")) == 1
    first = arrests("2019-04-20", "Brno|CZE", "Plzeň|CZE")
    assert told(first, arrests("2019-04-21", "Brno|CZE")) == 2


def test_the_fighters_of_a_movement_are_the_movement() -> None:
    day: dict[str, Any] = {"day": "2019-04-20", "place": "Hodeïda|YEM", "mode": "explosives"}
    party = record("Un obus est tombé.", claim("HOUTHI:REB", "ASSAULT", "YEM", **day))
    army = record("Le port a brûlé.", claim("HOUTHI:MIL", "ASSAULT", "YEM", **day))
    assert told(party, army) == 1
    rebels = record("Un obus est tombé.", claim("YEM:REB", "ASSAULT", "YEM", **day))
    other = record("Le port a brûlé.", claim("YEM:MIL", "ASSAULT", "YEM:CVL", **day))
    assert told(rebels, other) == 2


def test_one_person_is_one_whatever_office_he_had() -> None:
    day = {"day": "2019-04-20"}
    words = "Jana Nová a blâmé le ministre pour la fermeture du pont."
    first = record(words, claim("CZE:GOV:Jana Nová", "ACCUSE", "SVK", **day))
    later = claim("CZE:OPP:Jana Nová", "ACCUSE", "SVK", **day)
    assert told(first, record("Elle l'a blâmé pour la fermeture du vieux pont.", later)) == 1
    other = claim("CZE:OPP:Petr Novák", "ACCUSE", "SVK", **day)
    assert told(first, record("Il l'a blâmé pour la fermeture du vieux pont.", other)) == 2


def test_a_war_at_home_has_those_who_waged_and_those_who_suffered_it() -> None:
    days: dict[str, Any] = {"day": "1991-03-23/2002-01-18", "rule": "test/war"}
    waged = record("La guerre des mines.", claim("SLE:REB", "ASSAULT", **days))
    suffered = record("Des morts de la guerre.", claim("", "ASSAULT", "SLE", **days))
    assert told(waged, suffered) == 1
    led = record("Il a mené la guerre.", claim("SLE:ELI:Moussa Bah", "ASSAULT", **days))
    assert told(waged, suffered, led) == 1
    abroad = record("Il a mené la guerre.", claim("LBR:ELI:Moussa Bah", "ASSAULT", **days))
    assert told(waged, suffered, abroad) == 2


def test_who_met_whom_in_one_place_and_month_may_be_told_of_one_alone() -> None:
    made: dict[str, Any] = {"day": "2018-06", "rule": "test/summit", "place": "Oslo|NOR"}
    both = "KEN:GOV:Ali Otieno, UGA:GOV:Jean Okello"
    summit = record("Leur sommet d'Oslo.", claim(both, "CONSULT", **made))
    alone = claim("KEN:GOV:Ali Otieno", "CONSULT", **made)
    assert told(summit, record("Otieno rêvait du sommet.", alone)) == 1
    elsewhere = claim("KEN:GOV:Ali Otieno", "CONSULT", **{**made, "place": "Riga|LVA"})
    assert told(summit, record("Otieno rêvait du sommet.", elsewhere)) == 2


def test_who_speaks_to_the_same_others_on_one_day_does_one_deed() -> None:
    sides, day = ("CZE:GOV", "ACCUSE", "SVK"), {"day": "2019-04-20"}
    charge = record("Prague accuse Bratislava.", claim(*sides, mode="allege", **day))
    blame = claim(*sides, mode="disapprove", **day)
    assert told(charge, record("Une honte, selon Prague.", blame)) == 1
    next_day = claim(*sides, mode="disapprove", day="2019-04-21")
    assert told(charge, record("Une honte, selon Prague.", next_day, date="2019-04-21")) == 2
    inquiry = claim(*sides, mode="investigate", **day)
    assert told(charge, record("Prague ouvre une enquête.", inquiry)) == 2


def test_what_one_of_a_crowd_says_another_one_does_not() -> None:
    day = {"day": "2019-04-20"}
    sides = ("CZE:CVL", "ACCUSE", "CZE:GOV")
    one = record("Des passants huent le maire.", claim(*sides, **day))
    assert told(one, record("Une artiste déplore le bruit.", claim(*sides, **day))) == 2
    again = record("Les passants ont hué le maire de la ville.", claim(*sides, **day))
    assert (
        told(record("Des passants huent le maire de la ville.", claim(*sides, **day)), again) == 1
    )


def test_who_took_refuge_is_named_beside_the_word_in_one() -> None:
    given: dict[str, Any] = {"basis": "background", "place": "Riga|LVA", "rule": "test/refuge"}
    words = "L'opposante Jana Nová, réfugiée à Riga, {}."
    named = claim("LVA", "AID", "CZE:OPP:Jana Nová", day="../2019-04-20", **given)
    first = record(words.format("se tait"), named, date="2019-04-20")
    unnamed = claim("LVA", "AID", "CZE", day="../2019-04-24", **given)
    assert told(first, record(words.format("écrit un livre"), unnamed)) == 1
    text = "Trois journalistes ont trouvé asile en ville."
    other = claim("LVA", "AID", "CZE", day="../2019-04-24", **{**given, "rule": "test/asylum"})
    assert told(first, record(text, other)) == 2


def test_land_taken_years_ago_is_the_land_of_that_name() -> None:
    made: dict[str, Any] = {"mode": "seize", "rule": "test/annex"}
    year = claim("CZE", "COERCE", "SVK", day="2014", place="Zemplin|SVK", **made)
    words = "L'annexion par Prague du plateau de Zemplin a divisé les députés en 2014."
    first = record(words, year)
    loose: dict[str, Any] = {"day": "../2019-04-25", "basis": "background", **made}
    again = "L'annexion du plateau revient chaque année hanter les maires et députés."
    for place, deeds in (("Zemplin|SVK", 1), ("Orava|SVK", 2)):
        undated = claim("CZE", "COERCE", "SVK", place=place, **loose)
        assert told(first, record(again, undated, date="2019-04-25")) == deeds


def test_who_represses_nobody_says_how_need_not_arrest() -> None:
    sides: tuple[str, ...] = ("CZE:GOV", "COERCE", "CZE:CVL")
    day: dict[str, Any] = {"day": "2019-04-14/2019-04-21", "basis": "news"}
    arrests = record("Dix marcheurs au poste.", claim(*sides, mode="arrest", **day))
    law = claim(*sides, **day)
    assert told(arrests, record("La loi réprime les chants.", law)) == 2
    same = claim(*sides, mode="arrest", **day)
    assert told(arrests, record("Les chanteurs derrière les barreaux.", same)) == 1


def test_a_crowd_is_angry_every_day() -> None:
    def anger(words: str, taker: str, date: str) -> Record:
        loose: dict[str, Any] = {"day": f"../{date}", "basis": "background", "rule": "test/anger"}
        return record(words, claim("CZE:CVL", "ACCUSE", taker, **loose), date=date)

    first = "La colère des Pragois monte contre la mairie à cause des tramways."
    later = "La colère des Pragois contre la mairie gronde depuis lundi, et le pont reste fermé."
    for taker, deeds in (("", 2), ("SVK", 1)):
        days = anger(first, taker, "2019-04-20"), anger(later, taker, "2019-04-21")
        assert told(*days) == deeds
