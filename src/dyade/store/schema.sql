-- The schema of a store, version 3. What follows from it is in derived.sql.

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

-- For reading single rows by their key.

CREATE INDEX dispatch_key ON dispatch (key);
CREATE INDEX sentence_number ON sentence (number);
