"""Finds the main clause where the model takes another word for the head of the sentence.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.coupled import beside_infinitive, over_infinitive
from dyade.parse.mends.fronted import fronted, two_sides
from dyade.parse.mends.moves import make_object, make_root, make_subject
from dyade.parse.mends.participles import set_for, telling
from dyade.parse.mends.presents import on_condition
from dyade.parse.mends.relatives import main_behind, resumed
from dyade.parse.spelling import of_participle
from dyade.parse.token import Token, features
from dyade.parse.words import words

_NEAR = 3  # tokens within which the infinitive of "se voir" follows


def settle(tokens: list[Token]) -> None:
    """Mends in place a parse whose head is no main verb.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    root = next((t for t in tokens if t.head is t), None)
    if root is not None:
        root = main_behind(root) or root
        two_sides(root)
        fronted(root)
        _interrupted(root)
        _cleft(root)
        telling(root)
        set_for(root)
        _on_a_day(root)
        _named(root)
        _predicate(root)
        _before_infinitive(root)
    passives = words("verbs", "undergone")
    where = words("pronouns", "where") | words("pronouns", "relative_of")
    for token in tokens:
        if token.lemma_ in passives:
            undergone(token)
        if token.dep_ in labels.NAMED:
            on_condition(token)
        if token.pos_ == labels.VERB:
            resumed(token)
            _going_on(token)
            _second_perfect(token)
        if token.dep_ in labels.ADVERBIAL:
            _of_the_aside(token)
        if token.dep_ in labels.UNKNOWN and tree.is_infinitive(token):
            _led(token)
        if token.dep_ == labels.CONJUNCT and token.pos_ == labels.VERB:
            over_infinitive(token)
            beside_infinitive(token)
        if token.pos_ == labels.VERB:
            _in_a_row(token)
        if token.lower_ in where:
            _came_in(token)


def _interrupted(root: Token) -> None:
    """ "Le ministre, arrivé la veille, a rencontré X", "X, après avoir signé, a dit": the verb is
    the finite one behind the aside.
    """
    doc = root.doc
    if root.pos_ not in labels.VERBS or not _is_aside(root):
        return
    for verb in root.children:
        part = verb.dep_ in labels.MAIN | labels.ADVERBIAL and verb.pos_ in labels.VERBS
        finite = tree.finite_head(verb)
        if not part or verb.i < root.i or not tree.is_finite(finite):
            continue
        own = [t for t in tree.children(verb, labels.ANY_SUBJECT) if t.pos_ != labels.PRONOUN]
        if own or tree.children(verb, frozenset({labels.MARK, labels.COORDINATOR})):
            continue
        start = min([finite.i, *(c.i for c in verb.children if c.pos_ == labels.PRONOUN)])
        if doc[start - 1].text != ",":
            continue
        first = _aside_start(root)
        moved = [c for c in root.children if c is not verb and (c.i < first or c.i > verb.i)]
        make_root(verb, root)
        root.dep_ = labels.ADVERBIAL_CLAUSE
        for child in moved:
            child.head = verb
            if child.i < first and child.dep_ in labels.ANY_SUBJECT | labels.NOUN_MODIFIER:
                if child.pos_ in labels.NOUNS and not tree.preposition(child):
                    make_subject(child, verb)
        return


def _is_aside(root: Token) -> bool:
    """Whether a verb form behind a comma is a participle, or an infinitive of the perfect."""
    first = _aside_start(root)
    if first < 2 or root.doc[first - 1].text != ",":
        return False
    if tree.is_past_participle(root) and not tree.auxiliaries(root):
        return True
    forms = [tree.feature(a, "VerbForm") for a in tree.auxiliaries(root)]
    return labels.INFINITIVE in forms and bool(tree.children_as(root, labels.MARK))


def _aside_start(root: Token) -> int:
    """Where an aside begins whose verb is the root: behind the comma before it."""
    i = root.i
    while i and root.doc[i - 1].pos_ != labels.PUNCT:
        i -= 1
    return i


def _cleft(root: Token) -> None:
    """ "c'est à Riga qu'Oslo a signé": what stands under a preposition completes the verb."""
    fronts = tree.children(root, labels.COPULA)
    pointing = words("pronouns", "demonstrative")
    said = [c for c in root.children if c.lower_ in pointing and c.i < root.i]
    if not fronts or not said or not tree.preposition(root) or root.pos_ not in labels.NOUNS:
        return
    for verb in root.children:
        marks = [c for c in verb.children if c.lower_ in words("pronouns", "relative_object")]
        finite = tree.is_conjugated(verb)
        if verb.i < root.i or verb.pos_ not in labels.VERBS or not marks or not finite:
            continue
        if not tree.children(verb, labels.ANY_SUBJECT):
            continue
        make_root(verb, root)
        root.dep_ = labels.MODIFIER
        for child in (*fronts, *said, *marks):
            child.head, child.dep_ = verb, labels.INCISE
        return


