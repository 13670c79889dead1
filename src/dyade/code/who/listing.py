"""Names in a row: "le Canada, l'Australie et la Norvège", where the parse lost one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dyade.find.mention import Mention
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

if TYPE_CHECKING:
    from dyade.code.scene import Scene

_NAMES = frozenset({"state", "seat", "body", "movement", "person", "office"})


def after(scene: Scene, mention: Mention, token: Token) -> list[Mention]:
    """The names that go on a list of names, if "et" closes it.

    Args:
        mention: the last name of the list that is known.
        token: the head of the list, which says what the list is in the sentence.
    """
    if mention.kind not in _NAMES:
        return []
    doc = token.doc
    case = tree.preposition(token)
    found: list[Mention] = []
    closed = 0
    at = mention.last
    while (start := _link(doc, at)) and (named := _name(scene, doc, start, case)) is not None:
        joined = doc[start - 1].text != ","
        if joined and _begins_clause(doc, named, token):
            break
        found.append(named)
        closed = len(found) if joined else closed
        at = named.last
        if joined:
            break
    return found[:closed]


def _link(doc: list[Token], at: int) -> int:
    """Where the next name would begin behind a comma or "et", 0 where there is neither."""
    links = words("conjunctions", "and")
    first, second = [*(t.lower_ for t in doc[at : at + 2]), "", ""][:2]
    if first in links or (first == "," and second not in links):
        return at + 1
    return at + 2 if first == "," or f"{first} {second}" in words("conjunctions", "as_well") else 0


def _name(scene: Scene, doc: list[Token], start: int, case: str) -> Mention | None:
    """The name that begins here, under the list's preposition or none."""
    i = start
    while i < len(doc) and (doc[i].pos_ == labels.DET or doc[i].pos_ == labels.ADP):
        if doc[i].pos_ == labels.ADP and (not case or tree.preposition(doc[i].head) != case):
            return None
        i += 1
    named = scene.mention(doc[i]) if i < len(doc) else None
    known = named is not None and named.first == i and named.kind in _NAMES and named.actors
    return named if known else None


def _begins_clause(doc: list[Token], named: Mention, token: Token) -> bool:
    """Whether a name after "et" is the subject of a clause of its own."""
    head = doc[named.head]
    behind = doc[named.last] if named.last < len(doc) else None
    verbal = behind is not None and behind.pos_ in labels.VERBS | {labels.AUX, labels.PRONOUN}
    own = head.dep_ in labels.ANY_SUBJECT and head.head != token.head
    return own or (verbal and token.dep_ not in labels.ANY_SUBJECT)
