"""What a clause tells at its time: the nouns and participles that are of its day, and those not."""

from __future__ import annotations

from dyade.code.when import comes
from dyade.code.who.verbs import light_verb
from dyade.find.speech import is_speech
from dyade.find.stances.stance import of_form, of_verb
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_LEAD = 6  # tokens from "lors de" to its noun
_REACH = 6  # tokens up from a noun to the verb of its clause


def within_clause(noun: Token, verb: Token) -> bool:
    """Whether a noun's deed is part of what its clause tells, and so of its day.

    It is where it does something in the clause or is its occasion; not where it only says what
    another noun is of or about ("une enquête sur l'attaque"), nor for what something is done.
    """
    direct = True
    for _ in range(_REACH):
        above = noun.head
        if noun.lower_ in words("prepositional_nouns", "at_occasion"):
            return True  # "ont marqué lundi l'anniversaire de Y lors de veillées"
        if above == verb and noun.dep_ in labels.SUBJECT and _speaks(noun, verb):
            return False
        if above == verb:
            apart = words("times", "apart")
            if verb.lemma_ in words("times", "gathering"):
                apart = apart - words("times", "purpose")  # "attendus lundi pour un sommet"
            about = tree.preposition(noun) in apart and noun.dep_ not in labels.SUBJECT
            return not about and not (direct and _judged(noun, verb))
        bears = words("times", "bearers") | words("times", "parts") | words("calendar", "words")
        of = tree.preposition(noun) in words("times", "about")
        if above.pos_ == labels.NOUN and of and above.lemma_ not in bears:
            return False
        noun, direct = above, False
    return True


def _speaks(noun: Token, verb: Token) -> bool:
    """Whether a noun names those who go on protesting: "le mouvement s'est dit prêt lundi"."""
    return noun.lemma_ in words("times", "goers_on") and bool(is_speech(verb))


def _judged(noun: Token, verb: Token) -> bool:
    """Whether a noun's deed is what is spoken of: "a dénoncé lundi les frappes".

    So it is where it is called something: "a présenté lundi la visite comme un affront", "a
    assimilé lundi les marches à un complot".
    """
    spoken_of = noun.dep_ in labels.OBJECT or tree.preposition(noun) in words("prepositions", "to")
    told = bool(is_speech(verb)) and light_verb(noun) is None
    told = told or (verb.lemma_ in words("times", "naming") and noun.dep_ in labels.OBJECT)
    return spoken_of and (told or _is_likened(noun))


def _is_likened(noun: Token) -> bool:
    """Whether "comme" follows a noun with its complements: "la visite du roi comme un affront"."""
    for token in noun.doc[noun.i + 1 :]:
        if token.lower_ in words("times", "like"):
            return True
        if token.pos_ == labels.PUNCT or token.pos_ in labels.VERBS:
            return False
    return False


def one_occasion(verb: Token, clauses: list[Token]) -> bool:
    """Whether a participle tells on what occasion something is said or done.

    "Interrogée lundi, elle a accusé Y"; "X a accusé Y de mentir dans un entretien diffusé lundi",
    where the model may hang the paper on the infinitive. ``clauses`` lie between time and verb.
    """
    clause, *others = clauses
    if tree.auxiliaries(clause) or not tree.is_participle(clause):
        return False
    subjects = tree.children(verb, labels.ANY_SUBJECT)
    if clause.head in (verb, *subjects) and clause.i < verb.i:
        before = clause.doc[: clause.i]
        opens = not any(t.pos_ in labels.NOUNS | labels.VERBS for t in before)
        beside = before[-2:-1]  # nothing, where a comma opens the sentence
        parted = before[-1:] and before[-1].text == ","
        aside = any(t in subjects or (parted and t.head in (verb, *subjects)) for t in beside)
        return (opens or aside) and clause.lemma_ in words("times", "sittings")
    paper = clause.head
    told = clause.dep_ in labels.ACL and paper.lemma_ in words("times", "publications")
    under = paper.head == verb or (
        [paper.head] == others and paper.head.dep_ in labels.COMPLEMENT and paper.head.head == verb
    )
    return told and under and tree.preposition(paper) in words("times", "told_in")


def contrasted(verb: Token) -> bool:
    """Whether a clause is set beside the main one: "X a salué …, tandis que Y accusait"."""
    marks = {c.lower_ for c in verb.children if c.dep_ == labels.MARK}
    return verb.dep_ in labels.ADVERBIAL and bool(marks & words("times", "contrast"))


