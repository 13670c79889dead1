"""Gives back to a deed what the model hangs on a name, a time, a place or an adjective beside it.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.agreement import disagree
from dyade.parse.marks import comma_before
from dyade.parse.mends.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words


def give_back(token: Token) -> None:
    """Mends in place where a word hangs that completes the deed before its head.

    Args:
        token: a word of a parsed sentence.
    """
    if token.dep_ in labels.NOUN_MODIFIER:
        _under_agent(token)
        _behind_adjective(token)
        _of_the_deed(token)
        _behind_date(token)
        _behind_town(token)
    elif token.dep_ in labels.OBJECT:
        _by_then(token)
    elif token.dep_ in labels.ACL:
        _to_come(token)
        _aimed(token)
        _over_manner(token)


def _to_come(token: Token) -> None:
    """ "le sommet à venir entre Riga et Oslo": "à venir" is an adjective, the sides are the deed's.

    It is none where it has a complement of its own: "invite une délégation à venir à Riga".
    """
    deed = token.head
    opened = token.i > 1 and token.doc[token.i - 1].lower_ in words("prepositions", "to")
    if token.lemma_ not in words("unread", "coming") or not opened or deed.pos_ != labels.NOUN:
        return
    sided = words("prepositions", "of") | words("prepositions", "between")
    sided |= words("prepositions", "with") | words("prepositions", "about")
    behind = [c for c in token.children if c.i > token.i]
    cases = {tree.preposition(c) for c in behind if c.pos_ in labels.NOUNS}
    if not cases <= {"", *sided} or any(tree.is_infinitive(c) for c in behind):
        return
    for child in behind:
        child.head = deed
        child.dep_ = labels.NOMINAL_MODIFIER if child.pos_ in labels.NOUNS else child.dep_
    token.pos_, token.dep_ = labels.ADJ, labels.QUALIFIER
    token.lemma_ = f"{token.doc[token.i - 1].lower_} {token.lower_}"


def _under_agent(token: Token) -> None:
    """ "l'expulsion par Riga de deux élus": what follows the doer's name is the deed's.

    So it is behind the name of the receiver ("l'envoi à Riga de deux chars"), and behind a doer
    with an adjective where it is one of many: "l'attaque par l'armée lettone d'un port".
    """
    doer = token.head
    deed = doer.head
    if tree.preposition(token) not in words("prepositions", "of") or deed.i > doer.i:
        return
    counted = tree.children(token, frozenset({labels.NUMBER, labels.DETERMINER}))
    said = any(c.dep_ in labels.ADJECTIVE and doer.i < c.i < token.i for c in doer.children)
    of_many = any(c.pos_ == labels.NUM or c.lower_ in words("pronouns", "one") for c in counted)
    named = doer.pos_ == labels.PROPER or (doer.pos_ == labels.NOUN and said and of_many)
    if not named or token.i < doer.i:
        return
    fronts = words("prepositions", "agent") | (words("prepositions", "to") if counted else set())
    if deed.pos_ == labels.NOUN and tree.preposition(doer) in fronts:
        token.head = deed


def _behind_adjective(token: Token) -> None:
    """ "une attaque meurtrière de rebelles": behind the adjective of a deed, "de" is the deed's.

    So is "entre", which no adjective takes: "un dialogue historique entre Riga et Oslo".
    """
    adjective = token.head
    deed = adjective.head
    if adjective.pos_ != labels.ADJ or adjective.dep_ not in labels.ADJECTIVE:
        return
    if deed.pos_ != labels.NOUN or deed.i != adjective.i - 1 or token.i < adjective.i:
        return
    front = tree.preposition(token)
    of = front in words("prepositions", "of")
    if of and adjective.lemma_ not in words("adjectives", "of_something"):
        token.head = deed
    elif front in words("prepositions", "between"):
        token.head, token.dep_ = deed, labels.NOMINAL_MODIFIER


def _of_the_deed(token: Token) -> None:
    """ "l'offensive depuis un an du maréchal": a span of time is nobody's, the deed is."""
    span = token.head
    if span.lower_ not in words("calendar", "spans"):
        return
    start = min(c.i for c in (span, *span.children))
    deed = token.doc[max(start - 1, 0)]
    if deed.pos_ != labels.NOUN or token.i < span.i or deed.head is not span.head:
        return
    cases = tree.children_as(token, labels.CASE)
    joined = [c for c in cases if c.lower_ in words("articles", "partitive")]
    lasts = tree.preposition(span) in words("times", "since") | words("times", "during")
    if lasts and deed is not span and (joined or token.pos_ == labels.PROPER) and cases:
        token.head = deed


