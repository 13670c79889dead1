"""The note and the chronology: sections, references, forms. Golden files hold the wording."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from lxml import etree
from tests.demo_rows import brief, nasty, rows
from tests.hand_rows import days, evidence

from dyade import tell
from dyade.ask.rows import Brief, OfficeRow
from dyade.errors import OutputError
from dyade.model import Actor, Count, Interval
from dyade.tell.disputes import reading_words
from dyade.tell.lines import shortened
from dyade.tell.note import Note
from dyade.tell.quotes import cut, quoted, undated

GOLDEN = Path(__file__).parents[1] / "golden"


def lines(note: Note) -> Iterator[str]:
    for section in note.sections:
        for line in section.lines:
            yield line.text


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_golden_note(lang: str, form: str) -> None:
    done = tell.render(tell.background(brief(), lang), form)
    path = GOLDEN / f"note.{lang}.{tell.FORMS[form]}"
    assert done.decode() == path.read_text(encoding="utf-8"), f"see {path.name}"


def test_golden_chronology() -> None:
    note = tell.chronology(rows(), ("RUS", "PRK"), "fr", as_of="2019-04-30")
    path = GOLDEN / "chronology.fr.txt"
    assert tell.render(note, "text").decode() == path.read_text(encoding="utf-8")


def test_every_line_has_its_words() -> None:
    note = tell.background(brief(), "fr")
    numbers = {r.number for r in note.references}
    for section in note.sections:
        for line in section.lines:
            assert line.references or section.key == "disputed", line.text
            assert set(line.references) <= numbers
    for reference in note.references:
        assert reference.quote and reference.dispatch and reference.sentence > 0


def test_an_empty_brief_says_so_and_nothing_else() -> None:
    empty = replace(
        brief(),
        standing=(),
        meetings=(),
        cooperation=(),
        demands=(),
        planned=(),
        fallen=(),
        around=(),
        figures=(),
        people=(),
        ties=(),
        omitted=0,
    )
    note = tell.background(empty, "fr")
    assert list(lines(note)) == ["Le registre ne contient rien sur ce sujet à cette date."]
    assert not note.references


def test_a_note_on_several_parties_names_them_all() -> None:
    many: Brief = replace(brief(), parties=("PRK", "KOR", "USA"))
    title = tell.background(many, "en").title
    assert title == "Background note: North Korea, South Korea, United States"


def test_the_parts_of_a_counted_deed_stand_under_it() -> None:
    whole = rows()[1]
    meeting = replace(rows()[0].event, date=days("2018-06-19/2018-06-20"))
    part = replace(rows()[0], event=meeting, part_of=whole.event.id)
    note = tell.chronology([whole, part], ("PRK", "CHN"), "fr")
    assert [line.level for line in note.sections[0].lines] == [0, 1]
    alone = tell.chronology([part], ("PRK", "CHN"), "fr")
    assert [line.level for line in alone.sections[0].lines] == [0]


def test_an_open_plan_has_no_day() -> None:
    plan = rows()[8]
    (line,) = tell.chronology([plan], (), "fr").sections[0].lines
    assert "à une date non précisée" in line.text
    fixed = replace(plan, event=replace(plan.event, date=days("2019-09-01/2019-09-30")))
    (line,) = tell.chronology([fixed], (), "fr").sections[0].lines
    assert "en septembre 2019" in line.text


def test_a_plan_of_which_nobody_speaks_any_more() -> None:
    plan = rows()[8]
    gone = replace(brief(), planned=(), fallen=(plan,))
    (line,) = next(s for s in tell.background(gone, "fr").sections if s.key == "unrealised").lines
    assert "devait peut-être effectuer" in line.text
    assert "le registre n'en dit pas la suite" in line.text


def test_a_deed_without_date_says_so() -> None:
    row = rows()[0]
    undated = replace(row, event=replace(row.event, date=Interval()))
    (section,) = tell.chronology([undated], (), "fr").sections
    assert section.title == "Date inconnue"
    assert "date inconnue" in section.lines[0].text


@pytest.mark.parametrize(("basis", "told"), [("occasion", True), ("said", False)])
def test_an_inferred_day_says_so(basis: str, told: bool) -> None:
    row = rows()[0]
    seen = tuple(replace(e, date=row.event.date, date_basis=basis) for e in row.evidence)
    (line,) = tell.chronology([replace(row, evidence=seen)], (), "fr").sections[0].lines
    assert ("jour déduit du contexte" in line.text) == told


def test_the_life_of_a_deed_is_told() -> None:
    (line,) = tell.chronology([rows()[0]], (), "fr").sections[0].lines
    assert "(dit prévu le 18 avril 2019)" in line.text
    (line,) = tell.chronology([rows()[7]], (), "fr").sections[0].lines
    assert "(annulé, dit en avril 2019)" in line.text


def test_a_count_with_no_upper_end() -> None:
    row = rows()[1]
    open_count = replace(row, event=replace(row.event, count=Count(3, None)))
    (line,) = tell.chronology([open_count], (), "fr").sections[0].lines
    assert "au moins trois" in line.text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("status", "occurred", "a eu lieu"),
        ("status", "negated", "n'a pas eu lieu"),
        ("date", "2019-04-24/2019-04-25", "entre le 24 et le 25 avril 2019"),
        ("date", "../2019-04-30", "avant fin avril 2019"),
        ("count", "4", "quatre"),
        ("count", "3/..", "au moins trois"),
        ("figure:morts", "134", "134"),
        ("figure:morts", "../1200", "au plus 1\u00a0200"),
        ("figure:morts", "2/5", "de deux à cinq"),
        ("place", "Hanoï", "Hanoï"),
        ("actors", "USA,MLI/MIL", "les Etats-Unis et l'armée malienne"),
    ],
)
def test_a_reading_in_words(field: str, value: str, words: str) -> None:
    assert reading_words(field, value, "fr") == words


def test_a_disputed_point_shows_every_reading_with_its_source() -> None:
    (line,) = next(s for s in tell.background(brief(), "fr").sections if s.key == "disputed").lines
    assert "nombre\u00a0: quatre\u00a0[" in line.text and "trois" in line.text


def test_a_long_quotation_is_cut_at_words_around_its_trigger() -> None:
    text = "mot " * 60 + "livraison de pétrole " + "suite " * 60
    cut = shortened(evidence(text, "livraison de pétrole"))
    assert cut.startswith("[…] mot") and cut.endswith("suite […]")
    assert "livraison de pétrole" in cut and len(cut) < 190
    assert shortened(evidence("Moscou livre du blé.", "livre")) == "Moscou livre du blé."


def test_a_quotation_is_cut_between_clauses() -> None:
    text = (
        "Après trois jours de discussions difficiles à Lomé, au bord de la rupture, Accra a livré "
        "des vivres aux réfugiés du camp de Dapaong, où manquent l'eau et les soins depuis des "
        "semaines, alors que la saison des pluies approche, a rappelé une association locale"
    )
    at = text.index("livré")
    shown = cut(text, at, at + 5)
    assert shown.startswith("Après") and shown.endswith("semaines […]")
    late = text.index("approche")
    assert cut(text, late, late + 8).startswith("[…] Accra a livré")
    assert cut(text[:200], at, at + 5) == text[:200], "what is little too long is kept whole"


def test_no_name_is_cut_apart() -> None:
    text = "mot " * 30 + "le ministre Ana Maria Ruiz Paz Delgado a salué " + "mots " * 40
    shown = cut(text, text.index("salué"), text.index("salué") + 5)
    assert "Ana Maria Ruiz Paz Delgado" in shown or "Delgado" not in shown


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("LIMA, 3 juin (Reuters) - Le Pérou livre du blé.", "Le Pérou livre du blé."),
        ("Bogota (AFP) -- Le Pérou livre du blé.", "Le Pérou livre du blé."),
        ("Le Parti vert (PV) - en tête - proteste.", "Le Parti vert (PV) - en tête - proteste."),
        ("Le Pérou (sud) livre du blé.", "Le Pérou (sud) livre du blé."),
    ],
)
def test_a_quotation_has_no_dateline(text: str, left: str) -> None:
    assert undated(text) == left


def test_a_standing_is_quoted_where_it_names_the_two() -> None:
    given = brief()
    start = "Au terme d'une semaine où il a beaucoup été question de tout autre chose, " * 3
    words = start + "Moscou et Pyongyang ont resserré des liens distendus"
    row = given.standing[0]
    row = replace(row, passage=replace(row.passage, quote=words))
    (line,) = tell.background(replace(given, standing=(row,)), "fr").sections[0].lines
    assert "Moscou et Pyongyang" in line.text


def test_deeds_told_in_the_same_words_stand_once() -> None:
    row = next(r for r in rows() if r.event.act == "CONSULT" and r.event.status == "occurred")
    twin = replace(row, event=replace(row.event, id="twin"))
    other = replace(row, event=replace(row.event, id="other", count=Count(2, 2)))
    lines_of = tell.chronology([row, twin, other], (), "fr").sections[0].lines
    assert [line.id for line in lines_of] == [row.event.id, "other"]
    assert lines_of[0].references


def test_remarks_stand_in_one_bracket() -> None:
    row = next(r for r in rows() if r.event.status == "cancelled")
    event = replace(row.event, act="AID", status="future", concerning=(Actor("PER"),))
    (line,) = tell.chronology([replace(row, event=event)], (), "fr").sections[0].lines
    assert "(concerne le Pérou\u00a0; prévu, dit en avril 2019\u00a0; " in line.text


def test_no_sentence_is_quoted_twice_in_a_section() -> None:
    row = rows()[4]
    twin = replace(row, event=replace(row.event, id="twin", act="REQUEST", mode=""))
    one, other = tell.chronology([row, twin], (), "fr").sections[0].lines
    assert "«" in one.text and "«" not in other.text
    assert one.references == other.references


def test_quotation_marks_inside_are_told_apart() -> None:
    assert quoted("il dit « non » à tous.", "fr") == "«\u00a0il dit “non” à tous\u00a0»"
    assert quoted("il dit “non”.", "en") == "“il dit ‘non’”"


class Links(HTMLParser):
    """Ids and links of a page, and any element that must not be there."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name == "href" and value:
                self.links.add(value)


