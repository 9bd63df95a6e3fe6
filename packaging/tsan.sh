#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tsan.sh [TEST…]: the centre under ThreadSanitizer: its own tests, then real callers and, with another centre beside
# it, PostgreSQL. A report is kept in build/tsan/races and ends the run with 1. Programs with threads of Qt's own cannot
# be judged: Debian's Qt is not built for it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || set -- center logs postgres
races=$PWD/build/tsan/races
rm -rf "$races" && mkdir -p "$races"
export TZ=Asia/Shanghai LC_ALL=C.UTF-8 KETING_PROGRAMS=$PWD/build/tsan/bin KETING_BUILD=$PWD/build/tsan
export TSAN_OPTIONS="exitcode=0"
TSAN_OPTIONS+=" external_symbolizer_path=$(command -v llvm-symbolizer-14 || true)"

failed=0
TSAN_OPTIONS+=" log_path=$races/unit_center" build/tsan/bin/unit_center --gtest_brief=1 || failed=1
for test in "$@"; do
    TSAN_OPTIONS+=" log_path=$races/$test" python3 "tests/e2e/${test}_test.py" || failed=1
done
if [ -n "$(ls -A "$races")" ]; then
    head -n 60 "$races"/*
    echo "tsan: $(grep -l 'WARNING: ThreadSanitizer' "$races"/* | wc -l) processes with races, see $races" >&2
    failed=1
fi
exit $failed