def _on_a_day(root: Token) -> None:
    """ "sera jeudi le premier invité": a day is no predicate, the noun behind it is."""
    copulas = tree.children(root, labels.COPULA | labels.AUX_PASSIVE)
    if root.lower_ not in words("calendar", "words") or not copulas or copulas[-1].i > root.i:
        return
    nouns = [c for c in tree.children(root, labels.OBJECT | labels.APPOSITION) if c.i > root.i]
    if not nouns or nouns[0].pos_ not in labels.NOUNS or tree.preposition(nouns[0]):
        return
    others = [
        c for c in root.children if c is not nouns[0] and c.pos_ not in (labels.DET, labels.NUM)
    ]
    make_root(nouns[0], root)
    root.dep_ = labels.MODIFIER
    for child in others:
        child.head = nouns[0]
    for copula in copulas:
        copula.dep_ = labels.COPULATIVE


def _named(root: Token) -> None:
    """ "Riga menace de fermer": behind a name at the head, a finite form is its verb."""
    behind = root.doc[root.i + 1 : root.i + 2]
    if root.pos_ != labels.PROPER or not behind or behind[0].head is not root:
        return
    verb = behind[0]
    part = verb.dep_ in labels.APPOSITION | labels.ADJECTIVE | labels.ACL
    written = tree.is_past_participle(verb) and not of_participle(verb.lower_)
    finite = tree.is_finite(verb) or written
    if verb.pos_ != labels.VERB or not part or not finite:
        return
    if written:  # "impute" is spelled as no participle is
        verb.morph = features(labels.PRESENT_FORM)
    others = [c for c in root.children if c is not verb and c.i > verb.i]
    make_root(verb, root)
    make_subject(root, verb)
    for child in others:
        child.head = verb
        infinitive = tree.is_infinitive(child)
        if child.dep_ in labels.ACL and infinitive:
            child.dep_ = labels.OPEN_COMPLEMENT


def _before_infinitive(root: Token) -> None:
    """ "Riga fait valoir que": a finite form between a noun and the infinitive is the verb."""
    verb = root.doc[root.i - 1]
    noun = verb.head
    form = root.i > 1 and tree.is_infinitive(root) and verb.pos_ in labels.VERBS
    if not form or not tree.is_finite(verb) or noun.i >= verb.i or noun.pos_ not in labels.NOUNS:
        return
    if verb.dep_ in labels.RELATIVE or tree.preposition(noun) or noun.head is not root:
        return
    others = [c for c in root.children if c.i < verb.i]
    make_root(verb, root)
    root.dep_ = labels.OPEN_COMPLEMENT
    for child in others:
        child.head = verb
    make_subject(noun, verb)


def undergone(token: Token) -> None:
    """ "s'est vu accuser par Oslo", "s'est fait tuer": the infinitive is a passive.

    Where it has an object of its own ("s'est vu refuser un visa"), the subject is to whom that is
    done.

    Args:
        token: a form of "voir" or "faire", mended in place with its infinitive.
    """
    if not tree.is_reflexive(token):
        return
    inner = next(iter(tree.infinitives(token)), None)
    if inner is None or inner.i < token.i or inner.i > token.i + _NEAR:
        return
    if inner.lemma_ in words("verbs", "exploding"):  # "s'est fait exploser"
        return
    own = words("pronouns", "reflexive")
    moved = [c for c in token.children if c is not inner and c.lower_ not in own]
    above, dep = token.head, token.dep_
    inner.head = inner if above is token else above
    inner.dep_ = dep
    token.head, token.dep_ = inner, labels.PASSIVE_AUXILIARY
    inner.morph = features(labels.PAST_PARTICIPLE)
    given = bool(tree.children(inner, labels.OBJECT))
    for child in moved:
        child.head = inner
        if child.dep_ in labels.ANY_SUBJECT:
            child.dep_ = labels.INDIRECT_OBJECT if given else labels.PASSIVE_SUBJECT


def _predicate(root: Token) -> None:
    """ "le député centriste X, qui …, estime": a finite form under the head is the verb.

    So is a perfect under an adverb: "Plus tôt dans la journée, Riga a promis".
    """
    if root.pos_ in labels.VERBS or tree.children(root, labels.COPULA):
        return
    for verb in root.children:
        finite = tree.is_finite(verb) or (root.pos_ == labels.ADV and tree.is_conjugated(verb))
        if verb.pos_ == labels.VERB and verb.dep_ in labels.STRAY and finite and verb.i > root.i:
            subjects = tree.children(root, labels.ANY_SUBJECT)
            make_root(verb, root)
            modifies = subjects or root.pos_ == labels.ADV
            root.dep_ = labels.MODIFIER if modifies else labels.NOMINAL_SUBJECT
            for child in [c for c in root.children if c.i > verb.i or c in subjects]:
                child.head = verb
            return
    beside = labels.APPOSITION | {labels.CONJUNCT}
    for noun in tree.children(root, beside):
        for verb in tree.children_as(noun, labels.PARTICIPIAL):
            finite = tree.is_finite(verb)
            start = min(t.i for t in noun.subtree if t.pos_ != labels.PUNCT)
            set_off = verb.doc[verb.i - 1].text == verb.doc[start - 1].text == ","
            if not finite or not set_off or tree.children(verb, labels.ANY_SUBJECT):
                continue
            later = [c for n in (root, noun) for c in n.children if c.i > verb.i]
            make_root(verb, root, later)
            make_subject(root, verb)
            noun.dep_ = labels.APPOSED
            return


