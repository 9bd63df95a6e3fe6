// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/controls.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QShortcut>
#include <QToolButton>
#include <QVariant>

namespace keting {

namespace {

// Dynamic properties reach the style without a subclass of every kind of button.
constexpr const char* kKindProperty = "keting_kind";
constexpr const char* kSmallProperty = "keting_small";
constexpr const char* kKeyProperty = "keting_key";
constexpr const char* kWrongProperty = "keting_wrong";
constexpr const char* kSegmentProperty = "keting_segment";

void mark(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    // Buttons keep the size they once computed until the style or the font changes.
    QEvent restyled(QEvent::StyleChange);
    QCoreApplication::sendEvent(&widget, &restyled);
    widget.updateGeometry();
    widget.update();
}

} // namespace

void setButtonKind(QAbstractButton& button, ButtonKind kind)
{
    mark(button, kKindProperty, static_cast<int>(kind));
}

ButtonKind buttonKind(const QWidget& button)
{
    const QVariant kind = button.property(kKindProperty);
    if (kind.isValid())
        return static_cast<ButtonKind>(kind.toInt());
    return qobject_cast<const QToolButton*>(&button) ? ButtonKind::Flat : ButtonKind::Outlined;
}

void setSmall(QWidget& control, bool small)
{
    mark(control, kSmallProperty, small);
}

bool isSmall(const QWidget& control)
{
    return control.property(kSmallProperty).toBool();
}

void setKeyCap(QAbstractButton& button, const QString& key)
{
    mark(button, kKeyProperty, key);
}

QString keyCap(const QWidget& button)
{
    return button.property(kKeyProperty).toString();
}

void setWrong(QWidget& input, bool wrong)
{
    mark(input, kWrongProperty, wrong);
}

bool isWrong(const QWidget& input)
{
    return input.property(kWrongProperty).toBool();
}

void setSegment(QAbstractButton& button, Segment segment)
{
    mark(button, kSegmentProperty, static_cast<int>(segment));
}

Segment segment(const QWidget& button)
{
    return static_cast<Segment>(button.property(kSegmentProperty).toInt());
}

void pressWithCtrlEnter(QAbstractButton& button, QWidget& form)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        const auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), &form);
        QObject::connect(shortcut, &QShortcut::activated, &button, [&button, &form] {
            // What is being typed in a cell or a find box is taken in when its field is left.
            const QPointer<QWidget> field = form.focusWidget();
            if (field)
                field->clearFocus();
            if (button.isEnabled())
                button.click();
            else if (field)
                field->setFocus(Qt::OtherFocusReason);
        });
    }
}

} // namespace keting
