-- What follows from what is kept: built anew at any time, always the same, so that a store of an
-- older schema gets these tables empty and its events built again. docs/store.md documents the
-- views; the tables may change. Tables have singular names, the views to query plural ones.

CREATE OR REPLACE TABLE story (dispatch VARCHAR NOT NULL, story VARCHAR NOT NULL);
CREATE OR REPLACE TABLE superseded (dispatch VARCHAR NOT NULL, successor VARCHAR NOT NULL, why VARCHAR NOT NULL);
-- Codings that count, with the dates of their dispatches.
CREATE OR REPLACE TABLE counting (
    coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    date VARCHAR NOT NULL, said_first DATE NOT NULL, said_last DATE NOT NULL
);

-- Keys under which claims that count find each other, with the days between which they do.
CREATE OR REPLACE TABLE filing (claim VARCHAR NOT NULL, key VARCHAR NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);

-- The program whose rules made these tables; empty before the first time.
CREATE OR REPLACE TABLE built (program VARCHAR NOT NULL);

CREATE OR REPLACE TABLE event_version (
    version UBIGINT NOT NULL,    -- hash of event and known_from, for joins
    event VARCHAR NOT NULL,
    known_from DATE NOT NULL,
    known_until DATE,            -- exclusive; NULL for the newest
    act VARCHAR NOT NULL,
    event_type VARCHAR NOT NULL,
    mode VARCHAR NOT NULL,
    contexts VARCHAR[] NOT NULL,
    status VARCHAR NOT NULL,
    quad UTINYINT NOT NULL,
    actors STRUCT(code VARCHAR, sector VARCHAR, person VARCHAR, country VARCHAR)[] NOT NULL,
    recipients STRUCT(code VARCHAR, sector VARCHAR, person VARCHAR, country VARCHAR)[] NOT NULL,
    concerning STRUCT(code VARCHAR, sector VARCHAR, person VARCHAR, country VARCHAR)[] NOT NULL,
    earliest DATE,
    latest DATE,
    place STRUCT("name" VARCHAR, code VARCHAR, latitude DOUBLE, longitude DOUBLE, geonames_id BIGINT, "precision" VARCHAR),
    count_low INTEGER NOT NULL,
    count_high INTEGER,
    attribution STRUCT(code VARCHAR, person VARCHAR, sector VARCHAR, via VARCHAR, start INTEGER, stop INTEGER),
    hedged BOOLEAN NOT NULL,
    confidence DOUBLE NOT NULL,
    cameo VARCHAR NOT NULL,
    goldstein DOUBLE,
    plover_score DOUBLE,
    disputed VARCHAR[] NOT NULL,
    first_said VARCHAR NOT NULL,
    last_said VARCHAR NOT NULL,
    sources INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    life JSON NOT NULL,
    disputes JSON NOT NULL,
    decided VARCHAR[] NOT NULL,
    dispatches VARCHAR[] NOT NULL, -- keys
    evidence JSON NOT NULL,      -- its claims, ready to be shown: see versions.Shown
    sentences UBIGINT[] NOT NULL -- numbers of the sentences in which they stand
);

CREATE OR REPLACE TABLE event_claim (
    event VARCHAR NOT NULL, claim VARCHAR NOT NULL, coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    sentence INTEGER NOT NULL,
    said_first DATE NOT NULL, component VARCHAR NOT NULL
);

CREATE OR REPLACE TABLE event_party (
    code VARCHAR NOT NULL, version UBIGINT NOT NULL, event VARCHAR NOT NULL,
    side VARCHAR NOT NULL,       -- actor, recipient or concerning
    sector VARCHAR NOT NULL, person VARCHAR NOT NULL, country VARCHAR NOT NULL
);

