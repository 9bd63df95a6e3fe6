#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A centre and four desks at work while their programs are killed: what was acknowledged stays."""

import concurrent.futures
import os
import pathlib
import random
import signal
import sys
import threading
import time
import unittest

from busydesk import BusyDesk, Targets
from center import Center
from desk import TIMEOUT_S, scratch, seed, soaked
from facts import Facts, log_of, quarantine_of
from writes import Writes

# The demo county's own staffing. One village changes hands when half of the kills are done.
LI, CHEN = "li.zhuanyuan", "chen.zhuanyuan"
OF_LI, OF_CHEN, GIVEN = "510923107202", "510923107210", "510923107203"
VILLAGES = (OF_LI, OF_CHEN, GIVEN)
MANAGERS = ("zhao.zhuren", "sun.zhuren")
KILLS = int(os.environ.get("KETING_KILLS") or soaked(25))


class KillCase(unittest.TestCase):
    def setUp(self):
        folder = scratch()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.seed = seed()
        print(f"seed {self.seed}: KETING_SEED={self.seed} KETING_KILLS={KILLS}", file=sys.stderr, flush=True)
        self.in_a_write = 0
        self.facts, self.targets, self.enough = Facts(), Targets(), threading.Event()
        self.center = Center(folder.name)
        self.addCleanup(self.center.end, signal.SIGKILL)
        self.center.rows("init", "--demo")
        for name in (LI, CHEN):
            self.center.add_user(name, "commissioner")
        for name in MANAGERS:
            self.center.add_user(name, "manager")
        self.center.serve()
        self.desks = [self.desk("li", LI, [OF_LI, GIVEN]), self.desk("chen", CHEN, [OF_CHEN]),
                      self.desk("zhao", MANAGERS[0], VILLAGES), self.desk("sun", MANAGERS[1], VILLAGES)]

    def desk(self, name, user, villages):
        return BusyDesk(self, name, user, villages, self.chance(name))

    def chance(self, name):
        return random.Random(f"{self.seed} {name}")

    def worked(self, desk):
        """A desk that fails ends the work of all, so that its failure is what is told."""
        try:
            desk.work()
        finally:
            self.enough.set()


