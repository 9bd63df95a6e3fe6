// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/staffnotices.h"

#include <QRegularExpression>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

bool callsEverybody(const QString& folded)
{
    return folded.startsWith(u"@所有人") || folded.startsWith(u"@all");
}

bool beginsLikeANotice(const QString& folded)
{
    static constexpr QStringView kStarts[]
        = {u"通知",   u"【",       u"[通知", u"各位", u"温馨提示",
           u"尊敬的", u"村民朋友", u"乡亲",  u"大家", u"请大家"};
    return std::ranges::any_of(kStarts, [&folded](QStringView s) { return folded.startsWith(s); });
}

bool isCourtesy(const QString& folded)
{
    static const QRegularExpression manners(u"客气|不用?谢|应该的|慢走|再见"_s);
    static const QRegularExpression pattern(
        u"^(?:[^\\p{L}\\p{N}]|不用?客气|别客气|不用?谢|客气(?:啥子?|了)|应该的|慢走|再见|"
        u"您|你|哈|哦|了|的|嘛|啊|呀)+$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return folded.contains(manners) && folded.contains(pattern);
}

QString mentionedName(const QString& folded)
{
    // In the middle of a sentence somebody is spoken of.
    static const QRegularExpression pattern(
        u"(?|^@(?!所有人|all)([\\p{L}\\p{N}][^ @]*)"
        u"|(?<![\\p{L}\\p{N}._-])@(?!所有人|all)([\\p{L}\\p{N}][^ @]*)$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(folded).captured(1);
}

bool isClosingNotice(const QString& folded)
{
    static const QRegularExpression pattern(u"留言.{0,16}(?:优先|处理|办理|回复|答复)|"
                                            u"(?:(?:服务|工作|值班|办公)(?:时间)?.{0,4}(?:结束|"
                                            u"下班)|(?:已经?|现在|今天|今日)下班|^下班)"
                                            u"(?!之?前|以前|之?后|以后|时)"_s);
    return folded.contains(pattern);
}

} // namespace keting
