// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/disclosing.h"

#include "models/wire/disclosurebody.h"

namespace keting {

using namespace Qt::StringLiterals;

Result<void> disclose(Desk& desk, const Disclosure& disclosure)
{
    const auto& binding = desk.writer().binding();
    if (!binding)
        return {};
    const UserId& user = binding->user;
    const Event told = desk.writer().recordEvent(userScope(user), user.toString(),
                                                 kindOf(disclosure), encodeBody(disclosure), user);
    return desk.writer().writeRecords(std::span(&told, 1));
}

Result<void> discloseBackup(Desk& desk)
{
    const auto requests = desk.tables().requests.size();
    if (!requests)
        return tl::unexpected(requests.error());
    return disclose(
        desk, {.what = u"backup"_s, .format = u"db"_s, .rows = int(*requests), .isMasked = false});
}

} // namespace keting
