"""Of whom an office is said: the persons named right before or behind its phrase."""

from __future__ import annotations

from collections.abc import Sequence

from dyade.find import lexicon
from dyade.find.line import Line
from dyade.find.naming.owners import owner_of
from dyade.find.naming.roles import Office
from dyade.find.naming.runs import Run
from dyade.parse import labels
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_PARTING = (":", "-", "–", "—")
_BRACKETS = 4  # words in brackets between a name and its office
_DASHES = 6  # words between dashes there
_BEYOND = 9  # tokens between an office and a holder behind a comma


def attach(line: Line, offices: Sequence[Office]) -> None:
    """Gives the offices of a sentence their ``holders``, with the rule and the span of each.

    Args:
        line: the sentence.
        offices: all of its office phrases, in the order of the text.
    """
    for n, office in enumerate(offices):
        before = offices[n - 1] if n else None
        if before is None or not _both_named(line, before, office):
            _attach(line, office, before)


def _both_named(line: Line, before: Office, office: Office) -> bool:
    """ "le président turc et son homologue grec, X et Y,": an aside names both in their order."""
    joining, end = grammar("conjunctions", "and"), office.last
    tied = line.word(office.start - 1) in joining and before.last == office.start - 1
    one, other = line.runs.get(end + 1), None
    if one is not None and line.word(one.last) in joining:
        other = line.runs.get(one.last + 1)
    if not tied or before.holders or line.word(end) != "," or one is None or other is None:
        return False
    if (
        {before.number, office.number} != {"s"}
        or one.solo
        or other.solo
        or not _closed(line, other)
    ):
        return False
    before.holders, before.rule = [(one, None)], "office-all-named"
    _said_of(office, other, "office-all-named")
    return True


def _attach(line: Line, office: Office, before: Office | None) -> None:
    """Finds the persons an office is said of, by what stands around it."""
    office.span = (office.first, office.last)
    end = _end(line, office)
    if not _names_thing(line, office, end) and _name_behind(line, office, end):
        return
    if _opening_aside(line, office, end):
        return
    previous = _person_before(line, office, before)
    if previous is not None:
        office.holders.append((previous, None))
        office.rule = office.rule or "name-office"
        office.span = (previous.outer, office.last)
        return
    if _name_behind_comma(line, office, end):
        return
    if office.number == "p" and line.word(end) == ",":
        run = _first_listed(line, end + 1)
        if run is not None and not run.solo:
            _holders(line, office, run)
            office.rule, office.span = "offices-list", (office.first, office.last)
            return
        _all_named(line, office, end + 1)
        return
    if not _name_past_theme(line, office, end):
        _name_further_behind(line, office, end)


def _all_named(line: Line, office: Office, i: int) -> None:
    """ "les ministres russe et turc, X et Y,": an aside names all who hold a plural office.

    Of several lands there are as many names; of one the list is closed off, for one that goes on
    is of other people: "les ministres russes, X et Y ont".
    """
    run = line.runs.get(i)
    if run is None or run.solo or office.determiner not in lexicon.words("nominal", "the_plural"):
        return
    span = office.span
    _holders(line, office, run)
    names = len(office.holders)
    lands = len(office.tail.owners)
    if names > 1 and (names == lands or (lands < 2 and _closed(line, office.holders[-1][0]))):
        office.rule = "office-all-named"
        return
    office.holders, office.span = [], span


def _name_past_theme(line: Line, office: Office, end: int) -> bool:
    """ "le rapporteur de l'ONU sur la torture X a": no verb and nobody else stands between."""
    definite = office.number == "s" and office.determiner in lexicon.words("nominal", "the")
    doc = line.sentence.doc
    if doc is None or not definite or line.word(end) not in lexicon.words("office", "theme"):
        return False
    for i in range(end + 1, min(end + _BEYOND, len(line.words))):
        run = line.runs.get(i)
        if run is not None:
            fits = not run.solo and run.outer == run.first and _is_noun_like(doc[i - 1])
            if fits and not _blocked(line, office, run) and _acts_next(line, run):
                _said_of(office, run, "office-name")
                return True
            return False
        somebody = line.low[i] in lexicon.offices() or line.low[i] in lexicon.groups()
        parts = doc[i].pos_ in labels.VERBS or doc[i].pos_ == labels.PUNCT
        if parts or (somebody and not _is_house(line, i)):
            return False
    return False


