// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractItemView;
class QWidget;

namespace keting::bench {

//! What a person does in the window of this process, and what it costs the GUI thread.
class WindowWork final : public QObject {
    Q_OBJECT
public:
    //! Emits painted() once the inbox shows requests.
    explicit WindowWork(QObject* parent = nullptr);
    bool eventFilter(QObject* watched, QEvent* event) override;

    //! Milliseconds for every turn of the event loop while the wheel goes down the list.
    void scroll(int steps);
    //! Processor milliseconds of each beat of the clock, with `rows` requests in sight that count
    //! seconds.
    void watchCountdowns(int rows, int seconds);
    //! Every page, and back.
    void visitPages();

signals:
    void painted();

private:
    [[nodiscard]] QAbstractItemView* list() const;
    [[nodiscard]] QWidget* window() const;
    bool m_painted = false;
};

} // namespace keting::bench
