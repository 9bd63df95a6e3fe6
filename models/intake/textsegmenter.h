// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/headerselection.h"
#include "models/intake/parsedchat.h"
#include "models/intake/timeresolver.h"

namespace keting {

//! The first line that is neither blank, nor a heading of a mailed record, nor a date line.
[[nodiscard]] qsizetype firstMessageLine(const ChatLines& lines);

//! Cuts the text between the selected headers into messages. Everything written ends up in one:
//! text before the first header becomes a message without a sender.
class TextSegmenter {
public:
    TextSegmenter(const ChatLines& lines, ChatLayout layout, const HeaderSelection& selection,
                  QDate baseDate);

    [[nodiscard]] ParsedChat messages();

private:
    void readPreamble(qsizetype end);
    //! Lines `昵称: 正文` above the first header, if they begin so; their time is not known.
    [[nodiscard]] bool readTyped(qsizetype from, qsizetype end);
    void readMessage(const ChatHeader& header, qsizetype end);
    //! A message with all but its text.
    [[nodiscard]] ParsedMessage begun(const ChatHeader& header) const;
    //! Whether a paragraph of the text begins as a message of its own might.
    [[nodiscard]] bool mayHoldAnother(qsizetype from, qsizetype end) const;
    //! `昵称: 正文` by somebody who has a header in this text.
    [[nodiscard]] bool isTypedBySomebodyHere(qsizetype line) const;
    [[nodiscard]] QList<ParsedMessage> takeTrailingSystemLines(QStringView& text) const;
    //! Takes date lines and headings off the end of a block and lets them speak for what follows.
    [[nodiscard]] qsizetype withoutRules(qsizetype from, qsizetype end);
    [[nodiscard]] bool readRule(qsizetype line);
    [[nodiscard]] bool isRule(qsizetype line) const;
    [[nodiscard]] QStringView textOf(qsizetype from, qsizetype end) const;
    [[nodiscard]] QString formatName() const;

    const ChatLines& m_lines;
    ChatLayout m_layout;
    const HeaderSelection& m_selection;
    QSet<QString> m_senders; //!< Of all headers, as matchKey() has them.
    TimeResolver m_resolver;
    ResolvedTime m_headingTime;
    bool m_blankBetween = true; //!< Some message but the first has a blank line above it.
    bool m_mailRecord = false;
    ParsedChat m_chat;
};

} // namespace keting
