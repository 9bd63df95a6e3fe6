// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/momenttext.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct MomentText {
    Q_DECLARE_TR_FUNCTIONS(MomentText)
};

} // namespace

QString momentText(Instant at, Instant now)
{
    const QDateTime local = toLocal(at);
    const QDate today = localDate(now);
    if (local.date() == today)
        return local.toString(u"HH:mm"_s);
    if (local.date() == today.addDays(-1))
        return MomentText::tr("yest. %1", "short for yesterday, time")
            .arg(local.toString(u"HH:mm"_s));
    return local.toString(local.date().year() == today.year() ? u"M/d"_s : u"yyyy/M/d"_s);
}

QString dayRangeText(QDate from, QDate to)
{
    QString first = from.toString(u"yyyy-MM-dd"_s);
    if (from == to)
        return first;
    return MomentText::tr("%1 – %2", "first and last day")
        .arg(first, to.toString(from.year() == to.year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s));
}

} // namespace keting
