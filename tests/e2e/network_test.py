#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A centre and desks in networks of their own, with roads between them on which things go wrong."""

import concurrent.futures
import json
import pathlib
import random
import signal
import subprocess
import sys
import time
import unittest

from center import VILLAGE, Center
from desk import TIMEOUT_S, Desk, Failed, scratch, seed
from facts import Facts, log_of
from road import IN, OUT, Impossible, Network, Road, Weather

COMMISSIONER, MANAGER = "li.zhuanyuan", "zhao.zhuren"
# A call waits 30 s for its answer; the rest is for sanitizers on a busy machine.
GIVES_UP_S = 75
FAST_S = 15
LEVEL = {"pushed": 0, "pulled": 0, "quarantined": 0, "pending": 0}
# Of what a desk sends or receives in one piece below: after sign-in, and well before its end.
MIDDLE = 8000


class RoadDesk(Desk):
    """Runs in its own network. Without a road it sits beside the centre."""

    def __init__(self, case, name, user, road=None):
        super().__init__(case.folder / name)
        self.case, self.name, self.user, self.road = case, name, user, road
        self.chance = case.chance(name)
        self.within = road.network.within if road else case.network.within
        self.port = road.port if road else case.center.port
        self.attempts = 0
        self.rows("init")

    def command(self, *arguments, **options):
        return [*self.within, *super().command(*arguments, **options)]

    def sync_arguments(self, how="--once"):
        return ("sync", "--server", f"http://127.0.0.1:{self.port}", "--user", self.user, "--password-file",
                self.case.center.password_file, how)

    def sync(self):
        return self.row(*self.sync_arguments())

    def take_in(self, count=2, characters=4):
        """Messages that cannot be packed much smaller than they are."""
        self.attempts += 1
        marks = [f"({self.name}-{self.attempts}-{n})" for n in range(count)]
        words = lambda: "".join(chr(self.chance.randint(0x4E00, 0x9FA5)) for _ in range(characters))
        file = self.case.folder / f"{self.name}.txt"
        file.write_text("".join(f"李秋月 2026-11-20 09:{n:02}:{self.attempts % 60:02}\n补办要带{words()}{mark}\n\n"
                                for n, mark in enumerate(marks)), encoding="utf-8")
        self.row("intake", file, "--village", VILLAGE)
        self.case.facts.said(self.user, VILLAGE, marks)


class RoadCase(unittest.TestCase):
    def setUp(self):
        folder = scratch()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.seed = seed()
        self.facts = Facts()
        self.center = Center(folder.name)
        self.addCleanup(self.center.end, signal.SIGKILL)
        try:
            self.network = Network()
            self.addCleanup(self.network.remove)
        except Impossible as reason:
            self.impossible(reason)
        self.center.rows("init", "--demo")
        self.center.add_user(COMMISSIONER, "commissioner")
        self.center.add_user(MANAGER, "manager")
        self.center.address, self.center.within = "0.0.0.0", self.network.within
        self.center.serve(0, "--behind-proxy")  # What goes over the road is plain here.

    def impossible(self, reason):
        """Told aloud: the runner of tests goes by it, and unittest gives the reason to nobody who does not ask."""
        print(f"no networks of their own here: {reason}", file=sys.stderr)
        self.skipTest(str(reason))

    def chance(self, name):
        return random.Random(f"{self.seed} {name}")

    def road(self, name):
        try:
            road = Road(self.network, self.center.port, self.chance("road " + name))
        except Impossible as reason:
            self.impossible(reason)
        self.addCleanup(road.close)
        return road

    def at_once(self, *stories):
        """Side by side: most of a story about a lost packet is waiting."""
        with concurrent.futures.ThreadPoolExecutor(len(stories)) as pool:
            for told in [pool.submit(story) for story in stories]:
                told.result()

    def everybody_is_level(self, *desks):
        """Each has every message once, and so has a desk that knows only the centre."""
        for road in {desk.road for desk in desks if desk.road}:
            road.heal()
        self.at_once(*(lambda desk=desk: self.assertEqual(desk.sync()["pending"], 0) for desk in desks))
        hashes = {}
        everybody = [*desks, self.fresh("last")]
        self.at_once(*(lambda desk=desk: hashes.setdefault(desk.user, set()).add(self.state_of(desk))
                       for desk in everybody))
        self.assertEqual({user: len(some) for user, some in hashes.items()}, dict.fromkeys(hashes, 1),
                         f"seed {self.seed}: {hashes}")
        self.assertEqual(self.center.end(), 0)
        self.center.rows("check")

    def state_of(self, desk):
        self.assertEqual(desk.sync(), LEVEL, f"seed {self.seed}: {desk.name}")
        report = desk.row("verify")
        self.assertEqual(report["differences"], 0, f"seed {self.seed}: {desk.name}: {report}")
        missing = self.facts.missing(log_of(desk), lambda *_: False, lambda fact: True)
        self.assertEqual(missing, [], f"seed {self.seed}: {desk.name}")
        return report["state_hash"]

    def fresh(self, name, user=MANAGER, road=None):
        desk = RoadDesk(self, name, user, road)
        desk.sync()
        return desk


