// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

Result<VillageCode> VillageCode::parse(QStringView text)
{
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.size() != 12 || !digits)
        return fail(Error::Code::Invalid,
                    u"a village code has 12 digits, this has not: "_s + text.left(40));
    return VillageCode(text.toString());
}

Result<UserId> UserId::parse(QStringView text)
{
    const bool plain
        = std::ranges::all_of(text, [](QChar c) { return c.isPrint() && !c.isSpace(); });
    if (text.isEmpty() || text.size() > 64 || !plain)
        return fail(Error::Code::Invalid, u"a user name has 1 to 64 characters and no spaces"_s);
    return UserId(text.toString());
}

} // namespace keting
