"""What of a claim counts when it is compared with another one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from dyade.code.codebook import RECIPROCAL
from dyade.data import table
from dyade.model import PLANS, Actor, Claim
from dyade.resolve.heard import Heard

SAID = frozenset({"said", "moved"})
"""How days were found that the text gives itself, as those of a plan or those it is put off to."""

DAILY = frozenset({"ASSAULT", "PROTEST"})
"""Acts that are done day after day: one of a day is not the weeks of them that it belongs to."""

BLAST = frozenset(
    {"aerial", "drone", "heavy-weapons", "explosives", "destroy", "firearms", "suicide-attack"}
)
KILLING = BLAST | {"primitive", "targeted", "unconventional"}

NARROW = 62
"""An interval of up to so many days, inclusive, is a date; a longer one is a period."""

STATE_ORGANS = frozenset({"", "GOV", "MIL", "SPY", "COP", "LEG", "JUD", "IGO", "UNS"})
PEOPLE = frozenset({"CVL", "REF", "EDU", "OPP"})
_WIDE = frozenset({"", "state", "region"})
TELLING = 10
"""A number from which on two that give the same one count the same."""

_FOREVER = 3_652_059  # ordinal of the last day that datetime can hold


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case without accents, hyphens as spaces."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()


@lru_cache(maxsize=65536)
def surname(person: str) -> str:
    """What two writings of a person's name share: the last word; the first of a Korean name.

    "Kim Jong-un" and "Kim Jong Un" have the whole as one: a name of three short words whose
    second part is hyphenated or short keeps all of it.
    """
    words = plain(person).split()
    if len(words) == 3 and all(len(w) <= 5 for w in words):
        return " ".join(words)
    return words[-1] if words else ""


@lru_cache(maxsize=65536)
def token(code: str, sector: str) -> str:
    """An entity as a code: a group inside a state ("FRA/CVL") is not the state.

    A movement is one, whether its fighters, its party or its leaders are told of.
    """
    return code if sector in STATE_ORGANS or code in _movements() else f"{code}/{sector}"


@cache
def _movements() -> frozenset[str]:
    columns = ("code", "name", "variants", "country", "sector", "note")
    rows = table("world/movements.tsv", columns)
    return frozenset(r["code"] for r in rows if r["code"] != r["country"])  # no army of a state


def names_of(claim: Claim) -> list[str]:
    """The names of the persons and societies on both sides, which are compared by themselves."""
    sides = (*claim.actors, *claim.recipients)
    societies = [name for a in sides for name in _societies().get(a.code, ())]
    return [*(a.person for a in sides if a.person), *dict.fromkeys(societies)]


@cache
def _societies() -> dict[str, tuple[str, str]]:
    """What a society is called by, whose name is made of common words: "Human Rights Watch"."""
    columns = ("code", "name", "variants", "kind", "members", "note")
    rows = table("world/bodies.tsv", columns)
    return {r["code"]: (r["code"], r["name"]) for r in rows if r["kind"] == "ngo"}


def tokens(actors: Iterable[Actor]) -> frozenset[str]:
    """Entities as codes."""
    return frozenset(token(a.code, a.sector) for a in actors)


def _protesters(actors: Iterable[Actor]) -> frozenset[str]:
    """Who demonstrates as codes: people, whatever else one dispatch or another calls them."""
    return frozenset(
        token(a.code, "CVL" if not a.sector or (a.sector in PEOPLE and not a.person) else a.sector)
        for a in actors
    )


class Features:
    """A claim prepared for comparison: sets and day numbers, computed once.

    ``first`` and ``last`` are ordinals of days, 0 and the calendar's last day where open.
    ``named`` are the recipients that have a name, with their states;
    ``deadly`` are the named victims of an attack that may have been on their life.
    ``nowhere`` says that the place is but a land or a region; ``spot`` are its latitude and
    longitude, those of the city of which it is a part.
    ``moved`` tells that the text puts a plan off to the days.
    ``marks`` are the states of both sides, whichever part of them it is, and the victims: two
    claims that tell one deed have one of them in common.
    """

    __slots__ = (
        "_near",
        "_trigger",
        "act",
        "actors",
        "concerning",
        "counted",
        "deadly",
        "first",
        "heard",
        "last",
        "marks",
        "mode",
        "moved",
        "named",
        "narrow",
        "nowhere",
        "numbers",
        "ordinal",
        "parties",
        "persons",
        "place",
        "place_code",
        "plan",
        "precise",
        "recipients",
        "said",
        "spot",
        "status",
        "victims",
        "width",
    )

    def __init__(self, heard: Heard) -> None:
        claim = heard.claim
        self.heard = heard
        self._near: frozenset[str] | None = None
        self._trigger: frozenset[str] | None = None
        self.act = claim.act
        self.status = claim.status
        self.plan = claim.status in PLANS
        self.moved = claim.date_basis == "moved"
        self.mode = claim.mode
        protest = claim.act == "PROTEST"
        self.actors = _protesters(claim.actors) if protest else tokens(claim.actors)
        self.recipients = tokens(claim.recipients) or _host(claim)
        self.concerning = tokens(claim.concerning)
        self.parties = self.actors | self.recipients
        if claim.act in RECIPROCAL:
            self.persons = _persons((*claim.actors, *claim.recipients))
        else:
            self.persons = _persons(claim.actors) | _persons(claim.recipients, "> ")
        self.deadly = _killing(claim)
        self.named = tuple((a.code, surname(a.person)) for a in claim.recipients if a.person)
        self.victims = frozenset(surname(a.person) for a in claim.recipients if a.person)
        homes = {x.country for x in claim.recipients if x.country}
        self.marks = self.victims | homes | {p.partition("/")[0] for p in self.parties}
        self.place = plain(claim.place.name) if claim.place else ""
        self.place_code = claim.place.code if claim.place else ""
        self.spot = _spot(claim)
        self.nowhere = claim.place is not None and claim.place.precision in _WIDE
        early, late = claim.date.earliest, claim.date.latest
        self.first = early.toordinal() if early else 0
        self.last = late.toordinal() if late else _FOREVER
        self.width = self.last - self.first + 1
        self.narrow = self.width <= NARROW
        self.precise = self.width <= 2 and claim.date_basis != "news"
        self.said = heard.said_first.toordinal()
        self.ordinal = claim.ordinal
        self.numbers = frozenset(
            f.value for f in heard.figures if f.value is not None and f.value >= TELLING
        )
        self.counted = claim.count.high is None or claim.count.high > 1

    @property
    def near(self) -> frozenset[str]:
        """The stems of the words around the deed's own: most claims are never asked for them."""
        if self._near is None:
            self._near = self.heard.near()
        return self._near

    @property
    def trigger(self) -> frozenset[str]:
        """The stems of the words that name the deed."""
        if self._trigger is None:
            self._trigger = self.heard.trigger()
        return self._trigger


