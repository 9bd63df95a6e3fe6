// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace keting {

//! Villages whose name, official name, pinyin or initials hold what was typed ("富乐", "fule",
//! "fl"); a town stays with its hits, and with all its villages when its own name is hit. The line
//! of all villages always stays.
class RosterFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RosterFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    //! Villages shown.
    [[nodiscard]] int hits() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_text;
};

} // namespace keting
