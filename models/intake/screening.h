// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/messagekind.h"

namespace keting {

//! What a message of the group is, apart from being a question.
enum class ScreeningVerdict {
    None, //!< Possibly about a service: a person decides.
    Ad,
    OffTopic, //!< Greetings, laughter, stickers, red packets.
    Acknowledgement, //!< "谢谢", "好的👌": needs no reply.
    MeToo, //!< "我也是", "同问，谢谢", "我也要办低保": see meTooTail().
};

struct Screening {
    ScreeningVerdict verdict = ScreeningVerdict::None;
    QString evidence; //!< The words that decided it, as folded for matching.
    friend bool operator==(const Screening&, const Screening&) = default;
};

//! Conservative: whatever asks something or names a service is None, unless it sells something and
//! says where to call.
[[nodiscard]] Screening screenMessage(MessageKind kind, QStringView text);

//! "ad" and "off-topic" as in a dismissal; empty for all others.
[[nodiscard]] QString dismissReason(ScreeningVerdict verdict);

//! What a MeToo message says beyond having the same question: "低保" of "我也想问一下低保"; empty
//! for a bare "我也是这个情况".
[[nodiscard]] QString meTooTail(QStringView text);

//! True for words that ask ("咋个", "能不能", "…不？").
[[nodiscard]] bool asksSomething(const QString& folded);
//! Asks about the papers of a matter ("身份证要原件不", "照片要几张"), not for one of them.
[[nodiscard]] bool asksAboutPapers(const QString& folded);
//! Asks, or says that something is to be done; all else only tells more of what was asked before.
[[nodiscard]] bool wantsSomething(const QString& folded);

} // namespace keting
