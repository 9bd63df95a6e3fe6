// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QList>
#include <QWidget>

namespace keting {

//! Where a request stands in its life: the stages behind, the one it is in, the ones ahead.
class StageLine final : public QWidget {
    Q_OBJECT
public:
    explicit StageLine(const Look& look, QWidget* parent = nullptr);

    //! `current` is an index into `stages`; -1: all behind (closed for good).
    void setStages(const QStringList& stages, int current);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<QRectF> boxes() const;
    [[nodiscard]] QList<double> shared(double room, bool withoutCurrent) const;

    const Look& m_look;
    QStringList m_stages;
    int m_current = 0;
};

} // namespace keting
