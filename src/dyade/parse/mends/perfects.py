"""Gives "avoir" and "être" the participle that the model parts from them or takes for no verb.

Each function mends one kind in place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dyade.parse import labels, tree
from dyade.parse.mends.interposed import compound, rejoin_over
from dyade.parse.mends.moves import put_before
from dyade.parse.spelling import of_noun, of_participle
from dyade.parse.token import Token, features
from dyade.parse.words import word, words

_COMPLETING = labels.OBJECT | labels.COMPLEMENT


def rejoin(token: Token, known: Callable[[str], bool]) -> None:
    """Mends in place a perfect that has a word for its auxiliary or hangs on one.

    Args:
        token: a word of a parsed sentence.
        known: whether a word is French.
    """
    _auxiliary(token)
    _own_pronoun(token)
    _called_so(token)
    _calling(token)
    _perfect(token, known)
    _aside(token)
    _before_article(token, known)
    rejoin_over(token, known)
    _having(token)
    _qualified(token)


def _auxiliary(token: Token) -> None:
    """ "a par ailleurs livré": what the model hangs on a verb as its auxiliary is no verb."""
    tensed = token.lemma_ in words("verbs", "having") | words("verbs", "being")
    if tensed and token.pos_ == labels.VERB and token.dep_ in labels.AUX_TENSE | labels.AUX_PASSIVE:
        token.pos_ = labels.AUX


def _own_pronoun(token: Token) -> None:
    """ "s'est ensuite félicitée": "se" belongs to the verb, not to its auxiliary."""
    auxiliary = token.head
    own = token.lower_ in words("pronouns", "reflexive") and auxiliary.i == token.i + 1
    if own and auxiliary.dep_ in labels.AUXILIARY:
        token.head = auxiliary.head


def _called_so(token: Token) -> None:
    """ "se sont dits prêts lundi à": the participle is the verb, what they call themselves is not.

    Asked of "être": the model hangs it on the adjective, on "se" or on the day.
    """
    doc, calling = token.doc, words("verbs", "calling_oneself")
    if token.lemma_ not in words("verbs", "being") or token.dep_ not in labels.AUXILIARY:
        return
    if not token.i or token.i + 1 >= len(doc):
        return
    own, said = doc[token.i - 1], doc[token.i + 1]
    if own.lower_ not in words("pronouns", "reflexive") or not tree.is_past_participle(said):
        return
    top = own.head if token.head in (own, said) else token.head
    if top == said or said.dep_ not in labels.STRAY or not _of_class(said, calling):
        return
    if said.is_ancestor(top) or top.i < said.i:
        return
    said.head = top
    put_before(top, said)
    said.pos_ = labels.VERB
    day = top.lower_ in words("calendar", "words")
    top.dep_ = labels.MODIFIER if day else labels.OPEN_COMPLEMENT
    token.head = own.head = said
    token.dep_ = labels.TENSE_AUXILIARY
    behind = doc[said.i + 1 : said.i + 2]
    if behind and behind[0].pos_ == labels.ADJ and behind[0].head.i < own.i:
        behind[0].head, behind[0].dep_ = said, labels.OPEN_COMPLEMENT


def _of_class(participle: Token, lemmas: frozenset[str]) -> bool:
    return participle.lemma_ in lemmas or of_participle(participle.lower_) in lemmas


def _calling(token: Token) -> None:
    """ "se disant disposé à": a verb of saying is no auxiliary of what it says."""
    said = token.head
    calls = token.lemma_ in words("verbs", "calling_oneself")
    if calls and token.dep_ in labels.AUXILIARY and said.i > token.i:
        put_before(said, token)
        token.pos_, said.dep_ = labels.VERB, labels.OPEN_COMPLEMENT
        own = token.head
        if own.i == token.i - 1 and own.lower_ in words("pronouns", "reflexive"):
            put_before(own, token)  # "Se disant prête, Riga …"
            own.dep_ = labels.REFLEXIVE_PRONOUN
    elif calls and tree.is_reflexive(token):
        _over_day(token)


def _over_day(verb: Token) -> None:
    """ "s'est dite mardi disposée à": what somebody calls himself is not said of the day."""
    for day in [c for c in verb.children if c.lower_ in words("calendar", "words")]:
        for child in [c for c in day.children if c.i == day.i + 1 and c.i > verb.i]:
            if child.dep_ in labels.ACL | labels.ADJECTIVE:
                child.head, child.dep_ = verb, labels.OPEN_COMPLEMENT


def _perfect(token: Token, known: Callable[[str], bool]) -> None:
    """ "d'avoir annexé une île": under "avoir", what looks like a participle is the verb."""
    if (
        token.pos_ not in labels.NOMINAL | {labels.PRONOUN, labels.OTHER}
        or token.dep_ not in _COMPLETING
    ):
        return
    have = token.head
    if have.lemma_ not in words("verbs", "having") or not tree.is_bare(token):
        return
    between = token.doc[have.i + 1 : token.i]
    if have.i > token.i or any(t.pos_ != labels.ADV for t in between):
        return
    infinitive = of_participle(token.lower_)
    if not infinitive or not known(infinitive):
        return
    token.pos_ = labels.VERB
    token.lemma_ = infinitive
    token.morph = features(labels.PAST_PARTICIPLE)
    put_before(have, token)
    have.pos_, have.dep_ = labels.AUX, labels.TENSE_AUXILIARY


def _aside(token: Token) -> None:
    """ "a de son côté exigé": the participle that the model hung on the aside is the verb."""
    have = token.head
    tensed = have.lemma_ in words("verbs", "having") | words("verbs", "being")
    if token.lower_ not in words("asides", "nouns") or not tensed:
        return
    told = (c for c in token.children if c.i > token.i and tree.is_past_participle(c))
    verb = next((c for c in told if c.dep_ in labels.ACL | labels.ADJECTIVE), None)
    if verb is None or have.i > token.i or not tree.is_finite(have):
        return
    compound(have, verb)


def _before_article(noun: Token, known: Callable[[str], bool]) -> None:
    """ "a déjà gelé les avoirs": no adjective stands before the article of its noun."""
    have = noun.head
    if noun.dep_ not in labels.OBJECT or have.lemma_ not in words("verbs", "having"):
        return
    article = next((t.i for t in tree.children_as(noun, labels.DETERMINER)), noun.i)
    before = [t for t in tree.children(noun, labels.ADJECTIVE) if have.i < t.i < article]
    if len(before) != 1 or not tree.is_finite(have):
        return
    infinitive = of_participle(before[0].lower_)
    between = noun.doc[have.i + 1 : before[0].i]
    if known(infinitive) and all(t.pos_ == labels.ADV for t in between):
        before[0].lemma_, before[0].morph = infinitive, features(labels.PAST_PARTICIPLE)
        compound(have, before[0])


def _having(token: Token) -> None:
    """ "a l'intention de": "avoir" is no copula, what stands behind it is its object."""
    noun = token.head
    if token.dep_ not in labels.COPULA or token.lemma_ not in words("verbs", "having"):
        return
    if noun.i < token.i or noun.pos_ != labels.NOUN:
        return
    inner = [c for c in noun.children if c.i > token.i and c is not token]
    put_before(noun, token)
    token.pos_, noun.dep_ = labels.VERB, labels.DIRECT_OBJECT
    for child in inner:
        child.head = noun


def _qualified(token: Token) -> None:
    """ "a « fermement condamné »": an adverb has no auxiliary, but the participle behind it."""
    if token.pos_ != labels.ADV or not tree.children(token, labels.AUXILIARY):
        return
    behind = token.doc[token.i + 1 : token.i + 2]
    if behind and behind[0].head is token and tree.is_past_participle(behind[0]):
        put_before(token, behind[0])
        token.dep_ = labels.ADVERB


def tell_copulas(tokens: list[Token]) -> None:
    """ "était jeudi à Oslo": a noun has no passive, its "être" is a copula.

    Done in place; that of "se sont croisés" is none, nor that of "a été pris pour cible".
    """
    for token in tokens:
        verb = token.head
        if token.dep_ in labels.AUX_PASSIVE and verb.pos_ in labels.NOUNS:
            token.dep_ = labels.COPULATIVE
        elif token.dep_ in labels.COPULA and verb.pos_ == labels.VERB:
            if tree.is_past_participle(verb) and tree.is_reflexive(verb):
                token.dep_ = labels.TENSE_AUXILIARY
            elif tree.is_past_participle(verb) and tree.children(verb, labels.AUX_TENSE):
                token.dep_ = labels.PASSIVE_AUXILIARY


def tell_own(tokens: list[Token], forms: Mapping[str, str]) -> None:
    """ "s'est plainte de Riga", "sont convenus de": participles read as nouns or adjectives.

    Done in place. What has "se" is a verb though it is spelled like a noun, and so is what has
    "être" for its auxiliary though it is spelled like an adjective.

    Args:
        tokens: all tokens of one parsed sentence.
        forms: verb form → infinitive.
    """
    carriers = labels.COPULA | labels.AUX_PASSIVE
    for token in tokens:
        infinitive = ""
        if token.pos_ == labels.NOUN and tree.is_reflexive(token):
            infinitive = of_noun(token.lower_)
        elif token.pos_ == labels.ADJ and forms.get(token.lower_) in words("verbs", "with_be"):
            infinitive = forms[token.lower_]
        held = tree.children(token, carriers)
        if not infinitive or not held or tree.children_as(token, labels.DETERMINER):
            continue
        token.pos_, token.lemma_ = labels.VERB, infinitive
        token.morph = features(labels.PAST_PARTICIPLE)
        for auxiliary in held:
            auxiliary.dep_ = labels.TENSE_AUXILIARY
        for subject in tree.children(token, labels.SUBJECT_PASSIVE):
            subject.dep_ = labels.NOMINAL_SUBJECT
        for child in tree.children(token, labels.NOUN_MODIFIER):
            child.dep_ = labels.MODIFIER


def tell_perfects(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "a-t-il martelé", "s'est élevé": what is put in the perfect is a verb, not an adjective."""
    carriers = {t.head.i for t in tokens if t.dep_ in labels.AUX_TENSE}
    for token in (tokens[i] for i in sorted(carriers)):
        if token.pos_ in labels.VERBS or tree.children(token, labels.COPULA):
            continue
        used = {c.lemma_ for c in token.children if c.dep_ in labels.AUX_TENSE}
        being = used & words("verbs", "being") and tree.is_reflexive(token)
        if not (used & words("verbs", "having") or being):
            continue
        token.pos_ = labels.VERB
        token.morph = features(labels.PAST_PARTICIPLE)
        infinitive = of_participle(token.lemma_)
        if infinitive and known(infinitive):
            token.lemma_ = infinitive
        noun = token.head
        if token.dep_ in labels.ADJECTIVE and any(
            token.i < t.i < noun.i for t in tree.children_as(noun, labels.DETERMINER)
        ):  # "a ensuite gelé les avoirs"
            put_before(noun, token)
            noun.dep_ = labels.DIRECT_OBJECT
        for child in tree.children(token, labels.UNKNOWN):
            if child.pos_ in labels.NOUNS and child.i > token.i and not tree.preposition(child):
                child.dep_ = labels.DIRECT_OBJECT


