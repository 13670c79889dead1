"""Who is party to a deed: who does it to whom, and whom it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dyade.code import beside, frames, nouns, stated, visits
from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Context, Parties
from dyade.code.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.sides import SLOTS
from dyade.code.subjects import spoken_tokens
from dyade.code.verbs import object_tokens, subject_tokens
from dyade.find import lexicon
from dyade.find import speech as speaking
from dyade.find.mention import Mention
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_ON_THE_SPOT = frozenset({"ASSAULT", "COERCE", "PROTEST"})  # the land is where, not what about
_NO_LAND = frozenset({"person", "body", "office", "group"})
_OTHERS = frozenset({"threatens"}) | visits.FRAMES  # nobody visits or threatens his own state
_PROMISES = frozenset({"says_ready"})
_OTHER_SIDE = frozenset({"object", "dative"})
_STATE = frozenset({"", "GOV", "MIL"})
_AIMED = frozenset(
    {"ACCUSE", "CONCEDE", "REJECT", "THREATEN", "SANCTION", "AID"}
)  # always at somebody
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
    wronged = set() if aimed else _wronged(scene, token, match)
    found = _sufferers(context, match, token, frame, actors)
    own = {a.code for a in actors} if frame.id in _OTHERS | _PROMISES else set()
    every = frame.id in _PROMISES  # what somebody promises to do at home is done to nobody
    recipients = tuple(
        r
        for r in found
        if r.code not in wronged
        and r not in actors
        and not (r.code in own and (every or r.sector in _STATE))
    )
    skip = {a.code for a in (*actors, *recipients)} | _speakers(context) | wronged
    return _with_others(scene, match, token, Parties(actors, recipients), skip)


def _together(context: Context, match: Match, token: Token, frame: frames.Frame) -> Parties:
    """The parties of a deed whose sides do it with each other."""
    scene = context.scene
    sides = _mutual(context, token, frame) or _first(scene, token, frame.actor)
    sides = sides or beside.sides(scene, token, match.trigger.act, _speakers(context))
    if not sides and match.trigger.act == "CONSULT":
        again = beside.is_another(token) or beside.goes_on(token)
        sides = context.met if again else ()
    skip = {a.code for a in sides}
    named = (a for _, m in _below(scene, token) for a in m.actors)
    return Parties(sides, (), _bare(a for a in named if a.code not in skip))


def _doers(context: Context, match: Match, token: Token, frame: frames.Frame) -> tuple[Actor, ...]:
    """Who does it: by the frame, else the speaker who says "nous", else who is named before."""
    scene, act = context.scene, match.trigger.act
    if act == "ASSAULT" and _nameless(scene, token):
        return ()
    actors = _first(scene, token, frame.actor) or _speaker(context, token)
    if act not in STATEMENTS:
        return actors
    if "subject" in frame.actor:
        actors = actors or stated.speaker(scene, token)
    return _voiced(context, token, actors)


def _sufferers(
    context: Context, match: Match, token: Token, frame: frames.Frame, actors: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """To whom it is done: by the frame, else "nous", else countrymen of the doers, else a foe."""
    scene, act = context.scene, match.trigger.act
    alone = act == "ACCUSE" and len(match.words) == 1
    found = _committed(scene, token) if alone else ()
    found = found or _first(scene, token, frame.recipient)
    if not found and _OTHER_SIDE & set(frame.recipient):
        found = _quoted(context, token, [*object_tokens(token), *tree.datives(token)])
    if not found and act in _SUFFERED and "object" in frame.recipient:
        found = _countrymen(scene, token, actors)
    if not found and act in _FOES_OF:
        found = _opposed(scene, token)
    return found


def _committed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """By whom that is done which a verb blames: "dénonce les violations de sa frontière par Y"."""
    blamed = tree.children(verb, labels.OBJECT) if verb.pos_ in labels.VERBS else []
    nouns = [n for noun in blamed for n in (noun, *tree.complements(noun, "of"))]
    parts = (verb, *nouns) if nouns else ()
    under = (t for part in parts for t in tree.complements(part, "agent"))
    return unique(a for t in under for a in scene.actors_at(t) or scene.owner(t))


def _with_others(
    scene: Scene, match: Match, token: Token, sides: Parties, skip: set[str]
) -> Parties:
    """The parties with the third ones named below the deed.

    They are those whom it concerns, or whom it is done to where no recipient is told and they are
    all of one state or list.
    """
    act, actors, recipients = match.trigger.act, sides.actors, sides.recipients
    below = [(part, a) for part, m in _below(scene, token) for a in m.actors if a.code not in skip]
    about = unique(a for _, a in below)
    listed = {t.i for part, _ in below[:1] for t in tree.conjuncts(part)}
    one = len({a.code for a in about}) == 1 or all(part.i in listed for part, _ in below)
    alone = actors and not recipients and below and one
    if alone and act in _AIMED and _is_aim(token, below[0][0], act):
        recipients, about = about, ()
    if act not in _ON_THE_SPOT:
        about = unique((*about, *_lands(scene, token, {*skip, *(a.code for a in recipients)})))
    named = {a.person for a in (*actors, *recipients)}
    theirs = [a for a in _held(scene, token) if a.person not in named] if act == "REQUEST" else []
    held = {a.code for a in theirs}
    about = tuple(a for a in about if a.code not in held)
    return Parties(actors, recipients, unique((*_bare(about), *theirs)))


def _opposed(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose opponent does it: "les attaques de son rival X" and "ses détracteurs" are at "son"."""
    opponents = lexicon.words("office", "opponents") | lexicon.words("office", "critics")
    nominal = noun.pos_ in labels.NOUNS
    doers = tree.complements(noun, "of") if nominal else subject_tokens(noun)
    return unique(a for t in doers if t.lower_ in opponents for a in scene.possessor(t))