def _behind_date(token: Token) -> None:
    """ "la mutation en 2013 du préfet": a date is nobody's, the deed before it is.

    So is who did it: "l'expulsion en avril de deux élus par Riga".
    """
    date = token.head
    while date.head.i < date.i and _is_date(date.head):
        date = date.head
    if not _is_date(date) or token.i < date.i or _is_date(token):
        return
    start = min(c.i for c in (date, *date.children))
    deed = token.doc[max(start - 1, 0)]
    if deed.head.i == deed.i - 1 and deed.head.pos_ == labels.NOUN:  # "la démission surprise"
        deed = deed.head
    fronts = words("prepositions", "of") | words("prepositions", "agent")
    if deed.pos_ != labels.NOUN or _is_date(deed) or tree.preposition(token) not in fronts:
        return
    if token.lower_ not in words("calendar", "nouns") | words("calendar", "spans"):
        token.head, token.dep_ = deed, labels.NOMINAL_MODIFIER


def _is_date(token: Token) -> bool:
    """Whether a word is a year, a month or a day of the week."""
    year = token.pos_ == labels.NUM and tree.is_year(token)
    day = token.pos_ == labels.NUM and any(_is_date(c) for c in token.children if c.i > token.i)
    return year or day or token.lower_ in words("calendar", "words")


def _by_then(token: Token) -> None:
    """ "livrera d'ici la fin de l'année dix avions": a bound of time is no object."""
    if token.lower_ not in words("times", "parts"):
        return
    first = token.left_edge.i
    if first and token.doc[first - 1].lower_ in words("times", "by_then"):
        token.dep_ = labels.MODIFIER


def _behind_town(token: Token) -> None:
    """ "défilent à Lima contre Oslo", "fourni à Lima à l'Irak": a town has no such complement."""
    town, verb = token.head, token.head.head
    if town.pos_ != labels.PROPER or verb.pos_ not in labels.VERBS or not verb.i < town.i < token.i:
        return
    if tree.preposition(town) not in words("prepositions", "place"):
        return
    case = tree.preposition(token)
    articled = bool(tree.children_as(token, labels.DETERMINER))
    given = case in words("prepositions", "to") and articled
    if given or case in words("prepositions", "aimed") | words("prepositions", "with"):
        token.head, token.dep_ = verb, labels.MODIFIER


def _aimed(token: Token) -> None:
    """ "défilent dans les rues pour protester": the aim is the verb's, not that of the place."""
    place = token.head
    verb = place.head
    if place.pos_ not in labels.NOUNS or token.i < place.i:
        return
    if not tree.is_infinitive(token) or verb.pos_ not in labels.VERBS:
        return
    if tree.preposition(token) not in words("prepositions", "aim") or verb.i > place.i:
        return
    if tree.preposition(place) in words("prepositions", "place"):
        token.head, token.dep_ = verb, labels.ADVERBIAL_CLAUSE


def _over_manner(token: Token) -> None:
    """ "appelle avec force à négocier": the infinitive completes the verb, not the manner.

    Nor the time: "va commencer dans la journée à bombarder".
    """
    manner = token.head
    verb = manner.head
    bare = not tree.children_as(manner, labels.DETERMINER) and tree.preposition(manner)
    how = bare and manner.lower_ in words("asides", "manner")
    timed = tree.preposition(manner) and manner.lower_ in words("calendar", "nouns")
    if verb.pos_ not in labels.VERBS or not verb.i < manner.i < token.i:
        return
    if not (how or timed) or not tree.is_infinitive(token):
        return
    led = tree.preposition(token) in words("prepositions", "of_plan")
    if led and not tree.children(verb, labels.COMPLEMENT):
        token.head, token.dep_ = verb, labels.OPEN_COMPLEMENT


