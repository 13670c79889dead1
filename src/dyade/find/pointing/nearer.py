"""What stands nearer to a pointing word than the one it would be taken for.

"X et son chef" is X's whatever the subject is, "les juges nommés par X depuis son élection" tells
of X's; and a noun in no list ("le vaccin, même si celui-ci") is meant rather than who is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dyade.find.lexicon import fold, ties, words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.parse import labels, tree
from dyade.parse.arguments import own_subject, subject
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_OWNS = frozenset(
    {"body", "description", "group", "movement", "office", "party", "person", "seat", "state"}
)
_MARKS = frozenset({'"', "»", "”"})
_ASIDE = 7  # tokens of an apposition before the name that it ends with
_INCISE = 8  # tokens between a quotation and the pronoun of its speaker
_GENDERS = {labels.MASCULINE: "m", labels.FEMININE: "f"}
_NUMBERS = {labels.SINGULAR: "s", labels.PLURAL: "p"}


def told_owner(
    line: Line, token: int, number: str, mention: Callable[[int], Mention | None]
) -> tuple[bool, Mention | None]:
    """Whether the clause of a possessive decides whose it is; and whose, if he is listed."""
    twin = _twin(line, token)
    if twin is None and line.word(token + 1) in words("nominal", "own_part"):
        twin = _own_subject(line, token)
    if twin is not None:
        return True, mention(twin)
    found = undergoes(line, token)
    beside = owner(line, token, number, mention) if found is None else None
    if beside is not None:
        return True, beside
    found = found or relative_subject(line, token)
    return found is not None, mention(found.i) if found is not None else None


def _twin(line: Line, token: int) -> int | None:
    """The possessive before "et" that has the same owner: "sa sortie du Pérou et son arrivée"."""
    doc = line.sentence.doc
    if doc is None or line.word(token - 1) not in words("nominal", "and_his"):
        return None
    noun = doc[token].head
    first = noun.head if noun.dep_ == labels.CONJUNCT else None
    owners = first.children if first is not None and first.i < token else ()
    return next((c.i for c in owners if line.low[c.i] in words("nominal", "possessives")), None)


def _own_subject(line: Line, token: int) -> int | None:
    """Whose part "pour sa part" is: that of who does it, where he is told before."""
    verb = next((t for t in _above(line, token) if t.pos_ in labels.VERBS), None)
    told = (t.i for t in verb.children if t.dep_ in labels.SUBJECT) if verb is not None else ()
    part = line.word(token - 1) in words("pronouns", "held_by")
    return next((i for i in told if part and i < token), None)


def companions_of(line: Line, token: int) -> tuple[bool, Token | None]:
    """Whether those who belong to somebody do it to an object pronoun, and whose they are.

    "Les proches de X lui ont écrit": to X.
    """
    doc = line.sentence.doc
    doers = subject(doc[token].head) if doc is not None else ()
    near = [t for t in doers if t.i < token and t.lower_ in words("pronouns", "companions")]
    if not near:
        return False, None
    return True, next((t for t in tree.complements(near[0], "of") if t.i < token), None)


def same_object(line: Line, token: int) -> int | None:
    """The object pronoun of the verb whose purpose is told: "le chercher pour l'arrêter"."""
    doc = line.sentence.doc
    if doc is None or not tree.is_infinitive(doc[token].head):
        return None
    above = doc[token].head.head
    purpose = any(line.word(i) in words("pronouns", "held_by") for i in (token - 1, token - 2))
    direct = words("pronouns", "direct")
    twins = (c.i for c in above.children if c.i < above.i and line.low[c.i] in direct)
    return next((i for i in twins if purpose and doc[i].pos_ == labels.PRONOUN), None)


def object_before(line: Line, token: int) -> list[int]:
    """What the verb before "et" is done to, whose doer does the next thing to an object pronoun.

    "X a condamné Y et lui a imposé des sanctions", "X a rompu avec Y et a promis de lui nuire".
    """
    doc = line.sentence.doc
    verb = doc[token].head if doc is not None else None
    while verb is not None and verb.dep_ in labels.COMPLEMENT and verb.head.i < verb.i:
        verb = verb.head
    if verb is None or verb.dep_ != labels.CONJUNCT or own_subject(verb):
        return []
    before = [t for t in verb.head.children if verb.head.i < t.i < token]
    objects = [t.i for t in before if t.dep_ in labels.OBJECT]
    return objects or [
        t.i for t in before if tree.preposition(t) in grammar("prepositions", "with")
    ]


def foreign(line: Line, token: int) -> frozenset[str]:
    """Of which states he is not who summons or expels an envoy: "il a convoqué l'envoyé serbe".

    Where the envoy is posted tells nothing of the kind: "l'envoyé serbe à Lima".
    """
    doc = line.sentence.doc
    verb = doc[token].head if doc is not None else None
    if verb is None or verb.lemma_ not in words("pronouns", "summoning"):
        return frozenset()
    envoys = (t for c in verb.children if c.dep_ in labels.OBJECT for t in (c, *c.children))
    away = words("pronouns", "at_place")
    of_whom = (t.i for t in envoys if t.i in line.names and line.word(t.i - 1) not in away)
    named = (line.names[i] for i in of_whom)
    return frozenset(key for name in named for key in name.keys)


def owner(
    line: Line, token: int, number: str, mention: Callable[[int], Mention | None]
) -> Mention | None:
    """Whose a possessive is by what stands beside it: "X et ses alliés", "élu par X, son rival".

    Args:
        mention: the mention at a token of the sentence, if any.
    """
    if line.word(token - 1) in words("nominal", "and_his") and not _acts(line, token):
        end = token - 2 if line.word(token - 2) == "," else token - 1
        beside = mention(end - 1)
        if beside is not None and beside.last == end and _owns(beside, number):
            return beside
    doer = _doer(line, token)
    found = mention(doer.i) if doer is not None else None
    return found if found is not None and _owns(found, number) else None


def _acts(line: Line, token: int) -> bool:
    """Whether the noun of a possessive is a subject of its own: "X a cédé et son chef a ri"."""
    doc = line.sentence.doc
    return doc is not None and doc[token].head.dep_ in labels.ANY_SUBJECT


def _owns(found: Mention, number: str) -> bool:
    return found.kind in _OWNS and bool(found.actors) and found.number in ("", number)


def _above(line: Line, token: int) -> Iterator[Token]:
    """What a token hangs on, from its head up; nothing without a parse."""
    doc = line.sentence.doc
    return doc[token].ancestors if doc is not None else iter(())


def _doer(line: Line, token: int) -> Token | None:
    """Who does what a participle around a possessive tells: "lancé par X pour ses partisans"."""
    for part in _above(line, token):
        if part.pos_ in labels.VERBS and part.dep_ not in labels.ACL:
            return None
        if part.dep_ in labels.ACL and tree.is_past_participle(part):
            return next((a for a in tree.agents(part) if a.i < token), None)
    return None


def undergoes(line: Line, token: int) -> Token | None:
    """Whom another's deed befalls by which a possessive stands, and whose it so is.

    "un homme tué par X lors de son arrestation", "félicite X pour sa victoire", "prive X de ses
    droits": the man's and X's, whoever the subject is.
    """
    passive = befalls(line, token)
    for verb in _above(line, token):
        if verb.pos_ not in labels.VERBS:
            continue
        if passive and verb.dep_ in labels.ACL and tree.is_past_participle(verb):
            return verb.head if _is_somebody(line, verb.head) else None
        before = line.word(token - 1)
        held = before in words("pronouns", "held_by") and verb.lemma_ in words(
            "pronouns", "held_for"
        )
        lost = before in words("pronouns", "stripped_by") and (
            verb.lemma_ in words("pronouns", "stripped")
        )
        if not held and not lost:
            return None
        objects = (c for c in verb.children if c.dep_ in labels.OBJECT and c.i < token)
        return next(objects, None)
    return None


def _is_somebody(line: Line, noun: Token) -> bool:
    return bool(line.taken[noun.i]) or fold(noun.lemma_) in words("bystanders", "people")


def befalls(line: Line, token: int) -> bool:
    """Whether what a possessive owns is done to its owner: "sa libération"."""
    doc = line.sentence.doc
    return doc is not None and doc[token].head.lemma_ in words("pronouns", "undergone")


def befalls_people(line: Line, token: int) -> bool:
    """Whether what a possessive owns is only done to people: "sa libération"."""
    doc = line.sentence.doc
    return doc is not None and doc[token].head.lemma_ in words("pronouns", "undergone_by_people")


def is_judged(line: Line, token: int) -> bool:
    """Whether somebody judges what a possessive owns: "Oslo a rejeté ses accusations"."""
    doc = line.sentence.doc
    noun = doc[token].head if doc is not None else None
    if (
        doc is None
        or noun is None
        or {noun.lemma_, noun.lower_}.isdisjoint(words("pronouns", "uttered"))
    ):
        return False
    return doc[token].head.head.lemma_ in words("pronouns", "judging")


def doers(line: Line, token: int) -> frozenset[int]:
    """Who asks for what befalls another, and so not himself: "Oslo exige sa libération".

    So too who judges what another says.
    """
    doc = line.sentence.doc
    told = befalls(line, token) or is_judged(line, token)
    if doc is None or not told or doc[token].head.dep_ not in labels.OBJECT:
        return frozenset()
    verb = doc[token].head.head
    if tree.is_passive(verb):
        return frozenset()
    judge = is_judged(line, token)  # nor is it his land's: "le maire de Lima a raillé sa venue"
    return frozenset(
        i for t in subject(verb) for i in ([p.i for p in t.subtree] if judge else [t.i])
    )


def is_asked(line: Line, token: int) -> bool:
    """Whether what a possessive owns is asked for or judged: "X exige sa libération", not X's."""
    doc = line.sentence.doc
    asked = doc is not None and doc[token].head.head.lemma_ in words("pronouns", "asking")
    return asked or is_judged(line, token)


