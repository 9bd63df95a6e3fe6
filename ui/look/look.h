// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/clockglyphs.h"
#include "ui/look/tokens.h"

#include <QCache>
#include <QFont>
#include <QObject>
#include <QPixmap>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

namespace keting {

//! The type scale; pixel sizes at 96 dpi are scaled by the text-size setting and never fall
//! below 11.
enum class FontRole {
    Kpi, //!< 22 bold
    PageTitle, //!< 16 bold
    PaneTitle, //!< 15 bold
    Body, //!< 13
    BodyStrong, //!< 13 bold: unread, or "look here"
    Line2, //!< 12: second lines, table cells, status bar
    Pill, //!< 12 bold
    Caption, //!< 11: times, legends, key caps
    CaptionStrong, //!< 11 bold
    DayMark, //!< 9.5 bold: only the mark of a holiday in a calendar cell
};

//! Theme, colours, type and measures of the running program. One object, owned by the composition
//! root, outlives every widget; widgets get it by constructor and listen to changed(). GUI thread
//! only.
class Look final : public QObject {
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };

    //! `system` is the palette the desktop gave the application before any of ours was set.
    explicit Look(const QPalette& system, QObject* parent = nullptr);

    [[nodiscard]] Theme theme() const { return m_theme; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    [[nodiscard]] QColor ink(Ink ink) const { return m_tokens.ink(ink); }

    //! The same object until changed(), so that what the font engine has laid out is kept.
    [[nodiscard]] const QFont& font(FontRole role) const;
    //! For countdowns in that font.
    [[nodiscard]] const ClockGlyphs& clockGlyphs(FontRole role) const;
    //! What `paint` paints, kept under a key of the caller's until changed() or until it is crowded
    //! out. `paint` gets a transparent picture of that size.
    [[nodiscard]] QPixmap kept(size_t key, const QSize& size, qreal ratio,
                               const std::function<void(QPainter&)>& paint) const;
    //! Text size in per cent, 90–150.
    [[nodiscard]] int textSize() const { return m_textSize; }
    //! A height token that grows with the font: max(token, line height of the role + padding).
    [[nodiscard]] int height(int token, FontRole role = FontRole::Body, int padding = 0) const;
    //! A length that grows in proportion with the text (glyphs, columns of text); never below the
    //! token.
    [[nodiscard]] int scaled(int token) const;

    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    //! The duration asked for, or 0 under reduced motion.
    [[nodiscard]] std::chrono::milliseconds motion(std::chrono::milliseconds wanted) const;

    void setTheme(Theme theme);
    void setTextSize(int percent);
    void setReducedMotion(bool reduced);
    void setSystemPalette(const QPalette& system);

signals:
    void changed();

private:
    struct Type {
        QFont font;
        int lineHeight = 0; //!< px
        mutable std::optional<ClockGlyphs> glyphs; //!< Made when first asked for.
    };

    void refresh();
    void setType();

    QPalette m_system;
    Tokens m_tokens;
    Theme m_theme = Theme::System;
    std::array<Type, std::size_t(FontRole::DayMark) + 1> m_type;
    mutable QCache<size_t, QPixmap> m_kept{256};
    int m_textSize = 100;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
};

} // namespace keting
