"""The store: what goes in once, what takes whose place, what is the same in any order."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from tests.records import claim, figure, record, relation, role, tie

from dyade.model import Actor, Record
from dyade.read import Reason, Reject
from dyade.resolve.decisions import Decision
from dyade.store import links, rebuild
from dyade.store.digest import DERIVED, digest
from dyade.store.store import Store

SUMMIT = "Kim Jong-un et Vladimir Poutine se sont rencontrés jeudi à Vladivostok."


def meeting(date: str, text: str = SUMMIT, **head: str) -> Record:
    made = claim("PRK:GOV:Kim Jong-un,RUS:GOV:Vladimir Poutine", "CONSULT", day="2019-04-25")
    return record(text, made, date=date, **head)


def news(number: int) -> Record:
    """Dispatches that hang together: a plan, the deed, its echoes, denials, corrections."""
    chance = random.Random(number)
    pair = chance.choice([("USA", "RUS"), ("RUS", "UKR"), ("FRA", "MLI")])
    status = chance.choice(["occurred", "occurred", "future", "negated", "cancelled"])
    day = chance.randint(1, 20)
    act = chance.choice(["CONSULT", "ASSAULT"])
    title = "CORRIGÉ : Nouvelle" if number % 11 == 0 else "Nouvelle"
    words = (
        f"Nouvelle du {day} sur {pair[0]} et {pair[1]}, qui se disent prêts à tout. Suite {number}."
    )
    return record(
        words,
        claim(pair[0], act, pair[1], day=f"2019-04-{day:02}", status=status, place="Genève|CHE"),
        claim(pair[1], "ACCUSE", pair[0], day=f"2019-04-{day:02}/2019-04-{day + 7:02}"),
        date=f"2019-04-{min(day + number % 3, 28):02}",
        id=f"d{number // 2 if number % 7 == 0 else number}",
        title=title,
        agency="agence",
    )


NEWS = [news(n) for n in range(60)]


def copied(day: int, killer: str, victim: str) -> Record:
    """One sentence, sent again on another day and read with other sides."""
    words = f"Les gardes du fleuve ont ouvert le feu sur un convoi chargé de sacs de mil {day}."
    made = claim(killer, "ASSAULT", victim, day=f"2019-04-{day:02}", basis="news", mode="firearms")
    return record(words, made, date=f"2019-04-{day:02}")


COPIES = [copied(3, "NER", "TCD"), copied(4, "NER:REB", "NER"), copied(24, "NER", "MLI")]


def coup(day: int, killer: str, ruler: Actor, when: str) -> Record:
    """One coup, known to one dispatch as a state's, to another as its movement's."""
    made = claim(killer, "COERCE", day=when, mode="seize", contexts=("executive",))
    told = replace(made, claim=replace(made.claim, recipients=(ruler,)))
    return record(f"Le palais est tombé, dit-on le {day}.", told, date=f"2019-04-{day:02}")


COUPS = [
    coup(6, "USA", Actor("AFG", "GOV"), "2019-04-05"),
    coup(27, "FRA", Actor("TALIBAN", "REB", country="AFG"), "2019"),
]


@pytest.fixture
def store() -> Store:
    return Store.open(":memory:")


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    return store.connection.execute(sql).fetchall()


def test_a_second_ingest_adds_nothing(store: Store) -> None:
    first = store.ingest(NEWS)
    before = store.digest()
    again = store.ingest(NEWS)
    assert (first.added, again.added, again.known) == (60, 0, 60)
    assert store.digest() == before


def test_the_same_twice_in_one_batch_is_kept_once(store: Store) -> None:
    store.ingest([meeting("2019-04-25"), meeting("2019-04-25")])
    assert store.count("dispatch") == store.count("claim") == 1


@pytest.mark.parametrize("seed", range(10))
def test_any_order_and_any_cut_give_the_same_store(seed: int) -> None:
    chance = random.Random(seed)
    with Store.open(":memory:") as whole:
        whole.ingest(NEWS + COPIES + COUPS)
        wanted = whole.digest()
    order = NEWS + COPIES + COUPS
    chance.shuffle(order)
    with Store.open(":memory:") as store:
        while order:
            cut = chance.randint(1, 30)
            store.ingest(order[:cut], resolve=chance.random() < 0.7)
            order = order[cut:]
        store.resolve()
        assert store.digest() == wanted
        assert store.count("superseded") > 0


@pytest.mark.parametrize("seed", range(4))
def test_decisions_give_the_same_store_whenever_they_are_made(seed: int) -> None:
    chance = random.Random(seed)
    with Store.open(":memory:") as whole:
        whole.ingest(NEWS)
        claims = [str(name) for (name,) in rows(whole, "SELECT id FROM claims ORDER BY id")]
        groups = "SELECT list(id ORDER BY id) FROM claims GROUP BY event HAVING count(*) > 2"
        (many,) = rows(whole, f"{groups} ORDER BY event LIMIT 1")[0]
        one, other, *rest = chance.sample([c for c in claims if c not in many], 5)
        made = [
            Decision("merge", "me", "2019-05-01T00:00:00Z", claims=(one, other)),
            Decision("split", "me", "2019-05-02T00:00:00Z", groups=((many[0],), (*many[1:],))),
            Decision("reject", "me", "2019-05-03T00:00:00Z", claims=(rest[0],)),
            Decision("correct", "me", "2019-05-04T00:00:00Z", (rest[1],), (), "mode", "visit"),
            Decision("confirm", "me", "2019-05-05T00:00:00Z", claims=(rest[2],)),
        ]
        undone = Decision("undo", "me", "2019-05-06T00:00:00Z", target=made[0].id)
        whole.decide(*made, undone)
        wanted = whole.digest()
    order = NEWS[:]
    chance.shuffle(order)
    with Store.open(":memory:") as store:
        for decision in (*made, undone):
            cut = chance.randint(1, 15)
            store.ingest(order[:cut], resolve=chance.random() < 0.7)
            order = order[cut:]
            store.decide(decision)
        store.ingest(order)
        assert store.digest() == wanted
        store.rebuild()
        assert store.digest() == wanted


@pytest.mark.parametrize(("toll", "events"), [(231.0, 1), (17.0, 2)])
def test_numbers_in_the_words_speak_for_one_deed(store: Store, toll: float, events: int) -> None:
    texts = ("Les bombes ont fait 231 morts.", "On a compté 231 victimes après le carnage.")
    blast = claim("", "ASSAULT", "OMN", day="2019-04-21", mode="explosives")
    for text, value in zip(texts, (231.0, toll), strict=True):
        store.ingest([record(text, blast, figures=[figure(text, "231", "morts", value)])])
    assert store.count("event_claim", "DISTINCT event") == events


def test_a_rebuild_gives_the_same(store: Store) -> None:
    store.ingest(NEWS)
    before = digest(store.connection, DERIVED)
    store.rebuild()
    assert digest(store.connection, DERIVED) == before


def test_the_events_are_the_same_however_few_claims_are_held_at_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.ingest(NEWS + COPIES)
    before = store.digest()
    for module in (links, rebuild):
        monkeypatch.setattr(module, "_AT_ONCE", 1)
    store.rebuild()
    assert store.digest() == before


def test_what_is_added_touches_only_what_hangs_together_with_it(store: Store) -> None:
    store.ingest([meeting(f"2019-04-{day}") for day in (24, 25)])
    elsewhere = claim("PRK:GOV:Kim Jong-un,CHN:GOV:Xi Jinping", "CONSULT", day="2019-04-25")
    store.ingest([record("Kim Jong-un a vu Xi Jinping.", elsewhere, date="2019-04-25")])
    ticks: list[tuple[str, int, int]] = []
    store.ingest([meeting("2019-04-26")], tick=lambda *told: ticks.append(told))
    assert ("filed", 1, 1) in ticks and ticks[-1] == ("built", 3, 3)
    assert max(total for _, _, total in ticks) == 3
    ticks.clear()
    store.rebuild(tick=lambda *told: ticks.append(told))
    assert {what: total for what, _, total in ticks} == {"filed": 4, "compared": 4, "built": 4}


def grown(store: Store) -> str:
    """The digest of a store that takes in, one after the other, what it has not yet."""
    for made in NEWS + COPIES:
        store.ingest([made])
    return store.digest()


def test_copies_of_a_sentence_find_each_other_as_a_store_grows(store: Store) -> None:
    grown(store)
    joined = "SELECT count(DISTINCT event) FROM claims WHERE quote LIKE 'Les gardes%'"
    assert rows(store, joined) == [(1,)]


@pytest.mark.parametrize(
    "aged",
    [
        "UPDATE schema_version SET version = 2",
        "UPDATE built SET program = '0.0.1'",
        "DELETE FROM built",
    ],
)
def test_a_store_that_an_older_program_filled_grows_like_a_new_one(
    tmp_path: Path, aged: str
) -> None:
    path = tmp_path / "r.duckdb"
    with Store.open(path) as new:
        wanted = grown(new)
    path.unlink()
    with Store.open(path) as old:
        old.ingest(NEWS[:40] + COPIES[:2])
        for lost in ("filing WHERE key NOT LIKE 'CONSULT%'", "event_claim", "event_version"):
            old.connection.execute(f"DELETE FROM {lost}")
        old.connection.execute(aged)
    with Store.open(path) as old:
        assert grown(old) == wanted


def test_a_newer_version_takes_the_place_and_the_old_claims_stay(store: Store) -> None:
    old = meeting("2019-04-25", id="x", version="1")
    other = claim("PRK", "CONSULT", "CHN", day="2019-04-25")
    new = record(
        "Kim Jong-un a vu Xi Jinping jeudi.", other, date="2019-04-25", id="x", version="2"
    )
    store.ingest([new])
    store.ingest([old])
    assert rows(store, "SELECT recipient_codes FROM events") == [(["CHN"],)]
    assert rows(store, "SELECT count(*) FROM claims") == [(1,)]
    audit = rows(store, "SELECT act, counts FROM all_claims ORDER BY counts")
    assert audit == [("CONSULT", False), ("CONSULT", True)]
    why = rows(store, "SELECT superseded_why FROM dispatches WHERE superseded_by IS NOT NULL")
    assert why == [("version",)]


def test_a_cancelled_dispatch_retires_its_events(store: Store) -> None:
    store.ingest([meeting("2019-04-25", title="Sommet jeudi", agency="a")])
    assert store.count("event_claim") == 1
    void = record("Annulé.", date="2019-04-25", title="ANNULATION : Sommet jeudi", agency="a")
    store.ingest([void])
    assert store.count("event_claim") == store.count("event_version") == 0
    assert store.count("claim") == 1


def test_a_newer_coder_takes_the_place_of_an_older_one(store: Store) -> None:
    old, new = meeting("2019-04-25"), record(SUMMIT, id=meeting("2019-04-25").dispatch.id)
    assert old.dispatch.text == new.dispatch.text
    new = Record(old.dispatch, (), sentences=old.sentences)
    store.ingest([new], coder="0.10")
    store.ingest([old], coder="0.9")
    assert store.count("event_claim") == 0
    assert store.count("sentence") == 1
    store.ingest([old], coder="0.11")
    assert store.count("event_claim") == 1
    assert store.count("sentence") == 1
    assert list(store.missing([old.dispatch], "0.11")) == []
    assert list(store.missing([old.dispatch], "0.12")) == [old.dispatch]


def test_everything_of_a_record_is_kept(store: Store) -> None:
    text = "Vladimir Poutine, président russe. Environ 10.000 travailleurs. Un fils, Kim Jong-un."
    store.ingest(
        [
            record(
                text,
                claim("RUS", "AID", "PRK", count=(2, None), about="CHN", by="USA:X", hedged=True),
                roles=[role(text, "Vladimir Poutine", "président", "RUS", former=True)],
                figures=[figure(text, "Environ 10.000 travailleurs", "travailleurs", 10_000.0)],
                relations=[relation(text, "RUS", "PRK", "friendly")],
                ties=[tie(text, "Kim Jong-un", "fils", "Kim Jong-il")],
            )
        ],
        rejects=[Reject("f.txt", 3, Reason.NO_DATE, "no date")],
    )
    assert rows(store, "SELECT person, former, said FROM roles")[0][:2] == (
        "Vladimir Poutine",
        True,
    )
    assert rows(store, "SELECT value, unit, quote FROM figures") == [
        (10_000.0, "travailleurs", "Environ 10.000 travailleurs")
    ]
    assert rows(store, "SELECT climate FROM relations") == [("friendly",)]
    assert rows(store, "SELECT tie, other FROM ties") == [("fils", "Kim Jong-il")]
    assert rows(store, "SELECT file, line, code FROM rejects") == [("f.txt", 3, "DY105")]
    claims = (
        "SELECT count_low, count_high, hedged, attribution.code, concerning[1].code FROM claims"
    )
    assert rows(store, claims) == [(2, None, True, "USA", "CHN")]
    assert rows(store, "SELECT a, b, bond FROM dyads ORDER BY ALL") == [
        ("CHN", "RUS", "about"),
        ("PRK", "RUS", "direct"),
    ]
    assert len(rows(store, "SELECT text FROM sentences")) == 4


def test_rejects_are_kept_once(store: Store) -> None:
    left_out = [Reject("f.txt", 3, Reason.NO_DATE, "no date")]
    store.ingest([], rejects=left_out)
    store.ingest([], rejects=left_out * 2)
    assert store.count("reject") == 1


def test_codes_that_look_like_nothing_survive(store: Store) -> None:
    store.ingest([record("Oslo et Windhoek.", claim("NO", "CONSULT", "NA:null:null", day="2019"))])
    assert rows(store, "SELECT a, b FROM dyads") == [("NA", "NO")]
    assert rows(store, "SELECT person FROM parties WHERE code = 'NA'") == [("null",)]


def test_a_counted_event_holds_as_many_as_it_counts(store: Store) -> None:
    pair = "PRK:GOV:Kim Jong-un,CHN:GOV:Xi Jinping"
    whole = claim(pair, "CONSULT", day="2018-03-01/2019-01-31", count=2)
    days = ["2018-03-26", "2018-05-07", "2018-06-19", "2019-06-20"]
    parts = [record(f"Le {d}.", claim(pair, "CONSULT", day=d), date=d) for d in days]
    other = record("Autre.", claim("PRK,RUS", "CONSULT", day="2018-04-25"), date="2018-04-25")
    store.ingest([record("Deux fois.", whole, date="2019-01-31"), other, *parts])
    found = rows(
        store,
        "SELECT e.earliest::VARCHAR FROM parts p JOIN events e ON e.event = p.part ORDER BY 1",
    )
    assert found == [("2018-03-26",), ("2018-05-07",)]


def test_a_counted_event_takes_in_what_is_added_later(store: Store) -> None:
    pair = "PRK:GOV:Kim Jong-un,CHN:GOV:Xi Jinping"
    whole = claim(pair, "CONSULT", day="2018-03-01/2019-01-31", count=2)
    days = ["2018-06-19", "2018-05-07", "2018-03-26"]
    asked = "SELECT e.earliest::VARCHAR FROM parts p JOIN events e ON e.event = p.part ORDER BY 1"
    store.ingest(NEWS)
    store.ingest([record("Deux fois.", whole, date="2019-01-31")])
    for day in days:
        store.ingest([record(f"Le {day}.", claim(pair, "CONSULT", day=day), date=day)])
    assert rows(store, asked) == [("2018-03-26",), ("2018-05-07",)]
    before = digest(store.connection, DERIVED)
    store.rebuild()
    assert digest(store.connection, DERIVED) == before
    (first,) = rows(store, "SELECT id FROM claims WHERE earliest = '2018-03-26'")
    store.decide(Decision("reject", "me", "2019-05-01T00:00:00+00:00", claims=first))
    assert rows(store, asked) == [("2018-05-07",), ("2018-06-19",)]
    (counted,) = rows(store, "SELECT id FROM claims WHERE count_high = 2")
    store.decide(Decision("reject", "me", "2019-05-02T00:00:00+00:00", claims=counted))
    assert rows(store, asked) == []


def test_a_counted_event_holds_no_other_persons_and_no_people(store: Store) -> None:
    whole = claim("PRK:GOV:Kim Jong-un,CHN:GOV:Xi Jinping", "CONSULT", day="2018", count=4)
    apart = ["PRK:GOV:Kim Jong-un,CHN:GOV:Wang Yi", "PRK,CHN:CVL", "PRK,CHN"]
    parts = [claim(pair, "CONSULT", day="2018-05-07") for pair in apart]
    mine = claim("PRK:GOV:Kim Jong Un,CHN", "CONSULT", day="2018-06-19")
    told = [record(f"Le {n}.", c, date=f"2018-07-{n + 1:02}") for n, c in enumerate([*parts, mine])]
    store.ingest([record("Quatre fois.", whole, date="2019-01-31"), *told])
    found = rows(store, "SELECT e.earliest::VARCHAR FROM parts p JOIN events e ON e.event = p.part")
    assert found == [("2018-06-19",)]


def test_views_are_readable_by_any_client(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    with Store.open(path) as store:
        store.ingest(NEWS)
        views = [
            r[0] for r in rows(store, "SELECT view_name FROM duckdb_views() WHERE NOT internal")
        ]
    with duckdb.connect(str(path), read_only=True) as plain:
        for view in views:
            assert plain.sql(f"SELECT * FROM {view} LIMIT 1").columns
        assert plain.sql("FROM events").fetchall()


def test_the_documentation_names_every_view_and_its_columns(store: Store) -> None:
    page = (Path(__file__).parents[2] / "docs" / "store.md").read_text(encoding="utf-8")
    found = rows(
        store,
        "SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns() "
        "WHERE table_name IN (SELECT view_name FROM duckdb_views() WHERE NOT internal) "
        "GROUP BY 1 ORDER BY 1",
    )
    for view, columns in found:
        assert isinstance(columns, list)
        section = page.split(f"### `{view}`", 1)[-1].split("\n### ", 1)[0].split("\n## ", 1)[0]
        assert section != page, f"docs/store.md has no section ### `{view}`"
        missing = [c for c in columns if f"`{c}`" not in section]
        assert not missing, f"{view}: {missing}"
