"""Which deed a time hangs on: how surely a token that names a time belongs to a verb or a noun."""

from __future__ import annotations

from enum import IntEnum

from dyade.code.when import adjoining, alongside, clausetimes, nountimes
from dyade.find.stances import stance as reading
from dyade.model import PLANS
from dyade.parse import far, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_NEAR = 8  # tokens from a noun to a time that can be its own
_CLOSE = 4  # tokens: an adverb of time this near behind a verb is the verb's


class Hold(IntEnum):
    """How firmly a time hangs on the word of a deed: of two times the firmer one dates it."""

    NONE = 0
    BARELY = 1  # behind the second of two verbs, or in brackets: "arrêté et jugé en mars"
    LOOSE = 2  # at the head of its sentence, or told of the same moment
    GONE_ON = 3  # on the verb that the deed goes on from: its gerund, the second of a pair
    CLAUSE = 4  # on the verb of the clause that a noun stands in
    NEAR = 5  # a few words behind it
    OCCASION = 6  # on the verb of the same occasion, or on the one that bears it
    WITHIN = 7  # below it, and below no other verb: the least of what is its own
    COMPLEMENT = 8  # on what completes a noun, or says that its deed was done
    RIGHT = 9  # right on it


def hold(trigger: Token, time: Token) -> Hold:
    """How firmly a time hangs on the word of a deed."""
    blow = nountimes.killing(time)
    if blow is not None and blow in (trigger, trigger.head):
        return Hold.COMPLEMENT
    event = _befallen(time)
    if event is not None and event != trigger:
        of_it = trigger in (event.head, event.head.head) and trigger.pos_ in labels.NOUNS
        return Hold.COMPLEMENT if of_it else Hold.NONE
    above = list(time.ancestors)
    done = adjoining.participle(time)
    if done is not None and done not in above:
        return _of_the_participle(trigger, done)
    if adjoining.parted(trigger, time) or adjoining.of_quality(time):
        return Hold.NONE
    if adjoining.of_the_topic(trigger, time):
        return Hold.NONE
    if time.head == trigger or time == trigger:
        return Hold.RIGHT
    if trigger.pos_ in labels.VERBS:
        return _of_verb(trigger, time, above)
    return _of_noun(trigger, time, above)


def _of_noun(noun: Token, time: Token, above: list[Token]) -> Hold:
    """How firmly a time that does not hang right on a noun or a predicate is its own.

    Args:
        above: what the time hangs on, the nearest first.
    """
    if adjoining.aside(noun, time):
        return Hold.COMPLEMENT
    if tree.children(noun, labels.COPULA) and noun not in above:
        if 0 < time.i - noun.i <= _CLOSE and not _verb_between(noun, time):
            return Hold.NEAR  # "était en Russie au même moment"
        return _shared(noun, time) or (Hold.CLAUSE if time_verb(time) == noun else Hold.NONE)
    if noun in above:
        between = above[: above.index(noun)]
        verbs = [t for t in between if t.pos_ in labels.VERBS]
        if any(tree.children(t, labels.COPULA) for t in between):
            return Hold.NONE  # "un sommet avec Y et sera de retour jeudi"
        if not verbs:
            return Hold.COMPLEMENT
        own = verbs == [_done(noun, verbs[0])] or (len(verbs) == 1 and _brought(noun, verbs[0]))
        return Hold.WITHIN if own else Hold.NONE
    if time in noun.ancestors:  # "une année 2018 marquée par un sommet"
        return Hold.CLAUSE
    verb = tree.clause_verb(noun)
    if verb is not None and time_verb(time) == verb:
        return Hold.CLAUSE if clausetimes.within_clause(noun, verb) else Hold.NONE
    if verb is not None and tree.is_participle(verb) and _shared(verb, time):
        return Hold.GONE_ON if clausetimes.within_clause(noun, verb) else Hold.NONE
    occasion = clausetimes.occasion(noun) is not None
    return Hold.LOOSE if occasion and _leads(time, noun) else Hold.NONE


