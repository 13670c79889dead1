"""Gives a verb the subject that the model hangs elsewhere, mostly on the words before it.

"Oslo a tancé Riga et le ministre a promis", "Dans une note, Riga et Oslo exhortent".
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_UP = 4  # nouns between the word before a verb and the one that is its subject
_FRONT = frozenset({labels.ADV, labels.PRONOUN})
_BARE = frozenset({labels.ADV, labels.PRONOUN, labels.PUNCT})  # between a subject and its verb
_BELOW = labels.NOUN_MODIFIER | labels.APPOSITION | labels.STRAY | labels.ADJECTIVE


def uncouple(tokens: list[Token]) -> None:
    """Gives a verb without subject the noun that stands right before it, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for noun in [t for t in tokens if t.dep_ == labels.CONJUNCT and t.pos_ in labels.NOUNS]:
        verb = _behind(noun)
        if verb is not None and _may_lead(noun) and not _has_subject(verb):
            _part(noun, verb)


def lead(tokens: list[Token]) -> None:
    """ "Dans une note, Riga et Oslo exhortent": the names before a verb are its subject, in place.

    The model hangs them on the noun before the comma.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for comma in (t for t in tokens[1:-1] if t.text == ","):
        noun, name = tokens[comma.i - 1], _first_name(comma)
        row = name.dep_ == labels.CONJUNCT and not tree.children_as(name, labels.COORDINATOR)
        hung = row or name.dep_ in labels.NOUN_MODIFIER | labels.APPOSITION
        if not _is_named(name, row) or not hung or name.head.i > comma.i:
            continue
        above = _oblique_over(name)
        verb = above.head
        opens = above.i <= noun.i and tree.preposition(above) and above.dep_ in labels.OBLIQUE
        if not opens or verb.pos_ not in labels.VERBS or verb.i < name.i:
            continue
        others = [c for c in tree.children_as(name.head, labels.CONJUNCT) if c.i > name.i]
        last = (others if row and others else tree.conjuncts(name))[-1].right_edge
        first = tree.auxiliaries(verb)[:1] or [verb]
        between = [t for t in tokens[last.i + 1 : first[0].i] if t.pos_ not in _BARE]
        if not between and tree.is_conjugated(verb) and not _has_subject(verb):
            for other in others if row else ():
                other.head = name
            make_subject(name, verb)


def _is_named(noun: Token, row: bool) -> bool:
    """Whether a noun is a name, or in a row one with its article: "le roi"."""
    article = tree.article(noun)
    definite = article is not None and article.lower_ in words("articles", "definite")
    return noun.pos_ == labels.PROPER or (row and noun.pos_ == labels.NOUN and definite)


def _first_name(comma: Token) -> Token:
    """What stands behind a comma, over its article: "Oslo", "l'Inde"."""
    ahead = comma.doc[comma.i + 1]
    return ahead.head if ahead.dep_ == labels.DETERMINER and ahead.head.i == ahead.i + 1 else ahead


def _oblique_over(name: Token) -> Token:
    """The noun right under a verb that a name hangs on by way of other nouns."""
    above = name.head
    for _ in range(_UP):
        if above.head.pos_ in labels.VERBS and above.dep_ in labels.OBLIQUE:
            break
        above = above.head
    return above


def both(tokens: list[Token]) -> None:
    """ "Le roi kényan et le ministre se sont vus": both are the subject, in place.

    The model makes the first the head of the sentence, and joins the plural verb to it.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    root = next((t for t in tokens if t.head is t), None)
    if root is None or root.pos_ not in labels.NOUNS or tree.preposition(root):
        return
    for verb in tree.children_as(root, labels.CONJUNCT):
        link = next((c for c in verb.children if c.dep_ == labels.COORDINATOR), None)
        subjects = [c for c in tree.children(verb, labels.ANY_SUBJECT) if c.i < verb.i]
        if link is None or not subjects or subjects[0].left_edge.i != link.right_edge.i + 1:
            continue
        form = (tree.auxiliaries(verb) or [verb])[0]
        many = tree.feature(form, "Number") == labels.PLURAL
        if tree.children(root, labels.COPULA) or not many or not tree.is_conjugated(verb):
            continue
        later = [c for c in root.children if c.i > verb.i]
        make_root(verb, root)
        make_subject(root, verb)
        subjects[0].head, subjects[0].dep_, link.head = root, labels.CONJUNCT, subjects[0]
        for child in later:
            child.head = verb
        return


