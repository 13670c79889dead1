"""Who did a deed that names only its place or scene; whether somebody of no politics did it.

Each rule takes a deed with its parties and gives them with the doer, or None where it is not its
case; `filling.py` says which is asked first.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.code.codebook import VIOLENT
from dyade.code.deed import Deed, Parties
from dyade.code.lexicon import crowds
from dyade.code.matching.triggers import classes, tells
from dyade.code.scene import Scene, unique
from dyade.code.who import people
from dyade.code.who.verbs import gather, object_tokens, subject_tokens
from dyade.find import lexicon
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_UNDERGONE = frozenset({"ambushed", "patient_subject", "receives", "expected", "draws", "targeted"})
_DRIVEN_OUT = frozenset({"expel", "deport"})
_LET_GO = "release"
_HELD = frozenset({"arrest", "convict", _LET_GO})
_FACELESS = _HELD | {"vandalize"}  # modes of deeds that nobody known may have done
_AT_ODDS_AT_HOME = frozenset({"BUS", "OPP"})  # their own state holds opponents; firms are private
_DEMANDS = frozenset({"ACCUSE", "REQUEST", "REJECT"})
_SAID = _DEMANDS | {"PROTEST"}
_OF_STATES = frozenset({"", "boycott"})  # modes of protest of which states are capable
_OF_POLITICS = frozenset({"", "COP", "GOV", "IGO", "JUD", "LEG", "MIL", "OPP", "PTY"})
_IN_POLITICS = frozenset({"GOV", "IGO", "LEG", "OPP", "PTY"})
_KEEPING = frozenset({"", "COP", "GOV", "JUD", "MIL", "SPY"})
_OUT_OF_OFFICE = "170"  # CAMEO, with the context of those who govern: they are dismissed
_EXECUTIVE = "executive"


def marchers_not_rulers(deed: Deed, sides: Parties) -> Parties | None:
    """Who governs is marched against: "une marche de femmes contre le président"."""
    ruling = bool(sides.actors) and all(a.sector == "GOV" for a in sides.actors)
    if deed.act != "PROTEST" or deed.token.pos_ not in labels.NOUNS or not ruling:
        return None
    marching = unique(Actor(a.code, "CVL") for a in sides.actors)
    return replace(sides, actors=marching, recipients=sides.recipients or sides.actors)


def already_named(deed: Deed, sides: Parties) -> Parties | None:
    """Whom the deed's own words name stays."""
    return sides if sides.actors else None


def marchers(deed: Deed, sides: Parties) -> Parties | None:
    """The people of where they march, where only their march or its place is named."""
    token = deed.token
    doers = [] if token.pos_ in labels.NOUNS else subject_tokens(token)
    marches = [t for t in doers if t.lemma_ in classes()["@gathering"]]
    if deed.act != "PROTEST" and not (marches and deed.act in _DEMANDS):
        return None
    owners = [a.code for t in marches for a in deed.scene.owner(t)]
    natives = _natives(deed.scene, doers)
    if deed.act == "PROTEST" and natives:
        return replace(sides, actors=natives)
    governed = {a.code for a in sides.recipients if a.code in lexicon.states()}
    nowhere = not deed.state and not tree.complements(token, "place")
    if not doers and nowhere and len(governed) == 1:
        owners += governed  # "un mouvement contre le président": his own people
    home = next(iter(owners), deed.home)
    starving = deed.mode == "hunger"
    if home and (marches or not doers or starving or _crowd(doers)):
        return replace(sides, actors=(Actor(home, people.marchers(doers)),))
    return None


def _natives(scene: Scene, doers: list[Token]) -> tuple[Actor, ...]:
    """The people of whom only the land is known: "les éboueurs sénégalais font grève"."""
    lands = (a.code for t in doers for a in scene.adjective_actors(t))
    return unique(Actor(code, people.marchers(doers)) for code in lands if code in lexicon.states())


def holder(deed: Deed, sides: Parties) -> Parties | None:
    """The authority that holds somebody, where a second passive tells what became of him.

    "a été arrêté par la police avant d'être expulsé": the police that arrested him expels him.
    """
    custody, verb = words("verbs", "custody"), deed.token
    if verb.lemma_ not in custody or not tree.is_passive(verb) or tree.agents(verb):
        return None
    beside = labels.ADVERBIAL | {labels.CONJUNCT}
    near = [verb.head] if verb.dep_ in beside else []
    near += [c for c in verb.children if c.dep_ in beside]
    held = [v for v in near if v.lemma_ in custody and tree.is_passive(v)]
    found = unique(a for v in held for a in gather(deed.scene, tree.agents(v)))
    keepers = tuple(a for a in found if a.code in lexicon.states() and a.sector in _KEEPING)
    return replace(sides, actors=keepers) if keepers else None


