"""Gives a verb the object that the model hangs on what stands between: a complement or an aside.

Each rule mends one noun in place; `of_persons` reads on from a verb to whom it is done to. Where
the object is set off by commas, `awaited.py` finds it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.dated import in_prison, is_time
from dyade.parse.mends.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words

_HELD = labels.OBJECT | labels.CLAUSE_COMPLEMENT
_REACH = 16  # tokens from a verb to the beginning of its object
_ENDING = frozenset({labels.VERB, labels.AUX, labels.CCONJ, labels.SCONJ, labels.PUNCT})


def over_complement(noun: Token) -> None:
    """ "reproche à Riga son silence", "dénonce avec force les tirs": a bare noun is the object.

    With its article right behind a complement of the verb, it is no complement of that one.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    before, verb = noun.head, noun.head.head
    first = noun.left_edge
    if first.dep_ != labels.DETERMINER or first.i != before.i + 1 or is_time(noun):
        return
    case = tree.preposition(before)
    if not case or before.pos_ not in labels.NOUNS or _superlative(first):
        return
    given = case in words("prepositions", "to")
    if not given and tree.children_as(before, labels.DETERMINER):
        return
    if verb.i < before.i and _lacks_object(verb):
        make_object(noun, verb)


def over_state(noun: Token) -> None:
    """ "a mis en déroute Riga", "a mis à la porte six élus": behind the rest of a phrase.

    A name right behind a bare noun under "en" or "sous" is no part of it, nor has a noun an object.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    before, verb = noun.head, noun.head.head
    if before.pos_ != labels.NOUN or verb.i > before.i or tree.preposition(noun):
        return
    case = tree.preposition(before)
    bare = not any(c.i < before.i and c.dep_ != labels.CASE for c in before.children)
    state = case in words("prepositions", "of_state") and bare and noun.pos_ == labels.PROPER
    owned = bool(case) and noun.dep_ in labels.OBJECT
    behind = noun.left_edge.i == before.i + 1 and not is_time(before)
    if behind and (state or owned) and _lacks_object(verb):
        make_object(noun, verb)


def over_aside(noun: Token) -> None:
    """ "a visé une nouvelle fois Riga", "s'est félicité sur Twitter de la trêve".

    How often, when or by which medium something is done takes no name behind it. A time or a
    message can have its "de" ("la nuit de mardi", "un communiqué de Riga"), the others not, nor a
    bare day before what is no time.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    aside = noun.head
    verb = _above(aside)
    if verb is None or noun.i < aside.i or not _is_aside(aside):
        return
    case, start = tree.preposition(noun), noun.left_edge.i
    if start != aside.i + 1:
        return
    if aside.dep_ in labels.OBJECT and aside.lower_ not in words("asides", "messages"):
        aside.dep_ = labels.MODIFIER  # "a visé une fois Riga"
    if not case and noun.pos_ == labels.PROPER and _lacks_object(verb):
        make_object(noun, verb)
        for child in [c for c in noun.children if c.i > noun.i]:
            if tree.preposition(child) in words("prepositions", "to"):
                child.head, child.dep_ = verb, labels.MODIFIER
    elif case in words("prepositions", "of") and (_alone(aside) or _of_no_day(noun, aside)):
        noun.head, noun.dep_ = verb, labels.MODIFIER


def _above(aside: Token) -> Token | None:
    """The verb before which an aside hangs, over a word of time: "jeudi matin"."""
    verb = aside.head
    if verb.pos_ in labels.NOUNS and _is_aside(verb):
        verb = verb.head
    return verb if verb.pos_ == labels.VERB and verb.i < aside.i else None


def _is_aside(noun: Token) -> bool:
    timed = noun.lower_ in words("calendar", "spans") | words("calendar", "words")
    timed = timed and not in_prison(noun)
    return timed or noun.lower_ in words("asides", "messages") or _alone(noun)


def _alone(noun: Token) -> bool:
    """Whether nothing can complete an aside: "à deux reprises", "avec force", "sur Twitter"."""
    ways = words("asides", "manner") | words("asides", "media")
    return noun.lower_ in ways | words("calendar", "how_often")


def _of_no_day(noun: Token, day: Token) -> bool:
    """Whether "de" behind a bare day completes the verb: "s'est félicité jeudi de la trêve"."""
    bare = day.lower_ in words("calendar", "words") and not tree.children_as(day, labels.DETERMINER)
    return bare and noun.pos_ == labels.NOUN and not is_time(noun)


