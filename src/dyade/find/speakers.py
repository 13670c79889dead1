"""Speakers that no parsed subject gives: behind an incise, under "selon", before a colon.

The model often loses the speaker of an incise ("…", a déclaré jeudi à Rome la ministre): what it
calls the subject then stands in the quotation. Here the words are read in their order instead.
"""

from __future__ import annotations

from dyade.find.mention import Entities, Mention
from dyade.parse import labels
from dyade.parse.marks import closes_quotation
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

_UNDER = 6  # tokens behind "selon" within which somebody is named
_TITLE = 4  # tokens from the noun of a medium to its name
_REACH = 16  # tokens between the verb of an incise and its speaker at most
_SPEAKING = frozenset(
    "person office body state seat inhabitant movement party group pronoun description".split()
)
_OF_MEDIA = frozenset({labels.ADJ, labels.ADP, labels.NOUN})  # between a medium's noun and name
_LIGHT = frozenset({labels.AUX, labels.PRONOUN, labels.ADV})  # between a quotation and its verb
_LONG_FORM = 6  # words of these before a verb at most


def after_quotation(verb: Token) -> int | None:
    """Where an incise begins that follows a closing quotation mark; None for any other verb."""
    begin = _form_start(verb)
    before = begin - 1
    if before >= 0 and verb.doc[before].text == ",":
        before -= 1
    return begin if before >= 1 and closes_quotation(verb.doc[before]) else None


def after_comma(verb: Token) -> int | None:
    """Where an incise begins that follows a comma: "X a cédé, a ajouté Y"; None elsewhere."""
    begin = _form_start(verb)
    return begin if begin > 1 and verb.doc[begin - 1].text == "," else None


def _form_start(verb: Token) -> int:
    """Where a verb form begins: at the first of its pronouns, auxiliaries and adverbs."""
    i = verb.i
    while i > 0 and verb.i - i < _LONG_FORM and verb.doc[i - 1].pos_ in _LIGHT:
        i -= 1
    return i


def of_incise(sentence: Sentence, entities: Entities, verb: Token, begin: int) -> Mention | None:
    """The speaker of an incise: the first thing named behind the verb under no preposition.

    Times and complements ("jeudi", "à Rome", "sur la chaîne CNN") are passed over; a speaker who
    is no political entity ends the search.
    """
    doc = verb.doc
    for token in doc[begin : verb.i + 3]:
        if token.lower_ in words("pronouns", "enclitic"):
            return entities.at(sentence.index, token.i)
    i, governed = verb.i + 1, False
    while i < min(verb.i + _REACH, len(doc)):
        token = doc[i]
        mention = entities.at(sentence.index, i)
        if mention and mention.kind in _SPEAKING and mention.last > i and token.pos_ != labels.DET:
            if not governed:
                return mention if mention.actors else None
            i, governed = mention.last, False
            continue
        if token.pos_ == labels.ADP:
            governed = True
        elif token.pos_ in labels.NOUNS or token.pos_ == labels.PRONOUN:
            timely = token.lower_ in words("calendar", "words") | words("calendar", "nouns")
            if not governed and not timely:
                return medium(sentence, entities, token)
            governed = False
        elif token.pos_ in labels.VERBS or token.text in (".", ";", ":"):
            return None
        i += 1
    return None


def under_phrase(sentence: Sentence, entities: Entities, start: int) -> Mention | None:
    """Whose view a phrase gives: the mention right behind "selon", before any punctuation.

    "les accusations d'Oslo selon lesquelles il ment" gives the view of Oslo, not of "il".
    """
    if start < len(sentence.words) and sentence.words[start] in words(
        "pronouns", "relative_oblique"
    ):
        said = entities.at(sentence.index, start - 2)
        return said if said and said.actors else None
    for i in range(start, min(start + _UNDER, len(sentence.words))):
        if sentence.words[i] in (",", ".", ";", ":"):
            return None
        mention = entities.at(sentence.index, i)
        if mention and mention.actors:
            named = medium(sentence, entities, sentence.doc[i]) if sentence.doc else None
            return named or mention
    return None


def medium(sentence: Sentence, entities: Entities, noun: Token) -> Mention | None:
    """The medium that a noun is named after: "l'agence de presse officielle KCNA"."""
    for token in noun.doc[noun.i + 1 : noun.i + 1 + _TITLE]:
        named = entities.at(sentence.index, token.i)
        if named and named.first == token.i and token.pos_ == labels.PROPER:
            of = noun.doc[token.i - 1].pos_ == labels.ADP  # "au micro de BFMTV"
            return named if named.actors and named.actors[0].sector == "JRN" and not of else None
        if token.pos_ not in _OF_MEDIA:
            return None
    return None


def before_colon(sentence: Sentence, entities: Entities, end: int) -> Mention | None:
    """Who is quoted after a colon: the first party named in the words before it.

    Only what stands under no preposition counts: in "Tollé au Sénat: …" nobody speaks.
    """
    doc = sentence.doc
    if doc is None:
        return None
    for i in range(end):
        mention = entities.at(sentence.index, i)
        if not mention or mention.first != i or mention.kind not in _SPEAKING:
            continue
        before = doc[i - 1] if i else None
        if before is not None and before.pos_ == labels.DET and i > 1:
            before = doc[i - 2]
        if before is not None and before.pos_ == labels.ADP:
            continue
        return mention if mention.actors else None
    return None
