// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <string>

//! What an argument must look like before any command runs, so that wrong usage is told from
//! failure. Each returns an empty string, or what is wrong.
namespace keting::cli {

//! Anything but nothing and spaces.
[[nodiscard]] std::string emptyProblem(const std::string& text);
//! Six digits of a county, nine of a town or twelve of a village.
[[nodiscard]] std::string scopeProblem(const std::string& text);
[[nodiscard]] std::string isoTimeProblem(const std::string& text);
[[nodiscard]] std::string isoTimeOrTodayProblem(const std::string& text);
[[nodiscard]] std::string dateProblem(const std::string& text);
//! Of a text without dateProblem().
[[nodiscard]] QDate dateOf(const std::string& checked);
[[nodiscard]] std::string villageProblem(const std::string& text);
[[nodiscard]] std::string userProblem(const std::string& text);
//! A whole number from 0 up that 64 bits can hold.
[[nodiscard]] std::string countProblem(const std::string& text);

} // namespace keting::cli
