"""Parts two subjects that the model gave to one verb, where only one of them can be its own.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from collections.abc import Collection

from dyade.parse import labels, tree
from dyade.parse.marks import closes_quotation
from dyade.parse.mends.moves import make_object, make_subject
from dyade.parse.mends.relatives import main_verb, opening, turn
from dyade.parse.token import Token
from dyade.parse.words import words

_CARRYING = labels.AUXILIARY | labels.COPULA
_MISTAKEN = labels.ANY_SUBJECT | labels.OBJECT | labels.REFLEXIVE | labels.UNKNOWN
_LEADING = labels.COMPLEMENT | labels.ADVERBIAL | {labels.ROOT}


def part_subjects(tokens: list[Token], names: Collection[int] = ()) -> None:
    """Mends in place the verbs that have more subjects than they can have.

    Args:
        tokens: all tokens of one parsed sentence.
        names: tokens that are known names.
    """
    for token in tokens:
        if token.dep_ in _MISTAKEN:
            _given_to(token)
        if token.dep_ in labels.RELATIVE and token.pos_ in labels.NOUNS:
            _in_relative(token)
    about, opening = words("adverbs", "about"), words("pronouns", "opening_of")
    opened = any(t.lower_ in opening for t in tokens)
    for token in tokens:
        if opened and token.pos_ in labels.VERBS and token.dep_ not in _CARRYING:
            _behind_pronoun(token)
        if token.lower_ in about and token.dep_ == labels.ADVERB:
            _about(token)
            _about_object(token)
    for token in tokens:
        if token.pos_ not in labels.VERBS:
            continue
        if len(subjects_before(token)) > 1:
            _too_many(token)
        else:
            _presented(token)
        _led_in(token)
        if token.dep_ in labels.ADVERBIAL:
            _behind_that(token)
        if names:
            _set_off_behind(token, names)
        if token.dep_ in _LEADING:
            _behind_quotation(token)
            _in_opening(token)


def _too_many(verb: Token) -> None:
    """Leaves a verb one of the nouns before it for its subject."""
    for noun in subjects_before(verb)[1:]:
        _side_of_first(verb, noun)
    nouns = subjects_before(verb)
    if len(nouns) > 2 and _whose(verb, nouns[0], nouns[-1]):
        for noun in nouns[1:-1]:
            noun.head, noun.dep_ = nouns[0], labels.APPOSED
    for first, second in zip(subjects_before(verb), subjects_before(verb)[1:], strict=False):
        if not _whose(verb, first, second) and not _absolute(verb, first, second):
            _fronted(verb, first, second)
            _beside(verb, first, second)


def _presented(verb: Token) -> None:
    """ "Allié de Riga, Lima, qui hésite, a cédé": the subject is who is presented."""
    first = next(iter(subjects_before(verb)), None)
    if first is None or first.pos_ != labels.NOUN or _first(first) or _article(first):
        return
    comma = next((t.i for t in first.doc[first.i : verb.i] if t.text == ","), verb.i)
    behind = [t for t in first.doc[comma + 1 : verb.i] if t.pos_ in labels.NOUNS]
    name = next((t for t in behind if _first(t) == comma + 1 and t in first.subtree), None)
    if name is None or tree.preposition(name):
        return
    apart = any(t.text == "," for t in first.doc[name.i : verb.i])
    if apart and (name.pos_ == labels.PROPER or _article(name)):
        name.head, name.dep_ = verb, first.dep_
        first.head, first.dep_ = name, labels.APPOSED


def _article(noun: Token) -> bool:
    """Whether a noun has a word before it that makes it more than a bare noun."""
    kinds = (labels.DETERMINER, labels.NUMBER, labels.CASE)
    return any(c.dep_ in kinds and c.i < noun.i for c in noun.children)


def subjects_before(verb: Token) -> list[Token]:
    """The nouns before a verb that the model calls its subjects."""
    return [
        t
        for t in tree.children(verb, labels.ANY_SUBJECT)
        if t.i < verb.i and t.pos_ in labels.NOUNS
    ]


def _first(noun: Token) -> int:
    """Where the phrase of a noun begins, without the mark before it."""
    return min((t.i for t in noun.subtree if t.pos_ != labels.PUNCT), default=noun.i)


def _given_to(token: Token) -> None:
    """ "auquel Oslo reproche", "y a rencontré": the pronoun of a complement is no subject."""
    if token.lower_ in words("pronouns", "relative_dative") | words("pronouns", "to_it"):
        token.dep_ = labels.INDIRECT_OBJECT
    elif token.lower_ in words("pronouns", "dative") and token.pos_ == labels.PRONOUN:
        behind, before = token.doc[token.i + 1 : token.i + 2], token.doc[max(token.i - 1, 0)]
        within = before.dep_ in labels.AUXILIARY and before.head is token.head  # "a, lui, cédé"
        if behind and behind[0].pos_ in labels.VERBS and not within and not _sole_subject(token):
            token.dep_ = labels.INDIRECT_OBJECT  # "Riga lui a envoyé", "leur demandant"


def _sole_subject(token: Token) -> bool:
    """Whether a pronoun is the one subject of a conjugated verb: "lui a refusé"."""
    verb = token.head
    others = [t for t in tree.children(verb, labels.ANY_SUBJECT) if t is not token]
    return token.dep_ in labels.ANY_SUBJECT and tree.is_conjugated(verb) and not others


def _in_relative(noun: Token) -> None:
    """ "l'île, dont le port est saturé": the noun of a relative clause is its verb's subject."""
    above = noun.head
    verb = above.head
    if above.dep_ not in labels.ANY_SUBJECT or verb.pos_ not in labels.VERBS or verb.i < noun.i:
        return
    if above.i < noun.i and not tree.children(noun, labels.COPULA) and not tree.preposition(noun):
        noun.head, noun.dep_ = verb, above.dep_