def test_html_is_escaped_and_its_references_lead_somewhere() -> None:
    note = tell.chronology([*rows(), nasty()], ("NOR", "NAM"), "fr")
    page = tell.render(note, "html").decode()
    found = Links()
    found.feed(page)
    assert {u.removeprefix("#") for u in found.links if u.startswith("#")} <= found.ids
    assert "script" not in found.tags and "b" not in found.tags
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in page
    assert "http://" not in page.replace("https://example.org", "")
    body = page.split("<body>")[1].split("</body>")[0].replace("\x0b", "")
    etree.fromstring(f"<x>{body}</x>")


def test_markdown_is_escaped() -> None:
    page = tell.render(tell.chronology([nasty()], (), "fr"), "md").decode()
    assert r"\<b\>\&\</b\>" in page and r"\_NO\_" in page


def test_docx_is_read_back_by_python_docx() -> None:
    note = tell.background(brief(), "fr")
    done = tell.render(note, "docx")
    assert done == tell.render(note, "docx")
    read = docx.Document(io.BytesIO(done))
    texts = [p.text for p in read.paragraphs]
    assert texts[0] == note.title
    assert read.paragraphs[0].style is not None and read.paragraphs[0].style.name == "Title"
    for line in lines(note):
        assert any(line.removesuffix(".") in text for text in texts), line
    broken = tell.render(tell.chronology([nasty()], (), "fr"), "docx")
    docx.Document(io.BytesIO(broken))
    assert zipfile.ZipFile(io.BytesIO(broken)).testzip() is None


