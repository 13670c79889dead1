"""From a trigger match to a claim: parties, status, date, place, count, whose word."""

from __future__ import annotations

from dataclasses import replace

from dyade.code import aims, codebook, held_out, meetings, whether
from dyade.code.codebook import STATEMENTS, VIOLENT
from dyade.code.deed import Context, Deed, Parties
from dyade.code.matching import loose, private
from dyade.code.matching.match import Match
from dyade.code.matching.triggers import Trigger
from dyade.code.when import clausetimes, days
from dyade.code.where import locating
from dyade.code.who import doers, filling, visits
from dyade.code.who.parties import parties
from dyade.code.who.verbs import object_tokens
from dyade.find import speech
from dyade.find.counting import counts
from dyade.find.stances import stance
from dyade.find.stances.governors import governors
from dyade.find.stances.stance import Stance
from dyade.model import DONE, Actor, Attribution, Claim, Place, Span
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MARCHERS = frozenset({"CVL", "EDU", "LAB", "REF", "AGR", "MED"})
_MOVED = frozenset({"troops", "weapons"})  # modes told apart by what is moved
_SPREAD = 8  # tokens over which the words of a trigger make one span
_TALKS = "CONSULT"
_VISIT, _VISITS = "visit", "042"
_BY_PHONE = "phone"  # who phones is at no one place


def build(context: Context, match: Match) -> Claim | None:
    """The claim that a match makes, or None where it names no party or no deed of its own."""
    token = context.scene.parse[match.token]
    deed = Deed(context, match, token, locating.place(context, token, match.trigger.act))
    sides = filling.of_deed(deed, parties(context, match))
    if not _is_political(deed, sides):
        return None
    read = whether.of_deed(deed)
    if not _is_told(deed, sides, read):
        return None
    trigger = _taken_for(deed, sides.actors, read)
    said, hedged_by = _on_whose_word(context, token, sides.actors, read, trigger.act)
    if said and read.status == "future" and _demanded(context, token, trigger.act):
        return None
    read, dated = days.of_deed(deed, read, trigger.act)
    noun = token.pos_ in labels.NOUNS
    sides, trigger = _told_as_visit(deed, sides, _aimed(deed, trigger))
    where = _where(deed, sides, read) if trigger.mode != _BY_PHONE else None
    talks = trigger.act == _TALKS and not trigger.mode
    mode = meetings.mode(deed, sides, where) if talks else trigger.mode
    return Claim(
        context.dispatch.id,
        trigger.act,
        read.status,
        sides.actors,
        sides.recipients,
        _trigger_span(context, match),
        context.scene.sentence.span,
        context.scene.sentence.index,
        match.rule if trigger.id == match.trigger.id else trigger.id,
        mode=mode,
        contexts=trigger.contexts,
        concerning=sides.concerning,
        date=dated.interval,
        date_basis=dated.basis,
        date_span=dated.span,
        place=where,
        count=counts.of_noun(token) if noun else counts.of_verb(token),
        attribution=said,
        hedged=read.hedged or hedged_by,
        cameo=trigger.cameo,
        ordinal=counts.ordinal(token) if noun else 0,
    )


def _aimed(deed: Deed, trigger: Trigger) -> Trigger:
    """The trigger, with the mode that the content of the deed gives where it gives one.

    Who will not do a thing has no other content than that.
    """
    if trigger.denies and trigger.mode:
        return trigger
    if trigger.act == "ASSAULT" and trigger.mode:
        return trigger
    if trigger.act == "MOBILIZE" and trigger.mode not in _MOVED:
        return trigger
    parse = deed.scene.parse
    mode = aims.aim(trigger.act, [parse[w] for w in deed.match.words])
    if trigger.act == _TALKS and not trigger.mode and meetings.at_a_distance(deed):
        mode = _BY_PHONE
    if not mode or mode == trigger.mode:
        return trigger
    return replace(trigger, mode=mode, cameo=codebook.default_codes()[trigger.act, mode])


def _told_as_visit(deed: Deed, sides: Parties, trigger: Trigger) -> tuple[Parties, Trigger]:
    """The sides and the trigger, of talks as the visit that they are where one side comes."""
    guests = meetings.visit(deed, sides) if trigger.act == _TALKS else None
    if guests is None:
        return sides, trigger
    return guests, replace(trigger, mode=_VISIT, cameo=_VISITS)


def _on_whose_word(
    context: Context, token: Token, actors: tuple[Actor, ...], read: Stance, act: str
) -> tuple[Attribution | None, bool]:
    """On whose word the deed is told, and whether that hedges it.

    A plan or statement of the speaker's own is nobody's word; a deed of his own that he tells
    ("a affirmé avoir abattu") is his.
    """
    said, hedged, utterance = speech.attribution(context.speech, context.scene.sentence, token)
    if said is None:
        return None, hedged
    own = utterance is not None and any(_speaks(said, a) for a in actors)
    happened = read.status in ("occurred", "ongoing", "negated") and act not in STATEMENTS
    if own and not happened:
        return None, hedged
    if utterance is None and act in STATEMENTS and any(_speaks(said, a) for a in actors):
        return None, hedged  # "a dénoncé ce qui, selon lui, …"
    if utterance is not None:
        rule = governors().get(utterance.lemma)
        hedged = hedged or bool(rule and rule.hedged)
    return said, hedged


def _speaks(said: Attribution, actor: Actor) -> bool:
    if said.code != actor.code:
        return False
    if said.person and actor.person:
        return said.person == actor.person
    return said.sector == actor.sector


