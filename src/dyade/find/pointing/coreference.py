"""What pronouns, possessives and descriptions stand for.

An antecedent must agree in gender and number; subjects are preferred, then nearness. Where none
fits nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.pointing import fronted, nearer, owned
from dyade.find.pointing.context import Context, Seen
from dyade.find.pointing.pointers import Pointer
from dyade.find.pointing.speaking import of_speaker
from dyade.find.speech import is_speech
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.arguments import subject
from dyade.parse.words import words as grammar

_NEAR = 1  # sentences back to a state, to things and to several
_SELVES = frozenset({"person", "pronoun"})  # who can tell of what befell himself
_OPENING = 2  # tokens at the head of a sentence where a possessive takes up the one before


def antecedent(
    line: Line,
    pointer: Pointer,
    context: Context,
    quoted: bool,
    at: dict[int, Mention],
    beside: frozenset[Actor] = frozenset(),
) -> Seen | None:
    """The mention a pointer stands for; None where none fits.

    Args:
        at: the mentions of this sentence by token, for relative pronouns and clause mates.
        beside: the persons named behind it to whom its verb is done, and so others than it.
    """
    if pointer.way == "latter":
        return _latter(line, pointer, context)
    if pointer.way == "relative":
        return _relative(line, pointer.first, context, at)
    if pointer.way == "subject" or _in_view(line, pointer):
        return _asked(line, pointer, context, at) or _subject(
            line, pointer, context, quoted, beside
        )
    if pointer.way == "possessive":
        return _possessor(line, pointer, context, quoted, at)
    return _of_object(line, pointer, context, quoted, at)


def _of_object(
    line: Line, pointer: Pointer, context: Context, quoted: bool, at: dict[int, Mention]
) -> Seen | None:
    """Whom an object pronoun stands for: people, a state where its verb befalls states too."""
    sentence, i = line.index, pointer.first
    theirs, his = nearer.companions_of(line, i)
    if theirs and pointer.number == "s":
        told = at.get(his.i) if his is not None else None
        return context.of(told) if told is not None and told.number != "p" else None
    twin = nearer.same_object(line, i)
    if twin is not None:
        mine = at.get(twin)
        return next((s for s in reversed(context.seen) if mine and s.actors == mine.actors), None)
    verb = _verb(line, i)
    people = verb in words("pronouns", "done_to_people")
    light = line.low[i] in words("pronouns", "direct") and not people
    if light and verb in words("pronouns", "done_to_things"):
        return None
    parties = not light or verb in words("pronouns", "done_to_parties")
    if light:
        start = max((m.last for k, m in at.items() if k < i and m.actors), default=0)
        if nearer.told_of(line, i, start, pointer.gender, pointer.number):
            return None
    if pointer.number == "p" and not light and nearer.unlisted(line, i, pointer.gender):
        return None
    undergone = (at[k] for k in nearer.object_before(line, i) if k in at and parties)
    for told in undergone:
        seen = context.of(told)
        if seen is not None and seen.agrees(pointer.gender, pointer.number) and somebody(seen):
            return seen
    mates = nearer.controlled(line, i) or _clause_mates(line, i)
    far = _NEAR if line.low[i] in words("pronouns", "clitics") and not people else _NEAR + 2
    doers = {at[m].actors for m in mates if m in at}  # nobody is the object of his own deed
    asked = verb in grammar("verbs", "summoning")
    own = of_speaker(line, i, context, at) if asked else frozenset()
    return context.best(
        sentence,
        i,
        pointer.gender,
        pointer.number,
        quoted,
        lambda s: (
            somebody(s)
            and (s.person or parties)
            and sentence - s.sentence <= far
            and (s.person or line.word(i - 1) not in words("pronouns", "at_home"))
            and not (s.sentence == sentence and s.token in mates)
            and (not s.actors or s.actors not in doers)
            and own.isdisjoint(a.code for a in s.actors)
        ),
        prefer_subject=False,
    )


def _possessor(
    line: Line, pointer: Pointer, context: Context, quoted: bool, at: dict[int, Mention]
) -> Seen | None:
    """Whose "son" or "leur" says that something is."""
    sentence, i = line.index, pointer.first
    decided, mine = nearer.told_owner(line, i, pointer.number, at.get)
    if decided:
        same = (s for s in reversed(context.seen) if mine and s.actors == mine.actors)
        return (context.of(mine) or next(same, None)) if mine is not None else None
    several = owned.of_several(line, i) if pointer.number == "s" else None
    his = at.get(several.i) if several is not None else None
    if his is not None and his.number == "s" and len(his.actors) == 1 and his.actors[0].person:
        return context.of(his)
    doers = nearer.doers(line, i)
    himself = any(at[j].kind in _SELVES for j in doers if j in at)
    stranger = bool(doers) and (not himself or nearer.is_asked(line, i))
    back = 1 if i <= _OPENING or stranger else 0

    undergone = nearer.befalls(line, i)

    def fits(seen: Seen) -> bool:
        if stranger and seen.sentence == sentence and seen.token in doers:
            return False
        if undergone and _only_place(line, seen):
            return False
        # Further back a thing that nobody names can own as well: "sa disparition".
        if seen.sentence == sentence:
            return somebody(seen) or seen.subject
        return sentence - seen.sentence <= back and (seen.person or (seen.listed and seen.subject))

    own = at.get(owned.own_subject(line, i)) if not doers else None
    if own is not None and own.actors and own.number in ("", pointer.number):
        return context.of(own) or next((s for s in reversed(context.seen) if _alike(s, own)), None)
    if pointer.number == "s" and _is_of_person(line, i):
        return context.best(
            sentence, i, "", pointer.number, quoted, lambda s: _is_human(s) and fits(s)
        )
    found = _unheard(line, pointer, context, quoted, fits) if undergone else None
    if found is None and nearer.befalls_people(line, i):
        found = _person(line, pointer, context, quoted, fits)
    found = found or context.best(sentence, i, "", pointer.number, quoted, fits)
    if found is None or found.listed or found.person:
        return found
    holder = nearer.inner(line, found.token, i, at)
    return context.of(holder) if holder is not None else None


def _alike(seen: Seen, mention: Mention) -> bool:
    """Whether an entry stands for those whom a pronoun means that has none of its own."""
    return seen.actors == mention.actors


def _is_of_person(line: Line, i: int) -> bool:
    """Whether only a person owns what a possessive tells of: "son abdication"."""
    doc = line.sentence.doc
    return doc is not None and doc[i].head.lemma_ in words("pronouns", "of_person")


def _is_human(seen: Seen) -> bool:
    """Whether somebody can resign or die: a person, an office, or a pronoun for one."""
    if seen.mention.kind == "pronoun":
        return seen.person or any(a.sector for a in seen.actors)
    return seen.person or seen.mention.kind in ("office", "inhabitant", "person")


def _person(
    line: Line, pointer: Pointer, context: Context, quoted: bool, fits: Callable[[Seen], bool]
) -> Seen | None:
    """A person rather than a state, which nobody sets free: "sa libération"."""

    def somebody_known(seen: Seen) -> bool:
        return seen.person and bool(seen.actors) and fits(seen)

    return context.best(line.index, pointer.first, "", pointer.number, quoted, somebody_known)


def _unheard(
    line: Line, pointer: Pointer, context: Context, quoted: bool, fits: Callable[[Seen], bool]
) -> Seen | None:
    """Who was spoken of, rather than the one who spoke: "X a été jugé, a dit Y. Il a été"."""
    told = context.speaker
    if told is None or not 0 < line.index - told.sentence <= _NEAR:
        return None

    def spoken_of(seen: Seen) -> bool:
        led = seen.subject and seen.person and seen.sentence == told.sentence
        return led and seen.token < told.token and seen.actors != told.actors and fits(seen)

    gender = pointer.gender if pointer.way == "subject" else ""
    return context.best(line.index, pointer.first, gender, pointer.number, quoted, spoken_of)


def _undergoes(line: Line, i: int) -> bool:
    """Whether a pronoun is the subject of what is done to it."""
    doc = line.sentence.doc
    return doc is not None and tree.is_passive(doc[i].head)


def _verb(line: Line, i: int) -> str:
    """The lemma of the verb that a pronoun hangs on."""
    doc = line.sentence.doc
    return doc[i].head.lemma_ if doc is not None else ""


def _subject(
    line: Line, pointer: Pointer, context: Context, quoted: bool, beside: frozenset[Actor]
) -> Seen | None:
    """Whom a subject pronoun stands for; in "a-t-il dit" nobody of the quotation itself."""
    sentence, i = line.index, pointer.first
    acts = _speaks(line, i) or _in_view(line, pointer)
    if acts and (again := _again(line, pointer, context)) is not None:
        return None if beside.intersection(again.actors) else again
    said = nearer.quotation(line, i) if acts else 0
    far = _NEAR if pointer.number == "p" and not acts else _NEAR + 2
    abroad = nearer.foreign(line, i)
    opened = fronted.ruled_out(line, i)
    personal = _verb(line, i) in words("pronouns", "by_person")

    def fits(seen: Seen) -> bool:
        if personal and not (seen.listed or seen.person):
            return False
        if seen.sentence == sentence and seen.token < opened:
            return False
        if any(actor.code in abroad or actor in beside for actor in seen.actors):
            return False
        if seen.sentence == sentence and (seen.token < said or _by_view(line, seen)):
            return False
        back = sentence - seen.sentence
        bare = seen.state and not seen.person
        if _only_place(line, seen):
            return False
        if acts:
            seat = line.low[i].startswith("-") and (_is_seat(seen) or not seen.subject)
            return not (bare and (seat or _in_view(line, pointer))) and _can_say(seen, sentence)
        if bare and seen.subject:
            return back <= _NEAR + 1
        return back <= (_NEAR if bare or not somebody(seen) else far)

    passive = not acts and _undergoes(line, i)
    found = _unheard(line, pointer, context, quoted, fits) if passive else None
    found = found or context.best(sentence, i, pointer.gender, pointer.number, quoted, fits)
    if passive and found is not None and _is_office(found) and _of_people(line, i):
        struck = context.best(
            sentence, i, pointer.gender, pointer.number, quoted, lambda s: s.person and fits(s)
        )
        found = struck or found
    if found is None or acts or pointer.number != "p" or found.sentence == sentence:
        return found
    between = nearer.common_noun(line, i, 0, pointer.gender, "p")
    return None if between is not None else found


def _is_office(seen: Seen) -> bool:
    """Whether no person is meant but those who govern, judge or hold others."""
    return not seen.person and seen.mention.kind in ("body", "group")


def _of_people(line: Line, i: int) -> bool:
    """Whether what is done to a pronoun is seldom done to an office: "il a été arrêté"."""
    return _verb(line, i) in words("pronouns", "done_to_people")


def _asked(line: Line, pointer: Pointer, context: Context, at: dict[int, Mention]) -> Seen | None:
    """Of whom it is asked what the clause of a pronoun tells: "exige de Riga qu'elle parte"."""
    doc = line.sentence.doc
    verb = doc[pointer.first].head if doc is not None else None
    if verb is None or verb.dep_ not in labels.CLAUSE_COMPLEMENT:
        return None
    if verb.head.lemma_ not in grammar("verbs", "asking") | grammar("verbs", "asking_from"):
        return None
    asked = (at.get(t.i) for _, t in tree.obliques(verb.head) if t.i < pointer.first)
    found = next((m for m in asked if m is not None and m.actors), None)
    if found is None or found.gender not in ("", pointer.gender):
        return None
    return context.of(found) if found.number in ("", pointer.number) else None


def _only_place(line: Line, seen: Seen) -> bool:
    """Whether a state of this sentence is only where something is: "Née à Lima, elle"."""
    if not seen.state or seen.person or seen.subject or seen.sentence != line.index:
        return False
    return line.word(seen.mention.first - 1) in words("pronouns", "at_place")


def _again(line: Line, pointer: Pointer, context: Context) -> Seen | None:
    """The last speaker, who goes on: "…", a-t-il ajouté; None where a subject came since."""
    told = context.speaker
    if told is None or not line.low[pointer.first].startswith("-"):
        return None
    if _is_seat(told):
        return None
    if not 0 < line.index - told.sentence <= _NEAR + 1 or not told.agrees(pointer.gender, "s"):
        return None
    since = (s for s in context.seen if s.sentence > told.sentence and not s.quoted)
    heard = any(s.subject and s.agrees(pointer.gender, "s") and _heard(line, s) for s in since)
    return None if heard else told


def _is_seat(seen: Seen) -> bool:
    """Whether a capital stands for its state, which is neither "il" nor "elle" who speaks."""
    return seen.mention.kind == "seat" and not seen.person


def _heard(line: Line, seen: Seen) -> bool:
    """Whether a subject since can be a speaker: in his own sentence that of a main clause."""
    here = seen.sentence == line.index
    speaks = seen.person or seen.mention.kind == "office"
    return (speaks or (seen.listed and here)) and (seen.main or not here)


def _in_view(line: Line, pointer: Pointer) -> bool:
    """ "selon lui": as he says."""
    told = line.word(pointer.first - 1) in words("pronouns", "in_view")
    return pointer.way == "object" and told


def _by_view(line: Line, seen: Seen) -> bool:
    """Whether somebody is named only as the source: "Selon le ministère, il"."""
    first = seen.mention.first
    return not words("pronouns", "in_view").isdisjoint((line.word(first - 1), line.word(first - 2)))


def _can_say(seen: Seen, sentence: int) -> bool:
    """Whether a speaker can be meant: people, and a bare state only where it does something."""
    here = seen.sentence == sentence
    return somebody(seen) and (seen.person or seen.subject or not seen.state or here)


def _latter(line: Line, pointer: Pointer, context: Context) -> Seen | None:
    """Whom "celui-ci" takes up: the last noun that agrees, nobody where that is in no list."""

    def fits(seen: Seen) -> bool:
        return seen.mention.kind != "seat" or not _only_place(line, seen)

    found = context.nearest(line.index, pointer.gender, pointer.number, fits, back=1)
    here = found is not None and found.sentence == line.index
    start = found.mention.last if found is not None and here else 0
    gender, number = pointer.gender, pointer.number
    between = nearer.common_noun(line, pointer.first, start, gender, number)
    named = line.word(pointer.first) in words("pronouns", "demonstrative")
    far = found is not None and not here and named and not found.person
    return None if between is not None or far else found


def somebody(seen: Seen) -> bool:
    """Whether an antecedent can own, be told or be struck: people, and all that are listed."""
    return seen.person or bool(seen.actors)


def _speaks(line: Line, i: int) -> bool:
    """Whether the pronoun is the subject of a verb of saying, as no thing can be."""
    doc = line.sentence.doc
    if doc is None or is_speech(doc[i].head) is None:
        return False
    return not tree.is_passive(doc[i].head)  # "elle a été contestée": a thing can be


def _relative(line: Line, i: int, context: Context, at: dict[int, Mention]) -> Seen | None:
    """The mention that ends right before "qui" or "avec qui", or before the comma in front."""
    last = i - 2 if line.word(i - 1) in words("pronouns", "before_relative") else i - 1
    for j in (last, last - 1):
        mention = at.get(j)
        if mention is not None and mention.actors:
            return context.of(nearer.kin_before(line, mention, i, at) or mention)
        if line.word(j) not in (",", ")"):
            return None
    return None


def _clause_mates(line: Line, i: int) -> frozenset[int]:
    """Tokens that share the verb of an object pronoun as its subject: they cannot be it."""
    doc = line.sentence.doc
    if doc is None:
        return frozenset()
    found = {t.i for t in subject(doc[i].head)}
    for c in list(found):
        found |= {t.i for t in doc[c].children if t.dep_ == labels.CONJUNCT}
    return frozenset(found)
