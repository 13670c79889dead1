"""Places of something else that the words around a deed only name: where a pact was signed.

Each function says whether a place is none of the deed that a trigger tells.
"""

from __future__ import annotations

from dyade.find.counting import series
from dyade.find.lexicon import words
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

MEETING, SAYING, SPOT = "meeting", "saying", "spot"  # what kind of deed a place is asked for
_NEAR = 3  # words from "qui" to its verb
_BACKED = 4  # words from "soutien" to those who have it


def is_elsewhere(trigger: Token, place: Token, manner: str) -> bool:
    """Whether the sentence says of a place that something else was, is or is to be there.

    Args:
        trigger: the word that names the deed.
        place: a word of the same sentence under which a place was found.
        manner: MEETING, SAYING, SPOT or empty, as the deed is.
    """
    meeting = manner == MEETING
    if _gone_by(trigger, place) or remembered(trigger, place):
        return True
    if _before_colon(trigger, place):
        return True
    if series.told_apart(trigger, place):
        return True
    if _of_a_part(trigger, place, manner == SPOT, manner in (SAYING, MEETING)):
        return True
    if _of_clause_before(trigger, place):
        return True
    if not meeting and _of_clause_behind(trigger, place, manner == SPOT):
        return True
    if _of_source(place) and not _of_source(trigger):
        return True
    talked_of = any(_is_discussed(verb, place) for verb in _talks_over(trigger, place))
    return meeting and (_of_another(trigger, place) or talked_of or _of_topic(trigger, place))


def _of_a_part(trigger: Token, place: Token, on_spot: bool, saying: bool) -> bool:
    """Whether a place is not that of a deed, but where a part of its clause is, was or goes.

    Args:
        on_spot: whether the deed is one of force or of a crowd.
        saying: whether it is something said, or a meeting.
    """
    return (
        _sought(place)
        or _at_other_time(trigger, place)
        or told_of_somebody(trigger, place, on_spot, saying)
        or _dwelt_at(trigger, place)
        or _agreed_at(trigger, place)
        or _named_for(trigger, place)
        or _of_those_backed(trigger, place)
        or _invited_to(trigger, place)
        or _bound_for(trigger, place)
    )


def _sought(place: Token) -> bool:
    """Whether a place only names an office that somebody runs for: "candidat à la mairie de Y"."""
    return any(t.lemma_ in words("places", "running") for t in (place.head, place.head.head))


def _at_other_time(trigger: Token, place: Token) -> bool:
    """Whether a place is that of what was before or came after: "tué avant la visite à Oslo"."""
    above = place.head
    while above.dep_ in labels.NOUN_MODIFIER and above.head.pos_ in labels.NOUNS:
        above = above.head
    if above.pos_ not in labels.NOUNS or above is trigger or above in trigger.ancestors:
        return False
    return tree.preposition(above) in grammar("times", "sequence")


def _dwelt_at(trigger: Token, place: Token) -> bool:
    """Whether a place is where somebody lives: "accuse le prédicateur X, exilé à Quito"."""
    living = place.head
    if living.lemma_ not in words("places", "dwelling") or tree.auxiliaries(living):
        return False
    bare = not tree.preposition(living) and not tree.children_as(living, labels.DETERMINER)
    if living.pos_ == labels.NOUN and (bare or living.dep_ in labels.APPOSITION):
        return True  # "réfugiée à Quito, X accuse", "X, elle-même exilée à Quito"
    apart = living != trigger and living not in trigger.ancestors
    return apart and tree.is_past_participle(living)


def told_of_somebody(trigger: Token, place: Token, on_spot: bool, saying: bool) -> bool:
    """Whether a place is only that of what is told of somebody whom the sentence names."""
    return _of_relative(trigger, place) or _suffered_at(trigger, place, on_spot, saying)


