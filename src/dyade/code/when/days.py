"""When a deed was done: which time is its own, and what that time says of whether it happened."""

from __future__ import annotations

from dataclasses import replace

from dyade.code import whether
from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Deed
from dyade.code.when import alongside, clausetimes, comes, dating, newdays, several
from dyade.find.speech import is_speech
from dyade.find.stances import stance
from dyade.find.stances.negation import is_left_undone
from dyade.find.stances.stance import Stance
from dyade.find.times import document_bounds, news_interval
from dyade.model import AHEAD, Interval, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.token import Token


def of_deed(deed: Deed, read: Stance, act: str) -> tuple[Stance, dating.Dating]:
    """The days of a deed, and its reading as the time told with it leaves it.

    Args:
        deed: the deed.
        read: whether it happened, as its words alone tell.
        act: what it is coded as.
    """
    token, sentence = deed.token, deed.scene.sentence
    times, date = deed.context.times, deed.context.dispatch.date
    noun = token.pos_ in labels.NOUNS
    older = noun and (
        clausetimes.at_older(token) or (act != "CONSULT" and clausetimes.lies_before(token))
    )
    put_off = newdays.of_deed(deed, read)
    if put_off is not None:
        return put_off
    teller = _teller(token, read)
    expression = _own_time(deed, teller, read, older)
    if expression is not None and act == "CONSULT" and _is_present(token):
        expression = dating.coming(expression, date)
    read = _as_news(deed, _since(token, read, expression), expression, act)
    beside = alongside.of_noun(token) if noun else alongside.host(token, act in STATEMENTS)
    if beside is not None and not dating.belonging(sentence, token, times, own=True):
        read = replace(read, tense="past")
        expression = dating.belonging(sentence, beside, times) or expression
    read, dated = _anchored(deed, read)
    at_hand = noun or _is_present(token)
    at_hand = at_hand and dated is None
    if at_hand and read.status == "occurred" and expression and dating.is_ahead(expression, date):
        read = replace(read, status="future")  # "sont attendus lundi pour une marche"
    if dated is None and expression:
        dated = dating.interval(expression, date, read.status)
    if dated is None and not noun:
        dated = several.over(sentence, token, read, times, date)
    if dated is None and read.status in ("occurred", "ongoing"):
        dated = dating.lasting(sentence, teller, times, date)
    if dated is None or dating.lies_ahead(dated.interval, read, date):
        dated = dating.default(read, date, _back(token, read, older, act))
        if read.status == "occurred":
            dated = dating.bounded(dated, sentence, token, times)
            dated = _by_then(deed, dated)
    return read, dated


def _by_then(deed: Deed, dated: dating.Dating) -> dating.Dating:
    """The days of a deed of which somebody told before the week of the news: it was done by then.

    "En 2017, X a accusé Y d'avoir fermé sa frontière": in that year at the latest.
    """
    teller = _speech_above(deed.token)
    if teller is None:
        return dated
    times, date = deed.context.times, deed.context.dispatch.date
    told = dating.belonging(deed.scene.sentence, teller, times)
    week = news_interval(date).earliest
    if told is None or told.latest is None or week is None or told.latest >= week:
        return dated
    then = news_interval(told.latest.isoformat()) if dating.is_short(told) else told
    first = then.earliest if dated.interval.earliest is not None else None
    return replace(dated, interval=Interval(first, told.latest), span=told.span)


def _speech_above(token: Token) -> Token | None:
    """The verb of saying that tells of a deed, in whose content it stands."""
    for above in token.ancestors:
        if above.pos_ in labels.VERBS and above is not token:
            told = token.pos_ in labels.NOUNS or token.dep_ in labels.COMPLEMENT
            return above if told and is_speech(above) else None
    return None


def _as_news(deed: Deed, read: Stance, expression: TimeExpression | None, act: str) -> Stance:
    """The reading of a deed that its time or its place in the dispatch shows to be done."""
    token = deed.token
    if read.status == "ongoing" and _is_present(token):
        over = _is_over(expression, deed.context.dispatch.date)
        read = replace(read, status="occurred") if over else read
    opens = deed.scene.sentence.index == 0
    if token.pos_ in labels.NOUNS:
        titled = act in STATEMENTS and opens and alongside.is_headline(token)
        news = titled or clausetimes.takes_place(token)
    else:
        news = clausetimes.is_reported(token) or clausetimes.opens_the_news(token, opens)
    return replace(read, tense="past") if news else read


def _anchored(deed: Deed, read: Stance) -> tuple[Stance, dating.Dating | None]:
    """The days counted from a deed's other time, None for none: "à la veille d'une visite".

    They lie ahead for a noun alone: not in "a gouverné deux mois avant d'être renversé".
    """
    token, sentence = deed.token, deed.scene.sentence
    times, date = deed.context.times, deed.context.dispatch.date
    dated = dating.anchored(sentence, token, times, date)
    own = dating.belonging(sentence, token, times, own=True) if dated else None
    if dated is None or (own and own.span.end > sentence.starts[token.i]):
        return read, None  # "le 3 mai, un an après le vote" has its own
    if read.status == "future" and _is_before(deed, dated):
        return replace(read, status="occurred"), dated
    if read.status == "occurred" and dating.ends_ahead(dated.interval, date):
        noun = token.pos_ in labels.NOUNS
        return (replace(read, status="future"), dated) if noun else (read, None)
    return read, dated


