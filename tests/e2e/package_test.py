#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package of this build: what is in it, what it asks for, and that its programs run unpacked."""

import os
import pathlib
import re
import subprocess
import unittest

from desk import NOW, TIMEOUT_S, Desk, scratch

ROOT = pathlib.Path(__file__).resolve().parents[2]
APP_ID = "io.github.keting.Keting"
FILES = {
    "./usr/bin/keting",
    "./usr/bin/keting-cli",
    f"./usr/share/applications/{APP_ID}.desktop",
    "./usr/share/doc/keting/changelog.gz",
    "./usr/share/doc/keting/copyright",
    f"./usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg",
    "./usr/share/man/man1/keting.1.gz",
    "./usr/share/man/man1/keting-cli.1.gz",
    f"./usr/share/metainfo/{APP_ID}.metainfo.xml",
}
LOADED_BY_NAME = {"libqt6sql6-sqlite", "libqt6svg6", "breeze-icon-theme", "fonts-noto-cjk",
                  "fonts-noto-color-emoji", "qt6-translations-l10n", "tzdata"}
LINKED = {"libc6", "libqt6core6", "libqt6widgets6", "libqt6charts6", "libsqlite3-0"}


def out(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True,
                          timeout=TIMEOUT_S).stdout


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = scratch()
        where = pathlib.Path(cls.directory.name)
        cls.deb = out(ROOT / "packaging" / "deb.sh", os.environ["KETING_BUILD"], where / "deb").split()[-1]
        cls.unpacked = where / "unpacked"
        out("dpkg-deb", "--extract", cls.deb, cls.unpacked)

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def test_it_holds_these_files_owned_by_root_and_writable_by_nobody_else(self):
        listed = set()
        for line in out("dpkg-deb", "--contents", self.deb).splitlines():
            mode, owner, _, _, _, name = line.split(maxsplit=5)
            self.assertEqual(owner, "root/root", name)
            self.assertNotIn("w", mode[5:], name)
            if not name.endswith("/"):
                listed.add(name)
        self.assertEqual(listed, FILES)

    def test_it_depends_on_what_is_linked_and_what_is_loaded_by_name(self):
        depends = {re.split(r"[ (:]", part.strip())[0]
                   for part in out("dpkg-deb", "--field", self.deb, "Depends").split(",")}
        self.assertLessEqual(LOADED_BY_NAME | LINKED, depends)

    def test_every_version_is_the_same(self):
        version = out("dpkg-deb", "--field", self.deb, "Version").strip()
        changelog = out("gzip", "-dc", self.unpacked / "usr/share/doc/keting/changelog.gz")
        self.assertTrue(changelog.startswith(f"keting ({version}) "), changelog[:80])
        metainfo = (self.unpacked / f"usr/share/metainfo/{APP_ID}.metainfo.xml").read_text("utf-8")
        self.assertEqual(re.search(r'<release version="([^"]+)"', metainfo).group(1), version)

    def test_the_desktop_entry_and_the_metainfo_are_valid(self):
        out("desktop-file-validate", self.unpacked / f"usr/share/applications/{APP_ID}.desktop")
        out("appstreamcli", "validate", "--no-net",
            self.unpacked / f"usr/share/metainfo/{APP_ID}.metainfo.xml")

    def test_the_unpacked_programs_make_the_demo_county_and_play_the_tour(self):
        programs = self.unpacked / "usr" / "bin"
        with scratch() as data:
            desk = Desk(pathlib.Path(data) / "desk", programs)
            desk.rows("init", "--demo")
            self.assertEqual(desk.row("verify")["differences"], 0)
            pictures = pathlib.Path(data) / "pictures"
            pictures.mkdir()
            out(programs / "keting", "--data", desk.data, "--now", NOW, "--tour", pictures)
            self.assertEqual(len(list(pictures.glob("*.png"))), 4)


if __name__ == "__main__":
    unittest.main()
