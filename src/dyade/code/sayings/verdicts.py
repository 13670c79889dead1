"""Remarks on what somebody did or failed to do: "Y aurait dû", "c'est l'œuvre de Y"."""

from __future__ import annotations

from collections.abc import Iterator

from dyade.code.matching.triggers import classes
from dyade.code.sayings import judging
from dyade.code.sayings.judging import Remark, Rule
from dyade.code.sayings.said import Word
from dyade.find.stances import negation, stance
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.words import words


def ought(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What should have been, or should not: "Y aurait dû agir", "cela n'aurait pas dû arriver".

    Without "ne" somebody must be named: "aurait dû arriver lundi" alone is a plan.
    """
    for word in judging.named(rule, said):
        verb = word.token
        finite = tree.finite_head(verb)
        if finite == verb or tree.feature(finite, "Mood") != labels.CONDITIONAL:
            continue
        tasks = [t for t in verb.children if t.dep_ in labels.COMPLEMENT]
        subjects = [*arguments.subject(verb), *tree.children(finite, labels.SUBJECT)]
        subjects += [s for t in tasks for s in arguments.own_subject(t)]
        about = judging.parties(word.scene, subjects)
        if not judging.is_first(subjects) and (about or negation.is_negated(verb)):
            yield Remark(word, about)


def failed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What somebody could have spared others: "aurait pu être évité si Y avait agi"."""
    for word in judging.named(rule, said):
        verb = word.token
        while verb.dep_ in labels.COMPLEMENT and verb.head.lemma_ in words("modals", "will"):
            verb = verb.head
        if tree.feature(tree.finite_head(verb), "Mood") != labels.CONDITIONAL:
            continue
        for clause in (c for t in (verb, word.token) for c in t.children):
            if clause.dep_ in labels.ADVERBIAL and judging.supposed(clause):
                yield Remark(word, judging.parties(word.scene, arguments.subject(clause)))


def authored(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Whose doing something is: "c'est l'œuvre de Y", "la faute en revient à Y"."""
    for word in judging.named(rule, said):
        noun = word.token
        if noun.pos_ not in labels.NOUNS or judging.denied(noun) or judging.opposed(noun):
            continue
        verb = noun.head
        if tree.children(noun, labels.COPULA):
            yield Remark(word, judging.parties(word.scene, tree.complements(noun, "of")))
        elif noun.dep_ in labels.SUBJECT and verb.lemma_ in classes()["@weighing"]:
            borne = tree.complements(verb, "borne_by")
            yield Remark(word, judging.parties(word.scene, borne + tree.datives(verb)))
        elif noun.dep_ in labels.SUBJECT and verb.lemma_ in classes()["@proven"]:
            yield Remark(word, judging.parties(word.scene, tree.complements(noun, "of")))


def answerable(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Who is at fault for something: "Y est responsable de …", "Y est à l'origine de …"."""
    for word in judging.named(rule, said):
        token = word.token
        if judging.denied(token) or judging.own(word) or not tree.complements(token, "of"):
            continue
        if judging.predicated(token) is not None:
            yield Remark(word, judging.about(word))


def manner(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """How somebody did it: "Y a mal géré la crise", "Y a agi courageusement"."""
    for word in said:
        token = word.token
        if token.dep_ != labels.ADVERB or token.lower_ not in rule.lemmas:
            continue
        verb = token.head
        if verb.pos_ not in labels.VERBS or tree.children(verb, labels.COPULA):
            continue
        if not judging.done(verb):
            continue
        doers = tree.agents(verb) if tree.is_passive(verb) else arguments.subject(verb)
        yield from judging.of_others(word, doers)


def credited(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Something good that somebody did: "Y a fait un travail formidable", "mène une politique"."""
    for word in judging.named(rule, said):
        noun = word.token if word.token.pos_ in labels.NOUNS else word.token.head
        verb = noun.head
        if noun.dep_ not in labels.OBJECT or verb.lemma_ not in classes()["@accomplishing"]:
            continue
        if judging.denied(word.token) or not judging.done(verb):
            continue
        yield from judging.of_others(word, arguments.subject(verb))


def clearing(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """A wrong that the speaker's own side did not do: "nous n'avons jamais menti"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not negation.is_negated(verb):
            continue
        told = stance.of_verb(verb).tense in ("past", "present") and not tree.is_passive(verb)
        if told and judging.of_speaker(word, arguments.subject(verb), speaker):
            yield Remark(word)


def beside(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Whom the speaker stands by: "nous sommes aux côtés de Y"."""
    for word in judging.named(rule, said):
        noun = word.token
        verb = tree.clause_verb(noun)
        if tree.preposition(noun) not in words("prepositions", "to") or verb is None:
            continue
        if negation.is_negated(verb) or judging.opposed(noun):
            continue
        subjects = arguments.subject(verb) or arguments.own_subject(noun)
        if judging.of_speaker(word, subjects, speaker):
            yield Remark(word, judging.parties(word.scene, tree.complements(noun, "of")))
