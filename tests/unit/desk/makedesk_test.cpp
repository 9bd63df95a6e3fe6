// SPDX-License-Identifier: GPL-3.0-or-later
// A new desk is there as a whole or not at all.
#include "models/demo/demorecords.h"
#include "models/desk/newdesk.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class MakeDesk : public testing::Test {
protected:
    using Fill = std::function<Result<void>(Desk&)>;

    [[nodiscard]] Result<void> make(const Fill& fill) const
    {
        const auto directory = DataDirectory::open(m_dir.path(), DataDirectory::Want::Create);
        if (!directory)
            return tl::unexpected(directory.error());
        Desk::Options options;
        options.now = [] { return *parseIso(u"2026-11-16T10:05:00"); };
        return makeDesk(*directory, options, fill);
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    static Result<void> whole(Desk& desk) { return fillNewDesk(desk, *UserId::parse(u"desk")); }

    QTemporaryDir m_dir;
};

} // namespace

TEST_F(MakeDesk, AFailureHalfWayLeavesNothingAndTheNextTryMakesItWhole)
{
    const auto failed = make([](Desk& desk) -> Result<void> {
        if (const auto filled = whole(desk); !filled)
            return filled;
        return fail(Error::Code::DiskFull, u"planted"_s);
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, Error::Code::DiskFull);
    EXPECT_FALSE(files().contains(u"keting.db"_s));
    EXPECT_FALSE(files().contains(u"init.part"_s));
    ASSERT_TRUE(make(whole));
    EXPECT_TRUE(files().contains(u"keting.db"_s));
}

TEST_F(MakeDesk, AKillHalfWayLeavesNoDeskAndTheNextTryMakesItWhole)
{
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        (void)make([](Desk& desk) -> Result<void> {
            const auto filled = whole(desk);
            _exit(filled ? 9 : 1); // Nothing is closed and nothing is cleaned up.
        });
        _exit(1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    ASSERT_EQ(WEXITSTATUS(status), 9) << "the child did not get as far as it should";
    EXPECT_FALSE(files().contains(u"keting.db"_s));
    const auto made = make(whole);
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    Desk::Options options;
    options.directory = m_dir.path();
    options.now = [] { return *parseIso(u"2026-11-16T10:05:00"); };
    const auto desk = Desk::open(options);
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_EQ((*desk)->records()->county.villages().size(), 197);
    EXPECT_FALSE(files().contains(u"init.part"_s));
}

TEST_F(MakeDesk, ADeskThatIsThereIsLeftAsItIs)
{
    ASSERT_TRUE(make(whole));
    bool filled = false;
    const auto again = make([&](Desk&) -> Result<void> {
        filled = true;
        return {};
    });
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, Error::Code::Conflict);
    EXPECT_FALSE(filled);
}

} // namespace keting
