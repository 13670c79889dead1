"""Who speaks a quotation, and that nobody says "il" of himself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.find.test_nearer import stands_for

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]

LED = "Le président chilien Pablo Soto a reçu le ministre péruvien de la Santé, Luis Rojas. "


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # the speaker of the incise is somebody else; so is who spoke before, if the words go on
        (LED + '"Il a bien travaillé", a dit M. Rojas.', "Il", ("Pablo Soto",)),
        (
            LED + '"Le vaccin est prêt", a dit M. Rojas. "Il a bien travaillé, je le jure."',
            "Il",
            ("Pablo Soto",),
        ),
        # outside the quotation "il" is the speaker all the same
        (LED + '"C\'est fini", a dit M. Rojas. Il a souri.', "Il", ("Luis Rojas",)),
        # a thing is not given to another person
        (LED + '"Nous le surveillons", a dit M. Soto.', "le surv", ()),
        # who spoke goes on, unless a subject came in between
        (
            "\"L'hiver est long\", a réagi lors d'un point de presse le gouverneur de l'Oural, "
            'Ivan Panine, tandis que le Pérou a cédé. "Nous avons froid", a-t-il ajouté.',
            "-il",
            ("Ivan Panine",),
        ),
        (
            LED + '"Le vaccin est prêt", a dit M. Rojas. Pablo Soto a souri. '
            '"Nous avons hâte", a-t-il ajouté.',
            "-il",
            ("Pablo Soto",),
        ),
        # the speaker of an incise without quotation
        (
            LED + 'La Bolivie a, elle aussi, cédé, a ajouté M. Soto. "Tant mieux", a-t-il dit.',
            "-il",
            ("Pablo Soto",),
        ),
    ],
)
def test_nobody_says_il_of_himself(
    entities: Read, text: str, words: str, who: tuple[str, ...]
) -> None:
    assert stands_for(entities(text), text, words) == who
