"""Deeds that share one verb: "a rencontré trois fois X et une fois Y" tells two."""

from __future__ import annotations

from dataclasses import replace

from dyade.code.matching.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.who.subjects import subject_actors
from dyade.data import rules
from dyade.find.counting.numbers import number_word
from dyade.find.mention import Mention
from dyade.model import Claim, Count
from dyade.parse.token import Token
from dyade.parse.words import words

_FRAMES = frozenset({"meets_object", "with_partner"})
_REACH = 6  # tokens from "trois fois" to the name that it counts


def spread(scene: Scene, match: Match, claim: Claim) -> list[Claim]:
    """The claim, or one for each counted partner where the verb has several."""
    doc = scene.sentence.doc
    if match.trigger.frame not in _FRAMES or doc is None:
        return [claim]
    partners = _counted(scene, doc, match.token)
    if len(partners) < 2:
        return [claim]
    mine = subject_actors(scene, doc[match.token])
    return [
        replace(claim, actors=unique((*mine, *mention.actors)), count=Count(times, times))
        for times, mention in partners
    ]


def _counted(scene: Scene, doc: list[Token], start: int) -> list[tuple[int, Mention]]:
    """The partners behind a verb that each have a count of their own before them."""
    times = rules("fr/quantity.toml")["times"]
    found: list[tuple[int, Mention]] = []
    for i in range(start + 1, len(doc) - 1):
        value = 1 if doc[i].lower_ in words("pronouns", "one") else number_word(doc[i].text)
        if not value or doc[i + 1].lower_ not in times:
            continue
        for token in doc[i + 2 : i + 2 + _REACH]:
            mention = scene.mention(token)
            if mention and mention.actors and mention.kind != "adjective":
                found.append((int(value), mention))
                break
    return found
