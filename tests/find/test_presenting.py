"""Persons who are told by what they are before they are named, and groups by who leads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def who(entities: Entities, text: str, words: str) -> tuple[tuple[str, str], ...]:
    """The codes and persons of the widest mention over ``words``."""
    start = text.index(words)
    over = [m for m in entities.mentions if m.span.start <= start < m.span.end]
    widest = max(over, key=lambda m: m.span.end - m.span.start, default=None)
    return tuple((a.code, a.person) for a in widest.actors) if widest else ()


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        # the name follows in the next sentence
        (
            "Un opposant gabonais a été arrêté lundi. Luc Ondo, 40 ans, dirigeait un journal.",
            "opposant",
            ("GAB", "Luc Ondo"),
        ),
        (
            "Un opposant gabonais a été arrêté lundi. Luc Ondo dirigeait un journal.",
            "Luc Ondo",
            ("GAB", "Luc Ondo"),
        ),
        # beside a noun of origin, before or behind it
        ("Le tribunal a condamné le Gabonais Luc Ondo.", "Gabonais", ("GAB", "Luc Ondo")),
        ("Luc Ondo, un Gabonais de 40 ans, est mort.", "Luc Ondo", ("GAB", "Luc Ondo")),
        ("Luc Ondo, des Gabonais et un Kényan sont venus.", "Kényan", ("KEN", "")),
        # or behind a comma
        ("Un jeune Gabonais, Luc Ondo, est mort.", "Gabonais", ("GAB", "Luc Ondo")),
        # a name with an office of its own is another's, so is who only speaks, or a second one
        (
            "Un opposant gabonais a été arrêté. Le gouverneur, Luc Ondo, a protesté.",
            "opposant",
            ("GAB", ""),
        ),
        (
            'Un opposant gabonais a été arrêté. "Il se tait", a déclaré Luc Ondo.',
            "opposant",
            ("GAB", ""),
        ),
        (
            "Un opposant gabonais a été arrêté. Luc Ondo et Paul Mba dirigeaient un journal.",
            "opposant",
            ("GAB", ""),
        ),
        # but an office that acts is named by the one who then speaks, if no other is named
        (
            'La ministre gabonaise du Travail a cédé lundi. "Il se tait", a déclaré Ana Ondo.',
            "ministre",
            ("GAB", "Ana Ondo"),
        ),
        (
            "La ministre gabonaise du Travail a cédé lundi. Luc Mba a ri. "
            '"Il se tait", a déclaré Ana Ondo.',
            "ministre",
            ("GAB", ""),
        ),
        (
            'La ministre gabonaise du Travail a cédé lundi. "Il se tait", a déclaré la juge Ana '
            "Ondo.",
            "ministre",
            ("GAB", ""),
        ),
        (
            'Le Tchad a reçu la ministre gabonaise du Travail. "Il se tait", a déclaré Ana Ondo.',
            "ministre",
            ("GAB", ""),
        ),
        # also one of many, or by the very noun that was told before
        (
            "L'un des neuf juges gabonais a été arrêté lundi. Luc Ondo est en prison.",
            "juges",
            ("GAB", "Luc Ondo"),
        ),
        (
            "Les neuf juges gabonais ont été arrêtés lundi. Luc Ondo est en prison.",
            "juges",
            ("GAB", ""),
        ),
        (
            "Un juge gabonais a refusé lundi de céder. Le magistrat Luc Ondo a parlé de fuite.",
            "juge",
            ("GAB", "Luc Ondo"),
        ),
        (
            "Un juge gabonais a refusé lundi de céder. L'avocat Luc Ondo a parlé de fuite.",
            "juge",
            ("GAB", ""),
        ),
        # of two nouns the one that the sentence is about; of two such neither
        (
            "Un soldat gabonais, jugé pour la mort d'un Kényan, a été expulsé. Luc Ondo, 25 ans, "
            "a pris l'avion.",
            "soldat",
            ("GAB", "Luc Ondo"),
        ),
        (
            "Un soldat gabonais et un étudiant kényan ont été expulsés. Luc Ondo, 25 ans, a pris "
            "l'avion.",
            "soldat",
            ("GAB", ""),
        ),
        # nor is "un autre" the one of the news, nor a name the one of a thing
        (
            "La mort d'un autre soldat gabonais a choqué. Luc Ondo, 25 ans, a été arrêté.",
            "soldat",
            ("GAB", ""),
        ),
        (
            "Un soldat gabonais a été tué lundi. La mosquée de Luc Ondo a été détruite.",
            "soldat",
            ("GAB", ""),
        ),
        (
            "Un soldat gabonais a été tué lundi. La mort de Luc Ondo a choqué.",
            "soldat",
            ("GAB", "Luc Ondo"),
        ),
        # neither a witness, nor he whose word it is, nor one of another land
        (
            "Un opposant gabonais a été arrêté. Luc Ondo, un témoin, l'a vu partir.",
            "opposant",
            ("GAB", ""),
        ),
        (
            "Un opposant gabonais a été arrêté. Selon Luc Ondo, il est à Lima.",
            "opposant",
            ("GAB", ""),
        ),
        (
            "Un opposant gabonais a été arrêté. Le Kényan Luc Ondo, 40 ans, était là.",
            "opposant",
            ("GAB", ""),
        ),
        (
            "Un opposant gabonais a été arrêté. Le Gabonais Luc Ondo, 40 ans, prêchait.",
            "opposant",
            ("GAB", "Luc Ondo"),
        ),
        # nor he who takes over, nor one named before by another form of his name
        (
            "Un ministre gabonais a été limogé. Luc Ondo a été nommé à sa place.",
            "ministre",
            ("GAB", ""),
        ),
        (
            "Un ministre gabonais a été limogé. Luc Ondo a été remplacé par une femme.",
            "ministre",
            ("GAB", "Luc Ondo"),
        ),
        # whom a president dismisses is told by his age or by a clause
        (
            "Le président gabonais a limogé lundi son Premier ministre. Luc Ondo, 58 ans, a été "
            "remplacé par un autre.",
            "Premier",
            ("GAB", "Luc Ondo"),
        ),
        (
            "Le président gabonais a limogé lundi son Premier ministre. Luc Ondo s'est réjoui.",
            "Premier",
            ("GAB", ""),
        ),
        (
            "Le président gabonais a limogé lundi son Premier ministre. Le ministre du Pétrole, "
            "Luc Ondo, 58 ans, est resté.",
            "Premier",
            ("GAB", ""),
        ),
        # several of them, or one who is known already, are nobody in particular
        (
            "Des opposants gabonais ont été arrêtés. Luc Ondo dirigeait un journal.",
            "opposants",
            ("GAB", ""),
        ),
        (
            "L'opposant gabonais a été arrêté. Luc Ondo dirigeait un journal.",
            "opposant",
            ("GAB", ""),
        ),
    ],
)
def test_a_noun_and_a_name_behind_it(
    entities: Read, text: str, words: str, meant: tuple[str, str]
) -> None:
    assert who(entities(text), text, words) == (meant,)


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "Deux opposants gabonais ont été arrêtés. Luc Ondo et Ana Mba écrivaient.",
            "opposants",
            (("GAB", "Luc Ondo"), ("GAB", "Ana Mba")),
        ),
        (
            "Trois opposants gabonais ont été arrêtés. Luc Ondo, Paul Biyo et Ana Mba écrivaient.",
            "opposants",
            (("GAB", "Luc Ondo"), ("GAB", "Paul Biyo"), ("GAB", "Ana Mba")),
        ),
        (
            "Trois opposants gabonais ont été arrêtés. Un juge a condamné Luc Ondo, Paul Biyo et "
            "Ana Mba.",
            "opposants",
            (("GAB", "Luc Ondo"), ("GAB", "Paul Biyo"), ("GAB", "Ana Mba")),
        ),
        (
            "Trois opposants gabonais ont été arrêtés. Luc Ondo et Ana Mba écrivaient.",
            "opposants",
            (("GAB", ""),),
        ),
        (
            "Deux opposants gabonais ont été arrêtés. Luc Ondo et Ana Mba, leurs avocats, crient.",
            "opposants",
            (("GAB", ""),),
        ),
        (
            "Plusieurs généraux gabonais ont été arrêtés lundi, dont le colonel Luc Ondo et Ana "
            "Mba.",
            "généraux",
            (("GAB", "Luc Ondo"), ("GAB", "Ana Mba")),
        ),
        (
            "Plusieurs généraux gabonais ont été arrêtés lundi, dont deux par le colonel Luc Ondo.",
            "généraux",
            (("GAB", ""),),
        ),
    ],
)
def test_several_are_named_together(
    entities: Read, text: str, words: str, meant: tuple[tuple[str, str], ...]
) -> None:
    assert who(entities(text), text, words) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Le Chili a reçu l'opposante gabonaise Ana Mba, le député gabonais Luc Ondo et le juge "
            "gabonais Paul Biyo. Ils ont mangé.",
            ("Ana Mba", "Luc Ondo", "Paul Biyo"),
        ),
        (
            "L'opposante gabonaise Ana Mba est là. Le Chili a reçu le député gabonais Luc Ondo et "
            "le juge gabonais Paul Biyo. Ils ont mangé.",
            ("Luc Ondo", "Paul Biyo"),
        ),
    ],
)
def test_several_of_a_list_are_meant_together(
    entities: Read, text: str, meant: tuple[str, ...]
) -> None:
    found = [m.actors for m in entities(text).mentions if m.span.of(text) == "Ils"]
    assert [tuple(a.person for a in actors) for actors in found] == [meant]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Un homme a été tué lundi au Gabon. Luc Ondo, 30 ans, manifestait.", ["Luc Ondo"]),
        ("Un ex-soldat a été tué lundi au Gabon. Luc Ondo, 30 ans, manifestait.", ["Luc Ondo"]),
        ("Un suspect a été arrêté au Gabon. Il s'agit de Luc Ondo.", ["Luc Ondo"]),
        ("Un homme a été tué lundi au Gabon. Luc Ondo a pleuré.", []),
        ("Un homme a été tué lundi au Gabon. Ana Mba, 30 ans, manifestait.", []),
        ("L'homme a été tué lundi au Gabon. Luc Ondo, 30 ans, manifestait.", []),
    ],
)
def test_a_man_of_no_office_gets_his_name(entities: Read, text: str, names: list[str]) -> None:
    first = [m for m in entities(text).mentions if m.sentence == 0 and m.name]
    assert [m.name for m in first] == names


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Oslo a reçu l'aumônier de l'armée gabonaise, Luc Ondo.", "aumônier", "Luc Ondo"),
        ("Oslo a reçu le cousin de l'opposant gabonais Paul Mba, Luc Ondo.", "cousin", "Luc Ondo"),
        ("Oslo a reçu avec l'aumônier l'opposant gabonais Luc Ondo.", "aumônier", ""),
        ("Oslo a reçu l'aumônier de l'opposant gabonais Paul Mba et Luc Ondo.", "aumônier", ""),
    ],
)
def test_a_noun_with_a_complement_before_a_name(
    entities: Read, text: str, words: str, meant: str
) -> None:
    found = who(entities(text), text, words)
    assert [p for _, p in found] == ([meant] if meant else [])


def test_a_pronoun_for_one_who_is_named_late_is_he(entities: Read) -> None:
    text = "Un opposant gabonais a dit lundi qu'il partait. Il a fui. Luc Ondo, 40 ans, écrivait."
    assert who(entities(text), text, "il ") == (("GAB", "Luc Ondo"),)
    assert who(entities(text), text, "Il ") == (("GAB", "Luc Ondo"),)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Le chef de l'armée gabonaise, Luc Ondo a cédé lundi.", "Luc Ondo"),
        ("Le commandant de la 3e armée gabonaise, Luc Ondo a été arrêté.", "Luc Ondo"),
        ("Arrêté par le chef de l'armée gabonaise, Luc Ondo a cédé lundi.", ""),
    ],
)
def test_a_second_comma_can_be_missing(entities: Read, text: str, person: str) -> None:
    word = "chef" if "chef" in text else "commandant"
    assert [p for _, p in who(entities(text), text, word)] == [person]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "Le Chili soutient le gouvernement du président gabonais Luc Ondo.",
            "gouvernement",
            ("GAB", "Luc Ondo"),
        ),
        (
            "Le Chili soutient les ministres du président gabonais Luc Ondo.",
            "ministres",
            ("GAB", ""),
        ),
    ],
)
def test_what_is_led_acts_as_who_leads_it(
    entities: Read, text: str, words: str, meant: tuple[str, str]
) -> None:
    assert who(entities(text), text, words) == (meant,)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Le président gabonais Luc Ondo a parlé. "
            "L'opposante gabonaise Ana Mba a raillé son rival.",
            (("GAB", "Luc Ondo"),),
        ),
        ("L'opposante gabonaise Ana Mba a raillé son rival.", (("GAB", ""),)),
        (
            "Le président gabonais Luc Ondo et le ministre gabonais Paul Biyo ont parlé. "
            "L'opposante gabonaise Ana Mba a raillé son rival.",
            (("GAB", ""),),
        ),
    ],
)
def test_a_rival_is_the_other_of_two(
    entities: Read, text: str, meant: tuple[tuple[str, str], ...]
) -> None:
    assert who(entities(text), text, "rival") == meant
