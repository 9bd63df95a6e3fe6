// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/commandline.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

//! A fresh copy of the demo county for each test. The county itself is made once a process.
class DemoDesk : public testing::Test {
public:
    static void SetUpTestSuite();

protected:
    void SetUp() override;
    //! Goes on with the county as it was after its first days: for what many requests prove no
    //! better than some.
    void startInFirstDays() const;

    //! First village of the fully staffed pilot town, and the second one.
    [[nodiscard]] static QString village() { return s_village; }
    [[nodiscard]] static QString commissioner() { return s_commissioner; }
    [[nodiscard]] static QString otherVillage() { return s_otherVillage; }

    [[nodiscard]] QString file(const QString& name, const QByteArray& content) const;
    //! Files a conversation in village(); what intake printed.
    QJsonObject intake(const QString& text) const;
    //! Files the conversation; ids of the requests it made, by asker.
    [[nodiscard]] QHash<QString, QString> filed(const QString& text) const;
    [[nodiscard]] QList<QJsonObject> list(const QString& view, const QStringList& more = {}) const;
    [[nodiscard]] QJsonObject show(const QString& id) const;
    //! `request <verb> <id> <more>`; the folded request it printed.
    QJsonObject verb(const QString& now, const QStringList& arguments) const;
    void expectSound() const;
    //! What `verify` says of a desk that nothing was done on yet.
    [[nodiscard]] static const QJsonObject& untouched() { return s_untouched; }
    //! The bytes of the database and of what it has yet to take in: while they stay the same,
    //! nothing at all was written.
    [[nodiscard]] QByteArray onDisk() const;

    QTemporaryDir m_dir;
    CommandLine m_desk{m_dir.filePath(QStringLiteral("desk"))};

private:
    static QString s_village;
    static QString s_otherVillage;
    static QString s_commissioner;
    static QJsonObject s_untouched;
};

//! Writes into a database behind the program's back.
void tamper(const QString& path, const char* sql);

[[nodiscard]] QJsonObject clockOf(const QJsonObject& shown, const QString& kind);

} // namespace keting
