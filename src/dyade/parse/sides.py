"""Hangs on a verb the sides that the model hangs on a neighbour of theirs.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.behind import asked, of_predicate, over_aside, over_complement
from dyade.parse.moves import make_object, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_LISTED = (
    labels.APPOSITION
    | labels.NOUN_MODIFIER
    | labels.UNKNOWN
    | labels.PARATAXIS
    | {labels.CONJUNCT, labels.FIXED}
)
_CLAUSES = 3  # clauses up within which the verb of what follows an aside stands

_TELLING = labels.PARATAXIS | labels.ADVERBIAL | {labels.ROOT}
_TIMING = frozenset({labels.ADP, labels.DET, labels.NUM})  # what stands with a day or a month
_FAR = 8  # tokens from a participle to its doer
_REACH = 5  # tokens from a preposition to the noun it stands before


def gather(tokens: list[Token]) -> None:
    """Mends in place the objects and conjuncts that hang wrong.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    agent = words("prepositions", "agent")
    for token in tokens:
        if token.dep_ in labels.AUXILIARY:
            _far_auxiliary(token)
        if token.dep_ in _TELLING:
            _spoken(token)
        if token.dep_ == labels.COORDINATOR:
            _earlier_subject(token)
        if token.lower_ in agent:
            _done_by(token)
        if token.pos_ in labels.NOUNS:
            for rule in _OF_NOUNS.get(token.dep_, ()):
                rule(token)


def _far_auxiliary(token: Token) -> None:
    """ "« Ont-ils froid ? », a demandé Oslo": a verb has its auxiliary on its side of a mark."""
    verb = token.head
    if token.i > verb.i or not tree.is_finite(token):
        return
    nearer = [a for a in tree.auxiliaries(verb) if token.i < a.i < verb.i]
    finite = [a for a in nearer if tree.is_finite(a)]
    if finite and any(t.pos_ == labels.PUNCT for t in token.doc[token.i : finite[0].i]):
        token.dep_ = labels.INCISE


def _done_by(case: Token) -> None:
    """ "l'élimination en mai par Oslo d'un général": behind a time, doer and object of a noun."""
    doer = case.head
    before = case.doc[case.i - 1] if case.i else case
    if before.pos_ == labels.PRONOUN and tree.is_past_participle(before.head):
        if before.i == before.head.i + 1 and doer.head in (before, before.head):
            before.dep_ = labels.APPOSED  # "soutenu, lui, par Riga": who is contrasted
            doer.head, doer.dep_ = before.head, labels.BY_AGENT
            return
    undergone = _undergone(case, doer)
    if undergone is not None:
        doer.head, doer.dep_ = undergone, labels.BY_AGENT
        return
    deed = _before_time(case)
    if case.dep_ != labels.CASE or deed is None or deed.i >= doer.i:
        return
    if doer in deed.ancestors:
        return
    above = next((a for a in deed.ancestors if a.pos_ in labels.VERBS), None)
    if above is not None and above.i < deed.i and tree.is_passive(above):
        return
    doer.head, doer.dep_ = deed, labels.NOMINAL_MODIFIER
    of = words("prepositions", "of")
    if any(tree.preposition(c) in of for c in deed.children):
        return
    last = max((c.i for c in doer.children if c.dep_ in labels.ADJECTIVE), default=doer.i)
    for token in doer.doc[last + 1 : last + _REACH]:
        if tree.preposition(token) not in of or token in deed.ancestors:
            continue
        if token.left_edge.i == last + 1:
            token.head, token.dep_ = deed, labels.NOMINAL_MODIFIER
            return


def _undergone(case: Token, doer: Token) -> Token | None:
    """The participle before a doer that the model hung on its noun or on a complement of it.

    "une embuscade tendue par Oslo", "des soldats envoyés en mer par Oslo", "est tenu pour
    responsable de la crise par Oslo".
    """
    for token in reversed(case.doc[max(case.i - _FAR, 0) : case.i]):
        if tree.is_past_participle(token) and (token.dep_ in labels.ACL or tree.is_passive(token)):
            beside = token.dep_ in labels.ACL and doer.head is token.head
            below = doer.head is not token and token in doer.ancestors
            free = not tree.children(token, labels.AGENT)
            return token if free and (beside or below) else None
        if token.text == "," or token.pos_ in labels.VERBS:
            return None
    return None