def gather(tokens: list[Token]) -> None:
    """Mends in place the sides that hang on a month, an adjective or a clause beside theirs.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    charged = words("verbs", "charging")
    for token in tokens:
        if token.pos_ in labels.NOUNS and token.head.i < token.i:
            _behind_month(token)
            _over_adjective(token)
            _behind_receiver(token)
            _summing_up(token)
            _behind_count(token)
        if token.lower_ in words("times", "earlier"):
            _said_when(token)
        if token.pos_ == labels.PROPER and token.dep_ in labels.OBLIQUE:
            _first_of_subjects(token)
        if tree.is_past_participle(token):
            if tree.auxiliaries(token):
                _after_which(token)
            else:
                if token.lemma_ in charged:
                    _charged(token)
                _of_object(token)


def _said_when(adverb: Token) -> None:
    """ "son passage plus tôt cette année à Riga": the place is the deed's, not the adverb's."""
    start = adverb.left_edge.i
    fronts = [t for t in adverb.doc[max(adverb.i - 2, 0) : adverb.i] if t.pos_ == labels.ADV]
    start = max(start, adverb.i - len(fronts))
    deed = adverb.doc[max(start - 1, 0)]
    if deed.pos_ != labels.NOUN or not fronts:
        return
    for child in adverb.children:
        behind = child.i > adverb.i and child.pos_ in labels.NOUNS and tree.preposition(child)
        if behind and not _is_date(child) and child.lower_ not in words("calendar", "nouns"):
            child.head, child.dep_ = deed, labels.NOMINAL_MODIFIER


def _behind_month(token: Token) -> None:
    """ "a livré en mai du matériel": behind a month stands the object that a verb lacks.

    So it does behind a span of time: "a pris il y a deux mois d'importantes villes".
    """
    month, verb = token.head, token.head.head
    times = words("calendar", "words") | words("calendar", "spans")
    if month.lower_ not in times or verb.pos_ != labels.VERB:
        return
    front = next((c for c in token.children if c.dep_ == labels.CASE and c.i < token.i), None)
    if front is None:
        return
    plural = tree.feature(token, "Number") == labels.PLURAL
    several = plural and front.lemma_ in words("prepositions", "of")
    some = any(c.pos_ == labels.ADJ and front.i < c.i < token.i for c in token.children)
    if front.lower_ not in words("articles", "partitive") and not (several and some):
        return
    full = tree.children(verb, labels.OBJECT | labels.COMPLEMENT)
    if full or tree.is_passive(verb) or verb.i > month.i or token.lower_ in times:
        return
    make_object(token, verb, front)


def _behind_count(name: Token) -> None:
    """ "a reçu trois fois Oslo": how often is nobody's, the name is whom the verb is done to."""
    times, verb = name.head, name.head.head
    if times.lower_ not in words("calendar", "how_often") or verb.pos_ != labels.VERB:
        return
    bare = name.pos_ == labels.PROPER and not tree.preposition(name)
    if bare and not tree.children(verb, labels.OBJECT) and not tree.is_passive(verb):
        make_object(name, verb)


def _over_adjective(name: Token) -> None:
    """ "du matériel médical à Oslo": few adjectives take "à"; else the verb of the object does."""
    adjective, noun = name.head, name.head.head
    verb = noun.head
    if name.pos_ != labels.PROPER or adjective.dep_ not in labels.ADJECTIVE:
        return
    if tree.preposition(name) not in words("prepositions", "dative"):
        return
    if adjective.lemma_ in words("adjectives", "toward") or adjective.pos_ != labels.ADJ:
        return
    if noun.dep_ in labels.OBJECT and verb.pos_ == labels.VERB:
        name.head, name.dep_ = verb, labels.MODIFIER


def _behind_receiver(noun: Token) -> None:
    """ "rend à Riga trois navires": what is counted behind the receiver is what he is given."""
    verb = noun.head
    if noun.dep_ not in labels.OBLIQUE or verb.pos_ != labels.VERB or tree.is_passive(verb):
        return
    counted = tree.children(noun, frozenset({labels.NUMBER}))
    times = words("calendar", "words") | words("calendar", "spans") | words("calendar", "how_often")
    if not counted or tree.preposition(noun) or noun.lower_ in times:
        return
    start = noun.left_edge.i
    before = noun.doc[start - 1] if start else noun
    received = before.pos_ == labels.PROPER and before in tree.complements(verb, "dative")
    full = tree.children(verb, labels.OBJECT | labels.COMPLEMENT)
    if received and all(c.lemma_ in words("asides", "summing_up") for c in full):
        make_object(noun, verb)


