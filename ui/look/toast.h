// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace keting {

class TextLabel;

//! The word after a deed, with its undo: "6 marked as done — Undo 12". Stands for 15 s, moves
//! nothing, takes no focus; the undo stays on Ctrl+Z afterwards.
class Toast final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kUndoTime{15};

    explicit Toast(const Look& look, QWidget* parent = nullptr);

    void offerUndo(const QString& what, const QString& detail);
    //! Without undo: something was done that needs no taking back.
    void tell(const QString& what, const QString& detail);
    void dismiss();
    //! Stands at the foot of this widget, at its left: replies are written at the right. Both have
    //! the same ancestor.
    void standOver(QWidget& anchor);
    [[nodiscard]] int secondsLeft() const { return m_left; }

public slots:
    //! The timer's beat; hides the toast when its time is over.
    void secondPassed();

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void appear(const QString& what, const QString& detail, bool undo);
    void showSeconds();
    void place();

    const Look& m_look;
    TextLabel* m_what;
    TextLabel* m_detail;
    QPushButton* m_undo;
    QTimer m_beat;
    QPointer<QWidget> m_anchor;
    int m_left = 0;
};

} // namespace keting
