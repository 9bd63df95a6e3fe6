// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/picture.h"

#include <QColor>
#include <QCoreApplication>
#include <QPixmap>
#include <QWidget>

namespace keting {

QImage pictureOf(QWidget& widget, const QString& name)
{
    // Layouts that were asked for while nobody ran the event loop.
    QCoreApplication::processEvents();
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QString directory = qEnvironmentVariable("KETING_PICTURES");
    if (!directory.isEmpty() && !image.save(directory + u'/' + name + QStringLiteral(".png")))
        qWarning("cannot write a picture to KETING_PICTURES");
    return image;
}

int pixelsOf(const QImage& picture, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace keting
