// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <map>

namespace keting {

class Connection;

//! Connections that have not sent a whole request yet, by the address they come from. No address
//! may have so many of them that others find no place. A proxy's connections are soon none of
//! these: each has sent a request, and is kept for the next.
class Newcomers {
public:
    //! One of them, for as long as it is.
    class Seat {
    public:
        Seat(Newcomers& all, const QByteArray& address, Connection& one);
        ~Seat() { leave(); }
        Q_DISABLE_COPY_MOVE(Seat)
        //! It has sent a request.
        void leave();

    private:
        Newcomers& m_all;
        QByteArray m_address;
        quint64 m_number; //!< 0: it has left.
    };

    //! When an address gets one more, its oldest is ended.
    explicit Newcomers(std::size_t mostOfAnAddress) : m_most(mostOfAnAddress) {}

private:
    std::size_t m_most;
    quint64 m_last = 0;
    QHash<QByteArray, std::map<quint64, Connection*>> m_byAddress; //!< The oldest first.
};

} // namespace keting
