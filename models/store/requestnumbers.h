// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"
#include "models/store/names.h"

#include <optional>

namespace keting {

//! Which request of its village and year each one is, in the order of the log. Changes are made
//! inside the caller's transaction and in that order. What has no place at the centre yet has no
//! number; on a desk of its own everything has one at once.
class RequestNumbers {
public:
    explicit RequestNumbers(Database& database) : m_database(database), m_names(database) {}

    //! Of an event that may open a request.
    struct Opening {
        RequestId request;
        QString scope;
        qint64 place = 0;
        Instant filed; //!< By the centre's clock where there is one.
    };
    //! Gives the next number of its scope and year; who has one keeps it.
    [[nodiscard]] Result<void> add(const Opening& opening);
    //! Takes away those that were opened after this place; 0: all of the scope.
    [[nodiscard]] Result<void> removeAfter(const QString& scope, qint64 place);
    [[nodiscard]] Result<void> clear();
    //! All of them, from the log.
    [[nodiscard]] Result<void> remake();
    //! How many are not as the log tells.
    [[nodiscard]] Result<qint64> differences();

    struct Numbered {
        QString scope;
        int year = 0;
        qint64 ordinal = 0;
        friend bool operator==(const Numbered&, const Numbered&) = default;
    };
    [[nodiscard]] Result<std::optional<Numbered>> find(const RequestId& request);
    [[nodiscard]] Result<std::optional<RequestId>> request(const Numbered& number);

private:
    Database& m_database;
    Names m_names;
};

} // namespace keting
