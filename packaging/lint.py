#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy and clazy on the rooms that changed, or with --all on every file.

Changed means: since the branch left origin/main (on main itself: in the last 50 commits), and not yet
committed. A file that passed is remembered by the hash of all it includes, so a second run costs
nothing. The latest changes come first; with --minutes no file is begun after that time and the files
left out are counted."""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "lint"
PASSED = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "keting-lint"
RECENT_COMMITS = 50
CLAZY_CHECKS = ",".join((
    "level0", "level1", "no-non-pod-global-static", "detaching-member", "heap-allocated-small-trivial-type",
    "isempty-vs-count", "qhash-with-char-pointer-key", "raw-environment-function", "signal-with-return-value",
    "thread-with-slots", "tr-non-literal", "unneeded-cast", "reserve-candidates", "copyable-polymorphic"))
_INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)
_WARNING = re.compile(r'^(?P<file>/[^:]+):\d+:\d+: (?:warning|error): .*\[(?P<check>[^\]]+)\]$',
                      re.MULTILINE)


def run(*command, **options):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **options)


def git(*arguments):
    return run("git", "-c", "safe.directory=*", *arguments).stdout


def changed_files():
    """Names of the files that changed, latest first."""
    base = git("merge-base", "HEAD", "origin/main").strip()
    commits = f"{base}..HEAD"
    if not base or base == git("rev-parse", "HEAD").strip():
        commits = f"--max-count={RECENT_COMMITS}"
    lists = (git("ls-files", "-z", "--others", "--exclude-standard"),
             git("diff", "-z", "--name-only", "HEAD"),
             git("log", "-z", "--name-only", "--format=", commits))
    return list(dict.fromkeys(name.strip() for names in lists for name in names.split("\0") if name))


def room_of(name):
    return str(pathlib.PurePosixPath(name).parent)


def compile_database():
    """Configures without unity files, so that every source has its own command, and runs moc."""
    for command in (["cmake", "--preset", "lint"], ["cmake", "--build", "--preset", "lint"]):
        done = run(*command)
        if done.returncode != 0:
            sys.exit(f"{done.stdout}{done.stderr}lint: {' '.join(command)} failed")
    entries = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    commands = {}
    for entry in entries:
        path = pathlib.Path(entry["file"])
        if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "build"):
            commands[str(path.relative_to(ROOT))] = entry["command"].replace(str(ROOT), "")
    return commands


def fingerprint(name, command, tools):
    """The hash of a file, of everything of ours it includes, of its command, the rules and the tools."""
    digest = hashlib.sha256(f"{tools}\0{command}".encode())
    for rules in (".clang-tidy", "packaging/lint.py"):
        digest.update((ROOT / rules).read_bytes())
    seen, left = set(), [name]
    while left:
        path = left.pop()
        if path in seen or not (ROOT / path).is_file():
            continue
        seen.add(path)
        raw = (ROOT / path).read_bytes()
        digest.update(path.encode() + b"\0" + raw)
        left += sorted(include.decode() for include in _INCLUDE.findall(raw))
    return digest.hexdigest()


def own_warnings(text):
    """The warnings about our own files, each once."""
    found = []
    for match in _WARNING.finditer(text):
        path = pathlib.Path(match["file"])
        if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "build"):
            found.append(match.group(0).replace(f"{ROOT}/", ""))
    return list(dict.fromkeys(found))


def lint(name, key):
    tidy = run("clang-tidy-19", "-p", str(BUILD), "--quiet", name)
    found = own_warnings(tidy.stdout)
    if tidy.returncode != 0 and not found:
        found = [f"{name}: clang-tidy-19 failed: {tidy.stderr.strip()[-600:]}"]
    # Its Clang 14 cannot parse all of GCC 12's C++20 headers: what it says about those is no finding.
    clazy = run("clazy-standalone", "-p", str(BUILD), f"-checks={CLAZY_CHECKS}", str(ROOT / name))
    found += [line for line in own_warnings(clazy.stderr) if "[-Wclazy" in line]
    if not found:
        (PASSED / key).touch()
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--minutes", type=float, default=0.0)
    arguments = parser.parse_args()
    commands = compile_database()
    PASSED.mkdir(parents=True, exist_ok=True)
    tools = run("clang-tidy-19", "--version").stdout + run("clazy-standalone", "--version").stdout
    changed = changed_files()
    place = {name: index for index, name in enumerate(changed)}
    rooms = {room_of(name) for name in changed if name.endswith((".cpp", ".h"))}
    chosen = sorted((name for name in commands if arguments.all or room_of(name) in rooms),
                    key=lambda name: (place.get(name, len(place)), name))
    keys = {name: fingerprint(name, commands[name], tools) for name in chosen}
    fresh = [name for name in chosen if not (PASSED / keys[name]).exists()]
    end = time.monotonic() + arguments.minutes * 60 if arguments.minutes else float("inf")
    left_out = []

    def timed(name):
        if time.monotonic() > end:
            left_out.append(name)
            return []
        return lint(name, keys[name])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = list(dict.fromkeys(line for lines in pool.map(timed, fresh) for line in lines))
    print(f"lint: {len(chosen)} files in {'all' if arguments.all else len(rooms)} rooms, "
          f"{len(chosen) - len(fresh)} unchanged since they passed, {len(findings)} findings")
    if left_out:
        print(f"lint: time is up, {len(left_out)} files left for ./dev lint --all")
    for finding in findings:
        print(f"  {finding}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