def _of_relative(trigger: Token, place: Token) -> bool:
    """Whether a place stands behind the verb of a "qui": "accuse la cour qui siège à Y".

    It is that verb's, with the land set off behind it, whatever the model hangs it on.
    """
    first = place.left_edge.i
    before = place.doc[first - 1] if first else place
    if before.text == "," and before.i and before.doc[before.i - 1].pos_ == labels.PROPER:
        return _of_relative(trigger, before.doc[before.i - 1])
    if not tree.is_finite(before) or before == trigger or trigger in before.subtree:
        return False
    near = before.doc[max(0, before.i - _NEAR) : before.i]
    return any(t.lower_ in grammar("pronouns", "relative_subject") for t in near)


def _suffered_at(trigger: Token, place: Token, on_spot: bool, saying: bool) -> bool:
    """Whether a place is where somebody was harmed: "défilent pour un élu abattu par X à Y".

    Not that of a noun which names that harm: "la mort d'un élu, abattu à Y".
    """
    harm = next((t for t in place.ancestors if t.pos_ in labels.VERBS), None)
    if harm is None or harm == trigger or trigger in harm.subtree:
        return False
    if on_spot and trigger.pos_ in labels.NOUNS and trigger in harm.ancestors:
        return False
    if not saying and harm.head.head == trigger:
        return False  # "a libéré deux élus arrêtés à Y"
    bare = tree.is_past_participle(harm) and not tree.auxiliaries(harm)
    noun = harm.head.pos_ in labels.NOUNS
    return bare and noun and harm.lemma_ in words("places", "suffering")


def of_older(trigger: Token, place: Token) -> bool:
    """Whether a place is that of a deed before or after: "a rompu avec X après l'attentat de Y"."""
    above = {trigger.i, *(t.i for t in trigger.ancestors)}
    for token in place.ancestors:
        if token.i in above or (token.pos_ in labels.VERBS and token.dep_ not in labels.ACL):
            return False
        if token.lower_ in words("places", "meetings") | words("places", "rostrums"):
            return False  # "a dit X après une visite à Y"
        if token.pos_ == labels.NOUN and _tells_when(token):
            return True
    return False


def _tells_when(noun: Token) -> bool:
    """Whether a noun says before or after what something is: "après", "à deux mois de"."""
    led = tree.preposition(noun)
    if led in words("places", "bygone") or noun.lemma_ in words("places", "nearing"):
        return True
    fronted = led in grammar("prepositions", "to") and noun.i < noun.head.i
    return fronted and noun.lemma_ in words("places", "spans")


def _agreed_at(trigger: Token, place: Token) -> bool:
    """Whether a place is where that was agreed by which it is done: "selon le pacte signé à Y".

    So too that of a signing beside it: "à l'occasion de la signature, à Y, du pacte".
    """
    noun = noun_before(place)
    if noun is not None and noun.lemma_ in words("places", "signing"):
        told = noun.head == trigger and noun.dep_ in labels.OBJECT  # "salue la signature à Y"
        return trigger.i < noun.i and not told
    signed = place.head
    apart = signed != trigger and signed not in trigger.ancestors and signed.head != trigger
    named = signed.lemma_ in words("places", "agreeing") and tree.is_past_participle(signed)
    pact = place.doc[signed.i - 2] if signed.i > 1 else signed  # "un pacte, signé à Y"
    set_off = place.doc[signed.i - 1].text == "," and pact.pos_ == labels.NOUN and pact != trigger
    if named and set_off and not tree.auxiliaries(signed) and signed != trigger:
        return True
    return apart and named and signed.dep_ in labels.ACL


def _named_for(trigger: Token, place: Token) -> bool:
    """Whether a town only names a pact, which somebody leaves or breaks: "quitte l'accord de Y"."""
    pact = place.head
    if pact.lemma_ not in words("places", "pacts") or pact == trigger:
        return False
    made = trigger.lemma_ in words("places", "agreeing") | words("places", "signing")
    return not made and tree.preposition(place) in grammar("prepositions", "of")