def of_predicate(noun: Token) -> None:
    """ "a jugé « inutile » la rencontre": what an adjective is said of is the verb's object.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    said = noun.head
    predicate = said.pos_ == labels.ADJ and said.dep_ in labels.COMPLEMENT and noun.i > said.i
    if predicate and not tree.children(said, labels.COPULA) and _lacks_object(said.head):
        make_object(noun, said.head)


def _lacks_object(verb: Token) -> bool:
    """Whether an active verb that can have an object has none."""
    if verb.pos_ != labels.VERB or tree.is_passive(verb) or tree.is_reflexive(verb):
        return False
    return verb.lemma_ not in words("verbs", "with_be") and not tree.children(verb, _HELD)


def _superlative(article: Token) -> bool:
    """Whether an article opens "les plus radicaux"."""
    behind = article.doc[article.i + 1 : article.i + 2]
    return bool(behind) and behind[0].lower_ in words("adverbs", "superlative")


def asked(noun: Token) -> None:
    """ "exhorte le pouvoir à dialoguer": a noun with its article, before what it is to do.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    verb = noun.head
    if verb.pos_ != labels.VERB or noun.i < verb.i or tree.preposition(noun):
        return
    articles = tree.children(noun, frozenset({labels.DETERMINER}))
    if not articles or tree.children(noun, labels.COPULA) or tree.children(verb, labels.OBJECT):
        return
    if tree.children(verb, labels.SUBJECT) and any(t.i > noun.i for t in tree.infinitives(verb)):
        noun.dep_ = labels.DIRECT_OBJECT


def over_place(token: Token) -> None:
    """ "a bloqué à la frontière des camions": behind a place comes the object that a verb lacks.

    Args:
        token: a noun of a parsed sentence, mended in place.
    """
    place = token.head
    listed = place
    while listed.dep_ == labels.CONJUNCT and listed.head.pos_ in labels.NOUNS:
        listed = listed.head
    verb = listed.head
    if token.dep_ not in labels.NOUN_MODIFIER or token.pos_ != labels.NOUN or verb.i > place.i:
        return
    if verb.lemma_ not in words("verbs", "with_object") or place.pos_ not in labels.NOUNS:
        return
    first = tree.article(token)
    beside = first is not None and first.dep_ == labels.CASE and token.i > place.i
    fronts = words("prepositions", "place") | words("prepositions", "against")
    if place.lower_ in words("objects", "taken_for"):  # "a pris pour cible des villages"
        fronts |= words("prepositions", "aim")
    if not beside or tree.preposition(place) not in fronts:
        return
    if tree.children(verb, labels.OBJECT | labels.COMPLEMENT) or tree.is_passive(verb):
        return
    if not tree.is_reflexive(verb):
        make_object(token, verb, first)


def over_blows(token: Token) -> None:
    """ "a frappé à coups de crosse des élus": behind what it is done with comes whom it is done to.

    Args:
        token: a noun of a parsed sentence, mended in place.
    """
    first = tree.article(token)
    if token.pos_ != labels.NOUN or first is None or first.dep_ != labels.CASE:
        return
    if first.lower_ not in words("articles", "partitive"):
        return
    blows = [a for a in token.ancestors if a.lower_ in words("instruments", "blows")]
    if not blows or blows[0].i > first.i:
        return
    if tree.preposition(blows[0]) in words("prepositions", "to") and _lacks_object(blows[0].head):
        make_object(token, blows[0].head, first)


def of_several(noun: Token) -> None:
    """ "a arrêté d'anciens élus": right behind a verb, before an adjective, "de" is an article.

    "n'a pas demandé d'aide": so is it behind a denied verb.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    verb, fronts = noun.head, tree.children_as(noun, labels.CASE)
    if len(fronts) != 1 or fronts[0].lower_ not in words("prepositions", "of_short"):
        return
    between = noun.doc[fronts[0].i + 1 : noun.i]
    described = len(between) > 0 and all(t.pos_ == labels.ADJ for t in between)
    described = described and tree.feature(noun, "Number") == labels.PLURAL
    denied = any(c.lower_ in words("negation", "full") for c in verb.children)
    transitive = words("verbs", "with_object") | words("verbs", "of_persons")
    behind = [t for t in noun.doc[verb.i + 1 : fronts[0].i] if not denied or t.pos_ != labels.ADV]
    if not (described or denied) or behind or verb.lemma_ not in transitive or noun.i < verb.i:
        return
    if noun.pos_ == labels.NOUN and _lacks_object(verb):
        make_object(noun, verb, fronts[0])


def from_whom(token: Token) -> None:
    """ "a reçu de Riga des avions": who gives stands under "de", what is had stands behind.

    Args:
        token: a noun of a parsed sentence, mended in place.
    """
    verb = token.head
    if verb.lemma_ not in words("verbs", "giving") or token.i < verb.i:
        return
    if tree.preposition(token) not in words("prepositions", "of"):
        return
    had = labels.OBJECT | labels.NOUN_MODIFIER
    for thing in (*token.children, *verb.children):
        if thing.i < token.i or thing.pos_ != labels.NOUN or thing.dep_ not in had:
            continue
        front = tree.article(thing) or _some(thing)
        if front is None or front.i < token.i or token.doc[front.i - 1].text == ",":
            continue
        token.dep_ = labels.MODIFIER
        make_object(thing, verb, front)
        return


def _some(noun: Token) -> Token | None:
    """The "du" that opens a noun phrase without preposition: "du matériel"."""
    opens = [c for c in noun.children if c.i < noun.i and c.dep_ == labels.CASE]
    some = words("articles", "partitive")
    return opens[0] if opens and opens[0].lower_ in some else None


def of_no_name(noun: Token) -> None:
    """ "a imploré Riga de": right behind a verb that lacks an object a name is no part of one.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    if noun.pos_ == labels.PROPER and noun.i == noun.head.i + 1 and _lacks_object(noun.head):
        make_object(noun, noun.head)


