"""What was done to, which a passive takes up: "a abattu un drone. Il a été abattu", the drone."""

from __future__ import annotations

from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.pointers import Pointer
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token

_AGREES = {"m": labels.MASCULINE, "f": labels.FEMININE, "s": labels.SINGULAR, "p": labels.PLURAL}


def again(said: Discourse, line: Line, pointer: Pointer) -> tuple[bool, Mention | None]:
    """Whether a pronoun undergoes what just befell another, and who that is, if he is listed."""
    doc = line.sentence.doc
    if doc is None or pointer.way != "subject" or not tree.is_passive(doc[pointer.first].head):
        return False, None
    lemma = doc[pointer.first].head.lemma_
    before = said.lines[line.index - 1] if line.index else line
    for here in (line, before):
        verbs = [t for t in here.sentence.doc or () if t.lemma_ == lemma and t.pos_ == labels.VERB]
        for verb in reversed(verbs):
            if here is line and verb.i >= pointer.first:
                continue
            for struck in () if tree.is_passive(verb) else arguments.objects(verb):
                if struck.i > verb.i and _agrees(struck, pointer):
                    return True, said.cast.entities.at(here.index, struck.i)
    return False, None


def _agrees(noun: Token, pointer: Pointer) -> bool:
    told = ((pointer.gender, "Gender"), (pointer.number, "Number"))
    return all(tree.feature(noun, name) in ("", _AGREES[value]) for value, name in told)
