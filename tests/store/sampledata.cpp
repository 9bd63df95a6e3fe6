// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/sampledata.h"

#include "models/store/migration.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

QString sampleVillage(int i)
{
    return u"510923%1%2"_s.arg(101 + i % 3).arg(200 + i);
}

QString sampleCategory(int i)
{
    return i == 0 ? QString() : u"category-%1"_s.arg(i);
}

QString sampleOwner(int i)
{
    return i == 0 ? QString() : u"staff-%1"_s.arg(i);
}

QString SampleData::chineseText(int length)
{
    // Few different characters, so that words occur again by chance.
    static const QString kCharacters = u"社保医卡办理户口迁移老年证补贴村民今天可以吗"_s;
    QString text;
    for (int i = 0; i < length; ++i)
        text += kCharacters.at(qsizetype(below(quint64(kCharacters.size()))));
    return text;
}

StoredRequest SampleData::request(int days)
{
    const Instant start = startOfDay(QDate(2026, 1, 5));
    const Instant received = start + Millis(below(quint64(days) * 86'400) * 1000);
    InboxRow row{.n = 0,
                 .id = m_ids.request(received),
                 .village = {},
                 .lastAt = received,
                 .received = received};
    row.village = sampleVillage(int(below(kSampleVillages)));
    row.asker = u"村民%1"_s.arg(below(40));
    row.title = chineseText(6);
    row.lastText = chineseText(20);
    row.left = chance(15);
    StoredRequest request{.row = row,
                          .ended = {},
                          .firstReplyUntil = {},
                          .promises = {},
                          .hash = QByteArray::number(qulonglong(below(1'000'000)))};
    fillState(request);
    return request;
}

void SampleData::fillState(StoredRequest& request)
{
    InboxRow& row = request.row;
    row.category = sampleCategory(int(below(kSampleCategories)));
    row.owner = sampleOwner(int(below(kSampleOwners)));
    row.stage = Stage(below(8));
    row.rank = isClosed(row.stage)      ? Rank::Closed
        : row.stage == Stage::Dismissed ? Rank::Dismissed
        : row.stage == Stage::Merged    ? Rank::Merged
        : chance(70)                    ? Rank::Active
                                        : Rank::Resting;
    row.lastAt = row.received + Millis(below(3'600'000));
    const bool open = row.rank <= Rank::Resting;
    // Few different due times, so that the order has ties.
    const Instant due = startOfDay(localDate(row.received)) + Seconds(3600 * below(48));
    row.due = row.rank == Rank::Active && chance(95) ? std::optional(due) : std::nullopt;
    row.clock = row.due ? ClockKind(1 + below(5)) : ClockKind::None;
    row.clockStart = row.due ? std::optional(row.received) : std::nullopt;
    row.precision = row.due && chance(30) ? Precision::Minute : Precision::Second;
    request.ended = open ? std::nullopt : std::optional(due);
    const bool answered = chance(60);
    row.firstReplySeconds
        = answered ? std::optional<qint64>(below(chance(80) ? 700 : 5000)) : std::nullopt;
    row.onTime = answered                   ? std::optional(*row.firstReplySeconds <= 600)
        : isClosed(row.stage) || chance(10) ? chance(50) ? std::optional(false) : std::nullopt
                                            : std::nullopt;
    const bool reopened = chance(20);
    const bool waits = (open || isClosed(row.stage)) && (!answered || reopened);
    row.firstReplyWait = !waits ? FirstReplyWait::None
        : row.left && !reopened ? FirstReplyWait::LeftMessage
                                : FirstReplyWait::Message;
    request.firstReplyUntil = open && waits ? std::optional(due) : std::nullopt;
    row.rating
        = isClosed(row.stage) && chance(50) ? std::optional(int(1 + below(5))) : std::nullopt;
    row.unread = chance(50);
    row.waitingSince = open && chance(20) ? std::optional(row.received) : std::nullopt;
    row.waitingReason = row.waitingSince ? u"等材料"_s : QString();
    row.snoozedUntil = open && chance(row.rank == Rank::Resting ? 40 : 5)
        ? std::optional(due + Seconds(below(86'400)) - Seconds(43'200))
        : std::nullopt;
    if (row.snoozedUntil && chance(50))
        row.due = due; // A clock runs under the snooze; it shows again when the request wakes.
    row.coAskers = int(below(3));
    row.needsLook = chance(5);
    request.promises.clear();
    for (quint64 i = below(3); i > 0; --i)
        request.promises.append(
            {due + Seconds(3600 * i), chance(50) ? std::optional(due) : std::nullopt});
    row.promiseDue = open && !request.promises.isEmpty()
        ? std::optional(request.promises.constFirst().due)
        : std::nullopt;
}

StoredRequest SampleData::changed(StoredRequest request, int days)
{
    if (chance(10))
        request.row.received = this->request(days).row.received;
    fillState(request);
    request.hash = QByteArray::number(qulonglong(below(1'000'000)));
    return request;
}

Event SampleData::event(const RequestId& request, Instant at)
{
    const QString village = sampleVillage(int(below(kSampleVillages)));
    return {m_ids.event(at),
            u"v:"_s + village,
            request.toString(),
            chance(50) ? u"received"_s : u"replied"_s,
            1,
            "{\"text\":\"" + chineseText(int(below(60))).toUtf8() + "\"}",
            *UserId::parse(sampleOwner(1 + int(below(kSampleOwners - 1)))),
            DeviceId(QUuid(u"018f0000-0000-7000-8000-00000000000%1"_s.arg(1 + below(3)))),
            at,
            std::nullopt};
}

std::unique_ptr<Database> newDatabase(const QString& file)
{
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Mode::ReadWrite);
    if (!database) {
        ADD_FAILURE() << qPrintable(database.error().detail);
        return nullptr;
    }
    const Result<void> migrated = migrate(**database);
    EXPECT_TRUE(migrated) << qPrintable(migrated ? QString() : migrated.error().detail);
    return std::move(*database);
}

} // namespace keting
