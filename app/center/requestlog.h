// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace keting {

//! Writes the line about each request into the log: by hand, for it is by far the most frequent
//! one. For one thread.
class RequestLog {
public:
    //! Nothing in it may need escaping: no text of a caller's.
    struct Line {
        QByteArray id;
        QByteArrayView method;
        QByteArray path;
        int status = 0;
        qint64 ms = 0;
        qint64 waitedMs = 0;
        qint64 in = 0;
        qint64 out = 0;
    };
    //! Kept until flush(). True: it is the first one since, and a flush is to be planned.
    [[nodiscard]] bool add(const Line& line);
    void flush();

private:
    [[nodiscard]] QByteArray now();

    qint64 m_second = -1; //!< Since 1970, of the text.
    QByteArray m_unwritten;
    QByteArray m_secondText; //!< "2026-03-02T10:00:00."
};

} // namespace keting
