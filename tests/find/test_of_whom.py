"""Whom pronouns, offices and pairs mean by the grammar of the sentences around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]

TWO = "Le président chilien Pablo Soto a reçu le ministre péruvien Luis Rojas. "
LANDS = "Le Chili menace la Bolivie. "
JUDGE = "Le président chilien Pablo Soto a nommé le juge Neil Gors. "
AWAY = "Depuis la Norvège, où il effectue un déplacement, "


def meant(entities: Entities, text: str, words: str) -> tuple[str, ...]:
    start = text.rindex(words)
    for mention in entities.mentions:
        if mention.span.start <= start < mention.span.end:
            return tuple(a.person or a.code for a in mention.actors)
    return ()


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # an office of two words is a subject by either, a speaker behind an adverb is one
        (
            "Le président chilien Pablo Soto a ri. Le Premier ministre bolivien a cédé. Il a fui.",
            "Il",
            ("BOL",),
        ),
        (TWO + "M. Rojas a souri devant le Premier ministre. Il a fui.", "Il", ("Luis Rojas",)),
        (
            TWO + '"Tant pis", a sobrement commenté le président malgré cet échec. Il a fui.',
            "Il",
            ("Pablo Soto",),
        ),
        # who says what another says he does speaks on
        (
            "Le ministre péruvien de la Santé, Luis Rojas, a assuré dans une interview avec une "
            'radio privée que le gouvernement s\'engageait à céder. "Tant pis", a-t-il ajouté.',
            "-il",
            ("Luis Rojas",),
        ),
        # nobody does to himself what opens the sentence
        (TWO + "Proclamé roi après la mort du président Jean Roy, il a ri.", "il", ("Pablo Soto",)),
        (TWO + "Pour convaincre le président Jean Roy, il a ri.", "il", ("Pablo Soto",)),
        (TWO + "Le président Jean Roy a ri, il est content.", "il", ("Jean Roy",)),
        # whom the clause on an opening place looks forward to
        (TWO + AWAY + "le ministre danois Al Berg a ri.", "il", ("Al Berg",)),
        (TWO + AWAY + "la ministre danoise Ana Berg a ri.", "il", ("Pablo Soto",)),
        # to whom those who are somebody's do it, unless he is in no list
        (
            "Les proches du maire chilien Luis Soto, blessé par un juge, lui ont rendu hommage.",
            "lui",
            ("Luis Soto",),
        ),
        (LANDS + "Les proches de la victime lui ont rendu hommage.", "lui", ()),
        (LANDS + "Les juges danois lui ont rendu hommage.", "lui", ("CHL",)),
        # people in no list, whom a pronoun under a preposition takes up
        (
            "La Norvège menace les autorités chiliennes. Un outil suit les personnes ayant été en "
            "contact avec elles.",
            "elles",
            (),
        ),
        (
            "La Norvège menace les autorités chiliennes. Un outil suit le contact avec elles.",
            "elles",
            ("CHL",),
        ),
        (
            "La Norvège menace les autorités chiliennes. Des experts leur ont reproché la paix.",
            "leur",
            ("CHL",),
        ),
    ],
)
def test_pronouns(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert meant(entities(text), text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # "deux ministres" are any two
        (TWO + "Les deux ministres ont cédé.", "ministres", ("Pablo Soto", "Luis Rojas")),
        (TWO + "Deux ministres ont cédé.", "ministres", ()),
        (LANDS + "Les deux armées ont cédé.", "armées", ("CHL", "BOL")),
        (LANDS + "Deux armées ont cédé.", "armées", ("BOL",)),
        (LANDS + "Les deux préfectures ont cédé.", "préfectures", ("BOL",)),
        # the land of the adjective before "ce pays"
        (LANDS + "Les juges danois ont parlé du droit dans ce pays.", "pays", ("DNK",)),
        (LANDS + "Les juges danois ont parlé du droit. Lima aime ce pays.", "pays", ("BOL",)),
        # of two the one who is a judge; the only other who has held the post
        (JUDGE + "Trois ans plus tard, le magistrat a cédé.", "magistrat", ("Neil Gors",)),
        (JUDGE + "Trois ans plus tard, le général a cédé.", "général", ("CHL",)),
        (
            "Le président chilien Al Roy a blâmé l'ancien président chilien Luis Soto et le juge "
            "Ari Ma. M. Soto a cédé. Son successeur a ri.",
            "successeur",
            ("Al Roy",),
        ),
        (
            "Le ministre chilien des Sports Al Roy a blâmé l'ancien président chilien Luis Soto. "
            "M. Soto a cédé. Son successeur a ri.",
            "successeur",
            (),
        ),
        # counted offices, and adjectives that say who did it
        (
            "Le président chilien Luis Soto a ri. Le 45e président du Chili a fui.",
            "président",
            ("Luis Soto",),
        ),
        ("Une cellule responsable des raids du Chili a ri.", "responsable", ()),
        ("Le responsable des attentats du Chili a ri.", "responsable", ()),
        ("Le responsable des forêts du Chili a ri.", "responsable", ("CHL",)),
        ("Le Chili attend. Ils meublent les chambres des garçons.", "chambres", ()),
        ("Le Chili attend. Les deux chambres ont voté.", "chambres", ("CHL",)),
        # whose office it is where it stands between two names
        (
            "Ana Roy, présidente du groupe conservateur Judicial Network, a blâmé le Chili.",
            "présidente",
            ("Ana Roy",),
        ),
        (
            "Le Chili a vu Ana Roy, le président de la Cour Luis Soto, et Ari Ma.",
            "président",
            ("Luis Soto",),
        ),
        (
            "Al Roy, l'ex-ministre de la Défense du Chili qui avait fui, a cédé.",
            "ex-ministre",
            ("Al Roy",),
        ),
        ("Le Chili a vu Al Roy, le ministre du Chili qui avait fui.", "ministre", ("CHL",)),
        ("Le Premier ministre chilien de centre-droit Luis Soto a cédé.", "min", ("Luis Soto",)),
    ],
)
def test_nouns(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert meant(entities(text), text, words) == who