def at_that_time(verb: Token) -> bool:
    """Whether a clause says when the main one was: "en 2014, lorsque X a annexé Y"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in (labels.MARK, labels.ADVERB)}
    return verb.dep_ in labels.ADVERBIAL and bool(marks & words("times", "when"))


def sequence(verb: Token) -> Token | None:
    """The verb before or after whose deed a clause tells another.

    "Avant d'être abattu", "après que X a tiré".
    """
    forms = (verb, *tree.auxiliaries(verb))
    marks = {c.lower_ for c in verb.children if c.dep_ == labels.MARK}
    opened = any(tree.is_infinitive(f) for f in forms) or bool(marks & words("times", "that"))
    if verb.dep_ not in labels.ADVERBIAL or not opened:
        return None
    host = verb.head
    return host if marks & words("times", "sequence") and host.pos_ in labels.VERBS else None


def opening(verb: Token) -> Token:
    """The first word of a clause that "que" opens, else its verb: "que" of "après que X a tiré"."""
    marks = tree.children_as(verb, labels.MARK)
    return next((m for m in marks if m.lower_ in words("times", "that")), verb)


def in_which(verb: Token) -> Token | None:
    """The noun of the deed in which another was done: "une attaque dans laquelle Y a été tué"."""
    noun = verb.head
    if verb.dep_ not in labels.RELATIVE or noun.pos_ != labels.NOUN:
        return None
    inside, oblique = words("prepositions", "within"), words("pronouns", "relative_oblique")
    course = noun.lower_ in words("times", "parts")  # "au cours de laquelle"
    led = [c for c in verb.children if c.lower_ in oblique]
    if not any(course or tree.preposition(c) in inside for c in led):
        return None
    above = noun.head if course else noun
    return above if above.pos_ == labels.NOUN else None


def outcome(verb: Token) -> Token | None:
    """The verb of the news upon which an infinitive goes on: "a été arrêté avant d'être libéré".

    What follows on it is of its day; what it follows upon ("après avoir été") is older.
    """
    host = sequence(verb)
    if host is None:
        return None
    perfect = any(a.dep_ in labels.AUX_TENSE for a in tree.auxiliaries(verb))
    return None if perfect or of_verb(host).tense == "background" else host


def is_reported(verb: Token) -> bool:
    """Whether somebody's word puts the news back a tense: "a indiqué que X avait été tué".

    So it does what goes on then: "a fait savoir dans un communiqué qu'il expulsait X", where the
    model takes the clause for the paper's.
    """
    above = verb.head
    clause = verb.dep_ in labels.COMPLEMENT
    if verb.dep_ in labels.RELATIVE and tree.preposition(above) and _that(verb):
        above, clause = above.head, True
    if not clause or above.pos_ not in labels.VERBS or not is_speech(above):
        return False
    if tree.is_infinitive(verb) or of_verb(above).tense != "past":
        return False
    finite = tree.finite_head(verb)
    return tree.feature(finite, "Tense") == labels.IMPERFECT


def _that(verb: Token) -> bool:
    """Whether a clause opens with a "que" that is no object of it."""
    return any(c.lower_ in words("times", "that") for c in tree.children_as(verb, labels.MARK))


def opens_the_news(verb: Token, first: bool) -> bool:
    """Whether a passive in the imperfect is the news: the main verb of the first sentence.

    "Les dirigeants étaient réunis à Oslo." What they had done, or did then, is older.

    Args:
        verb: the word that names the deed.
        first: whether it stands in the dispatch's first sentence.
    """
    finite = tree.finite_head(verb)
    passive = finite != verb and finite.dep_ not in labels.AUX_TENSE
    simple = passive and tree.feature(finite, "Tense") == labels.IMPERFECT
    return first and simple and verb.dep_ == labels.ROOT


def is_gerund(verb: Token) -> bool:
    """Whether a verb form is a gerund: "en accusant"."""
    before = verb.i - 1
    if before > 0 and verb.doc[before].dep_ in labels.REFLEXIVE:
        before -= 1  # "en se plaignant"
    led = before >= 0 and verb.doc[before].lower_ in words("prepositions", "gerund")
    return led and tree.is_participle(verb) and tree.feature(verb, "Tense") == labels.PRESENT


def occasion(noun: Token) -> Token | None:
    """The word by which a noun names the occasion of something: "lors d'un débat"."""
    before = noun.doc[max(0, noun.i - _LEAD) : noun.i]
    for token in reversed(before):
        if token.lower_ in words("prepositional_nouns", "at_occasion"):
            return token
        if token.pos_ in labels.NOUNS | labels.VERBS | {labels.PUNCT}:
            return None
    return None


def at_older(noun: Token) -> bool:
    """Whether a noun is the occasion of what was done before: "les vœux émis lors du sommet"."""
    lead = occasion(noun)
    for token in reversed(lead.doc[max(0, lead.i - _LEAD) : lead.i] if lead is not None else []):
        if token.dep_ in labels.ACL and tree.is_past_participle(token):
            return not tree.auxiliaries(token)
        if token.pos_ in labels.VERBS or token.pos_ == labels.PUNCT:
            return False
    return False


def is_owned(verb: Token) -> bool:
    """Whether a participle says whose deed its noun is: "un attentat revendiqué par X"."""
    return verb.dep_ in labels.ACL and verb.lemma_ in words("times", "owning")


def owned(verb: Token) -> Token | None:
    """The noun of the deed that somebody owns to: "l'attentat a été revendiqué lundi".

    Its day is not that of the word.
    """
    if verb.lemma_ not in words("times", "owning") or is_owned(verb):
        return None
    kinds = labels.SUBJECT_PASSIVE if tree.is_passive(verb) else labels.OBJECT
    return next(iter(tree.children(verb, kinds)), None)


def is_claimed(noun: Token) -> bool:
    """Whether a noun's deed is what its clause says that somebody owns to."""
    verb = noun.head
    return verb.lemma_ in words("times", "owning") and owned(verb) == noun


