"""Those whom a plural includes: "plusieurs pays, parmi lesquels le Togo et le Bénin, ont cédé".

The model makes a clause of the list, or gives the verb behind it the last name for its subject.
The names hang on the plural, side by side, and the plural is the subject.
"""

from __future__ import annotations

from functools import cache

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_REACH = 40  # tokens from the phrase that opens a list to its end at most
_NEAR = 5  # tokens from a list to the verb behind it
_INSIDE = frozenset({labels.ADJ, labels.ADP, labels.ADV, labels.DET, labels.NUM}) | labels.NOUNS
_BEFORE_VERB = frozenset({labels.PRONOUN, labels.ADV, labels.AUX})


def includes(tokens: list[Token]) -> None:
    """Mends in place the lists of those whom a plural includes.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens[2:-1]:
        if token.lower_ not in _phrases():
            continue
        length = _length(tokens, token.i)
        whole = _plural(tokens, token.i) if length else None
        if whole is None:
            continue
        end = _end(tokens, token.i + length)
        members = _members(tokens[token.i + length : end])
        if members and _is_list(tokens, end):
            verb = _verb(tokens, whole, end)
            if verb is not None:
                _lead(whole, members, verb)
            if all(whole is not m and m not in whole.ancestors for m in members):
                _hang(whole, members, tokens[token.i : token.i + length])


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases that open such a list by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(words("prepositions", "including"), key=lambda p: (-len(p), p)):
        found.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return found


def _length(tokens: list[Token], at: int) -> int:
    """How many words the phrase has that opens a list here behind a comma, 0 where none does."""
    if tokens[at - 1].text != ",":
        return 0
    said = tuple(t.lower_ for t in tokens[at : at + 4])
    return next((len(p) for p in _phrases()[said[0]] if said[: len(p)] == p), 0)


def _plural(tokens: list[Token], at: int) -> Token | None:
    """The noun of several before the comma: "dirigeants" of "des dirigeants de la région, dont"."""
    noun = tokens[at - 2]
    found = None
    while True:
        if noun.pos_ == labels.NOUN and _is_plural(noun):
            found = noun
        above = noun.head
        if above is noun or above.i > noun.i or above.pos_ not in labels.NOMINAL:
            return found
        noun = above


def _is_plural(noun: Token) -> bool:
    fronts = [noun, *(c for c in noun.children if c.i < noun.i)]
    return any(tree.feature(t, "Number") == labels.PLURAL or t.pos_ == labels.NUM for t in fronts)


def _end(tokens: list[Token], start: int) -> int:
    """Where the list ends: before the first word that is of no noun, comma or "et"."""
    joined = words("conjunctions", "and")
    end = start
    for token in tokens[start : start + _REACH]:
        if token.pos_ not in _INSIDE and token.text != "," and token.lower_ not in joined:
            break
        end = token.i + 1
    while end > start and tokens[end - 1].text == ",":
        end -= 1
    return end


def _members(listed: list[Token]) -> list[Token]:
    """The first noun of each part between commas or "et" that has an article or is a name."""
    joined = words("conjunctions", "and")
    found: list[Token] = []
    fresh, fronted = True, False
    for token in listed:
        if token.text == "," or token.lower_ in joined:
            fresh, fronted = True, False
        elif fresh and token.pos_ in (labels.DET, labels.NUM):
            fronted = True
        elif fresh and token.pos_ in labels.NOUNS:
            if fronted or token.pos_ == labels.PROPER:
                found.append(token)
            fresh = False
        elif fresh and token.pos_ == labels.ADP:
            fresh = False
    return found


def _is_list(tokens: list[Token], end: int) -> bool:
    """Whether it is a list and no clause: a verb may follow behind a comma only."""
    behind = tokens[end] if end < len(tokens) else None
    return behind is None or behind.pos_ == labels.PUNCT


def _verb(tokens: list[Token], whole: Token, end: int) -> Token | None:
    """The verb behind the comma that closes the list, of which the plural is the subject."""
    if end >= len(tokens) or tokens[end].text != "," or tree.preposition(whole):
        return None
    for token in tokens[end + 1 : end + 1 + _NEAR]:
        if token.pos_ in labels.VERBS and tree.is_finite(token):
            verb = token.head if token.pos_ == labels.AUX else token
            ours = tree.feature(token, "Number") != labels.SINGULAR
            return verb if ours and verb.pos_ in labels.VERBS and verb.i > end else None
        if token.pos_ not in _BEFORE_VERB:
            return None
    return None


def _lead(whole: Token, members: list[Token], verb: Token) -> None:
    """Makes the plural the subject of the verb, in whose place it or a member stood."""
    others = [t for t in tree.children(verb, labels.ANY_SUBJECT) if t not in (whole, *members)]
    if any(t.i > members[-1].i and t.pos_ in labels.NOUNS for t in others):
        return
    if whole in verb.ancestors:
        above, dep = whole.head, whole.dep_
        verb.head, verb.dep_ = (verb, labels.ROOT) if above is whole else (above, dep)
    elif whole.head is not verb:
        return
    make_subject(whole, verb)


def _hang(whole: Token, members: list[Token], opening: list[Token]) -> None:
    """Hangs the members on the plural, and the words that open the list on the first of them."""
    first = members[0]
    first.head, first.dep_ = whole, labels.APPOSED
    for other in members[1:]:
        other.head, other.dep_ = first, labels.CONJUNCT
    for token in opening:
        token.head, token.dep_ = first, labels.ADVERB
