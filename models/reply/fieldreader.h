// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/slug.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace keting {

//! Reads the fields of one JSON object and remembers the first thing that is wrong, with its path
//! ("materials[2].copies"). After an error the values it returns mean nothing.
class FieldReader {
public:
    FieldReader(QJsonObject object, QString path, std::optional<Error>& error);

    //! One line of plain text, trimmed, counted in characters.
    [[nodiscard]] QString text(const QString& key, qsizetype minimum, qsizetype maximum);
    [[nodiscard]] QStringList texts(const QString& key, qsizetype maxCount, qsizetype maxLength);
    [[nodiscard]] int integer(const QString& key, int minimum, int maximum);
    [[nodiscard]] std::optional<int> integerOrNull(const QString& key, int minimum, int maximum);
    [[nodiscard]] bool boolean(const QString& key);
    [[nodiscard]] std::optional<QDate> dateOrNull(const QString& key);
    [[nodiscard]] std::optional<QString> textOrNull(const QString& key, qsizetype maximum);
    [[nodiscard]] Slug slug(const QString& key);
    //! Index of the text among `names`.
    [[nodiscard]] qsizetype choice(const QString& key, const QStringList& names);
    //! One reader per element; elements that are not objects are reported.
    [[nodiscard]] QList<FieldReader> objects(const QString& key, qsizetype minCount,
                                             qsizetype maxCount);

    //! Reports fields nobody asked for.
    void finish();
    void reject(const QString& key, const QString& why);

private:
    [[nodiscard]] QJsonValue take(const QString& key);
    [[nodiscard]] QString checked(const QString& key, const QJsonValue& value, qsizetype minimum,
                                  qsizetype maximum);

    QJsonObject m_object;
    QString m_path;
    std::optional<Error>* m_error;
    QSet<QString> m_read;
};

} // namespace keting
