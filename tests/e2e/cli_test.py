#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line's contract, on real processes and real data directories."""

import json
import pathlib
import re
import shutil
import signal
import subprocess
import unittest

from desk import Desk, Failed, scratch

CALENDAR = {
    "timezone": "Asia/Shanghai",
    "weekly": {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
    "closed": ["2030-05-01", "2030-05-02", "2030-05-03"],
    "open": {"2030-05-04": [["09:00", "17:00"]]},
}
REQUEST_FIELDS = {"id", "village", "asker", "text", "state", "due", "clock", "owner", "received", "left",
                  "first_reply_s", "on_time"}
VIEWS = ("inbox", "left", "overdue", "mine", "progress", "promised", "waiting", "closed", "dismissed",
         "all")
CHAT = """李秋月 2026-11-20 09:40:00
身份证掉了，补办要带哪些材料？

周小满 2026-11-20 09:41:00
医保缴费还能补不？

李秋月 2026-11-20 09:42:00
孩子要用，有点急
"""


class Due(unittest.TestCase):
    def due(self, calendar, *arrivals, seconds=600):
        lines = [json.dumps({"calendar": calendar, "received": at, "service_seconds": seconds})
                 for at in arrivals]
        with scratch() as data:
            return Desk(data).rows("due", stdin="\n".join(lines) + "\n")

    def test_the_table_of_the_service_rules(self):
        table = (
            ("2030-04-22T08:59:59+08:00", "2030-04-22T09:10:00+08:00", True),
            ("2030-04-22T16:50:00+08:00", "2030-04-22T17:00:00+08:00", False),
            ("2030-04-22T16:55:00+08:00", "2030-04-23T09:05:00+08:00", False),
            ("2030-04-22T17:00:00+08:00", "2030-04-23T09:10:00+08:00", True),
            ("2030-04-26T16:55:00+08:00", "2030-04-29T09:05:00+08:00", False),
            ("2030-04-30T16:55:00+08:00", "2030-05-04T09:05:00+08:00", False),
            ("2030-05-04T17:30:00+08:00", "2030-05-06T09:10:00+08:00", True),
        )
        rows = self.due(CALENDAR, *(received for received, _, _ in table))
        self.assertEqual([(row["due"], row["left_message"]) for row in rows],
                         [(due, left) for _, due, left in table])

    def test_a_zero_target_is_due_at_once_or_at_the_next_opening(self):
        rows = self.due(CALENDAR, "2030-04-22T10:00:00+08:00", "2030-04-22T20:00:00+08:00", seconds=0)
        self.assertEqual([row["due"] for row in rows],
                         ["2030-04-22T10:00:00+08:00", "2030-04-23T09:00:00+08:00"])

    def test_a_calendar_that_never_opens_has_no_due_time(self):
        rows = self.due({"timezone": "Asia/Shanghai", "weekly": {}}, "2030-04-22T10:00:00+08:00")
        self.assertIsNone(rows[0]["due"])

    def test_a_lunch_break_makes_no_left_message(self):
        calendar = {"timezone": "Asia/Shanghai",
                    "weekly": {"mon": [["09:00", "12:00"], ["13:00", "17:00"]]}}
        row, = self.due(calendar, "2030-04-22T12:30:00+08:00")
        self.assertEqual(row, {"due": "2030-04-22T13:10:00+08:00", "left_message": False})


class Usage(unittest.TestCase):
    def test_wrong_usage_exits_with_2(self):
        with scratch() as data:
            for arguments in (("no-such-command",), ("request", "list", "--view", "nonsense"), ()):
                with self.subTest(arguments=arguments), self.assertRaises(Failed) as caught:
                    Desk(data).rows(*arguments)
                self.assertEqual(caught.exception.status, 2)

    def test_a_failure_exits_with_1_and_says_why_in_one_json_line(self):
        with scratch() as data:
            desk = Desk(data)
            desk.rows("init")
            for arguments in (("request", "show", "00000000-0000-7000-8000-000000000000"),
                              ("intake", "no-such-file", "--village", "510923107201")):
                with self.subTest(arguments=arguments), self.assertRaises(Failed) as caught:
                    desk.rows(*arguments)
                self.assertEqual(caught.exception.status, 1)
                self.assertTrue(caught.exception.code())


class DemoCounty(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = scratch()
        cls.pristine = pathlib.Path(cls.directory.name) / "pristine"
        Desk(cls.pristine).rows("init", "--demo")

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def setUp(self):
        data = pathlib.Path(self.directory.name) / self.id().rsplit(".", 1)[1]
        shutil.copytree(self.pristine, data)
        self.desk = Desk(data)

    def town(self, name):
        return [row for row in self.desk.rows("village", "list") if row["town"] == name]

    def chat(self, text=CHAT):
        path = pathlib.Path(self.desk.data) / "chat.txt"
        path.write_text(text, encoding="utf-8")
        return path

    def intake(self, text=CHAT):
        """Files a conversation in a staffed village; its code, and the ids of its askers' requests."""
        code = self.town("象山镇")[0]["code"]
        before = {row["id"] for row in self.requests(code)}
        self.desk.row("intake", self.chat(text), "--village", code)
        return code, {row["asker"]: row["id"] for row in self.requests(code) if row["id"] not in before}

    def requests(self, code, view="all"):
        return self.desk.rows("request", "list", "--view", view, "--village", code, "--limit", 10000)

    def test_it_has_ten_towns_and_197_villages_and_shows_the_gaps(self):
        villages = self.desk.rows("village", "list")
        self.assertEqual(len(villages), 197)
        self.assertEqual(len({row["town"] for row in villages}), 10)
        for row in villages:
            self.assertLessEqual({"code", "name", "town", "commissioner", "town_worker", "agent", "open",
                                  "overdue", "left"}, row.keys())
            self.assertRegex(row["code"], r"^510923\d{6}$")
        xiangshan = self.town("象山镇")
        self.assertEqual(len(xiangshan), 12)
        staff = ("commissioner", "town_worker", "agent")
        self.assertTrue(all(row[role] for row in xiangshan for role in staff))
        self.assertTrue(any(not row[role] for row in self.town("回马镇") for role in staff))

    def test_the_same_moment_gives_the_same_county(self):
        again = Desk(pathlib.Path(self.desk.data) / "again")
        again.rows("init", "--demo")
        self.assertEqual(again.row("verify")["state_hash"], self.desk.row("verify")["state_hash"])

    def test_every_view_lists_whole_rows_and_no_request_twice(self):
        everything = {row["id"] for row in self.desk.rows("request", "list", "--view", "all",
                                                          "--limit", 100000)}
        self.assertGreater(len(everything), 100)
        for view in VIEWS:
            rows = self.desk.rows("request", "list", "--view", view, "--limit", 100000)
            ids = [row["id"] for row in rows]
            with self.subTest(view=view):
                self.assertEqual(len(ids), len(set(ids)))
                self.assertLessEqual(set(ids), everything)
                self.assertTrue(all(REQUEST_FIELDS <= row.keys() for row in rows))

    def test_pages_of_a_list_join_to_the_list(self):
        whole = self.desk.rows("request", "list", "--view", "all", "--limit", 40)
        pages = [row for offset in range(0, 40, 10)
                 for row in self.desk.rows("request", "list", "--view", "all", "--limit", 10,
                                           "--offset", offset)]
        self.assertEqual(pages, whole)

    def test_the_log_folds_to_the_tables_before_and_after_a_rebuild(self):
        before = self.desk.row("verify")
        self.assertEqual(before["differences"], 0)
        self.assertGreater(before["events"], before["requests"])
        self.assertEqual(self.desk.row("verify", "--rebuild")["state_hash"], before["state_hash"])

    def test_a_conversation_is_filed_once_and_one_asker_has_one_request(self):
        code = self.town("象山镇")[0]["code"]
        first = self.desk.row("intake", self.chat(), "--village", code)
        self.assertEqual((first["messages"], first["new"], first["duplicate"]), (3, 3, 0))
        self.assertEqual(first["requests"], 2)
        count = len(self.requests(code))
        second = self.desk.row("intake", self.chat(), "--village", code)
        self.assertEqual((second["new"], second["duplicate"], second["requests"]), (0, 3, 0))
        self.assertEqual(len(self.requests(code)), count)

    def test_a_request_lives_from_claim_to_rating(self):
        code, ids = self.intake()
        request = ids["李秋月"]
        life = (
            (("claim", request), {}),
            (("reply", request, "--text", "请带户口簿到镇便民服务中心办理。"), {}),
            (("progress", request, "--text", "已受理", "--route", "proxy"), {}),
            (("ready", request), {}),
            (("close", request), {}),
        )
        states = [self.desk.row("request", *step)["state"] for step, _ in life]
        self.assertEqual(states, ["claimed", "answered", "in-progress", "ready", "closed"])
        rated = self.desk.row("request", "rate", request, "--level", 5)
        self.assertEqual((rated["state"], rated["rating"]), ("rated", 5))
        shown = self.desk.row("request", "show", request)
        self.assertEqual(len([m for m in shown["messages"] if m["sender"] == "李秋月"]), 2)
        self.assertEqual(shown["first_reply_s"], 50 * 60)  # asked 09:40, answered 10:30
        self.assertIs(shown["on_time"], False)
        self.assertIn(request, [row["id"] for row in self.requests(code, "closed")])
        self.assertEqual(self.desk.row("request", "reopen", request)["state"], "claimed")
        self.assertEqual(self.desk.row("verify")["differences"], 0)

    def test_search_finds_two_character_words(self):
        _, ids = self.intake()
        found = [row["id"] for row in self.desk.rows("search", "医保", "--limit", 10000)]
        self.assertIn(ids["周小满"], found)
        self.assertNotIn(ids["李秋月"], found)

    def test_metrics_count_what_the_lists_show(self):
        code, ids = self.intake()
        self.desk.row("request", "dismiss", ids["周小满"], "--reason", "off-topic")
        rows = self.desk.rows("metrics", "--from", "2026-11-20", "--to", "2026-11-20", "--by", "village")
        counted, = [row for row in rows if row["key"] == code]
        listed = [row for row in self.requests(code)
                  if row["received"].startswith("2026-11-20") and row["state"] not in
                  ("dismissed", "merged")]
        self.assertEqual(counted["received"], len(listed))

    def test_a_reply_that_was_confirmed_survives_a_kill(self):
        _, ids = self.intake()
        request = ids["李秋月"]
        # The process dies the moment its answer is read, before it could close anything.
        with subprocess.Popen(self.desk.command("request", "reply", request, "--text", "收到，马上办理。"),
                              stdout=subprocess.PIPE, text=True) as process:
            line = process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        state = json.loads(line)["state"]
        self.assertEqual(self.desk.row("request", "show", request)["state"], state)
        self.assertEqual(self.desk.row("verify")["differences"], 0)

    def test_a_backup_restores_to_the_same_state(self):
        copy = pathlib.Path(self.desk.data) / "copy.keting"
        before = self.desk.row("verify")
        self.desk.rows("backup", copy)
        self.intake()
        self.assertNotEqual(self.desk.row("verify")["state_hash"], before["state_hash"])
        self.desk.rows("restore", copy)
        self.assertEqual(self.desk.row("verify"), before)

    def test_a_backup_with_a_flipped_byte_is_refused_and_nothing_changes(self):
        copy = pathlib.Path(self.desk.data) / "copy.keting"
        self.desk.rows("backup", copy)
        before = self.desk.row("verify")
        raw = bytearray(copy.read_bytes())
        raw[len(raw) // 2] ^= 0xFF
        raw[20] ^= 0xFF
        copy.write_bytes(raw)
        with self.assertRaises(Failed) as caught:
            self.desk.rows("restore", copy)
        self.assertEqual(caught.exception.status, 1)
        self.assertEqual(self.desk.row("verify"), before)

    def test_starters_are_suggested_for_what_people_write(self):
        lines = ["身份证掉了怎么补办", "新生儿医保怎么交", "特价土鸡蛋，加微信包送货"]
        rows = self.desk.rows("suggest", stdin="\n".join(lines) + "\n")
        self.assertEqual(len(rows), 3)
        self.assertTrue(any("身份证" in item["title"] for item in rows[0]["templates"]))
        self.assertTrue(all(len(row["templates"]) <= 3 for row in rows))
        self.assertEqual(rows[2]["dismiss"], "ad")

    def test_times_are_printed_in_shanghai_with_seconds(self):
        pattern = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$")
        rows = self.desk.rows("request", "list", "--view", "all", "--limit", 200)
        for row in rows:
            self.assertRegex(row["received"], pattern)
            if row["due"] is not None:
                self.assertRegex(row["due"], pattern)


if __name__ == "__main__":
    unittest.main()
