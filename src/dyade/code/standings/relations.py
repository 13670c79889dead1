"""The standing between two entities as the text describes it, with no deed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dyade.code.scene import Scene
from dyade.code.standings.between import pairs
from dyade.code.standings.standing import FILE, Rule, load, said
from dyade.code.who.verbs import object_tokens
from dyade.data import rules
from dyade.find.stances import negation, stance
from dyade.find.stances.governors import governors
from dyade.model import DONE, Relation, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.names import Gazetteer
from dyade.parse.token import Token
from dyade.parse.words import endings, words

_WITHIN = frozenset({"PTY", "OPP", "CVL", "JRN", "LAB", "BUS", "REB"})  # who stands for no state
_SINCE = frozenset({"since", "since-amount"})
_BOND = "allied"
_NEXT = 4  # tokens: the rest of an expression stands this near behind its first word


def find(scene: Scene, dispatch: str, dated: tuple[TimeExpression, ...] = ()) -> list[Relation]:
    """The standings that a parsed sentence describes.

    Args:
        scene: the sentence with its entities.
        dispatch: the id of the dispatch.
        dated: the time expressions of the sentence.
    """
    doc = scene.sentence.doc
    assert doc is not None
    found: list[Relation] = []
    leaning = tuple(words("standings", "for"))
    for token in doc:
        if token.lower_.startswith(leaning):
            found.extend(_leaning(scene, token, dispatch))
        for rule in _rules(token):
            told = _relations(scene, token, rule, dispatch, dated)
            if told:
                found.extend(told)
                break
    return _strongest(found)


def _rules(token: Token) -> tuple[Rule, ...]:
    """The rules of a word, by its lemma and, where that is another word, by its form."""
    forms = dict.fromkeys((token.lemma_.lower(), token.lower_))
    found = {rule.id: rule for form in forms for rule in load().get(form, ())}
    return tuple(found.values())


def _strongest(found: list[Relation]) -> list[Relation]:
    """One standing of each pair: "les tensions entre X et Y, ennemis jurés" are hostile.

    Allies may be at odds: "les tensions entre X et Y, deux alliés".
    """
    kept: dict[tuple[frozenset[str], bool], Relation] = {}
    order: list[str] = rules(FILE)["strongest"]["climates"]
    for relation in sorted(found, key=lambda r: order.index(r.climate)):
        kept.setdefault((frozenset(relation.parties), relation.climate == _BOND), relation)
    return [r for r in found if any(k is r for k in kept.values())]


def _relations(
    scene: Scene, word: Token, rule: Rule, dispatch: str, dated: tuple[TimeExpression, ...]
) -> list[Relation]:
    if not _says(word, rule) or _imagined(word):
        return []
    around = _around(word)
    climate = rule.climate or said("climate_words", around)
    trend = (said("trend_words", around) if _happens(word) else "") or rule.trend
    climate = climate or rules(FILE)["trend_climate"].get(trend, "")
    denied = _denied(word, rule)
    never_so = bool(around & words("standings", "never_so"))  # "jamais aussi bonnes"
    bare = word.head.pos_ == labels.ADJ and not never_so
    if denied is None and negation.is_negated(word.head) and bare:
        climate = rules(FILE)["opposite"].get(climate, "")  # "ne sont pas bonnes"
    if denied is not None:
        climate = "" if rule.climate else "broken" if _no_more(denied) else "none"
    over = climate == "broken" and denied is None and _is_over(word)
    if not climate or over or (climate == "at_war" and _is_fought_out(word)):
        return []
    hedges = set(rules(FILE)["hedges"]["words"])
    hedged = bool(around & hedges) or stance.of_noun(word).hedged
    since = _since(scene, word, dated)
    return [
        Relation(
            dispatch,
            pair,
            climate,
            scene.sentence.span,
            trend,
            since=since,
            hedged=hedged,
            rule=rule.id,
        )
        for pair in pairs(scene, word, rule.between, rule.sides, rule.alone)
        if climate != _BOND or not _at_home(scene, pair)
    ]


def _at_home(scene: Scene, pair: tuple[str, str]) -> bool:
    """Whether one is a movement of the other's land: a government has allies at home."""
    homes = {(a.code, a.country) for m in scene.entities.mentions for a in m.actors}
    return pair in homes or pair[::-1] in homes


