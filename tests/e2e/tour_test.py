#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on the demo county: every page, both languages, both themes, and one desk at a time."""

import os
import pathlib
import struct
import subprocess
import unittest
import zlib

from desk import NOW, PROGRAMS, TIMEOUT_S, Desk, scratch


def pixels(path):
    """Width, height and the number of different colours of a PNG with eight bits a channel."""
    raw = path.read_bytes()
    width, height, depth, kind = struct.unpack(">IIBB", raw[16:26])
    channels = {2: 3, 6: 4}[kind]
    assert depth == 8, depth
    data, at = b"", 8
    while at < len(raw):
        size, name = struct.unpack(">I4s", raw[at:at + 8])
        data += raw[at + 8:at + 8 + size] if name == b"IDAT" else b""
        at += size + 12
    rows = zlib.decompress(data)
    stride = width * channels + 1
    # Filtered bytes are enough to tell a drawn page from an empty one.
    return width, height, len({rows[i:i + stride] for i in range(0, len(rows), stride)})


class Tour(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = scratch()
        cls.data = pathlib.Path(cls.directory.name) / "data"
        Desk(cls.data).rows("init", "--demo")

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def tour(self, language, theme):
        pictures = pathlib.Path(self.directory.name) / f"{language}-{theme}"
        pictures.mkdir()
        ran = subprocess.run(
            [str(PROGRAMS / "keting"), "--data", str(self.data), "--now", NOW, "--lang", language,
             "--theme", theme, "--tour", str(pictures)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True,
            timeout=TIMEOUT_S, check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return {path.stem: path for path in pictures.glob("*.png")}

    def test_the_demo_county_is_made_in_an_empty_directory(self):
        data = pathlib.Path(self.directory.name) / "fresh"
        data.mkdir()
        pictures = pathlib.Path(self.directory.name) / "fresh-tour"
        pictures.mkdir()
        ran = subprocess.run(
            [str(PROGRAMS / "keting"), "--data", str(data), "--now", NOW, "--demo", "--tour", str(pictures)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True,
            timeout=TIMEOUT_S, check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual({path.stem for path in pictures.glob("*.png")},
                         {"inbox", "checklists", "dashboard", "settings"})
        for path in pictures.glob("*.png"):
            width, height, different_rows = pixels(path)
            self.assertGreaterEqual((width, height), (1366, 700), path)
            self.assertGreater(different_rows, 40, path)
        desk = Desk(data)
        self.assertEqual(len(desk.rows("village", "list")), 197)
        # The window's clock goes on while the county is made, so it is not that of `init` to the second.
        state = desk.row("verify")
        self.assertEqual(state["differences"], 0)
        self.assertGreater(state["requests"], 100)
        self.assertTrue(desk.rows("request", "list", "--view", "inbox"))

    def test_every_page_is_drawn_in_both_languages_and_themes(self):
        tours = {(language, theme): self.tour(language, theme)
                 for language in ("zh_CN", "en") for theme in ("light", "dark")}
        pages = set(tours["zh_CN", "light"])
        self.assertEqual(pages, {"inbox", "checklists", "dashboard", "settings"})
        for key, pictures in tours.items():
            with self.subTest(tour=key):
                self.assertEqual(set(pictures), pages)
                for path in pictures.values():
                    width, height, different_rows = pixels(path)
                    self.assertGreaterEqual((width, height), (1366, 700), path)
                    self.assertGreater(different_rows, 40, path)
        for page in pages:
            with self.subTest(page=page):
                drawn = {pictures[page].read_bytes() for pictures in tours.values()}
                self.assertEqual(len(drawn), 4, "a language or a theme changes nothing")


if __name__ == "__main__":
    unittest.main()
