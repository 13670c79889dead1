"""What stands far from its head: objects behind a place or a second verb, participles set off."""

from __future__ import annotations

from dyade.parse import labels
from dyade.parse.agreement import disagree
from dyade.parse.token import Token
from dyade.parse.tree import (
    auxiliaries,
    children,
    children_as,
    is_conjugated,
    is_infinitive,
    is_passive,
    is_past_participle,
    is_reflexive,
    obliques,
    preposition,
)
from dyade.parse.words import words

_BETWEEN = frozenset({labels.CCONJ, labels.ADV, labels.AUX, labels.PRONOUN})


def lost_object(verb: Token) -> list[Token]:
    """An object that the model hung on the place before it: "a rencontré à Oslo le ministre".

    Args:
        verb: a verb that has no object of its own.
    """
    for case, place in obliques(verb):
        pointed = place.lower_ in words("instruments", "pointing")
        if case in words("prepositions", "of") and not pointed:
            continue
        for child in place.children:
            if child.pos_ not in labels.NOUNS or child.i < place.i:
                continue
            if _is_object_behind(child, place) and child.lower_ not in words("calendar", "nouns"):
                return [child]
    return []


def _is_object_behind(noun: Token, place: Token) -> bool:
    """Whether a noun that hangs on a place is no part of it but the object of the verb."""
    if place.lower_ in words("instruments", "pointing"):  # "a mis en garde Oslo"
        return not preposition(noun)
    fronts = [c for c in noun.children if c.i < noun.i]
    counted = noun.lemma_.lower() in words("partitive", "nouns")
    if counted and fronts and fronts[0].lower_ in words("partitive", "articles"):
        return True  # "a dispersé sur la place des centaines de manifestants"
    if preposition(noun) or not children_as(noun, labels.DETERMINER):
        return False
    beside = noun.dep_ in labels.APPOSITION and noun.doc[noun.left_edge.i - 1].text != ","
    return beside or noun.dep_ in labels.NOUN_MODIFIER


def extracted(verb: Token) -> list[Token]:
    """What "que" stands for over the verb that leads an infinitive: "l'élu que Riga veut chasser".

    Args:
        verb: a verb that has no object of its own.
    """
    lead = verb
    while lead.dep_ in labels.COMPLEMENT and is_infinitive(lead):
        lead = lead.head
        if lead.lemma_ not in words("verbs", "over_object") | words("verbs", "leading"):
            return []
    if lead is verb or lead.dep_ not in labels.ACL or lead.head.i > lead.i:
        return []
    that = words("pronouns", "relative_object")
    opens = any(c.lower_ in that and c.i < lead.i for c in lead.children)
    return [lead.head] if opens and is_conjugated(lead) else []


def counted_among(noun: Token) -> list[Token]:
    """Who is counted among those of whom a clause tells: "Riga figure parmi ceux qui ont voté".

    Args:
        noun: what "qui" stands for.
    """
    if noun.lower_ not in words("among", "many"):
        return []
    case, above = preposition(noun), noun.head
    if case in words("prepositions", "among"):
        counted = children(noun, labels.COPULA) or above.lemma_ in words("among", "verbs")
        return children(noun if above is noun else above, labels.ANY_SUBJECT) if counted else []
    if case not in words("prepositions", "of"):
        return []
    one = above.lower_ in words("among", "one") and children(above, labels.COPULA)
    part = any(c.lower_ in words("among", "part") for c in children(above, labels.OBJECT))
    return children(above, labels.ANY_SUBJECT) if one or part else []


def shared_object(verb: Token) -> list[Token]:
    """The object of the verb coordinated right behind: "a saisi puis relâché un navire".

    Args:
        verb: a verb that has no object of its own.
    """
    last = _last_of_row(verb)
    joined = verb.dep_ == labels.CONJUNCT or last is not verb
    if not joined or is_passive(verb) or is_reflexive(verb):
        return []
    first = verb.head
    if verb.dep_ == labels.CONJUNCT and first.pos_ in labels.VERBS and not is_passive(first):
        behind = [c for c in children(first, labels.OBJECT) if c.i > verb.i]  # hung on the first
        if behind and behind[0].pos_ in labels.NOUNS:
            return behind
    if last is verb or is_passive(last) or is_reflexive(last):
        return []
    found = [c for c in children(last, labels.OBJECT | labels.BARE_OBJECT) if c.i > last.i]
    return [c for c in found if c.pos_ in labels.NOUNS and not preposition(c)]


def _last_of_row(verb: Token) -> Token:
    """The last of the verbs coordinated right behind one, itself where there is none."""
    last = verb
    for token in verb.doc[verb.i + 1 :]:
        if token.pos_ in labels.VERBS and token.pos_ != labels.AUX:
            if token.dep_ != labels.CONJUNCT or token.head not in (verb, last):
                break
            last = token
        elif token.pos_ not in _BETWEEN and token.text != ",":
            break
    return last


def apart(noun: Token) -> list[Token]:
    """Participles set off behind the names that complete a noun: "le traité d'Oslo, conclu en".

    The model hangs them on the last name; they are the noun's where they agree with it.
    """
    found: list[Token] = []
    names = [c for c in noun.children if c.pos_ == labels.PROPER and c.i > noun.i]
    while names:
        name = names.pop()
        for child in name.children:
            if child.pos_ == labels.PROPER and child.i > name.i:
                names.append(child)
            elif child.dep_ in labels.ACL and child.i > name.i and _set_off(noun, child):
                found.append(child)
    return found


def _set_off(noun: Token, participle: Token) -> bool:
    if not is_past_participle(participle) or auxiliaries(participle):
        return False
    parted = any(t.text == "," for t in noun.doc[max(0, participle.i - 2) : participle.i])
    return parted and not disagree(participle, noun)


def named_over_aside(verb: Token) -> Token | None:
    """The name that an aside tells of, after which "qui" takes it up: "X, l'allié de Y, qui"."""
    doc, beside = verb.doc, verb.head.head
    opens = beside.left_edge.i - 1
    closed = verb.left_edge.i > 0 and verb.left_edge.text == ","
    closed = closed or doc[verb.left_edge.i - 1].text == ","
    if beside.dep_ not in labels.APPOSITION or not closed or opens < 1 or doc[opens].text != ",":
        return None
    name = doc[opens - 1]
    return name if name.pos_ == labels.PROPER and preposition(verb.head) else None
