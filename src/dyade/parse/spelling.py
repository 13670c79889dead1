"""The infinitive that a verb form belongs to.

That of a regular present is its form in -e with -r, after the spelling changes of the stem
(espère/espérer, achète/acheter, appelle/appeler, envoie/envoyer); that of a participle in -é its
stem with -er; that of a future what stands before its ending.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dyade.parse.words import endings, spellings, word

_TAIL = 3  # letters from the vowel of a stem that changes to its end: "célèbr"


def infinitives(form: str) -> Iterator[str]:
    """The infinitives in -er that a present form can belong to, the plainest first."""
    infinitive = word("endings", "regular")
    for ending in endings("present"):
        if not form.endswith(ending):
            continue
        stem = form[: -len(ending)]
        yield stem + infinitive
        for changed, plain in spellings("stems"):
            head, found, tail = stem.rpartition(changed)
            if found and len(tail) < _TAIL:
                yield head + plain + tail + infinitive


def keeps_accent(lemma: str) -> bool:
    """Whether a lemma has the grave accent of present forms, as no infinitive has: "libèrer"."""
    stem, ends, _ = lemma.rpartition(word("endings", "regular"))
    return bool(ends) and word("endings", "grave") in stem[-_TAIL:]


def of_present(form: str, known: Callable[[str], bool]) -> str:
    """The infinitive in -er whose present a form can be, "" where it can be none.

    Args:
        known: whether a word is French.
    """
    return next((i for i in infinitives(form) if known(i)), "")


def of_participle(form: str) -> str:
    """The infinitive in -er whose past participle a form looks like, "" where it does not."""
    ending = next((e for e in endings("participle") if form.endswith(e)), "")
    return form[: -len(ending)] + word("endings", "regular") if ending else ""


def of_noun(form: str) -> str:
    """The infinitive whose past participle is spelled like a noun, "" where there is none."""
    told = ((e, plain) for e, plain in spellings("participle_nouns") if form.endswith(e))
    return next((form.removesuffix(e) + plain for e, plain in told), "")


def of_future(form: str, known: Callable[[str], bool], kind: str = "future_third") -> str:
    """The infinitive whose future of the third person a form looks like, "" where it does not.

    Args:
        known: whether a word is French.
        kind: of the endings; "imperfect" for the conditional, which has these behind the future's
            stem.
    """
    ending = next((e for e in endings(kind) if form.endswith(e)), "")
    stem = form.removesuffix(ending)
    if not ending or known(form + word("endings", "plural")):
        return ""
    if stem.endswith(word("endings", "regular")):
        return of_present(stem[:-1], known)
    if stem.endswith(endings("infinitive")):
        return stem if known(stem) else ""
    whole = stem + endings("present")[-1]
    return whole if whole.endswith(endings("infinitive_or_noun")) and known(whole) else ""


def is_infinitive(form: str, known: Callable[[str], bool]) -> bool:
    """Whether a word in -er is an infinitive, which has two participles.

    Args:
        known: whether a word is French.
    """
    regular = word("endings", "regular")
    if not form.endswith(regular):
        return False
    stem = form.removesuffix(regular)
    return known(stem + endings("participle")[-1]) and known(stem + endings("active")[0])
