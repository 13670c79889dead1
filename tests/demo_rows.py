"""Hand-made deeds of Russia and North Korea: what telling and writing are tested on."""

from __future__ import annotations

from tests.hand_rows import (
    KIM,
    PRK,
    PUTIN,
    RUS,
    USA,
    XI,
    days,
    event_row,
    evidence,
    passage,
)

from dyade.ask.rows import (
    Brief,
    Dispute,
    EventRow,
    FigureRow,
    OfficeRow,
    Reading,
    Stage,
    StandingRow,
    TieRow,
)
from dyade.model import Actor, Attribution, Count, Place

VLADIVOSTOK = Place("Vladivostok", "RUS", 43.1056, 131.8735, 2013348, "city")
MOSCOW = Place("Moscou", "RUS", 55.7522, 37.6156, 524901, "city")


WASHINGTON = Attribution("USA")
AGAIN = evidence(
    "La rencontre de Vladivostok a duré deux heures.",
    "rencontre",
    dispatch="2019-04-26-depart",
    said="2019-04-26",
)


def summit() -> EventRow:
    """A meeting that was planned and took place, told by two dispatches."""
    first = evidence(
        "Les deux dirigeants se sont rencontrés jeudi à Vladivostok.",
        "rencontrés",
        dispatch="2019-04-25-vladivostok",
        said="2019-04-25",
        url="https://example.org/a?b=1&c=2",
        title="Premier sommet",
    )
    planned = Stage("planned", "future", "2019-04-18", days("2019-04-16/2019-04-30"), ())
    done = Stage("done", "occurred", "2019-04-25", days("2019-04-25"), ())
    return event_row(
        "CONSULT",
        "occurred",
        (PUTIN, KIM),
        (),
        "2019-04-25",
        (first, AGAIN),
        place=VLADIVOSTOK,
        cameo="040",
        goldstein=1.0,
        life=(planned, done),
    )


def meetings() -> EventRow:
    """Four meetings in a year; another dispatch counts three."""
    told = evidence(
        "En un an, il a rencontré quatre fois le président chinois.", "rencontré", sentence=4
    )
    readings = (Reading("4", (told.claim,), 2), Reading("3", (AGAIN.claim,), 1))
    return event_row(
        "CONSULT",
        "occurred",
        (KIM, XI),
        (),
        "2018-04-01/2019-04-30",
        (told,),
        count=Count(4, 4),
        cameo="040",
        disputes=(Dispute("count", readings),),
    )


def aid() -> EventRow:
    """Aid that goes on."""
    told = evidence("Moscou livre une aide alimentaire à Pyongyang.", "livre", status="ongoing")
    return event_row(
        "AID",
        "ongoing",
        (RUS,),
        (PRK,),
        "2019-04-01/2019-04-30",
        (told,),
        contexts=("human_security",),
        cameo="073",
        goldstein=7.4,
    )


def plea() -> EventRow:
    """A demand about somebody, at nobody."""
    told = evidence("Elle a déjà réclamé la levée des sanctions.", "réclamé", sentence=6)
    return event_row(
        "REQUEST",
        "occurred",
        (RUS,),
        (),
        "../2019-04-30",
        (told,),
        mode="yield",
        concerning=(PRK,),
        cameo="1056",
    )


def blame() -> EventRow:
    """An accusation, whose content is ``helped``."""
    told = evidence("Washington accuse Moscou d'avoir aidé le Nord.", "accuse", sentence=7)
    return event_row("ACCUSE", "occurred", (USA,), (RUS,), "../2019-04-30", (told,), mode="allege")


def helped() -> EventRow:
    """What somebody is said to have done, held back."""
    told = evidence(
        "Moscou aurait aidé Pyongyang à contourner les sanctions.",
        "aidé",
        sentence=7,
        hedged=True,
        attribution=WASHINGTON,
    )
    return event_row(
        "AID",
        "occurred",
        (RUS,),
        (PRK,),
        "../2019-04-30",
        (told,),
        hedged=True,
        attribution=WASHINGTON,
        key="helped",
    )


