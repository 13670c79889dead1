"""Whom a deed was done to that names only its place or scene.

Each rule takes a deed with its parties and gives them with the one it was done to, or None where
it is not its case; `filling.py` says which is asked first.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.code.codebook import VIOLENT
from dyade.code.deed import Deed, Parties
from dyade.code.lexicon import crowds
from dyade.code.matching.triggers import classes, tells
from dyade.code.scene import Scene, unique
from dyade.code.who import doers, people
from dyade.code.who.verbs import gather, meant, object_tokens, partitive
from dyade.find import lexicon, speech
from dyade.find.stances.governors import governors
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_OF_A_LAND = frozenset({"curfew", "martial-law"})  # these weigh on all who live there
_IN_CUSTODY = frozenset({"arrest", "release"})
_SEVERAL, _PEOPLE = "p", frozenset({"group", "inhabitant", "office"})
_SEIZED = "seize"
_CALLED_HOME = "withdraw"
_EXECUTIVE = "executive"
_ON_LAND = frozenset({"restrict", "seize"})  # these can be done to a piece of land
_UNDERGOING = frozenset({"noun_held", "noun_patient"})
_DYING = frozenset({"patient_subject"})
_ATTACKS = frozenset({"noun_agent", "noun_patient"})
_IN_OFFICE = frozenset({"person", "office", "group"})
_UNIFORMED = frozenset({"COP", "MIL"})
_WITH_TRADE = _UNIFORMED | {"AGR", "CVL", "EDU", "JRN", "JUD", "LAB", "MED", "REF", "REL"}
_HOME = frozenset({"COP", "MIL", "GOV", "JUD", "SPY"})


def civilians_struck_abroad(deed: Deed, sides: Parties) -> Parties | None:
    """Civilians of the land struck, not of the striker: "des raids turcs ont tué neuf civils"."""
    if deed.act != "ASSAULT" or not deed.state or not _strangers(sides, deed.state):
        return None
    return _onto(sides, deed.state, "CVL")


def crowd_struck(deed: Deed, sides: Parties) -> Parties | None:
    """The people of the place, or of those who strike: "la police a tiré sur la foule".

    Where their own sentence tells of strife they are those of the land in which that plays: "dix
    personnes ont été tuées lors d'émeutes".
    """
    if deed.act != "ASSAULT" or sides.recipients or not _hits_people(deed.token):
        return None
    code = deed.state or _police(sides.actors)
    told = tree.is_passive(deed.token) or deed.match.trigger.frame in _DYING
    if not code and told and not (sides.actors or doers.has_doer(deed)) and _amid_strife(deed):
        code = deed.home
    known = people.sufferers(_undergoing(deed.token), code)
    return replace(sides, recipients=known) if known else _onto(sides, code, "CVL")


def people_repressed(deed: Deed, sides: Parties) -> Parties | None:
    """Who represses whom in unrest where one side or none is told: a state and its people."""
    unrest = deed.act in VIOLENT and _represses(deed) and _tells(deed, "@unrest")
    if not unrest:
        return None
    named = {a.code for a in (*sides.actors, *sides.recipients)}
    home = next(iter(named)) if len(named) == 1 else deed.home
    if len(named) > 1 or home not in lexicon.states():
        return sides
    return replace(
        sides,
        actors=sides.actors or (Actor(home, "GOV"),),
        recipients=sides.recipients or (Actor(home, "CVL"),),
    )


def already_named(deed: Deed, sides: Parties) -> Parties | None:
    """Whom the deed's own words name stays."""
    return sides if sides.recipients else None


def nobody_of_ones_own(deed: Deed, sides: Parties) -> Parties | None:
    """No one, where a state only calls home its own: "Oslo a retiré ses diplomates"."""
    own = {a.code for a in sides.actors}
    away = deed.act == "SANCTION" and deed.mode == _CALLED_HOME
    if not away or not sides.recipients or {r.code for r in sides.recipients} != own:
        return None
    return replace(sides, recipients=())


