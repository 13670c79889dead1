"""Who is told of without a name: "un juge chilien", "l'un des juges", "deux opposants"."""

from __future__ import annotations

from dataclasses import dataclass

from dyade.find import lexicon
from dyade.find.cast import Cast
from dyade.find.counting.numbers import number_word
from dyade.find.lexicon import suffixes, words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.speech import is_speech
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

AFTER = 2  # sentences within which a name can follow
_NOUNS = frozenset({"group", "inhabitant", "office"})
_BEFORE = 2  # adjectives between "un" and the noun
_TOP = frozenset({"state", "crown"})  # posts
_MOST = 9  # that are named one by one


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A noun for ``count`` persons without a name, by the ``words`` that can tell what they are.

    ``phrase``: all words of theirs, ``bare`` where no other noun is among them. ``core``: the
    sentence is about them. ``known``: their article takes them for known, as "son" does (``his``).
    ``stranger``: of no land or office. ``top``: the head of a state. ``heard``: the sentences
    within which they are who says something, as one who speaks here or acts in an office.
    ``agent``: they only did it to whom the sentence is about, "tué par un policier".
    """

    noun: Mention
    words: frozenset[str]
    phrase: frozenset[str]
    bare: bool
    count: int
    gender: str
    core: bool
    known: bool
    his: bool
    stranger: bool
    top: bool
    heard: int
    agent: bool = False

    @property
    def is_one(self) -> bool:
        """Whether one person is brought in: "un jeune opposant russe"."""
        return self.count == 1 and not self.known


def strangers(cast: Cast, line: Line) -> list[Unnamed]:
    """Those of no land or office whom a sentence brings in one by one: "un homme", "une femme"."""
    found: list[Unnamed] = []
    doc = line.sentence.doc or ()
    for i, low in enumerate(line.low[: len(doc)]):
        if doc[i].pos_ not in labels.NOUNS or not _is_stranger(low):
            continue
        noun = Mention(line.index, i, i + 1, i, line.span(i, i + 1), "person", number="s")
        gender, count = _one(line, noun)
        if count and cast.entities.at(line.index, i) is None:
            told = frozenset({low})
            core = _is_core(doc[i])
            stranger = Unnamed(
                noun, told, told, True, 1, gender, core, False, False, True, False, 0
            )
            found.append(stranger)
    return found


def _is_stranger(low: str) -> bool:
    """Whether a noun means somebody of no land or office, or who has left one: "un ex-juge"."""
    before = next((p for p in suffixes("presenting", "ex") if low.startswith(p)), "")
    once = bool(before) and low.removeprefix(before) in words("presenting", "person")
    return once or low in words("presenting", "strangers")


def unnamed(line: Line, noun: Mention) -> Unnamed | None:
    """What a noun tells of persons without a name, None where it means others or a name stands."""
    doc = line.sentence.doc
    if doc is None or noun.kind not in _NOUNS or len(noun.actors) != 1 or noun.actors[0].person:
        return None
    over = _over(doc, noun)
    told = frozenset({line.low[noun.head], line.low[over.i]})
    phrase = frozenset(line.low[noun.first : noun.last])
    bare = over.i == noun.head and not any(
        t.pos_ in labels.NOUNS for t in doc[over.i + 1 : noun.last]
    )
    core = _is_core(over)
    acts = core and over.dep_ in labels.SUBJECT
    gender, count = _one(line, noun)
    known, heard = False, 0
    if count == 1 and (noun.kind != "group" or told & words("presenting", "person")):
        speaks = is_speech(over.head) is not None or told & words("presenting", "speaking")
        heard = AFTER if acts and speaks else 0
    elif noun.kind == "office" and noun.number != "p" and core and _is_known(line, noun):
        gender, count, known, heard = noun.gender, 1, True, AFTER if acts else 0
    else:
        count = _several(line, noun)
        gender = "" if noun.gender == "m" else noun.gender  # women can be among them
    his = line.word(noun.first - 1) in words("nominal", "possessive_one")
    top = not his and bool(lexicon.posts_of(line.low[noun.head]) & _TOP)
    heard = min(heard, 1) if over.i > over.head.i else heard  # "…", a dit le juge
    agent = tree.preposition(over) in grammar("prepositions", "agent")
    made = Unnamed(
        noun, told, phrase, bare, count, gender, core, known, his, False, top, heard, agent
    )
    return made if count else None


def can_be(person: Person, noun: Mention, gender: str) -> bool:
    """Whether name, gender, state and sector let somebody be whom a noun means."""
    if " " not in person.name or (gender and person.gender not in ("", gender)):
        return False
    for actor in noun.actors:
        if person.code and person.sure and person.code != actor.code:
            return False
        if person.sector and actor.sector and person.sector != actor.sector:
            return False
    return True


def _one(line: Line, noun: Mention) -> tuple[str, int]:
    """The gender and number that "un" shows, and "l'un des" before several: ("m", 1)."""
    before = [line.word(noun.first - n) for n in range(1, _BEFORE + 3)]
    for n, word in enumerate(before[:-1] if noun.number == "p" else before[: _BEFORE + 1]):
        if word in words("nominal", "one"):
            of_them = n > 0 and before[n - 1] in words("nominal", "of")
            single = noun.number != "p" and all(w.isalpha() for w in before[:n])
            told = {*before[:n], *line.low[noun.first : noun.head]}
            if words("presenting", "further") & told:
                return "", 0
            gender = "f" if word in words("nominal", "feminine") else "m"
            return (gender, 1) if single or of_them else ("", 0)
    return "", 0


def _is_known(line: Line, noun: Mention) -> bool:
    before = line.word(noun.first - 1)
    return before in words("nominal", "the") | words("nominal", "possessive_one")


def _several(line: Line, noun: Mention) -> int:
    """How many persons a numeral before a noun counts, 0 where none does."""
    many = number_word(line.word(noun.first - 1)) if noun.number == "p" else None
    return int(many) if many and 1 < many <= _MOST else 0


def _over(doc: list[Token], noun: Mention) -> Token:
    """The token by which a noun hangs in its sentence: "ministre" of "Premier ministre"."""
    inside = range(noun.first, noun.last)
    return next((doc[i] for i in inside if doc[i].head.i not in inside), doc[noun.head])


def _is_core(noun: Token) -> bool:
    """Whether a noun stands under its sentence's main verb, without a preposition."""
    if tree.preposition(noun):
        return False
    verb = next((t for t in noun.ancestors if t.pos_ in labels.VERBS), noun)
    while verb.dep_ == labels.CONJUNCT and verb.head.pos_ in labels.VERBS:
        verb = verb.head
    return verb.dep_ == labels.ROOT
