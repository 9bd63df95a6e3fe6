// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/lookstyle.h"

#include "ui/look/controls.h"
#include "ui/look/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInputHeight = 28;
constexpr int kSmallInputHeight = 24;

template <typename Option>
const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

bool hoverable(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget) || widget->inherits("QTabBar");
}

//! Drawn like a combo box, but measured as a spin box.
bool opensCalendar(const QWidget* widget)
{
    const auto* edit = qobject_cast<const QDateTimeEdit*>(widget);
    return edit && edit->calendarPopup();
}

//! The field of a combo or spin box, which has left its own margin already.
bool isPartOfInput(const QWidget* widget)
{
    const QWidget* whole = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(whole) || qobject_cast<const QAbstractSpinBox*>(whole);
}

} // namespace

LookStyle::LookStyle(const Look& look)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_look(look)
{
    setObjectName(u"keting"_s);
}

QPalette LookStyle::standardPalette() const
{
    return paletteOf(m_look.tokens());
}

void LookStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (hoverable(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void LookStyle::unpolish(QWidget* widget)
{
    if (hoverable(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const
{
    const Tokens& t = m_look.tokens();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0)
            stylepaint::inputFrame(*painter, m_look, *option, widget);
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: stylepaint::checkMark(*painter, m_look, *option); return;
    case PE_IndicatorRadioButton: stylepaint::radioMark(*painter, m_look, *option); return;
    // Buttons get the ring outside (FocusRing), inputs a thicker outline, lists the current row's
    // bar.
    case PE_FrameFocusRect: return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, t.tip); return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, t.base);
        stylepaint::rounded(*painter, option->rect, 0, {}, t.border);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.sep);
        return;
    case PE_FrameTabWidget: return;
    case PE_FrameGroupBox:
        stylepaint::rounded(*painter, option->rect, stylepaint::kRadius, t.base, t.sep);
        return;
    case PE_Frame:
        // A text of several lines is an input like any other; every other frame only divides.
        stylepaint::rounded(*painter, option->rect, 0, {},
                            qobject_cast<const QPlainTextEdit*>(widget) ? t.border : t.sep);
        return;
    case PE_PanelStatusBar:
    case PE_PanelMenuBar: painter->fillRect(option->rect, t.window); return;
    case PE_FrameStatusBarItem: return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool open = option->state.testFlag(State_Open);
            const QRectF box(option->rect.center().x() - 5, option->rect.center().y() - 5, 12, 12);
            stylepaint::chevron(*painter, box, t.text2, open ? Qt::DownArrow : Qt::RightArrow);
        }
        return;
    case PE_IndicatorArrowDown:
        stylepaint::chevron(*painter, option->rect, t.text2, Qt::DownArrow);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option))
            return stylepaint::pushButton(*painter, m_look, *button, widget);
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = as<QStyleOptionComboBox>(option))
            return stylepaint::comboLabel(
                *painter, m_look, *combo,
                subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget));
        break;
    case CE_MenuBarItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option))
            return stylepaint::menuBarItem(*painter, m_look, *item);
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_look.tokens().window); return;
    case CE_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option))
            return stylepaint::menuItem(*painter, m_look, *item);
        break;
    case CE_TabBarTabShape: return;
    case CE_TabBarTabLabel:
        if (const auto* tab = as<QStyleOptionTab>(option))
            return stylepaint::tab(*painter, m_look, *tab);
        break;
    case CE_ShapedFrame:
        if (const auto* frame = as<QStyleOptionFrame>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            painter->fillRect(option->rect, m_look.tokens().sep);
            return;
        }
        break;
    case CE_Splitter: return stylepaint::splitterHandle(*painter, m_look, *option);
    case CE_HeaderSection:
        if (const auto* header = as<QStyleOptionHeader>(option))
            return stylepaint::headerSection(*painter, m_look, *header);
        break;
    case CE_HeaderLabel:
        if (const auto* header = as<QStyleOptionHeader>(option))
            return stylepaint::headerLabel(*painter, m_look, *header);
        break;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_look.tokens().window); return;
    case CE_ProgressBar:
        if (const auto* bar = as<QStyleOptionProgressBar>(option))
            return stylepaint::progressBar(*painter, m_look, *bar);
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option))
            return stylepaint::toolButton(*painter, m_look, *button, widget);
        break;
    case CC_ComboBox:
        if (const auto* combo = as<QStyleOptionComboBox>(option))
            return stylepaint::comboBox(*painter, m_look, *combo, widget);
        break;
    case CC_SpinBox:
        if (const auto* spin = as<QStyleOptionSpinBox>(option))
            return stylepaint::spinBox(*painter, m_look, *spin, widget, *this);
        break;
    case CC_ScrollBar:
        if (const auto* bar = as<QStyleOptionSlider>(option))
            return stylepaint::scrollBar(*painter, m_look, *bar, widget, *this);
        break;
    case CC_Slider:
        if (const auto* slider = as<QStyleOptionSlider>(option))
            return stylepaint::slider(*painter, m_look, *slider, widget, *this);
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const
{
    const bool small = widget && isSmall(*widget);
    const int input = m_look.height(small ? kSmallInputHeight : kInputHeight,
                                    small ? FontRole::Line2 : FontRole::Body, small ? 4 : 6);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option))
            return stylepaint::pushButtonSize(m_look, *button, widget);
        break;
    case CT_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option))
            return stylepaint::toolButtonSize(m_look, *button, widget);
        break;
    case CT_LineEdit: return {size.width() + 16, std::max(input, size.height())};
    case CT_ComboBox: return {size.width() + 44, input};
    case CT_SpinBox: return {size.width() + (opensCalendar(widget) ? 44 : 32), input};
    case CT_MenuBarItem: return {size.width() + 20, m_look.height(32, FontRole::Body, 8)};
    case CT_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option))
            return stylepaint::menuItemSize(m_look, *item);
        break;
    case CT_TabBarTab: {
        const auto* tab = as<QStyleOptionTab>(option);
        if (!tab)
            break;
        const QFontMetrics metrics(m_look.font(FontRole::BodyStrong));
        return {metrics.size(Qt::TextShowMnemonic, tab->text).width() + 16,
                m_look.height(36, FontRole::Body, 12)};
    }
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 8,
                m_look.height(24, FontRole::Line2, 4)};
    case CT_ProgressBar: return {std::max(size.width(), 80), 12};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                SubControl part, const QWidget* widget) const
{
    const QRect box = option->rect;
    if (control == CC_ScrollBar) {
        const auto* bar = as<QStyleOptionSlider>(option);
        if (!bar)
            return QProxyStyle::subControlRect(control, option, part, widget);
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? box.height() : box.width();
        // No arrows at the ends: the groove is the whole bar.
        const qint64 range = qint64(bar->maximum) - bar->minimum + bar->pageStep;
        int handle = range > 0 ? static_cast<int>(qint64(length) * bar->pageStep / range) : length;
        handle = std::clamp(handle, std::min(32, length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - handle, bar->upsideDown);
        const auto span = [&](int from, int size) {
            return vertical ? QRect(box.left(), box.top() + from, box.width(), size)
                            : QRect(box.left() + from, box.top(), size, box.height());
        };
        switch (part) {
        case SC_ScrollBarSlider: return span(start, handle);
        case SC_ScrollBarSubPage: return span(0, start);
        case SC_ScrollBarAddPage: return span(start + handle, length - start - handle);
        case SC_ScrollBarGroove: return box;
        default: return {};
        }
    }
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, box, box.adjusted(9, 1, -24, -1));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, box,
                              QRect(box.right() - 23, box.top(), 24, box.height()));
    }
    if (control == CC_SpinBox) {
        const QRect right(box.right() - 19, box.top() + 2, 18, box.height() - 4);
        const int half = right.height() / 2;
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, box, box.adjusted(4, 2, -22, -2));
        if (part == SC_SpinBoxUp)
            return visualRect(option->direction, box, right.adjusted(0, 0, 0, -half));
        if (part == SC_SpinBoxDown)
            return visualRect(option->direction, box, right.adjusted(0, half, 0, 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption* option,
                                const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const int margin = isPartOfInput(widget) ? 0 : 6;
        const QRect inner = option->rect.adjusted(margin, 1, -margin, -1);
        return visualRect(option->direction, option->rect, inner);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                           const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SplitterWidth: return 5;
    case PM_DefaultFrameWidth: return 1;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize: return m_look.scaled(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_look.scaled(14);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 6;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarHMargin: return 10;
    case PM_ToolTipLabelFrameWidth: return 8;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ButtonMargin: return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return 18;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_UnderlineShortcut:
    case SH_MenuBar_AltKeyNavigation:
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_ToolTipLabel_Opacity: return 255;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace keting