def share(tokens: list[Token]) -> None:
    """ "Le roi de Suède et le pape se sont vus": of a plural verb both are the subject, in place.

    The model joins the second to what the first one is of.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for noun in [t for t in tokens if t.dep_ in labels.ANY_SUBJECT and t.pos_ in labels.NOUNS]:
        verb, article = noun.head, tree.article(noun)
        if verb.i < noun.i or tree.conjuncts(noun)[1:] or not tree.is_conjugated(verb):
            continue
        form = (tree.auxiliaries(verb) or [verb])[0]
        one = article is not None and tree.feature(article, "Number") == labels.SINGULAR
        if not one or tree.feature(form, "Number") != labels.PLURAL:
            continue
        joined = [
            t
            for t in tokens[noun.i + 1 : verb.i]
            if t.dep_ == labels.CONJUNCT and _may_lead(t) and noun.is_ancestor(t)
        ]
        if any(tree.children_as(t, labels.COORDINATOR) for t in joined):
            for other in joined:
                other.head = noun


def give_subjects(tokens: list[Token]) -> None:
    """Gives a verb the subject that is taken for something else, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    often, days = words("calendar", "how_often"), words("calendar", "words")
    for token in tokens[:-1]:
        if token.lower_ in days and token.pos_ in labels.NOUNS and not tree.preposition(token):
            _on_its_day(token)
    for token in tokens:
        if token.pos_ == labels.PROPER and token.dep_ in labels.OBLIQUE:
            _before_verb(token)
        if token.dep_ in labels.ANY_SUBJECT and token.lower_ in often:
            _some_of_them(token)
    if tokens[0].pos_ == labels.PROPER:
        _told_beside(tokens[0])


def _on_its_day(day: Token) -> None:
    """ "et mardi Riga a cédé", "; mardi, Riga a cédé": a day before a name and its verb is the
    verb's.
    """
    doc = day.doc
    name = doc[day.i + 1] if doc[day.i + 1].text != "," else doc[min(day.i + 2, len(doc) - 1)]
    verb = name.head
    if name.pos_ != labels.PROPER or tree.preposition(name):
        return
    if verb is day and day.dep_ in labels.ANY_SUBJECT and day.head.i > name.i:
        make_subject(name, day.head)
        day.dep_ = labels.MODIFIER
        return
    subject = name.dep_ in labels.ANY_SUBJECT and verb.i > name.i and tree.is_conjugated(verb)
    opens = day.i > 0 and (doc[day.i - 1].pos_ == labels.CCONJ or doc[day.i - 1].text == ";")
    if not subject or not opens or day.head.i > day.i or day in verb.ancestors:
        return
    for link in tree.children_as(day, labels.COORDINATOR):
        link.head = verb
    day.head, day.dep_ = verb, labels.MODIFIER
    if verb.dep_ in labels.PARATAXIS:
        verb.dep_ = labels.CONJUNCT


def _before_verb(name: Token) -> None:
    """ "bien qu'Oslo ait cédé": a bare name between "que" and a verb is the subject of the verb."""
    doc, that = name.doc, words("pronouns", "relative_object")
    ahead = doc[name.i + 1 : name.i + 2]
    if not ahead or not tree.is_finite(ahead[0]) or tree.preposition(name) or not name.i:
        return
    verb = ahead[0].head if ahead[0].dep_ in labels.AUXILIARY else ahead[0]
    free = verb.pos_ in labels.VERBS and verb is not name.head and verb not in name.subtree
    opens = doc[name.i - 1].lower_ in that
    if free and opens and not tree.children(verb, labels.ANY_SUBJECT):
        make_subject(name, verb)


def _some_of_them(times: Token) -> None:
    """ "le roi, qui l'a vu deux fois, dont une fois ici, a cédé": the king has, not the times."""
    main, relative = times.head, times.head.head
    noun = relative.head
    counted = any(c.lower_ in words("pronouns", "relative_of") for c in times.children)
    if not counted or relative.dep_ not in labels.RELATIVE or noun.dep_ != labels.ROOT:
        return
    times.head, times.dep_ = relative, labels.MODIFIER
    make_root(main, noun)
    make_subject(noun, main)


