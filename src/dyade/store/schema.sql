-- The schema of a store, version 1. docs/store.md documents the views; the tables may change.
-- Tables have singular names, the views to query plural ones.

CREATE TABLE schema_version (version INTEGER NOT NULL, program VARCHAR NOT NULL);

-- What dispatches say: only added to.

CREATE TABLE dispatch (
    key VARCHAR NOT NULL,        -- hash of the whole content
    id VARCHAR NOT NULL,         -- as the dispatch came
    version VARCHAR NOT NULL,
    date VARCHAR NOT NULL,       -- EDTF level 0
    said_first DATE NOT NULL,
    said_last DATE NOT NULL,
    title VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    agency VARCHAR NOT NULL,
    lang VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    effect VARCHAR NOT NULL,     -- replaces, cancels or empty
    sketch BIGINT[] NOT NULL     -- for finding near-copies
);

CREATE TABLE coding (key VARCHAR NOT NULL, dispatch VARCHAR NOT NULL, coder VARCHAR NOT NULL);

CREATE TABLE claim (
    id VARCHAR NOT NULL,
    coding VARCHAR NOT NULL,
    dispatch VARCHAR NOT NULL,
    act VARCHAR NOT NULL,
    event_type VARCHAR NOT NULL,
    mode VARCHAR NOT NULL,
    contexts VARCHAR[] NOT NULL,
    status VARCHAR NOT NULL,
    actors STRUCT(code VARCHAR, sector VARCHAR, person VARCHAR, country VARCHAR)[] NOT NULL,
    recipients STRUCT(code VARCHAR, sector VARCHAR, person VARCHAR, country VARCHAR)[] NOT NULL,
    concerning STRUCT(code VARCHAR, sector VARCHAR, person VARCHAR, country VARCHAR)[] NOT NULL,
    earliest DATE,
    latest DATE,
    date_basis VARCHAR NOT NULL,
    date_start INTEGER,
    date_stop INTEGER,
    place STRUCT("name" VARCHAR, code VARCHAR, latitude DOUBLE, longitude DOUBLE, geonames_id BIGINT, "precision" VARCHAR),
    count_low INTEGER NOT NULL,
    count_high INTEGER,
    ordinal INTEGER NOT NULL,    -- which occurrence the text says it is; 0: it does not say
    attribution STRUCT(code VARCHAR, person VARCHAR, sector VARCHAR, via VARCHAR, start INTEGER, stop INTEGER),
    hedged BOOLEAN NOT NULL,
    confidence DOUBLE NOT NULL,
    cameo VARCHAR NOT NULL,
    goldstein DOUBLE,
    plover_score DOUBLE,
    historical BOOLEAN NOT NULL,
    sentence INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_stop INTEGER NOT NULL,
    "trigger" VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    words VARCHAR[] NOT NULL     -- stems of the evidence's content words
);

CREATE TABLE filing (claim VARCHAR NOT NULL, key VARCHAR NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);

CREATE TABLE relation (
    id VARCHAR NOT NULL, coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    a VARCHAR NOT NULL, b VARCHAR NOT NULL,
    climate VARCHAR NOT NULL, trend VARCHAR NOT NULL, since DATE, until DATE, hedged BOOLEAN NOT NULL,
    sentence INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, quote VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);

CREATE TABLE role (
    id VARCHAR NOT NULL, coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    person VARCHAR NOT NULL, role VARCHAR NOT NULL, code VARCHAR NOT NULL, sector VARCHAR NOT NULL,
    former BOOLEAN NOT NULL,
    sentence INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, quote VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);

CREATE TABLE tie (
    id VARCHAR NOT NULL, coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    person VARCHAR NOT NULL, tie VARCHAR NOT NULL, other VARCHAR NOT NULL,
    sentence INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, quote VARCHAR NOT NULL
);

CREATE TABLE figure (
    id VARCHAR NOT NULL, coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    unit VARCHAR NOT NULL, value DOUBLE, low DOUBLE, high DOUBLE, approx BOOLEAN NOT NULL,
    about VARCHAR[] NOT NULL,
    place STRUCT("name" VARCHAR, code VARCHAR, latitude DOUBLE, longitude DOUBLE, geonames_id BIGINT, "precision" VARCHAR),
    sentence INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, quote VARCHAR NOT NULL,
    claims VARCHAR[] NOT NULL    -- ids of the claims in whose words the number stands
);

CREATE TABLE sentence (
    id VARCHAR NOT NULL,         -- key of the dispatch, a point, the number from 0
    number UBIGINT NOT NULL,     -- hash of the id, for joins
    dispatch VARCHAR NOT NULL,
    coding VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    length INTEGER NOT NULL,     -- stems
    text VARCHAR NOT NULL
);

CREATE TABLE posting (
    stem VARCHAR NOT NULL, sentence UBIGINT NOT NULL, times USMALLINT NOT NULL,
    length USMALLINT NOT NULL    -- stems of the sentence
);

-- Filled on request: what search by meaning compares. Follows from the sentences.
CREATE TABLE meaning (sentence UBIGINT NOT NULL, "vector" FLOAT[384] NOT NULL);

CREATE TABLE reject (
    id VARCHAR NOT NULL, file VARCHAR NOT NULL, line INTEGER NOT NULL, code VARCHAR NOT NULL,
    reason VARCHAR NOT NULL, message VARCHAR NOT NULL, item VARCHAR NOT NULL
);

