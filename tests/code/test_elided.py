"""Whom a deed is at where only the dispatch tells."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model


def _sides(coder: Coder, text: str, act: str) -> list[tuple[list[str], list[str]]]:
    def codes(claim: Claim) -> tuple[list[str], list[str]]:
        return [a.code for a in claim.actors], [a.code for a in claim.recipients]

    record = coder.code(Dispatch("d1", "2019-04-24", text))
    return [codes(c) for c in record.claims if c.act == act]


def test_criticism_goes_on_at_the_adversary(coder: Coder) -> None:
    text = (
        "Le Pérou a accusé la Bolivie de bloquer la frontière. "
        "Le ministre péruvien des Affaires étrangères a dénoncé des pratiques inacceptables."
    )
    assert _sides(coder, text, "ACCUSE")[-1] == (["PER"], ["BOL"])


def test_criticism_after_a_friendly_deed_names_nobody(coder: Coder) -> None:
    text = (
        "Le Pérou a livré des vivres à la Bolivie. Le Chili a rencontré l'Uruguay. "
        "Le ministre péruvien des Affaires étrangères a dénoncé des pratiques inacceptables."
    )
    assert _sides(coder, text, "ACCUSE") == [(["PER"], [])]


def test_whoever_is_called_on_as_a_body_is_no_adversary(coder: Coder) -> None:
    text = (
        "Le ministre péruvien des Affaires étrangères a dénoncé des pratiques inacceptables. "
        "Le Pérou a saisi {}."
    )
    assert _sides(coder, text.format("le Conseil de sécurité"), "ACCUSE") == [(["PER"], [])]
    text = text.replace("saisi {}", "exigé {}")
    asked = _sides(coder, text.format("de la Bolivie des excuses"), "ACCUSE")
    assert asked == [(["PER"], ["BOL"])]


_HOME = (
    "Au Kenya, le président kényan a reçu les magistrats de la Cour suprême kényane. "
    "L'armée kényane et la police kényane gardent le palais du gouvernement kényan. "
)


def test_news_of_one_land_is_about_its_people(coder: Coder) -> None:
    text = _HOME + "Le ministre kényan de l'Intérieur a appelé au calme."
    assert _sides(coder, text, "REQUEST") == [(["KEN"], ["KEN"])]


def test_news_of_two_lands_is_not(coder: Coder) -> None:
    text = (
        "Le président kényan a rencontré le président ougandais. La Tanzanie et l'Ouganda ont "
        "participé au sommet. Le ministre kényan de l'Intérieur a appelé au calme."
    )
    assert _sides(coder, text, "REQUEST") == [(["KEN"], [])]


def _blamed(coder: Coder, text: str) -> list[str]:
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    return [a.person for c in record.claims for a in c.recipients]


def test_critics_who_name_the_one_in_power_mean_him_again(coder: Coder) -> None:
    text = (
        "Au Kenya, l'opposition kényane a accusé le président kényan Paul Biyo de fraude. "
        "L'opposition kényane a rejeté les résultats du scrutin."
    )
    assert _blamed(coder, text) == ["Paul Biyo", "Paul Biyo"]


def test_the_police_are_not_against_who_governs(coder: Coder) -> None:
    text = (
        "Au Kenya, l'opposition kényane a accusé le président kényan Paul Biyo de fraude. "
        "La justice kényane a entamé des poursuites."
    )
    assert _blamed(coder, text) == ["Paul Biyo", ""]


def test_critics_who_blame_two_mean_neither(coder: Coder) -> None:
    text = (
        "Au Kenya, l'opposition kényane a accusé le président kényan Paul Biyo de fraude. "
        "L'opposition kényane a accusé le ministre kényan Luc Omondi de corruption. "
        "L'opposition kényane a rejeté les résultats du scrutin."
    )
    assert _blamed(coder, text)[-1] == ""


_AGAINST = "Des milliers de Kényans ont manifesté lundi contre le président Paul Otieno. "


@pytest.mark.parametrize(
    ("text", "act", "persons"),
    [
        ("L'opposition kényane a dénoncé des fraudes.", "ACCUSE", ["Paul Otieno"]),
        (
            "Des protestations quotidiennes ont lieu au Kenya.",
            "PROTEST",
            ["Paul Otieno", "Paul Otieno"],
        ),
        # the government is not its head; of two blamed neither is meant
        ("Les opposants kényans accusent le gouvernement de fraude.", "ACCUSE", [""]),
        (
            "Des Kényans ont manifesté mardi contre la ministre Ann Mwangi. "
            "Des protestations quotidiennes ont lieu au Kenya.",
            "PROTEST",
            ["Paul Otieno", "Ann Mwangi"],
        ),
    ],
)
def test_a_people_is_against_its_one_ruler(
    coder: Coder, text: str, act: str, persons: list[str]
) -> None:
    record = coder.code(Dispatch("d1", "2019-04-24", _AGAINST + text))
    assert [a.person for c in record.claims if c.act == act for a in c.recipients] == persons


@pytest.mark.parametrize(
    ("fled", "person"),
    [
        ("Le président kényan Paul Otieno a fui.", "Paul Otieno"),
        ("Le président Paul Otieno et la ministre kényane Ann Mwangi ont fui.", ""),
    ],
)
def test_a_coup_is_at_the_one_ruler_named(coder: Coder, fled: str, person: str) -> None:
    text = f"{fled} Un coup d'Etat militaire a eu lieu au Kenya."
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    seized = [c for c in record.claims if c.act == "COERCE"]
    assert [a.person for c in seized for a in c.recipients] == [person]


@pytest.mark.parametrize(
    ("heard", "person"),
    [
        ("où il a entendu des encouragements du président norvégien Ole Berg", "Ole Berg"),
        ("où il a entendu le président norvégien Ole Berg et la ministre norvégienne Ann Vik", ""),
        ("avant le président chilien Luis Soto", ""),
    ],
)
def test_the_host_of_a_visit(coder: Coder, heard: str, person: str) -> None:
    text = f"Le président péruvien Juan Roy s'est rendu à Oslo, {heard}."
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    visits = [c for c in record.claims if c.act == "CONSULT" and c.mode == "visit"]
    assert [a.person for c in visits for a in c.recipients] == [person]


@pytest.mark.parametrize(
    ("verb", "sides"), [("répondu", (["PER"], ["CHL"])), ("parlé", (["PER"], []))]
)
def test_an_answer_blames_whom_it_answers(
    coder: Coder, verb: str, sides: tuple[list[str], list[str]]
) -> None:
    text = f"Le ministre péruvien Juan Roy a {verb} au Chili, jugeant honteuse la fraude."
    assert _sides(coder, text, "ACCUSE") == [sides]


@pytest.mark.parametrize(
    ("name", "person"), [("le père Luis Soto", "Luis Soto"), ("au bord des larmes", "")]
)
def test_a_spokesman_named_behind_a_comma(coder: Coder, name: str, person: str) -> None:
    text = f"Le porte-parole du gouvernement péruvien, {name}, a accusé la Norvège de mentir."
    record = coder.code(Dispatch("d1", "2019-04-24", text))
    assert [a.person for c in record.claims if c.act == "ACCUSE" for a in c.actors] == [person]


def test_who_punishes_is_who_accuses(coder: Coder) -> None:
    text = "Lima a expulsé lundi deux diplomates boliviens. Ils sont accusés d'espionnage."
    assert _sides(coder, text, "ACCUSE") == [(["PER"], ["BOL"])]


def test_whoever_is_punished_by_two_is_accused_by_nobody_known(coder: Coder) -> None:
    text = _HOME + (
        "Lima a expulsé lundi deux diplomates boliviens, Quito a sanctionné la Bolivie. "
        "La Bolivie est accusée d'espionnage."
    )
    assert _sides(coder, text, "ACCUSE") == [([], ["BOL"])]


def test_who_is_charged_at_home_is_charged_by_his_own(coder: Coder) -> None:
    text = _HOME + "Le gouverneur kényan de Mombasa est poursuivi pour corruption."
    assert _sides(coder, text, "ACCUSE") == [(["KEN"], ["KEN"])]


def test_a_war_on_rebels_is_that_of_the_land(coder: Coder) -> None:
    text = _HOME + "La guerre contre les shebab dure depuis dix ans."
    assert _sides(coder, text, "ASSAULT") == [(["KEN"], ["SHABAAB"])]


def test_a_war_on_another_state_is_not(coder: Coder) -> None:
    text = _HOME + "La guerre contre l'Irak a duré huit ans."
    assert _sides(coder, text, "ASSAULT") == [([], ["IRQ"])]


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("Minsk a arrêté mercredi l'opposante bélarusse Ada Lis.", ["BLR"]),
        ("L'opposante bélarusse Ada Lis a été arrêtée mercredi à Minsk.", ["BLR"]),
        # held abroad nobody knows by whom, or not at all
        ("L'opposante bélarusse Ada Lis a été arrêtée mercredi à Lima.", []),
        ("L'opposante bélarusse Ada Lis a pris la parole mercredi à Minsk.", []),
    ],
)
def test_a_release_is_asked_of_who_holds(coder: Coder, held: str, asked: list[str]) -> None:
    text = f"{held} Le ministre danois Lars Holm a exigé sa libération."
    assert _sides(coder, text, "REQUEST") == [(["DNK"], asked)]


def test_nobody_who_governs_a_state_blames_it(coder: Coder) -> None:
    blame = "Le ministre chilien Pablo Soto a dénoncé une atteinte à la souveraineté du Chili."
    assert _sides(coder, blame, "ACCUSE") == [(["CHL"], [])]
    blame = "L'opposant chilien Pablo Soto a dénoncé la politique du Chili."
    assert _sides(coder, blame, "ACCUSE") == [(["CHL"], ["CHL"])]


def test_a_chase_is_no_air_force(coder: Coder) -> None:
    def at(blame: str) -> list[str]:
        claims = coder.code(Dispatch("d1", "2019-04-24", blame)).claims
        return [a.sector for c in claims for a in c.recipients]

    assert "MIL" not in at("L'ancien ministre chilien Pablo Soto dénonce une chasse aux sorcières.")
    assert "MIL" in at("L'ancien ministre chilien Pablo Soto dénonce l'armée.")


@pytest.mark.parametrize(
    ("denial", "whom"),
    [
        ("Le président kényan Daniel Mutua a démenti.", ["SDN"]),
        ("Le président ougandais Paul Okello a démenti.", []),
    ],
)
def test_who_governs_denies_for_his_state(coder: Coder, denial: str, whom: list[str]) -> None:
    text = f"Le général soudanais Osman Ali accuse Nairobi de mentir. {denial}"
    assert [sides[1] for sides in _sides(coder, text, "REJECT")] == [whom]


@pytest.mark.parametrize(
    ("deed", "ousted"), [("a démissionné", "Luis Soto"), ("a parlé", "Ana Roy")]
)
def test_a_coup_is_at_who_fell_rather_than_at_who_came_after(
    coder: Coder, deed: str, ousted: str
) -> None:
    text = (
        "Ana Roy, présidente du Pérou, a prêté serment. L'ancien président péruvien Luis Soto "
        f"{deed} lundi. Riga a dénoncé un coup d'Etat militaire au Pérou."
    )
    coups = [c for c in coder.code(Dispatch("d1", "2019-04-24", text)).claims if c.act == "COERCE"]
    assert {r.person for c in coups for r in c.recipients} == {ousted}


def test_only_a_ruler_who_is_named_is_against_another(coder: Coder) -> None:
    text = (
        _HOME + "{} a accusé le gouverneur kényan de Mombasa, Juma Wario. Le président kényan, "
        "Daudi Otieno, a appelé au calme."
    )

    def whom(accuser: str) -> list[str]:
        claims = coder.code(Dispatch("d1", "2019-04-24", text.format(accuser))).claims
        return [a.person for c in claims if c.act == "REQUEST" for a in c.recipients]

    assert whom("Le Sénat kényan") == [""]
    assert whom("Le président kényan, Daudi Otieno,") == ["Juma Wario"]
