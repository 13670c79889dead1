"""Scores as a table for the terminal and for docs/quality.md."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from dyade.errors import GoldError

_WHOLE = ("strict", "lenient", "quad", "roles", "relations", "figures")


def lines(result: dict[str, Any]) -> list[str]:
    """The result of ``Evaluation.as_json`` for a terminal."""
    events = result["events"]
    shown = [
        f"{result['documents']} documents, {events['gold']} gold events, "
        f"{events['predicted']} predicted"
    ]
    for name in _WHOLE:
        s = result[name]
        numbers = f"P {s['precision']:.3f}  R {s['recall']:.3f}  F1 {s['f1']:.3f}"
        shown.append(f"{name:10} {numbers}")
    for name, a in result["attributes"].items():
        shown.append(f"  {name:12} {a['accuracy']:.3f} of {a['of']}")
    for act, s in result["per act"].items():
        numbers = f"F1 {s['f1']:.3f}  P {s['precision']:.3f}  R {s['recall']:.3f}"
        shown.append(f"  {act:10} {numbers}  ({s['gold']})")
    return shown


def markdown(result: dict[str, Any]) -> str:
    """The result as Markdown tables: what was found, what is right about it, and by act."""
    events = result["events"]
    rows = [
        f"{result['documents']} documents, {events['gold']} gold events, "
        f"{events['predicted']} predicted.",
        "",
        "| | precision | recall | F1 |",
        "|---|---|---|---|",
    ]
    for name in _WHOLE:
        s = result[name]
        rows.append(f"| {name} | {s['precision']:.3f} | {s['recall']:.3f} | {s['f1']:.3f} |")
    rows += ["", "| attribute | right | of |", "|---|---|---|"]
    for name, a in result["attributes"].items():
        rows.append(f"| {name} | {a['accuracy']:.3f} | {a['of']} |")
    rows += ["", "| act | precision | recall | F1 | in the gold |", "|---|---|---|---|---|"]
    for act, s in result["per act"].items():
        numbers = f"{s['precision']:.2f} | {s['recall']:.2f} | {s['f1']:.2f} | {s['gold']}"
        rows.append(f"| {act} | {numbers} |")
    return "\n".join(rows)


def put(page: Path, name: str, text: str) -> None:
    """Replaces what stands between ``<!-- scores NAME -->`` and ``<!-- end scores NAME -->``.

    Raises:
        GoldError: the page is missing or has no such lines.
    """
    old = _read(page)
    begin, end = _marks(name)
    if begin not in old or end not in old:
        raise _without_marks(page, name)
    head, _, rest = old.partition(begin)
    tail = rest.partition(end)[2]
    page.write_text(f"{head}{begin}\n{text}\n{end}{tail}", encoding="utf-8")


def _read(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except OSError as error:
        raise GoldError(f"{page}: cannot be read: {error.strerror}") from error


def _marks(name: str) -> tuple[str, str]:
    return f"<!-- scores {name} -->", f"<!-- end scores {name} -->"


def _without_marks(page: Path, name: str) -> GoldError:
    begin, end = _marks(name)
    return GoldError(f"{page}: add the lines “{begin}” and “{end}” where the scores shall stand")


def update(page: Path, name: str, result: dict[str, Any]) -> None:
    """Rewrites the scores of ``name`` in a page: its tables, and its single values.

    The tables stand between ``<!-- scores NAME -->`` and ``<!-- end scores NAME -->``; a value,
    in per cent, between ``<!-- NAME: lenient/f1 -->`` and ``<!-- / -->``, where the words behind
    the colon lead to it in the result (``attributes/status/accuracy``).

    Raises:
        GoldError: the page is missing, has no such markers, or asks for a value that is none.
    """
    text = _read(page)
    value = re.compile(rf"(<!-- {re.escape(name)}: ([^>]+?) -->).*?(<!-- / -->)")
    if not value.search(text):
        put(page, name, markdown(result))
        return

    def per_cent(found: re.Match[str]) -> str:
        try:
            return f"{found[1]}{100 * _value(result, found[2]):.0f}{found[3]}"
        except (KeyError, TypeError, ValueError):
            raise GoldError(f"{page}: there is no score for “{found[1]}”") from None

    page.write_text(value.sub(per_cent, text), encoding="utf-8")
    if _marks(name)[0] in text:
        put(page, name, markdown(result))


def _value(result: dict[str, Any], path: str) -> float:
    """The number at the end of a path of keys parted by slashes."""
    found: Any = result
    for key in path.split("/"):
        found = found[key]
    return float(found)
