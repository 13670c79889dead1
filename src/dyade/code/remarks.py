"""Remarks: the forms in which words blame, praise, demand, refuse or offer.

Each form is a function from what is said to the word that makes the remark and whom it is about;
the rules of ``judgements.toml`` say which form with which word classes is which act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dyade.code.codebook import acts, modes
from dyade.code.said import Word
from dyade.code.scene import Scene, unique
from dyade.code.triggers import classes
from dyade.data import rules
from dyade.errors import DataError
from dyade.find import stance
from dyade.find.speech import is_speech
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ORDER = "ez"  # the ending of the second person plural, which the model takes for any mood
_CONTENT = labels.NOUNS | labels.VERBS | {labels.ADJ}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of ``judgements.toml``.

    ``form`` names a form of this module; ``target``: whether somebody else must be named whom the
    remark is about; ``negated``: whether the word must be denied; ``alone``: whether an utterance
    that makes this remark makes no other.
    """

    id: str
    act: str
    mode: str
    form: str
    lemmas: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    target: bool
    negated: bool
    alone: bool
    example: dict[str, Any]
    counter: str


@dataclass(frozen=True, slots=True)
class Remark:
    """The word that makes a remark, and whom it is about."""

    word: Word
    about: tuple[Actor, ...] = ()


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
        about = tuple(a for a in remark.about if not _is(a, speaker))
        if about or not rule.target:
            return Remark(remark.word, about)
    return None


def _is(actor: Actor, speaker: tuple[Actor, ...]) -> bool:
    """Whether an actor is the speaker: the same person, or the bare state that he speaks for."""
    for one in speaker:
        if actor == one:
            return True
        bare = not actor.person and (not actor.sector or actor.sector == one.sector)
        if actor.code == one.code and bare:
            return True
    return False


def forms_of(token: Token) -> set[str]:
    """The lemmas a token may have: the model's, and its form without endings of agreement."""
    low = token.lower_
    found = {token.lemma_.lower(), low}
    for ending in ("s", "e", "es"):
        if low.endswith(ending):
            found.add(low.removesuffix(ending))
    if tree.is_reflexive(token) and token.pos_ in labels.VERBS:
        found.add(f"se {token.lemma_.lower()}")
    return found


def _named(rule: Rule, said: list[Word]) -> Iterator[Word]:
    for word in said:
        if word.token.pos_ in _CONTENT and rule.lemmas & forms_of(word.token):
            yield word


def _denied(token: Token) -> bool:
    """Whether a word is denied: its clause, or itself by "pas", "sans", "aucun"."""
    verb = tree.clause_verb(token)
    if verb is not None and stance.is_negated(verb):
        return True
    near = {c.lower_ for c in token.children}
    if token.dep_ in labels.ADJECTIVE:
        near |= {c.lower_ for c in token.head.children}
    return bool(near & words("negation", "beside"))


def _first(subjects: list[Token]) -> bool:
    return any(t.lower_ in words("pronouns", "first") for t in subjects)


def _parties(scene: Scene, tokens: list[Token]) -> tuple[Actor, ...]:
    return unique(a for t in tokens for a in (scene.actors_at(t) or scene.owner(t)))


def _opposed(token: Token) -> bool:
    """Whether a word is what somebody fights, or wants ended: "lutter contre le mensonge"."""
    current = token
    for _ in range(4):
        if tree.preposition(current) in words("prepositions", "off"):
            return True
        current = current.head
        if current.lemma_.lower() in classes()["@against"]:
            return True
        if current.pos_ in labels.VERBS:
            break
    verb = tree.clause_verb(token)
    if verb is None or verb == token:
        return False
    asked = words("modals", "obligation")
    return any(v.lemma_ in classes()["@ceasing"] | asked for v in (verb, verb.head))


