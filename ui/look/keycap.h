// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace keting {

//! A key as it stands on the keyboard; it binds nothing.
class KeyCap final : public QWidget {
    Q_OBJECT
public:
    KeyCap(const Look& look, const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    QString m_key;
};

} // namespace keting
