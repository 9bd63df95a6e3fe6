// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace keting {

//! Everything that is committed, as bytes.
[[nodiscard]] QByteArray imageOf(const Database& database);
//! A database in memory that begins as the image.
[[nodiscard]] std::unique_ptr<Database> fromImage(const QByteArray& image);

//! From now on every statement fails after so many steps of SQLite's machine, as if the program
//! had been killed there: what was not committed is undone. Ends with the object.
class KilledAfter {
public:
    KilledAfter(Database& database, int steps);
    ~KilledAfter();
    Q_DISABLE_COPY_MOVE(KilledAfter)
    [[nodiscard]] bool struck() const { return m_struck; }

private:
    static int strike(void* self);
    Database& m_database;
    bool m_struck = false;
};

//! The database may not grow by more than so many pages: a full disk. Negative: any number.
void limitGrowth(Database& database, int pages);

} // namespace keting
