// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integrity.h"

namespace keting {

using namespace Qt::StringLiterals;

Result<void> checkIntegrity(Database& database, CheckDepth depth)
{
    const Result<std::optional<Statement>> finding = database.first(
        depth == CheckDepth::Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!finding)
        return tl::unexpected(finding.error());
    const QString text = *finding ? (*finding)->text(0) : QString();
    if (text != u"ok"_s)
        return fail(Error::Code::Corrupt,
                    u"the database is damaged (%1): nothing more is written to it; keep a copy of "
                    "the data directory and restore the latest backup"_s.arg(text));
    return {};
}

} // namespace keting
