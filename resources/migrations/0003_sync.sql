-- SPDX-License-Identifier: GPL-3.0-or-later
-- A desk that works with a centre knows of every event where it stands there. A desk of its own has
-- no rows in these tables and folds its log in the order of arrival.

-- dseq: the number in the work of the event's device. scope, sseq, recorded: the place in the
-- centre's order; without one the event is still to be sent. code: why it is part of no scope, as
-- when the centre keeps it in quarantine; such an event is not folded.
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

-- How far this desk has got in each scope it holds, and the chain over all events up to there.
CREATE TABLE scope_cursor (
    scope TEXT PRIMARY KEY,
    sseq INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;
