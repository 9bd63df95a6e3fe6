# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON and XML that parse, and text as .editorconfig wants it. tests/data holds bad input on purpose,
the Breeze icons are kept as their authors wrote them."""

import json
import xml.etree.ElementTree as ElementTree

from source import Finding

XML = (".svg", ".ts", ".xml", ".qrc", ".ui")
TEXT = (".cpp", ".h", ".py", ".sh", ".cmake", ".txt", ".md", ".json", ".sql", ".desktop", ".svg",
        ".ts", ".xml", ".theme")


def _unique(pairs):
    keys = [key for key, _ in pairs]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(f"key given twice: {', '.join(sorted(twice))}")
    return dict(pairs)


def _parse(name, raw):
    if name.endswith(".json"):
        json.loads(raw.decode("utf-8"), object_pairs_hook=_unique)
    elif name.endswith(XML):
        ElementTree.fromstring(raw)


def _layout(name, raw):
    """Why a text is not laid out as .editorconfig asks, with its line; None when it is."""
    lines = raw.decode("utf-8").split("\n")
    if raw and not raw.endswith(b"\n"):
        return len(lines), "no newline at the end"
    for number, line in enumerate(lines, 1):
        if line.endswith("\r"):
            return number, "ends in CR LF"
        if line != line.rstrip(" \t") and not name.endswith((".md", ".ts")):
            return number, "blanks at the end of the line"
        if "\t" in line and name.endswith((".cpp", ".h", ".py", ".cmake")):
            return number, "a tab"
    return None


def check(tree):
    findings = []
    for name in tree.files:
        if name.startswith("tests/data/") or not name.endswith(TEXT + XML):
            continue
        raw = (tree.root / name).read_bytes()
        try:
            _parse(name, raw)
        except (ValueError, ElementTree.ParseError) as error:
            findings.append(Finding(name, 1, str(error)))
            continue
        bad = None if name.startswith("resources/icons/breeze/") else _layout(name, raw)
        if bad:
            findings.append(Finding(name, *bad))
    return findings
