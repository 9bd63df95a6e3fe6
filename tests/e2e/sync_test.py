#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks and a centre as real processes: work travels, nothing is lost, and refusals are told."""

import contextlib
import json
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import unittest

from caller import Caller
from center import VILLAGE, Center, CenterCase
from desk import TIMEOUT_S, Desk, Failed

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
        return self.row(*self.syncing(self.world.center.port), "--once")

    def syncing(self, port):
        return ("sync", "--server", f"http://127.0.0.1:{port}", "--user", self.user, "--password-file",
                self.world.center.password_file)

    def aside(self):
        """Reasons why events of this desk are not accepted."""
        with contextlib.closing(sqlite3.connect(f"file:{self.data}/keting.db?mode=ro", uri=True)) as database:
            return [code for (code,) in database.execute("SELECT code FROM place WHERE code IS NOT NULL")]

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
        right = self.center.password_file.read_text(encoding="utf-8")
        self.center.password_file.write_text("another one\n", encoding="utf-8")
        with self.assertRaises(Failed) as refused:
            desk.sync()
        self.assertEqual(refused.exception.code(), "invalid")
        self.assertIn("do not fit together", refused.exception.error)
        self.assertEqual(desk.verified(), before)
        self.center.password_file.write_text(right.rstrip("\n"), encoding="utf-8")  # As an editor may leave it.
        self.assertEqual(desk.sync()["pending"], 0)

    def test_a_desk_is_one_users_and_begins_fresh(self):
        desk = self.desk("first", COMMISSIONER)
        desk.sync()
        desk.user = MANAGER
        with self.assertRaises(Failed) as other:
            desk.sync()
        self.assertEqual(other.exception.code(), "conflict")
        (device,) = self.center.rows("device", "list")
        self.assertEqual(device["user"], COMMISSIONER, "the other one was not even asked")
        self.center.rows("device", "disable", device["id"])
        for user in (COMMISSIONER, MANAGER, COMMISSIONER):
            desk.user = user
            with self.assertRaises(Failed) as shut:
                desk.sync()
            self.assertEqual(shut.exception.code(), "conflict", "another name opens no door")
        desk.user = COMMISSIONER
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


    def test_who_signs_a_demonstration_in_is_told_that_its_requests_go(self):
        desk = self.desk("first", COMMISSIONER)
        shutil.rmtree(desk.data)
        requests = desk.row("init", "--demo")["requests"]
        self.assertGreater(requests, 100)

        def notes():
            ran = subprocess.run(desk.command(*desk.syncing(self.center.port), "--once"), capture_output=True,
                                 text=True, timeout=TIMEOUT_S, check=True)
            return [json.loads(line)["note"] for line in ran.stderr.splitlines()]

        self.assertEqual(notes(), [f"the demonstration's {requests} requests were removed from this desk"])
        self.assertEqual((desk.requests(), notes()), ({}, []))

    def test_who_files_for_a_village_of_somebody_else_is_told_that_the_centre_will_refuse_it(self):
        def notes(desk, village):
            desk.take_in()
            ran = subprocess.run(desk.command("intake", self.folder / "chat.txt", "--village", village),
                                 capture_output=True, text=True, timeout=TIMEOUT_S, check=True)
            return [json.loads(line)["note"] for line in ran.stderr.splitlines()]

        desk, manager = self.desk("first", COMMISSIONER), self.desk("second", MANAGER)
        for one in (desk, manager):
            one.sync()
        own, other = VILLAGE, "510923107212"
        staffed = {row["code"]: row["commissioner"] for row in desk.rows("village", "list")}
        self.assertEqual((staffed[own], staffed[other] == COMMISSIONER), (COMMISSIONER, False))
        self.assertEqual(notes(desk, own), [])
        self.assertEqual(notes(manager, other), [])
        self.assertIn("510923107212 is not a village of li.zhuanyuan", notes(desk, other)[0])
        self.center.rows("assign", other, "--commissioner", COMMISSIONER)
        self.assertEqual(desk.sync()["quarantined"], 0, "it was assigned in time")

    def test_what_was_refused_is_listed_with_its_reason_and_what_to_do(self):
        desk = self.desk("first", COMMISSIONER)
        self.assertEqual(desk.rows("refused"), [], "a desk without a centre")
        desk.sync()
        desk.take_in()
        self.assertEqual(desk.rows("refused"), [])
        self.center.add_user("xin.ren", "commissioner")
        self.center.rows("assign", VILLAGE, "--commissioner", "xin.ren")
        desk.take_in("李秋月 2026-11-20 09:50:00\n请打 0825-5551234\n")
        told = subprocess.run(desk.command(*desk.syncing(self.center.port), "--once"), capture_output=True,
                              text=True, timeout=TIMEOUT_S, check=True)
        self.assertIn("keting-cli refused", json.loads(told.stderr)["note"])
        rows = desk.rows("refused")
        self.assertEqual({key: rows[-1][key] for key in ("time", "village", "kind", "about", "code", "reason", "do")},
                         {"time": desk.now, "village": VILLAGE, "kind": "received", "about": "请打 0825-*****34",
                          "code": "no-right", "reason": "the village was not yours when it arrived",
                          "do": "ask a manager to take it over"})
        self.assertEqual(len(rows), len(desk.aside()))
        table = subprocess.run(desk.command("--format", "table", "refused"), capture_output=True, text=True,
                               timeout=TIMEOUT_S, check=True).stdout
        self.assertIn("ask a manager to take it over", table)
        self.assertNotIn("5551234", table)
        for row in self.center.rows("quarantine"):
            self.center.rows("adopt", row["n"], "--by", MANAGER)
        self.center.rows("assign", VILLAGE, "--commissioner", COMMISSIONER)
        desk.sync()
        self.assertEqual(desk.rows("refused"), [])


