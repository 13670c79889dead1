"""Who speaks for a state that says something: "Oslo a protesté, par la voix de la ministre X".

The news tell first what a state says and then who said it: "Oslo a protesté. « C'est un affront »,
a déclaré la porte-parole X". The remark is hers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Context
from dyade.code.scene import Scene, unique
from dyade.find import lexicon
from dyade.find import speech as speaking
from dyade.find.mention import Entities
from dyade.find.speech import Speech, Utterance
from dyade.model import Actor, Claim
from dyade.parse import tree
from dyade.parse.token import Token
from dyade.parse.words import words

_OFFICIAL = frozenset({"GOV", "IGO"})
_STATE = _OFFICIAL | {""}
_BEHIND = 2  # sentences from what a state says to who is quoted for it
_NEWS = frozenset({"said", "news"})


def by_whom(context: Context, verb: Token, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those who make a statement, each state by its officeholder who makes it.

    "Rome condamne l'attaque, a déclaré le ministre X": it is X who condemns.
    """
    if not any(not a.person for a in actors):
        return actors
    heard = mouthpiece(context.scene, verb)
    _, _, utterance = speaking.attribution(context.speech, context.scene.sentence, verb)
    if not heard and utterance is not None:
        heard = utterance.actors
    if len(heard) != 1 or not heard[0].person:
        return actors
    return tuple(heard[0] if _speaks_for(heard[0], a) else a for a in actors)


def mouthpiece(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Through whom a state speaks: "Lima, par la voix de son ministre X, a accusé"."""
    voices = [t for t in scene.parse if t.lower_ in words("prepositional_nouns", "voice")]
    through = [t for t in voices if tree.preposition(t) in words("prepositions", "agent")]
    through = [t for t in through if verb in t.ancestors]
    return unique(a for t in through for c in tree.complements(t, "of") for a in scene.actors_at(c))


def _speaks_for(speaker: Actor, state: Actor) -> bool:
    """Whether somebody with a name can be the voice of a state or of its government."""
    same = speaker.code == state.code and not state.person
    return same and (not state.sector or state.sector == speaker.sector)


def spread(claims: Sequence[Claim], speech: Speech, entities: Entities) -> list[Claim]:
    """The claims, what a state says by the one who is then quoted for it: not by a mayor."""
    quoted = [q.utterance for q in speech.quotes if q.utterance is not None]
    local = {
        r.person for r in entities.roles if r.role.split()[0] in lexicon.words("office", "local")
    }
    return [_told_by(claim, quoted, local) for claim in claims]


def _told_by(claim: Claim, quoted: Sequence[Utterance], local: Collection[str]) -> Claim:
    statement = claim.act in STATEMENTS and claim.status == "occurred" and claim.date_basis in _NEWS
    if not statement or claim.attribution is not None or len(claim.actors) != 1:
        return claim
    state = claim.actors[0]
    if state.person or state.sector not in _STATE:
        return claim
    near = [
        u
        for u in quoted
        if 0 <= u.sentence - claim.sentence <= _BEHIND
        and any(a.person or a.code != state.code for a in u.actors)
    ]
    if not near or len(near[0].actors) != 1:
        return claim
    speaker = near[0].actors[0]
    own = speaker.code == state.code and speaker.sector in _OFFICIAL
    own = own and bool(speaker.person) and speaker.person not in local
    return replace(claim, actors=(speaker,)) if own else claim
