#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy and clazy on the rooms that changed, or with --all on every room.

Changed means: since the branch left origin/main (on main itself: in the last 50 commits), and not yet
committed. Both read the commands of the test build, so that must have been built. clang-tidy reads a
room's sources joined as the build joins them: most of its time goes into headers. clazy reads each
alone. What passed is remembered by the hash of all it includes, so a second run costs nothing. The
latest changes come first; with --minutes nothing is begun after that time and what is left is counted."""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "asan"
PASSED = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "keting-lint"
RECENT_COMMITS = 50
SOURCES = r"/(app|models|resources|tests|ui)/[^ ]*\.(h|cpp)$"
CLAZY_EVERYWHERE = ("level0",)
# What a copy costs and what outlives its scope matters in the product; a test waits for its lambdas.
CLAZY_PRODUCT = ("level1", "no-non-pod-global-static", "heap-allocated-small-trivial-type",
                 "isempty-vs-count", "qhash-with-char-pointer-key", "raw-environment-function",
                 "signal-with-return-value", "thread-with-slots", "tr-non-literal", "unneeded-cast",
                 "copyable-polymorphic")
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


def is_ours(path):
    return path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "build")


class Unit:
    """What the test build compiles at once: one source or several joined ones, all of one room."""

    def __init__(self, entry):
        self.path = pathlib.Path(entry["file"])
        self.entry = entry
        sources = [self.path] if is_ours(self.path) or not self.path.is_file() else \
            [pathlib.Path(name.decode()) for name in _INCLUDE.findall(self.path.read_bytes())]
        self.sources = [str(path.relative_to(ROOT)) for path in sources if is_ours(path)]

    def database(self):
        """The compile commands of the joined source and of each source in it."""
        command = self.entry["command"].replace(" -Wno-subobject-linkage", "").removeprefix("ccache ")
        for path in (self.path, *(ROOT / name for name in self.sources)):
            yield self.entry | {"file": str(path), "command": command.replace(str(self.path), str(path))}

    def fingerprint(self, tools):
        """The hash of its sources, of everything of ours they include, of the command, rules and tools."""
        digest = hashlib.sha256(f"{tools}\0{self.entry['command'].replace(str(ROOT), '')}".encode())
        for rules in (".clang-tidy", "packaging/lint.py"):
            digest.update((ROOT / rules).read_bytes())
        seen, left = set(), list(self.sources)
        while left:
            path = left.pop()
            if path in seen or not (ROOT / path).is_file():
                continue
            seen.add(path)
            raw = (ROOT / path).read_bytes()
            digest.update(path.encode() + b"\0" + raw)
            left += sorted(include.decode() for include in _INCLUDE.findall(raw))
        return digest.hexdigest()

    def findings(self, database):
        tidy = run("clang-tidy-19", "-p", database, "--quiet", f"--header-filter={SOURCES}",
                   "--checks=-bugprone-suspicious-include", str(self.path))
        found = own_warnings(tidy.stdout)
        if tidy.returncode != 0 and not found:
            found = [f"{self.sources}: clang-tidy-19 failed: {(tidy.stdout + tidy.stderr).strip()[-600:]}"]
        product = not self.sources[0].startswith("tests/")
        checks = ",".join(CLAZY_EVERYWHERE + (CLAZY_PRODUCT if product else ()))
        for name in self.sources:
            # Its Clang 14 cannot parse all of GCC 12's C++20 headers: what it says about those is no finding.
            clazy = run("clazy-standalone", "-p", database, f"-checks={checks}", str(ROOT / name))
            found += [line for line in own_warnings(clazy.stderr) if "[-Wclazy" in line]
        return list(dict.fromkeys(found))


def units_of_the_build():
    if not (BUILD / "compile_commands.json").is_file():
        sys.exit("lint: the test build is missing; ./dev lint makes it first")
    entries = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    return [unit for unit in map(Unit, entries) if unit.sources]


def own_warnings(text):
    """The warnings about our own files, each once."""
    found = []
    for match in _WARNING.finditer(text):
        if is_ours(pathlib.Path(match["file"])):
            found.append(match.group(0).replace(f"{ROOT}/", ""))
    return list(dict.fromkeys(found))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--minutes", type=float, default=0.0)
    arguments = parser.parse_args()
    PASSED.mkdir(parents=True, exist_ok=True)
    tools = run("clang-tidy-19", "--version").stdout + run("clazy-standalone", "--version").stdout
    changed = changed_files()
    place = {name: index for index, name in enumerate(changed)}
    rooms = {room_of(name) for name in changed if name.endswith((".cpp", ".h"))}
    units = units_of_the_build()
    chosen = sorted((unit for unit in units if arguments.all or rooms & set(map(room_of, unit.sources))),
                    key=lambda unit: min(place.get(name, len(place)) for name in unit.sources))
    keys = {unit: unit.fingerprint(tools) for unit in chosen}
    fresh = [unit for unit in chosen if not (PASSED / keys[unit]).exists()]
    end = time.monotonic() + arguments.minutes * 60 if arguments.minutes else float("inf")
    left_out = []

    with tempfile.TemporaryDirectory() as database:
        commands = [command for unit in chosen for command in unit.database()]
        pathlib.Path(database, "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")

        def timed(unit):
            if time.monotonic() > end:
                left_out.extend(unit.sources)
                return []
            found = unit.findings(database)
            if not found:
                (PASSED / keys[unit]).touch()
            return found

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            findings = list(dict.fromkeys(line for lines in pool.map(timed, fresh) for line in lines))

    def count(some):
        return sum(len(unit.sources) for unit in some)

    print(f"lint: {count(chosen)} sources in {'all' if arguments.all else len(rooms)} rooms, "
          f"{count(chosen) - count(fresh)} unchanged since they passed, {len(findings)} findings")
    if left_out:
        print(f"lint: time is up, {len(left_out)} sources left for ./dev lint --all")
    for finding in findings:
        print(f"  {finding}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
