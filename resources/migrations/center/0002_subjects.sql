-- SPDX-License-Identifier: GPL-3.0-or-later
-- A request lives in one village: who may write in another one cannot speak about it there.

CREATE TABLE subject (
    subject {text} PRIMARY KEY,
    scope {text} NOT NULL
) {strict};
INSERT INTO subject (subject, scope)
    SELECT subject, min(scope) FROM event WHERE scope LIKE 'v:%' GROUP BY subject;
