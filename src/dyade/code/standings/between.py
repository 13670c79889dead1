"""The two parties that stand so to each other, from a word of standing and a rule's slots."""

from __future__ import annotations

from dyade.code.scene import Scene, unique
from dyade.code.standings import clauses
from dyade.code.who.nouns import Slot
from dyade.code.who.sides import SLOTS as NEAR
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MANY = 4  # how many may be held to one: "la Chine et la Russie, les rivaux de Washington"
_BEFORE = frozenset({labels.DET, labels.ADJ, labels.NUM})  # between comma and apposed noun
_FAR = 10  # tokens between a word of standing and its "entre", and from there to the sides
_OTHER = frozenset(
    {"with", "clause_with", "with_whom", "against", "clause_against", "clause_dative", "dative"}
)  # slots of the other side
_BOTH = frozenset({"between", "clause_between", "relative_between", "hyphened", "set_against"})
_PRIVATE = frozenset({"BUS", "CVL", "JRN"})  # whose standing is not their state's
_PARTIES = frozenset({"state", "seat", "body", "movement", "description"})


def _qualified(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """What an adjective qualifies: "les deux pays ennemis", "X et Y, pays ennemis"."""
    if word.dep_ not in labels.ADJECTIVE | labels.NOUN_MODIFIER:
        return ()
    found = scene.actors_at(word.head) or _apposed(scene, word.head)
    found = found or _predicate_subject(scene, word.head)  # "X et Y sont deux pays ennemis"
    if found or not any(c.pos_ == labels.NUM for c in word.head.children):
        return found
    both = _clause_subject(scene, word.head)  # "X et Y ont parlé, malgré les liens des deux pays"
    return both if len(_codes(both)) == 2 else ()


def _clause_subject(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """The subject of the clause, also where the word is its predicate or object."""
    if word.dep_ in labels.ADJECTIVE and word.pos_ == labels.ADJ:
        return ()  # "des manoeuvres rivales"
    verb = tree.clause_verb(word)
    found = [t for t in arguments.subject(verb) if t != word] if verb is not None else []
    if not found:  # hung on an adverb or adjective before it: "sont toujours en guerre"
        found = [t for t in word.subtree if t.dep_ in labels.SUBJECT and t.i < word.i]
    return unique(a for t in found for a in scene.actors_at(t))


def _subject_with(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """Who stands so with the side under "avec": "dans une escalade verbale avec Y"."""
    return _clause_subject(scene, word) if _with(scene, word) else ()


def _predicate_subject(scene: Scene, word: Token) -> tuple[Actor, ...]:
    """Of whom the word is said: "la Norvège et l'Islande sont alliées"."""
    said_of = tree.children(word, labels.COPULA)
    return _clause_subject(scene, word) if said_of else ()


def _with(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The other side under "avec", also as whose ally it is: "avec ses alliés de l'Otan"."""
    found = NEAR["with"](scene, noun)
    if found:
        return found
    beside = [t for case, t in tree.obliques(noun) if case in words("prepositions", "with")]
    beside += tree.complements(noun, "with")
    return unique(a for t in beside for a in NEAR["of"](scene, t))


def _of(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose it is, also behind its adjective: "l'ennemi juré de X"."""
    found = NEAR["of"](scene, noun)
    if found or noun.pos_ == labels.ADJ:
        return found
    behind = (t for t in tree.complements(noun, "of") if t.lower_ in words("calendar", "dates"))
    found = unique(a for t in behind for a in NEAR["of"](scene, t))  # "allié de longue date de X"
    if found:
        return found
    after = (
        c
        for c in noun.children
        if c.i > noun.i and (tree.is_participle(c) or c.dep_ in labels.ADJECTIVE)
    )
    return unique(a for c in after for a in NEAR["of"](scene, c))


def _adjective(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Of which state it is, also where the two words are one mention: "son allié chinois"."""
    near = {c.lemma_ for c in noun.children}
    several = tree.feature(noun, "Number") == labels.PLURAL
    if several and near & words("standings", "continental"):
        return ()  # "ses alliés européens" are states, no union
    mention = scene.mention(noun)
    office = mention is not None and mention.kind == "office"
    return NEAR["adjective"](scene, noun) or (scene.actors_at(noun) if office else ())


def _hyphened(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """The two states of "les tensions Ankara-Athènes", wherever the model hung them."""
    after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    mention = scene.mention(after) if after is not None else None
    return mention.actors if mention and mention.kind == "adjective" else ()


def _apposed(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """What the noun is said of in apposition: "la Russie, alliée de Damas"."""
    case = tree.preposition(noun)
    if case and case not in words("prepositions", "of"):
        return ()  # "compte sur le soutien de Y"
    many = tree.feature(noun, "Number") == labels.PLURAL
    if noun.dep_ in labels.APPOSITION | labels.NOUN_MODIFIER | labels.ADJECTIVE | labels.ACL:
        above = noun.head
        if above.dep_ == labels.CONJUNCT and many:
            above = above.head  # "X et Y, ennemis jurés"
        found = scene.actors_at(above)
        if found:
            return found
    at = noun.i - 1
    while at > 0 and noun.doc[at].pos_ in _BEFORE:
        at -= 1
    if at <= 0 or noun.doc[at].text != ",":
        return ()
    named = noun.doc[at - 1]
    if many and named.dep_ == labels.CONJUNCT:  # "entre X et Y, rivaux de longue date"
        return unique(a for t in tree.conjuncts(named.head) for a in scene.actors_at(t))
    mention = scene.mention(named)
    return mention.actors if mention and mention.kind != "adjective" else ()


def _held_as(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Who is held to be so: "le Brésil considère le Portugal comme un allié"."""
    verb = tree.clause_verb(noun)
    if verb is None or tree.preposition(noun) not in words("prepositions", "as"):
        return ()
    return NEAR["object"](scene, verb)


def _set_against(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom it opposes: "le conflit qui oppose X à Y", "X et Y sont opposés par un différend"."""
    above = noun.head
    if above.lemma_ in words("standings", "opposing") and noun in tree.agents(above):
        return NEAR["object"](scene, above)
    verbs = [c for c in noun.children if c.dep_ in labels.RELATIVE | labels.ACL]
    if noun.dep_ in labels.SUBJECT:
        verbs.append(noun.head)
    opposing = (v for v in verbs if v.lemma_ in words("standings", "opposing"))
    return unique(a for verb in opposing for a in NEAR["opposed"](scene, verb))


SLOTS: dict[str, Slot] = {
    **NEAR,
    **clauses.SLOTS,
    "of": _of,
    "with": _with,
    "adjective": _adjective,
    "hyphened": _hyphened,
    "qualified": _qualified,
    "clause_subject_any": _clause_subject,
    "subject_with": _subject_with,
    "predicate_subject": _predicate_subject,
    "apposed": _apposed,
    "held_as": _held_as,
    "set_against": _set_against,
}


def pairs(
    scene: Scene, word: Token, between: tuple[str, ...], sides: tuple[str, ...], alone: bool
) -> list[tuple[str, str]]:
    """The pairs of codes that stand so.

    Args:
        word: the word that says the standing.
        between: slots that hold both sides together or the other side ("avec X"), filled in this
            order until there are two.
        sides: slots of one side each.
        alone: whether two parties of the sentence count where no slot names them.
    """
    both = _gather(scene, word, [n for n in between if n in _BOTH], [])
    if len(both) == 2:
        return [(both[0], both[1])]
    others = _gather(scene, word, [n for n in between if n in _OTHER], [])
    together = _gather(scene, word, [n for n in between if n not in _OTHER], others)
    if together and others:
        return _each(together, others)
    if len(together) == 2:
        return [(together[0], together[1])]
    parted = _parted(scene, word, sides)
    if parted:
        return parted
    if "between" in between:
        near = _said_between(scene, word)
        if near:
            return [near]
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    unknown = after is not None and after.pos_ == labels.PROPER and not scene.mention(after)
    unknown = unknown or _between_others(scene, word)
    return _only_two(scene, together + others) if alone and not unknown else []


def _between_others(scene: Scene, word: Token) -> bool:
    """Whether its sides are named and are no parties: "entre les religions"."""
    sides = [t for kind in ("between", "with") for t in tree.complements(word, kind)]
    return any(not scene.actors_at(t) and not scene.mention(t) for t in sides)


def _gather(scene: Scene, word: Token, slots: list[str], others: list[str]) -> list[str]:
    """The codes in some slots, filled in their order until there is a pair."""
    codes: list[str] = []
    for slot in slots:
        codes += [c for c in _codes(SLOTS[slot](scene, word)) if c not in (*codes, *others)]
        if len(codes) > 1 or (codes and others):
            break
    return codes


def _each(one: list[str], other: list[str]) -> list[tuple[str, str]]:
    """Each of one side with each of the other; none where they are too many to be meant."""
    found = [(a, b) for a in one for b in other]
    return found if len(found) <= _MANY else []


def _codes(actors: tuple[Actor, ...]) -> list[str]:
    return list(dict.fromkeys(a.code for a in actors if a.sector not in _PRIVATE))


def _parted(scene: Scene, word: Token, sides: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each of one side with each of the other."""
    first: list[str] = []
    for slot in sides:
        codes = _codes(SLOTS[slot](scene, word))
        other = [c for c in codes if c not in first]
        if first and other:
            return _each(first, other)
        first = first or other
    return []


def _said_between(scene: Scene, noun: Token) -> tuple[str, str] | None:
    """The two sides of the next "entre X et Y", where the model hung it elsewhere."""
    doc = noun.doc
    starts = words("prepositions", "between")
    at = next((t.i for t in doc[noun.i : noun.i + _FAR] if t.lower_ in starts), None)
    if at is None or (doc[at - 1].pos_ == labels.NOUN and at - 1 != noun.i):
        return None  # none, or another noun's: "depuis le sommet entre X et Y"
    codes: list[str] = []
    for token in doc[at + 1 : at + _FAR]:
        mention = scene.mention(token)
        if mention and mention.kind != "adjective":
            codes += [c for c in _codes(mention.actors) if c not in codes]
        if len(codes) >= 2:
            return codes[0], codes[1]
    return None


def _only_two(scene: Scene, one: list[str]) -> list[tuple[str, str]]:
    """The two states of a sentence that names no third party."""
    codes: list[str] = []
    for mention in scene.entities.mentions:
        if mention.sentence == scene.sentence.index and mention.kind in _PARTIES:
            codes += [a.code for a in mention.actors if a.code not in codes]
    known = all(code in codes for code in one)
    return [(codes[0], codes[1])] if one and len(codes) == 2 and known else []
