// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "models/items/privacy.h"

namespace keting {

//! One entry of the conversation pane, worded.
struct ConversationEntry {
    enum class Kind {
        Day, //!< A separator; `text` is the date.
        Asker,
        Reply,
        Events, //!< What happened in between, folded into one line; `lines` has each.
    };
    Kind kind = Kind::Day;
    Instant at;
    QString who; //!< The asker, masked unless revealed, or the colleague's name.
    QString text;
    QString note; //!< "After closing…", "confirmed in the group"…
    QStringList lines;
    MessageKey key; //!< Of an asker's message.
    bool answersNeeded = false; //!< An asker's message that still asks for a reply.
    bool marked = false; //!< "No reply needed", by hand or as thanks.
    bool afterHours = false;
    bool mine = false; //!< A reply of this desk's user.
    bool absorbed = false; //!< Came with a merged request.
    std::optional<SentChecklist> checklist;
    friend bool operator==(const ConversationEntry&, const ConversationEntry&) = default;
};

//! Messages and replies by their own time, with the other events of the request folded between
//! them. `me` is the desk's user; `now` decides "today" and "yesterday".
[[nodiscard]] QList<ConversationEntry> conversationOf(const RequestView& view, const QString& me,
                                                      Instant now,
                                                      Privacy privacy = Privacy::Masked);

} // namespace keting
