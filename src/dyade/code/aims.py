"""What a deed aims at or is done with: the mode that the words of its content give.

"exige le retrait des troupes" asks to yield, "exige le retrait de la loi" a change: the verb is the
same. So are "dépêche des soldats" and "dépêche un croiseur", "tué par balle" and "tué par une
mine". The words are in ``data/fr/aims.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dyade.code.codebook import modes
from dyade.code.matching.match import slot_tokens
from dyade.data import Row, table
from dyade.find.stances import negation
from dyade.parse import labels, tree
from dyade.parse.token import Token

_KINDS = {
    "ASSAULT": "struck",
    "MOBILIZE": "moved",
    "REJECT": "asked",
    "REQUEST": "asked",
    "THREATEN": "threatened",
}
_OWN = "own"
_CONTENT = ("inf", "que", "obj", "à", "pour", "contre", "de")  # where the content stands, in order
_SLOTS = {"moved": ("obj", "subj"), "struck": ("par", "à", "de", "avec", "dans", "subj")}
_CARRIED = 3  # carriers over one another: "la possibilité d'accepter l'offre"


def _forms(token: Token) -> tuple[str, str]:
    return token.lemma_.lower(), token.lower_


@dataclass(frozen=True, slots=True)
class _Rule:
    mode: str
    words: frozenset[str]
    beside: frozenset[str]

    def fits(self, token: Token) -> bool:
        """Whether a word of content is one of the rule's, beside what the rule asks for."""
        if self.words.isdisjoint(_forms(token)):
            return False
        return not self.beside or any(not self.beside.isdisjoint(_forms(t)) for t in _below(token))


def aim(act: str, words: Sequence[Token]) -> str:
    """The mode that its content or its means give a deed, "" where they give none.

    ``words`` are those that name the deed: they are no content of theirs.
    """
    kind = _KINDS.get(act)
    if kind is None or any(not _own().isdisjoint(_forms(w)) for w in words):
        return ""
    for word in words:
        for token in _contents(word, words, kind):
            mode = _mode(kind, token, words, _CARRIED)
            if mode:
                return mode
    return ""


def aim_of_remark(act: str, word: Token) -> str:
    """The mode that what is said gives to the demand or refusal that a word makes of it.

    The word holds its content ("il faut partir") or is it itself ("cessez"); "" where what it
    denies is no content.
    """
    kind = _KINDS.get(act)
    if kind is None or negation.is_negated(word):
        return ""
    return aim(act, [word]) or _mode(kind, word, (), _CARRIED)


def _mode(kind: str, token: Token, words: Sequence[Token], deep: int) -> str:
    if token.pos_ in labels.VERBS and negation.is_negated(token):
        return ""  # what is not to be done says nothing of what is
    rule = next((r for r in _load()[kind] if r.fits(token)), None)
    if rule is None or rule.mode or not deep:
        return rule.mode if rule else ""
    below = (_mode(kind, t, words, deep - 1) for t in _contents(token, words, kind))
    return next(filter(None, below), "")


def _contents(token: Token, words: Sequence[Token], kind: str) -> Iterator[Token]:
    slots = _SLOTS.get(kind, _CONTENT)
    return (t for slot in slots for t in slot_tokens(token, slot) if t not in words)


def _below(token: Token) -> Iterator[Token]:
    """What hangs on a word of content and on its complements; who is to do it left out."""
    for child in token.children:
        if child.dep_ not in labels.SUBJECT or tree.is_passive(token):
            yield child
            yield from child.children
    for slot in ("obj", "de", "à"):
        yield from slot_tokens(token, slot)


def _rule(row: Row) -> _Rule:
    acts = [act for act, kind in _KINDS.items() if kind == row["of"]]
    if row["mode"] and any(row["mode"] not in modes()[act] for act in acts):
        raise row.fault(f"{row['of']} has no mode {row['mode']!r}")
    beside = filter(None, row["with"].split("|"))
    return _Rule(row["mode"], frozenset(row["word"].split("|")), frozenset(beside))


@cache
def _load() -> dict[str, tuple[_Rule, ...]]:
    """The rules by what they are of; those that ask for a second word come first."""
    found: dict[str, list[_Rule]] = {kind: [] for kind in (*_KINDS.values(), _OWN)}
    for row in table("fr/aims.tsv", ("of", "mode", "word", "with")):
        if row["of"] not in found:
            raise row.fault(f"{row['of']!r} is none of {sorted(found)}")
        found[row["of"]].append(_rule(row))
    return {kind: tuple(sorted(rules, key=lambda r: not r.beside)) for kind, rules in found.items()}


@cache
def _own() -> frozenset[str]:
    return frozenset(word for rule in _load()[_OWN] for word in rule.words)
