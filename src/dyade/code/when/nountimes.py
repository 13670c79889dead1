"""A time that is a noun's own, and what it leaves for the deeds around that noun."""

from __future__ import annotations

from dyade.code.when import adjoining
from dyade.model import TimeExpression
from dyade.parse import labels, tree
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

_YEARS = frozenset({"year", "interval", "decade"})  # grains
_VICTIM = 12  # tokens from "du général" to "tué"
_IN = 2  # tokens before the name of a period: "au cours de la"


def owner(sentence: Sentence, expression: TimeExpression, head: Token, near: bool) -> Token | None:
    """The noun whose own time it is, which then dates no other deed; None where it may be free.

    "L'accord de 2015", "l'assassinat en janvier d'un général": the time is the noun's. A noun that
    says on what occasion the deed was done ("lors du sommet de juin") lends its time to the verb;
    one that says after what it was done ("après le vote de mai") does not.

    Args:
        head: the token by which the expression hangs in the sentence.
        near: whether it is a day like "lundi": "la réunion de lundi" and what is said of it are
            of one day.
    """
    event = older(sentence, expression, head)
    if event is not None:
        return event
    if near or killing(head) is not None:
        return None
    period = expression.grain == "period"
    host, completes = _host(sentence, expression, head)
    if host is None:
        topic = period and not _in_it(sentence, expression)
        return head if topic else adjoining.deed_noun(head)
    if completes and period:
        return host  # "les victimes de la Seconde Guerre mondiale"
    on = {tree.preposition(host), host.head.lower_}
    return None if on & words("times", "occasions") else host


def older(sentence: Sentence, expression: TimeExpression, head: Token) -> Token | None:
    """The noun of what was before the deed of its clause, where the time is its own.

    "A rappelé son ambassadeur après l'attaque du 3 mai", "après le meurtre d'un Grec en mai".
    """
    if killing(head) is not None:
        return None
    host = _host(sentence, expression, head)[0] or adjoining.deed_noun(head)
    if host is None or tree.preposition(host) in words("times", "since"):
        return None
    return host if tree.preposition(host) in words("times", "behind") else None


def _host(sentence: Sentence, expression: TimeExpression, head: Token) -> tuple[Token | None, bool]:
    """The noun that a time completes or parts from its complement, and whether it completes it."""
    assert sentence.doc is not None
    inside = sentence.inside(expression.span)
    first, last = inside[0], inside[-1]
    told = _before_bracket(first) if in_brackets(sentence, expression) else None
    if told is not None:
        return told, True
    before = sentence.doc[first.i - 1] if first.i else None
    after = sentence.doc[last.i + 1] if last.i + 1 < len(sentence.doc) else None
    of = words("times", "of")
    until = len(inside) > 1 and inside[1].lower_ in words("times", "by_then")
    completes = (first.lower_ in of and not until) or (before is not None and before.lower_ in of)
    parted = after is not None and (
        after.lower_ in of or after.lower_ in words("prepositions", "agent")
    )
    beside = _right_before(first)
    day = completes and expression.grain == "day" and head.head.pos_ in labels.VERBS
    noun = beside if beside is not None and (parted or day) else head.head
    while noun.pos_ == labels.PROPER and noun.head.i != noun.i:
        noun = noun.head
    if noun.pos_ not in labels.NOUNS or noun in inside or noun.lower_ in words("times", "parts"):
        return None, completes
    parted = parted and noun.i == first.i - 1 and bool(tree.children_as(noun, labels.DETERMINER))
    if not completes and not parted:
        return None, completes  # "a fait état jeudi d'un accident": the noun has no article
    if noun.dep_ in labels.SUBJECT and not tree.is_passive(noun.head):
        return None, completes  # "les frappes de lundi ont tué": what it does, it does then
    return noun, completes


def _right_before(first: Token) -> Token | None:
    """The noun right before a time, at most over "de": "dénonce les massacres du 3 mai"."""
    behind = list(first.doc[max(0, first.i - 2) : first.i])
    if behind and behind[-1].lower_ in words("times", "of"):
        behind.pop()
    return behind[-1] if behind and behind[-1].pos_ == labels.NOUN else None


