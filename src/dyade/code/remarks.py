"""Remarks: the forms in which words blame, praise, demand, refuse or offer.

Each form is a function from what is said to the word that makes the remark and whom it is about;
the rules of ``judgements.toml`` say which form with which word classes is which act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from dyade.code import judging
from dyade.code.codebook import acts, modes
from dyade.code.judging import Remark, Rule
from dyade.code.said import Word
from dyade.code.scene import unique
from dyade.code.triggers import classes
from dyade.data import rules
from dyade.errors import DataError
from dyade.find import stance
from dyade.find.speech import is_speech
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_ORDER = "ez"  # the ending of the second person plural, which the model takes for any mood

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
        tuple(tuple(p.split(" ")) for p in entry.get("phrases", [])),
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
    return presents and tree.preposition(noun) == "de"


def committed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A wrong that somebody does: "Y commet une erreur", "Y sème la terreur"."""
    for word in judging.named(rule, said):
        verb = word.token.head
        behind = word.token.i > verb.i and not tree.preposition(word.token)
        if not behind or verb.lemma_ not in classes()["@committing"]:
            continue
        if stance.is_negated(verb) or stance.of_verb(verb).status not in ("occurred", "ongoing"):
            continue
        subjects = [t for t in arguments.subject(verb) if t != word.token]
        if not subjects and verb.dep_ in labels.ACL:  # the model took the sentence for a phrase
            subjects = [verb.head]
        if not judging.is_first(subjects) and not judging.opposed(word.token):
            yield Remark(word, judging.parties(word.scene, subjects))


