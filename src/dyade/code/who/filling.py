"""Who stands on a side that the deed's own words leave open, and in which order it is asked.

What a deed's own complements name comes first (`parties.py`). Then the sentence, the place and the
land in which the dispatch plays are asked who did it (WHO) and whom it was done to (WHOM), and what
is known of these (CLOSER). What only the rest of the dispatch tells comes last, when all its
claims are there and those of one deed are merged (ELSEWHERE).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dyade.code.deed import Deed, Parties, third
from dyade.code.who import doers, elided, onspot, reactions, sufferers, unsaid, visits
from dyade.find.mention import Entities
from dyade.model import Claim

_Rule = Callable[[Deed, Parties], Parties | None]

# Of these two the first rule whose case it is decides, even where it knows of nobody.
WHO: tuple[_Rule, ...] = (
    doers.marchers_not_rulers,
    doers.already_named,
    doers.marchers,
    doers.holder,
    doers.keeper,
    doers.police_by_adjective,
    doers.people_who_speak,
    doers.public_opinion,
    doers.state_left,
    doers.state_that_dismisses,
    doers.forces_of_the_land,
)
WHOM: tuple[_Rule, ...] = (
    sufferers.civilians_struck_abroad,
    sufferers.crowd_struck,
    sufferers.people_repressed,
    sufferers.rulers_of_the_land,
    sufferers.nobody_of_ones_own,
    sufferers.already_named,
    visits.host_who_calls_off,
    sufferers.people_of_the_police,
    sufferers.people_of_politics,
    sufferers.some_of_them,
    sufferers.people_taken_away,
    sufferers.land_taken,
    sufferers.land_under_curfew,
    sufferers.land_attacked,
    sufferers.rulers_protested_against,
)
# Of these each is asked, in this order.
CLOSER: tuple[Callable[[Deed, Parties], Parties], ...] = (
    sufferers.by_name,
    sufferers.of_a_trade,
    onspot.at_home,
    doers.people_of_a_land,
    doers.counterpart,
)
ELSEWHERE: tuple[Callable[[Claim, elided.News], Claim], ...] = (
    reactions.accuser_denied,
    elided.at_home,
    unsaid.keeper_told_elsewhere,
    unsaid.keeper_asked,
    unsaid.soldiers_who_oust,
    unsaid.planner_who_speaks,
    elided.host_of_visit,
    elided.ruler_ousted,
    elided.marched_against,
    elided.adversary,
    reactions.doer_blamed,
    reactions.doer_praised,
    reactions.asker_refused,
    unsaid.accuser,
    unsaid.at_home,
)


def of_deed(deed: Deed, sides: Parties) -> Parties:
    """The parties of a deed, with the sides that sentence, place and land tell.

    Args:
        deed: the deed, and where it is told.
        sides: the parties that its own words name.
    """
    for rules in (WHO, WHOM):
        answers = (rule(deed, sides) for rule in rules)
        sides = next((a for a in answers if a is not None), sides)
    for step in CLOSER:
        sides = step(deed, sides)
    return replace(sides, concerning=third(sides.concerning, (*sides.actors, *sides.recipients)))


def of_dispatch(claims: list[Claim], entities: Entities, text: str) -> list[Claim]:
    """The claims of a dispatch, each with the sides that go without saying there.

    Args:
        claims: all claims of one dispatch, one a deed.
        entities: who and what the dispatch names.
        text: its words.
    """
    news = elided.news(claims, entities, text)
    for rule in ELSEWHERE:
        news = replace(news, claims=[rule(claim, news) for claim in news.claims])
    return news.claims
