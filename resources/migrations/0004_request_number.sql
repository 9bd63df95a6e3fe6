-- SPDX-License-Identifier: GPL-3.0-or-later
-- The numbers people read: a village's requests in the order of its log, counted by year. Made from
-- the log like all tables. scope: name.id; opened: the place of the event that opened it, in the
-- centre's order, or on a desk of its own in the log.

CREATE TABLE request_number (
    request BLOB PRIMARY KEY,
    scope INTEGER NOT NULL,
    year INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX request_number_order ON request_number (scope, year, ordinal);