def _before_time(case: Token) -> Token | None:
    """The noun that stands before a preposition and the time between them; None without one."""
    doc, at = case.doc, case.i - 1
    times = words("calendar", "words") | words("calendar", "spans")
    dated = doc[at].pos_ == labels.NUM and doc[at - 1].lower_ in times  # "en mai 2019"
    if at < 2 or not (dated or doc[at].lower_ in times):
        return None
    while at > 0 and (doc[at].lower_ in times or doc[at].pos_ in _TIMING):
        at -= 1
    if doc[at].pos_ == labels.ADJ and doc[at].head.pos_ in labels.NOUNS:
        at -= 1
    return doc[at] if doc[at].pos_ == labels.NOUN else None


def _earlier_subject(coordinator: Token) -> None:
    """ "choquée par le sort de X, un élu, et déplore": no subject stands before its verb's "et"."""
    verb = coordinator.head
    if verb.dep_ != labels.CONJUNCT or verb.pos_ not in labels.VERBS or verb.head.i > verb.i:
        return
    for noun in tree.children(verb, labels.ANY_SUBJECT):
        before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
        if noun.i < coordinator.i and verb.head.i < noun.i and before.i and before.text == ",":
            noun.head = noun.doc[before.i - 1]
            noun.dep_ = labels.APPOSED


def _beside(token: Token) -> None:
    """ "accuse Riga, puis Oslo, de mentir": names are coordinated, not a name and a verb."""
    verb = token.head
    if token.dep_ != labels.CONJUNCT or verb.pos_ not in labels.VERBS or token.i < verb.i:
        return
    if tree.children(token, labels.COPULA | labels.SUBJECT | labels.AUXILIARY):
        return
    fronts = tree.preposition(token)
    like = [
        c
        for c in verb.children
        if verb.i < c.i < token.i
        and c.pos_ in labels.NOUNS
        and tree.preposition(c) == fronts
        and c.dep_ in labels.OBJECT | labels.OBLIQUE | labels.DATIVE
    ]
    if not like or like[-1].lower_ in words("calendar", "words"):
        return
    token.head = like[-1]
    for child in list(token.children):  # "… de mentir" completes the verb
        infinitive = tree.is_infinitive(tree.finite_head(child))
        if child.dep_ in labels.ACL and infinitive and child.i > token.i:
            child.head, child.dep_ = verb, labels.OPEN_COMPLEMENT


def _unjoined(noun: Token) -> None:
    """ "Riga arme les rebelles": a noun that nothing joins to the verb right before its article."""
    verb = noun.head
    articles = tree.children_as(noun, labels.DETERMINER)
    if verb.pos_ != labels.VERB or not articles or articles[0].i != verb.i + 1:
        return
    days = words("calendar", "words") | words("calendar", "nouns")
    if tree.preposition(noun) or noun.lower_ in days:
        return
    if tree.children(verb, labels.SUBJECT) and not tree.children(verb, labels.OBJECT):
        noun.dep_ = labels.DIRECT_OBJECT


def _titled(token: Token) -> None:
    """ "deux entretiens avec le roi X et la reine Y": a person is coordinated with a person."""
    deed, before = token.head, token.doc[token.left_edge.i - 1] if token.left_edge.i else None
    if before is None or not _has_name(token) or _has_name(deed) or deed.pos_ != labels.NOUN:
        return
    person = before
    while person.head is not deed and person.head.i < person.i and person.head.pos_ in labels.NOUNS:
        person = person.head
    if person is not deed and deed.i < person.i and _has_name(person) and token is not person:
        token.head = person


def _has_name(noun: Token) -> bool:
    """Whether a noun has a proper name beside it: "le président X"."""
    beside = (c for c in noun.children if c.pos_ == labels.PROPER and c.i > noun.i)
    return noun.pos_ == labels.NOUN and any(not tree.preposition(c) for c in beside)