def _going_on(token: Token) -> None:
    """ "ont attaqué un hôtel, tuant deux personnes": a participle is no adverb of its verb."""
    if token.dep_ not in labels.STRAY or not tree.is_participle(token):
        return
    if tree.feature(token, "Tense") == labels.PRESENT:
        if token.head.pos_ in labels.VERBS and token.i > token.head.i:
            token.dep_ = labels.ADVERBIAL_CLAUSE


def _of_the_aside(token: Token) -> None:
    """ "Le roi, arrivé la veille, doit partir": the subject is no part of the aside behind it."""
    verb = token.head
    if verb.pos_ not in labels.VERBS or token.i > verb.i:
        return
    if not tree.is_past_participle(token) or tree.auxiliaries(token):
        return
    finite = tree.is_conjugated(verb)
    if not finite or tree.children(verb, labels.ANY_SUBJECT) or token.doc[token.i - 1].text != ",":
        return
    for noun in tree.children(token, labels.ANY_SUBJECT):
        if noun.i < token.i:
            make_subject(noun, verb)


def _in_a_row(token: Token) -> None:
    """ "forment, arment et paient des soldats": a finite form behind a comma is no object."""
    verb = token.head
    if verb.pos_ != labels.VERB or token.i < verb.i:
        return
    if token.dep_ not in labels.OBJECT | labels.APPOSITION or tree.children(
        token, labels.ANY_SUBJECT
    ):
        return
    finite = [tree.is_finite(t) for t in (verb, token)]
    if all(finite) and token.doc[token.i - 1].text == "," and token.i == verb.i + 2:
        token.dep_ = labels.CONJUNCT


def _came_in(token: Token) -> None:
    """ "Riga, où défilaient des élus": behind "où" and its verb comes the subject."""
    verb = token.head
    if verb.pos_ not in labels.VERBS or token.i + 1 >= len(token.doc):
        return
    finite = tree.finite_head(verb)
    start = min([finite.i, *(c.i for c in verb.children if c.dep_ in labels.REFLEXIVE)])
    if start != token.i + 1 or not tree.is_finite(finite):
        return
    if tree.children(verb, labels.ANY_SUBJECT):
        return
    after = [c for c in verb.children if c.i > verb.i and c.pos_ in labels.NOUNS]
    days = words("calendar", "words")
    for noun in after:
        for child in [noun, *noun.children] if noun.lower_ in days else [noun]:
            if child.i < verb.i or child.lower_ in days or child.pos_ not in labels.NOUNS:
                continue
            cases = tree.children_as(child, labels.CASE)
            if cases and cases[0].lower_ not in words("articles", "plural"):
                continue
            for case in cases:
                case.dep_, case.pos_ = labels.DETERMINER, labels.DET
            make_subject(child, verb)
            return


def _led(token: Token) -> None:
    """ "s'est abstenu de condamner": an infinitive behind a verb and "de" completes it."""
    verb = token.head
    near = verb.pos_ == labels.VERB and verb.i < token.i <= verb.i + _NEAR
    if near and tree.preposition(token) in words("prepositions", "infinitive"):
        token.dep_ = labels.OPEN_COMPLEMENT


def _second_perfect(token: Token) -> None:
    """ "a demandé aux élus de partir et invité Oslo": a second participle shares the auxiliary.

    The model hangs it on a noun between them, on the infinitive or on what is told of the noun.
    """
    above = token.head
    if token.dep_ != labels.CONJUNCT or not tree.is_past_participle(token):
        return
    if above.pos_ not in labels.NOUNS | labels.VERBS or tree.auxiliaries(token):
        return
    if tree.auxiliaries(above) or not tree.children_as(token, labels.COORDINATOR):
        return
    verb = tree.clause_verb(above)
    while verb is not None and not tree.auxiliaries(verb) and verb.head is not verb:
        verb = tree.clause_verb(verb.head)
    used = tree.auxiliaries(verb) if verb is not None and verb.i <= above.i else []
    if verb is None or any(a.lemma_ not in words("verbs", "having") for a in used) or not used:
        return
    held = _held_behind(token)
    if held is not None or tree.is_infinitive(above):
        token.head = verb
    if held is not None and held.head is above:
        make_object(held, token)


def _held_behind(participle: Token) -> Token | None:
    """What makes a participle active: an object, also one hung on the word over it, or a clause."""
    own = tree.children(participle, labels.OBJECT | labels.CLAUSE_COMPLEMENT)
    if own:
        return own[0]
    behind = tree.children(participle.head, labels.OBJECT)
    near = (t for t in behind if t.left_edge.i == participle.i + 1 and not tree.preposition(t))
    return next(near, None)
