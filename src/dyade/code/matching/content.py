"""What another deed only names: the aid that is cut, the talks that are refused or promised.

"a suspendu son aide", "rejette l'offre de dialogue", "s'est dit prêt à rencontrer Y": the noun or
infinitive is the content of the cut, the refusal, the promise, and no second deed. What is blamed
or praised stays one ("condamne l'attaque"). Nor is the blame that people march for ("manifestent
pour dénoncer") one beside their protest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from dyade.code.matching import called
from dyade.code.matching.match import Match
from dyade.code.scene import unique
from dyade.code.who import violence
from dyade.code.who.verbs import object_tokens, subject_tokens
from dyade.find.stances import conditions, negation
from dyade.model import Claim
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_HOLDERS = frozenset({"REQUEST", "REJECT", "SANCTION", "THREATEN", "CONCEDE"})
_ONCE = frozenset({"AID", "CONSULT", "COERCE", "COOPERATE", "CONCEDE", "MOBILIZE", "RETREAT"})
_CARRIED_OUT = frozenset({"AID", "COERCE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
_HELPFUL = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "SUPPORT"})
_PUT = frozenset({"AGREE", "REQUEST"})  # what is put to somebody who agrees
_YIELDING = frozenset({"CONCEDE", "RETREAT"})
_SAME_DEED = frozenset({"noun_cuts", "noun_target"})
_NAMED = _ONCE | {"ASSAULT", "SUPPORT"}  # what such a noun names under "de"
_LED = labels.COMPLEMENT - labels.CLAUSE_COMPLEMENT
_DENIABLE = _CARRIED_OUT | {"ASSAULT", "CONSULT", "SUPPORT"}  # denied, these are told themselves
_FORCE = frozenset({"ASSAULT", "MOBILIZE"})  # what those who yield leave off
_CUT = frozenset({"AID", "CONSULT", "COOPERATE"})
_AIMS = {  # what a deed is done for is no second one
    "ACCUSE": frozenset({"ACCUSE"}),
    "AGREE": frozenset({"CONCEDE", "CONSULT", "RETREAT", "SUPPORT"}),
    "AID": frozenset({"AID", "SUPPORT"}),
    "ASSAULT": frozenset({"COERCE"}),  # "a fait usage de gaz pour disperser"
    "COERCE": frozenset({"COERCE"}),
    "COOPERATE": frozenset({"COOPERATE"}),
    "PROTEST": frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "SUPPORT"}),
    "REQUEST": frozenset({"REQUEST"}),
    "SANCTION": frozenset({"ACCUSE"}),  # "a rappelé son ambassadeur pour protester"
}
_BELOW = labels.NOUN_MODIFIER | {labels.CONJUNCT}
_DEEP = 3  # how far below the verb's complement the noun may stand: "le retrait de l'offre de"
_NOMINAL = labels.NOUNS | labels.VERBS  # the model takes some nouns for verbs: "l'offre"

Made = tuple[int, Match, Claim | None]  # with the index of the sentence


@dataclass(frozen=True, slots=True)
class _Told:
    """A match of a sentence, with all matches of it."""

    match: Match
    token: Token
    every: tuple[Match, ...]

    @property
    def act(self) -> str:
        """What the match tells to be done."""
        return self.match.trigger.act

    def at(self, tokens: Collection[int], acts: Collection[str]) -> set[int]:
        """Those of these tokens at which one of these acts is told."""
        return {m.token for m in self.every if m.token in tokens and m.trigger.act in acts}


def without(matches: Iterable[Match], doc: list[Token]) -> tuple[Match, ...]:
    """The matches of a sentence without those that are only the content of another.

    A noun under a verb that tells the same act says it again: "accorde un prêt".
    """
    every = tuple(matches)
    inside = called.names(doc)
    for match in every:
        told = _Told(match, doc[match.token], every)
        verbal = told.token.pos_ in labels.VERBS
        for contents in _OF_ANY + (_OF_VERBS if verbal else ()):
            inside |= contents(told)
    return tuple(m for m in every if m.token not in inside)


def _aims(told: _Told) -> set[int]:
    """What a deed is done for: "manifestent pour dénoncer"."""
    acts = _AIMS.get(told.act, ())
    found = {m.token for m in told.every if m.trigger.act in acts}
    return {i for i in found if _aimed(told.token.doc[i], told.token)}


def _same_deed(told: _Told) -> set[int]:
    """What is cut or befalls somebody: "le gel de son aide", "la cible de frappes"."""
    if told.match.trigger.frame not in _SAME_DEED:
        return set()
    of = tree.complements(told.token, "of")
    return told.at({c.i for t in of for c in tree.conjuncts(t)}, _NAMED)


def _tour(told: _Told) -> set[int]:
    """The journey, where a clause tells to whom it leads: "une tournée qui le mènera à"."""
    if told.match.trigger.frame != "tours":
        return set()
    journeys = {t.i for t in subject_tokens(told.token)}
    doc = told.token.doc
    others = (m for m in told.every if m is not told.match and journeys & set(m.words))
    return {m.token for m in others if not tree.complements(doc[m.token], "destination")}


def _denial(told: _Told) -> set[int]:
    """The denial itself, where what it denies is told as denied."""
    return {told.match.token} if _is_denial(told) else set()


def _is_denial(told: _Told) -> bool:
    return told.act == "REJECT" and _denies(told.token, told.every)


def _occasion(told: _Told) -> set[int]:
    """ "se retrouvent pour un sommet"."""
    if told.act != "CONSULT":
        return set()
    aims = words("prepositions", "aim")
    met = {t.i for case, t in tree.obliques(told.token) if case in aims}
    return told.at(met, {told.act})


def _wanted(told: _Told) -> set[int]:
    """What somebody asks, refuses, punishes or threatens with: "rejette l'offre de dialogue"."""
    if told.act not in _HOLDERS or _is_denial(told):
        return set()
    token = told.token
    inside = _held(token) | _asked_for(token) | told.at(_offered(token), {"AID"})
    if told.act == "THREATEN" and not told.match.loose:
        inside |= _conditions(token) | _means(token)
        inside |= told.at({t.i for t in tree.infinitives(token)}, {told.act})  # "jure de se venger"
        inside |= {t.i for t in tree.children(token, labels.CLAUSE_COMPLEMENT)}
    return inside


def _agreed(told: _Told) -> set[int]:
    """ "a accepté un plan proposé par Y", "accepte si Y renonce"."""
    if told.act != "AGREE":
        return set()
    return _conditions(told.token) | (told.at(_offered(told.token), _PUT) - {told.match.token})


def _about_helped(told: _Told) -> set[int]:
    """What only describes who gets help: "a accordé l'asile à un élu réfugié à Oslo"."""
    if told.act != "AID":
        return set()
    helped = (*object_tokens(told.token), *tree.datives(told.token))
    below = {c.i: c for t in helped for c in t.subtree if c.dep_ in labels.ACL - labels.RELATIVE}
    beside = {i for i, c in below.items() if tree.is_past_participle(c)} - {told.match.token}
    return told.at(beside, {told.act})


def _about_handed_over(told: _Told) -> set[int]:
    """ "a livré un pilote accusé de vol", "a libéré les marins détenus depuis mai"."""
    if told.act == "COOPERATE":
        return told.at(_offered(told.token), {"ACCUSE"})
    if told.match.trigger.mode != "release":
        return set()
    lasting = words("verbs", "lasting")
    held = {i for i in _offered(told.token) if told.token.doc[i].lemma_ in lasting}
    return {m.token for m in told.every if m.token in held and m.trigger.mode == "arrest"}


def _said_again(told: _Told) -> set[int]:
    """The noun of the same act as its verb: "accorde un prêt", "la marche a dégénéré"."""
    if told.act not in _ONCE | {"SANCTION", "PROTEST", "ASSAULT"}:
        return set()
    sides = object_tokens(told.token)
    if told.act == "PROTEST" and told.match.trigger.mode == "riot":
        sides = [*sides, *subject_tokens(told.token)]
    return told.at({t.i for t in sides} - {told.token.i}, {told.act})


def _under_deed(told: _Told) -> set[int]:
    """What is held under the verb of a deed of the same act, or the aid that is let in."""
    if told.act not in _ONCE or tree.is_passive(told.token):
        return set()
    same = {told.act, "AID"} if told.act == "RETREAT" else {told.act}
    return told.at(_held(told.token), same)


def _ended(told: _Told) -> set[int]:
    """What one gives up: "a suspendu ses raids", "a mis fin aux essais", "cesse d'acheter"."""
    token = told.token
    if told.act == "SANCTION":
        return told.at({t.i for t in tree.infinitives(token)}, _CUT)
    if told.act != "RETREAT":
        return set()
    held = (*object_tokens(token), *tree.datives(token), *tree.infinitives(token))
    return told.at({t.i for t in held}, _FORCE)


def _fired(told: _Told) -> set[int]:
    """The firing of what strikes: "un missile tiré par les rebelles a touché un avion"."""
    active = told.act == "ASSAULT" and not tree.is_passive(told.token)
    striking = arguments.own_subject(told.token) if active else []
    return told.at({c.i for t in striking for c in tree.children(t, labels.ACL)}, {"MOBILIZE"})


# What each kind of match makes the content of another deed; the first two also of nouns.
_OF_ANY: tuple[Callable[[_Told], set[int]], ...] = (_aims, _same_deed)
_OF_VERBS: tuple[Callable[[_Told], set[int]], ...] = (
    _denial,
    _occasion,
    _tour,
    _wanted,
    _agreed,
    _about_helped,
    _about_handed_over,
    _said_again,
    _under_deed,
    _ended,
    _fired,
)


def _denies(verb: Token, every: tuple[Match, ...]) -> bool:
    """Whether a verb denies a deed: "a démenti tout raid", "dément avoir livré des chars"."""
    if verb.lemma_ not in words("verbs", "denying") or tree.is_passive(verb):
        return False
    denied = {t.i for t in (*object_tokens(verb), *tree.children(verb, _LED))}
    return any(m.token in denied and m.trigger.act in _DENIABLE for m in every)


def _aimed(verb: Token, deed: Token) -> bool:
    """Whether an infinitive is what a deed is done for: "a convoqué X pour protester"."""
    infinitive = verb.pos_ in labels.VERBS and tree.is_infinitive(verb)
    if not infinitive or tree.preposition(verb) not in words("prepositions", "aim"):
        return False
    return any(above.i == deed.i for above in (verb.head, verb.head.head))


def promises(made: list[Made], doc: list[Token]) -> list[Made]:
    """The claims of a sentence, a promise and what is promised being one.

    A deed to come that its doer will carry out is told itself ("a accepté de libérer le
    ministre"), and so is yielding; other help and talks are the promise, made to those whom they
    are for.
    """
    gone: set[int] = set()
    changed: dict[int, Claim] = {}
    for i, (_, match, claim) in enumerate(made):
        if claim is None or claim.act != "AGREE":
            continue
        inner = _promised(doc[match.token])
        below = [
            (j, c) for j, (_, m, c) in enumerate(made) if c and m.token in inner and c is not claim
        ]
        kept = doc[match.token].lemma_ in words("verbs", "keeping")
        if any(_told_itself(c, claim, kept) for _, c in below):
            gone.add(i)
            continue
        helpful = [(j, c) for j, c in below if c.act in _HELPFUL]
        gone |= {j for j, _ in helpful}
        if not claim.recipients and helpful:
            changed[i] = _toward(claim, helpful[0][1])
    return [(k, m, None if i in gone else changed.get(i, c)) for i, (k, m, c) in enumerate(made)]


def killings(made: list[Made], doc: list[Token]) -> list[Made]:
    """The claims of a sentence, an attack and those whom it is told to have struck being one.

    "Dix soldats ont été tués dans un raid turc": the raid is no second deed, unless it is told to
    be the work of others; how many there were is told of it, and at whom where the verb says none.
    """
    gone: set[int] = set()
    changed: dict[int, Claim] = {}
    for i, (_, match, claim) in enumerate(made):
        verb = doc[match.token]
        if claim is None or claim.act != "ASSAULT" or verb.pos_ not in labels.VERBS:
            continue
        if not claim.recipients:
            continue  # "l'attaque contre la police a fait dix morts"
        nouns = {t.i for t in _done_by(verb)}
        told = [(j, c) for j, (_, m, c) in enumerate(made) if c and m.token in nouns]
        same = [
            (j, c) for j, c in told if c.act == claim.act and set(c.actors) <= set(claim.actors)
        ]
        gone |= {j for j, _ in same}
        struck = next((c.recipients for _, c in same if c.recipients), ())
        mode = next((c.mode for _, c in same if c.mode), "")
        claim = replace(claim, recipients=claim.recipients or struck, mode=claim.mode or mode)
        counted = [c for j, c in same if made[j][1].token < verb.i]  # "dix raids ont tué"
        if claim.count.high == 1 and counted:
            claim = replace(claim, count=counted[0].count)
        changed[i] = claim
    return [(k, m, None if i in gone else changed.get(i, c)) for i, (k, m, c) in enumerate(made)]


def _done_by(verb: Token) -> list[Token]:
    """The attacks that do what a verb tells, and those that it is done in.

    What somebody did after an attack is a deed of his own: "a frappé après des tirs".
    """
    strikes = violence.strikes(verb)
    if not tree.is_passive(verb):
        within, does = words("prepositions", "within"), subject_tokens(verb)
        strikes = [t for t in strikes if t in does or tree.preposition(t) in within]
    return [*strikes, *tree.agents(verb)]


def _told_itself(deed: Claim, promise: Claim, kept: bool) -> bool:
    """Whether what is promised is told, and not the promise of it, which may be kept."""
    own = bool(set(deed.actors) & set(promise.actors))
    coming = (kept or deed.status == "future") and deed.act in _CARRIED_OUT
    return own and (coming or deed.act in _YIELDING)


def _toward(promise: Claim, promised: Claim) -> Claim:
    """A promise made to those whom what is promised takes as its other side."""
    own = {a.code for a in promise.actors}
    others = [a for a in (*promised.actors, *promised.recipients) if a.code not in own]
    return replace(promise, recipients=unique(others))


def _promised(word: Token) -> set[int]:
    """What somebody agrees or promises to do, and the nouns that complete it."""
    verbal = word.pos_ in labels.VERBS
    found = _held(word) if verbal else set()
    ready = tree.children(word, labels.COMPLEMENT)  # "s'est dit prêt à un sommet"
    found |= {i for r in ready if r.pos_ == labels.ADJ for i in _held(r)}
    above = [word, *ready]
    above += object_tokens(word) if verbal else []
    aims = words("prepositions", "aim")
    inner = [t for v in above for t in tree.infinitives(v) if tree.preposition(t) not in aims]
    for verb in inner + tree.children(word, labels.CLAUSE_COMPLEMENT):
        for part in (verb, *(c for c in verb.children if c.dep_ == labels.CONJUNCT)):
            found |= {part.i} | _held(part)
    return found


def _asked_for(verb: Token) -> set[int]:
    """What an appeal or ban that a verb holds is for, and what somebody is told to leave off.

    "rejette la demande d'extrader X", "exhorte Y à cesser de soutenir X".
    """
    held = _held(verb)
    nouns = [n for n in verb.doc if n.i in held]
    offered = [t for n in nouns for t in (*tree.infinitives(n), *tree.children(n, labels.ACL))]
    offered = [t for t in offered if tree.is_infinitive(t)]
    if negation.is_negated(verb) or verb.lemma_ in words("verbs", "ruling_out"):
        offered += tree.infinitives(verb)  # "n'a pas autorisé Y à partir", "exclut de parler"
    found = {t.i for t in offered}.union(*(_held(t) for t in offered))
    above = [verb, *object_tokens(verb), *tree.datives(verb)]
    for inner in (t for v in above for t in tree.infinitives(v)):
        if inner.lemma_ in words("verbs", "leaving_off"):
            found |= {t.i for t in tree.infinitives(inner)}
    return found


def _conditions(threat: Token) -> set[int]:
    """What stands in the clauses that say when a threat is carried out: "si X ne part pas"."""
    clauses = [t for t in threat.subtree if conditions.is_conditional(t)]
    for t in threat.subtree:  # "s'il": the model takes it for a pronoun
        behind = t.doc[t.i + 1 : t.i + 2]
        he = bool(behind) and behind[0].lower_ in words("pronouns", "he")
        if he and t.lower_ in words("negation", "if"):
            clauses.append(t.head)
    return {t.i for clause in clauses for t in clause.subtree}


def _means(threat: Token) -> set[int]:
    """What is threatened and how: "menace d'attentats", "menace de … par une grève"."""
    found: set[int] = set()
    inner = tree.infinitives(threat) + tree.children(threat, labels.CLAUSE_COMPLEMENT)
    level = [t for v in inner for t in v.children]
    level += tree.complements(threat, "of")
    while level:
        level = [t for t in level if t.pos_ in labels.NOUNS]
        found |= {t.i for t in level}
        level = [c for t in level for c in t.children]
    return found


def _offered(verb: Token) -> set[int]:
    """The participles of what a verb refuses or cuts: "décline l'aide offerte par Y"."""
    beside = [c for t in object_tokens(verb) for c in tree.children(t, labels.ACL)]
    return {c.i for c in beside if tree.is_past_participle(c) and c.dep_ not in labels.RELATIVE}


def _held(verb: Token) -> set[int]:
    """The nouns that a verb has as object or under "à", and those that complete them."""
    at = words("prepositional_nouns", "at_occasion")  # "à l'issue de": not what is agreed to
    datives = [t for t in tree.complements(verb, "dative") if t.lower_ not in at]
    tops = [c for t in (*object_tokens(verb), *datives) for c in tree.conjuncts(t)]
    found: set[int] = set()
    level = [t for t in tops if t.pos_ in _NOMINAL]
    for _ in range(_DEEP):
        found |= {t.i for t in level if t.pos_ in labels.NOUNS}
        level = [c for t in level for c in t.children if c.dep_ in _BELOW and c.i > t.i]
    return found
