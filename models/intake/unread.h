// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"

#include <QByteArrayView>

#include <optional>

namespace keting {

//! Why no conversation was read. The code is enough to branch on; what a person can do about it
//! depends on what the file is instead.
struct Unread : Error {
    enum class Why {
        Other, //!< The code says all there is to say.
        Empty, //!< No bytes, or nothing but blanks.
        Picture,
        Document, //!< PDF, Word, slides.
        Archive, //!< zip, rar, 7z, gz; no workbook.
        OldOffice, //!< .xls and .doc, and every Office file under a password.
        WebPage,
        NotText, //!< Any other bytes that are no text.
        DamagedWorkbook,
        DamagedJson,
        UnknownJson, //!< Sound, but of no tool that is known.
        UnknownTable, //!< A table without the column names of a known export.
        NoMessages, //!< Text in which nothing looks like a message.
    };
    Why why = Why::Other;

    Unread(Error error, Why reason = Why::Other) // NOLINT(google-explicit-constructor)
        : Error(std::move(error)), why(reason)
    {}
    friend bool operator==(const Unread&, const Unread&) = default;
};

using ReadChat = tl::expected<ParsedChat, Unread>;

//! `detail` as in fail().
[[nodiscard]] tl::unexpected<Unread> unread(Unread::Why why, const QString& detail);

//! What the bytes are known to be by their beginning, if that is no text; archives aside.
[[nodiscard]] std::optional<Unread> foreignFile(QByteArrayView bytes);

//! What an archive that could not be read as a workbook is, by the names in it.
[[nodiscard]] Unread unreadArchive(QByteArrayView bytes, const Error& error);

} // namespace keting