def takes_place(noun: Token) -> bool:
    """Whether a noun's deed is told by a verb of the news that says only that it came about.

    "Des heurts ont éclaté", "une marche a réuni". What something brought on ("a déclenché des
    heurts") may be long ago.
    """
    verb = noun.head
    about = words("times", "happening") | words("times", "crowding")
    if noun.dep_ not in labels.SUBJECT or not (verb.lemma_ in about or comes.has_place(verb)):
        return False
    read = of_verb(verb)
    return read.status == "occurred" and read.tense != "background"


def is_set(verb: Token) -> bool:
    """Whether a verb says for when something is planned: "est prévue mercredi"."""
    perfect = any(a.dep_ in labels.AUX_TENSE for a in tree.auxiliaries(verb))
    if perfect or not tree.is_past_participle(verb) or verb.lemma_ in words("times", "tellings"):
        return False
    being = tree.children(verb, labels.AUX_PASSIVE | labels.COPULA)
    return bool(being) and of_form(verb) == "future"


def at_behest(noun: Token) -> bool:
    """Whether a noun says at whose wish something is done: "à la demande de Y" is a wish uttered.

    So it is whatever becomes of what was asked for.
    """
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    led = tree.preposition(noun) in words("prepositions", "to")
    definite = any(c.lower_ in words("articles", "definite") for c in noun.children)
    of = any(t.lower_ in words("times", "of") for t in behind)
    return led and definite and of and noun.lemma_ in words("prepositional_nouns", "behests")


def lies_before(noun: Token) -> bool:
    """Whether a noun names what came before its clause: "a parlé lundi après la dispersion".

    So does the occasion of such a noun: "après une attaque lors d'une marche", what filled the
    time before: "après plusieurs jours de marches", and what came about or ended: "après l'échec
    d'un accord".
    """
    behind = words("times", "behind")
    if tree.preposition(noun) in behind or at_behest(noun):
        return True
    span = noun.head
    whole = words("times", "parts") | words("times", "bringing") | words("times", "ending")
    between = noun.doc[
        span.i + 1 : noun.i
    ]  # no day of its own: "depuis l'annonce lundi d'un pacte"
    bare = all(t.pos_ in labels.LEADING | {labels.ADJ} for t in between)
    if bare and tree.preposition(noun) in words("times", "of") and span.lower_ in whole:
        return tree.preposition(span) in behind
    occasion = noun.head
    if occasion.lower_ not in words("prepositional_nouns", "at_occasion"):
        return False
    for token in reversed(noun.doc[: occasion.i]):
        if token.pos_ in labels.VERBS or token.pos_ == labels.PUNCT:
            return False
        if token.lower_ in behind:
            return True
    return False


