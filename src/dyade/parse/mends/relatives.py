"""Gives a noun its relative clause back, and takes from it one that is the verb's."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.marks import closes_quotation
from dyade.parse.mends.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_NOT_ALONE = labels.ANY_SUBJECT | {labels.MARK, labels.COORDINATOR}
_SHORT = 4  # words before the main verb in "Oslo, qui dort, part"
_DEEP = 3  # heads between the pronoun that opens a clause and its verb: "dont le chef de l'armée"


def main_behind(root: Token) -> Token | None:
    """The main verb behind a relative clause that the model made the head of the sentence.

    "Riga et Oslo, dont les liens sont tendus, ont signé": the clause then hangs on its noun, which
    is the subject of the verb that is returned.

    Args:
        root: the head of the sentence.

    Returns:
        The new head; None where the old one stays.
    """
    pronoun = _opening_pronoun(root)
    noun = _antecedent(pronoun) if pronoun is not None else None
    subject = noun
    while subject is not None and subject.head is not root:
        subject = subject.head if subject.head is not subject else None
    if noun is None or subject is None or subject.i > noun.i:
        return None
    if subject.pos_ not in labels.NOUNS or tree.preposition(subject):
        return None
    main = main_verb(root)
    if main is None or main.head is not root or not _agree(main, subject):
        return None
    turn(root, main, subject, noun)
    return main


def _opening_pronoun(root: Token) -> Token | None:
    """The relative pronoun before the head whose clause the head is."""
    for token in reversed(root.doc[1 : root.i]):
        if token.pos_ == labels.PRONOUN and token.lower_ in words("pronouns", "opening_relative"):
            above = token
            for _ in range(_DEEP):
                above = above.head
                if above is root:
                    return token
                if above.i < token.i:
                    break  # the clause has its noun already
            return None
    return None


def _antecedent(pronoun: Token) -> Token | None:
    """The noun right before a relative pronoun, its preposition and its comma."""
    at = pronoun.i - 1
    if pronoun.doc[at].pos_ == labels.ADP and at:
        at -= 1
    if pronoun.doc[at].text == "," and at:
        at -= 1
    noun = pronoun.doc[at]
    while noun.pos_ == labels.ADJ and noun.head.i < noun.i:  # "le roi danois, dont"
        noun = noun.head
    named = noun.pos_ in labels.NOUNS or noun.dep_ in labels.ANY_SUBJECT  # "ce dernier, qui"
    return noun if named else None


def _agree(verb: Token, subject: Token) -> bool:
    """Whether a verb and a subject are not told to differ in number."""
    many = len(tree.conjuncts(subject)) > 1
    number = labels.PLURAL if many else tree.feature(subject, "Number")
    own = tree.feature(tree.finite_head(verb), "Number")
    return not number or not own or number == own


def main_verb(verb: Token) -> Token | None:
    """The finite verb without subject behind the clause of a verb, above or below it."""
    near = [verb.head, *(c for c in verb.children if c.pos_ in labels.VERBS)]
    for main in near:
        if main.i <= verb.i or main.pos_ not in labels.VERBS or main.dep_ in labels.AUXILIARY:
            continue
        if not tree.is_conjugated(main) or tree.children(main, _NOT_ALONE):
            continue
        if main.doc[opening(main) - 1].text == ",":
            return main
    return None


def opening(verb: Token) -> int:
    """Where the group of a verb begins: at its first auxiliary, pronoun or negation."""
    doc, i = verb.doc, tree.start(verb)
    while i and doc[i - 1].pos_ in (labels.PRONOUN, labels.ADV, labels.AUX):
        i -= 1
    return i


def turn(verb: Token, main: Token, subject: Token, noun: Token) -> None:
    """Gives a main verb its subject, and the clause before it to the noun that it is of.

    Args:
        verb: the verb of the relative clause.
        main: the verb behind the clause, above or below ``verb``.
        subject: the noun before the clause, under ``verb``.
        noun: what the clause is of: the subject or a noun below it.
    """
    moved = [c for c in verb.children if c is not main and (c.i < subject.i or c.i > main.i)]
    if main.head is verb:
        main.head = main if verb.head is verb else verb.head
        main.dep_ = verb.dep_
    for child in moved:
        child.head = main
    make_subject(subject, main)
    verb.head, verb.dep_ = noun, labels.RELATIVE_CLAUSE


def resumed(verb: Token) -> None:
    """ "Oslo, qui soupçonne Riga, l'a accusée": the verb behind the clause is its noun's.

    Args:
        verb: a verb of a parsed sentence, mended in place where it has no subject.
    """
    alone = not tree.children(verb, _NOT_ALONE | labels.EXPLETIVE_SUBJECT)
    start = opening(verb) if alone and tree.is_conjugated(verb) else 0
    if start < _SHORT or verb.doc[start - 1].text != ",":
        return
    if verb.dep_ in labels.AUXILIARY or closes_quotation(verb.doc[start - 2]):
        return
    pronoun = _set_off_before(verb.doc[:start])
    noun = _antecedent(pronoun) if pronoun is not None else None
    if pronoun is None or noun is None:
        return
    clause, subject = tree.clause_verb(pronoun.head), _whole(noun)
    if clause is None or not pronoun.i < clause.i < start or tree.preposition(subject):
        return
    if subject.pos_ == labels.PROPER or _agree(verb, subject):  # "les Pays-Bas" have no number
        _resume(verb, clause, subject, noun)


def _set_off_before(words_before: list[Token]) -> Token | None:
    """The last relative pronoun behind a comma, or behind one and a preposition: ", à qui"."""
    opens = words("pronouns", "opening_relative")
    for token in reversed(words_before[2:]):
        if token.lower_ not in opens:
            continue
        before = token.doc[token.i - 1]
        if before.pos_ == labels.ADP:
            before = token.doc[token.i - 2]
        if before.text == ",":
            return token
    return None


def _whole(noun: Token) -> Token:
    """The noun of the phrase that a noun closes: "le chef de l'armée, qui" is the chief."""
    of = {"", *words("prepositions", "of")}
    while noun.head.i < noun.i and noun.head.pos_ in labels.NOUNS and tree.preposition(noun) in of:
        noun = noun.head
    return noun


def _resume(verb: Token, clause: Token, subject: Token, noun: Token) -> None:
    """Gives a verb the subject that hangs on it by mistake, on nothing, or on the clause."""
    above = subject.head
    if above is verb and clause is not verb.head:
        make_subject(subject, verb)
        if not subject.is_ancestor(clause):
            clause.head, clause.dep_ = noun, labels.RELATIVE_CLAUSE
    elif above is subject and subject.is_ancestor(verb):
        later = [c for t in (subject, clause) for c in t.children if c.i > verb.i]
        make_root(verb, subject)
        make_subject(subject, verb)
        for child in later:
            child.head = verb
    elif above is clause and (clause.head is verb or clause.is_ancestor(verb)):
        if clause.head is not verb:
            verb.head = clause
        turn(clause, verb, subject, noun)
    elif noun.i < above.i < verb.i and verb.is_ancestor(above):
        make_subject(subject, verb)


def completive(verb: Token) -> None:
    """ "exige de Riga qu'elle rompe": what a name has right behind it is no clause about it.

    A relative clause would be set off by a comma. It is what the verb over the name asks for.
    """
    link = _that(verb)
    if link is None:
        return
    name = verb.doc[link.i - 1]
    above = name.head
    if verb.head is not name and not (verb.head is above and verb.dep_ in labels.ADVERBIAL):
        return
    subject = verb.doc[link.i + 1]
    own = subject.head is verb and subject.dep_ in labels.ANY_SUBJECT
    under = name.dep_ in labels.OBLIQUE | labels.COMPLEMENT and above.pos_ in labels.VERBS
    if name.pos_ != labels.PROPER or not own or not under or above.i > name.i:
        return
    held = tree.children(above, labels.CLAUSE_COMPLEMENT | labels.OBJECT)
    if any(c.i < verb.i for c in held):
        return
    _complete(above, verb, link)


def _that(verb: Token) -> Token | None:
    """The "que" that opens the clause of a verb, pronoun or conjunction."""
    that = words("pronouns", "relative_object")
    return next((c for c in verb.children if c.lower_ in that and 0 < c.i < verb.i), None)


def _complete(above: Token, verb: Token, that: Token) -> None:
    """Makes a clause what the verb above it says or asks; its "que" is a conjunction then."""
    verb.head, verb.dep_ = above, labels.THAT_CLAUSE
    that.pos_, that.dep_ = labels.SCONJ, labels.MARK


def told_that(verb: Token) -> None:
    """ "avertit les élus qu'ils se trompent": behind who is told comes what they are told.

    It is no clause about them where "ils" takes them up, where the verb has all that it asks for,
    or where "il" will do or undergo it: that is nothing one has done to those who are told.

    Args:
        verb: one that the model makes a relative clause, mended in place.
    """
    noun, link = verb.head, _that(verb)
    above = noun.head
    if link is None or noun.dep_ not in labels.OBJECT or link.doc[link.i - 1].text == ",":
        return
    if above.lemma_ not in words("verbs", "telling_whom") or above.i > noun.i:
        return
    subject = verb.doc[link.i + 1]
    taken_up = subject.lower_ in words("pronouns", "they")
    full = tree.is_reflexive(verb) or any(c.i > verb.i for c in tree.children(verb, labels.OBJECT))
    own = subject.lower_ in words("pronouns", "he") and subject.head is verb
    if taken_up or full or (own and (_is_ahead(verb) or tree.is_passive(verb))):
        _complete(above, verb, link)


def _is_ahead(verb: Token) -> bool:
    """Whether a verb or its auxiliary is in the future or the conditional."""
    forms = (verb, *tree.auxiliaries(verb))
    return any(
        tree.feature(t, "Tense") == labels.FUTURE or tree.feature(t, "Mood") == labels.CONDITIONAL
        for t in forms
    )


def of_the_deed(verb: Token) -> None:
    """ "une attaque survenue mardi dans laquelle Y est mort": the clause is not of the day."""
    day = verb.head
    times = words("calendar", "words") | words("calendar", "eve")
    led = words("pronouns", "relative_oblique")
    if day.lower_ not in times or not any(c.lower_ in led for c in verb.children):
        return
    noun = day.head.head if day.head.dep_ in labels.ACL else day.head
    if noun.pos_ == labels.NOUN and noun.i < day.i:
        verb.head = noun


def of_the_last(verb: Token) -> None:
    """ "oppose des élus et la police, qui a cédé": one has done it, the last of them.

    Not where a noun over the list can: "la guerre entre Riga et Oslo, qui dure".
    """
    subjects = words("pronouns", "relative_subject")
    pronoun = next((c for c in verb.children if c.lower_ in subjects and 0 < c.i < verb.i), None)
    first = verb.head
    noun = _antecedent(pronoun) if pronoun is not None else None
    if noun is None or noun.dep_ != labels.CONJUNCT or not first.is_ancestor(noun):
        return
    many = tree.feature(first, "Number") == labels.PLURAL or noun in tree.conjuncts(first)
    alone = tree.feature(tree.finite_head(verb), "Number") == labels.SINGULAR
    above = first.head
    over = above.i < first.i and above.pos_ == labels.NOUN
    if over and tree.feature(above, "Number") != labels.PLURAL:
        return
    if many and alone and tree.feature(noun, "Number") != labels.PLURAL:
        verb.head = noun


def of_the_time(verb: Token) -> None:
    """ "a expulsé dix élus, deux jours après que Riga a cédé": the clause is the main verb's."""
    marks = {c.lower_ for c in tree.children_as(verb, labels.MARK)}
    if not marks & words("times", "sequence") or not marks & words("times", "that"):
        return
    main = tree.clause_verb(verb.head)
    if main is not None and main.i < verb.i:
        verb.head, verb.dep_ = main, labels.ADVERBIAL_CLAUSE