def denied() -> EventRow:
    """A delivery that its doer denies."""
    told = evidence(
        "Le Kremlin a démenti jeudi toute livraison illégale de pétrole.",
        "livraison",
        dispatch="2018-01-18-trump-russie",
        said="2018-01-18",
        status="negated",
        attribution=Attribution("RUS"),
        sentence=3,
    )
    return event_row(
        "AID",
        "negated",
        (RUS,),
        (PRK,),
        "2018-01-11/2018-01-18",
        (told,),
        attribution=Attribution("RUS"),
    )


def called_off() -> EventRow:
    """A visit that was planned and called off."""
    told = evidence(
        "Une visite était prévue en mai 2015, mais il l'a annulée.",
        "visite",
        status="cancelled",
        sentence=11,
    )
    return event_row(
        "CONSULT",
        "cancelled",
        (KIM,),
        (RUS,),
        "2015-05-01/2015-05-31",
        (told,),
        mode="visit",
        place=MOSCOW,
    )


def coming() -> EventRow:
    """A visit that may be, with an open end."""
    told = evidence(
        "M. Poutine pourrait se rendre à Pyongyang.",
        "se rendre",
        dispatch="2019-04-26-depart",
        said="2019-04-26",
        status="hypothetical",
        sentence=2,
    )
    return event_row(
        "CONSULT",
        "hypothetical",
        (PUTIN,),
        (PRK,),
        "2019-04-26/..",
        (told,),
        mode="visit",
        place=Place("Pyongyang", "PRK", precision="city"),
    )


def rows() -> list[EventRow]:
    """Nine deeds of Russia and North Korea, of every status."""
    return [
        summit(),
        meetings(),
        aid(),
        plea(),
        blame(),
        helped(),
        denied(),
        called_off(),
        coming(),
    ]


def nasty() -> EventRow:
    """Norway and Namibia, a place "NA", words that spreadsheets, XML and Markdown trip over."""
    text = '=SUM(1)\t"null"; <b>&</b> | _NO_\nNA -1\x0b'
    told = evidence(text, "null", dispatch="NO", said="2018", title="+1 @home")
    return event_row(
        "REJECT",
        "occurred",
        (Actor("NOR", person="null"),),
        (Actor("NAM"),),
        "2018-01-01/2018-12-31",
        (told,),
        place=Place("NA", "NAM", precision="region"),
        attribution=Attribution("NOR", "@Nobody, a\\b"),
        cameo="120",
        goldstein=-4.0,
    )


STANDING = StandingRow(
    ("RUS", "PRK"),
    "friendly",
    "improving",
    None,
    None,
    True,
    passage("La Russie garde avec la Corée du Nord des relations assez amicales.", 0),
)
WORKERS = FigureRow(
    "travailleurs",
    10000.0,
    None,
    None,
    True,
    ("PRK",),
    Place("Russie", "RUS", precision="state"),
    passage("quelque 10 000 travailleurs nord-coréens", 1),
)
PRESIDENT = OfficeRow(
    "Vladimir Poutine",
    "président",
    "RUS",
    "GOV",
    "2018-05-24",
    "2019-04-25",
    3,
    False,
    (passage("le président russe Vladimir Poutine", 3),),
)
MINISTER = OfficeRow(
    "No Kwang Chol",
    "ministre de la Défense",
    "PRK",
    "GOV",
    "2019-04",
    "2019-04",
    1,
    False,
    (passage("No Kwang Chol, ministre nord-coréen de la Défense", 9),),
)
GRANDFATHER = TieRow(
    "Kim Il-sung",
    "grand-père",
    "Kim Jong-un",
    passage("Kim Il-sung, grand-père de Kim Jong-un", 10),
)


def brief() -> Brief:
    """What a note on Russia and North Korea rests on."""
    return Brief(
        parties=("RUS", "PRK"),
        as_of="2019-04",
        standing=(STANDING,),
        meetings=(summit(),),
        cooperation=(aid(), helped()),
        demands=(plea(), blame()),
        force=(),
        planned=(coming(),),
        fallen=(denied(), called_off()),
        aside=(),
        around=(meetings(),),
        figures=(WORKERS,),
        people=(PRESIDENT, MINISTER),
        ties=(GRANDFATHER,),
        series=(),
        dispatches=12,
        first_said="2018-01-18",
        last_said="2019-04-26",
        omitted=2,
    )
