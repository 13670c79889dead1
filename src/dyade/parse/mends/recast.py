"""Gives back their part to words that the model takes for what they are not in their sentence.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from dyade.parse import labels, tree
from dyade.parse.marks import comma_before
from dyade.parse.mends.heads import before_name, compass, of_two
from dyade.parse.mends.moves import make_object, make_root, make_subject, make_verb, put_before
from dyade.parse.spelling import of_present
from dyade.parse.token import Token, features
from dyade.parse.words import contracted, endings, word, words

_ASIDE = labels.ADVERBIAL | {labels.CONJUNCT}
_OBLIQUE = labels.NOUN_MODIFIER | labels.SUBJECT | labels.OBJECT


def recast(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """Mends in place the words of a parse that have another part than the model gave them.

    Args:
        tokens: all tokens of one parsed sentence.
        known: whether a word is French.
    """
    _headline(tokens)
    called = _called()
    for token in tokens:
        if token.pos_ == labels.PUNCT:
            continue
        asked = token.lower_ in called or tree.is_infinitive(token)
        for rule in _RULES if asked else _BY_PART.get(token.pos_, ()):
            rule(token)
        _aside(token, known)
        _order(token, known)


@cache
def _called() -> frozenset[str]:
    """The words that a rule asks for, whatever their part of speech."""
    loans = words("unread", "nouns") | words("hyphened", "nouns") | words("unread", "adjectives")
    phrases = words("asides", "moreover") | words("objects", "unwelcome")
    phrases |= words("prepositions", "like_verbs") | words("places", "along")
    return loans | phrases | words("calendar", "words") | words("negation", "if")


def _singular(noun: Token) -> None:
    """ "un obus": a singular that ends as a plural is its own lemma."""
    plural = noun.lower_ == noun.lemma_ + endings("plural")[0]
    if noun.pos_ == labels.NOUN and plural and tree.feature(noun, "Number") == labels.SINGULAR:
        noun.lemma_ = noun.lower_


def _noun(token: Token) -> None:
    """ "un tête-à-tête", "un raid": compounds and loans are nouns."""
    loan = token.lower_ in words("unread", "nouns") and token.pos_ == labels.ADJ
    loan = loan and bool(tree.children_as(token, labels.DETERMINER))
    if loan or token.lower_ in words("hyphened", "nouns"):
        token.pos_ = labels.NOUN


def _armed(token: Token) -> None:
    """ "une riposte armée": the second word only says of what kind the first is."""
    noun = token.doc[token.i - 1]
    if token.lower_ not in words("unread", "adjectives") or not token.i:
        return
    if noun.pos_ != labels.NOUN or noun.head is not token or noun.dep_ not in labels.ADJECTIVE:
        return
    put_before(token, noun)
    token.pos_, token.dep_ = labels.ADJ, next(iter(labels.ADJECTIVE))
    for child in [c for c in token.children if c is not noun]:
        child.head = noun


def _moreover(token: Token) -> None:
    """ "a visé en outre Riga": "en outre" is no preposition, and what is behind is the object."""
    first = token.doc[token.i - 1]
    if token.lower_ not in words("asides", "moreover") or not token.i:
        return
    if first.lower_ not in words("prepositions", "in"):
        return
    if first.dep_ == labels.CASE:
        behind, verb = [first.head], first.head.head
    else:
        behind, verb = [c for c in first.children if c.i > token.i], first.head
    first.head, first.dep_, first.pos_ = verb, labels.ADVERB, labels.ADV
    token.head, token.dep_ = first, labels.FIXED
    full = tree.children(verb, labels.OBJECT)
    if verb.pos_ != labels.VERB or tree.is_passive(verb) or full:
        return
    for noun in behind:
        if noun.pos_ in labels.NOUNS and not tree.preposition(noun):
            make_object(noun, verb)


def _toward(token: Token) -> None:
    """ "dénonce l'attitude de Riga envers Oslo": "envers" is a preposition, whatever it governs."""
    if token.lower_ not in words("prepositions", "like_verbs") or token.pos_ not in labels.VERBS:
        return
    behind = next((c for c in tree.children(token, labels.OBJECT) if c.i > token.i), None)
    verb = next((c for c in token.children if c.i < token.i and c.pos_ in labels.VERBS), None)
    if behind is None or (token.dep_ == labels.ROOT and verb is None):
        return
    if token.dep_ == labels.ROOT and verb is not None:
        make_root(verb, token)
        token.dep_ = labels.OPEN_COMPLEMENT
    above, dep = token.head, token.dep_
    nouns = [c for c in tree.children(token, labels.ANY_SUBJECT) if c.i < token.i]
    for noun in nouns:
        if dep in labels.COMPLEMENT:
            make_object(noun, above)
        else:
            noun.head, noun.dep_ = above, dep
    for child in [c for c in token.children if c is not behind]:
        child.head = above
    behind.head = nouns[-1] if nouns else above
    behind.dep_ = labels.NOMINAL_MODIFIER if behind.head.pos_ in labels.NOUNS else labels.MODIFIER
    token.pos_, token.head, token.dep_ = labels.ADP, behind, labels.CASE


def _along(token: Token) -> None:
    """ "a renforcé ses défenses le long de la mer": where, not what."""
    doc, i = token.doc, token.i
    if token.lower_ not in words("places", "along") or not 0 < i < len(doc) - 1:
        return
    if doc[i - 1].lower_ not in words("articles", "definite"):
        return
    if contracted().get(doc[i + 1].lower_, doc[i + 1].lower_) not in words("prepositions", "of"):
        return
    verb = token.head if token.head.pos_ == labels.VERB else token.head.head
    if verb.pos_ != labels.VERB or verb.i > i:
        return
    token.pos_, token.head, token.dep_ = labels.NOUN, verb, labels.MODIFIER
    before = doc[i - 2]
    if before.pos_ == labels.NOUN and before.dep_ in labels.UNKNOWN and before.head is verb:
        make_object(before, verb)


def _no_infinitive(token: Token) -> None:
    """ "la cible de raids": what is not spelled like an infinitive is none behind "de"."""
    if not tree.is_infinitive(token):
        return
    spelled = endings("infinitive") + endings("infinitive_or_noun")
    if token.pos_ in labels.VERBS and not token.lower_.endswith(spelled):
        if tree.children(token, frozenset({labels.CASE, labels.DETERMINER})):
            token.pos_, token.morph = labels.NOUN, features("")


def _dated(day: Token) -> None:
    """ "la cible de tirs lundi": a noun between "de" and a day is no adjective of the day."""
    if day.lower_ not in words("calendar", "words"):
        return
    before = [c for c in day.children if c.pos_ == labels.NOUN and c.dep_ == labels.QUALIFIER]
    if len(before) != 1 or before[0].i != day.i - 1 or day.head is day:
        return
    if tree.preposition(day) in words("prepositions", "of"):
        put_before(day, before[0])
        day.dep_ = labels.NOMINAL_MODIFIER


def _headline(tokens: list[Token]) -> None:
    """ "Saisie d'un navire par Riga": without any verb, the participle that opens is a noun."""
    first, ahead = tokens[0], tokens[1:2]
    if first.pos_ not in labels.VERBS or first.dep_ != labels.ROOT:
        return
    if not tree.is_past_participle(first) or tree.auxiliaries(first) or not ahead:
        return
    if not first.lower_.endswith(endings("participle_noun")):
        return
    if tree.preposition(ahead[0].head) not in words("prepositions", "of"):
        return
    if any(tree.is_finite(t) for t in tokens):
        return
    first.pos_, first.lemma_ = labels.NOUN, first.lower_
    for child in first.children:
        if child.dep_ in labels.OBLIQUE:
            child.dep_ = labels.NOMINAL_MODIFIER


def _aside(adjective: Token, known: Callable[[str], bool]) -> None:
    """ "Riga, inquiète, presse Oslo de": between commas stands an adjective, the verb behind."""
    if adjective.dep_ != labels.ROOT or adjective.pos_ not in labels.VERBS:
        return
    doc, i = adjective.doc, adjective.i
    if i < 2 or i + 3 >= len(doc) or not doc[i - 1].text == doc[i + 1].text == ",":
        return
    verb, ahead = doc[i + 2], doc[i + 3]
    opens = ahead.pos_ in (labels.DET, labels.PROPER)
    if tree.children(adjective, labels.AUXILIARY) or verb.head is not adjective or not opens:
        return
    infinitive = of_present(verb.lower_, known)
    if verb.pos_ not in labels.NOMINAL or verb.text[0].isupper() or not infinitive:
        return
    subjects = [t for t in tree.children(adjective, labels.SUBJECT) if t.i < i]
    if not subjects:
        return
    put_before(adjective, verb)
    make_verb(verb, infinitive, labels.PRESENT_FORM)
    adjective.pos_, adjective.dep_, adjective.head = labels.ADJ, labels.QUALIFIER, subjects[0]
    for child in verb.children:
        infinite = tree.is_infinitive(child)
        if child.dep_ in labels.ACL and infinite:
            child.dep_ = labels.OPEN_COMPLEMENT


def _contracted(token: Token) -> None:
    """ "grâce au ministre": "au" is no mere article."""
    to = words("prepositions", "to")
    if token.pos_ == labels.DET and contracted().get(token.lower_) in to:
        token.pos_, token.dep_ = labels.ADP, labels.CASE


def _article(token: Token) -> None:
    """ "a reçu de Riga des avions": before a name, "de" is no article."""
    if token.pos_ != labels.ADP or token.dep_ != labels.DETERMINER:
        return
    if token.head.pos_ == labels.PROPER and token.lower_ in words("prepositions", "of"):
        token.dep_ = labels.CASE


def _for_somebody(verb: Token) -> None:
    """ "il n'est pas question pour Riga de partir": what completes a predicate is no name's."""
    if verb.dep_ not in labels.ACL or not tree.is_infinitive(verb):
        return
    name = verb.head
    told = name.head
    behind = told.i < name.i < verb.i and bool(tree.children(told, labels.COPULA))
    if behind and name.pos_ == labels.PROPER:
        if tree.preposition(name) in words("prepositions", "aim"):
            verb.head = told