def tell_dead(tokens: list[Token]) -> None:
    """ "dix soldats sont morts": those who are told to be dead have died."""
    forms = words("verbs", "dead_forms")
    for token in (t for t in tokens if t.lower_ in forms):
        copulas = [c for c in tree.children(token, labels.COPULA) if c.i < token.i]
        if not copulas:
            continue
        if tree.children_as(token, labels.DETERMINER) or tree.preposition(token):
            continue
        token.pos_, token.lemma_ = labels.VERB, word("verbs", "dying")
        token.morph = features(labels.PAST_PARTICIPLE)
        for copula in copulas:
            copula.dep_ = labels.TENSE_AUXILIARY
        for subject in tree.children(token, labels.ANY_SUBJECT):
            subject.dep_ = labels.NOMINAL_SUBJECT


def tell_passives(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "a été empoisonné": a participle that the model takes for an adjective is a passive verb."""
    for token in tokens:
        if token.pos_ != labels.ADJ:
            continue
        copulas = tree.children(token, labels.COPULA)
        infinitive = of_participle(token.lower_)
        if not copulas or not infinitive or (token.lemma_ != infinitive and not known(infinitive)):
            continue
        token.pos_, token.lemma_ = labels.VERB, infinitive
        token.morph = features(labels.PAST_PARTICIPLE)
        for copula in copulas:
            copula.dep_ = labels.PASSIVE_AUXILIARY
        told = tree.children(token, labels.COMPLEMENT | labels.OBJECT)
        empty = frozenset() if told else labels.EXPLETIVE_SUBJECT  # "il a été décidé de"
        for subject in tree.children(token, labels.SUBJECT | empty):
            subject.dep_ = labels.PASSIVE_SUBJECT


def tell_voice(tokens: list[Token]) -> None:
    """Mends in place whether "être" makes a perfect ("est tombé") or a passive ("est attendu").

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens:
        if token.dep_ not in labels.AUX_PASSIVE | labels.AUX_TENSE:
            continue
        moves = token.head.lemma_ in words("verbs", "with_be") or _passes(token.head)
        if token.dep_ in labels.AUX_PASSIVE and moves:
            token.dep_ = labels.TENSE_AUXILIARY
            for subject in tree.children(token.head, labels.SUBJECT_PASSIVE):
                subject.dep_ = labels.NOMINAL_SUBJECT
        elif token.dep_ in labels.AUX_TENSE and not moves and _undergoes(token):
            token.dep_ = labels.PASSIVE_AUXILIARY
            for subject in tree.children(token.head, labels.SUBJECT):
                subject.dep_ = labels.PASSIVE_SUBJECT


def _passes(verb: Token) -> bool:
    """Whether "est" makes a perfect of a verb that can have an object: "est passé sous"."""
    either = verb.lemma_ in words("verbs", "with_be_or_have")
    return either and len(tree.auxiliaries(verb)) == 1 and not tree.agents(verb)


def _undergoes(auxiliary: Token) -> bool:
    """Whether "est" and a participle that has a subject are a passive: "un roi est attendu"."""
    verb = auxiliary.head
    being = auxiliary.lemma_ in words("verbs", "being") and tree.is_past_participle(verb)
    alone = len(tree.auxiliaries(verb)) == 1 and not tree.is_reflexive(verb)
    return being and alone and bool(tree.children(verb, labels.ANY_SUBJECT))
