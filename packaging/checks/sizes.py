# SPDX-License-Identifier: GPL-3.0-or-later
"""Caps on files, functions and constructors: the tail of long ones is where reviews go blind."""

import re
from dataclasses import dataclass

from source import Finding, code_only, line_of

FILE_LINES = {".cpp": 500, ".h": 200}
MAIN_WINDOW_LINES = 300
FUNCTION_LINES = 70
CONSTRUCTOR_LINES = 40

_SCOPE = re.compile(r'^(?:template\s*<.*>\s*)?(?:inline\s+)?(?:namespace|class|struct|union|enum)\b'
                    r'|^extern\s*$', re.DOTALL)
_CONSTRUCTOR = re.compile(r'\b([A-Za-z_]\w*)\s*::\s*(~?)([A-Za-z_]\w*)\s*\(')
_LABEL = re.compile(r'^\s*(?:(?:public|protected|private)(?:\s+slots)?|signals|Q_SIGNALS)\s*:(?!:)')


@dataclass(frozen=True)
class Function:
    name: str
    is_constructor: bool
    first_line: int
    lines: int


def functions(text):
    """Every function defined in a C++ file, by matching braces; lambdas count with their function."""
    code = re.sub(r'^[ \t]*#(?:[^\n\\]|\\.|\\\n)*', lambda m: re.sub(r'[^\n]', ' ', m.group(0)),
                  code_only(text), flags=re.MULTILINE)
    found = []
    _scan(code, 0, "", found)
    return found


def _scan(code, at, owner, found):
    """Reads declarations from `at` to the brace that closes this scope; returns the place after it."""
    start = at
    while at < len(code):
        char = code[at]
        if char == "}":
            return at + 1
        if char == ";":
            start = at + 1
        elif char == "{":
            head = _LABEL.sub("", code[start:at])
            head_text = head.strip()
            if _SCOPE.match(head_text) and not _looks_called(head_text):
                at = _scan(code, at + 1, _scope_name(head_text), found)
                # `enum {…} name;` and `class X {…};` end at the semicolon that follows.
                start = at
                continue
            end = _closing(code, at)
            if "(" in head_text and not _is_member_initializer(head_text):
                first = start + len(code[start:at]) - len(head.lstrip())
                found.append(_function(code, head_text, owner, first, end))
                start = end
            at = end
            continue
        at += 1
    return at


def _looks_called(head):
    """`struct X f() {` is a function all the same."""
    return re.search(r'\)\s*(?:const\b|noexcept\b|override\b|final\b|\s)*$', head) is not None \
        and not head.startswith(("namespace", "extern")) \
        and re.search(r'\b[A-Za-z_]\w*\s+[A-Za-z_]\w*\s*\(', head) is not None


def _scope_name(head):
    match = re.search(r'\b(?:class|struct|union)\s+(?:\[\[.*?\]\]\s*)?([A-Za-z_]\w*)', head)
    return match.group(1) if match else ""


def _is_member_initializer(head):
    """`X::X() : m_a{…}`: that brace opens a value, not the body."""
    colon = re.search(r'\)\s*(?:noexcept\s*)?:(?!:)', head)
    return colon is not None and re.search(r'[\w>]\s*$', head) is not None


def _function(code, head, owner, first, end):
    constructor = False
    qualified = _CONSTRUCTOR.search(head)
    name = re.search(r'([~\w:]+)\s*\(', head)
    label = name.group(1) if name else "function"
    if qualified:
        constructor = qualified.group(1) == qualified.group(3) and not qualified.group(2)
    elif owner:
        constructor = re.match(r'^(?:explicit\s*(?:\(\w+\)\s*)?|constexpr\s+|inline\s+)*' +
                               re.escape(owner) + r'\s*\(', head) is not None
    first_line = line_of(code, first)
    return Function(label, constructor, first_line, line_of(code, end - 1) - first_line + 1)


def _closing(code, at):
    depth = 0
    while at < len(code):
        if code[at] == "{":
            depth += 1
        elif code[at] == "}":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return at


def check(tree):
    findings = []
    for name in tree.cpp():
        text = tree.text(name)
        lines = len(text.splitlines())
        cap = FILE_LINES[".h" if name.endswith(".h") else ".cpp"]
        if name.endswith("/mainwindow.cpp"):
            cap = MAIN_WINDOW_LINES
        if lines > cap:
            findings.append(Finding(name, 1, f"{lines} lines, the cap is {cap}"))
        for function in functions(text):
            cap = CONSTRUCTOR_LINES if function.is_constructor else FUNCTION_LINES
            if function.lines > cap:
                kind = "constructor" if function.is_constructor else "function"
                findings.append(Finding(name, function.first_line,
                                        f"{kind} {function.name} has {function.lines} lines, "
                                        f"the cap is {cap}"))
    return findings
