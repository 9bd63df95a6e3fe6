// SPDX-License-Identifier: GPL-3.0-or-later
// What a manager asks and is told about events that were refused, beside sync/1's own messages.
// Reading: Invalid names the field that breaks its rule.
#pragma once

#include "models/domain/instant.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>

namespace keting {

struct QuarantineAsk {
    qint64 after = 0; //!< The last number that is known already.
};
//! An event that was pushed and is part of no scope.
struct QuarantineEntry {
    qint64 number = 0;
    QString id; //!< As it came.
    QString author; //!< Who was signed in.
    Instant received;
    QString code; //!< Why it was refused.
    QJsonObject event; //!< Its envelope as it came, with the words of a person.
};
struct QuarantinePage {
    QList<QuarantineEntry> entries;
    qint64 last = 0; //!< Ask on from here; there may be more though this page is short.
    bool more = false;
};

struct Adopt {
    qint64 number = 0;
};
//! Where the event stands now.
struct AdoptAnswer {
    QString scope;
    qint64 sseq = 0;
};

[[nodiscard]] QJsonObject toJson(const QuarantineAsk& ask);
[[nodiscard]] QJsonObject toJson(const QuarantinePage& page);
[[nodiscard]] QJsonObject toJson(const Adopt& adopt);
[[nodiscard]] QJsonObject toJson(const AdoptAnswer& answer);

[[nodiscard]] Result<QuarantineAsk> readQuarantineAsk(const QJsonObject& json);
[[nodiscard]] Result<QuarantinePage> readQuarantinePage(const QJsonObject& json);
[[nodiscard]] Result<Adopt> readAdopt(const QJsonObject& json);

} // namespace keting
