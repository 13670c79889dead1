"""One deed told twice in a dispatch is one claim: merges the claims of one dispatch."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from dyade.code.codebook import FORCES, STATEMENTS
from dyade.code.deed import codes, third
from dyade.code.matching.triggers import classes
from dyade.code.when.newdays import BASIS
from dyade.model import DONE, PLANS, Actor, Claim, Interval, Place, Span

_SUFFERED = frozenset({"AID", "ASSAULT", "COERCE", "RETREAT"})  # told by doer and by victim
_RECURRING = frozenset({"ACCUSE", "COERCE", "CONSULT", "PROTEST"})
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
_GROUPS = frozenset({"CVL", "LAB", "LEG", "NGO", "OPP", "PTY"})
_REFUSAL = "REJECT"
_MARCH = "PROTEST"
_NEAR = 1  # sentences between which such a deed is told again
_KILLING = "targeted"
_CROWD_CONTROL = "crowd-control"
_WEAPONS = frozenset(
    {"aerial", "drone", "explosives", "firearms", "primitive", "suicide-attack", "unconventional"}
)
_CUSTODY = frozenset({"arrest", "release"})
_BLAME = {"disapprove", "allege"}


def _same_side(one: tuple[Actor, ...], other: tuple[Actor, ...]) -> bool:
    """Whether two sides can be the same: codes agree, and so do persons or, without, sectors."""
    if not one or not other:
        return True
    alike = any(_same_actor(a, b) for a in one for b in other)
    return alike and _agree(codes(one), codes(other))


def _same_actor(a: Actor, b: Actor) -> bool:
    if a.code != b.code:
        return False
    if a.person and b.person:
        return a.person == b.person
    return not a.sector or not b.sector or a.sector == b.sector


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or one <= other or other <= one


def _parties_agree(a: Claim, b: Claim) -> bool:
    if a.act == "CONSULT":
        one = codes(a.actors) | codes(a.recipients)
        other = codes(b.actors) | codes(b.recipients)
        return bool(one & other) and _agree(one, other) and not _others(a, b)
    if _toll(a, b) or _toll(b, a):
        return True
    if not _same_side(a.actors, b.actors) or not _same_side(a.recipients, b.recipients):
        return False
    if bool(a.actors) == bool(b.actors) or _halves(a, b):
        return True
    if a.act not in _SUFFERED or not codes(a.recipients) & codes(b.recipients):
        return False
    if a.sentence == b.sentence and _CROWD_CONTROL in (a.mode, b.mode):
        return True  # "réplique avec des tirs de gaz lacrymogènes"
    doers = {(d.code, d.sector) for d in (*a.actors, *b.actors)}
    home = codes(a.recipients) | codes(b.recipients)
    # who was attacked is not who the police then shot
    return a.act != "ASSAULT" or not any(c in home and s in FORCES for c, s in doers)


def _others(a: Claim, b: Claim) -> bool:
    """Whether one state meets through other persons: two ministers meet the same host apart."""
    for code in codes((*a.actors, *a.recipients)):
        one, other = (
            {x.person for x in (*c.actors, *c.recipients) if x.code == code and x.person}
            for c in (a, b)
        )
        if one and other and not one & other:
            return True
    return False


def _toll(fight: Claim, killed: Claim) -> bool:
    """Whether a claim only tells whom one side of a fight lost in it."""
    if fight.act != "ASSAULT" or fight.recipients or killed.actors or not killed.recipients:
        return False
    forces = all(r.sector in FORCES and not r.person for r in killed.recipients)
    clash = not classes()["@clash"].isdisjoint(_named_by(fight))
    return forces and clash and codes(killed.recipients) <= codes(fight.actors)


def _halves(a: Claim, b: Claim) -> bool:
    """Whether one sentence tells who acts under one word and on whom under another."""
    apart = not (a.recipients and b.recipients) and not (a.actors and b.actors)
    return a.sentence == b.sentence and apart and a.act not in _SUFFERED - {"AID", "RETREAT"}


def _overlap(a: Interval, b: Interval) -> bool:
    if a.latest and b.earliest and a.latest < b.earliest:
        return False
    return not (b.latest and a.earliest and b.latest < a.earliest)


def same_deed(a: Claim, b: Claim) -> bool:
    """Whether two claims of one dispatch tell the same deed.

    Same act, parties that agree (one may say less), the same status, overlapping days, and the
    same count unless one of them does not count. Blame, meetings, marches and arrests come again
    and again: what is told of them further on is another one, but for what one person criticises.
    So are words of praise, and what a group and one of its people say.
    """
    if a.act == b.act and _same_victim(a, b):
        return True
    if a.act != b.act or not _modes_agree(a, b):
        return False
    if a.act == _REFUSAL and a.hedged != b.hedged:
        return False  # "accuse Y d'avoir violé l'accord": Y's denial is another refusal
    if _no_voice(a, b) or _no_voice(b, a) or _pact_and_word(a, b):
        return False
    held = _same_prisoner(a, b)
    put_off = _put_off(a, b)
    if not _status_agree(a.status, b.status) and not held and not put_off:
        return False
    when = held or _overlap(a.date, b.date) or _of_one_plan(a, b) or put_off
    if not _parties_agree(a, b) or not when:
        return False
    far = abs(a.sentence - b.sentence) > _NEAR and not (_of_one_critic(a, b) or _of_one_day(a, b))
    remarks = a.act == "SUPPORT" and not (_is_pact(a) or _is_pact(b))
    if (a.act in _RECURRING or remarks or _one_of_them(a, b)) and not held and far:
        return False
    if a.date_basis == b.date_basis == "said" and a.date != b.date:
        return False
    if a.place and b.place and a.place.code and b.place.code and a.place.code != b.place.code:
        return False
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return False
    return len({c.count for c in (a, b) if c.count.high != 1}) < 2


def _of_one_critic(a: Claim, b: Claim) -> bool:
    """Whether one named person judges in both: what he says at one occasion is one deed."""
    one, other = ({x.person for x in c.actors if x.person} for c in (a, b))
    return a.act in _JUDGING and bool(one) and one == other


def _is_pact(claim: Claim) -> bool:
    """Whether several lands are told to be on good terms: a treaty is told again and again."""
    return len(codes(claim.actors)) > 1 and not claim.recipients


def _pact_and_word(a: Claim, b: Claim) -> bool:
    """Whether one is a pact and the other what one of its parties says or does otherwise."""
    return a.act == "SUPPORT" and _is_pact(a) != _is_pact(b) and a.cameo != b.cameo


def _one_of_them(a: Claim, b: Claim) -> bool:
    """Whether one claim is of a group and the other of one of its people: "l'opposition", X."""
    if a.act not in STATEMENTS:
        return False
    one, other = ({(x.sector, bool(x.person)) for x in c.actors} for c in (a, b))
    whole = {s for s in _GROUPS if {(s, True), (s, False)} <= one ^ other}
    return bool(whole)


def _no_voice(state: Claim, said: Claim) -> bool:
    """Whether a state says the one and a person who does not speak for it the other."""
    if state.act not in STATEMENTS:
        return False
    bare = [x for x in state.actors if not x.person and not x.sector]
    return any(x.person and x.sector in _GROUPS and x.code in codes(bare) for x in said.actors)


def _of_one_day(a: Claim, b: Claim) -> bool:
    """Whether the text gives one day for what the same do to the same: arrests of a morning."""
    one_day = a.date.earliest is not None and a.date.earliest == a.date.latest
    if a.mode not in _CUSTODY or not one_day or not a.date_basis == b.date_basis == "said":
        return False
    if a.place and b.place and a.place.name != b.place.name:
        return False
    sides = [{(x.code, x.sector) for x in s} for c in (a, b) for s in (c.actors, c.recipients)]
    return a.date == b.date and sides[:2] == sides[2:] and all(sides)


def _of_one_plan(a: Claim, b: Claim) -> bool:
    """Whether of a plan and the word that it fell through, just told, only one has a day."""
    undone = "cancelled" in (a.status, b.status) and abs(a.sentence - b.sentence) <= _NEAR
    return undone and not a.date_basis == b.date_basis == "said"


def _put_off(a: Claim, b: Claim) -> bool:
    """Whether one tells to which day the plan of the other, just told, was put off."""
    moved = [c for c in (a, b) if c.date_basis == BASIS]
    near = abs(a.sentence - b.sentence) <= _NEAR
    return len(moved) == 1 and near and {a.status, b.status}.issubset(PLANS)


def _same_prisoner(a: Claim, b: Claim) -> bool:
    """Whether one named person was taken or set free, whatever was told of it when."""
    if a.mode not in _CUSTODY or a.mode != b.mode or not {a.status, b.status}.issubset(DONE):
        return False
    one, other = ({r.person for r in c.recipients if r.person} for c in (a, b))
    return len(one) == 1 and one == other


def _same_victim(a: Claim, b: Claim) -> bool:
    """Whether both tell that one named person was killed, which happens to nobody twice."""
    if a.act != "ASSAULT" or not {a.status, b.status}.issubset(DONE):
        return False
    deadly = all(not classes()["@killing"].isdisjoint(_named_by(c)) for c in (a, b))
    one, other = ([r.person for r in c.recipients] for c in (a, b))
    return deadly and len(one) == 1 and one == other and all(one) and _same_side(a.actors, b.actors)


def _named_by(claim: Claim) -> list[str]:
    """The lemmas of the row that made a claim: "se_livrer_combat"."""
    return claim.rule.partition(".")[2].partition("[")[0].partition("~")[0].split("_")


def _modes_agree(a: Claim, b: Claim) -> bool:
    """The same mode, or one that does not say.

    A killing may also be told by its weapon; blame and charge of one speech are one deed.
    """
    one, other = a.mode, b.mode
    if not one or not other or one == other:
        return True
    if bool(a.actors) and {one, other} == _BLAME:
        return True
    return _KILLING in (one, other) and bool({one, other} & _WEAPONS)


def _status_agree(one: str, other: str) -> bool:
    """The same status; or a plan and the word that it fell through."""
    return one == other or {one, other} in ({"future", "cancelled"}, {"hypothetical", "cancelled"})


def _rank(claim: Claim) -> tuple[int, int, int, int]:
    return (
        claim.date_basis == "said",
        len(claim.recipients),
        sum(bool(a.person) for a in claim.actors),
        -claim.trigger.start,
    )


def _sharpness(claim: Claim) -> int:
    """How surely a claim knows when its deed was done; of plans and habits none knows more.

    That somebody sits in prison does not tell the day on which he was taken.
    """
    order = ("background", "news", "occasion", "anchored", "said")
    if claim.status != "occurred" or claim.date_basis not in order:
        return order.index("said") if claim.mode in _CUSTODY else len(order)
    return order.index(claim.date_basis)


def _united(a: Claim, b: Claim) -> Claim:
    """One claim from two of the same deed: the fuller one, completed by the other."""
    if _toll(a, b) or _toll(b, a):
        return a if _toll(a, b) else b
    best, other = (a, b) if _rank(a) >= _rank(b) else (b, a)
    dated = other if _sharpness(other) > _sharpness(best) else best
    put_off = _put_off(a, b)
    if put_off:
        dated = a if a.date_basis == BASIS else b
    fallen = "cancelled" in (a.status, b.status) and not put_off
    actors, recipients = _sides(best, other)
    about = dict.fromkeys((*best.concerning, *other.concerning))
    return replace(
        best,
        date=dated.date,
        date_basis=dated.date_basis,
        date_span=dated.date_span,
        actors=actors,
        status="cancelled" if fallen else dated.status if put_off else best.status,
        recipients=recipients,
        mode=best.mode or other.mode,
        place=_place(best.place, other.place),
        concerning=third(about, (*actors, *recipients)),
        attribution=best.attribution if best.attribution == other.attribution else None,
        count=best.count if best.count.high != 1 else other.count,
        hedged=best.hedged and other.hedged,
        contexts=tuple(dict.fromkeys((*best.contexts, *other.contexts))),
    )


def _sides(best: Claim, other: Claim) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Both sides as the fuller claim tells them, or the pact of which it names but one party."""
    if _is_pact(other) and codes((*best.actors, *best.recipients)) < codes(other.actors):
        return _named(other.actors, best.actors), ()
    return _named(best.actors, other.actors), _named(best.recipients, other.recipients)


