"""Which person stands on a side of a deed, where the parse or the words hide who it is."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Actor, Dispatch

pytestmark = pytest.mark.model


def told(actors: tuple[Actor, ...]) -> tuple[str, ...]:
    return tuple(a.person or a.code for a in actors)


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        # what somebody is, behind his name, is he himself where a clause goes on from it
        (
            "Luc Ondo, journaliste gabonais assassiné à Libreville, avait critiqué le régime.",
            "ASSAULT",
            (),
            ("Luc Ondo",),
        ),
        (
            "Luc Ondo, comme un journaliste gabonais assassiné à Libreville, avait critiqué le "
            "régime.",
            "ASSAULT",
            (),
            ("GAB",),
        ),
        # troops are their leader's, also of a movement
        (
            "Le GNA a dénoncé les troupes du maréchal Haftar.",
            "ACCUSE",
            ("GNA",),
            ("Haftar",),
        ),
        # who is named only further on can be the homologue
        (
            "Le ministre péruvien des Affaires étrangères Luis Rojas a reçu son homologue chilien. "
            "Le ministre chilien des Affaires étrangères Pablo Soto a remercié Lima.",
            "CONSULT",
            ("Pablo Soto",),
            ("Luis Rojas",),
        ),
        (
            "Le ministre péruvien des Affaires étrangères Luis Rojas a reçu son homologue chilien. "
            "Le ministre chilien des Sports Pablo Soto a remercié Lima.",
            "CONSULT",
            ("CHL",),
            ("Luis Rojas",),
        ),
        # somebody of no office who blames those who govern
        (
            'Le ministre chilien a cédé. "C\'est une honte pour le gouvernement", dénonce Ana Roy.',
            "ACCUSE",
            ("Ana Roy",),
            ("CHL",),
        ),
        # the matter of an office between it and the name
        (
            "Le rapporteur spécial de l'ONU sur la torture Nils Berg a accusé Lima.",
            "ACCUSE",
            ("Nils Berg",),
            ("PER",),
        ),
        (
            "Le rapporteur spécial de l'ONU sur la torture de Nils Berg a accusé Lima.",
            "ACCUSE",
            ("UN",),
            ("PER",),
        ),
        # who was spoken of undergoes it, not who spoke
        (
            "L'opposant gabonais Luc Ondo est hospitalisé, a annoncé lundi le ministre Paul Mba. "
            "Il a été arrêté samedi.",
            "COERCE",
            (),
            ("Luc Ondo",),
        ),
        (
            "L'opposant gabonais Luc Ondo est hospitalisé, a annoncé lundi le ministre Paul Mba. "
            "Il a accusé la France.",
            "ACCUSE",
            ("Paul Mba",),
            ("FRA",),
        ),
        (
            "L'opposant gabonais Luc Ondo est hospitalisé, a annoncé lundi son avocat Paul Mba. "
            "Paris a dénoncé son arrestation.",
            "ACCUSE",
            ("FRA",),
            ("Luc Ondo",),
        ),
        # one person by two names
        (
            "Le prince héritier Mohammed ben Salmane, dit MBS, est à Paris. MBS a accusé le Qatar.",
            "ACCUSE",
            ("Mohammed ben Salmane",),
            ("QAT",),
        ),
        # "un manifestant" between commas beside a name is that person
        (
            "La foule défile à Lima après la mort de Luis Rojas, un manifestant tué par un "
            "policier.",
            "ASSAULT",
            ("PER",),
            ("Luis Rojas",),
        ),
        (
            "La foule défile à Lima depuis qu'un manifestant, Luis Rojas, a été tué par un "
            "policier.",
            "ASSAULT",
            ("PER",),
            ("Luis Rojas",),
        ),
        (
            "La foule défile à Lima, avec Luis Rojas et Ana Soto, pour un manifestant tué par un "
            "policier.",
            "ASSAULT",
            ("PER",),
            ("PER",),
        ),
        # whose critics they are is whom they criticise
        (
            "Le président chilien Pablo Soto a cédé. Ses détracteurs se sont insurgés.",
            "ACCUSE",
            ("CHL",),
            ("Pablo Soto",),
        ),
        (
            "Le président chilien Pablo Soto a cédé. Ses ministres se sont insurgés.",
            "ACCUSE",
            ("CHL",),
            (),
        ),
        # a march against who governs is at the one whom its people want to go, if at home
        (
            "Des Péruviens ont réclamé le départ du président péruvien Luis Rojas. Une "
            "manifestation contre le gouvernement a eu lieu lundi à Lima.",
            "PROTEST",
            ("PER",),
            ("Luis Rojas",),
        ),
        (
            "Des Péruviens ont réclamé le départ du président péruvien Luis Rojas. Une "
            "manifestation contre le gouvernement chilien a eu lieu lundi à Lima.",
            "PROTEST",
            ("PER",),
            ("CHL",),
        ),
        # "d'un accord entre X et Y" is none of "être d'accord"
        (
            "Le texte est le fruit d'un accord entre le président chilien Pablo Soto et le "
            "président péruvien Luis Rojas.",
            "SUPPORT",
            ("Pablo Soto", "Luis Rojas"),
            (),
        ),
        (
            "Le président chilien Pablo Soto s'est dit d'accord avec le Pérou.",
            "AGREE",
            ("Pablo Soto", "PER"),
            (),
        ),
        # the participle behind a name says what is done to that name, if it agrees
        (
            "Le président chilien Pablo Soto a vu la famille de Luis Rojas, blessé par la police.",
            "ASSAULT",
            ("CHL",),
            ("Luis Rojas",),
        ),
        (
            "Le ministre chilien Pablo Soto soutient le juge de Lima, Luis Rojas, très critiqué "
            "par la Bolivie.",
            "ACCUSE",
            ("BOL",),
            ("Luis Rojas",),
        ),
        (
            "La ministre chilienne Ana Soto a vu le juge de Lima, critiquée par la Bolivie.",
            "ACCUSE",
            ("BOL",),
            ("Ana Soto",),
        ),
        # the subject that a passive infinitive waits for is no apposition of the doer
        (
            "Après avoir été accusé par le président chilien de mollesse, le ministre Luis Rojas "
            "est sous pression.",
            "ACCUSE",
            ("CHL",),
            ("Luis Rojas",),
        ),
        # over an aside "qui" is the name it tells of
        (
            "Ce blocus suit les menaces de Luis Rojas, le gendre du président chilien "
            "Pablo Soto, qui avait menacé de frapper le Pérou.",
            "THREATEN",
            ("Luis Rojas",),
            ("PER",),
        ),
        (
            "Le Laos a reçu le gendre du président chilien Pablo Soto, qui avait menacé "
            "de frapper le Pérou.",
            "THREATEN",
            ("Pablo Soto",),
            ("PER",),
        ),
        # who is hostile to somebody is not he
        (
            "Un blogueur hostile au président chilien Pablo Soto a été emprisonné.",
            "COERCE",
            (),
            ("CHL",),
        ),
        # his government is he, his ports are not
        (
            "Le Premier ministre syrien Imad Omar a parlé. Son gouvernement est critiqué par "
            "la Bolivie.",
            "ACCUSE",
            ("BOL",),
            ("Imad Omar",),
        ),
        # whom the charge that is dropped was against
        (
            "Le président chilien Pablo Soto a parlé. Le parquet chilien a retiré les "
            "accusations contre M. Soto.",
            "CONCEDE",
            ("CHL",),
            ("Pablo Soto",),
        ),
        # the attacks of a rival are at him whose rival he is
        (
            "Le président chilien Pablo Soto a réagi, malgré les attaques de son adversaire "
            "Luis Rojas.",
            "ACCUSE",
            ("Luis Rojas",),
            ("Pablo Soto",),
        ),
        # the first of two who are killed, named over an aside
        (
            "Le général turc Ali Demir, délégué d'Ankara en Libye, ainsi qu'un notable local "
            "ont été tués dans un raid russe à Tripoli.",
            "ASSAULT",
            ("RUS",),
            ("Ali Demir",),
        ),
        (
            "Le général libyen Khalifa Haftar, délégué du Parlement au Tchad, ainsi qu'un notable "
            "local ont été tués dans un raid russe.",
            "ASSAULT",
            ("RUS",),
            ("Khalifa Haftar",),
        ),
        # a name that the model takes for an adverb
        (
            "Le ministre français Paul Duval a parlé d'Emmanuel Macron. Il va soutenir Macron.",
            "SUPPORT",
            ("Paul Duval",),
            ("Emmanuel Macron",),
        ),
        (
            "Le ministre français Paul Duval a parlé d'Emmanuel Macron. Il va soutenir demain "
            "Lima.",
            "SUPPORT",
            ("Paul Duval",),
            ("PER",),
        ),
        # who is weakened has the number of the object, and was backed himself
        (
            "Des officiers ont renversé le chef de l'Etat gabonais Luc Ondo, affaibli après avoir "
            "été soutenu pendant des mois par Oslo.",
            "SUPPORT",
            ("NOR",),
            ("Luc Ondo",),
        ),
        (
            "Des officiers ont renversé le chef de l'Etat gabonais Luc Ondo, affaiblis après avoir "
            "été soutenus pendant des mois par Oslo.",
            "SUPPORT",
            ("NOR",),
            ("GAB",),
        ),
        # who denies it answers who blames him, of the same land too
        (
            "Le président chilien Luis Soto a critiqué la députée chilienne Ana Rios. « C'est "
            "faux », s'est défendue Mme Rios.",
            "REJECT",
            ("Ana Rios",),
            ("Luis Soto",),
        ),
        (
            "Le président chilien Luis Soto a critiqué la députée chilienne Eva Roth. « C'est "
            "faux », s'est défendue la députée chilienne Ana Rios.",
            "REJECT",
            ("Ana Rios",),
            ("CHL",),
        ),
        # what seldom befalls an office befell the person beside it
        (
            "Le ministère russe a vu l'opposant russe Ivan Petrov. Il a été arrêté lundi.",
            "COERCE",
            (),
            ("Ivan Petrov",),
        ),
        (
            "Le ministère russe a vu l'opposant russe Ivan Petrov. Il a été critiqué par Lima.",
            "ACCUSE",
            ("PER",),
            ("RUS",),
        ),
        # nobody charges himself by what he does to his people
        (
            "Le président chilien Luis Soto, accusé de fraude, a réprimé l'opposition chilienne.",
            "ACCUSE",
            ("CHL",),
            ("Luis Soto",),
        ),
        (
            "L'opposant chilien Luis Soto, accusé de fraude, a été arrêté par la police "
            "péruvienne.",
            "ACCUSE",
            ("PER",),
            ("Luis Soto",),
        ),
        # the occasion of what is said
        (
            "Le ministre chilien Luis Soto a parlé à sa sortie d'un entretien avec la Péruvienne "
            "Ana Rios.",
            "CONSULT",
            ("Ana Rios", "Luis Soto"),
            (),
        ),
        (
            "Le ministre chilien Luis Soto a parlé à l'entrée d'un salon où la ministre péruvienne "
            "Ana Rios a rencontré le ministre letton Olav Berg.",
            "CONSULT",
            ("Ana Rios", "Olav Berg"),
            (),
        ),
        # no president is the deputy
        (
            "Le député chilien Luis Rojas a parlé. Le président chilien Pablo Soto doit "
            "répondre. Le député du Maule accuse le Pérou.",
            "ACCUSE",
            ("Luis Rojas",),
            ("PER",),
        ),
    ],
)
def test_persons(
    coder: Coder, text: str, act: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    record = coder.code(Dispatch("d", "2019-06-14", text))
    found = [(told(c.actors), told(c.recipients)) for c in record.claims if c.act == act]
    assert found == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        # whom that befalls which another asks for
        (
            "L'opposant gabonais Luc Ondo a été arrêté. La ministre kényane Ana Mba a exigé sa "
            "libération.",
            ["Luc Ondo"],
        ),
        ("L'opposant gabonais Luc Ondo a été arrêté. Il a exigé sa libération.", []),
        # where or by which pact it is said
        ("Lima a exigé d'Oslo, à la tribune de l'ONU, de céder.", []),
        ("Lima a exigé d'Oslo de céder sur l'ONU.", ["UN"]),
        # the lands that a demand in quotation names, where nothing took place
        ("« Les combats doivent cesser au Mali », a dit le ministre gabonais Luc Ondo.", ["MLI"]),
        ("« Les combats doivent cesser », a dit au Mali le ministre gabonais Luc Ondo.", []),
    ],
)
def test_whom_a_demand_concerns(coder: Coder, text: str, about: list[str]) -> None:
    record = coder.code(Dispatch("d", "2019-06-14", text))
    demands = [c for c in record.claims if c.act == "REQUEST"]
    assert [[a.person or a.code for a in c.concerning] for c in demands] == [about]
