#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev: its help names every verb there is, the papers name none that is not, and a wrong one is told so."""

import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEV = ROOT / "dev"


def dev(*arguments):
    return subprocess.run([DEV, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def verbs():
    return set(re.findall(r"^verb_(\w+)\(\)", DEV.read_text(encoding="utf-8"), re.MULTILINE)) - {"help"}


class Verbs(unittest.TestCase):
    def test_the_help_names_every_verb_and_no_other(self):
        told = dev("help")
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertEqual(set(re.findall(r"^  (\w+)", told.stdout, re.MULTILINE)), verbs())

    def test_without_a_verb_it_helps(self):
        self.assertEqual(dev().stdout, dev("help").stdout)

    def test_a_verb_that_is_none_is_named_and_does_nothing(self):
        refused = dev("biuld")
        self.assertNotEqual(refused.returncode, 0)
        self.assertEqual(refused.stdout, "")
        self.assertIn("no such verb: biuld", refused.stderr)
        self.assertIn("build", refused.stderr)

    def test_the_papers_name_only_verbs_there_are(self):
        papers = [path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"]
        self.assertIn("README.md", {path.name for path in papers})
        for paper in papers:
            named = set(re.findall(r"\./dev ([a-z]+)", paper.read_text(encoding="utf-8")))
            self.assertLessEqual(named, verbs() | {"help"}, paper.name)

    def test_what_ci_runs_is_the_test_that_everybody_runs(self):
        self.assertIn("exec ./dev test\n", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