def taken_up(verb: Token) -> None:
    """ "a reçu le roi Karl, qu'il avait vu à Oslo": behind name and comma "que" is the object.

    Not where the verb has another: "a dit, selon Oslo, qu'il avait vu le roi".
    """
    link, above = _that(verb), verb.head
    if link is None or link.i < 2 or verb.pos_ != labels.VERB or above.pos_ not in labels.VERBS:
        return
    name = verb.doc[link.i - 2]
    if verb.doc[link.i - 1].text != "," or name.pos_ != labels.PROPER or above.i > name.i:
        return
    held = (c for c in verb.children if c is not link)
    full = any(c.dep_ in labels.OBJECT | labels.COMPLEMENT and c.pos_ in labels.NOUNS for c in held)
    if full or tree.is_passive(verb) or verb.lemma_ in words("verbs", "with_be"):
        return
    if tree.feature(verb, "Number") == labels.PLURAL and tree.is_past_participle(verb):
        return  # "les exercices avec Riga, qu'il a jugés": of what agrees with it
    noun = name.head if name.head.pos_ == labels.NOUN and name.head.i < name.i else name
    cases = {tree.preposition(name), tree.preposition(noun)}
    placed = not cases.isdisjoint(words("prepositions", "place"))
    if not placed and tree.children(verb, labels.ANY_SUBJECT):
        verb.head, verb.dep_ = name, labels.RELATIVE_CLAUSE
        link.pos_, link.dep_ = labels.PRONOUN, labels.DIRECT_OBJECT


