"""Who did a deed that names only its place or scene; whether somebody of no politics did it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dyade.code import people
from dyade.code.lexicon import crowds
from dyade.code.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.triggers import classes, tells
from dyade.code.verbs import object_tokens, subject_tokens
from dyade.find import lexicon
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

if TYPE_CHECKING:
    from dyade.code.parties import Context, Parties

_UNDERGONE = frozenset({"patient_subject", "receives", "expected", "draws", "targeted"})
_DRIVEN_OUT = frozenset({"expel", "deport"})
_DEMANDS = frozenset({"ACCUSE", "REQUEST", "REJECT"})
_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "PROTEST"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_OF_POLITICS = frozenset({"", "COP", "GOV", "IGO", "JUD", "LEG", "MIL", "OPP", "PTY"})
_IN_POLITICS = frozenset({"GOV", "IGO", "LEG", "OPP", "PTY"})


def named(
    context: Context, match: Match, token: Token, sides: Parties, code: str
) -> Parties | None:
    """The parties of a deed with who did it, where its own words do not name him.

    Demonstrators are the people of where they demonstrate, also where only their march is named
    ("une marche pour réclamer").

    Args:
        context: the dispatch and its sentence.
        match: the trigger that names the deed.
        token: the verb or noun of the trigger.
        sides: the parties as far as the sentence names them.
        code: the state where the deed was done, "" where no place is told.
    Returns:
        None where neither place nor scene says who.
    """
    act = match.trigger.act
    if act == "PROTEST" and token.pos_ in labels.NOUNS and _rulers(sides.actors):
        # "une marche de femmes contre le président": who governs is marched against
        marchers = unique(Actor(a.code, "CVL") for a in sides.actors)
        return replace(sides, actors=marchers, recipients=sides.recipients or sides.actors)
    if sides.actors:
        return None
    home = code or context.scene.entities.scene
    if marching := _marchers(context, match, token, sides, code):
        return replace(sides, actors=marching)
    if act in _SAID:
        speaking = people.doers(context.scene, token, home, _ruled(sides.recipients))
        if speaking:
            return replace(sides, actors=speaking)
    if act == "ACCUSE" and (match.trigger.frame == "draws" or _unaimed(match, token, sides)):
        # "la décision a provoqué un tollé", "malgré les critiques": among the people there
        public = tells(context.dispatch.text, "@public") and _governed(context.scene)
        return replace(sides, actors=(Actor(home, "CVL"),)) if home and public else sides
    if match.trigger.mode in _DRIVEN_OUT:
        actors = _left(context.scene, token, sides)
        about = tuple(a for a in sides.concerning if a.code not in {d.code for d in actors})
        return replace(sides, actors=actors, concerning=about)
    if _dismissed(match, sides):
        return replace(sides, actors=(Actor(sides.recipients[0].code, "GOV"),))
    if act == "MOBILIZE":
        sector = _moved(match, token)
        return replace(sides, actors=(Actor(home, sector),)) if sector and home else sides
    return None


def _marchers(
    context: Context, match: Match, token: Token, sides: Parties, code: str
) -> tuple[Actor, ...]:
    """The people who march, where only their march or its place is named."""
    doers = [] if token.pos_ in labels.NOUNS else subject_tokens(token)
    marches = [t for t in doers if t.lemma_ in classes()["@gathering"]]
    if match.trigger.act != "PROTEST" and not (marches and match.trigger.act in _DEMANDS):
        return ()
    owners = [a.code for t in marches for a in context.scene.owner(t)]
    governed = {a.code for a in sides.recipients if a.code in lexicon.states()}
    if not doers and not code and len(governed) == 1 and not tree.complements(token, "place"):
        owners += governed  # "un mouvement contre le président": his own people
    home = (owners or [code or context.scene.entities.scene])[0]
    starving = match.trigger.mode == "hunger"
    if home and (marches or not doers or starving or _crowd(doers)):
        return (Actor(home, "CVL"),)
    return ()


def _dismissed(match: Match, sides: Parties) -> bool:
    """Whether somebody in office is put out of it, which those who govern him do."""
    dismissing = match.trigger.head in words("verbs", "dismissing")
    one = len({a.code for a in sides.recipients}) == 1
    return dismissing and one and sides.recipients[0].code in lexicon.states()


def _governed(scene: Scene) -> bool:
    """Whether a dispatch names somebody of politics."""
    actors = (a for m in scene.entities.mentions for a in m.actors)
    return any(a.sector in _IN_POLITICS for a in actors)


def _unaimed(match: Match, token: Token, sides: Parties) -> bool:
    """Whether blame is told of which the text says neither whose it is nor at whom."""
    named = sides.recipients or match.loose or match.trigger.frame in _UNDERGONE
    return not named and not tree.is_passive(token)


def _ruled(actors: tuple[Actor, ...]) -> bool:
    """Whether those whom words are aimed at are of politics."""
    return any(a.sector in _OF_POLITICS for a in actors)


def _left(scene: Scene, token: Token, sides: Parties) -> tuple[Actor, ...]:
    """The state that somebody is driven out of: "ont été expulsés du Pérou"."""
    if token.pos_ not in labels.VERBS or not tree.is_passive(token) or tree.agents(token):
        return ()
    theirs = {a.code for a in sides.recipients}
    found = (a for t in tree.complements(token, "of") for a in scene.actors_at(t))
    return unique(a for a in found if a.code in lexicon.states() and a.code not in theirs)


def _moved(match: Match, token: Token) -> str:
    """The sector of the forces that are sent where nobody is told to send them, "" for others."""
    verbal = token.pos_ in labels.VERBS
    if verbal and not tree.is_passive(token):
        return ""
    forces = object_tokens(token) if verbal else tree.complements(token, "of")
    if not verbal:  # "le déploiement à Lima de policiers"
        at = tree.complements(token, "place")
        forces = forces + [t for place in at for t in tree.complements(place, "of")]
    lemmas = {t.lemma_.lower() for f in forces for t in tree.conjuncts(f)}
    lemmas |= {t.lemma_.lower() for f in forces for t in tree.complements(f, "of")}
    if not lemmas & classes()["@deployed"]:
        return ""
    return "COP" if match.trigger.mode == "police" else "MIL"


def _rulers(actors: tuple[Actor, ...]) -> bool:
    return bool(actors) and all(a.sector == "GOV" for a in actors)


def _crowd(heads: list[Token]) -> bool:
    """Whether the doers are only counted: "des milliers de personnes"."""
    return all(t.lemma_.lower() in crowds() or t.pos_ == labels.PRONOUN for t in heads)


def has_doer(match: Match, token: Token) -> bool:
    """Whether somebody does the deed who is no political entity: then it is left out.

    An active verb has its subject; a passive without agent and a noun may leave the doer open.
    """
    if token.pos_ in labels.NOUNS:
        return False
    if match.trigger.frame in _UNDERGONE:
        return False
    doers = tree.agents(token) if tree.is_passive(token) else subject_tokens(token)
    nameless = words("instruments", "nouns") | words("instruments", "unknown")
    violent = match.trigger.act in _VIOLENT
    if violent and doers and all(t.lemma_.lower() in nameless for t in doers):
        return False
    return not tree.is_passive(token) or bool(doers)