def _says(word: Token, rule: Rule) -> bool:
    """Whether a word says a rule's standing: its part of speech, form and neighbours."""
    forms = {word.lemma_.lower(), word.lower_}
    following = _lemmas(word.doc[word.i : word.i + _NEXT])
    if not any(set(w[1:]) <= following for w in rule.words if w[0] in forms):
        return False
    nominal = tree.is_past_participle(word) and not tree.auxiliaries(word)  # "l'Iran, allié de"
    verb = rule.pos == "verb"
    if (word.pos_ in labels.VERBS) != verb and (verb or not nominal):
        return False
    if rule.pos == "adjective" and word.pos_ != labels.ADJ:
        return False
    if verb and not _told(word):
        return False
    if rule.reflexive and not tree.is_reflexive(word):
        return False
    case = tree.preposition(word)
    if (rule.prep and case not in rule.prep) or case in rule.unless_prep:
        return False
    verb_above = tree.clause_verb(word) if rule.under else None
    if rule.under and (verb_above is None or verb_above.lemma_ not in rule.under):
        return False
    if rule.plural and tree.feature(word, "Number") != labels.PLURAL:
        return False
    return not (rule.unless and rule.unless & (_around(word) | following))


def _lemmas(tokens: Iterable[Token]) -> set[str]:
    """Lemmas and forms, of a participle also without its agreement: "relations compliquées"."""
    found: set[str] = set()
    for token in tokens:
        found |= {token.lemma_.lower(), token.lower_}
        if tree.is_past_participle(token):
            found |= {token.lower_.removesuffix(e) for e in endings("agreement")}
    return found


def _around(noun: Token) -> set[str]:
    """The words that qualify a noun: its adjectives, its verb or predicate, the noun above it."""
    near = [noun.head, *noun.children, *(g for c in noun.children for g in c.children)]
    predicate = bool(tree.children(noun.head, labels.COPULA))
    if noun.head.pos_ in labels.VERBS | {labels.ADJ} or predicate:
        beside = [c for c in noun.head.children if c.pos_ not in labels.NOUNS]
        near += [*beside, *(g for c in beside for g in c.children)]
    if noun.head.head.pos_ in labels.VERBS or noun.head.pos_ == labels.PRONOUN:
        near.append(noun.head.head)
    if noun.head.lemma_ in words("standings", "going_through"):
        through = [c for c in noun.head.children if c.pos_ in labels.NOUNS and c.i > noun.head.i]
        near += [t for c in through for t in c.subtree]
    return _lemmas(near)


def _happens(noun: Token) -> bool:
    """Whether what its verb does to a standing is done: not "pour améliorer les relations"."""
    verbs = [v for v in (noun.head, *noun.head.ancestors) if v.pos_ in labels.VERBS]
    first = verbs[:1] if noun.head.pos_ in labels.VERBS else []
    joined = verbs[1:2] if first and first[0].dep_ in labels.CONJUNCT else []
    return all(_told(v) for v in (*first, *joined))


def _told(verb: Token) -> bool:
    """Whether it is done: an infinitive only under what brings it about ("a réussi à")."""
    if stance.of_verb(verb).status not in DONE:
        return False
    if not tree.is_infinitive(verb):
        return True
    joined = verb.dep_ == labels.CONJUNCT and verb.head.pos_ in labels.VERBS
    above = verb.head.head if joined else verb.head
    rule = governors().get(above.lemma_) if above.pos_ in labels.VERBS else None
    return rule is not None and not rule.drop


def _imagined(noun: Token) -> bool:
    """Whether it is only feared, wished or denied: "craint une guerre", "nie toute tension"."""
    verb = noun.head
    if noun.pos_ in labels.VERBS:
        return False
    if verb.lemma_ in words("standings", "having") | words("standings", "mending"):
        if tree.is_infinitive(verb) and not _told(verb):
            return True  # "exhorte Oslo à ne pas nouer de liens", "veut entretenir de bons liens"
    if negation.is_negated(verb):
        return False
    asked = tree.preposition(noun) in words("prepositions", "to")
    if asked and verb.lemma_ in words("standings", "asking"):
        return True
    under = tree.preposition(noun) in {"", *words("prepositions", "of")}  # "de bonnes relations"
    wished = under and noun.dep_ not in labels.ANY_SUBJECT
    return wished and verb.lemma_ in words("standings", "imagining")


