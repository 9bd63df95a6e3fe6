// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QIconEngine>
#include <QPointer>

namespace keting {

//! Draws an SVG icon in an ink looked up at the moment of painting, so that no icon has to be set
//! anew when the theme changes. An icon may outlive the look: then it draws nothing.
class InkIconEngine final : public QIconEngine {
public:
    InkIconEngine(const Look& look, QString name, Ink ink, Ink checked);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;
    [[nodiscard]] QString iconName() override { return m_name; }
    [[nodiscard]] QString key() const override { return QStringLiteral("keting-ink"); }
    [[nodiscard]] bool isNull() override { return m_name.isEmpty(); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const Look> m_look;
    QString m_name;
    Ink m_ink;
    Ink m_checked;
};

} // namespace keting
