#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two centres as real processes on one PostgreSQL: they see each other's work, and either may die."""

import pathlib
import signal
import statistics
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "postgres"))
from center import PASSWORD, VILLAGE, Center
from center_test import Caller
from cluster import Cluster, Folder
from desk import TIMEOUT_S, Failed, scratch

MANAGER, COMMISSIONER = "zhao.zhuren", "li.zhuanyuan"
SCOPE = "v:" + VILLAGE


class PostgresCase(unittest.TestCase):
    databases = 0

    @classmethod
    def setUpClass(cls):
        folder = Folder()
        cls.addClassCleanup(folder.__exit__, None, None, None)
        cls.cluster = Cluster(folder.__enter__()).make().start()
        cls.addClassCleanup(lambda: cls.cluster.stop("immediate"))

    def setUp(self):
        folder = scratch()
        self.addCleanup(folder.cleanup)
        PostgresCase.databases += 1
        self.url = self.new_database(f"centre{PostgresCase.databases}")
        self.centers = [Center(folder.name, self.url) for _ in range(2)]
        for center in self.centers:
            self.addCleanup(center.end, signal.SIGKILL)
        self.first, self.second = self.centers
        self.first.rows("init", "--demo")
        for name, role in ((MANAGER, "manager"), (COMMISSIONER, "commissioner")):
            self.first.add_user(name, role)

    def new_database(self, name):
        return self.cluster.new_database(name)

    def serve(self):
        for center in self.centers:
            center.serve()


def pages_of(caller):
    """All that is new behind the caller's cursors, which move on; the centre says what its chains are there."""
    while pages := caller.pull(caller.cursors)["scopes"]:
        yield from pages
        heads = {page["scope"]: page["events"][-1]["sseq"] for page in pages}
        marks = caller.post("/sync/1/reconcile", {"device": caller.device, "scopes": heads})[1]["scopes"]
        caller.cursors.update({scope: marks[scope][0] for scope in heads})


def caught_up(caller):
    for _ in pages_of(caller):
        pass
    return caller.cursors


