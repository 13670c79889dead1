"""Verb forms that the model takes for another word: "les forces turques pilonnent la ville".

Most are present and imperfect forms of verbs that the model has seldom seen. It then reads the
whole clause as a noun with something beside it, which leaves the deed without doer and object.
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_subject, make_verb
from dyade.parse.spelling import infinitives, is_infinitive, of_future, of_participle
from dyade.parse.token import Token, features
from dyade.parse.words import endings, word, words

_SHORTEST = 6  # letters: "lent", "dent" and "fait" are no verbs in disguise
_BESIDE = (
    labels.ADJECTIVE | (labels.ACL - labels.RELATIVE) | labels.APPOSITION | labels.NOUN_MODIFIER
)
_DOERS = labels.NOUNS | {labels.PRONOUN}
_OWN = frozenset({labels.DETERMINER, labels.CASE, labels.COPULATIVE})
_MISTAKEN = frozenset({labels.NOUN, labels.ADJ, labels.PROPER, labels.PRONOUN, labels.ADV, "X"})


def unread(tokens: list[Token], known: Callable[[str], bool], names: frozenset[int]) -> None:
    """Gives back to verbs what the model took for nouns, adjectives or adverbs, in place.

    Args:
        tokens: all tokens of one parsed sentence.
        known: whether a word is French.
        names: tokens that are proper names.
    """
    for token in tokens[:1]:
        _come(token)
    for token in tokens[1:]:
        if token.pos_ == labels.VERB and token.lower_ == token.lemma_:
            _plain_infinitive(token)
        if token.i in names or not token.lower_.isalpha() or token.text[0].isupper():
            continue
        if token.pos_ in labels.VERBS:
            if _hung_beside(token) and (_present_alone(token, known) or _future(token, known)):
                _lead(token)
        elif token.pos_ in _MISTAKEN and not _nominal(token):
            if _headline(token, known, names):
                _open(token, known)
            else:
                _take_for_verb(token, known)


def _come(first: Token) -> None:
    """ "Venue lundi à Riga, la ministre a": what opens a sentence without article is no noun."""
    if first.pos_ != labels.NOUN or first.lower_ not in words("unread", "come"):
        return
    fronts = tree.children(first, frozenset({labels.DETERMINER, labels.CASE}))
    ahead = first.doc[1:2]
    timed = words("calendar", "words")
    led = ahead and (ahead[0].lower_ in timed or ahead[0].pos_ == labels.ADP)
    if led and not fronts and ahead[0].lemma_ not in words("prepositions", "of"):
        first.pos_, first.lemma_ = labels.VERB, word("unread", "coming")
        first.morph = features(labels.PAST_PARTICIPLE)


def _headline(token: Token, known: Callable[[str], bool], names: frozenset[int]) -> bool:
    """ "Riga ferme sa frontière": a form in -e between the first name and its own."""
    if token.i != 1 or 0 not in names or token.pos_ != labels.ADJ:
        return False
    ahead = token.doc[2:3]
    if not ahead or ahead[0].lower_ not in words("unread", "own") or not token.lower_.endswith("e"):
        return False
    return any(known(i) for i in infinitives(token.lower_))


def _open(verb: Token, known: Callable[[str], bool]) -> None:
    """Makes the verb of a headline's first clause of a word, and the name before it its subject."""
    name = verb.doc[0]
    make_verb(verb, next(i for i in infinitives(verb.lower_) if known(i)), labels.PRESENT_FORM)
    if name.head is name:
        verb.head, verb.dep_ = verb, labels.ROOT
    else:
        verb.head, verb.dep_ = name.head, labels.INCISE
    make_subject(name, verb)
    for child in list(name.children):
        child.head = verb
    _objects(verb)


def _plain_infinitive(token: Token) -> None:
    """ "a fait interpeller deux élus": what is spelled like its infinitive is no finite form."""
    ends = token.lower_.endswith(endings("infinitive"))
    if ends and tree.is_finite(token):
        token.morph = features(labels.INFINITIVE_FORM)


