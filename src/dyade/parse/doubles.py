"""Parts two subjects that the model gave to one verb, where only one of them can be its own.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from collections.abc import Collection

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_SUBJECTS = labels.SUBJECT | labels.SUBJECT_PASSIVE


def part(tokens: list[Token], names: Collection[int] = ()) -> None:
    """Mends in place the verbs that have more subjects than they can have.

    Args:
        tokens: all tokens of one parsed sentence.
        names: tokens that are known names.
    """
    for token in tokens:
        if token.dep_ in _SUBJECTS:
            _given_to(token)
    for token in tokens:
        if token.pos_ not in labels.VERBS:
            continue
        for noun in _before(token)[1:]:
            _side_of_first(token, noun)
        for first, second in zip(_before(token), _before(token)[1:], strict=False):
            if not _whose(token, first, second) and not _absolute(token, first, second):
                _fronted(token, first, second)
                _beside(token, first, second)
        _behind_that(token)
        _set_off_behind(token, names)


def _before(verb: Token) -> list[Token]:
    """The nouns before a verb that the model calls its subjects."""
    return [t for t in tree.children(verb, _SUBJECTS) if t.i < verb.i and t.pos_ in labels.NOUNS]


def _given_to(token: Token) -> None:
    """ "auquel Oslo reproche", "y a rencontré": the pronoun of a complement is no subject."""
    if token.lower_ in words("pronouns", "relative_dative") | words("pronouns", "to_it"):
        token.dep_ = labels.INDIRECT_OBJECT
    elif token.lower_ in words("pronouns", "dative") and token.pos_ == labels.PRONOUN:
        behind = token.doc[token.i + 1 : token.i + 2]
        if behind and behind[0].pos_ in labels.VERBS and _before(token.head):
            token.dep_ = labels.INDIRECT_OBJECT  # "Riga lui a envoyé"


def _side_of_first(verb: Token, noun: Token) -> None:
    """A second subject that has a preposition completes the first, or goes on with its list.

    "L'arrestation à Oslo, lundi, de deux élus a été", "l'accord entre Oslo et Riga entrera".
    """
    first = _before(verb)[0]
    case = tree.preposition(noun)
    linked = tree.children(noun, frozenset({labels.COORDINATOR}))
    start = min([noun.i, *(c.i for c in noun.children)])
    before = noun.doc[start - 1]
    if linked and linked[0].i == start:
        while before is not first and first.is_ancestor(before):
            alike = tree.preposition(before)
            if alike and case in (alike, "") and before.pos_ in labels.NOUNS:
                if case or alike in words("prepositions", "between"):
                    noun.head, noun.dep_ = before, labels.CONJUNCT
                    return
            before = before.head
    elif case in words("prepositions", "of"):
        noun.head, noun.dep_ = first, labels.OWNED


def _whose(verb: Token, first: Token, second: Token) -> bool:
    """ "Riga, dont les soldats occupaient la ville, a": the first is that of the main verb."""
    pronouns = words("pronouns", "opening_relative")
    between = first.doc[first.i + 1 : second.i]
    opening = next((t for t in between if t.lower_ in pronouns), None)
    if opening is None or not any(t.text == "," for t in between[: opening.i - first.i - 1]):
        return False
    main = _main(verb)
    if main is None:
        return False
    later = [c for c in verb.children if c.i > main.i and c is not main]
    earlier = [c for c in verb.children if c.i < first.i]
    if main.head is verb:
        main.head = main if verb.head is verb else verb.head
        main.dep_ = verb.dep_
    for child in (first, *earlier, *later):
        child.head = main
    passive = tree.is_passive(main) or bool(tree.children(main, labels.AUX_PASSIVE))
    first.dep_ = labels.PASSIVE_SUBJECT if passive else labels.NOMINAL_SUBJECT
    verb.head, verb.dep_ = first, labels.RELATIVE_CLAUSE
    return True


def _main(verb: Token) -> Token | None:
    """The finite verb without subject behind the clause of a verb, above or below it."""
    near = [verb.head, *(c for c in verb.children if c.pos_ in labels.VERBS)]
    for main in near:
        if main.i <= verb.i or main.pos_ not in labels.VERBS or main.dep_ in labels.AUXILIARY:
            continue
        finite = tree.finite_head(main)
        if tree.feature(finite, "VerbForm") != labels.FINITE or tree.children(main, _SUBJECTS):
            continue
        if tree.children(main, frozenset({labels.MARK})):
            continue
        if finite.doc[_opening(main) - 1].text == ",":
            return main
    return None


def _opening(verb: Token) -> int:
    """Where the group of a verb begins: at its first auxiliary, pronoun or negation."""
    doc, i = verb.doc, min([verb.i, *(a.i for a in tree.auxiliaries(verb))])
    while i and doc[i - 1].pos_ in (labels.PRONOUN, labels.ADV, labels.AUX):
        i -= 1
    return i


def _behind_that(verb: Token) -> None:
    """ "l'élu, que Riga a chassé, est": a clause behind "que" parts a subject from its verb."""
    main = verb.head
    if verb.dep_ not in labels.ADVERBIAL or main.pos_ not in labels.VERBS or main.i < verb.i:
        return
    marks = [m for m in verb.children if m.lower_ in words("pronouns", "relative_object")]
    if not marks or not marks[0].i or verb.doc[marks[0].i - 1].text != ",":
        return
    own = _before(verb)
    nouns = [t for t in _before(main) if t.i < marks[0].i]
    if own and nouns and marks[0].i < own[0].i:
        verb.head, verb.dep_ = nouns[-1], labels.RELATIVE_CLAUSE


def _absolute(verb: Token, first: Token, second: Token) -> bool:
    """ "Des avions ayant bombardé la ville, Riga a": a participle before the comma has its own."""
    participles = [
        c
        for c in tree.children(first, labels.ACL)
        if c.i > first.i and tree.is_participle(c) and _is_active(c)
    ]
    start = second.left_edge.i
    if not participles or verb.doc[start - 1].text != ",":
        return False
    clause = participles[0]
    if any(t.text == "," for t in verb.doc[first.i : clause.i]):
        return False
    clause.head, clause.dep_ = verb, labels.ADVERBIAL_CLAUSE
    first.head, first.dep_ = clause, labels.NOMINAL_SUBJECT
    return True


def _is_active(verb: Token) -> bool:
    """Whether a participle is of the present, or a perfect with such an auxiliary."""
    return any(
        tree.is_participle(t) and tree.feature(t, "Tense") == labels.PRESENT
        for t in (verb, *tree.auxiliaries(verb))
    )


def _beside(verb: Token, first: Token, second: Token) -> None:
    """ "Riga, capitale du pays, a": what commas set off behind the subject stands beside it."""
    parts = [t.i for t in second.subtree if t.pos_ != labels.PUNCT]
    start, end = parts[0], parts[-1]
    doc = verb.doc
    if doc[start - 1].text != "," or end + 1 >= len(doc) or doc[end + 1].text != ",":
        return
    if tree.children(second, frozenset({labels.COORDINATOR})) or tree.preposition(second):
        return
    between = doc[first.i : start]
    if sum(t.text == "," for t in between) == 1 and _opening(verb) == end + 2:
        second.head, second.dep_ = first, labels.APPOSED


def _set_off_behind(verb: Token, known: Collection[int]) -> None:
    """ "Oslo et Riga, son alliée, ont": a name before what commas set off is the subject."""
    own = tree.children(verb, _SUBJECTS)
    names = [
        t
        for t in tree.children(verb, labels.OBLIQUE)
        if t.i in known and t.i < verb.i and not tree.preposition(t)
    ]
    if len(own) != 1 or len(names) != 1 or not names[0].i < own[0].i < verb.i:
        return
    name, beside = names[0], own[0]
    dep = beside.dep_
    name.dep_ = dep
    _beside(verb, name, beside)
    if beside.head is verb:
        name.dep_ = labels.MODIFIER


def _fronted(verb: Token, first: Token, second: Token) -> None:
    """ "Allié de longue date, Oslo a": a noun without article before the name says what it is."""
    named = first.pos_ == labels.NOUN and second.pos_ == labels.PROPER
    if second.head is not verb or not named or first.left_edge is not first:
        return
    if verb.doc[second.left_edge.i - 1].text == ",":
        first.head, first.dep_ = second, labels.APPOSED
