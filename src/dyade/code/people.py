"""People without a state of their own in the text: crowds, associations, persons of no office.

Where they do a political deed they are the people of the land in which the dispatch plays.
"""

from __future__ import annotations

from functools import lru_cache

from dyade.code.lexicon import crowds
from dyade.code.scene import Scene, unique
from dyade.code.subjects import spoken_tokens
from dyade.code.triggers import classes
from dyade.code.verbs import subject_tokens
from dyade.find import lexicon
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_CIVIL = "CVL"
_HELPERS = "NGO"


def doers(scene: Scene, verb: Token, home: str) -> tuple[Actor, ...]:
    """The people who say or ask what a verb tells; () where they are named or private.

    Args:
        home: the state whose people they are where nothing says whose.
    """
    if verb.pos_ in labels.NOUNS or tree.is_passive(verb):
        return ()
    marching = _marching(scene)
    found: list[Actor] = []
    for token in subject_tokens(verb) or spoken_tokens(verb):
        for part in tree.conjuncts(token):
            code = next((a.code for a in scene.owner(part)), home)
            sector = _sector(part, marching)
            if sector and code:
                found.append(Actor(code, sector))
    if not found and home and marching and _aim_of_march(verb):
        return (Actor(home, _CIVIL),)
    return unique(found)


def _sector(noun: Token, marching: bool) -> str:
    """The sector of people whom a noun names without saying whose they are, "" if of none."""
    lemma = noun.lemma_.lower()
    if any(n.sector == _HELPERS for n in lexicon.groups().get(noun.lower_, ())):
        return _HELPERS
    in_crowd = lemma in crowds() | words("protest", "voices")
    return _CIVIL if marching and in_crowd else ""


def _marching(scene: Scene) -> bool:
    """Whether a sentence tells of a protest."""
    return _tells_protest(" ".join(scene.sentence.words).lower())


@lru_cache(maxsize=16)
def _tells_protest(sentence: str) -> bool:
    return any(word in sentence for word in words("protest", "signs"))


def _aim_of_march(verb: Token) -> bool:
    """Whether an infinitive tells what a march is for: "une marche pour réclamer"."""
    if tree.preposition(verb) not in ("pour", "afin de"):
        return False
    head = verb.head
    for _ in range(3):
        if head.lemma_.lower() in classes()["@gathering"]:
            return True
        head = head.head
    return False