def test_json_holds_lines_and_offsets() -> None:
    value = json.loads(tell.render(tell.background(brief(), "fr"), "json"))
    reference = value["references"][0]
    assert reference["end"] - reference["start"] == len(reference["quote"])
    status = {x["status"] for s in value["sections"] for x in s["lines"]}
    assert {"occurred", "ongoing", "cancelled", "negated", "hypothetical"} <= status


def test_text_fits_a_terminal() -> None:
    page = tell.render(tell.background(brief(), "fr"), "text").decode()
    assert max(map(len, page.split("\n"))) <= 80


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(OutputError, match=r"DY501.*'pdf'.*docx"):
        tell.render(tell.background(brief(), "fr"), "pdf")


def test_a_person_has_the_titles_told_most_and_the_rest_are_counted() -> None:
    first = brief().people[0]
    rivals = ("Ana", "Bela", "Clara", "Dora", "Eva")
    people = (
        replace(first, mentions=40, rivals=rivals),
        replace(first, role="président de la Russie", mentions=30),
        replace(first, role="chef de guerre", mentions=1),
        replace(first, role="premier ministre", mentions=9),
    )
    (line, *_) = [t for t in lines(tell.background(replace(brief(), people=people), "fr"))
                  if t.startswith("Vladimir Poutine\u00a0:")]  # fmt: skip
    assert line.count("président de la Russie") == 1
    assert "Ana, Bela, Clara et d'autres" in line and "Dora" not in line
    assert "Premier ministre" in line and "guerre" not in line
    assert "un autre titre, plus rarement" in line


