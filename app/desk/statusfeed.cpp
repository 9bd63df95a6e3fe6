// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/statusfeed.h"

#include <QCoreApplication>
#include <QLocale>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct StatusWords {
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

QString dayAndTime(Instant instant)
{
    return QLocale().toString(toLocal(instant), u"ddd M/d HH:mm"_s);
}

QString specialDay(const ServiceCalendar& calendar, QDate tomorrow)
{
    const QString day = QLocale().toString(tomorrow, u"ddd M/d"_s);
    switch (calendar.markOf(tomorrow)) {
    case DayMark::MakeUp: return StatusWords::tr("Tomorrow %1 is a working day").arg(day);
    case DayMark::Rest:
        return StatusWords::tr("Tomorrow %1 is a day off: %2").arg(day, calendar.nameOf(tomorrow));
    case DayMark::None: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

ShellStatus serviceStatus(const ServiceCalendar& calendar, Instant now, const QString& user)
{
    ShellStatus status;
    const QDate today = localDate(now);
    status.user = user;
    status.sync = ShellStatus::Sync::Local;
    status.syncText = StatusWords::tr("Saved on this computer");
    status.clockText = QLocale().toString(toLocal(now), u"HH:mm"_s);
    status.special = specialDay(calendar, today.addDays(1));
    if (calendar.isOpen(now)) {
        status.service = ShellStatus::Service::Open;
        if (const auto closing = calendar.nextClosing(now)) {
            status.closesAt = toLocal(*closing).toString(u"HH:mm"_s);
            status.left = std::chrono::ceil<std::chrono::minutes>(*closing - now);
        }
        return status;
    }
    const bool holiday = calendar.markOf(today) == DayMark::Rest;
    status.service = holiday ? ShellStatus::Service::Holiday : ShellStatus::Service::Closed;
    if (const auto opening = calendar.nextOpening(now))
        status.nextOpening = dayAndTime(*opening);
    return status;
}

} // namespace keting