def police_by_adjective(deed: Deed, sides: Parties) -> Parties | None:
    """The police of the land, where an adjective names them: "les violences policières"."""
    noun = deed.token
    struck = {a.code for a in sides.recipients}
    home = next(iter(struck)) if len(struck) == 1 else deed.home
    named = {c.lemma_.lower() for c in noun.children} & words("repression", "adjectives")
    if deed.act not in VIOLENT or noun.pos_ not in labels.NOUNS or not named:
        return None
    return replace(sides, actors=(Actor(home, "COP"),)) if home in lexicon.states() else None


def keeper(deed: Deed, sides: Parties) -> Parties | None:
    """The state in whose prison or land a stranger is held, tried or let go.

    "Deux Gabonais sont détenus au Tchad", "libérés des prisons tchadiennes". Hostages are in
    nobody's prison.
    """
    if deed.mode not in _HELD or not sides.recipients or has_doer(deed) or _captors(deed):
        return None
    if deed.mode == _LET_GO and tells(deed.context.dispatch.text, "@abducted"):
        return None
    jails = words("places", "jails")
    parts = (t for _, t in tree.obliques(deed.token) if t.lemma_.lower() in jails)
    found = unique(a for t in parts for a in deed.scene.owner(t)) or _abroad(deed, sides)
    return replace(sides, actors=found) if found else None


def _captors(deed: Deed) -> bool:
    """Whether somebody of whom no more is known lets go: "les ravisseurs ont relâché"."""
    active = deed.token.pos_ in labels.VERBS and not tree.is_passive(deed.token)
    return deed.mode == _LET_GO and active and bool(subject_tokens(deed.token))


def _abroad(deed: Deed, sides: Parties) -> tuple[Actor, ...]:
    home = deed.home
    if any(a.sector in _AT_ODDS_AT_HOME for a in sides.recipients):
        return ()
    theirs = {c for a in sides.recipients for c in (a.code, a.country)}
    return (Actor(home),) if home in lexicon.states() and home not in theirs else ()


def people_who_speak(deed: Deed, sides: Parties) -> Parties | None:
    """Crowds, associations and persons of no office who say or ask what the verb tells."""
    if deed.act not in _SAID:
        return None
    to_politics = any(a.sector in _OF_POLITICS for a in sides.recipients)
    to_politics = to_politics and deed.match.trigger.frame not in _UNDERGONE
    speaking = people.doers(deed.scene, deed.token, deed.home, to_politics)
    return replace(sides, actors=speaking) if speaking else None


def public_opinion(deed: Deed, sides: Parties) -> Parties | None:
    """The people of the land, where blame is told of which nothing says whose it is.

    "La décision a provoqué un tollé", "malgré les critiques".
    """
    drawn = deed.match.trigger.frame == "draws"
    if deed.act != "ACCUSE" or not (drawn or _unaimed(deed, sides)):
        return None
    public = tells(deed.context.dispatch.text, "@public") and _names_politics(deed.scene)
    if not deed.home or not public:
        return sides
    return replace(sides, actors=(Actor(deed.home, "CVL", people.voice(deed.scene, deed.token)),))


def state_left(deed: Deed, sides: Parties) -> Parties | None:
    """The state that somebody is driven out of: "expulsés du Pérou", "priés de quitter Lima"."""
    if deed.mode not in _DRIVEN_OUT:
        return None
    actors = _left(deed.scene, deed.token, sides)
    codes = {a.code for a in actors}
    about = tuple(a for a in sides.concerning if a.code not in codes)
    return replace(sides, actors=actors, concerning=about)


def state_that_dismisses(deed: Deed, sides: Parties) -> Parties | None:
    """Those who govern somebody who is put out of office: "le ministre péruvien a été limogé"."""
    trigger = deed.match.trigger
    dismissing = trigger.cameo == _OUT_OF_OFFICE and _EXECUTIVE in trigger.contexts
    codes = {a.code for a in sides.recipients}
    if not dismissing or len(codes) != 1 or not codes <= set(lexicon.states()):
        return None
    return replace(sides, actors=(Actor(codes.pop(), "GOV"),))


def forces_of_the_land(deed: Deed, sides: Parties) -> Parties | None:
    """The soldiers or police that are sent where nobody is told to send them."""
    sector = _moved(deed) if deed.act == "MOBILIZE" else ""
    return replace(sides, actors=(Actor(deed.home, sector),)) if sector and deed.home else None


