// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/marks.h"

#include <QAbstractButton>

namespace keting {

//! One page in the rail: icon, word below, badge at the corner.
class RailButton final : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const Look& look, const QString& icon, const QString& title,
               QWidget* parent = nullptr);

    //! 0 takes the badge away. The exact count goes into tooltip and accessible name.
    void setBadge(BadgeKind kind, qint64 count);
    [[nodiscard]] qint64 badge() const { return m_count; }
    void setKeys(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    const Look& m_look;
    QString m_icon;
    QString m_keys;
    BadgeKind m_kind = BadgeKind::ToDo;
    qint64 m_count = 0;
};

} // namespace keting
