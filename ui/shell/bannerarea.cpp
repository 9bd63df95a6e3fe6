// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bannerarea.h"

#include <QVBoxLayout>

#include <algorithm>

namespace keting {

BannerArea::BannerArea(const Look& look, QWidget* parent)
    : QWidget(parent), m_banner(new Banner(look, this))
{
    setObjectName(QStringLiteral("banner-area"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::acted, this, &BannerArea::acted);
    setVisible(false);
}

void BannerArea::put(const BannerSpec& spec)
{
    m_specs.removeIf([&spec](const BannerSpec& other) { return other.id == spec.id; });
    m_specs.append(spec);
    showGravest();
}

void BannerArea::withdraw(const QString& id)
{
    m_specs.removeIf([&id](const BannerSpec& spec) { return spec.id == id; });
    showGravest();
}

QString BannerArea::shown() const
{
    return m_specs.isEmpty() ? QString() : m_banner->spec().id;
}

void BannerArea::showGravest()
{
    // From the end, because max_element keeps the first of equals and the latest shall win.
    const auto gravest = std::max_element(
        m_specs.crbegin(), m_specs.crend(),
        [](const BannerSpec& one, const BannerSpec& other) { return one.kind < other.kind; });
    if (gravest != m_specs.crend())
        m_banner->setSpec(*gravest);
    setVisible(!m_specs.isEmpty());
}

} // namespace keting
