"""The codebook's tables: the whole ontology, with scores and codes that keep to their scales."""

from __future__ import annotations

import pytest

from dyade.code.codebook import acts, cameo, modes
from dyade.data import read_text, table


def test_the_codebook_holds_the_whole_ontology() -> None:
    assert len(acts()) == 16
    assert sum(len(found) for found in modes().values()) == 67
    assert len(list(table("codebook/contexts.tsv", ("context", "description")))) == 37
    assert len(cameo()) == 315
    assert len(list(table("codebook/sectors.tsv", ("sector", "description")))) == 32
    quads = [r["quad"] for r in table("codebook/quads.tsv", ("quad", "name", "description"))]
    assert quads == ["1", "2", "3", "4"]


def test_goldstein_values_keep_to_their_scale() -> None:
    for code in cameo().values():
        assert code.goldstein is None or -10 <= code.goldstein <= 10


def test_cooperation_scores_above_conflict() -> None:
    score = {name: act.score for name, act in acts().items()}
    friendly = [score[name] for name, act in acts().items() if act.quad in (1, 2)]
    hostile = [score[name] for name, act in acts().items() if act.quad in (3, 4)]
    assert min(friendly) > max(hostile)


def test_every_act_and_mode_has_a_default_code() -> None:
    columns = ("act", "mode", "status", "code")
    found = {
        (r["act"], r["mode"]): r["code"]
        for r in table("codebook/cameo_default.tsv", columns)
        if not r["status"]
    }
    wanted = {(act, "") for act in acts()} | {(a, m) for a, of in modes().items() for m in of}
    assert set(found) == wanted
    assert set(found.values()) <= set(cameo())


@pytest.mark.parametrize("name", ["acts", "modes", "contexts", "sectors", "quads", "cameo"])
def test_tables_name_their_source(name: str) -> None:
    text = read_text(f"codebook/{name}.tsv")
    assert "Source" in text or "table" in text
