#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks and a centre as real processes: work travels, nothing is lost, and refusals are told."""

import pathlib
import shutil
import signal
import unittest

from center import VILLAGE, Center, CenterCase
from desk import Desk, Failed

CHAT = """李秋月 2026-11-20 09:40:00
身份证掉了，补办要带哪些材料？

周小满 2026-11-20 09:41:00
医保缴费还能补不？
"""
COMMISSIONER, MANAGER = "li.zhuanyuan", "zhao.zhuren"


class SyncedDesk(Desk):
    def __init__(self, world, name, user):
        super().__init__(world.folder / name)
        self.world = world
        self.user = user
        self.rows("init")

    def sync(self):
        return self.row("sync", "--server", f"http://127.0.0.1:{self.world.center.port}", "--user", self.user,
                        "--password-file", self.world.center.password_file, "--once")

    def requests(self, view="all"):
        return {row["id"]: row for row in self.rows("request", "list", "--view", view)}

    def take_in(self, chat=CHAT, village=VILLAGE):
        file = self.world.folder / "chat.txt"
        file.write_text(chat, encoding="utf-8")
        return self.row("intake", file, "--village", village)

    def verified(self):
        report = self.row("verify")
        if report["differences"]:
            raise AssertionError(report)
        return report["state_hash"]


class SyncCase(CenterCase):
    def setUp(self):
        super().setUp()
        for name, role in ((COMMISSIONER, "commissioner"), (MANAGER, "manager"), ("sun.zhuren", "manager")):
            self.center.add_user(name, role)
        self.center.serve()

    def desk(self, name, user):
        return SyncedDesk(self, name, user)


class Work(SyncCase):
    def test_work_of_one_desk_is_seen_on_another_and_answered_there(self):
        first, second = self.desk("first", COMMISSIONER), self.desk("second", MANAGER)
        first.sync()
        self.assertEqual(first.take_in()["requests"], 2)
        done = first.sync()
        self.assertEqual((done["pushed"], done["pending"], done["quarantined"]), (2, 0, 0))
        second.sync()
        self.assertEqual(first.requests(), second.requests())
        request = sorted(second.requests())[0]
        second.row("request", "claim", request)
        second.row("request", "reply", request, "--text", "带户口簿。")
        second.sync()
        first.sync()
        self.assertEqual(first.requests(), second.requests())
        self.assertEqual(first.requests()[request]["owner"], MANAGER)
        third = self.desk("third", "sun.zhuren")
        third.sync()
        self.assertEqual(second.verified(), third.verified())
        self.assertEqual(third.sync(), {"pushed": 0, "pulled": 0, "quarantined": 0, "pending": 0})

    def test_of_two_claims_made_apart_the_first_to_arrive_wins_and_the_other_is_kept(self):
        first, second = self.desk("first", COMMISSIONER), self.desk("second", MANAGER)
        first.sync()
        first.take_in()
        first.sync()
        second.sync()
        request = sorted(first.requests())[0]
        second.row("request", "claim", request)
        first.row("request", "claim", request)
        second.sync()
        first.sync()
        second.sync()
        self.assertEqual(first.requests()[request]["owner"], MANAGER)
        shown = first.row("request", "show", request)
        self.assertIn("lost-claim", [entry["outcome"] for entry in shown["events"]])
        self.assertEqual(shown, second.row("request", "show", request))

    def test_a_conversation_that_two_desks_paste_apart_comes_together(self):
        first, second = self.desk("first", COMMISSIONER), self.desk("second", MANAGER)
        first.sync()
        second.sync()
        first.take_in()
        second.take_in()
        request = sorted(second.requests())[0]
        second.row("request", "claim", request)
        first.sync()
        second.sync()
        first.sync()
        self.assertEqual(len(first.requests()), 2)
        self.assertEqual(first.requests(), second.requests())
        self.assertEqual(first.requests()[request]["owner"], MANAGER)
        self.assertEqual(first.take_in()["requests"], 0)
        first.verified()

    def test_without_a_centre_work_goes_on_and_is_sent_afterwards(self):
        desk = self.desk("first", COMMISSIONER)
        desk.sync()
        port = self.center.port
        self.center.end(signal.SIGKILL)
        desk.take_in()
        with self.assertRaises(Failed) as offline:
            desk.sync()
        self.assertEqual(offline.exception.code(), "busy")
        self.assertIn("2 events wait here", offline.exception.error)
        self.center.serve(port)
        self.assertEqual(desk.sync()["pushed"], 2)


