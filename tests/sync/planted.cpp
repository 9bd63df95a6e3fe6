// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/planted.h"

#include <string>

namespace keting {

namespace {

std::string& bugAskedFor()
{
    static std::string s_bug;
    return s_bug;
}

} // namespace

bool planted(std::string_view bug)
{
    return bugAskedFor() == bug;
}

void plant(std::string_view bug)
{
    bugAskedFor() = bug;
}

} // namespace keting
