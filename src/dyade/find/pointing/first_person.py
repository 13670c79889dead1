"""Whom "nous", "me" and "notre" stand for in a quotation: who speaks it.

"« La Turquie nous a attaqués », a dit le ministre grec" is told of the minister's side, and "nos
soldats" are Greek ones. Outside quotations, and where the speaker is in no list, they stand for
nobody.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.find.mention import BY_SCENE, Entities, Mention
from dyade.find.speech import Speech
from dyade.model import Actor, Span
from dyade.parse import labels, tree
from dyade.parse.sentence import Parsed, Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

_RULE = "first-person"
_FIGHTING = frozenset({"MIL", "REB"})


def read(parsed: Parsed, entities: Entities, speech: Speech) -> None:
    """Adds to the mentions of a dispatch those of its first persons, by the speakers found."""
    if not any(quote.utterance for quote in speech.quotes):
        return
    for sentence in parsed:
        for token in sentence.doc or ():
            owned = token.lower_ in words("pronouns", "own")
            if not owned and not _befallen(token):
                continue
            speaker = speech.speaker_at(sentence.starts[token.i])
            if speaker:
                _note(entities, sentence, token, speaker)
            if speaker and owned:
                _claim(entities, sentence, token, speaker[0])


def _befallen(token: Token) -> bool:
    """Whether a pronoun is a first person to whom a verb does something."""
    if token.lower_ not in words("pronouns", "first") or token.pos_ != labels.PRONOUN:
        return False
    if token.dep_ in labels.ANY_SUBJECT:
        return tree.is_passive(token.head)
    return not tree.is_reflexive(token.head)


def _note(entities: Entities, sentence: Sentence, token: Token, speaker: tuple[Actor, ...]) -> None:
    """A mention of the speaker at a word that stands for him."""
    start = sentence.starts[token.i]
    span = Span(start, start + len(token.text))
    i = token.i
    mention = Mention(sentence.index, i, i + 1, i, span, "pronoun", speaker, rule=_RULE)
    if entities.by_token.setdefault((sentence.index, i), mention) is mention:
        entities.mentions.append(mention)


def _claim(entities: Entities, sentence: Sentence, owner: Token, speaker: Actor) -> None:
    """Gives the speaker's state to a group of his that was taken for the scene's."""
    mine = entities.at(sentence.index, owner.head.i)
    if mine is None or mine.rule != BY_SCENE:
        return
    said = replace(mine, actors=tuple(_of(speaker, a) for a in mine.actors), rule=_RULE)
    entities.mentions[entities.mentions.index(mine)] = said
    for i in range(mine.first, mine.last):
        if entities.by_token.get((sentence.index, i)) is mine:
            entities.by_token[(sentence.index, i)] = said


def _of(speaker: Actor, group: Actor) -> Actor:
    """A group as the speaker's; a movement has its own fighters, its people are its state's."""
    if speaker.country and group.sector not in _FIGHTING:
        return replace(group, code=speaker.country, country="")
    return replace(group, code=speaker.code, country=speaker.country)
