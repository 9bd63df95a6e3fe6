// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/requestlog.h"

#include <QDateTime>

#include <climits>
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

bool RequestLog::add(const Line& line)
{
    const QByteArray text = "{\"id\":\"" + line.id + "\",\"in\":" + QByteArray::number(line.in)
        + ",\"level\":\"info\",\"method\":\"" + line.method
        + "\",\"ms\":" + QByteArray::number(line.ms) + ",\"out\":" + QByteArray::number(line.out)
        + ",\"path\":\"" + line.path + "\",\"status\":" + QByteArray::number(line.status)
        + ",\"time\":\"" + now() + "\",\"waited_ms\":" + QByteArray::number(line.waitedMs) + "}\n";
    if (m_unwritten.size() + text.size() > PIPE_BUF)
        flush();
    const bool isFirst = m_unwritten.isEmpty();
    m_unwritten += text;
    return isFirst;
}

void RequestLog::flush()
{
    // In one piece, and no longer than a pipe takes at once, so that lines of two threads do not
    // run into each other.
    std::fwrite(m_unwritten.constData(), 1, std::size_t(m_unwritten.size()), stderr);
    m_unwritten.clear();
}

} // namespace keting