class Killing(KillCase):
    def test_whatever_is_killed_what_was_acknowledged_is_there_once_and_everybody_agrees(self):
        begun = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor() as pool:
            running = [pool.submit(self.worked, desk) for desk in self.desks]
            running.append(pool.submit(self.kill_until_enough))
            for one in concurrent.futures.as_completed(running):
                one.result()
        seconds = time.monotonic() - begun
        self.enough.clear()
        self.what_was_sent_is_at_the_centre_even_if_its_desk_is_lost()
        self.everybody_becomes_level()
        self.nothing_is_missing_or_doubled()
        print(f"seed {self.seed}: killed {dict(self.targets.killed)} of {dict(self.targets.ended)} "
              f"({self.in_a_write} while writing) in {seconds:.0f} s, {len(self.facts)} facts, {self.facts.sent_count()} of them sent, "
              f"{len(quarantine_of(self.center))} refused", file=sys.stderr)

    def kill_until_enough(self):
        """At moments of chance, mostly where things are under way between two sides."""
        chance, deadline = self.chance("killer"), time.monotonic() + TIMEOUT_S + 10 * KILLS
        given, kinds = False, self.kinds(chance)
        try:
            while self.killed() < KILLS and not self.enough.is_set():
                self.assertLess(time.monotonic(), deadline, f"seed {self.seed}: killing does not get on")
                if self.killed() * 2 >= KILLS and not given:
                    self.give_away()
                    given = True
                # Between two kills some work gets through, or there would be nothing to lose.
                self.targets.wait_for_ends(chance.randint(0, 5), 10)
                kind = next(kinds)
                if kind == "center":
                    self.kill_the_center(chance)
                elif self.targets.wait(kind, 10) and (data := self.targets.pick(kind, chance)):
                    self.moment(chance, data)
                    self.targets.kill_on(data)
        finally:
            self.enough.set()

    def moment(self, chance, data):
        """Any in a program's life, or one shortly after it has begun to write."""
        if chance.random() < 0.4:
            self.enough.wait(chance.uniform(0, 0.8))
            return
        with Writes(data) as writes:
            if writes.wait(1.5):
                self.in_a_write += 1
                self.enough.wait(chance.choice((0, 0, chance.uniform(0, 0.02))))

    def killed(self):
        return sum(self.targets.killed.values())

    def kinds(self, chance):
        """Drawn from a bag, so that a short run too has some of each."""
        while True:
            bag = ["center"] * 3 + ["sync"] * 9 + ["work"] * 8
            chance.shuffle(bag)
            yield from bag

    def kill_the_center(self, chance):
        self.targets.wait("sync", 10)
        self.moment(chance, self.center.data)
        self.assertEqual(self.center.end(signal.SIGKILL), -signal.SIGKILL)
        self.targets.killed["center"] += 1
        self.targets.ended["center"] += 1
        self.enough.wait(chance.uniform(0, 1))
        self.center.serve(self.center.port)

    def give_away(self):
        self.center.rows("assign", GIVEN, "--commissioner", CHEN)

    def may_see(self, desk, village):
        return desk.user in MANAGERS or village == (OF_LI if desk.user == LI else OF_CHEN) \
            or (desk.user == CHEN and village == GIVEN)

    def kept(self, what, fact):
        """In quarantine, where only work for the village that was taken from its author may be."""
        return fact.author == LI and fact.village == GIVEN \
            and any(what in envelope for _, _, envelope in quarantine_of(self.center))

    def assert_there(self, desk, wanted):
        missing = self.facts.missing(log_of(desk), self.kept,
                                     lambda fact: wanted(fact) and self.may_see(desk, fact.village))
        self.assertEqual(missing, [], f"seed {self.seed}: on the desk of {desk.name}")

    def what_was_sent_is_at_the_centre_even_if_its_desk_is_lost(self):
        self.heir = self.desk("heir", MANAGERS[0], VILLAGES)
        self.heir.row("sync", *self.heir.server())
        self.assert_there(self.heir, lambda fact: fact.sent)

    def everybody_becomes_level(self):
        self.desks.append(self.heir)
        for _ in range(2):
            for desk in self.desks:
                self.assertEqual(desk.row("sync", *desk.server())["pending"], 0)
        for desk in self.desks:
            self.assertEqual(desk.row("sync", *desk.server()),
                             {"pushed": 0, "pulled": 0, "quarantined": 0, "pending": 0}, f"seed {self.seed}")
        self.assertEqual(self.center.end(), 0)
        self.center.rows("check")
        for author, code, envelope in quarantine_of(self.center):
            self.assertEqual((author, code), (LI, "no-right"), f"seed {self.seed}: {envelope}")
            self.assertIn(GIVEN, envelope, f"seed {self.seed}")

    def nothing_is_missing_or_doubled(self):
        reports = {desk.name: desk.row("verify") for desk in self.desks}
        self.assertEqual({report["differences"] for report in reports.values()}, {0}, reports)
        self.assertEqual(len({reports[name]["state_hash"] for name in ("zhao", "sun", "heir")}), 1,
                         f"seed {self.seed}: {reports}")
        for desk in self.desks:
            self.assert_there(desk, lambda fact: True)
        self.what_is_shown_is_what_was_acknowledged(self.desks[2])

    def what_is_shown_is_what_was_acknowledged(self, desk):
        """As a person sees it: in the requests and not in the tables."""
        rows = desk.rows("request", "list", "--view", "all")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            shown = list(pool.map(lambda row: desk.row("request", "show", row["id"]), rows))
        events = {event["id"] for request in shown for event in request["events"]}
        texts = [message["text"] for request in shown for message in request["messages"]]
        self.assertEqual([str(fact) for event, fact in self.facts.events.items()
                          if event not in events and not self.kept(event, fact)], [], f"seed {self.seed}")
        for text, fact in self.facts.texts.items():
            times = sum(text in said for said in texts)
            self.assertTrue(times == 1 or (times == 0 and self.kept(text, fact)),
                            f"seed {self.seed}: {fact} ({text}) is shown {times} times")
        self.assertEqual(len(texts), len(set(texts)), f"seed {self.seed}: something is said twice")


if __name__ == "__main__":
    unittest.main()
