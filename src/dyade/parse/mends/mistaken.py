"""Present forms that stand where only a verb can, and that the model takes for another word.

"Riga juge l'offre honteuse": between a name and an article. "Riga pointe du doigt Oslo": between a
name that opens the sentence and a preposition or an adverb. "Riga, de son côté, menace de": so
over an aside. "Le roi visite les ports": with a subject. "elle le critique": behind two pronouns.
"« C'est faux », dément la ministre": between a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object, make_subject, make_verb, put_before
from dyade.parse.token import Token
from dyade.parse.words import words

_ASTRAY = labels.STRAY | labels.NAMED | labels.ADJECTIVE | labels.APPOSITION | {labels.ROOT}
_OF_NOUNS = (
    labels.ADJECTIVE
    | labels.ACL
    | labels.APPOSITION
    | labels.NOUN_COMPLEMENT
    | {labels.CASE, labels.CONJUNCT, labels.COORDINATOR, labels.DETERMINER, labels.NUMBER}
)
_OPENING = frozenset({labels.DET, labels.PROPER})
_LINKING = frozenset({labels.ADP, labels.ADV})
_ASIDE = 6  # tokens that an aside between a name and its verb may have


def present_forms(
    tokens: list[Token], forms: Mapping[str, str], names: Collection[int] = ()
) -> None:
    """Makes verbs of such forms, in place, and gives them their subject and object.

    Args:
        tokens: all tokens of one parsed sentence.
        forms: verb form → infinitive.
        names: tokens that are proper names.
    """
    for token in tokens[1:-1]:
        before, ahead = tokens[token.i - 1], tokens[token.i + 1]
        led = _is_article(ahead) or (ahead.head is token and ahead.dep_ in labels.OBJECT)
        if token.lower_ in forms and led and _has_subject(token):
            make_verb(token, forms[token.lower_], labels.PRESENT_FORM)
            continue
        if token.lower_ in forms and _behind_clitic(token):
            make_verb(token, forms[token.lower_], labels.PRESENT_FORM)
            _complete(token, before)
            continue
        if token.dep_ in labels.APPOSITION and before.i in names and token.head is before:
            if _leads_infinitive(before, token, ahead):
                continue
        if token.lower_ not in forms:
            continue
        own = before.head is token and before.dep_ == labels.DETERMINER  # the name taken for one
        hung = token.dep_ in labels.NOUN_COMPLEMENT and token.head is before
        astray = own or hung or token.dep_ in _ASTRAY
        if astray and before.i in names and _told_of(before, token, ahead):
            if not _fronted(before):
                take_lead(token, before, forms[token.lower_])
        elif astray and token.pos_ not in labels.VERBS and _behind_quotation(token):
            _report(token, forms[token.lower_])
        elif (name := _over_aside(token)) is not None and _may_lead(token, name, ahead):
            take_lead(token, name, forms[token.lower_])


def _complete(verb: Token, pronoun: Token) -> None:
    """Gives a verb the pronoun before it: "que Riga lui livre des drones"."""
    to = pronoun.lower_ in words("pronouns", "dative")
    pronoun.pos_ = labels.PRONOUN
    pronoun.dep_ = labels.INDIRECT_OBJECT if to else labels.DIRECT_OBJECT
    for child in verb.children:
        front = next((c for c in child.children if c.dep_ == labels.CASE), None)
        if to and front is not None and child.i == verb.i + 2 and front.i == verb.i + 1:
            if front.lower_ in words("articles", "partitive"):
                make_object(child, verb, front)


def _behind_clitic(token: Token) -> bool:
    """Whether a form has a pronoun for its object behind its subject: "elle le critique"."""
    if token.pos_ not in labels.NOUNS or token.i < 2:
        return False
    article, subject = token.doc[token.i - 1], token.doc[token.i - 2]
    acts = subject.lower_ in words("pronouns", "he") | words("pronouns", "relative_subject")
    acts |= subject.pos_ in labels.NOUNS and article.lower_ in words("pronouns", "dative")
    own = article.head is token and article.lower_ in words("pronouns", "clitic")
    return acts and own and subject.dep_ in labels.ANY_SUBJECT and subject.head is token


def _over_aside(token: Token) -> Token | None:
    """The noun before an aside between commas that stands before a word: "Riga, elle, menace"."""
    doc, end = token.doc, token.i - 1
    start = next((i for i in range(end - 1, max(end - _ASIDE, 0), -1) if doc[i].text == ","), end)
    if doc[end].text != "," or start == end:
        return None
    if doc[start + 1].pos_ != labels.ADP and doc[start + 1].lower_ not in words("asides", "others"):
        return None
    noun = doc[start - 1]
    while noun.head.i < noun.i and noun.head.pos_ in labels.NOUNS:
        noun = noun.head
    return noun if noun.pos_ in labels.NOUNS else None


def _may_lead(token: Token, name: Token, ahead: Token) -> bool:
    """Whether a bare word behind an aside can be the verb of the noun before it."""
    waits = name.head is name or (name.head is token and name.dep_ in labels.ANY_SUBJECT)
    bare = tree.children(token, labels.COPULA | {labels.DETERMINER, labels.CASE}) == []
    said = _is_article(ahead) or ahead.pos_ in _LINKING | {labels.PROPER}
    verb = token.pos_ in labels.VERBS and token.dep_ not in _ASTRAY
    return waits and bare and said and not verb and not _fronted(name)


def _has_subject(noun: Token) -> bool:
    """Whether a noun has a subject without "être", as a verb has: "le roi visite les ports"."""
    if noun.pos_ not in labels.NOMINAL:
        return False
    if tree.children(noun, labels.COPULA | {labels.DETERMINER, labels.CASE}):
        return False
    return any(c.i < noun.i for c in tree.children(noun, labels.SUBJECT))


def _leads_infinitive(name: Token, token: Token, ahead: Token) -> bool:
    """Mends "Riga compte céder": a finite form that the model takes for a part of the name."""
    led = name.head
    between = token.doc[token.i + 1 : led.i]
    near = all(t.head is led and t.pos_ in (labels.PRONOUN, labels.ADV) for t in between)
    if not tree.is_finite(token) or not tree.is_infinitive(led) or not near or led.i < ahead.i:
        return False
    put_before(led, token)
    led.dep_ = labels.OPEN_COMPLEMENT
    for child in [c for c in token.children if c.i > token.i and c is not led]:
        child.head = led
    make_subject(name, token)
    return True


def _told_of(name: Token, token: Token, ahead: Token) -> bool:
    """Whether what follows a form shows that it says what the one named before it does."""
    if _is_article(ahead):
        return True
    parted = ahead.text == "," and token.head is name  # "Riga menace, lui, de"
    bare = token.pos_ in labels.NOUNS and (ahead.pos_ in _LINKING or parted)
    return bare and (name.head is name or name.head is token)  # the name has no other verb


def _is_article(token: Token) -> bool:
    return token.pos_ == labels.DET or token.dep_ == labels.DETERMINER


def _fronted(name: Token) -> bool:
    """Whether a name has a preposition or is joined to another: then it opens no clause."""
    kinds = (labels.CASE, labels.COORDINATOR)
    return any(c.dep_ in kinds and c.i < name.i for c in name.children)


def _behind_quotation(token: Token) -> bool:
    marks = words("quotation", "closing")
    doc, i = token.doc, token.i
    opens = doc[i + 1].pos_ in _OPENING or doc[i + 1].lower_ in words("prepositions", "of_short")
    return i > 1 and doc[i - 1].text == "," and doc[i - 2].text in marks and opens


def take_lead(verb: Token, name: Token, lemma: str) -> None:
    """Makes a word the verb of a clause.

    Args:
        verb: a present form that the model takes for another word.
        name: the noun or name before it, its subject.
        lemma: its infinitive.
    """
    top = verb.head
    while top.i < verb.i and top.head is not top:
        top = top.head
    make_verb(verb, lemma, labels.PRESENT_FORM)
    if top is not verb and top.i > verb.i and _is_led(top):
        _put_first(verb, name, top)
    elif top is not verb and top.i > verb.i:
        _put_over(verb, top)
        if top.pos_ in labels.VERBS:  # "juge l'offre": behind an article
            top.pos_, top.lemma_ = labels.NOUN, top.lower_
            for child in top.children:
                child.dep_ = labels.DETERMINER if child.i == top.i - 1 else child.dep_
    elif top is not verb:  # the name was the root
        verb.head = top
        put_before(top, verb)
        for child in [c for c in top.children if c.i > verb.i]:
            child.head = verb
        for child in [c for c in verb.children if c.i > verb.i and c.pos_ in labels.NOUNS]:
            _complement(child, verb)
    if name.is_ancestor(verb):
        put_before(name, verb)
    make_subject(name, verb)


def _is_led(infinitive: Token) -> bool:
    """Whether an infinitive has a preposition before it, as what a verb asks for has."""
    marks = tree.children(infinitive, frozenset({labels.MARK, labels.CASE}))
    return tree.is_infinitive(infinitive) and bool(marks)


def _put_first(verb: Token, name: Token, infinitive: Token) -> None:
    """ "Le roi presse les élus d'agir": the infinitive was the head, the object beside the king."""
    verb.head, verb.dep_ = infinitive.head, infinitive.dep_
    if infinitive.head is infinitive:
        verb.head = verb
    for child in [c for c in infinitive.children if c.i < verb.i]:
        child.head = verb
    infinitive.head, infinitive.dep_ = verb, labels.OPEN_COMPLEMENT
    for child in [c for c in name.children if verb.i < c.i < infinitive.i]:
        if child.pos_ in labels.NOUNS:
            child.head, child.dep_ = verb, labels.DIRECT_OBJECT


def _complement(noun: Token, verb: Token) -> None:
    """Hangs a noun behind a verb as its object, or by its preposition; so what stands behind it."""
    if not tree.children_as(noun, labels.CASE):
        noun.head, noun.dep_ = verb, labels.DIRECT_OBJECT
        return
    noun.dep_ = labels.MODIFIER
    for child in [c for c in noun.children if c.dep_ in labels.NOUN_MODIFIER]:
        articled = any(_is_article(c) for c in child.children)
        if articled and not tree.children_as(child, labels.CASE):  # "pointe du doigt Oslo"
            child.head, child.dep_ = verb, labels.DIRECT_OBJECT


def _put_over(verb: Token, noun: Token) -> None:
    """Puts a verb over its object behind it, which keeps what can only be a noun's."""
    above, dep = noun.head, noun.dep_
    verb.head, verb.dep_ = (verb, labels.ROOT) if above is noun else (above, dep)
    for child in list(noun.children):
        if child.i < verb.i or child.dep_ not in _OF_NOUNS:
            child.head = verb
    noun.head, noun.dep_ = verb, labels.DIRECT_OBJECT


