"""The subject and the objects of a verb, also where the model misreads them.

All functions take tokens of a parsed sentence and give tokens of the same sentence: the inverted
subject of an incise, the noun a relative pronoun stands for, the subject that an infinitive or a
participle shares with its governor.
"""

from __future__ import annotations

from dyade.parse import far, labels
from dyade.parse.marks import closes_quotation
from dyade.parse.token import Token, kept
from dyade.parse.tree import (
    auxiliaries,
    children,
    children_as,
    clause_verb,
    clitic,
    complements,
    conjuncts,
    datives,
    feature,
    finite_head,
    infinitives,
    is_conjugated,
    is_finite,
    is_infinitive,
    is_participle,
    is_passive,
    preposition,
    start,
)
from dyade.parse.words import words

_NAMING = labels.NOUNS | {labels.PRONOUN, labels.ADJ, labels.NUM}
_DEEP = 6  # how far control and coordination are followed: beyond it, the parse is wrong


def _inverted_subject(verb: Token) -> list[Token]:
    """The subject that stands behind the verb of an incise: "…", a dénoncé le ministre."""
    if is_passive(verb) or not is_conjugated(verb):
        return []
    if not is_finite(verb) and not auxiliaries(verb):
        return []  # "a condamné le raid, exigé des excuses et": it shares the auxiliary before it
    left = _opening(verb)
    before = verb.doc[left - 1].text if left else ""
    if before and before not in words("quotation", "before_incise"):
        return []
    if before in words("quotation", "opening") and not closes_quotation(verb.doc[left - 1]):
        return []
    for child in verb.children:
        beside = child.dep_ in labels.OBJECT | labels.UNKNOWN and child.pos_ in _NAMING
        if child.i > verb.i and beside and not preposition(child):
            charged = any(t.i > child.i and _asked(t) for t in infinitives(verb))
            return [child] if _may_agree(verb, child) and not charged else []
    for after in verb.doc[verb.i + 1 : verb.i + 2]:
        if after.text[0].isupper() and not preposition(after) and before:
            return [after]
    return _behind_aside(verb) if before else []


def _asked(infinitive: Token) -> bool:
    """Whether an infinitive tells what somebody is accused of or asked: "a accusé X de mentir"."""
    return preposition(infinitive) in words("prepositions", "of") | words("prepositions", "to")


def _opening(verb: Token) -> int:
    """Where the group of a verb begins: at its first auxiliary, or the "se" before it."""
    parts = [a.i for a in auxiliaries(verb)]
    parts += [c.i for c in verb.children if c.dep_ in labels.REFLEXIVE and c.i < verb.i]
    return min([verb.i, *parts])


def _behind_aside(verb: Token) -> list[Token]:
    """The subject of an incise that the model hung on what stands between.

    ", a annoncé vendredi la présidence", ", estime de son côté le ministre".
    """
    for aside in verb.children:
        if aside.i < verb.i or aside.pos_ not in labels.NOUNS or aside.dep_ in labels.SUBJECT:
            continue
        dated = aside.lower_ in words("calendar", "words") and not preposition(aside)
        if not dated and aside.lower_ not in words("asides", "nouns"):
            continue
        for child in aside.children:
            if child.i > aside.i and child.pos_ in labels.NOUNS and not preposition(child):
                if child.lower_ not in words("calendar", "words") and _may_agree(verb, child):
                    return [child]
    return []


def _may_agree(verb: Token, noun: Token) -> bool:
    """Whether a noun can be the subject of a finite verb by its number."""
    finite = finite_head(verb)
    number = labels.PLURAL if _ends_plural(finite.lower_) else feature(finite, "Number")
    several = len(conjuncts(noun)) > 1 or feature(noun, "Number") == labels.PLURAL
    if number == labels.PLURAL:
        return several or noun.lower_.endswith(("s", "x"))
    return number != labels.SINGULAR or not several or len(conjuncts(noun)) > 1


def _ends_plural(form: str) -> bool:
    """Whether a finite form is a plural by its ending, which the model often misses."""
    ends = any(form.endswith(e) for e in words("verbs", "plural_endings"))
    return ends and form not in words("verbs", "singular")


def _after_quotation(verb: Token) -> bool:
    """Whether a verb form follows a quotation: a comma, or a clause in the marks, tells it.

    Words in marks without either may be a name: the movement "Riga libre" has condemned X.
    """
    i = start(verb) - 1
    comma = i > 0 and verb.doc[i].text == ","
    i -= comma
    if i <= 0 or not closes_quotation(verb.doc[i]):
        return False
    opening = words("quotation", "opening")
    first = next((t.i for t in reversed(list(verb.doc[:i])) if t.text in opening), 0)
    return comma or any(is_finite(t) for t in verb.doc[first:i])