def whose(verb: Token) -> None:
    """ "soutient le régime, dont Riga exige le départ": "dont" opens a clause about a noun."""
    astray = labels.CLAUSE_COMPLEMENT | labels.ADVERBIAL
    if verb.pos_ not in labels.VERBS or verb.dep_ not in astray:
        return
    of = words("pronouns", "relative_of")
    named = tree.children(verb, labels.SUBJECT_PASSIVE)  # "dont Riga s'est retirée"
    subjects = tree.children(verb, labels.SUBJECT) + [t for t in named if t.pos_ == labels.PROPER]
    near = (*verb.children, *(c for s in subjects for c in s.children))
    link = next((c for c in near if c.lower_ in of and 0 < c.i < verb.i), None)
    if link is None:
        return
    before = verb.doc[link.i - 1]
    noun = verb.doc[link.i - 2] if before.text == "," and link.i > 1 else before
    while noun.pos_ in (labels.ADJ, labels.NUM) and noun.head.i < noun.i:
        noun = noun.head  # "l'accord nucléaire de 2015, dont"
    main = verb.head
    bare = main.i > verb.i and not tree.children(main, labels.ANY_SUBJECT)
    if bare and noun.head is verb and any(link.i < s.i < verb.i for s in subjects):
        make_subject(noun, main)  # "l'accord, dont Riga s'est retirée, est mort"
    elif main.i > noun.i:
        return
    if noun.pos_ in labels.NOUNS:
        verb.head, verb.dep_, link.head = noun, labels.RELATIVE_CLAUSE, verb


def to_whom(verb: Token) -> None:
    """ "Oslo, auquel Riga reproche ses navires": it is reproached, and no part of Riga's name.

    Nor is Riga of the pronoun's: "Oslo, à qui Riga reproche", "Oslo, avec lequel Riga négocie".
    """
    to = words("pronouns", "relative_dative")
    for subject in tree.children(verb, labels.ANY_SUBJECT):
        for link in [c for c in subject.children if c.lower_ in to and c.i < subject.i]:
            link.head, link.dep_ = verb, labels.INDIRECT_OBJECT
    start = opening(verb)
    if start < _SHORT or tree.children(verb, labels.ANY_SUBJECT) or not tree.is_conjugated(verb):
        return
    name, link, case = (verb.doc[start - n] for n in (1, 2, 3))
    if name.pos_ != labels.PROPER or case.pos_ != labels.ADP:
        return
    if link.lower_ in words("pronouns", "opening_relative") and link.pos_ == labels.PRONOUN:
        make_subject(name, verb)
        whom = case.lower_ in words("prepositions", "to")
        link.head, link.dep_ = verb, labels.INDIRECT_OBJECT if whom else labels.MODIFIER
