"""Mends what the model misreads, each kind in its order; lemmas, copulas and asides here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from dyade.data import table
from dyade.parse import labels, tree
from dyade.parse.mends import dated, given, means, objects, sides
from dyade.parse.mends.clauseless import give_verbs
from dyade.parse.mends.clauses import settle
from dyade.parse.mends.clitics import first_persons
from dyade.parse.mends.closing import close_asides
from dyade.parse.mends.coupled import both, give_subjects, lead, share, uncouple
from dyade.parse.mends.doubles import part_subjects
from dyade.parse.mends.included import includes
from dyade.parse.mends.inverted import invert
from dyade.parse.mends.likewise import likewise
from dyade.parse.mends.moods import presents, respell
from dyade.parse.mends.moves import make_subject, put_before
from dyade.parse.mends.paired import pair
from dyade.parse.mends.perfects import (
    tell_copulas,
    tell_dead,
    tell_own,
    tell_passives,
    tell_perfects,
    tell_voice,
)
from dyade.parse.mends.placed import part_place
from dyade.parse.mends.plurals import singulars
from dyade.parse.mends.presents import present_forms
from dyade.parse.mends.recast import recast
from dyade.parse.mends.rehang import rehang
from dyade.parse.mends.relatives import to_whom
from dyade.parse.mends.rows import join_rows
from dyade.parse.mends.setoff import over_commas
from dyade.parse.mends.sharing import share_auxiliaries
from dyade.parse.mends.takingplace import lift
from dyade.parse.mends.unread import unread
from dyade.parse.mends.valency import complete
from dyade.parse.spelling import (
    infinitives,
    is_infinitive,
    keeps_accent,
    of_participle,
    of_present,
)
from dyade.parse.token import Token, features
from dyade.parse.words import endings, words


@cache
def misread_verbs() -> dict[str, str]:
    """Verb forms whose lemma the model gets wrong: form → infinitive."""
    return {r["form"]: r["lemma"] for r in table("fr/verb_lemmas.tsv", ("form", "lemma"))}


def _mend_words(tokens: list[Token], known: Callable[[str], bool], names: Sequence[int]) -> None:
    """Mends what each word is, before what it hangs on."""
    for i in names:
        _name(tokens[i])
    pair(tokens, known)
    unread(tokens, known, frozenset(names))
    present_forms(tokens, misread_verbs(), known, names)
    give_verbs(tokens, misread_verbs(), known, names)
    close_asides(tokens, misread_verbs(), known, names)
    _counted(tokens)
    _lemmas(tokens, known)  # what follows asks which verb it is; later ones are made verbs first
    presents(tokens)
    tell_own(tokens, misread_verbs())
    recast(tokens, known)
    singulars(tokens)


def mend(tokens: list[Token], known: Callable[[str], bool], names: Sequence[int] = ()) -> None:
    """Mends a parse in place.

    Args:
        tokens: all tokens of one parsed sentence.
        known: whether a word is French.
        names: tokens that are proper names.
    """
    _mend_words(tokens, known, names)
    _mend_clauses(tokens, known, names)
    _mend_sides(tokens, known)
    _mend_forms(tokens, known, names)


def _mend_clauses(tokens: list[Token], known: Callable[[str], bool], names: Sequence[int]) -> None:
    """Mends which clause is which, and of what each is."""
    part_place(tokens)
    settle(tokens)
    share_auxiliaries(tokens, misread_verbs(), known)
    over_commas(tokens)
    first_persons(tokens)
    includes(tokens)
    part_subjects(tokens, names)
    join_rows(tokens, names)
    uncouple(tokens)
    lead(tokens)
    both(tokens)
    share(tokens)
    _coordinated(tokens)
    _relatives(tokens, known)
    _infinitive_nouns(tokens, known)
    invert(tokens, misread_verbs(), known)
    dated.release(tokens)


def _mend_sides(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """Mends what hangs on each verb and noun, and what verbs are active or passive."""
    rehang(tokens, known)
    given.gather(tokens)
    means.give_back(tokens)
    complete(tokens)
    sides.gather(tokens)
    objects.of_persons(tokens)
    tell_copulas(tokens)
    tell_dead(tokens)
    tell_voice(tokens)


def _mend_forms(tokens: list[Token], known: Callable[[str], bool], names: Sequence[int]) -> None:
    """Mends single words that only the mended clauses tell."""
    _bare_articles(tokens)
    _second_subjects(tokens)
    dated.plurals_behind(tokens)
    _doers(tokens)
    _asides(tokens, known)
    _beside(tokens, known)
    tell_perfects(tokens, known)
    _named_subjects(tokens, names)
    give_subjects(tokens)
    likewise(tokens)
    _personal_pronouns(tokens)
    tell_passives(tokens, known)
    _lemmas(tokens, known)
    _becoming(tokens)
    respell(tokens, known)
    lift(tokens)


def _name(token: Token) -> None:
    """ "accuse Oslo de mentir": a name is a proper noun, and no clause of its verb."""
    if token.pos_ not in labels.NOUNS:
        token.pos_, token.lemma_ = labels.PROPER, token.text
    if token.dep_ in labels.COMPLEMENT and token.head.pos_ in labels.VERBS:
        token.dep_ = labels.DIRECT_OBJECT


def _counted(tokens: list[Token]) -> None:
    """ "deux cents manifestants": a number word that the model takes for a noun counts the next."""
    if tokens[1:] and tokens[0].pos_ == labels.ADP and tokens[0].head is tokens[1]:
        _counting(tokens[0], tokens[1])
    joined = words("numbers", "joined")
    for token in tokens[:-1]:
        if token.lower_ not in joined or token.pos_ not in labels.NOUNS:
            continue
        noun = tokens[token.i + 1]
        if noun.head is token and noun.pos_ == labels.NOUN and not tree.preposition(noun):
            put_before(token, noun)
            token.pos_, token.dep_ = labels.NUM, labels.NUMBER


def _counting(token: Token, noun: Token) -> None:
    """ "Neuf soldats sont morts": what counts the first noun is no preposition."""
    if token.lower_ not in words("numbers", "nine"):
        return
    token.pos_, token.dep_ = labels.NUM, labels.NUMBER
    verb = noun.head
    subjects = tree.children(verb, labels.ANY_SUBJECT)
    if noun.dep_ in labels.OBLIQUE and noun.i < verb.i and not subjects:
        make_subject(noun, verb)


def _infinitive_nouns(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "menace d'annexer": an infinitive that the model takes for a noun, by its other forms."""
    for token in tokens[1:]:
        if token.pos_ != labels.NOUN or not is_infinitive(token.lower_, known):
            continue
        before = tokens[token.i - 1]
        if before.head is not token or before.lower_ not in words("prepositions", "infinitive"):
            continue
        if token.head.pos_ not in labels.VERBS:
            continue
        token.pos_, token.lemma_, token.dep_ = labels.VERB, token.lower_, labels.OPEN_COMPLEMENT
        token.morph = features(labels.INFINITIVE_FORM)
        before.dep_ = labels.MARK
        for child in token.children:
            if (
                child.pos_ in labels.NOUNS
                and child.i > token.i
                and child.dep_ in labels.NOUN_MODIFIER
            ):
                for case in tree.children_as(child, labels.CASE):
                    if case.lower_ in words("articles", "plural"):
                        case.dep_ = labels.DETERMINER
                        child.dep_ = labels.DIRECT_OBJECT


