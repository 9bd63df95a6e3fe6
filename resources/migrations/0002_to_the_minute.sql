-- SPDX-License-Identifier: GPL-3.0-or-later
-- A clock is overdue after its last moment in time: its due instant, or the end of that minute where
-- times are known no better. The tables are made anew from the log, so nothing is filled in here.

ALTER TABLE request ADD COLUMN in_time_until INTEGER;
ALTER TABLE request RENAME COLUMN first_due TO first_in_time_until;

DROP INDEX request_open;
CREATE INDEX request_open ON request (
    village, town, category, owner, day, rank, sort, received, in_time_until, stage, left_message,
    awaits_first, first_in_time_until, promise_due, waiting_since, snoozed_until
) WHERE rank < 2;
