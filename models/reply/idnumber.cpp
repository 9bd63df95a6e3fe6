// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/idnumber.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace keting {

namespace {

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int digit(QChar c)
{
    return c.unicode() - u'0';
}

bool isBirthDate(QStringView yyyymmdd)
{
    const QDate date(yyyymmdd.first(4).toInt(), yyyymmdd.sliced(4, 2).toInt(),
                     yyyymmdd.sliced(6, 2).toInt());
    // The standard's own sample is dated 1880.
    return date.isValid() && date.year() >= 1880 && date.year() <= 2099;
}

bool hasIdShape(QStringView text)
{
    return text.size() == 18 && allDigits(text.first(17))
        && (allDigits(text.last(1)) || text.back().toUpper() == u'X') && text.front() != u'0'
        && isBirthDate(text.sliced(6, 8));
}

} // namespace

bool isIdNumber(QStringView text)
{
    constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QStringView kCheck = u"10X98765432";
    if (!hasIdShape(text))
        return false;
    int sum = 0;
    for (size_t i = 0; i < kWeights.size(); ++i)
        sum += digit(text[qsizetype(i)]) * kWeights[i];
    return text.back().toUpper() == kCheck[sum % 11];
}

bool looksLikeIdNumber(QStringView text)
{
    if (text.size() == 15 && allDigits(text) && text.front() != u'0')
        return isBirthDate(QString(u"19" + text.sliced(6, 6).toString()));
    return hasIdShape(text);
}

bool isBankCardNumber(QStringView text)
{
    if (text.size() < 16 || text.size() > 19 || !allDigits(text))
        return false;
    int sum = 0;
    bool twice = false;
    for (auto it = text.crbegin(); it != text.crend(); ++it, twice = !twice) {
        const int value = digit(*it) * (twice ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

} // namespace keting