class Partitions(RoadCase):
    def test_a_road_that_breaks_within_a_push_or_a_pull_costs_neither_work_nor_the_day(self):
        ways = {"both": (OUT, IN), "there": (OUT,), "back": (IN,)}
        pushing, pulling = ([self.fresh(f"{kind}-{name}", COMMISSIONER, self.road(f"{kind}-{name}"))
                             for name in ways] for kind in ("push", "pull"))
        self.at_once(*(lambda desk=desk: desk.take_in(40, 400) for desk in pushing))
        feeder = self.fresh("feeder")
        feeder.take_in(40, 400)
        feeder.sync()
        self.at_once(*(lambda desk=desk, cut=cut, way=way: self.cut_off(desk, cut, way)
                       for desks, way in ((pushing, OUT), (pulling, IN)) for desk, cut in zip(desks, ways.values())))
        self.everybody_is_level(*pushing, *pulling, feeder)

    def cut_off(self, desk, cut, way):
        """`way`: in which direction the bytes go whose middle is meant."""
        desk.road.after(way, MIDDLE, lambda: desk.road.cut(*cut))
        begun = time.monotonic()
        process = self.started(desk)
        self.assertTrue(desk.road.happened.wait(TIMEOUT_S), f"{desk.name}: so much was never sent")
        # There is one writer; who comes meanwhile is told so at once instead of waiting for a network.
        self.at_its_pace(desk, lambda: self.assert_busy(desk, "another workstation or command", "intake",
                                                        self.folder / "feeder.txt", "--village", VILLAGE))
        _, error = process.communicate(timeout=TIMEOUT_S)
        took = time.monotonic() - begun
        self.assertEqual((process.returncode, Failed(1, error).code()), (1, "busy"), error)
        self.assertIn("the centre does not answer", error)
        self.assertLess(took, GIVES_UP_S, f"{desk.name}: too late")
        if way == OUT:
            self.assertIn("40 events wait here", error)
        self.at_its_pace(desk, desk.take_in)
        request = desk.rows("request", "list", "--limit", 1)[0]["id"]
        self.at_its_pace(desk, lambda: desk.row("request", "note", request, "--text", f"({desk.name}-noted)"))
        self.facts.said(desk.user, VILLAGE, [f"({desk.name}-noted)"])
        self.assertEqual(desk.row("verify")["differences"], 0)
        desk.road.heal()
        self.assertEqual(desk.sync()["pending"], 0, desk.name)
        print(f"{desk.name}: gave up after {took:.0f} s", file=sys.stderr)

    def started(self, desk, how="--once"):
        process = subprocess.Popen(desk.command(*desk.sync_arguments(how)), text=True, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)

        def end():
            process.kill()
            process.communicate(timeout=TIMEOUT_S)

        self.addCleanup(end)
        return process

    def at_its_pace(self, desk, work):
        begun = time.monotonic()
        work()
        self.assertLess(time.monotonic() - begun, FAST_S, f"{desk.name}: work waits for a network")

    def assert_busy(self, desk, words, *arguments):
        with self.assertRaises(Failed) as refused:
            desk.rows(*arguments)
        self.assertEqual(refused.exception.code(), "busy")
        self.assertIn(words, refused.exception.error)

    def test_a_desk_that_follows_catches_up_by_itself_when_the_road_is_mended(self):
        desk = self.fresh("following", MANAGER, self.road("following"))
        feeder = self.fresh("feeder", COMMISSIONER)
        process = self.started(desk, "--follow")
        feeder.take_in()
        feeder.sync()
        self.assertEqual(json.loads(process.stdout.readline())["pulled"], 2)
        desk.road.after(IN, 1, lambda: desk.road.cut(OUT, IN))
        feeder.take_in()
        feeder.sync()
        self.assertTrue(desk.road.happened.wait(TIMEOUT_S), "the news were never sent")
        desk.road.heal()
        self.assertEqual(json.loads(process.stdout.readline())["pulled"], 2)
        process.terminate()
        process.wait(TIMEOUT_S)
        self.everybody_is_level(desk, feeder)


class Weathers(RoadCase):
    def test_loss_delay_and_packets_out_of_order_cost_time_and_nothing_else(self):
        weathers = {"loss": Weather(loss=0.3), "delay": Weather(delay=0.5), "shuffle": Weather(shuffle=0.08)}
        desks = [self.fresh(name, COMMISSIONER, self.road(name)) for name in weathers]
        feeder = self.fresh("feeder")
        feeder.take_in(4)
        feeder.sync()
        for desk, count, characters in zip(desks, (4, 20, 40), (4, 100, 400)):
            desk.take_in(count, characters)
        for desk, weather in zip(desks, weathers.values()):
            desk.road.weather = weather
        self.at_once(*(lambda desk=desk: self.gets_through(desk) for desk in desks))
        self.everybody_is_level(*desks, feeder)

    def gets_through(self, desk):
        """At once or with another try: an end with an error must be an honest one."""
        begun, tries = time.monotonic(), 0
        while True:
            tries += 1
            try:
                self.assertEqual(desk.sync()["pending"], 0)
                break
            except Failed as failed:
                self.assertEqual(failed.code(), "busy", failed.error)
                self.assertIn("the centre does not answer", failed.error)
                self.assertLess(time.monotonic() - begun, TIMEOUT_S, f"seed {self.seed}: {desk.name}")
        print(f"{desk.name}: level after {time.monotonic() - begun:.0f} s, {tries} tries, "
              f"{desk.road.lost} packets lost", file=sys.stderr)

    def test_a_connection_that_is_reset_within_a_push_or_a_pull_is_made_anew(self):
        pushing, pulling = (self.fresh(name, COMMISSIONER, self.road(name)) for name in ("push", "pull"))
        feeder = self.fresh("feeder")
        feeder.take_in(40, 400)
        feeder.sync()
        pushing.take_in(40, 400)
        for desk, way in ((pushing, OUT), (pulling, IN)):
            desk.road.after(way, MIDDLE, desk.road.reset)
            self.assertEqual(desk.sync()["pending"], 0, "one sync is enough")
            self.assertTrue(desk.road.happened.is_set(), f"{desk.name}: so much was never sent")
        self.everybody_is_level(pushing, pulling, feeder)


if __name__ == "__main__":
    unittest.main()
