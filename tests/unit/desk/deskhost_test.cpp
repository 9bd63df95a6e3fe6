// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskhost.h"
#include "models/desk/requestcommands.h"
#include "tests/unit/desk/newdesk.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(DeskHost, AnnouncesTheMomentASnoozedRequestWakes)
{
    NewDesk place;
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const Instant wakes = place.now() + Millis(200);
    ASSERT_TRUE(RequestCommands(place.desk().writer()).snooze(id, wakes, NewDesk::user(u"li"_s)));

    QElapsedTimer since; // Time stands still until the host is open.
    Desk::Options options;
    options.now = [&since, start = place.now()] {
        return start + Millis(since.isValid() ? since.elapsed() : 0);
    };
    options.directory = place.close();
    const auto host = DeskHost::open(options);
    ASSERT_TRUE(host) << qPrintable(host.error().detail);
    since.start();
    QEventLoop loop;
    Instant announced{};
    QObject::connect(host->get(), &DeskHost::changed, &loop, [&] {
        announced = options.now();
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    loop.exec();
    EXPECT_GE(announced, wakes) << "nobody wrote, so it is the waking that was announced";
}

} // namespace keting
