// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QDateTimeEdit>

namespace keting {

//! Day and time in the county, whatever zone the computer is in.
class TimeField final : public QDateTimeEdit {
    Q_OBJECT
public:
    explicit TimeField(Instant shown, QWidget* parent = nullptr);

    [[nodiscard]] Instant instant() const;
    void setLatest(Instant latest);
};

} // namespace keting
