#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the checks that need no build. Usage: run.py [--root DIR] [CHECK…]; exit 1 on any finding."""

import argparse
import pathlib
import sys

import layering
import sizes
import translations
import wellformed
import words
from source import Tree

CHECKS = {"sizes": sizes, "layering": layering, "words": words, "wellformed": wellformed,
          "translations": translations}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("checks", nargs="*", choices=[[], *CHECKS], default=[])
    arguments = parser.parse_args()
    tree = Tree(arguments.root)
    failed = False
    for name in arguments.checks or CHECKS:
        findings = CHECKS[name].check(tree)
        failed = failed or bool(findings)
        print(f"{name}: {len(findings)} findings in {len(tree.files)} files")
        for finding in findings:
            print(f"  {finding}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
