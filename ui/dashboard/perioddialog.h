// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/period.h"

#include <QDialog>

class QDateEdit;
class QDialogButtonBox;
class QLabel;

namespace keting {

class Look;

//! Asks for the first and the last day of a period.
class PeriodDialog final : public QDialog {
    Q_OBJECT
public:
    PeriodDialog(const Look& look, const Period& period, QDate today, QWidget* parent = nullptr);

    [[nodiscard]] Period period() const;

private:
    void check();

    QDateEdit* m_from;
    QDateEdit* m_to;
    QLabel* m_wrong;
    QDialogButtonBox* m_buttons;
};

} // namespace keting
