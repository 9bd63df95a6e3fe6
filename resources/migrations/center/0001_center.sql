-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre: every event in the order of its scope, who may sign in, and what was refused.
-- Instants are milliseconds since 1970 UTC. Written once for SQLite and PostgreSQL.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) {strict};

-- Whoever numbers events locks these rows first, in the order of their names.
CREATE TABLE scope_head (
    scope TEXT PRIMARY KEY,
    head {int} NOT NULL,
    chain {bytes} NOT NULL
) {strict};

-- Appended, never changed. device and dseq: the place in the work of the desk that wrote it.
CREATE TABLE event (
    scope TEXT NOT NULL,
    sseq {int} NOT NULL,
    id {bytes} NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    version {int} NOT NULL,
    actor TEXT NOT NULL,
    device {bytes} NOT NULL,
    dseq {int} NOT NULL,
    at {int} NOT NULL,
    grp {bytes},
    author TEXT NOT NULL,
    recorded {int} NOT NULL,
    hash {bytes} NOT NULL,
    chain {bytes} NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (scope, sseq),
    UNIQUE (device, dseq)
) {strict};

-- What was pushed and is part of no scope, as it came.
CREATE TABLE quarantine (
    n {serial},
    id TEXT NOT NULL,
    author TEXT NOT NULL,
    device {bytes} NOT NULL,
    received {int} NOT NULL,
    code TEXT NOT NULL,
    envelope {bytes} NOT NULL
) {strict};
CREATE INDEX quarantine_id ON quarantine (device, id);

CREATE TABLE account (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    disabled {int} NOT NULL,
    created {int} NOT NULL
) {strict};

-- permissions: rises whenever the scopes below change.
CREATE TABLE device (
    id {bytes} PRIMARY KEY,
    account TEXT NOT NULL,
    created {int} NOT NULL,
    seen {int} NOT NULL,
    disabled {int} NOT NULL,
    permissions {int} NOT NULL
) {strict};

-- What a device holds or is to hold, since which version of its permissions; given up: until when.
CREATE TABLE device_scope (
    device {bytes} NOT NULL,
    scope TEXT NOT NULL,
    granted {int} NOT NULL,
    revoked {int},
    PRIMARY KEY (device, scope)
) {strict};

-- Only hashes of tokens are kept. family: all that came of one sign-in.
CREATE TABLE token (
    hash {bytes} PRIMARY KEY,
    kind TEXT NOT NULL,
    account TEXT NOT NULL,
    device {bytes} NOT NULL,
    family {bytes} NOT NULL,
    expires {int} NOT NULL,
    used {int} NOT NULL
) {strict};
CREATE INDEX token_family ON token (family);
CREATE INDEX token_account ON token (account);

CREATE TABLE audit (
    n {serial},
    at {int} NOT NULL,
    account TEXT NOT NULL,
    device {bytes},
    what TEXT NOT NULL,
    about TEXT NOT NULL
) {strict};
