"""Statements that are deeds by what they say, with the real model."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.code.sayings import remarks
from dyade.errors import DataError
from dyade.model import Dispatch

pytestmark = pytest.mark.model

Made = list[tuple[str, list[str], list[str]]]
BLAME = ("ACCUSE", ["GRC"], ["TUR"])
CALL = ("REQUEST", ["GRC"], ["TUR"])


def made(coder: Coder, text: str) -> Made:
    """The acts with their sides, of the rules of speech only."""
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    return [
        (c.act, sorted(a.code for a in c.actors), sorted(a.code for a in c.recipients))
        for c in claims
        if c.rule.startswith("speech.")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose words they are
        (
            '"C\'est une folie", a déclaré jeudi à Genève le ministre suisse.',
            [("ACCUSE", ["CHE"], [])],
        ),
        ('"C\'est une folie", a déclaré jeudi à Genève une passante.', []),
        (
            "Selon le ministre suisse, la décision de Rome est une provocation.",
            [("ACCUSE", ["CHE"], ["ITA"])],
        ),
        ("Selon une étude, la décision de Rome est une provocation.", []),
        (
            'Le ministre suisse sur Twitter: "La décision de Rome est une honte".',
            [("ACCUSE", ["CHE"], ["ITA"])],
        ),
        # on whom they fall
        (
            'Le ministre grec a évoqué une "décision irresponsable" de la Turquie.',
            [("ACCUSE", ["GRC"], ["TUR"])],
        ),
        ('"Notre retard est une erreur", a déclaré le ministre grec.', []),
        # what is denied, fought or wished away is no blame
        ('"Nous luttons contre la propagande", a déclaré le ministre grec.', []),
        ('"La décision de la Turquie n\'est pas absurde", a déclaré le ministre grec.', []),
        ('"Je n\'aurais pas dû venir", a déclaré le ministre grec.', []),
        (
            "Le ministre grec a répété que son gouvernement ne validerait pas ce tracé.",
            [("REJECT", ["GRC"], [])],
        ),
        ("Le ministre grec a répété que la Turquie ne négocierait pas.", []),
        ('"Je suis déçu que la Turquie se taise", a dit le ministre grec.', [BLAME]),
        # what must be done, quoted only in part
        ('La Turquie doit "rendre ces terres", a déclaré le ministre grec.', [CALL]),
        ("La Turquie doit voter dimanche, a déclaré le ministre grec.", []),
        ('"Il faut renégocier ce traité", a déclaré le ministre grec.', [("REQUEST", ["GRC"], [])]),
        # demands need somebody
        ('"Il faut se laver les mains", a déclaré le ministre grec.', []),
        ('"Jusqu\'où la Turquie doit-elle aller?", a demandé le ministre grec.', []),
        # a plan to speak is no word
        ('Le ministre grec dira lundi que "la décision d\'Ankara est une honte".', []),
    ],
)
def test_words_that_judge(coder: Coder, text: str, expected: Made) -> None:
    assert made(coder, text) == expected


def test_an_answer_blames_only_where_it_is_about_somebody(coder: Coder) -> None:
    blame = '"La Turquie sait ce que valent ces cartes", a répliqué le ministre grec.'
    assert made(coder, blame) == [("ACCUSE", ["GRC"], [])]
    assert made(coder, '"La route est longue", a répliqué le ministre grec.') == []


def test_a_rule_of_an_unknown_form_is_refused() -> None:
    entry = {"id": "x", "act": "ACCUSE", "form": "sung", "example": {}, "counter": ""}
    with pytest.raises(DataError, match="unknown form 'sung'"):
        remarks._rule(entry)


def test_each_class_holds_what_it_says() -> None:
    from dyade.code.matching.triggers import classes

    found = classes()
    assert not found["@negative"] & found["@adverse"]
    assert not found["@positive"] & found["@favourable"]
    assert not (found["@negative"] | found["@adverse"]) & (
        found["@positive"] | found["@favourable"]
    )
