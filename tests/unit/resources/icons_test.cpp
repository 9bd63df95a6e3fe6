// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QDirIterator>
#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QStringList namedIcons()
{
    return QString(u"mail-receive edit-paste view-calendar-agenda document-import view-task "
                   "document-export office-chart-bar document-print notifications edit-copy group "
                   "mail-reply-sender configure document-edit edit-find flag view-filter "
                   "view-sort-ascending mail-forward user media-playback-pause "
                   "media-playback-start dialog-messages chronometer-pause im-user "
                   "dialog-ok-apply go-home edit-copy-path merge star-shape mail-mark-junk "
                   "view-visible view-hidden edit-undo edit-redo bookmarks mail-attachment "
                   "overflow-menu list-add list-remove handle-sort edit-delete cloud-upload "
                   "state-ok state-sync state-error network-disconnect network-connect "
                   "view-refresh clock object-locked lock password-show-on help-hint "
                   "help-contents dialog-error go-previous go-next arrow-down vcs-diff"_s)
        .split(u' ');
}

bool paints(const QString& path)
{
    QSvgRenderer renderer(path);
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QImage empty(image.size(), image.format());
    empty.fill(Qt::transparent);
    return renderer.isValid() && image != empty;
}

} // namespace

TEST(Icons, EveryShippedPictureIsDrawable)
{
    initResources();
    int count = 0;
    for (QDirIterator it(u":/keting/icons"_s, {u"*.svg"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext(); ++count) {
        const QString path = it.next();
        EXPECT_TRUE(paints(path)) << qPrintable(path);
    }
    EXPECT_GT(count, 120);
}

TEST(Icons, EveryNamedIconIsFoundInTheShippedThemeAlone)
{
    initResources();
    QIcon::setThemeSearchPaths({u":/keting/icons"_s});
    QIcon::setThemeName(u"breeze"_s);
    for (const QString& name : namedIcons()) {
        EXPECT_TRUE(QIcon::hasThemeIcon(name)) << qPrintable(name);
        EXPECT_FALSE(QIcon::fromTheme(name).pixmap(22, 22).isNull()) << qPrintable(name);
    }
}

} // namespace keting
