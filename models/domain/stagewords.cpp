// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/stagewords.h"

#include <QCoreApplication>

namespace keting {

namespace {

struct StageWords {
    Q_DECLARE_TR_FUNCTIONS(StageWords)
};

} // namespace

QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::New: return StageWords::tr("New");
    case Stage::Claimed: return StageWords::tr("Claimed");
    case Stage::Answered: return StageWords::tr("Answered");
    case Stage::InProgress: return StageWords::tr("In progress");
    case Stage::Ready: return StageWords::tr("Ready");
    case Stage::Closed: return StageWords::tr("Closed");
    case Stage::Dismissed: return StageWords::tr("Dismissed");
    case Stage::Merged: return StageWords::tr("Merged");
    case Stage::Rated: return StageWords::tr("Rated");
    }
    Q_UNREACHABLE();
}

} // namespace keting
