"""Whose time it is by what stands right beside it, wherever the model hung it."""

from __future__ import annotations

from dyade.code.matching import triggers
from dyade.find.speech import is_speech
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_NAMING = labels.NOUNS | labels.LEADING | {labels.ADJ, labels.NUM, labels.CCONJ}
_LISTED = labels.LEADING | {labels.PROPER, labels.NUM, labels.CCONJ}
_ASIDE = 16  # tokens between a noun and a date set off behind it
_OCCASION = 8  # tokens from "lors de" to a date
_MANY = 3  # tokens between the head of "depuis" and the day: "depuis la mort le 2 mai"


def participle(time: Token) -> Token | None:
    """The participle right before a time: "une attaque menée lundi", "des soldats morts en 1916".

    The time is the participle's, though the model may hang it on the main verb or on the noun.
    """
    first = time.left_edge.i
    if tree.preposition(time) in words("times", "of"):
        return None  # "le vote contesté du 9 mai"
    done = time.doc[first - 1] if first else None
    if done is None or tree.auxiliaries(done) or tree.children(done, labels.COPULA):
        return None
    dead = done.lower_ in words("verbs", "dead_forms") and done.head.pos_ in labels.NOUNS
    bare = done.dep_ == labels.PARTICIPIAL and tree.is_past_participle(done)
    return done if (bare or dead) and done.head.i < done.i else None


def deed_noun(time: Token) -> Token | None:
    """The noun of a deed right before a time that no "de" ties to it, under another noun.

    "Arrêté pour sa participation à une marche en 2017": nobody was arrested then.
    """
    first = time.left_edge.i
    if time.left_edge.pos_ == labels.PUNCT:
        return None
    noun = time.doc[first - 1] if first else None
    # "le meurtre d'un Grec en mai"
    while noun is not None and not _is_deed(noun) and noun.head.i < noun.i:
        of = tree.preposition(noun) in words("times", "of") or noun.pos_ == labels.PROPER
        if noun.head.pos_ not in labels.NOUNS or not of or noun.lower_ in words("times", "parts"):
            return None
        noun = noun.head
    if noun is None or not tree.preposition(noun) or not _is_deed(noun):
        return None
    led = {tree.preposition(noun)}
    if noun.i == first - 1:
        led.add(tree.preposition(noun.head))
    behind = words("times", "apart") | words("times", "behind")
    return noun if led & behind and noun.head.pos_ in labels.NOUNS | labels.VERBS else None


def of_another(time: Token) -> bool:
    """Whether a time is that of somebody who did the like: "a signé, après Oslo en 2009".

    So is that of the next in the list: "comme Riga en 2004 et Oslo en 2009".
    """
    first = time.left_edge.i
    if _of_the_like(time):
        return True
    if not first or time.doc[first - 1].pos_ != labels.PROPER:
        return False
    for token in reversed(time.doc[max(0, first - _ASIDE) : first]):
        if token.lower_ in words("times", "likening"):
            behind = time.doc[token.i + 1 : token.i + 3]
            return any(t.pos_ == labels.PROPER for t in behind)
        timed = tree.is_year(token) or token.lower_ in words("calendar", "words")
        if not timed and token.pos_ not in _LISTED and token.text != ",":
            return False
    return False


def _of_the_like(time: Token) -> bool:
    """Whether a time completes a pronoun that does nothing: "une aide, après celle de 2016"."""
    led = next((t for t in time.doc[time.left_edge.i : time.i] if _leads(t)), None)
    at = led.i if led is not None else time.left_edge.i
    while at > 1 and time.doc[at - 1].pos_ == labels.PROPER:
        at -= 1  # "la première depuis celle du roi Olav en 2001"
    before = [t for t in time.doc[max(0, at - 2) : at] if not _leads(t)]
    like = before[-1] if before else None
    if like is None or like.lower_ not in words("pronouns", "that_of"):
        return False
    return like.dep_ not in labels.SUBJECT


def _leads(token: Token) -> bool:
    return token.lower_ in words("times", "of")


def occasion_of(time: Token) -> Token | None:
    """The verb on whose occasion a time is said: "a promis une aide lors de sa visite en 1997".

    It is the one before the word that leads in the occasion, whatever the model hung that on.
    """
    lead = _upon(time)
    if lead is None:
        return None
    for token in reversed(time.doc[: lead.i]):
        if token.pos_ == labels.PUNCT or token.pos_ in labels.VERBS:
            return token if token.pos_ in labels.VERBS else None
    return None


def _upon(time: Token) -> Token | None:
    """The word by which the noun right before a time is an occasion: "lors" of "lors du vote"."""
    first = time.left_edge.i
    for token in reversed(time.doc[max(0, first - _OCCASION) : first]):
        if token.lower_ in words("prepositions", "during"):
            return token
        if token.pos_ in labels.VERBS or token.pos_ == labels.PUNCT:
            return None
    return None


