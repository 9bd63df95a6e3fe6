// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/requestlog.h"

#include <QDateTime>

#include <cstdio>

namespace keting {

QByteArray RequestLog::now()
{
    const qint64 ms = QDateTime::currentMSecsSinceEpoch();
    if (ms / 1000 != m_second) {
        m_second = ms / 1000;
        m_secondText = QDateTime::fromMSecsSinceEpoch(m_second * 1000, Qt::UTC)
                           .toString(Qt::ISODate)
                           .chopped(1)
                           .toLatin1()
            + '.';
    }
    return m_secondText + QByteArray::number(1000 + ms % 1000).sliced(1) + 'Z';
}

void RequestLog::add(const Line& line)
{
    const QByteArray text = "{\"id\":\"" + line.id + "\",\"in\":" + QByteArray::number(line.in)
        + ",\"level\":\"info\",\"method\":\"" + line.method
        + "\",\"ms\":" + QByteArray::number(line.ms) + ",\"out\":" + QByteArray::number(line.out)
        + ",\"path\":\"" + line.path + "\",\"status\":" + QByteArray::number(line.status)
        + ",\"time\":\"" + now() + "\",\"waited_ms\":" + QByteArray::number(line.waitedMs) + "}\n";
    // In one piece, so that lines of two threads do not run into each other.
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
}

} // namespace keting