def _denied(noun: Token, rule: Rule) -> Token | None:
    """The word by which a standing is said not to be: "n'a pas de relations", "n'est pas l'allié".

    "Plus" may stand between the two for the model: "n'ont plus de relations".
    """
    if tree.children(noun, labels.COPULA):
        return noun if negation.is_negated(noun) else None
    if noun.head.lemma_ in words("standings", "lacking"):
        return noun.head
    above = noun.head
    verb = above.head if above.lower_ in words("standings", "no_more") else above
    inside = bool(rule.prep) and verb.lemma_ in words("verbs", "being")  # "n'est pas en guerre"
    never = verb.lemma_ in words("standings", "having")  # "n'a jamais noué de relations"
    held = verb != above or inside or never or noun in object_tokens(verb)
    held = held and verb.pos_ in labels.VERBS and verb.lemma_ not in words("standings", "ending")
    no_longer = any(c.lower_ in words("negation", "ne") for c in verb.children) and _no_more(noun)
    return verb if held and (no_longer or negation.is_negated(verb)) else None


def _is_over(noun: Token) -> bool:
    """Whether the break is a deed, or done with: "les liens, rompus en 1961, sont rétablis"."""
    return _is_cut(noun) or noun.head.lemma_ in words("standings", "restoring")


def _is_fought_out(noun: Token) -> bool:
    """Whether a war is told as one that was: "la guerre qui a opposé X à Y", "avait opposé"."""
    verbs = [noun.head, *tree.children(noun, labels.RELATIVE)]
    opposing = (v for v in verbs if v.lemma_ in words("standings", "opposing"))
    having = words("verbs", "having")
    return any(a.lemma_ in having for v in opposing for a in tree.auxiliaries(v))


def _is_cut(noun: Token) -> bool:
    """Whether somebody breaks off a standing, which is a deed: "X a rompu ses relations avec Y"."""
    verb = noun.head
    return noun in object_tokens(verb) and verb.pos_ in labels.VERBS and not tree.is_passive(verb)


def _no_more(word: Token) -> bool:
    """Whether what is denied once was: "n'ont plus de relations", hung on either word."""
    beside = [*word.children, *(g for c in word.children for g in c.children)]
    return any(c.lower_ in words("standings", "no_more") for c in beside)


def _since(scene: Scene, word: Token, dated: tuple[TimeExpression, ...]) -> dt.date | None:
    """The first day since which it is said to be so, where the clause says since when."""
    verb = tree.clause_verb(word)
    near = {word, word.head, *word.children} | ({verb} if verb is not None else set())
    found = []
    for dating in dated:
        inside = scene.sentence.inside(dating.span)
        if dating.rule not in _SINCE:
            inside = _dated_start(inside)
        hung = {t.head for t in inside} - set(inside)
        if hung & near and dating.start.earliest is not None:
            found.append(dating.start.earliest)
    return found[0] if len(found) == 1 else None


def _dated_start(dating: list[Token]) -> list[Token]:
    """What a day or month says since when, with what it dates: "depuis le vote, en mai 2014"."""
    if not dating:
        return []
    doc, since = dating[0].doc, words("times", "since")
    for token in reversed(doc[: dating[0].i]):
        if token.pos_ in labels.VERBS:
            break
        if token.lower_ in since:
            return [token.head, *dating]
    return []


def _leaning(scene: Scene, word: Token, dispatch: str) -> list[Relation]:
    """Who is for whom, by a prefix: "le gouvernement pro-Pékin de l'île"."""
    low = word.lower_
    hyphen = next((p for p in words("standings", "for_name") if low.startswith(p)), "")
    prefix = hyphen or next((p for p in words("standings", "for") if low.startswith(p)), "")
    rest = word.text[len(prefix) :]
    if not prefix or len(rest) < 2:
        return []
    known = Gazetteer.load().party(rest, named=bool(hyphen) and rest[0].isupper())
    if not known:
        return []
    holders = (a.code for a in scene.actors_at(word.head) if a.sector not in _WITHIN)
    return [
        Relation(dispatch, (code, known), "allied", scene.sentence.span, rule="relation.leaning")
        for code in dict.fromkeys(holders)
        if code != known
    ]