def unjoined(noun: Token) -> None:
    """ "Riga arme les rebelles": a noun that nothing joins to the verb right before its article.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    verb = noun.head
    articles = tree.children_as(noun, labels.DETERMINER)
    if verb.pos_ != labels.VERB or not articles or articles[0].i != verb.i + 1:
        return
    days = words("calendar", "words") | words("calendar", "nouns")
    if tree.preposition(noun) or noun.lower_ in days:
        return
    if tree.children(verb, labels.SUBJECT) and not tree.children(verb, labels.OBJECT):
        noun.dep_ = labels.DIRECT_OBJECT


def over_verb(noun: Token) -> None:
    """ "Un rapport d'Oslo épingle Riga": what hangs on the subject over the verb is its object.

    Args:
        noun: a noun of a parsed sentence, mended in place.
    """
    first = noun.left_edge
    verb = noun.doc[first.i - 1]
    articled = first.dep_ == labels.DETERMINER or noun.pos_ == labels.PROPER
    if not first.i or noun.head.i >= verb.i or not verb.is_ancestor(noun) or not articled:
        return
    if tree.is_conjugated(verb) and not is_time(noun) and not tree.preposition(noun):
        if tree.children(verb, labels.SUBJECT) and _lacks_object(verb):
            make_object(noun, verb)


def of_persons(tokens: list[Token]) -> None:
    """Gives verbs of meeting, blaming or seizing whom they are done to behind their complements.

    "a reçu mardi à l'Elysée Ali Ramzi": the first words behind the verb that open a noun phrase
    under no preposition name him. The parse is mended in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for verb in tokens:
        if verb.pos_ != labels.VERB or verb.lemma_ not in words("verbs", "of_persons"):
            continue
        bare = tree.is_past_participle(verb) and not tree.auxiliaries(verb)
        if bare or tree.is_passive(verb) or tree.is_reflexive(verb) or _holds(verb):
            continue
        noun = _behind(tokens, verb)
        if noun is not None:
            _take(noun, verb)


def _holds(verb: Token) -> bool:
    """Whether a verb has an object or a clause; "en marge du sommet" is none."""
    objects = [t for t in tree.children(verb, labels.OBJECT) if not tree.preposition(t)]
    return bool(objects) or bool(tree.children(verb, labels.CLAUSE_COMPLEMENT))


def _take(noun: Token, verb: Token) -> None:
    """What stands behind the noun and hung on the word it hung on hangs on the noun itself."""
    rest = [] if noun.head is verb else [c for c in noun.head.children if c.i > noun.i]
    make_object(noun, verb)
    for child in rest:
        child.head = noun


def _behind(tokens: list[Token], verb: Token) -> Token | None:
    """Whom the first words behind the complements of a verb name, None where they name nobody."""
    first = next(iter(tokens[verb.i + 1 : verb.i + 2]), verb)
    told = first.head if first.pos_ in (labels.DET, labels.NUM) else first
    if first.pos_ in _ENDING or (told.pos_ in labels.NOUNS and not is_time(told)):
        return None  # the object, or the speaker of an incise: "soutient Ali Ramzi"
    for token in tokens[verb.i + 2 : verb.i + _REACH]:
        if token.pos_ in _ENDING or token.lower_ in words("pronouns", "opening_relative"):
            return None
        noun = token.head if token.pos_ in (labels.DET, labels.NUM) else token
        if noun.pos_ not in labels.NOUNS or noun.left_edge is not token or is_time(noun):
            continue
        if tree.preposition(noun) or not _opens(token, tokens[token.i - 1]):
            continue
        hung = verb.i <= noun.head.i < token.i
        return noun if hung and noun.dep_ not in labels.SUBJECT else None
    return None


def _opens(first: Token, before: Token) -> bool:
    """Whether a word opens a noun phrase that is no part of the one before it.

    A name does so behind the name of a place or behind an adjective or a day, no other noun:
    "à l'aéroport Mohammed V".
    """
    if first.pos_ in (labels.DET, labels.NUM):
        return before.pos_ not in (labels.ADP, labels.DET)
    named = first.text[:1].isupper() and (first.pos_ == labels.PROPER or first.lemma_.islower())
    return named and (before.pos_ in (labels.PROPER, labels.ADJ) or is_time(before))
