"""Who speaks a quotation, and whom "il" stands for in it: nobody says "il" of himself.

"La colonelle a salué la générale. "Elle a gagné", a-t-elle dit": the colonel speaks, so "elle" is
the general. A quotation that goes on over sentences has the speaker of the one before.
"""

from __future__ import annotations

from dyade.find import speakers
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.pointing.coreference import antecedent
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.pointers import Pointer
from dyade.find.speech import is_speech
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.words import words as grammar

_GOES_ON = 3  # tokens from the head of a sentence that must be quoted for a quotation to go on
_WAYS = frozenset({"subject", "object", "possessive"})


def retake(
    said: Discourse,
    line: Line,
    quoted: list[bool],
    subjects: frozenset[int],
    pointing: list[Pointer],
    at: dict[int, Mention],
) -> None:
    """Gives "il" and "son" in a quotation to somebody else than its speaker, or to nobody."""
    told = _told(said, line, quoted, subjects)
    if True in quoted:
        _part_from_us(said, line, [p for p in pointing if quoted[p.first]])
        mine = _speakers(said, line, quoted, [m for v, m, behind in told if behind])
        if mine:
            _give_away(said, line, [p for p in pointing if quoted[p.first]], mine, at)
    _note(said, line, quoted, told)


def _part_from_us(said: Discourse, line: Line, inside: list[Pointer]) -> None:
    """Takes their people from "ils" who do something to the speaker: "ils nous tuent".

    Nobody else is sought: whoever they are, they are not the crowd for which he speaks.
    """
    for pointer in inside:
        doc = line.sentence.doc
        mention = said.cast.entities.at(line.index, pointer.first)
        if doc is None or mention is None or (pointer.way, pointer.number) != ("subject", "p"):
            continue
        verb = doc[pointer.first].head
        beside = (c for v in (verb, *tree.infinitives(verb)) for c in v.children)
        first = grammar("pronouns", "first")
        struck = any(c.lower_ in first for c in beside if c.i > pointer.first)
        if struck and all(a.person or a.sector == "CVL" for a in mention.actors):
            said.cast.rename(mention, ())
            said.context.rename(mention, ())


def _told(
    said: Discourse, line: Line, quoted: list[bool], subjects: frozenset[int]
) -> list[tuple[int, Mention | None, bool]]:
    """The verbs of saying outside all quotations: (token, speaker, whether behind the verb)."""
    found: list[tuple[int, Mention | None, bool]] = []
    entities = said.cast.entities
    for verb in line.sentence.doc or ():
        if verb.pos_ not in labels.VERBS or quoted[verb.i]:
            continue
        saying, closed = is_speech(verb), True
        if saying is None:
            continue
        begin = speakers.after_quotation(verb)
        if begin is None and not saying.act:
            begin = speakers.after_comma(verb)
            closed = False
        behind = None if begin is None else speakers.of_incise(line.sentence, entities, verb, begin)
        between = verb.doc[verb.i + 1 : behind.first] if behind is not None else ()
        beside = behind is not None and all(t.pos_ == labels.DET for t in between)
        if begin is not None and (closed or beside):
            found.append((verb.i, behind, True))
            continue
        own = [c for c in verb.children if c.i in subjects and not quoted[c.i]]
        if own:
            found.append((verb.i, entities.at(line.index, own[0].i), own[0].i > verb.i))
    return found


def _speakers(
    said: Discourse, line: Line, quoted: list[bool], told: list[Mention | None]
) -> list[Actor]:
    """Who speaks the quotation of a sentence: by its incise, else as in the one before."""
    mine = [m.actors[0] for m in told if m and len(m.actors) == 1 and m.number != "p"]
    before = said.spoke
    going_on = before is not None and line.index - said.spoke_at == 1
    if before is None or not going_on or not all(quoted[:_GOES_ON]):
        return mine
    last = before.actors[0]
    unnamed = all(a.code == last.code and not a.person for a in mine)
    return [*mine, last] if unnamed and len(mine) == len(told) else mine


def _give_away(
    said: Discourse,
    line: Line,
    inside: list[Pointer],
    mine: list[Actor],
    at: dict[int, Mention],
) -> None:
    places = {p.first: p for p in inside if p.way in _WAYS}
    for mention in list(said.cast.by_line.get(line.index, ())):
        pointer = places.get(mention.first)
        if mention.kind != "pronoun" or pointer is None or len(mention.actors) != 1:
            continue
        if not any(_same(mention.actors[0], speaker) for speaker in mine):
            continue
        others = said.context.without(lambda a: any(_same(a, speaker) for speaker in mine))
        thing = pointer.way == "object" and line.low[pointer.first] in words("pronouns", "clitics")
        seen = None if thing else antecedent(line, pointer, others, True, at)
        actors = seen.actors if seen is not None else ()
        said.cast.rename(mention, actors)
        said.context.rename(mention, actors)


def _viewing(said: Discourse, line: Line) -> Mention | None:
    """The person whose view opens a sentence: "Pour Ana Kaya, juriste, "rien n'est dit"."""
    opening = line.word(0) in words("pronouns", "in_view") | grammar("quotation", "view")
    found = said.cast.entities.at(line.index, 1) if opening else None
    return found if found is not None and found.kind == "person" and found.first == 1 else None


def _same(actor: Actor, speaker: Actor) -> bool:
    """Whether a person is the speaker, who may be told by the office alone."""
    if not actor.person or actor.code != speaker.code:
        return False
    if speaker.person:
        return actor.person == speaker.person
    return bool(actor.sector) and actor.sector == speaker.sector


def _foremost(line: Line, told: list[tuple[int, Mention | None, bool]]) -> Mention | None:
    """Who speaks last, but for those of whom another says it: "X a dit que Y l'a promis"."""
    doc, saying = line.sentence.doc or [], {verb for verb, _, _ in told}
    own = [m for verb, m, _ in told if saying.isdisjoint(t.i for t in doc[verb].ancestors)]
    return own[-1] if own else told[-1][1]


def _note(
    said: Discourse, line: Line, quoted: list[bool], told: list[tuple[int, Mention | None, bool]]
) -> None:
    """Remembers who spoke last; a sentence that is all quotation changes nothing."""
    viewing = _viewing(said, line) if not told and True in quoted else None
    if viewing is not None:
        said.spoke, said.spoke_at = viewing if viewing.actors else None, line.index
        said.context.speaker = said.context.last(viewing)
    elif told:
        found = _foremost(line, told)
        one = found is not None and len(found.actors) == 1 and found.number != "p"
        said.spoke = found if one else None
        said.context.speaker = said.context.last(found) if one and found else None
        said.spoke_at = line.index
    elif quoted and all(quoted[:-1]) and line.index - said.spoke_at == 1:
        said.spoke_at = line.index
