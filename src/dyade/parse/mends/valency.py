"""Gives a verb form the complement that it asks for, where the model hangs it as another's."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.dated import is_time
from dyade.parse.token import Token
from dyade.parse.words import contracted, words


def complete(tokens: list[Token]) -> None:
    """Mends in place what causatives, reflexives, participles and perfect infinitives ask for.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens:
        if token.dep_ in labels.OBLIQUE and token.pos_ in labels.VERBS:
            _having_done(token)
        if token.dep_ in labels.ADVERBIAL:
            _urged(token)
            _pressed(token)
        if token.lemma_ in words("verbs", "planning") and token.dep_ in labels.ACL:
            _planned(token)
        if token.lemma_ in words("verbs", "making"):
            _caused(token)
        elif token.lemma_ in words("verbs", "of_reflexive") and tree.is_reflexive(token):
            _reflexive(token)
        elif token.dep_ == labels.CONJUNCT and tree.is_past_participle(token):
            _set_off(token)


def _urged(clause: Token) -> None:
    """ "plaide pour que Riga cède": what a verb of urging or pressure is for is what it asks."""
    marks = [c.lower_ for c in clause.children if c.dep_ == labels.MARK]
    that = words("pronouns", "relative_object") & set(marks)
    pressing = any(
        t.lemma_ in words("objects", "pressure") for t in tree.children(clause.head, labels.OBJECT)
    )
    urging = pressing or clause.head.lemma_ in words("verbs", "urging")
    urging = urging and clause.head.i < clause.i
    if urging and that and words("prepositions", "for_having") & set(marks):
        clause.dep_ = labels.THAT_CLAUSE


def _pressed(infinitive: Token) -> None:
    """ "fait pression sur Riga pour céder": what pressure is for completes its noun."""
    verb, aim = infinitive.head, words("prepositions", "for_having")
    if not tree.is_infinitive(infinitive) or tree.preposition(infinitive) not in aim:
        return
    for noun in tree.children(verb, labels.OBJECT):
        if noun.lemma_ in words("objects", "pressure") and verb.i < noun.i < infinitive.i:
            infinitive.head, infinitive.dep_ = noun, labels.OPEN_COMPLEMENT


def _planned(participle: Token) -> None:
    """ "des frappes prévues contre Riga": what is planned has complements, its plan a time."""
    noun = participle.head
    if noun.pos_ != labels.NOUN or not tree.is_past_participle(participle):
        return
    if participle.dep_ in labels.RELATIVE or tree.auxiliaries(participle):
        return
    if any(t.text == "," for t in noun.doc[noun.i : participle.i]):
        return
    for child in [c for c in participle.children if c.i > participle.i]:
        told = child.pos_ in labels.NOUNS and tree.preposition(child)
        if told and child.dep_ not in labels.AGENT and not is_time(child):
            child.head, child.dep_ = noun, labels.NOMINAL_MODIFIER


def _caused(verb: Token) -> None:
    """ "a fait arrêter un élu": the object is what the infinitive is done to."""
    transitive = words("verbs", "with_object") | words("verbs", "custody")
    below = [c for c in tree.infinitives(verb) if c.i > verb.i and not tree.preposition(c)]
    if not below or below[0].lemma_ not in transitive:
        return
    if tree.is_reflexive(verb) or tree.children(below[0], labels.OBJECT):
        return
    for noun in tree.children(verb, labels.OBJECT):
        noun.head, noun.dep_ = below[0], labels.DIRECT_OBJECT


def _reflexive(verb: Token) -> None:
    """ "s'empare des villes": the "des" of a verb that takes "de" is no article."""
    for noun in tree.children(verb, labels.OBJECT | labels.OBLIQUE):
        fronts = [c for c in noun.children if c.dep_ == labels.DETERMINER and c.i > verb.i]
        if fronts and fronts[0].lower_ in contracted():
            fronts[0].pos_, fronts[0].dep_ = labels.ADP, labels.CASE
            noun.dep_ = labels.MODIFIER


def _set_off(participle: Token) -> None:
    """ "Riga, armée par Oslo, a tenu": a participle with its doer, joined by a comma alone."""
    if participle.head.pos_ not in labels.NOUNS or participle.head.i > participle.i:
        return
    kinds = labels.AUXILIARY | {labels.COORDINATOR}
    if participle.doc[participle.i - 1].text == "," and not tree.children(participle, kinds):
        if tree.complements(participle, "agent"):
            participle.dep_ = labels.PARTICIPIAL


def _having_done(token: Token) -> None:
    """ "accuse l'État d'avoir fait arrêter X": a perfect infinitive under "de" completes a verb."""
    forms = [tree.feature(a, "VerbForm") for a in tree.auxiliaries(token)]
    under = token.head.pos_ == labels.VERB and token.head.i < token.i
    if under and labels.INFINITIVE in forms:
        if tree.preposition(token) in words("prepositions", "infinitive"):
            token.dep_ = labels.OPEN_COMPLEMENT
