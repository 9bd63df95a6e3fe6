# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk that is never idle, whose programs may be killed at any moment."""

import collections
import json
import signal
import subprocess
import threading

from desk import TIMEOUT_S, Desk

KILLED = -signal.SIGKILL
# A deed may find that a colleague was faster; anything else is no answer to a kill.
REFUSALS = {"conflict", "invalid", "not-found"}


class Unexpected(AssertionError):
    """A program ended in a way that a kill elsewhere does not explain."""


class Targets:
    """The programs that run at this moment, for whoever is to end one of them."""

    def __init__(self):
        self._changed = threading.Condition()
        self._running = collections.defaultdict(list)
        self.killed = collections.Counter()
        self.ended = collections.Counter()

    def add(self, kind, process, data):
        with self._changed:
            self._running[kind].append((process, data))
            self._changed.notify_all()

    def remove(self, kind, process, data):
        """Its end is known: only what really died of the signal counts as killed."""
        with self._changed:
            self._running[kind].remove((process, data))
            self.ended[kind] += 1
            self.killed[kind] += process.returncode == KILLED
            self._changed.notify_all()

    def wait(self, kind, seconds):
        with self._changed:
            return self._changed.wait_for(lambda: bool(self._running[kind]), seconds)

    def wait_for_ends(self, count, seconds):
        with self._changed:
            enough = self.ended.total() + count
            self._changed.wait_for(lambda: self.ended.total() >= enough, seconds)

    def pick(self, kind, chance):
        """The data directory that one of these works on; none when all have ended."""
        with self._changed:
            return chance.choice(self._running[kind])[1] if self._running[kind] else None

    def kill_on(self, data):
        """Whatever works there by now: there is never more than one."""
        with self._changed:
            for process, of in (one for running in self._running.values() for one in running):
                if of == data:
                    process.kill()


class BusyDesk(Desk):
    """Works for one user, one program at a time as the rule of one writer has it."""

    def __init__(self, world, name, user, villages, chance):
        super().__init__(world.folder / name)
        self.world = world
        self.name = name
        self.user = user
        self.villages = villages
        self.chance = chance
        self.known = []
        self.attempts = 0
        self.is_bound = False
        self.rows("init")

    def server(self):
        return ("--server", f"http://127.0.0.1:{self.world.center.port}", "--user", self.user,
                "--password-file", self.world.center.password_file)

    def ran(self, kind, *arguments, until=None):
        """Exit status, the lines that came out whole, and what was said on standard error."""
        process = subprocess.Popen(self.command(*arguments), text=True, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.world.targets.add(kind, process, self.data)
        try:
            try:
                out, error = process.communicate(timeout=until or TIMEOUT_S)
            except subprocess.TimeoutExpired:
                # Nobody waits for ever: who follows is told to end, anything else hangs.
                process.send_signal(signal.SIGTERM if until else signal.SIGABRT)
                out, error = process.communicate(timeout=TIMEOUT_S)
        finally:
            self.world.targets.remove(kind, process, self.data)
        whole = [line for line in out.splitlines(keepends=True) if line.endswith("\n")]
        return process.returncode, [json.loads(line) for line in whole], error

    def refused(self, status, error, *arguments):
        """The code of an honest refusal; None after a kill."""
        if status in (0, KILLED):
            return None
        try:
            return json.loads(error.strip().splitlines()[-1])["error"]["code"]
        except (IndexError, KeyError, ValueError):
            raise Unexpected(f"{self.name} {arguments}: exit {status}: {error[-4000:]}") from None

    def mark(self):
        """A word that stands in one message only."""
        self.attempts += 1
        return f"({self.name}-{self.attempts})"

    def work(self):
        """One thing after the other until there has been enough of it. The first sync ends all that was
        done before it, so that one has to succeed first, however often it is killed."""
        while not self.is_bound and not self.world.enough.is_set():
            self.exchange()
        deeds = (self.take_in, self.act, self.exchange, self.follow)
        while not self.world.enough.is_set():
            self.chance.choices(deeds, (15, 45, 30, 10))[0]()

    def take_in(self):
        village = self.chance.choice(self.villages)
        marks = [self.mark() for _ in range(self.chance.randint(1, 3))]
        asker = self.chance.choice(("李秋月", "周小满", "王大爷"))
        file = self.world.folder / f"{self.name}-{self.attempts}.txt"
        file.write_text("".join(f"{asker} 2026-11-20 09:{self.attempts % 30:02}:{second:02}\n要带哪些材料？{mark}\n\n"
                                for second, mark in enumerate(marks)), encoding="utf-8")
        # Taken in again until it is known to be in: what a killed run has filed is not filed twice.
        while True:
            status, lines, error = self.ran("work", "intake", file, "--village", village)
            code = self.refused(status, error, "intake")
            if code:
                raise Unexpected(f"{self.name} intake: {error}")
            if lines:
                self.world.facts.said(self.user, village, marks)
                self.look()
                return

    def act(self):
        if not self.known:
            return self.exchange()
        verb = self.chance.choice(("claim", "reply", "reply", "note", "note", "progress", "close", "reopen"))
        options = {"claim": (), "reopen": ("--reason", "还有问题" + self.mark())}.get(verb, ("--text", self.mark()))
        status, lines, error = self.ran("work", "request", verb, self.chance.choice(self.known), *options)
        code = self.refused(status, error, verb)
        if code and code not in REFUSALS:
            raise Unexpected(f"{self.name} {verb}: {error}")
        for request in lines:
            self.world.facts.done(self.user, request)
        return None

    def look(self):
        status, lines, error = self.ran("work", "request", "list", "--view", "all")
        if self.refused(status, error, "list"):
            raise Unexpected(f"{self.name} list: {error}")
        if status == 0:
            self.known = [row["id"] for row in lines]

    def exchange(self):
        self._synced(*self.ran("sync", "sync", *self.server(), "--once"))
        self.look()

    def follow(self):
        """For a while, which is all that happens on a desk where nobody works."""
        self._synced(*self.ran("sync", "sync", *self.server(), "--follow", until=self.chance.uniform(1, 4)))

    def _synced(self, status, lines, error):
        self.is_bound = self.is_bound or bool(lines)
        # Work comes before and after, never meanwhile: a line with nothing pending is about all of it.
        if any(line["pending"] == 0 for line in lines):
            self.world.facts.sent(self.user)
        if status == -signal.SIGTERM:
            return
        code = self.refused(status, error, "sync")
        if code and not (code == "busy" and ("the centre does not answer" in error or "is busy" in error)):
            raise Unexpected(f"{self.name} sync: {error}")
