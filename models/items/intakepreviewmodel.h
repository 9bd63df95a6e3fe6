// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/intakepreview.h"

#include <QAbstractTableModel>

#include <functional>

namespace keting {

//! The messages of a paste before they are filed. Sender, time, text and decision can be corrected;
//! after each correction edited() asks for a new plan, which setRows() brings back.
class IntakePreviewModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, SenderColumn, TextColumn, DecisionColumn, ReasonColumn };
    static constexpr int kColumns = 5;
    enum Role { DecisionRole = Qt::UserRole + 1, UncertainRole, FullTextRole };
    //! Words of the columns, decisions and reasons; they need the screen's translations.
    struct Words {
        std::function<QString(int column)> heading;
        std::function<QString(IntakeDecision)> decision;
        std::function<QString(const IntakePreviewRow&)> reason;
    };

    explicit IntakePreviewModel(QObject* parent = nullptr);

    void setWords(Words words) { m_words = std::move(words); }
    //! A row for row answer to what edited() said keeps the selection; anything else is a new list.
    void setRows(const QList<IntakePreviewRow>& rows);
    [[nodiscard]] const QList<IntakePreviewRow>& rows() const { return m_rows; }
    [[nodiscard]] IntakeTotals totals() const;
    //! First row at or after `row` that is uncertain or doubtful, round the end; −1: none.
    [[nodiscard]] int nextUncertain(int row) const;

    //! Two messages of one sender, cut before `position` of the text. False: one half would be
    //! empty.
    bool split(int row, qsizetype position);
    //! Puts the message into an open request, or (none) into one of its own. False: it lacks a
    //! time or a sender, or is known already.
    bool setTarget(int row, const std::optional<RequestId>& into);
    //! The row becomes more lines of the one above it. False for the first.
    bool joinWithAbove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();

private:
    [[nodiscard]] QVariant shown(const IntakePreviewRow& row, int column) const;
    [[nodiscard]] static bool write(IntakePreviewRow& row, int column, const QVariant& value);
    static void reconsider(IntakePreviewRow& row);

    Words m_words;
    QList<IntakePreviewRow> m_rows;
};

} // namespace keting
