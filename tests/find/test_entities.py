"""Who is named: states, bodies, groups, and the names that mean something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities, Mention
from dyade.model import Dispatch
from dyade.parse.parser import Parser

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def found(entities: Entities, text: str, words: str) -> Mention | None:
    """The outermost mention over the first token of ``words``."""
    start = text.index(words)
    for mention in entities.mentions:
        if mention.span.start <= start < mention.span.end:
            return entities.at(mention.sentence, mention.head)
    return None


def codes(mention: Mention | None) -> tuple[str, ...]:
    return tuple(a.code for a in mention.actors) if mention else ()


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("La Corée du Nord a protesté.", "Corée", "PRK"),
        ("Les Sud-Coréens ont voté.", "Sud-Coréens", "KOR"),
        ("Le Kremlin a démenti.", "Kremlin", "RUS"),
        ("Le Quai d'Orsay a réagi.", "Quai", "FRA"),
        ("L'ONU a condamné l'attaque.", "ONU", "UN"),
        ("L'OTAN a condamné l'attaque.", "OTAN", "NATO"),
        ("L'Otan a condamné l'attaque.", "Otan", "NATO"),
        ("Le Hezbollah a promis une riposte.", "Hezbollah", "HEZBOLLAH"),
        ("Le Niger a fermé sa frontière.", "Niger", "NER"),
        ("Le Nigeria a fermé sa frontière.", "Nigeria", "NGA"),
        ("Le Tchad a envoyé des soldats.", "Tchad", "TCD"),
        ("L'île Maurice et Maurice ont signé.", "Maurice", "MUS"),
        ("Saint-Marin a signé le traité.", "Saint-Marin", "SMR"),
        ("L'Etat hébreu a frappé.", "Etat hébreu", "ISR"),
        ("Suharto a reçu le ministre.", "Suharto", "IDN"),
        ("Lula a reçu le ministre.", "Lula", "BRA"),
        ("LA RUSSIE ACCUSE WASHINGTON DE MENTIR", "RUSSIE", "RUS"),
    ],
)
def test_names_give_codes(entities: Read, text: str, words: str, code: str) -> None:
    assert codes(found(entities(text), text, words)) == (code,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Elle a perdu son pari contre la banque.", "pari"),
        ("Il collectionne la porcelaine de Chine.", "Chine"),
        ("Un cochon de Guinée est mort.", "Guinée"),
        ("Il a perdu l'Etat de Géorgie.", "Géorgie"),
        ("Il dort au jardin du Luxembourg.", "Luxembourg"),
        ("Le géographe Malte-Brun est né en 1775.", "Malte"),
        ("Le Jourdain déborde.", "Jourdain"),
        ("Dominique Dupont et Maurice Martin ont dîné.", "Dominique"),
        ("Dominique Dupont et Maurice Martin ont dîné.", "Maurice"),
        ("Denzel Washington tourne un film.", "Washington"),
        ("Le scandale Iran-Contra a duré.", "Iran"),
        ("L'athlète a eu un malaise pendant la course.", "malaise"),
        ("Au cours de la réunion, rien n'a bougé.", "cours"),
        ("Le blessé est dans un état grave.", "état"),
        ("Il juge la mesure inutile.", "juge"),
    ],
)
def test_namesakes_name_nobody(entities: Read, text: str, words: str) -> None:
    assert codes(found(entities(text), text, words)) == ()


@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("L'armée turque a bombardé le village.", "armée", "TUR", "MIL"),
        ("Des responsables russes ont démenti.", "responsables", "RUS", "GOV"),
        ("La police de Hong Kong a chargé.", "police", "HKG", "COP"),
        ("Le gouvernement de la Syrie a promis.", "gouvernement", "SYR", "GOV"),
        ("Les troupes de l'Otan sont arrivées.", "troupes", "NATO", "MIL"),
        ("Le ministère iranien des Affaires étrangères a parlé.", "ministère", "IRN", "GOV"),
        ("Le Sénat chilien a voté la loi.", "Sénat", "CHL", "LEG"),
        ("L'agence onusienne a parlé.", "agence", "UN", "IGO"),
        ("L'agence russe a parlé.", "agence", "RUS", "JRN"),
    ],
)
def test_groups_belong_to_their_state(
    entities: Read, text: str, words: str, code: str, sector: str
) -> None:
    mention = found(entities(text), text, words)
    assert mention is not None
    assert (mention.actors[0].code, mention.actors[0].sector) == (code, sector)


def test_bare_groups_are_the_scenes(entities: Read) -> None:
    text = "Le Soudan est en crise. L'armée soudanaise recule. Les manifestants ont défilé."
    read = entities(text)
    assert read.scene == "SDN"
    mention = found(read, text, "manifestants")
    assert mention is not None and mention.actors[0].code == "SDN"
    assert mention.actors[0].sector == "CVL"


def test_a_place_before_a_bare_group_wins_over_the_scene(entities: Read) -> None:
    text = "La Turquie et la Turquie encore. En Syrie, le régime a protesté contre la Turquie."
    assert codes(found(entities(text), text, "régime")) == ("SYR",)


def test_an_unowned_company_is_nobody(entities: Read) -> None:
    text = "Le Japon hésite. La banque a perdu de l'argent."
    assert codes(found(entities(text), text, "banque")) == ()


def test_korean_compass_only_where_korea_is_meant(entities: Read) -> None:
    about = "La Corée du Sud a proposé une aide à la Corée du Nord. Le Nord a refusé."
    assert codes(found(entities(about), about, "Nord a")) == ("PRK",)
    other = "L'Italie vote. Le Nord a choisi la droite."
    assert codes(found(entities(other), other, "Nord")) == ()


def test_every_token_of_a_phrase_answers(entities: Read) -> None:
    text = "Le président américain Donald Trump a écrit."
    read = entities(text)
    mentions = {id(read.at(0, token)) for token in range(1, 4)}
    assert len(mentions) == 1
    assert read.at(0, 0) is None
    mention = read.at(0, 1)
    assert mention is not None and mention.head == 1
    assert mention.span.of(text) == "président américain Donald Trump"


def test_names_are_found_without_a_parse(entities: Read) -> None:
    text = "Le ministre grec de la Défense, Nikos Panagos, a reçu l'armée chypriote."
    read = entities(text, parsed=False)
    assert {a.code for m in read.mentions for a in m.actors} == {"GRC", "CYP"}
    assert read.roles[0].person == "Nikos Panagos"


def test_same_text_gives_same_entities(parser: Parser) -> None:
    from dyade.find.entities import find

    text = "Le président turc a rencontré la chancelière. Il a salué son homologue allemand."
    parsed = parser.parse(Dispatch("t", "2019-06", text))
    first, second = find(parsed), find(parsed)
    assert first.mentions == second.mentions and first.roles == second.roles


def test_a_given_name_is_no_family_name_of_old(entities: Read) -> None:
    first = 'Roberto Alves Costa, pêcheur péruvien, reste chez lui. "Nous tenons", dit Roberto.'
    assert not [m for m in entities(first).mentions if "AGO" in codes(m)]
    assert [
        m
        for m in entities("Le chef du FNLA, Holden Roberto, a parlé.").mentions
        if "AGO" in codes(m)
    ]
