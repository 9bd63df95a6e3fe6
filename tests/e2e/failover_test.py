#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL with a synchronous standby: what was acknowledged is on both, whatever dies."""

import unittest

import postgres_test
from center_test import Caller
from cluster import Cluster, Folder


class Failover(postgres_test.PushingCase):
    def setUp(self):
        folder = Folder()
        self.addCleanup(folder.__exit__, None, None, None)
        self.cluster = Cluster(folder.__enter__(), "primary").make().start()
        self.addCleanup(lambda: self.cluster.stop("immediate"))
        self.standby = self.cluster.make_standby("standby", 5433).start()
        self.addCleanup(lambda: self.standby.stop("immediate"))
        self.cluster.await_standby()
        super().setUp()

    @classmethod
    def setUpClass(cls):
        pass  # Each test breaks servers of its own.

    def new_database(self, name):
        self.cluster.new_database(name)
        return self.cluster.url(name, others=[self.standby.port])

    def test_the_standby_takes_over_and_has_everything_that_was_acknowledged(self):
        def fail_over():
            self.cluster.kill()
            self.standby.promote()

        acknowledged = self.run_while_pushing(fail_over)
        ids = self.events_at(self.second)
        self.assertEqual(len(ids), len(set(ids)))
        self.assertLessEqual(set(acknowledged[0]) | set(acknowledged[1]), set(ids))
        self.second.rows("check")
        self.second.rows("user", "list")

    def test_what_the_standby_has_not_confirmed_is_neither_acknowledged_nor_seen(self):
        self.first.serve()
        writer, reader = Caller(self.first, postgres_test.MANAGER), Caller(self.first, postgres_test.MANAGER)
        writer.push(writer.event())
        self.standby.stop("immediate")
        event = writer.event()
        message = {"epoch": writer.epoch, "device": writer.device, "now": 1795000000000, "events": [event]}
        status, answer = writer.post("/sync/1/push", message)
        self.assertEqual((status, answer["error"]["code"]), (503, "unavailable"))
        self.assertEqual(len(reader.events()), 1)
        self.assertEqual(writer.post("/sync/1/push", message)[0], 503, "it waits for the first, which waits")
        self.standby.start()
        self.cluster.await_standby()
        self.assertEqual(writer.push(event)[0]["st"], "dup")
        self.assertEqual([seen["id"] for seen in reader.events()][1:], [event["id"]])


if __name__ == "__main__":
    unittest.main()