def rulers_of_the_land(deed: Deed, sides: Parties) -> Parties | None:
    """Who governs the land in which power is seized: "la tentative de putsch de vendredi".

    A land that is told to have seen it has not made it. Whoever accuses another land of it is the
    one who governs: "Riga accuse Oslo de fomenter un coup d'Etat".
    """
    trigger = deed.match.trigger
    if deed.mode != _SEIZED or _EXECUTIVE not in trigger.contexts or sides.recipients:
        return None
    own = {a.code for a in sides.actors}
    home = own.pop() if len(own) == 1 else deed.home
    accuser = _accuser(deed)
    home = home if accuser in ("", home) else accuser
    if own or home not in lexicon.states():
        return None
    noun = deed.token.pos_ in labels.NOUNS
    made = tuple(a for a in sides.actors if a.sector or not noun)
    return replace(sides, actors=made, recipients=(Actor(home, "GOV"),))


def _accuser(deed: Deed) -> str:
    """The state of who accuses somebody of a deed, "" where nobody does."""
    scene = deed.scene
    said, _, told = speech.attribution(deed.context.speech, scene.sentence, deed.token)
    rule = governors().get(told.lemma) if told is not None else None
    return said.code if said is not None and rule is not None and rule.hedged else ""


def people_of_the_police(deed: Deed, sides: Parties) -> Parties | None:
    """The police strike their own people."""
    only_police = {a.sector for a in sides.actors} == {"COP"}
    home = _police(sides.actors) if deed.act == "ASSAULT" and only_police else ""
    return _onto(sides, home, "CVL") if home else None


def people_of_politics(deed: Deed, sides: Parties) -> Parties | None:
    """Journalists, opponents and the like, of the land: "deux journalistes ont été arrêtés".

    Where a noun tells that the land's own police did it, of theirs: "la police kényane a annoncé
    l'arrestation de deux opposants".
    """
    if deed.act not in VIOLENT | {"ACCUSE"} or (not sides.actors and doers.has_doer(deed)):
        return None
    if sides.actors and (deed.act not in VIOLENT or deed.match.trigger.frame not in _UNDERGOING):
        return None
    home = _police(sides.actors) if sides.actors else deed.home
    held = people.sufferers(_undergoing(deed.token), home)
    return replace(sides, recipients=held) if held else None


def some_of_them(deed: Deed, sides: Parties) -> Parties | None:
    """Those of whom the sentence before tells: "dix opposants … Trois ont été relâchés"."""
    if sides.recipients or (deed.mode not in _IN_CUSTODY and deed.act != "ASSAULT"):
        return None
    some = _undergoing(deed.token)
    counting = words("partitive", "pronouns")
    if not some or any(t.pos_ != labels.NUM and t.lower_ not in counting for t in some):
        return None
    before = deed.scene.sentence.index - 1
    told = (m for m in deed.scene.entities.mentions if m.sentence == before)
    groups = {m.actors for m in told if m.number == _SEVERAL and m.kind in _PEOPLE and m.actors}
    return replace(sides, recipients=groups.pop()) if len(groups) == 1 else None


def people_taken_away(deed: Deed, sides: Parties) -> Parties | None:
    """The people of a land in unrest or strife, where only a number of them is told."""
    if deed.act != "COERCE" or not _takes_people(deed) or not _political(deed):
        return None
    home = _police(sides.actors) or ("" if sides.actors else deed.home)
    return _onto(sides, home, "CVL")


def land_taken(deed: Deed, sides: Parties) -> Parties | None:
    """From whose land a piece is taken, or closed off: "l'annexion en Cisjordanie"."""
    if deed.act != "COERCE" or deed.mode not in _ON_LAND or not sides.actors:
        return None
    undergoes = deed.match.trigger.frame in _UNDERGOING
    land = deed.state or (_inside(deed.scene, deed.token, deed.token.i) if undergoes else "")
    if not land:
        return None
    return _onto(sides, land) if land not in {a.code for a in sides.actors} else sides


