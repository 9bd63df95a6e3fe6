// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace keting {

//! `{{name}}` in a text; positions are UTF-16 units, braces included.
struct Placeholder {
    qsizetype at = 0;
    qsizetype length = 0;
    QString name;

    friend bool operator==(const Placeholder&, const Placeholder&) = default;
};

//! A text after filling in; `missing` names what had no value, once each, in order of appearance.
struct FilledText {
    QString text;
    QStringList missing;

    friend bool operator==(const FilledText&, const FilledText&) = default;
};

//! Names are trimmed and hold no braces and no line break; anything else stays plain text.
[[nodiscard]] QList<Placeholder> findPlaceholders(QStringView text);

//! A blank value counts as none. Values are inserted as they are and never filled in again.
[[nodiscard]] FilledText fillPlaceholders(const QString& text,
                                          const QHash<QString, QString>& values);

} // namespace keting
