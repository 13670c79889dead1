"""Statements that are deeds by what they say: words that blame, praise, demand or refuse.

A verb of saying that names no deed by itself ("a déclaré") makes one where its words are a remark
of a rule of ``data/fr/judgements.toml``; so does a view ("selon X", "pour X").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dyade.code import aims
from dyade.code.deed import Context
from dyade.code.sayings import remarks
from dyade.code.sayings.said import Word, words_of
from dyade.code.scene import Scene, unique
from dyade.code.when import dating
from dyade.code.where import locating
from dyade.find.mention import Mention
from dyade.find.speech import SpeechVerb, Utterance, speech_verbs
from dyade.find.stances import stance
from dyade.find.stances.stance import Stance
from dyade.model import Actor, Claim
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_THIRD = frozenset({"REJECT", "REQUEST"})
_PARTIES = frozenset({"body", "movement", "place", "seat", "state"})
_BLAME = "ACCUSE"
_AIMED = frozenset({_BLAME, "REQUEST"})
_ANSWERS = frozenset({"retort", "regret"})  # verbs that blame only where they are about somebody


def find(
    context: Context, scenes: dict[int, Scene], coded: frozenset[int], blocked: frozenset[int]
) -> Iterator[Claim]:
    """The claims that the utterances of one sentence make by what they say.

    Args:
        context: the sentence of the speech verbs.
        scenes: the parsed sentences of the dispatch by index: a quotation may begin earlier.
        coded: tokens of this sentence that already made a claim.
        blocked: tokens of this sentence that a row of the triggers says to be no deed.
    """
    sentence = context.scene.sentence
    doc = sentence.doc
    assert doc is not None
    for utterance in (*context.speech.utterances, *context.speech.voices):
        if utterance.sentence != sentence.index or not utterance.actors:
            continue
        if utterance.verb in coded | blocked or _is_private(utterance):
            continue
        token = doc[utterance.verb]
        said = [
            word
            for word in words_of(context.speech, scenes, utterance)
            if word.scene is not context.scene
            or word.token.i not in blocked
            or word.token.pos_ in labels.NOUNS
        ]
        if utterance in context.speech.voices:
            yield from _remarks(context, utterance, said, Stance())
        else:
            yield from _spoken(context, utterance, said, token)


def _is_private(utterance: Utterance) -> bool:
    """Whether the speaker holds no office: a sector of private people, or a bare name."""
    return all(
        a.sector in remarks.private() or (a.person and not (a.sector or a.country))
        for a in utterance.actors
    )


def _spoken(
    context: Context, utterance: Utterance, said: list[Word], verb: Token
) -> Iterator[Claim]:
    """The claims of a verb of saying: its own act, else those of its words."""
    key = f"se {utterance.lemma}" if tree.is_reflexive(verb) else utterance.lemma
    entry = speech_verbs().get(key)
    read = stance.of_verb(verb)
    if entry is None or read.status not in ("occurred", "ongoing") or read.content:
        return
    if not entry.act:
        yield from _remarks(context, utterance, said, read)
        return
    # Without words of its own the verb is a deed, which the triggers know.
    if not said or verb.dep_ in labels.RELATIVE or tree.is_passive(verb):
        return
    kind = f"{entry.kind}.{entry.act.lower()}"
    if entry.kind in _ANSWERS:
        made = list(_remarks(context, utterance, said, read))
        yield from made
        if not made and _about_others(said, utterance.actors):
            yield _claim(
                context,
                utterance,
                (entry.act, entry.mode, kind),
                Word(context.scene, verb),
                (),
                read,
            )
        return
    about = _whom(entry, said, utterance.actors)
    what = (entry.act, entry.mode, kind)
    yield _claim(context, utterance, what, Word(context.scene, verb), about, read)


def aimed(context: Context, scenes: dict[int, Scene], claim: Claim) -> Claim:
    """A claim of blame or a demand with whom it is at, where the verb itself names nobody.

    Whom its quoted words blame or ask, for what they ask; else whom blame answers.
    """
    if claim.act not in _AIMED or claim.recipients:
        return claim
    starts = context.scene.sentence.starts
    for utterance in context.speech.utterances:
        here = utterance.sentence == claim.sentence and utterance.actors == claim.actors
        if here and claim.trigger.start <= starts[utterance.verb] < claim.trigger.end:
            entry = speech_verbs().get(utterance.lemma)
            said = words_of(context.speech, scenes, utterance)
            whom = _whom(entry, said, utterance.actors) if entry else ()
            if whom:
                mode = claim.mode or _said_of(claim.act, said, utterance.actors)[1]
                return replace(claim, recipients=whom, mode=mode)
    return replace(claim, recipients=_answered(context, claim)) if claim.act == _BLAME else claim


def _answered(context: Context, claim: Claim) -> tuple[Actor, ...]:
    """Whom a verb answers that a word of blame hangs on: "a répondu à X, jugeant honteux …"."""
    starts, own = context.scene.sentence.starts, {a.code for a in claim.actors}
    for token in context.scene.parse:
        if not claim.trigger.start <= starts[token.i] < claim.trigger.end:
            continue
        verb = tree.clause_verb(token.head)  # the model may hang it on the noun before
        gerund = tree.is_participle(token) and not tree.auxiliaries(token)
        if not gerund or verb is None or verb.lemma_ not in words("verbs", "answering"):
            continue
        for case, noun in tree.obliques(verb):
            whom = context.scene.actors_at(noun) if case in words("prepositions", "to") else ()
            if whom and not own & {a.code for a in whom}:
                return whom
    return ()


def _whom(entry: SpeechVerb, said: list[Word], speaker: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom a verb that is a deed is about: by its words, else who does what a critic quotes."""
    about, _ = _said_of(entry.act, said, speaker)
    if about:
        return about
    if entry.kind != "critical":
        return ()
    codes = {a.code for a in speaker}
    for word in said:
        doers = word.scene.actors_at(word.token) if word.token.dep_ in labels.SUBJECT else ()
        if (
            word.quoted
            and doers
            and all(a.code not in codes or _another(a, speaker) for a in doers)
        ):
            return doers
    return ()


