// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace keting {

//! What a call of the program came to.
struct Answer {
    int exit = -1; //!< -1: it did not end by itself.
    QByteArray out;
    QByteArray err;
    QList<QJsonObject> rows; //!< Standard output, a line each.

    //! "code" of the one JSON line on standard error; empty if there is no such line.
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString message() const;
    //! The only row; fails the test if there is not exactly one.
    [[nodiscard]] QJsonObject row() const;
    [[nodiscard]] QStringList values(QLatin1StringView field) const;
};

//! The built program on one data directory, called as a script would call it.
class CommandLine {
public:
    explicit CommandLine(QString data, QString now = QStringLiteral("2026-11-20T10:30:00+08:00"))
        : m_data(std::move(data)), m_now(std::move(now))
    {}

    [[nodiscard]] Answer run(const QStringList& arguments, const QByteArray& input = {}) const;
    //! As run, and the test fails unless the program exits with 0.
    Answer ok(const QStringList& arguments, const QByteArray& input = {}) const;
    [[nodiscard]] QJsonObject row(const QStringList& arguments) const
    {
        return ok(arguments).row();
    }

    [[nodiscard]] QStringList withGlobals(const QStringList& arguments) const;
    [[nodiscard]] CommandLine at(const QString& now) const;
    [[nodiscard]] CommandLine by(const QString& user) const;
    [[nodiscard]] const QString& data() const { return m_data; }
    [[nodiscard]] QString database() const { return m_data + QStringLiteral("/keting.db"); }

private:
    QString m_data;
    QString m_now;
    QString m_user;
};

[[nodiscard]] QString programPath();
constexpr int kPatienceMs = 300'000; //!< Until a call is given up.

} // namespace keting
