// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/intake/chattime.h"

namespace keting {

//! A written time turned into a moment, or the reason it could not be.
struct ResolvedTime {
    std::optional<Instant> time;
    Precision precision = Precision::Minute;
    QString why; //!< Empty, or "bad-time", "far-time", "odd-half", "future".
};

//! Turns written times into moments of Asia/Shanghai. Feed it a chat's times in order: a time
//! without a date takes the last dateRule(), else the base date.
class TimeResolver {
public:
    explicit TimeResolver(QDate baseDate);

    [[nodiscard]] ResolvedTime resolve(const ChatTime& written) const;
    //! Another base date would resolve it to another moment.
    [[nodiscard]] bool usesBaseDate(const ChatTime& written) const;
    //! A date line between messages; ignored when it is no date.
    void dateRule(const ChatTime& written);

private:
    [[nodiscard]] QDate dateOf(const ChatTime& written) const;
    [[nodiscard]] QDate latestWithoutYear(int month, int day) const;

    QDate m_baseDate;
    QDate m_ruleDate;
};

} // namespace keting