def _over_condition(token: Token) -> None:
    """ "jure, si Riga cède, de partir": behind a condition goes on the verb before it."""
    clause = token.head
    verb = clause.head
    if token.dep_ not in labels.COMPLEMENT or clause.dep_ not in _ASIDE:
        return
    first = min(c.i for c in (token, *token.children))
    if token.doc[first - 1].text != "," or first < clause.i or verb.pos_ not in labels.VERBS:
        return
    opened = [c for c in clause.children if c.lower_ in words("negation", "if")]
    parted = bool(opened) and token.doc[opened[0].i - 1].text == "," and verb.i < opened[0].i
    if parted and tree.is_infinitive(token):
        token.head, token.dep_ = verb, labels.OPEN_COMPLEMENT


def _declared(token: Token) -> None:
    """ "a déclaré le consul persona non grata": what somebody is declared hangs on the verb."""
    if token.lower_ not in words("objects", "unwelcome"):
        return
    noun = token.head
    verb = noun.head
    if token.i > noun.i > verb.i and noun.dep_ in labels.OBJECT and verb.pos_ in labels.VERBS:
        token.pos_, token.head, token.dep_ = labels.NOUN, verb, labels.OPEN_COMPLEMENT


def _pronoun(token: Token) -> None:
    """ "l'en accuse": what is the object of the verb behind it is no article."""
    if token.pos_ != labels.DET or token.dep_ not in labels.OBJECT:
        return
    before_verb = token.i < token.head.i and token.head.pos_ in labels.VERBS
    if before_verb and token.lower_ in words("pronouns", "clitic"):
        token.pos_ = labels.PRONOUN