class Refusals(SyncCase):
    def test_a_wrong_password_changes_nothing(self):
        desk = self.desk("first", COMMISSIONER)
        before = desk.verified()
        self.center.password_file.write_text("another one\n", encoding="utf-8")
        with self.assertRaises(Failed) as refused:
            desk.sync()
        self.assertEqual(refused.exception.code(), "invalid")
        self.assertEqual(desk.verified(), before)

    def test_a_desk_is_one_users_and_begins_fresh(self):
        desk = self.desk("first", COMMISSIONER)
        desk.sync()
        desk.user = MANAGER
        with self.assertRaises(Failed) as other:
            desk.sync()
        self.assertEqual(other.exception.code(), "conflict")
        with self.assertRaises(Failed) as acting:
            desk.row("intake", "x", "--village", VILLAGE, user=MANAGER)
        self.assertEqual(acting.exception.status, 1)
        worked = self.desk("worked", COMMISSIONER)
        worked.take_in()
        with self.assertRaises(Failed) as own:
            worked.sync()
        self.assertEqual(own.exception.code(), "conflict")
        self.assertEqual(len(worked.requests()), 2)

    def test_addresses_that_are_none_or_unencrypted_are_refused(self):
        desk = self.desk("first", COMMISSIONER)
        for address in ("http://192.0.2.1:80", "ftp://127.0.0.1", "127.0.0.1:1", "https://a:b@127.0.0.1", "", "x"):
            with self.assertRaises(Failed, msg=address) as refused:
                desk.row("sync", "--server", address, "--user", COMMISSIONER, "--password-file",
                         self.center.password_file)
            self.assertEqual(refused.exception.code(), "invalid")

    def test_another_centre_at_the_address_gets_nothing(self):
        desk = self.desk("first", COMMISSIONER)
        desk.sync()
        desk.take_in()
        (self.folder / "other").mkdir()
        other = Center(self.folder / "other")
        other.rows("init", "--demo")
        other.add_user(COMMISSIONER, "commissioner")
        other.serve()
        self.addCleanup(other.end)
        own, self.center = self.center, other
        with self.assertRaises(Failed) as refused:
            desk.sync()
        self.assertEqual(refused.exception.code(), "conflict")
        self.center = own
        self.assertEqual(desk.sync()["pushed"], 2)

    def test_work_for_a_village_that_was_given_away_is_kept_in_quarantine_and_the_village_leaves(self):
        desk = self.desk("first", COMMISSIONER)
        desk.sync()
        desk.take_in()
        desk.sync()
        self.center.add_user("xin.ren", "commissioner")
        desk.take_in("李秋月 2026-11-20 09:50:00\n户口本也要吗？\n")
        self.center.rows("assign", VILLAGE, "--commissioner", "xin.ren")
        done = desk.sync()
        self.assertEqual((done["quarantined"], done["pending"]), (1, 0))
        self.assertEqual(desk.requests(), {})
        desk.verified()
        heir = self.desk("heir", "xin.ren")
        heir.sync()
        self.assertEqual(len(heir.requests()), 2)


class Restores(SyncCase):
    def test_a_centre_that_was_set_back_gets_everything_again(self):
        first, second = self.desk("first", COMMISSIONER), self.desk("second", MANAGER)
        first.sync()
        self.center.rows("backup", self.folder / "copy.db")
        first.take_in()
        first.sync()
        second.sync()
        request = sorted(second.requests())[0]
        second.row("request", "claim", request)
        second.sync()
        first.sync()
        before = first.requests()
        self.center.end()
        data = pathlib.Path(self.center.data)
        for file in data.glob("center.db*"):
            file.unlink()
        shutil.copy(self.folder / "copy.db", data / "center.db")
        self.center.rows("epoch", "renew")
        self.center.serve()
        for desk in (first, second, first):
            desk.sync()
        self.assertEqual(first.requests(), before)
        self.assertEqual(second.requests(), before)
        self.center.rows("check")

    def test_a_copied_desk_and_its_original_both_keep_their_work(self):
        first = self.desk("first", COMMISSIONER)
        first.sync()
        shutil.copytree(first.data, self.folder / "clone")
        clone = Desk(self.folder / "clone")
        clone.__class__ = SyncedDesk
        clone.world, clone.user = self, COMMISSIONER
        first.take_in()
        clone.take_in("王大爷 2026-11-20 09:50:00\n户口本也要吗？\n")
        first.sync()
        clone.sync()
        first.sync()
        self.assertEqual(len(first.requests()), 3)
        self.assertEqual(first.requests(), clone.requests())
        self.assertEqual(first.verified(), clone.verified())


if __name__ == "__main__":
    unittest.main()
