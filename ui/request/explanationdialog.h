// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"

#include <QDialog>

class QTreeWidget;

namespace keting {

class Look;

//! Why each clock is due when it is due: every stretch with its length and calendar version.
class ExplanationDialog final : public QDialog {
    Q_OBJECT
public:
    ExplanationDialog(const Look& look, const QList<ClockView>& clocks, Instant now,
                      QWidget* parent = nullptr);

private:
    void addClock(const ClockView& view, Instant now);

    const Look& m_look;
    QTreeWidget* m_tree;
};

} // namespace keting
