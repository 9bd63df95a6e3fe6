// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/domain/messagekind.h"

namespace keting {

//! One message as a reader understood it. Plain values: the preview edits them in place.
struct ParsedMessage {
    std::optional<Instant> time; //!< None when the source gave none or an impossible one.
    Precision precision = Precision::Minute;
    QString sender; //!< As written, ends trimmed; empty for system lines and lost senders.
    QString text; //!< As written, LF, ends trimmed.
    MessageKind kind = MessageKind::Text;
    bool isSelf = false; //!< The source says the exporting person wrote it.
    bool uncertain = false; //!< Shown for confirmation before it is filed.
    //! Reason code for `uncertain`: "no-time", "bad-time" (no such date), "far-time" (before 2000
    //! or after 2099), "odd-half" (上午 with 15:00), "future" (after the base date), "no-sender",
    //! "no-text", "time-of-heading", "looks-like-header" (its text may hold another message,
    //! or go on in the next).
    QString why;
    friend bool operator==(const ParsedMessage&, const ParsedMessage&) = default;
};

//! Something the reader passed over or doubts, with the line (or row) it is about; 0 = the file.
struct ParseWarning {
    //! "damaged-text" (undecodable bytes), "open-quote" (a quotation mark that never closes),
    //! "looks-like-header" (kept as text of the message above), "row-skipped" (no time, sender or
    //! text).
    QString code;
    qsizetype line = 0;
    friend bool operator==(const ParseWarning&, const ParseWarning&) = default;
};

struct ParsedChat {
    QString format; //!< "wechat-copy", "memotrace-csv"…: the layout that was recognised.
    QString encoding; //!< encodingName(), or "xlsx".
    QString group; //!< Title of the group where the source names it.
    //! Some time lacks a date or a year, or counts back from a day: another base date moves it.
    bool usesBaseDate = false;
    QList<ParsedMessage> messages; //!< In the order of the source.
    QList<ParseWarning> warnings;
    friend bool operator==(const ParsedChat&, const ParsedChat&) = default;
};

} // namespace keting
