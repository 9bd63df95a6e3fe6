// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/focusring.h"
#include "ui/look/look.h"
#include "ui/look/lookstyle.h"

#include <QApplication>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

void wear(const Look& look)
{
    QApplication::setPalette(paletteOf(look.tokens()));
    QApplication::setFont(look.font(FontRole::Body));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        widget->updateGeometry();
        widget->update();
    }
}

} // namespace

void dress(QApplication& app, Look& look)
{
    QApplication::setStyle(new LookStyle(look));
    wear(look);
    QObject::connect(&look, &Look::changed, &app, [&look] { wear(look); });
    // The style draws with the look; when that goes, the application must not keep it.
    QObject::connect(&look, &QObject::destroyed, &app, [] { QApplication::setStyle(u"Fusion"_s); });
    // The frame lives in the window it was last shown in and dies with it; then it is made anew.
    auto ring = std::make_shared<QPointer<FocusRing>>();
    QObject::connect(&app, &QApplication::focusChanged, &look,
                     [&look, ring](QWidget*, QWidget* focused) {
                         const bool ringed = FocusRing::suits(focused);
                         if (ringed && !*ring)
                             *ring = new FocusRing(look);
                         if (*ring)
                             (*ring)->setWidget(ringed ? focused : nullptr);
                     });
}

} // namespace keting
