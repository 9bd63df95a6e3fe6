// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"
#include "models/items/orderedmodel.h"

namespace keting {

//! The steps of handling, editable cell by cell. No days = not said.
class StepModel final : public OrderedModel {
    Q_OBJECT
public:
    enum Column { Text, By, Days, kColumns };

    using OrderedModel::OrderedModel;

    void setSteps(const QList<ChecklistStep>& steps);
    [[nodiscard]] const QList<ChecklistStep>& steps() const { return m_steps; }
    void addRow() override;
    void removeRowAt(int row) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    void moveRowTo(int from, int to) override { m_steps.move(from, to); }

private:
    QList<ChecklistStep> m_steps;
};

} // namespace keting
