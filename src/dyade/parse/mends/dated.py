"""Times take nothing behind them: "a bombardé le 3 mars des dépôts", "a fustigé mardi Oslo".

The model hangs on a day, a month or a span what belongs to the verb, or to the noun that is dated.
"""

from __future__ import annotations

from functools import cache

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object, put_before
from dyade.parse.token import Token
from dyade.parse.words import words

_MOVED = labels.NOUNS | {labels.PRONOUN}


def release(tokens: list[Token]) -> None:
    """Makes the month the head of each date, and gives back what hangs behind it, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for day in tokens:
        if day.pos_ != labels.NUM or tree.preposition(day):
            continue
        month = next((c for c in day.children if c.i == day.i + 1), None)
        if month is None or month.lower_ not in words("calendar", "months"):
            continue
        put_before(day, month)
        day.dep_ = labels.NUMBER
        if month.head.pos_ in labels.VERBS | labels.NOUNS and month.head.i < day.i:
            _give_back(month, month.head)
    for times in tokens:
        if times.lower_ in words("calendar", "how_often") and times.head.i < times.i:
            _bare_object(times, times.head)


def _bare_object(times: Token, verb: Token) -> None:
    """ "a visé à six reprises soldats et colons": what is counted has no noun without article."""
    lacks = verb.pos_ == labels.VERB and not tree.children(verb, labels.OBJECT)
    if not lacks or tree.is_passive(verb) or not tree.children_as(times, labels.NUMBER):
        return
    for noun in times.children:
        if noun.i == times.i + 1 and noun.pos_ in labels.NOUNS and not tree.preposition(noun):
            noun.head, noun.dep_ = verb, labels.DIRECT_OBJECT


def _give_back(month: Token, owner: Token) -> None:
    """The complements behind a date go to whom it dates; "des" there opens an object."""
    for noun in [c for c in month.children if c.i > month.i and c.pos_ in _MOVED]:
        case = next((c for c in tree.children_as(noun, labels.CASE) if c.i < noun.i), None)
        if case is None or noun.lower_ in words("calendar", "words"):
            continue
        lacks = owner.pos_ == labels.VERB and not tree.children(owner, labels.OBJECT)
        several = case.lower_ in words("articles", "plural")
        if several and lacks and not tree.is_passive(owner):
            case.dep_, case.pos_ = labels.DETERMINER, labels.DET
            noun.head, noun.dep_ = owner, labels.DIRECT_OBJECT
        elif not several:
            noun.head, noun.dep_ = owner, labels.MODIFIER


def is_time(noun: Token) -> bool:
    """Whether a noun is a time, the part of one or a number of times."""
    lists = ("words", "nouns", "spans", "how_often")
    return any(noun.lower_ in words("calendar", n) for n in lists) and not in_prison(noun)


def in_prison(span: Token) -> bool:
    """Whether a number of years is a sentence: "six ans de prison"."""
    return any(t.lower_ in words("calendar", "served") for t in tree.complements(span, "of"))


def later(token: Token) -> None:
    """ "refuse, dix ans après, de céder": before a comma there is no preposition.

    Args:
        token: a word of a parsed sentence, mended in place.
    """
    if token.pos_ != labels.ADP or token.dep_ not in (labels.CASE, labels.MARK) or not token.i:
        return
    before, behind = token.doc[token.i - 1], token.doc[token.i + 1 : token.i + 2]
    if behind and behind[0].text == "," and before.lower_ in words("calendar", "spans"):
        if token.is_ancestor(before):
            put_before(token, before)
            before.dep_ = labels.MODIFIER
        token.pos_, token.dep_, token.head = labels.ADV, labels.ADVERB, before


@cache
def days() -> frozenset[str]:
    """The words of days and months, with "veille" and "lendemain"."""
    return words("calendar", "words") | words("calendar", "eve")


def day(token: Token) -> None:
    """ "a fustigé mardi Oslo", "a semblé la veille appeler", "a estimé lundi qu'Oslo mentait".

    A day is no object and has none, nor a clause of its own.

    Args:
        token: a word of a parsed sentence, mended in place.
    """
    if token.lower_ not in days():
        return
    _of_first(token)
    verb = token.head
    if verb.pos_ == labels.ADJ and token.i > verb.i and not tree.preposition(token):
        _free(token, verb)  # "s'est dit prêt lundi à un sommet"
    if verb.i == token.i - 1 and verb.lower_ in days() and verb.head.i < verb.i:
        _free(token, verb.head)  # "a parlé lundi après-midi avec Oslo"
        return
    before = token.doc[token.i - 1] if token.i else token
    if before.lower_ in words("plans", "meetings") and tree.preposition(before):
        _free(token, before)  # "en visite mardi à Oslo"
        token.head = before
        return
    if verb.pos_ not in labels.VERBS or token.i < verb.i:
        return
    if tree.preposition(token):
        if tree.preposition(token) in words("prepositions", "gerund"):
            _free(token, verb)  # "a dénoncé en mars l'accord"
        return
    if token.dep_ in labels.OBJECT | labels.COMPLEMENT:
        token.dep_ = labels.MODIFIER
    coming = _coming(token, verb)
    if coming is not None:
        token.head, verb = coming, coming
    for child in list(token.children):
        if child.dep_ in labels.RELATIVE and _is_that(child) and not _has_clause(verb):
            child.head = verb
            child.dep_ = labels.THAT_CLAUSE
        if child.i < token.i or not tree.is_bare(child):
            continue
        if tree.is_infinitive(child) and child.pos_ in labels.VERBS:
            child.head = verb
            child.dep_ = labels.OPEN_COMPLEMENT
        elif child.pos_ == labels.PROPER and not has_object(verb):
            child.head = verb
            child.dep_ = labels.DIRECT_OBJECT
    _free(token, verb)


def _of_first(token: Token) -> None:
    """ "a été l'un des premiers à céder, le 3 mai 2019": the day is that of the deed before it."""
    predicate = token.head
    if not tree.children(predicate, labels.COPULA) or predicate.i > token.i:
        return
    of_them = [predicate, *predicate.children]
    for infinitive in (i for word in of_them for i in tree.infinitives(word)):
        if predicate.i < infinitive.i < token.i:
            token.head, token.dep_ = infinitive, labels.MODIFIER


def _coming(token: Token, verb: Token) -> Token | None:
    """The verb of a relative clause in the future that a day ends, where its main verb is past.

    "A salué un texte qui sera soumis au vote lundi".
    """
    if not tree.is_past_participle(verb):
        return None
    opening = words("pronouns", "relative_subject") | words("pronouns", "relative_object")
    for before in reversed(token.doc[verb.i + 1 : token.i]):
        if before.text == ",":
            return None
        if before.pos_ in labels.VERBS and before not in tree.auxiliaries(before.head):
            led = any(c.lower_ in opening and c.i > verb.i for c in before.children)
            ahead = tree.feature(tree.finite_head(before), "Tense") == labels.FUTURE
            return before if led and ahead else None
    return None


def span(token: Token) -> None:
    """ "ont mené la semaine dernière des essais", "protestent depuis un mois contre Oslo".

    Nor has a part of a day ("a parlé dans la soirée avec Oslo") or a number of times an object or
    a place: "s'est rendu à dix reprises à Oslo".

    Args:
        token: a word of a parsed sentence, mended in place.
    """
    often = token.lower_ in words("calendar", "how_often")
    if not (often or token.lower_ in words("calendar", "spans") or _is_part(token)):
        return
    verb = token.head
    if verb.pos_ not in labels.VERBS or token.i < verb.i:
        return
    if in_prison(token):
        if not (tree.preposition(token) or tree.is_passive(verb) or has_object(verb)):
            make_object(token, verb)
        return
    if often and token.dep_ in labels.OBJECT:
        token.dep_ = labels.MODIFIER
    if any(c.lower_ in words("calendar", "near") for c in token.children):
        behind = (c for c in token.children if c.i > token.i and c.pos_ == labels.NOUN)
        for child in behind:
            for case in child.children:
                if case.lower_ in words("articles", "plural") and case.dep_ == labels.CASE:
                    case.dep_, case.pos_ = labels.DETERMINER, labels.DET
        if token.dep_ in labels.OBJECT:
            token.dep_ = labels.MODIFIER
    _free(token, verb)


def _is_part(token: Token) -> bool:
    """Whether a noun is a part of the day, no "journée de deuil pour les élus"."""
    part = token.lower_ in words("calendar", "parts") and bool(tree.preposition(token))
    return part and all(is_time(t) for t in tree.complements(token, "of"))


def _free(time: Token, verb: Token) -> None:
    """Gives back to the verb the object and the complements that the model hung on a time."""
    for child in list(time.children):
        infinitive = tree.is_infinitive(child)
        if child.i > time.i and infinitive and tree.preposition(child) in words("calendar", "to"):
            child.head, child.dep_ = verb, labels.OPEN_COMPLEMENT
            continue
        if child.i > time.i and tree.is_participle(child) and child.pos_ in labels.VERBS:
            if tree.preposition(child) in words("prepositions", "gerund"):
                child.head, child.dep_ = verb, labels.ADVERBIAL_CLAUSE  # "a réagi mardi en"
            continue
        if child.i > time.i and child.lower_ in words("prepositions", "adverbial"):
            child.head = verb  # "est tombé mardi près de la gare"
            continue
        if child.i < time.i or child.pos_ not in labels.NOMINAL or child.dep_ in labels.ADJECTIVE:
            continue
        start = child.left_edge
        if start.i <= time.i or child.lower_ in words("calendar", "words"):
            continue
        case = tree.preposition(child)
        named = child.pos_ == labels.PROPER and time.lower_ in words("calendar", "words")
        if case and (named or case.split()[0] not in words("calendar", "own")):
            child.head, child.dep_ = verb, labels.MODIFIER
        elif not case and _takes(verb, time, child):
            make_object(child, verb)


def _takes(verb: Token, time: Token, noun: Token) -> bool:
    """Whether what stands behind a time, with its article, can be the object of a verb."""
    named = noun.pos_ == labels.PROPER and bool(tree.children(verb, labels.SUBJECT))
    if tree.is_passive(verb) or not (noun.pos_ == labels.NOUN or named):
        return False
    if any(c.dep_ in labels.OBJECT and c.i < noun.i and c != time for c in verb.children):
        return False
    fronts = (labels.DETERMINER, labels.NUMBER)  # "les diplomates", "45 diplomates"
    if not any(c.dep_ in fronts and c.i < noun.i for c in noun.children):
        return False
    if any(t.pos_ == labels.PUNCT for t in time.doc[time.i : noun.i]):
        return False
    return bool(tree.children(verb, labels.SUBJECT)) or tree.is_participle(verb)


def _is_that(verb: Token) -> bool:
    """Whether a clause begins with "que", behind the word that it hangs on."""
    opening = verb.doc[verb.left_edge.i]
    return opening.i > verb.head.i and opening.lower_ in words("pronouns", "relative_object")


def _has_clause(verb: Token) -> bool:
    return bool(tree.children(verb, labels.CLAUSE_COMPLEMENT))


def plurals_behind(tokens: list[Token]) -> None:
    """ "a annoncé jeudi de nouveaux tirs": an object that the model hangs on the day.

    So it does behind "des": "a rencontré jeudi des élus". The parse is mended in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    calendar = _calendar()
    for token in tokens:
        if token.pos_ != labels.NOUN or token.head.lower_ not in calendar:
            continue
        verb, cases = token.head.head, tree.children_as(token, labels.CASE)
        if len(cases) != 1 or cases[0].lower_ not in words("articles", "indefinite_plural"):
            continue
        if verb.lower_ in _calendar():
            verb = verb.head
        between = tokens[cases[0].i + 1 : token.i]
        described = len(between) > 0 and all(t.pos_ == labels.ADJ for t in between)
        plural = cases[0].lower_ in words("articles", "plural")
        described = described or (plural and verb.lower_ not in _calendar())
        if not described or verb.pos_ not in labels.VERBS or tree.children(verb, labels.OBJECT):
            continue
        token.head, token.dep_, cases[0].dep_ = verb, labels.DIRECT_OBJECT, labels.DETERMINER


@cache
def _calendar() -> frozenset[str]:
    return words("calendar", "words") | words("calendar", "nouns")


def has_object(verb: Token) -> bool:
    """Whether a verb has an object; a day is none."""
    days = words("calendar", "words")
    return any(c.dep_ in labels.OBJECT and c.lower_ not in days for c in verb.children)
