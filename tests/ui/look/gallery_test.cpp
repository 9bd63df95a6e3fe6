// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/gallerysheet.h"
#include "ui/look/focusring.h"
#include "ui/look/lookstyle.h"
#include "ui/look/skeletonrows.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>
#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSheetWidth = 720;

struct GalleryCase {
    const char* name;
    Look::Theme theme;
    double ratio;
    int textSize;
};

// The application is dressed once: a second look would leave a second focus ring behind.
class Gallery : public testing::TestWithParam<GalleryCase> {
protected:
    static void SetUpTestSuite()
    {
        s_look = std::make_unique<Look>(QPalette());
        dress(*qApp, *s_look);
    }
    static void TearDownTestSuite()
    {
        QApplication::setStyle(u"Fusion"_s);
        s_look.reset();
    }
    static std::unique_ptr<Look> s_look;
};

std::unique_ptr<Look> Gallery::s_look;

// Set KETING_GALLERY to a folder to keep the pictures and look at them.
void keep(const QImage& picture, const char* name)
{
    const QString folder = qEnvironmentVariable("KETING_GALLERY");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    EXPECT_TRUE(picture.save(folder + u"/gallery-%1.png"_s.arg(QLatin1String(name))));
}

TEST_P(Gallery, PaintsEveryComponentOnTheThemesGround)
{
    Look& look = *s_look;
    const GalleryCase& test = GetParam();
    look.setTheme(test.theme);
    look.setTextSize(test.textSize);

    GallerySheet sheet(look);
    sheet.resize(kSheetWidth, sheet.heightForWidth(kSheetWidth));
    sheet.findChild<SkeletonRows*>(u"loading"_s)->showBars();
    sheet.show();
    sheet.activateWindow();
    QCoreApplication::processEvents();
    sheet.setAttribute(Qt::WA_KeyboardFocusChange);
    sheet.findChild<QWidget*>(u"focused"_s)->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(sheet.findChildren<FocusRing*>().size(), 1);
    QImage picture((QSizeF(sheet.size()) * test.ratio).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(test.ratio);
    picture.fill(look.tokens().window);
    sheet.render(&picture);
    keep(picture, test.name);

    EXPECT_EQ(picture.pixelColor(2, 2).rgb(), look.tokens().window.rgb());
    EXPECT_LE(sheet.minimumSizeHint().width(), kSheetWidth) << "the sheet is cut on the right";
    // The solid block of the overdue pill must be found, and nowhere as large as in a banner of it.
    qint64 solid = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            solid += picture.pixelColor(x, y).rgb() == look.tokens().overFill.rgb() ? 1 : 0;
    }
    const auto pixels = static_cast<qint64>(picture.width()) * picture.height();
    EXPECT_GT(solid, 500);
    EXPECT_LT(solid, pixels / 50);
}

INSTANTIATE_TEST_SUITE_P(Themes, Gallery,
                         testing::Values(GalleryCase{"light", Look::Theme::Light, 1.0, 100},
                                         GalleryCase{"dark", Look::Theme::Dark, 1.0, 100},
                                         GalleryCase{"light-200", Look::Theme::Light, 2.0, 100},
                                         GalleryCase{"dark-200", Look::Theme::Dark, 2.0, 100},
                                         GalleryCase{"light-large", Look::Theme::Light, 1.0, 140}),
                         [](const testing::TestParamInfo<GalleryCase>& tested) {
                             std::string name = tested.param.name;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace keting