def _is_noun_like(token: Token) -> bool:
    return token.pos_ in labels.NOUNS or token.pos_ == labels.ADJ


def _is_house(line: Line, i: int) -> bool:
    return line.low[i] in lexicon.words("places", "houses")


def _acts_next(line: Line, run: Run) -> bool:
    """Whether a name is closed off, or a verb follows it."""
    doc = line.sentence.doc
    behind = doc[run.last] if doc is not None and run.last < len(doc) else None
    return _closed(line, run) or (behind is not None and behind.pos_ in labels.VERBS)


def _end(line: Line, office: Office) -> int:
    """Where the office ends, with an aside in brackets that a name follows."""
    end = _skip_dashes(line, office.last)
    if line.word(end) == "(":
        after = _skip_aside(line, end)
        if after in line.runs or (line.word(after) == "," and after + 1 in line.runs):
            return after
    return end


def _said_of(office: Office, run: Run, rule: str) -> None:
    """Makes a person named behind an office its holder."""
    office.holders.append((run, None))
    office.rule = rule
    office.span = (office.first, run.last)


def _name_behind(line: Line, office: Office, end: int) -> bool:
    """ "le ministre X", "les ministres X et Y"."""
    run = line.runs.get(end)
    if run is None or _blocked(line, office, run):
        return False
    _holders(line, office, run)
    office.rule = "office-name"
    return True


def _names_thing(line: Line, office: Office, end: int) -> bool:
    """ "X, présidente du groupe conservateur Y,": Y is the group, X who presides over it."""
    name = line.runs.get(end)
    person = next((r for r in line.runs.values() if r.last == office.start - 1), None)
    called = person is not None and not person.solo and line.word(office.start - 1) == ","
    if name is None or not called or not _closed(line, name):
        return False
    completed = office.last - office.head > office.size
    if office.determiner:
        the = office.determiner in lexicon.words("nominal", "the")
        things = lexicon.words("office", "named_things")
        return completed and the and not name.gender and not things.isdisjoint(_own_words(office))
    return completed


def _own_words(office: Office) -> list[str]:
    """The words of an office behind its noun."""
    return office.line.low[office.head + office.size : office.last]


def _opening_aside(line: Line, office: Office, end: int) -> bool:
    """ "Ministre de la Défense, X a démissionné"."""
    run = line.runs.get(end + 1)
    if run is None or line.word(end) != "," or not _opens_sentence(line, office):
        return False
    _said_of(office, run, "opening")
    return True


def _name_behind_comma(line: Line, office: Office, end: int) -> bool:
    """ "le ministre de la Défense, X,": the name is closed off on both sides.

    Where they come from may stand before it: "le président de la Commission, le Danois X,".
    """
    run = line.runs.get(_behind_origin(line, end + 1))
    if run is None or line.word(end) != "," or office.number != "s":
        return False
    closed = _closed(line, run) or _acts_at_once(line, office, run)
    if not closed or _blocked(line, office, run):
        return False
    one = office.determiner in lexicon.words("nominal", "one")
    if one and line.word(run.last) not in (",", "."):
        return False
    _said_of(office, run, "office-comma-name")
    return True


def _acts_at_once(line: Line, office: Office, run: Run) -> bool:
    """Whether an office opens its sentence and a verb follows the name: "Le juge, X a cédé"."""
    opens = office.first == 1 and line.low[0] in lexicon.words("nominal", "the")
    return opens and not run.solo and _acts_next(line, run)


def _behind_origin(line: Line, i: int) -> int:
    """The place behind "le Danois" where that stands at a place, else the place itself.

    A name with its rank goes on behind the article: "le chef de la junte, le colonel X,".
    """
    named, run = line.names.get(i + 1), line.runs.get(i + 1)
    if line.word(i) not in lexicon.words("nominal", "the"):
        return i
    if named and named.kind == "inhabitant":
        return named.last
    ranked = run is not None and not run.solo and run.outer < run.first
    return i + 1 if ranked else i