def _of_those_backed(trigger: Token, place: Token) -> bool:
    """Whether a place is that of those for whom it is done: "marche en soutien aux élus à Y"."""
    people = noun_before(place)
    if people is None or tree.preposition(place) not in grammar("prepositions", "place"):
        return False
    near = place.doc[max(0, people.i - _BACKED) : people.i]
    backing = next((t for t in near if t.lemma_ in words("places", "backing")), None)
    return backing is not None and trigger.i < backing.i


def noun_before(place: Token) -> Token | None:
    """The common noun behind which, at most over a comma, the phrase of a place stands."""
    start = min(c.i for c in (place, *place.children))
    i = start - 2 if start > 1 and place.doc[start - 1].text == "," else start - 1
    noun = place.doc[i] if i >= 0 else place
    return noun if noun.pos_ == labels.NOUN else None


def _invited_to(trigger: Token, place: Token) -> bool:
    """Whether a place is where somebody is asked to come: "a invité X à Oslo"."""
    asked = trigger.lemma_ in words("places", "inviting")
    return asked and tree.preposition(place) in grammar("prepositions", "place")


def _bound_for(trigger: Token, place: Token) -> bool:
    """Whether a place is where something else goes: "manifesté contre les extraditions vers Y"."""
    noun = place.head
    elsewhere = noun.pos_ == labels.NOUN and noun != trigger and noun not in trigger.ancestors
    fired = noun.head == trigger and trigger.lemma_ in words("places", "firing")
    toward = tree.preposition(place) in grammar("prepositions", "toward") and not fired
    return elsewhere and (toward or noun.lemma_ in words("places", "sending"))


def _before_colon(trigger: Token, place: Token) -> bool:
    """Whether a place is that of a clause before a colon: "consulté sur Lima : Oslo a reçu X"."""
    between = place.doc[place.i : trigger.i]
    colon = next((t.i for t in between if t.text == ":"), None)
    return colon is not None and any(tree.is_conjugated(t) for t in place.doc[:colon])


def _gone_by(trigger: Token, place: Token) -> bool:
    """Whether a place only names what came before or after: "après l'échec de Genève"."""
    noun = place.head
    named = (
        tree.preposition(place) in grammar("prepositions", "of")
        and noun.pos_ == labels.NOUN
        and noun != trigger
        and noun.lower_ not in words("places", "parts")  # "depuis la région de Riga"
    )
    return named and tree.preposition(noun) in words("places", "bygone")


def is_theme(place: Token) -> bool:
    """Whether a name says what talks or words are about: "un sommet sur le Sahel"."""
    about = tree.preposition(place) in words("places", "about")
    return about and place.pos_ == labels.PROPER


def _talks_over(trigger: Token, place: Token) -> list[Token]:
    """The verbs of a meeting that can tell of what it talks: "se réunit pour parler de Y"."""
    aims = (t for t in place.ancestors if t.head == trigger and tree.is_infinitive(t))
    own = [trigger.head] if trigger.dep_ in labels.ANY_SUBJECT else []
    return [trigger, *own, *aims]  # "la réunion portait sur la crise à Y"


def _is_discussed(verb: Token, place: Token) -> bool:
    """Whether a place is that of what somebody talks about: "a évoqué la crise en Bolivie"."""
    talks = verb.pos_ in labels.VERBS and verb.lemma_ in words("places", "discussing")
    above = next((t for t in place.ancestors if t.head == verb), None) if talks else None
    if above is None:
        return False
    of = tree.preposition(above) in grammar("prepositions", "of") | words("places", "about")
    return above.dep_ in labels.OBJECT or of


def _of_topic(trigger: Token, place: Token) -> bool:
    """Whether a place stands behind what is talked of: "s'est entretenu de la guerre en Libye"."""
    noun = noun_before(place)
    return noun is not None and trigger.i < noun.i and is_topic(noun, place)


def is_topic(noun: Token, place: Token) -> bool:
    """Whether a noun and the place behind it say what is talked of: "la crise au Mali".

    In a town it is rather those who talk: "discutent de la crise à Bergen".
    """
    cases = tree.children(place, frozenset({labels.CASE}))
    town = any(c.lower_ in words("places", "at_head") for c in cases)
    return noun.lemma_ in grammar("objects", "going_on" if town else "talked_of")


