// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/placeholders.h"

#include <QRegularExpression>

namespace keting {

using namespace Qt::StringLiterals;

QList<Placeholder> findPlaceholders(QStringView text)
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([^{}\\r\\n]*[^{}\\s])\\s*\\}\\}"_s);
    QList<Placeholder> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.capturedStart(), match.capturedLength(), match.captured(1)});
    }
    return found;
}

FilledText fillPlaceholders(const QString& text, const QHash<QString, QString>& values)
{
    FilledText filled;
    qsizetype copied = 0;
    for (const Placeholder& placeholder : findPlaceholders(text)) {
        const QString value = values.value(placeholder.name).trimmed();
        filled.text += QStringView(text).mid(copied, placeholder.at - copied);
        filled.text += value.isEmpty() ? text.mid(placeholder.at, placeholder.length) : value;
        copied = placeholder.at + placeholder.length;
        if (value.isEmpty() && !filled.missing.contains(placeholder.name))
            filled.missing.append(placeholder.name);
    }
    filled.text += QStringView(text).mid(copied);
    return filled;
}

} // namespace keting
