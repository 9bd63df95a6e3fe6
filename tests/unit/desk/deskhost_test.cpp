// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskhost.h"
#include "models/desk/projection.h"
#include "models/desk/requestcommands.h"
#include "tests/unit/desk/newdesk.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSemaphore>
#include <QThread>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! When a host that opens this desk shortly before `moment` first says that something changed.
Instant announcedAround(NewDesk& place, Instant moment)
{
    QElapsedTimer since; // Time stands still until the host is open.
    Desk::Options options;
    options.now = [&since, start = moment - Millis(200)] {
        return start + Millis(since.isValid() ? since.elapsed() : 0);
    };
    options.directory = place.close();
    const auto host = DeskHost::open(options);
    EXPECT_TRUE(host) << qPrintable(host.error().detail);
    since.start();
    QEventLoop loop;
    Instant announced{};
    QObject::connect(host->get(), &DeskHost::changed, &loop, [&] {
        announced = options.now();
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    loop.exec();
    return announced;
}

} // namespace

TEST(DeskHost, AnnouncesTheMomentASnoozedRequestWakes)
{
    NewDesk place;
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const Instant wakes = place.now() + Millis(200);
    ASSERT_TRUE(RequestCommands(place.desk().writer()).snooze(id, wakes, NewDesk::user(u"li"_s)));
    EXPECT_GE(announcedAround(place, wakes), wakes) << "nobody wrote: it is the waking";
}

TEST(DeskHost, AnnouncesTheMomentARequestBecomesOverdue)
{
    NewDesk place;
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const auto due = (*place.desk().tables().requests.find(id))->row.due;
    ASSERT_TRUE(due);
    EXPECT_GT(announcedAround(place, *due), *due) << "at the due instant itself it is in time";
}

TEST(DeskHost, AnnouncesThatADayBegins)
{
    NewDesk place;
    const Instant midnight = startOfDay(localDate(place.now()).addDays(1));
    EXPECT_GE(announcedAround(place, midnight), midnight);
}

TEST(DeskHost, NobodyWhoWaitsForAnAnswerTakesItsJobToAnotherThread)
{
    NewDesk place;
    Desk::Options options;
    options.now = [start = place.now()] { return start; };
    options.directory = place.close();
    const auto host = DeskHost::open(options);
    ASSERT_TRUE(host) << qPrintable(host.error().detail);
    QSemaphore mayEnd;
    const auto busy = (*host)->read([&mayEnd](DeskReader&) {
        mayEnd.acquire();
        return QThread::currentThread();
    });
    const auto waiting = (*host)->read([](DeskReader&) { return QThread::currentThread(); });
    (*host)
        ->write([&mayEnd](Desk&) {
            mayEnd.release();
            return true;
        })
        .waitForFinished();
    EXPECT_EQ(waiting.result(), busy.result());
    EXPECT_NE(waiting.result(), QThread::currentThread());
}

TEST(DeskHost, TablesOfAnOlderVersionAreMadeAnewVisiblyAndCanBeLeftForLater)
{
    NewDesk place;
    (void)place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    ASSERT_TRUE(place.desk().tables().settings.set(projectionSetting(), u"1"_s));
    Desk::Options options;
    options.now = [start = place.now()] { return start; };
    options.directory = place.close();
    options.progress = [](int) { return false; };
    const auto stopped = DeskHost::open(options);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Error::Code::Cancelled);

    QList<int> told;
    options.progress = [&told](int percent) {
        told.append(percent);
        return true;
    };
    ASSERT_TRUE(DeskHost::open(options));
    EXPECT_FALSE(told.isEmpty()) << "the stopped one had changed nothing, so it is done now";
    told.clear();
    ASSERT_TRUE(DeskHost::open(options));
    EXPECT_TRUE(told.isEmpty());
}

TEST(DeskHost, WhatMustBeDoneFirstIsDoneFirstAndStopsTheOpeningWhenItFails)
{
    NewDesk place;
    Desk::Options options;
    options.now = [start = place.now()] { return start; };
    options.directory = place.close();
    DeskHost host(options.now);
    const auto refused
        = host.begin(options,
                     []() -> Result<void> { return fail(Error::Code::DiskFull, u"no room"_s); })
              .result();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::DiskFull);
    EXPECT_TRUE(host.begin(options, [] { return Result<void>(); }).result());
    EXPECT_TRUE(host.read([](DeskReader& reader) { return !!reader.records(); }).result());
}

} // namespace keting
