#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report that a county office hands in: three formats of the numbers that `metrics` prints."""

import csv
import io
import pathlib
import subprocess
import unicodedata
import unittest

from desk import Desk, Failed, scratch

PERIOD = ("--from", "2026-11-09", "--to", "2026-11-15")
COUNTY, TOWN, VILLAGE = "510923", "510923107", "510923107212"


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = scratch()
        cls.addClassCleanup(cls.kept.cleanup)
        cls.place = pathlib.Path(cls.kept.name)
        cls.desk = Desk(cls.place / "desk")
        cls.desk.rows("init", "--demo")
        (cls.place / "out").mkdir()

    def report(self, form, scope=COUNTY, period=PERIOD):
        file = self.place / "out" / f"{scope}.{form}"
        row = self.desk.row("report", *period, "--scope", scope, "--format", form, file)
        self.assertEqual((row["file"], row["format"]), (str(file), form))
        return file, row

    def text(self, file):
        said = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True,
                              check=True).stdout
        # Where a font draws a character and its radical alike, the file may name the radical.
        return unicodedata.normalize("NFKC", said)

    def test_the_table_agrees_with_metrics(self):
        file, row = self.report("csv")
        raw = file.read_bytes()
        self.assertTrue(raw.startswith(b"\xef\xbb\xbf"))
        lines = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
        for part, dimension in (("各村", "village"), ("类别", "category")):
            said = {line["代码"]: line for line in lines if line["部分"] == part}
            metrics = {metric["key"]: metric for metric in self.desk.rows("metrics", *PERIOD, "--by", dimension)}
            self.assertEqual(said.keys(), metrics.keys())
            for key, metric in metrics.items():
                with self.subTest(key=key):
                    self.assertEqual(int(said[key]["咨询量"]), metric["received"])
                    self.assertEqual(int(said[key]["已首复"]) + int(said[key]["留言已复"]), metric["answered"])
                    self.assertEqual(int(said[key]["准时首复"]), metric["on_time"])
                    self.assertEqual(int(said[key]["首复超时"]), metric["overdue"])
                    self.assertEqual(said[key]["首复中位（秒）"], str(metric["median_first_reply_s"] or ""))
                    self.assertEqual(int(said[key]["留言准时"]), metric["left_on_time"])
                    self.assertEqual(int(said[key]["满意"]), metric["satisfied"])
        self.assertEqual(row["rows"], sum(line["部分"] in ("各村", "类别", "每日", "超时") for line in lines))

    def test_the_pages_can_be_read_and_hold_the_figures(self):
        file, row = self.report("pdf", TOWN)
        self.assertTrue(file.read_bytes().startswith(b"%PDF-"))
        text = self.text(file)
        for words in ("云端政务客厅服务情况周报", "象山镇", "2026年11月9日 至 2026年11月15日", "准时首复率",
                      str(row["received"]), "社保就业"):
            self.assertIn(words, text)

    def test_no_asker_is_named(self):
        text = self.text(self.report("pdf")[0])
        table = self.report("csv")[0].read_text(encoding="utf-8")
        askers = {request["asker"] for request in self.desk.rows("request", "list", "--view", "all", "--limit",
                                                                 100_000)}
        self.assertGreater(len(askers), 100)
        villages = {village["name"] for village in self.desk.rows("village", "list")}
        named = [asker for asker in askers - villages if asker and (asker in text or asker in table)]
        self.assertEqual(named, [])

    def test_a_period_without_requests_is_reported(self):
        for form in ("pdf", "xlsx", "csv"):
            file, row = self.report(form, VILLAGE, ("--from", "2020-01-01", "--to", "2020-01-31"))
            self.assertEqual((row["received"], row["rows"]), (0, 31))
            self.assertGreater(file.stat().st_size, 0)

    def test_what_cannot_be_reported_leaves_nothing_behind(self):
        out = self.place / "refused"
        out.mkdir()
        for scope, form, file, status, code in ((COUNTY, "docx", out / "a", 2, "usage"),
                                                ("51092", "csv", out / "b", 2, "usage"),
                                                ("110101", "pdf", out / "c", 1, "not-found"),
                                                (COUNTY, "xlsx", out / "missing" / "d", 1, "not-found")):
            with self.subTest(scope=scope, form=form), self.assertRaises(Failed) as caught:
                self.desk.rows("report", *PERIOD, "--scope", scope, "--format", form, file)
            self.assertEqual((caught.exception.status, caught.exception.code()), (status, code))
        for period in (("--from", "2026-01-01", "--to", "2027-01-02"), ("--from", "2026-11-15", "--to", "2026-11-09")):
            with self.subTest(period=period), self.assertRaises(Failed) as caught:
                self.desk.rows("report", *period, "--scope", COUNTY, "--format", "csv", out / "e")
            self.assertEqual((caught.exception.status, caught.exception.code()), (2, "usage"))
        self.assertEqual(list(out.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