def of_somebody(verb: Token, time: Token) -> bool:
    """Whether a time only tells how old somebody is, or since when he is what he is.

    "X, au pouvoir depuis six ans, a refusé", "aujourd'hui âgée de vingt ans, elle fut enlevée".
    """
    above = time.head
    first = above.left_edge.i
    parted = first > 0 and above.doc[first - 1].text == ","
    so_long = parted and tree.preposition(time) in words("times", "since")
    if above.pos_ == labels.ADJ:
        return so_long or (time.i < above.i and not tree.children(above, labels.COPULA))
    bare = not tree.children_as(above, labels.DETERMINER)  # "le port, hors service depuis 2014"
    if above.pos_ not in labels.NOUNS or not (bare or tree.preposition(above)):
        return False
    return so_long and (above.i < verb.i or not tree.preposition(above))


def looks_back(trigger: Token) -> bool:
    """Whether a verb form looks back from the news: "accusé d'avoir livré", "l'appel lancé par".

    What somebody says he has done is itself the news: "a affirmé avoir abattu".
    """
    if trigger.dep_ == labels.CONJUNCT and tree.is_past_participle(trigger):
        if trigger.head.pos_ in labels.VERBS and not tree.auxiliaries(trigger):
            return looks_back(trigger.head)  # "accusé d'avoir attaqué un port et capturé"
    auxiliaries = tree.auxiliaries(trigger)
    if trigger.dep_ in labels.COMPLEMENT and trigger.head.lemma_ in words("times", "avowals"):
        return False
    bygone = trigger.lemma_ in words("verbs", "with_be")  # "être parti", but "être arrêté"
    if any(tree.is_infinitive(a) and (bygone or not _passive(a)) for a in auxiliaries):
        return True
    first = auxiliaries[:1]
    if any(tree.is_participle(a) and tree.feature(a, "Tense") == labels.PRESENT for a in first):
        return True  # "ayant refusé"
    if contrasted(trigger) and of_verb(trigger.head).tense == "background":
        return True
    if _beside_the_past(trigger) or _goes_on_from_the_past(trigger) or _is_since(trigger):
        return True
    if stays(trigger):
        return True
    if trigger.dep_ not in labels.ACL or auxiliaries or not tree.is_past_participle(trigger):
        return False
    noun = trigger.head  # "Oslo rend deux navires, un geste salué par Riga": as new as the clause
    sums_up = noun.dep_ == labels.APPOSED and noun.lemma_ in words("asides", "summing_up")
    return not sums_up or looks_back(noun.head)


def stays(trigger: Token) -> bool:
    """Whether a participle tells where somebody has been for long: "Exilée à Oslo, X a dit"."""
    bare = tree.is_past_participle(trigger) and not tree.auxiliaries(trigger)
    return (
        bare and trigger.dep_ in labels.ADVERBIAL and trigger.lemma_ in words("verbs", "sheltering")
    )


def _goes_on_from_the_past(verb: Token) -> bool:
    """Whether a deed follows on one that looks back: "avait tué un élu avant d'être abattu"."""
    host = sequence(verb)
    return host is not None and of_verb(host).tense == "background"


def _is_since(verb: Token) -> bool:
    """Whether a clause says since when something else goes on: "depuis qu'il a cédé"."""
    that = next((c for c in tree.children_as(verb, labels.MARK) if _opens(c)), None)
    above = verb.head
    if that is None and tree.is_infinitive(verb) and above.dep_ in labels.ADVERBIAL:
        that = next((c for c in tree.children_as(above, labels.MARK) if _opens(c)), None)
    return that is not None


def _opens(that: Token) -> bool:
    """Whether a "que" is that of "depuis que"."""
    before = that.doc[that.i - 1].lower_ if that.i else ""
    return that.lower_ in words("times", "that") and before in words("times", "since")


def _passive(auxiliary: Token) -> bool:
    return auxiliary.dep_ in labels.AUX_PASSIVE


def _beside_the_past(participle: Token) -> bool:
    """Whether a participle tells what was done besides: "la loi avait irrité, X dénonçant Y"."""
    present = tree.feature(participle, "Tense") == labels.PRESENT
    if not present or not tree.is_participle(participle) or tree.auxiliaries(participle):
        return False
    host = tree.clause_verb(participle.head) if participle.head.i != participle.i else None
    return host is not None and any(
        tree.feature(a, "Tense") == labels.IMPERFECT for a in tree.auxiliaries(host)
    )