def _place(best: Place | None, other: Place | None) -> Place | None:
    """The place of the fuller claim, or that of the other where only it lies in a known state."""
    if best is None or (other is not None and other.code and not best.code):
        return other
    return best


def _named(best: tuple[Actor, ...], other: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """One side as the fuller claim tells it, with the persons that only the other names."""
    if not best:
        return other
    known = {a.person for a in best}
    out: list[Actor] = []
    for actor in best:
        persons = [a for a in other if a.person and a.person not in known]
        persons = [a for a in persons if not actor.person and _same_actor(actor, a)]
        known |= {a.person for a in persons}
        out.extend(persons or [actor])
    return tuple(out)


def _taken_up(told: Claim, again: Claim) -> bool:
    """Whether a noun that points back can mean a deed."""
    if told.act != again.act or not _modes_agree(told, again):
        return False
    owned_to = told.act == "ASSAULT" and not (told.actors or again.recipients)
    alike = _parties_agree(told, again) or _same_lands(told, again)
    if not alike and not (owned_to and _same_place(told, again)):
        return False
    if told.act == _MARCH and not (told.mode and _overlap(told.date, again.date)):
        return False  # a movement is no march
    return told.status == again.status or {told.status, again.status}.issubset(DONE)


def _same_lands(told: Claim, again: Claim) -> bool:
    """Whether the sides are of the same lands, whatever groups: "ces arrestations"."""
    one, other = ([codes(c.actors), codes(c.recipients)] for c in (told, again))
    return all(_agree(a, b) for a, b in zip(one, other, strict=True)) and bool(one[1] & other[1])


def _same_place(a: Claim, b: Claim) -> bool:
    """Whether no two lands are told for one deed."""
    return not (a.place and b.place) or a.place.code == b.place.code


def _half_a_meeting(claim: Claim) -> bool:
    """Whether a meeting has one side: of a noun that points back only its clause's subject."""
    return claim.act == "CONSULT" and len({a.code for a in (*claim.actors, *claim.recipients)}) < 2


def merge(claims: Iterable[Claim], back: Container[Span] = ()) -> list[Claim]:
    """The deeds of a dispatch, in the order of the text.

    Args:
        back: the triggers that point back to a deed told before; a meeting of one side at one of
            them ("lors de cette visite") tells of none.
    """
    found: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.trigger.start, c.trigger.end, c.rule)):
        again = claim.trigger in back
        order = range(len(found))
        for i in reversed(order) if again else order:  # what points back takes up the last
            known = found[i]
            if (again and _taken_up(known, claim)) or same_deed(known, claim):
                found[i] = _united(known, claim)
                break
        else:
            if claim.trigger not in back or not _half_a_meeting(claim):
                found.append(claim)
    return sorted(found, key=lambda c: (c.trigger.start, c.trigger.end, c.rule))
