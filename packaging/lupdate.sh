#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lupdate.sh TS…: brings translation files up to date with the sources of the current directory. No
# places and no leftovers, so that a change to the file is a change of words. English needs its plural
# forms only.
set -euo pipefail
PATH="/usr/lib/qt6/bin:$PATH"
for file in "$@"; do
    forms=()
    [[ $file != *_en.ts ]] || forms=(-pluralonly)
    lupdate -silent -locations none -no-obsolete -no-ui-lines "${forms[@]}" -I . -extensions cpp,h \
        app models ui -ts "$file"
done