def _second_subjects(tokens: list[Token]) -> None:
    """ "Oslo a révoqué le statut": with a subject before the verb, what follows is no other one."""
    for token in tokens:
        if token.dep_ != labels.NOMINAL_SUBJECT or token.pos_ not in labels.NOUNS:
            continue
        verb = token.head
        if token.i < verb.i or verb.pos_ != labels.VERB:
            continue
        first = [t for t in tree.children(verb, labels.SUBJECT) if t.i < verb.i]
        spoken = any(t.pos_ == labels.PUNCT for t in tokens[verb.i : token.i])
        if len(first) != 1 or spoken or tokens[verb.i - 1].pos_ == labels.PUNCT:
            continue
        if any(t.pos_ == labels.PUNCT for t in tokens[first[0].right_edge.i + 1 : verb.i]):
            continue
        if not tree.is_passive(verb) and not tree.is_reflexive(verb):
            token.dep_ = labels.DIRECT_OBJECT


def _bare_articles(tokens: list[Token]) -> None:
    """ "un jeune a été tué": where an article is the subject, its adjective is the noun."""
    roles = labels.ANY_SUBJECT | labels.OBJECT
    for article in tokens[:-1]:
        if article.pos_ != labels.DET or article.dep_ not in roles:
            continue
        noun = tokens[article.i + 1]
        if noun.pos_ != labels.ADJ or noun.head != article or noun.dep_ not in labels.ADJECTIVE:
            continue
        for child in list(article.children):
            if child != noun:
                child.head = noun
        noun.pos_, noun.dep_, noun.head = labels.NOUN, article.dep_, article.head
        article.dep_, article.head = labels.DETERMINER, noun


