"""Remarks that demand: "Y doit partir", "cessez", "il est urgent que", "nous voulons que"."""

from __future__ import annotations

from collections.abc import Iterator

from dyade.code.matching.triggers import classes
from dyade.code.sayings import judging
from dyade.code.sayings.judging import Remark, Rule
from dyade.code.sayings.said import Word
from dyade.code.scene import unique
from dyade.code.who.verbs import partitive
from dyade.find.speech import is_speech
from dyade.find.stances import negation
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import endings, words


def duty(rule: Rule, said: list[Word], speaker: tuple[Actor, ...]) -> Iterator[Remark]:
    """What must be done: by somebody else ("Y doit …"), or with no doer named ("il faut")."""
    marked = {(id(w.scene), w.token.i) for w in said if w.quoted}
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or negation.is_negated(verb) != rule.negated:
            continue
        if tree.feature(verb, "Mood") not in (labels.INDICATIVE, labels.CONDITIONAL):
            continue
        if tree.feature(verb, "Tense") not in _tenses(verb):
            continue
        tasks = tree.infinitives(verb) or tree.children(verb, labels.COMPLEMENT)
        if verb.lemma_ in words("modals", "able"):  # "ne peut rester muette"
            tasks = [t for t in tasks if t.lemma_ in classes()["@idle"]]
        subjects = arguments.subject(verb)
        if not tasks or judging.is_first(subjects) or verb.dep_ in labels.RELATIVE or _asked(verb):
            continue
        done = any(tree.is_passive(t) for t in tasks)
        ends = any(t.lemma_ in classes()["@ceasing"] or _comes_to_end(t) for t in tasks)
        quoted = word.quoted or any((id(word.scene), t.i) in marked for t in tasks)
        judged = _opined(verb) and not any(t.lemma_ in words("modals", "foreseen") for t in tasks)
        needed = verb.lemma_ in words("modals", "impersonal")
        if needed:
            doers = judging.parties(
                word.scene, [s for t in tasks for s in arguments.own_subject(t)]
            )
        elif done:  # "le blocus doit être levé": whom it is asked of is not said
            agents = [d for t in tasks for d in tree.agents(t)]
            doers = unique(a for d in agents for a in word.scene.actors_at(d))
        else:
            doers = unique(a for t in subjects for a in word.scene.actors_at(t))
        doers = tuple(a for a in doers if not judging.is_speaker(a, speaker))
        # Unquoted, or in the future, "doit" mostly tells what is planned.
        opinion = quoted or judged or needed
        meant = opinion and tree.feature(verb, "Tense") != labels.FUTURE
        called = done or needed
        called = called and any(t.lemma_ in classes()["@urged"] for t in tasks)
        if (doers and (meant or ends)) or ((ends or called) and (quoted or judged)):
            yield Remark(word, doers)


def _comes_to_end(verb: Token) -> bool:
    """Whether a verb says that something ends with a noun: "doit prendre fin"."""
    return any(t.lemma_ in words("modals", "end") for t in arguments.objects(verb))


def _tenses(verb: Token) -> tuple[str, ...]:
    """The tenses in which a verb of duty demands: under an opinion told as past also "devait"."""
    now = (labels.PRESENT, labels.FUTURE, "")
    return (*now, labels.IMPERFECT) if verb.dep_ in labels.CLAUSE_COMPLEMENT else now


def _opined(verb: Token) -> bool:
    """Whether a clause is what somebody holds to be right: "a estimé que", "…, a-t-il plaidé"."""
    near = [verb.head] if verb.dep_ in labels.CLAUSE_COMPLEMENT else []
    stated = words("modals", "stating")
    near += [c for c in verb.children if is_speech(c) and c.lemma_ not in stated]
    return any(t.lemma_ in words("modals", "opining") for t in near)


def _asked(verb: Token) -> bool:
    """Whether a clause is a question."""
    return any(t.text == "?" for t in verb.subtree)


