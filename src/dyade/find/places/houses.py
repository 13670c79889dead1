"""Houses of those who govern, where somebody speaks or people stand: "devant le Sénat"."""

from __future__ import annotations

from dyade.find.lexicon import states, words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.phrases import adjective_like
from dyade.model import Place
from dyade.parse import labels

_HOUSED = frozenset({"GOV", "JUD", "LEG"})


def place(line: Line, mention: Mention) -> Place | None:
    """Where somebody is who is in or before a house of those who govern: "devant le Sénat"."""
    house = mention.kind == "party" or line.low[mention.head] in words("places", "houses")
    if mention.number == "p" or len(mention.actors) != 1 or not house:
        return None
    if adjective_like(line, mention.last):
        return None  # "devant l'Assemblée générale"
    actor, i = mention.actors[0], mention.first - 1
    if actor.code not in states() or actor.sector not in _HOUSED or actor.person:
        return None
    i -= line.word(i) in words("nominal", "articles")
    if not _is_in_house(line, mention.head, i):
        return None
    return Place(line.slice(mention.first, mention.last), actor.code, precision="state")


def _is_in_house(line: Line, head: int, i: int) -> bool:
    """Whether the preposition at ``i`` puts somebody in a house: "dit au Sénat", "à sa tribune".

    "a menti au Sénat" tells where, "a demandé au Sénat" of whom.
    """
    before = line.word(i)
    if before in words("places", "before_house"):
        return True
    if before in words("nominal", "of"):
        return line.word(i - 1) in words("places", "rooms")
    doc = line.sentence.doc
    if before not in words("nominal", "to"):
        return False
    if line.word(i - 1) in words("places", "rostrums"):
        return True  # "lors d'une visite au ministère"
    if doc is None or doc[head].head.i >= head:
        return False
    above, occasions = doc[head].head, words("places", "rostrums") | words("places", "meetings")
    while above.pos_ in labels.NOUNS and above.lower_ not in occasions:
        above = above.head  # "un entretien avec le ministre au Sénat"
        if above.pos_ not in labels.NOUNS or above == above.head:
            return above.lemma_ in words("places", "receiving")
    if above.pos_ in labels.NOUNS:
        return True
    asked = {above.lemma_, above.lower_} & words("verbs", "dative")
    told = labels.OBJECT | labels.CLAUSE_COMPLEMENT  # "a condamné au Sénat la loi"
    beside = doc[head].dep_ not in labels.OBLIQUE_ARGUMENT or any(
        c.dep_ in told and c.pos_ != labels.PRONOUN for c in above.children
    )
    return above.pos_ in labels.VERBS and beside and not asked
