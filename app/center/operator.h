// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/county.h"
#include "models/domain/instant.h"
#include "models/store/accounttable.h"
#include "models/store/sqlsession.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace keting {

//! What the operator of the centre does from the command line, whether it runs or not:
//! {"do":"user-add","name","role","password"}, {"do":"user-set","name","role"?,"password"},
//! {"do":"user-disable","name"}, {"do":"user-list"},
//! {"do":"assign","village","commissioner"?,"town"?,"agent"?},
//! {"do":"stand-in","village","user","from","to"}, {"do":"check"},
//! {"do":"backup","file"}, {"do":"epoch-renew"}, {"do":"device-list","user"?},
//! {"do":"device-disable","id"}, {"do":"adopt","n","by"}, and lists whose next page is asked for
//! with the "n" of the last line: {"do":"quarantine","after"?},
//! {"do":"audit","since"?,"user"?,"after"?}.
class Operator {
public:
    explicit Operator(SqlSession& session) : m_session(session) {}

    //! The lines to print.
    [[nodiscard]] Result<QJsonArray> run(const QJsonObject& command, Instant now);
    //! Scopes the last commands have written to.
    [[nodiscard]] QStringList takeMoved() { return std::exchange(m_moved, {}); }

private:
    [[nodiscard]] Result<QJsonArray> addUser(const QJsonObject& command, Instant now);
    [[nodiscard]] Result<QJsonArray> setUser(const QJsonObject& command, Instant now);
    //! The role to be put for the account as it is now; none: there is no such account yet.
    using ChooseRole
        = std::function<Result<AccountRole>(const std::optional<AccountTable::Locked>& known)>;
    [[nodiscard]] Result<QJsonArray> putUser(const QJsonObject& command, Instant now,
                                             const ChooseRole& roleFor);
    [[nodiscard]] Result<QJsonArray> disableUser(const QJsonObject& command, Instant now);
    [[nodiscard]] Result<QJsonArray> listUsers();
    [[nodiscard]] Result<QJsonArray> assign(const QJsonObject& command, Instant now);
    [[nodiscard]] Result<QJsonArray> standIn(const QJsonObject& command, Instant now);
    //! Who has an account that does this work.
    [[nodiscard]] Result<UserId> worker(const QString& name, StaffRole role);
    [[nodiscard]] Result<QJsonArray> check();
    [[nodiscard]] Result<QJsonArray> backUp(const QJsonObject& command);
    [[nodiscard]] Result<QJsonArray> newEpoch(Instant now);
    [[nodiscard]] Result<QJsonArray> listDevices(const QJsonObject& command);
    [[nodiscard]] Result<QJsonArray> disableDevice(const QJsonObject& command, Instant now);
    [[nodiscard]] Result<QJsonArray> listQuarantine(const QJsonObject& command);
    [[nodiscard]] Result<QJsonArray> adopt(const QJsonObject& command, Instant now);
    [[nodiscard]] Result<QJsonArray> readAudit(const QJsonObject& command);

    SqlSession& m_session;
    QStringList m_moved;
};

} // namespace keting
