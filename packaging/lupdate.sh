#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lupdate.sh TS…: brings translation files up to date with the sources of the current directory. No
# places and no leftovers, so that a change to the file is a change of words.
set -euo pipefail
PATH="/usr/lib/qt6/bin:$PATH"
lupdate -silent -locations none -no-obsolete -no-ui-lines -extensions cpp,h \
    app models ui -ts "$@"
