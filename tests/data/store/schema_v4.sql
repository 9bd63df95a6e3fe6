-- A desk of schema 2 as released, with something in it. Never edited: a new schema gets a new file.
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A desk: the log, which is the truth, and tables that can be rebuilt from it.
-- Instants are milliseconds since 1970 UTC; days are Shanghai dates as days since 1970-01-01.

PRAGMA application_id = 0x4B455449;

-- Words that repeat in millions of rows; 0 is the empty word.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name (id, word) VALUES (0, '');

-- Appended, never changed. subject: the 16 bytes of a request's id, or another thing's name.
CREATE TABLE event (
    lseq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    scope INTEGER NOT NULL,
    subject ANY NOT NULL,
    kind INTEGER NOT NULL,
    version INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    device INTEGER NOT NULL,
    at INTEGER NOT NULL,
    grp BLOB,
    checksum INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX event_subject ON event (subject);
CREATE INDEX event_scope ON event (scope);

-- Identities of filed chat messages.
CREATE TABLE message_key (
    key BLOB PRIMARY KEY,
    lseq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The fold of each request, as the inbox shows it. village, town, category, owner: name.id.
CREATE TABLE request (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    village INTEGER NOT NULL,
    town INTEGER NOT NULL,
    category INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    sort INTEGER NOT NULL,
    received INTEGER NOT NULL,
    day INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    due INTEGER,
    clock_start INTEGER,
    left_message INTEGER NOT NULL,
    awaits_first INTEGER NOT NULL,
    first_due INTEGER,
    first_reply_s INTEGER,
    on_time INTEGER,
    rating INTEGER,
    promise_due INTEGER,
    waiting_since INTEGER,
    snoozed_until INTEGER,
    last_at INTEGER NOT NULL,
    ended INTEGER,
    unread INTEGER NOT NULL,
    co_askers INTEGER NOT NULL,
    needs_look INTEGER NOT NULL,
    hash BLOB NOT NULL,
    asker TEXT NOT NULL,
    title TEXT NOT NULL,
    waiting_reason TEXT NOT NULL,
    first_text TEXT NOT NULL,
    last_text TEXT NOT NULL
) STRICT;
-- Pages in inbox order: of everything, of a village.
CREATE INDEX request_order ON request (rank, sort, received);
CREATE INDEX request_village ON request (village, rank, sort, received);
-- Open requests are few: every count reads this index and nothing else.
CREATE INDEX request_open ON request (
    village, town, category, owner, day, rank, sort, received, due, stage, left_message,
    awaits_first, first_due, promise_due, waiting_since, snoozed_until
) WHERE rank < 2;
CREATE INDEX request_asker ON request (village, asker) WHERE rank < 2;
CREATE INDEX request_contact ON request (village, last_at DESC);
-- What metrics need of the requests of some days.
CREATE INDEX request_day ON request (
    day, village, town, category, owner, rank, left_message, first_reply_s, on_time, rating
);
-- First replies by length, to walk to a median.
CREATE INDEX request_reply ON request (
    first_reply_s, day, village, town, category, rank, left_message
) WHERE first_reply_s IS NOT NULL AND left_message = 0 AND rank < 3;

CREATE TABLE promise (
    due INTEGER NOT NULL,
    request INTEGER NOT NULL REFERENCES request (n) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kept INTEGER,
    PRIMARY KEY (request, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_due ON promise (due, kept);

-- Counters by day or month of arrival; dim says what a and b are and whether day is a month's
-- first. m0 to m15: first replies by minutes; r1 to r5: ratings by level.
CREATE TABLE rollup (
    dim INTEGER NOT NULL,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    day INTEGER NOT NULL,
    received INTEGER NOT NULL,
    left_messages INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    late INTEGER NOT NULL,
    left_answered INTEGER NOT NULL,
    left_on_time INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    rated INTEGER NOT NULL,
    satisfied INTEGER NOT NULL,
    m0 INTEGER NOT NULL,
    m1 INTEGER NOT NULL,
    m2 INTEGER NOT NULL,
    m3 INTEGER NOT NULL,
    m4 INTEGER NOT NULL,
    m5 INTEGER NOT NULL,
    m6 INTEGER NOT NULL,
    m7 INTEGER NOT NULL,
    m8 INTEGER NOT NULL,
    m9 INTEGER NOT NULL,
    m10 INTEGER NOT NULL,
    m11 INTEGER NOT NULL,
    m12 INTEGER NOT NULL,
    m13 INTEGER NOT NULL,
    m14 INTEGER NOT NULL,
    m15 INTEGER NOT NULL,
    r1 INTEGER NOT NULL,
    r2 INTEGER NOT NULL,
    r3 INTEGER NOT NULL,
    r4 INTEGER NOT NULL,
    r5 INTEGER NOT NULL,
    PRIMARY KEY (dim, a, b, day)
) STRICT, WITHOUT ROWID;

-- Promises by the day they are due; dim, a, b as in rollup.
CREATE TABLE promise_rollup (
    dim INTEGER NOT NULL,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    day INTEGER NOT NULL,
    due INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    PRIMARY KEY (dim, a, b, day)
) STRICT, WITHOUT ROWID;

-- Overlapping pairs of Chinese characters, prepared by the program; rowid is the event's lseq.
CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);
-- Merging less often halves what a single reply writes.
INSERT INTO search (search, rank) VALUES ('automerge', 8);

-- Local to this desk and not in the log.
CREATE TABLE draft (
    request BLOB PRIMARY KEY,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A clock is overdue after its last moment in time: its due instant, or the end of that minute where
-- times are known no better. The tables are made anew from the log, so nothing is filled in here.

ALTER TABLE request ADD COLUMN in_time_until INTEGER;
ALTER TABLE request RENAME COLUMN first_due TO first_in_time_until;

DROP INDEX request_open;
CREATE INDEX request_open ON request (
    village, town, category, owner, day, rank, sort, received, in_time_until, stage, left_message,
    awaits_first, first_in_time_until, promise_due, waiting_since, snoozed_until
) WHERE rank < 2;

INSERT INTO name VALUES (1, 'v:510923107212');
INSERT INTO name VALUES (2, 'received');
INSERT INTO name VALUES (3, 'staff-1');
INSERT INTO name VALUES (4, '018f0000-0000-7000-8000-000000000001');
INSERT INTO name VALUES (5, 'replied');
INSERT INTO event VALUES (1, X'018f2a000001700080000000000000b1', 1, X'018f2a000000700080000000000000a1', 2, 1, 3, 4, 1772416800000, NULL, 5845558925590254390, X'7b2274657874223a22e7a4bee4bf9de58da1e4b8a2e4ba86e6808ee4b988e58a9e227d');
INSERT INTO event VALUES (2, X'018f2a000002700080000000000000b2', 1, X'018f2a000000700080000000000000a1', 5, 1, 3, 4, 1772416900000, X'018f2a000001700080000000000000b1', 3493894355676231402, X'7b2274657874223a22e8afb7e5b8a6e8baabe4bbbde8af81227d');
INSERT INTO setting VALUES ('language', 'zh');
CREATE TABLE place (
    lseq INTEGER PRIMARY KEY REFERENCES event (lseq) ON DELETE CASCADE,
    dseq INTEGER NOT NULL,
    scope INTEGER,
    sseq INTEGER,
    recorded INTEGER,
    code TEXT
) STRICT;
CREATE UNIQUE INDEX place_scope ON place (scope, sseq) WHERE sseq IS NOT NULL;
CREATE INDEX place_unsent ON place (dseq) WHERE sseq IS NULL;

CREATE TABLE scope_cursor (
    scope TEXT PRIMARY KEY,
    sseq INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE request_number (
    request BLOB PRIMARY KEY,
    scope INTEGER NOT NULL,
    year INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX request_number_order ON request_number (scope, year, ordinal);
PRAGMA user_version = 4;
