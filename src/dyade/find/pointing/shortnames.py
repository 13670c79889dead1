"""Names taken up by less: their first word ("la Commission") or what they are ("l'agence")."""

from __future__ import annotations

from collections.abc import Callable

from dyade.find import lexicon
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.pointing.context import Seen
from dyade.find.pointing.discourse import Discourse
from dyade.model import Actor
from dyade.parse import labels

_NAMED = frozenset({"body", "party", "movement", "group"})


def learn(said: Discourse, line: Line, mention: Mention) -> None:
    """Notes a body or institution of several words by its first, which can stand for it later."""
    said_as = line.slice(mention.head, mention.last)
    name = lexicon.spelled_out().get(said_as, said_as)
    word = name.replace("'", " ").split()[0]
    long = word != name and word[0].isupper() and not word.isupper()
    if long and mention.kind in _NAMED and len(mention.actors) == 1:
        said.heads[word] = mention


def add(said: Discourse, line: Line) -> None:
    """Adds the head words alone of names said before: "la Commission", after "… européenne"."""
    for i in range(1, len(line.words) if said.heads else 0):
        full = meant(said, line, i) if line.free(i, i + 1) else None
        if full is not None:
            said.cast.add(line, i, i + 1, i, full.kind, full.actors, full.gender, "s", "short-name")


def meant(said: Discourse, line: Line, i: int) -> Mention | None:
    """The name said before for which a word stands, None where it stands for none.

    With its article and without a complement, which would make it another one.
    """
    full = said.heads.get(line.words[i])
    if full is None or i in line.names:
        return None
    before, after = line.word(i - 1), line.words[i + 1] if i + 1 < len(line.words) else ""
    if before not in words("nominal", "articles") | words("nominal", "contracted_one"):
        return None
    doc = line.sentence.doc
    adjective = doc is not None and after and doc[i + 1].pos_ == labels.ADJ
    more = after[:1].isupper() or after in ("-", "(") or line.word(i + 1) in words("nominal", "of")
    return None if adjective or more else full


def body(
    said: Discourse, line: Line, first: int, fits: Callable[[Seen], bool]
) -> tuple[Actor, ...]:
    """ "l'organisation", "cette institution": the body or movement spoken of last."""
    if not definite(line, first):
        return ()
    seen = said.context.nearest(line.index, "", "s", fits)
    return tuple(Actor(a.code, a.sector, country=a.country) for a in seen.actors) if seen else ()


def is_body(seen: Seen) -> bool:
    """Whether somebody is an international body or an association."""
    aid = seen.mention.kind == "group" and seen.number == "s" and seen.actors[0].sector == "NGO"
    return (aid or seen.mention.kind in ("body", "movement")) and len(seen.actors) == 1


def is_band(seen: Seen) -> bool:
    """Whether somebody is a movement or a party, and no firm."""
    return seen.mention.kind in ("movement", "party") and len(seen.actors) == 1


def definite(line: Line, first: int) -> bool:
    """Whether an article or "ce" before a phrase points at one that is known."""
    before = line.word(first - 1)
    if before in words("descriptions", "before"):
        before = line.word(first - 2)  # "le petit émirat"
    definite = words("nominal", "articles") | words("nominal", "contracted_one")
    return before in definite | words("nominal", "this")
