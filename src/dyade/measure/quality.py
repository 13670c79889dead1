"""Writes the numbers of docs/quality.md: ``python -m dyade.measure.quality GOLD --page PAGE``.

GOLD is a folder with ``seed.jsonl``, ``dev.jsonl``, ``train.jsonl`` and ``times.jsonl``. Besides
the scores against them: how far confidence can be trusted (on dev), how many deeds the coder sees
where there is none, and what it reads of plain sentences of one deed each.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dyade.code import codebook, confidence
from dyade.code.pipeline import Coder
from dyade.code.record import to_json
from dyade.data import table as rows_of
from dyade.errors import GoldError
from dyade.find.entities import find
from dyade.measure import calibrate, inoffice, mentions, misses, table, times
from dyade.measure.evaluate import evaluate
from dyade.measure.gold import Json, load
from dyade.model import Claim, Dispatch, Record
from dyade.parse.parser import load as load_parser

SETS = ("seed", "dev", "train")
ON_READMES = ("seed", "dev")
DATE = "2018-06-15"


@dataclass(slots=True)
class Alarms:
    """Events found in texts that hold none."""

    texts: int = 0
    sentences: int = 0
    events: int = 0

    def add(self, record: Record) -> None:
        """Counts the record of one more text."""
        self.texts += 1
        self.sentences += len(record.sentences)
        self.events += len(record.claims)

    def row(self, name: str) -> str:
        """A row of the table of false alarms."""
        rate = 100 * self.events / self.sentences if self.sentences else 0.0
        return f"| {name} | {self.texts} | {self.sentences} | {self.events} | {rate:.1f} |"


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence with the one deed it tells: a row of plain.tsv."""

    sentence: str
    act: str
    mode: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]


def plain(path: Path) -> list[Plain]:
    """The rows of a table of plain sentences."""
    found = []
    for line in _lines(path)[1:]:
        sentence, act, mode, status, actors, recipients = line.split("\t")
        sides = [frozenset(filter(None, cell.split("|"))) for cell in (actors, recipients)]
        found.append(Plain(sentence, act, mode, status, *sides))
    return found


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from error
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _same_parties(row: Plain, claim: Claim) -> bool:
    actors, recipients = ({a.code for a in side} for side in (claim.actors, claim.recipients))
    return actors == row.actors and recipients == row.recipients


def plain_scores(rows: Sequence[Plain], claims: Sequence[tuple[Claim, ...]]) -> list[str]:
    """Category precision and recall, full triples, mode and status, as rows of a table."""
    both = list(zip(rows, claims, strict=True))
    met = [(r, [c for c in found if c.event_type == r.act]) for r, found in both]
    hits = [(r, max(found, key=lambda c: _same_parties(r, c))) for r, found in met if found]
    given = sum(len(found) for found in claims)
    wrong = given - sum(len(found) for _, found in met)
    full = sum(_same_parties(r, c) for r, c in hits)
    quads = {name: act.quad for name, act in codebook.acts().items()}
    quad = sum(any(quads[c.event_type] == quads[r.act] for c in found) for r, found in both)
    modes = [(r.mode, c.mode) for r, c in hits if r.mode]
    shares = (
        ("category found", len(hits), len(rows)),
        ("events given that are of the category", len(hits), len(hits) + wrong),
        ("quad class found", quad, len(rows)),
        ("category, actors and recipients all right", full, len(rows)),
        ("mode right, where the category is", sum(a == b for a, b in modes), len(modes)),
        ("status right, where the category is", sum(r.status == c.status for r, c in hits),
         len(hits)),
    )  # fmt: skip
    return [f"| {name} | {n / of if of else 0:.2f} | {of} |" for name, n, of in shares]


def without_politics(path: Path) -> Iterator[Dispatch]:
    """The stories of a news file that hold no word of politics, of ``data/fr/politics.tsv``."""
    words = [row["word"] for row in rows_of("fr/politics.tsv", ("word",))]
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)
    for line in _lines(path):
        item = json.loads(line)
        if not pattern.search(f"{item.get('title', '')} {item['text']}"):
            yield Dispatch(str(item["id"]), item["date"], item["text"])


def reliability(gold: dict[str, Json], predicted: dict[str, Json]) -> list[str]:
    """The reliability of confidence on a gold set, as rows of a table, with its error below."""
    chances: list[float] = []
    right: list[bool] = []
    for key, document in gold.items():
        events = predicted[key]["events"]
        for event, fair in zip(events, calibrate.judged(document["events"], events), strict=True):
            if fair is not None:
                chances.append(event["confidence"])
                right.append(fair)
    sure, met = np.array(chances, dtype=float), np.array(right, dtype=float)
    rows = ["| confidence | events | mean confidence | share right |", "|---|---|---|---|"]
    for low, high, n, mean, share in calibrate.reliability(sure, met):
        rows.append(f"| {low:.1f} to {high:.1f} | {n} | {mean:.2f} | {share:.2f} |")
    error, area = calibrate.error(sure, met), calibrate.area(sure, met)
    pairs = f"A right event is surer than a wrong one in {100 * area:.0f} % of pairs."
    rows += ["", f"Mean gap between the two, weighed by events: {error:.3f}. {pairs}"]
    cut = confidence.load().threshold
    rows.append(f"Left out of the record: claims below {cut:.2f}." if cut else "No claim is left "
                "out of the record for its confidence.")  # fmt: skip
    return rows