def imperative(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """An order in the second person: "cessez", "rendez"."""
    for word in judging.named(rule, said):
        token = word.token
        if not word.quoted or token.pos_ not in labels.VERBS:
            continue
        formed = token.lower_.endswith(endings("order")) and not tree.auxiliaries(token)
        before = [s for s in tree.children(token, labels.SUBJECT) if s.i < token.i]  # "aidez-nous"
        if formed and not before:
            yield Remark(word)


def bidding(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What somebody else is bidden: "« Que Y parte ! »", a quotation that opens with "que"."""
    for word in judging.named(rule, said):
        verb = word.token
        if not word.quoted or verb.pos_ not in labels.VERBS or tree.auxiliaries(verb):
            continue
        that = words("pronouns", "relative_object")
        marks = [c for c in verb.children if c.lower_ in that and c.i < verb.i and c.i]
        opened = [m for m in marks if verb.doc[m.i - 1].text in words("quotation", "opening")]
        if opened:
            yield Remark(word, judging.parties(word.scene, arguments.own_subject(verb)))


def due(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Whose turn it is: "il appartient à Y de", "il revient à Y de", "c'est à Y de"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or negation.is_negated(verb):
            continue
        if not any(c.i < verb.i for c in _impersonal(verb)):
            continue
        to = words("prepositions", "to")
        bound = tree.datives(verb) + [t for case, t in tree.obliques(verb) if case in to]
        yield Remark(word, judging.parties(word.scene, bound))


def turn(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """Whose turn it is, put first: "c'est à Y de faire un geste", "c'est à Y que revient"."""
    for word in judging.named(rule, said):
        doc, i = word.token.doc, word.token.i
        if not word.quoted or not i or i + 2 >= len(doc):
            continue
        shown = doc[i - 1].lower_ in words("pronouns", "demonstrative")
        if not shown or doc[i + 1].lower_ not in words("prepositions", "to_contracted"):
            continue
        for token in doc[i + 2 : i + 5]:
            bound = word.scene.mention(token)
            behind = doc[bound.last : bound.last + 1] if bound else []
            if bound and behind and behind[0].lower_ in words("prepositions", "of_short"):
                yield Remark(word, bound.actors or word.scene.seated(token))
                break


def pressing(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """An impersonal necessity: "il est urgent que Y fasse", "il est temps de"."""
    for word in judging.named(rule, said):
        token = word.token
        if not tree.children(token, labels.COPULA) or negation.is_negated(token):
            continue
        if not _impersonal(token):
            continue
        below = [c for c in token.children if c.dep_ not in labels.PARATAXIS and c.i > token.i]
        tasks = [c for c in below if c.pos_ in labels.VERBS]
        if tasks and not any(is_speech(t) for t in tasks):
            named = [s for t in tasks for s in arguments.own_subject(t)]
            yield Remark(word, judging.parties(word.scene, named))


def _impersonal(verb: Token) -> list[Token]:
    """The "il" of a verb, before or behind it."""
    il = words("pronouns", "impersonal") | words("pronouns", "impersonal_behind")
    return [c for c in verb.children if c.lower_ in il]


def wish(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker wants of somebody else: "nous voulons que Y parte"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not judging.is_first(arguments.subject(verb)):
            continue
        if negation.is_negated(verb):
            continue
        for clause in tree.children(verb, labels.CLAUSE_COMPLEMENT):
            doers = arguments.own_subject(clause)
            told = clause.lemma_ in words("modals", "knowing")
            if doers and not judging.is_first(doers) and word.quoted and not told:
                yield Remark(word, judging.parties(word.scene, doers))


def wanted(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What the speaker calls for as a noun: "il faut une trêve", "nous avons besoin d'aide"."""
    for word in judging.named(rule, said):
        verb = word.token
        if verb.pos_ not in labels.VERBS or not word.quoted or negation.is_negated(verb):
            continue
        subjects = arguments.subject(verb)
        if verb.lemma_ not in words("modals", "obligation") and not judging.is_first(subjects):
            continue
        things = arguments.objects(verb) or partitive(verb)
        needs = [t for t in things if t.lemma_ in words("modals", "need")]
        things = [c for t in needs for c in tree.complements(t, "of")] if needs else things
        lacking = verb.lemma_ in words("verbs", "there_is") and not needs
        told = tree.feature(verb, "Tense") in (labels.PRESENT, "")
        if told and not lacking and any(t.lemma_.lower() in _wants() for t in things):
            yield Remark(word)


def unwanted(rule: Rule, said: list[Word], _: tuple[Actor, ...]) -> Iterator[Remark]:
    """What there will not be, or the speaker does not want: "il n'y aura pas de négociation"."""
    for word in judging.named(rule, said):
        verb = word.token
        there = verb.lemma_ in words("verbs", "there_is")
        lead = verb.head if tree.is_infinitive(verb) and there else verb
        if verb.pos_ not in labels.VERBS or not word.quoted or not negation.is_negated(lead):
            continue
        coming = tree.feature(lead, "Tense") == labels.FUTURE or lead is not verb
        to_it = [c for t in (verb, lead) for c in t.children]
        if there and not (coming and any(c.lower_ in words("pronouns", "to_it") for c in to_it)):
            continue
        if not there and not judging.is_first(arguments.subject(verb)):
            continue
        things = [*arguments.objects(verb), *tree.complements(verb, "of")]
        if any(t.lemma_.lower() in _wants() for t in things):
            yield Remark(word)


def _wants() -> frozenset[str]:
    """The nouns of what one asks of others."""
    known = classes()
    named = ("@yielding", "@changing", "@meeting", "@assisting", "@wanted")
    return frozenset().union(*(known[name] for name in named))
