// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/controls.h"
#include "ui/look/focusring.h"
#include "ui/look/look.h"
#include "ui/look/lookstyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionFrame>
#include <QStyleOptionSlider>
#include <QToolButton>

#include <gtest/gtest.h>
#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// A style of its own per widget keeps the application as the other tests expect it.
class StyleTest : public testing::Test {
protected:
    StyleTest() : m_look(QPalette()), m_style(m_look) { m_look.setTheme(Look::Theme::Light); }

    template <typename Widget>
    std::unique_ptr<Widget> dressed()
    {
        auto widget = std::make_unique<Widget>();
        widget->setStyle(&m_style);
        widget->setPalette(paletteOf(m_look.tokens()));
        widget->setFont(m_look.font(FontRole::Body));
        return widget;
    }

    static QImage picture(QWidget& widget) { return widget.grab().toImage(); }

    Look m_look;
    LookStyle m_style;
};

TEST_F(StyleTest, ControlsHaveTheHeightsOfTheDesign)
{
    const auto button = dressed<QPushButton>();
    button->setText(u"转办"_s);
    EXPECT_EQ(button->sizeHint().height(), m_look.height(28, FontRole::Body, 6));
    setSmall(*button);
    EXPECT_EQ(button->sizeHint().height(), m_look.height(24, FontRole::Line2, 4));
    const auto combo = dressed<QComboBox>();
    const auto line = dressed<QLineEdit>();
    EXPECT_EQ(combo->sizeHint().height(), line->sizeHint().height());
}

TEST_F(StyleTest, ControlsGrowWithTheTextSize)
{
    const auto button = dressed<QPushButton>();
    button->setText(u"转办"_s);
    const QSize before = button->sizeHint();
    m_look.setTextSize(150);
    button->updateGeometry();
    EXPECT_GT(m_style.sizeFromContents(QStyle::CT_LineEdit, nullptr, {}, button.get()).height(),
              28);
    m_look.setTextSize(100);
    EXPECT_EQ(button->sizeHint(), before);
}

//! How much of the text the field inside a combo or spin box has room for.
int roomIn(const QWidget& input)
{
    const auto* field = input.findChild<QLineEdit*>();
    QStyleOptionFrame option;
    option.initFrom(field);
    constexpr int kOwnMargins = 2 * 2;
    return field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field).width()
        - kOwnMargins;
}

TEST_F(StyleTest, ATimeFieldShowsItsMinutesAtEveryTextSize)
{
    for (const int size : {90, 100, 125, 150}) {
        m_look.setTextSize(size);
        for (const bool calendar : {false, true}) {
            const auto field = dressed<QDateTimeEdit>();
            field->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
            field->setDateTime(QDate(2026, 10, 28).startOfDay());
            field->setCalendarPopup(calendar);
            field->resize(field->sizeHint());
            field->show();
            EXPECT_GT(roomIn(*field), field->fontMetrics().horizontalAdvance(field->text()))
                << size << calendar;
        }
    }
    m_look.setTextSize(100);
}

TEST_F(StyleTest, AComboThatCanBeTypedIntoShowsItsLongestEntry)
{
    const auto combo = dressed<QComboBox>();
    combo->setEditable(true);
    combo->addItem(u"双江镇便民服务中心·帮办代办员唐玉兰"_s);
    combo->show();
    combo->resize(combo->sizeHint());
    EXPECT_GT(roomIn(*combo), combo->fontMetrics().horizontalAdvance(combo->currentText()));
}

TEST_F(StyleTest, CheckingAButtonMovesNothing)
{
    const auto button = dressed<QPushButton>();
    button->setText(u"Guided online"_s);
    button->setCheckable(true);
    const QSize before = button->sizeHint();
    button->setChecked(true);
    EXPECT_EQ(button->sizeHint(), before);
}

TEST_F(StyleTest, AKeyCapMakesTheButtonWider)
{
    const auto button = dressed<QPushButton>();
    button->setText(u"Copy"_s);
    const int plain = button->sizeHint().width();
    setKeyCap(*button, u"Ctrl+Enter"_s);
    EXPECT_GT(button->sizeHint().width(), plain + 40);
}

TEST_F(StyleTest, EachKindOfButtonHasItsGround)
{
    const Tokens t = lightTokens();
    const std::vector<std::pair<ButtonKind, QColor>> grounds{{ButtonKind::Filled, t.accent},
                                                             {ButtonKind::Tint, t.tint},
                                                             {ButtonKind::Outlined, t.base},
                                                             {ButtonKind::Danger, t.base}};
    for (const auto& [kind, ground] : grounds) {
        const auto button = dressed<QPushButton>();
        button->resize(120, 28);
        setButtonKind(*button, kind);
        EXPECT_EQ(picture(*button).pixelColor(60, 5).rgb(), ground.rgb()) << static_cast<int>(kind);
    }
}

TEST_F(StyleTest, ADisabledFilledButtonIsGreyInItsPlace)
{
    const auto button = dressed<QPushButton>();
    button->resize(120, 28);
    setButtonKind(*button, ButtonKind::Filled);
    button->setEnabled(false);
    EXPECT_EQ(picture(*button).pixelColor(60, 5).rgb(), lightTokens().window.rgb());
}

TEST_F(StyleTest, AWrongInputIsOutlinedInTheErrorInk)
{
    const auto line = dressed<QLineEdit>();
    line->resize(120, 28);
    EXPECT_EQ(picture(*line).pixelColor(60, 0).rgb(), lightTokens().border.rgb());
    setWrong(*line, true);
    EXPECT_EQ(picture(*line).pixelColor(60, 0).rgb(), lightTokens().over.rgb());
}

TEST_F(StyleTest, ACheckedBoxIsFilledWithTheAccent)
{
    const auto box = dressed<QCheckBox>();
    box->setChecked(true);
    box->resize(box->sizeHint());
    const QImage image = picture(*box);
    bool found = false;
    for (int x = 0; x < image.width(); ++x)
        found
            = found || image.pixelColor(x, image.height() / 2).rgb() == lightTokens().accent.rgb();
    EXPECT_TRUE(found);
}

TEST_F(StyleTest, ScrollBarsAreThinAndTheirHandleStaysInReach)
{
    QStyleOptionSlider option;
    option.orientation = Qt::Vertical;
    option.rect = QRect(0, 0, 10, 400);
    option.maximum = 100'000;
    option.pageStep = 10;
    for (const int value : {0, 50'000, 100'000}) {
        option.sliderPosition = value;
        const QRect handle = m_style.subControlRect(QStyle::CC_ScrollBar, &option,
                                                    QStyle::SC_ScrollBarSlider, nullptr);
        EXPECT_EQ(handle.height(), 32);
        EXPECT_TRUE(option.rect.contains(handle)) << value;
    }
    EXPECT_EQ(m_style.pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, nullptr), 10);
}

TEST_F(StyleTest, NothingMovesByItself)
{
    EXPECT_EQ(m_style.styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr),
              0);
}

TEST_F(StyleTest, TheRingIsForButtonsReachedByTheKeyboard)
{
    const auto button = dressed<QPushButton>();
    EXPECT_FALSE(FocusRing::suits(button.get()));
    button->setAttribute(Qt::WA_KeyboardFocusChange);
    EXPECT_TRUE(FocusRing::suits(button.get()));
    const auto line = dressed<QLineEdit>();
    line->setAttribute(Qt::WA_KeyboardFocusChange);
    EXPECT_FALSE(FocusRing::suits(line.get()));
    EXPECT_FALSE(FocusRing::suits(nullptr));
}

} // namespace
} // namespace keting