def ahead(line: Line, token: int) -> Token | None:
    """The subject behind a phrase that opens its sentence: "Dans son discours, X a promis"."""
    for part in _above(line, token):
        if part.pos_ in labels.NOUNS and part.dep_ in labels.ANY_SUBJECT:
            return None
        subjects = [c for c in part.children if c.dep_ in labels.ANY_SUBJECT]
        if subjects:
            first = subjects[0]
            parted = any(word.text == "," for word in part.doc[token : first.i])
            opens = not any(_leads(word) for word in part.doc[:token])
            return first if first.i > token and parted and opens else None
    return None


def main_subject(line: Line, token: int) -> Token | None:
    """The subject behind the clause that opens a sentence: "S'il est élu, X devra", "quand il".

    So too behind a clause on a noun of what opens it: "Après l'an où il fut élu, X a cédé".
    """
    doc = line.sentence.doc
    if doc is None:
        return None
    clause = doc[token].head
    while clause.dep_ in labels.RELATIVE | labels.NOUN_COMPLEMENT and clause.head.i < clause.i:
        clause = clause.head
    opens = labels.ADVERBIAL | (labels.NOUN_MODIFIER if clause is not doc[token].head else set())
    if clause.dep_ not in opens or clause.head.i < clause.i:
        return None
    told = labels.SUBJECT | labels.SUBJECT_PASSIVE
    first = next((c for c in clause.head.children if c.dep_ in told), None)
    if first is None or first.i < clause.i or any(_leads(word) for word in doc[:token]):
        return None
    return first if any(word.text == "," for word in doc[clause.i : first.i]) else None


