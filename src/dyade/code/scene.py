"""One sentence as coding sees it: its parse, its entities, and how tokens resolve to actors."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from dyade.code.who import listing
from dyade.find import lexicon
from dyade.find.mention import Entities, Mention
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

_ACROSS = 14  # tokens between a noun and its owner that the model lost
_BETWEEN = frozenset({labels.ADJ, labels.DET, labels.PUNCT, labels.CCONJ, labels.ADV})
_NAMED = frozenset({"body", "movement", "party"})
_STATES = frozenset({"state", "seat"})
_TITLES = frozenset({"office", "group", "description"})
_BEFORE_NAME = frozenset({labels.DET, labels.ADJ, labels.NOUN})
_ATTRIBUTES = labels.ADJECTIVE | labels.APPOSITION | labels.ACL | labels.NOUN_COMPLEMENT
_COMPLEMENT = 8  # tokens between a noun and the name behind its complements
_REACH = 4  # how deep below a noun its owner may stand: "la levée des sanctions de l'ONU contre"


def _is_shell(noun: Token) -> bool:
    return noun.lemma_ in words("instruments", "shells")


def unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Actors in order, each code, person and sector once."""
    found: dict[tuple[str, str, str], Actor] = {}
    for actor in actors:
        found.setdefault((actor.code, actor.person, actor.sector), actor)
    return tuple(found.values())


def _like_adjective(mention: Mention, token: Token) -> bool:
    """Whether the name of a movement stands as an adjective: "un chef taliban"."""
    bare = not tree.children(token, frozenset({labels.CASE, labels.DETERMINER}))
    return mention.kind == "movement" and bare and token.head.i == token.i - 1


def _examples(noun: Token) -> list[Token]:
    """Those that stand for a group: "des pays, dont X et Y", "des pays comme X", "trois: X"."""
    named = [c for c in noun.children if c.pos_ in labels.NOUNS and c.i > noun.i]
    before = [noun, *(c for c in noun.children if c.i < noun.i)]  # "pays" has one form for both
    several = any(
        tree.feature(t, "Number") == labels.PLURAL or t.pos_ == labels.NUM for t in before
    )
    opening = words("pronouns", "relative_of")
    if several:
        opening |= words("prepositions", "as") | words("adverbs", "among_them")
    found = [c for c in named if any(g.lower_ in opening and g.i < c.i for g in c.children)]
    return found or [c for c in named if several and c.dep_ in labels.APPOSITION]


def _quotation_end(noun: Token) -> int:
    """Where the quotation ends that a noun stands in, its own place where it stands in none."""
    doc = noun.doc
    marks = words("quotation", "opening") | words("quotation", "closing")
    before = sum(1 for t in doc[: noun.i] if t.text in marks)
    if before % 2 == 0:
        return noun.i
    return next((t.i for t in doc[noun.i : noun.i + _ACROSS] if t.text in marks), noun.i)


