// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/whendone.h"

#include <QCoreApplication>
#include <QPromise>

#include <gtest/gtest.h>
#include <memory>
#include <optional>

namespace keting {

namespace {

void deliver()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST(WhenDone, HandsTheResultToItsContext)
{
    QObject context;
    QPromise<int> job;
    std::optional<int> result;
    job.start();
    whenDone(job.future(), &context, [&](int value) { result = value; });
    job.addResult(7);
    job.finish();
    deliver();
    EXPECT_EQ(result, 7);
}

TEST(WhenDone, SaysNothingToAContextThatHasGone)
{
    auto context = std::make_unique<QObject>();
    QPromise<int> job;
    bool told = false;
    job.start();
    whenDone(
        job.future(), context.get(), [&](int) { told = true; }, [&] { told = true; });
    context.reset();
    job.addResult(7);
    job.finish();
    deliver();
    EXPECT_FALSE(told);
}

TEST(WhenDone, TellsOfAJobThatWasDroppedWithoutAResult)
{
    QObject context;
    bool told = false;
    bool dropped = false;
    {
        QPromise<int> job;
        job.start();
        whenDone(
            job.future(), &context, [&](int) { told = true; }, [&] { dropped = true; });
    } // A promise that goes unfinished cancels its future.
    deliver();
    EXPECT_FALSE(told);
    EXPECT_TRUE(dropped);
}

} // namespace keting