def _behind_pronoun(verb: Token) -> None:
    """ "l'essai au terme duquel le roi a promis": what "duquel" opens has its subject first."""
    finite = tree.is_conjugated(verb)
    start = opening(verb)
    own = [t.i for t in tree.children(verb, labels.ANY_SUBJECT)]
    for pronoun in reversed(verb.doc[:start] if finite else []):
        if pronoun.pos_ in labels.VERBS or any(i >= pronoun.i for i in own):
            return
        if pronoun.lower_ in words("pronouns", "opening_of"):
            _as_article(verb.doc[pronoun.i + 1])
            noun = _phrase_at(verb.doc, pronoun.i + 1, start)
            own_number = tree.feature(tree.finite_head(verb), "Number")
            if noun is None or noun.is_ancestor(verb):
                return
            if own_number in ("", tree.feature(noun, "Number") or own_number):
                make_subject(noun, verb)
            return


def _as_article(front: Token) -> None:
    """ "au terme duquel des élus ont voté": right behind the pronoun "des" is an article."""
    if front.dep_ == labels.CASE and front.lower_ in words("articles", "plural"):
        front.pos_, front.dep_ = labels.DET, labels.DETERMINER


def _phrase_at(doc: list[Token], start: int, end: int) -> Token | None:
    """The noun whose phrase, without preposition, begins at a place."""
    for noun in doc[start:end]:
        if noun.pos_ in labels.NOUNS:
            first = min([noun.i, *(c.i for c in noun.children if c.i >= start)])
            return noun if first == start and not tree.preposition(noun) else None
    return None


def _about(adverb: Token) -> None:
    """ "Près d'un millier de personnes ont défilé": what is counted about is the subject."""
    above = adverb.head
    if above.pos_ in labels.VERBS:
        nouns = [c for c in adverb.children if c.pos_ == labels.NOUN and c.i > adverb.i]
        verb = above
    else:
        nouns = [above] if above.dep_ in labels.OBLIQUE else []
        verb = above.head
    if not nouns or verb.pos_ not in labels.VERBS or tree.children(verb, labels.ANY_SUBJECT):
        return
    if nouns[0].i < verb.i and nouns[0].lemma_ in words("partitive", "nouns"):
        make_subject(nouns[0], verb)


