"""Finds the triggers of a parsed sentence: which row of the tables fits which token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dyade.code.codebook import STATEMENTS
from dyade.code.lexicon import agentive_nouns, blocked
from dyade.code.matching import loose, triggers
from dyade.code.matching.carried import above_antecedent, in_phrase, said_of_antecedent, under
from dyade.code.matching.triggers import PREDICATE, Condition, Trigger
from dyade.code.scene import Scene
from dyade.code.who import people, stated
from dyade.code.who.nouns import below_name, carried, participles
from dyade.code.who.sides import SLOTS
from dyade.code.who.verbs import meant, object_tokens, partitive, subject_tokens
from dyade.find.mention import Mention
from dyade.find.speech import is_speech
from dyade.find.stances import negation
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import endings, word, words

WEATHER = "weather"
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION", "THREATEN"})
_VERB = "V"
_NEAR = 3  # words after the head within which the other words of a phrase may stand
_FAR = 12  # tokens within which these are
_PASSING = frozenset({labels.DET, labels.ADP, labels.ADJ, labels.PUNCT, labels.PROPER, labels.ADV})
_KINDS = {"@movement": "movement", "@body": "body", "@nationality": "adjective"}  # of mentions


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger row that fits at a token; ``words`` are the token indices of its lemmas.

    ``loose``: a condition of the row is not met, see ``fr/loose.toml``.
    """

    trigger: Trigger
    token: int
    words: tuple[int, ...]
    loose: bool = False

    @property
    def rule(self) -> str:
        """What the claim names as its rule: the row, and whether it is taken loosely."""
        return self.trigger.id + ("~loose" if self.loose else "")


class Miss(NamedTuple):
    """A row that came close at a token, and what kept it from fitting."""

    trigger: Trigger
    token: int
    unmet: Condition | str

    @property
    def reason(self) -> str:
        """Why the row did not fit: the slots and the first words that its condition asks for."""
        if isinstance(self.unmet, str):
            return self.unmet
        wanted = "|".join(sorted(self.unmet.words | self.unmet.built_in)[:4])
        return f"{'!' if self.unmet.negated else ''}{'|'.join(self.unmet.slots)}:{wanted}"


def _forms(token: Token) -> set[str]:
    return {token.lemma_.lower(), token.lower_}


def _written(token: Token) -> set[str]:
    """The forms of a token, of a participle also without its agreement: "déclarées disposées"."""
    forms = _forms(token)
    if tree.is_past_participle(token):
        forms |= {token.lower_.removesuffix(e) for e in endings("agreement")}
    return forms


def _spelled(token: Token, head: Token) -> set[str]:
    """The forms of a word of a phrase; a participle before its head is no part of it."""
    return _written(token) if token.i > head.i else _forms(token)


def _dependents(head: Token) -> Iterator[Token]:
    """What hangs on a token, and what a partitive noun there stands for; its doer left out."""
    for child in head.children:
        if child.dep_ in labels.SUBJECT and head.pos_ in labels.VERBS:
            continue
        yield from meant(child)


def _near(head: Token) -> Iterator[Token]:
    """The words just after the head, up to the end of its clause: for where the parse fails.

    What only qualifies, dates or names is passed over: "a fait part mardi de sa vive inquiétude".
    """
    near = 0
    for token in head.doc[head.i + 1 : head.i + 1 + _FAR]:
        if token.pos_ in labels.VERBS or token.pos_ == labels.SCONJ:
            return
        if token.i > head.i + _NEAR and token.pos_ in _PASSING:
            continue
        if token.head is head and token.dep_ in labels.SUBJECT and tree.is_conjugated(head):
            continue  # "a rappelé l'ambassadeur" behind what he said
        if token.lower_ not in words("calendar", "words"):
            near += 1
        yield token
        if near == _NEAR:
            return


def _of_the_verb(child: Token) -> bool:
    """Whether what hangs on an object can complete its verb: "a placé deux unités en alerte"."""
    if child.pos_ == labels.ADJ:
        return True
    return tree.preposition(child) in words("prepositions", "of_state")