def troubled(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker feels about somebody's doing: "nous sommes préoccupés par …"."""
    for word in judging.named(rule, said):
        token = word.token
        subjects = arguments.own_subject(token)
        if not word.quoted or not judging.is_first(subjects) or stance.is_negated(token):
            continue
        causes = [t for case, t in tree.obliques(token) if case in words("prepositions", "cause")]
        yield Remark(word, judging.parties(word.scene, causes))


def told(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Fixed words that blame the subject of their clause: "Y joue avec le feu"."""
    for remark in phrase(rule, said, speaker):
        verb = tree.clause_verb(remark.word.token)
        subjects = arguments.subject(verb) if verb is not None else []
        if not judging.is_first(subjects):
            yield Remark(remark.word, judging.parties(remark.word.scene, subjects))


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
        above = verb.head if tree.feature(verb, "VerbForm") == labels.INFINITIVE else verb
        if (stance.is_negated(verb) or stance.is_negated(above)) != rule.negated:
            continue
        mood = tree.feature(tree.finite_head(verb), "Mood")
        if mood in (labels.CONDITIONAL, labels.SUBJUNCTIVE, labels.IMPERATIVE):
            continue
        subjects = arguments.subject(verb)
        if not judging.is_first(subjects):
            yield Remark(word, judging.parties(word.scene, subjects))


def duty(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What must be done: by somebody else ("Y doit …"), or with no doer named ("il faut")."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or stance.is_negated(verb) != rule.negated:
            continue
        if tree.feature(verb, "Mood") not in (labels.INDICATIVE, labels.CONDITIONAL):
            continue
        if tree.feature(verb, "Tense") not in (labels.PRESENT, labels.FUTURE, ""):
            continue
        tasks = tree.infinitives(verb) or tree.children(verb, labels.COMPLEMENT)
        subjects = arguments.subject(verb)
        if not tasks or judging.is_first(subjects) or verb.dep_ in labels.RELATIVE or _asked(verb):
            continue
        ends = any(t.lemma_ in classes()["@ceasing"] for t in tasks)
        if verb.lemma_ == "falloir":
            doers = judging.parties(
                word.scene, [s for t in tasks for s in arguments.own_subject(t)]
            )
        else:
            doers = unique(a for t in subjects for a in word.scene.actors_at(t))
        doers = tuple(a for a in doers if not judging.is_speaker(a, speaker))
        # Unquoted, or in the future, "doit" mostly tells what is planned.
        opinion = word.quoted or verb.lemma_ == "falloir"
        meant = opinion and tree.feature(verb, "Tense") != labels.FUTURE
        if (doers and (meant or ends)) or (ends and word.quoted):
            yield Remark(word, doers)


def _asked(verb: Token) -> bool:
    """Whether a clause is a question."""
    return any(t.text == "?" for t in verb.subtree)


def imperative(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """An order in the second person: "cessez", "rendez"."""
    for word in judging.named(rule, said):
        token = word.token
        if not word.quoted or token.pos_ not in labels.VERBS:
            continue
        formed = token.lower_.endswith(_ORDER) and not tree.auxiliaries(token)
        if formed and not tree.children(token, labels.SUBJECT):
            yield Remark(word)


def pressing(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """An impersonal necessity: "il est urgent que Y fasse", "il est temps de"."""
    for word in judging.named(rule, said):
        token = word.token
        if not tree.children(token, labels.COPULA) or stance.is_negated(token):
            continue
        if not any(c.lower_ in ("il", "-il") for c in token.children):
            continue
        tasks = [c for c in token.children if c.pos_ in labels.VERBS and c.i > token.i]
        if tasks and not any(is_speech(t) for t in tasks):
            named = [s for t in tasks for s in arguments.own_subject(t)]
            yield Remark(word, judging.parties(word.scene, named))


def wish(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker wants of somebody else: "nous voulons que Y parte"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not judging.is_first(arguments.subject(verb)):
            continue
        if stance.is_negated(verb):
            continue
        for clause in tree.children(verb, labels.CLAUSE_COMPLEMENT):
            doers = arguments.own_subject(clause)
            told = clause.lemma_ in words("modals", "knowing")
            if doers and not judging.is_first(doers) and word.quoted and not told:
                yield Remark(word, judging.parties(word.scene, doers))


def refusal(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker will not do: "nous ne céderons pas", "je ne peux accepter"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS:
            continue
        subjects = arguments.subject(verb)
        mine = _mine(word, subjects, speaker) or (tree.is_passive(verb) and not tree.agents(verb))
        if mine and _will_not(verb):
            yield Remark(word)


def _mine(word: Word, subjects: list[Token], speaker: tuple[Actor, ...]) -> bool:
    """Whether a subject is the speaker, or the side he speaks for."""
    named = (a for t in subjects for a in word.scene.actors_at(t))
    ours = (c.lower_ for t in subjects for c in t.children)
    own = words("pronouns", "own")
    return (
        judging.is_first(subjects)
        or any(o in own for o in ours)
        or any(judging.is_speaker(a, speaker) for a in named)
    )


def vow(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """Harm that the speaker says he will do: "nous riposterons", "nous n'hésiterons pas à"."""
    for word, lead, ahead in _leads(rule, said):
        verb = word.token
        if lead.lemma_ in words("modals", "hesitating"):
            ahead = ahead and stance.is_negated(lead)
        elif stance.is_negated(lead) or stance.is_negated(verb):
            continue
        coming = ahead or (lead != verb and lead.lemma_ in words("modals", "coming"))
        if coming and not tree.is_passive(verb) and _mine(word, arguments.subject(lead), speaker):
            struck = arguments.objects(verb) + tree.datives(verb)
            yield Remark(word, judging.parties(word.scene, struck))


def doom(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What others will suffer: "Y le paiera cher", "Y devra faire face aux conséquences"."""
    for word, lead, ahead in _leads(rule, said):
        verb = word.token
        coming = ahead or (lead != verb and lead.lemma_ in words("modals", "fated"))
        subjects = arguments.subject(lead)
        if not coming or stance.is_negated(lead) or _mine(word, subjects, speaker):
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
        under = tree.feature(verb, "VerbForm") == labels.INFINITIVE
        led = under and verb.dep_ in labels.COMPLEMENT | labels.ADVERBIAL
        lead = verb.head if led else verb
        yield word, lead, tree.feature(tree.finite_head(lead), "Tense") == labels.FUTURE


def _will_not(verb: Token) -> bool:
    """Whether a verb is denied in the future, or under "pouvoir", "vouloir", "aller", denied."""
    if stance.is_negated(verb):
        return tree.feature(tree.finite_head(verb), "Tense") == labels.FUTURE
    above = verb.head
    return (
        verb.dep_ in labels.COMPLEMENT
        and above.lemma_ in words("modals", "will")
        and stance.is_negated(above)
        and tree.feature(above, "Tense") in (labels.PRESENT, labels.FUTURE)
    )


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
    """Fixed words: "pas question", "hors de question"."""
    opening = {p[0] for p in rule.phrases}
    lowers = tuple(w.token.lower_ for w in said)
    for i, word in enumerate(said):
        if lowers[i] in opening and any(lowers[i : i + len(p)] == p for p in rule.phrases):
            yield Remark(word)


def own_deed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker says he does: "je soutiens", "nous saluons"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not judging.is_first(arguments.subject(verb)):
            continue
        if stance.is_negated(verb) or stance.of_verb(verb).status not in ("occurred", "ongoing"):
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
    "duty": duty,
    "imperative": imperative,
    "pressing": pressing,
    "wish": wish,
    "refusal": refusal,
    "vow": vow,
    "doom": doom,
    "denial": denial,
    "phrase": phrase,
    "own_deed": own_deed,
}