def _predicated(token: Token) -> Token | None:
    """The head of the predicate that a word stands in: itself, its noun, the verb over it."""
    current = token
    for _ in range(3):
        copulas = tree.children(current, labels.COPULA)
        if copulas:
            finite = tree.feature(copulas[0], "VerbForm") == labels.FINITE
            return current if finite else None
        head = current.head
        if head is current or head == current:
            return None
        verbal = head.pos_ in labels.VERBS
        if verbal and current.dep_ in labels.OBJECT | labels.COMPLEMENT | labels.OBLIQUE:
            known = head.lemma_ in classes()["@copular"] | classes()["@deeming"]
            return head if known and not _of_place(current) else None
        if verbal:
            return None
        if current.dep_ not in labels.ADJECTIVE | {labels.CONJUNCT}:
            return None
        current = head
    return None


def _of_place(token: Token) -> bool:
    return tree.preposition(token) not in ("", "de", "comme")


def _about(word: Word) -> tuple[Actor, ...]:
    """Whom a judging word is about: subject of its predicate, owner of its noun, doer."""
    scene, token = word.scene, word.token
    predicate = _predicated(token)
    if predicate is not None:
        if predicate.lemma_ in classes()["@deeming"] and predicate.pos_ in labels.VERBS:
            judged = [t for t in tree.objects(predicate) if t not in (token, token.head)]
            return _parties(scene, judged)
        return _parties(scene, tree.subject(predicate))
    noun = token
    if token.dep_ in labels.ADJECTIVE | labels.ACL and token.head.pos_ in labels.NOUNS:
        noun = token.head
    if noun.pos_ in labels.NOUNS:
        owner = scene.owner(noun)
        if owner:
            return owner
    verb = noun.head
    if noun.dep_ not in labels.OBJECT or verb.pos_ not in labels.VERBS:
        return ()
    subjects = tree.subject(verb)
    return () if _first(subjects) else _parties(scene, subjects)


def _own(word: Word) -> bool:
    """Whether a word is what the speaker says of himself: "je suis indigne", "j'ai honte"."""
    predicate = _predicated(word.token)
    if predicate is None and word.token.pos_ in labels.VERBS:
        predicate = word.token
    if predicate is None:
        return False
    subjects = tree.subject(predicate)
    owned = any(c.lower_ in words("pronouns", "own") for t in subjects for c in t.children)
    return owned or _first(subjects)


