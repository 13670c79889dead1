"""Whose word: speakers of quotations, of reported clauses and of "selon" phrases.

Speech verbs are ``data/fr/speech.tsv``, attributing phrases ``data/fr/attribution.tsv``; speakers
that the parse does not give are found by :mod:`dyade.find.speakers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from dyade.data import table
from dyade.find import speakers
from dyade.find.mention import Entities, Mention
from dyade.model import Actor, Attribution, Span
from dyade.parse import arguments, labels, tree
from dyade.parse.sentence import Parsed, Sentence
from dyade.parse.token import Token
from dyade.parse.words import words


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying; ``act`` is the deed that the saying itself is, "" for a neutral one."""

    kind: str
    act: str
    mode: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """A speech verb in the text with its speaker; ``actors`` is empty where nobody is named.

    ``inverted`` is true for an incise ("…", a dit X): its scope is what stands before it.
    """

    sentence: int
    verb: int
    lemma: str
    actors: tuple[Actor, ...]
    speaker: Span | None
    inverted: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: the characters between its marks, and who speaks where that is known."""

    span: Span
    utterance: Utterance | None


@dataclass(slots=True)
class Speech:
    """All that a dispatch puts on somebody's word.

    ``voices`` are the speakers without a verb of saying: "selon X", "pour X", "X : …".
    """

    quotes: list[Quote] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)
    voices: list[Utterance] = field(default_factory=list)
    phrases: dict[int, list[tuple[int, Attribution | None, bool]]] = field(default_factory=dict)

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation that covers a character of the text."""
        return next((q for q in self.quotes if q.span.start <= offset < q.span.end), None)

    def speaker_at(self, offset: int) -> tuple[Actor, ...]:
        """Who speaks the quotation that covers a character; nobody where that is not known."""
        quote = self.quote_at(offset)
        return quote.utterance.actors if quote and quote.utterance else ()


@cache
def speech_verbs() -> dict[str, SpeechVerb]:
    """Verbs of saying by lemma, reflexives with ``se ``."""
    columns = ("lemma", "kind", "act", "mode", "note")
    return {
        r["lemma"]: SpeechVerb(r["kind"], r["act"], r["mode"])
        for r in table("fr/speech.tsv", columns)
    }


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """The phrases by their first word, the longest first."""
    rows = table("fr/attribution.tsv", ("words", "hedged", "note"))
    found = [(tuple(r["words"].split(" ")), r["hedged"] == "yes") for r in rows]
    out: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for form, hedged in sorted(found, key=lambda x: (-len(x[0]), x[0])):
        out.setdefault(form[0], []).append((form, hedged))
    return out


def is_speech(verb: Token) -> SpeechVerb | None:
    """The entry of a verb of saying, by its lemma and whether it is reflexive.

    Some say only with a word behind: "a mis en garde", "a fait savoir".
    """
    if verb.pos_ not in labels.VERBS:
        return None
    if tree.is_reflexive(verb):
        return speech_verbs().get(f"se {verb.lemma_}")
    if verb.lemma_ in words("verbs", "saying_with"):
        behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
        phrases = (" ".join([verb.lemma_, *behind[:n]]) for n in (1, 2))
        return next((speech_verbs()[p] for p in phrases if p in speech_verbs()), None)
    return speech_verbs().get(verb.lemma_)


def speaks_behind(token: Token) -> bool:
    """Whether a token the model takes for an object is the speaker: "…", a dit le juge."""
    verb = token.head
    behind = token.dep_ in labels.OBJECT and token.i > verb.i and is_speech(verb) is not None
    return behind and not any(c.dep_ in labels.ANY_SUBJECT for c in verb.children)