def _of_verb(verb: Token, time: Token, above: list[Token]) -> Hold:
    """How firmly a time that does not hang right on a verb is its own.

    Args:
        above: what the time hangs on, the nearest first.
    """
    if adjoining.occasion_of(time) == verb:
        return Hold.OCCASION
    if verb in above:
        between = above[: above.index(verb)]
        clauses = [t for t in between if _is_clause(t)]
        if clauses and clausetimes.one_occasion(verb, clauses):
            return Hold.OCCASION
        if clauses and alongside.at_one_moment(verb, clauses, time):
            return Hold.LOOSE
        if clauses:
            return _joint(verb, time)
        return Hold.NONE if clausetimes.of_somebody(verb, time) else Hold.WITHIN
    if 0 < time.i - verb.i <= _CLOSE and not _verb_between(verb, time):
        return Hold.NEAR
    if _behind_agent(verb, time):
        return Hold.NEAR
    return _shared(verb, time) or _opening(verb, time) or _joint(verb, time)


def _of_the_participle(trigger: Token, done: Token) -> Hold:
    """How firmly the time of a participle, which the model hung elsewhere, is a trigger's."""
    if trigger == done:
        return Hold.RIGHT
    if trigger.pos_ in labels.VERBS:
        one = clausetimes.one_occasion(trigger, [done])
        return Hold.OCCASION if one else Hold.NONE
    return Hold.COMPLEMENT if done == _done(trigger, done) else Hold.NONE


def _befallen(time: Token) -> Token | None:
    """The participle right before a time that says only that its noun came about then.

    "A dénoncé les arrestations d'opposants survenues lundi", where the model may hang the day on
    the main verb or the noun beside it.
    """
    first = time.left_edge.i
    done = time.doc[first - 1] if first else None
    if done is None or done.dep_ not in labels.ACL or tree.auxiliaries(done):
        return None
    return done if done.lemma_ in words("times", "happening") else None


def _leads(time: Token, noun: Token) -> bool:
    """Whether a time stands before a noun in the same clause: no finite verb is between them."""
    between = time.doc[time.i + 1 : noun.i]
    return time.i < noun.i and not any(tree.is_finite(t) for t in between)


def _behind_agent(participle: Token, time: Token) -> bool:
    """Whether a time behind a participle was hung on its noun: "un homme tué par X lundi"."""
    if participle.dep_ not in labels.ACL or time.head != participle.head:
        return False
    between = time.doc[participle.i + 1 : time.i]
    return bool(between) and not any(t.pos_ in labels.VERBS | {labels.PUNCT} for t in between)


def beside(noun: Token, time: Token) -> bool:
    """Whether a time stands behind a noun, no verb between: "depuis le vote de la loi lundi"."""
    return 0 < time.i - noun.i <= _NEAR and not _verb_between(noun, time)


def time_verb(head: Token) -> Token | None:
    """The verb of the clause that a time stands in, seen from the token that it hangs by."""
    return tree.clause_verb(head.head) if head.head.i != head.i else None


def _is_clause(token: Token) -> bool:
    """Whether a token heads a clause of its own: a verb, or a noun that a copula makes one."""
    if token.pos_ in labels.VERBS:
        return token.dep_ not in labels.ADJECTIVE
    return bool(tree.children(token, labels.COPULA))


def _done(noun: Token, verb: Token) -> Token | None:
    """A participle that says that a noun's deed was done: "le traité, conclu en 2003"."""
    participle = verb.dep_ in labels.ACL and tree.is_past_participle(verb)
    own = verb.head == noun or verb in far.apart(noun) or _over_sides(noun, verb)
    if not participle or not own or tree.auxiliaries(verb):
        return None
    return None if verb.lemma_ in words("times", "tellings") else verb


def _brought(noun: Token, verb: Token) -> bool:
    """Whether a clause says whom a deed struck or brought together: "le raid qui a tué dix civils".

    The model may hang it on the place or the side that completes the noun.
    """
    if verb.dep_ not in labels.RELATIVE or verb.lemma_ not in words("times", "striking"):
        return False
    led = any(c.lower_ in words("pronouns", "relative_subject") for c in verb.children)
    beside = verb.head == noun or (verb.head.pos_ == labels.PROPER and verb.head.head == noun)
    return led and beside and not tree.is_passive(verb)


