"""Remarks: the forms in which words blame, praise, demand, refuse or offer.

Each form is a function from what is said to the word that makes the remark and whom it is about;
the rules of ``judgements.toml`` say which form with which word classes is which act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from dyade.code.codebook import acts, modes
from dyade.code.matching.triggers import classes
from dyade.code.sayings import demands, judging, verdicts, vows
from dyade.code.sayings.judging import Remark, Rule
from dyade.code.sayings.said import Word
from dyade.data import rules
from dyade.errors import DataError
from dyade.find.stances import negation
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token, kept
from dyade.parse.words import words

_OPPONENTS = frozenset({"OPP"})
_RULERS = frozenset({"GOV"})

Form = Callable[[Rule, list[Word], tuple[Actor, ...]], Iterator[Remark]]


@cache
def load() -> tuple[Rule, ...]:
    """The rules in their order: the first that fits an utterance names its act.

    Raises:
        DataError: a rule without example, with an unknown form, act, mode or class.
    """
    return tuple(_rule(entry) for entry in rules("fr/judgements.toml")["rule"])


def _rule(entry: dict[str, Any]) -> Rule:
    where = f"fr/judgements.toml: {entry.get('id', '?')}"
    lemmas: set[str] = set()
    for name in entry.get("words", []):
        if name.startswith("@") and name not in classes():
            raise DataError(f"{where}: unknown class {name!r}")
        lemmas |= classes()[name] if name.startswith("@") else {name}
    for key in ("id", "act", "form", "example", "counter"):
        if key not in entry:
            raise DataError(f"{where}: no {key}")
    if entry["form"] not in FORMS:
        raise DataError(f"{where}: unknown form {entry['form']!r}; forms are {sorted(FORMS)}")
    act, mode = entry["act"], entry.get("mode", "")
    if act not in acts() or (mode and mode not in modes().get(act, {})):
        raise DataError(f"{where}: unknown act or mode {act}/{mode}")
    return Rule(
        entry["id"],
        act,
        mode,
        entry["form"],
        frozenset(lemmas),
        tuple(tuple(p.replace("'", "' ").split()) for p in entry.get("phrases", [])),
        entry.get("target", False),
        entry.get("negated", False),
        entry.get("alone", False),
        entry["example"],
        entry["counter"],
    )


@cache
def private() -> frozenset[str]:
    """The sectors of speakers whose opinion is no deed: witnesses, journalists, experts."""
    return frozenset(rules("fr/judgements.toml")["speakers"]["private"])


def find(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Remark | None:
    """The first remark of a rule's form in what a speaker says."""
    for remark in FORMS[rule.form](rule, said, speaker):
        about = tuple(a for a in remark.about if not judging.is_speaker(a, speaker))
        if about or not rule.target:
            return Remark(remark.word, about)
    return None


