// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/slug.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

Result<Slug> Slug::parse(QStringView text)
{
    constexpr qsizetype kMaxLength = 40;
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto isAllowed
        = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-'; };
    if (text.isEmpty() || text.size() > kMaxLength || !isLetter(text.front()) || text.back() == u'-'
        || !std::all_of(text.begin(), text.end(), isAllowed))
        return fail(Error::Code::Invalid,
                    u"expected 1-40 of a-z, 0-9 and -, starting with a letter"_s);
    return Slug(text.toString());
}

} // namespace keting
