// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct TypeSize {
    double px;
    bool bold;
};

constexpr int kSmallestText = 90;
constexpr int kLargestText = 150;
constexpr double kSmallestPx = 11;

TypeSize typeSize(FontRole role)
{
    switch (role) {
    case FontRole::Kpi: return {22, true};
    case FontRole::PageTitle: return {16, true};
    case FontRole::PaneTitle: return {15, true};
    case FontRole::Body: return {13, false};
    case FontRole::BodyStrong: return {13, true};
    case FontRole::Line2: return {12, false};
    case FontRole::Pill: return {12, true};
    case FontRole::Caption: return {11, false};
    case FontRole::CaptionStrong: return {11, true};
    case FontRole::DayMark: return {9.5, true};
    }
    return {13, false};
}

} // namespace

Look::Look(const QPalette& system, QObject* parent) : QObject(parent), m_system(system)
{
    setType();
    refresh();
}

bool Look::isDark() const
{
    return keting::isDark(paletteOf(m_tokens));
}

void Look::setType()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // The system's family first; the Noto pair covers what it lacks, Chinese above all.
    font.setFamilies(QStringList{font.family(), u"Noto Sans"_s, u"Noto Sans CJK SC"_s});
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    for (std::size_t i = 0; i < m_type.size(); ++i) {
        const auto role = static_cast<FontRole>(i);
        const TypeSize size = typeSize(role);
        const double px = size.px * m_textSize / 100.0;
        font.setPixelSize(static_cast<int>(
            std::lround(role == FontRole::DayMark ? px : std::max(px, kSmallestPx))));
        font.setBold(size.bold);
        m_type[i] = {font, QFontMetrics(font).height(), std::nullopt};
    }
}

const QFont& Look::font(FontRole role) const
{
    return m_type[static_cast<std::size_t>(role)].font;
}

const ClockGlyphs& Look::clockGlyphs(FontRole role) const
{
    const Type& type = m_type[static_cast<std::size_t>(role)];
    if (!type.glyphs)
        type.glyphs.emplace(type.font);
    return *type.glyphs;
}

QPixmap Look::kept(size_t key, const QSize& size, qreal ratio,
                   const std::function<void(QPainter&)>& paint) const
{
    if (const QPixmap* found = m_kept.object(key))
        return *found;
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(painter);
    painter.end();
    m_kept.insert(key, new QPixmap(picture));
    return picture;
}

int Look::height(int token, FontRole role, int padding) const
{
    return std::max(token, m_type[static_cast<std::size_t>(role)].lineHeight + padding);
}

int Look::scaled(int token) const
{
    return std::max(token, static_cast<int>(std::lround(token * m_textSize / 100.0)));
}

std::chrono::milliseconds Look::motion(std::chrono::milliseconds wanted) const
{
    return m_reducedMotion ? std::chrono::milliseconds(0) : wanted;
}

void Look::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    refresh();
}

void Look::setTextSize(int percent)
{
    const int size = std::clamp(percent, kSmallestText, kLargestText);
    if (size == m_textSize)
        return;
    m_textSize = size;
    setType();
    m_kept.clear();
    emit changed();
}

void Look::setReducedMotion(bool reduced)
{
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    emit changed();
}

void Look::setSystemPalette(const QPalette& system)
{
    m_system = system;
    refresh();
}

void Look::refresh()
{
    m_highContrast = keting::isHighContrast(m_system);
    const bool dark = m_theme == Theme::System ? keting::isDark(m_system) : m_theme == Theme::Dark;
    const Tokens tokens = m_highContrast ? highContrastTokens(m_system)
        : dark                           ? darkTokens()
                                         : lightTokens();
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    m_kept.clear();
    emit changed();
}

} // namespace keting