def _other_words(head: Token, others: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where the further words of a phrase stand, None where one is missing.

    Each hangs on the head or on another word of the phrase, or stands just behind the head. Who
    speaks there is none: "…, rappellent les diplomates".
    """
    if _makes_another(head, others):
        return None
    pool = [*_dependents(head), *_near(head)]
    if is_speech(head) is not None and not tree.is_passive(head):
        doers = subject_tokens(head)
        pool = [t for t in pool if t not in doers]
    if head.pos_ in labels.VERBS:  # "a reconnu l'ancien ministre X coupable de"
        pool += [c for t in object_tokens(head) for c in t.children if _of_the_verb(c)]
        pool += [m for t in object_tokens(head) for m in meant(t)]  # "l'appui que Y a apporté"
        pool += above_antecedent(head)
    found: dict[str, int] = {}
    while len(found) < len(others):
        fits = ((o, t) for o in others if o not in found for t in pool if o in _spelled(t, head))
        hit = next(fits, None)
        if hit is None:
            return None
        found[hit[0]] = hit[1].i
        pool += _dependents(hit[1])
    return tuple(found[o] for o in others)


def _makes_another(verb: Token, others: tuple[str, ...]) -> bool:
    """Whether a verb only makes another one done: "faire oublier la guerre" is no war."""
    if verb.lemma_ not in words("verbs", "making"):
        return False
    made = [c for c in tree.infinitives(verb) if not tree.preposition(c)]
    return bool(made) and not any(o in _spelled(c, verb) for c in made for o in others)


def _told(clause: Token) -> list[Token]:
    """The head of a clause, and what it says must, can or will be done."""
    modal = clause.lemma_ in words("modals", "will") | words("modals", "obligation")
    return [clause, *(tree.infinitives(clause) if modal else [])]


def _wanted(verb: Token) -> list[Token]:
    """The verb of "à ce que …", quoted or not: "appelle à ce que cessent les combats"."""
    for child in verb.children:
        if child.lower_ not in words("pronouns", "of_clause") or child.i < verb.i:
            continue
        if tree.preposition(child) not in words("prepositions", "to"):
            continue
        behind = [t for t in verb.doc[child.i + 1 : child.i + 4] if t.pos_ != labels.PUNCT]
        if behind and behind[0].lower_ in words("negation", "except"):
            rest = verb.doc[behind[0].i + 1 :]
            return [t for t in rest if t.pos_ in labels.VERBS][:1]
    return []


def _hung_on_object(verb: Token) -> list[Token]:
    """The infinitive hung on the object or its owner: "empêche l'avion du roi de décoller"."""
    if verb.pos_ not in labels.VERBS:
        return []
    held = object_tokens(verb) + tree.datives(verb)  # "ordonne à deux diplomates de partir"
    nominal = (n for o in held for n in (o, *tree.complements(o, "of")))
    below = (c for n in nominal for c in tree.children(n, labels.ACL))
    return [
        c
        for c in below
        if tree.is_infinitive(c) and tree.preposition(c) in words("prepositions", "of_plan")
    ]


def _counted_objects(verb: Token) -> list[Token]:
    """The objects of a verb and of what they are a number: "un million de dollars d'aide à Y"."""
    whole = object_tokens(verb)
    found = list(whole)
    for noun in found:  # grows by what each counts
        if noun not in whole or noun.lemma_.lower() in words("partitive", "nouns"):
            found += [t for t in tree.complements(noun, "of") if t not in found]
    return found


def slot_tokens(token: Token, slot: str) -> list[Token]:
    """The tokens that fill a slot of a condition at a trigger, see `triggers.SLOTS`."""
    verbal = token.pos_ in labels.VERBS
    if slot == "obj":
        if verbal:
            objects = object_tokens(token) or partitive(token)
            return [m for t in objects for c in tree.conjuncts(t) for m in meant(c)]
        return [
            m for t in tree.complements(token, "of") for c in tree.conjuncts(t) for m in meant(c)
        ]
    if slot == "subj":
        return [m for t in subject_tokens(token) for c in tree.conjuncts(t) for m in meant(c)]
    if slot == "inf":
        ready = [c for c in tree.children(token, labels.COMPLEMENT) if c.pos_ == labels.ADJ]
        return [t for v in (token, *ready) for t in tree.infinitives(v)] or _hung_on_object(token)
    if slot == "que":
        clauses = tree.children(token, labels.CLAUSE_COMPLEMENT) or _wanted(token)
        return [t for c in clauses for t in _told(c)]
    if slot == "doer":
        clauses = tree.children(token, labels.CLAUSE_COMPLEMENT)
        return [t for c in clauses for t in arguments.own_subject(c)]
    if slot == "neg":
        return [token] if verbal and negation.is_unwilling(token) else []
    if slot == "wont":
        return [token] if verbal and negation.is_refused_ahead(token) else []
    if slot == "adj":
        beside = [c for c in token.children if c.dep_ not in labels.ADVERBIAL]  # "tout en menaçant"
        return [c for c in beside if c.pos_ == labels.ADJ or tree.is_participle(c)]
    if slot == "any":
        return [*token.subtree, *said_of_antecedent(token)]
    if slot == "prep":
        return [c for c in token.children if c.i < token.i and c.pos_ == labels.ADP]
    if slot == "head":
        return [token.head] if token.head.i != token.i else []
    found = under(token, slot)
    if slot in words("prepositions", "of") and not verbal:
        found += below_name(token)  # and under the doer: "la prise par Y de la ville"
        found += [t for d in tree.complements(token, "agent") for t in tree.complements(d, "of")]
    if slot in words("prepositions", "agent") and not verbal:
        found += [t for p in participles(token) for t in tree.agents(p)]  # "commis par Y"
    if slot in words("prepositions", "to") and verbal:
        found += tree.children(token, labels.DATIVE)
    if not found and not verbal:
        found = carried(token, slot)
    if not found and verbal:
        found = [t for o in _counted_objects(token) for t in under(o, slot)]
    return [m for t in found for c in tree.conjuncts(t) for m in meant(c)]


def _holds(scene: Scene, token: Token, condition: Condition, act: str, phrase: list[Token]) -> bool:
    tokens = [
        t for slot in condition.slots for t in slot_tokens(token, slot) or in_phrase(phrase, slot)
    ]
    if not condition.words and not condition.built_in:
        held = bool(tokens)
    else:
        held = any(_fits(scene, t, condition) for t in tokens)
        if "subj" in condition.slots and "@entity" in condition.built_in:
            # a noun that acts for its owner is a doer too: "le cabinet du ministre"
            held = held or bool(SLOTS["subject"](scene, token))
            if act in STATEMENTS:
                held = held or bool(stated.speaker(scene, token)) or people.speaks(scene, token)
        if "subj" in condition.slots and "@several" in condition.built_in:
            held = held or len({a.code for a in SLOTS["subject"](scene, token)}) > 1
    return held != condition.negated


def _fits(scene: Scene, token: Token, condition: Condition) -> bool:
    if condition.words & _forms(token):
        return True
    if not condition.built_in:
        return False
    mention = scene.mention(token)
    if mention is None:
        mine = "@entity" in condition.built_in and token.lemma_ in agentive_nouns()
        return mine and bool(scene.possessor(token) or scene.adjective_actors(token))  # "son pays"
    to = condition.slots in ((word("prepositions", "to"),), (word("prepositions", "on"),))
    if to and "@entity" in condition.built_in and scene.seated(token):
        return True
    if "@entity" in condition.built_in and mention.actors and mention.kind != "adjective":
        return True
    if "@person" in condition.built_in and _is_person(mention):
        return True
    if any(_KINDS.get(asked) == mention.kind for asked in condition.built_in):
        return True
    return "@place" in condition.built_in and mention.place is not None


def _is_person(mention: Mention) -> bool:
    """Whether a mention is somebody: by name, by office, or where a pronoun stands for him."""
    if mention.kind in ("person", "office"):
        return True
    named = any(a.person for a in mention.actors)
    return named and mention.kind in ("pronoun", "description")


def _parts(token: Token) -> set[str]:
    """The parts of speech for which a token counts in the tables."""
    found: set[str] = set()
    participle = tree.is_past_participle(token)
    if token.pos_ in labels.VERBS or (participle and token.pos_ == labels.ADJ):
        found.add(_VERB)
    if token.pos_ in labels.NOUNS:
        found.add("N")
    if token.pos_ == labels.ADJ or (participle and not tree.is_reflexive(token)):
        found.add("A")
    nominal = token.pos_ in labels.NOUNS or token.pos_ == labels.PRONOUN
    if nominal and tree.is_predicate(token):
        found.add(PREDICATE)
    return found


def _unwritten(trigger: Trigger, written: set[str], reflexive: bool) -> Condition | str:
    """What a row needs and what the sentence has not, "" where it may fit.

    Most rows fail here, before the parse is asked anything.
    """
    if trigger.pos == _VERB and trigger.reflexive != reflexive:
        return "reflexive" if trigger.reflexive else "not reflexive"
    if not written.issuperset(trigger.others):
        return f"no «{' '.join(trigger.others)}»"
    for condition in trigger.worded:
        if written.isdisjoint(condition.words):
            return condition
    return ""


def _fit(scene: Scene, token: Token, trigger: Trigger) -> Match | Condition | str:
    """The match of a row at a token, or what keeps it from fitting."""
    placed = _other_words(token, trigger.others) if trigger.others else ()
    if placed is None:
        return f"no «{' '.join(trigger.others)}»"
    phrase = [token.doc[i] for i in placed] if trigger.pos == _VERB else []
    for condition in trigger.conditions:
        if not _holds(scene, token, condition, trigger.act, phrase):
            return condition
    return Match(trigger, token.i, (token.i, *placed))


@dataclass(frozen=True, slots=True)
class Found:
    """What fits in a sentence: the matches, the tokens that are settled, the near misses.

    ``settled`` holds the tokens of the matches and those that a blocking row fits: what they say
    is no deed of another kind either.
    """

    matches: tuple[Match, ...]
    settled: frozenset[int]
    misses: tuple[Miss, ...]


def find(scene: Scene) -> Found:
    """The triggers of a sentence, one a token, the most specific row that fits."""
    kinds = blocked(scene.sentence.words)
    if kinds - {WEATHER}:
        return Found((), frozenset(range(len(scene.sentence.words))), ())
    matches: list[Match] = []
    misses: list[Miss] = []
    table = triggers.load()
    doc = scene.sentence.doc
    assert doc is not None
    written = {form for token in doc for form in _written(token)}
    for token in doc:
        rows = table.get(token.lemma_.lower()) or table.get(token.lower_) or ()
        copulas = tree.children(token, labels.COPULA)
        if copulas:
            rows = (*rows, *(r for r in table.get(copulas[0].lemma_, ()) if r.pos == PREDICATE))
        if not rows:
            continue
        unmet: list[Trigger] = []
        reflexive, parts = tree.is_reflexive(token), _parts(token)
        for row in rows:
            if row.pos not in parts:
                continue
            result = _unwritten(row, written, reflexive) or _fit(scene, token, row)
            if isinstance(result, Match):
                matches.append(result)
                break
            misses.append(Miss(row, token.i, result))
            if isinstance(result, Condition):
                unmet.append(row)
        else:
            plain = loose.plainest(unmet)
            if plain is not None:
                matches.append(Match(plain, token.i, (token.i,), loose=True))
    taken = {w for m in matches for w in m.words[1:]}
    void = {triggers.NONE, *(_HARM if kinds else ())}
    kept = tuple(m for m in matches if m.trigger.act not in void and m.token not in taken)
    return Found(kept, frozenset(m.token for m in matches), tuple(misses))
