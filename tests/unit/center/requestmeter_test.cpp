// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/metricstext.h"
#include "app/center/requestmeter.h"

#include <gtest/gtest.h>

namespace keting {

namespace {

QByteArray written(const RequestMeter& meter)
{
    MetricsText text;
    meter.write(text);
    return text.text();
}

} // namespace

TEST(RequestMeter, ATargetThatIsNoRouteIsOther)
{
    const RequestMeter meter({"/healthz", "/sync/1/pull"});
    EXPECT_EQ(meter.routeOf("/healthz"), "/healthz");
    for (const char* target : {"", "/", "/healthz?x", "/healthz/", "/HEALTHZ", "other\"} 1"})
        EXPECT_EQ(meter.routeOf(target), "other") << target;
}

TEST(RequestMeter, ABoundHoldsWhatTookExactlySoLongAndAllBelowIt)
{
    using std::chrono::duration;
    RequestMeter meter({"/healthz"});
    for (const double seconds : {0.001, 0.005, 0.006, 60.0}) {
        meter.began();
        meter.ended("/healthz", duration<double>(seconds));
    }
    const QByteArray text = written(meter);
    for (const char* line :
         {"_bucket{route=\"/healthz\",le=\"0.005\"} 2\n",
          "_bucket{route=\"/healthz\",le=\"0.01\"} 3\n",
          "_bucket{route=\"/healthz\",le=\"10\"} 3\n",
          "_bucket{route=\"/healthz\",le=\"+Inf\"} 4\n", "_sum{route=\"/healthz\"} 60.012000\n",
          "_count{route=\"/healthz\"} 4\n", "_count{route=\"other\"} 0\n"})
        EXPECT_TRUE(text.contains(QByteArray(QByteArray("keting_request_duration_seconds") + line)))
            << line;
}

TEST(RequestMeter, WhatHasBegunIsInFlightUntilItEnds)
{
    RequestMeter meter({});
    meter.began();
    meter.began();
    meter.ended("/made/up", std::chrono::milliseconds(1));
    EXPECT_TRUE(written(meter).contains("keting_requests_in_flight 1\n"));
    EXPECT_TRUE(written(meter).contains("_count{route=\"other\"} 1\n"));
}

TEST(MetricsText, EachFigureHasItsHelpAndItsType)
{
    MetricsText text;
    text.add("a_total", "counter", "All a.", 3);
    EXPECT_EQ(text.text(), "# HELP a_total All a.\n# TYPE a_total counter\na_total 3\n");
}

} // namespace keting