def _summing_up(noun: Token) -> None:
    """ "rend deux navires, un geste salué par Oslo": what sums up a clause is no object of it.

    Nor is it what the object is.
    """
    if noun.lemma_ not in words("asides", "summing_up"):
        return
    articles = tree.children(noun, frozenset({labels.DETERMINER}))
    before = noun.doc[articles[0].i - 1] if articles and articles[0].i else noun
    if before.text != "," or articles[0].lower_ not in words("pronouns", "one"):
        return
    verb, beside = noun.head, noun.head
    if beside.dep_ in labels.OBJECT and noun.dep_ == labels.APPOSED:
        verb = beside.head
    elif noun.dep_ not in labels.OBJECT or not _has_other_object(noun):
        return
    if verb.pos_ == labels.VERB and verb.i < before.i:
        noun.head, noun.dep_ = verb, labels.APPOSED


def _has_other_object(noun: Token) -> bool:
    return len(tree.children(noun.head, labels.OBJECT)) > 1


def _first_of_subjects(name: Token) -> None:
    """ "Oslo, Riga et Lima ont rompu": the first of those who do it, whom a comma parts."""
    verb, doc = name.head, name.doc
    if tree.preposition(name) or name.i > verb.i or verb.pos_ not in labels.VERBS:
        return
    subject = next(iter(tree.children(verb, labels.ANY_SUBJECT)), None)
    if subject is None or subject.i < name.i or subject.pos_ not in labels.NOUNS:
        return
    listed = any(c.dep_ == labels.CONJUNCT for c in subject.children)
    comma = subject.left_edge.i - 1
    if listed and comma > name.i and doc[comma].text == "," and name.right_edge.i >= comma - 1:
        name.head, name.dep_ = subject, labels.CONJUNCT


def _charged(participle: Token) -> None:
    """ "expulse un consul de Riga, accusé d'espionner": who is charged stands right before."""
    verb, comma = participle.head, comma_before(participle)
    if participle.dep_ not in labels.ADVERBIAL | labels.ACL or comma < 1:
        return
    near = participle.doc[comma - 1]
    behind = near.pos_ == labels.PROPER and near is not verb and near.i > verb.i
    if not behind or participle in near.ancestors:
        return
    if not disagree(participle, near):
        participle.head, participle.dep_ = near, labels.PARTICIPIAL


def _of_object(participle: Token) -> None:
    """ "Des élus ont chassé le consul, affaibli par": behind a comma it is whose number it has.

    Not so where a nearer noun can have it: "la tête des défilés, entravés par".
    """
    verb, comma = participle.head, comma_before(participle)
    if participle.dep_ not in labels.ADVERBIAL or verb.i > participle.i:
        return
    objects, subjects = (tree.children(verb, d) for d in (labels.OBJECT, labels.ANY_SUBJECT))
    if len(objects) != 1 or objects[0].right_edge.i != comma - 1:
        return
    nearer = (t for t in objects[0].subtree if t.i > objects[0].i and t.text.islower())
    if any(t.pos_ == labels.NOUN and not disagree(participle, t) for t in nearer):
        return
    if _rather(participle, objects[0], subjects):
        participle.head, participle.dep_ = objects[0], labels.PARTICIPIAL


def _after_which(clause: Token) -> None:
    """ "… le consul, affaibli après avoir été trahi": both tell of him whose number they have."""
    verb, start = clause.head, clause.left_edge.i
    if clause.dep_ not in labels.ADVERBIAL or start < 1 or clause.i < verb.i:
        return
    part = clause.doc[start - 1]
    beside = part.dep_ in labels.ACL and tree.is_past_participle(part) and part.head.head is verb
    if beside and _rather(clause, part.head, tree.children(verb, labels.ANY_SUBJECT)):
        clause.head = part


def _rather(participle: Token, noun: Token, subjects: list[Token]) -> bool:
    """Whether a participle agrees with a noun and not with the subject."""
    apart = any(disagree(participle, subject) for subject in subjects)
    return apart and not disagree(participle, noun)
