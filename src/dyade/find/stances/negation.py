"""Whether a verb is denied: "n'a pas signé", "ni X ni Y n'ont signé", "ne veut pas partir"."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token, kept
from dyade.parse.words import words


@kept
def is_negated(verb: Token) -> bool:
    """Whether "ne … pas" or its kin denies the verb; "ne … que" and a lone "ne" do not."""
    around = [c for c in verb.children] + [
        c for aux in tree.auxiliaries(verb) for c in aux.children
    ]
    around += [
        c for word in around if word.pos_ == labels.ADV for c in word.children
    ]  # "pas encore"
    lowers = {c.lower_ for c in around} | _before_subject(verb)
    if lowers & words("negation", "ne"):
        if _no_less(verb, around):
            return False
        if lowers & words("negation", "full"):
            return True
        dets = {d.lower_ for c in around for d in c.children if d.dep_ == labels.DETERMINER}
        if dets & words("negation", "determining"):
            return True
        if lowers & words("negation", "except"):
            return False
        following = {t.lower_ for t in verb.doc[verb.i : verb.i + 4]}
        return bool(following & (words("negation", "full") - words("standings", "no_more")))
    return False


def is_left_undone(verb: Token) -> bool:
    """Whether a verb in the perfect is denied up to now: "n'a jamais signé", "n'a toujours pas"."""
    auxiliaries = tree.auxiliaries(verb)
    if not auxiliaries or not is_negated(verb):
        return False
    inside = {t.lower_ for t in verb.doc[auxiliaries[0].i : verb.i]}
    return bool(inside & words("negation", "up_to_now"))


def is_denied(governor: Token) -> bool:
    """Whether a governor is negated; "n'a cessé de" is without a second word."""
    if is_negated(governor):
        return True
    bare = governor.lemma_ in words("verbs", "bare_denied")
    return bare and any(c.lower_ in words("negation", "ne") for c in governor.children)


def is_unwilling(verb: Token) -> bool:
    """Whether a verb is denied, itself or under "vouloir", "pouvoir", "entendre" and the like."""
    above = verb.head
    if above.lemma_ in words("modals", "intent"):  # "n'a pas l'intention de"
        return is_negated(verb) or is_negated(above.head)
    wanted = verb.dep_ in labels.COMPLEMENT and above.lemma_ in words("modals", "will")
    return is_negated(verb) or (wanted and is_negated(above))


def is_refused_ahead(verb: Token) -> bool:
    """Whether it is told that something will not be done: "ne partira pas", "ne veut pas partir".

    Not so what was not done ("n'est pas parti").
    """
    finite = tree.finite_head(verb)
    coming = tree.feature(finite, "Tense") == labels.FUTURE or (
        tree.feature(finite, "Mood") == labels.CONDITIONAL and finite == verb
    )
    return is_unwilling(verb) and (coming or not is_negated(verb))


def _no_less(verb: Token, around: list[Token]) -> bool:
    """Whether a denial says the contrary: "n'en a pas moins condamné", "n'en a pas moins été"."""
    less = words("negation", "less")
    behind = [
        t for c in around if c.lower_ in words("negation", "full") for t in verb.doc[c.i :][1:2]
    ]
    return any(t.lower_ in less for t in behind)


def _before_subject(verb: Token) -> set[str]:
    """The word before the subject: "ni X ni Y n'ont signé"."""
    subjects = tree.children(verb, labels.ANY_SUBJECT)
    firsts = (t.left_edge for t in subjects if t.i < verb.i)
    return {t.doc[i].lower_ for t in firsts for i in (t.i - 1, t.i) if i >= 0}
