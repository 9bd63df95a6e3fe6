// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/desk/newdesk.h"

#include "models/demo/demorecords.h"
#include "models/desk/intakefiling.h"
#include "models/desk/recordcommands.h"
#include "models/desk/verification.h"
#include "resources/resources.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

NewDesk::NewDesk() : m_now(atLocal(QDate(2026, 11, 16), std::chrono::hours(9)))
{
    initResources();
    reopen();
    const auto filled = fillNewDesk(*m_desk, user(u"desk"_s));
    EXPECT_TRUE(filled);
    RecordCommands records(*m_desk, user(u"desk"_s));
    EXPECT_TRUE(records.setPeople({{user(u"li"_s), u"李专员"_s, u"commissioner"_s, {}},
                                   {user(u"chen"_s), u"陈专员"_s, u"commissioner"_s, {}}}));
}

void NewDesk::reopen()
{
    m_desk.reset();
    Desk::Options options;
    options.directory = m_dir.path();
    options.want = DataDirectory::Want::Create;
    options.now = [this] { return m_now; };
    auto opened = Desk::open(options);
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    m_desk = *std::move(opened);
}

QString NewDesk::close()
{
    m_desk.reset();
    return m_dir.path();
}

VillageCode NewDesk::village()
{
    return *VillageCode::parse(u"510923107202");
}

RequestId NewDesk::phoned(const QString& asker, const QString& text)
{
    IntakeFiling filing(m_desk->writer());
    const ManualEntry entry{village(), asker, {}, text, m_now, Source::Phone, {}};
    const auto written = filing.enter(entry, user(u"li"_s));
    EXPECT_TRUE(written);
    return written->requests.first().id;
}

QByteArray NewDesk::stateOf(const RequestId& id)
{
    const auto request = foldFromLog(m_desk->tables().log, id);
    EXPECT_TRUE(request && *request);
    return canonicalBytes(**request);
}

void NewDesk::expectSound()
{
    const auto report = verify(*m_desk);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_EQ(report->differences, 0);
}

} // namespace keting