class Adoptions(SyncCase):
    def given_away(self):
        """A desk that wrote for its village while that was given to another, and the number of what it wrote."""
        desk = self.desk("first", COMMISSIONER)
        desk.sync()
        desk.take_in()
        desk.sync()
        self.center.add_user("xin.ren", "commissioner")
        desk.take_in("李秋月 2026-11-20 09:50:00\n户口本也要吗？\n")
        self.center.rows("assign", VILLAGE, "--commissioner", "xin.ren")
        desk.sync()
        self.assertEqual((desk.requests(), desk.aside()), ({}, ["no-right"]))
        return desk, self.center.rows("quarantine")[0]["n"]

    def test_what_a_manager_adopts_everybody_sees_and_its_author_when_the_village_comes_back(self):
        desk, number = self.given_away()
        heir = self.desk("heir", "xin.ren")
        heir.sync()
        manager = Caller(self.center, MANAGER)
        status, page = manager.post("/sync/1/quarantine", {"after": 0})
        self.assertEqual((status, page["more"], page["last"]), (200, False, number))
        entry = page["entries"][0]
        self.assertEqual((entry["n"], entry["author"], entry["code"], entry["event"]["kind"]),
                         (number, COMMISSIONER, "no-right", "received"))
        self.assertIn("户口本也要吗", entry["event"]["body"], "a person can judge it")
        for path, message in (("/sync/1/quarantine", {"after": 0}), ("/sync/1/adopt", {"n": number})):
            self.assertEqual(self.center.post(path, message)[0], 401)
            for user in (COMMISSIONER, "xin.ren"):
                self.assertEqual(Caller(self.center, user).post(path, message)[0], 403)
        status, place = manager.post("/sync/1/adopt", {"n": number})
        self.assertEqual((status, place["scope"]), (200, "v:" + VILLAGE))
        self.assertEqual(manager.post("/sync/1/adopt", {"n": number}), (status, place))
        self.assertEqual(manager.post("/sync/1/quarantine", {"after": 0})[1]["entries"], [])
        self.assertEqual(heir.sync()["pulled"], 1)
        other = self.desk("other", MANAGER)
        other.sync()
        self.assertEqual(heir.requests(), other.requests())
        asked = [entry for request in heir.requests() for entry in heir.row("request", "show", request)["events"]]
        self.assertEqual(len(asked), 3)
        self.center.rows("assign", VILLAGE, "--commissioner", COMMISSIONER)
        desk.sync()
        self.assertEqual((desk.requests(), desk.aside()), (other.requests(), []))
        for one in (desk, heir, other):
            one.verified()
        self.center.rows("check")
        self.assertNotIn("户口本", self.center.log.read_text(encoding="utf-8"))

    def test_who_still_holds_the_village_sees_at_once_that_their_work_is_accepted(self):
        self.center.add_user("an.ren", "agent")
        self.center.rows("assign", VILLAGE, "--agent", "an.ren")
        commissioner, agent = self.desk("first", COMMISSIONER), self.desk("second", "an.ren")
        commissioner.sync()
        commissioner.take_in()
        commissioner.sync()
        agent.sync()
        request = sorted(agent.requests())[0]
        agent.row("request", "claim", request)
        agent.row("request", "reply", request, "--text", "带户口簿。")
        self.assertEqual(agent.sync()["quarantined"], 2)
        self.assertEqual(agent.aside(), ["no-right"] * 2)
        self.assertEqual(agent.requests(), commissioner.requests(), "what is not accepted is not folded")
        for row in self.center.rows("quarantine"):
            self.center.rows("adopt", row["n"], "--by", MANAGER)
        agent.sync()
        commissioner.sync()
        self.assertEqual(agent.aside(), [])
        self.assertEqual(agent.requests(), commissioner.requests())
        self.assertEqual(agent.requests()[request]["owner"], "an.ren")
        self.assertEqual(agent.row("request", "show", request), commissioner.row("request", "show", request))
        agent.verified()

    def test_the_operator_adopts_in_a_managers_name_only_and_never_reads_the_words(self):
        _, number = self.given_away()
        row = self.center.rows("quarantine")[0]
        self.assertEqual({key: row[key] for key in ("n", "author", "code", "scope", "kind")},
                         {"n": number, "author": COMMISSIONER, "code": "no-right", "scope": "v:" + VILLAGE,
                          "kind": "received"})
        self.assertEqual(set(row), {"n", "id", "author", "received", "code", "scope", "kind"})
        for by, code in ((COMMISSIONER, "conflict"), ("nobody", "not-found")):
            with self.assertRaises(Failed) as refused:
                self.center.rows("adopt", number, "--by", by)
            self.assertEqual(refused.exception.code(), code)
        with self.assertRaises(Failed) as unknown:
            self.center.rows("adopt", 4711, "--by", MANAGER)
        self.assertEqual(unknown.exception.code(), "conflict")
        self.center.rows("adopt", number, "--by", MANAGER)
        self.assertEqual(self.center.rows("quarantine"), [])
        adopted = [line for line in self.center.rows("audit", "--user", MANAGER) if line["what"] == "adopted"]
        self.assertEqual([line["about"] for line in adopted], [f"v:{VILLAGE} {row['id']}"])