def _resumed(token: Token) -> None:
    """ "a rencontré, lors d'une visite à Oslo, son homologue": behind an aside comes the object."""
    listed = token.dep_ in _LISTED or _second_object(token)
    if not listed or tree.children_as(token, labels.COORDINATOR):
        return
    first = _article(token)
    if first is None or not first.i or token.doc[first.i - 1].text != ",":
        return
    verb = _waiting(token)
    if verb is None:
        return
    between = token.doc[verb.i + 1 : first.i]
    if sum(t.text == "," for t in between) < 2:  # an aside is set off on both sides
        return
    behind = [c for c in token.head.children if c.i > token.i and tree.preposition(c)]
    make_object(token, verb, first)
    for child in behind:
        child.head = verb
        child.dep_ = labels.MODIFIER if child.pos_ in labels.NOUNS else labels.OPEN_COMPLEMENT


def _second_object(token: Token) -> bool:
    """Whether a verb had its object already when a comma and this one came."""
    others = tree.children(token.head, labels.OBJECT) if token.dep_ in labels.OBJECT else []
    return any(token.head.i < t.i < token.i for t in others)


def _before_incise(token: Token) -> None:
    """ "va accorder, dit-on, un prêt, a indiqué le roi": what waits for an object has it."""
    verb = token.head
    if token.dep_ not in labels.SUBJECT or verb.pos_ not in labels.VERBS or token.i > verb.i:
        return
    start = min([verb.i, *(a.i for a in tree.auxiliaries(verb))])
    first, behind = _article(token), tree.children(verb, labels.OBJECT)
    said = [t for t in behind if t.i > verb.i and t.pos_ in labels.NOUNS]
    if first is None or token.doc[start - 1].text != "," or len(said) != 1:
        return
    waiting = _waiting(token)
    if waiting is None or tree.preposition(said[0]) or token.doc[first.i - 1].text != ",":
        return
    make_object(token, waiting)
    said[0].dep_, verb.dep_ = labels.NOMINAL_SUBJECT, labels.INCISE


def _behind_adjective(token: Token) -> None:
    """ "impose à l'île déjà pauvre une taxe": an adjective beside a noun has no subject."""
    told = token.head
    if token.dep_ not in labels.SUBJECT or told.pos_ != labels.ADJ or told.i > token.i:
        return
    if tree.children(told, labels.COPULA) or told.dep_ not in labels.ADJECTIVE:
        return
    verb = _waiting(token)
    if verb is not None and _article(token) is not None and not tree.preposition(token):
        make_object(token, verb)


def _spoken(verb: Token) -> None:
    """ "…", a dénoncé, au sortir d'une réunion, le ministre: behind an aside comes who said it."""
    doc, i = verb.doc, min([verb.i, *(a.i for a in tree.auxiliaries(verb))])
    before = doc[i - 1].text if i else ""
    if verb.pos_ != labels.VERB or before not in words("quotation", "before_incise"):
        return
    if doc[verb.i + 1 : verb.i + 2] == [] or doc[verb.i + 1].text != ",":
        return
    finite = tree.is_conjugated(verb)
    if not finite or tree.children(verb, labels.ANY_SUBJECT):
        return
    end = next((t.i for t in doc[verb.i + 2 :] if t.text == ","), len(doc))
    for noun in doc[end + 1 :]:
        if noun.pos_ in labels.NOUNS and noun.head.i <= end and verb.is_ancestor(noun):
            first = _article(noun)
            opens = noun.i == end + 1 if first is None else first.i == end + 1
            if opens and not tree.preposition(noun):
                make_subject(noun, verb)
            return


def _article(noun: Token) -> Token | None:
    """The article or number that opens a noun phrase without preposition, "des" among them."""
    fronts = [c for c in noun.children if c.i < noun.i and c.pos_ not in (labels.ADJ, labels.PUNCT)]
    if not fronts:
        return None
    opens = fronts[0].dep_ in (labels.DETERMINER, labels.NUMBER)  # "le", "dix"
    plural = fronts[0].dep_ == labels.CASE and fronts[0].lower_ in words("articles", "plural")
    return fronts[0] if opens or plural else None


def _waiting(token: Token) -> Token | None:
    """The verb before a noun, a few clauses up at most, that lacks the object it needs."""
    at = token.head
    for _ in range(_CLAUSES):
        clause = tree.clause_verb(at)
        if clause is None:
            return None
        verb = _led(clause, token)
        if verb.i < token.i and verb.lemma_ in words("verbs", "with_object"):
            held = tree.children(verb, labels.OBJECT | labels.COMPLEMENT)
            full = [c for c in held if not c.is_ancestor(token)]
            voiced = tree.is_passive(verb) or tree.is_reflexive(verb)
            return None if full or voiced else verb
        if clause.head is clause:
            return None
        at = clause.head
    return None


