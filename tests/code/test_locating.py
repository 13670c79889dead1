"""Where a deed took place, where its own clause does not say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


Places = Callable[[str, str], list[str]]


@pytest.fixture
def places(coder: Coder) -> Places:
    """The places of the claims of one act, "" for none."""

    def read(text: str, act: str) -> list[str]:
        record = coder.code(Dispatch("d", "2019-05-14", text))
        return [c.place.name if c.place else "" for c in record.claims if c.act == act]

    return read


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        # where a summit is held, and to whom one stands up
        ("Le Chili et la Bolivie ont tenu mardi à Lima un sommet.", "CONSULT", "Lima"),
        ("Le Chili tient tête à Lima.", "REJECT", ""),
        # what a clause before a colon tells was elsewhere; a heading says where
        (
            "Oslo est informé du sommet de Lima : le ministre chilien a reçu le ministre bolivien.",
            "CONSULT",
            "",
        ),
        ("Sommet à Lima : le Chili rencontre la Bolivie.", "CONSULT", "Lima"),
        # the house of those who govern, where somebody speaks or people stand
        ("La ministre chilienne a accusé la Bolivie devant le Sénat.", "ACCUSE", "Sénat"),
        ("La ministre chilienne a accusé la Bolivie avec le Sénat.", "ACCUSE", ""),
        ("La ministre chilienne a accusé la Bolivie devant l'Assemblée générale.", "ACCUSE", ""),
        ("La ministre chilienne a dénoncé au Sénat la Bolivie.", "ACCUSE", "Sénat"),
        ("La ministre chilienne a reproché au Sénat sa lenteur.", "ACCUSE", ""),
        ("La ministre chilienne s'est opposée au Sénat.", "REJECT", ""),
        (
            "La ministre chilienne a accusé la Bolivie dans un discours solennel au Sénat.",
            "ACCUSE",
            "Sénat",
        ),
        (
            "La ministre chilienne a accusé la Bolivie dans une lettre solennelle au Sénat.",
            "ACCUSE",
            "",
        ),
        (
            "La ministre chilienne a menacé, à la tribune du Sénat, de frapper la Bolivie.",
            "THREATEN",
            "Sénat",
        ),
        (
            "La ministre chilienne a menacé, à la demande du Sénat, de frapper la Bolivie.",
            "THREATEN",
            "",
        ),
        # where those are posted who go, not where they are from
        (
            "La Norvège veut réduire le nombre de soldats norvégiens basés au Tchad.",
            "RETREAT",
            "Tchad",
        ),
        ("La Norvège veut réduire le nombre de soldats venus du Tchad.", "RETREAT", ""),
        # from where somebody speaks, and parts of a land and waters off a town
        ("De Lima, la ministre chilienne a accusé la Bolivie.", "ACCUSE", "Lima"),
        ("Allié de Lima, le Chili a accusé la Bolivie.", "ACCUSE", ""),
        (
            "Le Chili et l'ONU ont mené des manoeuvres conjointes dans le nord et l'est du Chili.",
            "COOPERATE",
            "nord et l'est du Chili",
        ),
        (
            "Le Chili a saisi un navire bolivien au large d'Iquique.",
            "COERCE",
            "Iquique",
        ),
        ("Le Chili a saisi un navire bolivien à l'aide d'Iquique.", "COERCE", ""),
        # what an attack was to take
        (
            "L'offensive lancée par le maréchal Haftar pour prendre Tripoli a échoué.",
            "ASSAULT",
            "Tripoli",
        ),
        (
            "L'offensive lancée par le maréchal Haftar pour aider Tripoli a échoué.",
            "ASSAULT",
            "",
        ),
        # who is asked somewhere answers there
        (
            '"La Bolivie doit céder", a dit le ministre chilien Paul Roth, interrogé à Oslo. Il '
            "a accusé la Bolivie de mentir.",
            "ACCUSE",
            "Oslo",
        ),
        (
            '"La Bolivie doit céder", a dit le ministre chilien Paul Roth, formé à Oslo. Il a '
            "accusé la Bolivie de mentir.",
            "ACCUSE",
            "",
        ),
        # whom something is said to is not where
        ("Le Chili s'en est pris à La Paz.", "ACCUSE", ""),
        ("Le Chili a critiqué le Pérou à La Paz.", "ACCUSE", "La Paz"),
        # where the last of several meetings was, the others were not
        (
            "Oslo et Lima se sont rencontrés trois fois, la dernière à Washington en mai.",
            "CONSULT",
            "",
        ),
        (
            "Oslo et Lima se sont rencontrés trois fois à Washington en mai.",
            "CONSULT",
            "Washington",
        ),
        # what talks are about is not where they are
        ("La Norvège accueille un sommet sur le Sahel.", "CONSULT", "Norvège"),
        ("La Norvège prépare un sommet à Bergen sur le Sahel.", "CONSULT", "Bergen"),
        ("La Norvège et le Pérou ont discuté de la crise en Bolivie.", "CONSULT", ""),
        ("La Norvège et le Pérou ont discuté de la crise à Bergen.", "CONSULT", "Bergen"),
        # nor is it where an older deed was
        (
            "La police a arrêté cinq opposants à Kaboul, un jour après un attentat à Peshawar.",
            "COERCE",
            "Kaboul",
        ),
        # whoever is somewhere meets his hosts there
        (
            "Le ministre chilien Paul Roth se trouvait mardi à Oslo. Il s'est entretenu avec la "
            "ministre norvégienne Ana Klee.",
            "CONSULT",
            "Oslo",
        ),
        (
            "Le ministre chilien Paul Roth se trouvait mardi à Oslo. Il s'est entretenu avec la "
            "ministre chinoise Ana Klee.",
            "CONSULT",
            "",
        ),
        # ground is taken or closed where it lies
        ("Malte a fermé les ports maltais.", "COERCE", "ports maltais"),
        (
            "L'offensive lancée en avril par l'armée libyenne pour s'emparer de Syrte a échoué.",
            "ASSAULT",
            "Syrte",
        ),
        # nor do people march where something else is sent
        (
            "Le roi de Norvège est à Bergen. La foule défile contre les extraditions vers l'Irak.",
            "PROTEST",
            "Bergen",
        ),
        (
            "Le roi de Norvège est à Bergen. La foule défile contre les extraditions à Oslo.",
            "PROTEST",
            "Oslo",
        ),
        # a seat that somebody wants is no place
        ("Le candidat à la Maison Blanche, John Roy, a reçu le ministre chilien.", "CONSULT", ""),
        (
            "Le président américain John Roy a reçu le ministre chilien à la Maison Blanche.",
            "CONSULT",
            "Maison Blanche",
        ),
        # the clause of a place: "où"
        (
            "La ville d'Oslo, où des heurts ont opposé police et opposants, est calme.",
            "PROTEST",
            "Oslo",
        ),
        (
            "Le ministre a reçu le prix de la ville d'Oslo, où il a accusé le Pérou.",
            "ACCUSE",
            "Oslo",
        ),
        (
            "Oslo, où le ministre péruvien a rencontré à Bergen son homologue chilien, est calme.",
            "CONSULT",
            "Bergen",
        ),
        ("Oslo, où siège le tribunal, est calme. Le Pérou a accusé le Chili.", "ACCUSE", ""),
        # what people and police of one land do to each other they do there
        ("Le Pérou vote. Des policiers péruviens ont arrêté des opposants.", "COERCE", "Pérou"),
        ("Le Pérou vote. Des soldats péruviens ont attaqué des rebelles.", "ASSAULT", ""),
        ("Des policiers péruviens ont arrêté des opposants.", "COERCE", ""),
        # the land left; what else is left is no place
        ("Le retrait des soldats norvégiens du Kenya a commencé lundi.", "RETREAT", "Kenya"),
        ("Oslo a retiré en mars ses troupes du Kenya.", "RETREAT", "Kenya"),
        ("La Norvège s'est retirée en 2012 de l'accord.", "SANCTION", ""),
        # ground taken; what else is taken is no place
        ("Les forces kényanes ont envahi le Soudan du Sud en mai.", "ASSAULT", "Soudan du Sud"),
        ("Les rebelles éthiopiens ont pris le contrôle de la ville d'Adama.", "ASSAULT", "Adama"),
        ("Le Kenya a pris le contrôle de l'ensemble du nord de la Somalie.", "ASSAULT", "Somalie"),
        ("L'armée kényane a pris le contrôle du parlement somalien.", "ASSAULT", ""),
        # adjectives before the "de" of what is held somewhere; of other deeds it says who
        ("Lula et Modi se sont vus au sommet climatique de Nairobi.", "CONSULT", "Nairobi"),
        ("Oslo a dénoncé l'offensive diplomatique de Nairobi.", "ACCUSE", ""),
        # where a meeting was held, said behind a person; one meeting is not where another was
        (
            "Lundi s'est achevé un sommet entre Lula et le président kényan William Ruto, "
            "organisé à Oslo.",
            "CONSULT",
            "Oslo",
        ),
        (
            "La rencontre de Nairobi semble proche: le ministre péruvien Luis Rojas a rencontré "
            "jeudi le ministre chilien Juan Salas.",
            "CONSULT",
            "",
        ),
        ("Après le fiasco de Nairobi, Lula et Modi se sont vus jeudi.", "CONSULT", ""),
        ("Face à Nairobi, Lula et Modi se sont vus jeudi.", "CONSULT", ""),
        # the state said behind a city
        ("À Moscow, dans l'Idaho, la police a arrêté des Américains.", "COERCE", "Moscow"),
        # a place named just before, in the state of who is there; neither elsewhere nor older
        (
            "La tension ne retombe pas à Kisumu. La police kényane a arrêté dix opposants.",
            "COERCE",
            "Kisumu",
        ),
        (
            "La tension ne retombe pas à Kisumu. La police péruvienne a arrêté dix opposants.",
            "COERCE",
            "",
        ),
        (
            "La tension ne retombe pas à Kisumu. La police kényane a arrêté dix Péruviens.",
            "COERCE",
            "Kisumu",
        ),
        (
            "La tension ne retombe pas à Kisumu. "
            "La police kényane avait arrêté dix opposants en 1998.",
            "COERCE",
            "",
        ),
        (
            "La tension ne retombe pas à Kisumu. Le calme tarde. Des policiers kényans ont arrêté "
            "dix opposants kényans.",
            "COERCE",
            "Kisumu",
        ),
        # the whole of a land, some of its towns, the land that unrest shakes
        ("Des Kényans ont manifesté lundi à travers le Kenya.", "PROTEST", "Kenya"),
        (
            "Des opposants kényans ont manifesté dans plusieurs villes de Tanzanie.",
            "PROTEST",
            "villes de Tanzanie",
        ),
        ("Le Kenya est secoué par des manifestations de l'opposition.", "PROTEST", "Kenya"),
        ("La Norvège a condamné des manifestations contre le Kenya.", "PROTEST", ""),
        (
            "Le calme revient à Kisumu. La Norvège en a parlé à Lima. "
            "La police kényane a arrêté dix opposants kényans.",
            "COERCE",
            "Kisumu",
        ),
        # what is taken by the deed: "pour s'emparer de"
        ("Le Kenya a lancé une offensive pour s'emparer de Mogadiscio.", "ASSAULT", "Mogadiscio"),
        # what a noun points at: the parties' state's, the last place named, its owner's
        ("La police péruvienne a arrêté dix Péruviens dans la capitale.", "COERCE", "la capitale"),
        ("La police péruvienne a arrêté dix Chiliens dans la capitale.", "COERCE", ""),
        (
            "Le Pérou déploie dans le pays des milliers de soldats.",
            "MOBILIZE",
            "le pays",
        ),
        (
            "Le sommet s'est ouvert à Kisumu. Des Norvégiens ont manifesté dans la ville.",
            "PROTEST",
            "Kisumu",
        ),
        ("Le Kenya a détruit un pont ougandais situé sur son sol.", "ASSAULT", "son sol"),
        (
            "Un drone norvégien a été abattu dans l'espace aérien kényan par l'armée kényane.",
            "ASSAULT",
            "espace aérien kényan",
        ),
        # the place of what is remembered, or whom a warning is for, is not the deed's
        (
            "Des Péruviens ont manifesté pour marquer l'anniversaire de la tuerie de Kisumu.",
            "PROTEST",
            "",
        ),
        ("Oslo a lancé un avertissement à la Bolivie.", "ACCUSE", ""),
        (
            "« Le Tchad ment », a déclaré lundi le ministre kényan lors d'une visite à Oslo.",
            "ACCUSE",
            "Oslo",
        ),
        # an attack that is claimed is the one told before
        (
            "Dix élus ont péri à Kisumu. L'attentat a été revendiqué par les shebab.",
            "ASSAULT",
            "Kisumu",
        ),
        # what is said of a place is not said there
        ("Le Kenya a dénoncé le régime au pouvoir à Oslo.", "ACCUSE", ""),
        ("Le Kenya a dénoncé à Lima le régime norvégien.", "ACCUSE", "Lima"),
        # a remark is made where its speaker was just said to be
        (
            "Le ministre kényan Paul Otieno est arrivé lundi à Oslo. "
            "Il a accusé le Tchad de mentir.",
            "ACCUSE",
            "Oslo",
        ),
        (
            "Le ministre kényan Paul Otieno est arrivé lundi à Oslo. "
            "Le Pérou a accusé le Tchad de mentir.",
            "ACCUSE",
            "",
        ),
        # a place told of somebody is not that of what he undergoes or says
        (
            "Trois opposants péruviens, qui vivaient depuis un an à Marseille, "
            "ont été arrêtés par la police.",
            "COERCE",
            "",
        ),
        ("Le Pérou a condamné la tuerie qui avait fait dix morts à Marseille.", "ACCUSE", ""),
        # a remark is made where its speaker is said to speak or to meet others; not where what he
        # tells of was, nor where another speaks
        (
            "Le ministre chilien Paul Roth a dénoncé mardi la Bolivie. "
            '"Nous verrons", a-t-il ajouté lors d\'une conférence de presse à Vilnius.',
            "ACCUSE",
            "Vilnius",
        ),
        (
            "Le ministre chilien Paul Roth a dénoncé mardi la Bolivie. "
            '"Nous verrons", a-t-il ajouté à la veille d\'élections à Vilnius.',
            "ACCUSE",
            "",
        ),
        (
            "Le ministre chilien Paul Roth a dénoncé mardi la Bolivie. "
            '"Nous verrons, même à Vilnius", a-t-il ajouté lors d\'une conférence de presse.',
            "ACCUSE",
            "",
        ),
        (
            "Le ministre chilien Paul Roth a dénoncé mardi la Bolivie. "
            '"Nous verrons", a ajouté la sénatrice Ana Klee lors d\'une conférence de presse à '
            "Vilnius.",
            "ACCUSE",
            "",
        ),
        (
            "Le ministre chilien Paul Roth a dénoncé mardi la Bolivie. Paul Roth a rencontré la "
            "sénatrice Ana Klee à Vilnius.",
            "ACCUSE",
            "Vilnius",
        ),
        # what was said on another day was not said where its speaker met somebody
        (
            "Le président chilien Paul Roth a menacé la Bolivie de sanctions. "
            "Il a rencontré à Oslo son homologue péruvien.",
            "THREATEN",
            "Oslo",
        ),
        (
            "Le président chilien Paul Roth avait menacé en octobre la Bolivie de sanctions. "
            "Il a rencontré à Oslo son homologue péruvien.",
            "THREATEN",
            "",
        ),
        # what is done to say something says where
        (
            "Le ministre chilien Paul Roth a pris la parole à Oslo pour dénoncer la Bolivie.",
            "ACCUSE",
            "Oslo",
        ),
        (
            "Le ministre chilien Paul Roth a parlé, triste pour Oslo, pour dénoncer la Bolivie.",
            "ACCUSE",
            "",
        ),
    ],
)
def test_where(places: Places, text: str, act: str, place: str) -> None:
    assert places(text, act) == [place]


def test_a_city_is_that_of_the_state_said_behind_it(coder: Coder) -> None:
    record = coder.code(
        Dispatch(
            "d", "2019-05-14", "À St-Louis, dans le Missouri, la police a arrêté dix opposants."
        )
    )
    assert [c.place and c.place.code for c in record.claims] == ["USA"]


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        ("Quito a accusé le prédicateur Paul Marin, exilé à Riga.", "ACCUSE", None),
        ("Quito a arrêté à Riga le prédicateur Paul Marin.", "COERCE", "Riga"),
        ("Lima a rompu ses liens avec Quito et rejoint la coalition à Riga.", "SANCTION", None),
        ("Lima a arrêté et jugé un espion de Quito à Riga.", "COERCE", "Riga"),
        ("Aux termes d'un pacte signé à Riga, Lima a libéré dix rebelles.", "RETREAT", None),
        ("Au cours d'un raid mené à Riga, Lima a libéré dix rebelles.", "RETREAT", "Riga"),
        (
            "Un obus a été tiré vers le Togo à l'occasion de la signature, à Riga, du pacte.",
            "ASSAULT",
            "Togo",
        ),
        (
            "Un obus a été tiré vers le Togo à l'occasion de la régate, à Riga, des élus.",
            "ASSAULT",
            "Riga",
        ),
        ("Des élus kényans ont manifesté en soutien aux grévistes en Lettonie.", "PROTEST", None),
        (
            "Des élus kényans ont manifesté en tenue de grévistes en Lettonie.",
            "PROTEST",
            "Lettonie",
        ),
        (
            "Le ministre chilien Luis Soto a invité Ana Rios, ministre à Lima, à Riga.",
            "REQUEST",
            None,
        ),
        ("Le ministre chilien Luis Soto a critiqué Lima à Riga.", "ACCUSE", "Riga"),
        ("« Oslo se perd à Gao », a dit le Chilien Luis Soto en recevant Quito.", "CONSULT", None),
        (
            "« Oslo se perd », a dit le Chilien Luis Soto en recevant Quito à Riga.",
            "CONSULT",
            "Riga",
        ),
    ],
)
def test_places_of_dwellings_and_of_further_clauses(
    coder: Coder, text: str, act: str, place: str | None
) -> None:
    claims = coder.code(Dispatch("d1", "2019-04-24", text)).claims
    found = [c.place and c.place.name for c in claims if c.act == act]
    assert found and found[0] == place
