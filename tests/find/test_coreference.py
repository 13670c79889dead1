"""What pronouns and descriptions stand for, and where they stand for nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def stands_for(entities: Entities, text: str, words: str, last: bool = False) -> tuple[str, ...]:
    start = text.rindex(words) if last else text.index(words)
    for mention in entities.mentions:
        if mention.span.start <= start < mention.span.end:
            return tuple(a.person or a.code for a in mention.actors)
    return ()


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("La Norvège va fermer ses ports.", "ses", ("NOR",)),
        ("La Norvège a cédé. Ses ports restent fermés.", "Ses", ("NOR",)),
        # Far in the next sentence a thing can own as well; nobody is stressed, or meant by "il".
        ("La Norvège a cédé. Le bateau a gagné hier son quai.", "son", ()),
        ("Le Chili a cédé. Le port a lui aussi fermé.", "lui", ()),
        ("Le Chili a cédé. Il est presque impossible de partir.", "Il", ()),
        ("Le Chili a cédé. Il était trop facile de partir.", "Il", ()),
        ("Le Chili a cédé. Il est trop faible.", "Il", ("CHL",)),
        ("Le Chili a cédé. Il pourrait y avoir des morts.", "Il", ()),
        ("Le Chili a cédé. Voici ce qu'il s'est passé.", "il s'", ()),
        ("Le Chili a cédé. Il est devenu difficile de partir.", "Il", ()),
        ("Le Chili a cédé. Il est devenu une puissance.", "Il", ("CHL",)),
        ("Le Chili a cédé. La Bolivie a lui refusé.", "lui", ()),
        ("Le Chili a cédé. La Bolivie lui a refusé.", "lui", ("CHL",)),
        ("La Bolivie a cédé. Quant à la Norvège, elle a ri.", "elle", ("NOR",)),
        ("La Bolivie a cédé. Face à la Norvège, elle a ri.", "elle", ("BOL",)),
        # an object is a thing or somebody by what is done to it
        ("Le Chili a conclu un pacte et la Bolivie l'a signé.", "l'a", ()),
        ("Le Chili a conclu un pacte. La Bolivie l'a aussitôt menacé.", "l'a", ("CHL",)),
        ("Le pape Jean Roy a cédé, Lima va le produire.", "le pro", ()),
        ("Le pape Jean Roy a cédé, Lima va le suivre.", "le sui", ("Jean Roy",)),
        # a state that is only a place, a pronoun that only stresses, "celui-ci" over a sentence
        ("Née à Lima, elle a cédé.", "elle", ()),
        ("Selon Ana Kern, la Bolivie, quant à elle, a cédé.", "elle,", ()),
        ("Le Chili a lu un plan. Celui-ci prévoit une aide.", "Celui-ci", ()),
        ("Le pape Jean Roy a lu un plan. Celui-ci a ri.", "Celui-ci", ("Jean Roy",)),
        ("Le Chili a cédé. Assis dans son bureau, Paul Roth écrit.", "son", ()),
        # what a sentence opens with is its subject, whatever the model says
        (
            "Le Chili a reçu la juge Ana Kern. La loi a, selon ses défenseurs, bénéficié à "
            "plus de 56 millions de femmes. Mais elle a été contestée.",
            "elle",
            (),
        ),
        ("Le Chili a cédé. Que se passerait-il alors ?", "-il", ()),
        ("Le Chili a cédé. Que veut-il alors ?", "-il", ("CHL",)),
        ("Le Chili a cédé. Il en va de la paix.", "Il", ()),
        ("Le Chili a cédé. Il en veut plus.", "Il", ("CHL",)),
        ("Le Chili a cédé. Il est scandaleux que la Bolivie parte.", "Il", ()),
        ("Le Chili a cédé. Il est sûr que la Bolivie partira.", "Il", ("CHL",)),
        ("Le pape Jean Roy a salué le navire et les marins à son bord.", "son", ()),
        ("Le pape Jean Roy a salué le navire et les marins de son port.", "son", ("Jean Roy",)),
        ("Le Soudan a cédé. Un étudiant vit à Nottingham (centre du pays).", "pays", ("GBR",)),
        ("Le Soudan a cédé. Un étudiant vit à Nottingham et aime ce pays.", "pays", ("SDN",)),
        ("Le Chili a blâmé des ONG. Elle a servi.", "Elle", ()),
        ("Le Chili a cédé. La foule rêve de pouvoir partir.", "pouvoir", ()),
        # a kingdom or an emirate is one of those, the last spoken of
        ("Le Chili a vendu du blé à Oman. La Bolivie a salué le sultanat.", "sultanat", ("OMN",)),
        ("Oman a vendu du blé au Chili. Lima a salué le sultanat.", "sultanat", ("OMN",)),
        ("La Bolivie a cédé. Le Chili a salué le royaume.", "royaume", ()),
        (
            "Ryad a cédé. L'Arabie saoudite a cédé. Londres et Lima ont salué le royaume.",
            "royaume",
            ("SAU",),
        ),
        ("Il pleut. Ryad cède. Londres cède. Lima a salué le royaume.", "royaume", ("GBR",)),
        ("Le Chili a vendu du blé au pays nordique.", "pays", ()),
        ("Le Chili a vendu du blé. Le pays a cédé.", "pays", ("CHL",)),
        ("Le Chili a reçu des diplomates étrangers.", "diplomates", ()),
        ("Le Chili a reçu des diplomates.", "diplomates", ("CHL",)),
        ("Le Chili impose un régime alimentaire.", "régime", ()),
    ],
)
def test_no_owner_and_nobody_is_guessed(
    entities: Read, text: str, words: str, who: tuple[str, ...]
) -> None:
    assert stands_for(entities(text), text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("La Chine et le Japon négocient. Elle a cédé.", "Elle", ("CHN",)),
        ("Le Japon aide la Chine. Cette dernière a remercié.", "dernière", ("CHN",)),
        (
            "La Russie a menti, tandis que les Etats-Unis l'ont accusée.",
            "l'ont",
            ("RUS",),
        ),
        ("La Norvège a reçu l'Ukraine et lui a livré des armes.", "lui", ("UKR",)),
        ("La Grèce et la Turquie négocient. Les deux pays se méfient.", "deux", ("GRC", "TUR")),
        (
            "Le président chilien Pablo Soto a reçu le président péruvien Luis Rojas. "
            "Les deux hommes ont dîné.",
            "deux",
            ("Pablo Soto", "Luis Rojas"),
        ),
        ("La Bolivie dort. Lima accuse son voisin.", "voisin", ("BOL",)),
        ("La Bolivie et le Chili dorment. Lima accuse son voisin.", "voisin", ()),
        # who judges what is said has not said it
        (
            "L'opposant chilien Luis Soto a nié. Le pouvoir a rejeté ses propos.",
            "ses",
            ("Luis Soto",),
        ),
        ("L'opposant chilien Luis Soto a nié. Le pouvoir a regretté ses propos.", "ses", ("CHL",)),
        ("La Turquie a parlé. Le président péruvien a décliné son offre.", "son", ("TUR",)),
        # the clause on what opens a sentence is about its subject
        (
            "Le maire danois Lars Holm a ri. A un mois du vote où il brigue un mandat, le ministre "
            "chilien Pablo Soto pourrait mentir.",
            "il",
            ("Pablo Soto",),
        ),
        (
            "Le maire danois Lars Holm a ri. A un mois du vote, il a reçu le ministre chilien "
            "Pablo Soto.",
            "il",
            ("Lars Holm",),
        ),
        ("Lima accuse son puissant voisin chilien.", "voisin", ("CHL",)),
        ("L'ONU a voté. Oslo finance cette organisation.", "organisation", ("UN",)),
        ("Le Pérou et le Chili dorment. Leurs armées sont prêtes.", "armées", ("PER", "CHL")),
        ("Les deux Corées ont repris le dialogue.", "deux", ("KOR", "PRK")),
        ("La Suède, qui préside le groupe, a voté.", "qui", ("SWE",)),
        (
            "La chancelière Angela Merkel a cédé. Elle a reçu le pape.",
            "Elle",
            ("Angela Merkel",),
        ),
        (
            "Le Premier ministre danois Lars Holm est à Oslo. Il y a rencontré le roi.",
            "Il",
            ("Lars Holm",),
        ),
        (
            "Le Premier ministre danois Lars Holm part pour Oslo. Il y prononcera un discours.",
            "Il",
            ("Lars Holm",),
        ),
    ],
)
def test_antecedents(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert stands_for(entities(text), text, words) == who


def test_an_object_pronoun_takes_up_the_object_before_it(entities: Read) -> None:
    text = "La tension monte entre Oslo et Riga: la Suède a reçu Jeanne Garnier, ministre belge, "
    text += "et lui a promis son aide."
    assert stands_for(entities(text), text, "lui") == ("Jeanne Garnier",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le Japon négocie. Il faut attendre.", "Il"),
        ("Le Japon négocie. Il a été décidé que la séance serait close.", "Il"),
        ("Le Japon négocie. Il y a urgence.", "Il"),
        ("Le Japon négocie. Il y a eu des heurts.", "Il"),
        ("Le Premier ministre danois Lars Holm négocie. Il y est question de paix.", "Il"),
        ("Le Japon négocie. Elle a cédé.", "Elle"),
        ("Le Japon négocie. Ils ont cédé.", "Ils"),
        ("Le Japon négocie. Lima a cité le voisin de palier.", "voisin"),
        ("Le Pérou dort. Lima accuse son voisin.", "voisin"),
        ("Le Japon négocie, comme l'a affirmé la presse.", "l'a"),
    ],
)
def test_nobody_is_guessed(entities: Read, text: str, words: str) -> None:
    assert stands_for(entities(text), text, words) == ()


def test_a_pronoun_outside_a_quotation_looks_outside(entities: Read) -> None:
    text = 'Le Premier ministre danois Lars Holm a réagi. "Le Canada a tort", a-t-il dit.'
    assert stands_for(entities(text), text, "-t-il") in (("Lars Holm",), ())
    assert stands_for(entities(text), text, "il dit") == ("Lars Holm",)


def test_an_unknown_person_blocks_the_guess(entities: Read) -> None:
    text = "Le président chilien dort. Karl Brandner est sorti. Il a souri."
    assert stands_for(entities(text), text, "Il") == ()


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # a title takes up who was just named, but neither of two
        (
            "Jean Faure a hésité, dit Paris. Le député de la Creuse a cédé.",
            "député",
            ("Jean Faure",),
        ),
        ("Le colonel malien Ali Keba a parlé. L'officier a cédé.", "officier", ("Ali Keba",)),
        (
            "Les colonels maliens Ali Keba et Omar Sy ont parlé. L'officier a cédé.",
            "officier",
            ("MLI",),
        ),
        # whose a government is stands behind it, else it is the scene's
        (
            "L'Iran a réagi. L'administration du président américain Tom Hale a cédé.",
            "administration",
            ("Tom Hale",),
        ),
        ("L'Iran a réagi. L'administration a cédé.", "administration", ("IRN",)),
        # where the sentence opens
        ("La Pologne a réagi. A Minsk, la police a chargé.", "police", ("BLR",)),
        ("La Pologne a réagi. La police a chargé.", "police", ("POL",)),
        # "au pouvoir" and "d'Etat" are nobody
        ("Le Chili a un clown au pouvoir.", "pouvoir", ()),
        ("Le Chili blâme le pouvoir péruvien.", "pouvoir", ("PER",)),
        # the pair named as such, else the last two
        (
            "L'Inde et le Pakistan se battent. La Chine a appelé les deux pays au calme.",
            "deux",
            ("IND", "PAK"),
        ),
        ("L'Inde a menacé le Pakistan. Les deux pays s'arment.", "deux", ("IND", "PAK")),
        (
            "L'Inde a menacé le Pakistan, et le Pakistan l'Inde. Pékin soutient le Pakistan, "
            "et la France voit Oslo. Les deux pays s'arment.",
            "deux",
            ("IND", "PAK"),
        ),
        (
            "L'Inde a menacé le Pakistan, et le Pakistan l'Inde. Pékin a menacé Oslo. "
            "Les deux pays s'arment.",
            "deux",
            ("CHN", "NOR"),
        ),
        # no land where it only plays is one of two
        ("Alger affronte Rabat au Mali. Les deux pays s'arment.", "deux", ("DZA", "MAR")),
        ("Alger affronte Rabat. Le Mali a cédé. Les deux pays s'arment.", "deux", ("MAR", "MLI")),
        # "leur" of two who meet and whom nobody has named together
        (
            "Le ministre chilien Luis Soto a vu la Péruvienne Ana Rios, ministre à Lima. Il a ri "
            "lors de leur entretien.",
            "leur",
            ("Ana Rios", "Luis Soto"),
        ),
        (
            "Le ministre chilien Luis Soto a vu la Péruvienne Ana Rios, ministre à Lima. Il a ri "
            "lors de leur moisson.",
            "leur",
            (),
        ),
        ("L'Inde et le Pakistan ont cédé. Leur plan est prêt.", "Leur", ("IND", "PAK")),
        ("L'Inde et le Pakistan ont cédé. Le port leur a plu.", "leur", ("IND", "PAK")),
        # a former office under another of its names
        (
            "L'ex-président gabonais Luc Ondo a écrit. L'ancien chef de l'Etat a voyagé.",
            "chef",
            ("Luc Ondo",),
        ),
        (
            "L'ex-ministre gabonais Luc Ondo a écrit. L'ancien chef de l'Etat a voyagé.",
            "chef",
            ("GAB",),
        ),
        # what somebody was before, and is not while he governs
        (
            "L'ancien conseiller gabonais Luc Ondo a vu le président gabonais Ali Mba. "
            "L'ancien général a voyagé.",
            "général",
            ("Luc Ondo",),
        ),
        (
            "L'ancien conseiller gabonais Luc Ondo a vu l'ex-conseiller gabonais Ali Mba. "
            "L'ancien général a voyagé.",
            "général",
            ("GAB",),
        ),
        # who sits for the Union is of one of its states
        (
            "Le ministre danois Nils Holm a parlé. L'ex-eurodéputé a voyagé.",
            "eurodéputé",
            ("Nils Holm",),
        ),
        (
            "Le ministre danois Nils Holm a parlé. L'ex-eurodéputée a voyagé.",
            "eurodéputée",
            ("EU",),
        ),
        # whom only a quotation names has no other title
        (
            "Le sénateur chilien Luis Soto a parlé. L'opposant a écrit.",
            "opposant",
            ("Luis Soto",),
        ),
        (
            "Le Chili a parlé : « Vive le sénateur chilien Luis Soto ! » L'opposant a écrit.",
            "opposant",
            ("CHL",),
        ),
        # the person just named, never the doer himself
        (
            "La ministre grecque Eva Lena a parlé. L'Italie a reçu Tom Hale, ministre "
            "danois, lui proposant un accord.",
            "lui",
            ("Tom Hale",),
        ),
    ],
)
def test_what_takes_up_whom(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert stands_for(entities(text), text, words, last=True) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # a noun in no list is meant rather than who was named before it
        ("Le Chili a cédé. Le pêcheur a appelé. Il dort.", "Il", ()),
        ("L'auteur du tir a fui le Chili avec ses armes.", "ses", ()),
        ("Le Chili a cédé. Le pont a brûlé. Il sera refait.", "Il", ()),
        # neither another gender, nor a thing where somebody speaks, nor "cet homme"
        ("Le Chili a cédé. La pêcheuse a appelé. Il dort.", "Il", ("CHL",)),
        ("Le Chili a cédé. Le pont a brûlé. Il a affirmé le contraire.", "Il", ("CHL",)),
        (
            "La ministre grecque Eva Lena a cédé. La salle a ri. Elle est partie.",
            "Elle",
            ("Eva Lena",),
        ),
        ("Pablo Soto, président chilien, a cédé, dit cet homme. Il rit.", "Il", ("Pablo Soto",)),
        # "lui" that only stresses
        ("Le Chili a cédé. Le navire, lui, a coulé.", "lui", ()),
        ("Le Chili a cédé. L'Italie compte sur lui.", "lui", ("CHL",)),
        ("Le Chili a cédé. Les gens doivent le signaler.", "le signaler", ()),
    ],
)
def test_nouns_in_no_list_keep_others_from_being_guessed(
    entities: Read, text: str, words: str, who: tuple[str, ...]
) -> None:
    assert stands_for(entities(text), text, words) == who
