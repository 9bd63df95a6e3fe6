// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/requestnumber.h"

#include <QRegularExpression>

namespace keting {

using namespace Qt::StringLiterals;

QString RequestNumber::toString() const
{
    return u"%1-%2-%3"_s.arg(tag).arg(year).arg(ordinal, 4, 10, QChar(u'0'));
}

std::optional<RequestNumber> RequestNumber::parse(QStringView text)
{
    static const QRegularExpression kForm(u"^([A-Za-z][A-Za-z0-9]*)-([0-9]{4})-([0-9]{4,9})$"_s);
    const auto match = kForm.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    return RequestNumber{match.captured(1).toUpper(), match.capturedView(2).toInt(),
                         match.capturedView(3).toLongLong()};
}

} // namespace keting
