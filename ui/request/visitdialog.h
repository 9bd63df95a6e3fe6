// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/deeddialog.h"
#include "ui/request/requestfacts.h"

class QComboBox;

namespace keting {

class TimeField;

//! When somebody goes to the resident's home, and who.
class VisitDialog final : public DeedDialog {
    Q_OBJECT
public:
    VisitDialog(const Look& look, const RequestFacts& facts, Instant now,
                QWidget* parent = nullptr);

    [[nodiscard]] Instant at() const;
    [[nodiscard]] QString agent() const; //!< User, or a name typed by hand.

private:
    void check();

    Instant m_now;
    TimeField* m_time;
    QComboBox* m_agent;
};

} // namespace keting