def _name_further_behind(line: Line, office: Office, end: int) -> None:
    """ "l'émissaire pour X et Y, Z,", "Ministre de la Défense : X"."""
    if office.number != "s":
        return
    joined = not office.determiner and line.word(office.first - 1) in grammar("conjunctions", "and")
    the = lexicon.words("nominal", "the") | lexicon.words("nominal", "possessive_one")
    if joined or office.determiner in the:
        run = _beyond(line, office, end)
        if run is not None:
            _said_of(office, run, "office-comma-name")
            return
    if line.word(end) in _PARTING and not office.determiner:
        run = line.runs.get(end + 1)
        if run is not None and not run.solo:
            _said_of(office, run, "office-comma-name")


def _beyond(line: Line, office: Office, end: int) -> Run | None:
    """The holder behind words that the phrase did not take in: "l'émissaire pour X et Y, Z,".

    By the parse no verb stands between, and the name is closed off on both sides.
    """
    doc = line.sentence.doc
    if doc is None:
        return None
    for i in range(end, min(end + _BEYOND, len(line.words) - 1)):
        if (
            doc[i].pos_ in labels.VERBS
            or line.words[i] in ('"', "»", ".", ";", ":")
            or (i in line.runs)
            or _another(line, i)
        ):
            return None
        run = line.runs.get(i + 1)
        if line.words[i] == "," and run is not None:
            closed = line.word(run.last) in (",", ".", "") or _acts_at_once(line, office, run)
            return run if closed and not run.solo else None
    return None


def _another(line: Line, i: int) -> bool:
    """Whether "et" adds the holder of another office: "le roi danois et le ministre grec, X"."""
    added = line.word(i) in grammar("conjunctions", "and") and line.word(i + 2) in lexicon.offices()
    article = lexicon.words("nominal", "the") | lexicon.words("nominal", "possessive_one")
    return added and line.word(i + 1) in article


def _opens_sentence(line: Line, office: Office) -> bool:
    """An office without article at the start of a sentence: "Ancien ministre de X, Y …"."""
    if office.determiner or office.number == "p":
        return False
    at = office.first
    return at == 0 or (at == 1 and line.low[0] in lexicon.words("office", "opening"))


def _skip_aside(line: Line, i: int) -> int:
    """Passes over an age or a bracket between a name and its office: ", 45 ans," or "(LR)"."""
    if line.word(i) == "(":
        for j in range(i + 1, min(i + 2 + _BRACKETS, len(line.words))):
            if line.words[j] == ")":
                return j + 1
    if line.word(i) == "," and line.word(i + 2) in lexicon.words("persons", "years"):
        return i + 3
    return i


def _skip_dashes(line: Line, i: int) -> int:
    """Passes over an aside between dashes: "le chef de l'Etat - absent hier - X"."""
    if line.word(i) in ("-", "–", "—"):
        for j in range(i + 2, min(i + 3 + _DASHES, len(line.words))):
            if line.low[j] == line.low[i]:
                return j + 1 if j + 1 in line.runs else i
    return i


def _closed(line: Line, run: Run) -> bool:
    after = line.word(run.last)
    return after == "" or after in lexicon.words("office", "closing")


def _first_listed(line: Line, i: int) -> Run | None:
    """The first name behind words at ``i`` that open a list of holders: "parmi lesquels X"."""
    for phrase in lexicon.phrase_list("office", "listing"):
        if tuple(line.low[i : i + len(phrase)]) == phrase:
            return line.runs.get(i + len(phrase))
    return None


def _blocked(line: Line, office: Office, run: Run) -> bool:
    """A single unknown capitalised word after an office is a name only under an article."""
    named = line.word(office.last - 1) in lexicon.words("office", "named_things")
    if named and run.solo and not run.listed and run.outer == run.first:
        return True  # "le directeur du site Lumen": the site has the name
    if run.gender == "f" and office.noun.gender == "m" and office.number == "s":
        return office.noun.words[0] not in lexicon.words("office", "epicene")
    return (
        run.solo
        and not run.listed
        and run.outer == run.first
        and not office.determiner
        and (office.number == "p")
    )


