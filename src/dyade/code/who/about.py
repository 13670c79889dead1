"""Whom a deed is about who neither does it nor has it done to him.

"Oslo dénonce l'ingérence de X en Libye" is about Libya, "réclame la libération de Y" about Y.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dyade.code.codebook import ON_THE_SPOT, STATEMENTS
from dyade.code.deed import Parties
from dyade.code.matching.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.who import nouns
from dyade.code.who.verbs import object_tokens
from dyade.find import lexicon
from dyade.find.mention import Mention
from dyade.find.places import elsewhere
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_NO_LAND = frozenset({"person", "body", "office", "group"})
_AIMED = frozenset(
    {"ACCUSE", "CONCEDE", "REJECT", "THREATEN", "SANCTION", "AID"}
)  # always at somebody
_DEMAND = "REQUEST"
_MARCH = "PROTEST"
_BLAME = "ACCUSE"
_TALKS = "CONSULT"
_BEHIND = 5  # words from what is talked of to its land
_BETWEEN = 2  # tokens that may stand between a place and the land that it is in


def together(scene: Scene, match: Match, token: Token, sides: tuple[Actor, ...]) -> Parties:
    """The parties of a deed that its sides do with each other, with those whom it is about."""
    skip = {a.code for a in sides}
    named = [a for _, m in _below(scene, token) for a in m.actors if a.code not in skip]
    if match.trigger.act == _TALKS:
        named += [Actor(c) for c in _topics(scene, token) if c not in skip]
        named += [a for a in _charges(scene, sides) if a.code not in skip]
    return Parties(sides, (), _bare(named))


def others(
    scene: Scene, act: str, token: Token, sides: Parties, hurt: set[str], skip: set[str]
) -> Parties:
    """The parties with the third ones named below the deed.

    They are those whom it concerns, or whom it is done to where no recipient is told and they are
    all of one state or list.

    Args:
        hurt: the codes of those whom it is never done to, for somebody else has wronged them.
        skip: the codes of those whom it is not about.
    """
    actors, recipients = sides.actors, sides.recipients
    skip = {a.code for a in (*actors, *recipients)} | skip
    below = [(part, a) for part, m in _below(scene, token) for a in m.actors if a.code not in skip]
    about = unique(a for _, a in below)
    aims = [(part, a) for part, a in below if a.code not in hurt]
    listed = {t.i for part, _ in aims[:1] for t in tree.conjuncts(part)}
    one = len({a.code for _, a in aims}) == 1 or all(part.i in listed for part, _ in aims)
    alone = actors and not recipients and aims and one
    if alone and act in _AIMED and _is_aim(token, aims[0][0], act):
        recipients = unique(a for _, a in aims)
        about = tuple(a for a in about if a not in recipients)
    if not recipients:  # else he would pass for whom it is done to
        about = tuple(a for a in about if a.code not in hurt)
    codes = {*skip, *(a.code for a in recipients)}
    if act not in ON_THE_SPOT:
        codes |= hurt - {a.code for a in about}
        guest = act == _TALKS and not recipients  # "a participé à Lima à une réunion"
        about = unique((*about, *_lands(scene, token, _parts(scene, token), codes, guest)))
        charges = _charges(scene, (*actors, *recipients)) if act == _TALKS else ()
        about = unique((*about, *(a for a in charges if a.code not in codes)))
    elif act == _MARCH:
        about = unique((*about, *_lands(scene, token, _under_aims(scene, token), codes)))
    named = {a.person for a in (*actors, *recipients)}
    theirs = [a for _, a in below if a.code in hurt and a.person]
    theirs += [a for a in _persons(scene, token, act) if a.person not in named]
    held = {a.code for a in theirs}
    about = tuple(a for a in about if a.code not in held)
    return Parties(actors, recipients, unique((*_bare(about), *theirs)))


def _charges(scene: Scene, sides: tuple[Actor, ...]) -> Iterator[Actor]:
    """The lands with which an envoy among the sides is charged: "l'émissaire pour le Mali"."""
    here = [m for m in scene.entities.mentions if m.sentence == scene.sentence.index]
    for envoy in (m for m in here if set(m.actors) & set(sides)):
        doc = scene.parse[envoy.first : envoy.last]
        if not any(t.lower_ in words("objects", "envoys") for t in doc):
            continue
        for land in here:
            inside = envoy.first < land.first < envoy.last and land.kind == "state"
            if inside and tree.preposition(scene.parse[land.head]) in words(
                "prepositions", "sent_for"
            ):
                yield from land.actors


def wronged(scene: Scene, verb: Token, match: Match) -> set[str]:
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
    found = {a.code for t in hit for a in (*scene.actors_at(t), *scene.owner(t))}
    return ({a.code for a in nouns.aimed(scene, below)} - own) | (found - by)


def _bare(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return unique(Actor(a.code) for a in actors)


def _below(scene: Scene, token: Token) -> Iterator[tuple[Token, Mention]]:
    """The third parties named in a deed's complements, each with its token.

    Where the deed is done does not concern the place's state; nor do the clauses that stand
    beside the deed (relatives, adverbials with a subject of their own).
    """
    for part in _parts(scene, token):
        mention = scene.mention(part)
        here = tree.preposition(part) in words("prepositions", "place")
        if mention and not (here and mention.place) and not _only_tells(scene, mention):
            yield part, mention


def _only_tells(scene: Scene, mention: Mention) -> bool:
    """Whether a land only tells where a place lies or of what people a movement is."""
    return _locates(scene, mention) or _qualifies(scene, mention)


def _qualifies(scene: Scene, mention: Mention) -> bool:
    """Whether an adjective stands before the name of a movement: "le mouvement libanais Amal"."""
    behind = scene.entities.at(scene.sentence.index, mention.last)
    named = behind is not None and behind.kind in ("movement", "party")
    return named and mention.kind == "adjective"


def _locates(scene: Scene, mention: Mention) -> bool:
    """Whether a land only tells where the place before it lies: "à Lille (France)"."""
    if mention.kind != "state":
        return False
    for i in range(mention.first - 1, mention.first - 2 - _BETWEEN, -1):
        known = scene.entities.at(scene.sentence.index, i) if i >= 0 else None
        if known is not None:
            lies = known.kind == "place" and known.place is not None
            codes = {a.code for a in mention.actors}
            return lies and known.place is not None and known.place.code in codes
    return False


def _parts(scene: Scene, token: Token) -> Iterator[Token]:
    """What hangs on a deed, without the clauses that stand beside it."""
    pending = [c for c in token.children if c.dep_ not in labels.SUBJECT]
    while pending:
        part = pending.pop(0)
        if part.dep_ in labels.RELATIVE | labels.PARATAXIS:
            continue
        if part.dep_ == labels.APPOSED and part.head == token and token.pos_ in labels.VERBS:
            continue  # what sums the deed up: ", un geste salué par X"
        if _is_aside(part) and scene.mention(part) is None:
            continue
        if part.dep_ == labels.CONJUNCT and part.head.pos_ != labels.PROPER:
            continue
        if part.dep_ in labels.ADVERBIAL and arguments.own_subject(part):
            continue
        if _on_the_way(part, token):
            continue
        if tree.preposition(part) in words("prepositions", "according"):
            continue  # who says so: "selon un témoin à Oslo"
        setting = part.lower_ in words("prepositional_nouns", "setting")
        if setting and tree.preposition(part):
            continue
        yield part
        pending.extend(part.children)


def _on_the_way(part: Token, deed: Token) -> bool:
    """Whether a journey or meeting is told before the deed: "En visite à Oslo, le roi a …"."""
    before = part.head == deed and part.i < deed.i and deed.pos_ in labels.VERBS
    gone = tree.is_past_participle(part) and part.lemma_ in words("verbs", "on_the_way")
    return before and (gone or part.lower_ in words("plans", "meetings"))


def _is_aside(part: Token) -> bool:
    """Whether a noun behind a comma tells more of the one before: "l'accord, un pas salué par X".

    Who is named so has his article: "l'otage, le reporter letton".
    """
    if part.dep_ not in labels.APPOSITION or part.pos_ != labels.NOUN:
        return False
    articles = {c.lower_ for c in tree.children_as(part, labels.DETERMINER)}
    behind = part.left_edge.i > 0 and part.doc[part.left_edge.i - 1].text == ","
    return behind and articles.isdisjoint(words("articles", "definite"))


def _under_aims(scene: Scene, token: Token) -> Iterator[Token]:
    """What hangs on that which a deed is against: "contre l'offensive de X en Syrie"."""
    for aim in tree.complements(token, "aimed"):
        yield from _parts(scene, aim)


def _lands(
    scene: Scene, deed: Token, parts: Iterable[Token], skip: set[str], guest: bool = False
) -> list[Actor]:
    """The states in which that plays what a deed is about: "dénonce l'ingérence de X en Libye".

    Args:
        guest: whether it is about the land of a town where it is done, too.
    """
    found: list[Actor] = []
    for part in parts:
        mention = scene.mention(part)
        if mention is None or _only_tells(scene, mention):
            continue
        if not guest and _is_venue(mention, part, deed):
            continue
        codes = [a.code for a in mention.actors]
        if mention.place and mention.kind not in _NO_LAND:
            codes.append(mention.place.code)
        found.extend(Actor(c) for c in codes if c in lexicon.states() and c not in skip)
    return found


def _is_venue(mention: Mention, part: Token, deed: Token) -> bool:
    """Whether a town is where the deed is done or others meet: "dénonce à Lima l'accord de".

    So it is where a pact was made that it names: "l'accord de Vienne".
    """
    named = tree.preposition(part) in words("prepositions", "of")
    if named and part.head.lemma_ in words("prepositional_nouns", "signed"):
        return mention.kind == "place"
    if mention.kind != "place" or tree.preposition(part) not in words("prepositions", "place"):
        return False
    return part.head == deed or part.head.lower_ in lexicon.words("places", "meetings")


def _topics(scene: Scene, token: Token) -> Iterator[str]:
    """The lands of what is talked of, in the words behind a deed: "de la situation en Libye"."""
    doc, about = token.doc, words("objects", "talked_of")
    ends = words("quotation", "parting") | words("quotation", "ending") - {","}
    for noun in doc[token.i + 1 :]:
        if noun.text in ends:
            return
        if noun.lemma_ not in about:
            continue
        at = next((t for t in doc[noun.i + 1 : noun.i + _BEHIND] if scene.mention(t)), None)
        mention = scene.mention(at) if at else None
        if at is None or mention is None or not elsewhere.is_topic(noun, at):
            continue
        code = mention.place.code if mention.place and mention.kind not in _NO_LAND else ""
        if code in lexicon.states():
            yield code


def _persons(scene: Scene, token: Token, act: str) -> Iterator[Actor]:
    """The persons whom a deed is about, be they of a side's own state."""
    if act == _DEMAND:
        yield from _held(scene, token)
    elif act == _BLAME:  # "condamne le meurtre de X"
        hurt = [t for t in object_tokens(token) if t.lemma_ in words("objects", "suffered")]
        ends = (t for noun in hurt for t in tree.complements(noun, "of"))
        yield from (a for t in ends for a in scene.actors_at(t) if a.person)
    elif act == _MARCH:  # "manifestent en soutien à X"
        parts = (token, *(c for c in token.children if c.lemma_ in words("objects", "backing")))
        ends = (t for part in parts for t in tree.complements(part, "dative"))
        yield from (a for t in ends for a in scene.actors_at(t) if a.person)


def _held(scene: Scene, token: Token) -> Iterator[Actor]:
    """The person whom that befalls which is asked for: "réclame sa libération", "celle de X".

    So too "demande de libérer X".
    """
    for part in object_tokens(token):
        if part.lemma_ in lexicon.words("pronouns", "undergone"):
            whose = [a for t in tree.complements(part, "of") for a in scene.actors_at(t)]
            yield from (a for a in (*scene.possessor(part), *whose) if a.person)
    for verb in tree.children(token, labels.COMPLEMENT):
        if verb.lemma_ in lexicon.words("pronouns", "done_to_people"):
            yield from (a for t in object_tokens(verb) for a in scene.actors_at(t) if a.person)


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
