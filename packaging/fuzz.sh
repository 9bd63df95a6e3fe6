#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh SECONDS [PARSER…]: every fuzz target (or the named ones) for so long each, one core apiece. New inputs
# go to build/fuzz/corpus; one that breaks a parser goes to build/fuzz/found and ends the run with 1. On a busy
# machine KETING_FUZZ_TIMEOUT gives an input more than 10 seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=$1
shift
export QT_QPA_PLATFORM=offscreen TZ=Asia/Shanghai
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS=suppressions=$PWD/packaging/leaks.supp:print_suppressions=0

if [ $# -gt 0 ]; then
    programs=("${@/#/build/fuzz/bin/fuzz_}")
else
    shopt -s nullglob
    programs=(build/fuzz/bin/fuzz_*)
fi
[ ${#programs[@]} -gt 0 ] || { echo "fuzz: no target was built" >&2; exit 1; }

fuzz_one() {
    local program=$1 name=${1##*/fuzz_} log
    log=build/fuzz/$name.log
    mkdir -p "build/fuzz/corpus/$name" "build/fuzz/found/$name"
    if "$program" -max_total_time="$seconds" -timeout="${KETING_FUZZ_TIMEOUT:-10}" -rss_limit_mb=2048 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/found/$name/" \
        "build/fuzz/corpus/$name" "tests/data/fuzz/$name" >"$log" 2>&1; then
        echo "fuzz: $name passed, $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s"
    else
        tail -n 40 "$log"
        echo "fuzz: $name FAILED, see $log and build/fuzz/found/$name"
        return 1
    fi
}
export -f fuzz_one
export seconds
printf '%s\0' "${programs[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -c 'fuzz_one "$1"' fuzz
