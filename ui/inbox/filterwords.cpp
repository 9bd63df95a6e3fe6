// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filterwords.h"

#include "models/domain/tally.h"
#include "models/items/momenttext.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString days(const std::optional<QDate>& from, const std::optional<QDate>& to)
{
    if (from && to)
        return dayRangeText(*from, *to);
    if (from)
        return FilterWords::tr("from %1").arg(from->toString(Qt::ISODate));
    return to ? FilterWords::tr("until %1").arg(to->toString(Qt::ISODate)) : QString();
}

QString categories(const RequestFilter& filter, const InboxNames& names)
{
    QStringList wanted = filter.categories;
    if (!filter.category.isEmpty())
        wanted.prepend(filter.category);
    if (wanted.isEmpty())
        return {};
    const QString first = wanted.constFirst().isEmpty()
        ? FilterWords::tr("no category yet")
        : names.categories.value(wanted.constFirst(), wanted.constFirst());
    return wanted.size() == 1
        ? first
        : FilterWords::tr("%1 and %n more", nullptr, static_cast<int>(wanted.size()) - 1)
              .arg(first);
}

QString firstReply(const RequestFilter& filter)
{
    if (filter.firstReplyMinute)
        return *filter.firstReplyMinute == kFirstReplyBuckets - 1
            ? FilterWords::tr("first reply after more than %n minute(s)", nullptr,
                              *filter.firstReplyMinute)
            : FilterWords::tr("first reply within minute %1").arg(*filter.firstReplyMinute + 1);
    if (!filter.answered)
        return {};
    return *filter.answered ? FilterWords::tr("with a first reply")
                            : FilterWords::tr("without a first reply");
}

QString ratings(const QList<int>& levels)
{
    constexpr int kLevels = 5;
    if (levels.size() == kLevels)
        return FilterWords::tr("rated");
    QStringList each;
    for (const int level : levels)
        each.append(QString::number(level));
    return each.isEmpty() ? QString()
                          : FilterWords::tr("rated %1").arg(each.join(FilterWords::tr(" or ")));
}

QString leftMessages(const std::optional<bool>& left)
{
    if (!left)
        return {};
    return *left ? FilterWords::tr("left messages") : FilterWords::tr("no left messages");
}

} // namespace

QString filterWords(const RequestFilter& filter, const InboxNames& names)
{
    if (filter == filter.plain())
        return {};
    const QString promised = days(filter.promisedFrom, filter.promisedTo);
    QStringList words{days(filter.from, filter.to),
                      categories(filter, names),
                      names.people.value(filter.owner, filter.owner),
                      leftMessages(filter.left),
                      firstReply(filter),
                      ratings(filter.ratings),
                      promised.isEmpty() ? QString()
                                         : FilterWords::tr("promised for %1").arg(promised)};
    words.removeAll(QString());
    return words.isEmpty() ? FilterWords::tr("all that are counted") : words.join(u" · "_s);
}

} // namespace keting