def coded(coder: Coder, dispatches: Iterable[Dispatch]) -> list[Record]:
    """The records of some dispatches."""
    return list(coder.pipe(dispatches))


def _scores(coder: Coder, options: argparse.Namespace) -> None:
    for name in SETS:
        gold = load(options.gold / f"{name}.jsonl")
        texts = [Dispatch(key, d["date"], d["text"]) for key, d in gold.items()]
        found = {r.dispatch.id: to_json(r) for r in coded(coder, texts)}
        result = evaluate(gold, found).as_json()
        table.update(options.page, name, result)
        print(f"{name}: strict {result['strict']['f1']:.3f}, lenient {result['lenient']['f1']:.3f}")
        if name != "seed":
            table.put(options.page, f"{name} faults", "\n".join(misses.rows(gold, found)))
        if name == "dev":
            table.put(options.page, "confidence", "\n".join(reliability(gold, found)))
        if name in ON_READMES:
            for readme in options.readme:
                table.update(readme, name, result)


def _own(coder: Coder, options: argparse.Namespace) -> None:
    """What is measured on sentences of our own, and on news without politics."""
    rows = plain(options.tests / "plain.tsv")
    read = coded(coder, (Dispatch(str(n), DATE, row.sentence) for n, row in enumerate(rows)))
    lines = ["| plain sentences | share | of |", "|---|---|---|"]
    lines += plain_scores(rows, [record.claims for record in read])
    table.put(options.page, "plain", "\n".join(lines))
    sources: list[tuple[str, list[Dispatch]]] = []
    quiet = _lines(options.tests / "quiet.txt")
    sources.append(
        ("sentences of ours", [Dispatch(str(n), DATE, text) for n, text in enumerate(quiet)])
    )
    if options.news:
        sources.append(("news without politics", list(without_politics(options.news))))
    lines = ["| | texts | sentences | events | per 100 sentences |", "|---|---|---|---|---|"]
    for name, dispatches in sources:
        alarms = Alarms()
        for record in coded(coder, dispatches):
            alarms.add(record)
        lines.append(alarms.row(name))
    table.put(options.page, "quiet", "\n".join(lines))
    print("\n".join(lines))


def _times(options: argparse.Namespace) -> None:
    outcomes = [times.judge(case) for case in times.cases(options.gold / "times.jsonl")]
    verdicts = [o.verdict for o in outcomes]
    counted = ", ".join(f"{verdicts.count(v)} {v}" for v in ("exact", "near", "missed", "wrong"))
    table.put(options.page, "times", f"{len(outcomes)} cases: {counted}.")


def _who(options: argparse.Namespace) -> None:
    """What of the news gets a code, and how the offices that it teaches agree with a list."""
    if not options.news:
        print("mentions, offices: no file of news, numbers left as they are")
        return
    news = (json.loads(line) for line in _lines(options.news))
    dispatches = [Dispatch(str(d["id"]), d["date"], d["text"]) for d in news]
    parser = load_parser()
    read = [(d, find(parser.split(d))) for d in dispatches]
    counted = mentions.count(read)
    table.put(options.page, "mentions", "\n".join(counted.rows()))
    print("\n".join(counted.rows()))
    if not options.offices:
        print("offices: no list of office holders, numbers left as they are")
        return
    spells = inoffice.learnt((d, entities.roles) for d, entities in read)
    judged = inoffice.judge(spells, inoffice.load(options.offices))
    table.put(options.page, "offices", "\n".join(inoffice.rows(judged)))
    print("\n".join([*inoffice.rows(judged), *inoffice.wrong(judged)]))


def main(arguments: list[str] | None = None) -> int:
    """Measures, and writes the numbers between the marks of the pages."""
    parser = argparse.ArgumentParser(prog="python -m dyade.measure.quality", description=__doc__)
    parser.add_argument("gold", type=Path, help="folder of gold records")
    parser.add_argument("--page", type=Path, default=Path("docs/quality.md"), help="all numbers")
    parser.add_argument("--readme", type=Path, nargs="*", default=[], help="single scores")
    parser.add_argument("--tests", type=Path, default=Path("tests/code"), help="own sentences")
    parser.add_argument("--news", type=Path, help="JSON Lines of news with titles")
    parser.add_argument("--offices", type=Path, help="JSON Lines of who held what office when")
    options = parser.parse_args(arguments)
    try:
        coder = Coder.load()
        _scores(coder, options)
        _own(coder, options)
        _times(options)
        _who(options)
    except GoldError as fault:
        print(fault, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
