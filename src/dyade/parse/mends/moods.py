"""Tense and mood by the spelling of a verb form, where the model reads another."""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.spelling import infinitives, of_participle
from dyade.parse.token import Token, features
from dyade.parse.words import endings, spellings


def respell(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """Sets the tense and mood of verb forms that can have but one, in place.

    Args:
        tokens: all tokens of one parsed sentence.
        known: whether a word is French.
    """
    _participles(tokens, known)
    _no_participles(tokens)
    _imperfects(tokens)
    _no_presents(tokens)
    _no_pasts(tokens)
    _no_infinitives(tokens)
    _futures(tokens)
    _simple_pasts(tokens)


def presents(tokens: list[Token]) -> None:
    """ "Riga reconduit des élus": with a subject before it, what can be a present form is one.

    So it is where it goes on with a present: "arrête et reconduit". With an agent behind, or an
    auxiliary, it is a participle.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens:
        if not token.lower_.endswith(endings("present_or_participle")):
            continue
        if token.pos_ != labels.VERB or not tree.is_past_participle(token):
            continue
        if tree.auxiliaries(token) or tree.children(token, labels.COPULA) or tree.agents(token):
            continue
        led = token.dep_ in labels.COMPLEMENT | labels.ACL | labels.ADJECTIVE
        verb = token.head
        goes_on = (
            token.dep_ == labels.CONJUNCT
            and verb.pos_ == labels.VERB
            and not tree.auxiliaries(verb)
            and tree.is_finite(verb)
        )
        subjects = [t for t in tree.children(token, labels.SUBJECT) if t.i < token.i]
        if goes_on or (subjects and not led):
            token.morph = features(labels.PRESENT_FORM)


def _participles(tokens: list[Token], known: Callable[[str], bool]) -> None:
    """ "Invité lundi, il a parlé": a form in -é is no finite one, but for "crée" and its like."""
    for token in tokens:
        if token.pos_ != labels.VERB or not tree.is_finite(token):
            continue
        infinitive = of_participle(token.lower_)
        both = {infinitive, *infinitives(token.lower_)}
        if infinitive and known(infinitive) and sum(known(i) for i in both) == 1:
            token.morph, token.lemma_ = features(labels.PAST_PARTICIPLE), infinitive


def _no_participles(tokens: list[Token]) -> None:
    """ "séjourne": no participle of a verb in -er is spelled like that."""
    ending = endings("infinitive")[0]
    for token in tokens:
        verb = token.pos_ == labels.VERB and token.lemma_.endswith(ending)
        present = verb and token.lower_ == token.lemma_.removesuffix(ending) + ending[0]
        if present and tree.is_past_participle(token):
            token.morph = features(labels.PRESENT_FORM)


def _imperfects(tokens: list[Token]) -> None:
    """ "traitait": what has no -r before its ending is no conditional."""
    for token in tokens:
        if token.pos_ not in labels.VERBS or tree.feature(token, "Mood") != labels.CONDITIONAL:
            continue
        ending = next((e for e in endings("conditional") if token.lower_.endswith(e)), "")
        if ending and not token.lower_.endswith("r" + ending):
            changed = {"Mood": labels.INDICATIVE, "Tense": labels.IMPERFECT}
            token.morph = {**token.morph, **changed}


def _no_presents(tokens: list[Token]) -> None:
    """ "dénonçaient", "tentait": no present is spelled like that, but for "fait" and "paient"."""
    for token in tokens:
        if token.pos_ not in labels.VERBS or tree.feature(token, "Tense") != labels.PRESENT:
            continue
        indicative = tree.feature(token, "Mood") == labels.INDICATIVE
        ending = next((e for e in endings("imperfect") if token.lower_.endswith(e)), "")
        if not ending or not indicative:
            continue
        stem, lemma = token.lower_.removesuffix(ending), token.lemma_
        own = any(lemma == stem + e for e in endings("infinitives"))
        plural = ending == endings("imperfect")[0]
        if own or (plural and stem and not any(lemma == stem + e for e in endings("own_ai"))):
            changed = {"Tense": labels.IMPERFECT}
            if stem.endswith("r") and not own:  # "suivraient"
                changed = {"Mood": labels.CONDITIONAL}
            token.morph = {**token.morph, **changed}


def _no_pasts(tokens: list[Token]) -> None:
    """ "se réunissent": no simple past of the third person plural is spelled like that."""
    plural, past = endings("third_plural"), endings("past_plural")
    for token in tokens:
        finite = token.pos_ in labels.VERBS and tree.is_finite(token)
        if not finite or tree.feature(token, "Tense") != labels.PAST:
            continue
        if token.lower_.endswith(plural) and not token.lower_.endswith(past):
            token.morph = {**token.morph, "Tense": labels.PRESENT}


def _no_infinitives(tokens: list[Token]) -> None:
    """ "Oslo négocie": no infinitive is spelled like that."""
    tails = (*endings("infinitive"), *endings("infinitive_or_noun"))
    for token in tokens:
        if token.pos_ != labels.VERB or not tree.is_infinitive(token):
            continue
        if not token.lower_.endswith(tails) and token.lower_.endswith(endings("present")):
            token.morph = features(labels.PRESENT_FORM)


def _futures(tokens: list[Token]) -> None:
    """ "nous laisserons", "qu'il signerait": future and conditional, no present and no imperfect.

    They are the infinitive with an ending of "avoir".
    """
    for token in tokens:
        if token.pos_ not in labels.VERBS:
            continue
        tense = tree.feature(token, "Tense")
        spelled = token.lower_.endswith(tuple("r" + e for e in endings("future")))
        if tense == labels.FUTURE and (not spelled or _is_first_plural(token)):  # "accueille"
            token.morph = {**token.morph, "Tense": labels.PRESENT}
        elif tense == labels.PRESENT and _ends_infinitive(token, endings("future")):
            token.morph = {**token.morph, "Tense": labels.FUTURE}
        elif tense == labels.IMPERFECT and _ends_infinitive(token, endings("conditional")):
            changed = {"Mood": labels.CONDITIONAL, "Tense": labels.PRESENT}
            token.morph = {**token.morph, **changed}
        elif not tree.is_finite(token) and _ends_infinitive(token, endings("future")):
            token.morph = features(labels.FUTURE_FORM)  # "rompra", "votera"


def _is_first_plural(token: Token) -> bool:
    """ "souffrons", "considérons": presents with an r of the stem before their ending."""
    form, lemma = token.lower_, token.lemma_
    return any(
        lemma.endswith(e) and form == lemma.removesuffix(e) + own
        for e in endings("infinitives")
        for own in endings("present_plural")
    )


def _ends_infinitive(token: Token, tails: tuple[str, ...]) -> bool:
    """Whether a verb form is its infinitive with one of these endings: "achèterait", "ira" too."""
    form, stem = token.lower_, token.lemma_.removesuffix("e")
    for future, infinitive in spellings("futures"):  # "reviendra": of "venir" with what is before
        before = token.lemma_.removesuffix(infinitive)
        if before != token.lemma_ and form in {before + future + tail for tail in tails}:
            return True
    for ending in tails:
        if not form.endswith("r" + ending):
            continue
        bare = form.removesuffix(ending)
        if stem == bare or token.lemma_ in infinitives(bare.removesuffix("r")):
            return True
    return False


def _simple_pasts(tokens: list[Token]) -> None:
    """ "Riga fournit du blé": what is spelled alike in both is a present, but beside "livra"."""
    pasts = [t for t in tokens if t.pos_ in labels.VERBS and _is_simple_past(t)]
    alike = [t for t in pasts if t.lower_ in _third_persons(t.lemma_)]
    if len(alike) == len(pasts):
        for token in alike:
            token.morph = features(labels.PRESENT_FORM)


def _is_simple_past(token: Token) -> bool:
    past = tree.feature(token, "Tense") == labels.PAST
    return past and tree.is_finite(token) and not tree.is_past_participle(token)


def _third_persons(lemma: str) -> tuple[str, ...]:
    """The present forms of a verb that are spelled like its simple past: "fournit", "exclut"."""
    if lemma.endswith(endings("third_group")):
        return ()
    tails = endings("like_past")
    return tuple(lemma.removesuffix(end) + "t" for end in tails if lemma.endswith(end))
