// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phone.h"

#include <QRegularExpression>

namespace keting {

using namespace Qt::StringLiterals;

bool isPlausiblePhone(QStringView text)
{
    // An input method may leave full-width digits and signs behind.
    QString plain = text.toString().normalized(QString::NormalizationForm_KC);
    static const QRegularExpression between(u"[\\s()\\-]"_s);
    plain.remove(between);
    static const QRegularExpression phone(
        u"^(?:(?:\\+|00)?86)?(?:1[0-9]{10}|0(?:10|2[0-9]|[3-9][0-9]{2})[0-9]{7,8})$"_s);
    return phone.match(plain).hasMatch();
}

} // namespace keting