class Together(PostgresCase):
    def test_a_push_at_one_wakes_a_pull_that_waits_at_the_other(self):
        self.serve()
        reader, writer = Caller(self.second, COMMISSIONER), Caller(self.first, MANAGER)
        took = []
        for _ in range(5):
            cursors = caught_up(reader)
            answers = []
            waiting = threading.Thread(target=lambda: answers.append(reader.pull(cursors, wait_ms=20_000)))
            waiting.start()
            while b"keting_waiting_pulls 1" not in self.second.raw("GET", "/metrics")[1]:
                pass
            begun = time.monotonic()
            sent = writer.event(text="x" * 9000)
            writer.push(sent)
            waiting.join(TIMEOUT_S)
            took.append(time.monotonic() - begun)
            pages = {page["scope"]: page["events"] for page in answers[0]["scopes"]}
            self.assertEqual([event["id"] for event in pages[SCOPE]], [sent["id"]])
        print(f"woken at the other centre after {sorted(round(1000 * seconds) for seconds in took)} ms")
        self.assertLess(statistics.median(took), 0.8, "told, not found by looking once a second")

    def test_what_moved_without_a_word_is_found_within_seconds(self):
        self.serve()
        reader, writer = Caller(self.second, COMMISSIONER), Caller(self.first, MANAGER)
        writer.push(writer.event())
        cursors = caught_up(reader)
        answers = []
        waiting = threading.Thread(target=lambda: answers.append(reader.pull(cursors, wait_ms=20_000)))
        waiting.start()
        while b"keting_waiting_pulls 1" not in self.second.raw("GET", "/metrics")[1]:
            pass
        # As if a centre had committed and died before it could tell.
        database = self.url.rsplit("/", 1)[1]
        self.cluster.sql(
            "INSERT INTO event SELECT scope, sseq + 1, decode(md5('id'), 'hex'), subject, kind, version, actor, "
            "device, dseq + 1000, at, grp, author, recorded, hash, chain, body FROM event "
            f"WHERE scope = '{SCOPE}' ORDER BY sseq DESC LIMIT 1; "
            f"UPDATE scope_head SET head = head + 1 WHERE scope = '{SCOPE}'", database)
        begun = time.monotonic()
        waiting.join(TIMEOUT_S)
        self.assertLess(time.monotonic() - begun, 10)
        self.assertEqual([page["scope"] for page in answers[0]["scopes"]], [SCOPE])

    def test_the_operator_s_commands_take_effect_at_once_in_both(self):
        self.serve()
        self.first.add_user("xin.ren", "commissioner")
        callers = [Caller(center, "xin.ren") for center in self.centers]
        for caller in callers:
            self.assertEqual(caller.push(caller.event())[0]["code"], "no-right")
        self.first.rows("assign", VILLAGE, "--commissioner", "xin.ren")
        for caller in callers:
            self.assertEqual(caller.push(caller.event())[0]["st"], "ok")
        self.assertEqual(len(self.first.rows("user", "list")), 3)
        self.first.rows("user", "disable", "xin.ren")
        for caller in callers:
            self.assertEqual(caller.post("/sync/1/pull", {})[0], 401)
        renewed = self.first.rows("epoch", "renew")[0]["epoch"]
        self.assertEqual({Caller(center, MANAGER).epoch for center in self.centers}, {renewed})
        self.assertGreater(self.second.rows("check")[0]["events"], 300)

    def test_there_is_one_centre_in_a_database_and_pg_dump_copies_it(self):
        with self.assertRaises(Failed) as again:
            self.second.rows("init")
        self.assertEqual(again.exception.code(), "conflict")
        with self.assertRaises(Failed) as copied:
            self.first.rows("backup", pathlib.Path(self.first.data).parent / "copy")
        self.assertEqual(copied.exception.code(), "invalid")
        self.assertIn("pg_dump", copied.exception.error)
        before = self.first.rows("check")
        dump = self.cluster.folder / f"{PostgresCase.databases}.dump"
        self.cluster.tool("pg_dump", "--format=custom", "--file", dump, self.url)
        self.second.database = self.cluster.new_database(f"copy{PostgresCase.databases}")
        with self.assertRaises(Failed) as empty:
            self.second.rows("check")
        self.assertEqual(empty.exception.code(), "not-found")
        self.cluster.tool("pg_restore", "--dbname", self.second.database, dump)
        self.assertEqual(self.second.rows("check"), before)


class PushingCase(PostgresCase):
    """What is acknowledged while something happens."""

    def push_until(self, center, ended, acknowledged, enough):
        """Pushes as fast as it is answered; what was answered is acknowledged, whatever happens after."""
        caller = Caller(center, MANAGER)
        while not ended.is_set():
            events = [caller.event() for _ in range(7)]
            try:
                results = caller.push(*events)
            except (OSError, AssertionError, ValueError):
                if center.process is None or center.process.poll() is not None:
                    return
                continue  # The database is away: nothing was acknowledged.
            acknowledged.extend(result["id"] for result in results if result["st"] in ("ok", "dup"))
            if len(acknowledged) > 200:
                enough.set()

    def run_while_pushing(self, deed):
        """What was acknowledged at each of the centres while and after something happened to them."""
        self.serve()
        ended, enough = threading.Event(), [threading.Event(), threading.Event()]
        acknowledged = [[], []]
        threads = [threading.Thread(target=self.push_until, args=(center, ended, acknowledged[i], enough[i]))
                   for i, center in enumerate(self.centers)]
        for thread in threads:
            thread.start()
        for event in enough:
            self.assertTrue(event.wait(TIMEOUT_S))
        deed()
        before = len(acknowledged[1])
        while len(acknowledged[1]) < before + 100:
            self.assertTrue(threads[1].is_alive())
            threads[1].join(0.05)
        ended.set()
        for thread in threads:
            thread.join(TIMEOUT_S)
        return acknowledged

    def events_at(self, center):
        events = [event for page in pages_of(Caller(center, MANAGER)) if page["scope"] == SCOPE
                  for event in page["events"]]
        self.assertEqual([event["sseq"] for event in events], list(range(1, len(events) + 1)))
        return [event["id"] for event in events]


