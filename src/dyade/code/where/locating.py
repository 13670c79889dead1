"""Where a deed took place, as the text says it."""

from __future__ import annotations

from dyade.code.codebook import ON_THE_SPOT, STATEMENTS, VIOLENT
from dyade.code.deed import Context, Parties
from dyade.code.matching.match import Match
from dyade.code.when import clausetimes
from dyade.code.where import inland, pointed, seated
from dyade.code.who.verbs import light_verb, object_tokens, partitive, subject_tokens
from dyade.find.lexicon import words
from dyade.find.places import elsewhere, spots
from dyade.model import Actor, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token

_MEETING = "CONSULT"
_COMING = frozenset({"AGREE", "THREATEN"})  # what they are of is done at the place named
_NEAR = 16  # tokens behind a meeting within which "organisé à Oslo" stands
_CLAIMED = 2  # sentences between an attack and the word of who made it
_DEPTH = 3  # "de" below "de": "le contrôle de l'ensemble du nord de la Libye"
_LANDS = frozenset({"state", "seat", "place"})
_SHOW = "MOBILIZE"


def place(context: Context, token: Token, act: str) -> Place | None:
    """The place that the clause of a deed names; None where it names none."""
    sentence, entities = context.scene.sentence, context.scene.entities
    if tree.children(token, labels.COPULA):
        mention = context.scene.mention(token)
        if mention and mention.place:
            return mention.place
    manner = _manner(act)
    met = manner == elsewhere.MEETING
    found = (_held_at(context, token) or _hosted(context, token)) if met else None
    found = found or spots.where(sentence, token, entities, manner)
    if found is not None and _is_quoted(context, token, found):
        return None
    verb = light_verb(token)
    if found is None and verb is not None:
        return spots.where(sentence, verb, entities, manner)
    if found is None and met and (above := _closed_by(token)) is not None:
        return spots.where(sentence, above, entities)
    if found is None and manner == elsewhere.SAYING and (above := _aim_of(token)) is not None:
        return spots.where(sentence, above, entities)
    return found


def _manner(act: str) -> str:
    """What kind of deed an act is, as places are asked for."""
    if act in STATEMENTS - _COMING:
        return elsewhere.SAYING
    if act == _MEETING:
        return elsewhere.MEETING
    return elsewhere.SPOT if act in ON_THE_SPOT | {_SHOW} else ""


def _is_quoted(context: Context, token: Token, found: Place) -> bool:
    """Whether a place stands in the words that a verb brings in: "« Fuyez Oslo », a dit X"."""
    scene, quotes = context.scene, [q.span for q in context.speech.quotes]
    at = [scene.sentence.starts[token.i]]
    at += [m.span.start for m in scene.entities.mentions if m.place is found]
    inside = [any(q.start <= start < q.end for q in quotes) for start in at]
    return not inside[0] and any(inside[1:])


def _aim_of(verb: Token) -> Token | None:
    """What somebody did to say something: "se sont rassemblés à Oslo pour dénoncer"."""
    aim = verb.dep_ in labels.ADVERBIAL and _is_aim(verb)
    return verb.head if aim and verb.head.pos_ in labels.VERBS else None


def _closed_by(noun: Token) -> Token | None:
    """The verb of what somebody says at a meeting: "a promis à Oslo, au terme d'entretiens"."""
    lead = clausetimes.occasion(noun)
    if lead is None or lead.lower_ not in words("places", "at_meeting"):
        return None
    return tree.clause_verb(noun)


def _held_at(context: Context, noun: Token) -> Place | None:
    """The place of a participle that says where a meeting was held, whatever it hangs on.

    "un sommet entre X et le président Y, organisé à Oslo": it is not the president.
    """
    if noun.pos_ not in labels.NOUNS:
        return None
    for part in noun.doc[noun.i + 1 : noun.i + _NEAR]:
        if part.lemma_ not in words("places", "held") or tree.auxiliaries(part):
            continue
        above = context.scene.mention(part.head)
        astray = part.head.pos_ in labels.VERBS or (above is not None and bool(above.actors))
        if tree.is_past_participle(part) and (part.head == noun or astray):
            spots = tree.complements(part, "place")
            named = (context.scene.mention(t) for t in spots)
            return next((m.place for m in named if m and m.place), None)
    return None


def around(
    context: Context,
    match: Match,
    token: Token,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
    told: bool,
) -> Place | None:
    """The place that what stands around a deed gives it, where its clause names none.

    The land that somebody withdraws from or the ground that is taken; else, for what is more
    than said, the place that a noun points at, or the one that its sentence names; for what is
    done on the spot, the land that it shakes, or, where it is ``told`` as done and not as older,
    a place in the state of a party.
    """
    scene, act = context.scene, match.trigger.act
    if _is_worldwide(token):
        return None
    if match.trigger.mode == "withdraw" and act == "RETREAT":
        return _left(context, token, {a.code for a in actors})
    if act in STATEMENTS:
        return None
    found = _taken(context, token) if act in VIOLENT else None
    if act == "ASSAULT" and token.lemma_ in words("places", "claiming"):
        return spots.before(scene.sentence, token, scene.entities, _CLAIMED)
    found = found or pointed.place(context, token, (*actors, *recipients))
    found = found or spots.only(scene.sentence, token, scene.entities, _manner(act))
    if found is not None and _is_quoted(context, token, found):
        return None
    found = found or seated.place(context, token, act)
    spot = act in ON_THE_SPOT or (actors and all(a.sector == "COP" for a in actors))
    if found is None and spot and match.trigger.mode != "cyber":
        found = _shaken(context, token, (*actors, *recipients))
        if found is None and told:
            found = inland.place(context, token, act, Parties(actors, recipients))
    return found


