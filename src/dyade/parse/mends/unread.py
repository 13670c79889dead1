"""Verb forms that their spelling alone tells: "les forces turques pilonnent la ville".

Most are plural, imperfect and future forms of verbs that the model has seldom seen. It then reads
the whole clause as a noun with something beside it, which leaves the deed without doer and object.
Forms that nouns have too are in ``presents`` and ``clauseless``.
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.mends.leading import hangs_beside, lead_clause, may_be_verb
from dyade.parse.mends.moves import make_object, make_verb
from dyade.parse.spelling import is_infinitive, of_future, of_participle, of_present
from dyade.parse.token import Token, features
from dyade.parse.words import endings, word, words

_OPENING = frozenset({labels.DET, labels.ADP, labels.PROPER, labels.NUM})  # of what it is done to
_SHORTEST = 6  # letters: "lent", "dent" and "fait" are no verbs in disguise


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
            if hangs_beside(token) and (_future(token, known) or _conditional(token, known)):
                lead_clause(token)
        elif may_be_verb(token):
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


def _plain_infinitive(token: Token) -> None:
    """ "a fait interpeller deux élus": what is spelled like its infinitive is no finite form."""
    ends = token.lower_.endswith(endings("infinitive"))
    if ends and tree.is_finite(token):
        token.morph = features(labels.INFINITIVE_FORM)


def _take_for_verb(token: Token, known: Callable[[str], bool]) -> None:
    """Makes a verb of a word whose form is that of one."""
    if _perfect(token, known) or _reflexive(token, known):
        return
    if _led_infinitive(token, known):
        make_verb(token, token.lower_, labels.INFINITIVE_FORM)
        token.dep_ = labels.OPEN_COMPLEMENT
        for child in list(token.head.children):
            if child.i > token.i and child.dep_ in labels.OBJECT:
                child.head = token
        return
    for infinitive_of, form in _FINITE:
        infinitive = infinitive_of(token, known)
        if infinitive:
            make_verb(token, infinitive, form)
            lead_clause(token)
            return
    _gerund(token, known)


def _gerund(token: Token, known: Callable[[str], bool]) -> None:
    """ "en incendiant des villages", ", pillant les villages": a form in -ant that has an object.

    Before "du" or "des" it is one behind "en" alone: "le garant des accords".
    """
    before, ending = token.doc[token.i - 1], endings("active")[0]
    led = before.lower_ in words("prepositions", "gerund")
    front = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    beside = before.text == "," and front.lower_ in words("articles", "opening_object")
    beside = beside and len(token.text) >= _SHORTEST
    if not token.lower_.endswith(ending) or not (led or beside):
        return
    infinitive = token.lower_.removesuffix(ending) + word("endings", "regular")
    behind = led and front.lower_ in words("articles", "partitive") and front.head.head is token
    bare = None if behind else _bare_behind(token)
    if not known(infinitive) or not (behind or bare or tree.children(token, labels.OBJECT)):
        return
    make_verb(token, infinitive, labels.ACTIVE_PARTICIPLE)
    token.dep_ = labels.ADVERBIAL_CLAUSE
    if led:
        before.dep_ = labels.MARK
    if behind:
        make_object(front.head, token, front)
    elif bare is not None:
        make_object(bare, token)
    above = (a for a in token.ancestors if a.pos_ in labels.VERBS)
    token.head = next(above, token.head)


def _bare_behind(form: Token) -> Token | None:
    """The noun under no preposition right behind a form: "en taxant le riz"."""
    behind = form.doc[form.i + 1 : form.i + 2]
    front = behind[0] if behind else form
    noun = front if front.pos_ == labels.PROPER else front.head
    opens = front.pos_ in (labels.DET, labels.NUM) or noun is front
    hangs = noun.head in (form, form.head) and noun.i > form.i and noun.pos_ in labels.NOUNS
    return noun if opens and hangs and not tree.preposition(noun) else None


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
    infinitive = of_present(token.lower_, known)
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


def _conditional(token: Token, known: Callable[[str], bool]) -> str:
    """The infinitive of a conditional of the third person, "" where the form is none."""
    return of_future(token.lower_, known, "imperfect") if len(token.text) >= _SHORTEST else ""


def _plural(token: Token, known: Callable[[str], bool]) -> str:
    """The infinitive of a third person plural, "" where the form may be a noun's."""
    form = token.lower_
    plural, adverb = word("endings", "third_plural"), word("endings", "adverb")
    if len(form) < _SHORTEST or not form.endswith(plural) or known(form + "s"):
        return ""
    if form.endswith(adverb) and not known(form.removesuffix(plural) + endings("active")[0]):
        return ""
    return of_present(form, known)


def _simple_past(token: Token, known: Callable[[str], bool]) -> str:
    """The infinitive of a simple past that has an object or a complement, else ""."""
    form = token.lower_
    ending = next((e for e in endings("simple_past") if form.endswith(e)), "")
    if not ending or len(form) < _SHORTEST or known(form + word("endings", "plural")):
        return ""
    found = form.removesuffix(ending).removesuffix("e").replace("ç", "c")
    found += word("endings", "regular")
    goes_on = [t for t in token.doc[token.i + 1 : token.i + 2] if t.pos_ in _OPENING]
    return found if goes_on and hangs_beside(token) and known(found) else ""


def _imperfect(token: Token, known: Callable[[str], bool]) -> str:
    form = token.lower_
    ending = next((e for e in endings("imperfect") if form.endswith(e)), "")
    if not ending or len(form) < _SHORTEST or known(form + "s"):
        return ""
    stem = form.removesuffix(ending)
    found = stem.removesuffix("e") + word("endings", "regular")  # "protégeait"
    return found if known(found) else ""


_FINITE = (  # in the order to try
    (_future, labels.FUTURE_FORM),
    (_conditional, labels.CONDITIONAL_FORM),
    (_plural, labels.PRESENT_FORM),
    (_imperfect, labels.IMPERFECT_FORM),
    (_simple_past, labels.SIMPLE_PAST_FORM),
)