def people_of_a_land(deed: Deed, sides: Parties) -> Parties:
    """Those who march, of whom only their land is known: "des Algériens ont défilé"."""
    if deed.act != "PROTEST" or deed.mode in _OF_STATES:
        return sides
    states = lexicon.states()
    marching = (
        replace(a, sector="CVL") if a.code in states and not (a.sector or a.person) else a
        for a in sides.actors
    )
    return replace(sides, actors=tuple(marching))


def counterpart(deed: Deed, sides: Parties) -> Parties:
    """Those who meet, with the host whose land alone tells who he is.

    "Il se rendra à Lima, où il rencontrera son homologue": the Peruvian one.
    """
    codes = {a.code for a in sides.actors}
    if deed.act != "CONSULT" or deed.token.pos_ not in labels.VERBS or len(codes) != 1:
        return sides
    met = [t for t in object_tokens(deed.token) if t.lemma_ in words("objects", "counterpart")]
    land = deed.state or _there(deed) if met else ""
    abroad = land in lexicon.states() and land not in codes
    if not abroad or any(deed.scene.actors_at(t) for t in met):
        return sides
    return replace(sides, actors=(*sides.actors, Actor(land, "GOV")))


def _there(deed: Deed) -> str:
    """The state of the place that "y" or "où" takes up before a verb, "" for none."""
    for child in deed.token.children:
        named = child
        if child.lower_ in words("pronouns", "where") and child.i > 1:
            named = deed.token.doc[child.i - 1 - (deed.token.doc[child.i - 1].text == ",")]
        mention = deed.scene.mention(named) if child.i < deed.token.i else None
        if mention is not None and mention.place is not None:
            return mention.place.code or ""
    return ""


def _names_politics(scene: Scene) -> bool:
    """Whether a dispatch names somebody of politics."""
    actors = (a for m in scene.entities.mentions for a in m.actors)
    return any(a.sector in _IN_POLITICS for a in actors)


def _unaimed(deed: Deed, sides: Parties) -> bool:
    """Whether blame is told of which the text says neither whose it is nor at whom."""
    match = deed.match
    named = sides.recipients or match.loose or match.trigger.frame in _UNDERGONE
    return not named and not tree.is_passive(deed.token)


def _left(scene: Scene, token: Token, sides: Parties) -> tuple[Actor, ...]:
    if token.pos_ not in labels.VERBS or not tree.is_passive(token) or tree.agents(token):
        return ()
    theirs = {a.code for a in sides.recipients}
    lands = [t for verb in tree.infinitives(token) for t in object_tokens(verb)]
    lands += tree.complements(token, "of")
    found = (a for t in lands for a in scene.actors_at(t))
    return unique(a for a in found if a.code in lexicon.states() and a.code not in theirs)


def _moved(deed: Deed) -> str:
    """The sector of the forces that are sent, "" where it is no forces or somebody sends them."""
    token = deed.token
    verbal = token.pos_ in labels.VERBS
    if verbal and not tree.is_passive(token):
        return ""
    forces = object_tokens(token) if verbal else [token, *tree.complements(token, "of")]
    if not verbal:  # "le déploiement à Lima de policiers"
        at = tree.complements(token, "place")
        forces = forces + [t for place in at for t in tree.complements(place, "of")]
    lemmas = {t.lemma_.lower() for f in forces for t in tree.conjuncts(f)}
    lemmas |= {t.lemma_.lower() for f in forces for t in tree.complements(f, "of")}
    if not lemmas & classes()["@deployed"]:
        return ""
    return "COP" if deed.mode == "police" else "MIL"


def _crowd(heads: list[Token]) -> bool:
    """Whether the doers are only counted: "des milliers de personnes"."""
    return all(t.lemma_.lower() in crowds() or t.pos_ == labels.PRONOUN for t in heads)


def has_doer(deed: Deed) -> bool:
    """Whether somebody does the deed who is no political entity: then it is left out.

    An active verb has its subject; a passive without agent and a noun may leave the doer open.
    """
    token = deed.token
    if token.pos_ in labels.NOUNS or deed.match.trigger.frame in _UNDERGONE:
        return False
    doers = tree.agents(token) if tree.is_passive(token) else subject_tokens(token)
    nameless = words("instruments", "nouns") | words("instruments", "unknown")
    faceless = deed.act in VIOLENT or deed.mode in _FACELESS
    if faceless and doers and all(t.lemma_.lower() in nameless for t in doers):
        return False
    return not tree.is_passive(token) or bool(doers)
