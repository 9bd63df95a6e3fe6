// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace keting {

//! What people call a request by, "FL-2026-0412": the tag of its village, the year in which it was
//! filed, and which one of that year it was there.
struct RequestNumber {
    QString tag;
    int year = 0;
    qint64 ordinal = 0;

    [[nodiscard]] QString toString() const;
    //! Upper and lower case alike, spaces around it do no harm; none: it is no number.
    [[nodiscard]] static std::optional<RequestNumber> parse(QStringView text);
    friend bool operator==(const RequestNumber&, const RequestNumber&) = default;
};

} // namespace keting
