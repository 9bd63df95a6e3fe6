// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/asidereason.h"

#include "models/desk/searchtext.h"
#include "models/reply/masking.h"
#include "models/store/placetable.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostWordsShown = 300;

} // namespace

AsideReason asideReason(const QString& code)
{
    if (code == "no-right"_L1)
        return {QT_TRANSLATE_NOOP("AsideReason", "the village was not yours when it arrived"),
                QT_TRANSLATE_NOOP("AsideReason", "ask a manager to take it over")};
    if (code == "other-village"_L1)
        return {QT_TRANSLATE_NOOP("AsideReason", "the request belongs to another village"),
                QT_TRANSLATE_NOOP("AsideReason", "write it again on the request in its village")};
    if (code == "actor"_L1)
        return {QT_TRANSLATE_NOOP("AsideReason", "it was written in somebody else's name"),
                QT_TRANSLATE_NOOP("AsideReason", "write it again in your own")};
    if (code == "with-others"_L1)
        return {QT_TRANSLATE_NOOP("AsideReason", "it belongs with an entry that was not accepted"),
                QT_TRANSLATE_NOOP("AsideReason", "do what is said of the other one, for both")};
    if (code == kLostAtCenter)
        return {QT_TRANSLATE_NOOP("AsideReason", "the restored centre has not got it back yet"),
                QT_TRANSLATE_NOOP("AsideReason", "wait for its author's desk, or enter it anew")};
    if (code == "too-large"_L1)
        return {QT_TRANSLATE_NOOP("AsideReason", "it is too large"),
                QT_TRANSLATE_NOOP("AsideReason", "write it shorter")};
    return {QT_TRANSLATE_NOOP("AsideReason", "the centre gave the reason \"%1\""),
            QT_TRANSLATE_NOOP("AsideReason", "show this to its operator")};
}

QString maskedWords(const Payload& payload)
{
    const auto* received = std::get_if<payload::Received>(&payload);
    const QString text = received ? received->message.text : indexedText(payload).text;
    return maskText(text.simplified()).left(kMostWordsShown);
}

} // namespace keting
