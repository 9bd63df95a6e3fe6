// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"

#include "models/domain/ids.h"
#include "models/domain/instant.h"

#include <algorithm>

namespace keting::cli {

namespace {

template <typename T>
std::string problemOf(const Result<T>& parsed)
{
    return parsed ? std::string() : parsed.error().detail.toStdString();
}

} // namespace

std::string isoTimeProblem(const std::string& text)
{
    return problemOf(parseIso(QString::fromStdString(text)));
}

std::string isoTimeOrTodayProblem(const std::string& text)
{
    return text == "today" ? std::string() : isoTimeProblem(text);
}

std::string dateProblem(const std::string& text)
{
    const QString date = QString::fromStdString(text);
    const bool whole = date.size() == 10 && QDate::fromString(date, Qt::ISODate).isValid();
    return whole ? std::string() : "not a date like 2026-01-15: " + text.substr(0, 40);
}

std::string villageProblem(const std::string& text)
{
    return problemOf(VillageCode::parse(QString::fromStdString(text)));
}

std::string userProblem(const std::string& text)
{
    return problemOf(UserId::parse(QString::fromStdString(text)));
}

std::string countProblem(const std::string& text)
{
    constexpr size_t kDigits = 18;
    const bool number = !text.empty() && text.size() <= kDigits
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return number ? std::string() : "not a whole number from 0 up: " + text.substr(0, 40);
}

} // namespace keting::cli
