// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/masking.h"

#include "models/reply/idnumber.h"
#include "models/reply/textlength.h"

#include <QList>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool isReordering(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E
        || u == 0x200F || u == 0x061C;
}

//! Same length, so that positions carry over.
QString withAsciiDigits(const QString& text)
{
    QString folded = text;
    for (QChar& c : folded) {
        if (c >= u'０' && c <= u'９')
            c = QChar(char16_t(c.unicode() - u'０' + u'0'));
        else if (c == u'Ｘ' || c == u'ｘ')
            c = u'X';
        else if (c == u'－' || c == u'—' || c == u'–')
            c = u'-';
        else if (c == u'　' || c == QChar::Nbsp || c == u'\u200B' || isReordering(c))
            c = u' ';
        else if (c == u'（')
            c = u'(';
        else if (c == u'）')
            c = u')';
    }
    return folded;
}

QString firstAndLast(QStringView digits, qsizetype first, qsizetype stars, qsizetype last)
{
    return digits.first(first).toString() + QString(stars, u'*') + digits.last(last).toString();
}

constexpr qsizetype kLongestLandline = 12;

//! 010 and 02x have three digits, all other area codes four.
QString maskedLandline(QStringView number)
{
    const qsizetype area = number[1] <= u'2' ? 3 : 4;
    return number.first(area) + u'-' + QString(number.size() - area - 2, u'*') + number.last(2);
}

//! The masked form of `number` (separators removed), or nothing if it is no personal number.
QString maskedNumber(QStringView number)
{
    if (number.startsWith(u'0') && number.size() <= kLongestLandline)
        return maskedLandline(number);
    if (isIdNumber(number) || looksLikeIdNumber(number))
        return firstAndLast(number, 6, number.size() - 10, 4);
    if (isBankCardNumber(number))
        return number.first(4) + u" **** **** "_s + number.last(4);
    if (number.size() == 13 && number.startsWith(u"86"_s))
        return u"86 "_s + maskedNumber(number.sliced(2));
    if (number.size() == 11 && number[0] == u'1' && number[1] >= u'3')
        return firstAndLast(number, 3, 4, 4);
    return {};
}

QString withoutSeparators(QString number)
{
    number.removeIf([](QChar c) { return c == u' ' || c == u'-' || c == u'(' || c == u')'; });
    return number;
}

//! Whole runs first, then the groupings people type: 138 1234 5678, 6222 0000 0000 0000,
//! 510923 19900101 123X, (0825) 780 0000. A landline needs its area code: 7800000 alone may be
//! anything.
const QRegularExpression& numberPattern()
{
    static const QRegularExpression pattern(
        u"(?<![0-9])(?:"
        "(?:86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}"
        "|[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9Xx]"
        "|[0-9]{4}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?"
        "|[(]?0(?:10|2[0-9])[)]?[ -]{0,2}[2-9][0-9]{3}[ -]?[0-9]{4}"
        "|[(]?0[3-9][0-9]{2}[)]?[ -]{0,2}[2-9][0-9]{2,3}[ -]?[0-9]{4}"
        "|[0-9]{15}"
        ")(?![0-9])"_s);
    return pattern;
}

//! A harmless group may stand before a telephone number: only its first run of digits is passed
//! over.
qsizetype endOfDigits(const QString& text, qsizetype from)
{
    while (from < text.size() && text[from].isDigit())
        ++from;
    return from;
}

struct MaskedNumber {
    qsizetype start;
    qsizetype end;
    QString shown;
};

QList<MaskedNumber> maskedNumbers(const QString& text)
{
    QList<MaskedNumber> numbers;
    const QString folded = withAsciiDigits(text);
    qsizetype from = 0;
    for (auto match = numberPattern().match(folded); match.hasMatch();
         match = numberPattern().match(folded, from)) {
        const QString shown = maskedNumber(withoutSeparators(match.captured()));
        if (shown.isEmpty()) {
            from = endOfDigits(folded, match.capturedStart());
            continue;
        }
        from = match.capturedEnd();
        numbers.append({match.capturedStart(), from, shown});
    }
    return numbers;
}

//! A mark in front would be all that is left of the name.
QString withoutMarks(QStringView name)
{
    QString visible = name.toString();
    visible.removeIf([](QChar c) { return c == u'\u200B' || isReordering(c); });
    return visible;
}

qsizetype surnameLength(QStringView name)
{
    static const QSet<QString> kCompound{u"欧阳"_s, u"上官"_s, u"司马"_s, u"诸葛"_s, u"司徒"_s,
                                         u"东方"_s, u"皇甫"_s, u"尉迟"_s, u"公孙"_s, u"令狐"_s,
                                         u"慕容"_s, u"夏侯"_s, u"长孙"_s, u"宇文"_s, u"端木"_s,
                                         u"独孤"_s, u"南宫"_s, u"西门"_s, u"百里"_s, u"轩辕"_s};
    if (characterCount(name) > 2 && kCompound.contains(name.first(2).toString()))
        return 2;
    return name.front().isHighSurrogate() && name.size() > 1 ? 2 : 1;
}

//! End of the leading place and the separators behind it; 0 if there is none.
qsizetype placeLength(const QString& nickname)
{
    static const QRegularExpression place(
        u"^(?:[^\\s\\-－—–_·|｜/:：]{1,8}(?:村|社区|镇|乡|街道|组|队|院子|小区)"
        "[\\s\\-－—–_·|｜/:：]+)+"_s);
    return place.match(nickname).capturedLength();
}

} // namespace

QString withoutReordering(QString text)
{
    constexpr QChar kZeroWidth = u'\u200B';
    for (QChar& c : text) {
        if (isReordering(c))
            c = kZeroWidth;
    }
    return text;
}

QString maskName(QStringView name)
{
    const QString visible = withoutMarks(name);
    const QStringView trimmed = QStringView(visible).trimmed();
    if (trimmed.isEmpty())
        return {};
    const qsizetype shown = surnameLength(trimmed);
    const qsizetype hidden = characterCount(trimmed.sliced(shown));
    return trimmed.first(shown) + QString(std::clamp<qsizetype>(hidden, 1, 2), u'*');
}

QString maskNickname(QStringView nickname)
{
    QString text = withoutMarks(nickname).trimmed();
    const qsizetype place = placeLength(text);
    if (place == text.size())
        return text;
    return maskText(text.first(place)) + maskName(QStringView(text).sliced(place));
}

QString maskText(const QString& text)
{
    QString masked;
    qsizetype copied = 0;
    for (const MaskedNumber& number : maskedNumbers(text)) {
        masked += QStringView(text).mid(copied, number.start - copied);
        masked += number.shown;
        copied = number.end;
    }
    masked += QStringView(text).mid(copied);
    return withoutReordering(std::move(masked));
}

qsizetype positionBehindMask(const QString& text, qsizetype position)
{
    qsizetype longer = 0; // How much the masked text is ahead.
    for (const MaskedNumber& number : maskedNumbers(text)) {
        const qsizetype shownStart = number.start + longer;
        if (position <= shownStart)
            break;
        if (position < shownStart + number.shown.size())
            return number.start;
        longer += number.shown.size() - (number.end - number.start);
    }
    return std::clamp<qsizetype>(position - longer, 0, text.size());
}

} // namespace keting
