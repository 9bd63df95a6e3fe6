# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence the programs show is in every translation file, finished, and nothing else is."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from source import Finding

_PLACE_MARK = re.compile(r'%(?:L?\d+|n)')


def _texts(message):
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.findall("numerusform")]
    return plural if plural else [translation.text or ""]


def _unfinished(name, root):
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source") or ""
            kind = message.find("translation").get("type")
            texts = _texts(message)
            where = f"{context.findtext('name')}: “{source}”"
            if kind is not None or not all(text.strip() for text in texts):
                yield Finding(name, 1, f"{where} is {kind or 'empty'}")
            elif any(set(_PLACE_MARK.findall(text)) - {"%n"} != set(_PLACE_MARK.findall(source)) - {"%n"}
                     for text in texts):
                yield Finding(name, 1, f"{where}: other place marks in the translation")


def _stale(tree, name):
    """What lupdate would change, on a copy."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch) / pathlib.Path(name).name
        shutil.copy(tree.root / name, copy)
        script = pathlib.Path(__file__).resolve().parents[1] / "lupdate.sh"
        ran = subprocess.run([str(script), str(copy)], cwd=tree.root, capture_output=True, text=True,
                             check=False)
        if ran.returncode != 0 or ran.stderr:
            # What it warns of is looked up under another context when the program runs.
            yield Finding(name, 1, f"lupdate: {ran.stderr.strip()}")
        elif copy.read_bytes() != (tree.root / name).read_bytes():
            yield Finding(name, 1, "out of date with the sources: run ./dev tr")


def check(tree):
    findings = []
    for name in tree.named(".ts"):
        if not name.startswith("resources/translations/"):
            continue
        findings += _unfinished(name, ElementTree.fromstring((tree.root / name).read_bytes()))
        findings += _stale(tree, name)
    return findings
