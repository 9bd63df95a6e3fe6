// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/localphrasing.h"

#include "models/intake/matchtext.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>

namespace keting {

namespace {

struct Phrase {
    QStringView said;
    QStringView meant;
};

// Longer ways of saying before shorter ones that begin alike.
constexpr std::array kPhrases = {
    Phrase{u"找不到了", u"丢失"},   Phrase{u"找不着了", u"丢失"},
    Phrase{u"不见了", u"丢失"},     Phrase{u"搞丢了", u"丢失"},
    Phrase{u"搞掉了", u"丢失"},     Phrase{u"弄丢了", u"丢失"},
    Phrase{u"弄掉了", u"丢失"},     Phrase{u"整丢了", u"丢失"},
    Phrase{u"搞丢", u"丢失"},       Phrase{u"弄丢", u"丢失"},
    Phrase{u"遗失", u"丢失"},       Phrase{u"掉了", u"丢失"},
    Phrase{u"丢了", u"丢失"},       Phrase{u"落了", u"丢失"},
    Phrase{u"户口本", u"户口簿"},   Phrase{u"户口薄", u"户口簿"},
    Phrase{u"驾照", u"驾驶证"},     Phrase{u"行车证", u"行驶证"},
    Phrase{u"娃儿", u"小孩"},       Phrase{u"娃娃", u"小孩"},
    Phrase{u"细娃", u"小孩"},       Phrase{u"小娃", u"小孩"},
    Phrase{u"孩子", u"小孩"},       Phrase{u"崽崽", u"小孩"},
    Phrase{u"儿子", u"小孩"},       Phrase{u"女儿", u"小孩"},
    Phrase{u"幺儿", u"小孩"},       Phrase{u"孙子", u"小孩"},
    Phrase{u"孙女", u"小孩"},       Phrase{u"宝宝", u"小孩"},
    Phrase{u"婴儿", u"小孩"},       Phrase{u"奶娃", u"小孩"},
    Phrase{u"咋个", u"怎么"},       Phrase{u"啷个", u"怎么"},
    Phrase{u"咋样", u"怎么"},       Phrase{u"咋", u"怎么"},
    Phrase{u"怎样", u"怎么"},       Phrase{u"如何", u"怎么"},
    Phrase{u"啥子", u"什么"},       Phrase{u"啥", u"什么"},
    Phrase{u"去世", u"过世"},       Phrase{u"死了", u"过世"},
    Phrase{u"不走了", u"不走了"},   Phrase{u"走了", u"过世"},
    Phrase{u"没得", u"没有"},       Phrase{u"屋头", u"家里"},
    Phrase{u"新农合", u"合作医疗"}, Phrase{u"公租屋", u"公租房"},
    Phrase{u"营业证", u"营业执照"}, Phrase{u"工钱", u"工资"},
    Phrase{u"欠薪", u"拖欠工资"},   Phrase{u"欠工资", u"拖欠工资"},
    Phrase{u"药费", u"医药费"},     Phrase{u"退伍军人", u"退役军人"},
};

const Phrase* phraseAt(QStringView rest)
{
    static const QHash<QChar, QList<const Phrase*>> byFirst = [] {
        QHash<QChar, QList<const Phrase*>> index;
        for (const Phrase& phrase : kPhrases)
            index[phrase.said.front()].append(&phrase);
        return index;
    }();
    const auto candidates = byFirst.constFind(rest.front());
    if (candidates == byFirst.cend())
        return nullptr;
    const auto it = std::ranges::find_if(
        *candidates, [rest](const Phrase* phrase) { return rest.startsWith(phrase->said); });
    return it == candidates->cend() ? nullptr : *it;
}

} // namespace

QString plainPhrasing(QStringView text)
{
    QString folded = matchKey(text);
    folded.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    QString plain;
    plain.reserve(folded.size());
    for (qsizetype at = 0; at < folded.size();) {
        const QStringView rest = QStringView(folded).sliced(at);
        const Phrase* phrase = phraseAt(rest);
        if (phrase == nullptr) {
            plain += folded[at++];
            continue;
        }
        plain += phrase->meant;
        at += phrase->said.size();
    }
    return plain;
}

} // namespace keting
