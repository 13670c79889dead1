"""Deeds that somebody holds out as a warning: "X pourrait rompre avec Y, a averti son ministre"."""

from __future__ import annotations

from dataclasses import replace

from dyade.code.deed import Context
from dyade.code.matching.triggers import Trigger
from dyade.find import speech
from dyade.find.stances.stance import Stance
from dyade.model import AHEAD, Actor, Claim
from dyade.parse.token import Token
from dyade.parse.words import words

_MODES = {  # act, mode of what is held out: mode of the threat and its CAMEO code
    ("ASSAULT", ""): ("violence", "138"),
    ("COERCE", "arrest"): ("arrest", "1312"),
    ("COERCE", ""): ("restrict", "1312"),
    ("SANCTION", "expel"): ("expel", "1312"),
    ("SANCTION", ""): ("restrict", "1312"),
}
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})


def threat(
    context: Context, trigger: Trigger, token: Token, read: Stance, actors: tuple[Actor, ...]
) -> Trigger:
    """The trigger, as the threat that its deed is where its own doer warns of it."""
    kind = _MODES.get((trigger.act, trigger.mode)) or _MODES.get((trigger.act, ""))
    if kind is None or read.status not in AHEAD:
        return trigger
    said, _, utterance = speech.attribution(context.speech, context.scene.sentence, token)
    if said is None or utterance is None or utterance.lemma not in words("verbs", "warning"):
        return trigger
    if all(a.code != said.code for a in actors):
        return trigger
    mode, cameo = kind
    return replace(trigger, act="THREATEN", mode=mode, cameo=cameo)


def is_content(claim: Claim | None, said: list[Claim]) -> bool:
    """Whether a deed is only what other words of the same form do: "nous riposterons".

    It is held out in a threat, or blamed as giving way.
    """
    if claim is None:
        return False
    held = claim.act in _HARM | {"THREATEN"} and claim.status in AHEAD
    told = {"THREATEN"} if held else {"ACCUSE"} if claim.act == "RETREAT" else set()
    at = claim.trigger
    return any(
        c.act in told and at.start < c.trigger.end and c.trigger.start < at.end for c in said
    )