def _about_object(adverb: Token) -> None:
    """ "a tué près d'une centaine de rebelles": what is counted about is the object.

    What has a definite article is a place unless it is a part: "près de la gare".
    """
    verb, ahead = adverb.head, adverb.doc[adverb.i + 1 : adverb.i + 2]
    if verb.pos_ not in labels.VERBS or not verb.i < adverb.i <= verb.i + 2 or not ahead:
        return
    of, noun = ahead[0], ahead[0].head
    if of.lemma_ not in words("prepositions", "of"):
        return
    counted = noun.pos_ == labels.NOUN and noun.head in (verb, adverb)
    if of.dep_ != labels.CASE or not counted or noun.dep_ not in labels.OBLIQUE:
        return
    timed = noun.lower_ in words("calendar", "nouns") | words("calendar", "lasting")
    fronts = {c.lower_ for c in tree.children_as(noun, labels.DETERMINER)}
    definite = fronts & words("articles", "definite")
    if definite and noun.lemma_ not in words("partitive", "nouns"):
        return
    if timed or tree.is_passive(verb) or tree.children(verb, labels.OBJECT):
        return
    make_object(noun, verb)
    adverb.head, of.head, of.dep_ = noun, adverb, labels.FIXED


def _side_of_first(verb: Token, noun: Token) -> None:
    """A second subject that has a preposition completes the first, or goes on with its list.

    "L'arrestation à Oslo, lundi, de deux élus a été", "l'accord entre Oslo et Riga entrera".
    A "des" right behind the first is no article: "l'offensive des rebelles se poursuit".
    """
    first = subjects_before(verb)[0]
    case = tree.preposition(noun)
    linked = tree.children_as(noun, labels.COORDINATOR)
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
        noun.head, noun.dep_ = first, labels.NOMINAL_MODIFIER
    elif before is first and noun.doc[start].lower_ in words("articles", "plural"):
        noun.head, noun.dep_ = first, labels.NOMINAL_MODIFIER
        noun.doc[start].pos_, noun.doc[start].dep_ = labels.ADP, labels.CASE


def _whose(verb: Token, first: Token, second: Token) -> bool:
    """ "Riga, dont les soldats occupaient la ville, a": the first is that of the main verb."""
    pronouns = words("pronouns", "opening_relative")
    between = first.doc[first.i + 1 : second.i]
    pronoun = next((t for t in between if t.lower_ in pronouns), None)
    if pronoun is None or not any(t.text == "," for t in between[: pronoun.i - first.i - 1]):
        return False
    main = main_verb(verb)
    if main is None:
        return False
    turn(verb, main, first, first)
    return True


def _behind_that(verb: Token) -> None:
    """ "l'élu, que Riga a chassé, est": a clause behind "que" parts a subject from its verb."""
    main = verb.head
    if main.pos_ not in labels.VERBS or main.i < verb.i:
        return
    marks = [m for m in verb.children if m.lower_ in words("pronouns", "relative_object")]
    if not marks or not marks[0].i or verb.doc[marks[0].i - 1].text != ",":
        return
    own = subjects_before(verb)
    nouns = [t for t in subjects_before(main) if t.i < marks[0].i]
    if own and nouns and marks[0].i < own[0].i:
        verb.head, verb.dep_ = nouns[-1], labels.RELATIVE_CLAUSE


def _absolute(verb: Token, first: Token, second: Token) -> bool:
    """ "Des avions ayant bombardé la ville, Riga a": a participle before the comma has its own."""
    participles = [
        c
        for c in tree.children(first, labels.ACL)
        if c.i > first.i and tree.is_participle(c) and _is_active(c)
    ]
    start = _first(second)
    if not participles or verb.doc[start - 1].text != ",":
        return False
    clause = participles[0]
    if any(t.text == "," for t in verb.doc[first.i : clause.i]):
        return False
    clause.head, clause.dep_ = verb, labels.ADVERBIAL_CLAUSE
    make_subject(first, clause)
    return True


