"""What is a deed of its own and what is none, with the real model, each with its near miss."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


def told(coder: Coder, text: str) -> list[str]:
    """Act, sides and status of each claim: "AID KEN>UGA future"."""
    found = []
    for claim in coder.code(Dispatch("x", "2018-06-15", text)).claims:
        actors, recipients = ("|".join(a.code for a in s) for s in (claim.actors, claim.recipients))
        found.append(f"{claim.act} {actors}>{recipients} {claim.status}")
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a promise and the deed that is promised
        ("Le Kenya a accepté de livrer des armes à l'Ouganda.", ["AID KEN>UGA future"]),
        ("Le ministre kényan a promis de moderniser la justice.", ["AGREE KEN> occurred"]),
        # a verb and its object that name one deed
        ("Le président gambien a annoncé sa démission.", ["RETREAT GMB> occurred"]),
        ("Le président gambien a annoncé son soutien au Togo.", ["SUPPORT GMB>TGO occurred"]),
        # a word that blames does not praise as well
        (
            "La Gambie a annoncé que le Togo était responsable de l'attaque de lundi.",
            ["ACCUSE GMB>TGO occurred"],
        ),
        # what people march for
        (
            "Des milliers de Polonais ont défilé pour dénoncer la politique de Varsovie.",
            ["PROTEST POL>POL occurred"],
        ),
        (
            "Le ministre polonais est venu pour dénoncer la politique de la Hongrie.",
            ["ACCUSE POL>HUN occurred"],
        ),
        # a fight and whom it cost a side
        (
            "L'armée yéménite et les séparatistes se sont livré des combats. "
            "Les combats entre l'armée yéménite et les séparatistes ont coûté des vies. "
            "Dix soldats yéménites ont été tués.",
            ["ASSAULT YEM|YEM> occurred"],
        ),
        # one prisoner, taken once
        (
            "Le juge péruvien Luis Soto a été arrêté lundi. Luis Soto est emprisonné à Lima.",
            ["COERCE >PER occurred"],
        ),
        # the arrests of one day, told again further on; those of another day are others
        (
            "La police péruvienne a arrêté mardi deux journalistes chiliens à Lima. La pluie "
            "tombait. Il faisait froid. La police péruvienne a arrêté mardi des journalistes "
            "chiliens, selon leur avocat.",
            ["COERCE PER>CHL occurred"],
        ),
        (
            "La police péruvienne a arrêté mardi deux journalistes chiliens à Lima. La pluie "
            "tombait. Il faisait froid. La police péruvienne a arrêté lundi des journalistes "
            "chiliens, selon leur avocat.",
            ["COERCE PER>CHL occurred", "COERCE PER>CHL occurred"],
        ),
    ],
)
def test_one_deed_is_told_once(coder: Coder, text: str, wanted: list[str]) -> None:
    assert told(coder, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le Niger a payé des hommes pour qu'ils tuent des soldats tchadiens.", []),
        (
            "Le Niger a payé des hommes qui ont tué des soldats tchadiens.",
            ["ASSAULT >TCD occurred"],
        ),
        (
            "L'ambassadeur du Brésil va être convoqué par le ministère norvégien des Affaires "
            "étrangères.",
            ["ACCUSE NOR>BRA future"],
        ),
        (
            "Le projet d'annexion de la Crimée par la Russie inquiète.",
            ["COERCE RUS>UKR hypothetical"],
        ),
        (
            "Le ministre kényan veut éviter une guerre avec l'Ouganda.",
            ["ASSAULT UGA|KEN> hypothetical"],
        ),
        ("En cas d'attaque de l'Ouganda, l'école fermera.", ["ASSAULT UGA> hypothetical"]),
        (
            "Une attaque de l'Ouganda contre le Kenya serait une folie.",
            ["ASSAULT UGA>KEN hypothetical"],
        ),
        (
            "Une attaque de l'Ouganda contre le Kenya a surpris l'Afrique.",
            ["ASSAULT UGA>KEN occurred"],
        ),
        (
            "Il n'y a pas eu de rencontre entre le Kenya et l'Ouganda.",
            ["CONSULT KEN|UGA> negated"],
        ),
        (
            '"Les Ougandais doivent libérer nos soldats", a déclaré le ministre kényan.',
            ["REQUEST KEN>UGA occurred"],
        ),
        ('"Nous étions prêts à riposter hier", a déclaré le président kényan.', []),
        (
            '"Nous sommes prêts à riposter", a déclaré le président kényan.',
            ["THREATEN KEN> occurred"],
        ),
    ],
)
def test_what_is_only_aimed_at_has_not_happened(coder: Coder, text: str, wanted: list[str]) -> None:
    assert told(coder, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Deux personnes ont été tuées dans une fusillade à Oslo.", []),
        (
            "Deux personnes ont été tuées dans une fusillade à Oslo. On pense au terrorisme.",
            ["ASSAULT >NOR occurred"],
        ),
        ("Le parquet a ouvert une enquête après la mort de dix résidents à Namur.", []),
        (
            "Le parquet belge a ouvert une enquête contre le ministre portugais.",
            ["ACCUSE BEL>PRT occurred"],
        ),
        ("Un Londonien s'est réjoui de la réouverture des salles.", []),
        ("Londres s'est réjoui de la décision de la Pologne.", ["SUPPORT GBR>POL occurred"]),
        ("Les électeurs kényans sont appelés à choisir un maire.", []),
        ("Le Kenya a été sévèrement critiqué par la Suède.", ["ACCUSE SWE>KEN occurred"]),
    ],
)
def test_people_without_office_do_nothing_political(
    coder: Coder, text: str, wanted: list[str]
) -> None:
    assert told(coder, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Une visite à Varsovie du ministre norvégien est prévue lundi.",
            ["CONSULT NOR>POL future"],
        ),
        (
            "En déplacement à Tunis, le président chilien a appelé l'Europe à agir.",
            ["CONSULT CHL>TUN occurred", "REQUEST CHL>EU occurred"],
        ),
        (
            "La Suède a annoncé le rétablissement des sanctions contre la Biélorussie.",
            ["SANCTION SWE>BLR future"],
        ),
    ],
)
def test_whose_deed_a_noun_names(coder: Coder, text: str, wanted: list[str]) -> None:
    assert told(coder, text) == wanted