def _led(verb: Token, token: Token) -> Token:
    """The infinitive that a modal before a word leads, else the verb: "va accorder"."""
    if verb.lemma_ not in words("modals", "will") | words("modals", "obligation"):
        return verb
    led = (c for c in tree.infinitives(verb) if c.i < token.i and not c.is_ancestor(token))
    return next(led, verb)


def _listed_behind_place(token: Token) -> None:
    """ "a bloqué à la frontière des camions": behind a place comes the object that a verb lacks."""
    place = token.head
    first = place
    while first.dep_ == labels.CONJUNCT and first.head.pos_ in labels.NOUNS:
        first = first.head
    verb = first.head
    if token.dep_ not in labels.NOUN_MODIFIER or token.pos_ != labels.NOUN or verb.i > place.i:
        return
    if verb.lemma_ not in words("verbs", "with_object") or place.pos_ not in labels.NOUNS:
        return
    article = _article(token)
    beside = article is not None and article.dep_ == labels.CASE and token.i > place.i
    fronts = words("prepositions", "place") | words("prepositions", "against")
    if place.lower_ in words("objects", "taken_for"):  # "a pris pour cible des villages"
        fronts |= words("prepositions", "aim")
    if not beside or tree.preposition(place) not in fronts:
        return
    if tree.children(verb, labels.OBJECT | labels.COMPLEMENT) or tree.is_passive(verb):
        return
    if not tree.is_reflexive(verb):
        make_object(token, verb, article)


def _from_whom(token: Token) -> None:
    """ "a reçu de Riga des avions": who gives stands under "de", what is had stands behind."""
    verb = token.head
    if verb.lemma_ not in words("verbs", "giving") or token.i < verb.i:
        return
    if tree.preposition(token) not in words("prepositions", "of"):
        return
    had = labels.OBJECT | labels.NOUN_MODIFIER
    for thing in (*token.children, *verb.children):
        if thing.i < token.i or thing.pos_ != labels.NOUN or thing.dep_ not in had:
            continue
        front = _article(thing) or _some(thing)
        if front is None or front.i < token.i or token.doc[front.i - 1].text == ",":
            continue
        token.dep_ = labels.MODIFIER
        make_object(thing, verb, front)
        return


def _some(noun: Token) -> Token | None:
    """The "du" that opens a noun phrase without preposition: "du matériel"."""
    opens = [c for c in noun.children if c.i < noun.i and c.dep_ == labels.CASE]
    some = words("articles", "partitive")
    return opens[0] if opens and opens[0].lower_ in some else None


def _arrives(token: Token) -> None:
    """ "est arrivé, à la tête d'une délégation, à Oslo": behind an aside comes where to."""
    if token.pos_ != labels.PROPER or token.dep_ not in labels.NOUN_MODIFIER:
        return
    cases = tree.children_as(token, labels.CASE)
    if not cases or tree.preposition(token) not in words("prepositions", "destination"):
        return
    verb = tree.clause_verb(token.head)
    if token.doc[cases[0].i - 1].text != "," or verb is None or verb.i > token.i:
        return
    goes = verb.lemma_ in words("verbs", "with_be") or tree.is_reflexive(verb)
    between = token.doc[verb.i + 1 : token.i]
    if goes and sum(t.text == "," for t in between) > 1:
        token.head, token.dep_ = verb, labels.MODIFIER


_MODIFYING = (
    _unjoined,
    _resumed,
    _listed_behind_place,
    _from_whom,
    _arrives,
    over_complement,
    over_aside,
)
_OF_NOUNS: dict[str, tuple[Callable[[Token], None], ...]] = {
    **dict.fromkeys(_LISTED, (_resumed,)),
    **dict.fromkeys(labels.OBJECT, (_resumed, _from_whom, of_predicate)),
    **dict.fromkeys(labels.SUBJECT, (_before_incise, _behind_adjective, _resumed)),
    **dict.fromkeys(labels.NOUN_MODIFIER, _MODIFYING),
    **dict.fromkeys(labels.COMPLEMENT, (asked,)),
    labels.CONJUNCT: (_unjoined, _beside, _titled, _resumed),
}
