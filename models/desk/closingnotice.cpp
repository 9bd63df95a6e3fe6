// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/closingnotice.h"

#include <QFile>
#include <QLocale>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QStringList groupsServedBy(const County& county, const UserId& me, QDate day)
{
    QStringList groups;
    for (const Village& village : county.villages()) {
        const Staffing* post = county.staffing(village.code.toString(), StaffRole::Commissioner);
        if (!post || (post->standInOn(day) ? *post->standIn : post->user) != me)
            continue;
        groups.append(village.group.isEmpty() ? village.name : village.group);
    }
    return groups;
}

QString spoken(Instant instant)
{
    static const QLocale chinese(QLocale::Chinese, QLocale::China);
    return chinese.toString(toLocal(instant), u"M月d日（ddd）HH:mm"_s);
}

QString textOf(Instant closed, const std::optional<Instant>& opens)
{
    QFile file(u":/keting/notices/closing.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll())
        .trimmed()
        .replace(u"{closed}"_s, toLocal(closed).toString(u"HH:mm"_s))
        .replace(u"{opens}"_s, opens ? spoken(*opens) : u"下次"_s);
}

} // namespace

std::optional<ClosingNotice> closingNotice(const County& county, const ServiceCalendar& calendar,
                                           const UserId& me, Instant now)
{
    const QDate today = localDate(now);
    const std::optional<Instant> closed = calendar.closeOn(today);
    if (!closed || now < *closed)
        return std::nullopt;
    QStringList groups = groupsServedBy(county, me, today);
    if (groups.isEmpty())
        return std::nullopt;
    return ClosingNotice{today, textOf(*closed, calendar.nextOpening(now)), std::move(groups)};
}

} // namespace keting
