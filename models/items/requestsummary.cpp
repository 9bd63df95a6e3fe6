// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/requestsummary.h"

#include "models/domain/stagewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

//! What the request has behind it without having been there, such as a reply that was never sent,
//! nothing may pretend.
void leaveOutSkipped(StageSteps& steps, const Request& request)
{
    const auto& cycles = request.cycles;
    const auto any = [&](auto fact) {
        return std::ranges::any_of(cycles, [&](const Cycle& cycle) { return bool(cycle.*fact); });
    };
    const std::array happened{true, request.owner.has_value(), !request.replies.isEmpty(),
                              any(&Cycle::started), any(&Cycle::ready)};
    for (int step = std::min(steps.current, int(happened.size())) - 1; step >= 0; --step) {
        if (happened[size_t(step)])
            continue;
        steps.names.removeAt(step);
        --steps.current;
    }
}

} // namespace

RequestSummary summarise(const RequestView& view, Privacy privacy)
{
    const Request& request = view.request;
    RequestSummary summary;
    summary.title = shownText(request.title, privacy);
    summary.number
        = view.number.isEmpty() ? request.id.toString().left(kNumberLength) : view.number;
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
    case Stage::Dismissed: return {{stageWord(Stage::New), stageWord(Stage::Dismissed)}, 1};
    case Stage::Merged: return {{stageWord(Stage::New), stageWord(Stage::Merged)}, 1};
    }
    leaveOutSkipped(steps, request);
    return steps;
}

} // namespace keting
