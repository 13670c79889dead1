"""Present forms in a clause that the model finds no verb for.

"L'armée turque bombarde des villages", "le gouvernement chilien avertit des élus": the form is read
as a participle or a noun beside its subject. It is the verb where the sentence or the clause has no
other one, and where what follows can be its.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from dyade.parse import labels, tree
from dyade.parse.mends.leading import hangs_beside, in_e, lead_clause, may_be_verb, take_lead
from dyade.parse.mends.moves import make_object, make_subject, make_verb
from dyade.parse.spelling import of_present
from dyade.parse.token import Token
from dyade.parse.words import endings, words

_WITHIN = labels.NOUNS | {labels.ADJ, labels.NUM, labels.DET}
_BESIDE = labels.ADJECTIVE | labels.APPOSITION | labels.NOUN_COMPLEMENT | labels.NAMED
_FORMAL = frozenset({labels.CCONJ, labels.DET, labels.PUNCT, labels.SCONJ})
_SHORTEST = 5  # letters
_ARTICLED = 2  # words before a noun that its clause can begin with: "que le"


def give_verbs(
    tokens: list[Token],
    forms: Mapping[str, str],
    known: Callable[[str], bool],
    names: Collection[int] = (),
) -> None:
    """Makes verbs of such forms, in place, and gives them their subject and object.

    Args:
        tokens: all tokens of one parsed sentence.
        forms: verb form → infinitive.
        known: whether a word is French.
        names: tokens that are proper names or adjectives of lands.
    """
    for token in tokens[1:-1]:
        if token.i not in names and _is_alone(token) and (lemma := in_e(token, known)):
            if token.pos_ not in labels.VERBS:
                make_verb(token, lemma, labels.PRESENT_FORM)
            lead_clause(token)
    for token in tokens[2:-1]:
        closes = tokens[token.i + 1].pos_ == labels.PUNCT  # "X, avec qui Riga négocie, a cédé"
        if token.pos_ in _FORMAL or token.i in names:
            continue
        if not closes and not _leads_on(tokens[token.i + 1]):
            continue
        if tokens[token.i - 1].pos_ not in labels.NOMINAL:
            continue
        lemma = _infinitive(token, forms, known)
        subject = _subject(token, lemma) if lemma else None
        link = _link(subject) if subject is not None else None
        if subject is None or (closes and link is None):
            continue
        if _has_verb(token, None if link is not None else subject):
            continue
        if link is None:
            take_lead(token, subject, lemma)
            _leave_subject(token, subject)
        else:
            _of_clause(token, subject, link, lemma)
        if token.pos_ in labels.VERBS:
            _take_object(token)
        return


def _is_alone(token: Token) -> bool:
    """ "L'armée turque bombarde des villages": a form beside the root in a sentence with no verb.

    What stands before it is the root and must be its doer: what follows opens an object or a time.
    """
    if not hangs_beside(token) or token.head.dep_ != labels.ROOT:
        return False
    if token.pos_ not in labels.VERBS and not may_be_verb(token):
        return False
    ahead = token.doc[token.i + 1]
    named = token.dep_ in labels.NAMED and token.head.pos_ == labels.PROPER
    opens = ahead.lower_ in words("unread", "behind") or ahead.pos_ == labels.PROPER
    opens = opens or (named and ahead.lower_ in words("unread", "behind_name"))
    verbal = token.dep_ in labels.ADJECTIVE or token.pos_ not in labels.NOMINAL
    opens = opens or (ahead.text == "," and verbal)
    return opens and not any(
        t.pos_ in labels.VERBS and tree.is_finite(t) for t in token.doc if t is not token
    )


def _infinitive(token: Token, forms: Mapping[str, str], known: Callable[[str], bool]) -> str:
    """The infinitive of a word that the model does not take for a finite verb, "" for none."""
    low = token.lower_
    led = token.pos_ in labels.VERBS and bool(tree.children(token, labels.ANY_SUBJECT))
    finite = led or (tree.is_finite(token) and token.dep_ not in _BESIDE)
    if token.text[0].isupper() or token.dep_ == labels.CASE or finite:
        return ""
    if low in forms:
        return forms[low]
    if len(low) < _SHORTEST or not low.isalpha():
        return ""
    infinitive, present = endings("second")
    second = low.removesuffix(present) + infinitive
    if low.endswith(present) and (known(second) or token.lemma_ == second):
        return second
    if token.pos_ in labels.VERBS and token.lemma_ == low:
        return ""
    told = of_present(low, known)
    return "" if token.pos_ in labels.VERBS and token.lemma_ not in (told, low) else told


def _leads_on(ahead: Token) -> bool:
    """Whether a word can stand right behind a verb: an article, a preposition, "que", an adverb."""
    return ahead.pos_ in (labels.DET, labels.ADP, labels.SCONJ, labels.PROPER, labels.ADV)


def _subject(verb: Token, lemma: str) -> Token | None:
    """The noun that opens a sentence or clause, or what stands behind a comma, before a form."""
    doc, i = verb.doc, verb.i - 1
    if doc[i].pos_ == labels.ADJ and doc[i - 1].pos_ not in labels.NOMINAL:
        return None  # "un homme de grande taille"
    of = words("prepositions", "of_short") | words("articles", "partitive")
    while i >= 0 and (doc[i].pos_ in _WITHIN or doc[i].lower_ in of):
        i -= 1
    first = doc[i + 1]
    if i >= 0 and doc[i].text != "," and doc[i].lower_ not in words("pronouns", "opening_relative"):
        return None
    opens = first.pos_ == labels.DET or first.pos_ == labels.PROPER
    noun = next((t for t in doc[i + 1 : verb.i] if t.pos_ in labels.NOUNS), None)
    if noun is None or not opens or first.lower_ in of or tree.preposition(noun):
        return None
    many = verb.lower_.endswith(endings("third_plural")) and lemma.endswith(endings("regular"))
    return noun if many == (tree.feature(noun, "Number") == labels.PLURAL) else None


def _link(subject: Token) -> Token | None:
    """The relative pronoun before a subject: "ce que Riga dément"."""
    relative = words("pronouns", "opening_relative")
    before = subject.doc[max(subject.i - _ARTICLED, 0) : subject.i]
    return next((t for t in before if t.lower_ in relative), None)


def _antecedent(subject: Token, link: Token) -> Token:
    """What a clause is of: the head of its subject, else the word before the clause."""
    if subject.head.i < link.i:
        return subject.head
    before = (t for t in reversed(link.doc[: link.i]) if t.pos_ not in (labels.ADP, labels.PUNCT))
    return next(before, link)


def _of_clause(verb: Token, subject: Token, link: Token, lemma: str) -> None:
    """Makes a word the verb of a relative clause, of which the model made a name.

    A word over the noun that the clause is of stays what it is.
    """
    above, beside = _antecedent(subject, link), verb.head
    if verb.is_ancestor(above):
        return
    make_verb(verb, lemma, labels.PRESENT_FORM)
    verb.head, verb.dep_ = above, labels.RELATIVE_CLAUSE
    if beside.i > verb.i:
        beside.head = verb
    for child in [c for c in subject.children if c.i > verb.i]:
        child.head = verb
    make_subject(subject, verb)
    link.head = verb
    if link.lower_ in words("pronouns", "relative_object"):
        link.dep_ = labels.DIRECT_OBJECT
    else:
        link.dep_ = labels.MODIFIER


def _leave_subject(verb: Token, subject: Token) -> None:
    """ "L'exclusion du Togo date de mai": what stands before a verb is its subject's."""
    for child in list(verb.children):
        front = child.i < subject.i and child.dep_ == labels.DETERMINER
        own = child.dep_ in labels.ADJECTIVE or tree.preposition(child)
        if front or (subject.i < child.i < verb.i and own):
            child.head = subject