def _take_for_verb(token: Token, known: Callable[[str], bool]) -> None:
    """Makes a verb of a word whose form is that of one."""
    if _perfect(token, known) or _reflexive(token, known):
        return
    if future := _future(token, known):
        make_verb(token, future, labels.FUTURE_FORM)
        _lead(token)
        return
    if _led_infinitive(token, known):
        make_verb(token, token.lower_, labels.INFINITIVE_FORM)
        token.dep_ = labels.OPEN_COMPLEMENT
        for child in list(token.head.children):
            if child.i > token.i and child.dep_ in labels.OBJECT:
                child.head = token
        return
    infinitive = _plural(token.lower_, known) or _imperfect(token.lower_, known)
    led = _present_led(token, known)
    if infinitive or led or _present_alone(token, known):
        lemma = infinitive or next(i for i in infinitives(token.lower_) if known(i))
        past = token.lower_.endswith(endings("imperfect"))
        make_verb(token, lemma, labels.IMPERFECT_FORM if past else labels.PRESENT_FORM)
        fit = _objects if led else _lead
        fit(token)
        return
    before = token.doc[token.i - 1]
    gerund = endings("active")[0]
    if token.lower_.endswith(gerund) and before.lower_ in words("prepositions", "gerund"):
        infinitive = token.lower_.removesuffix(gerund) + word("endings", "regular")
        if known(infinitive) and tree.children(token, labels.OBJECT):
            make_verb(token, infinitive, labels.ACTIVE_PARTICIPLE)
            token.dep_, before.dep_ = labels.ADVERBIAL_CLAUSE, labels.MARK
            above = (a for a in token.ancestors if a.pos_ in labels.VERBS)
            token.head = next(above, token.head)


def _perfect(token: Token, known: Callable[[str], bool]) -> bool:
    """ "a tweeté X": a participle over "avoir" is a verb, whatever the model has not seen."""
    have, infinitive = token.doc[token.i - 1], of_participle(token.lower_)
    if have.head is not token or have.lemma_ not in words("verbs", "having"):
        return False
    if not infinitive or not known(infinitive):
        return False
    make_verb(token, infinitive, labels.PAST_PARTICIPLE)
    have.pos_, have.dep_ = labels.AUX, labels.TENSE_AUXILIARY
    if not tree.is_finite(have):
        have.morph = features(labels.PRESENT_FORM)
    return True


def _reflexive(token: Token, known: Callable[[str], bool]) -> bool:
    """ "Lima se garde de céder": behind "se" stands a verb, of which the noun has its parts."""
    before = token.doc[token.i - 1]
    if before.lower_ not in words("pronouns", "reflexive") or before.head is not token:
        return False
    infinitive = next((i for i in infinitives(token.lower_) if known(i)), "")
    if not infinitive or not tree.children(token, labels.ANY_SUBJECT):
        return False
    make_verb(token, infinitive, labels.PRESENT_FORM)
    return True


def _led_infinitive(token: Token, known: Callable[[str], bool]) -> bool:
    """ "veut annexer": an infinitive just behind the verb that leads it."""
    verb = token.head
    if verb.pos_ not in labels.VERBS or verb.i >= token.i:
        return False
    leads = verb.lemma_ in words("verbs", "leading") | words("modals", "will")
    return leads and is_infinitive(token.lower_, known)


def _future(token: Token, known: Callable[[str], bool]) -> str:
    """The infinitive of a future of the third person, "" where the form is none."""
    return of_future(token.lower_, known) if len(token.text) >= _SHORTEST else ""


def _plural(form: str, known: Callable[[str], bool]) -> str:
    """The infinitive of a third person plural, "" where the form may be a noun's."""
    plural, adverb = word("endings", "third_plural"), word("endings", "adverb")
    if len(form) < _SHORTEST or not form.endswith(plural) or known(form + "s"):
        return ""
    if form.endswith(adverb) and not known(form.removesuffix(plural) + endings("active")[0]):
        return ""
    return next((i for i in infinitives(form) if known(i)), "")