def _told_beside(name: Token) -> None:
    """ "Ana, la soeur du roi, a cédé": who opens a sentence did it, not what is told of her."""
    verb, doc = name.head, name.doc
    if name.dep_ not in labels.STRAY or not tree.is_conjugated(verb):
        return
    for noun in tree.children(verb, labels.ANY_SUBJECT):
        articles = tree.children(noun, frozenset({labels.DETERMINER}))
        opens, closes = min(t.i for t in (noun, *articles)) - 1, noun.right_edge.i + 1
        if name.i < opens and closes < verb.i and doc[opens].text == doc[closes].text == ",":
            noun.head, noun.dep_ = name, labels.APPOSED
            make_subject(name, verb)


def _may_lead(noun: Token) -> bool:
    """Whether a noun joined by "et" can open a clause: it has an article or is a name."""
    own = noun.pos_ == labels.PROPER or tree.children_as(noun, labels.DETERMINER)
    return bool(own) and not tree.preposition(noun)


def _behind(noun: Token) -> Token | None:
    """The finite verb right behind a noun and what hangs on it, past its auxiliaries."""
    links = [c for c in noun.children if c.dep_ == labels.COORDINATOR and c.i < noun.i]
    if not links:
        return None
    for first in noun.doc[noun.i + 1 :]:
        if first.pos_ == labels.PUNCT or first.dep_ == labels.COORDINATOR:
            return None
        if first.pos_ in labels.VERBS and tree.is_finite(first):
            verb = first.head if first.dep_ in labels.AUXILIARY | labels.COPULA else first
            before = first.doc[first.i - 1]
            while before.pos_ in _FRONT and before.head in (first, verb):
                before = before.doc[before.i - 1]
            plain = verb.pos_ in labels.VERBS and verb.i >= first.i
            return verb if plain and _ends(before, noun) else None
    return None


def _ends(last: Token, noun: Token) -> bool:
    """Whether a word is a noun or the last one of what hangs on it."""
    for _ in range(_UP):
        if last is noun:
            return True
        if last.dep_ not in _BELOW or last.pos_ in labels.VERBS:
            return False
        last = last.head if last.head.i < last.i and last.head.i >= noun.i else noun.doc[last.i - 1]
    return False


def _has_subject(verb: Token) -> bool:
    kinds = labels.ANY_SUBJECT | labels.EXPLETIVE_SUBJECT
    opening = words("pronouns", "opening_relative")
    return any(c.dep_ in kinds or c.lower_ in opening for c in verb.children if c.i < verb.i)


def _part(noun: Token, verb: Token) -> None:
    """Makes a noun the subject of a verb, and the verb a clause beside the one before it."""
    first = next((a for a in noun.ancestors if a.pos_ in labels.VERBS and a is not verb), None)
    if first is None or first.i > noun.i:
        return
    if not verb.is_ancestor(first):
        if verb.is_ancestor(noun):
            return
        verb.head, verb.dep_ = first, labels.CONJUNCT
    for link in [c for c in noun.children if c.dep_ == labels.COORDINATOR and c.i < noun.i]:
        link.head = verb
    make_subject(noun, verb)


def beside_infinitive(verb: Token) -> None:
    """ "pour dénoncer un abus et accuser Riga": an infinitive goes on from one, not from a noun."""
    noun, case = verb.head, tree.preposition(verb)
    if noun.pos_ not in labels.NOUNS or not tree.is_infinitive(verb):
        return
    if not tree.children_as(verb, labels.COORDINATOR) or tree.auxiliaries(verb):
        return
    for above in noun.ancestors:
        if above.pos_ in labels.VERBS and tree.is_infinitive(above):
            if above.i < noun.i and case in ("", tree.preposition(above)):
                verb.head = above
            return
        if above.pos_ in labels.VERBS and tree.is_conjugated(above):
            return


def over_infinitive(verb: Token) -> None:
    """ "accuse Riga d'avoir menti et l'a sommée": a finite verb goes on from a finite one."""
    above = verb.head
    if above.pos_ not in labels.VERBS or tree.is_conjugated(above) or not tree.is_conjugated(verb):
        return
    forms = (above, *tree.auxiliaries(above))
    if not any(map(tree.is_infinitive, forms)) or tree.children(verb, labels.ANY_SUBJECT):
        return
    while above.head is not above and not tree.is_conjugated(above):
        above = above.head
    if above.pos_ in labels.VERBS and above.i < verb.i and tree.is_conjugated(above):
        verb.head = above
