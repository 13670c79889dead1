"""Present forms that stand where only a verb can, and that the model takes for another word.

Each rule asks a form for one place that shows it: between the first name of a sentence and its
own, with a subject, behind two pronouns, before an infinitive, behind a name or a quotation, over
an aside.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from dyade.parse import labels, tree
from dyade.parse.mends.leading import OWN, in_e, is_article, may_be_verb, take_lead, take_objects
from dyade.parse.mends.moves import make_object, make_subject, make_verb, put_before
from dyade.parse.token import Token
from dyade.parse.words import words

_ASTRAY = labels.STRAY | labels.NAMED | labels.ADJECTIVE | labels.APPOSITION | {labels.ROOT}
_MAIN = labels.MAIN | {labels.ROOT}
_OPENING = frozenset({labels.DET, labels.PROPER})
_LINKING = frozenset({labels.ADP, labels.ADV})
_ASIDE = 6  # tokens that an aside between a name and its verb may have


@dataclass(frozen=True, slots=True)
class _Form:
    """A word that may be a present form, with the words beside it.

    ``listed`` is its infinitive by the table of forms, ``spelled`` by its ending in -e where it has
    nothing that only nouns have; ``named``: a known name stands before it.
    """

    token: Token
    before: Token
    ahead: Token
    listed: str
    spelled: str
    named: bool

    @property
    def hangs_astray(self) -> bool:
        """Whether the model hangs it where no verb hangs, or the name before it on it."""
        article = self.before.head is self.token and self.before.dep_ == labels.DETERMINER
        hung = self.token.dep_ in labels.NOUN_COMPLEMENT and self.token.head is self.before
        return article or hung or self.token.dep_ in _ASTRAY


def present_forms(
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
        names: tokens that are proper names.
    """
    for token in tokens[1:-1]:
        listed = forms.get(token.lower_, "")
        spelled = in_e(token, known) if token.i not in names and may_be_verb(token) else ""
        if not listed and not spelled and token.dep_ not in labels.APPOSITION:
            continue
        before, ahead = tokens[token.i - 1], tokens[token.i + 1]
        form = _Form(token, before, ahead, listed, spelled, before.i in names)
        any(rule(form) for rule in _RULES)  # the first that knows the place of the form mends it


def _in_headline(form: _Form) -> bool:
    """ "Riga ferme sa frontière": a form in -e between the first name and its own."""
    verb, name = form.token, form.before
    if not form.spelled or verb.i != 1 or not form.named or verb.pos_ != labels.ADJ:
        return False
    if form.ahead.lower_ not in words("unread", "own"):
        return False
    make_verb(verb, form.spelled, labels.PRESENT_FORM)
    if name.head is name:
        verb.head, verb.dep_ = verb, labels.ROOT
    else:
        verb.head, verb.dep_ = name.head, labels.INCISE
    make_subject(name, verb)
    for child in list(name.children):
        child.head = verb
    take_objects(verb)
    return True


def _with_subject(form: _Form) -> bool:
    """ "Le roi visite les ports": a form with a subject and no "être", as a verb has."""
    token, ahead = form.token, form.ahead
    subjects = [c for c in tree.children(token, labels.SUBJECT) if c.i < token.i]
    if not subjects or tree.children(token, OWN):
        return False
    if form.spelled and token.dep_ in _MAIN and ahead.lower_ in words("unread", "behind"):
        make_verb(token, form.spelled, labels.PRESENT_FORM)
        take_objects(token)
        return True
    led = is_article(ahead) or (ahead.head is token and ahead.dep_ in labels.OBJECT)
    if not form.listed or not led or token.pos_ not in labels.NOMINAL:
        return False
    make_verb(token, form.listed, labels.PRESENT_FORM)
    return True


def _behind_clitic(form: _Form) -> bool:
    """ "elle le critique": a form has a pronoun for its object behind its subject."""
    token, pronoun = form.token, form.before
    if not form.listed or token.pos_ not in labels.NOUNS or token.i < 2:
        return False
    subject = token.doc[token.i - 2]
    acts = subject.lower_ in words("pronouns", "he") | words("pronouns", "relative_subject")
    acts |= subject.pos_ in labels.NOUNS and pronoun.lower_ in words("pronouns", "dative")
    own = pronoun.head is token and pronoun.lower_ in words("pronouns", "clitic")
    if not (acts and own and subject.dep_ in labels.ANY_SUBJECT and subject.head is token):
        return False
    make_verb(token, form.listed, labels.PRESENT_FORM)
    _complete(token, pronoun)
    return True


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


