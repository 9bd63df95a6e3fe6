// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"
#include "models/desk/readdesk.h"

#include <QJsonObject>

namespace keting::cli {

//! What the options before the command say.
struct CommandContext {
    QString directory;
    Instant now;
    std::optional<UserId> as;
    bool table = false; //!< For people instead of JSON lines.

    //! Both refuse a name in --as that nobody of the desk bears.
    [[nodiscard]] Result<std::unique_ptr<Desk>> openDesk() const;
    [[nodiscard]] Result<std::unique_ptr<ReadDesk>> openReader() const;
    //! On a desk that works with a centre its user, whom --as may name. Else --as, if they may act;
    //! else the commissioner of the village, else whoever sits here.
    [[nodiscard]] Result<UserId> actorFor(Desk& desk, const QString& village = {}) const;
};

//! A command's end: nothing (it has printed), or why it failed.
using Done = Result<void>;

//! The whole file, if it is no larger than `most`. `what` says in the failure what it should be.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 most, const QString& what);

//! One JSON object on its own line.
void print(const QJsonObject& json);
//! Whether all that was printed has got out: a full disk takes it without a word.
[[nodiscard]] bool isPrinted();
//! `{"error":{"code":…,"message":…}}` on standard error.
void printError(const Error& error);
//! `{"note":…}` on standard error: what the answer on standard output does not say.
void printNote(const QString& note);
//! The same as printError() with the code "usage", for arguments that make no command.
void printUsageError(const QString& message);
//! A value for people and programs: null when there is none.
[[nodiscard]] QJsonValue isoOrNull(const std::optional<Instant>& instant);

} // namespace keting::cli