def in_brackets(sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether an expression is years told in brackets behind a noun: "(maire de 2001 à 2008)"."""
    first = sentence.inside(expression.span)[0]
    return expression.grain in _YEARS and _bracket(first) > 0


def _bracket(token: Token) -> int:
    """Where the bracket opens in which a token stands, before any verb; -1 where none does."""
    for before in reversed(token.doc[: token.i]):
        if before.text == "(":
            return before.i
        if before.text == ")" or before.pos_ in labels.VERBS:
            return -1
    return -1


def _before_bracket(first: Token) -> Token | None:
    """The noun whose years are told in brackets: "pendant la guerre avec Oslo (1991-1995)"."""
    noun = first.doc[max(_bracket(first) - 1, 0)]
    while noun.pos_ == labels.PROPER and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos_ in labels.NOUNS else None


def _in_it(sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether a period is said to be when something was, not what it is about.

    "Pendant la guerre froide", not "a demandé pardon pour la guerre d'Algérie".
    """
    assert sentence.doc is not None
    inside = sentence.inside(expression.span)
    before = sentence.doc[max(0, inside[0].i - _IN) : inside[0].i]
    return any(t.lower_ in words("times", "in_period") for t in (*before, inside[0]))


def is_of_one_day(trigger: Token, event: Token) -> bool:
    """Whether a deed has the day of another event: "a dispersé la marche du 6 mai".

    So has what the event only brings about ("l'annonce le 6 mai d'un accord"), and what it is
    called: "l'attaque lundi du port, une démonstration de force".
    """
    if trigger.dep_ == labels.APPOSED and trigger.head == event:
        return True
    if event.lemma_ in words("times", "bringing"):
        return trigger.head == event and tree.preposition(trigger) in words("times", "of")
    if trigger.lemma_ not in words("times", "upon"):
        return False
    if trigger.pos_ == labels.NOUN:
        return event.head == trigger and tree.preposition(event) in words("times", "of")
    return event.head == trigger and event.dep_ in labels.OBJECT | labels.SUBJECT_PASSIVE


def brought(deed: Token) -> Token:
    """The noun that says that a deed came about, else the deed: "l'annonce d'un accord".

    So does the time that it filled: "une journée de marches".
    """
    above = deed.head
    of = deed.pos_ in labels.NOUNS and tree.preposition(deed) in words("times", "of")
    led = above.lemma_ in words("times", "bringing") or above.lower_ in words("times", "parts")
    return above if of and led else deed


def killing(time: Token) -> Token | None:
    """The participle that tells how somebody died whose death is dated: "la mort, le 2 mai, de X,
    tué par une frappe".
    """
    first, last = time.left_edge, time.right_edge
    at = first.i - 1 - (time.doc[max(first.i - 1, 0)].text == ",")
    behind = time.doc[last.i + 1 : last.i + 3]
    of = next((t for t in behind if t.text != ","), None)
    if at < 0 or time.doc[at].lower_ not in words("times", "deaths"):
        return None
    if of is None or of.lower_ not in words("times", "of"):
        return None
    for token in time.doc[of.i + 1 : of.i + _VICTIM]:
        if token.pos_ in labels.VERBS:
            told = token.dep_ in labels.ACL and tree.is_past_participle(token)
            return token if told and not tree.auxiliaries(token) else None
    return None


def recalled(noun: Token, time: Token) -> bool:
    """Whether a deed of today only calls a bygone time to mind: "les marches rappellent mai 68"."""
    verb = noun.head
    about = words("times", "happening") | words("times", "beginning")  # "éclatent en 1967"
    subject = noun.dep_ in labels.SUBJECT and verb.pos_ in labels.VERBS and time.i > verb.i
    return (
        subject
        and verb.lemma_ not in about
        and tree.feature(verb, "Tense") == labels.PRESENT
        and not tree.auxiliaries(verb)
    )