-- Versions once more, filed by their dyads and sorted by them on disk, so that a question about a
-- dyad reads one stretch of the file. a stands before b in the alphabet; bond is direct, or about
-- where one acts and the other is concerned.
CREATE OR REPLACE TABLE event_dyad AS
SELECT ''::VARCHAR AS a, ''::VARCHAR AS b, ''::VARCHAR AS bond, v.* FROM event_version v LIMIT 0;

CREATE OR REPLACE TABLE event_part (
    whole VARCHAR NOT NULL, part VARCHAR NOT NULL,
    known_from DATE NOT NULL     -- first day on which both were known
);

-- Versions of meetings that took place, once for each code that is bound directly to another in
-- them, sorted by code and day: a note asks whom else a party has met of late.
CREATE OR REPLACE TABLE meeting (
    code VARCHAR NOT NULL, latest DATE NOT NULL, version UBIGINT NOT NULL, event VARCHAR NOT NULL,
    known_from DATE NOT NULL, known_until DATE, confidence DOUBLE NOT NULL,
    several BOOLEAN NOT NULL,    -- counted more than once
    sources INTEGER NOT NULL
);

-- For reading single rows by their key.

CREATE INDEX event_version_version ON event_version (version);
CREATE INDEX event_claim_dispatch ON event_claim (dispatch);

-- The documented views.

CREATE OR REPLACE VIEW dispatches AS
SELECT d.key, d.id, d.version, d.date, d.said_first, d.said_last, d.title, d.source, d.url, d.agency,
       d.lang, d.text, d.effect, s.successor AS superseded_by, s.why AS superseded_why,
       coalesce(t.story, d.key) AS story
FROM dispatch d
LEFT JOIN superseded s ON s.dispatch = d.key
LEFT JOIN story t ON t.dispatch = d.key;

CREATE OR REPLACE VIEW all_claims AS
SELECT c.* EXCLUDE (words), g.coder, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last,
       n.coding IS NOT NULL AS counts, e.event
FROM claim c
JOIN coding g ON g.key = c.coding
JOIN dispatch d ON d.key = c.dispatch
LEFT JOIN counting n ON n.coding = c.coding
LEFT JOIN event_claim e ON e.claim = c.id AND e.coding = c.coding;

CREATE OR REPLACE VIEW claims AS SELECT * EXCLUDE (counts) FROM all_claims WHERE counts;

CREATE OR REPLACE VIEW versions AS
SELECT v.* EXCLUDE (version, evidence, sentences), list_transform(v.actors, lambda x: x.code) AS actor_codes,
       list_transform(v.recipients, lambda x: x.code) AS recipient_codes
FROM event_version v;

CREATE OR REPLACE VIEW events AS SELECT * EXCLUDE (known_until) FROM versions WHERE known_until IS NULL;

CREATE OR REPLACE VIEW dyads AS
SELECT v.* EXCLUDE (version, evidence, sentences, known_until),
       list_transform(v.actors, lambda x: x.code) AS actor_codes,
       list_transform(v.recipients, lambda x: x.code) AS recipient_codes
FROM event_dyad v WHERE v.known_until IS NULL;

CREATE OR REPLACE VIEW parties AS
SELECT p.code, p.side, p.sector, p.person, p.country, p.event
FROM event_party p JOIN event_version v ON v.version = p.version
WHERE v.known_until IS NULL;

CREATE OR REPLACE VIEW parts AS SELECT whole, part, known_from FROM event_part;

CREATE OR REPLACE VIEW sentences AS
SELECT s.id, s.dispatch, d.id AS dispatch_id, d.date AS said, s.ordinal, s.start, s.stop, s.text
FROM sentence s JOIN dispatch d ON d.key = s.dispatch;

CREATE OR REPLACE VIEW relations AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM relation r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE OR REPLACE VIEW roles AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM role r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE OR REPLACE VIEW ties AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM tie r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE OR REPLACE VIEW figures AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM figure r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE OR REPLACE VIEW rejects AS SELECT * FROM reject;

CREATE OR REPLACE VIEW decisions AS SELECT * FROM decision;