def _imperfect(form: str, known: Callable[[str], bool]) -> str:
    ending = next((e for e in endings("imperfect") if form.endswith(e)), "")
    if not ending or len(form) < _SHORTEST or known(form + "s"):
        return ""
    stem = form.removesuffix(ending)
    found = stem.removesuffix("e") + word("endings", "regular")  # "protégeait"
    return found if known(found) else ""


def _present_led(token: Token, known: Callable[[str], bool]) -> bool:
    """ "L'armée intimide le roi": a form in -e with a subject and no "être", before an article."""
    if not token.lower_.endswith(endings("present")[-1]) or token.dep_ not in labels.MAIN | {
        labels.ROOT
    }:
        return False
    ahead = token.doc[token.i + 1 : token.i + 2]
    if not ahead or ahead[0].lower_ not in words("unread", "behind"):
        return False
    led = any(c.i < token.i for c in tree.children(token, labels.SUBJECT))
    bare = not tree.children(token, labels.COPULA | _OWN)
    return led and bare and any(known(i) for i in infinitives(token.lower_))


def _present_alone(token: Token, known: Callable[[str], bool]) -> bool:
    """ "L'armée turque bombarde des villages": a form in -e where the sentence has no verb else.

    What stands before it is the root and must be its doer: what follows opens an object or a time.
    """
    if (
        not token.lower_.endswith(endings("present")[-1])
        or not _hung_beside(token)
        or token.head.dep_ != labels.ROOT
    ):
        return False
    if not any(known(i) for i in infinitives(token.lower_)) or token.i + 1 >= len(token.doc):
        return False
    ahead = token.doc[token.i + 1]
    named = token.dep_ in labels.NAMED and token.head.pos_ == labels.PROPER
    opens = ahead.lower_ in words("unread", "behind") or ahead.pos_ == labels.PROPER
    opens = opens or (named and ahead.lower_ in words("unread", "behind_name"))
    verbal = token.dep_ in labels.ADJECTIVE or token.pos_ not in labels.NOMINAL
    opens = opens or (ahead.text == "," and verbal)
    return opens and not any(_finite(t) for t in token.doc if t is not token)


def _finite(token: Token) -> bool:
    return token.pos_ in labels.VERBS and tree.is_finite(token)


def _hung_beside(token: Token) -> bool:
    """Whether a word hangs as something beside it on a noun before it."""
    if token.dep_ not in _BESIDE or token.head.i >= token.i or token.head.pos_ not in _DOERS:
        return False
    return not any(c.pos_ == labels.PRONOUN and c.i < token.i for c in token.children)


def _nominal(token: Token) -> bool:
    """Whether a word has an article or a preposition of its own: then it is a noun."""
    before = token.doc[token.i - 1]
    if before.lower_ in words("prepositions", "gerund"):
        return False
    return before.pos_ == labels.DET or any(
        c.dep_ in _OWN and c.i < token.i for c in token.children
    )


def _lead(verb: Token) -> None:
    """Makes a verb the head of its clause, and the noun that it hung on its subject."""
    noun = verb.head
    if not _hung_beside(verb) or noun.dep_ in labels.SUBJECT:
        return
    if noun.dep_ == labels.ROOT:
        verb.head, verb.dep_ = verb, labels.ROOT
    else:
        verb.head, verb.dep_ = noun.head, noun.dep_
    make_subject(noun, verb)
    for child in list(noun.children):
        if child.i > verb.i:
            child.head = verb
    _objects(verb)


def _objects(verb: Token) -> None:
    """What follows a verb is its object where it has an article, else an oblique of it."""
    for child in list(verb.children):
        if child.i < verb.i or child.pos_ not in labels.NOUNS or child.dep_ == labels.CONJUNCT:
            continue
        cases = tree.children_as(child, labels.CASE)
        if cases and cases[0].lower_ in words("articles", "plural"):
            cases[0].pos_, cases[0].dep_ = labels.DET, labels.DETERMINER
            cases = []
        child.dep_ = labels.MODIFIER if cases else labels.DIRECT_OBJECT
