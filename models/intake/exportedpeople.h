// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"
#include "models/intake/parseoptions.h"

#include <QJsonObject>

namespace keting {

//! PyWxDump writes accounts into its conversations and whose they are into users.json beside them:
//! {"wxid_…": {"wxid", "nickname", "remark", "account", …}}, a group with "wxid2remark" for the
//! names its members have in it.
[[nodiscard]] bool isPeopleFile(const QJsonObject& people);

//! Puts the names in for the accounts of a PyWxDump conversation, if its users.json lies in the
//! same folder: the name in the group, else the nickname, else the remark. Without it, or with one
//! that cannot be read, accounts stay.
void nameExportedPeople(ParsedChat& chat, const QString& path, const InputLimits& limits);

} // namespace keting
