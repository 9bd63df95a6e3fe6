// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/countysample.h"

#include <algorithm>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPerDay = 1000;
constexpr int kOpenPercent = 3;

} // namespace

CountySample::CountySample(qint64 requests)
    : m_requests(requests), m_now(startOfDay(QDate(2026, 6, 15)) + std::chrono::hours(15))
{}

QString CountySample::village(quint64 i)
{
    return u"510923%1%2"_s.arg(101 + i % 10).arg(200 + i);
}

QString CountySample::category(quint64 i)
{
    return u"category-%1"_s.arg(i);
}

QString CountySample::owner(quint64 i)
{
    return u"commissioner-%1"_s.arg(i);
}

QString CountySample::text(qsizetype length)
{
    // As many different characters as everyday writing has, the frequent ones more often.
    constexpr quint64 kCharacters = 2500;
    QString text(length, u' ');
    for (QChar& c : text)
        c = QChar(char16_t(0x4e00 + 7 * std::min(below(kCharacters), below(kCharacters))));
    return text;
}

Event CountySample::event(const InboxRow& row, const QString& kind, Instant at, const QString& text)
{
    return {m_ids.event(at),
            u"v:"_s + row.village,
            row.id.toString(),
            kind,
            1,
            "{\"text\":\"" + text.toUtf8() + "\",\"time\":" + QByteArray::number(toMs(at))
                + ",\"source\":\"paste\",\"precision\":\"minute\"}",
            *UserId::parse(owner(below(60))),
            DeviceId(QUuid(u"018f0000-0000-7000-8000-0000000000%1"_s.arg(10 + below(60)))),
            at,
            std::nullopt};
}

CountySample::Filed CountySample::next()
{
    const qint64 left = m_requests - m_made++;
    const Instant received = m_now - Millis(left * 86'400'000 / kPerDay + qint64(below(60'000)));
    const Instant due = received + Millis(600'000);
    // Whatever is open came lately.
    const bool open = left <= m_requests * kOpenPercent / 100 * 2 && below(2) == 0;
    InboxRow row{.n = 0, .id = m_ids.request(received), .lastAt = received, .received = received};
    row.village = village(below(197));
    row.asker = u"村民%1"_s.arg(below(500'000));
    row.title = text(6);
    row.category = category(std::min(below(12), below(12)));
    row.owner = owner(below(60));
    row.left = below(100) < 12;
    const bool dismissed = !open && below(100) < 6;
    row.stage = open ? Stage(below(5)) : dismissed ? Stage::Dismissed : Stage::Closed;
    row.rank = dismissed  ? Rank::Dismissed
        : !open           ? Rank::Closed
        : below(100) < 70 ? Rank::Active
                          : Rank::Resting;
    const bool answered = open ? row.stage >= Stage::Answered : !dismissed;
    if (answered) {
        row.firstReplySeconds = qint64(below(10) < 9 ? below(660) : 600 + below(7200));
        row.onTime = *row.firstReplySeconds <= 600;
    }
    if (row.rank == Rank::Active) {
        row.clock = answered ? ClockKind::Progress : ClockKind::FirstReply;
        row.due = due + Millis(below(100) * 3'600'000);
        row.clockStart = received;
    }
    if (row.stage == Stage::Closed && below(3) == 0)
        row.rating = int(1 + std::max(below(5), below(5)));

    QList<Event> events;
    QStringList texts;
    for (int i = 0; i < 3 + int(below(5) == 0); ++i) {
        texts.append(text(8 + qsizetype(below(30))));
        events.append(event(row,
                            i == 0       ? u"received"_s
                                : i == 1 ? u"replied"_s
                                         : u"closed"_s,
                            received + Millis(i * 90'000), texts.last()));
    }
    row.lastText = texts.last();
    row.lastAt = events.last().at;
    StoredRequest request{.row = row,
                          .ended = open ? std::nullopt : std::optional(row.lastAt),
                          .awaitsFirstReply = open && !answered,
                          .firstReplyDue = {},
                          .promises = {},
                          .hash = QByteArray(16, char(below(256)))};
    if (request.awaitsFirstReply)
        request.firstReplyDue = due;
    if (below(10) == 0)
        request.promises.append(
            {due + Millis(86'400'000), due + Millis(qint64(below(2)) * 172'800'000)});
    if (open && !request.promises.isEmpty())
        request.row.promiseDue = request.promises.first().due;
    return {request, events, texts};
}

} // namespace keting::bench