def quotations(text: str, paragraphs: list[Span]) -> list[Span]:
    """Spans between quotation marks, within a paragraph; straight marks pair in order."""
    found: list[Span] = []
    for paragraph in paragraphs:
        start = -1
        for i in range(paragraph.start, paragraph.end):
            char = text[i]
            if start < 0 and char in words("quotation", "opening"):
                start = i + 1
            elif start >= 0 and char in words("quotation", "closing") and char != "«":
                found.append(Span(start, i))
                start = -1
        if start >= 0 and text[paragraph.start] in words("quotation", "opening"):
            found.append(Span(start, paragraph.end))
    return found


def utterances(sentence: Sentence, entities: Entities) -> list[Utterance]:
    """The speech verbs of a sentence with their speakers."""
    if sentence.doc is None:
        return []
    return [_utterance(sentence, entities, v) for v in sentence.doc if is_speech(v) is not None]


def _utterance(sentence: Sentence, entities: Entities, verb: Token) -> Utterance:
    begin = speakers.after_quotation(verb)
    if begin is not None:
        behind = speakers.of_incise(sentence, entities, verb, begin)
        if behind:
            joint = [t for t in verb.doc[verb.i :] if entities.at(sentence.index, t.i) == behind]
            together = _actors(sentence, entities, joint) or behind.actors
            return Utterance(sentence.index, verb.i, verb.lemma_, together, behind.span, True)
    subjects = arguments.subject(verb) if not tree.is_passive(verb) else tree.agents(verb)
    named = (m for t in subjects if (m := _mention(sentence, entities, t)))
    span = next((m.span for m in named), None)
    actors = _actors(sentence, entities, subjects)
    last = bool(subjects) and min(t.i for t in subjects) > verb.i
    inverted = last and not tree.is_infinitive(verb)  # "accusée de soutenir Riga, Oslo a cédé"
    return Utterance(sentence.index, verb.i, verb.lemma_, actors, span, inverted)


def _actors(sentence: Sentence, entities: Entities, tokens: Iterable[Token]) -> tuple[Actor, ...]:
    """Those that tokens name, and who is joined to them: "ont estimé Berlin et Washington"."""
    heads = dict.fromkeys(part for t in tokens for part in tree.conjuncts(t))
    mentions = (m for t in heads if (m := _mention(sentence, entities, t)))
    return tuple(dict.fromkeys(a for m in mentions for a in m.actors))


def _mention(sentence: Sentence, entities: Entities, token: Token) -> Mention | None:
    """What a token names, or the medium that is named behind it: "a indiqué l'agence Xinhua"."""
    medium = speakers.medium(sentence, entities, token)
    return medium or entities.at(sentence.index, token.i)


def phrases(sentence: Sentence, entities: Entities) -> list[tuple[int, Attribution | None, bool]]:
    """The "selon X" phrases of a sentence: (token of the phrase, attribution, hedged).

    The attribution is None where the speaker is no political entity ("selon des sources"): the
    deed is then hedged.
    """
    lowers = tuple(w.lower() for w in sentence.words)
    found: list[tuple[int, Attribution | None, bool]] = []
    for i, lower in enumerate(lowers):
        for form, hedged in _phrases().get(lower, ()):
            if lowers[i : i + len(form)] != form:
                continue
            mention = speakers.under_phrase(sentence, entities, i + len(form))
            if mention and mention.actors:
                actor = mention.actors[0]
                said = Attribution(actor.code, actor.person, actor.sector, span=mention.span)
                found.append((i, said, hedged))
            elif form[0] != "citant":
                found.append((i, None, True))
            break
    return found