def _wronged(scene: Scene, verb: Token, match: Match) -> set[str]:
    """Against whom that is which somebody blames: he is for Y, and not against Y.

    "condamne les menaces contre Y", "les appels à la destruction de Y", "le meurtre de Y".
    """
    blamed = object_tokens(verb) if verb.pos_ in labels.VERBS else []
    blamed = [t for t in blamed if t.i not in match.words]
    below = [part for t in blamed for part in (t, *t.children)]
    calls = [t for t in blamed if t.lemma_ in words("objects", "calling")]
    ends = [t for call in calls for t in tree.complements(call, "dative")]
    hurt = [t for t in blamed if t.lemma_ in words("objects", "suffered")]
    hit = [t for n in (*ends, *hurt) for t in tree.complements(n, "of")]
    by = {a.code for n in hurt for a in nouns.of_noun("agent")(scene, n)}
    shot = [t for t in blamed if tree.complements(t, "aimed")]
    own = {a.code for n in shot for a in nouns.of(scene, n)}  # "les tirs de X contre ses civils"
    wronged = {a.code for t in hit for a in (*scene.actors_at(t), *scene.owner(t))}
    return ({a.code for a in nouns.aimed(scene, below)} - own) | (wronged - by)


def _nameless(scene: Scene, verb: Token) -> bool:
    """Whether the doers of violence are men of whom no more is told: "des assaillants ont tué"."""
    doers = subject_tokens(verb) if verb.pos_ in labels.VERBS else []
    unknown = words("instruments", "unknown")
    return bool(doers) and all(t.lemma_.lower() in unknown and not scene.owner(t) for t in doers)


def _mutual(context: Context, token: Token, frame: frames.Frame) -> tuple[Actor, ...]:
    """All sides of a deed done together; "entre X et Y" names them all."""
    scene = context.scene
    between = SLOTS["between"](scene, token) if "between" in frame.mutual else ()
    if len({a.code for a in between}) > 1:
        return between
    named = (a for slot in frame.mutual for a in SLOTS[slot](scene, token))
    return unique((*_speaker(context, token), *named))