def _leads(word: Token) -> bool:
    """Whether a word is the subject of a clause that is no mere circumstance."""
    told = word.dep_ in labels.SUBJECT | labels.SUBJECT_PASSIVE
    return told and word.head.dep_ not in labels.ADVERBIAL


def relative_subject(line: Line, token: int) -> Token | None:
    """The "qui" of the clause that a possessive stands in: "le parti, qui choisit son chef"."""
    for part in _above(line, token):
        subjects = [c for c in part.children if c.dep_ in labels.ANY_SUBJECT]
        if subjects:
            first = subjects[0]
            relative = first.lower_ in words("pronouns", "who")
            return first if relative and first.i < token else None
    return None


def inner(line: Line, thing: int, token: int, at: dict[int, Mention]) -> Mention | None:
    """The person a thing is of, who owns rather than the thing: "la visite de X … sa suite"."""
    doc = line.sentence.doc
    for part in doc[thing].subtree if doc is not None else ():
        found = at.get(part.i)
        if found is not None and part.i < token and len(found.actors) == 1:
            return found if found.actors[0].person else None
    return None


def kin_before(line: Line, named: Mention, token: int, at: dict[int, Mention]) -> Mention | None:
    """The person told by her kin before "qui": "X, la soeur du ministre Y, qui", who is X."""
    i = named.first - 1
    if line.word(token - 1) != "," or line.word(i) not in words("nominal", "of"):
        return None
    while i > 1 and line.word(i) != "," and named.first - i < _ASIDE:
        i -= 1
    kin = any(ties().get(fold(line.word(j))) == "kin" for j in range(i, named.first))
    person = at.get(i - 1) if line.word(i) == "," else None
    return person if kin and person is not None and person.kind == "person" else None