def strong(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A word that judges wherever it stands: "une provocation"."""
    for word in judging.named(rule, said):
        if judging.holds(rule, word):
            yield Remark(word, judging.about(word))


def predicate(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A word said of something: "est un échec", "juge la mesure inefficace", "« inutile »"."""
    for word in judging.named(rule, said):
        if not judging.holds(rule, word):
            continue
        head = judging.predicated(word.token)
        if rule.act == "SUPPORT" and head is not None and judging.of_guilt(head):
            continue
        if (head is not None and not judging.supposed(head)) or (head is None and word.short):
            yield Remark(word, judging.about(word))


def exclaimed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A predicate of what everybody speaks of: "c'est une folie", "cela est inquiétant"."""
    for word in judging.named(rule, said):
        if not word.quoted or judging.denied(word.token) != rule.negated:
            continue
        if _is_presented(word.token):
            yield Remark(word)
        head = judging.predicated(word.token)
        if head is None:
            continue
        subjects = arguments.subject(head)
        if subjects and all(t.lower_ in words("pronouns", "demonstrative") for t in subjects):
            yield Remark(word)


def _is_presented(noun: Token) -> bool:
    """Whether a noun is what "il s'agit de" says of what everybody speaks of."""
    verb = noun.head
    presents = verb.lemma_ in words("verbs", "presenting") and tree.is_reflexive(verb)
    return presents and tree.preposition(noun) in words("prepositions", "of")


def committed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A wrong that somebody does: "Y commet une erreur", "Y sème la terreur"."""
    for word in judging.named(rule, said):
        verb = word.token.head
        behind = word.token.i > verb.i and not tree.preposition(word.token)
        erring = verb.lemma_ in words("verbs", "making") and word.forms & classes()["@blunder"]
        if not behind or not (erring or verb.lemma_ in classes()["@committing"]):
            continue
        if not judging.done(verb):
            continue
        subjects = [t for t in arguments.subject(verb) if t != word.token]
        if not subjects and verb.dep_ in labels.ACL:  # the model took the sentence for a phrase
            subjects = [verb.head]
        if not judging.opposed(word.token):
            yield from judging.of_others(word, subjects)


def troubled(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker feels about somebody's doing: "nous sommes préoccupés par …"."""
    for word in judging.named(rule, said):
        token = word.token
        subjects = arguments.own_subject(token)
        if not word.quoted or not judging.is_first(subjects) or negation.is_negated(token):
            continue
        causes = [t for case, t in tree.obliques(token) if case in words("prepositions", "cause")]
        clauses = tree.children(token, labels.CLAUSE_COMPLEMENT | labels.ADVERBIAL)
        causes += [t for c in clauses for t in arguments.own_subject(c)]
        yield Remark(word, judging.parties(word.scene, causes))


def told(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Fixed words that blame the subject of their clause: "Y joue avec le feu"."""
    for remark in phrase(rule, said, speaker):
        verb = tree.clause_verb(remark.word.token)
        subjects = arguments.subject(verb) if verb is not None else []
        if rule.negated and not judging.denied(remark.word.token):
            continue
        yield from judging.of_others(remark.word, subjects)


def deed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A verb whose subject is blamed for it: "Y ment", "Y ne respecte pas …"."""
    for word in said:
        unverbed = judging.unverbed(rule, word)
        if unverbed and not rule.negated:
            yield Remark(word, unverbed)
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or tree.children(verb, labels.COPULA):
            continue
        if verb.dep_ in labels.AUXILIARY | labels.COPULA or tree.is_passive(verb):
            continue
        above = verb.head if tree.is_infinitive(verb) else verb
        if (negation.is_negated(verb) or negation.is_negated(above)) != rule.negated:
            continue
        mood = tree.feature(tree.finite_head(verb), "Mood")
        if mood in (labels.CONDITIONAL, labels.SUBJUNCTIVE, labels.IMPERATIVE):
            continue
        subjects = arguments.subject(verb)
        yield from judging.of_others(word, subjects)


def denial(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A charge called wrong: "ces accusations sont mensongères", "des allégations absurdes"."""
    for word in judging.named(rule, said):
        token = word.token
        predicate = judging.predicated(token)
        charged = [token.head, *(arguments.subject(predicate) if predicate is not None else [])]
        if predicate is not None and predicate.pos_ in labels.VERBS:
            charged += arguments.objects(predicate)
        if any(t.lemma_ in classes()["@charge"] for t in charged) and not judging.denied(token):
            yield Remark(word)


def phrase(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Fixed words, in any form of their verb, quoted or not: "hors de question"."""
    marks = words("quotation", "opening") | words("quotation", "closing")
    spoken = [w for w in said if w.token.text not in marks]
    forms = tuple(_spelled(w.token) for w in spoken)
    opening = {p[0] for p in rule.phrases}
    for i, word in enumerate(spoken):
        if forms[i].isdisjoint(opening):
            continue
        ahead = forms[i:]
        if any(len(p) <= len(ahead) and all(map(_within, p, ahead)) for p in rule.phrases):
            yield Remark(word)


@kept
def _spelled(token: Token) -> frozenset[str]:
    return frozenset({token.lower_.replace("’", "'"), token.lemma_.lower()})


def _within(form: str, forms: frozenset[str]) -> bool:
    return form in forms


def menacing(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Fixed words that threaten, at whose doing: "ce raid ne restera pas impuni"."""
    for remark in phrase(rule, said, speaker):
        verb = tree.clause_verb(remark.word.token)
        subjects = arguments.subject(verb) if verb is not None else []
        own = judging.of_speaker(remark.word, subjects, speaker)
        yield Remark(remark.word, () if own else judging.parties(remark.word.scene, subjects))


def opposed(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What a named opponent tells of those who govern: "le gouvernement navigue à vue"."""
    if not all(a.person and a.sector in _OPPONENTS for a in speaker):
        return
    home = {a.code for a in speaker}
    for word in said:
        subject = word.token
        if subject.dep_ not in labels.SUBJECT or not judging.done(subject.head):
            continue
        if subject.head.lemma_ in words("modals", "will") | words("modals", "obligation"):
            continue
        actors = word.scene.actors_at(subject)
        yield Remark(word, tuple(a for a in actors if a.sector in _RULERS and a.code in home))


def unmeant(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Fixed words by which the speaker refuses: "nous n'avons aucune intention de"."""
    for remark in phrase(rule, said, speaker):
        verb = tree.clause_verb(remark.word.token)
        subjects = arguments.subject(verb) if verb is not None else []
        if judging.of_speaker(remark.word, subjects, speaker):
            yield remark


def own_deed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker says he does: "je soutiens", "nous saluons"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not judging.is_first(arguments.subject(verb)):
            continue
        if not judging.done(verb):
            continue
        yield Remark(word, judging.parties(word.scene, arguments.objects(verb)))


FORMS: dict[str, Form] = {
    "strong": strong,
    "predicate": predicate,
    "exclaimed": exclaimed,
    "committed": committed,
    "troubled": troubled,
    "told": told,
    "deed": deed,
    "duty": demands.duty,
    "bidding": demands.bidding,
    "imperative": demands.imperative,
    "pressing": demands.pressing,
    "due": demands.due,
    "turn": demands.turn,
    "unwanted": demands.unwanted,
    "beside": verdicts.beside,
    "wanted": demands.wanted,
    "wish": demands.wish,
    "refusal": vows.refusal,
    "vow": vows.vow,
    "doom": vows.doom,
    "denial": denial,
    "phrase": phrase,
    "menacing": menacing,
    "opposed": opposed,
    "unmeant": unmeant,
    "own_deed": own_deed,
    "ought": verdicts.ought,
    "failed": verdicts.failed,
    "authored": verdicts.authored,
    "answerable": verdicts.answerable,
    "manner": verdicts.manner,
    "credited": verdicts.credited,
    "clearing": verdicts.clearing,
}
