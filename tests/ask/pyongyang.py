"""A small record of Moscow and Pyongyang, made by hand: what the tests of this package ask."""

from __future__ import annotations

from tests.records import claim, figure, record, relation, role, tie

from dyade.model import Place, Record

KIM, PUTIN, XI = "PRK:GOV:Kim Jong-un", "RUS:GOV:Vladimir Poutine", "CHN:GOV:Xi Jinping"


def dispatches() -> list[Record]:
    """Eight dispatches of 2015 to 2019."""
    return [*called_off(), background(), *met(), *oil(), demand()]


def called_off() -> list[Record]:
    """A visit that is planned, then given up."""
    visit = {"day": "2015-05", "mode": "visit"}
    planned = claim(KIM, "CONSULT", "RUS", status="future", **visit)
    given_up = claim(KIM, "CONSULT", "RUS", status="cancelled", **visit)
    return [
        record("Kim Jong-un se rendra à Moscou en mai.", planned, date="2015-03-02"),
        record("Kim Jong-un renonce à se rendre à Moscou en mai.", given_up, date="2015-04-30"),
    ]


def background() -> Record:
    """All kinds of lines in one dispatch, which is dated to the month."""
    text = (
        "Moscou entretient des relations amicales avec Pyongyang. "
        "Environ 10 000 travailleurs nord-coréens sont employés en Russie. "
        "Kim Jong-un a rencontré Xi Jinping à deux reprises. "
        "Vladimir Poutine, président russe, recevra Kim Jong-un. "
        "Kim Il-sung était le grand-père de Kim Jong-un."
    )
    workers = figure(
        text,
        "Environ 10 000 travailleurs nord-coréens",
        "travailleurs",
        10_000,
        approx=True,
        about=("PRK",),
        place=Place("Russie", "RUS"),
    )
    return record(
        text,
        claim(f"{KIM},{XI}", "CONSULT", day="2018-03/2019-04", count=2, sentence=2),
        claim("RUS", "AID", "PRK", day="2019-04", status="ongoing", basis="ongoing", sentence=0),
        claim(PUTIN, "CONSULT", KIM, day="2019-04/..", status="future", sentence=3),
        date="2019-04",
        relations=[relation(text, "PRK", "RUS", "friendly", "relations amicales")],
        figures=[workers],
        roles=[role(text, "Vladimir Poutine", "président", "RUS", sector="GOV")],
        ties=[tie(text, "Kim Il-sung", "grand-père", "Kim Jong-un")],
    )


def met() -> list[Record]:
    """One of two meetings that the background counts, and the one that it announces."""
    return [
        record(
            "Kim Jong-un a rencontré Xi Jinping à Dalian.",
            claim(f"{KIM},{XI}", "CONSULT", day="2018-05-07", place="Dalian|CHN"),
            date="2018-05-08",
            agency="AFP",
        ),
        record(
            "Kim Jong-un et Vladimir Poutine se sont vus jeudi à Vladivostok. "
            "L'armée n'a rien dit d'une feuille de route.",
            claim(f"{KIM},{PUTIN}", "CONSULT", day="2019-04-25", place="Vladivostok|RUS"),
            date="2019-04-25",
            agency="AFP",
        ),
    ]


def oil() -> list[Record]:
    """A delivery that one says and another denies."""
    return [
        record(
            "Washington accuse Moscou d'avoir livré du pétrole à Pyongyang. Moscou le nie.",
            claim("USA", "ACCUSE", "RUS", day="2019-04-26", about="PRK"),
            claim("RUS", "AID", "PRK", day="2019-03", hedged=True, by="USA", sentence=0, mode=""),
            date="2019-04-26",
        ),
        record(
            "Moscou n'a pas livré de pétrole à Pyongyang.",
            claim("RUS", "AID", "PRK", day="2019-03", status="negated"),
            date="2019-04-28",
        ),
    ]


def demand() -> Record:
    """What is asked about somebody, of nobody."""
    return record(
        "Moscou demande la levée des sanctions contre Pyongyang.",
        claim("RUS", "REQUEST", about="PRK", day="2019-05-02", mode="yield"),
        date="2019-05-02",
    )