def as_for(line: Line, i: int) -> bool:
    """ "Ana, quant à elle, a cédé": the pronoun only stresses the subject before it."""
    return f"{line.word(i - 2)} {line.word(i - 1)}" in words("pronouns", "as_for")


def amid(line: Line, i: int) -> bool:
    """ "lui" between auxiliary and participle only stresses the subject: "il a lui refusé"."""
    doc = line.sentence.doc
    if doc is None or not 0 < i < len(doc) - 1:
        return False
    return doc[i - 1].pos_ == labels.AUX and tree.is_past_participle(doc[i + 1])


def common_noun(line: Line, token: int, start: int, gender: str, number: str) -> Token | None:
    """The last noun outside all mentions from ``start`` to a token that agrees, if any."""
    doc = line.sentence.doc
    for word in reversed(doc[start:token]) if doc is not None else ():
        if word.pos_ == labels.NOUN and not line.taken[word.i] and _agrees(word, gender, number):
            return word
    return None


def told_of(line: Line, token: int, start: int, gender: str, number: str) -> bool:
    """Whether a thing is told of from ``start`` on, which an object pronoun rather takes up."""
    found = common_noun(line, token, start, gender, number)
    told = labels.OBJECT | labels.ANY_SUBJECT
    return found is not None and found.dep_ in told


def unlisted(line: Line, token: int, gender: str) -> bool:
    """Whether people in no list were told of last, whom "avec elles" and "leur" take up."""
    start = max((i + 1 for i in range(token) if line.taken[i]), default=0)
    found = common_noun(line, token, start, gender, "p")
    people = words("bystanders", "people") | words("bystanders", "counted")
    if found is None or fold(found.lemma_) not in people:
        return False
    doers = (
        subject(found.doc[token].head) if line.low[token] in words("pronouns", "clitics") else ()
    )
    return not any(found in doer.subtree for doer in doers)


def quotation(line: Line, token: int) -> int:
    """Where the quotation ends that is all that stands before an incise; 0 where there is none.

    "… et X a fui", a-t-il dit: X is named in the quotation, which began in a sentence before.
    """
    before = [i for i in range(token) if line.words[i] in _MARKS]
    return before[0] if len(before) == 1 and token - before[0] < _INCISE else 0


def controlled(line: Line, token: int) -> frozenset[int]:
    """Who is told to do it, and so is not the object: "accuse X de le ruiner" ruins not X."""
    doc = line.sentence.doc
    if doc is None:
        return frozenset()
    verb = doc[token].head
    above = verb.head
    if not tree.is_infinitive(verb):
        return frozenset()
    between = (c for c in above.children if c.dep_ in labels.OBJECT and above.i < c.i < verb.i)
    return frozenset(t.i for t in between)


def _agrees(word: Token, gender: str, number: str) -> bool:
    other = _GENDERS.get(tree.feature(word, "Gender"), "")
    many = _NUMBERS.get(tree.feature(word, "Number"), "")
    return not (gender and other and gender != other) and not (number and many and number != many)
