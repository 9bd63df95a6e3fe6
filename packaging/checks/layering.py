# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include which: the arrows of ARCHITECTURE.md, read off the #include lines."""

import functools
import pathlib
import re
import subprocess

from source import Finding, code_only, line_of

# A room may include itself and these. `ui/*` rooms are features that know nothing of each other; app/desk
# composes them.
MAY_SEE = {
    "models/domain": set(),
    "models/clock": {"models/domain"},
    "models/intake": {"models/domain"},
    "models/reply": {"models/domain"},
    "models/wire": {"models/domain"},
    "models/store": {"models/domain", "models/wire", "resources"},
    "models/center": {"models/domain", "models/wire", "models/store"},
    "models/desk": {"models/domain", "models/clock", "models/intake", "models/reply", "models/wire",
                    "models/store", "resources"},
    "models/demo": {"models/domain", "models/intake", "models/reply", "models/wire", "models/clock",
                    "models/desk"},
    "models/report": {"models/domain", "models/clock", "models/reply", "models/store", "models/desk", "resources"},
    "models/sync": {"models/domain", "models/wire", "models/desk"},
    "models/items": {"models/domain", "models/clock", "models/reply", "models/desk"},
    "resources": set(),
}
UI_MAY_SEE = {"models/domain", "models/desk", "models/items", "ui/look"}
# The desk is a narrow door: behind it, and also through its headers, these stay out of sight.
BEHIND_THE_DOOR = {"models/store", "models/wire", "models/intake", "models/sync"}
BEFORE_THE_DOOR = ("ui/", "models/items")

# The Qt modules a room may name beside QtCore; None = all of them.
QT_MODULES = {
    "models/store": {"QtSql", "QtConcurrent"},
    "models/desk": {"QtConcurrent"},
    "models/sync": {"QtNetwork", "QtConcurrent"},
    "models/items": {"QtGui"},
    "models/report": {"QtGui"},
    "ui": {"QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets", "QtPrintSupport",
           "QtConcurrent"},
    "app": None,
    "tests": None,
}

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
_WIDGET_CLASS = re.compile(r'\bclass\s+\w+[^;{]*:\s*public\s+Q(?:Widget|Dialog|MainWindow|Frame|'
                           r'Abstract\w+|StyledItemDelegate)\b')


def room_of(path):
    parts = path.split("/")
    if parts[0] in ("models", "ui", "app") and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0]


@functools.cache
def qt_headers():
    """Qt header name → the module that ships it, from the installed headers."""
    where = subprocess.run(["qmake6", "-query", "QT_INSTALL_HEADERS"], check=True,
                           capture_output=True, text=True).stdout.strip()
    modules = {}
    for module in sorted(pathlib.Path(where).glob("Qt*")):
        for header in module.iterdir():
            modules.setdefault(header.name, module.name)
    return modules


def _qt_module(header):
    if "/" in header:
        module = header.split("/")[0]
        return module if re.fullmatch(r'Qt[A-Z]\w*', module) else None
    return qt_headers().get(header) if re.match(r'[Qq][A-Za-z]', header) else None


def _modules_for(room):
    return QT_MODULES.get(room, QT_MODULES.get(room.split("/")[0], set()))


def _may_see(room):
    if room.startswith("ui/"):
        return UI_MAY_SEE
    return MAY_SEE.get(room)


def _include_problem(room, quote, header):
    if quote == '"':
        if "/" not in header:
            return None if header.endswith(".moc") else "include from the root of the tree"
        seen = room_of(header)
        allowed = _may_see(room)
        if room.startswith(("app/", "tests")) or seen == room or allowed is None:
            return None
        return None if seen in allowed else f"{room} may not see {seen}"
    module = _qt_module(header)
    if module in (None, "QtCore"):
        return f"<{header}> drags in a whole module" if header == "QtCore" else None
    if header == module:
        return f"<{header}> drags in a whole module"
    allowed = _modules_for(room)
    return None if allowed is None or module in allowed else f"{room} may not use {module} (<{header}>)"


def _quoted(text):
    code = code_only(text, keep_strings=True)
    return [(match.group(2), match.start()) for match in _INCLUDE.finditer(code) if match.group(1) == '"']


def _chains_to_store(tree, name, seen):
    """What the file includes through other headers and may not see, as the chains that lead there."""
    for header, _ in _quoted(tree.text(name)):
        if header in seen or not (tree.root / header).is_file():
            continue
        seen.add(header)
        if room_of(header) in BEHIND_THE_DOOR:
            yield [header]
        else:
            yield from ([header] + chain for chain in _chains_to_store(tree, header, seen))


def _behind_the_door(tree, name):
    for chain in _chains_to_store(tree, name, {name}):
        if len(chain) > 1: # A direct one has been reported.
            yield Finding(name, 1, f"{room_of(name)} sees {chain[-1]} through {' and '.join(chain[:-1])}")


def check(tree):
    findings = []
    for name in tree.cpp():
        room = room_of(name)
        if room not in MAY_SEE and not room.startswith(("ui/", "app/", "tests")):
            findings.append(Finding(name, 1, f"{room} is no room of ARCHITECTURE.md"))
            continue
        code = code_only(tree.text(name), keep_strings=True)
        for match in _INCLUDE.finditer(code):
            problem = _include_problem(room, *match.groups())
            if problem:
                findings.append(Finding(name, line_of(code, match.start()), problem))
        if room.startswith(BEFORE_THE_DOOR):
            findings.extend(_behind_the_door(tree, name))
        if room.startswith("app/"):
            for match in _WIDGET_CLASS.finditer(code):
                findings.append(Finding(name, line_of(code, match.start()),
                                        "app/ composes; widgets and models live in their rooms"))
    return findings
