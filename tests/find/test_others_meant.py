"""Who is meant where another stands nearer, or more of a subject, than he does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def meant(entities: Entities, text: str, words: str) -> tuple[str, ...]:
    start = text.rindex(words)
    for mention in entities.mentions:
        if mention.span.start <= start < mention.span.end:
            return tuple(a.person or a.code for a in mention.actors)
    return ()


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # of no state at all, though the dispatch plays in one
        ("La Norvège attend. Les troupes étrangères ont avancé.", "troupes", ()),
        ("La Norvège attend. Les troupes ont avancé.", "troupes", ("NOR",)),
        ("La Norvège attend. Les groupes rebelles sahéliens avancent.", "groupes", ()),
        ("La Norvège attend. Plusieurs diplomates occidentaux ont douté.", "diplomates", ()),
        ("La Norvège attend. Plusieurs diplomates ont douté.", "diplomates", ("NOR",)),
        # the only one spoken of, of the same calling, though the dispatch plays elsewhere
        (
            "L'émissaire de l'ONU pour le Pérou, Nils Berg, a atterri à Ica. Le diplomate a souri.",
            "diplomate",
            ("Nils Berg",),
        ),
        (
            "L'émissaire de l'ONU pour le Pérou, Nils Berg, a atterri à Ica. Le juge a souri.",
            "juge",
            ("PER",),
        ),
        # troops of who sends them, migrants of no land told
        ("La Norvège a envoyé des troupes au Mali.", "troupes", ("NOR",)),
        ("La Norvège a vu des troupes au Mali.", "troupes", ("MLI",)),
        ("La Norvège attend. Des migrants ont fui.", "migrants", ()),
        ("La Norvège attend. Des migrants danois ont fui.", "migrants", ("DNK",)),
        # what somebody is called is nobody, nor is a movement that has a name behind it
        (
            "Le président norvégien Karl Lund a ri. Oslo lui dénie le titre de président.",
            "président",
            (),
        ),
        (
            "Le président norvégien Karl Lund a ri. Oslo a vu le président.",
            "président",
            ("Karl Lund",),
        ),
        ("Le Hezbollah a réagi. Le mouvement Riposte a nié.", "mouvement", ()),
        ("Le Hezbollah a réagi. Le mouvement a nié.", "mouvement", ("HEZBOLLAH",)),
        # a rank is nobody
        ("Le Tchad a promu son chef au grade de général.", "général", ()),
        ("Le Tchad a promu son général.", "général", ("TCD",)),
        # withdrawn from there, whosever they are
        ("Oslo annonce le retrait de 300 soldats du Tchad.", "soldats", ()),
        ("Oslo a salué la conduite de 300 soldats du Tchad.", "soldats", ("TCD",)),
        # where those march who have been told of, and where a dispatch plays
        (
            "Lima a dit non. Lima et Ica attendent. Une marche a réuni cent élus à Oslo. "
            "Les manifestants ont chanté.",
            "manifestants",
            ("NOR",),
        ),
        (
            "Lima a dit non. Lima et Ica attendent. Une salle a réuni cent élus à Oslo. "
            "Les manifestants ont chanté.",
            "manifestants",
            ("PER",),
        ),
        (
            "Lima se tait. Lima et Cuzco dorment. Une marche a eu lieu devant l'ambassade du Pérou "
            "à Oslo. Les manifestants ont chanté.",
            "manifestants",
            ("NOR",),
        ),
        (
            "Lima se tait. Lima et Cuzco dorment. Une marche a eu lieu à Lima et à Oslo. "
            "Les manifestants ont chanté.",
            "manifestants",
            ("PER",),
        ),
        # who takes up a movement, not the army named since
        (
            "Le Hezbollah a cédé. Les forces iraniennes avancent. Le groupe armé recule.",
            "groupe",
            ("HEZBOLLAH",),
        ),
        # who wants to go, and who wants to govern
        ("Le Pérou a averti les candidats au départ.", "candidats", ()),
        ("Le Pérou a averti les candidats à la présidence.", "candidats", ("PER",)),
        # another body, and the one named before
        ("L'Otan attend. Le Chili écoute. L'organisme chilien a cédé.", "organisme", ()),
        ("L'Otan attend. Le Chili écoute. L'organisme a cédé.", "organisme", ("NATO",)),
        # an island is one of those that are, unless its adjective tells whose it is
        ("La Chine vise Taïwan. Pékin dit que l'île doit céder.", "île", ("TWN",)),
        ("La Chine vise Taïwan. Pékin dit que le pays doit céder.", "pays", ("CHN",)),
        ("Le Chili aide Malte. Le Chili a salué l'île grecque.", "île", ("GRC",)),
        # what an office is about, and whose it is
        (
            "Le Chili attend. Le porte-parole du Bureau des affaires gabonaises est là.",
            "porte",
            ("CHL",),
        ),
        (
            "Le Chili attend. Le porte-parole du Bureau des ventes gabonaises est là.",
            "porte",
            ("GAB",),
        ),
        # neither where it is said nor who says it
        (
            "Oslo et le Hezbollah se battent. Le Chili, en visite à Lima, prie les belligérants "
            "de céder.",
            "belligérants",
            ("NOR", "HEZBOLLAH"),
        ),
        ("Il appartiendra au Chili de céder. Le Chili attend.", "Il", ()),
        # the land that an adjective or "ce" tells
        ("Le Gabon a cédé. La puissance chinoise a gagné.", "puissance", ("CHN",)),
        ("Le Gabon a cédé. La puissance nucléaire a gagné.", "puissance", ("GAB",)),
        ("Oslo a vu le Tchad sombrer, après la guerre qui a ruiné ce pays.", "pays", ("TCD",)),
        ("Oslo a vu le Tchad sombrer, après la guerre qui a ruiné le pays.", "pays", ("NOR",)),
    ],
)
def test_lands_and_their_people(
    entities: Read, text: str, words: str, who: tuple[str, ...]
) -> None:
    assert meant(entities(text), text, words) == who


MBA, LAST = ("Luc Mba",), ("Ali Ondo",)
BOTH = "Le président norvégien Karl Lund a reçu le président gabonais Ali Ondo. "
ASKED = "Le journaliste gabonais Luc Mba a questionné Ali Ondo. "


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (BOTH + ASKED + "Les deux dirigeants ont signé.", "dirigeants", ("Karl Lund", "Ali Ondo")),
        (BOTH + ASKED + "Les deux hommes ont ri.", "hommes", ("Luc Mba", "Ali Ondo")),
        # not to himself
        (BOTH + "« Je tiens bon », écrit-il à Karl Lund.", "-il", ("Ali Ondo",)),
        (BOTH + "« Je tiens bon », écrit-il à Oslo.", "-il", ("Karl Lund",)),
        (BOTH + "Il a remercié Karl Lund.", "Il", ("Ali Ondo",)),
        # who opens with his view has said it
        (
            BOTH + "Pour Eva Dahl, juriste, depuis la chute d'Ali Ondo, « tout bouge ». "
            "« Rien ne dure », dit-elle.",
            "-elle",
            (),
        ),
        # what is done to one's own, and what to another's
        (BOTH + "Karl Lund partira si le Gabon augmente son offre.", "son", ("GAB",)),
        (BOTH + "Karl Lund part et le Gabon salue son courage.", "son", ("Karl Lund",)),
        # his rival, named behind what they contend for
        (
            BOTH + "Son rival pour la présidentielle du 3 mai, Olav Dahl, a ri de sa défaite.",
            "sa",
            ("Olav Dahl",),
        ),
        # the speaker goes on, past one who is told of below
        (
            BOTH + 'Karl Lund a dit "non". Si le sort dit qu\'Ali Ondo ment, "je pars", a-t-il '
            "ajouté.",
            "-il",
            ("Karl Lund",),
        ),
        (BOTH + 'Karl Lund a dit "non". Ali Ondo est là, "je pars", a-t-il dit.', "-il", LAST),
        # what is stated by nobody
        (BOTH + "« Il faut agir », est-il indiqué dans une note.", "-il", ()),
        (BOTH + "« Il faut agir », a-t-il indiqué dans une note.", "-il", ("Karl Lund",)),
        (BOTH + "Mais qu'en est-il de la paix ?", "-il", ()),
        # nobody is needed, and nobody holds what is to come
        (BOTH + "Il va falloir que tout change.", "Il", ()),
        (BOTH + "Il va partir pour que tout change.", "Il", ("Karl Lund",)),
        (BOTH + "Le prochain président gabonais devra céder.", "président", ("GAB",)),
        (BOTH + "Le président gabonais devra céder.", "président", ("Ali Ondo",)),
        # whose office is over, and who has it now
        ("L'ex-président gabonais Luc Mba est là. Le président a ri.", "président", ("GAB",)),
        ("L'ex-président gabonais Luc Mba est là. L'ancien président rit.", "ancien", MBA),
        ("L'ex-ministre gabonais Luc Mba est là. L'ancien président rit.", "ancien", ("GAB",)),
        # named only in the words of another
        (
            'Karl Lund, le président norvégien, a parlé. Le voisin attend. Le lac est calme. "Le '
            'président gabonais Ali Ondo a tort." Le président est parti.',
            "président",
            ("Karl Lund",),
        ),
        (
            "Karl Lund, le président norvégien, a parlé. Le voisin attend. Le lac est calme. Le "
            "président gabonais Ali Ondo a tort. Le président est parti.",
            "président",
            ("Ali Ondo",),
        ),
    ],
)
def test_persons(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert meant(entities(text), text, words) == who


def test_a_senator_is_of_the_chamber_named_before(entities: Read) -> None:
    text = "Hong Kong change. Hong Kong attend le Congrès américain. Le sénateur Pat Groom a ri."
    assert [m.actors[0].code for m in entities(text).mentions if "Groom" in m.span.of(text)] == [
        "USA"
    ]
    text = "Hong Kong change. Hong Kong attend le sommet américain. Le sénateur Pat Groom a ri."
    assert [m.actors[0].code for m in entities(text).mentions if "Groom" in m.span.of(text)] == [
        "HKG"
    ]


def test_nobody_is_called_by_an_office_long_over(entities: Read) -> None:
    text = (
        "Le président américain Donald Trump a parlé. La chute du président Richard Nixon en 1974 "
        "reste connue. Le président américain a ri."
    )
    assert meant(entities(text, "2019-06-14"), text, "président") == ("Donald Trump",)
    before = text.replace("Donald Trump", "Gerald Ford")
    assert meant(entities(before, "1975-06-14"), before, "président") == ("Richard Nixon",)


def test_a_given_name_is_first_of_all_who_bears_it_here(entities: Read) -> None:
    text = "Le ministre américain Ryan Groom a cédé. Ryan a ri."
    assert meant(entities(text, "2017-06-14"), text, "Ryan") == ("Ryan Groom",)
    other = text.replace("Ryan Groom", "Bryan Groom")
    assert meant(entities(other, "2017-06-14"), other, "Ryan") == ("Ryan",)