def _holders(line: Line, office: Office, run: Run) -> None:
    """The person after an office, and for a plural the further ones of the list."""
    office.holders.append((run, None))
    joining = grammar("conjunctions", "and") | grammar("conjunctions", "or")
    last = run.last
    while True:
        j = _skip_aside(line, last)
        if f"{line.word(j)} {line.word(j + 1)}" in grammar("conjunctions", "as_well"):
            j += 1
        elif line.word(j) != "," and line.word(j) not in joining:
            break
        if line.word(j) == "," and office.number != "p":
            break
        owner = owner_of(line, j + 1) if j + 1 < len(line.words) else None
        at = j + 2 if owner is not None and owner.how == "adjective" else j + 1
        more = line.runs.get(at)
        if more is None or (office.number != "p" and owner is None):
            break
        office.holders.append((more, owner if at == j + 2 else None))
        last = more.last
    office.span = (office.first, last)


def _person_before(line: Line, office: Office, before: Office | None) -> Run | None:
    """The person whose name an office follows: "X, ministre …", "X (LR), président …"."""
    i = office.start
    comma = line.word(i - 1) in (",", "(", "–", "—", "-")
    joined = line.word(i - 1) in grammar("conjunctions", "and") or line.word(i - 1) == ","
    if before is not None and joined and before.last == i - 1 and before.rule == "name-office":
        office.rule = "name-office"
        return before.holders[0][0] if before.holders else None
    if not comma or office.determiner in lexicon.words("nominal", "no_apposition"):
        return None
    if office.determiner in lexicon.words("nominal", "plural"):
        return None
    the = office.determiner in lexicon.words("nominal", "the")
    ends = _ends_apposition(line, office.last) or _names_thing(line, office, _end(line, office))
    if the and (_is_listed(line, office) or not (ends or _goes_on(line, office))):
        return None
    stop = i - 1
    if line.word(stop - 1) in ('"', "»", "”"):  # 'avec X", le président'
        stop -= 1
    before_it = (r for r in line.runs.values() if r.last <= stop)
    run = max(before_it, key=lambda r: r.first, default=None)
    if run is None or (run.last != stop and _skip_aside(line, run.last) != stop):
        return None
    alone = run.solo and not run.listed and run.outer == run.first
    return None if alone or _of_other_sex(office, run) else run


def _is_listed(line: Line, office: Office) -> bool:
    """ "Al Roy, le roi du Maroc et la Norvège": who stands before an "et" is one more of a row."""
    doc, i = line.sentence.doc or [], office.last
    if line.word(office.start - 1) != "," or line.word(i) not in grammar("conjunctions", "and"):
        return False
    return i + 1 in line.runs or (i + 1 < len(doc) and doc[i + 1].pos_ == labels.DET)


def _of_other_sex(office: Office, run: Run) -> bool:
    """Whether an office has a form that its would-be holder cannot bear."""
    if office.number != "s" or "" in (run.gender, office.gender) or run.gender == office.gender:
        return False
    return office.noun.words[0] not in lexicon.words("office", "epicene")


def _goes_on(line: Line, office: Office) -> bool:
    """Whether a clause goes on behind what somebody is called.

    "X, l'ex-ministre qui avait fui, a cédé" where X opens, "X, le policier abattu" by the parse.
    """
    opens = 0 in line.runs and line.runs[0].last == office.start - 1
    if opens and line.word(office.last) in lexicon.words("pronouns", "who"):
        return True
    doc, behind = line.sentence.doc or [], office.last
    if behind >= len(doc) or doc[office.head].dep_ not in labels.APPOSITION:
        return False
    return doc[behind].dep_ in labels.ACL and doc[behind].head.i == office.head


def _ends_apposition(line: Line, i: int) -> bool:
    """Whether a phrase put after a name ends here: "X, le ministre, …", not "X, le ministre a"."""
    return not line.word(i) or line.word(i) in lexicon.words("office", "after_apposition")
