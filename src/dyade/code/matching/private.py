"""Which deeds are no politics: those of companies, courts, the police and people in the street."""

from __future__ import annotations

from dyade.code.deed import Context, Parties
from dyade.code.matching.match import Match
from dyade.code.matching.triggers import classes, tells
from dyade.code.who.verbs import subject_tokens
from dyade.find.lexicon import states
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_PRIVATE = frozenset({"BUS", "JRN", "EDU", "CRM"})
_PROTECTED = frozenset({"JRN", "EDU"})  # to seize or strike them is a political deed
_PRESS = frozenset({"JRN"})  # so is to charge or try them
_BARE = "bare"  # a person of whom the text tells no office
_PEOPLE = frozenset({"CVL", "HLH", "REL", "LAB", "AGR", _BARE})
_STAFF = frozenset({"MED", "NGO", "SPY"})
_CHURCH_STATE = "VAT"  # its clergy hold public office
_PUBLIC = frozenset({"MOBILIZE", "PROTEST"})
_LAW = frozenset({"COP", "JUD"})
_SUFFERED = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION"})
_CUSTODY = frozenset({"convict", "release"})
_BANS = frozenset({"COERCE", "SANCTION"})
_ABOUT = 3  # words of a disease by which a dispatch is about one
_RULINGS = frozenset({"allege", "convict", "investigate"})  # what a regulator does to a company
_OWN_WILL = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})  # deeds of somebody who speaks
_FRIENDLY = frozenset({"AGREE", "CONCEDE", "CONSULT", "COOPERATE", "SUPPORT"})
_AT_WORK = _FRIENDLY | {
    "AID",
    "COERCE",
    "REJECT",
    "REQUEST",
    "investigate",
}  # what the law does daily


def private(context: Context, match: Match, sides: Parties) -> bool:
    """Whether a deed is nothing between political parties.

    So it is where only companies, media, schools, the police at its work or people without office
    are party to it, where nobody is told to have said what only a speaker can do, and where
    somebody unknown struck people in a dispatch that tells of no strife.
    """
    act, mode = match.trigger.act, match.trigger.mode
    if act in _PUBLIC:
        return False
    if _against_disease(context, match):
        return True
    if _everyday(context, match, sides) or _sheltered_at_home(match, sides):
        return True
    sectors = {_sector(a) for a in (*sides.actors, *sides.recipients)}
    if mode in _RULINGS and {_sector(a) for a in sides.recipients} == {"BUS"}:
        return not _stirs(context)
    if act in _FRIENDLY and not sides.recipients and _somebody(context, match):
        return True
    if act == "CONCEDE" and match.trigger.head in words("verbs", "easing"):
        return tells(context.dispatch.text, "@health")  # rules eased amid a disease
    if act == "ACCUSE" and not sides.actors and sectors <= _PEOPLE | _LAW | {"BUS"}:
        return True
    if act in _AT_WORK | {"RETREAT"} and sectors <= _LAW | {"BUS"} and "BUS" in sectors:
        return True
    if act == "AID" and not sides.actors and _beside_noun(context.scene.parse[match.token]):
        return True
    if sectors <= _harmless(match, sides):
        return True
    if not sides.actors:
        unsaid = act in _OWN_WILL or (act == "CONSULT" and mode == "visit")
        return unsaid or (act == "ASSAULT" and _crime(context, sides))
    alone = len({a.code for a in sides.actors}) < 2  # the police of two states work together
    at_work = act in _AT_WORK or mode in _AT_WORK
    if sectors <= _LAW and alone and not sides.recipients and at_work:
        return act == "COERCE" or not tells(context.dispatch.text, "@public")
    church = any(a.code == _CHURCH_STATE for a in sides.actors)
    return act in _FRIENDLY and sectors <= _PEOPLE | _PRIVATE and not church


def _harmless(match: Match, sides: Parties) -> frozenset[str]:
    """Of whom those are who do nothing public to each other, whatever the deed."""
    if sides.actors:
        return _PRIVATE | {_BARE}
    if match.trigger.act in _SUFFERED:
        return _PRIVATE - _PROTECTED
    charged = _PRESS if match.trigger.mode in _RULINGS else frozenset()
    return (_PRIVATE | {_BARE}) - charged


def _against_disease(context: Context, match: Match) -> bool:
    """Whether a dispatch that is about a disease tells a ban whose row asks that none is named.

    "Riga ferme sa frontière" two sentences behind the epidemic is no sanction.
    """
    disease = classes()["@health"]
    asked = any(c.negated and disease <= c.words for c in match.trigger.conditions)
    banned = match.trigger.act in _BANS and asked
    if not banned or tells(context.dispatch.text, "@unrest"):
        return False
    text = context.dispatch.text.lower()
    return sum(text.count(word) for word in disease) >= _ABOUT


def _sheltered_at_home(match: Match, sides: Parties) -> bool:
    """Whether somebody takes refuge in his own land, which gives him nothing."""
    hosts, guests = ({a.code for a in side} for side in (sides.actors, sides.recipients))
    return match.trigger.frame == "sheltered" and bool(hosts & guests)


def _beside_noun(token: Token) -> bool:
    """Whether a participle only says what a noun is: "les fonds alloués au ministère"."""
    return token.dep_ in labels.ACL and tree.is_past_participle(token)


def _everyday(context: Context, match: Match, sides: Parties) -> bool:
    """Whether people, police and courts of one land meet where nothing tells of public affairs."""
    parties = (*sides.actors, *sides.recipients)
    if len({a.code for a in parties}) != 1 or parties[0].code == _CHURCH_STATE:
        return False
    plain = {_sector(a) for a in parties} <= _PEOPLE | _LAW | _PRIVATE | _STAFF
    undergo = {_sector(a) for a in sides.recipients}
    if _violent(match) and undergo & (_PROTECTED | _LAW):
        return False  # a judge or a journalist in prison is politics by itself
    if match.trigger.mode in _CUSTODY and undergo & _PROTECTED:
        return False
    if match.trigger.mode in _RULINGS and undergo & _PRESS:
        return False
    if not plain and not (_violent(match) and _somebody(context, match)):
        return False
    return not _stirs(context)


def _stirs(context: Context) -> bool:
    """Whether a dispatch has a word of public affairs, strife or unrest."""
    return any(tells(context.dispatch.text, c) for c in ("@public", "@strife", "@unrest"))


def _violent(match: Match) -> bool:
    return match.trigger.act in ("ASSAULT", "COERCE")


def _sector(actor: Actor) -> str:
    """Of whom somebody is; the judges of many states are no courts at home."""
    if actor.sector in _LAW and actor.code not in states():
        return ""
    return actor.sector or (_BARE if actor.person else "")


def _somebody(context: Context, match: Match) -> bool:
    """Whether one person of some nation does it, of whom no more is told: "le Londonien"."""
    token = context.scene.parse[match.token]
    doers = subject_tokens(token) if token.pos_ in labels.VERBS else []
    named = [context.scene.mention(t) for t in doers]
    return bool(named) and all(
        m and m.kind == "inhabitant" and m.number == "s" and not any(a.person for a in m.actors)
        for m in named
    )


def _crime(context: Context, sides: Parties) -> bool:
    """Whether those who were struck are just some people, and nothing tells of strife."""
    plain = all(not a.person and a.sector in ("", "CVL") for a in sides.recipients)
    return plain and not tells(context.dispatch.text, "@strife")
