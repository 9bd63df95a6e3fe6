// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/memorydatabase.h"

#include <cstring>
#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAnyNumberOfPages = 1'000'000'000;
//! Where a database says that it keeps a write-ahead log, which one in memory cannot.
constexpr qsizetype kJournalBytes = 18;

} // namespace

QByteArray imageOf(const Database& database)
{
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(database.handle(), "main", &size, 0);
    QByteArray image(reinterpret_cast<const char*>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    image.replace(kJournalBytes, 2, "\1\1");
    return image;
}

std::unique_ptr<Database> fromImage(const QByteArray& image)
{
    auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(sqlite3_uint64(image.size())));
    std::memcpy(bytes, image.constData(), size_t(image.size()));
    const int done
        = sqlite3_deserialize((*database)->handle(), "main", bytes, image.size(), image.size(),
                              SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (done != SQLITE_OK)
        qFatal("an image cannot be opened");
    return *std::move(database);
}

KilledAfter::KilledAfter(Database& database, int steps) : m_database(database)
{
    sqlite3_progress_handler(database.handle(), steps, &KilledAfter::strike, this);
}

KilledAfter::~KilledAfter()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

int KilledAfter::strike(void* self)
{
    static_cast<KilledAfter*>(self)->m_struck = true;
    return 1;
}

void limitGrowth(Database& database, int pages)
{
    const auto now = database.integer("PRAGMA page_count");
    const qint64 most = pages < 0 ? kAnyNumberOfPages : now.value_or(0) + pages;
    const QByteArray sql = "PRAGMA max_page_count = " + QByteArray::number(most);
    if (!database.integer(sql.constData()))
        qFatal("the size of a database cannot be limited");
}

} // namespace keting
