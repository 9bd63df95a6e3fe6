// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integrity.h"

#include "models/store/damage.h"

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
        return tl::unexpected(damage(text));
    return {};
}

} // namespace keting
