// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/villageguess.h"

#include "models/desk/pinyin.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

QString villageByNames(const County& county, const ParsedChat& chat)
{
    QString best;
    qint64 most = 0;
    for (const Village& village : county.villages()) {
        const QString code = village.code.toString();
        if (!county.staffing(code, StaffRole::Commissioner))
            continue;
        if (chat.group.contains(village.name))
            return code;
        const qint64 votes
            = std::ranges::count_if(chat.messages, [&](const ParsedMessage& message) {
                  return message.sender.contains(village.name);
              });
        if (votes > most) {
            most = votes;
            best = code;
        }
    }
    return best;
}

QList<FindBox::Entry> villageEntries(const Records& records)
{
    QList<FindBox::Entry> entries;
    for (const Village& village : records.county.villages()) {
        const QString code = village.code.toString();
        if (!records.commissionerOf(code))
            continue;
        entries.append({code,
                        village.townName + u" · "_s + village.name,
                        {QString(village.pinyin).remove(u' '), initialsOf(village.pinyin)}});
    }
    return entries;
}

} // namespace keting