def _condition(mark: Token) -> None:
    """ "sera coupé si Riga ferme sa frontière": a clause on "si" is no question here."""
    verb = mark.head
    if mark.lower_ not in words("negation", "if") or mark.dep_ != labels.MARK:
        return
    if verb.pos_ not in labels.VERBS or verb.head is verb:
        return
    above = verb.head
    if verb.dep_ in labels.CLAUSE_COMPLEMENT and above.pos_ in labels.VERBS:
        if above.lemma_ not in words("verbs", "asking_whether"):
            verb.dep_ = labels.ADVERBIAL_CLAUSE
        return
    if verb.dep_ in labels.ACL and above.pos_ in labels.NOUNS:
        main = tree.clause_verb(above)
        if main is not None and main.pos_ in labels.VERBS and main is not verb:
            verb.head, verb.dep_ = main, labels.ADVERBIAL_CLAUSE


def _fronted(token: Token) -> None:
    """ "Saluant « le courage » de Riga, …": a present participle is no preposition."""
    noun = token.head
    if token.dep_ != labels.CASE or not token.lower_.endswith(endings("active")):
        return
    if token.i > 1 or noun.pos_ not in labels.NOUNS or noun.dep_ not in _OBLIQUE:
        return
    if token.pos_ not in labels.VERBS or noun.head is noun:
        return
    put_before(noun, token)
    token.dep_, noun.dep_ = labels.ADVERBIAL_CLAUSE, labels.DIRECT_OBJECT
    token.morph = features(labels.ACTIVE_PARTICIPLE)
    for child in [c for c in token.children if c is not noun]:
        child.head = noun


