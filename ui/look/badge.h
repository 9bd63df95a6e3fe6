// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/marks.h"

#include <QWidget>

namespace keting {

//! A count on a filled disc; "99+" at most, the exact number in the tooltip. Hidden at 0.
class Badge final : public QWidget {
    Q_OBJECT
public:
    Badge(const Look& look, BadgeKind kind, QWidget* parent = nullptr);

    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    BadgeKind m_kind;
    qint64 m_count = 0;
};

} // namespace keting
