// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/requestsummary.h"

#include "models/domain/stagewords.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct StageWords {
    Q_DECLARE_TR_FUNCTIONS(StageWords)
};

// Forty-eight bits of milliseconds and what tells the requests of one paste apart.
constexpr int kNumberLength = 18;

QString inProgressName(const Request& request)
{
    if (!request.route.has_value())
        return stageWord(Stage::InProgress);
    return *request.route == Route::Guided ? StageWords::tr("In progress · guided")
                                           : StageWords::tr("In progress · proxy");
}

} // namespace

RequestSummary summarise(const RequestView& view, Privacy privacy)
{
    const Request& request = view.request;
    RequestSummary summary;
    summary.title = shownText(request.title, privacy);
    summary.number = request.id.toString().left(kNumberLength);
    summary.asker = shownNickname(request.asker, privacy);
    summary.phone = shownText(request.phone, privacy);
    summary.coAskers.reserve(request.coAskers.size());
    for (const QString& coAsker : request.coAskers)
        summary.coAskers.append(shownNickname(coAsker, privacy));
    if (request.owner.has_value()) {
        const QString user = request.owner->toString();
        summary.owner = view.peopleNames.value(user, user);
    }
    return summary;
}

StageSteps stageSteps(const Request& request)
{
    StageSteps steps{{stageWord(Stage::New), stageWord(Stage::Claimed), stageWord(Stage::Answered),
                      inProgressName(request), stageWord(Stage::Ready), stageWord(Stage::Closed),
                      stageWord(Stage::Rated)},
                     0};
    switch (request.stage) {
    case Stage::New: steps.current = 0; break;
    case Stage::Claimed: steps.current = 1; break;
    case Stage::Answered: steps.current = 2; break;
    case Stage::InProgress: steps.current = 3; break;
    case Stage::Ready: steps.current = 4; break;
    case Stage::Closed: steps.current = 5; break;
    case Stage::Rated: steps.current = 6; break;
    case Stage::Dismissed: steps = {{stageWord(Stage::New), stageWord(Stage::Dismissed)}, 1}; break;
    case Stage::Merged: steps = {{stageWord(Stage::New), stageWord(Stage::Merged)}, 1}; break;
    }
    constexpr int kAnswered = 2;
    if (steps.current > kAnswered && request.replies.isEmpty()) {
        steps.names.removeAt(kAnswered); // It went on without a reply, which nothing may pretend.
        --steps.current;
    }
    return steps;
}

} // namespace keting
