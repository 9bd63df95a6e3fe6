// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QtGlobal>

namespace keting {

//! One line of JSON on standard error, with the time added. From any thread; lines never mix.
void logLine(const char* level, QJsonObject line);
//! For qInstallMessageHandler: what is told with qWarning and its like becomes such lines too.
void logQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message);

} // namespace keting