def land_under_curfew(deed: Deed, sides: Parties) -> Parties | None:
    """The land whose people a curfew or martial law binds, unless it is for a disease."""
    if deed.act != "COERCE" or deed.mode not in _OF_A_LAND or sides.actors:
        return None
    return sides if _tells(deed, "@health") else _onto(sides, deed.home)


def land_attacked(deed: Deed, sides: Parties) -> Parties | None:
    """The state where an attack happened that names no victim; who attacked stays unknown.

    A land from which shells are fired is not the one they fall on.
    """
    since = words("times", "since")
    cases = [case for case, t in tree.obliques(deed.token) if deed.scene.mention(t)]
    if deed.act != "ASSAULT" or any(case in since for case in cases):
        return None
    return _onto(sides, _attacked(deed, sides))


def rulers_protested_against(deed: Deed, sides: Parties) -> Parties | None:
    """Who governs and is named in what a protest is for, or by whom its demand can be met."""
    if deed.act != "PROTEST" or not sides.actors:
        return None
    if any(t.lemma_ in words("protest", "celebrating") for t in deed.token.subtree):
        return sides  # "ont manifesté pour célébrer son départ"
    ruling = _ruling(deed.scene, deed.token) or _asked_at_home(deed.token, sides)
    return replace(sides, recipients=ruling)


def by_name(deed: Deed, sides: Parties) -> Parties:
    """The one sufferer, by the name of a person of no office who undergoes the deed."""
    named = people.with_name(deed.scene, sides.recipients, _undergoing(deed.token))
    return replace(sides, recipients=named)


def of_a_trade(deed: Deed, sides: Parties) -> Parties:
    """The sufferers, as police or soldiers where that is what they are: "dix policiers blessés".

    Of whom a text tells only the land, any trade does: "a enlevé deux lycéennes à Lima".
    """
    hurt = _undergoing(deed.token)
    sector = people.trade(hurt)
    unnamed = bool(hurt) and not gather(deed.scene, hurt)
    vague = frozenset({"", "CVL"}) if unnamed else frozenset({"CVL"})
    if sector not in (_WITH_TRADE if unnamed else _UNIFORMED):
        return sides
    told = (
        replace(a, sector=sector) if a.sector in vague and not a.person else a
        for a in sides.recipients
    )
    return replace(sides, recipients=tuple(told))


def _onto(sides: Parties, code: str, sector: str = "") -> Parties:
    """The parties with the deed done to a state or its people, unchanged without a state."""
    return replace(sides, recipients=(Actor(code, sector),)) if code else sides


def _tells(deed: Deed, subject: str) -> bool:
    return tells(deed.context.dispatch.text, subject)


def _amid_strife(deed: Deed) -> bool:
    """Whether the sentence of a deed tells of strife or unrest."""
    words_of_it = " ".join(deed.scene.sentence.words)
    return tells(words_of_it, "@strife") or tells(words_of_it, "@unrest")


def _attacked(deed: Deed, sides: Parties) -> str:
    """The state that an attack is on by where it happened, "" where the text leaves it open."""
    token, state = deed.token, deed.state
    if sides.actors:
        aimed = tree.complements(token, "against")
        if deed.match.trigger.frame in _UNDERGOING:
            aimed += tree.complements(token, "of")
        if _struck(deed):
            aimed += object_tokens(token)
        if state and (_struck(deed) or _abroad(token, sides.actors, state)):
            return state
        return next((c for t in aimed if (c := _inside(deed.scene, t, token.i))), "")
    if doers.has_doer(deed):
        return ""
    state = state or _inside(deed.scene, token, token.i)
    verbal = token.pos_ in labels.VERBS
    hit = object_tokens(token) if verbal else [token] if _news(deed) else []
    if not state and any(not verbal or t.i not in deed.match.words for t in hit):
        return deed.home  # "des inconnus ont attaqué une école"
    return state


def _undergoing(token: Token) -> list[Token]:
    """Those whom a deed is done to: "trois opposants arrêtés", "l'arrestation d'un opposant".

    In "les tirs de l'armée contre un opposant" those under "de" do it.
    """
    if token.pos_ not in labels.NOUNS:
        return object_tokens(token)
    of = tree.complements(token, "of")
    return [a for t in (token, *of) for a in tree.complements(t, "aimed")] or of


