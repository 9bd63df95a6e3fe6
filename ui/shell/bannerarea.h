// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/banner.h"

#include <QList>
#include <QWidget>

namespace keting {

//! Holds every banner that is true at the moment and shows the gravest; among equals the latest.
class BannerArea final : public QWidget {
    Q_OBJECT
public:
    explicit BannerArea(const Look& look, QWidget* parent = nullptr);

    void put(const BannerSpec& spec);
    void withdraw(const QString& id);
    //! The one on show; empty when there is none.
    [[nodiscard]] QString shown() const;

signals:
    void acted(const QString& bannerId, const QString& actionId);

private:
    void showGravest();

    Banner* m_banner;
    QList<BannerSpec> m_specs;
};

} // namespace keting