@dataclass(slots=True)
class Scene:
    """A parsed sentence with the mentions of its dispatch."""

    sentence: Sentence
    entities: Entities

    @property
    def parse(self) -> list[Token]:
        """The parse; a scene is made only of a parsed sentence."""
        assert self.sentence.doc is not None
        return self.sentence.doc

    def mention(self, token: Token) -> Mention | None:
        """The outermost mention that covers a token."""
        return self.entities.at(self.sentence.index, token.i)

    def actors_at(self, token: Token) -> tuple[Actor, ...]:
        """The actors that a noun or pronoun stands for, with those coordinated with it.

        Adjectives name nobody by themselves, and a place name is an actor only where the
        mention says so.
        """
        found: list[Actor] = []
        covered: set[Mention] = set()
        for part in tree.conjuncts(token):
            if members := self._spelt_out(part) or self._leaders(part):
                found.extend(members)
                continue
            mention = self.mention(part) or self.named(part)
            if mention is None and _is_oblique(part):
                return self._antecedent(part)
            if mention is None and part.lower_ in words("pronouns", "that_of"):
                found.extend(self.owner(part))  # "celui de Y"
            if mention is None:
                found.extend(a for c in _examples(part) for a in self.actors_at(c))
            if mention is None or mention in covered or mention.kind == "adjective":
                continue
            covered.add(mention)
            found.extend((self._apposed(mention) or mention).actors)
        if covered:
            last = max(covered, key=lambda m: m.last)
            found.extend(a for m in listing.after(self, last, token) for a in m.actors)
        return unique(found)

    def _spelt_out(self, noun: Token) -> tuple[Actor, ...]:
        """The states that a plural is spelt out by: "trois pays voisins, le Togo, X et Y, ont".

        So are those in office by persons: "des dirigeants, parmi lesquels le roi danois et Y".
        """
        if tree.feature(noun, "Number") == labels.SINGULAR or noun.pos_ != labels.NOUN:
            return ()
        apposed = [c for c in tree.children(noun, labels.APPOSITION) if c.i > noun.i]
        whole = self.mention(noun)
        titled = whole is not None and whole.kind in _TITLES
        kinds = _STATES | _TITLES | {"person"} if titled else _STATES
        named = [
            m
            for c in apposed
            if noun.doc[c.left_edge.i - 1].text in words("quotation", "before_list")
            for part in tree.conjuncts(c)
            if (m := self.mention(part)) and m.kind in kinds and m.actors
        ]
        found = unique(a for m in named for a in m.actors)
        return found if len(found) > 1 else ()

    def _leaders(self, noun: Token) -> tuple[Actor, ...]:
        """Who leads those that a noun means: "une coalition militaire menée par Y"."""
        if noun.lemma_ not in words("objects", "led"):
            return ()
        leading = (c for c in tree.children(noun, labels.ACL) if tree.is_passive(c))
        led = (c for c in leading if c.lemma_ in words("participles", "leading"))
        return unique(a for c in led for t in tree.agents(c) for a in self.actors_at(t))

    def _antecedent(self, pronoun: Token) -> tuple[Actor, ...]:
        """Whom a relative pronoun stands for: "Y, auquel X a livré", "Y, avec lequel X"."""
        before = self._right_before(pronoun)
        if before:
            return before
        verb = tree.clause_verb(pronoun)
        relative = verb is not None and verb.dep_ in labels.ACL and verb.head.i < pronoun.i
        return self.actors_at(verb.head) if verb is not None and relative else ()

    def _right_before(self, pronoun: Token) -> tuple[Actor, ...]:
        """Whom the word names that a relative pronoun follows at once: "l'allié de Y auquel X"."""
        first = min([pronoun.i, *(c.i for c in pronoun.children if c.dep_ == labels.CASE)])
        named = self.mention(pronoun.doc[first - 1]) if first else None
        return named.actors if named and named.kind != "adjective" else ()

    def _apposed(self, mention: Mention) -> Mention | None:
        """The person named behind an office: "son adversaire, le démocrate Al Roy"."""
        if mention.kind not in _TITLES or mention.number == "p":
            return None
        doc, i = self.parse, mention.last
        if len(mention.actors) != 1 or mention.actors[0].person or i >= len(doc):
            return None
        i = self._comma_behind(mention)
        for token in doc[i + 1 : i + 4] if i else ():
            named = self.mention(token)
            if named is not None and named.kind == "person":
                if not named.actors and named.name:  # "leur porte-parole, le père Luis Soto"
                    return replace(named, actors=(replace(mention.actors[0], person=named.name),))
                same = {a.code for a in named.actors} == {mention.actors[0].code}
                return named if same and not self._acts_beside(mention, named) else None
            if token.pos_ not in _BEFORE_NAME:
                return None
        return None

    def _acts_beside(self, mention: Mention, named: Mention) -> bool:
        """Whether the name is a subject and the office before it none: "accusé par X, Y a cédé"."""
        subjects = labels.ANY_SUBJECT
        if self.parse[mention.head].dep_ in subjects:
            return False
        return any(t.dep_ in subjects for t in self.parse[named.first : named.last])

    def _comma_behind(self, mention: Mention) -> int:
        """The comma behind a noun and its complements: "son rival au scrutin de mai, X"; or 0."""
        doc, end = self.parse, min(mention.last + _COMPLEMENT, len(self.parse))
        for token in doc[mention.last : end]:
            if token.text == ",":
                return token.i
            if token.pos_ in labels.VERBS or self._is_party(token):
                return 0
        return 0

    def _is_party(self, token: Token) -> bool:
        known = self.mention(token)
        return known is not None and bool(known.actors)

    def named(self, noun: Token) -> Mention | None:
        """Whose name stands behind a noun that names nobody: "le révérend Al Roy"."""
        names = (self.mention(c) for c in tree.children(noun, labels.NAMED))
        person = next((m for m in names if m and m.kind == "person"), None)
        if person or noun.i + 1 >= len(noun.doc):
            return person
        like = [c for c in noun.children if c.pos_ == labels.ADJ or c.dep_ in labels.ADJECTIVE]
        like += [c for a in like for c in a.children if c.pos_ == labels.ADJ]
        described = (t for t in noun.doc[noun.i + 1 :] if t not in like)
        behind = next(described, noun)  # "le parti Ennahda", "le mouvement chiite Amal"
        mention = self.mention(behind) if behind.head in (noun, noun.head) else None
        if mention is not None and mention.kind == "person" and self.possessor(noun):
            return mention if mention.actors else None  # "son ami X"
        named = mention is not None and mention.kind in _NAMED and mention.actors
        return mention if named and noun.pos_ == labels.NOUN else None

    def adjective_actors(self, noun: Token) -> tuple[Actor, ...]:
        """Whose a noun's adjectives say it is: "frappes américaines", "prisonniers talibans"."""
        found: list[Actor] = []
        beside = [c for c in noun.children if c.dep_ in labels.ADJECTIVE and c.i > noun.i]
        inner = [c for a in beside for c in a.children if c.dep_ in labels.ADJECTIVE]
        for child in (*noun.children, *inner):
            if child.dep_ in _ATTRIBUTES:
                for part in tree.conjuncts(child):
                    mention = self.mention(part)
                    if mention and (mention.kind == "adjective" or _like_adjective(mention, part)):
                        found.extend(mention.actors)
        return unique(found)

    def owner(self, noun: Token, depth: int = 0) -> tuple[Actor, ...]:
        """Whose a noun is: its adjective's state, or the nearest entity in its complements."""
        found = self.adjective_actors(noun)
        if found and not depth and all(a.code not in lexicon.states() for a in found):
            found = self._of_somebody(noun) or found  # "le projet européen du ministre X"
        if found or depth >= _REACH:
            return found
        for case, child in tree.obliques(noun):
            if case in words("prepositions", "of") and child.lemma_ in words("places", "borders"):
                continue  # "un village proche de la frontière"
            if child.lower_ in words("prepositional_nouns", "theme"):
                continue  # "les accusations au sujet de Y" are not his
            backing = child.lemma_ in words("protest", "backing")
            off = backing or case in words("prepositions", "off")
            if off and noun.lemma_ in words("protest", "marches"):
                continue  # "une manifestation contre le président" is not his
            if case in words("prepositions", "against") and _is_shell(noun):
                continue  # "des tirs de roquettes sur Y" are not his
            if case in words("prepositions", "owner"):
                found = self.actors_at(child) or self.owner(child, depth + 1)
                if found:
                    return found
        beside = [c for c in noun.children if c.i > noun.i and self._shares_owner(c)]
        named = (self._of_beside(c, depth + 1) for c in beside)
        found = next((found for found in named if found), ()) or self.possessor(noun)
        if found or depth:
            return found
        found = self._summed_up(noun) or self.of_relative(noun)
        return found or self._by_clause(noun) or self._across(noun)

    def _of_somebody(self, noun: Token) -> tuple[Actor, ...]:
        """The person whose a noun is: "le projet européen du ministre X", "son projet européen"."""
        for child in tree.complements(noun, "of"):
            mention = self.mention(child)
            if mention and mention.kind in ("person", "office"):
                return mention.actors
        return self.possessor(noun)

    def _of_beside(self, child: Token, depth: int) -> tuple[Actor, ...]:
        """The owner that hangs on what stands beside a noun.

        Whoever is hostile or true to somebody is of his state, but not he himself.
        """
        found = self.owner(child, depth)
        if child.pos_ != labels.ADJ or not any(
            case in words("prepositions", "to") for case, _ in tree.obliques(child)
        ):
            return found
        return unique(Actor(a.code, country=a.country) for a in found)

    def _by_clause(self, noun: Token) -> tuple[Actor, ...]:
        """Who makes what a clause beside it tells of: "les propos que Y a tenus", "votée par Y"."""
        found: list[Actor] = []
        for clause in noun.children:
            if clause.dep_ not in labels.ACL or clause.i < noun.i:
                continue
            if tree.is_passive(clause):
                makers = tree.agents(clause)
            else:
                told = words("pronouns", "relative_object")
                relative = any(c.lower_ in told for c in clause.children)
                makers = arguments.own_subject(clause) if relative else []
            found.extend(a for t in makers for a in self.actors_at(t))
        return unique(found)

    def of_relative(self, noun: Token) -> tuple[Actor, ...]:
        """Whose a noun is by "dont": "le président, dont Oslo exige le départ"."""
        verb = noun.head
        if verb.dep_ not in labels.RELATIVE or noun.dep_ not in labels.OBJECT | labels.SUBJECT:
            return ()
        opened = any(c.lower_ in words("pronouns", "relative_of") for c in verb.children)
        return self.actors_at(verb.head) if opened and not tree.preposition(noun) else ()

    def _summed_up(self, noun: Token) -> tuple[Actor, ...]:
        """Whose deed a noun sums up behind a comma: "Y a libéré deux hommes, un geste salué"."""
        verb = noun.head
        if noun.dep_ != labels.APPOSED or noun.lemma_ not in words("asides", "summing_up"):
            return ()
        doers = arguments.subject(verb) if verb.pos_ == labels.VERB else []
        return unique(a for t in doers for a in self.actors_at(t))

    def _across(self, noun: Token) -> tuple[Actor, ...]:
        """Whose a noun is by the words behind it: the model often cuts a quotation out of them.

        "l'attitude « méprisante » et « arrogante » du ministre": nothing but adjectives, marks
        and further nouns of the same rank stands before the owner.
        """
        start = _quotation_end(noun) + 1
        for token in noun.doc[start : start + _ACROSS]:
            if token.pos_ == labels.ADP:
                owns = token.head.i > token.i and tree.preposition(token.head) in words(
                    "prepositions", "of"
                )
                return (
                    self.actors_at(token.head) or self.adjective_actors(token.head) if owns else ()
                )
            plain = token.pos_ in labels.NOUNS and not token.text[0].isupper()
            if not plain and token.pos_ not in _BETWEEN and not tree.is_past_participle(token):
                return ()
        return ()

    def _shares_owner(self, child: Token) -> bool:
        """Whether the owner of a noun may hang on what stands beside it.

        So it does behind a second noun ("le mépris et l'orgueil de Y") and where the model takes
        a quoted adjective for one ("les propos « odieux » de Y").
        """
        if child.dep_ == labels.CONJUNCT:
            return child.pos_ in labels.NOUNS and not self.actors_at(child)
        qualifies = child.pos_ in labels.NOMINAL
        return qualifies and not tree.preposition(child) and self.mention(child) is None

    def possessor(self, noun: Token) -> tuple[Actor, ...]:
        """Whom a possessive determiner stands for: "sa visite"."""
        for child in noun.children:
            if child.pos_ == labels.DET:
                mention = self.mention(child)
                if mention and mention.kind == "pronoun":
                    return mention.actors
        return ()

    def seated(self, token: Token) -> tuple[Actor, ...]:
        """The state whose seat a place name is: "a livré des missiles à Damas"."""
        for name in self.sentence.names:
            if name.kind == "seat" and name.first <= token.i < name.last:
                return (Actor(name.keys[0]),)
        return ()

    def within(self, token: Token, but: Collection[int] = ()) -> tuple[Actor, ...]:
        """All actors named in a token's subtree, adjectives too, but at the tokens ``but``."""
        found: list[Actor] = []
        for part in token.subtree:
            mention = self.mention(part) if part.i not in but else None
            if mention:
                found.extend(mention.actors)
        return unique(found)


def _is_oblique(pronoun: Token) -> bool:
    """Whether a word is a relative pronoun under a preposition: "auquel", "à qui"."""
    if pronoun.lower_ in words("pronouns", "relative_oblique"):
        return True
    behind = tree.preposition(pronoun) != ""
    return behind and pronoun.lower_ in words("pronouns", "relative_subject")