def strong(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A word that judges wherever it stands: "une provocation"."""
    for word in _named(rule, said):
        if _denied(word.token) == rule.negated and not _own(word) and not _opposed(word.token):
            yield Remark(word, _about(word))


def _supposed(predicate: Token) -> bool:
    """Whether a predicate stands in an "if" clause."""
    marks = {c.lower_ for c in predicate.children if c.dep_ == labels.MARK}
    return bool(marks & words("negation", "if"))


def predicate(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A word said of something: "est un échec", "juge la mesure inefficace", "« inutile »"."""
    for word in _named(rule, said):
        if _denied(word.token) != rule.negated or _own(word) or _opposed(word.token):
            continue
        head = _predicated(word.token)
        if (head is not None and not _supposed(head)) or (head is None and word.short):
            yield Remark(word, _about(word))


def exclaimed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A predicate of what everybody speaks of: "c'est une folie", "cela est inquiétant"."""
    for word in _named(rule, said):
        head = _predicated(word.token)
        if head is None or not word.quoted or _denied(word.token) != rule.negated:
            continue
        subjects = tree.subject(head)
        if subjects and all(t.lower_ in words("pronouns", "demonstrative") for t in subjects):
            yield Remark(word)


def deed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """A verb whose subject is blamed for it: "Y ment", "Y ne respecte pas …"."""
    for word in _named(rule, said):
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
        subjects = tree.subject(verb)
        if not _first(subjects):
            yield Remark(word, _parties(word.scene, subjects))


def duty(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What must be done: by somebody else ("Y doit …"), or with no doer named ("il faut")."""
    for word in _named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or stance.is_negated(verb) != rule.negated:
            continue
        if tree.feature(verb, "Mood") not in (labels.INDICATIVE, labels.CONDITIONAL):
            continue
        if tree.feature(verb, "Tense") not in (labels.PRESENT, labels.FUTURE, ""):
            continue
        tasks = tree.infinitives(verb) or tree.children(verb, labels.COMPLEMENT)
        subjects = tree.subject(verb)
        if not tasks or _first(subjects) or verb.dep_ in labels.RELATIVE or _asked(verb):
            continue
        ends = any(t.lemma_ in classes()["@ceasing"] for t in tasks)
        if verb.lemma_ == "falloir":
            doers = _parties(word.scene, [s for t in tasks for s in tree.own_subject(t)])
        else:
            doers = unique(a for t in subjects for a in word.scene.actors_at(t))
        doers = tuple(a for a in doers if not _is(a, speaker))
        # Unquoted, or in the future, "doit" mostly tells what is planned.
        meant = word.quoted and tree.feature(verb, "Tense") != labels.FUTURE
        if (doers and (meant or ends)) or (ends and word.quoted):
            yield Remark(word, doers)


def _asked(verb: Token) -> bool:
    """Whether a clause is a question."""
    return any(t.text == "?" for t in verb.subtree)


def imperative(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """An order in the second person: "cessez", "rendez"."""
    for word in said:
        token = word.token
        if not word.quoted or token.pos_ not in labels.VERBS:
            continue
        formed = token.lower_.endswith(_ORDER) and not tree.auxiliaries(token)
        if formed and not tree.children(token, labels.SUBJECT) and rule.lemmas & forms_of(token):
            yield Remark(word)


def pressing(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """An impersonal necessity: "il est urgent que Y fasse", "il est temps de"."""
    for word in _named(rule, said):
        token = word.token
        if not tree.children(token, labels.COPULA) or stance.is_negated(token):
            continue
        if not any(c.lower_ in ("il", "-il") for c in token.children):
            continue
        tasks = [c for c in token.children if c.pos_ in labels.VERBS and c.i > token.i]
        if tasks and not any(is_speech(t) for t in tasks):
            named = [s for t in tasks for s in tree.own_subject(t)]
            yield Remark(word, _parties(word.scene, named))


def wish(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker wants of somebody else: "nous voulons que Y parte"."""
    for word in _named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not _first(tree.subject(verb)):
            continue
        if stance.is_negated(verb):
            continue
        for clause in tree.children(verb, labels.CLAUSE_COMPLEMENT):
            doers = tree.own_subject(clause)
            told = clause.lemma_ in words("modals", "knowing")
            if doers and not _first(doers) and word.quoted and not told:
                yield Remark(word, _parties(word.scene, doers))


def refusal(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker will not do: "nous ne céderons pas", "je ne peux accepter"."""
    for word in said:
        verb = word.token
        if verb.pos_ not in labels.VERBS or not rule.lemmas & forms_of(verb):
            continue
        subjects = tree.subject(verb)
        mine = _first(subjects) or any(
            _is(a, speaker) for t in subjects for a in word.scene.actors_at(t)
        )
        if mine and _will_not(verb):
            yield Remark(word)


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
    for word in _named(rule, said):
        token = word.token
        predicate = _predicated(token)
        charged = [token.head, *(tree.subject(predicate) if predicate is not None else [])]
        if predicate is not None and predicate.pos_ in labels.VERBS:
            charged += tree.objects(predicate)
        if any(t.lemma_ in classes()["@charge"] for t in charged) and not _denied(token):
            yield Remark(word)


def phrase(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Fixed words: "pas question", "hors de question"."""
    lowers = [w.token.lower_ for w in said]
    for i, word in enumerate(said):
        if any(tuple(lowers[i : i + len(p)]) == p for p in rule.phrases):
            yield Remark(word)


def own_deed(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker says he does: "je soutiens", "nous saluons"."""
    for word in _named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not _first(tree.subject(verb)):
            continue
        if stance.is_negated(verb) or stance.of_verb(verb).status not in ("occurred", "ongoing"):
            continue
        yield Remark(word, _parties(word.scene, tree.objects(verb)))


FORMS: dict[str, Form] = {
    "strong": strong,
    "predicate": predicate,
    "exclaimed": exclaimed,
    "deed": deed,
    "duty": duty,
    "imperative": imperative,
    "pressing": pressing,
    "wish": wish,
    "refusal": refusal,
    "denial": denial,
    "phrase": phrase,
    "own_deed": own_deed,
}
