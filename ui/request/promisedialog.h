// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/deeddialog.h"
#include "ui/request/requestfacts.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace keting {

class TimeField;

//! When the answer is promised, which department it is about, and what is said.
class PromiseDialog final : public DeedDialog {
    Q_OBJECT
public:
    PromiseDialog(const Look& look, const RequestFacts& facts, Instant now,
                  QWidget* parent = nullptr);

    [[nodiscard]] Instant due() const;
    [[nodiscard]] QString department() const;
    [[nodiscard]] QString text() const;

private:
    void addTimes();
    void check();

    RequestFacts m_facts;
    Instant m_now;
    QRadioButton* m_today;
    QRadioButton* m_tomorrow;
    QRadioButton* m_own;
    TimeField* m_time;
    QComboBox* m_department;
    QLineEdit* m_text;
    QLabel* m_wrong;
};

} // namespace keting
