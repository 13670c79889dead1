"""Inputs to dispatches: every format, every fault, nothing lost."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dyade.model import Dispatch
from dyade.read import Reason, Reject, read, total
from dyade.read.clean import clean, decode
from dyade.read.language import is_french
from dyade.read.reject import SIZE_LIMIT

TEXT = "Oslo a reçu mardi l'émissaire de Lima, qui a demandé l'aide de la Norvège."
RECORD = {"id": "a1", "date": "2019-04-24", "text": TEXT}


def taken(*inputs: str | Path) -> tuple[list[Dispatch], list[Reject]]:
    """What is read from inputs, and what is left out."""
    rejects: list[Reject] = []
    return list(read(inputs, errors=rejects.append)), rejects


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refused(path: Path, content: str | bytes) -> Reject:
    """The one reject of a file from which nothing is read."""
    dispatches, rejects = taken(written(path, content))
    assert not dispatches
    (reject,) = rejects
    return reject


# The dispatch form


@pytest.mark.parametrize(
    "head", [" date 2019-04 ", "date 2019-04 ", "\n date 2019-04\n", "Date: 2019-04\n\n"]
)
def test_dispatch_form(tmp_path: Path, head: str) -> None:
    (dispatch,), rejects = taken(written(tmp_path / "note.txt", f"{head}{TEXT}\n\nLima attend.\n"))
    assert (dispatch.date, dispatch.text) == ("2019-04", f"{TEXT}\n\nLima attend.")
    assert not rejects


def test_id_is_made_from_name_and_content(tmp_path: Path) -> None:
    (one,), _ = taken(written(tmp_path / "note.txt", f"date 2019-04 {TEXT}"))
    (other,), _ = taken(written(tmp_path / "note.txt", f" date 2019-04 {TEXT}\r\n"))
    (third,), _ = taken(written(tmp_path / "note.txt", f" date 2019-05 {TEXT}"))
    assert one.id.startswith("note-") and one.id == other.id != third.id


def test_several_dispatches_in_a_file(tmp_path: Path) -> None:
    content = (
        f" date 2019-04 {TEXT}\n\nUne date 2019 est citée.\n\ndate 2019-13 {TEXT}\n date 2020 Fin."
    )
    dispatches, (reject,) = taken(written(tmp_path / "all.txt", content))
    assert [d.date for d in dispatches] == ["2019-04", "2020"]
    assert dispatches[0].text.endswith("Une date 2019 est citée.")
    assert (reject.reason, reject.line) == (Reason.BAD_DATE, 5)


def test_text_before_the_first_date_is_reported(tmp_path: Path) -> None:
    content = f"Un texte sans date.\n\ndate 2019-04 {TEXT}"
    dispatches, (reject,) = taken(written(tmp_path / "x.txt", content))
    assert len(dispatches) == 1 and reject.reason is Reason.NO_DATE


# Encodings and signs


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (dispatch,), _ = taken(written(tmp_path / "x.txt", f" date 2019 {TEXT}".encode(encoding)))
    assert dispatch.text == TEXT


def test_cp1252_signs(tmp_path: Path) -> None:
    content = " date 2019 L’Otan « étudie » l’offre à 3 €, a-t-on appris…"
    (dispatch,), _ = taken(written(tmp_path / "x.txt", content.encode("cp1252")))
    assert dispatch.text == content[11:]


def test_text_is_nfc_with_line_feeds_and_keeps_its_blanks(tmp_path: Path) -> None:
    content = " date 2019 E\u0301tats-Unis\u00a0: l’Iran\u202f?\r\n\r\nFin\rdite."
    (dispatch,), _ = taken(written(tmp_path / "x.txt", content))
    assert dispatch.text == "États-Unis\u00a0: l’Iran\u202f?\n\nFin\ndite."


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\r" not in once and "\0" not in once
    once.encode()


@given(st.text().filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_is_decoded_to_the_letter(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-8-sig")) == text


# JSON Lines


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        RECORD | {"title": " Titre ", "agency": "AFP", "events": [{"act": "AID"}], "lang": "fr-FR"},
        {"id": 7, "date": "2019-04-24T23:30:00+02:00", "text": TEXT},
        {"date": "2019", "text": TEXT},
    ]
    content = "\ufeff" + "\n\n".join(json.dumps(line) for line in lines)
    (first, second, third), rejects = taken(written(tmp_path / "d.jsonl", content))
    assert (first.id, first.title, first.agency, first.text) == ("a1", "Titre", "AFP", TEXT)
    assert (second.id, second.date) == ("7", "2019-04-24")
    assert third.id.startswith("d-") and not rejects


def test_text_of_json_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = f"{TEXT}\n - point -\n10\u00a0000 ouvriers "
    (dispatch,), _ = taken(written(tmp_path / "d.jsonl", json.dumps(RECORD | {"text": text})))
    assert dispatch.text == text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "b", "date": "2019"', Reason.BROKEN),
        ("[1, 2]", Reason.BROKEN),
        ('{"id": "b", "text": "Oslo attend."}', Reason.NO_DATE),
        ('{"id": "b", "date": "2019-02-30", "text": "Oslo attend."}', Reason.BAD_DATE),
        ('{"id": "b", "date": "24/04/2019", "text": "Oslo attend."}', Reason.BAD_DATE),
        ('{"id": "b", "date": "0000-01-01", "text": "Oslo attend."}', Reason.BAD_DATE),
        ('{"id": "b", "date": "2019-04-24-25", "text": "Oslo attend."}', Reason.BAD_DATE),
        ('{"id": "b", "date": "2019-04", "text": " \\n "}', Reason.EMPTY),
        ('{"id": "b", "date": "2019-04"}', Reason.EMPTY),
        ('{"id": "b", "date": "2019-04", "text": ["Oslo"]}', Reason.BROKEN),
        ('{"id": "b", "date": "2019-04", "text": "Oslo", "lang": "en"}', Reason.LANGUAGE),
    ],
)
def test_a_bad_line_is_listed_and_the_others_are_read(
    tmp_path: Path, line: str, reason: Reason
) -> None:
    good = json.dumps(RECORD)
    dispatches, (reject,) = taken(written(tmp_path / "d.jsonl", f"{good}\n{line}\n{good}\n"))
    assert len(dispatches) == 2
    assert (reject.reason, reject.line) == (reason, 2)
    assert str(tmp_path / "d.jsonl") in str(reject) and reject.code in str(reject)


def test_lone_surrogates_do_not_reach_the_output(tmp_path: Path) -> None:
    line = '{"id": "b", "date": "2019", "text": "Oslo \\ud800 attend."}'
    (dispatch,), _ = taken(written(tmp_path / "d.jsonl", line))
    assert dispatch.text.encode().decode() == dispatch.text


def test_an_overlong_line_does_not_stop_the_next(tmp_path: Path) -> None:
    long = json.dumps(RECORD | {"text": "Oslo " * (SIZE_LIMIT // 4)})
    dispatches, (reject,) = taken(written(tmp_path / "d.jsonl", f"{long}\n{json.dumps(RECORD)}\n"))
    assert [d.id for d in dispatches] == ["a1"]
    assert (reject.reason, reject.line) == (Reason.SIZE, 1)


# CSV and Parquet


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv(tmp_path: Path, separator: str) -> None:
    rows = [["Date", "ID", "text"], ["2019-04", "c1", f'"{TEXT}\n\nIl a dit ""non""."']]
    content = "\r\n".join(separator.join(row) for row in rows)
    (dispatch,), rejects = taken(written(tmp_path / "d.csv", content))
    assert (dispatch.id, dispatch.text) == ("c1", f'{TEXT}\n\nIl a dit "non".')
    assert not rejects


def test_csv_names_the_line_of_a_broken_row(tmp_path: Path) -> None:
    content = f'id,date,text\nc1,2019,"{TEXT}\n"\nc2,2019\nc3,2019,Oslo attend.\n'
    dispatches, (reject,) = taken(written(tmp_path / "d.csv", content))
    assert [d.id for d in dispatches] == ["c1", "c3"]
    assert (reject.reason, reject.line) == (Reason.BROKEN, 4)


def test_csv_with_an_open_quote_is_reported(tmp_path: Path) -> None:
    reject = refused(tmp_path / "d.csv", 'id,date,text\nc1,2019,"Oslo\nc2,2019,Lima\n')
    assert (reject.reason, reject.line) == (Reason.BROKEN, 2)


def test_csv_without_text_column_names_the_columns(tmp_path: Path) -> None:
    reject = refused(tmp_path / "d.csv", "date,body\n2019,Oslo\n")
    assert reject.reason is Reason.BROKEN and "body" in reject.message


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "d[1].parquet"
    with duckdb.connect() as connection:
        connection.execute("create table d (ID varchar, date date, text varchar)")
        connection.execute(
            "insert into d values ('p1', '2019-04-24', ?), ('p2', null, 'x')", [TEXT]
        )
        connection.execute(f"copy d to '{path}' (format parquet)")
    (dispatch,), (reject,) = taken(path)
    assert (dispatch.id, dispatch.date, dispatch.text) == ("p1", "2019-04-24", TEXT)
    assert (reject.reason, reject.line, reject.item) == (Reason.NO_DATE, 2, "p2")


def test_broken_parquet(tmp_path: Path) -> None:
    assert refused(tmp_path / "d.parquet", b"PAR1 and then nothing").reason is Reason.BROKEN


# Things that are no dispatch


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"  \n\n", Reason.EMPTY),
        (b"date 2019-04", Reason.EMPTY),
        (TEXT, Reason.NO_DATE),
        (f"date du jour {TEXT}", Reason.NO_DATE),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", Reason.FORMAT),
        (b"PK\x03\x04....", Reason.FORMAT),
        (b"<html><body>Oslo</body></html>", Reason.FORMAT),
        (b'[{"id": 1}]', Reason.FORMAT),
        (b"\x00\x01\x02\x03", Reason.FORMAT),
        (" date 2019 Oslo attend.".encode("utf-16"), Reason.ENCODING),
        (" date 2019 Genève, août, été, hôtel".encode() + b"\xe9", Reason.ENCODING),
        (b" date 2019 " + b"a" * SIZE_LIMIT, Reason.SIZE),
        (
            " date 2019 The envoy of Peru went to Norway on Tuesday to ask for help.",
            Reason.LANGUAGE,
        ),
    ],
)
def test_refused(tmp_path: Path, content: str | bytes, reason: Reason) -> None:
    reject = refused(tmp_path / "x.txt", content)
    assert reject.reason is reason
    assert reject.advice in str(reject)


def test_missing_file_and_unreadable_file(tmp_path: Path) -> None:
    good = written(tmp_path / "x.txt", f"date 2019 {TEXT}")
    dispatches, (reject,) = taken(tmp_path / "none.txt", good)
    assert len(dispatches) == 1 and reject.reason is Reason.MISSING


@given(st.binary(max_size=300))
def test_no_bytes_raise(content: bytes) -> None:
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"dyade-bytes-{os.getpid()}.txt"
    try:
        dispatches, rejects = taken(written(path, content))
        assert dispatches or rejects
    finally:
        path.unlink()


# Folders and standard input


def test_folder_in_the_order_of_paths(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "sub/c.TXT", "a.txt", ".hidden.txt", "notes.md"):
        written(tmp_path / name, f"date 2019 {TEXT}")
    dispatches, rejects = taken(tmp_path)
    assert [d.id.rsplit("-", 1)[0] for d in dispatches] == ["a", "b", "c"]
    assert [(r.file.rsplit("/", 1)[1], r.reason) for r in rejects] == [("notes.md", Reason.FORMAT)]


def test_folder_with_nothing_to_read(tmp_path: Path) -> None:
    dispatches, (reject,) = taken(tmp_path)
    assert not dispatches and reject.reason is Reason.MISSING


@pytest.mark.parametrize("content", [json.dumps(RECORD), f"date 2019-04-24 {TEXT}"])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr("sys.stdin", stream)
    (dispatch,), rejects = taken("-")
    assert dispatch.text == TEXT and not rejects


def test_total(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", f"date 2019 {TEXT}")
    written(tmp_path / "b.jsonl", f"{json.dumps(RECORD)}\n" * 3)
    written(tmp_path / "c.csv", "id,date,text\n1,2019,Oslo\n2,2019,Lima\n")
    assert total([tmp_path]) == 6
    assert total([tmp_path, "-"]) is None


# The language


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("Oslo : échec des pourparlers", True),
        (
            "La ministre péruvienne des Affaires étrangères est arrivée à Oslo pour deux jours.",
            True,
        ),
        (
            "Le Chili a bombardé mardi la Bolivie. L'Islande a convoqué l'ambassadeur de Norvège. "
            "La Bolivie a rappelé son ambassadeur. Lima a promis de riposter à Quito.",
            True,
        ),
        ("The Peruvian minister arrived in Oslo on Monday for two days of talks.", False),
        ("Die peruanische Ministerin traf am Montag zu einem Besuch in Oslo ein.", False),
        (
            "La ministra peruana de Asuntos Exteriores llegó el lunes a Oslo para una visita de "
            "dos días, durante la cual se reunirá con su homóloga y con el primer ministro.",
            False,
        ),
        (
            "La ministra peruviana degli Esteri è arrivata lunedì a Oslo per una visita di due "
            "giorni, durante la quale incontrerà la sua omologa norvegese e il primo ministro.",
            False,
        ),
        ("Министр иностранных дел Перу прибыл в понедельник в Осло с двухдневным визитом.", False),
    ],
)
def test_language(text: str, french: bool) -> None:
    assert is_french(text) is french


@pytest.mark.shared
def test_all_news_are_read(shared: Path) -> None:
    dispatches, rejects = taken(shared / "news" / "dispatches.jsonl")
    assert len(dispatches) == 2200 and not rejects


@pytest.mark.shared
def test_gold_texts_are_read_to_the_letter(shared: Path) -> None:
    path = shared / "gold" / "train.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert [d.text for d in taken(path)[0]] == texts


# What a message says of a field or a date that is not there


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ({"date": "2021-03-01", "text": 5}, "DY109", "“text” is no text but a number"),
        ({"date": "2021-03-01", "text": ["x"]}, "DY109", "a list"),
        ({"date": "2021-03-01", "texte": TEXT}, "DY107", "no field “text” (fields: date, texte)"),
        ({"jour": "2021-03-01", "text": TEXT}, "DY105", "no field “date” (fields: jour, text)"),
        ({"date": "2021-03-01", "text": ""}, "DY107", "no text;"),
        ({"date": "", "text": TEXT}, "DY105", "no date;"),
        ({"date": "2 mars 2021", "text": TEXT}, "DY106", "“2 mars 2021”"),
    ],
)
def test_a_field_of_json_that_cannot_be(
    tmp_path: Path, line: dict[str, object], code: str, words: str
) -> None:
    reject = refused(tmp_path / "x.jsonl", json.dumps(line, ensure_ascii=False))
    assert reject.code == code and words in str(reject)


def test_a_number_is_an_id_and_a_year_a_date(tmp_path: Path) -> None:
    (dispatch,), _ = taken(
        written(tmp_path / "x.jsonl", json.dumps(RECORD | {"id": 7, "date": 2019}))
    )
    assert (dispatch.id, dispatch.date) == ("7", "2019")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("jour;texte", "lacks “date” and “text” (columns: jour, texte; there may be id, date"),
        ("date;texte", "lacks “text” (columns: date, texte"),
        ("date;text;text", "“text” stands twice"),
    ],
)
def test_a_header_that_lacks_a_column(tmp_path: Path, header: str, words: str) -> None:
    row = ";".join(["2021-03-01", *[TEXT] * header.count(";")])
    reject = refused(tmp_path / "x.csv", f"{header}\n{row}\n")
    assert (reject.code, reject.line) == ("DY109", 1) and words in reject.message


def test_prose_with_a_comma_is_no_table(tmp_path: Path) -> None:
    reject = refused(tmp_path / "x.txt", f"Riga, Oslo\n{TEXT}, et Lima, enfin.\n")
    assert reject.reason is Reason.NO_DATE


@pytest.mark.parametrize(
    "day", ["2 mars 2021", "1er mars 2021", "mars 2021", "lundi 1er mars 2021"]
)
def test_a_day_in_words_is_named_whole(tmp_path: Path, day: str) -> None:
    reject = refused(tmp_path / "x.txt", f"date {day} {TEXT}")
    assert reject.code == "DY106" and f"“{day}”" in reject.message


def test_a_broken_file_is_mended_as_a_file(tmp_path: Path) -> None:
    assert "mend the file" in str(refused(tmp_path / "x.parquet", b"PAR1" + b"x" * 90))
    assert "mend the line" in str(refused(tmp_path / "x.jsonl", "{broken\n"))
