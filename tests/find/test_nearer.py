"""What stands nearer to a pointing word than a likely antecedent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


def stands_for(entities: Entities, text: str, words: str) -> tuple[str, ...]:
    start = text.rindex(words)
    for mention in entities.mentions:
        if mention.span.start <= start < mention.span.end and mention.kind == "pronoun":
            return tuple(a.person or a.code for a in mention.actors)
    return ()


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # beside its owner, unless a clause of its own begins there
        ("Le Chili menace la Bolivie et son allié.", "son", ("BOL",)),
        ("Le Chili a blâmé la Bolivie et son armée a ri.", "son", ("CHL",)),
        # the doer of the participle around it
        (
            "Le Chili a blâmé les juges nommés par la Bolivie depuis son indépendance.",
            "son",
            ("BOL",),
        ),
        # the subject behind the phrase that opens the sentence
        (
            "Le Chili a cédé. Dans son discours, la Bolivie a promis une aide.",
            "son",
            ("BOL",),
        ),
        (
            "Le Chili a cédé. En annonçant son départ, la Bolivie a promis une aide.",
            "son",
            ("BOL",),
        ),
        ("Le Chili a cédé. Après son arrivée, le pêcheur a dormi.", "son", ()),
        # whom the relative takes up
        ("Le Chili a salué la Bolivie, qui fête son indépendance.", "son", ("BOL",)),
        # a person goes before the thing that is his
        (
            "La visite du président chilien Pablo Soto a surpris tant son discours a plu.",
            "son",
            ("Pablo Soto",),
        ),
        ("Le trafic au Chili a repris après son arrêt.", "son", ()),
        # of several the one whose they are, unless there is but one of them
        (
            "Les partisans de l'opposant chilien Pablo Soto, menés par le député chilien Luis "
            "Rojas, réclament son retour.",
            "son ret",
            ("Pablo Soto",),
        ),
        (
            "Les ministres du Chili, menés par le député chilien Luis Rojas, réclament son retour.",
            "son",
            ("Luis Rojas",),
        ),
        # nobody frees the land that is only where somebody is
        ("La députée Ana Soto, exilée au Chili, a réclamé sa libération.", "sa lib", ()),
        ("La Bolivie a envahi le Chili. Ana Soto a réclamé sa libération.", "sa lib", ("BOL",)),
        # a capital neither is "il" who speaks, nor does an office go unheard
        ('Londres n\'a rien dit du pêcheur. "Je pars", dit-il.', "-il", ()),
        ('Le Chili n\'a rien dit du riz. "Je pars", dit-il.', "-il", ("CHL",)),
        # of an office and a person the one is tried
        (
            "Le président chilien Pablo Soto gouverne. Ce gouvernement a peur car pour Pablo Soto "
            "c'est un danger, et il est jugé.",
            "il est",
            ("Pablo Soto",),
        ),
    ],
)
def test_owners(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert stands_for(entities(text), text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # the noun just named, where it is in no list
        ("Le Chili attend le vaccin, même si celui-ci est rare.", "celui-ci", ()),
        ("Le vaccin a servi au Chili, même si celui-ci est loin.", "celui-ci", ("CHL",)),
        # a thing is struck or sold; people are invited and arrested
        ("Le Chili a le cuivre et veut le vendre.", "le vendre", ()),
        (
            "Le ministre chilien Pablo Soto a fait un discours et la Bolivie l'a invité.",
            "l'a",
            ("Pablo Soto",),
        ),
        # nobody is told to do it to himself
        ("Le Chili accuse la Bolivie de l'affaiblir.", "l'affaiblir", ("CHL",)),
        # no person, no clause, no clitic
        ("Le Chili vit à l'aune de ses ports.", "l'aune", ()),
        ("Le Chili a cédé. Il est prévu que le port ferme.", "Il", ()),
        ("Le Chili a cédé. Il nous faut partir.", "Il", ()),
        ("Le Chili a cédé. Pourquoi le port a-t-il fermé ?", "-il", ()),
        ("Le Chili a cédé. Quelqu'un ment parce qu'il a peur.", "il a", ()),
        # the speaker says "je" of himself, and speaks of nobody as himself
        (
            'Le ministre chilien Pablo Soto a parlé. "Il ment", a dit Pablo Soto.',
            "Il",
            (),
        ),
        (
            'Le ministre chilien Pablo Soto a parlé. "Il ment", a dit la Bolivie.',
            "Il",
            ("Pablo Soto",),
        ),
        # who is the source is not who is meant
        ("Selon le ministère chilien, il a coulé.", "il a", ()),
        (
            "Le ministre chilien Pablo Soto a parlé. La Bolivie a selon lui menti.",
            "lui",
            ("Pablo Soto",),
        ),
        ("Le Chili a parlé. La Bolivie a selon lui menti.", "lui", ()),
        # a city that is only a place, weather, and what is forbidden to somebody
        (
            "Le ministre chilien Pablo Soto a fermé sa librairie à Moscou, cette dernière allait "
            "mal.",
            "dernière",
            (),
        ),
        ("Le Chili a cédé. Il fait froid dans les rues.", "Il", ()),
        ("Le Chili a cédé. Il fait des progrès.", "Il", ("CHL",)),
        ("Le ministre chilien Pablo Soto a cédé. Il lui est reproché un vol.", "Il", ()),
        (
            "Le ministre chilien Pablo Soto a cédé. Il lui est resté fidèle.",
            "Il",
            ("Pablo Soto",),
        ),
        ("Le Chili a cédé. Il a été demandé aux banques de fermer.", "Il", ()),
        ("Le Chili a cédé. Il est correct de dire que la paix vient.", "Il", ()),
        ("Le Chili a cédé. Il est libre de partir.", "Il", ("CHL",)),
        # "c'est un succès": what is told of
        ("Le Chili a cédé. C'est un succès fragile, il peut tomber.", "il peut", ()),
        ("Le Chili a cédé. C'est hier que, fragile, il a pu tomber.", "il a", ("CHL",)),
        # a clause that opens a sentence looks forward to a person who is named as its subject
        (
            "La juge chilienne Ana Soto a vu le ministre chilien Pablo Soto. Le pape Jean Roy a "
            "cédé. S'il est élu, Pablo Soto devra partir.",
            "il est",
            ("Pablo Soto",),
        ),
        (
            "La juge chilienne Ana Soto a vu le ministre chilien Pablo Soto. Le pape Jean Roy a "
            "cédé. S'il est élu, le pacte sera lu par Pablo Soto.",
            "il est",
            ("Jean Roy",),
        ),
        ("Le pape Jean Roy a cédé. S'il est élu, Paul Roth devra partir.", "il est", ()),
        # whom a deed befalls owns, not who does it
        (
            "La Suède félicite le ministre chilien Pablo Soto pour sa loi.",
            "sa loi",
            ("Pablo Soto",),
        ),
        ("La Suède a reçu le ministre chilien Pablo Soto pour sa fête.", "sa fête", ("SWE",)),
        ("La Suède veut priver le Chili de ses droits.", "ses", ("CHL",)),
        ("La Suède veut faire douter le Chili de ses droits.", "ses", ("SWE",)),
        ("Un homme tué par la police chilienne lors de son arrestation dort.", "son", ()),
        ("Un homme reçu par la police chilienne dans ses locaux dort.", "ses", ("CHL",)),
        (
            "Le ministre chilien Pablo Soto est en prison. La Suède réclame sa libération.",
            "sa",
            ("Pablo Soto",),
        ),
        (
            "Le ministre chilien Pablo Soto est en prison. La Suède réclame sa part.",
            "sa",
            ("SWE",),
        ),
        (
            "La Suède critique l'action du ministre chilien Pablo Soto, et son refus de partir.",
            "son",
            ("Pablo Soto",),
        ),
        # what stands between auxiliary and participle looks at no later subject
        (
            "Le pape Jean Roy a, par l'intermédiaire de son secrétaire, salué les efforts, le "
            "ministre chilien Pablo Soto a ri.",
            "son",
            ("Jean Roy",),
        ),
        # a state two sentences back, or a name that nobody knows
        ("Le Chili a cédé. La foule a ri. La nuit est tombée. Il est grand.", "Il", ()),
        ("Le Chili a cédé. Ulric a appelé. Il dort.", "Il", ()),
    ],
)
def test_who_is_meant(entities: Read, text: str, words: str, who: tuple[str, ...]) -> None:
    assert stands_for(entities(text), text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # "et" joins two things of one owner, and a thing to its owner
        (
            "La Suède a cédé. Après sa sortie du Chili et son entrée au Pérou, rien ne presse.",
            "son",
            ("SWE",),
        ),
        (
            "La Suède a cédé. Après la sortie du Chili et son entrée au Pérou, rien ne presse.",
            "son",
            ("CHL",),
        ),
        # of two verbs the second tells what the first is for
        (
            "Le ministre chilien Pablo Soto dort. Le drone vole. La Suède veut le suivre pour "
            "l'abattre.",
            "l'",
            (),
        ),
        # the main subject rather than that of the clause under it
        (
            'Le pape Jean Roy a jugé que le ministre chilien Pablo Soto exagérait. "Non", a-t-il '
            "ajouté.",
            "-il",
            ("Jean Roy",),
        ),
        # who summons an envoy is of another state than he
        (
            "La Suède accuse le Chili. Le Chili nie. Il a convoqué l'ambassadeur chilien.",
            "Il",
            (),
        ),
        (
            "La Suède accuse le Chili. Le Chili nie. Il a convoqué l'ambassadeur suédois.",
            "Il",
            ("CHL",),
        ),
        # "pour sa part" is of who does it, listed or not
        (
            "La Suède dort. Une firme, filiale du géant chilien, hésite pour sa part.",
            "sa",
            (),
        ),
        ("La Suède dort. Le Chili hésite pour sa part.", "sa", ("CHL",)),
        # a state that only undergoes what was told has said nothing
        ('La firme vend du riz au Chili. "Il en faut", a-t-il lancé.', "-il", ()),
        ('Le Chili vend du riz à la firme. "Il en faut", a-t-il lancé.', "-il", ("CHL",)),
        # an office with its state is one
        ("L'ambassadeur du Chili, qui a reçu la Suède, dort.", "qui", ("CHL",)),
        ("Le ministre chilien Pablo Soto, qui a reçu la Suède, dort.", "qui", ("Pablo Soto",)),
        # what somebody is, and what it is too early for now
        ("Le pape Jean Roy est plus grand qu'il ne l'était.", "l'", ()),
        ("Le pape Jean Roy sourit. Il est à ce stade trop tôt pour rire.", "Il", ()),
        ("Le pape Jean Roy sourit. Il est à ce stade trop grand pour rire.", "Il", ("Jean Roy",)),
    ],
)
def test_who_is_meant_by_the_clause(
    entities: Read, text: str, words: str, who: tuple[str, ...]
) -> None:
    assert stands_for(entities(text), text, words) == who


def test_what_is_the_most_of_its_kind_is_nobody_spoken_of(entities: Read) -> None:
    def lands(text: str) -> list[str]:
        return [m.kind for m in entities(text).mentions if m.kind == "description"]

    assert lands("La Suède fait du Chili le pays le plus fermé.") == []
    assert lands("La Suède dort. Le pays le dit.") == ["description"]
