"""Which deed a time hangs on: how surely a token that names a time belongs to a verb or a noun."""

from __future__ import annotations

from dyade.code.when import adjoining, alongside, clausetimes, nountimes
from dyade.find.stances import stance as reading
from dyade.parse import far, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

PLANS = frozenset({"future", "hypothetical", "cancelled"})
_NEAR = 8  # tokens from a noun to a time that can be its own
_CLOSE = 4  # tokens: an adverb of time this near behind a verb is the verb's


def rank(trigger: Token, time: Token) -> int:
    """How surely a time hangs on a trigger, 0 where it does not."""
    blow = nountimes.killing(time)
    if blow is not None and blow in (trigger, trigger.head):
        return 8
    event = _befallen(time)
    if event is not None and event != trigger:
        return 8 * (trigger in (event.head, event.head.head) and trigger.pos_ in labels.NOUNS)
    above = list(time.ancestors)
    done = adjoining.participle(time)
    if done is not None and done not in above:
        return _of_the_participle(trigger, done)
    if adjoining.parted(trigger, time) or adjoining.of_quality(time):
        return 0
    if time.head == trigger or time == trigger:
        return 9
    if trigger.pos_ in labels.VERBS:
        return _of_verb(trigger, time, above)
    if adjoining.aside(trigger, time):
        return 8
    if tree.children(trigger, labels.COPULA) and trigger not in above:
        if 0 < time.i - trigger.i <= _CLOSE and not _verb_between(trigger, time):
            return 5  # "était en Russie au même moment"
        return _shared(trigger, time) or 4 * (time_verb(time) == trigger)
    if trigger in above:
        between = above[: above.index(trigger)]
        verbs = [t for t in between if t.pos_ in labels.VERBS]
        if any(tree.children(t, labels.COPULA) for t in between):
            return 0  # "un sommet avec Y et sera de retour jeudi"
        return 8 if not verbs else 7 if verbs == [_done(trigger, verbs[0])] else 0
    if time in trigger.ancestors:  # "une année 2018 marquée par un sommet"
        return 4
    verb = tree.clause_verb(trigger)
    if verb is not None and time_verb(time) == verb:
        return 4 * clausetimes.within_clause(trigger, verb)
    if verb is not None and tree.is_participle(verb) and _shared(verb, time):
        return 3 * clausetimes.within_clause(trigger, verb)
    return 2 * (clausetimes.occasion(trigger) is not None and _leads(time, trigger))


def _of_verb(verb: Token, time: Token, above: list[Token]) -> int:
    """How surely a time that does not hang right on a verb is its own.

    Args:
        above: what the time hangs on, the nearest first.
    """
    if adjoining.occasion_of(time) == verb:
        return 6
    if verb in above:
        between = above[: above.index(verb)]
        clauses = [t for t in between if _is_clause(t)]
        if clauses and clausetimes.one_occasion(verb, clauses):
            return 6
        if clauses and alongside.at_one_moment(verb, clauses, time):
            return 2
        if clauses:
            return _joint(verb, time)
        return 0 if clausetimes.of_somebody(verb, time) else 7
    if 0 < time.i - verb.i <= _CLOSE and not _verb_between(verb, time):
        return 5
    if _behind_agent(verb, time):
        return 5
    return _shared(verb, time) or _opening(verb, time) or _joint(verb, time)


def _of_the_participle(trigger: Token, done: Token) -> int:
    """How surely the time of a participle, which the model hung elsewhere, is a trigger's."""
    if trigger == done:
        return 9
    if trigger.pos_ in labels.VERBS:
        return 6 * clausetimes.one_occasion(trigger, [done])
    return 8 * (done == _done(trigger, done))


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


def _over_sides(noun: Token, verb: Token) -> bool:
    """Whether a participle hangs on a side of the noun's deed: "le sommet avec Y prévu lundi"."""
    above = list(verb.ancestors)
    if noun not in above or noun.pos_ != labels.NOUN:
        return False
    comes = verb.lemma_ in words("times", "happening") or reading.of_form(verb) == "future"
    return comes and all(t.pos_ == labels.PROPER for t in above[: above.index(noun)])


def _verb_between(left: Token, right: Token) -> bool:
    return any(t.pos_ in labels.VERBS for t in left.doc[left.i + 1 : right.i])


def _opening(trigger: Token, time: Token) -> int:
    """A time before the first verb that the model hung on no verb is that verb's."""
    first = (tree.auxiliaries(trigger) or [trigger])[0]
    if time_verb(time) is not None or time.i > first.i or _verb_between(time, first):
        return 0
    return 2


def _shared(trigger: Token, time: Token) -> int:
    """A time on the governing verb also dates its gerund and what is coordinated with it."""
    verb = time_verb(time)
    if verb is not None and verb == _bearer(trigger):
        return 6
    if verb is None or reading.of_verb(trigger).status in PLANS:
        return 0  # the day on which a plan is told is not that of the deed
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
            return 0
        if current == verb:
            return 3
    return 0


def _bearer(verb: Token) -> Token | None:
    """The verb that only says how sure a deed is: "vendredi, Oslo va recevoir", "tente de fuir"."""
    while verb.dep_ == labels.CONJUNCT and tree.is_infinitive(verb.head):
        verb = verb.head  # "va recevoir Y et entendre Z"
    above = verb.head
    led = verb.dep_ in labels.COMPLEMENT and tree.is_infinitive(verb)
    return above if led and above.lemma_ in words("times", "bearing") else None


def _imperfect(verb: Token) -> bool:
    return tree.feature(verb, "Tense") == labels.IMPERFECT


def _joint(trigger: Token, time: Token) -> int:
    """A time behind the second of two verbs under one auxiliary: "arrêté et jugé en mars"."""
    second = time_verb(time)
    if second is None or second.dep_ != labels.CONJUNCT or second.i < trigger.i:
        return 0
    if second.head != trigger and _verb_between(trigger, second):
        return 0
    bare = tree.is_past_participle(second) and not tree.auxiliaries(second)
    linked = {t.lower_ for t in tree.children_as(second, labels.COORDINATOR)}
    at_once = bool(linked & words("times", "at_once"))  # no "puis"
    return int(bare and at_once and bool(tree.auxiliaries(trigger)))