def find(parsed: Parsed, entities: Entities) -> Speech:
    """Everything that a dispatch puts on somebody's word."""
    from dyade.parse.split import paragraphs

    speech = Speech()
    for sentence in parsed:
        speech.utterances.extend(utterances(sentence, entities))
        said = phrases(sentence, entities)
        if said:
            speech.phrases[sentence.index] = said
        speech.voices.extend(voices(sentence, entities))
    text = parsed.dispatch.text
    spoken: Quote | None = None
    spans = quotations(text, list(paragraphs(text)))
    outside = [u for u in speech.utterances if not _inside(parsed, u, spans)]
    for span in spans:
        by = (
            _utterance_of(parsed, outside, span)
            or _view(parsed, speech.voices, span)
            or _announced(parsed, entities, span)
            or (_going_on(parsed, spoken, span) if spoken else None)
        )
        spoken = Quote(span, by)
        speech.quotes.append(spoken)
    known = set(speech.utterances) | set(speech.voices)
    told = {q.utterance for q in speech.quotes if q.utterance and q.utterance not in known}
    speech.voices.extend(sorted(told, key=lambda u: (u.sentence, u.verb)))
    return speech


def _inside(parsed: Parsed, utterance: Utterance, spans: list[Span]) -> bool:
    """Whether a speech verb is itself quoted: then it introduces no other quotation."""
    at = parsed.sentences[utterance.sentence].starts[utterance.verb]
    return any(s.start <= at < s.end for s in spans)


_INCISE = 60  # characters between a quotation and the verb of its incise
_VIEWED = 40  # tokens of a sentence that a "selon" in it is said of
_VIEWERS = frozenset("person office pronoun seat party movement group".split())


def voices(sentence: Sentence, entities: Entities) -> list[Utterance]:
    """Whose view "selon X", "d'après X" and, at the head of a sentence, "pour X" give."""
    found: list[Utterance] = []
    lowers = tuple(w.lower() for w in sentence.words)
    for i, lower in enumerate(lowers):
        forms = [f for f, _ in _phrases().get(lower, ()) if lowers[i : i + len(f)] == f]
        length = len(forms[0]) if forms else int(lower in words("quotation", "view") and i < 2)
        mention = speakers.under_phrase(sentence, entities, i + length) if length else None
        if mention and (forms or mention.kind in _VIEWERS):
            found.append(Utterance(sentence.index, i, lower, mention.actors, mention.span, False))
    return found


def _view(parsed: Parsed, found: list[Utterance], quote: Span) -> Utterance | None:
    """The "selon X" of the sentence where a quotation begins or ends."""
    for utterance in found:
        span = parsed.sentences[utterance.sentence].span
        if span.start <= quote.start < span.end or span.start <= quote.end <= span.end:
            return utterance
    return None


def _announced(parsed: Parsed, entities: Entities, quote: Span) -> Utterance | None:
    """The speaker before a colon that opens a quotation: "Le ministre sur Twitter: "…"."""
    for sentence in parsed:
        if not sentence.span.start <= quote.start < sentence.span.end:
            continue
        before = [i for i, start in enumerate(sentence.starts) if start < quote.start - 1]
        if not before or sentence.words[before[-1]] != ":":
            return None
        mention = speakers.before_colon(sentence, entities, before[-1])
        if mention is None:
            return None
        return Utterance(sentence.index, before[-1], ":", mention.actors, mention.span, False)
    return None


def _going_on(parsed: Parsed, spoken: Quote, quote: Span) -> Utterance | None:
    """The speaker of the quotation before one that fills its sentence and names nobody."""
    for sentence in parsed:
        if sentence.span.start <= quote.start < sentence.span.end:
            alone = quote.start - sentence.span.start <= 1 and sentence.span.end - quote.end <= 2
            before = spoken.utterance
            near = before is not None and before.sentence >= sentence.index - 1
            return before if alone and near else None
    return None


def _utterance_of(parsed: Parsed, found: list[Utterance], quote: Span) -> Utterance | None:
    """The speech verb that a quotation belongs to.

    The nearest one behind it in the sentence where the quotation ends (an incise), else the last
    one before it in the sentence where it begins.
    """
    behind: Utterance | None = None
    before: Utterance | None = None
    for utterance in found:
        sentence = parsed.sentences[utterance.sentence]
        at = sentence.starts[utterance.verb]
        if sentence.span.start <= quote.end <= sentence.span.end and at >= quote.end:
            if behind is None and at - quote.end < _INCISE:
                behind = utterance
        elif sentence.span.start <= quote.start <= sentence.span.end and at < quote.start:
            before = utterance
    if behind and (behind.inverted or before is None):
        return behind
    return before or behind