def _enclitic(verb: Token) -> list[Token]:
    """The pronoun joined behind an inverted verb: "a-t-il", "dit-elle"."""
    for token in (*auxiliaries(verb), verb):
        for after in verb.doc[token.i + 1 : token.i + 3]:
            if after.lower_ in words("pronouns", "enclitic"):
                return [after]
            if after.lower_ not in words("pronouns", "before_enclitic"):
                break
    before = verb.doc[verb.i - 1] if verb.i else None
    if before is not None and before.lower_ in words("pronouns", "enclitic"):
        return [before]
    return []


def _left_subject(verb: Token) -> list[Token]:
    """The noun before a finite verb to which the model gave no subject.

    "Selon Téhéran, Riyad et Doha ont rompu": what follows the comma is the subject, not a second
    speaker.
    """
    if not is_conjugated(verb):
        return []
    finite = auxiliaries(verb) + children(verb, labels.COPULA)
    i = min([verb.i, *(a.i for a in finite)]) - 1
    doc = verb.doc
    if i > 0 and doc[i].text == ",":  # over an apposition: "le ministre, Yi, était à Oslo"
        opening = next((j for j in range(i - 1, -1, -1) if doc[j].text == ","), -1)
        finite_verbs = (t for t in doc[opening:i] if is_finite(t))
        if opening < 0 or any(finite_verbs):
            return []
        i = opening - 1
    while (
        i >= 0
        and doc[i].pos_ in (labels.ADV, labels.PRONOUN)
        and doc[i].lower_
        not in (words("pronouns", "relative_subject") | words("pronouns", "relative_object"))
    ):
        i -= 1
    if i < 0 or doc[i].pos_ not in labels.NOMINAL:
        return []
    noun = doc[i]
    while noun.head.i < noun.i and noun.head.pos_ in labels.NOUNS:
        if _set_off(noun):
            return [noun]
        noun = noun.head
    while preposition(noun) and noun.head.i < noun.i and noun.head.pos_ in labels.NOUNS:
        noun = noun.head
    if not preposition(noun):
        return [noun]
    after = [t for t in conjuncts(noun)[1:] if not preposition(t)]
    for n, token in enumerate(after):
        if doc[token.i - 1].text == ",":
            return after[n:]
    return []


def _set_off(noun: Token) -> bool:
    """Whether a noun without preposition follows a comma and hangs on one that has one.

    "À l'étranger, Oslo et Riga ont protesté": what goes before is no subject.
    """
    if preposition(noun) or not preposition(noun.head) or noun.dep_ == labels.CONJUNCT:
        return False
    first = noun.left_edge.i
    return first > 0 and noun.doc[first - 1].text == ","


@kept
def own_subject(verb: Token) -> list[Token]:
    """Subjects that hang on the verb itself, relative pronouns replaced by what they stand for."""
    found = children(verb, labels.ANY_SUBJECT)
    if not is_conjugated(verb):
        found = [t for t in found if t.i < verb.i]
    if _after_quotation(verb):  # what stands before the mark is in the quotation
        found = [t for t in found if t.i > verb.i] or _inverted_subject(verb) or found
    found = _enclitic(verb) or found or _inverted_subject(verb)
    out: list[Token] = []
    for token in found:
        if token.lower_ in words("pronouns", "relative_subject") and verb.dep_ in labels.ACL:
            noun = _all_named(verb)
            counted = far.counted_among(noun)
            out.extend(counted or (_named_so(noun) if children(noun, labels.COPULA) else [noun]))
        else:
            out.extend([*_lost_conjunct(token), token])
    return out


def _all_named(verb: Token) -> Token:
    """What "qui" stands for, several where its verb is a plural: "X et Y, qui se sont vus"."""
    noun = far.named_over_aside(verb) or verb.head
    while noun.dep_ == labels.CONJUNCT and noun.head.pos_ in labels.NOUNS:
        if _may_agree(verb, noun):
            break
        noun = noun.head
    return noun


