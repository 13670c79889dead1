"""The infinitive that a present form belongs to.

That of a regular verb is its present in -e with -r, after the spelling changes of the stem
(espère/espérer, achète/acheter, appelle/appeler, envoie/envoyer).
"""

from __future__ import annotations

from collections.abc import Iterator

_ENDINGS = (("ent", "e"), ("es", "e"), ("e", "e"))
_STEMS = (("è", "é"), ("è", "e"), ("ell", "el"), ("ett", "et"), ("oi", "oy"), ("ui", "uy"))


def infinitives(form: str) -> Iterator[str]:
    """The infinitives in -er that a present form can belong to, the plainest first."""
    for ending, bare in _ENDINGS:
        if not form.endswith(ending):
            continue
        stem = form[: -len(ending)]
        yield stem + bare + "r"
        for changed, plain in _STEMS:
            head, found, tail = stem.rpartition(changed)
            if found and len(tail) <= 2:
                yield head + plain + tail + bare + "r"
