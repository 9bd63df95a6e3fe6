// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/inboxintent.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>
#include <QRegion>
#include <QSet>

namespace keting {

//! The list itself: two fixed heights, so that any number of rows is laid out at no cost; the line
//! in use keeps its place on screen whatever is inserted above; a beat of the clock repaints the
//! pills that changed and nothing else. Arrows, Home, End, Enter, Esc and Ctrl+A are its own keys;
//! letters are commands of the window that call its slots.
class InboxView final : public QAbstractItemView {
    Q_OBJECT
public:
    InboxView(const Look& look, InboxModel& model, CountdownClock& clock,
              QWidget* parent = nullptr);

    //! Nothing marked: the current row. In list order.
    [[nodiscard]] QList<RequestId> chosen() const;
    [[nodiscard]] std::optional<RequestId> currentId() const;
    void choose(const RequestId& id);
    void chooseFirst();
    //! The next active row below, or from the top again.
    void chooseNextDue();
    //! One row down (1) or up (-1), over headings.
    void step(int by);
    //! Marks the current row for deeds on several, or takes its mark away.
    void toggleMark();
    void clearMarks();
    //! As if the intent's key had been pressed.
    void ask(const KeyIntent& intent) { emit intended(intent); }
    void toTop();
    //! Repaints the pills that say something else now; how many that were.
    int tick();

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;
    void selectAll() override;

signals:
    void currentRequestChanged();
    void intended(keting::KeyIntent intent);
    void chosenChanged();

protected:
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void watchModel();
    void findCurrentAgain();
    [[nodiscard]] int lastNeeded() const;
    void rememberPlace();
    void restorePlace();
    void countHeadings();
    void fetchAhead();
    void makeCurrent(int row);
    [[nodiscard]] Beat need(Instant now) const;
    [[nodiscard]] int topOf(int row) const;
    [[nodiscard]] int heightOf(int row) const;
    [[nodiscard]] int rowAt(int y) const; //!< In the list's own coordinates; −1 below its end.
    [[nodiscard]] int rowFrom(int row, int step) const; //!< First request at or beyond; −1: none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    struct Pen; //!< What all lines of one paint share.
    [[nodiscard]] QStyleOptionViewItem optionOf(Pen& pen, const QModelIndex& index,
                                                const QRect& box) const;
    void wipe(QPainter& painter, const QRect& rect) const;
    void paintLine(Pen& pen, int row);

    const Look& m_look;
    InboxModel& m_model;
    CountdownClock& m_clock;
    InboxDelegate* m_delegate;
    QList<int> m_headings; //!< Their rows, ascending.
    QHash<QUuid, std::optional<PillSpec>> m_shownPills;
    //! What a tick asked to be painted anew, until it is.
    struct Ticked {
        void addDigits(int row, const QRect& part);
        void addRow(int row, const QRect& box);
        [[nodiscard]] bool isEmpty() const { return digits.isEmpty() && rows.isEmpty(); }
        [[nodiscard]] bool touches(int row) const
        {
            return digits.contains(row) || rows.contains(row);
        }
        //! One rectangle over all digits: Qt goes through a region of fifty for every thing drawn.
        [[nodiscard]] QRegion region() const { return boxes + around; }

        QHash<int, QRect> digits; //!< Where a row's change.
        QRect around; //!< The rectangle around them.
        QSet<int> rows; //!< These change altogether.
        QRegion boxes; //!< Of these rows.
    };
    Ticked m_ticked;
    QPersistentModelIndex m_anchor;
    int m_anchorY = 0;
    std::optional<RequestId> m_lastCurrent;
    bool m_marking = false; //!< X has been used: moving about keeps the marks.
};

} // namespace keting
