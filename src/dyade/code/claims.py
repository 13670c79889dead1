"""From a trigger match to a claim: parties, status, date, place, count, whose word."""

from __future__ import annotations

from dataclasses import replace

from dyade.code import (
    codebook,
    dating,
    doers,
    filling,
    frames,
    held_out,
    locating,
    loose,
    private,
    told,
    visits,
)
from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Context, Deed
from dyade.code.lexicon import light_verbs
from dyade.code.match import Match
from dyade.code.parties import parties
from dyade.code.triggers import Trigger
from dyade.code.verbs import light_verb, object_tokens
from dyade.find import counts, speech, stance
from dyade.find.governors import governors
from dyade.find.stance import Stance
from dyade.model import Actor, Attribution, Claim, Span, TimeExpression
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

VIOLENT = frozenset({"ASSAULT", "COERCE"})
_MARCHERS = frozenset({"CVL", "EDU", "LAB", "REF", "AGR", "MED"})
_DIPLOMATS = "166"  # the CAMEO code of expelling and recalling them
_NOTIFIED = "notified"
HABITS = frozenset({"AID", "COOPERATE", "PROTEST", "MOBILIZE", "ASSAULT", "COERCE", "SANCTION"})


def _token(context: Context, match: Match) -> Token:
    doc = context.scene.sentence.doc
    assert doc is not None
    return doc[match.token]


def reading(context: Context, match: Match) -> Stance:
    """Whether the deed happened; what becomes of diplomats is done once it is announced."""
    read = _reading(context, match)
    posts = match.trigger.frame == "posts" or match.trigger.mode == "expel"
    if read.status != "future" or match.trigger.cameo != _DIPLOMATS or not posts:
        return read
    above = _token(context, match).head
    known = above.lemma_ in words("verbs", "notifying") and tree.is_past_participle(above)
    return replace(read, status="occurred", tense="past", cue=_NOTIFIED) if known else read


def _reading(context: Context, match: Match) -> Stance:
    """The verb's stance, or the noun's and that of its light verb."""
    token = _token(context, match)
    if match.trigger.denies and stance.is_unwilling(token):
        return stance.of_refusal(token)
    if token.pos_ not in labels.NOUNS:
        found = stance.of_verb(token)
        if frames.load()[match.trigger.frame].status and found.status == "occurred":
            return replace(found, status="future", tense="future")
        if found.cue == stance.AIM and match.trigger.act not in STATEMENTS | {"CONSULT"}:
            aim = "hypothetical" if found.status == "occurred" else found.status
            return replace(found, status=aim, tense="future")
        if found.status == "occurred" and match.trigger.frame == "expected":
            awaited = governors().get(token.lemma_)
            if awaited and awaited.status == "future" and tree.is_passive(token):
                return replace(found, status="future", tense="future")
        if found.status == "occurred" and found.tense == "present":
            passive = tree.is_passive(token) and token.lemma_ not in words("verbs", "lasting")
            habit = match.trigger.act in HABITS and not passive
            stands = match.trigger.act == "SUPPORT" and tree.is_passive(token) and not passive
            if (habit or stands or _still(token)) and _goes_on(token):
                return replace(found, status="ongoing")
        return found
    own = stance.of_noun(token)
    verb = light_verb(token)
    if verb is None:
        touring = match.trigger.frame in visits.FRAMES
        read = _at_occasion(own, token, touring) or _under(own, token)
        return (told.coming(token) or read) if read.status == "occurred" else read
    above = stance.of_verb(verb)
    aspect = light_verbs()[verb.lemma_].aspect
    if aspect == "future" and tree.is_passive(verb) and above.tense == "past":
        aspect = ""  # "la signature a été annoncée": it is done; "était prévue" is a plan
    if match.trigger.act in VIOLENT and verb.lemma_ in words("verbs", "telling"):
        aspect = ""  # "l'armée annonce des frappes": who strikes tells of it afterwards
    status = own.status if own.status != "occurred" else above.status
    if aspect and status == "occurred":
        status = aspect  # type: ignore[assignment]
    return Stance(status, own.hedged or above.hedged, above.tense, above.content, verb.lower_)


def _since(verb: Token, read: Stance, expression: TimeExpression | None) -> Stance:
    """A deed told without auxiliary, since some day, still goes on: "fournit depuis 2016"."""
    if expression is None or expression.latest is not None or expression.earliest is None:
        return read
    simple = verb.pos_ in labels.VERBS and not tree.auxiliaries(verb) and not tree.is_passive(verb)
    if simple and read.status == "occurred" and read.tense in ("present", "past"):
        return replace(read, status="ongoing", tense="present")
    return read


def _still(verb: Token) -> bool:
    """Whether an adverb says that what a verb tells goes on: "refuse toujours de céder"."""
    return any(c.lower_ in words("verbs", "still") for c in verb.children)


