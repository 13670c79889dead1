"""Remarks about what is to come: what the speaker will not do, will do, or others will suffer."""

from __future__ import annotations

from collections.abc import Iterator

from dyade.code.matching.triggers import classes
from dyade.code.sayings import judging
from dyade.code.sayings.judging import Remark, Rule
from dyade.code.sayings.said import Word
from dyade.find.stances import negation
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


def refusal(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker will not do: "nous ne céderons pas", "je ne peux accepter"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS:
            continue
        subjects = arguments.subject(verb)
        unnamed = tree.is_passive(verb) and not tree.agents(verb)
        mine = unnamed or judging.of_speaker(word, subjects, speaker)
        if mine and _will_not(verb):
            yield Remark(word)


def vow(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Harm that the speaker says he will do: "nous riposterons", "nous n'hésiterons pas à".

    Where the rule has words of manner, one of them must stand beside: "nous réagirons fermement".
    """
    manner = {w for p in rule.phrases for w in p}
    for word, lead, ahead in _leads(rule, said):
        verb = word.token
        if manner and manner.isdisjoint(t.lower_ for t in verb.subtree):
            continue
        if lead.lemma_ in words("modals", "hesitating"):
            ahead = ahead and negation.is_negated(lead)
        elif negation.is_negated(lead) or negation.is_negated(verb):
            continue
        coming = ahead or (lead != verb and lead.lemma_ in words("modals", "coming"))
        coming = coming and not tree.is_bygone(lead)
        mine = judging.of_speaker(word, arguments.subject(lead), speaker)
        if coming and not tree.is_passive(verb) and mine:
            struck = arguments.objects(verb) + tree.datives(verb)
            yield Remark(word, judging.parties(word.scene, struck))


def doom(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What others will suffer: "Y le paiera cher", "Y devra faire face aux conséquences"."""
    for word, lead, ahead in _leads(rule, said):
        verb = word.token
        coming = ahead or (lead != verb and lead.lemma_ in words("modals", "fated"))
        subjects = arguments.subject(lead)
        if not coming or negation.is_negated(lead) or judging.of_speaker(word, subjects, speaker):
            continue
        around = {t.lemma_.lower() for t in verb.subtree}
        if verb.lemma_ in words("modals", "regretting") or around & classes()["@reprisal"]:
            yield Remark(word, judging.parties(word.scene, subjects))


def _leads(rule: Rule, said: list[Word]) -> Iterator[tuple[Word, Token, bool]]:
    """The verbs of a rule, what leads them, and whether that stands in the future.

    An infinitive is led by what is over it ("allons frapper", "sommes prêts à frapper"), another
    verb by itself.
    """
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS:
            continue
        under = tree.is_infinitive(verb)
        led = under and verb.dep_ in labels.COMPLEMENT | labels.ADVERBIAL
        lead = verb.head if led else verb
        ahead = tree.feature(tree.finite_head(lead), "Tense") == labels.FUTURE
        yield word, lead, ahead or (lead == verb and _foretold(verb))


def _will_not(verb: Token) -> bool:
    """Whether a verb is denied in the future, or under "pouvoir", "vouloir", "aller", denied."""
    if negation.is_negated(verb):
        return tree.feature(tree.finite_head(verb), "Tense") == labels.FUTURE or _foretold(verb)
    above = verb.head
    told = {labels.PRESENT, labels.FUTURE}
    if above.dep_ in labels.CLAUSE_COMPLEMENT:  # "a dit qu'il ne pouvait céder"
        told.add(labels.IMPERFECT)
    return (
        verb.dep_ in labels.COMPLEMENT
        and above.lemma_ in words("modals", "will")
        and negation.is_negated(above)
        and tree.feature(above, "Tense") in told
    )


def _foretold(verb: Token) -> bool:
    """Whether a conditional tells what was to come when it was said: "a dit qu'il riposterait"."""
    finite = tree.finite_head(verb)
    coming = tree.feature(finite, "Mood") == labels.CONDITIONAL and finite == verb
    return coming and verb.dep_ in labels.CLAUSE_COMPLEMENT
