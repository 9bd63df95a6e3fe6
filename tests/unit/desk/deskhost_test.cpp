// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskhost.h"
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

} // namespace keting
