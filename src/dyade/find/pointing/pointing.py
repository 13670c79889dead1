"""Second pass: what its context must resolve, in the order of the text.

Offices without a name ("le président", "son homologue"), bare groups ("le gouvernement"),
descriptions ("les deux pays") and pronouns, each with what was spoken of before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dyade.find.cast import Pending
from dyade.find.lexicon import fold, words
from dyade.find.line import Line
from dyade.find.mention import Kind, Mention
from dyade.find.naming.persons import Person
from dyade.find.pointing import (
    bare,
    described,
    holders,
    nearer,
    own_words,
    pairs,
    shortnames,
    undergone,
    varied,
)
from dyade.find.pointing.bystanders import Bystander, bystanders
from dyade.find.pointing.context import Seen
from dyade.find.pointing.coreference import antecedent
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.pointers import Pointer, pointers
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_OPENING_WORDS = 5  # tokens of a sentence in which whom it is about is told before it
_OPENING, _CLOSING = ("«", "“"), ("»", "”")
_Item = Mention | Pending | Pointer | Bystander

_LISTED = frozenset({"body", "seat", "state"})


def read(said: Discourse, line: Line) -> None:
    """Resolves one sentence; sentences must come in the order of the text."""
    quoted = _quotes(said, line)
    shortnames.add(said, line)
    subjects = _subjects(line)
    leading = _leading(line, subjects)
    named: dict[int, list[Person]] = {}
    for m, p in said.cast.people.get(line.index, ()):
        named.setdefault(id(m), []).append(p)
    pointing = [*pointers(line), *varied.pointers(said, line)]
    at: dict[int, Mention] = {}
    end = -1
    for item in _in_order(said, line, pointing, bystanders(line, subjects)):
        found: Mention | None
        if isinstance(item, Bystander):
            if item.token not in at:
                said.context.pass_by(
                    item, line.index, line.span(item.token, item.token + 1), quoted[item.token]
                )
            continue
        if isinstance(item, Mention):
            found = item
            if item.kind == "group" and item.actors:
                said.explicit[line.low[item.head]] = (line.index, item.actors[0].code)
        elif isinstance(item, Pending):
            found = _pending(said, line, item, quoted[item.first])
        else:
            found = _pointer(said, line, item, quoted[item.first], at)
        if found is None:
            _note_unknown(said, line, item, subjects, quoted)
            continue
        if not _inside(found, at):
            at.update(dict.fromkeys(range(found.first, found.last), found))
        alone = said.person_of(found)
        for person in named.get(id(found)) or ([alone] if alone else []):
            said.meet(person, line.index, found.first, quoted[found.head])
        if found.kind != "pronoun" or line.low[found.first] in words("pronouns", "subject"):
            leads, main = _leads(line, found, subjects), found.head in leading
            joined = _joined(line, end, found, at)
            placed = line.word(found.first - 1) in words("places", "in_state")
            said.context.see(found, leads, quoted[found.head], joined, main, placed)
        end = found.last
        shortnames.learn(said, line, found)
    own_words.retake(said, line, quoted, subjects, pointing, at)
    said.frame(line)


def _joined(line: Line, end: int, found: Mention, at: dict[int, Mention]) -> tuple[Mention, ...]:
    """Those whom "et" ties to a mention, the last one before ``end`` first: "A, B et X"."""
    linked = line.word(end) in grammar("conjunctions", "and")
    if end < 0 or not linked or found.first - end > 2:
        return ()
    before = at.get(end - 1)
    told: list[Mention] = []
    while before is not None:
        told.append(before)
        i = before.first - 1
        i -= line.word(i) in words("nominal", "articles")
        further = at.get(i - 1) if line.word(i) == "," else None
        alike = further is not None and found.kind == before.kind == further.kind
        listed = alike and (found.kind == "person" or _in_a_row(line, further, before))
        before = further if listed else None
    return tuple(told)


def _in_a_row(line: Line, first: Mention | None, second: Mention) -> bool:
    """Whether the parse reads two lands as a list: "le Chili, le Pérou et", not "au Chili, le"."""
    doc = line.sentence.doc
    if doc is None or first is None or second.kind not in _LISTED:
        return False
    token = doc[second.head]
    return token.dep_ == labels.CONJUNCT and token.head.i in range(first.first, first.last)


def _inside(found: Mention, at: dict[int, Mention]) -> bool:
    """Whether a name is part of an office that has been resolved: "l'ambassadeur du Pérou"."""
    wider = at.get(found.head)
    return wider is not None and wider.first <= found.first and found.last <= wider.last


def _leads(line: Line, found: Mention, subjects: frozenset[int]) -> bool:
    """Whether a sentence is about a mention, as its subject or what it opens with."""
    opens = _dislocated(line, found) or _verbless(line, found)
    return opens or _is_subject(line, found, subjects)


def _is_subject(line: Line, found: Mention, subjects: frozenset[int]) -> bool:
    """Whether a mention is a subject: of a person or an office any word of it can be.

    None is where its noun is an object: "a reçu le roi Al Roy", whose name the model parts from it.
    """
    if found.head in subjects or found.kind not in ("person", "office"):
        return found.head in subjects
    doc = line.sentence.doc
    if doc is not None and doc[found.head].dep_ in labels.OBJECT:
        return False
    return not subjects.isdisjoint(range(found.head, found.last))


def _verbless(line: Line, found: Mention) -> bool:
    """Whether a mention opens a sentence in whose parse no verb leads: "L'élu, qui …, a cédé"."""
    doc = line.sentence.doc
    if doc is None or found.first >= _OPENING_WORDS or found.kind not in ("office", "person"):
        return False
    return doc[found.head].dep_ == labels.ROOT and any(t.pos_ in labels.VERBS for t in doc)


def _dislocated(line: Line, found: Mention) -> bool:
    """Whether a sentence opens with whom it is about: "Quant à l'Union européenne, elle"."""
    opening = " ".join(line.low[: min(2, found.first)])
    return found.first < _OPENING_WORDS and opening in words("pronouns", "as_for")


def _in_order(
    said: Discourse, line: Line, pointing: Sequence[Pointer], beside: Sequence[Bystander]
) -> list[_Item]:
    """What a sentence speaks of, in the order of the text; at one token what waits comes first."""
    items: list[tuple[int, int, _Item]] = []
    for mention in said.cast.by_line.get(line.index, ()):
        if said.cast.entities.by_token.get((line.index, mention.head)) is mention:
            items.append((mention.first, 1, mention))
    items += [(p.first, 0, p) for p in said.cast.pending.get(line.index, ())]
    items += [(p.first, 2, p) for p in pointing]
    items += [(b.token, 3, b) for b in beside]
    return [item for _, _, item in sorted(items, key=lambda x: x[:2])]


def _note_unknown(
    said: Discourse,
    line: Line,
    item: Pending | Pointer | Mention,
    subjects: frozenset[int],
    quoted: list[bool],
) -> None:
    """Remembers an office, a group or a subject pronoun that nobody fits.

    A pronoun can mean the office or the group all the same.
    """
    if isinstance(item, Pointer) and item.way == "subject":
        span = line.span(item.first, item.last)
        said.context.pass_by(_nobody(item, said.stranger), line.index, span, quoted[item.first])
    if not isinstance(item, Pending):
        return
    noun = item.office or item.group
    if noun is None or line.sentence.doc is None:
        return
    head = noun.head
    unknown = Bystander(head, noun.gender, noun.number, head in subjects, True)
    said.context.pass_by(unknown, line.index, line.span(head, head + 1), quoted[head])


def _nobody(pointer: Pointer, stranger: bool) -> Bystander:
    """A subject pronoun for who is in no list: the next one like it is rather the same nobody."""
    return Bystander(pointer.first, pointer.gender, pointer.number, True, stranger)


def _quotes(said: Discourse, line: Line) -> list[bool]:
    """For each token whether it stands inside a quotation."""
    out: list[bool] = []
    inside = False
    if line.index and line.sentence.paragraph != said.paragraph:
        said.straight = False
    said.paragraph = line.sentence.paragraph
    for word in line.words:
        if word == '"':
            said.straight = not said.straight
        elif word in _OPENING:
            inside = True
        elif word in _CLOSING:
            inside = False
        out.append(inside or said.straight)
    return out


def _subjects(line: Line) -> frozenset[int]:
    doc = line.sentence.doc
    if doc is None:
        return frozenset()
    subjects, objects = labels.ANY_SUBJECT, labels.OBJECT
    found = set()
    for t in doc:
        if t.dep_ in subjects:
            found.add(t.i)
        elif t.dep_ in objects and t.i > t.head.i and _incise(line, t.head):
            found.add(t.i)  # the speaker of an incise is its subject, whatever the model says
    return frozenset(found)


def _leading(line: Line, subjects: frozenset[int]) -> frozenset[int]:
    """Of the subjects of a sentence those of its main verbs."""
    doc = line.sentence.doc
    if doc is None:
        return frozenset()
    return frozenset(i for i in subjects if _is_main(doc[i].head))


def _is_main(verb: Token) -> bool:
    while verb.dep_ == labels.CONJUNCT:
        verb = verb.head
    return verb.dep_ == labels.ROOT


def _pending(said: Discourse, line: Line, pending: Pending, quoted: bool) -> Mention | None:
    if pending.office is not None:
        return holders.resolve(said, line, pending.office, quoted)
    if pending.group is not None:
        return bare.group_of(said, line, pending.group, quoted)
    assert pending.described is not None
    return described.description(said, line, pending.first, pending.described, quoted)


def _pointer(
    said: Discourse, line: Line, pointer: Pointer, quoted: bool, at: dict[int, Mention]
) -> Mention | None:
    said.stranger = False
    if pointer.way != "relative" and said.cast.entities.at(line.index, pointer.first):
        return None
    seen: Seen | Mention | None = None
    if pointer.way == "varied":
        taken = varied.antecedent(said, line, pointer, quoted)
        return _take_up(said, line, pointer, taken, "person") if taken else None
    if pointer.way == "possessive":
        seen = said.ahead(line, pointer.first, pointer.number)
    elif pointer.way == "subject" and pointer.number == "s":
        seen = said.named_behind(line, pointer.first, pointer.gender)
    if seen is None and _of_unknown(said, line, pointer):
        return None
    befell, struck = undergone.again(said, line, pointer)
    if befell:
        seen = seen or struck
        return _take_up(said, line, pointer, seen, "pronoun") if seen and seen.actors else None
    seen = seen or antecedent(line, pointer, said.context, quoted, at, _beside(said, line, pointer))
    if seen is None or not seen.actors:
        said.stranger = isinstance(seen, Seen) and seen.person
        return _of_two(said, line, pointer)
    return _take_up(said, line, pointer, seen, "pronoun")


def _of_two(said: Discourse, line: Line, pointer: Pointer) -> Mention | None:
    """The "leur" of two who meet, whom nobody has named together."""
    two, i = pairs.meeting(said, line, pointer), pointer.first
    if not two:
        return None
    return said.cast.add(line, i, i + 1, i, "pronoun", two, "", "p", "pronoun-two")


def _beside(said: Discourse, line: Line, pointer: Pointer) -> frozenset[Actor]:
    """The persons to whom the verb of a subject pronoun is done: "écrit-il à Y", who is not he."""
    if pointer.way != "subject" or line.sentence.doc is None:
        return frozenset()
    verb = line.sentence.doc[pointer.first].head
    struck = (*arguments.objects(verb), *tree.datives(verb), *tree.agents(verb))
    behind = {t.i for t in struck if t.i > pointer.first}
    if line.word(pointer.last) in words("nominal", "to"):  # the model hangs it on the quotation
        behind.add(pointer.last + 1)
    named = (said.cast.entities.at(line.index, i) for i in behind)
    return frozenset(a for m in named if m is not None for a in m.actors if a.person)


def _take_up(
    said: Discourse, line: Line, pointer: Pointer, seen: Seen | Mention, kind: Kind
) -> Mention:
    gender, number = pointer.gender or seen.gender, pointer.number or seen.number
    return said.cast.add(
        line,
        pointer.first,
        pointer.last,
        pointer.first,
        kind,
        seen.actors,
        gender,
        number,
        f"pronoun-{pointer.way}",
    )


def _of_unknown(said: Discourse, line: Line, pointer: Pointer) -> bool:
    """Whether a possessive looks forward to people in no list: "Après son arrivée, l'accusé"."""
    if pointer.way != "possessive" or line.sentence.doc is None:
        return False
    subject = nearer.ahead(line, pointer.first)
    if subject is None:
        return False
    known = said.cast.entities.at(line.index, subject.i)
    if known is not None:  # "Assis dans son bureau, Al Roy écrit", of whom nothing else is told
        return known.kind == "person" and not known.actors
    unknown = not line.taken[subject.i]
    return unknown and fold(subject.lemma_) in words("bystanders", "people")


def _incise(line: Line, verb: Token) -> bool:
    """Whether a verb tells who speaks: "…", a dit X; not "X, qui a fui, a accusé Y"."""
    doc, i = verb.doc, verb.i
    if tree.children(verb, labels.ANY_SUBJECT):
        return False
    while i > 0 and (
        line.low[i - 1] in words("pronouns", "before_inverted") or doc[i - 1].pos_ == labels.ADV
    ):
        i -= 1
    return i > 0 and line.words[i - 1] in (",", '"', "»", "”")
