"""The two that "les deux pays" or "les deux camps" are."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.counting.numbers import number_word
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.pointing.context import Seen
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.pointers import Pointer
from dyade.model import Actor
from dyade.parse import arguments, labels
from dyade.parse.words import words as grammar

_BACK = 4  # sentences back to those of whom a number was told
_PRIVATE = frozenset({"BUS", "CVL", "EDU", "JRN", "NGO"})
_BESIDE = _PRIVATE | {""}  # persons who are no party to a conflict
_NEAR = 2  # sentences back to two who meet
_FAR = 8  # sentences back to a row of states
_BETWEEN = 2  # tokens between two who are named side by side: "et le"
_LEADS = 1.5  # times as much as of a third state a dispatch speaks of each of the two it is about


def both(
    said: Discourse,
    line: Line,
    head: str,
    main: tuple[Actor, ...],
    without: frozenset[str] = frozenset(),
) -> tuple[Actor, ...]:
    """Whom a plural with "deux" stands for: "les deux pays", "les deux hommes", "les deux camps".

    Args:
        head: its noun, folded.
        main: the two states that the dispatch is about here, if it is about two.
        without: the states that none of the two can be.
    """
    if head in words("descriptions", "anybody"):
        told = counted(said, line, words("descriptions", "two"))
        if told is not None:
            return told
    if head in words("descriptions", "two_persons"):
        people = holders(said, line, (head,))
        if people or head not in words("descriptions", "two_states"):
            return people
    if head in words("descriptions", "two_states"):

        def is_other(seen: Seen) -> bool:
            return without.isdisjoint(a.code for a in seen.actors)

        states = main or said.context.two(
            line.index, lambda s: s.state and not s.placed and is_other(s)
        )
        if not states:
            states = said.context.two(line.index, lambda s: (s.state or s.person) and is_other(s))
        return tuple(Actor(a.code, country=a.country) for a in states)
    if head in words("descriptions", "two_parties"):

        def can_fight(seen: Seen) -> bool:
            speaks = seen.subject and seen.sentence == line.index and head in urged
            private = any(a.person and a.sector in _BESIDE for a in seen.actors)
            land = seen.mention.kind != "seat" and not seen.placed
            return land and not speaks and not private

        urged = words("descriptions", "urged")
        last = said.context.two(line.index, can_fight)
        between = bool(last) and all(a.code in lexicon.states() for a in last)
        return main if main and between else last
    return ()


def counted(said: Discourse, line: Line, numbers: frozenset[str]) -> tuple[Actor, ...] | None:
    """Those told in as many as a description says: "deux soldats turcs", then "les deux hommes".

    Args:
        numbers: the words of the number.

    Returns:
        Nobody where so many of no known side were told last; None where nobody was told in such
        a number, or two persons were named since.
    """
    people: set[Actor] = set()
    for index in range(line.index, max(-1, line.index - _BACK), -1):
        before = said.lines[index]
        for i in range(len(before.low) - 1, 0, -1):
            named = said.cast.entities.at(index, i)
            people |= {a for a in (named.actors if named is not None else ()) if a.person}
            if len(people) > 1:
                return None
            again = i > 1 and before.low[i - 2] in _known()
            if before.low[i - 1] not in numbers or again:
                continue
            if named is not None and named.number == "p" and not people & set(named.actors):
                return named.actors
            if before.low[i] in words("descriptions", "anybody"):
                return ()
    return None


def _known() -> frozenset[str]:
    """The words before those who have been told of."""
    return words("nominal", "articles") | words("nominal", "contracted") | words("nominal", "these")


def row(said: Discourse, line: Line, noun: tuple[str, ...]) -> tuple[Actor, ...]:
    """The states of "les trois pays": the last so many that were named in one row.

    Args:
        noun: its words, of which the first is the number.
    """
    known, lands = lexicon.states(), words("descriptions", "two_states")
    for seen in reversed(said.context.seen):
        if line.index - seen.sentence > _FAR:
            break
        codes = {a.code for a in seen.actors}
        if len(codes) == number_word(noun[0]) and codes <= known and noun[-1] in lands:
            return tuple(Actor(a.code) for a in seen.actors)
    return ()


def holders(said: Discourse, line: Line, noun: tuple[str, ...]) -> tuple[Actor, ...]:
    """The last two persons who hold an office, else who can hold any: "les deux dirigeants".

    Args:
        noun: the words of its noun, in the plural; "hommes" is no office, and anybody's.
    """
    posts, people = lexicon.posts_of_several(noun), said.cast.register.people
    office = any(noun == listed.words for listed in lexicon.offices().get(noun[0], ()))

    def of_post(seen: Seen) -> bool:
        named = (people.get(lexicon.key(a.person)) for a in seen.actors if a.person)
        return seen.person and all(p is not None and bool(p.posts() & posts) for p in named)

    def can_hold(seen: Seen) -> bool:
        private = any(a.sector in _PRIVATE for a in seen.actors)
        return seen.person and not (office and private)

    found = said.context.two(line.index, of_post) if posts else ()
    return found or said.context.two(line.index, can_hold)


def of_two(line: Line, first: int, head: int) -> bool:
    """Whether a plural takes up two who are known: "les deux ministres", not "deux ministres"."""
    two, known = words("descriptions", "two"), _known()
    return any(
        line.low[i] in two and line.word(i - 1) in known for i in range(max(1, first - 1), head)
    )


def states(said: Discourse, line: Line, first: int, head: int) -> tuple[str, ...]:
    """The two states whose "les deux armées" or "les deux Parlements" are."""
    if line.low[head] not in words("descriptions", "one_each") or not of_two(line, first, head):
        return ()
    two = main(said, line) or said.context.two(line.index, lambda s: s.state and not s.placed)
    codes = tuple(a.code for a in two)
    return codes if all(code in lexicon.states() for code in codes) else ()


def meeting(said: Discourse, line: Line, pointer: Pointer) -> tuple[Actor, ...]:
    """The two persons who meet where none named together do: "a-t-il dit lors de leur sommet"."""
    doc, i = line.sentence.doc, pointer.first
    if doc is None or pointer.way != "possessive" or pointer.number != "p":
        return ()
    if doc[i].head.lemma_ not in words("descriptions", "of_two"):
        return ()

    def near(seen: Seen) -> bool:
        known = seen.person or seen.mention.kind == "office"
        return known and len(seen.actors) == 1 and line.index - seen.sentence <= _NEAR

    return said.context.two(line.index, near)


def behind(said: Discourse, line: Line, i: int) -> tuple[str, ...]:
    """The states of "des deux pays" behind a noun, and of "et du Pérou" behind that."""
    number, head = line.word(i + 1), line.word(i + 2)
    if line.word(i) not in words("nominal", "of_the_plural"):
        return ()
    if number in words("descriptions", "more"):
        return tuple(a.code for a in row(said, line, (number, head)))
    if number not in words("descriptions", "two"):
        return ()
    if head not in words("descriptions", "two_states") | words("descriptions", "two_parties"):
        return ()
    codes = [a.code for a in both(said, line, head, main(said, line))]
    joined = line.word(i + 3) in grammar("conjunctions", "and")
    if codes and joined and line.word(i + 4) in words("nominal", "of"):
        third = next((line.names[j] for j in (i + 5, i + 6) if j in line.names), None)
        codes += said.cast.codes(third.keys) if third is not None else ()
    return tuple(dict.fromkeys(codes))


def addressing(said: Discourse, line: Line, i: int) -> frozenset[str]:
    """Of what state who does something to the two is: none of them ("X félicite les deux pays").

    Args:
        i: the token of the noun that the two are told by.
    """
    doc = line.sentence.doc
    if doc is None or doc[i].dep_ not in labels.OBJECT:
        return frozenset()
    doers = (said.cast.entities.at(line.index, t.i) for t in arguments.subject(doc[i].head))
    return frozenset(a.code for m in doers if m is not None for a in m.actors)


def _joint(said: Discourse, line: Line) -> tuple[Actor, ...]:
    """The two states that last did something together: "X et Y ont cédé à la demande de Z"."""
    known = lexicon.states()
    for back in range(1, _NEAR + 1):
        doers = [
            (seen.mention, {a.code for a in seen.actors} & known)
            for seen in said.context.seen
            if line.index - seen.sentence == back and seen.subject and not seen.quoted
        ]
        codes = {code for _, named in doers for code in named}
        if len(codes) == 2 and _together([(m, c) for m, c in doers if c]):
            return tuple(Actor(c) for c in sorted(codes))
    return ()


def _together(doers: list[tuple[Mention, set[str]]]) -> bool:
    """Whether two states are named side by side: as one, or with "et" between."""
    return any(len(codes) == 2 for _, codes in doers) or any(
        codes != others and 0 <= after.first - before.last <= _BETWEEN
        for before, codes in doers
        for after, others in doers
    )


def main(said: Discourse, line: Line, without: frozenset[str] = frozenset()) -> tuple[Actor, ...]:
    """The two states that a dispatch is about, unless the sentences just before name two.

    "Les deux pays" in a dispatch on X and Y are these, though Z was the last to be named.

    Args:
        without: the states that none of the two can be.
    """
    known = lexicon.states() - without
    for back in (0, 1):
        near = {
            a.code
            for seen in said.context.seen
            if line.index - seen.sentence <= back and not seen.placed
            for a in seen.actors
            if a.code in known
        }
        if len(near) == 2:
            return ()
    joint = _joint(said, line)
    if joint:
        return joint
    seen_codes = {a.code for seen in said.context.seen for a in seen.actors}
    ranked = sorted(
        ((w, c) for c, w in said.cast.counted.items() if c in seen_codes and c in known),
        reverse=True,
    )
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][0] < _LEADS * ranked[2][0]):
        return ()
    return tuple(Actor(c) for c in sorted(c for _, c in ranked[:2]))
