"""Whether a deed happened, as its verb and surroundings say: status and hedging.

The order of the questions matters: a condition, negation, then what governs the verb, then its own
mood and tense. Words are in ``data/fr/governors.tsv`` and ``stance.tsv``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dyade.find.stances import conditions, putting_off
from dyade.find.stances.governors import governors, markers
from dyade.find.stances.negation import is_denied, is_negated
from dyade.model import Status
from dyade.parse import far, labels, tree
from dyade.parse.token import Token, kept
from dyade.parse.words import word, words

_DEEP = 3  # how far governors are followed
AIM = "@aim"  # the cue of a deed that is what another one is done for


@dataclass(frozen=True, slots=True)
class Stance:
    """The reading of one verb or noun.

    ``tense`` is "past", "present", "future" or "background" (plus-que-parfait, imperfect): it
    decides how a deed without a date is dated. ``content`` is true where the deed is only what
    another deed asks, threatens or wishes. ``cue`` names the word that decided.
    """

    status: Status = "occurred"
    hedged: bool = False
    tense: str = "past"
    content: bool = False
    cue: str = ""


def of_refusal(verb: Token) -> Stance:
    """The reading of a denied verb that is a deed of its own: "ne cédera pas"."""
    if conditions.is_conditional(verb):
        return Stance("hypothetical", False, "future", cue=word("cues", "condition"))
    own = _own(verb)
    said = "present" if own.tense == "future" else own.tense
    return Stance("occurred", own.hedged, said, cue=word("cues", "negation"))


def _under_without(verb: Token) -> bool:
    return tree.preposition(verb) in words("prepositions", "without")


def _aim_clause(verb: Token) -> bool:
    """Whether a finite verb is what another deed is done for: "pour qu'ils partent"."""
    if not tree.is_conjugated(verb):
        return False
    marks = tree.children_as(verb, labels.MARK)
    return any(
        m.lower_ in words("negation", "except")
        and m.i
        and verb.doc[m.i - 1].lower_ in words("prepositions", "aim")
        for m in marks
    )


def _is_asked(verb: Token) -> bool:
    """Whether an infinitive is only what somebody is asked or warned (not) to do."""
    governor = _governor(verb)
    rule = governors().get(governor.lemma_) if governor is not None else None
    return rule is not None and rule.drop and _infinitive(verb) and not _is_perfect(verb)


@kept
def _own(verb: Token) -> Stance:
    """The reading of a verb by its own mood and tense."""
    head = tree.finite_head(verb)
    mood, tense = tree.feature(head, "Mood"), tree.feature(head, "Tense")
    participle = tree.is_past_participle(verb) or head.dep_ in labels.AUX_TENSE  # "a interdit"
    compound = participle and head is not verb and head.pos_ == labels.AUX
    passive = head.dep_ in labels.AUX_PASSIVE and not tree.is_reflexive(verb)
    if not tree.is_finite(head):
        past = tree.is_past_participle(verb) or head is not verb
        return Stance(tense="past" if past else "present", cue=head.lower_)
    if mood == labels.CONDITIONAL:
        if compound and not passive:
            return Stance("occurred", True, "past", cue=head.lower_)
        return Stance("hypothetical", False, "future", cue=head.lower_)
    if tense == labels.FUTURE:
        if compound and not passive:
            return Stance("occurred", tense="past", cue=head.lower_)
        return Stance("future", tense="future", cue=head.lower_)
    if tense == labels.IMPERFECT:
        return Stance("occurred", tense="background", cue=head.lower_)
    if compound and not passive:
        return Stance("occurred", tense="past", cue=head.lower_)
    if tense == labels.PAST:
        return Stance("occurred", tense="past", cue=head.lower_)
    return Stance("occurred", tense="present", cue=head.lower_)


def _reported_future(verb: Token, governor: Token) -> bool:
    """The conditional that is the future of a past report: "a annoncé qu'il se rendrait"."""
    head = tree.finite_head(verb)
    if tree.feature(head, "Mood") != labels.CONDITIONAL or (
        head.pos_ == labels.AUX and head is not verb
    ):
        return False
    return _own(governor).tense in ("past", "background")


@kept
def of_verb(verb: Token) -> Stance:
    """The status and hedging of the deed that a verb names.

    Args:
        verb: the trigger; a participle or infinitive takes its reading from what governs it.
    """
    return _read(verb, depth=0)


def _read(verb: Token, depth: int) -> Stance:
    own = _own(verb)
    if conditions.is_conditional(verb):  # "si les otages ne partent pas": nobody says they do
        return Stance("hypothetical", False, "future", cue=word("cues", "condition"))
    if conditions.is_question(verb):
        return Stance("hypothetical", own.hedged, own.tense, cue=word("cues", "condition"))
    if is_negated(verb):
        asked = _is_asked(verb)
        return Stance("negated", own.hedged, own.tense, asked, cue=word("cues", "negation"))
    if _under_without(verb):
        return Stance("negated", False, "past", cue=word("prepositions", "without"))
    if _aim_clause(verb):
        return Stance("hypothetical", False, "future", content=True, cue=AIM)
    marked = _marked(verb, own)
    governor = _governor(verb)
    if governor is None or depth > _DEEP:
        return _called_off(verb, _by_doing(verb, marked, depth))
    return _called_off(verb, _governed(verb, marked, governor, depth))


def _by_doing(verb: Token, read: Stance, depth: int) -> Stance:
    """A gerund, which is no more done than what is done by it: "peut prospérer en partant".

    Nor is what is done after it: "doit voir Oslo avant de partir".
    """
    gerund = tree.is_participle(verb) and tree.preposition(verb) in words("prepositions", "gerund")
    later = _is_beside(verb)
    if not (gerund or later) or verb.head.pos_ not in labels.VERBS or depth > _DEEP:
        return read
    above = _read(verb.head, depth + 1)
    if later and above.status == "negated":
        return replace(above, status="hypothetical")
    return above if above.status in ("future", "hypothetical") else read


def _called_off(verb: Token, read: Stance) -> Stance:
    """A plan that the same sentence says was given up: "devait venir, mais y a renoncé"."""
    if read.status not in ("future", "hypothetical"):
        return read
    for token in verb.doc[verb.i + 1 :]:
        rule = governors().get(token.lemma_)
        if not (rule and rule.status == "cancelled") or token.pos_ not in labels.VERBS:
            continue
        done = tree.finite_head(token)
        if tree.feature(done, "Mood") == labels.INDICATIVE and not is_negated(token):
            if token.dep_ == labels.CONJUNCT or token.dep_ in labels.ADVERBIAL | labels.PARATAXIS:
                return Stance("cancelled", read.hedged, read.tense, read.content, token.lower_)
    return read


def _marked(verb: Token, own: Stance) -> Stance:
    """The reading after the adverbs beside the verb."""
    for child in verb.children:
        side, status, hedged, tense = markers().get(child.lower_, ("", "", False, ""))
        if side in ("verb", "any"):
            chosen = status if status and own.status == "occurred" else own.status
            when = tense if tense and own.tense == "past" else own.tense
            return Stance(chosen, own.hedged or hedged, when, own.content, child.lower_)  # type: ignore[arg-type]
    return own


def _governor(verb: Token) -> Token | None:
    """The verb, adjective or noun whose complement a verb is."""
    head = verb.head
    if head is verb:
        return None
    if verb.dep_ == labels.CONJUNCT and head.pos_ in labels.VERBS:
        same = _form(verb) == _form(head)
        finite = tree.is_conjugated(verb)
        if not same and head.lemma_ in words("modals", "will") and _infinitive(verb):
            return head  # "pourrait faire plus, et notamment partir": hung on the modal
        return _governor(head) if same and not finite else None
    infinitive = _infinitive(verb)
    if _is_beside(verb):
        return None
    if verb.dep_ in labels.COMPLEMENT:
        ready = (c for c in tree.children(head, labels.COMPLEMENT) if c.lemma_ in governors())
        return next(
            (c for c in ready if infinitive and c.i < verb.i and c.pos_ == labels.ADJ), head
        )
    if infinitive and verb.dep_ in (labels.OBLIQUE | labels.OBJECT | labels.ACL | labels.ADVERBIAL):
        return _controller(head) or head
    return None


def _infinitive(verb: Token) -> bool:
    return tree.is_infinitive(verb)


def _is_beside(verb: Token) -> bool:
    """Whether an infinitive is what is done before or after what its head tells."""
    return _infinitive(verb) and tree.preposition(verb) in words("prepositions", "beside_doing")


def _form(verb: Token) -> str:
    """The form of the word that carries a verb: that of "avoir" in "avoir truqué"."""
    auxiliary = next((a for a in tree.auxiliaries(verb) if tree.is_infinitive(a)), None)
    return tree.feature(auxiliary or tree.finite_head(verb), "VerbForm")


def _controller(noun: Token) -> Token | None:
    """The verb that asks a noun to do what the model hung on the noun: "appelle Oslo à signer"."""
    for _ in range(3):
        if noun.pos_ not in labels.NOUNS:
            break
        noun = noun.head
    rule = governors().get(noun.lemma_) if noun.pos_ in labels.VERBS else None
    return noun if rule and rule.control else None


def _status(verb: Token, own: Stance, governor: Token, above: Stance) -> str:
    """What the word that governs a verb makes of its status: "n'a cessé de", "n'a pas voulu"."""
    rule = governors()[governor.lemma_]
    perfect, infinitive = _is_perfect(verb), _infinitive(verb)
    status: str = rule.status or own.status
    if status == "ongoing" and above.tense == "background" and tree.auxiliaries(governor):
        status = "occurred"  # "avait commencé à"
    if rule.status == "negated" and is_denied(governor):
        going = governor.lemma_ in words("verbs", "bare_denied") and above.tense != "background"
        status = "ongoing" if going else "occurred"  # "n'a cessé de dénoncer"
        if governor.lemma_ in words("verbs", "ruling_out"):
            status = "hypothetical"
    if governor.lemma_ in words("verbs", "undaunted") and is_denied(governor):
        status = _own(governor).status  # "n'a pas hésité à partir"
    if governor.lemma_ in words("modals", "will") and is_denied(governor):
        status = "negated" if above.tense != "present" else status  # "n'a pas voulu partir"
    if rule.status == "hypothetical" and above.tense == "past" and _in_vain(governor):
        status = "negated"
    if rule.status == "hypothetical" and perfect and not rule.drop:
        status = own.status
    if not rule.status and above.status in ("future", "hypothetical", "negated"):
        if infinitive and not perfect:
            status = above.status
    return status


def _governed(verb: Token, own: Stance, governor: Token, depth: int) -> Stance:
    """The reading of a verb by the word that governs it, and by what governs that one."""
    if putting_off.undone(governor):
        return Stance("cancelled", own.hedged, "past", cue=governor.head.lower_)
    rule = governors().get(governor.lemma_)
    above = _read(governor, depth + 1) if governor.pos_ in labels.VERBS else Stance()
    perfect = _is_perfect(verb)
    infinitive = _infinitive(verb)
    purpose = infinitive and tree.preposition(verb) in words("prepositions", "aim")
    if rule is None or (purpose and rule.status == "future" and not rule.drop):
        return _inherited(verb, own, governor, above, purpose)
    modal = governor.lemma_ in words("modals", "able") | words("modals", "due")
    told = infinitive and not modal and bool(tree.auxiliaries(governor)) and above.hedged
    hedged = own.hedged or rule.hedged or told  # "aurait continué de fournir"
    if _reported_future(verb, governor) and not rule.drop:
        return Stance("future", hedged, "future", cue=governor.lower_)
    if rule.status == "future":
        if _kept(governor):
            return _read(governor.head, depth + 1)
        if perfect or tree.feature(tree.finite_head(verb), "Mood") == labels.INDICATIVE:
            return Stance(own.status, hedged, own.tense, cue=own.cue)
        return _planned(governor, above, hedged)
    if _was_able(verb, governor):
        return Stance("occurred", hedged or above.hedged, above.tense, cue=governor.lower_)
    if governor.lemma_ in words("modals", "intent") and is_negated(governor.head):
        return Stance("negated", hedged, "future", cue=governor.lower_)
    status = _status(verb, own, governor, above)
    when = above.tense if infinitive else own.tense
    if perfect:
        when = "past"
    wished = governor.lemma_ in words("modals", "will") and not infinitive  # "veut que Riga parte"
    content = rule.drop or wished
    return Stance(status, hedged, when, content, cue=governor.lower_)  # type: ignore[arg-type]


def _was_able(verb: Token, governor: Token) -> bool:
    """Whether somebody could do what he therefore did: "a pu rencontrer", no "aurait pu"."""
    able = governor.lemma_ in words("modals", "able") and not is_negated(governor)
    if not able or tree.is_passive(verb) or verb.dep_ not in labels.COMPLEMENT:
        return False
    having = [a for a in tree.auxiliaries(governor) if tree.is_finite(a)]
    return bool(having) and tree.feature(having[0], "Mood") == labels.INDICATIVE


def _is_perfect(verb: Token) -> bool:
    """Whether a form tells what was done before: "avoir cédé", "être parti"."""
    past = words("verbs", "having")
    past = past if tree.is_passive(verb) else past | words("verbs", "being")
    return any(a.lemma_ in past for a in tree.auxiliaries(verb)) and (
        tree.is_infinitive(tree.finite_head(verb)) or tree.is_participle(verb)
    )


def _in_vain(governor: Token) -> bool:
    """Whether what was tried is told to have failed: "a tenté en vain de"."""
    near = [*governor.children, *(g for c in governor.children for g in c.children)]
    return any(t.lower_ in words("negation", "in_vain") for t in near if t.pos_ != labels.NOUN)


def _inherited(verb: Token, own: Stance, governor: Token, above: Stance, purpose: bool) -> Stance:
    """The reading of a verb under one that says nothing of whether it happened."""
    if _reported_future(verb, governor):
        return Stance("future", own.hedged, "future", cue=governor.lower_)
    if above.status == "negated" and governor.lemma_ in words("verbs", "having"):
        return Stance("hypothetical", content=True, cue=governor.lower_)  # "n'a pas à partir"
    if purpose and verb.lemma_ in words(
        "verbs", "concluding"
    ):  # "ont parlé pour trouver un accord"
        return Stance("hypothetical", own.hedged or above.hedged, "future", above.content, AIM)
    if purpose:
        aim = above.status if above.status != "ongoing" else "occurred"
        return Stance(aim, own.hedged or above.hedged, above.tense, above.content, AIM)
    inherited = above.status if _infinitive(verb) else own.status
    return Stance(inherited, own.hedged or above.hedged, own.tense, own.content, own.cue)


def _kept(promise: Token) -> bool:
    """Whether what was promised is told as done: "a tenu sa promesse de partir"."""
    keeping = promise.head.lemma_ in words("verbs", "keeping")
    return keeping and promise.pos_ in labels.NOUNS and promise.dep_ in labels.OBJECT


def _planned(governor: Token, above: Stance, hedged: bool) -> Stance:
    """The reading of what is announced or must happen, by the governor's own tense."""
    head = tree.finite_head(governor)
    mood, tense = tree.feature(head, "Mood"), tree.feature(head, "Tense")
    cue = governor.lower_
    if governor.lemma_ in words("modals", "due") and mood == labels.CONDITIONAL:
        if head is not governor:  # "aurait dû venir"
            return Stance("cancelled", False, "past", cue=cue)
        return Stance("future", False, "future", cue=cue)
    if governor.lemma_ in words("modals", "due") and head is not governor:
        return Stance("occurred", hedged, "past", cue=cue)
    if above.status == "negated":
        return Stance("negated", hedged, "future", cue=cue)
    if governor.lemma_ in words("modals", "going") and tense == labels.IMPERFECT:
        return Stance("future", hedged, "future", cue=cue)
    if above.status == "hypothetical":
        return Stance("hypothetical", hedged, "future", cue=cue)
    return Stance("future", hedged, "future", cue=cue)


def _forms(word: Token) -> tuple[str, ...]:
    """A word's lemma and form; of a participle the one that markers are written in: "prévu"."""
    forms = (word.lemma_.lower(), word.lower_)
    if not tree.is_past_participle(word):
        return forms
    stem = word.lower_.removesuffix("s") if tree.feature(word, "Number") != labels.SINGULAR else ""
    return (*forms, (stem or word.lower_).removesuffix("e"))


def of_noun(noun: Token) -> Stance:
    """The status of the deed that a noun names, by its adjectives and participles."""
    for child in (*noun.children, *far.apart(noun)):
        for form in _forms(child):
            side, status, hedged, _ = markers().get(form, ("", "", False, ""))
            if side in ("noun", "any"):
                return Stance(status or "occurred", hedged, "future", cue=child.lower_)  # type: ignore[arg-type]
    return Stance(tense="background")


def of_form(participle: Token) -> str:
    """The status that a participle gives the noun beside it ("prévue" → "future"), or ""."""
    found = (markers().get(form) for form in _forms(participle))
    return next((m[1] for m in found if m and m[0] in ("noun", "any")), "")
