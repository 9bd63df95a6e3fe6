// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextFormat>
#include <QTextObjectInterface>

namespace keting {

class Look;

//! Draws a placeholder inside a text as one amber chip that is written over as a whole.
class PlaceholderObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int kType = QTextFormat::UserObject + 1;
    static constexpr int kName = QTextFormat::UserProperty + 1;

    explicit PlaceholderObject(const Look& look, QObject* parent = nullptr);

    //! Format of the one character that stands for the placeholder.
    [[nodiscard]] static QTextCharFormat format(const QString& name);
    //! Name of the placeholder a character stands for; empty for ordinary text.
    [[nodiscard]] static QString name(const QTextFormat& format);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument* document, int position,
                                       const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const Look& m_look;
};

} // namespace keting
