// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/damage.h"

namespace keting {

using namespace Qt::StringLiterals;

Error damage(const QString& what)
{
    return {Error::Code::Corrupt,
            u"the database is damaged (%1): do not go on working in it; keep a copy of the data "
            "directory and restore the latest backup"_s.arg(what)};
}

} // namespace keting
