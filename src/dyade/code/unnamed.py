"""Who acts or suffers where the text names only the place or the scene."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dyade.code import doers, people
from dyade.code.lexicon import crowds
from dyade.code.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.triggers import classes, tells
from dyade.code.verbs import object_tokens, partitive
from dyade.find import lexicon
from dyade.model import Actor, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

if TYPE_CHECKING:
    from dyade.code.parties import Context, Parties

_OF_A_LAND = frozenset({"curfew", "martial-law"})  # these weigh on all who live there
_ON_LAND = frozenset({"restrict", "seize"})  # these can be done to a piece of land
_UNDERGOING = frozenset({"noun_held", "noun_patient"})
_IN_OFFICE = frozenset({"person", "office", "group"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_UNIFORMED = frozenset({"COP", "MIL"})
_HOME = frozenset({"COP", "MIL", "GOV", "JUD", "SPY"})


def fill(
    context: Context, match: Match, token: Token, sides: Parties, where: Place | None
) -> Parties:
    """The parties of a deed, with the side that the text leaves to the place or the scene.

    A protest is against those who govern and are named in what it is for.
    """
    filled = _filled(context, match, token, sides, where)
    if filled.recipients:
        hurt = _undergoing(token)
        told = people.with_name(context.scene, filled.recipients, hurt)
        if filled.recipients != sides.recipients:
            told = _in_uniform(told, hurt)
        filled = replace(filled, recipients=told)
    if match.trigger.act == "PROTEST" and filled.actors and not filled.recipients:
        ruling = _ruling(context.scene, token) or _asked_at_home(token, filled)
        return replace(filled, recipients=ruling)
    return filled


def _in_uniform(actors: tuple[Actor, ...], hurt: list[Token]) -> tuple[Actor, ...]:
    """The sufferers, as police or soldiers where that is what they are: "dix policiers blessés"."""
    nouns = [n for t in hurt for n in lexicon.groups().get(t.lower_, ())[:1]]
    sectors = {n.sector for n in nouns}
    if len(nouns) != len(hurt) or len(sectors) != 1 or not sectors <= _UNIFORMED:
        return actors
    (sector,) = sectors
    return tuple(replace(a, sector=sector) if a.sector == "CVL" else a for a in actors)


def _asked_at_home(deed: Token, sides: Parties) -> tuple[Actor, ...]:
    """Who governs those who protest, where they ask what is his to give: "contre la hausse".

    What they are for or against stands under the protest, or behind it.
    """
    home = {a.code for a in sides.actors}
    abroad = any(a.code not in home for a in sides.concerning)
    if len(home) != 1 or abroad or not home <= set(lexicon.states()):
        return ()
    aims = words("prepositions", "aim") | words("prepositions", "aimed")
    below = [t for t in deed.subtree if t.i > deed.i]
    opened = next((t.i for t in below if t.lower_ in aims), None)
    if opened is None:
        return ()
    issues = words("protest", "demands")
    asked = any(t.i > opened and t.lemma_.lower() in issues for t in below)
    return (Actor(home.pop(), "GOV"),) if asked else ()


def _filled(
    context: Context, match: Match, token: Token, sides: Parties, where: Place | None
) -> Parties:
    """The parties as the place, the scene and the police at its work give them."""
    code = where.code if where and where.code else ""
    found = doers.named(context, match, token, sides, code)
    return found if found is not None else _to_whom(context, match, token, sides, code)


def _to_whom(context: Context, match: Match, token: Token, sides: Parties, code: str) -> Parties:
    """The parties with whom the deed was done to, as far as place and scene say.

    An attack that names no victim is on the state where it happened; who attacked stays unknown.
    Those whom the police of a state in unrest takes away are its people.
    """
    act = match.trigger.act
    if act == "ASSAULT" and code and _strangers(sides, code):
        # "des raids turcs ont tué neuf civils en Syrie"
        return replace(sides, recipients=(Actor(code, "CVL"),))
    if act == "ASSAULT" and not sides.recipients and _hits_people(token):
        home = code or _police(sides.actors)
        return replace(sides, recipients=(Actor(home, "CVL"),)) if home else sides
    scene = context.scene.entities.scene
    if act in _VIOLENT and _represses(match, token) and tells(context.dispatch.text, "@unrest"):
        return _repression(sides, code or scene)
    if sides.recipients:
        return sides
    if act == "ASSAULT" and _constables(sides.actors):  # the police strike their own people
        return replace(sides, recipients=(Actor(sides.actors[0].code, "CVL"),))
    if act in _VIOLENT | {"ACCUSE"} and not sides.actors and not doers.has_doer(match, token):
        held = people.sufferers(context.scene, _undergoing(token), code or scene)
        if held:
            return replace(sides, recipients=held)
    if act == "COERCE" and _takes_people(match, token) and _political(context, match, token):
        home = _police(sides.actors) or ("" if sides.actors else code or scene)
        return replace(sides, recipients=(Actor(home, "CVL"),)) if home else sides
    if act == "COERCE" and match.trigger.mode in _ON_LAND and sides.actors and code:
        # "l'annexion en Cisjordanie": from whose land it is taken, whose land is closed off
        taken = code not in {a.code for a in sides.actors}
        return replace(sides, recipients=(Actor(code),)) if taken else sides
    if act == "COERCE" and match.trigger.mode in _OF_A_LAND and not sides.actors:
        if tells(context.dispatch.text, "@health"):
            return sides
        return replace(sides, recipients=(Actor(code or scene),)) if code or scene else sides
    if act == "ASSAULT":
        land = _attacked(context, match, token, sides, code)
        return replace(sides, recipients=(Actor(land),)) if land else sides
    return sides


def _attacked(context: Context, match: Match, token: Token, sides: Parties, code: str) -> str:
    """The state that an attack is on by where it happened, "" where the text leaves it open."""
    if sides.actors:
        aimed = tree.complements(token, "against")
        if match.trigger.frame in _UNDERGOING:
            aimed += tree.complements(token, "of")
        if code and (_struck(match, token) or _abroad(token, sides.actors, code)):
            return code
        return next((c for t in aimed if (c := _inside(context.scene, t, token.i))), "")
    if doers.has_doer(match, token):
        return ""
    code = code or _inside(context.scene, token, token.i)
    verbal = token.pos_ in labels.VERBS
    hit = object_tokens(token) if verbal else [token] if _news(context, match, token) else []
    if not code and any(not verbal or t.i not in match.words for t in hit):
        return context.scene.entities.scene  # "des inconnus ont attaqué une école"
    return code


def _constables(actors: tuple[Actor, ...]) -> bool:
    """Whether all who act are the police of one state."""
    return {a.sector for a in actors} == {"COP"} and bool(_police(actors))


def _undergoing(token: Token) -> list[Token]:
    """Those whom a deed is done to: "trois opposants arrêtés", "l'arrestation d'un opposant"."""
    noun = token.pos_ in labels.NOUNS
    return tree.complements(token, "of") if noun else object_tokens(token)


def _hits_people(token: Token) -> bool:
    """Whether violence goes at a crowd: "la police a tiré sur la foule"."""
    aimed = tree.complements(token, "against")
    if token.pos_ in labels.VERBS:
        aimed = aimed + object_tokens(token)
    people = crowds() | classes()["@protester"]
    return any(t.lemma_.lower() in people for t in aimed)


def _news(context: Context, match: Match, noun: Token) -> bool:
    """Whether the noun of an attack tells the news of a dispatch on strife: "après l'attaque"."""
    head = noun.head
    if match.trigger.frame not in ("noun_agent", "noun_patient") or match.trigger.mode == "abduct":
        return False
    told = head.pos_ in labels.VERBS or noun.dep_ in (labels.ROOT, *labels.SUBJECT)
    return told and tells(context.dispatch.text, "@strife")


def _political(context: Context, match: Match, token: Token) -> bool:
    """Whether those who are taken away are taken in unrest, or some of them in strife."""
    some = object_tokens(token) or partitive(token) or tree.complements(token, "of")
    if token.pos_ in labels.VERBS and len(match.words) > 1:
        some = [token]  # "a procédé à des arrestations"
    text = context.dispatch.text
    return tells(text, "@unrest") or (bool(some) and tells(text, "@strife"))


def _represses(match: Match, token: Token) -> bool:
    noun = token.pos_ in labels.NOUNS and match.trigger.head in words("repression", "nouns")
    return noun or match.trigger.head in words("repression", "verbs")


def _repression(sides: Parties, home: str) -> Parties:
    """Who represses whom where the text says only one side, or none: a state and its people."""
    named = {a.code for a in (*sides.actors, *sides.recipients)}
    if len(named) == 1:
        home = next(iter(named))
    if len(named) > 1 or home not in lexicon.states():
        return sides
    return replace(
        sides,
        actors=sides.actors or (Actor(home, "GOV"),),
        recipients=sides.recipients or (Actor(home, "CVL"),),
    )


def _ruling(scene: Scene, deed: Token) -> tuple[Actor, ...]:
    """Who governs and is named in what a protest is for: "pour réclamer le départ du président"."""
    above = [deed, *(c for c in deed.children if c.dep_ in labels.SUBJECT)]
    named = (m for t in deed.subtree if t not in above and (m := scene.mention(t)))
    return unique(a for m in named if m.kind in _IN_OFFICE for a in m.actors if a.sector == "GOV")


def _strangers(sides: Parties, code: str) -> bool:
    """Whether civilians of whom no more is told would be those of the land that strikes abroad."""
    own = {a.code for a in sides.actors}
    theirs = {a.code for a in sides.recipients if a.sector == "CVL" and not a.person}
    alone = bool(theirs) and len(theirs) == len(sides.recipients)
    return alone and theirs <= own and code not in own


def _police(actors: tuple[Actor, ...]) -> str:
    """The state whose own forces the actors are, "" where they are several or none."""
    codes = {a.code for a in actors if a.code in lexicon.states() and a.sector in _HOME}
    return next(iter(codes)) if len(codes) == 1 else ""


def _takes_people(match: Match, token: Token) -> bool:
    """Whether a deed takes away or drives off people of whom only their number is told."""
    if match.trigger.mode != "arrest" and "repression" not in match.trigger.contexts:
        return False
    noun = token.pos_ in labels.NOUNS
    undergo = tree.complements(token, "of") if noun else object_tokens(token) or partitive(token)
    if match.trigger.mode != "arrest":
        unruly = classes()["@unruly"] | classes()["@gathering"]
        return any(t.lemma_.lower() in unruly for t in undergo)
    if noun:
        return not undergo or any(_nobody(t) for t in undergo)
    others = [token.doc[i] for i in match.words[1:] if token.doc[i].pos_ in labels.NOUNS]
    taken = [t for o in others for t in tree.complements(o, "of")] or undergo
    return any(_nobody(t) for t in taken) or (bool(others) and not undergo)


def _nobody(token: Token) -> bool:
    return token.lemma_.lower() in crowds() | words("instruments", "unknown")


def _inside(scene: Scene, token: Token, deed: int) -> str:
    """The state of a place within what a deed is done to: "l'attaque de l'hôpital de Lima"."""
    for part in token.subtree:
        mention = scene.mention(part)
        inner = part.i > deed or token.pos_ in labels.VERBS
        if inner and mention and mention.place and mention.place.code:
            return mention.place.code
    return ""


def _abroad(token: Token, actors: tuple[Actor, ...], code: str) -> bool:
    """Whether states strike in the land of another: "l'armée turque a mené des raids en Irak"."""
    states = lexicon.states()
    if token.pos_ not in labels.VERBS:  # a noun may tell of those whom another clause names
        return False
    return code in states and all(a.code in states and a.code != code for a in actors)


def _struck(match: Match, token: Token) -> bool:
    """Whether an attack's object is named, but not whose it is: then the land's state suffers."""
    return (
        token.pos_ in labels.VERBS
        and match.trigger.frame == "on_object"
        and bool(object_tokens(token))
    )
