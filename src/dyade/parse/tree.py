"""Questions to a French parse: what form and voice a verb has, which complements a word has.

All functions take tokens of a parsed sentence and give tokens of the same sentence. They mend what
the model is known to misread, as the agent after "par"; `arguments.py` finds subjects and objects.
"""

from __future__ import annotations

from collections.abc import Iterator

from dyade.data import rules
from dyade.parse import labels
from dyade.parse.token import Token, kept
from dyade.parse.words import contracted, unaccented, word, words

_CARRYING = labels.AUXILIARY | labels.COPULA
_YEAR = 4  # figures


def feature(token: Token, name: str) -> str:
    """A morphological feature of a token ("Tense", "Mood"), "" where it has none."""
    return token.morph.get(name, "")


def children(token: Token, deps: frozenset[str]) -> list[Token]:
    """The dependents of a token by any of these relations, in the order of the text."""
    return [c for c in token.children if c.dep_ in deps]


def children_as(token: Token, dep: str) -> list[Token]:
    """The dependents of a token by one relation, in the order of the text."""
    return [c for c in token.children if c.dep_ == dep]


def is_participle(token: Token) -> bool:
    """Whether the token is a past or present participle."""
    return feature(token, "VerbForm") == labels.PARTICIPLE


def is_past_participle(token: Token) -> bool:
    """Whether the token is a past participle, with or without auxiliary."""
    return is_participle(token) and feature(token, "Tense") != labels.PRESENT


def is_finite(token: Token) -> bool:
    """Whether the form itself has person and tense: "accuse", "a" of "a accusé"."""
    return feature(token, "VerbForm") == labels.FINITE


def is_infinitive(token: Token) -> bool:
    """Whether the form itself is an infinitive."""
    return feature(token, "VerbForm") == labels.INFINITIVE


@kept
def is_conjugated(verb: Token) -> bool:
    """Whether a verb is finite, itself or by its auxiliary or copula: "accuse", "a accusé"."""
    return is_finite(finite_head(verb))


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of tense and voice of a verb."""
    return children(verb, labels.AUXILIARY)


def start(verb: Token) -> int:
    """The index of the first of a verb and its auxiliaries."""
    return min([verb.i, *(a.i for a in auxiliaries(verb))])


@kept
def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: "est accusé", and the bare participle "accusé par"."""
    if verb.lemma_ in words("verbs", "with_be"):
        return False
    held = {c.dep_ for c in verb.children}
    helped = held & labels.AUXILIARY
    if held & labels.AUX_PASSIVE or (held & labels.SUBJECT_PASSIVE and not helped):
        return not is_reflexive(verb)
    if helped or not is_past_participle(verb):
        return False
    if held & labels.SUBJECT and held & labels.OBJECT:
        return False  # a present form that is spelled like the participle: "fait", "dit"
    if verb.dep_ == labels.CONJUNCT:
        return not auxiliaries(verb.head) or is_passive(verb.head)
    if verb.dep_ in labels.ACL | labels.ADJECTIVE | labels.ADVERBIAL | {labels.ROOT}:
        return True
    return bool(held & labels.AGENT)  # ", critiqué par X", hung on a verb


@kept
def is_reflexive(verb: Token) -> bool:
    """Whether a verb carries "se" in any person."""
    before = [c for c in verb.children if c.i < verb.i]
    if not before:
        return False
    reflexive, first = words("pronouns", "reflexive"), words("pronouns", "first")
    said = False
    for child in before:
        if child.lower_ in reflexive:
            return True
        said = said or (child.lower_ in first and child.dep_ in labels.SUBJECT)
    mine = words("pronouns", "reflexive_first")
    return said and any(c.lower_ in mine and c.dep_ not in labels.SUBJECT for c in before)


def conjuncts(token: Token) -> list[Token]:
    """A token and those coordinated with it, in the order of the text."""
    found = [token]
    nominal = labels.NOUNS | {labels.PRONOUN, labels.ADJ}
    for child in token.children:
        clause = bool(children(child, labels.COPULA))
        if child.dep_ == labels.CONJUNCT and child.pos_ in nominal and not clause:
            found.extend(conjuncts(child))
    return found


