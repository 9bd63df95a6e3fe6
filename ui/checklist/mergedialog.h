// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistmerge.h"
#include "models/items/checklistsummary.h"

#include <QDialog>

class QButtonGroup;
class QDialogButtonBox;
class QGridLayout;

namespace keting {

class Look;
class TextLabel;

//! Two versions of one checklist side by side: for each field that differs, which one stays.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    //! The sheet has a current version and one aside.
    MergeDialog(const Look& look, const ChecklistSheet& sheet, QWidget* parent = nullptr);

    //! As chosen so far.
    [[nodiscard]] Checklist result() const;
    //! Number of the version that is merged into the current one.
    [[nodiscard]] int other() const { return m_theirs.number; }

signals:
    void publishRequested(const keting::Checklist& merged, int other);

private:
    QWidget* fields();
    void addField(QGridLayout& grid, int row);
    [[nodiscard]] QWidget* side(MergeField::Side side, int row, QButtonGroup& group);
    void check();

    const Look& m_look;
    VersionSheet m_ours;
    VersionSheet m_theirs;
    QList<MergeField> m_fields;
    TextLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace keting