def _said_of(
    act: str, said: list[Word], speaker: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], str]:
    """Whom words are about by the first rule of an act that names somebody, and in what mode."""
    for rule in remarks.load():
        found = remarks.find(rule, said, speaker) if rule.act == act else None
        if found and found.about:
            return found.about, rule.mode or aims.aim_of_remark(act, found.word.token)
    return (), ""


def _about_others(said: list[Word], speaker: tuple[Actor, ...]) -> bool:
    """Whether what is said names a party other than the speaker's own."""
    codes = {a.code for a in speaker}
    named = (m for w in said if (m := w.scene.mention(w.token)))
    return any(a.code not in codes or _another(a, speaker) for m in named for a in m.actors)


def _another(actor: Actor, speaker: tuple[Actor, ...]) -> bool:
    return bool(actor.person) and all(actor.person != a.person for a in speaker)


def _remarks(
    context: Context, utterance: Utterance, said: list[Word], read: Stance
) -> Iterator[Claim]:
    """One claim an act: what the first rule of each act finds.

    A word that blames does not praise as well: "est responsable de l'attaque".
    """
    made: set[str] = set()
    blaming: Token | None = None
    for rule in remarks.load():
        if rule.act in made:
            continue
        found = remarks.find(rule, said, utterance.actors)
        if found and not (rule.act == "SUPPORT" and found.word.token is blaming):
            made.add(rule.act)
            blaming = found.word.token if rule.act == "ACCUSE" else blaming
            mode = rule.mode or aims.aim_of_remark(rule.act, found.word.token)
            what = (rule.act, mode, rule.id)
            claim = _claim(context, utterance, what, found.word, found.about, read)
            yield _concerning(claim, [w for w in said if w.scene is found.word.scene])
            if rule.alone:
                return


def _concerning(claim: Claim, said: list[Word]) -> Claim:
    """A demand or refusal with the third parties that its words name: "cessez le feu au Mali"."""
    if claim.act not in _THIRD:
        return claim
    sides = {a.code for a in (*claim.actors, *claim.recipients)}
    named = (m for w in said if (m := w.scene.mention(w.token)) and m.kind in _PARTIES)
    codes = [c for m in named for c in ([a.code for a in m.actors] or [_land(m)])]
    about = unique(Actor(c) for c in codes if c and c not in sides)
    return replace(claim, concerning=about)


def _land(mention: Mention) -> str:
    return (mention.place.code if mention.place else "") or ""


def _claim(
    context: Context,
    utterance: Utterance,
    what: tuple[str, str, str],
    word: Word,
    recipients: tuple[Actor, ...],
    read: Stance,
) -> Claim:
    doc = context.scene.sentence.doc
    assert doc is not None
    act, mode, rule = what
    verb = doc[utterance.verb]
    expression = dating.belonging(context.scene.sentence, verb, context.times)
    dated = (
        dating.interval(expression, context.dispatch.date)
        if expression
        else dating.default(read, context.dispatch.date, False)
    )
    return Claim(
        context.dispatch.id,
        act,
        "occurred",
        utterance.actors,
        recipients,
        word.scene.sentence.char_span(word.token.i, word.token.i + 1),
        context.scene.sentence.span,
        context.scene.sentence.index,
        f"speech.{rule}",
        mode=mode,
        date=dated.interval,
        date_basis=dated.basis,
        date_span=dated.span,
        place=locating.place(context, verb, act),
    )