def _is_active(verb: Token) -> bool:
    """Whether a participle is of the present, or a perfect with such an auxiliary."""
    return any(
        tree.is_participle(t) and tree.feature(t, "Tense") == labels.PRESENT
        for t in (verb, *tree.auxiliaries(verb))
    )


def _beside(verb: Token, first: Token, second: Token) -> None:
    """ "Riga, capitale du pays, a": what commas set off behind the subject stands beside it."""
    start = _first(second)
    end = max(t.i for t in second.subtree if t.pos_ != labels.PUNCT)
    doc = verb.doc
    if doc[start - 1].text != "," or end + 1 >= len(doc) or doc[end + 1].text != ",":
        return
    if tree.children_as(second, labels.COORDINATOR) or tree.preposition(second):
        return
    between = doc[first.i : start]
    if sum(t.text == "," for t in between) == 1 and opening(verb) == end + 2:
        second.head, second.dep_ = first, labels.APPOSED


def _set_off_behind(verb: Token, known: Collection[int]) -> None:
    """ "Oslo et Riga, son alliée, ont": a name before what commas set off is the subject."""
    own = tree.children(verb, labels.ANY_SUBJECT)
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


def _led_in(verb: Token) -> None:
    """ "Après Riga, le ministre est allé": what has a preposition is no subject, the next is."""
    nouns = subjects_before(verb)
    case = tree.preposition(nouns[0]) if len(nouns) == 1 else ""
    if not case or case in words("prepositions", "of"):
        return
    for noun in nouns[0].children:
        beside = noun.dep_ in labels.APPOSITION and noun.pos_ in labels.NOUNS
        behind = beside and nouns[0].i < noun.i < verb.i and not tree.preposition(noun)
        if behind and verb.doc[_first(noun) - 1].text == ",":
            noun.head, noun.dep_ = verb, nouns[0].dep_
            nouns[0].dep_ = labels.MODIFIER
            return


def _behind_quotation(verb: Token) -> None:
    """ "« Non », a rappelé le consul": right behind a quotation comes the subject, no object."""
    start = opening(verb)
    before = verb.doc[max(start - 2, 0) : start]
    if len(before) < 2 or before[1].text != "," or not closes_quotation(before[0]):
        return
    if not tree.is_conjugated(verb) or tree.children(verb, labels.ANY_SUBJECT):
        return
    held = [c for c in verb.children if c.dep_ in labels.OBJECT and c.i > verb.i]
    if len(held) == 1 and held[0].pos_ in labels.NOUNS:
        make_subject(held[0], verb)


def _in_opening(verb: Token) -> None:
    """ "Malgré la Chine, Oslo accuse": what no "et" joins to the opening phrase is the subject."""
    finite = tree.is_conjugated(verb)
    if not finite or tree.children(
        verb, labels.ANY_SUBJECT | labels.EXPLETIVE_SUBJECT | {labels.MARK}
    ):
        return
    if any(c.lower_ in words("pronouns", "enclitic") for c in verb.doc[verb.i : verb.i + 3]):
        return
    for phrase in tree.children(verb, labels.OBLIQUE):
        below = [t for t in phrase.subtree if t is not phrase and t.i < verb.i]
        for noun in below if phrase.i < verb.i else ():
            row = tree.children_as(noun.head, labels.CONJUNCT)
            listed = noun in row and not any(tree.children_as(c, labels.COORDINATOR) for c in row)
            start = _first(noun)
            if (
                listed
                and noun.pos_ in labels.NOUNS
                and not tree.preposition(noun)
                and verb.doc[start - 1].text == ","
            ):
                make_subject(noun, verb)
                return


def _fronted(verb: Token, first: Token, second: Token) -> None:
    """ "Allié de longue date, Oslo a": a noun without article before the name says what it is."""
    named = first.pos_ == labels.NOUN and second.pos_ == labels.PROPER
    if second.head is not verb or not named or first.left_edge is not first:
        return
    if verb.doc[_first(second) - 1].text == ",":
        first.head, first.dep_ = second, labels.APPOSED
