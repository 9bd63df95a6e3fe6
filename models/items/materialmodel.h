// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"
#include "models/items/orderedmodel.h"

namespace keting {

//! What the resident brings, editable cell by cell.
class MaterialModel final : public OrderedModel {
    Q_OBJECT
public:
    enum Column { Name, Kind, Original, Copies, Required, When, Source, kColumns };

    using OrderedModel::OrderedModel;

    void setMaterials(const QList<ChecklistMaterial>& materials);
    [[nodiscard]] const QList<ChecklistMaterial>& materials() const { return m_materials; }
    void addRow() override;
    void removeRowAt(int row) override;
    [[nodiscard]] static QStringList kindNames(); //!< In the order of the enum.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    void moveRowTo(int from, int to) override { m_materials.move(from, to); }

private:
    [[nodiscard]] static QVariant shown(const ChecklistMaterial& material, int column);
    [[nodiscard]] static bool store(ChecklistMaterial& material, int column, const QVariant& value);

    QList<ChecklistMaterial> m_materials;
};

} // namespace keting
