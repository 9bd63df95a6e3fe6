// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/snoozemenu.h"

#include <QCoreApplication>
#include <QLocale>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBeforeClosing = std::chrono::minutes(15);

struct SnoozeWords {
    Q_DECLARE_TR_FUNCTIONS(SnoozeWords)
};

} // namespace

QList<TimedChoice> snoozeChoices(const ServiceCalendar& calendar, Instant now)
{
    QList<TimedChoice> choices;
    const auto add = [&](const QString& text, std::optional<Instant> until) {
        if (until && *until > now)
            choices.append(
                {*until, text.arg(QLocale().toString(toLocal(*until), u"ddd M/d HH:mm"_s))});
    };
    add(SnoozeWords::tr("In one hour of service (%1)"),
        calendar.addOpen(now, std::chrono::hours(1)));
    const auto close = calendar.closeOf(now);
    if (close) {
        add(SnoozeWords::tr("Before closing (%1)"), *close - kBeforeClosing);
        add(SnoozeWords::tr("Next working day (%1)"), calendar.nextOpening(*close));
    }
    return choices;
}

} // namespace keting
