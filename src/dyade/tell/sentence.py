"""One deed as one sentence: the plan of its act, its parties in their cases, its status as a tense.

Plans are data: ``fr/tell/plans.toml`` and ``en/tell/plans.toml``. A sentence holds what the event
holds: who, what kind of deed, how often, where, about whom, on whose word, how sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from dyade.data import rules
from dyade.errors import DataError
from dyade.model import Actor, Attribution, Count, Event, Place
from dyade.tell import grammar
from dyade.tell.dates import bounds
from dyade.tell.grammar import Tense
from dyade.tell.parties import Voice, in_case, states_of, words
from dyade.tell.places import bracketed, leaving, locative, told_as_state

_CHOICES: Final = "fr/tell/choices.toml"
_SLOT: Final = re.compile(r"\{([^}]+)\}")
_TENSES: Final[dict[tuple[str, bool], Tense]] = {
    ("occurred", False): "done",
    ("occurred", True): "alleged",
    ("ongoing", False): "going",
    ("ongoing", True): "maintained",
    ("future", False): "planned",
    ("future", True): "expected",
    ("cancelled", False): "dropped",
    ("negated", False): "denied",
    ("hypothetical", False): "possible",
}


_WORDED: Final = frozenset(
    "AGREE CONSULT SUPPORT REQUEST ACCUSE REJECT THREATEN PROTEST CONCEDE".split()
)
"""Deeds of words: they can be "about" somebody; the others touch him."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How an act is told: to somebody, by all sides on each other, to nobody named.

    ``unnamed`` tells what is done to somebody by nobody named, where the language has a turn. The
    slot ``L`` is the place that is left.
    """

    act: str
    mode: str
    directed: str
    mutual: str
    alone: str
    example: str
    denied: str
    unnamed: str = ""


@cache
def plans(lang: str) -> dict[tuple[str, str], Plan]:
    """The plans of a language by act and mode. Raises DataError where one is malformed."""
    path = f"{lang}/tell/plans.toml"
    found: dict[tuple[str, str], Plan] = {}
    for entry in rules(path)["plan"]:
        try:
            plan = Plan(**entry)
        except TypeError as error:
            raise DataError(f"{path}: plan {entry.get('act')}: {error}") from error
        for template in (plan.directed, plan.mutual, plan.alone, plan.unnamed):
            for slot in _SLOT.findall(template):
                if slot.startswith("v.") and slot[2:] not in grammar.verbs(lang):
                    raise DataError(f"{path}: {plan.act} {plan.mode}: no verb {slot[2:]!r}")
        found[plan.act, plan.mode] = plan
    return found


def label(key: str, lang: str) -> str:
    """A heading or a remark."""
    return str(words(lang)["labels"][key])


def plan_of(event: Event, trigger: str, lang: str) -> Plan:
    """The plan of an event: chosen by the trigger's words, else by mode, else by act."""
    table = plans(lang)
    for choice in rules(_CHOICES)["choice"]:
        if (
            choice["act"] == event.act
            and _begins(trigger, choice["stems"])
            and _fits(choice, event)
        ):
            return table[event.act, choice["plan"]]
    return table.get((event.act, event.mode)) or table[event.act, ""]


def _fits(choice: dict[str, Any], event: Event) -> bool:
    """Whether a choice is for this mode, and for those to whom it is done."""
    whom = event.recipients
    wanted = choice.get("done_to")
    if wanted == "states" and any(a.person or a.sector not in ("", "GOV") for a in whom):
        return False
    if wanted == "persons" and not (whom and all(a.person for a in whom)):
        return False
    return event.mode in choice.get("modes", (event.mode,))


def _begins(trigger: str, stems: list[str]) -> bool:
    tokens = re.split(r"[\s'’]+", trigger.lower())
    return any(token.startswith(stem) for stem in stems for token in tokens)


def tense(status: str, hedged: bool, gone: bool = False) -> Tense:
    """The tense that tells a status; ``gone`` holds for a plan whose time is over."""
    if gone and status in ("future", "hypothetical"):
        return "lapsed" if hedged or status == "hypothetical" else "dropped"
    return _TENSES.get((status, hedged)) or _TENSES[status, False]


