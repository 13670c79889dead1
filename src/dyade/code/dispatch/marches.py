"""What else is told of a march: what is done to those who march, where and when they march.

"Des milliers de personnes ont défilé samedi à Lima. La police a arrêté cent manifestants": on that
Saturday, in Lima. "La foule a réclamé sa démission": there and then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dyade.code.codebook import FORCES
from dyade.code.scene import Scene
from dyade.code.when import clausetimes
from dyade.find.speech import is_speech
from dyade.find.times import news_interval
from dyade.model import DONE, Actor, Claim, Interval, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MARCH = "PROTEST"
_DISPERSED = "crowd-control"
_CRIES = frozenset({"ACCUSE", "REJECT", "REQUEST"})
_NEAR = 2  # sentences from a march to what its crowd demands there
_ANSWERS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_DATED = frozenset({"said", "occasion"})
_APART = frozenset({"boycott", "hunger", "strike"})  # modes of protest that draw no crowd
_CROWD = frozenset({"", "CVL", "EDU", "LAB", "OPP"})


def spread(claims: Iterable[Claim], scenes: Mapping[int, Scene], date: str) -> list[Claim]:
    """The claims, undated answers to a march told before dated and placed by it; so is the march
    where it is told again.

    Args:
        claims: of one dispatch.
        scenes: its parsed sentences by index.
        date: the day of the dispatch.
    """
    news = news_interval(date)
    every = sorted(claims, key=lambda c: c.trigger.start)
    march: Claim | None = None
    done: list[Claim] = []
    for claim in every:
        if _draws_a_crowd(claim) and _is_of_a_day(claim, news):
            march = march if march is not None and _is_older(claim, scenes) else claim
        elif march is not None and _belongs(claim, march, every, scenes):
            place = claim.place or march.place
            claim = replace(claim, date=march.date, date_basis="occasion", place=place)
        done.append(claim)
    return done


def _draws_a_crowd(claim: Claim) -> bool:
    """Whether a deed is a march or tells of the crowd that was dispersed."""
    return claim.act == _MARCH or (claim.mode == _DISPERSED and bool(_crowd_of(claim)))


def _crowd_of(march: Claim) -> tuple[Actor, ...]:
    """Those who march: of a crowd that was dispersed, whom that was done to."""
    if march.act == _MARCH:
        return march.actors
    return tuple(r for r in march.recipients if r.sector in _CROWD)


def _belongs(
    claim: Claim, march: Claim, claims: Iterable[Claim], scenes: Mapping[int, Scene]
) -> bool:
    """Whether what is told without a day is of the march told before."""
    if claim.act == _MARCH:
        return _is_it_again(claim, march)
    if claim.act in _CRIES:
        return _is_cried_there(claim, march)
    return _answers(claim, march) and _is_told_with_it(claim, claims, scenes)


def _is_it_again(claim: Claim, march: Claim) -> bool:
    """Whether news of people, by no day, is of those of the march and in its place."""
    if claim.date_basis != "news" or claim.status not in DONE or claim.mode in _APART:
        return False
    sides = [{(a.code, a.sector) for a in _crowd_of(c)} for c in (claim, march)]
    here = claim.place is None or (march.place is not None and _same(claim.place, march.place))
    return bool(sides[0]) and sides[0] == sides[1] and here


def _is_cried_there(claim: Claim, march: Claim) -> bool:
    """Whether a crowd says it, by no day, right behind the news of the march of that land."""
    near = 0 <= claim.sentence - march.sentence <= _NEAR and claim.date_basis == "news"
    every = (*claim.actors, *_crowd_of(march))
    crowd = all(a.sector in _CROWD and not a.person for a in every)
    one = {a.code for a in claim.actors} == {a.code for a in _crowd_of(march)}
    return near and crowd and one and claim.status in DONE


def _same(place: Place, other: Place) -> bool:
    """Whether two places can be one: the same, or a land and a town of it."""
    wide = {"state", "region"} & {place.precision, other.precision}
    return place.code == other.code and (place.name == other.name or bool(wide))


def _is_of_a_day(march: Claim, news: Interval) -> bool:
    first, last = march.date.earliest, march.date.latest
    if first is None or first != last or not (news.earliest and news.latest):
        return False
    recent = news.earliest <= first <= news.latest and march.mode not in _APART
    return recent and march.status in DONE and march.date_basis in _DATED


def _is_older(march: Claim, scenes: Mapping[int, Scene]) -> bool:
    """Whether a march is told as what was before the one of the news: "avaient déjà défilé"."""
    scene = scenes.get(march.sentence)
    if scene is None:
        return False
    return any(
        tree.feature(a, "Tense") == labels.IMPERFECT
        for t in scene.sentence.inside(march.trigger)
        if t.pos_ in labels.VERBS
        for a in tree.auxiliaries(t)
    )


def _answers(claim: Claim, march: Claim) -> bool:
    """Whether the forces of the same land do it to people, or to nobody named."""
    if claim.act not in _ANSWERS or claim.status != "occurred":
        return False
    homes = {a.code for a in _crowd_of(march)}
    forces = [a for a in claim.actors if a.sector in FORCES]
    crowd = [a for a in (*claim.actors, *claim.recipients) if a.sector in _CROWD]
    if claim.act != "COERCE" and not forces:
        return False
    parties = (*claim.actors, *claim.recipients)
    known = all(a in forces or a in crowd for a in parties)
    return known and not any(a.person for a in parties) and {a.code for a in parties} <= homes


def _is_told_with_it(claim: Claim, claims: Iterable[Claim], scenes: Mapping[int, Scene]) -> bool:
    """Whether a deed without a day is no older one: told as news, or by a noun that is not."""
    if claim.date_basis == "news":
        return True
    scene = scenes.get(claim.sentence)
    if claim.date_basis != "background" or scene is None:
        return False
    named = scene.sentence.inside(claim.trigger)
    nouns = [t for t in named if t.pos_ in labels.NOUNS]
    if not nouns or len(nouns) < len(named) or any(map(clausetimes.lies_before, nouns)):
        return False
    others = [c for c in claims if c.sentence == claim.sentence and c.date_basis == "background"]
    return not (any(map(_is_blamed, nouns)) or any(_is_of(scene, c, nouns) for c in others))


def _is_blamed(noun: Token) -> bool:
    """Whether people complain of it: "dénoncent la répression", "défilent contre les violences"."""
    first = noun.head if noun.dep_ == labels.CONJUNCT else noun
    if tree.preposition(first) in words("prepositions", "aimed"):
        return True
    entry = is_speech(first.head)
    return entry is not None and entry.kind == "critical" and first.dep_ in labels.OBJECT


def _is_of(scene: Scene, other: Claim, nouns: Sequence[Token]) -> bool:
    """Whether a noun hangs on what was done before: "avait tué, lors d'une interpellation"."""
    named = scene.sentence.inside(other.trigger)
    return any(t.is_ancestor(noun) for noun in nouns for t in named if noun not in named)