def _lost_conjunct(noun: Token) -> list[Token]:
    """The first half of a coordinated subject, where the model cut it off: "Riga et Oslo sont"."""
    left = noun.left_edge.i
    doc = noun.doc
    if left > 1 and doc[left].lower_ in words("pronouns", "and") and doc[left - 1].text == ",":
        first = doc[left - 2]  # "X, envoyé de Y, ainsi que Z ont"
        while preposition(first) and first.head.i < first.i:
            first = first.head
        return [first] if first.pos_ in labels.NOUNS and not preposition(first) else []
    if left < 2 or doc[left - 1].lower_ not in words("pronouns", "and"):
        return []
    before = doc[left - 2]
    if before.pos_ in labels.NOUNS and before not in noun.subtree and not preposition(before):
        return [before] if before.dep_ in {labels.ROOT, *labels.SUBJECT} else []
    return []


def subject(verb: Token, controls: frozenset[str] = frozenset(), depth: int = 0) -> list[Token]:
    """The tokens that are the subject of a verb, own or shared with its governor.

    Args:
        verb: a verb, finite or not.
        controls: lemmas of the verbs whose *object* is the subject of their infinitive.
    """
    found = own_subject(verb)
    if found or depth > _DEEP:
        return found
    head = verb.head
    pronoun = clitic(verb)
    if pronoun is not None:
        return subject(pronoun.head, controls, depth + 1)
    if verb.dep_ in labels.PARATAXIS:
        return [t for t in _left_subject(verb) if t.dep_ == labels.ROOT and _may_agree(verb, t)]
    if verb.dep_ == labels.CONJUNCT and head.pos_ in labels.VERBS:
        return subject(head.head if _resumes(verb, head) else head, controls, depth + 1)
    if verb.dep_ == labels.CONJUNCT and children(head, labels.COPULA):
        return own_subject(head)  # "Riga est leur alliée et soutient"
    if verb.dep_ in labels.ADVERBIAL and not is_conjugated(verb) and children(head, labels.COPULA):
        return own_subject(head)  # "Arrivé à Oslo, le ministre est le premier à …"
    if verb.dep_ == labels.CONJUNCT and children(verb, labels.COPULA) and not preposition(head):
        return [head]
    if verb.dep_ in labels.ACL and _detached(verb):
        main = _incise_before(verb) or clause_verb(head)
        if main is not None and main is not verb and main.pos_ in labels.VERBS:
            return subject(main, controls, depth + 1)
    below = verb.dep_ in labels.ACL | labels.COMPLEMENT and head.pos_ not in labels.VERBS
    if below and _is_infinitive(verb):
        named = _named_so(head)
        if named:  # "X sera le premier à partir", "X, premier pays à avoir signé"
            return named
    if verb.dep_ in labels.ACL | labels.ADJECTIVE:
        return [head] if head.pos_ in labels.NOUNS | {labels.PRONOUN} else []
    if verb.dep_ in labels.COMPLEMENT | labels.ADVERBIAL | labels.OBLIQUE and (
        head.pos_ in labels.VERBS and not is_finite(verb)
    ):
        if _for_having(verb) and not is_passive(head):
            return _thanked(head) or objects(head) or subject(head, controls, depth + 1)
        if verb.dep_ in labels.COMPLEMENT and head.lemma_ in controls:
            under = own_subject(head) if is_passive(head) else objects(head)
            return under or datives(head)
        return subject(head, controls, depth + 1)
    return _left_subject(verb)


def _is_infinitive(verb: Token) -> bool:
    """Whether a verb form is an infinitive, also of the perfect: "à avoir signé"."""
    forms = [verb, *auxiliaries(verb)]
    return any(is_infinitive(t) for t in forms)


def _named_so(noun: Token) -> list[Token]:
    """Whom a noun says something of: the subject of its copula, or what it stands beside."""
    if preposition(noun) in words("prepositions", "of") and _is_one(noun.head):
        noun = noun.head  # "est l'un des premiers à partir"
    if children(noun, labels.COPULA):
        return own_subject(noun)
    beside = noun.dep_ in labels.APPOSITION and noun.head.i < noun.i
    return [noun.head] if beside and preposition(noun) == "" else []


def _is_one(word: Token) -> bool:
    return word.lower_ in words("among", "one")


def _resumes(verb: Token, before: Token) -> bool:
    """Whether a verb goes on with the main clause over what is said between them.

    "a estimé que Y avait raison et l'a félicité": its tense is that of the main verb alone.
    """
    main = before.head
    if before.dep_ not in labels.CLAUSE_COMPLEMENT or main.pos_ not in labels.VERBS:
        return False
    if not auxiliaries(verb) or any(c.dep_ == labels.MARK for c in verb.children):
        return False
    tenses = [feature(finite_head(t), "Tense") for t in (verb, main, before)]
    return tenses[0] == tenses[1] != tenses[2] and bool(auxiliaries(main))


