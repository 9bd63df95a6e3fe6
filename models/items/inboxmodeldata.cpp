// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inboxmodel.h"
#include "models/reply/masking.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QVariant msOf(const std::optional<Instant>& instant)
{
    return instant ? QVariant(toMs(*instant)) : QVariant();
}

template <typename T>
QVariant variantOf(const std::optional<T>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant uploadName(const std::optional<Upload>& upload)
{
    if (!upload)
        return {};
    return *upload == Upload::Pending ? u"pending"_s : u"refused"_s;
}

// Far more than any list shows; keeps a 50,000-character message out of every repaint.
constexpr qsizetype kLineLength = 200;

QString oneLine(const QString& text)
{
    return maskText(text.left(kLineLength).simplified());
}

} // namespace

QVariant InboxModel::data(const QModelIndex& index, int role) const
{
    const InboxEntry* line = entry(index);
    if (!line)
        return {};
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return m_describe ? QVariant(m_describe(*line)) : QVariant();
    return line->heading ? headingData(*line->heading, role) : rowData(*line->row, role);
}

QVariant InboxModel::headingData(const InboxHeading& heading, int role) const
{
    switch (role) {
    case IsHeadingRole: return true;
    case SectionRole: return static_cast<int>(heading.kind);
    case HeadingCountRole: return variantOf(heading.count);
    case HeadingDueRole: return msOf(heading.due);
    default: return {};
    }
}

QVariant InboxModel::rowData(const InboxRow& row, int role) const
{
    switch (role) {
    case IsHeadingRole: return false;
    case IdRole: return row.id.toString();
    case VillageCodeRole: return row.village;
    case VillageRole: return villageName(row);
    case AskerRole: return wordsOf(row).asker;
    case Qt::DisplayRole:
    case TitleRole: return wordsOf(row).title;
    case CategoryRole: return m_names.categories.value(row.category, row.category);
    case LastTextRole: return wordsOf(row).last;
    case StageRole: return static_cast<int>(row.stage);
    case OwnerRole: return ownerName(row);
    case LeftRole: return row.isLeft();
    case UnreadRole: return row.unread;
    case WaitingReasonRole: return row.waitingReason;
    case FirstReplySecondsRole: return variantOf(row.firstReplySeconds);
    case OnTimeRole: return variantOf(row.onTime);
    case RatingRole: return variantOf(row.rating);
    case CoAskersRole: return row.coAskers;
    case NeedsLookRole: return row.needsLook;
    case UploadRole: return uploadName(uploadOf(row.id));
    default: return clockData(row, role);
    }
}

const InboxModel::ShownWords& InboxModel::wordsOf(const InboxRow& row) const
{
    auto found = m_words.find(row.id);
    if (found == m_words.end()) {
        const QString last = oneLine(row.lastText);
        const QString title = oneLine(row.title.isEmpty() ? row.firstText : row.title);
        found = m_words.insert(row.id, {maskNickname(row.asker), title, last});
    }
    return *found;
}

QVariant InboxModel::clockData(const InboxRow& row, int role) const
{
    switch (role) {
    case SectionRole: return static_cast<int>(sectionOf(row, m_clock.now()));
    case RankRole: return static_cast<int>(row.rank);
    case ClockRole: return static_cast<int>(row.clock);
    case LastAtRole: return toMs(row.lastAt);
    case ReceivedRole: return toMs(row.received);
    case DueRole: return msOf(row.due);
    case ClockStartRole: return msOf(row.clockStart);
    case WaitingSinceRole: return msOf(row.waitingSince);
    case SnoozedUntilRole: return msOf(row.snoozedUntil);
    case PromiseDueRole: return msOf(row.promiseDue);
    default: return {};
    }
}

QHash<int, QByteArray> InboxModel::roleNames() const
{
    return {{IsHeadingRole, "isHeading"},
            {SectionRole, "section"},
            {HeadingCountRole, "headingCount"},
            {HeadingDueRole, "headingDue"},
            {IdRole, "id"},
            {VillageCodeRole, "villageCode"},
            {VillageRole, "village"},
            {AskerRole, "asker"},
            {TitleRole, "title"},
            {CategoryRole, "category"},
            {LastTextRole, "lastText"},
            {LastAtRole, "lastAt"},
            {ReceivedRole, "received"},
            {StageRole, "stage"},
            {OwnerRole, "owner"},
            {RankRole, "rank"},
            {ClockRole, "clock"},
            {DueRole, "due"},
            {ClockStartRole, "clockStart"},
            {LeftRole, "left"},
            {UnreadRole, "unread"},
            {WaitingReasonRole, "waitingReason"},
            {WaitingSinceRole, "waitingSince"},
            {SnoozedUntilRole, "snoozedUntil"},
            {PromiseDueRole, "promiseDue"},
            {FirstReplySecondsRole, "firstReplySeconds"},
            {OnTimeRole, "onTime"},
            {RatingRole, "rating"},
            {CoAskersRole, "coAskers"},
            {NeedsLookRole, "needsLook"},
            {UploadRole, "upload"}};
}

QString InboxModel::villageName(const InboxRow& row) const
{
    return m_names.villages.value(row.village, row.village);
}

QString InboxModel::ownerName(const InboxRow& row) const
{
    return m_names.people.value(row.owner, row.owner);
}

} // namespace keting
