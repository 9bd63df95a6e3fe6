# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not be written: singletons, catch-all names, open ends, waits, private data, paths."""

import re

from source import Finding, code_only, line_of

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SCRIPTS = (".py", ".sh", ".cmake", "CMakeLists.txt")

_CATCH_ALL = re.compile(r'^(?:common|misc|\w*utils?|\w*helpers?|managers?|\w+manager)$')
_CATCH_ALL_CLASS = re.compile(r'\b(?:class|struct)\s+(?!Q[A-Z])(\w+(?:Utils?|Helpers?|Manager)|Common)\b')
_SINGLETON = re.compile(r'(?<!QCoreApplication::)(?<!QGuiApplication::)(?<!QApplication::)'
                        r'\b(?:instance|sharedInstance|getInstance)\s*\(')
_OPEN_END = re.compile(r'\b(?:TODO|FIXME|HACK)\b(?!\(#\d+\))')
_WAIT = re.compile(r'\b(?:sleep_for|sleep_until|msleep|usleep|nanosleep|qSleep|qWait|time\.sleep|'
                   r'sleep)\s*\(|^\s*sleep\s+[\d.]+', re.MULTILINE)
_SKIPPED = re.compile(r'\bDISABLED_\w+|\bGTEST_SKIP\b|\bQSKIP\b')
_PLACE = re.compile(r'(?<![\w.:/~}-])/(?:home|Users|work)/\w+')
_PHONE = re.compile(r'(?<![\w.-])1[3-9]\d{9}(?![\w-])')
_CITIZEN = re.compile(r'(?<!\d)\d{17}[\dXx](?!\d)')


def is_citizen_number(text):
    """Whether the 18 characters carry the check digit of a real identity number."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, text))
    month, day = int(text[10:12]), int(text[12:14])
    return "10X98765432"[total % 11] == text[17].upper() and 1 <= month <= 12 and 1 <= day <= 31


def _read(tree, name):
    try:
        return tree.text(name)
    except UnicodeDecodeError:
        return None


def _names(name):
    parts = [part.split(".")[0] for part in name.split("/")]
    return [part for part in parts if _CATCH_ALL.match(part)]


def _spdx(name, text):
    head = text.splitlines()[:2]
    return any(SPDX in line for line in (head if text.startswith("#!") else head[:1]))


def _rules(name):
    """(pattern, message, where: the code, the code with its strings, or the whole text)."""
    own = name.startswith(("packaging/checks/", "tests/arch/"))
    is_cpp = name.endswith((".cpp", ".h"))
    is_source = is_cpp or name.endswith(SCRIPTS) or name == "dev"
    if is_cpp:
        yield _SINGLETON, "no singletons: pass a reference", "code"
        yield _CATCH_ALL_CLASS, "a class is named for what it is", "code"
    if is_source and not own:
        yield _OPEN_END, "an open end needs its issue number: TODO(#12)", "text"
    if name.startswith("tests/") and is_source and not own:
        yield _WAIT, "a test waits for a fact, never for time", "code"
        yield _SKIPPED, "a test runs or is deleted", "code"
    if not own:
        yield _PLACE, "a path of one machine", "text"
        if not name.startswith("tests/"):
            yield _PHONE, "looks like a real phone number", "text"


def check(tree):
    findings = []
    for name in tree.files:
        text = _read(tree, name)
        if text is None or name == "LICENSE":
            continue
        for part in _names(name):
            findings.append(Finding(name, 1, f"'{part}' says nothing about what is inside"))
        if name.endswith((".cpp", ".h") + SCRIPTS) and not _spdx(name, text):
            findings.append(Finding(name, 1, f"the first line says // {SPDX}"))
        views = {"text": text, "code": code_only(text) if name.endswith((".cpp", ".h")) else text}
        for pattern, message, view in _rules(name):
            for match in pattern.finditer(views[view]):
                findings.append(Finding(name, line_of(text, match.start()), message))
        for match in _CITIZEN.finditer(text):
            if is_citizen_number(match.group(0)) and match.group(0).startswith("510923"):
                findings.append(Finding(name, line_of(text, match.start()),
                                        "looks like a real identity number"))
    return findings
