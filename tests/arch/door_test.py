#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No SQL outside the store: compiled as this build compiles a room, <QSqlQuery> is not to be found."""

import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop())
ROOT = pathlib.Path(__file__).resolve().parents[2]


def room_of(entry):
    inside = re.search(r" -o ((?:models|ui|app)/\w+)/CMakeFiles/", entry["command"])
    return inside and inside.group(1)


def commands():
    """One compile command of each room."""
    found = {}
    for entry in json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8")):
        if room_of(entry):
            found.setdefault(room_of(entry), entry)
    return found


def includable(entry, header):
    """Whether the compiler, called as for this room, finds the header."""
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as probe:
        probe.write(f"#include <{header}>\n")
        probe.flush()
        words = shlex.split(entry["command"])
        words = words[words[0].endswith("ccache"):words.index("-o")]
        done = subprocess.run(words + ["-E", "-M", probe.name], cwd=entry["directory"], text=True,
                              capture_output=True, check=False)
    if done.returncode and header not in done.stderr:
        raise AssertionError(done.stderr)
    return done.returncode == 0


class NarrowDoor(unittest.TestCase):
    def test_only_the_store_can_include_sql(self):
        rooms = commands()
        self.assertGreaterEqual(sum(room.startswith("ui/") for room in rooms), 7, rooms.keys())
        for room, entry in rooms.items():
            with self.subTest(room):
                self.assertTrue(includable(entry, "QString"), "the probe itself is sound")
                self.assertEqual(includable(entry, "QSqlQuery"), room == "models/store")


if __name__ == "__main__":
    unittest.main()
