// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"
#include "tests/bench/lightdesk.h"
#include "tests/bench/serverprocess.h"

#include <QTemporaryDir>
#include <QUrl>

namespace keting::bench {

//! Where the parts of bench_center work: a directory on a disk, and a certificate.
class Workshop {
public:
    Workshop();

    [[nodiscard]] QString newDirectory();
    [[nodiscard]] const Certificate& certificate() const { return m_certificate; }
    //! Runs it until what comes back is destroyed.
    [[nodiscard]] std::unique_ptr<ServerProcess> serve(const SampleCenter& center,
                                                       bool encrypted) const;
    [[nodiscard]] HttpCaller::Tls tls(bool encrypted) const;
    [[nodiscard]] static QUrl address(const ServerProcess& server, bool encrypted);
    //! Whom a desk has to believe to reach it: PEM; empty: it is plain.
    [[nodiscard]] QByteArray authorities(bool encrypted) const;

    bool check(const Figure& figure);
    [[nodiscard]] bool allHold() const { return m_allHold; }

private:
    QTemporaryDir m_directory;
    Certificate m_certificate;
    HttpCaller::Tls m_tls;
    int m_made = 0;
    bool m_allHold = true;
};

//! "" or "_tls", to end a figure's name.
[[nodiscard]] QString encryptedName(bool encrypted);
//! Returns when this many pulls wait at the centre.
void awaitWaiting(quint16 port, const HttpCaller::Tls& tls, int count);

void benchPushes(Workshop& shop);
void benchLatency(Workshop& shop);
void benchFirstSync(Workshop& shop);
void benchWaiting(Workshop& shop);
void benchReturn(Workshop& shop);
void benchWire(Workshop& shop);
void benchRequests(Workshop& shop);

} // namespace keting::bench