def sentence(
    event: Event, voice: Voice, *, trigger: str = "", date: str = "", gone: bool = False
) -> str:
    """The event in words, without full stop; ``date``, if any, comes after the place.

    ``trigger`` is the words that name the deed: they choose between "sommet" and "entretien";
    ``gone`` puts a plan into the past.
    """
    lang = voice.lang
    plan = plan_of(event, trigger, lang)
    template = plan.directed if event.recipients else plan.alone
    if not event.recipients and len(event.actors) > 1:
        template = plan.mutual
    if event.recipients and not event.actors and plan.unnamed:
        template = plan.unnamed
    teller = _Teller(event, voice, trigger, plan, gone)
    text = _SLOT.sub(lambda m: teller.slot(m.group(1)), template)
    text = re.sub(r" {2,}", " ", text).strip()
    parts = [text, teller.times(), teller.where(), date, teller.about()]
    done = " ".join(p for p in parts if p)
    return done + teller.word()


@dataclass(slots=True)
class _Teller:
    """Fills the slots of one sentence."""

    event: Event
    voice: Voice
    trigger: str
    plan: Plan
    gone: bool = False
    counted: bool = False
    placed: bool = False
    plural: bool = False

    def slot(self, slot: str) -> str:
        kind, _, rest = slot.partition(".")
        if kind in ("A", "S"):
            return self.subject(self.event.actors if kind == "A" else self.event.recipients)
        if kind == "v":
            verb = grammar.verbs(self.voice.lang)[rest or self.meeting["verb"]]
            how = tense(self.event.status, self.event.hedged, self.gone)
            if how == "denied" and _ahead(self.event):
                how = "ruled_out" if self.gone else "not_planned"
            return grammar.conjugate(verb, how, plural=self.plural, lang=self.voice.lang)
        if kind == "R":
            return self.recipients(rest)
        if kind == "L":
            self.placed = self.event.place is not None
            return leaving(self.event.place, self.voice.lang) if self.event.place else ""
        if kind == "m":
            return self.noun(self.meeting["gender"], self.meeting["noun"])
        if kind == "d":
            return self.noun("p", rest)
        if kind == "p":
            return self.possessive(rest)
        gender, _, form = rest.partition(".")
        if kind == "o":
            return self.object_of(gender, form)
        return self.counted_noun(kind, gender, form)

    @property
    def meeting(self) -> dict[str, str]:
        """What the trigger calls a meeting: noun, gender, verb."""
        table = words(self.voice.lang)["meeting"]
        found: dict[str, str] = next(m for m in table if _begins(self.trigger, m["stems"]))
        return found

    def subject(self, actors: Sequence[Actor]) -> str:
        found = self.voice.names(actors)
        if not found:
            return label("nobody", self.voice.lang)
        self.plural = len(found) > 1 or found[0].plural
        return in_case(found, "the", self.voice.lang)

    def recipients(self, case: str) -> str:
        if case != "in":
            return self.voice.list(self.event.recipients, case)
        hosts = states_of(self.event.recipients)
        place = self.event.place
        if hosts and place and place.code == hosts[0].code and len(hosts) == 1:
            self.placed = True
            text = locative(place, self.voice.lang)
            if text.startswith("("):
                text = f"{self.voice.list(hosts, 'in')} {text}"
        else:
            text = self.voice.list(hosts, "in") if hosts else ""
        others = [a for a in self.event.recipients if a.person or a.code not in _codes(hosts)]
        if not others:
            return text if self.voice.lang == "fr" else text.removeprefix("in ")
        joint = "auprès" if self.voice.lang == "fr" else "to see"
        people = self.voice.list(others, "of" if self.voice.lang == "fr" else "the")
        if self.voice.lang == "en" and not text:
            return people
        whole = f"{text} {joint} {people}".strip()
        return whole if self.voice.lang == "fr" else whole.removeprefix("in ")

    @property
    def negated(self) -> bool:
        return self.event.status == "negated"

    def noun(self, gender: str, form: str) -> str:
        """A noun after its kind; "p" is a plural without count."""
        lang = self.voice.lang
        if gender != "p":
            return self.counted_noun("n", gender, form)
        if lang == "en":
            return form
        if not self.negated:
            return f"des {form}"
        return f"d'{form}" if grammar.vowel(form) else f"de {form}"

    def counted_noun(self, kind: str, gender: str, form: str) -> str:
        lang, count = self.voice.lang, self.event.count
        told = kind in ("n", "o") and (
            count.low == count.high or (count.high is None and count.low > 1)
        )
        exact = count.low if told else 1
        self.counted = exact > 1
        if kind == "q" and self.event.act == "AID":
            form = self.aid(form)
        if kind == "q" and lang == "en":
            return form
        negated = self.negated and kind not in ("u", "o") and not self.counted
        text = grammar.noun(form, feminine=gender == "f", count=exact, negated=negated, lang=lang)
        least = self.counted and count.high is None
        return label("count_least", lang).format(n=text) if least else text

    def object_of(self, gender: str, form: str) -> str:
        """A noun after "de": "d'une attaque", "de deux attaques"; "p" is a plural without count."""
        text = form if gender == "p" else self.counted_noun("o", gender, form)
        return grammar.of(grammar.Name(text))

    def aid(self, form: str) -> str:
        kinds = words(self.voice.lang)["aid"]
        kind = next((kinds[c] for c in self.event.contexts if c in kinds), "")
        if not kind:
            return form
        return f"{form} {kind}" if self.voice.lang == "fr" else f"{kind} {form}"

    def possessive(self, form: str) -> str:
        many = form.endswith("s")
        one = "ses" if many else "son"
        return f"{('leurs' if many else 'leur') if self.plural else one} {form}"

    def times(self) -> str:
        """ "à quatre reprises", where no noun of the sentence has taken the number."""
        return "" if self.counted else repeated(self.event.count, self.voice.lang)

    def where(self) -> str:
        place = self.event.place
        if place is None or self.placed or self._of_the_topic(place):
            return ""
        told = _codes(states_of((*self.event.recipients, *self.event.actors)))
        if place.code in told and told_as_state(place):
            return ""
        text = locative(place, self.voice.lang)
        if self.plan.mode == "@invitation":  # where it was said, or where to: the record knows not
            text = f"({bracketed(text)})"
        elif not self.event.recipients and re.search(r"(?<!face ){R.to}", self.plan.directed):
            # "une demande à Genève" would be read as one to Geneva.
            text = locative(place, self.voice.lang, aside=text.startswith(("à ", "au")))
        going = self.voice.lang == "en" and self.event.mode == "visit"
        return f"to {text[3:]}" if going and text.startswith("in ") else text

    def _of_the_topic(self, place: Place) -> bool:
        """Whether a saying has no place but the state it is about."""
        land = told_as_state(place) and self.event.act in _WORDED - {"CONSULT", "PROTEST"}
        return land and place.code in _codes(list(self.event.concerning))

    def about(self) -> str:
        told = {a.code for a in (*self.event.actors, *self.event.recipients)}
        if self.event.place and not self._of_the_topic(self.event.place):
            told.add(self.event.place.code)
        rest = [a for a in self.event.concerning if a.code not in told or a.person]
        if not rest:
            return ""
        lang = self.voice.lang
        if self.event.act not in _WORDED or self.event.mode == "visit":
            return f"({label('touches', lang)} {self.voice.list(rest, 'the')})"
        return f"{label('about', lang)} {self.voice.list(rest, 'of' if lang == 'fr' else 'the')}"

    def word(self) -> str:
        return on_whose_word(self.event.attribution, self.voice)


def _ahead(event: Event) -> bool:
    """Whether the days of a deed lie after all that was said of it."""
    first = event.date.earliest
    last = bounds(event.last_said).latest if event.last_said else None
    return first is not None and last is not None and first > last


def _codes(actors: list[Actor]) -> tuple[str, ...]:
    return tuple(a.code for a in actors)


def on_whose_word(attribution: Attribution | None, voice: Voice) -> str:
    """ ", selon Washington", with who quotes it; "" where the record names no speaker."""
    if attribution is None or not (attribution.code or attribution.person):
        return ""
    said = f", {label('according', voice.lang)} "
    who = voice.speaker(attribution)
    via = f", {label('via', voice.lang)} {attribution.via}" if attribution.via else ""
    return said + who + via


def repeated(count: Count, lang: str) -> str:
    """How many times in words; "" for once."""
    if count.high is None:
        if count.low <= 1:
            return label("once_more", lang)
        return label("times_least", lang).format(n=grammar.number(count.low, lang))
    if count.low == count.high:
        if count.low <= 1:
            return ""
        return label("times", lang).format(n=grammar.number(count.low, lang))
    low, high = grammar.number(count.low, lang), grammar.number(count.high, lang)
    return label("times_range", lang).format(a=low, b=high)
