// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QTimer>
#include <QWidget>

namespace keting {

//! Grey bars where rows are being fetched. Nothing for the first 150 ms, and then they stand still.
class SkeletonRows final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPatience{150};

    explicit SkeletonRows(const Look& look, int rowHeight = 46, QWidget* parent = nullptr);

    //! Loading began: the bars appear when it lasts.
    void start();
    void stop();
    [[nodiscard]] bool barsShown() const { return m_shown; }

public slots:
    //! The patience is over.
    void showBars();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    int m_rowHeight;
    bool m_shown = false;
    QTimer m_patience;
};

} // namespace keting