@kept
def preposition(token: Token) -> str:
    """The lemma of the preposition that introduces a noun or an infinitive, "" where none."""
    for child in token.children:
        if (
            child.dep_ in (labels.CASE, labels.MARK)
            and child.i < token.i
            and child.pos_ == labels.ADP
        ):
            fixed = [c.lower_ for c in child.children if c.dep_ == labels.FIXED]
            before = token.doc[child.i - 1] if child.i else token.head
            if before.lower_ in words("prepositions", "opening") and before != token.head:
                return f"{before.lower_} {_base(child)}"  # "face à Oslo", "grâce à Oslo"
            adverb = before.lower_ in words("prepositions", "adverbial")
            if adverb and before.head in (token, token.head):
                return f"{before.lower_} {_base(child)}"  # "près de la gare"
            return " ".join([_base(child), *fixed])
    return ""


def _base(token: Token) -> str:
    if token.text in unaccented():
        return unaccented()[token.text].lower()
    return contracted().get(token.lower_, token.lower_)


def is_bare(token: Token) -> bool:
    """Whether a word has neither determiner nor preposition of its own."""
    fronts = (labels.CASE, labels.MARK, labels.DETERMINER)
    return not any(c.dep_ in fronts and c.i < token.i for c in token.children)


def article(noun: Token) -> Token | None:
    """The article or number that opens a noun phrase without preposition, "des" among them."""
    fronts = [c for c in noun.children if c.i < noun.i and c.pos_ not in (labels.ADJ, labels.PUNCT)]
    if not fronts:
        return None
    opens = fronts[0].dep_ in (labels.DETERMINER, labels.NUMBER)  # "le", "dix"
    plural = fronts[0].dep_ == labels.CASE and fronts[0].lower_ in words("articles", "plural")
    return fronts[0] if opens or plural else None


def clitic(verb: Token) -> Token | None:
    """The object pronoun before a participle on which the model hung it: "lui fournissant"."""
    head = verb.head
    before = head.i == verb.i - 1 and head.pos_ == labels.PRONOUN
    present = feature(verb, "Tense") == labels.PRESENT and is_participle(verb)
    if before and present and head.lower_ in words("pronouns", "clitic"):
        return head
    return None


@kept
def obliques(token: Token) -> tuple[tuple[str, Token], ...]:
    """The prepositional complements of a verb or noun: (preposition, head noun) pairs.

    Complements come that the model hangs on it, then those that it hangs elsewhere by mistake:
    see `_astray`.
    """
    return tuple(_obliques(token))


def _obliques(token: Token) -> Iterator[tuple[str, Token]]:
    found: set[int] = set()
    for child in (*token.children, *_astray(token)):
        if child.pos_ in _COMPLEMENT_POS and child.i not in found:
            case = preposition(child)
            if case:
                found.add(child.i)
                yield case, child
        elif child.lower_ in words("prepositions", "adverbial"):  # "a protesté auprès de Y"
            behind = (c for c in child.children if preposition(c) in words("prepositions", "of"))
            yield from ((f"{child.lower_} {preposition(c)}", c) for c in behind)
        elif child.lower_ in words("prepositions", "like_verbs"):
            yield from ((child.lower_, t) for t in children(child, labels.OBJECT))
    if token.dep_ in labels.ACL and _of_which(token):
        yield word("prepositions", "of"), token.head
    elif token.pos_ == labels.NOUN and (holder := _holder(token)) is not None:
        yield word("prepositions", "of"), holder


def _of_which(verb: Token) -> bool:
    """Whether "dont" is a verb's, not its subject's, which is a name: "l'accord dont X sort"."""
    named = [t for t in children(verb, labels.ANY_SUBJECT) if t.pos_ == labels.PROPER]
    near = [*verb.children, *(c for t in named for c in t.children)]
    near += verb.doc[verb.head.i + 1 : verb.head.i + 2]  # "…, organisation dont X"
    of_which = words("pronouns", "relative_of")
    return (bool(named) or is_reflexive(verb)) and any(c.lower_ in of_which for c in near)


def _holder(noun: Token) -> Token | None:
    """Whose "dont" says that a noun is: "Oslo et Riga, dont les liens sont tendus"."""
    of_which = words("pronouns", "relative_of")
    near = reversed(noun.doc[max(noun.i - _NEAR, 0) : noun.i])
    opening = next((t for t in near if t.lower_ in of_which or t.pos_ in labels.NOUNS), None)
    if opening is None or opening.pos_ in labels.NOUNS or not opening.i:
        return None
    verb = noun.head
    if verb.dep_ not in labels.RELATIVE or verb.head.i > opening.i:
        return None
    holder = verb.head
    many = feature(noun, "Number") == labels.PLURAL and noun.doc[opening.i - 1].text == ","
    while many and holder.dep_ == labels.CONJUNCT and holder.head.pos_ in labels.NOUNS:
        holder = holder.head
    return holder