def _of_source(token: Token) -> bool:
    """Whether a word only tells who says so: "selon un témoin à Oslo, …"."""
    said_by = grammar("prepositions", "according")
    return any(
        tree.preposition(t) in said_by for t in (token, *token.ancestors) if t.pos_ in labels.NOUNS
    )


def _of_clause_before(trigger: Token, place: Token) -> bool:
    """Whether a place is of a clause that the trigger's, with its own subject, goes on from.

    "X et Y se sont vus à Oslo et Z a accusé X"; what stands before both is of both.
    """
    verb = trigger if trigger.pos_ in labels.VERBS else tree.clause_verb(trigger)
    if verb is None or verb.dep_ != labels.CONJUNCT or verb.head.pos_ not in labels.VERBS:
        return False
    first = verb.head
    if not tree.children(verb, labels.ANY_SUBJECT) or place.i <= first.i or place.i >= verb.i:
        return False
    return place in first.subtree and place not in verb.subtree


def _of_clause_behind(trigger: Token, place: Token, on_spot: bool) -> bool:
    """Whether a place is of a clause that goes on from the trigger's, both with their own objects.

    "a rompu avec Lima et rejoint la coalition à Oslo"; "a arrêté et jugé X à Oslo" is of both.
    So too of one with a subject of its own, unless it tells what came of a deed of force.
    """
    told = tree.children(trigger, labels.COMPLEMENT | labels.OBJECT | labels.OBLIQUE)
    if trigger.pos_ not in labels.VERBS or not any(c.i > trigger.i for c in told):
        return False
    for verb in tree.children_as(trigger, labels.CONJUNCT):
        own = tree.children(verb, labels.OBJECT | labels.DATIVE)
        other = [] if on_spot else tree.children(verb, labels.ANY_SUBJECT)
        own += [t for t in other if t.pos_ in labels.NOUNS]
        before = any(c.i > trigger.i and c.i < verb.i for c in told)
        if before and own and place.i > verb.i and place in verb.subtree:
            return True
    return False


def told_of(verb: Token, place: Token) -> bool:
    """Whether a place stands in what a verb says: "a dénoncé le régime au pouvoir à Lima"."""
    if verb.pos_ not in labels.VERBS:
        return False
    if tree.preposition(place) in words("places", "facing"):
        return False  # "a réclamé des armes devant le Sénat"
    for token in (place, *place.ancestors):
        if token.lower_ in words("places", "meetings") | words("places", "rostrums"):
            return False
        if token.head == verb:
            asked = token.dep_ in labels.OBLIQUE_ARGUMENT and token.pos_ == labels.NOUN
            told = labels.OBJECT | labels.COMPLEMENT | labels.SUBJECT_PASSIVE
            within = token.dep_ in told or asked
            return token != place and within
    return False


def remembered(trigger: Token, place: Token) -> bool:
    """Whether a place is that of an older deed: "l'anniversaire de la répression de Gdansk"."""
    above = {trigger.i, *(t.i for t in trigger.ancestors)}
    for token in place.ancestors:
        if token.i in above or token.pos_ in labels.VERBS:
            return False
        if token.lemma_ in words("places", "remembering"):
            return True
    return False


def _of_another(trigger: Token, place: Token) -> bool:
    """Whether a place is that of the meeting of which something is said."""
    noun = place.head
    of = tree.preposition(place) in grammar("prepositions", "of") and noun != trigger
    named = of and noun.lower_ in words("places", "meetings")
    return named and noun.dep_ in labels.ANY_SUBJECT


def at_talks(trigger: Token, place: Token) -> bool:
    """Whether a place is where others talked: "après une réunion à Oslo, la foule …"."""
    noun = place.head
    if noun == trigger or noun.lower_ not in words("places", "meetings"):
        return False
    if tree.preposition(place) not in words("places", "at_head"):
        return False
    apart = trigger not in noun.subtree and noun not in trigger.subtree
    return apart and noun not in (trigger.head, trigger)