def _is_political(deed: Deed, sides: Parties) -> bool:
    """Whether a deed is one between parties of politics, with somebody to code it for."""
    frame = deed.match.trigger.frame
    if not sides.actors and (not sides.recipients or doers.has_doer(deed)):
        return False
    if frame == "present_at" and not sides.recipients:
        return False
    if visits.at_home(deed.match, sides.actors, bool(sides.recipients), deed.where):
        return False
    if visits.only_to_come(deed.match, deed.token):
        return False
    return not private.private(deed.context, deed.match, sides)


def _is_told(deed: Deed, sides: Parties, read: Stance) -> bool:
    """Whether the words tell a deed, not the content of another or that nothing was done."""
    if read.content or (deed.act == "THREATEN" and _was_ready(deed.token)):
        return False
    if _left_undone(deed, read):
        return False
    return not deed.match.loose or loose.is_told(sides.actors, sides.recipients, read.status)


def _taken_for(deed: Deed, actors: tuple[Actor, ...], read: Stance) -> Trigger:
    """The trigger, as the threat, cooperation or protest that its doers make of it."""
    trigger = held_out.threat(deed.context, deed.match.trigger, deed.token, read, actors)
    return _marching(_joint(trigger, actors), deed.token, actors)


def _where(deed: Deed, sides: Parties, read: Stance) -> Place | None:
    """The place that a deed's own words name, else the one that is told around it."""
    if deed.where is not None and not _is_addressed(deed, sides):
        return deed.where
    back = read.tense == "background" and not _of_the_news(deed.token)
    told = read.status in (*DONE, "future") and not back
    return locating.around(
        deed.context, deed.match, deed.token, sides.actors, sides.recipients, told
    )


def _is_addressed(deed: Deed, sides: Parties) -> bool:
    """Whether the place is the state that something is said to: "s'en est pris à Lima"."""
    if deed.act not in STATEMENTS or deed.token.pos_ not in labels.VERBS or deed.where is None:
        return False
    named = (m for m in deed.scene.entities.mentions if m.sentence == deed.scene.sentence.index)
    of_state = [
        m for m in named if m.place == deed.where or deed.state in {a.code for a in m.actors}
    ]
    told = {r.code for r in sides.recipients if not r.person and not r.sector}
    return len(of_state) == 1 and deed.state in told


def _of_the_news(noun: Token) -> bool:
    """Whether a noun stands in a clause of the news: "il y a eu dix arrestations"."""
    verb = tree.clause_verb(noun) if noun.pos_ in labels.NOUNS else None
    if verb is None or clausetimes.lies_before(noun):
        return False
    return stance.of_verb(verb).tense != "background"


def _left_undone(deed: Deed, read: Stance) -> bool:
    """Whether nothing is told but that nothing was done: no word said, nobody hurt or taken.

    "aurait dû demander le départ de X", "aucun policier n'a été blessé".
    """
    if read.status == "cancelled":
        due = deed.token.head.lemma_ in words("modals", "due")
        return due and deed.act in STATEMENTS
    if read.status != "negated" or deed.act not in VIOLENT or not tree.is_passive(deed.token):
        return False
    patients = object_tokens(deed.token)
    fronts = {d.lower_ for t in patients for d in (t, *tree.children_as(t, labels.DETERMINER))}
    return bool(fronts & words("negation", "nobody"))


def _was_ready(word: Token) -> bool:
    """Whether a threat is only a readiness of the past: "était prêt à riposter"."""
    return word.pos_ == labels.ADJ and tree.is_bygone(word)


def _demanded(context: Context, verb: Token, act: str) -> bool:
    """Whether a quotation only says what another must do: "« Y doit partir », a dit X"."""
    above = verb.head
    must = above.lemma_ in words("modals", "obligation") and verb.dep_ in labels.COMPLEMENT
    ours = must and any(t.lower_ in words("pronouns", "first") for t in arguments.subject(above))
    if not must or ours or act == "CONSULT" or tree.feature(above, "Tense") != labels.PRESENT:
        return False
    return context.speech.quote_at(context.scene.sentence.starts[verb.i]) is not None


def _marching(trigger: Trigger, verb: Token, actors: tuple[Actor, ...]) -> Trigger:
    """The trigger, as the protest that it is where people without office protest."""
    people = bool(actors) and all(a.sector in _MARCHERS and not a.person for a in actors)
    if not people or trigger.act != "ACCUSE" or verb.lemma_ not in words("verbs", "protesting"):
        return trigger
    return replace(trigger, act="PROTEST", mode="demo", cameo="141")


def _joint(trigger: Trigger, actors: tuple[Actor, ...]) -> Trigger:
    """The trigger, as the cooperation that an exercise of two states is."""
    several = len({a.code for a in actors}) > 1
    if not several or not {trigger.head, *trigger.others} & words("objects", "exercises"):
        return trigger
    if trigger.act != "MOBILIZE":
        return trigger
    return replace(trigger, act="COOPERATE", mode="", cameo="062")


def _trigger_span(context: Context, match: Match) -> Span:
    """The words of the trigger, with the auxiliaries of a verb."""
    token = context.scene.parse[match.token]
    span = {*match.words, *(a.i for a in tree.auxiliaries(token))}
    if max(span) - min(span) > _SPREAD:
        span = {match.token}
    return context.scene.sentence.char_span(min(span), max(span) + 1)


def complete(claim: Claim) -> Claim:
    """The claim with what its act, mode and status entail: type, scores."""
    return replace(
        claim,
        event_type=codebook.event_type(claim.act, claim.status),
        plover_score=codebook.plover_score(claim.act, claim.mode, claim.status),
        goldstein=codebook.goldstein(claim.cameo, claim.status),
    )
