// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

namespace keting {

class Look;

//! One bar, slice or day that can be pointed at.
struct ChartMark {
    QRectF box; //!< What the keyboard cursor outlines.
    QRectF hit; //!< What the mouse may touch; at least the box.
    QStringList tip; //!< The first line is the name; also what a screen reader says.
};

//! The numbers of a chart as words, for the table view and for copying.
struct ChartTable {
    QStringList header;
    QList<QStringList> rows;
};

//! A chart of marks with a mouse and a keyboard cursor: arrows move, Home and End jump, Enter or a
//! click opens what is behind a mark. A chart that paints no marks says that there is nothing.
class MarkChart : public QWidget {
    Q_OBJECT
public:
    explicit MarkChart(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] virtual ChartTable table() const = 0;
    [[nodiscard]] const QList<ChartMark>& marks();
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int mark);

signals:
    void activated(int mark);
    void currentChanged(int mark);

protected:
    [[nodiscard]] const Look& look() const { return m_look; }
    //! The mark under the mouse, else the keyboard's while the chart has the focus; -1 for none.
    [[nodiscard]] int pointed() const;
    //! Lays the marks out anew before the next painting; the cursor goes back to the start.
    void dataChanged();
    //! Lays out only: size, scroll position or fonts changed.
    void invalidate();

    [[nodiscard]] virtual QList<ChartMark> layOut() = 0;
    virtual void paintChart(QPainter& painter) = 0;
    //! Brings a mark into view when the keyboard reaches it.
    virtual void reveal(int) {}

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int markAt(const QPointF& point);
    void paintCursor(QPainter& painter);
    void paintTip(QPainter& painter, const ChartMark& mark);

    const Look& m_look;
    QList<ChartMark> m_marks;
    bool m_valid = false;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace keting