def _behind_relative(form: _Form) -> bool:
    """ "Riga, qui dément tout lien, a cédé": a form between "qui" and its object."""
    token, link, ahead = form.token, form.before, form.ahead
    led = link.lower_ in words("pronouns", "relative_subject") and is_article(ahead)
    if not form.listed or not led or token.pos_ in labels.VERBS or link.i < 1:
        return False
    of = token.doc[link.i - 1]
    noun = token.doc[link.i - 2] if of.text == "," and link.i > 1 else of
    if noun.pos_ not in labels.NOUNS or ahead.head.i < ahead.i:
        return False
    make_verb(token, form.listed, labels.PRESENT_FORM)
    make_object(ahead.head, token)
    token.head, token.dep_ = noun, labels.RELATIVE_CLAUSE
    make_subject(link, token)
    return True


def _before_infinitive(form: _Form) -> bool:
    """ "Riga compte céder": a finite form that the model takes for a part of the name."""
    token, name = form.token, form.before
    if not form.named or token.dep_ not in labels.APPOSITION or token.head is not name:
        return False
    led = name.head
    between = token.doc[token.i + 1 : led.i]
    near = all(t.head is led and t.pos_ in (labels.PRONOUN, labels.ADV) for t in between)
    if not tree.is_finite(token) or not tree.is_infinitive(led) or not near or led.i <= token.i:
        return False
    put_before(led, token)
    led.dep_ = labels.OPEN_COMPLEMENT
    for child in [c for c in token.children if c.i > token.i and c is not led]:
        child.head = led
    make_subject(name, token)
    return True


def _behind_name(form: _Form) -> bool:
    """ "Riga juge l'offre", "Riga pointe du doigt Oslo": what is told of the one named before."""
    name, token = form.before, form.token
    if not form.listed or not form.named or not form.hangs_astray:
        return False
    if not _told_of(name, token, form.ahead):
        return False
    if not _fronted(name):
        take_lead(token, name, form.listed)
    return True


def _told_of(name: Token, token: Token, ahead: Token) -> bool:
    """Whether what follows a form shows that it says what the one named before it does."""
    if is_article(ahead):
        return True
    parted = ahead.text == "," and token.head is name  # "Riga menace, lui, de"
    bare = token.pos_ in labels.NOUNS and (ahead.pos_ in _LINKING or parted)
    return bare and (name.head is name or name.head is token)  # the name has no other verb


def _fronted(name: Token) -> bool:
    """Whether a name has a preposition or is joined to another: then it opens no clause."""
    kinds = (labels.CASE, labels.COORDINATOR)
    return any(c.dep_ in kinds and c.i < name.i for c in name.children)


def _behind_quotation(form: _Form) -> bool:
    """ "« C'est faux », dément la ministre": a form between a quotation and who speaks."""
    token, ahead = form.token, form.ahead
    if not form.listed or not form.hangs_astray or token.pos_ in labels.VERBS or token.i < 2:
        return False
    opens = ahead.pos_ in _OPENING or ahead.lower_ in words("prepositions", "of_short")
    closed = token.doc[token.i - 2].text in words("quotation", "closing")
    if form.before.text != "," or not closed or not opens:
        return False
    _report(token, form.listed)
    return True


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


def _over_aside(form: _Form) -> bool:
    """ "Riga, de son côté, menace de": a bare form behind what is told aside of a name."""
    name = _before_aside(form.token) if form.listed else None
    if name is None or not _may_lead(form.token, name, form.ahead):
        return False
    take_lead(form.token, name, form.listed)
    return True


def _before_aside(token: Token) -> Token | None:
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
    bare = not tree.children(token, OWN)
    said = is_article(ahead) or ahead.pos_ in _LINKING | {labels.PROPER}
    verb = token.pos_ in labels.VERBS and token.dep_ not in _ASTRAY
    return waits and bare and said and not verb and not _fronted(name)


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


_RULES: tuple[Callable[[_Form], bool], ...] = (
    _in_headline,
    _with_subject,
    _behind_clitic,
    _behind_relative,
    _before_infinitive,
    _behind_name,
    _behind_quotation,
    _over_aside,
)
"""The places that show a present form, in the order in which they are asked for."""
