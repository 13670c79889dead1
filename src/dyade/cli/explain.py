"""``dyade explain``: a dispatch in the terminal, with all that was found in it, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from dyade.cli import options

if TYPE_CHECKING:
    from dyade.code.explain import Explanation, Mark
    from dyade.model import Claim

COLOURS = {
    "entity": "cyan",
    "time": "green",
    "trigger": "red",
    "speech": "magenta",
    "quote": "blue",
}


@click.command()
@options.inputs
@options.to("text", "json")
@options.offices
@click.option("--near", is_flag=True, help="Also show the rules that came close.")
@click.pass_context
def command(
    ctx: click.Context, inputs: tuple[str, ...], form: str, offices: str, near: bool
) -> None:
    """Show what was found in each sentence, which rule fired, which came close.

    Entities, times, speakers and triggers are marked; under each sentence stand their readings
    and the claims.

    Example: dyade explain dispatch.txt
    """
    from dyade.code.explain import explain
    from dyade.code.pipeline import Coder
    from dyade.read import read
    from dyade.run import Report

    report = Report()
    coder: Coder | None = None
    for dispatch in read(inputs, errors=report.reject):
        coder = coder or Coder.load(offices)
        report.coded += 1
        sentences = explain(coder.analyse(dispatch))
        if form == "json":
            shown = [_json(sentence, dispatch.text, near) for sentence in sentences]
            click.echo(json.dumps({"id": dispatch.id, "sentences": shown}, ensure_ascii=False))
            continue
        click.secho(f"{dispatch.id}  {dispatch.date}", bold=True)
        for number, sentence in enumerate(sentences, 1):
            click.echo(f"\n{number:3}  {marked(sentence, dispatch.text)}")
            for line in reasons(sentence, dispatch.text, near):
                click.echo(f"       {line}")
        click.echo()
    for reject in report.rejects:
        click.echo(f"left out: {reject}", err=True)
    ctx.exit(1 if report.rejects else 0)


def marked(sentence: Explanation, text: str) -> str:
    """The sentence on one line, each mark in brackets and, on a terminal, in its colour."""
    parts: list[str] = []
    at = sentence.sentence.start
    for mark in outermost(sentence.marks):
        parts.append(text[at : mark.span.start])
        parts.append(click.style(f"[{mark.span.of(text)}]", fg=COLOURS.get(mark.kind)))
        at = mark.span.end
    parts.append(text[at : sentence.sentence.end])
    return " ".join("".join(parts).split())


def outermost(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """The marks that do not begin inside another one, in the order of the text."""
    end = -1
    for mark in marks:
        if mark.span.start >= end:
            end = mark.span.end
            yield mark


def reasons(sentence: Explanation, text: str, near: bool) -> Iterator[str]:
    """One line for each mark, each rule that fired with its claim, each that came close."""
    for mark in sentence.marks:
        words = " ".join(mark.span.of(text).split())
        yield f"{click.style(f'{mark.kind:8}', fg=COLOURS.get(mark.kind))} {words} → {mark.label}"
    for fired in sentence.fired:
        made = claim_line(fired.claim) if fired.claim else "no claim"
        yield f"{'rule':8} {fired.rule} at “{fired.word}”: {made}"
    for miss in sentence.near if near else ():
        yield f"{'near':8} {miss.rule} at “{miss.word}”: {miss.reason}"


def claim_line(claim: Claim) -> str:
    """A claim on one line: act, status, who, whom, when, how sure."""
    sides = ["+".join(a.code for a in side) for side in (claim.actors, claim.recipients)]
    who = " → ".join(side or "·" for side in sides) if claim.recipients else sides[0] or "·"
    first, last = claim.date.earliest, claim.date.latest
    when = f"{first or '…'}/{last or '…'}" if first or last else "undated"
    mode = f"/{claim.mode}" if claim.mode else ""
    hedged = ", hedged" if claim.hedged else ""
    said = f", says {claim.attribution.code}" if claim.attribution else ""
    return f"{claim.act}{mode} {claim.status}: {who}, {when}{hedged}{said}"


def _json(sentence: Explanation, text: str, near: bool) -> dict[str, Any]:
    span = sentence.sentence
    return {
        "span": [span.start, span.end],
        "text": span.of(text),
        "marks": [
            {"span": [m.span.start, m.span.end], "kind": m.kind, "label": m.label}
            for m in sentence.marks
        ],
        "fired": [
            {"rule": f.rule, "word": f.word, "claim": claim_line(f.claim) if f.claim else None}
            for f in sentence.fired
        ],
        "near": [
            {"rule": m.rule, "word": m.word, "reason": m.reason} for m in sentence.near if near
        ],
    }