def _doers(tokens: list[Token]) -> None:
    """ "l'opposant": a participle with an article of its own is a noun."""
    for token in tokens[1:]:
        if token.pos_ not in labels.VERBS or not token.lower_.endswith(endings("active")):
            continue
        ending = next(e for e in endings("active") if token.lower_.endswith(e))
        front = tokens[token.i - 1]
        if front.pos_ == labels.ADJ and front.i:  # "le principal opposant"
            front = tokens[front.i - 1]
        opens = front.i == 0 and front.pos_ == labels.ADJ  # "Principal opposant à …"
        if front.pos_ == labels.DET or opens:
            token.pos_ = labels.NOUN
            token.lemma_ = token.lower_[: -len(ending)] + endings("active")[0]


def _asides(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "X, blessé à Oslo, …": a participle behind a comma that the model takes for a noun."""
    beside = labels.APPOSITION | labels.NOUN_MODIFIER
    for token in tokens[1:-1]:
        if token.pos_ != labels.NOUN or token.dep_ not in beside:
            continue
        infinitive = of_participle(token.lower_)
        behind, ahead = tokens[token.i - 1], tokens[token.i + 1]
        if behind.text != "," or not infinitive or ahead.pos_ != labels.ADP:
            continue
        if ahead.lemma_ in words("prepositions", "of") or token.head.i >= token.i:
            continue
        if known(infinitive):
            token.pos_, token.lemma_, token.dep_ = labels.VERB, infinitive, labels.PARTICIPIAL
            token.morph = features(labels.PAST_PARTICIPLE)


def _beside(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "des ministres sanctionnés par Oslo": beside a noun, what has an agent is a participle."""
    for token in tokens:
        if token.dep_ not in labels.ACL or token.pos_ not in labels.NOMINAL:
            continue
        infinitive = of_participle(token.lower_)
        if infinitive and tree.children(token, labels.AGENT) and known(infinitive):
            token.pos_, token.lemma_ = labels.VERB, infinitive
            token.morph = features(labels.PAST_PARTICIPLE)


def _coordinated(tokens: list[Token]) -> None:
    """ "s'y oppose et demande": a verb form without article beside a finite verb is no noun."""
    for token in tokens[1:]:
        if token.pos_ != labels.NOUN or token.dep_ != labels.CONJUNCT:
            continue
        verb = token.head
        if verb.pos_ not in labels.VERBS or token.lower_ not in misread_verbs():
            continue
        behind = tokens[token.i - 1].dep_ == labels.COORDINATOR
        if behind and tree.is_conjugated(verb):
            token.pos_ = labels.VERB
            token.morph = features(labels.PRESENT_FORM)


def _relatives(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "un texte qui sanctionne Oslo": what has "qui" for its subject right before it is a verb."""
    subjects = words("pronouns", "relative_subject")
    for token in tokens[1:]:
        if token.dep_ in labels.RELATIVE:
            to_whom(token)
        if token.dep_ not in labels.RELATIVE or token.pos_ not in labels.NOMINAL:
            continue
        before = tokens[token.i - 1]
        qui = before.head is token and before.lower_ in subjects
        if qui and of_present(token.lower_, known):
            token.pos_ = labels.VERB
            token.morph = features(labels.PRESENT_FORM)


def _named_subjects(tokens: list[Token], names: Sequence[int]) -> None:
    """ "Oslo, dit-on, hésite": a name at the head of a sentence is the subject of its verb.

    So is one that the model takes for a reflexive pronoun.
    """
    for token in tokens:
        if token.pos_ == labels.PROPER and token.dep_ in labels.REFLEXIVE:
            token.dep_ = labels.NOMINAL_SUBJECT
    first = tokens[0]
    if 0 not in names or first.dep_ not in labels.OBLIQUE:
        return
    verb, bare = first.head, not tree.preposition(first)
    finite = tree.is_conjugated(verb)
    if bare and verb.pos_ == labels.VERB and finite and tokens[1:2] and tokens[1].text == ",":
        if not tree.children(verb, labels.ANY_SUBJECT):
            make_subject(first, verb)


def _personal_pronouns(tokens: list[Token]) -> None:
    """ "qu'il n'accepterait pas": "il" is empty only with the verbs that have no doer."""
    il = words("pronouns", "impersonal")
    for token in tokens:
        if token.dep_ in labels.EXPLETIVE_SUBJECT and token.lower_ in il:
            head = _led(token.head)
            kind = "impersonal_reflexive" if tree.is_reflexive(head) else "impersonal"
            empty = head.lemma_ in words("verbs", kind)
            if head.pos_ in labels.VERBS and not empty and not tree.children(head, labels.COPULA):
                token.dep_ = labels.NOMINAL_SUBJECT


def _led(verb: Token) -> Token:
    """The infinitive that says whether a modal has a doer: "il doit partir", "il doit pleuvoir".

    Nobody is "il" where a passive tells of what stands behind it: "il doit être dit que".
    """
    if verb.lemma_ not in words("verbs", "leading"):
        return verb
    led = [c for c in tree.children(verb, labels.COMPLEMENT) if c.pos_ == labels.VERB]
    does = [c for c in led if not tree.is_passive(c) or not _is_told(c)]
    return next((c for c in does if c.i > verb.i), verb)


def _is_told(passive: Token) -> bool:
    """Whether a passive has what it is said of behind it: "être dit que", "être mis fin à"."""
    behind = passive.doc[passive.i + 1 :][:1]
    clause = bool(behind) and behind[0].lower_ in words("pronouns", "relative_object")
    return clause or bool(tree.children(passive, labels.OBJECT))


def _becoming(tokens: list[Token]) -> None:
    """ "reste le dernier allié de Riga": what somebody remains or becomes is no object."""
    for token in tokens:
        if token.dep_ in labels.OBJECT and token.head.lemma_ in words("verbs", "becoming"):
            token.dep_ = labels.OPEN_COMPLEMENT


def _lemmas(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """Gives each finite verb whose lemma is no infinitive the infinitive that ``known`` has."""
    misread = misread_verbs()
    for token in tokens:
        if token.pos_ not in labels.VERBS or not token.lemma_:
            continue
        if token.lower_ in misread:
            token.lemma_ = misread[token.lower_]
            continue
        lemma = token.lemma_
        finite = not tree.is_infinitive(token)
        ends = lemma.endswith(endings("infinitive"))
        ends = ends or (lemma.endswith(endings("infinitive_or_noun")) and known(lemma))
        sound = known(lemma) and not keeps_accent(lemma)
        if not finite or (ends and lemma != token.lower_ and sound):
            continue
        for candidate in (of_participle(token.lower_), *infinitives(token.lower_)):
            if candidate and known(candidate):
                token.lemma_ = candidate
                break
