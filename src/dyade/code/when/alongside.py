"""What goes on beside the news: a clause in the imperfect that is of the time of the main one."""

from __future__ import annotations

from dyade.code.when import clausetimes
from dyade.find.stances import stance
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_REACH = 16  # tokens from the words that open a clause to its verb


def host(verb: Token, saying: bool = False) -> Token | None:
    """The main verb at whose time a clause in the imperfect plays, None where it is of no such.

    "Riga a protesté alors que Lima négociait", "au moment où il visitait Oslo", "a chargé des
    gens qui défilaient". What had been done by then ("alors que Lima avait refusé") is older, and
    what somebody used to say ("a arrêté des élus qui réclamaient un vote").

    Args:
        verb: the word that names the deed.
        saying: whether it is something said.
    """
    if verb.pos_ not in labels.VERBS:
        return None
    finite = tree.finite_head(verb)
    had = finite != verb and finite.dep_ in labels.AUX_TENSE
    relative = verb.dep_ in labels.RELATIVE and not saying
    if had or tree.feature(finite, "Tense") != labels.IMPERFECT:
        return None
    if not (relative or _is_opened(verb)):
        return None
    main = next((t for t in verb.doc if t.dep_ == labels.ROOT), verb)
    if main == verb or main.pos_ not in labels.VERBS:
        return None
    read = stance.of_verb(main)
    return main if read.status == "occurred" and read.tense != "background" else None


def of_noun(noun: Token) -> Token | None:
    """The main verb at whose time a noun's deed goes on: "au moment où s'achevait la visite"."""
    verb = noun.head
    about = words("times", "happening") | words("times", "beginning") | words("times", "closing")
    if noun.dep_ not in labels.SUBJECT | labels.OBJECT or verb.lemma_ not in about:
        return None
    return host(verb)


def _is_opened(verb: Token) -> bool:
    """Whether "alors que", "tandis que", "au moment où" opens the clause of a verb."""
    doc = verb.doc
    for i in range(verb.i - 1, max(0, verb.i - _REACH), -1):
        if tree.is_finite(doc[i]) and doc[i] not in tree.auxiliaries(verb):
            return False
        before = doc[i - 1].lower_
        if doc[i].lower_ in words("times", "that"):
            return before in words("times", "meanwhile")
        if doc[i].lower_ in words("pronouns", "where"):
            return before in words("times", "moments")
    return False


def at_one_moment(verb: Token, clauses: list[Token], time: Token) -> bool:
    """Whether a clause that holds a time tells when or for what its main verb was done then.

    "X a été déployé lorsque des heurts ont éclaté en mai"; "X a tiré pour disperser lundi la
    foule", where the time is a mere day.

    Args:
        clauses: the clauses between the time and the verb, the nearest to the time first.
    """
    clause, *others = clauses
    if others or clause.head != verb or stance.of_verb(verb).tense != "past":
        return False
    if clausetimes.at_that_time(clause):
        return stance.of_verb(clause).tense == "past"
    marks = {c.lower_ for c in tree.children_as(clause, labels.MARK)}
    meant = clause.dep_ in labels.ADVERBIAL and bool(marks & words("times", "purpose"))
    return meant and not tree.auxiliaries(clause) and time.lower_ in words("calendar", "days")


def is_reaction(participle: Token) -> bool:
    """Whether a participle tells what is said of the news just told: "un texte décrié par X".

    It ends its clause, set off by a comma, with its noun or without it: "a présenté lundi son
    budget, salué par Y", "a voté la réforme, un texte décrié par Y". Nobody says here what was
    said before, as in "Z, critiqué par Y, a démissionné".
    """
    noun = participle.head
    if participle.dep_ not in labels.ACL or not tree.is_past_participle(participle):
        return False
    if tree.auxiliaries(participle) or not tree.children(participle, labels.AGENT):
        return False
    verb = tree.clause_verb(noun.head) if noun.head.i != noun.i else None
    if verb is None or noun.pos_ != labels.NOUN or noun.i < verb.i:
        return False
    if stance.of_verb(verb).tense != "past":
        return False
    first = tree.article(noun) or noun
    named = first.lower_ in words("times", "one") or first == noun
    aside = named and first.i > 0 and noun.doc[first.i - 1].text == ","
    between = noun.doc[noun.i + 1 : participle.i]
    return aside or (bool(between) and between[0].text == ",")


def is_headline(noun: Token) -> bool:
    """Whether a noun is all that a line without a verb tells: "L'appel d'Oslo au calme"."""
    return noun.dep_ == labels.ROOT and not any(tree.is_finite(t) for t in noun.doc)
