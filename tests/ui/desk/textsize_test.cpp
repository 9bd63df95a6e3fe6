// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/settingscontroller.h"
#include "tests/ui/desk/workstation.h"
#include "ui/look/clockbar.h"
#include "ui/look/clocklegend.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/lookstyle.h"
#include "ui/look/stageline.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTranslator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

enum class Chosen { Before, WhileOpen };

struct TextSizeCase {
    const char* language;
    int percent;
    Chosen chosen;
};

bool isWhole(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || qobject_cast<const ElidedLabel*>(label))
            return true; // Names may be of any length; those say the rest in a tooltip.
        return label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                 : label->width() >= label->sizeHint().width();
    }
    const QSize wish = widget.sizeHint();
    if (qobject_cast<const QAbstractButton*>(&widget))
        return widget.width() >= wish.width() && widget.height() >= wish.height();
    if (qobject_cast<const ClockLegend*>(&widget))
        return widget.width() >= wish.width() && widget.height() >= wish.height();
    if (qobject_cast<const ClockBar*>(&widget) || qobject_cast<const StageLine*>(&widget))
        return widget.height() >= wish.height();
    return true;
}

//! Not cut off by anything that cannot be scrolled.
bool isReachable(const QWidget& widget)
{
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget()) {
        const QRect box(widget.mapTo(above, QPoint()), widget.size());
        const auto* area = qobject_cast<const QAbstractScrollArea*>(above->parentWidget());
        const bool scrolls = area && area->viewport() == above;
        const bool sideways
            = scrolls && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        if (!sideways && (box.left() < 0 || box.right() >= above->width()))
            return false;
        if (scrolls)
            return true;
        if (box.top() < 0 || box.bottom() >= above->height())
            return false;
        if (above->isWindow())
            return true;
    }
    return true;
}

QString nameOf(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return u"%1 %2 \"%3\" %4x%5 of %6x%7"_s
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             label        ? label->text()
                 : button ? button->text()
                          : widget.accessibleName())
        .arg(widget.width())
        .arg(widget.height())
        .arg(widget.sizeHint().width())
        .arg(widget.sizeHint().height());
}

//! Everything with words in it that the page shown does not show whole.
QStringList cutOff(const QWidget& window)
{
    QStringList cut;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool speaks = qobject_cast<const QLabel*>(widget)
            || qobject_cast<const QAbstractButton*>(widget)
            || qobject_cast<const ClockLegend*>(widget) || qobject_cast<const ClockBar*>(widget)
            || qobject_cast<const StageLine*>(widget);
        // What a view lays over its own cells is the view's affair.
        if (!speaks || !widget->isVisible()
            || qobject_cast<const QAbstractItemView*>(widget->parentWidget()))
            continue;
        if (!isWhole(*widget) || !isReachable(*widget))
            cut.append(nameOf(*widget));
    }
    return cut;
}

class TextSize : public Workstation, public testing::WithParamInterface<TextSizeCase> {
protected:
    void SetUp() override
    {
        initResources();
        if (m_translator.load(QLocale(QString::fromLatin1(GetParam().language)), u"keting"_s,
                              u"_"_s, u":/keting/translations"_s))
            QCoreApplication::installTranslator(&m_translator);
        dress(*qobject_cast<QApplication*>(QCoreApplication::instance()), m_look);
        if (GetParam().chosen == Chosen::Before)
            m_settings.setValue(u"look/text_size"_s, GetParam().percent);
        Workstation::SetUp();
        m_pages = std::make_unique<SettingsController>(m_look, *m_host, *m_window,
                                                       m_directory.path(), *UserId::parse(u"test"));
        m_pages->refresh();
        openOne();
        if (GetParam().chosen == Chosen::WhileOpen)
            m_look.setTextSize(GetParam().percent);
    }

    void TearDown() override
    {
        m_pages.reset();
        Workstation::TearDown();
        QApplication::setFont(m_font);
        QApplication::setPalette(m_palette);
        QCoreApplication::removeTranslator(&m_translator);
    }

    void expectWhole(const QString& page)
    {
        m_window->showPage(page);
        QStringList cut;
        EXPECT_TRUE(waitFor([&] { return (cut = cutOff(*m_window)).isEmpty(); }))
            << qPrintable(page) << '\n'
            << qPrintable(cut.join(u'\n'));
    }

    QFont m_font = QApplication::font();
    QPalette m_palette = QApplication::palette();
    QTranslator m_translator;
    std::unique_ptr<SettingsController> m_pages;
};

TEST_P(TextSize, NothingOnAnyPageIsCutOff)
{
    expectWhole(u"inbox"_s);
    m_window->showPage(u"checklists"_s);
    const auto* title = find<QLabel>(u"checklistTitle"_s);
    ASSERT_TRUE(waitFor([&] { return !title->text().isEmpty(); }));
    EXPECT_FALSE(title->visibleRegion().isEmpty()) << "the form has given way";
    expectWhole(u"checklists"_s);
    expectWhole(u"dashboard"_s);
    ASSERT_TRUE(waitFor([&] { return !find<QLabel>(u"calendar-facts"_s)->text().isEmpty(); }));
    expectWhole(u"settings"_s);
}

TEST_P(TextSize, ARowOfTheInboxHasRoomForAllItsLines)
{
    const auto* list = find<QAbstractItemView>(u"inbox-list"_s);
    m_window->resize(1366, 768);
    const int lines = m_look.height(0, FontRole::Body) + m_look.height(0, FontRole::Line2)
        + (GetParam().percent >= 150 ? m_look.height(0, FontRole::Pill) : 0);
    EXPECT_TRUE(waitFor([&] { return list->visualRect(list->currentIndex()).height() >= lines; }))
        << list->visualRect(list->currentIndex()).height() << " of " << lines;
}

INSTANTIATE_TEST_SUITE_P(InBothLanguages, TextSize,
                         testing::Values(TextSizeCase{"en", 100, Chosen::Before},
                                         TextSizeCase{"en", 125, Chosen::Before},
                                         TextSizeCase{"en", 150, Chosen::Before},
                                         TextSizeCase{"en", 150, Chosen::WhileOpen},
                                         TextSizeCase{"zh_CN", 125, Chosen::Before},
                                         TextSizeCase{"zh_CN", 150, Chosen::Before},
                                         TextSizeCase{"zh_CN", 150, Chosen::WhileOpen}),
                         [](const auto& given) {
                             return std::string(given.param.language).substr(0, 2)
                                 + std::to_string(given.param.percent)
                                 + (given.param.chosen == Chosen::Before ? "" : "WhileOpen");
                         });

} // namespace
} // namespace keting