def test_the_list_of_persons_ends_with_a_person_and_all_that_he_was() -> None:
    first = brief().people[0]
    people = tuple(
        replace(first, person=f"Personne {letter}", role=role)
        for letter in "ABCDEFGHIJKLMNOPQR"
        for role in ("ministre", "président")
    )
    told = [t for t in lines(tell.background(replace(brief(), people=people), "fr"))]
    named = [t for t in told if "Personne" in t and "ministre" in t and "président" in t]
    assert [t.split()[1] for t in named] == list("ABCDEFGHIJKLMNOP")


def test_a_relation_in_the_same_terms_is_told_once_from_first_to_last() -> None:
    (row,) = brief().standing[:1]
    later = replace(
        row.passage, dispatch="later", key="k2", said="2019-09-02", quote="Moscou, allié"
    )
    last = replace(row, passage=later)
    same = tell.background(replace(brief(), standing=(last, row)), "fr").sections[0].lines
    assert len(same) == 1 and len(same[0].references) == 2
    assert "à septembre 2019" in same[0].text and "Moscou, allié" in same[0].text
    cold = replace(last, climate="strained")
    told = tell.background(replace(brief(), standing=(last, cold, row)), "fr").sections[0].lines
    assert len(told) == 3  # in between they were told otherwise
    again = replace(last, passage=replace(row.passage, dispatch="copy", key="k3"))
    told = tell.background(replace(brief(), standing=(again, cold, row)), "fr").sections[0].lines
    assert len(told) == 2 and len(told[0].references) == 2  # the very same words


def test_one_passage_that_tells_two_standings_is_quoted_once() -> None:
    (row,) = brief().standing[:1]
    both = (row, replace(row, climate="strained"))
    first, second = tell.background(replace(brief(), standing=both), "fr").sections[0].lines
    assert "«" in first.text and "«" not in second.text
    assert first.references == second.references


@pytest.mark.parametrize(
    ("since", "told"),
    [("2019-04-24", "depuis avril 2019"), ("1919-04-24", "depuis 1919"),
     ("1950-06-25", "depuis juin 1950"), ("2000-01-01", "depuis 2000")],
)  # fmt: skip
def test_a_century_ago_is_no_month(since: str, told: str) -> None:
    (row,) = brief().standing[:1]
    lasting = replace(row, since=days(since).earliest)
    lasting = replace(lasting, passage=replace(row.passage, said="2019-04-24"))
    line = tell.background(replace(brief(), standing=(lasting,)), "fr").sections[0].lines[0].text
    assert f", {told}" in line


def test_a_title_in_two_wordings_is_one_spell() -> None:
    first = brief().people[0]
    dated = {"first_said": "2018-05-02", "last_said": "2018-05-02"}
    one = replace(first, role="ministre russe de la Défense", **dated)
    other = replace(first, role="ministre de la Défense")

    def told(*people: OfficeRow) -> str:
        page = lines(tell.background(replace(brief(), people=people), "fr"))
        return next(t for t in page if t.startswith(f"{first.person}\u00a0:"))

    assert told(one, other).count("Défense") == 1 and "de mai 2018 à" in told(one, other)
    followed = replace(one, replaced_by="Ana", last_said="2018-06-01")
    later = replace(other, first_said="2019-01-01", last_said="2019-04-01")
    assert told(followed, later).count("Défense") == 2


def test_a_rank_is_no_title_where_an_office_is_known() -> None:
    first = brief().people[0]
    rank = replace(first, role="colonel", mentions=9)
    office = replace(first, role="ministre de la Défense", mentions=1)
    assert tell.offices((rank, office))[first.person][0] == "ministre de la Défense"
    assert tell.offices((rank,))[first.person][0] == "colonel"
