// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/timefield.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// UTC has every hour of every day, so the field never moves what it is given. The computer's own
// zone would: to its own hour, or over a change of the clocks.
QDateTime asShown(Instant instant)
{
    const QDateTime local = toLocal(instant);
    return {local.date(), local.time(), Qt::UTC};
}

} // namespace

TimeField::TimeField(Instant shown, QWidget* parent) : QDateTimeEdit(parent)
{
    setTimeSpec(Qt::UTC);
    setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    setCalendarPopup(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setDateTime(asShown(shown));
}

Instant TimeField::instant() const
{
    return atLocal(date(), Millis(time().msecsSinceStartOfDay()));
}

void TimeField::setLatest(Instant latest)
{
    setMaximumDateTime(asShown(latest));
}

} // namespace keting