def _astray(token: Token) -> Iterator[Token]:
    """Complements of a token that the model hangs on another.

    A noun has what follows it at once ("le fiasco du sommet entre Rome et Paris" has the sides
    on "fiasco") and the sides named behind its complement ("l'accord de paix entre Rome et Paris").
    A verb has what stands behind a day ("est attendu mercredi à Rome").
    """
    if token.pos_ in labels.VERBS:
        timed = words("calendar", "words") | words("calendar", "lasting")
        places = words("prepositions", "place") | words("prepositions", "toward")
        for child in token.children:
            if child.lower_ in timed and child.i > token.i:
                yield from _behind_date(child)
            elif child.i > token.i and preposition(child) in places:
                # "signé à Oslo par X", "extradé vers Oslo par X", "a eu lieu à Oslo entre X et Y"
                sides = words("prepositions", "agent") | words("prepositions", "between")
                yield from (c for c in child.children if preposition(c) in sides)
            elif child.i > token.i and preposition(child) in words("prepositions", "of"):
                # "évacués de l'île vers Oslo"
                toward = words("prepositions", "toward")
                yield from (c for c in child.children if preposition(c) in toward)
        return
    if token.pos_ not in labels.NOUNS:
        return
    yield from _behind(token)
    if token.dep_ in labels.OBJECT and token.head.pos_ in labels.VERBS:
        # "dirige l'offensive du général contre Oslo"
        aimed = words("prepositions", "aimed")
        yield from (c for c in token.head.children if c.i > token.i and preposition(c) in aimed)
    for child in token.children:
        if child.i > token.i and preposition(child) in words("prepositions", "of"):
            yield from (
                c for c in child.children if preposition(c) in words("prepositions", "between")
            )


def _behind_date(day: Token) -> Iterator[Token]:
    """What the model hangs on a day or on what follows it: "arrivé lundi soir 3 mai à Oslo"."""
    for child in day.children:
        if child.i < day.i or preposition(child) in words("prepositions", "of"):
            continue
        dated = child.lower_ in words("calendar", "words") or child.pos_ == labels.NUM
        if dated and not preposition(child):
            yield from _behind_date(child)
        else:
            yield child


def _behind(noun: Token) -> Iterator[Token]:
    """What follows a noun, its adjectives and a day at once, where it hangs on a word before.

    A participle that stands alone is as an adjective: "deux entretiens séparés avec Oslo".
    """
    doc = noun.doc
    i = noun.i + 1
    while i < len(doc) and (
        doc[i].lower_ in words("calendar", "words")
        or (doc[i].pos_ in (labels.ADJ, labels.ADV) and doc[i].head.i <= noun.i)
        or (doc[i].head is noun and is_past_participle(doc[i]) and not doc[i].children)
    ):
        i += 1
    without = i < len(doc) and doc[i].lower_ in words("prepositions", "without")
    i += 2 if without else 0  # "l'appui sans faille de Y"
    if i < len(doc) and doc[i].pos_ == labels.ADP and doc[i].dep_ == labels.CASE:
        head = doc[i].head
        below = without and head.head.i == i - 1
        if head.i > i and (below or (head.head.i < noun.i and not noun.is_ancestor(head))):
            yield head


_NEAR = 4  # tokens between "dont" and the noun that it is of
_COMPLEMENT_POS = labels.NOUNS | {labels.PRONOUN, labels.ADJ, labels.NUM, "X"}


def complements(token: Token, kind: str) -> list[Token]:
    """The complements of a verb or noun whose preposition is of a kind of ``grammar.toml``.

    "à l'encontre de Y" counts as the preposition it makes, and gives Y.
    """
    prepositions = words("prepositions", kind)
    by_noun = kind in rules("fr/grammar.toml")["prepositional_nouns"]
    nouns = words("prepositional_nouns", kind) if by_noun else frozenset()
    found: list[Token] = []
    for case, child in obliques(token):
        if child.lower_ in nouns:
            of = words("prepositions", "of")
            found.extend(t for inner, t in obliques(child) if inner in of)
        elif case in prepositions:
            found.append(child)
    return found


