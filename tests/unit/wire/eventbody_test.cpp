// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/eventbody.h"
#include "tests/unit/domain/requeststory.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(EventBody, EveryPayloadComesBackAsItWasWritten)
{
    std::mt19937 random(11);
    RequestStory story;
    for (const FoldedEvent& folded : story.randomEvents(random, 2000)) {
        const QString kind = kindOf(folded.payload);
        if (kind.isEmpty())
            continue; // What could not be read is never written either.
        const auto* rated = std::get_if<payload::Rated>(&folded.payload);
        const auto* waited = std::get_if<payload::Waited>(&folded.payload);
        const auto* sentOn = std::get_if<payload::SentOn>(&folded.payload);
        if ((sentOn && sentOn->department.isEmpty())
            || (rated && (rated->level < 1 || rated->level > 5))
            || (waited && waited->reason.isEmpty()))
            continue; // Never written; read as malformed, see below.
        const QByteArray body = encodeBody(folded.payload);
        ASSERT_TRUE(decodeBody(kind, 1, body) == folded.payload) << body.constData();
        ASSERT_EQ(encodeBody(decodeBody(kind, 1, body)), body);
    }
}

TEST(EventBody, AllThatAMergeBringsComesBack)
{
    RequestStory story;
    IdSource ids(3);
    const EventId event = ids.event(story.at(0));
    const payload::Absorbed absorbed{
        ids.request(story.at(0)),
        u"王婶"_s,
        {AskerMessage{event, story.message(u"王婶"_s, u"咋办"_s, 1), false, true, false}},
        {Reply{event, story.user(u"li"_s), story.at(2), Precision::Minute, u"好"_s,
               SentChecklist{u"id"_s, 3, u"题"_s, 5}, true, true}},
        {Promise{
            event, story.at(3), story.at(60), u"县人社局"_s, u"今天"_s, story.user(u"li"_s), {}}},
        {ProgressNote{event, story.at(4), story.user(u"li"_s), u"已送"_s, true}},
        payload::BroughtWork{Route::Proxy,
                             story.at(2),
                             5,
                             {Pause{story.at(5), story.at(6), u"等材料"_s, true},
                              Pause{story.at(7), std::nullopt, u"等村民"_s, false}}}};
    EXPECT_TRUE(decodeBody(u"absorbed"_s, 1, encodeBody(absorbed)) == Payload(absorbed));
}

TEST(EventBody, UnknownKindsAndNewerVersionsAreUnknownAndKeepTheirCriticalMark)
{
    EXPECT_TRUE(decodeBody(u"teleported"_s, 1, "{}") == Payload(payload::Unknown{false}));
    EXPECT_TRUE(decodeBody(u"teleported"_s, 1, R"({"critical":true})")
                == Payload(payload::Unknown{true}));
    EXPECT_TRUE(decodeBody(u"replied"_s, 2, "{}") == Payload(payload::Unknown{true}));
}

TEST(EventBody, NonsenseIsMalformedAndSaysWhy)
{
    for (const char* body :
         {"", "[]", "null", "{", R"({"level":"five"})", R"({"level":9})", R"({"level":1.5})"}) {
        const Payload payload = decodeBody(u"rated"_s, 1, body);
        ASSERT_TRUE(std::holds_alternative<payload::Malformed>(payload)) << body;
        EXPECT_FALSE(std::get<payload::Malformed>(payload).why.isEmpty());
    }
    EXPECT_TRUE(std::holds_alternative<payload::Malformed>(
        decodeBody(u"claimed"_s, 1, R"({"owner":"a b"})")));
    EXPECT_TRUE(std::holds_alternative<payload::Malformed>(decodeBody(u"waiting"_s, 1, "{}")));
}

} // namespace keting
