#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# deb.sh BUILD OUTPUT: makes the Debian package of a finished build directory and prints its path last.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1 output=$2
umask 022
rm -rf "$output"
mkdir -p "$output"
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$output" >"$output/cpack.log" 2>&1 ||
    { cat "$output/cpack.log" >&2; exit 1; }
rm -rf "$output/_CPack_Packages"
ls "$output"/keting_*.deb
