# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built programs as an administrator's script would: arguments in, JSON lines out."""

import json
import os
import pathlib
import subprocess
import tempfile

PROGRAMS = pathlib.Path(os.environ["KETING_PROGRAMS"])
TIMEOUT_S = 300

NOW = "2026-11-20T10:30:00+08:00"


class Failed(Exception):
    """A call that did not exit with 0: its exit status and the last line of its standard error."""

    def __init__(self, status, error):
        super().__init__(f"exit {status}: {error}")
        self.status = status
        self.error = error

    def code(self):
        return json.loads(self.error.strip().splitlines()[-1])["error"]["code"]


class Desk:
    """A data directory and the command line on it."""

    def __init__(self, data, programs=PROGRAMS, now=NOW):
        self.data = str(data)
        self.program = str(pathlib.Path(programs) / "keting-cli")
        self.now = now

    def command(self, *arguments, now=None, user=None):
        actor = ["--as", user] if user else []
        return [self.program, "--data", self.data, "--now", now or self.now, *actor, *map(str, arguments)]

    def rows(self, *arguments, stdin="", now=None, user=None):
        ran = subprocess.run(self.command(*arguments, now=now, user=user), input=stdin, text=True,
                             capture_output=True, timeout=TIMEOUT_S, check=False)
        if ran.returncode != 0:
            raise Failed(ran.returncode, ran.stderr)
        return [json.loads(line) for line in ran.stdout.splitlines()]

    def row(self, *arguments, **options):
        rows = self.rows(*arguments, **options)
        if len(rows) != 1:
            raise AssertionError(f"{arguments} printed {len(rows)} lines")
        return rows[0]


def soaked(rounds):
    """How many rounds a test of chance goes, as tests/soak.h has it for the others."""
    return rounds * max(1, int(os.environ.get("KETING_SOAK") or 1))


def seed():
    """What chance begins with: told in every failure, and KETING_SEED takes it back in."""
    return int(os.environ.get("KETING_SEED") or 1)


def scratch():
    """A directory that goes with the test."""
    return tempfile.TemporaryDirectory(prefix="keting-e2e-")