def _report(verb: Token, lemma: str) -> None:
    """Makes a word the verb of the incise that follows a quotation: who says it comes next."""
    noun = verb.head
    if noun.i < verb.i or noun.pos_ not in labels.NOUNS:
        return
    make_verb(verb, lemma, labels.PRESENT_FORM)
    verb.head, verb.dep_ = noun.head, labels.INCISE
    if noun.lower_ in words("asides", "nouns"):  # "dément de son côté la ministre"
        noun.head, noun.dep_ = verb, labels.MODIFIER
        noun = next((c for c in noun.children if c.i > noun.i), noun)
    if noun.lower_ not in words("asides", "nouns"):
        make_subject(noun, verb)


def on_condition(verb: Token) -> None:
    """ "Riga menace de partir si des taxes sont levées": the verb is that of the name before it.

    The model takes it for a part of the name, and the name for the subject of the condition.

    Args:
        verb: a part of a name by the model, mended in place.
    """
    name = verb.head
    clause = name.head
    led = name.pos_ == labels.PROPER and name.i == verb.i - 1 and clause.i > verb.i
    if not led or verb.pos_ != labels.VERB or not tree.is_finite(verb):
        return
    marks = [c for c in tree.children_as(clause, labels.MARK) if c.i > verb.i]
    if not marks or marks[0].pos_ != labels.SCONJ or name.dep_ not in labels.ANY_SUBJECT:
        return
    behind = [c for c in (*name.children, *clause.children) if verb.i < c.i < marks[0].i]
    put_before(clause, verb)
    clause.dep_ = labels.ADVERBIAL_CLAUSE
    for child in [c for c in verb.children if c.i > marks[0].i and c is not clause]:
        child.head = clause
    marks[0].head = clause
    for child in behind:
        child.head = verb
        if child.dep_ in labels.ACL and tree.is_infinitive(child):
            child.dep_ = labels.OPEN_COMPLEMENT
    make_subject(name, verb)
