-- SPDX-License-Identifier: GPL-3.0-or-later
-- What accounts and rights need: lost answers, devices the operator can tell apart, adoption.

-- parent: the refresh token this one was given for; none: a password was.
-- used is now when it was used first: 0 never, 1 at a time that was not recorded yet.
ALTER TABLE token ADD COLUMN parent {bytes};

-- app: version of the program that greeted last.
ALTER TABLE device ADD COLUMN app {text} NOT NULL DEFAULT '';

-- When it became part of its scope after all, and by whose word.
ALTER TABLE quarantine ADD COLUMN adopted {int};
ALTER TABLE quarantine ADD COLUMN adopted_by {text};
