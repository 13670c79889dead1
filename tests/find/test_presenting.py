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