def _take_object(verb: Token) -> None:
    """ "avertit des élus", "inquiète Oslo": right behind a verb, "des" is an article."""
    front = verb.doc[verb.i + 1]
    if front.pos_ == labels.PROPER and front.head is not verb:
        make_object(front, verb)
        return
    noun = front.head
    behind = noun.pos_ in labels.NOUNS and noun.i > front.i and front.dep_ == labels.CASE
    if behind and front.lower_ in words("articles", "partitive") and noun.head is verb:
        make_object(noun, verb, front)


def _has_verb(form: Token, subject: Token | None) -> bool:
    """Whether the clause of a form has a finite verb: one that no link or comma parts from it.

    Args:
        subject: the noun before the form; None in a relative clause, which has no main verb.
    """
    links = (labels.SCONJ, labels.CCONJ)
    relative = words("pronouns", "opening_relative")
    for token in form.doc[form.i + 1 :]:
        if token.text == "," or token.pos_ in links or token.lower_ in relative:
            break
        if token.pos_ in labels.VERBS and tree.is_finite(token):
            return True
    root = next(t for t in form.doc if t.head is t)
    own = root is form or subject is None or root in (subject, *subject.children)
    if own or not tree.is_conjugated(root):
        return False
    return not any(s.i > form.i for s in tree.children(root, labels.ANY_SUBJECT))
