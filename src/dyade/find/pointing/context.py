"""What has been spoken of so far: the antecedents that pronouns and descriptions look back to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dyade.find.mention import Mention
from dyade.find.pointing.bystanders import Bystander
from dyade.model import Actor, Span

_BACK = 3  # sentences: an antecedent further back is a guess
_KEPT = 100  # mentions kept
# Weights of choice, set on the training set.
_SAME, _SUBJECT, _PERSON, _FAR, _JUST, _THING = 0.5, 2.5, 0.8, 1.6, 1.0, 1.0
_MAIN = 0.3


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that can be looked back to. ``quoted``: it stands inside a quotation."""

    mention: Mention
    sentence: int
    token: int
    gender: str
    number: str
    actors: tuple[Actor, ...]
    subject: bool
    quoted: bool
    person: bool
    state: bool
    main: bool = False  # the subject of a main verb
    placed: bool = False  # a land that is only where it plays: "au Mali"
    listed: bool = True  # False: a noun that only keeps others from being guessed

    def agrees(self, gender: str, number: str) -> bool:
        """Whether gender and number let a pronoun stand for it; "" where they are not known."""
        if number and self.number and self.number != number:
            return False
        return not (gender and self.gender and self.gender != gender)


class Context:
    """The mentions seen so far, in the order of the text."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.speaker: Seen | None = None  # who spoke last

    def see(
        self,
        mention: Mention,
        subject: bool,
        quoted: bool,
        joined: tuple[Mention, ...] = (),
        main: bool = False,
        placed: bool = False,
    ) -> None:
        """Notes a mention.

        Args:
            joined: those before it to whom "et" and commas tie it, the nearest first.
            main: whether it is the subject of a main verb.
            placed: whether it stands behind "en" or "au", as the place of a deed.
        """
        unknown = not mention.actors and mention.kind != "person"
        if unknown or mention.kind in ("adjective", "place"):
            return
        # The media report: they are seldom whom "il" means.
        if mention.actors and all(a.sector == "JRN" and not a.person for a in mention.actors):
            return
        state = mention.kind in ("state", "seat", "inhabitant")
        person = mention.kind == "person" or any(a.person for a in mention.actors)
        found = Seen(
            mention,
            mention.sentence,
            mention.head,
            mention.gender,
            mention.number,
            mention.actors,
            subject,
            quoted,
            person,
            state,
            main,
            placed and state and not subject,
        )
        together = found
        for other in joined:
            here = (s for s in reversed(self.seen) if s.sentence == mention.sentence and s.listed)
            near = [s for s in here if s.mention.first == other.first or other.kind == "pronoun"]
            together = _both(near[0], together) if near else together
        self.seen += [found] if together is found else [found, together]
        del self.seen[:-_KEPT]

    def pass_by(self, noun: Bystander, sentence: int, span: Span, quoted: bool) -> None:
        """Notes a noun outside all mentions: an antecedent that stands for nobody."""
        mention = Mention(sentence, noun.token, noun.token + 1, noun.token, span, "description")
        self.seen.append(
            Seen(
                mention,
                sentence,
                noun.token,
                noun.gender,
                noun.number,
                (),
                noun.subject,
                quoted,
                noun.person,
                state=False,
                listed=False,
            )
        )
        del self.seen[:-_KEPT]

    def best(
        self,
        sentence: int,
        token: int,
        gender: str,
        number: str,
        quoted: bool,
        fits: Callable[[Seen], bool] = lambda _: True,
        prefer_subject: bool = True,
    ) -> Seen | None:
        """The likeliest antecedent by agreement, subjecthood and nearness; None where none.

        Args:
            prefer_subject: whether a subject of the same sentence comes before what is nearer;
                an object pronoun rather takes up the object before it.
        """
        best: Seen | None = None
        top = 0.0
        for seen in reversed(self.seen):
            back = sentence - seen.sentence
            if back > _BACK:
                break
            if not seen.agrees(gender, number) or (seen.quoted and not quoted):
                continue
            if (back == 0 and seen.token >= token) or not fits(seen):
                continue
            score = 10.0 - _FAR * back + _PERSON * seen.person
            score += _SUBJECT * (seen.subject and (prefer_subject or back > 0))
            score += _MAIN * (seen.main and back > 0)
            score += _SAME * (back == 0) - _THING * (not seen.listed and not seen.person)
            if not prefer_subject:  # "a reçu X, lui proposant …": rather X than who was before
                score += _JUST * (back == 0 and seen.person)
            if best is None or score > top:
                best, top = seen, score
        return best

    def of(self, mention: Mention) -> Seen | None:
        """The entry of a mention, None where it has none."""
        return next((s for s in reversed(self.seen) if s.mention is mention), None)

    def last(self, mention: Mention) -> Seen | None:
        """The entry of a mention, of a pronoun's too that has been put to others since."""
        first, index = mention.first, mention.sentence
        here = (s for s in reversed(self.seen) if s.sentence == index and s.mention.first == first)
        return next((s for s in here if s.actors == mention.actors), None)

    def without(self, taken: Callable[[Actor], bool]) -> Context:
        """The same context without those who are one of these."""
        left = Context()
        left.seen = [s for s in self.seen if not (len(s.actors) == 1 and taken(s.actors[0]))]
        return left

    def rename(self, mention: Mention, actors: tuple[Actor, ...]) -> None:
        """Puts other actors to the entry of a mention; without any it is dropped."""
        for i, seen in enumerate(self.seen):
            if seen.mention is mention:
                person = any(a.person for a in actors)
                self.seen[i : i + 1] = (
                    [replace(seen, actors=actors, person=person)] if actors else []
                )
                return

    def nearest(
        self,
        sentence: int,
        gender: str,
        number: str,
        fits: Callable[[Seen], bool] = lambda _: True,
        back: int = _BACK,
    ) -> Seen | None:
        """The last mention that agrees: "ce dernier", "cette dernière"."""
        for seen in reversed(self.seen):
            if sentence - seen.sentence > back:
                return None
            if seen.listed and seen.agrees(gender, number) and fits(seen):
                return seen
        return None

    def two(self, sentence: int, fits: Callable[[Seen], bool]) -> tuple[Actor, ...]:
        """The last two different entities that fit ("les deux pays"); empty where fewer."""
        found: list[Actor] = []
        for seen in reversed(self.seen):
            if sentence - seen.sentence > 2 * _BACK:
                break
            if not seen.listed or not fits(seen):
                continue
            if len(seen.actors) == 2 and len(found) < 2:
                return seen.actors  # named as a pair: "l'Inde et le Pakistan"
            for actor in reversed(seen.actors):
                if all(actor.code != a.code or actor.person != a.person for a in found):
                    found.append(actor)
            if len(found) >= 2:
                return tuple(reversed(found[:2]))
        return ()


def _both(one: Seen, other: Seen) -> Seen:
    """Two that "et" ties together, as several who stand where the second does."""
    return replace(
        other,
        gender="f" if one.gender == other.gender == "f" else "m",
        number="p",
        actors=_union(one.actors, other.actors),
        subject=one.subject or other.subject,
        person=one.person and other.person,
        state=one.state and other.state,
        main=one.main or other.main,
    )


def _union(left: Iterable[Actor], right: Iterable[Actor]) -> tuple[Actor, ...]:
    out = list(left)
    out.extend(a for a in right if a not in out)
    return tuple(out)
