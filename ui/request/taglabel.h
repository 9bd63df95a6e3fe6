// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/marks.h"

#include <QWidget>

namespace keting {

//! One tag as a widget; hidden while it has no text.
class TagLabel final : public QWidget {
    Q_OBJECT
public:
    TagLabel(const Look& look, TagKind kind, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    TagKind m_kind;
    QString m_text;
};

} // namespace keting
