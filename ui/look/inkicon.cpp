// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/inkicon.h"

#include "ui/look/inkiconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Breeze draws each icon for its size: the picture for 16 is not the one for 22 made smaller.
QString iconFile(const QString& name, int size)
{
    const int drawn = size < 22 ? 16 : size < 32 ? 22 : 32;
    const std::array<int, 4> order{drawn, 22, 16, 32};
    QStringList roots{u":/keting/icons/breeze"_s};
    for (const QString& path : QIcon::themeSearchPaths())
        roots.append(path + u"/breeze"_s);
    for (const QString& root : std::as_const(roots)) {
        for (const int side : order) {
            for (const auto& group : {u"actions"_s, u"status"_s, u"places"_s}) {
                const QString file = u"%1/%2/%3/%4.svg"_s.arg(root, group).arg(side).arg(name);
                if (QFile::exists(file))
                    return file;
            }
        }
    }
    return {};
}

QPixmap drawIcon(const QString& file, const QColor& ink, int size, qreal ratio)
{
    QPixmap picture(QSize(size, size) * ratio);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    QPainter painter(&picture);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(picture.size())));
    // The icons are shapes of one colour: the ink replaces it and keeps the antialiased edge.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(picture.rect(), ink);
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace

QIcon icon(const Look& look, const QString& name, Ink ink)
{
    return icon(look, name, ink, ink);
}

QIcon icon(const Look& look, const QString& name, Ink ink, Ink checked)
{
    if (iconFile(name, 16).isEmpty())
        return {};
    return QIcon(new InkIconEngine(look, name, ink, checked));
}

QPixmap iconPixmap(const QString& name, const QColor& ink, int size, qreal ratio)
{
    const QString key = u"keting-icon/%1/%2/%3/%4"_s.arg(name, ink.name()).arg(size).arg(ratio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    const QString file = iconFile(name, size);
    if (file.isEmpty() || size <= 0)
        return {};
    picture = drawIcon(file, ink, size, ratio);
    QPixmapCache::insert(key, picture);
    return picture;
}

void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& ink)
{
    const int side = qRound(std::min(box.width(), box.height()));
    const QPixmap picture = iconPixmap(name, ink, side, painter.device()->devicePixelRatioF());
    const QPointF corner = box.center() - QPointF(side / 2.0, side / 2.0);
    painter.drawPixmap(QPointF(qRound(corner.x()), qRound(corner.y())), picture);
}

} // namespace keting
