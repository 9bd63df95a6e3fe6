// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inboxmodel.h"
#include "ui/look/marks.h"
#include "ui/look/pill.h"

#include <QStyledItemDelegate>

namespace keting {

//! Draws headings and rows of the inbox. `look` and `model` outlive it.
class InboxDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    InboxDelegate(const Look& look, const InboxModel& model, QObject* parent = nullptr);

    //! Of the rows. Where a pill would leave too little for the words beside it, it stands above
    //! them and rows get a third line. Returns whether they are laid out otherwise now.
    bool setWidth(int width);
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headingHeight() const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    //! Only what a tick changes, all of it in `part`; the rest of the row stays as it is on screen.
    void paintPillOnly(QPainter& painter, const QStyleOptionViewItem& option, const InboxRow& row,
                       const std::optional<PillSpec>& pill, const QRect& part) const;
    //! Only the digits in `part`, over what is on screen. False, and nothing painted: not possible.
    [[nodiscard]] bool paintDigits(QPainter& painter, const QRect& row,
                                   const std::optional<PillSpec>& pill, bool selected,
                                   const QRect& part) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

    //! With its sentence only where the row shows it: it tells for how long a request waits.
    [[nodiscard]] std::optional<PillSpec> pill(const InboxRow& row) const;
    //! When that pill changes next by itself.
    [[nodiscard]] std::optional<Instant> changesAt(const InboxRow& row) const;
    //! What of `row` must be painted anew when its pill changes; empty: all of it, since its text
    //! changes too or moves.
    [[nodiscard]] std::optional<QRect> changedPart(const QRect& row,
                                                   const std::optional<PillSpec>& before,
                                                   const std::optional<PillSpec>& after) const;
    //! The part of `row` that such a pill has for itself, up to where the text begins.
    [[nodiscard]] QRect pillColumn(const QRect& row, const std::optional<PillSpec>& pill) const;

private:
    //! Where the parts of a row go; y only, but for `left`, where the words begin.
    struct Bands {
        QRectF time;
        QRectF title;
        QRectF second;
        double left = 0;
    };
    [[nodiscard]] Bands bandsOf(const QRect& row, const std::optional<PillSpec>& pill) const;
    [[nodiscard]] QPointF pillLeftMiddle(const QRect& row) const;
    [[nodiscard]] int firstBand() const;
    void paintHeading(QPainter& painter, const QRect& box, const InboxHeading& heading) const;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  const InboxRow& row) const;
    void paintPillColumn(QPainter& painter, const QRect& box, const InboxRow& row,
                         const std::optional<PillSpec>& pill, bool selected,
                         const QRectF& part = {}) const;
    //! Returns the left edge of what it drew.
    int paintRightColumn(QPainter& painter, const QRect& box, const Bands& bands,
                         const InboxRow& row) const;
    void paintSecondLine(QPainter& painter, const QRect& box, const Bands& bands,
                         const QModelIndex& index, const InboxRow& row,
                         const std::optional<PillSpec>& pill) const;
    //! Wide enough for the everyday pills of the language shown.
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int textLeft(const QRect& box, const std::optional<PillSpec>& pill) const;

    const Look& m_look;
    const InboxModel& m_model;
    mutable int m_column = 0; //!< 0: not measured yet for the look worn now.
    int m_width = 0; //!< 0: not known yet.
    bool m_stacked = false;
};

} // namespace keting
