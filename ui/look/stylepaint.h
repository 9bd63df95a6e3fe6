// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QRect>
#include <QStyleOption>

class QPainter;
class QStyle;

//! The drawing of LookStyle, by kind of control.
namespace keting::stylepaint {

constexpr double kRadius = 4;

void rounded(QPainter& painter, const QRectF& box, double radius, const QColor& ground,
             const QColor& edge = {}, double width = 1);
//! The 12-px arrow of combo boxes, menus and trees, pointing down unless told otherwise.
void chevron(QPainter& painter, const QRectF& box, const QColor& ink,
             Qt::ArrowType arrow = Qt::DownArrow);
void focusRing(QPainter& painter, const Look& look, const QRect& box);

void pushButton(QPainter& painter, const Look& look, const QStyleOptionButton& option,
                const QWidget* widget);
void toolButton(QPainter& painter, const Look& look, const QStyleOptionToolButton& option,
                const QWidget* widget);
[[nodiscard]] QSize pushButtonSize(const Look& look, const QStyleOptionButton& option,
                                   const QWidget* widget);
[[nodiscard]] QSize toolButtonSize(const Look& look, const QStyleOptionToolButton& option,
                                   const QWidget* widget);

void inputFrame(QPainter& painter, const Look& look, const QStyleOption& option,
                const QWidget* widget);
void comboBox(QPainter& painter, const Look& look, const QStyleOptionComboBox& option,
              const QWidget* widget);
void comboLabel(QPainter& painter, const Look& look, const QStyleOptionComboBox& option,
                const QRect& field);
void spinBox(QPainter& painter, const Look& look, const QStyleOptionSpinBox& option,
             const QWidget* widget, const QStyle& style);
void checkMark(QPainter& painter, const Look& look, const QStyleOption& option);
void radioMark(QPainter& painter, const Look& look, const QStyleOption& option);

void menuBarItem(QPainter& painter, const Look& look, const QStyleOptionMenuItem& option);
void menuItem(QPainter& painter, const Look& look, const QStyleOptionMenuItem& option);
[[nodiscard]] QSize menuItemSize(const Look& look, const QStyleOptionMenuItem& option);

void tab(QPainter& painter, const Look& look, const QStyleOptionTab& option);
void scrollBar(QPainter& painter, const Look& look, const QStyleOptionSlider& option,
               const QWidget* widget, const QStyle& style);
void splitterHandle(QPainter& painter, const Look& look, const QStyleOption& option);
void headerSection(QPainter& painter, const Look& look, const QStyleOptionHeader& option);
void headerLabel(QPainter& painter, const Look& look, const QStyleOptionHeader& option);
void progressBar(QPainter& painter, const Look& look, const QStyleOptionProgressBar& option);
void slider(QPainter& painter, const Look& look, const QStyleOptionSlider& option,
            const QWidget* widget, const QStyle& style);

} // namespace keting::stylepaint
