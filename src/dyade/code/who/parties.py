"""Who is party to a deed: who does it to whom, and whom it is about."""

from __future__ import annotations

from dyade.code import frames
from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Context, Parties
from dyade.code.matching.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.who import about, beside, stated, visits, voiced
from dyade.code.who.sides import SLOTS
from dyade.code.who.subjects import spoken_tokens
from dyade.code.who.verbs import object_tokens, subject_tokens
from dyade.find import lexicon
from dyade.find.mention import BY_SCENE
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_OTHERS = frozenset({"threatens"}) | visits.FRAMES  # nobody visits or threatens his own state
_PROMISES = frozenset({"says_ready"})
_OF_NOUNS = {  # slots of a verb by those that a noun has for the same
    "against": "against",
    "against_owner": "against_owner",
    "dative": "noun_dative",
    "for": "for",
    "of": "of",
    "with": "with",
}
_VERB = "V"
_STATE = frozenset({"", "GOV", "MIL"})
_SUFFERED = frozenset({"COERCE", "ASSAULT", "CONCEDE", "RETREAT", "ACCUSE", "SANCTION"})
_FOES_OF = frozenset({"ACCUSE", "THREATEN"})
_DOMESTIC = frozenset(
    {"AGR", "CVL", "EDU", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PTY", "REB", "REL"}
)


def parties(context: Context, match: Match) -> Parties:
    """Who does it to whom, by the slots of the trigger's frame."""
    frame = frames.load()[match.trigger.frame]
    scene, token = context.scene, context.scene.parse[match.token]
    if frame.mutual:
        return _together(context, match, token, frame)
    actors = _doers(context, match, token, frame)
    aimed = match.trigger.act != "ACCUSE" or frame.recipient[:1] == ("against",)
    wronged = set() if aimed else about.wronged(scene, token, match)
    found = _sufferers(context, match, token, frame, actors)
    own = {a.code for a in actors} if frame.id in _OTHERS | _PROMISES else set()
    heard = voiced.mouthpiece(scene, token)
    every = frame.id in _PROMISES  # what somebody promises to do at home is done to nobody
    recipients = tuple(
        r
        for r in found
        if r.code not in wronged
        and r not in heard
        and r not in actors
        and not (r.code in own and (every or r.sector in _STATE))
        and not (match.trigger.act == "ACCUSE" and _is_own(r, actors))
    )
    return about.others(
        scene, match.trigger.act, token, Parties(actors, recipients), wronged, _speakers(context)
    )


def _together(context: Context, match: Match, token: Token, frame: frames.Frame) -> Parties:
    """The parties of a deed whose sides do it with each other."""
    scene = context.scene
    sides = _mutual(context, token, frame) or _first(scene, token, frame.actor)
    sides = sides or beside.sides(scene, token, match.trigger.act, _speakers(context))
    if not sides and match.trigger.act == "CONSULT":
        again = beside.is_another(token) or beside.goes_on(token)
        sides = context.met if again else ()
    return about.together(scene, match, token, sides)


def _doers(context: Context, match: Match, token: Token, frame: frames.Frame) -> tuple[Actor, ...]:
    """Who does it: by the frame, else the speaker who says "nous", else who is named before."""
    scene, act = context.scene, match.trigger.act
    if act == "ASSAULT" and _nameless(scene, token):
        return ()
    actors = _first(scene, token, frame.actor) or _speaker(context, token)
    if token.lemma_ in words("objects", "thanks") and not tree.preposition(token):
        actors = actors or context.speech.speaker_at(scene.sentence.starts[token.i])
    if act not in STATEMENTS:
        return actors
    if "subject" in frame.actor:
        actors = actors or stated.speaker(scene, token)
    return voiced.by_whom(context, token, actors)


def _sufferers(
    context: Context, match: Match, token: Token, frame: frames.Frame, actors: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """To whom it is done: by the frame, else countrymen of the doers, else a foe."""
    scene, act = context.scene, match.trigger.act
    alone = act == "ACCUSE" and len(match.words) == 1
    found = _committed(scene, token) if alone else ()
    found = found or _first(scene, token, frame.recipient) or _in_phrase(scene, match, frame)
    if not found and act in _SUFFERED and "object" in frame.recipient:
        found = _countrymen(scene, token, actors)
    if not found and act in _FOES_OF:
        found = _opposed(scene, token)
    return found


def _in_phrase(scene: Scene, match: Match, frame: frames.Frame) -> tuple[Actor, ...]:
    """To whom it is done, where that hangs on a noun of the phrase: "monte au créneau pour Y"."""
    if frame.pos != _VERB:
        return ()
    phrase = [scene.parse[i] for i in match.words[1:]]
    slots = tuple(_OF_NOUNS[slot] for slot in frame.recipient if slot in _OF_NOUNS)
    nominal = (word for word in phrase if word.pos_ in labels.NOUNS)
    found = (_first(scene, noun, slots) for noun in nominal)
    return next((actors for actors in found if actors), ())


def _is_own(blamed: Actor, actors: tuple[Actor, ...]) -> bool:
    """Whether a state is blamed by who governs it: "dénonce une atteinte à notre pays"."""
    bare = not blamed.sector and not blamed.person and blamed.code in lexicon.states()
    return bare and any(a.code == blamed.code and a.sector == "GOV" for a in actors)


def _committed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """By whom that is done which a verb blames: "dénonce les violations de sa frontière par Y"."""
    blamed = tree.children(verb, labels.OBJECT) if verb.pos_ in labels.VERBS else []
    nouns = [n for noun in blamed for n in (noun, *tree.complements(noun, "of"))]
    parts = (verb, *nouns) if nouns else ()
    under = (t for part in parts for t in tree.complements(part, "agent"))
    return unique(a for t in under for a in scene.actors_at(t) or scene.owner(t))


def _opposed(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose opponent does it: "les attaques de son rival X" and "ses détracteurs" are at "son"."""
    opponents = lexicon.words("office", "opponents") | lexicon.words("office", "critics")
    nominal = noun.pos_ in labels.NOUNS
    doers = tree.complements(noun, "of") if nominal else subject_tokens(noun)
    return unique(a for t in doers if t.lower_ in opponents for a in scene.possessor(t))


def _nameless(scene: Scene, verb: Token) -> bool:
    """Whether the doers of violence are men of whom no more is told: "des assaillants ont tué"."""
    doers = subject_tokens(verb) if verb.pos_ in labels.VERBS else []
    unknown = words("instruments", "unknown")
    whose = any(scene.owner(t) or ((m := scene.mention(t)) and m.rule != BY_SCENE) for t in doers)
    return bool(doers) and not whose and all(t.lemma_.lower() in unknown for t in doers)


def _mutual(context: Context, token: Token, frame: frames.Frame) -> tuple[Actor, ...]:
    """All sides of a deed done together; "entre X et Y" names them all."""
    scene = context.scene
    between = SLOTS["between"](scene, token) if "between" in frame.mutual else ()
    if len({a.code for a in between}) > 1:
        return between
    named = (a for slot in frame.mutual for a in SLOTS[slot](scene, token))
    return unique((*_speaker(context, token), *named))


def _countrymen(scene: Scene, verb: Token, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those whom the authorities of one state act on where the text does not say whose they are.

    "La police égyptienne a interpellé des militants", "… l'ancien général X": Egyptians, for
    foreigners are called so.
    """
    codes = {a.code for a in actors}
    if len(codes) != 1 or not all(a.code in lexicon.states() for a in actors):
        return ()
    for token in object_tokens(verb):
        for part in (token, *tree.complements(token, "of")):
            known = scene.mention(part)
            if known and known.kind == "person" and not known.actors:
                return (Actor(next(iter(codes)), person=known.name),)
            nouns = lexicon.group_nouns(part.text)
            things = lexicon.words("nominal", "unowned")  # "une chasse": no fighter planes
            sector = next((n.sector for n in nouns if len(n.words) == 1), "")
            if sector == "MIL" and part.lower_ in things:
                continue
            if sector in _DOMESTIC:
                return (Actor(next(iter(codes)), sector),)
    return ()


def _speakers(context: Context) -> set[str]:
    """The codes of those on whose word the sentence is told: it is not about them."""
    said = context.speech.phrases.get(context.scene.sentence.index, [])
    return {found.code for _, found, _ in said if found}


def _first(scene: Scene, token: Token, slots: tuple[str, ...]) -> tuple[Actor, ...]:
    for slot in slots:
        found = SLOTS[slot](scene, token)
        if found:
            return found
    return ()


def _speaker(context: Context, token: Token) -> tuple[Actor, ...]:
    """Who "je" or "nous" is: the speaker of the quotation that a verb stands in."""
    if not any(t.lower_ in words("pronouns", "first") for t in spoken_tokens(token)):
        return ()
    return context.speech.speaker_at(context.scene.sentence.starts[token.i])
