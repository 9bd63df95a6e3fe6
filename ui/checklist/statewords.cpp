// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/statewords.h"

#include <QCoreApplication>

namespace keting {

namespace {

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

} // namespace

QString stateWord(ChecklistSummary::State state)
{
    switch (state) {
    case ChecklistSummary::State::Published: return StateWords::tr("published");
    case ChecklistSummary::State::Draft: return StateWords::tr("draft");
    case ChecklistSummary::State::NeedsMerge: return StateWords::tr("needs merge");
    case ChecklistSummary::State::Retired: return StateWords::tr("retired");
    }
    Q_UNREACHABLE();
}

Ink stateInk(ChecklistSummary::State state)
{
    switch (state) {
    case ChecklistSummary::State::Published: return Ink::Done;
    case ChecklistSummary::State::Draft: return Ink::Promise;
    case ChecklistSummary::State::NeedsMerge: return Ink::Warn;
    case ChecklistSummary::State::Retired: return Ink::Text3;
    }
    Q_UNREACHABLE();
}

std::optional<VersionMark> stateMark(ChecklistSummary::State state)
{
    switch (state) {
    case ChecklistSummary::State::Published: return VersionMark::Published;
    case ChecklistSummary::State::Draft: return VersionMark::Draft;
    case ChecklistSummary::State::NeedsMerge: return VersionMark::NeedsMerge;
    case ChecklistSummary::State::Retired: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace keting
