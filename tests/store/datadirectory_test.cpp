// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/datadirectory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <unistd.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class DataDirectoryTest : public testing::Test {
protected:
    QTemporaryDir dir;
};

} // namespace

TEST_F(DataDirectoryTest, ADirectoryWithoutADeskIsNotFoundUnlessOneIsWanted)
{
    const QString path = dir.filePath(u"a/b"_s);
    const auto missing = DataDirectory::open(path, DataDirectory::Want::Existing);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Error::Code::NotFound);
    EXPECT_FALSE(QDir(path).exists());
    const auto made = DataDirectory::open(path, DataDirectory::Want::Create);
    ASSERT_TRUE(made);
    EXPECT_FALSE(made->hasDatabase());
    EXPECT_EQ(QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup), 0);
    EXPECT_GT(made->freeBytes(), 0);
    EXPECT_EQ(Database::open(made->databaseFile(), Database::Mode::ReadOnly).error().code,
              Error::Code::NotFound);
}

TEST_F(DataDirectoryTest, AFileInThePlaceOfTheDirectoryIsSaidToBeNone)
{
    QFile plain(dir.filePath(u"plain"_s));
    ASSERT_TRUE(plain.open(QIODevice::WriteOnly));
    const QStringList paths{plain.fileName(), dir.filePath(u"plain/below"_s)};
    for (const QString& path : paths) {
        EXPECT_EQ(DataDirectory::find(path).error().code, Error::Code::Invalid);
        for (const auto want : {DataDirectory::Want::Existing, DataDirectory::Want::Create})
            EXPECT_EQ(DataDirectory::open(path, want).error().code, Error::Code::Invalid);
    }
}

TEST_F(DataDirectoryTest, ADirectoryOfAnotherAccountIsNotCalledMissing)
{
    const QString path = dir.filePath(u"theirs/desk"_s);
    ASSERT_TRUE(DataDirectory::open(path, DataDirectory::Want::Create));
    ASSERT_TRUE(QFile::setPermissions(dir.filePath(u"theirs"_s), QFile::Permissions()));
    constexpr uid_t kNobody = 65534;
    const uid_t self = geteuid();
    if (self == 0)
        ASSERT_EQ(seteuid(kNobody), 0); // Nothing is closed to root.
    const auto looked = DataDirectory::find(path);
    ASSERT_EQ(seteuid(self), 0);
    EXPECT_EQ(looked.error().code, Error::Code::ReadOnly);
    QFile::setPermissions(dir.filePath(u"theirs"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}
