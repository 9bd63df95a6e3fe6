-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre: every event in the order of its scope, who may sign in, and what was refused.
-- Instants are milliseconds since 1970 UTC. Written once for SQLite and PostgreSQL.

CREATE TABLE meta (
    name {text} PRIMARY KEY,
    value {text} NOT NULL
) {strict};

-- Whoever numbers events locks these rows first, in the order of their names.
CREATE TABLE scope_head (
    scope {text} PRIMARY KEY,
    head {int} NOT NULL,
    chain {bytes} NOT NULL
) {strict};

-- Appended, never changed. device and dseq: the place in the work of the desk that wrote it.
CREATE TABLE event (
    scope {text} NOT NULL,
    sseq {int} NOT NULL,
    id {bytes} NOT NULL UNIQUE,
    subject {text} NOT NULL,
    kind {text} NOT NULL,
    version {int} NOT NULL,
    actor {text} NOT NULL,
    device {bytes} NOT NULL,
    dseq {int} NOT NULL,
    at {int} NOT NULL,
    grp {bytes},
    author {text} NOT NULL,
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
    id {text} NOT NULL,
    author {text} NOT NULL,
    device {bytes} NOT NULL,
    received {int} NOT NULL,
    code {text} NOT NULL,
    envelope {bytes} NOT NULL
) {strict};
CREATE INDEX quarantine_id ON quarantine (device, id);

CREATE TABLE account (
    name {text} PRIMARY KEY,
    role {text} NOT NULL,
    password {text} NOT NULL,
    disabled {int} NOT NULL,
    created {int} NOT NULL
) {strict};

-- permissions: rises whenever the scopes below change.
CREATE TABLE device (
    id {bytes} PRIMARY KEY,
    account {text} NOT NULL,
    created {int} NOT NULL,
    seen {int} NOT NULL,
    disabled {int} NOT NULL,
    permissions {int} NOT NULL
) {strict};

-- What a device holds or is to hold, since which version of its permissions; given up: until when.
CREATE TABLE device_scope (
    device {bytes} NOT NULL,
    scope {text} NOT NULL,
    granted {int} NOT NULL,
    revoked {int},
    PRIMARY KEY (device, scope)
) {strict};

-- Only hashes of tokens are kept. family: all that came of one sign-in.
CREATE TABLE token (
    hash {bytes} PRIMARY KEY,
    kind {text} NOT NULL,
    account {text} NOT NULL,
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
    account {text} NOT NULL,
    device {bytes},
    what {text} NOT NULL,
    about {text} NOT NULL
) {strict};
