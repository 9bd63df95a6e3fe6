// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace keting {

//! A time as somebody wrote it: parts only, nothing resolved. Numbers are not range-checked.
struct ChatTime {
    enum class DateForm { None, Relative, MonthDay, Full };
    enum class Half { Unknown, Morning, Noon, Afternoon, Night };

    DateForm form = DateForm::None;
    int year = 0;
    int month = 0;
    int day = 0;
    int daysBack = 0; //!< Relative: 今天 0, 昨天 1, 前天 2.
    int weekday = 0; //!< Relative: Monday 1 … Sunday 7; 0 for daysBack.
    Half half = Half::Unknown;
    bool twelveHour = false; //!< AM/PM was written, or 上午/下午…
    int hour = 0;
    int minute = 0;
    std::optional<int> second;

    friend bool operator==(const ChatTime&, const ChatTime&) = default;
};

//! How a client writes its times; messages of one copy share it.
struct TimeShape {
    ChatTime::DateForm form = ChatTime::DateForm::None;
    char16_t separator = 0;
    bool seconds = false;
    bool twelveHour = false;
    bool wideGap = false; //!< At least two spaces between nickname and time.
    friend auto operator<=>(const TimeShape&, const TimeShape&) = default;
};

//! Where in a text a time stands.
struct TimeSpan {
    ChatTime time;
    TimeShape shape;
    qsizetype from = 0;
    qsizetype to = 0;
};

//! All take text folded by matchLine(). The time must stand alone (spaces or the ends around it).
[[nodiscard]] std::optional<TimeSpan> timeAtEnd(const QString& text);
//! With a full date: "2026-01-15 14:51:20 …".
[[nodiscard]] std::optional<TimeSpan> fullTimeAtStart(const QString& text);
//! A date and nothing else, with or without dashes around it ("—————  2026-01-15  —————").
[[nodiscard]] std::optional<ChatTime> dateAlone(const QString& text);

} // namespace keting
