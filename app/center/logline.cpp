// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/logline.h"

#include "models/wire/limitedjson.h"

#include <QDateTime>

#include <cstdio>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCharactersToLog = 2000;

const char* levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return "error";
}

} // namespace

void logLine(const char* level, QJsonObject line)
{
    line.insert("time"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert("level"_L1, QLatin1StringView(level));
    // In one piece, so that lines of two threads do not run into each other.
    const QByteArray text = compactJson(line) + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
}

void logQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    logLine(levelOf(type), {{"message"_L1, message.left(kMostCharactersToLog)}});
}

} // namespace keting
