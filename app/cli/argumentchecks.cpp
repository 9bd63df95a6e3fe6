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

std::string emptyProblem(const std::string& text)
{
    return QString::fromStdString(text).trimmed().isEmpty() ? "is empty" : std::string();
}

std::string scopeProblem(const std::string& text)
{
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const bool fits = text.size() == 6 || text.size() == 9 || text.size() == 12;
    return digits && fits ? std::string()
                          : "a county has 6 digits, a town 9, a village 12, this is none of them: "
            + text.substr(0, 40);
}

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
    const bool whole = QString::fromStdString(text).size() == 10 && dateOf(text).isValid();
    return whole ? std::string() : "not a date like 2026-01-15: " + text.substr(0, 40);
}

QDate dateOf(const std::string& checked)
{
    return QDate::fromString(QString::fromStdString(checked), Qt::ISODate);
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