def _is_worldwide(token: Token) -> bool:
    """Whether a deed was done in lands that nobody names: "des marches dans le monde entier"."""
    near = [*token.children, *(c for c in token.head.children if token.pos_ in labels.NOUNS)]
    spread = (c for c in near if c.lower_ in words("places", "everywhere"))
    return any(_is_within(c) for c in spread)


def _is_within(noun: Token) -> bool:
    led = tree.preposition(noun)
    return led in words("places", "locative") | words("places", "throughout")


def _hosted(context: Context, meeting: Token) -> Place | None:
    """The land of the one who receives a meeting: "Oslo accueille un sommet"."""
    verb = meeting.head
    if verb.lemma_ not in words("places", "hosting"):
        return None
    if meeting not in (object_tokens(verb) or partitive(verb)):
        return None
    for mention in filter(None, map(context.scene.mention, subject_tokens(verb))):
        if mention.kind in _LANDS and len(mention.actors) == 1:
            name = mention.span.of(context.dispatch.text)
            return mention.place or Place(name, mention.actors[0].code, precision="state")
    return None


def _shaken(context: Context, token: Token, parties: tuple[Actor, ...]) -> Place | None:
    """The land that unrest goes through: "une révolte secoue l'Irak", "secoué par des heurts"."""
    above = token.head.head if token.head.pos_ in labels.NOUNS else token.head
    for verb in (above, *tree.children(token, labels.ACL)):
        if verb.lemma_ in words("places", "shaking"):
            shaken = (*object_tokens(verb), *subject_tokens(verb))
            pointing = (pointed.of_noun(context, noun, parties) for noun in shaken)
            return _land(context, shaken, set()) or next((p for p in pointing if p), None)
    return None


def _left(context: Context, token: Token, own: set[str]) -> Place | None:
    """The land under "de", else where those are who go: "retire ses soldats basés à Gao"."""
    moved = (*_under(token), *object_tokens(token))
    forces = (*moved, *(t for noun in moved for t in _under(noun)))
    posted = (c for noun in forces for c in tree.children(noun, labels.ACL))
    at = tuple(t for part in posted for t in tree.complements(part, "place"))
    return _land(context, moved, own) or _land(context, at, own)


def _taken(context: Context, token: Token) -> Place | None:
    """The ground taken: "a envahi le Sud", "prenant le contrôle du nord de la Libye"."""
    if (ground := _described(context, token)) is not None:
        return ground
    taking = words("places", "taken")
    near = [*token.children, *(g for c in token.children for g in c.children)]
    near += [g for c in near if c.lemma_ in words("places", "aiming") for g in c.children]
    if token.dep_ in labels.ACL:  # "l'offensive lancée par X pour prendre Mogadiscio"
        near += [*token.head.children, *_behind(token)]
    aims = [c for c in near if c.lemma_ in taking and _is_aim(c)]
    if aims:  # "a lancé une offensive pour prendre Mogadiscio"
        return _land(context, (*object_tokens(aims[0]), *_under(aims[0])), set())
    objects = object_tokens(token)
    if token.lemma_ not in taking and not any(o.lemma_ in taking for o in objects):
        return None
    return _land(context, (*objects, *_under(token)), set())


def _behind(part: Token) -> list[Token]:
    """The first verb behind a participle before any mark, whatever the model hangs it on."""
    for word in part.doc[part.i + 1 : part.i + _NEAR]:
        if word.pos_ == labels.PUNCT or word.pos_ in labels.VERBS:
            return [word]
    return []


def _described(context: Context, token: Token) -> Place | None:
    """Ground named by its kind and its land: "la fermeture des ports maltais"."""
    for noun in (*object_tokens(token), *_under(token)):
        if noun.lower_ not in words("places", "described"):
            continue
        beside = (c for c in noun.children if c.i == noun.i + 1 and c.dep_ in labels.ADJECTIVE)
        land = next((m for c in beside if (m := context.scene.mention(c))), None)
        if land is not None and land.kind == "adjective" and len(land.actors) == 1:
            span = context.scene.sentence.char_span(noun.i, land.last)
            name = span.of(context.dispatch.text)
            return Place(name, land.actors[0].code, precision="region")
    return None


def _is_aim(verb: Token) -> bool:
    """Whether an infinitive tells what for: "pour prendre Oslo", "visant à prendre Oslo"."""
    led = tree.preposition(verb) in words("places", "aim")
    return tree.is_infinitive(verb) and (led or verb.head.lemma_ in words("places", "aiming"))


def _under(noun: Token) -> tuple[Token, ...]:
    return tuple(tree.complements(noun, "of"))


def _beside(noun: Token) -> tuple[Token, ...]:
    """The name right behind a noun: "la ville Tripoli"."""
    return tuple(c for c in noun.children if c.i == noun.i + 1 and c.pos_ == labels.PROPER)


def _land(context: Context, nouns: tuple[Token, ...], own: set[str]) -> Place | None:
    """The first land among nouns and what hangs from them by "de", save one's own."""
    scene = context.scene
    lands = {
        m.head: m
        for m in scene.entities.mentions
        if m.sentence == scene.sentence.index and m.kind in _LANDS
    }
    for noun in nouns:
        chain: tuple[Token, ...] = (noun,)
        for _ in range(_DEPTH):
            below = (*_beside(chain[-1]), *_under(chain[-1]))
            chain = (*chain, *(t for t in below if t not in chain))
        for part in chain:
            land = lands.get(part.i)
            if land is None or {a.code for a in land.actors} & own:
                continue
            name = land.span.of(context.dispatch.text)
            code = land.actors[0].code if land.actors else ""
            return land.place or Place(name, code, precision="state")
    return None
