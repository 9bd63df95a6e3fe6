#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sim.sh worlds N [FIRST]: N simulated worlds from that seed on, shared between the processors.
# sim.sh bugs: every planted bug must be caught.
set -euo pipefail
programs=build/bench/bin
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

worlds() {
    local seeds=$1 first=${2:-1} cores
    cores=$(nproc)
    local share=$(((seeds + cores - 1) / cores)) failed=0 pids=() i
    for ((i = 0; i < cores; i++)); do
        local from=$((first + i * share)) count=$share
        [ $((from + count)) -le $((first + seeds)) ] || count=$((first + seeds - from))
        [ "$count" -gt 0 ] || continue
        "$programs/keting-sim" --seeds "$count" --first "$from" >"$out/$i" &
        pids+=($!)
    done
    for i in "${pids[@]}"; do wait "$i" || failed=1; done
    cat "$out"/*
    return $failed
}

catches() {
    if "$programs/keting-sim-planted" --seeds 600 --bug "$1" >"$2/$1"; then
        echo "not caught: $1" >&2
        return 1
    fi
    sed -n "1s/^.*\"seed\":\([0-9]*\).*/caught in world \1: $1/p" "$2/$1" | grep . || {
        echo "the planted program failed: $1" >&2
        return 1
    }
}

bugs() {
    export programs
    export -f catches
    python3 tests/sync/bugs.py list | xargs -P "$(nproc)" -I{} bash -c "catches {} $out"
}

"$@"