CREATE TABLE decision (
    id VARCHAR NOT NULL, kind VARCHAR NOT NULL, author VARCHAR NOT NULL, time VARCHAR NOT NULL,
    claims VARCHAR[] NOT NULL, groups VARCHAR[][] NOT NULL, field VARCHAR NOT NULL,
    value VARCHAR NOT NULL, target VARCHAR NOT NULL, note VARCHAR NOT NULL
);

CREATE TABLE story_link (a VARCHAR NOT NULL, b VARCHAR NOT NULL);

-- What waits to be resolved: dispatches and claims whose events must be built anew.

CREATE TABLE pending (dispatch VARCHAR NOT NULL);
CREATE TABLE pending_claim (claim VARCHAR NOT NULL);

-- What follows from the above: built anew at any time, always the same.

CREATE TABLE story (dispatch VARCHAR NOT NULL, story VARCHAR NOT NULL);
CREATE TABLE superseded (dispatch VARCHAR NOT NULL, successor VARCHAR NOT NULL, why VARCHAR NOT NULL);
CREATE TABLE counting (coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL); -- codings that count

CREATE TABLE event_version (
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
    evidence JSON NOT NULL       -- its claims, ready to be shown: see decode.evidence
);

CREATE TABLE event_claim (
    event VARCHAR NOT NULL, claim VARCHAR NOT NULL, coding VARCHAR NOT NULL, dispatch VARCHAR NOT NULL,
    sentence INTEGER NOT NULL,
    said_first DATE NOT NULL, component VARCHAR NOT NULL
);

CREATE TABLE event_party (
    code VARCHAR NOT NULL, version UBIGINT NOT NULL, event VARCHAR NOT NULL,
    side VARCHAR NOT NULL,       -- actor, recipient or concerning
    sector VARCHAR NOT NULL, person VARCHAR NOT NULL, country VARCHAR NOT NULL
);

-- Versions once more, filed by their dyads and sorted by them on disk, so that a question about a
-- dyad reads one stretch of the file. a stands before b in the alphabet; bond is direct, or about
-- where one acts and the other is concerned.
CREATE TABLE event_dyad AS
SELECT ''::VARCHAR AS a, ''::VARCHAR AS b, ''::VARCHAR AS bond, v.* FROM event_version v LIMIT 0;

CREATE TABLE event_part (
    whole VARCHAR NOT NULL, part VARCHAR NOT NULL,
    known_from DATE NOT NULL     -- first day on which both were known
);

-- The documented views.

CREATE VIEW dispatches AS
SELECT d.key, d.id, d.version, d.date, d.said_first, d.said_last, d.title, d.source, d.url, d.agency,
       d.lang, d.text, d.effect, s.successor AS superseded_by, s.why AS superseded_why,
       coalesce(t.story, d.key) AS story
FROM dispatch d
LEFT JOIN superseded s ON s.dispatch = d.key
LEFT JOIN story t ON t.dispatch = d.key;

CREATE VIEW all_claims AS
SELECT c.* EXCLUDE (words), g.coder, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last,
       n.coding IS NOT NULL AS counts, e.event
FROM claim c
JOIN coding g ON g.key = c.coding
JOIN dispatch d ON d.key = c.dispatch
LEFT JOIN counting n ON n.coding = c.coding
LEFT JOIN event_claim e ON e.claim = c.id AND e.coding = c.coding;

CREATE VIEW claims AS SELECT * EXCLUDE (counts) FROM all_claims WHERE counts;

CREATE VIEW versions AS
SELECT v.* EXCLUDE (version, evidence), list_transform(v.actors, lambda x: x.code) AS actor_codes,
       list_transform(v.recipients, lambda x: x.code) AS recipient_codes
FROM event_version v;

CREATE VIEW events AS SELECT * EXCLUDE (known_until) FROM versions WHERE known_until IS NULL;

CREATE VIEW dyads AS
SELECT v.* EXCLUDE (version, evidence, known_until),
       list_transform(v.actors, lambda x: x.code) AS actor_codes,
       list_transform(v.recipients, lambda x: x.code) AS recipient_codes
FROM event_dyad v WHERE v.known_until IS NULL;

CREATE VIEW parties AS
SELECT p.code, p.side, p.sector, p.person, p.country, p.event
FROM event_party p JOIN event_version v ON v.version = p.version
WHERE v.known_until IS NULL;

CREATE VIEW parts AS SELECT whole, part, known_from FROM event_part;

CREATE VIEW sentences AS
SELECT s.id, s.dispatch, d.id AS dispatch_id, d.date AS said, s.ordinal, s.start, s.stop, s.text
FROM sentence s JOIN dispatch d ON d.key = s.dispatch;

CREATE VIEW relations AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM relation r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE VIEW roles AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM role r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE VIEW ties AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM tie r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE VIEW figures AS
SELECT r.*, d.id AS dispatch_id, d.date AS said, d.said_first, d.said_last
FROM figure r JOIN counting n ON n.coding = r.coding JOIN dispatch d ON d.key = r.dispatch;

CREATE VIEW rejects AS SELECT * FROM reject;

CREATE VIEW decisions AS SELECT * FROM decision;
