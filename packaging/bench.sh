#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh [NAME…]: runs the benchmarks (or the named ones) and keeps their JSON lines in build/bench/figures.jsonl.
# Ends with 1 when a figure misses its bound. The sample county (build/bench/sample-*) is made once and kept.
# The centre's run beside a PostgreSQL server of their own, which is gone afterwards.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export QT_QPA_PLATFORM=offscreen TZ=Asia/Shanghai

programs=()
if [ $# -gt 0 ]; then
    for name in "$@"; do programs+=("build/bench/bin/bench_$name"); done
else
    shopt -s nullglob
    programs=(build/bench/bin/bench_*)
fi
[ ${#programs[@]} -gt 0 ] || { echo "bench: no benchmark was built" >&2; exit 1; }
: >build/bench/figures.jsonl
missed=0
for program in "${programs[@]}"; do
    beside=()
    [ "$(basename "$program")" != bench_center ] || beside=(python3 tests/postgres/cluster.py)
    "${beside[@]}" "$program" | tee -a build/bench/figures.jsonl || missed=1
done
echo "figures: build/bench/figures.jsonl"
grep '"ok":false' build/bench/figures.jsonl >&2 || true
exit "$missed"