class Crowd(PushingCase):
    def test_those_who_push_at_one_centre_at_once_get_one_order(self):
        self.serve()
        callers = [Caller(self.first, MANAGER) for _ in range(8)]
        acknowledged = []

        def push(caller):
            for _ in range(15):
                results = caller.push(*[caller.event() for _ in range(7)])
                acknowledged.extend(result["id"] for result in results if result["st"] == "ok")

        threads = [threading.Thread(target=push, args=(caller,)) for caller in callers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(TIMEOUT_S)
        self.assertEqual(len(acknowledged), 8 * 15 * 7)
        self.assertEqual(sorted(self.events_at(self.second)), sorted(acknowledged))
        self.second.rows("check")


class Losses(PushingCase):
    def test_nothing_acknowledged_is_lost_when_one_of_them_is_killed(self):
        acknowledged = self.run_while_pushing(lambda: self.first.end(signal.SIGKILL))
        ids = self.events_at(self.second)
        self.assertEqual(len(ids), len(set(ids)))
        self.assertLessEqual(set(acknowledged[0]) | set(acknowledged[1]), set(ids))
        self.second.rows("check")
        self.second.end()
        self.first.serve()
        self.assertEqual(self.events_at(self.first), ids)

    def test_centres_outlive_their_server(self):
        def power_cut():
            self.cluster.kill()
            self.cluster.start()

        acknowledged = self.run_while_pushing(power_cut)
        self.assertLessEqual(set(acknowledged[0]) | set(acknowledged[1]), set(self.events_at(self.second)))
        self.second.rows("check")
        self.assertEqual([center.end() for center in self.centers], [0, 0])


class WrongAddresses(PostgresCase):
    def test_each_is_told_in_a_line_without_its_password(self):
        self.cluster.sql(f"CREATE ROLE shut LOGIN PASSWORD '{PASSWORD}'")
        hba = self.cluster.data / "pg_hba.conf"
        hba.write_text("local all shut scram-sha-256\n" + hba.read_text(encoding="utf-8"), encoding="utf-8")
        self.cluster.sql("SELECT pg_reload_conf()")
        elsewhere = self.url.replace("keting@", "keting:geheim@")
        addresses = {
            "postgresql://keting:geheim@127.0.0.1:1/x": "storage",
            "postgresql://keting:geheim@127.0.0.1:1,127.0.0.1:2/x": "storage",
            elsewhere.replace(":5432", ":9"): "storage",
            elsewhere + "missing": "storage",
            elsewhere.replace("keting:", "shut:"): "storage",
            self.url.replace("keting@", "shut@"): "storage",
            self.cluster.url(): "not-found",
            "postgresql://keting:geheim%zz@127.0.0.1/x": "invalid",
            "keting:geheim@127.0.0.1": "invalid",
            "": "invalid",
            "mysql://keting:geheim@127.0.0.1/x": "invalid",
        }
        for url, code in addresses.items():
            for arguments in (("user", "list"), ("serve", "--listen", "127.0.0.1:0")):
                self.first.database = url
                with self.assertRaises(Failed, msg=url) as refused:
                    self.first.rows(*arguments)
                self.assertEqual((refused.exception.status, refused.exception.code()), (1, code), url)
                self.assertEqual(len(refused.exception.error.splitlines()), 1)
                self.assertNotIn("geheim", refused.exception.error)

    def test_a_directory_and_a_database_are_not_named_together(self):
        ran = subprocess.run(self.first.command("--data", self.first.data, "check"), text=True, check=False,
                             capture_output=True, timeout=TIMEOUT_S)
        self.assertEqual(ran.returncode, 2)


if __name__ == "__main__":
    unittest.main()