def _goes_on(verb: Token) -> bool:
    """Whether a verb is in the present, itself or as the gerund of one: "lui fournissant"."""
    if tree.is_conjugated(verb):
        return True
    pronoun = tree.clitic(verb)
    above = verb.head if pronoun is None else pronoun.head
    gerund = verb.dep_ in labels.ADVERBIAL or pronoun is not None
    if not gerund or above.pos_ not in labels.VERBS:
        return False
    head = tree.finite_head(above)
    return head == above and tree.feature(head, "Tense") == labels.PRESENT


def _at_occasion(own: Stance, noun: Token, touring: bool) -> Stance | None:
    """A noun that is the occasion of its clause ("lors d'une visite") is as new as the clause.

    So is a visit that somebody is on ("en visite à Oslo"): ``touring``.
    """
    head = noun.head
    named = head.lower_ in words("prepositional_nouns", "at_occasion")
    cases = {c.lower_ for c in noun.children if c.dep_ in (labels.CASE, labels.MARK)}
    cases |= {g.lower_ for c in noun.children if c.dep_ == labels.CASE for g in c.children}
    on = touring and tree.preposition(noun) in words("prepositions", "on_tour")
    if not on and not named and not cases & words("prepositional_nouns", "at_occasion"):
        return None
    verb = tree.clause_verb(head if named else noun)
    if verb is None or own.status != "occurred":
        return None
    above = stance.of_verb(verb)
    status = above.status if above.status == "future" else own.status
    return Stance(status, own.hedged, above.tense, False, noun.lower_)


def _under(own: Stance, noun: Token) -> Stance:
    """A noun that is what another verb asks, wishes or plans: its stance is that verb's."""
    head = noun.head
    unreal = _unreal(noun) if own.status == "occurred" else None
    if unreal:
        return unreal
    for _ in range(3):
        if head.pos_ in labels.VERBS or head is head.head:
            break
        head = head.head
    rule = governors().get(head.lemma_) if head.pos_ in labels.VERBS else None
    behind = [t for _, t in tree.obliques(head) if t.i > head.i]  # "en visite à Oslo, X demande"
    held = [c for t in (*object_tokens(head), *behind) for c in tree.conjuncts(t)]
    if rule is None or noun not in held:
        return own
    if tree.is_passive(head) and rule.drop:
        return own
    status = rule.status if rule.status and own.status == "occurred" else own.status
    if rule.status == "negated":
        averted = head.lemma_ in words("verbs", "averting") and not stance.is_negated(head)
        status = "hypothetical" if averted else own.status
    return Stance(status, own.hedged or rule.hedged, own.tense, rule.drop, head.lower_)  # type: ignore[arg-type]


def _unreal(noun: Token) -> Stance | None:
    """The stance of a noun that only names what might be or is not, None where it may be real.

    It is what a plan, offer or risk is of ("le projet (israélien) d'annexion", "en cas de"), any
    of its kind ("avant toute rencontre"), the subject of what would be ("une attaque serait une
    folie"), or what there is not ("il n'y aura pas de rencontre", "faute d'accord").
    """
    head = noun.head
    if head.lemma_ in words("verbs", "there_is") and stance.is_negated(head):
        return Stance("negated", False, "background", cue=head.lower_)
    case = next((c for c in noun.children if c.dep_ == labels.CASE and c.i < noun.i), None)
    if case is not None and tree.preposition(noun) in words("prepositions", "of"):
        before = [t for t in noun.doc[max(case.i - 2, 0) : case.i] if t.pos_ != labels.ADJ]
        word = before[-1].lower_ if before else ""
        if word in words("negation", "without"):
            return Stance("negated", False, "background", cue=word)
        if word in words("prepositional_nouns", "planned"):
            return Stance("hypothetical", False, "future", cue=word)
    articles = {c.lower_ for c in noun.children if c.dep_ == labels.DETERMINER}
    anyone = len(articles) == 1 and articles <= words("negation", "any")
    if anyone or (articles & words("pronouns", "one") and _would_be(noun)):
        return Stance("hypothetical", False, "future", cue=noun.lower_)
    return None


def _would_be(noun: Token) -> bool:
    """Whether a noun is the subject of a verb in the plain conditional."""
    if noun.dep_ not in labels.SUBJECT:
        return False
    copulas = tree.children(noun.head, labels.COPULA)
    finite = copulas[0] if copulas else tree.finite_head(noun.head)
    plain = finite == noun.head or bool(copulas)
    return plain and tree.feature(finite, "Mood") == labels.CONDITIONAL


