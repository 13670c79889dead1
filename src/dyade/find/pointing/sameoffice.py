"""Whether two offices are one, and whether a person can be who holds one."""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.lexicon import words
from dyade.find.naming.persons import Person
from dyade.find.naming.roles import Office
from dyade.parse.words import word

_VAGUE = frozenset({"party"})  # whom any head heads: no "président brésilien" is a "chef"
_APART = frozenset({"MIL", "JUD", "REL", "LAB", "BUS", "JRN", "COP", "SPY"})


def alike(sector: str, other: str) -> bool:
    """Whether one person can be of both sectors: no officer is a judge.

    Who has left his office can have been anything before.
    """
    return other in ("", "ELI", sector) or not {sector, other} & _APART


def agrees(person: Person, office: Office) -> bool:
    """Whether the gender of an office's words lets the person hold it."""
    before = office.determiner
    masculine = before in words("nominal", "the_masculine")  # so is "l'ex-sénateur"
    masculine |= office.former and before in words("varied", "the_elided")
    return not (office.gender == "f" and person.gender == "m") and not (
        office.noun.gender == "m"
        and masculine
        and person.gender == "f"
        and office.noun.words[0] not in words("office", "of_women")
    )


def holds(person: Person, role: str, core: str, strict: bool, former: bool) -> bool:
    """Whether a person holds the office: the same words, a shorter form, or the same post."""
    if former and not (person.former or person.sector == "ELI" or person.past or person.gone):
        return False
    held = [said for said, _ in person.roles] if not former else list(person.gone)
    table = person.past if former or not person.known else person.known
    held += [lexicon.fold_role(holder.role) for holder in table]
    parts = core.split(f" {word('conjunctions', 'and')} ")
    wanted = [role, core, *parts] if len(parts) > 1 else [role, core]
    return any(same(said, want, strict) for said in held for want in wanted)


def same(held: str, wanted: str, strict: bool) -> bool:
    """Whether two role texts name one office; ``strict`` refuses the mere beginning of a role."""
    posts = lexicon.posts_of(held) & lexicon.posts_of(wanted)
    if held == wanted or posts - (_VAGUE if strict else frozenset()):
        return True
    if not strict and (held.startswith(wanted + " ") or wanted.startswith(held + " ")):
        return True
    if any(wanted == bare and held.startswith(full) for bare, full in lexicon.wider()):
        return True
    mine, other = held.split(), wanted.split()
    if wanted in words("office", "vague_heads") and mine[0] in words("office", "heads"):
        return not strict
    same_end = mine[-1] == other[-1] and len(mine) > 1 and len(mine[-1]) > 2
    heads = words("office", "heads")
    return same_end and (mine[0] == other[0] or (mine[0] in heads and other[0] in heads))