def datives(verb: Token) -> list[Token]:
    """The indirect objects: "lui", "leur", and nouns under "à"."""
    pronoun = clitic(verb)
    found = (
        [pronoun] if pronoun is not None and pronoun.lower_ in words("pronouns", "dative") else []
    )
    which = [c for c in verb.children if c.lower_ in words("pronouns", "relative_dative")]
    under = children(verb, labels.DATIVE) + complements(verb, "dative")
    spoken_at = words("places", "rostrums")  # "a demandé à la tribune de l'ONU": of nobody
    return found + which + [t for t in under if t.lemma_ not in spoken_at]


def agents(verb: Token) -> list[Token]:
    """The agent of a passive: the noun under "par", whatever the model calls it.

    It may hang on the complement before it: "qualifiée de provocation par Oslo", "classé groupe
    terroriste par Oslo", "contraint de partir par Oslo".
    """
    found = complements(verb, "agent") or children(verb, labels.AGENT)
    if found:
        return found
    behind = [c for case, c in obliques(verb) if case in words("prepositions", "of")]
    given = labels.COMPLEMENT | labels.OBJECT  # "s'est vu refuser un visa par Oslo"
    kinds = labels.NOMINAL  # "jugés infondés par Oslo"
    named = [c for c in children(verb, given | labels.SUBJECT) if c.pos_ in kinds]
    named = [c for c in named if c.dep_ in given or c.i > verb.i]  # "déclarés persona non grata"
    behind += [part for c in named for part in (c, *c.children)]
    if is_passive(verb):  # an active infinitive has no agent
        behind += [v for v in infinitives(verb) if not is_passive(v)]
    return [a for c in behind for a in complements(c, "agent") or children(c, labels.AGENT)]


def infinitives(verb: Token) -> list[Token]:
    """Infinitives that complete a verb or noun; "avant de partir" completes none."""
    below = [c for c in verb.children if c.pos_ in labels.VERBS and c.dep_ not in labels.AUXILIARY]
    verbal = [c for c in below if preposition(c) not in words("prepositions", "beside_doing")]
    return [
        c for c in verbal if is_infinitive(c) or (c.dep_ in labels.COMPLEMENT and preposition(c))
    ]


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause a token stands in: the token itself or its nearest verbal ancestor."""
    while True:
        if token.pos_ in labels.VERBS and token.dep_ not in labels.ADJECTIVE:
            return token
        if any(c.dep_ in labels.COPULA for c in token.children):
            return token
        if token.head is token or token.head == token:
            return None
        token = token.head


def is_predicate(noun: Token) -> bool:
    """Whether a noun is said of a subject: "est l'allié de X", "est devenu l'allié de X"."""
    if children(noun, labels.COPULA):
        return True
    becoming = noun.head.lemma_ in words("verbs", "becoming")
    return becoming and noun.dep_ in labels.COMPLEMENT and noun.i > noun.head.i


def finite_head(verb: Token) -> Token:
    """The verb or auxiliary that carries tense and mood for a verb form.

    Two participles share one: "avait rappelé son envoyé et expulsé un diplomate".
    """
    carrying = [c for c in verb.children if c.dep_ in _CARRYING]
    finite = next((aux for aux in carrying if is_finite(aux)), None)
    if finite is not None:
        return finite
    shares = verb.dep_ == labels.CONJUNCT and verb.head.pos_ in labels.VERBS
    if not carrying and shares and is_past_participle(verb) and is_past_participle(verb.head):
        shared = finite_head(verb.head)
        if shared is not verb.head and not children(verb, labels.ANY_SUBJECT):
            return shared
    return verb


def is_bygone(predicate: Token) -> bool:
    """Whether a predicate is told of the past: "nous étions prêts à frapper"."""
    finite = (predicate, *auxiliaries(predicate), *children(predicate, labels.COPULA))
    were = words("verbs", "were")
    return any(t.lower_ in were or feature(t, "Tense") == labels.IMPERFECT for t in finite)


def is_year(token: Token) -> bool:
    """Whether a token is four figures: "2018"."""
    return token.text.isdigit() and len(token.text) == _YEAR
