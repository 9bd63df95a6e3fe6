// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QLockFile>

#include <memory>

namespace keting {

//! The directory of one desk, held by one program at a time. A program that was killed does not
//! hold it any more.
class DataDirectory {
public:
    enum class Want { Existing, Create };

    //! Busy: another workstation or command holds it. NotFound: nothing there and not to be
    //! created. Invalid: no directory, or one on a network drive, where SQLite cannot be trusted.
    [[nodiscard]] static Result<DataDirectory> open(const QString& path, Want want);
    //! For readers, which need no lock. NotFound: no desk is there. Invalid: the path is a file.
    //! ReadOnly: this account may not look into it.
    [[nodiscard]] static Result<void> find(const QString& path);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString databaseFile() const { return databaseFile(m_path); }
    //! Also an emptied one: that is damage, not a new desk.
    [[nodiscard]] bool hasDatabase() const;
    //! For readers, which need no lock.
    [[nodiscard]] static QString databaseFile(const QString& path);
    //! Bytes this user may still write here; negative: unknown.
    [[nodiscard]] qint64 freeBytes() const;

private:
    DataDirectory(QString path, std::unique_ptr<QLockFile> lock);
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace keting
