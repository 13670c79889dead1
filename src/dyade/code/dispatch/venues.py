"""Where somebody spoke or was: there he said what has no place, and met those whom he met.

"Kiev doit céder", a exigé X. Il n'a "pas peur", a dit X à Vilnius: the demand was made there too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Context
from dyade.code.who.subjects import subject_actors
from dyade.find.lexicon import words
from dyade.find.mention import Mention
from dyade.find.stances import stance
from dyade.model import DONE, Actor, Claim, Interval, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token

_AROUND = 3  # sentences on both sides
_BEHIND = 2  # sentences from where somebody arrives to whom he meets there
_MEETING = "CONSULT"
_AFAR = frozenset({"phone", "third-party"})
_NEWS = frozenset({"said", "occasion", "news"})


@dataclass(frozen=True, slots=True)
class Venue:
    """The place where a named person speaks or meets others, and when, where that is told."""

    sentence: int
    speaker: Actor
    place: Place
    date: Interval | None = None


def of_utterances(context: Context) -> list[Venue]:
    """The places of the speech verbs of a sentence whose speaker is one named person."""
    sentence, entities = context.scene.sentence, context.scene.entities
    quoted = [q.span for q in context.speech.quotes]
    here = [
        m
        for m in entities.mentions
        if m.sentence == sentence.index
        and m.place is not None
        and not any(q.start <= m.span.start < q.end for q in quoted)
    ]
    found: list[Venue] = []
    for utterance in context.speech.utterances:
        if utterance.sentence != sentence.index or sentence.doc is None:
            continue
        if len(utterance.actors) != 1 or not utterance.actors[0].person:
            continue
        verb = sentence.doc[utterance.verb]
        if verb.dep_ in labels.SUBORDINATE and not tree.auxiliaries(verb):
            continue  # "en évoquant la guerre à Oslo"
        if verb.lemma_ in words("places", "inviting"):
            continue  # "a invité X à Oslo"
        at = (m for m in here if _is_where(sentence.doc[m.head], verb))
        spot = next(at, None)
        if spot is not None and spot.place is not None:
            found.append(Venue(sentence.index, utterance.actors[0], spot.place))
    return [*found, *_of_presence(context, here)]


def _of_presence(context: Context, here: Sequence[Mention]) -> list[Venue]:
    """Where somebody is or arrives, and so meets others: "se trouvait mardi à Oslo"."""
    scene = context.scene
    found: list[Venue] = []
    for mention in here:
        verb = scene.parse[mention.head].head
        if verb.pos_ not in labels.VERBS or verb.lemma_ not in words("places", "present"):
            continue
        if tree.preposition(scene.parse[mention.head]) not in words("places", "locative"):
            continue
        if stance.of_verb(verb).status not in DONE:
            continue
        for actor in subject_actors(scene, verb)[:1]:
            if mention.place is not None:
                found.append(Venue(scene.sentence.index, actor, mention.place))
    return found


def _is_where(place: Token, verb: Token) -> bool:
    """Whether a place hangs on a verb of saying, at most over what was held there."""
    if tree.preposition(place) not in words("places", "locative"):
        return False
    for token in (place, *place.ancestors):
        if token == verb:
            return True
        held = token.lower_ in words("places", "meetings") | words("places", "rostrums")
        at = token.lower_ in words("places", "on_occasion")
        if _is_asked(token):  # "a dit le ministre, interrogé à Oslo"
            return verb in (token.head, token.head.head)
        hangs = token.dep_ in labels.NOUN_MODIFIER or _is_asked(token.head)
        if not at and ((token != place and not held) or not hangs):
            return False
    return False


def _is_asked(part: Token) -> bool:
    return part.lemma_ in words("places", "asked") and tree.is_past_participle(part)


def spread(claims: Sequence[Claim], venues: Sequence[Venue]) -> list[Claim]:
    """The claims, the remarks of the news without a place at that where their speaker spoke.

    What somebody says is said where he speaks or meets others in a sentence around.
    """
    every = [*venues, *(v for claim in claims for v in _of_meeting(claim))]
    done = [_placed(claim, every) for claim in claims]
    return [_met(claim, venues, claims) for claim in done]


def _met(claim: Claim, venues: Sequence[Venue], told: Sequence[Claim]) -> Claim:
    """A meeting without a place at that of the guest, who is in the state of his host."""
    held = claim.act == _MEETING and claim.status == "occurred" and claim.mode not in _AFAR
    if not held or claim.place is not None or claim.date_basis not in _NEWS:
        return claim
    sides = (*claim.actors, *claim.recipients)
    same_day = [v for other in told if other.date == claim.date for v in _of_meeting(other)]
    near = [
        v
        for v in (*venues, *same_day)
        if 0 <= claim.sentence - v.sentence <= _BEHIND
        and any((a.code, a.person) == (v.speaker.code, v.speaker.person) for a in sides)
        and any(a.code == v.place.code != v.speaker.code for a in sides)
    ]
    return replace(claim, place=near[-1].place) if near else claim


def _of_meeting(claim: Claim) -> list[Venue]:
    """Where those who meet are, for what they say in the news."""
    met = claim.act == _MEETING and claim.status == "occurred" and claim.date_basis in _NEWS
    if not met or claim.place is None or not claim.place.code:
        return []
    return [Venue(claim.sentence, a, claim.place, claim.date) for a in claim.actors if a.person]


def _placed(claim: Claim, venues: Sequence[Venue]) -> Claim:
    remark = claim.act in STATEMENTS and claim.status == "occurred"
    if not remark or claim.place is not None or claim.date_basis not in _NEWS:
        return claim
    if len(claim.actors) != 1:
        return claim
    near = [
        v
        for v in venues
        if _then(claim, v)
        and abs(v.sentence - claim.sentence) <= _AROUND
        and (v.speaker.code, v.speaker.person) == (claim.actors[0].code, claim.actors[0].person)
    ]
    if len({v.place.code for v in near}) != 1:
        return claim
    return replace(claim, place=min(near, key=lambda v: abs(v.sentence - claim.sentence)).place)


def _then(claim: Claim, venue: Venue) -> bool:
    """Whether a remark may be of the day of a meeting: not where it has a day of its own."""
    return venue.date is None or claim.date_basis != "said" or claim.date == venue.date
