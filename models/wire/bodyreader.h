// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <QJsonObject>

namespace keting {

//! Reads the fields of one event body and remembers the first that breaks its rule, so that a
//! reader can take all fields and look at `error()` once. Unknown fields are left alone. Text is
//! limited to 60,000 characters.
class BodyReader {
public:
    explicit BodyReader(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] QString text(QLatin1StringView key); //!< Empty if absent.
    [[nodiscard]] QString requiredText(QLatin1StringView key);
    [[nodiscard]] bool flag(QLatin1StringView key, bool absent = false);
    [[nodiscard]] int number(QLatin1StringView key, int least, int most);
    [[nodiscard]] std::optional<int> optionalNumber(QLatin1StringView key, int least, int most);
    [[nodiscard]] Instant instant(QLatin1StringView key);
    [[nodiscard]] std::optional<Instant> optionalInstant(QLatin1StringView key);
    //! None if absent; an unreadable one is an error as well.
    [[nodiscard]] std::optional<EventId> eventId(QLatin1StringView key);
    [[nodiscard]] std::optional<RequestId> requestId(QLatin1StringView key);
    [[nodiscard]] std::optional<UserId> user(QLatin1StringView key);
    [[nodiscard]] QByteArray key(QLatin1StringView name); //!< Message key; empty if absent.
    [[nodiscard]] QList<EventId> eventIds(QLatin1StringView key);
    [[nodiscard]] Message message(QLatin1StringView key);
    [[nodiscard]] std::optional<SentChecklist> checklist(QLatin1StringView key);
    [[nodiscard]] std::optional<Route> route(QLatin1StringView key);
    [[nodiscard]] QList<QJsonObject> objects(QLatin1StringView key);

    void refuse(QLatin1StringView key, const QString& why);
    [[nodiscard]] const QString& error() const { return m_error; } //!< Empty: all well.

private:
    QJsonObject m_object;
    QString m_error;
};

} // namespace keting
