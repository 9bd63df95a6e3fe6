// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/requestrow.h"

namespace keting {

using namespace Qt::StringLiterals;

QString clockName(ClockKind kind)
{
    switch (kind) {
    case ClockKind::None: return u"none"_s;
    case ClockKind::FirstReply: return u"first-reply"_s;
    case ClockKind::NextReply: return u"next-reply"_s;
    case ClockKind::Promise: return u"promise"_s;
    case ClockKind::Progress: return u"progress"_s;
    case ClockKind::Finish: return u"finish"_s;
    }
    Q_UNREACHABLE();
}

} // namespace keting
