"""Hand-made answer rows: what telling and writing are tested on, without a store."""

from __future__ import annotations

import datetime as dt
import hashlib

from dyade.ask.rows import (
    Brief,
    Dispute,
    EventRow,
    Evidence,
    FigureRow,
    OfficeRow,
    Passage,
    Reading,
    Stage,
    StandingRow,
    TieRow,
)
from dyade.code.codebook import acts, event_type, plover_score
from dyade.model import Actor, Attribution, Count, Event, Interval, Place, Span, Status

KIM = Actor("PRK", "GOV", "Kim Jong-un")
XI = Actor("CHN", "GOV", "Xi Jinping")
PUTIN = Actor("RUS", "GOV", "Vladimir Poutine")
RUS, PRK, USA, CHN = Actor("RUS"), Actor("PRK"), Actor("USA"), Actor("CHN")


def days(text: str) -> Interval:
    """An interval from "2019-04-01/2019-04-30", "../2019-04-30", "2019-04-25" or ""."""
    if not text:
        return Interval()
    first, _, last = text.partition("/")
    bound = [None if b == ".." else dt.date.fromisoformat(b) for b in (first, last or first)]
    return Interval(*bound)


def evidence(
    text: str,
    trigger: str,
    *,
    dispatch: str = "demo-1",
    said: str = "2019-04",
    status: Status = "occurred",
    date: str = "",
    hedged: bool = False,
    attribution: Attribution | None = None,
    sentence: int = 0,
    url: str = "",
    title: str = "",
) -> Evidence:
    """A claim that stands at the beginning of its dispatch."""
    at = text.index(trigger)
    key = hashlib.sha256(dispatch.encode()).hexdigest()[:12]
    return Evidence(
        claim=hashlib.sha256(f"{dispatch}{text}".encode()).hexdigest()[:12],
        dispatch=dispatch,
        key=key,
        said=said,
        sentence=sentence,
        span=Span(0, len(text)),
        quote=text,
        trigger_span=Span(at, at + len(trigger)),
        trigger=trigger,
        status=status,
        date=days(date),
        hedged=hedged,
        attribution=attribution,
        rule="test",
        url=url,
        title=title,
    )


def event_row(
    act: str,
    status: Status,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
    date: str,
    told: tuple[Evidence, ...],
    *,
    mode: str = "",
    concerning: tuple[Actor, ...] = (),
    contexts: tuple[str, ...] = (),
    place: Place | None = None,
    count: Count | None = None,
    attribution: Attribution | None = None,
    hedged: bool = False,
    life: tuple[Stage, ...] = (),
    disputes: tuple[Dispute, ...] = (),
    cameo: str = "",
    goldstein: float | None = None,
    key: str = "",
) -> EventRow:
    """An event told by the given claims."""
    name = key or f"{act}-{told[0].claim}"
    event = Event(
        id=hashlib.sha256(name.encode()).hexdigest()[:16],
        act=act,
        status=status,
        actors=actors,
        recipients=recipients,
        date=days(date),
        claims=tuple(e.claim for e in told),
        event_type=event_type(act, status),
        mode=mode,
        contexts=contexts,
        concerning=concerning,
        place=place,
        count=count or Count(),
        attribution=attribution,
        hedged=hedged,
        cameo=cameo,
        goldstein=goldstein,
        plover_score=plover_score(act, mode, status),
        disputed=tuple(d.field for d in disputes),
        first_said=told[0].said,
        last_said=told[-1].said,
        sources=len({e.dispatch for e in told}),
    )
    return EventRow(event, acts()[act].quad, life=life, disputes=disputes, evidence=told)


VLADIVOSTOK = Place("Vladivostok", "RUS", 43.1056, 131.8735, 2013348, "city")
MOSCOW = Place("Moscou", "RUS", 55.7522, 37.6156, 524901, "city")


