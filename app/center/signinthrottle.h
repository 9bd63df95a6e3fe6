// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace keting {

//! Slows down whoever guesses passwords: only failures count, and only for the name at the address
//! they came from, so that nobody can shut a colleague out from elsewhere. From any thread.
class SignInThrottle {
public:
    //! How long this caller must wait before the next try; zero: none.
    [[nodiscard]] Millis wait(const QString& user, const QByteArray& address, Instant now) const;
    void failed(const QString& user, const QByteArray& address, Instant now);
    void succeeded(const QString& user, const QByteArray& address);

private:
    struct Failures {
        int count = 0;
        Instant last;
    };
    using Key = std::pair<QString, QByteArray>;
    //! Of one name at one address, and under the empty name of all names there.
    [[nodiscard]] static Millis waitAfter(const Failures& failures, int free, Instant now);
    void count(const Key& key, Instant now);

    mutable std::mutex m_mutex;
    QHash<Key, Failures> m_failures;
};

} // namespace keting