def _for_having(verb: Token) -> bool:
    """Whether a perfect infinitive gives the reason of what is done to the object of its verb.

    "a condamné X pour avoir aidé Y": X has helped.
    """
    perfect = not is_infinitive(verb) and bool(auxiliaries(verb))
    judged = verb.head.lemma_ in words("verbs", "judging") or bool(_thanked(verb.head))
    return perfect and judged and preposition(verb) in words("prepositions", "for_having")


def _thanked(verb: Token) -> list[Token]:
    """To whom a verb says thanks: "a dit sa gratitude à X pour avoir aidé Y"."""
    thanks = [t for t in objects(verb) if t.lemma_ in words("objects", "gratitude")]
    return [t for n in thanks for t in datives(verb) or complements(n, "dative")]


def _detached(verb: Token) -> bool:
    """Whether a present participle stands behind a comma or "en": "…, dénonçant …", "en dénonçant"
    says what the subject of the sentence does, whatever noun the model hangs it on.
    """
    present = is_participle(verb) and feature(verb, "Tense") == labels.PRESENT
    by_doing = preposition(verb) in words("prepositions", "gerund")
    start = _opening(verb)
    return present and start > 0 and (verb.doc[start - 1].text == "," or by_doing)


def _incise_before(verb: Token) -> Token | None:
    """The incise between a participle and what it hangs on: "« … », dit-elle, se félicitant"."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    said = (t for t in between if t.dep_ in labels.PARATAXIS and t.pos_ in labels.VERBS)
    return next((t for t in said if is_conjugated(t)), None)


@kept
def objects(verb: Token) -> list[Token]:
    """The direct objects of a verb; for a relative clause on "que", what it stands for."""
    inverted: list[Token] = []
    before = children(verb, labels.SUBJECT)
    if not before or (_after_quotation(verb) and all(t.i < verb.i for t in before)):
        inverted = _inverted_subject(verb)
    out: list[Token] = []
    deps = labels.OBJECT
    if not is_conjugated(verb):
        deps = deps | labels.SUBJECT
    for child in children(verb, deps):
        if child.dep_ in labels.SUBJECT and child.i < verb.i:
            continue
        if child in inverted or child.lower_ in words("calendar", "words"):
            continue
        if child.lower_ in words("pronouns", "relative_object") and child.i < verb.i:
            out.extend([verb.head] if verb.dep_ in labels.ACL else _antecedent(child))
        else:
            out.append(child)
    pronoun = clitic(verb)
    if pronoun is not None and pronoun.lower_ not in words("pronouns", "dative"):
        out.append(pronoun)
    near = out or _stood_for(verb) or _bare_objects(verb, inverted) or far.lost_object(verb)
    return near or far.extracted(verb) or far.shared_object(verb)


def _antecedent(pronoun: Token) -> list[Token]:
    """The noun just before a relative pronoun whose clause the model hung elsewhere."""
    i = pronoun.i - 1
    if i > 0 and pronoun.doc[i].text == ",":
        i -= 1
    noun = pronoun.doc[max(i, 0)]
    while noun.pos_ not in labels.NOUNS and noun.head.i < noun.i:
        noun = noun.head
    return [noun] if noun.pos_ in labels.NOUNS else [pronoun]


def _stood_for(verb: Token) -> list[Token]:
    """What "que" stands for where the model calls it a conjunction: "l'attaque que Y impute"."""
    if not is_conjugated(verb):
        return []
    marks = children_as(verb, labels.MARK)
    marks = [m for m in marks if m.lower_ in words("pronouns", "relative_object")]
    if not marks or not children(verb, labels.SUBJECT):
        return []
    if verb.dep_ in labels.ACL:
        return [verb.head]
    # "X, qu'elle détient depuis mardi"
    behind = marks[0].i > 1 and verb.doc[marks[0].i - 1].text == ","
    return _antecedent(marks[0]) if behind and marks[0].pos_ == labels.PRONOUN else []


def _bare_objects(verb: Token, inverted: list[Token]) -> list[Token]:
    """Objects that the model calls obliques though they have no preposition."""
    return [
        c
        for c in children(verb, labels.BARE_OBJECT)
        if c.i > verb.i
        and c.pos_ in labels.NOUNS
        and not preposition(c)
        and c not in inverted
        and c.lower_ not in words("calendar", "words") | words("calendar", "nouns")
    ]
