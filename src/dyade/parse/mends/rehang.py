"""Hangs words where they belong that the model hangs on a neighbour by mistake.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from dyade.parse import labels, tree
from dyade.parse.agreement import disagree
from dyade.parse.mends import dated
from dyade.parse.mends.clauses import undergone
from dyade.parse.mends.denials import deny
from dyade.parse.mends.given import give_back
from dyade.parse.mends.moves import make_object, make_subject, put_before
from dyade.parse.mends.perfects import rejoin
from dyade.parse.mends.relatives import (
    completive,
    of_the_deed,
    of_the_last,
    of_the_time,
    taken_up,
    told_that,
    whose,
)
from dyade.parse.token import Token
from dyade.parse.words import words

_UP = 3  # nouns between a participle and the one it is of


def rehang(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """Mends in place what hangs wrong.

    Args:
        tokens: all tokens of one parsed sentence.
        known: whether a word is French.
    """
    phrases, called = _phrases(), _called()
    for token in tokens:
        if token.pos_ == labels.ADP:
            dated.later(token)
        if token.lower_ in phrases:
            _again(token)
    for token in tokens:
        if token.dep_ in _OPEN or token.lower_ in called or token.lemma_ in called:
            _ask_all(token, known)
        elif token.pos_ == labels.ADV and token.children:
            _ask_all(token, known)
        else:
            for rule in _BY_DEPENDENCY.get(token.dep_, ()):
                rule(token)
    for token in tokens:
        if token.pos_ == labels.PROPER:
            _name(token)


_OPEN = labels.OBJECT | labels.COMPLEMENT | labels.ADVERBIAL  # what one rule makes another's case


@cache
def _phrases() -> frozenset[str]:
    return words("adverbs", "nominal") | words("adverbs", "second")


@cache
def _called() -> frozenset[str]:
    """The forms and lemmas that a rule asks for, whatever their dependency."""
    verbs = words("verbs", "having") | words("verbs", "being") | words("verbs", "making")
    times = dated.days() | words("calendar", "spans") | words("calendar", "how_often")
    times |= words("calendar", "parts")
    nominal = words("verbs", "nominal") | words("asides", "nouns")
    verbs |= words("verbs", "calling_oneself")
    return verbs | times | nominal | words("pronouns", "reflexive")


def _ask_all(token: Token, known: Callable[[str], bool]) -> None:
    """Every rule in its order: one may make the case of the next."""
    _completing(token)
    completive(token)
    taken_up(token)
    whose(token)
    _over_clause(token)
    dated.day(token)
    dated.span(token)
    rejoin(token, known)
    _causative(token)
    deny(token)
    _gerund(token)
    _planned(token)
    _first_to(token)
    give_back(token)
    _placed(token)
    _agreeing(token)
    _stressed(token)


def _again(token: Token) -> None:
    """ "menace à nouveau Riga": a phrase that is an adverb is no part of the name behind it.

    "mènent ensemble des exercices": nor is a bare noun that is one the object.
    """
    noun = token.head
    if (
        token.lower_ in words("adverbs", "nominal")
        and noun.pos_ in labels.VERBS
        and tree.is_bare(token)
    ):
        token.pos_, token.dep_ = labels.ADV, labels.ADVERB
        return
    if token.lower_ not in words("adverbs", "second") or noun.pos_ != labels.PROPER or not token.i:
        return
    first = token.doc[token.i - 1]
    if first.head is not noun or first.lower_ not in words("adverbs", "first") or noun.i < token.i:
        return
    if noun.head.pos_ in labels.VERBS:
        token.head, token.dep_, token.pos_ = noun.head, labels.ADVERB, labels.ADV
        first.head, first.dep_ = token, labels.FIXED


def _object_again(noun: Token) -> None:
    """ "masse à nouveau des chars": what hangs on a phrase that is an adverb is the object."""
    first, front = noun.head, tree.article(noun)
    verb, second = first.head, [c for c in first.children if c.dep_ == labels.FIXED]
    if front is None or not second or second[0].lower_ not in words("adverbs", "second"):
        return
    if verb.pos_ == labels.VERB and front.i == second[0].i + 1 and not dated.has_object(verb):
        make_object(noun, verb, front)


def _completing(token: Token) -> None:
    """ "refuse, dit-on, de céder": an infinitive under "de" completes its verb."""
    if token.dep_ not in labels.ADVERBIAL or token.head.i > token.i:
        return
    infinitive = tree.is_infinitive(token)
    if infinitive and tree.preposition(token) in words("prepositions", "of"):
        if token.head.pos_ in labels.VERBS and not tree.children(token.head, labels.COMPLEMENT):
            token.dep_ = labels.OPEN_COMPLEMENT


def _over_clause(token: Token) -> None:
    """ "presse Oslo, qui hésite, de partir": what a relative clause parts from its verb."""
    clause = token.head
    if token.dep_ not in labels.COMPLEMENT or clause.dep_ not in labels.RELATIVE:
        return
    start = min(c.i for c in (token, *token.children))
    if not tree.is_infinitive(token) or token.doc[start - 1].text != ",":
        return
    opening = clause.left_edge.i
    verb = clause.head if clause.head.pos_ in labels.VERBS else clause.head.head
    parted = token.doc[opening - 1].text == "," or token.doc[opening].text == ","
    if parted and verb.pos_ in labels.VERBS and verb.i < opening and verb is not clause:
        token.head, token.dep_ = verb, labels.OPEN_COMPLEMENT


def _causative(token: Token) -> None:
    """ "a fait sauter un pont": "faire" carries the auxiliary, the infinitive hangs on it."""
    inner = token.head
    makes = token.lemma_ in words("verbs", "making")
    for child in tree.children(token, labels.OBJECT) if makes else ():
        led = tree.is_infinitive(child) and child.i == token.i + 1
        if led and child.pos_ in labels.VERBS:  # "a fait arrêter deux élus"
            child.dep_ = labels.OPEN_COMPLEMENT
    if not makes or token.dep_ not in labels.UNKNOWN or inner.i != token.i + 1:
        return
    if inner.pos_ in labels.VERBS and tree.is_infinitive(inner):
        objects = [c for c in inner.children if c.i > inner.i]
        put_before(inner, token)
        inner.dep_ = labels.OPEN_COMPLEMENT
        for child in objects:
            child.head = token
        undergone(token)


def _gerund(token: Token) -> None:
    """ "…, tout en appelant": the gerund that the model makes a part of "tout" hangs on a verb."""
    if token.dep_ != labels.FIXED or token.pos_ not in labels.VERBS or token.i < 2:
        return
    before = token.doc[token.i - 1]
    if not tree.is_participle(token) or before.lower_ not in words("prepositions", "gerund"):
        return
    verb = tree.clause_verb(token.head.head)
    while verb is not None and verb.dep_ in labels.SUBORDINATE and verb.head.i < token.i:
        verb = tree.clause_verb(verb.head)
    if verb is None or verb == token:
        return
    start = token.head
    token.head, token.dep_ = verb, labels.ADVERBIAL_CLAUSE
    for part in (token.doc[token.i - 1], start):
        if part.i < token.i and part.pos_ in (labels.ADV, labels.ADP):
            part.head = token
            part.dep_ = labels.MARK


def _planned(token: Token) -> None:
    """ "fustige la décision de Riga de partir": the infinitive completes the plan, not the verb."""
    verb = token.head
    if token.dep_ not in labels.COMPLEMENT or verb.pos_ not in labels.VERBS or token.i < verb.i:
        return
    infinitive = tree.is_infinitive(token)
    if not infinitive or tree.preposition(token) not in words("prepositions", "of"):
        return
    plans = words("prepositional_nouns", "aim")
    held = [c for c in verb.children if c.dep_ in labels.OBJECT and verb.i < c.i < token.i]
    if held and held[-1].lemma_ in plans:
        token.head, token.dep_ = held[-1], labels.PARTICIPIAL


def _first_to(token: Token) -> None:
    """ "a reçu l'un des rares pays à céder": what few do is told of them, not of the verb."""
    verb = token.head
    if token.dep_ not in labels.COMPLEMENT or verb.pos_ not in labels.VERBS or token.i < verb.i:
        return
    if not tree.is_infinitive(token) or tree.preposition(token) not in words("prepositions", "to"):
        return
    noun = token.doc[token.left_edge.i - 1]
    few = words("adjectives", "of_few")
    if noun.pos_ in labels.NOMINAL and any(t.lemma_ in few for t in (noun, *noun.children)):
        token.head, token.dep_ = noun, labels.PARTICIPIAL


def _placed(token: Token) -> None:
    """ "l'opposante exilée à Riga": a place right behind a participle is where that was done."""
    noun = token.head
    if token.dep_ not in labels.NOUN_MODIFIER or noun.pos_ not in labels.NOUNS or token.i < 2:
        return
    if tree.preposition(token) not in words("prepositions", "place"):
        return
    start = min(c.i for c in (token, *token.children))
    before = token.doc[start - 1]
    beside = before.head is noun and before.dep_ in labels.ACL | labels.ADJECTIVE
    if beside and noun.i < before.i and tree.is_past_participle(before):
        token.head, token.dep_ = before, labels.MODIFIER


def _agreeing(token: Token) -> None:
    """ "l'accord sur la pêche conclu à Riga": a participle is of the noun that it agrees with."""
    noun = token.head
    if not tree.is_past_participle(token) or tree.auxiliaries(token):
        return
    if token.dep_ not in labels.ACL and not (token.pos_ == labels.VERB and tree.agents(token)):
        return
    above, several = noun, tree.feature(token, "Number") == labels.PLURAL
    for _ in range(_UP):
        listed = above.dep_ == labels.CONJUNCT and above.head.pos_ == labels.NOUN
        under = listed or above.dep_ in labels.NOUN_MODIFIER | labels.APPOSITION
        many = several and above.pos_ == labels.PROPER and not tree.conjuncts(above)[1:]
        if not under or above.i > token.i or not (many or disagree(token, above)):
            break
        above = above.head
    agrees = above.pos_ == labels.NOUN and not disagree(token, above)
    if above is not noun and agrees and above.i < noun.i:
        token.head, token.dep_ = above, labels.PARTICIPIAL


def _let(token: Token) -> None:
    """ "a laissé les experts de Riga entrer": what the object may do completes the verb."""
    verb = token.head.head
    if not tree.is_infinitive(token) or verb.lemma_ not in words("verbs", "letting"):
        return
    if token.head.dep_ in labels.OBJECT and verb.i < token.head.i < token.i:
        token.head, token.dep_ = verb, labels.OPEN_COMPLEMENT


def _nearest(token: Token) -> None:
    """ "des liens étroits depuis l'époque tsariste": an adjective is of the noun it agrees with.

    Only right behind another noun that it can be of.
    """
    noun, before = token.head, token.doc[token.i - 1]
    if token.pos_ != labels.ADJ or noun.i >= before.i or before.pos_ != labels.NOUN:
        return
    if noun.pos_ == labels.NOUN and before is not noun and noun.is_ancestor(before):
        if disagree(token, noun) and not disagree(token, before):
            token.head = before


def _stressed(token: Token) -> None:
    """ "un hommage appuyé à Riga": the participle only says how, the rest completes the noun."""
    noun = token.head
    if token.dep_ not in labels.ACL | labels.ADJECTIVE or noun.pos_ != labels.NOUN:
        return
    if token.lemma_ not in words("verbs", "stressing") or token.i != noun.i + 1:
        return
    verb = noun.head if noun.dep_ in labels.OBJECT else noun
    for child in list(token.children):
        if child.i > token.i and tree.preposition(child) and child.pos_ in labels.NOMINAL:
            child.head, child.dep_ = verb, labels.MODIFIER


def _name(token: Token) -> None:
    """A name under a verb that the model takes for an adverb or a mark is a side of the verb."""
    if token.pos_ != labels.PROPER or token.dep_ not in labels.STRAY:
        return
    verb = token.head
    if verb.pos_ != labels.VERB or tree.preposition(token):
        return
    days = words("calendar", "words")
    nouns = [t for t in token.doc[max(token.i - 1, 0) : token.i] if t.lower_ not in days]
    if any(t.pos_ in labels.NOMINAL for t in nouns):
        return  # it may be the name of that noun
    start = tree.start(verb)
    if token.i < start:
        if tree.is_conjugated(verb) and not tree.children(verb, labels.ANY_SUBJECT):
            make_subject(token, verb)
        return
    between = token.doc[verb.i + 1 : token.i]
    if all(t.pos_ in (labels.ADV, labels.DET) or t.lower_ in days for t in between):
        if not dated.has_object(verb) and not tree.is_passive(verb):
            token.dep_ = labels.DIRECT_OBJECT


_BY_DEPENDENCY: dict[str, tuple[Callable[[Token], None], ...]] = {
    **dict.fromkeys(labels.NOUN_MODIFIER, (give_back, _placed)),
    **dict.fromkeys(labels.ACL, (_let, give_back, _agreeing, _stressed)),
    **dict.fromkeys(labels.ADJECTIVE, (_agreeing, _stressed, _nearest)),
    labels.RELATIVE_CLAUSE: (
        completive,
        told_that,
        of_the_deed,
        of_the_last,
        of_the_time,
        give_back,
        _agreeing,
        _stressed,
    ),
    labels.FIXED: (_gerund,),
    **dict.fromkeys(labels.UNKNOWN, (_object_again,)),
}