class Accounts(SyncCase):
    def test_a_desk_whose_renewed_sign_in_got_lost_on_the_way_stays_signed_in(self):
        script = pathlib.Path(__file__).with_name("forwarder.py")
        port = self.center.port
        forwarder = subprocess.Popen([sys.executable, script, "127.0.0.1", str(port), "/auth/refresh"],
                                     stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (forwarder.kill(), forwarder.wait(TIMEOUT_S), forwarder.stdout.close()))
        desk = self.desk("first", COMMISSIONER)
        command = desk.command(*desk.syncing(int(forwarder.stdout.readline())), "--follow")
        following = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (following.kill(), following.wait(TIMEOUT_S), following.stdout.close()))
        self.assertGreater(json.loads(following.stdout.readline())["pulled"], 0)
        self.center.end()
        with contextlib.closing(sqlite3.connect(self.center.data + "/center.db")) as database:
            database.execute("UPDATE token SET expires = 1 WHERE kind = 'access'")
            database.commit()
        self.center.serve(port)
        other = self.desk("second", MANAGER)
        other.sync()
        other.take_in()
        other.sync()
        self.assertEqual(json.loads(following.stdout.readline())["pulled"], 2)
        told = [line["what"] for line in self.center.rows("audit", "--user", COMMISSIONER)]
        self.assertEqual(told, ["account-put", "signed-in", "answer-lost"], "no second sign-in was needed")

    def test_a_device_that_was_shut_out_is_told_so_and_the_users_other_one_goes_on(self):
        lost, kept = self.desk("first", COMMISSIONER), self.desk("second", COMMISSIONER)
        lost.sync()
        kept.sync()
        self.desk("third", MANAGER).sync()
        first, second = self.center.rows("device", "list", "--user", COMMISSIONER)
        self.assertEqual(len(self.center.rows("device", "list")), 3)
        self.assertEqual((first["user"], first["disabled"]), (COMMISSIONER, False))
        self.assertRegex(first["app"], r"^\d+\.\d+")
        self.assertLessEqual(first["created"], first["seen"])
        caller = Caller(self.center, COMMISSIONER)
        status, answer = caller.post("/auth/devices", {})
        self.assertEqual((status, len(answer["devices"])), (200, 3))
        self.assertEqual([one["id"] for one in answer["devices"] if one["this"]], [caller.device])
        for device in (first["id"], caller.device):
            self.center.rows("device", "disable", device)
        self.assertEqual(caller.post("/auth/devices", {})[1]["error"]["code"], "device-disabled", "at once")
        lost.take_in()
        with self.assertRaises(Failed) as refused:
            lost.sync()
        self.assertEqual(refused.exception.code(), "conflict")
        self.assertIn("has shut this device out", refused.exception.error)
        self.assertEqual(len(lost.requests()), 2, "what is on it stays there")
        self.assertEqual(kept.sync()["pending"], 0)
        self.assertEqual([one["disabled"] for one in self.center.rows("device", "list", "--user", COMMISSIONER)],
                         [True, False, True])
        told = [line for line in self.center.rows("audit", "--user", COMMISSIONER)
                if line["what"] == "device-disabled"]
        self.assertEqual([line["device"] for line in told], [first["id"], caller.device])
        for device, code in ((second["id"][:-1], "invalid"), ("0" * 8 + second["id"][8:], "not-found")):
            with self.assertRaises(Failed) as unknown:
                self.center.rows("device", "disable", device)
            self.assertEqual(unknown.exception.code(), code)

    def test_what_was_exported_without_a_centre_stands_in_its_audit_log_afterwards(self):
        desk, own = self.desk("first", COMMISSIONER), self.desk("own", COMMISSIONER)
        desk.sync()
        desk.take_in()
        desk.sync()
        port = self.center.port
        self.center.end(signal.SIGKILL)
        period = ("--from", "2026-11-01", "--to", "2026-11-20", "--scope", VILLAGE)
        for one in (own, desk):
            before = one.row("verify")["events"]
            report = one.row("report", *period, "--format", "csv", self.folder / "report.csv")
            one.row("backup", self.folder / "backup.db")
            self.assertEqual(one.row("verify")["events"], before + (2 if one is desk else 0))
        self.center.serve(port)
        done = desk.sync()
        self.assertEqual((done["pushed"], done["quarantined"], done["pending"]), (2, 0, 0))
        desk.sync()
        told = [line for line in self.center.rows("audit", "--user", COMMISSIONER) if line["what"] == "exported"]
        self.assertEqual([line["about"] for line in told],
                         [f"report csv, {report['rows']} rows, masked; {desk.now} at the desk",
                          f"backup db, 2 rows, not masked; {desk.now} at the desk"])
        self.assertEqual(self.center.rows("audit", "--since", "2999-01-01"), [])
        with self.assertRaises(Failed) as unread:
            self.center.rows("audit", "--since", "yesterday")
        self.assertEqual(unread.exception.code(), "invalid")
        desk.verified()
        again = self.desk("again", COMMISSIONER)
        again.sync()
        self.assertEqual(again.verified(), desk.verified())


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