def attribution(
    speech: Speech, sentence: Sentence, token: Token
) -> tuple[Attribution | None, bool, Utterance | None]:
    """On whose word a token's deed is told: (attribution, hedged by it, the speech verb).

    The nearest governing speech verb comes first, then the quotation the token stands in, then an
    incise or a "selon" phrase of its sentence.
    """
    said_so = speech.phrases.get(sentence.index, [])
    under = [phrase for phrase in said_so if _clause_under(token, phrase[0]) is not None]
    for at, said, hedged in under:
        if _clause_under(token, at) in (token, *token.ancestors):
            return said, hedged, None
    by_verb = {u.verb: u for u in speech.utterances if u.sentence == sentence.index}
    child, aside = token, False
    for ancestor in token.ancestors:
        if child.dep_ in labels.RELATIVE and _set_off(child, ancestor):
            if ancestor.lower_ in words("pronouns", "of_clause"):
                break  # "a dit que X cède, ce que Y nie"
            aside = True
        utterance = by_verb.get(ancestor.i)
        held = labels.COMPLEMENT | labels.PARATAXIS
        if ancestor.lemma_ not in words("verbs", "saying_clauses") and not aside:
            held = held | labels.OBJECT
        if utterance and child.dep_ in held:
            return _said(utterance), False, utterance
        child = ancestor
    quote = speech.quote_at(sentence.starts[token.i])
    if quote and quote.utterance and quote.utterance.verb != token.i:
        return _said(quote.utterance), False, quote.utterance
    for utterance in by_verb.values():
        if utterance.inverted and utterance.verb > token.i:
            verb = token.doc[utterance.verb]
            beside = tree.is_passive(verb)  # ", un geste salué par X"
            if (verb not in token.ancestors or _reported(token, verb)) and not beside:
                return _said(utterance), False, utterance
    for at, said, hedged in said_so:
        if (at, said, hedged) in under or _parted(token, at):
            continue
        if abs(at - token.i) < _VIEWED:
            return said, hedged, None
    return None, False, None


def _set_off(clause: Token, noun: Token) -> bool:
    """Whether a relative clause only adds to its noun: "accuse Oslo, qui dément"."""
    of = words("pronouns", "of_clause")
    first = noun.i if noun.lower_ in of else min(t.i for t in clause.subtree)
    return first > 0 and noun.doc[first - 1].text == ","


def _reported(token: Token, incise: Token) -> bool:
    """Whether the model hangs on an incise the clause that it reports: "X a cédé, a annoncé Y"."""
    clause = next(t for t in (token, *token.ancestors) if t.head is incise)
    finite = tree.is_finite(tree.finite_head(clause)) and not tree.children_as(clause, labels.MARK)
    return clause.dep_ in labels.ADVERBIAL and finite


def _parted(token: Token, at: int) -> bool:
    """Whether a semicolon stands between: "Selon X, Y a cédé; Z a démenti"."""
    between = token.doc[min(at, token.i) : max(at, token.i)]
    return any(t.text == ";" for t in between)


def _clause_under(token: Token, at: int) -> Token | None:
    """The verb of the clause that a phrase opens: "des accusations selon lesquelles il ment"."""
    opening = token.doc[at + 1] if at + 1 < len(token.doc) else None
    if opening is None or opening.lower_ not in words("pronouns", "relative_oblique"):
        return None
    return tree.clause_verb(opening)


def _said(utterance: Utterance) -> Attribution | None:
    if not utterance.actors:
        return None
    actor = utterance.actors[0]
    return Attribution(actor.code, actor.person, actor.sector, span=utterance.speaker)
