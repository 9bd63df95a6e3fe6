// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ratingfollowup.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBadLevel = 2;
const auto kFollowUpMark = u"差评回访："_s;

} // namespace

QString followUpNote(const RatingFollowUp& followUp)
{
    return kFollowUpMark + followUp.callBack + u"；核实："_s + followUp.finding + u"；整改："_s
        + followUp.correction;
}

bool isRatedBadly(const Request& request)
{
    if (request.cycles.isEmpty())
        return false;
    const std::optional<int> rating = request.cycles.constLast().rating;
    return rating.has_value() && *rating <= kBadLevel;
}

bool needsFollowUp(const Request& request)
{
    if (!isRatedBadly(request))
        return false;
    const Instant rated
        = request.cycles.constLast().ratedAt.value_or(request.cycles.constLast().opened);
    return std::ranges::none_of(request.notes, [&](const ProgressNote& note) {
        return note.internal && note.time >= rated && note.text.startsWith(kFollowUpMark);
    });
}

} // namespace keting
