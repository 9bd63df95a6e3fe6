// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxintent.h"

#include <QKeyEvent>

namespace keting {

std::optional<KeyIntent> intentOf(const QKeyEvent& event)
{
    constexpr auto kHarmless = Qt::ShiftModifier | Qt::KeypadModifier;
    if (event.modifiers() & ~kHarmless)
        return std::nullopt;
    if (event.text() == QLatin1Char('!')) // Where it lies depends on the keyboard.
        return KeyIntent{InboxIntent::OffTopic};
    if (event.text() == QLatin1Char('/'))
        return KeyIntent{InboxIntent::Search};
    if (event.modifiers() & Qt::ShiftModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return KeyIntent{InboxIntent::Open};
    case Qt::Key_A: return KeyIntent{InboxIntent::Claim};
    case Qt::Key_R: return KeyIntent{InboxIntent::Reply};
    case Qt::Key_C: return KeyIntent{InboxIntent::Note};
    case Qt::Key_H: return KeyIntent{InboxIntent::Snooze};
    case Qt::Key_E: return KeyIntent{InboxIntent::CloseAndNext};
    case Qt::Key_D: return KeyIntent{InboxIntent::Duplicate};
    case Qt::Key_Z: return KeyIntent{InboxIntent::Undo};
    default: break;
    }
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9)
        return KeyIntent{InboxIntent::Category, event.key() - Qt::Key_0};
    return std::nullopt;
}

} // namespace keting