def _bare(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return unique(Actor(a.code) for a in actors)


def _voiced(context: Context, token: Token, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The officeholder who makes the statement of his own state or government.

    "Rome condamne l'attaque, a déclaré le ministre X": it is X who condemns.
    """
    if not any(not a.person for a in actors):
        return actors
    _, _, utterance = speaking.attribution(context.speech, context.scene.sentence, token)
    if utterance is None or len(utterance.actors) != 1:
        return actors
    speaker = utterance.actors[0]
    if not speaker.person:
        return actors
    mine = [a for a in actors if a.code == speaker.code and not a.person]
    mine = [a for a in mine if not a.sector or a.sector == speaker.sector]
    return tuple(speaker if a in mine else a for a in actors)


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
            nouns = lexicon.groups().get(part.lower_, ())
            sector = next((n.sector for n in nouns if len(n.words) == 1), "")
            if sector in _DOMESTIC:
                return (Actor(next(iter(codes)), sector),)
    return ()


def _speakers(context: Context) -> set[str]:
    """The codes of those on whose word the sentence is told: it is not about them."""
    said = context.speech.phrases.get(context.scene.sentence.index, [])
    return {found.code for _, found, _ in said if found}


def _below(scene: Scene, token: Token) -> Iterator[tuple[Token, Mention]]:
    """The third parties named in a deed's complements, each with its token.

    Where the deed is done does not concern the place's state; nor do the clauses that stand
    beside the deed (relatives, adverbials with a subject of their own).
    """
    for part in _parts(token):
        mention = scene.mention(part)
        here = tree.preposition(part) in words("prepositions", "place")
        if mention and not (here and mention.place):
            yield part, mention


def _parts(token: Token) -> Iterator[Token]:
    """What hangs on a deed, without the clauses that stand beside it."""
    pending = [c for c in token.children if c.dep_ not in labels.SUBJECT]
    while pending:
        part = pending.pop(0)
        if part.dep_ in labels.RELATIVE | labels.PARATAXIS:
            continue
        if part.dep_ == labels.APPOSED and part.head == token and token.pos_ in labels.VERBS:
            continue  # what sums the deed up: ", un geste salué par X"
        if part.dep_ == labels.CONJUNCT and part.head.pos_ != labels.PROPER:
            continue
        if part.dep_ in labels.ADVERBIAL and arguments.own_subject(part):
            continue
        if tree.preposition(part) in words("prepositions", "according"):
            continue  # who says so: "selon un témoin à Oslo"
        setting = part.lower_ in words("prepositional_nouns", "setting")
        if setting and tree.preposition(part):
            continue
        yield part
        pending.extend(part.children)


def _lands(scene: Scene, token: Token, skip: set[str]) -> list[Actor]:
    """The states in which that plays what a deed is about: "dénonce l'ingérence de X en Libye"."""
    found: list[Actor] = []
    for part in _parts(token):
        mention = scene.mention(part)
        if mention is None:
            continue
        codes = [a.code for a in mention.actors]
        if mention.place and mention.kind not in _NO_LAND:
            codes.append(mention.place.code)
        found.extend(Actor(c) for c in codes if c in lexicon.states() and c not in skip)
    return found


def _held(scene: Scene, token: Token) -> Iterator[Actor]:
    """The person whom that befalls which is asked for: "réclame sa libération"."""
    for part in object_tokens(token):
        if part.lemma_ in lexicon.words("pronouns", "undergone"):
            yield from (a for a in scene.possessor(part) if a.person)


def _is_aim(token: Token, part: Token, act: str) -> bool:
    """Whether somebody named below a deed is whom it is done to, not whom its object is about.

    "rejette l'offre de X" is against X, "rejette les sanctions contre X" is about X.
    """
    if act not in STATEMENTS or act == "THREATEN":
        return True
    while part != token:
        case = tree.preposition(part)
        if case and case not in words("prepositions", "of_plan"):
            return False
        part = part.head
    return True


def _first(scene: Scene, token: Token, slots: tuple[str, ...]) -> tuple[Actor, ...]:
    for slot in slots:
        found = SLOTS[slot](scene, token)
        if found:
            return found
    return ()


def _speaker(context: Context, token: Token) -> tuple[Actor, ...]:
    """Who "je" or "nous" is: the speaker of the quotation that a verb stands in."""
    return _quoted(context, token, spoken_tokens(token))


def _quoted(context: Context, token: Token, parts: Iterable[Token]) -> tuple[Actor, ...]:
    """The speaker of the quotation that a word stands in, if one of its parts means him."""
    if not any(t.lower_ in words("pronouns", "first") for t in parts):
        return ()
    quote = context.speech.quote_at(context.scene.sentence.starts[token.i])
    return quote.utterance.actors if quote and quote.utterance else ()
