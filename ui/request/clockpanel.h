// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/clockreading.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace keting {

class ClockBar;
class ClockLegend;
class ElidedLabel;
class Look;
class PillLabel;
class TextLabel;

//! The clocks of a request as bars over one legend; each can say why it is due when it is due.
class ClockPanel final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMostRows = 3;

    explicit ClockPanel(const Look& look, QWidget* parent = nullptr);

    void setClocks(const QList<ClockView>& clocks, Instant now);
    //! Moves the countdowns; the clocks stay as they are.
    void tick(Instant now);

signals:
    void explanationRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        TextLabel* name = nullptr;
        ClockBar* bar = nullptr;
        PillLabel* pill = nullptr;
        TextLabel* due = nullptr;
    };
    void addRow(QGridLayout& grid);
    void fitFoot();
    void showRows(Instant now);
    void showRow(const Row& row, const ClockView& view, Instant now);
    static void showPill(const Row& row, const ClockView& view, Instant now);
    static void showFace(const Row& row, const ClockView& view, Instant now);

    const Look& m_look;
    QList<ClockView> m_clocks;
    Instant m_shown; //!< When the bars were drawn up.
    QList<Row> m_rows;
    QWidget* m_foot;
    ClockLegend* m_legend;
    ElidedLabel* m_calendar;
    QPushButton* m_why;
};

} // namespace keting
