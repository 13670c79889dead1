"""Who, in words: entities as noun phrases, with the office at a person's first mention."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dyade.data import rules
from dyade.model import Actor, Attribution
from dyade.resolve.features import plain
from dyade.tell import grammar
from dyade.tell.grammar import Name
from dyade.tell.names import adjectives, demonym, is_state, movements, named, organs, speaker

_SOCIETY = "NGO"


@dataclass(slots=True)
class Voice:
    """What a note has said so far, so that an office is given once and a name alone after.

    ``offices`` tells a person's office as the record holds it: (role as written, code).
    """

    lang: str
    offices: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    met: dict[str, str] = field(default_factory=dict)
    """Persons as the note has named them, by their names in plain letters."""

    def names(self, actors: Sequence[Actor]) -> list[Name]:
        """The noun phrases of a list of entities; an entity told twice is told once."""
        return [self._name(actor) for actor in dict.fromkeys(actors)]

    def _name(self, actor: Actor) -> Name:
        if actor.person:
            return Name(self._person(replace(actor, person=self._full(actor))))
        whole = named(actor.code, self.lang)
        label = words(self.lang)["sectors"].get(actor.sector)
        society = actor.sector == _SOCIETY and not is_state(actor.code)  # "Human Rights Watch"
        if not label or society or actor.code in movements():  # a movement is its own fighters
            return whole
        if self.lang == "en":
            return Name(f"{label['form']} of {whole.form}", plural=label.get("plural", False))
        many = label["article"] in ("les", "des")
        native = not label.get("stranger", False)
        whose = of_state(actor.code, many, label["feminine"]) if native else ""
        whose = whose or _owner(actor.code, whole)
        return Name(f"{label['form']} {whose}", label["article"], many, label["feminine"])

    def _full(self, actor: Actor) -> str:
        """The full name of a person called by the last one, where one person alone bears it.

        Of several it is the one whom the note has named already.
        """
        if " " in actor.person:
            return actor.person
        known = {
            person
            for person, (_, code) in self.offices.items()
            if code == actor.code and person.split(" ")[-1] == actor.person
        }
        met = {person for person in known if plain(person) in self.met} or known
        return min(met) if len({plain(p) for p in met}) == 1 else actor.person

    def _person(self, actor: Actor) -> str:
        """ "Donald Trump (président des Etats-Unis)" at the first mention, then the name alone.

        A person whom dispatches spell in two ways keeps the spelling of the first.
        """
        key = plain(actor.person)
        if key in self.met:
            return self.met[key]
        self.met[key] = actor.person
        role, code = self.offices.get(actor.person) or next(
            (held for person, held in self.offices.items() if plain(person) == key),
            ("", actor.code),
        )
        told = office(role, code, self.lang)
        return f"{actor.person} ({told})" if told else actor.person

    def list(self, actors: Sequence[Actor], case: str) -> str:
        """A list of entities in a case: ``the``, ``of``, ``to`` or ``in``; English knows one.

        The preposition is repeated before each name: "à la Chine et à la Russie".
        """
        return in_case(self.names(actors), case, self.lang)

    def speaker(self, said: Attribution) -> str:
        """On whose word: "Washington", "des médias japonais", or the person with the office."""
        group = said.sector in words(self.lang)["sectors"]
        if said.person or group:
            return self.list([Actor(said.code, said.sector, said.person)], "the")
        return speaker(said.code, self.lang)


def in_case(found: Sequence[Name], case: str, lang: str) -> str:
    """Noun phrases in a case, as one list in words."""
    if lang == "en":
        return grammar.joined([n.form for n in found], "and")
    turn = {"the": grammar.the, "of": grammar.of, "to": grammar.to, "in": grammar.within}[case]
    return grammar.joined([turn(n) for n in found], "et")


def states_of(actors: Sequence[Actor]) -> list[Actor]:
    """The states behind persons and groups, each once: the hosts of a visit."""
    return list(dict.fromkeys(Actor(a.code) for a in actors if is_state(a.code)))


def office(role: str, code: str, lang: str) -> str:
    """An office with its state: "président des Etats-Unis", "émissaire pour l'Iran, France".

    A role that already holds a name does not take the state by "de", which would be misread.
    With no role the state alone is given. English takes the common offices from its table and
    quotes the others as written.
    """
    whole = named(code, lang)
    role = _of_one(role)
    kept = _by_itself(role)
    bare = kept.removesuffix(f" {grammar.of(named(code, 'fr'))}")
    if not bare:
        return whole.form.removeprefix("the ")
    if lang == "en":
        known = words("en")["offices"].get(bare.lower())
        form = whole.form.removeprefix("the ")
        return f"{known} of {whole.form}" if known else f"“{bare}”, {form}"
    return _in_french(bare, code, cut=kept != role)


def _in_french(role: str, code: str, cut: bool) -> str:
    """An office in French; of one that was ``cut`` short the state stands by itself."""
    whole = named(code, "fr")
    for common, written in words("fr")["capitals"].items():
        role = re.sub(rf"\b{common}\b", written, role)
    if _holds(role, code):
        return role
    if cut:
        return f"{role}, {whole.form}"
    gender = _organ(role)
    adjective = of_state(code, False, gender == "f") if gender else ""
    if adjective:
        return f"{role} {adjective}"
    common = {"Etat", "État", *(c.split()[0] for c in words("fr")["capitals"].values())}
    own = any(word[:1].isupper() and word not in common for word in role.split()[1:])
    if not own and not any(f" {p} " in f" {role} " for p in ("pour", "auprès", "à", "en")):
        return f"{role} {grammar.of(whole)}"
    domestic = words("fr")["ministries"]["portfolios"]
    if any(p in role for p in domestic):
        return f"{role} {grammar.of(whole)}"
    return f"{role}, {whole.form}"


def _organ(role: str) -> str:
    """The gender of the organ of a state that an office ends with ("chef de la diplomatie")."""
    head, _, last = plain(role.replace("'", " ")).rpartition(" ")
    known = words("fr")["organs"]
    return next((g for g in ("m", "f") if head and last in known[g]), "")


def _of_one(role: str) -> str:
    """An office of several as that of one: "dirigeants" is "dirigeant"."""
    parts = role.split()
    if not parts or not parts[0].endswith(("s", "aux")) or len(parts[0]) < 5:
        return role
    for place, word in enumerate(parts):
        if "'" in word or word in words("fr")["pointing"]["prepositions"]:
            break
        if word.endswith("aux"):
            parts[place] = word.removesuffix("aux") + "al"
        elif not word.endswith(("ais", "ois")):
            parts[place] = word.removesuffix("s")
    return " ".join(parts)


def _by_itself(role: str) -> str:
    """An office without what only its own text explains: "directrice (de cette ONG)"."""
    kept = role.split()
    for place, word in enumerate(kept):
        if word.lower() in words("fr")["pointing"]["words"]:
            kept = kept[:place]
            while kept and kept[-1] in ("de", "à", "pour", "dans"):
                kept.pop()
            break
    return " ".join(kept)


def _holds(role: str, code: str) -> bool:
    """Whether an office tells by itself of whom it is: "chef de l'armée israélienne"."""
    if any(re.search(rf"\b{re.escape(name)}\b", role) for name in (code, *organs(code))):
        return True
    stems = [a.split("/")[0] for a in adjectives().get(code, ()) if a]
    return any(
        word.startswith(stem.removesuffix("s"))
        for word in role.lower().replace("-", " ").split()
        for stem in stems
    )


def of_state(code: str, plural: bool, feminine: bool) -> str:
    """The adjective of a state for a noun: "l'armée russe"; "" where it has none of its own."""
    found = demonym(code)
    if found is None:
        return ""
    return found[2 * plural + feminine]


def _owner(code: str, name: Name) -> str:
    """Whose force or group: "de Russie", "d'Iran", "du Japon"; a body keeps its article."""
    return grammar.out_of(name) if is_state(code) else grammar.of(name)


def words(lang: str) -> dict[str, Any]:
    """The table of words of a language's notes."""
    return rules(f"{lang}/tell/words.toml")