def rows() -> list[EventRow]:
    """Seven deeds of Russia and North Korea, of every status."""
    washington = Attribution("USA")
    first = evidence(
        "Les deux dirigeants se sont rencontrés jeudi à Vladivostok.",
        "rencontrés",
        dispatch="2019-04-25-vladivostok",
        said="2019-04-25",
        url="https://example.org/a?b=1&c=2",
        title="Premier sommet",
    )
    again = evidence(
        "La rencontre de Vladivostok a duré deux heures.",
        "rencontre",
        dispatch="2019-04-26-depart",
        said="2019-04-26",
    )
    xi = evidence(
        "En un an, il a rencontré quatre fois le président chinois.", "rencontré", sentence=4
    )
    aid = evidence("Moscou livre une aide alimentaire à Pyongyang.", "livre", status="ongoing")
    plea = evidence("Elle a déjà réclamé la levée des sanctions.", "réclamé", sentence=6)
    blame = evidence("Washington accuse Moscou d'avoir aidé le Nord.", "accuse", sentence=7)
    helped = evidence(
        "Moscou aurait aidé Pyongyang à contourner les sanctions.",
        "aidé",
        sentence=7,
        hedged=True,
        attribution=washington,
    )
    visit = evidence(
        "Une visite était prévue en mai 2015, mais il l'a annulée.",
        "visite",
        status="cancelled",
        sentence=11,
    )
    coming = evidence(
        "M. Poutine pourrait se rendre à Pyongyang.",
        "se rendre",
        dispatch="2019-04-26-depart",
        said="2019-04-26",
        status="hypothetical",
        sentence=2,
    )
    denied = evidence(
        "Le Kremlin a démenti jeudi toute livraison illégale de pétrole.",
        "livraison",
        dispatch="2018-01-18-trump-russie",
        said="2018-01-18",
        status="negated",
        attribution=Attribution("RUS"),
        sentence=3,
    )
    return [
        event_row(
            "CONSULT",
            "occurred",
            (PUTIN, KIM),
            (),
            "2019-04-25",
            (first, again),
            place=VLADIVOSTOK,
            cameo="040",
            goldstein=1.0,
            life=(
                Stage("planned", "future", "2019-04-18", days("2019-04-16/2019-04-30"), ()),
                Stage("done", "occurred", "2019-04-25", days("2019-04-25"), ()),
            ),
        ),
        event_row(
            "CONSULT",
            "occurred",
            (KIM, XI),
            (),
            "2018-04-01/2019-04-30",
            (xi,),
            count=Count(4, 4),
            cameo="040",
            disputes=(
                Dispute(
                    "count",
                    (Reading("4", (xi.claim,), 2), Reading("3", (again.claim,), 1)),
                ),
            ),
        ),
        event_row(
            "AID",
            "ongoing",
            (RUS,),
            (PRK,),
            "2019-04-01/2019-04-30",
            (aid,),
            contexts=("human_security",),
            cameo="073",
            goldstein=7.4,
        ),
        event_row(
            "REQUEST",
            "occurred",
            (RUS,),
            (),
            "../2019-04-30",
            (plea,),
            mode="yield",
            concerning=(PRK,),
            cameo="1056",
        ),
        event_row("ACCUSE", "occurred", (USA,), (RUS,), "../2019-04-30", (blame,), mode="allege"),
        event_row(
            "AID",
            "occurred",
            (RUS,),
            (PRK,),
            "../2019-04-30",
            (helped,),
            hedged=True,
            attribution=washington,
            key="helped",
        ),
        event_row(
            "AID",
            "negated",
            (RUS,),
            (PRK,),
            "2018-01-11/2018-01-18",
            (denied,),
            attribution=Attribution("RUS"),
        ),
        event_row(
            "CONSULT",
            "cancelled",
            (KIM,),
            (RUS,),
            "2015-05-01/2015-05-31",
            (visit,),
            mode="visit",
            place=MOSCOW,
        ),
        event_row(
            "CONSULT",
            "hypothetical",
            (PUTIN,),
            (PRK,),
            "2019-04-26/..",
            (coming,),
            mode="visit",
            place=Place("Pyongyang", "PRK", precision="city"),
        ),
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


def passage(quote: str, sentence: int, *, said: str = "2019-04") -> Passage:
    """Words of the demo's dispatch."""
    return Passage("demo-1", "k-demo-1", said, sentence, Span(0, len(quote)), quote)


def brief() -> Brief:
    """What a note on Russia and North Korea rests on."""
    all_rows = rows()
    return Brief(
        parties=("RUS", "PRK"),
        as_of="2019-04",
        standing=(
            StandingRow(
                ("RUS", "PRK"),
                "friendly",
                "improving",
                None,
                None,
                True,
                passage("La Russie garde avec la Corée du Nord des relations assez amicales.", 0),
            ),
        ),
        meetings=(all_rows[0],),
        cooperation=(all_rows[2], all_rows[5]),
        demands=(all_rows[3], all_rows[4]),
        force=(),
        planned=(all_rows[8],),
        fallen=(all_rows[6], all_rows[7]),
        aside=(),
        around=(all_rows[1],),
        figures=(
            FigureRow(
                "travailleurs",
                10000.0,
                None,
                None,
                True,
                ("PRK",),
                Place("Russie", "RUS", precision="state"),
                passage("quelque 10 000 travailleurs nord-coréens", 1),
            ),
        ),
        people=(
            OfficeRow(
                "Vladimir Poutine",
                "président",
                "RUS",
                "GOV",
                "2018-05-24",
                "2019-04-25",
                3,
                False,
                (passage("le président russe Vladimir Poutine", 3),),
            ),
            OfficeRow(
                "No Kwang Chol",
                "ministre de la Défense",
                "PRK",
                "GOV",
                "2019-04",
                "2019-04",
                1,
                False,
                (passage("No Kwang Chol, ministre nord-coréen de la Défense", 9),),
            ),
        ),
        ties=(
            TieRow(
                "Kim Il-sung",
                "grand-père",
                "Kim Jong-un",
                passage("Kim Il-sung, grand-père de Kim Jong-un", 10),
            ),
        ),
        series=(),
        dispatches=12,
        first_said="2018-01-18",
        last_said="2019-04-26",
        omitted=2,
    )
