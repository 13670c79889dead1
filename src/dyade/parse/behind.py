"""Gives a verb the object that the model hangs on the complement or predicate before it."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words

_HELD = labels.OBJECT | labels.CLAUSE_COMPLEMENT


def over_complement(noun: Token) -> None:
    """ "reproche à Riga son silence", "dénonce avec force les tirs": a bare noun is the object.

    With its article right behind a complement of the verb, it is no complement of that one.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    before, verb = noun.head, noun.head.head
    article = noun.left_edge
    if article.dep_ != labels.DETERMINER or article.i != before.i + 1 or is_time(noun):
        return
    case = tree.preposition(before)
    if not case or before.pos_ not in labels.NOUNS or _superlative(article):
        return
    given = case in words("prepositions", "to")
    if not given and tree.children_as(before, labels.DETERMINER):
        return
    if verb.i < before.i and _lacks_object(verb):
        make_object(noun, verb)


def over_aside(noun: Token) -> None:
    """ "a visé une nouvelle fois Riga", "s'est félicité sur Twitter de la trêve".

    How often, when or by which medium something is done takes no name behind it. A time or a
    message can have its "de" ("la nuit de mardi", "un communiqué de Riga"), the others not, nor a
    bare day before what is no time.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    aside = noun.head
    verb = _above(aside)
    if verb is None or noun.i < aside.i or not _is_aside(aside):
        return
    case, start = tree.preposition(noun), noun.left_edge.i
    if start != aside.i + 1:
        return
    if aside.dep_ in labels.OBJECT and aside.lower_ not in words("asides", "messages"):
        aside.dep_ = labels.MODIFIER  # "a visé une fois Riga"
    if not case and noun.pos_ == labels.PROPER and _lacks_object(verb):
        make_object(noun, verb)
        for child in [c for c in noun.children if c.i > noun.i]:
            if tree.preposition(child) in words("prepositions", "to"):
                child.head, child.dep_ = verb, labels.MODIFIER
    elif case in words("prepositions", "of") and (_alone(aside) or _of_no_day(noun, aside)):
        noun.head, noun.dep_ = verb, labels.MODIFIER


def _above(aside: Token) -> Token | None:
    """The verb before which an aside hangs, over a word of time: "jeudi matin"."""
    verb = aside.head
    if verb.pos_ in labels.NOUNS and _is_aside(verb):
        verb = verb.head
    return verb if verb.pos_ == labels.VERB and verb.i < aside.i else None


def _is_aside(noun: Token) -> bool:
    timed = noun.lower_ in words("calendar", "spans") | words("calendar", "words")
    return timed or noun.lower_ in words("asides", "messages") or _alone(noun)


def _alone(noun: Token) -> bool:
    """Whether nothing can complete an aside: "à deux reprises", "avec force", "sur Twitter"."""
    ways = words("asides", "manner") | words("asides", "media")
    return noun.lower_ in ways | words("calendar", "how_often")


def _of_no_day(noun: Token, day: Token) -> bool:
    """Whether "de" behind a bare day completes the verb: "s'est félicité jeudi de la trêve"."""
    bare = day.lower_ in words("calendar", "words") and not tree.children_as(day, labels.DETERMINER)
    return bare and noun.pos_ == labels.NOUN and not is_time(noun)


def of_predicate(noun: Token) -> None:
    """ "a jugé « inutile » la rencontre": what an adjective is said of is the verb's object.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    said = noun.head
    predicate = said.pos_ == labels.ADJ and said.dep_ in labels.COMPLEMENT and noun.i > said.i
    if predicate and not tree.children(said, labels.COPULA) and _lacks_object(said.head):
        make_object(noun, said.head)


def _lacks_object(verb: Token) -> bool:
    """Whether an active verb that can have an object has none."""
    if verb.pos_ != labels.VERB or tree.is_passive(verb) or tree.is_reflexive(verb):
        return False
    return verb.lemma_ not in words("verbs", "with_be") and not tree.children(verb, _HELD)


def is_time(noun: Token) -> bool:
    """Whether a noun is a time, the part of one or a number of times."""
    lists = ("words", "nouns", "spans", "how_often")
    return any(noun.lower_ in words("calendar", name) for name in lists)


def _superlative(article: Token) -> bool:
    """Whether an article opens "les plus radicaux"."""
    behind = article.doc[article.i + 1 : article.i + 2]
    return bool(behind) and behind[0].lower_ in words("adverbs", "superlative")


def asked(noun: Token) -> None:
    """ "exhorte le pouvoir à dialoguer": a noun with its article, before what it is to do.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    verb = noun.head
    if verb.pos_ != labels.VERB or noun.i < verb.i or tree.preposition(noun):
        return
    articles = tree.children(noun, frozenset({labels.DETERMINER}))
    if not articles or tree.children(noun, labels.COPULA) or tree.children(verb, labels.OBJECT):
        return
    if tree.children(verb, labels.SUBJECT) and any(t.i > noun.i for t in tree.infinitives(verb)):
        noun.dep_ = labels.DIRECT_OBJECT
