// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/intake/saidat.h"
#include "models/intake/suggestionindex.h"

#include <functional>

namespace keting {

//! What an asker of an open request wrote.
struct AskedMessage {
    MessageKey key;
    QString sender;
    SaidAt at;
    QString text;
    bool waits = false; //!< For a reply.
};

//! What is already open in the village, as far as a paste needs to know it.
struct OpenRequest {
    RequestId id;
    QString asker;
    QStringList coAskers;
    QString checklist; //!< Checklist id of its matter; empty until known.
    QString category;
    QList<AskedMessage> asked; //!< By time.
    bool waiting = false; //!< Waiting for the villager's papers.
};

//! A reply marked as sent, on an open or closed request, that no paste has shown yet.
struct SentReply {
    RequestId request;
    UserId user;
    Instant time; //!< When it was marked.
    QString text;
};

//! The group a paste comes from.
struct GroupContext {
    QString village; //!< Twelve-digit code; goes into the message keys.
    QHash<QString, UserId> staff; //!< Names staff have in this group → who they are.
    std::optional<UserId> self; //!< Who exported the file ("我", "me", IsSender = 1).
    std::function<bool(const MessageKey&)> isKnown; //!< Filed already? Empty = nothing is.
    std::optional<Instant> now; //!< What is written for later than this is doubtful.
    QList<OpenRequest> open;
    QList<SentReply> sent;
    const SuggestionIndex* suggestions = nullptr; //!< May be null; must outlive the planning.
};

} // namespace keting
