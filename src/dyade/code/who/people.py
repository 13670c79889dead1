"""People without a state of their own in the text: crowds, associations, persons of no office.

Where they do a political deed they are the people of the land in which the dispatch plays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from dyade.code.lexicon import crowds
from dyade.code.matching.triggers import classes
from dyade.code.scene import Scene, unique
from dyade.code.who.subjects import spoken_tokens
from dyade.code.who.verbs import is_part, subject_tokens
from dyade.find import lexicon, speakers
from dyade.find.mention import Mention
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_AT_WORK = frozenset({"AGR", "EDU", "JRN", "JUD", "LAB", "MED", "REF", "REL"})
_CIVIL = "CVL"
_COMPLEMENT = 6  # words between a noun and the name behind its complement
_HELPERS = "NGO"
_OPPONENT = "OPP"
_POLITICAL = frozenset({"GOV", "IGO", "JRN", "LEG", "MIL", "NGO", "OPP", "PTY", "REL"})


def doers(scene: Scene, verb: Token, home: str, aimed: bool) -> tuple[Actor, ...]:
    """The people who say or ask what a verb tells; () where they are named or private.

    Args:
        home: the state whose people they are where nothing says whose.
        aimed: whether it is said to somebody of politics: then any people count, by whatever word.
    """
    if verb.pos_ in labels.NOUNS:
        return ()
    passive = tree.is_passive(verb)
    marching = not passive and _marching(scene)
    found: list[Actor] = []
    for token in subject_tokens(verb) or ([] if passive else spoken_tokens(verb)):
        for part in tree.conjuncts(token):
            code = next((a.code for a in scene.owner(part)), home)
            sector = _sector(part, marching) or (_of_people(scene, part) if aimed else "")
            if sector and code:
                named = _by_name(scene, part)
                found.append(Actor(code, sector, named.name if named else ""))
    if not found and home and marching and _aim_of_march(verb):
        return (Actor(home, _CIVIL),)
    return unique(found)


def _of_people(scene: Scene, noun: Token) -> str:
    """The sector of people of no office by a noun, a name or a pronoun, "" if it means none."""
    known = (n.sector for n in lexicon.group_nouns(noun.text) if len(n.words) == 1)
    if noun.pos_ not in labels.NOUNS:
        return _CIVIL if noun.lower_ in words("pronouns", "of_people") else ""
    some = noun.lemma_.lower() in words("protest", "objectors") or _is_named(scene, noun)
    return next(known, "") or (_CIVIL if some else "")


def speaks(scene: Scene, verb: Token) -> bool:
    """Whether a person of no office is the subject of a verb."""
    return any(_is_named(scene, p) for t in subject_tokens(verb) for p in tree.conjuncts(t))


def voice(scene: Scene, verb: Token) -> str:
    """The name of the one person of no office who says what a verb tells, "" for any others."""
    if verb.pos_ not in labels.VERBS or tree.is_passive(verb):
        return ""
    named = [_by_name(scene, p) for t in subject_tokens(verb) for p in tree.conjuncts(t)]
    if not named and (begin := speakers.after_quotation(verb)) is not None:
        behind = speakers.of_incise(scene.sentence, scene.entities, verb, begin)
        named = [behind if behind and behind.kind == "person" and not behind.actors else None]
    return named[0].name if len(named) == 1 and named[0] else ""


def with_name(
    scene: Scene, actors: tuple[Actor, ...], tokens: Iterable[Token]
) -> tuple[Actor, ...]:
    """The one of no name among the sufferers, by the name of a person of no office among them."""
    if len(actors) != 1 or actors[0].person:
        return actors
    several = [p for t in tokens for p in tree.conjuncts(t)]
    named = [m for p in several if (m := _by_name(scene, p) or _apposed(scene, p))]
    if len(named) != 1:
        return actors
    known = next(iter(named[0].actors), replace(actors[0], person=named[0].name))
    return (replace(actors[0], person=known.person),) if known.code == actors[0].code else actors


def _is_named(scene: Scene, noun: Token) -> bool:
    return _by_name(scene, noun) is not None


def _by_name(scene: Scene, noun: Token) -> Mention | None:
    """The name of a person of whom the text tells no office."""
    mention = scene.mention(noun) or scene.named(noun)
    if mention is None and noun.pos_ in labels.NOUNS:  # "l'écrivaine Ana Roy"
        behind = (c for c in noun.children if c.i == noun.i + 1 and c.dep_ in labels.APPOSITION)
        mention = next((m for c in behind if (m := scene.mention(c))), None)
    unknown = mention is not None and mention.kind == "person" and not mention.actors
    return mention if unknown else None


def _apposed(scene: Scene, noun: Token) -> Mention | None:
    """The name between commas beside a noun: "Al Roy, un jeune homme", "un homme, Al Roy,"."""
    doc = noun.doc
    first = min((c.i for c in noun.children if c.dep_ == labels.DETERMINER), default=noun.i)
    mine = lexicon.words("nominal", "possessive_one") | lexicon.words("nominal", "mine")
    if doc[first].lower_ not in lexicon.words("nominal", "one") | mine:
        return None
    last = noun.i + 1
    while last < len(doc) and last < noun.i + _COMPLEMENT and noun in doc[last].ancestors:
        if doc[last].text == "," or doc[last].pos_ in labels.VERBS:
            break  # "notre correspondant à Oslo, Al Roy,"
        last += 1
    before = _person(scene, first - 2) if first > 1 and doc[first - 1].text == "," else None
    if before is not None:
        return before
    behind = _person(scene, last + 1) if doc[last : last + 1] and doc[last].text == "," else None
    closed = behind is not None and any(t.text == "," for t in doc[behind.last : behind.last + 1])
    return behind if closed else None


def _person(scene: Scene, i: int) -> Mention | None:
    """The one person named at a token, if any."""
    found = scene.mention(scene.parse[i]) if i < len(scene.parse) else None
    one = found is not None and found.kind == "person" and len(found.actors) < 2
    return found if one else None


def sufferers(tokens: Iterable[Token], home: str) -> tuple[Actor, ...]:
    """The people of politics whom a deed is done to, where nothing says whose they are.

    "Deux journalistes ont été arrêtés": those of the land in which the dispatch plays. So too
    "trois dirigeants du mouvement".
    """
    found: list[Actor] = []
    for part in (p for t in tokens for p in tree.conjuncts(t)):
        nouns = lexicon.group_nouns(part.text)
        sector = next((n.sector for n in nouns if len(n.words) == 1), "")
        sector = _OPPONENT if _leads_protest(part) else sector
        if sector in _POLITICAL and home in lexicon.states():
            found.append(Actor(home, sector))
    return unique(found)


def trade(tokens: Iterable[Token]) -> str:
    """The sector that nouns of people tell, all the same: "des milliers d'étudiants", else ""."""
    meant = [t for token in tokens for t in _counted(token)]
    nouns = [[n for n in lexicon.group_nouns(t.text) if len(n.words) == 1] for t in meant]
    told = {found[0].sector if found else "" for found in nouns}
    return told.pop() if len(told) == 1 else ""


def marchers(tokens: Iterable[Token]) -> str:
    """The sector of people who march, by what they are: plain civilians where nothing tells."""
    sector = trade(tokens)
    return sector if sector in _AT_WORK else _CIVIL


def _counted(noun: Token) -> list[Token]:
    """Those of whom a word only tells how many."""
    return tree.complements(noun, "of") if is_part(noun) else [noun]


def _leads_protest(noun: Token) -> bool:
    """Whether a noun means somebody of a movement against those who govern."""
    if noun.lemma_.lower() not in words("protest", "leaders"):
        return False
    causes = words("protest", "causes")
    return any(t.lemma_.lower() in causes for t in noun.subtree if t.i > noun.i)


def _sector(noun: Token, marching: bool) -> str:
    """The sector of people whom a noun names without saying whose they are, "" if of none."""
    lemma = noun.lemma_.lower()
    if any(n.sector == _HELPERS for n in lexicon.group_nouns(noun.text)):
        return _HELPERS
    in_crowd = lemma in crowds() | words("protest", "voices")
    return marchers([noun]) if marching and in_crowd else ""


def _marching(scene: Scene) -> bool:
    """Whether a sentence tells of a protest."""
    return _tells_protest(" ".join(scene.sentence.words).lower())


@lru_cache(maxsize=16)
def _tells_protest(sentence: str) -> bool:
    return any(word in sentence for word in words("protest", "signs"))


def _aim_of_march(verb: Token) -> bool:
    """Whether an infinitive tells what a march is for: "une marche pour réclamer"."""
    if tree.preposition(verb) not in words("prepositions", "aim"):
        return False
    head = verb.head
    for _ in range(3):
        if head.lemma_.lower() in classes()["@gathering"]:
            return True
        head = head.head
    return False
