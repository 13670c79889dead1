"""Questions to hand-built French parses."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import tree
from dyade.parse.token import Token

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part"


def words(tokens: list[Token]) -> list[str]:
    return [t.text for t in tokens]


def test_the_agent_of_a_passive_whatever_the_label() -> None:
    doc = parse(f"""
        texte texte NOUN nsubj:pass 2
        est être AUX aux:pass 2 {FINITE}
        rejeté rejeter VERB ROOT 2 {PARTICIPLE}
        par par ADP case 4
        Riga Riga PROPN obl:mod 2
    """)
    assert tree.is_passive(doc[2])
    assert words(tree.agents(doc[2])) == ["Riga"]


def test_the_passé_composé_with_être_is_active() -> None:
    doc = parse(f"""
        Elle il PRON nsubj 2
        est être AUX aux:tense 2 {FINITE}
        arrivée arriver VERB ROOT 2 {PARTICIPLE}
    """)
    assert not tree.is_passive(doc[2])


def test_a_preposition_made_of_a_noun() -> None:
    # propos à l'encontre de Riga
    doc = parse("""
        propos propos NOUN ROOT 0
        à à ADP case 3
        l' le DET det 3
        encontre encontre NOUN nmod 0
        de de ADP case 5
        Riga Riga PROPN nmod 3
    """)
    assert words(tree.complements(doc[0], "against")) == ["Riga"]
    assert tree.complements(doc[0], "with") == []


def test_the_agent_behind_the_infinitive_of_a_passive_is_the_passives() -> None:
    rows = f"""
        est être AUX aux:pass 1 {FINITE}
        contraint contraindre VERB ROOT 1 {PARTICIPLE}
        de de ADP mark 3
        partir partir VERB xcomp 1 VerbForm=Inf
        par par ADP case 5
        Riga Riga PROPN obl:agent 3
    """
    doc = parse(rows)
    assert words(tree.agents(doc[1])) == ["Riga"]
    active = parse(rows.replace("aux:pass", "aux:tense").replace("est être", "a avoir"))
    assert tree.agents(active[1]) == []


def test_the_agent_may_hang_on_what_the_passive_calls_its_patient() -> None:
    doc = parse(
        """
        été être AUX aux:pass 1
        classé classer VERB ROOT 1 Tense=Past|VerbForm=Part
        groupe groupe NOUN xcomp 1
        terroriste terroriste ADJ amod 2
        par par ADP case 5
        Riga Riga PROPN obl:agent 3
        """
    )
    assert words(tree.agents(doc[1])) == ["Riga"]
    free = parse(
        """
        été être AUX aux:pass 1
        classé classer VERB ROOT 1 Tense=Past|VerbForm=Part
        groupe groupe NOUN xcomp 1
        """
    )
    assert tree.agents(free[1]) == []