def _hits_people(token: Token) -> bool:
    """Whether violence goes at a crowd: "la police a tiré sur la foule"."""
    aimed = tree.complements(token, "against")
    if token.pos_ in labels.VERBS:
        aimed = aimed + object_tokens(token)
    people = crowds() | classes()["@protester"]
    return any(t.lemma_.lower() in people for t in aimed)


def _news(deed: Deed) -> bool:
    """Whether the noun of an attack tells the news of a dispatch on strife: "après l'attaque"."""
    noun, head = deed.token, deed.token.head
    if deed.match.trigger.frame not in _ATTACKS or deed.mode == "abduct":
        return False
    told = head.pos_ in labels.VERBS or noun.dep_ in (labels.ROOT, *labels.SUBJECT)
    return told and _tells(deed, "@strife")


def _political(deed: Deed) -> bool:
    """Whether those who are taken away are taken in unrest, or some of them in strife."""
    token = deed.token
    some = object_tokens(token) or partitive(token) or tree.complements(token, "of")
    if token.pos_ in labels.VERBS and len(deed.match.words) > 1:
        some = [token]  # "a procédé à des arrestations"
    return _tells(deed, "@unrest") or (bool(some) and _tells(deed, "@strife"))


def _represses(deed: Deed) -> bool:
    """Whether a word tells of what is done to people who rise up."""
    kind = "nouns" if deed.token.pos_ in labels.NOUNS else "verbs"
    return deed.match.trigger.head in words("repression", kind)


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


def _takes_people(deed: Deed) -> bool:
    """Whether a deed takes away or drives off people of whom only their number is told."""
    token, match = deed.token, deed.match
    if deed.mode != "arrest" and "repression" not in match.trigger.contexts:
        return False
    noun = token.pos_ in labels.NOUNS
    undergo = tree.complements(token, "of") if noun else object_tokens(token) or partitive(token)
    if deed.mode != "arrest":
        unruly = classes()["@unruly"] | classes()["@gathering"]
        return any(t.lemma_.lower() in unruly for t in undergo)
    if noun:
        return not undergo or any(_nobody(t) for t in undergo)
    others = [token.doc[i] for i in match.words[1:] if token.doc[i].pos_ in labels.NOUNS]
    taken = [t for o in others for t in tree.complements(o, "of")] or undergo
    some = any(_nobody(m) for t in taken for m in meant(t))
    return some or (bool(others) and not undergo)


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


def _struck(deed: Deed) -> bool:
    """Whether an attack's object is named, but not whose it is: then the land's state suffers."""
    verbal = deed.token.pos_ in labels.VERBS and deed.match.trigger.frame == "on_object"
    return verbal and bool(object_tokens(deed.token))


def _asked_at_home(deed: Token, sides: Parties) -> tuple[Actor, ...]:
    """Who governs those who protest, where they ask what is his to give: "contre la hausse".

    What they are for or against stands under the protest, or behind it. A bill is his whatever
    land it is about: "contre une loi sur les extraditions vers Y".
    """
    home = {a.code for a in sides.actors}
    if len(home) != 1 or not home <= set(lexicon.states()):
        return ()
    aims = words("prepositions", "aim") | words("prepositions", "aimed")
    below = [t for t in deed.subtree if t.i > deed.i]
    opened = next((t.i for t in below if t.lower_ in aims), None)
    abroad = any(a.code not in home for a in sides.concerning)
    nouns = (t for t in below if opened is not None and t.i > opened and t.pos_ in labels.NOUNS)
    bill = (first := next(nouns, None)) is not None and first.lemma_ in words("protest", "bills")
    if opened is None or (abroad and not bill):
        return ()
    issues = words("protest", "demands")
    asked = any(t.i > opened and t.lemma_.lower() in issues for t in below)
    return (Actor(home.pop(), "GOV"),) if asked else ()
