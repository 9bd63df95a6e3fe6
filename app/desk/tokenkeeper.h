// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace keting {

//! Keeps the token of a sign-in in the desktop's keychain, between two runs. Where there is none
//! the token lasts as long as the program, and the user is told.
class TokenKeeper final : public QObject {
    Q_OBJECT

public:
    //! `name` says whose token at which centre.
    explicit TokenKeeper(QString name, QObject* parent = nullptr);

    //! Empty: none is kept, or it cannot be read.
    void read(std::function<void(const QByteArray& token)> then);
    void keep(const QByteArray& token);
    void forget();

Q_SIGNALS:
    //! There is no keychain, or it is locked: the next run asks for the password.
    void notKept();

private:
    QString m_name;
    bool m_told = false;
};

} // namespace keting
