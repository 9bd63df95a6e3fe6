// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/exportedmessage.h"

#include "models/intake/chatkinds.h"
#include "models/intake/matchtext.h"
#include "models/intake/wechatcontent.h"

#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Of 2000–2099; days since 1899, seconds and milliseconds since 1970 do not overlap.
constexpr double kFirstSerial = 36'526;
constexpr double kLastSerial = 73'051;
constexpr double kFirstUnix = 946'684'800;
constexpr double kLastUnix = 4'102'444'800;

std::optional<Instant> timeOfNumber(double number)
{
    if (number >= kFirstSerial && number < kLastSerial)
        return dateFromSerial(number);
    if (number >= kFirstUnix && number < kLastUnix)
        return fromMs(qint64(number) * 1000);
    if (number >= kFirstUnix * 1000 && number < kLastUnix * 1000)
        return fromMs(qint64(number));
    return std::nullopt;
}

bool isIso(QStringView text)
{
    return text.size() >= 16 && text[4] == u'-' && text[10] == u'T';
}

ResolvedTime timeOfIso(const QString& text, bool utc)
{
    const bool hasOffset
        = text.endsWith(u'Z') || text.lastIndexOf(u'+') > 10 || text.lastIndexOf(u'-') > 10;
    const auto when = parseIso(utc && !hasOffset ? text + u'Z' : text);
    if (!when)
        return {{}, Precision::Second, u"bad-time"_s};
    const int year = localDate(*when).year();
    if (year < 2000 || year > 2099)
        return {{}, Precision::Second, u"far-time"_s};
    return {*when, Precision::Second, {}};
}

ResolvedTime timeOf(const ExportedMessage& row, const TimeResolver& resolver)
{
    const QString text = matchLine(row.time).text.trimmed();
    if (text.isEmpty())
        return {{}, Precision::Second, u"no-time"_s};
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber) {
        const auto time = timeOfNumber(number);
        return {time, Precision::Second, time ? QString() : u"bad-time"_s};
    }
    if (isIso(text))
        return timeOfIso(text, row.utc);
    // Spreadsheets and tools append fractions of a second that no chat shows.
    const auto dot = text.lastIndexOf(u'.');
    const auto span = timeAtEnd(dot > 16 ? text.first(dot) : text);
    if (!span || span->from != 0)
        return {{}, Precision::Second, u"bad-time"_s};
    ResolvedTime resolved = resolver.resolve(span->time);
    if (row.utc && resolved.time)
        *resolved.time += std::chrono::hours(8);
    return resolved;
}

MessageKind kindOf(const ExportedMessage& row)
{
    if (const auto named = kindOfTypeName(row.typeName); named && *named != MessageKind::Text)
        return *named;
    if (row.typeCode) {
        const int type = int(*row.typeCode & 0xFFFF'FFFF);
        const int subType = *row.typeCode >> 32 != 0 ? int(*row.typeCode >> 32) : row.subType;
        if (const auto coded = kindOfCode(type, subType); coded && *coded != MessageKind::Text)
            return *coded;
    }
    return kindOfText(row.text, row.sender);
}

} // namespace

std::optional<Instant> dateFromSerial(double serial)
{
    if (!(serial >= 1 && serial < 2'958'466)) // The last is 10000-01-01.
        return std::nullopt;
    const qint64 seconds = std::llround(serial * 86'400);
    const QDate date = QDate(1899, 12, 30).addDays(seconds / 86'400);
    return atLocal(date, std::chrono::seconds(seconds % 86'400));
}

ParsedMessage toParsed(const ExportedMessage& row, const TimeResolver& resolver)
{
    ParsedMessage message;
    const ResolvedTime resolved = timeOf(row, resolver);
    message.time = resolved.time;
    message.precision = resolved.precision;
    message.why = resolved.why;
    message.sender = row.sender.trimmed();
    message.kind = kindOf(row);
    message.text = readableContent(message.kind, row.text);
    message.isSelf = row.isSelf;
    if (message.why.isEmpty() && message.sender.isEmpty() && message.kind != MessageKind::System)
        message.why = u"no-sender"_s;
    if (message.why.isEmpty() && message.text.isEmpty())
        message.why = u"no-text"_s;
    message.uncertain = !message.why.isEmpty();
    return message;
}

} // namespace keting