def _is_before(deed: Deed, dated: dating.Dating) -> bool:
    """Whether a noun tells what was over when a dated plan was: "deux jours après un vote, X ira
    jeudi à Oslo".
    """
    verb = tree.clause_verb(deed.token)
    if verb is None or not dating.is_over(dated.interval, deed.context.dispatch.date):
        return False
    told = [verb, *(c for c in verb.subtree if c.pos_ in labels.VERBS)]  # "en recevant jeudi Y"
    times, sentence = deed.context.times, deed.scene.sentence
    return any(dating.belonging(sentence, v, times) is not None for v in told)


def _is_over(expression: TimeExpression | None, date: str) -> bool:
    """Whether a time was over before the dispatch: "en 2014, la Russie annexe la Crimée"."""
    begun = document_bounds(date).earliest
    last = expression.latest if expression is not None and expression.kind == "date" else None
    return last is not None and begun is not None and last < begun


def _is_present(verb: Token) -> bool:
    """Whether a verb is in the present, which can tell what is to come: "lundi, ils se voient"."""
    return not tree.auxiliaries(verb) and tree.feature(verb, "Tense") == labels.PRESENT


def _back(token: Token, read: Stance, older: bool, act: str) -> bool:
    """Whether a deed without a time is told as what was before the news."""
    if token.pos_ in labels.NOUNS:
        return older or clausetimes.at_older(token) or read.tense == "background"
    if is_left_undone(token):
        return True
    if act in STATEMENTS and alongside.is_reaction(token):
        return False
    return clausetimes.outcome(token) is None and clausetimes.looks_back(token)


def _teller(token: Token, read: Stance) -> Token:
    """The word whose time is the deed's: its own, or the one by which it comes about."""
    if token.pos_ in labels.NOUNS and read.status in AHEAD:
        by = comes.verb_of(token)
        if by is not None:
            return by
    owned = clausetimes.owned(token)
    if owned is not None:
        return owned
    return token.head if read.cue == whether.NOTIFIED or clausetimes.is_owned(token) else token


def _own_time(deed: Deed, teller: Token, read: Stance, older: bool) -> TimeExpression | None:
    """The time told with a deed, None where it can be none of its own.

    Args:
        teller: the word whose time is the deed's.
        read: whether it happened.
        older: whether a noun tells of what was before the news.
    """
    token, sentence = deed.token, deed.scene.sentence
    noun = token.pos_ in labels.NOUNS
    found = dating.belonging(sentence, teller, deed.context.times, older)
    if clausetimes.stays(token):
        found = dating.belonging(sentence, teller, deed.context.times, own=True)
    claimed = clausetimes.is_claimed(token) if noun else clausetimes.owned(token) is not None
    if found is not None and claimed and read.status == "occurred" and dating.is_short(found):
        found = dating.belonging(sentence, teller, deed.context.times, own=True)
    host = (
        (clausetimes.outcome(token) or clausetimes.in_which(token))
        if found is None and not noun
        else None
    )
    if host is not None:
        found = dating.of_the_host(sentence, host, deed.context.times)
    if found is not None and (several.is_lost(found, read) or _is_idle(deed, found, read)):
        return None
    if found is None or not dating.fits(token, found, read, deed.context.dispatch.date):
        return None
    if noun and read.status in AHEAD and teller is token and _is_outer(deed, found):
        return None
    return dating.still(token, sentence, found)


def _is_idle(deed: Deed, found: TimeExpression, read: Stance) -> bool:
    """Whether a time says nothing of when a deed was or is: "maintenant" in quoted words, and in
    a demand how long what is asked for is to last: "plaide pour un report jusqu'au 23 mai".
    """
    if found.grain == "now":
        return deed.context.speech.quote_at(found.span.start) is not None
    until = found.earliest is None and dating.ends_ahead(Interval(None, found.latest), _date(deed))
    return until and read.status == "occurred"


def _date(deed: Deed) -> str:
    return deed.context.dispatch.date


def _is_outer(deed: Deed, found: TimeExpression) -> bool:
    """Whether a day that is past or the dispatch's is that of the word of a plan, not the plan's.

    "A annoncé lundi une grève", "défilent lundi à l'appel de X, qui a annoncé une grève".
    """
    sentence, token = deed.scene.sentence, deed.token
    if dating.of_the_telling(sentence, token, found):
        return True
    verb = tree.clause_verb(token)
    comes = verb is not None and (stance.of_verb(verb).status in AHEAD or clausetimes.is_set(verb))
    if comes or dating.is_ahead(found, deed.context.dispatch.date) or not dating.is_short(found):
        return False
    return dating.belonging(sentence, token, [found], own=True) is None


def _since(verb: Token, read: Stance, expression: TimeExpression | None) -> Stance:
    """A deed told without auxiliary, since some day, still goes on: "fournit depuis 2016"."""
    if expression is None or expression.latest is not None or expression.earliest is None:
        return read
    simple = verb.pos_ in labels.VERBS and not tree.auxiliaries(verb) and not tree.is_passive(verb)
    if simple and read.status == "occurred" and read.tense in ("present", "past"):
        return replace(read, status="ongoing", tense="present")
    return read
