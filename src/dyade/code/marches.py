"""What is done to those who march, where and when they march: arrests, clashes, police deployed.

"Des milliers de personnes ont défilé samedi à Lima. La police a arrêté cent manifestants": on that
Saturday, in Lima.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dyade.code import told
from dyade.code.scene import Scene
from dyade.find.times import news_interval
from dyade.model import Claim, Interval
from dyade.parse import labels, tree

_MARCH = "PROTEST"
_ANSWERS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_REAL = frozenset({"occurred", "ongoing"})
_DATED = frozenset({"said", "occasion"})
_FORCES = frozenset({"COP", "GOV", "MIL"})
_APART = frozenset({"boycott", "hunger", "strike"})  # modes of protest that draw no crowd
_CROWD = frozenset({"", "CVL", "EDU", "LAB", "OPP"})


def spread(claims: Iterable[Claim], scenes: Mapping[int, Scene], date: str) -> list[Claim]:
    """The claims, undated answers to a march told before dated and placed by it.

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
        if claim.act == _MARCH and _is_of_a_day(claim, news):
            march = march if march is not None and _is_older(claim, scenes) else claim
        elif march is not None and _answers(claim, march) and _is_told_with_it(claim, scenes):
            place = claim.place or march.place
            claim = replace(claim, date=march.date, date_basis="occasion", place=place)
        done.append(claim)
    return done


def _is_of_a_day(march: Claim, news: Interval) -> bool:
    first, last = march.date.earliest, march.date.latest
    if first is None or first != last or not (news.earliest and news.latest):
        return False
    recent = news.earliest <= first <= news.latest and march.mode not in _APART
    return recent and march.status in _REAL and march.date_basis in _DATED


def _is_older(march: Claim, scenes: Mapping[int, Scene]) -> bool:
    """Whether a march is told as what was before the one of the news: "avaient déjà défilé"."""
    scene = scenes.get(march.sentence)
    if scene is None:
        return False
    starts = scene.sentence.starts
    named = [t for t in scene.parse if march.trigger.start <= starts[t.i] < march.trigger.end]
    return any(
        tree.feature(a, "Tense") == labels.IMPERFECT
        for t in named
        if t.pos_ in labels.VERBS
        for a in tree.auxiliaries(t)
    )


def _answers(claim: Claim, march: Claim) -> bool:
    """Whether the forces of the same land do it to people, or to nobody named."""
    if claim.act not in _ANSWERS or claim.status != "occurred":
        return False
    homes = {a.code for a in march.actors}
    forces = [a for a in claim.actors if a.sector in _FORCES]
    crowd = [a for a in (*claim.actors, *claim.recipients) if a.sector in _CROWD]
    if claim.act != "COERCE" and not forces:
        return False
    parties = (*claim.actors, *claim.recipients)
    known = all(a in forces or a in crowd for a in parties)
    return known and not any(a.person for a in parties) and {a.code for a in parties} <= homes


def _is_told_with_it(claim: Claim, scenes: Mapping[int, Scene]) -> bool:
    """Whether a deed without a day is no older one: told as news, or by a noun that is not."""
    if claim.date_basis == "news":
        return True
    scene = scenes.get(claim.sentence)
    if claim.date_basis != "background" or scene is None:
        return False
    starts = scene.sentence.starts
    named = [t for t in scene.parse if claim.trigger.start <= starts[t.i] < claim.trigger.end]
    nouns = [t for t in named if t.pos_ in labels.NOUNS]
    return bool(nouns) and len(nouns) == len(named) and not any(map(told.lies_before, nouns))
