// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QPainter>

#include <gtest/gtest.h>
#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// The ink of the most opaque pixel; an icon may have no fully opaque one at 16 px.
QColor strongestInk(const QPixmap& picture)
{
    const QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor best = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > best.alpha())
                best = here;
        }
    }
    return best;
}

TEST(InkIcon, TakesTheInkAndFollowsTheTheme)
{
    Look look({});
    look.setTheme(Look::Theme::Light);
    const QIcon mail = icon(look, u"mail-receive"_s, Ink::Over);
    EXPECT_EQ(strongestInk(mail.pixmap(16)).rgb(), lightTokens().over.rgb());
    look.setTheme(Look::Theme::Dark);
    EXPECT_EQ(strongestInk(mail.pixmap(16)).rgb(), darkTokens().over.rgb());
}

TEST(InkIcon, DisabledAndCheckedHaveTheirOwnInk)
{
    Look look({});
    look.setTheme(Look::Theme::Light);
    const QIcon flag = icon(look, u"flag"_s, Ink::Text, Ink::Accent);
    EXPECT_EQ(strongestInk(flag.pixmap(16, QIcon::Disabled)).rgb(), lightTokens().text3.rgb());
    EXPECT_EQ(strongestInk(flag.pixmap(16, QIcon::Normal, QIcon::On)).rgb(),
              lightTokens().accent.rgb());
}

TEST(InkIcon, IsDrawnForThePixelRatioAskedFor)
{
    const QPixmap picture = iconPixmap(u"flag"_s, Qt::black, 16, 2.0);
    EXPECT_EQ(picture.size(), QSize(32, 32));
    EXPECT_EQ(picture.deviceIndependentSize(), QSizeF(16, 16));
}

TEST(InkIcon, AnUnknownNameGivesNoIcon)
{
    Look look({});
    EXPECT_TRUE(icon(look, u"no-such-icon"_s).isNull());
    EXPECT_TRUE(iconPixmap(u"no-such-icon"_s, Qt::black, 16, 1).isNull());
}

TEST(InkIcon, OutlivesTheLookWithoutHarm)
{
    auto look = std::make_unique<Look>(QPalette());
    const QIcon orphan = icon(*look, u"flag"_s);
    look.reset();
    EXPECT_TRUE(orphan.pixmap(16).isNull());
}

TEST(InkIcon, EveryIconOfTheDesignIsShipped)
{
    const QStringList names{u"mail-receive"_s,
                            u"view-calendar-agenda"_s,
                            u"view-task"_s,
                            u"office-chart-bar"_s,
                            u"notifications"_s,
                            u"group"_s,
                            u"configure"_s,
                            u"edit-find"_s,
                            u"view-filter"_s,
                            u"view-sort-ascending"_s,
                            u"user"_s,
                            u"dialog-messages"_s,
                            u"im-user"_s,
                            u"go-home"_s,
                            u"star-shape"_s,
                            u"view-visible"_s,
                            u"view-hidden"_s,
                            u"mail-attachment"_s,
                            u"list-add"_s,
                            u"list-remove"_s,
                            u"handle-sort"_s,
                            u"cloud-upload"_s,
                            u"network-disconnect"_s,
                            u"network-connect"_s,
                            u"clock"_s,
                            u"lock"_s,
                            u"help-hint"_s,
                            u"go-previous"_s,
                            u"go-next"_s,
                            u"arrow-down"_s,
                            u"edit-paste"_s,
                            u"document-import"_s,
                            u"document-export"_s,
                            u"document-print"_s,
                            u"edit-copy"_s,
                            u"mail-reply-sender"_s,
                            u"document-edit"_s,
                            u"flag"_s,
                            u"mail-forward"_s,
                            u"media-playback-pause"_s,
                            u"media-playback-start"_s,
                            u"chronometer-pause"_s,
                            u"dialog-ok-apply"_s,
                            u"edit-copy-path"_s,
                            u"merge"_s,
                            u"mail-mark-junk"_s,
                            u"edit-undo"_s,
                            u"edit-redo"_s,
                            u"bookmarks"_s,
                            u"overflow-menu"_s,
                            u"edit-delete"_s,
                            u"state-ok"_s,
                            u"state-sync"_s,
                            u"state-error"_s,
                            u"view-refresh"_s,
                            u"object-locked"_s,
                            u"password-show-on"_s,
                            u"help-contents"_s,
                            u"dialog-error"_s,
                            u"vcs-diff"_s};
    for (const QString& name : names)
        EXPECT_FALSE(iconPixmap(name, Qt::black, 16, 1).isNull()) << name.toStdString();
}

} // namespace
} // namespace keting