def word(
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


def build(context: Context, match: Match) -> Claim | None:
    """The claim that a match makes, or None where it names no party or no deed of its own."""
    token = _token(context, match)
    where = locating.place(context, token, match.trigger.act)
    deed = Deed(context, match, token, (where.code if where else "") or "")
    sides = filling.of_deed(deed, parties(context, match))
    if not sides.actors and (not sides.recipients or doers.has_doer(deed)):
        return None
    if match.trigger.frame == "present_at" and not sides.recipients:
        return None
    if visits.at_home(match, sides.actors, bool(sides.recipients), where):
        return None
    if private.private(context, match, sides):
        return None
    read = reading(context, match)
    if read.content or (match.trigger.act == "THREATEN" and _was_ready(token)):
        return None
    if _left_undone(match, token, read):
        return None
    trigger = held_out.threat(context, match.trigger, token, read, sides.actors)
    trigger = _marching(_joint(trigger, sides.actors), token, sides.actors)
    if match.loose and not loose.is_told(sides.actors, sides.recipients, read.status):
        return None
    said, hedged_by = word(context, token, sides.actors, read, trigger.act)
    if said and read.status == "future" and _demanded(context, token, trigger.act):
        return None
    read, dated = _when(context, token, read, trigger.act)
    if where is None:
        back = read.tense == "background" and not _of_the_news(token)
        where = locating.around(context, match, token, sides.actors, sides.recipients, back)
    counted = counts.of_noun(token) if token.pos_ in labels.NOUNS else counts.of_verb(token)
    return Claim(
        context.dispatch.id,
        trigger.act,
        read.status,
        sides.actors,
        sides.recipients,
        _trigger_span(context, match),
        context.scene.sentence.span,
        context.scene.sentence.index,
        match.rule if trigger is match.trigger else trigger.id,
        mode=trigger.mode,
        contexts=trigger.contexts,
        concerning=sides.concerning,
        date=dated.interval,
        date_basis=dated.basis,
        date_span=dated.span,
        place=where if trigger.mode != "phone" else None,  # who phones is at no one place
        count=counted,
        attribution=said,
        hedged=read.hedged or hedged_by,
        cameo=trigger.cameo,
        ordinal=counts.ordinal(token) if token.pos_ in labels.NOUNS else 0,
    )


def _left_undone(match: Match, token: Token, read: Stance) -> bool:
    """Whether nothing is told but that nothing was done: no word said, nobody hurt or taken.

    "aurait dû demander le départ de X", "aucun policier n'a été blessé".
    """
    if read.status == "cancelled":
        due = token.head.lemma_ in words("modals", "due")
        return due and match.trigger.act in STATEMENTS
    if read.status != "negated" or match.trigger.act not in VIOLENT or not tree.is_passive(token):
        return False
    patients = object_tokens(token)
    fronts = {d.lower_ for t in patients for d in (t, *tree.children_as(t, labels.DETERMINER))}
    return bool(fronts & words("negation", "nobody"))


def _when(context: Context, token: Token, read: Stance, act: str) -> tuple[Stance, dating.Dating]:
    """The days of a deed, and its reading as the time told with it leaves it."""
    sentence, date = context.scene.sentence, context.dispatch.date
    noun = token.pos_ in labels.NOUNS
    own = noun and act != "CONSULT" and told.lies_before(token)
    teller = token.head if read.cue == _NOTIFIED or told.is_owned(token) else token
    if noun and read.status in ("future", "hypothetical"):
        teller = told.comes_by(token) or teller
    expression = dating.belonging(sentence, teller, context.times, own)
    if expression and not dating.fits(token, expression, read, date):
        expression = None
    plan = noun and read.status in ("future", "hypothetical")
    if expression and plan and dating.of_the_telling(sentence, token, expression):
        expression = None
    read = _since(token, read, expression)
    if noun and told.takes_place(token):
        read = replace(read, tense="past")
    dated = dating.anchored(sentence, token, context.times, date)
    if dated and dating.belonging(sentence, token, context.times, own=True):
        dated = None
    if dated and read.status == "occurred" and dating.lies_ahead(dated.interval, read, date):
        read = replace(read, status="future")  # "à la veille d'une visite"
    if dated is None and expression:
        dated = dating.interval(expression, date, read.status)
    if dated is None and read.status in ("occurred", "ongoing"):
        dated = dating.lasting(sentence, teller, context.times, date)
    if dated is None or dating.lies_ahead(dated.interval, read, date):
        older = own or told.at_older(token) if noun else dating.told_back(token)
        back = older or (noun and read.tense == "background")
        dated = dating.default(read, date, back)
    return read, dated


def _of_the_news(noun: Token) -> bool:
    """Whether a noun stands in a clause of the news: "il y a eu dix arrestations"."""
    verb = tree.clause_verb(noun) if noun.pos_ in labels.NOUNS else None
    if verb is None or told.lies_before(noun):
        return False
    return stance.of_verb(verb).tense != "background"


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
    token = _token(context, match)
    span = {*match.words, *(a.i for a in tree.auxiliaries(token))}
    if max(span) - min(span) > 8:
        span = {match.token}
    return context.scene.sentence.char_span(min(span), max(span) + 1)


def complete(claim: Claim) -> Claim:
    """The claim with what its act, mode and status entail: type, scores."""
    code = codebook.cameo().get(claim.cameo)
    return replace(
        claim,
        event_type=codebook.event_type(claim.act, claim.status),
        plover_score=codebook.plover_score(claim.act, claim.mode),
        goldstein=code.goldstein if code else None,
    )