def _order(token: Token, known: Callable[[str], bool]) -> None:
    """ "« Rappelez vos navires »": what opens a quotation with the ending of an order is a verb."""
    if token.pos_ not in labels.NOMINAL or not token.i:
        return
    if not token.lower_.endswith(endings("order")):
        return
    ending = endings("order")[0]
    infinitive = token.lower_.removesuffix(ending) + word("endings", "regular")
    opens = token.doc[token.i - 1].text in words("quotation", "opening")
    if opens and known(infinitive):
        make_verb(token, infinitive, labels.PRESENT_FORM)


def _surname(token: Token) -> None:
    """ "a reçu Merlin": inside a sentence no adverb has a capital, and a name is an object."""
    if token.pos_ != labels.ADV or not token.i or not token.text.istitle():
        return
    if token.doc[token.i - 1].pos_ == labels.PUNCT:
        return
    verb = token.head
    token.pos_, token.lemma_ = labels.PROPER, token.text
    beside = verb.i == token.i - 1 and verb.pos_ in labels.VERBS
    if not beside or token.dep_ != labels.ADVERB:
        return
    if not tree.children(verb, labels.OBJECT):
        make_object(token, verb)
    elif not tree.children(verb, labels.ANY_SUBJECT):  # "ce qu'a dit Merlin"
        make_subject(token, verb)


def _apposed(noun: Token) -> None:
    """ "Oslo et Riga, les deux rivaux de Lima, ont cédé": behind "et" a list is at its end."""
    if noun.dep_ != labels.CONJUNCT or noun.pos_ != labels.NOUN:
        return
    comma = comma_before(noun)
    behind = noun.doc[noun.right_edge.i + 1 :]
    if noun.head.i > comma or not behind:
        return
    definite = [c for c in noun.children if c.lower_ in words("articles", "definite")]
    closed = any(
        tree.children_as(c, labels.COORDINATOR)
        for c in tree.children_as(noun.head, labels.CONJUNCT)
        if c.i < comma
    )
    linked = tree.children_as(noun, labels.COORDINATOR)
    if closed and definite and not linked and behind[0].text == ",":
        noun.dep_ = labels.APPOSED


_Rule = Callable[[Token], None]
_RULES: tuple[_Rule, ...] = (
    _singular,
    before_name,
    of_two,
    compass,
    _declared,
    _no_infinitive,
    _dated,
    _noun,
    _contracted,
    _article,
    _for_somebody,
    _over_condition,
    _pronoun,
    _condition,
    _fronted,
    _armed,
    _moreover,
    _toward,
    _along,
    _surname,
    _apposed,
)
"""What is mended in each word, in an order in which one may make the case of the next."""

_BY_PART: dict[str, tuple[_Rule, ...]] = {
    labels.NOUN: (_singular, _apposed),
    labels.DET: (_contracted, _pronoun),
    labels.ADP: (_article,),
    labels.ADV: (_surname,),
    labels.ADJ: (before_name, of_two),
    **dict.fromkeys(labels.VERBS, (compass, _fronted)),
}
"""Those that can hold for a word which no rule asks for by itself and which is no infinitive."""