def _over_sides(noun: Token, verb: Token) -> bool:
    """Whether a participle hangs on a side of the noun's deed: "le sommet avec Y prévu lundi"."""
    above = list(verb.ancestors)
    if noun not in above or noun.pos_ != labels.NOUN:
        return False
    comes = verb.lemma_ in words("times", "happening") or reading.of_form(verb) == "future"
    return comes and all(t.pos_ == labels.PROPER for t in above[: above.index(noun)])


def _verb_between(left: Token, right: Token) -> bool:
    return any(t.pos_ in labels.VERBS for t in left.doc[left.i + 1 : right.i])


def _opening(trigger: Token, time: Token) -> Hold:
    """A time before the first verb that the model hung on no verb is that verb's."""
    first = (tree.auxiliaries(trigger) or [trigger])[0]
    if time_verb(time) is not None or time.i > first.i or _verb_between(time, first):
        return Hold.NONE
    return Hold.LOOSE


def _shared(trigger: Token, time: Token) -> Hold:
    """A time on the governing verb also dates its gerund and what is coordinated with it."""
    verb = time_verb(time)
    if verb is not None and verb == _bearer(trigger):
        return Hold.OCCASION
    if verb is None or reading.of_verb(trigger).status in PLANS:
        return Hold.NONE  # the day on which a plan is told is not that of the deed
    current = trigger
    for _ in range(3):
        nonfinite = not tree.is_finite(current)
        auxiliary = tree.auxiliaries(current)
        gerund = current.dep_ in labels.ADVERBIAL and nonfinite and not auxiliary
        joined = current.dep_ == labels.CONJUNCT
        present = (
            current.dep_ in labels.COMPLEMENT and tree.is_infinitive(current) and not auxiliary
        )
        copulas = tree.children(current, labels.COPULA)
        finite = copulas[0] if copulas else current
        reported = current.dep_ in labels.COMPLEMENT and _imperfect(finite) and not auxiliary
        incise = current.dep_ in labels.PARATAXIS
        meanwhile = clausetimes.contrasted(current) or clausetimes.at_that_time(current)
        beside = meanwhile and not (auxiliary and _imperfect(auxiliary[0]))
        if clausetimes.is_gerund(current) or joined:
            current = tree.clause_verb(current.head) or current.head
        elif gerund or present or reported or incise or beside:
            current = current.head
        else:
            return Hold.NONE
        if current == verb:
            return Hold.GONE_ON
    return Hold.NONE


def _bearer(verb: Token) -> Token | None:
    """The verb that only says how sure a deed is: "vendredi, Oslo va recevoir", "tente de fuir"."""
    while verb.dep_ == labels.CONJUNCT and tree.is_infinitive(verb.head):
        verb = verb.head  # "va recevoir Y et entendre Z"
    above = verb.head
    led = verb.dep_ in labels.COMPLEMENT and tree.is_infinitive(verb)
    return above if led and above.lemma_ in words("times", "bearing") else None


def _imperfect(verb: Token) -> bool:
    return tree.feature(verb, "Tense") == labels.IMPERFECT


def _joint(trigger: Token, time: Token) -> Hold:
    """A time behind the second of two verbs under one auxiliary: "arrêté et jugé en mars"."""
    second = time_verb(time)
    if second is None or second.dep_ != labels.CONJUNCT or second.i < trigger.i:
        return Hold.NONE
    if second.head != trigger and _verb_between(trigger, second):
        return Hold.NONE
    bare = tree.is_past_participle(second) and not tree.auxiliaries(second)
    linked = {t.lower_ for t in tree.children_as(second, labels.COORDINATOR)}
    at_once = bool(linked & words("times", "at_once"))  # no "puis"
    told_once = bare and at_once and bool(tree.auxiliaries(trigger))
    return Hold.BARELY if told_once else Hold.NONE
