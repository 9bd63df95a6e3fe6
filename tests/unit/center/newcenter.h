// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/exchange.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

constexpr QStringView kVillageA = u"510923107212";
constexpr QStringView kVillageB = u"510923107213";

//! A fresh centre in a directory of its own: two villages, li serves A and wang B; zhao manages,
//! an serves A as agent, sun audits. Everybody's password is their name.
class NewCenter : public testing::Test {
protected:
    void SetUp() override;

    [[nodiscard]] static UserId user(QStringView name) { return *UserId::parse(name); }
    [[nodiscard]] static QString scopeOf(QStringView village)
    {
        return QStringLiteral("v:") + village;
    }
    void addAccount(QStringView name, AccountRole role);
    //! Written by the centre itself.
    void record(const CountyPayload& payload, const QString& subject);
    void staff(const Staffing& staffing);

    //! Somebody who has signed in with a device of their own.
    [[nodiscard]] Caller signedIn(QStringView name);
    [[nodiscard]] Exchange exchange() { return {*m_session, m_county, m_now}; }
    [[nodiscard]] SignIn signIn() { return {*m_session, m_now}; }
    [[nodiscard]] QString epoch();

    //! The next event of this caller's device.
    [[nodiscard]] DeviceEvent event(const Caller& caller, QStringView village,
                                    const QString& kind = QStringLiteral("noted"));
    [[nodiscard]] Push pushOf(const Caller& caller, const QList<DeviceEvent>& events);
    [[nodiscard]] PushAnswer pushed(const Caller& caller, const QList<DeviceEvent>& events);

    //! How many entries of this kind the audit log has.
    [[nodiscard]] qint64 audited(const QString& what);

    QTemporaryDir m_directory;
    std::unique_ptr<SqlSession> m_session;
    CountyCache m_county;
    Instant m_now = startOfDay(QDate(2026, 3, 2)) + std::chrono::hours(10);
    IdSource m_ids{21};
    DeviceId m_own = m_ids.device(m_now);
    qint64 m_ownDseq = 0;
    QHash<DeviceId, qint64> m_dseq;
};

} // namespace keting
