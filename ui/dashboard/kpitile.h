// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace keting {

class Look;

//! One key figure; pressing it opens the requests behind it.
struct Kpi {
    QString title;
    QString number; //!< "–" when there is nothing to count.
    QString unit;
    QString note;
    bool alarm = false; //!< The note is drawn in the error ink with a triangle.
    friend bool operator==(const Kpi&, const Kpi&) = default;
};

class KpiTile final : public QAbstractButton {
    Q_OBJECT
public:
    explicit KpiTile(const Look& look, QWidget* parent = nullptr);

    void setKpi(const Kpi& kpi);
    [[nodiscard]] const Kpi& kpi() const { return m_kpi; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintGround(QPainter& painter) const;

    const Look& m_look;
    Kpi m_kpi;
};

} // namespace keting