def aside(noun: Token, time: Token) -> bool:
    """Whether a date set off behind a noun's complements is its own: "le sommet de Riga, en mai".

    Nothing but names, nouns and one mark may stand between. A mere weekday may be the verb's.
    """
    first = time.left_edge.i
    between = time.doc[noun.i + 1 : first]
    if not between or len(between) > _ASIDE:
        return False
    marks = [t for t in between if t.pos_ == labels.PUNCT]
    if marks != between[-1:] and (marks or not _is_bygone(noun, time)):
        return False
    if any(t.pos_ not in _NAMING for t in between[: len(between) - len(marks)]):
        return False
    return _is_dated(time) and not any(_is_deed(t) for t in between)


def of_the_topic(verb: Token, time: Token) -> bool:
    """Whether a date set off behind a deed that a verb of the present speaks of is that deed's.

    "Oslo dénonce les fautes du sommet de Riga, en mai 2015".
    """
    if not tree.is_finite(verb) or tree.feature(verb, "Tense") != labels.PRESENT:
        return False
    between = verb.doc[verb.i + 1 : time.left_edge.i]
    set_off = bool(between) and between[-1].text == ","
    return set_off and any(_is_deed(t) and aside(t, time) for t in between)


def of_quality(time: Token) -> bool:
    """Whether a time says till when somebody was what he is: "une élue encore inconnue en mai"."""
    near = (time.head, *time.head.children)
    was = next((t for t in near if t.pos_ == labels.ADJ and t.i < time.i and _till_then(t)), None)
    between = time.doc[was.i + 1 : time.left_edge.i] if was is not None else []
    return was is not None and all(t.pos_ in _NAMING for t in between)


def _till_then(adjective: Token) -> bool:
    return any(c.lower_ in words("times", "till_then") for c in adjective.children)


def _is_bygone(noun: Token, time: Token) -> bool:
    """Whether a year cannot be the present verb's: "Oslo fête le sommet de Riga en 2015"."""
    verb = tree.clause_verb(time.head)
    if verb is None or verb.i > noun.i or not tree.is_finite(verb):
        return False
    return tree.feature(verb, "Tense") == labels.PRESENT and tree.is_year(time)


def _is_dated(time: Token) -> bool:
    """Whether a time names a month or a year."""
    named = [time, *time.doc[time.i : time.right_edge.i + 1]]
    return any(t.lower_ in words("calendar", "months") or tree.is_year(t) for t in named)


def _is_deed(noun: Token) -> bool:
    rows = triggers.load().get(noun.lemma_.lower(), ())
    return noun.pos_ == labels.NOUN and any(r.pos == "N" and r.act != triggers.NONE for r in rows)


def since(time: Token) -> Token | None:
    """The verb of what has gone on since a dated event, where the model hung the day elsewhere.

    "Manifestent depuis la mort le 2 mai de X", "se battent depuis qu'ils ont été chassés en 2001".
    """
    for token in reversed(time.doc[: time.i]):
        if token.lower_ in words("times", "since"):
            break
        if token.pos_ == labels.PUNCT:
            return None
    else:
        return None
    between = time.doc[token.i + 1 : time.left_edge.i]
    opened = bool(between) and between[0].lower_ in words("times", "that")
    nouns = [t for t in between if t.pos_ in labels.NOUNS]
    near = bool(nouns) and len(between) <= _MANY and between[-1] == nouns[-1]
    if not opened and not near:
        return None
    return next((t for t in reversed(time.doc[: token.i]) if _tells(t)), None)


def _tells(token: Token) -> bool:
    return token.pos_ in labels.VERBS and token.dep_ not in labels.AUXILIARY | labels.COPULA


def parted(trigger: Token, time: Token) -> bool:
    """Whether a time stands in a clause set beside the trigger's, which the model lost.

    "X a été arrêté alors que la ville est depuis mai l'objet de rafles".
    """
    between = time.doc[trigger.i + 1 : time.i]
    opens = next((t.i for t in between[1:] if _sets_beside(t)), None)
    if opens is None:
        return False
    clause = time.doc[opens + 1 : time.i]
    whole = all(t.pos_ != labels.PUNCT for t in clause)
    return whole and any(tree.is_finite(t) for t in clause)


def _sets_beside(token: Token) -> bool:
    that = token.lower_ in words("times", "that")
    return that and token.doc[token.i - 1].lower_ in words("times", "meanwhile")


def in_that_year(verb: Token, last: Token) -> bool:
    """Whether a verb tells what was done in the time just named: "en 1979, année où X a rompu"."""
    noun = verb.head
    if verb.dep_ not in labels.RELATIVE or noun.lower_ not in words("times", "resumed"):
        return False
    if 0 < noun.i - last.i <= _MANY:
        return True
    between = noun.doc[last.i + 1 : noun.i]  # "« avant le 2 mai », a-t-il dit, date à laquelle"
    incise = any(is_speech(t) for t in between) and not any(t.pos_ in labels.NOUNS for t in between)
    return incise and 0 < len(between) <= _ASIDE