def _spot(claim: Claim) -> tuple[float, float] | None:
    place = claim.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return (place.latitude, place.longitude)


def _killing(claim: Claim) -> frozenset[str]:
    """Whom an attack may have killed.

    Who is in office and attacked nobody says how is attacked in words, or not killed.
    """
    if claim.act != "ASSAULT" or claim.mode not in KILLING | {""}:
        return frozenset()
    return frozenset(
        surname(x.person)
        for x in claim.recipients
        if x.person and (claim.mode or x.sector != "GOV")
    )


def _host(claim: Claim) -> frozenset[str]:
    """The state visited where only the place says it: "en tournée à Manama"."""
    land = claim.place.code if claim.place and claim.mode == "visit" else ""
    abroad = land and all(land not in (a.code, a.country) for a in claim.actors)
    return frozenset({land}) if abroad else frozenset()


def _persons(actors: Iterable[Actor], side: str = "") -> dict[str, frozenset[str]]:
    """The names of persons by code, after the mark of their side where sides count."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.person:
            found.setdefault(side + actor.code, set()).add(surname(actor.person))
    return {code: frozenset(names) for code, names in found.items()}


def same_person(a: Features, b: Features, side: str = "") -> bool:
    """Whether one person is on a side of both, whatever office he was read with."""
    mine = ((c, names) for c, names in a.persons.items() if c.startswith(">") == bool(side))
    return any(names & b.persons.get(c, frozenset()) for c, names in mine)


def shared_persons(a: Features, b: Features) -> float:
    """A point for each state whose person is the same in both, up to one and a half.

    None for a march of a day: those against one man are many.
    """
    if a.act == "PROTEST" and (a.narrow or b.narrow):
        return 0.0
    shared = {
        c.removeprefix("> ")
        for c, names in a.persons.items()
        if names & b.persons.get(c, frozenset())
    }
    return min(1.5, float(len(shared)))
