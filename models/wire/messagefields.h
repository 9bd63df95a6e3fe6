// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace keting {

constexpr qint64 kMostNumber = qint64(1) << 53; //!< What every JSON reader keeps exact.
constexpr qint64 kLastMs = 253'402'300'799'999; //!< The end of the year 9999.
constexpr qsizetype kMostNameCharacters = 200; //!< Of a name, an id, a scope…

//! None: it is no whole number, or not in these bounds.
[[nodiscard]] std::optional<qint64> wholeNumberIn(const QJsonValue& value, qint64 least,
                                                  qint64 most);
//! None: it is no base64.
[[nodiscard]] std::optional<QByteArray> base64In(const QJsonValue& value);

//! Takes the fields of a sync message and remembers the first that is missing or breaks its rule,
//! so that a reader can take all of them and look at `error()` once. Unknown fields are left alone.
class MessageFields {
public:
    explicit MessageFields(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    //! Whole characters and no NUL, which not every database keeps, nor a byte order mark at the
    //! beginning, which readers of UTF-8 leave out: the hash of an event would be another one.
    [[nodiscard]] QString text(QLatin1StringView key, qsizetype most);
    //! The same with NUL, for what is kept as bytes.
    [[nodiscard]] QString anyText(QLatin1StringView key, qsizetype most);
    //! A text that is not empty.
    [[nodiscard]] QString name(QLatin1StringView key, qsizetype most);
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 least, qint64 most);
    [[nodiscard]] bool flag(QLatin1StringView key); //!< False if absent.
    [[nodiscard]] Instant instant(QLatin1StringView key); //!< Milliseconds, years 1970 to 9999.
    [[nodiscard]] QByteArray base64(QLatin1StringView key);
    [[nodiscard]] QJsonArray list(QLatin1StringView key, qsizetype most);
    [[nodiscard]] QJsonObject object(QLatin1StringView key);

    [[nodiscard]] const QString& error() const { return m_error; } //!< Empty: all well.

private:
    void refuse(QLatin1StringView key, const QString& why);
    QJsonObject m_object;
    QString m_error;
};

} // namespace keting
