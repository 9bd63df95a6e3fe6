// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QDate>

#include <optional>
#include <ostream>

namespace keting {

//! Test inputs are literals: a bad one is a bug in the test.
inline Instant at(QStringView shanghaiTime)
{
    return parseIso(shanghaiTime).value();
}

} // namespace keting

inline void PrintTo(const QString& text, std::ostream* out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QDate& date, std::ostream* out)
{
    *out << date.toString(Qt::ISODate).toStdString();
}

namespace std::chrono {
inline void PrintTo(const keting::Instant& instant, std::ostream* out)
{
    *out << keting::toLocal(instant).toString(Qt::ISODateWithMs).toStdString();
}
} // namespace std::chrono
