// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResolution = 600;
constexpr QMarginsF kMarginsMm{16, 15, 16, 12};
constexpr double kFooterMm = 9;

QFont paperFont(double points)
{
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPointSizeF(points);
    return font;
}

void drawFooter(QPainter& painter, const QRectF& place, const QString& left, const QString& right)
{
    painter.setPen(QPen(QColor(0xB7, 0xC4, 0xD1), 2));
    painter.drawLine(place.topLeft(), place.topRight());
    painter.setPen(QColor(0x6B, 0x77, 0x83));
    painter.setFont(paperFont(7.5));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, left);
    painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, right);
}

void drawPages(QPdfWriter& writer, QTextDocument& document, const QString& footer)
{
    QPainter painter(&writer);
    const QRectF paper(0, 0, writer.width(), writer.height());
    const double footerHeight = kFooterMm / 25.4 * kResolution;
    const QSizeF page(paper.width(), paper.height() - footerHeight);
    document.setPageSize(page);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, QColor(0x1D, 0x27, 0x33));
        context.clip = QRectF(QPointF(0, i * page.height()), page);
        painter.save();
        painter.translate(0, -i * page.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFooter(painter,
                   QRectF(0, page.height() + footerHeight / 3, paper.width(), footerHeight / 3 * 2),
                   footer, u"第 %1 页，共 %2 页"_s.arg(i + 1).arg(pages));
    }
}

} // namespace

Result<QByteArray> paperPdf(const Paper& paper)
{
    Q_ASSERT(qGuiApp);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(kMarginsMm, QPageLayout::Millimeter);
        writer.setTitle(paper.title);
        writer.setCreator(u"Keting"_s);
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultFont(paperFont(paper.points));
        document.setDocumentMargin(0);
        document.setHtml(paper.html);
        drawPages(writer, document, paper.footer);
    } // The writer ends the file when it goes.
    if (bytes.isEmpty())
        return fail(Error::Code::Storage, u"the pages cannot be drawn"_s);
    return bytes;
}

} // namespace keting
