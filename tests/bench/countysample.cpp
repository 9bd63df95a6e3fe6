// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/countysample.h"

#include "models/wire/eventbody.h"

#include <algorithm>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPerDay = 1000;
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kOpenAmongLast = 60'000;
constexpr quint64 kOpenPercent = 5;
constexpr Millis kFreshSpan{9 * 60'000};

} // namespace

CountySample::CountySample(qint64 requests, QStringList villages)
    : m_villages(std::move(villages)), m_requests(requests)
{}

Instant CountySample::now()
{
    return startOfDay(QDate(2026, 6, 15)) + std::chrono::hours(15);
}

QString CountySample::category(quint64 i)
{
    constexpr const char* kIds[] = {"police", "social", "medical", "civil",  "market",  "marriage",
                                    "land",   "edu",    "housing", "health", "veteran", "other"};
    return QString::fromLatin1(kIds[i]);
}

QString CountySample::owner(quint64 i)
{
    return u"commissioner-%1"_s.arg(i);
}

Millis CountySample::minutes(quint64 least, quint64 most)
{
    return Millis(qint64((least * 60 + below((most - least) * 60 + 1)) * 1000));
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

Instant CountySample::arrival(qint64 left)
{
    if (left <= kFresh)
        return now() - kFreshSpan * left / kFresh;
    const qint64 day = left / kPerDay + 1;
    // Most people write by day; in order within the day.
    const double part = double(kPerDay - left % kPerDay) / double(kPerDay);
    const double hour = part < 0.06 ? part * 150
        : part > 0.94               ? 18 + (part - 0.94) * 90
                                    : 9 + (part - 0.06) * 10.2;
    return startOfDay(localDate(now()).addDays(-day)) + Millis(qint64(hour * 3'600'000));
}

void CountySample::write(const Payload& payload, Instant at)
{
    const Instant when = std::min(at, now());
    m_events.append({m_ids.event(when), u"v:"_s + m_village, m_request->toString(), kindOf(payload),
                     kBodyVersion, encodeBody(payload), *UserId::parse(owner(below(60))),
                     DeviceId(QUuid(u"018f0000-0000-7000-8000-0000000000%1"_s.arg(10 + below(60)))),
                     when, std::nullopt});
}

void CountySample::tellEnded(Instant received)
{
    if (chance(6)) {
        write(payload::Dismissed{u"ad"_s, u"二维码"_s}, received + minutes(1, 5));
        return;
    }
    const Instant answered = received + (chance(92) ? minutes(0, 11) : minutes(11, 120));
    write(payload::Replied{text(20 + qsizetype(below(60))), {}, {}}, answered);
    if (chance(25))
        write(payload::Progressed{text(12)}, answered + minutes(30, 2000));
    if (chance(10)) {
        write(payload::Promised{answered + Millis(2 * kDayMs), u"public-security"_s, text(8)},
              answered + minutes(1, 5));
        write(payload::PromiseKept{m_events.constLast().id}, answered + minutes(30, 4000));
    }
    const Instant closed = std::max(m_events.constLast().at, answered) + minutes(10, 3000);
    write(payload::Closed{text(6), m_events.constLast().id}, closed);
    if (chance(30))
        write(payload::Rated{int(1 + std::max(below(5), below(5))), {}}, closed + minutes(5, 600));
}

void CountySample::tellOpen(Instant received)
{
    if (chance(2))
        return; // Nobody has answered: overdue.
    const Instant answered = received + minutes(0, 12);
    write(payload::Replied{text(30), {}, {}}, answered);
    if (chance(20))
        return;
    write(payload::Started{Route::Guided}, answered + minutes(5, 60));
    if (chance(30))
        write(payload::Waited{u"补材料"_s}, answered + minutes(60, 600));
    else
        write(payload::Progressed{text(14)}, now() - minutes(5, 300));
}

QList<Event> CountySample::next()
{
    const qint64 left = m_requests - m_made++;
    const Instant received = arrival(left);
    m_request = m_ids.request(received);
    m_village = m_villages.at(qsizetype(below(quint64(m_villages.size()))));
    m_events.clear();
    const Message message{m_request->toBytes(), u"村民%1"_s.arg(below(500'000)), received,
                          Precision::Minute,    text(8 + qsizetype(below(30))),  u"text"_s};
    write(payload::Received{.message = message,
                            .source = Source::Paste,
                            .phone = {},
                            .title = text(6),
                            .category = category(std::min(below(12), below(12))),
                            .checklist = {}},
          received);
    if (left <= kFresh)
        return m_events;
    write(payload::Claimed{*UserId::parse(owner(below(60)))}, received + minutes(0, 2));
    if (left <= kOpenAmongLast && chance(kOpenPercent))
        tellOpen(received);
    else
        tellEnded(received);
    return m_events;
}

} // namespace keting::bench
