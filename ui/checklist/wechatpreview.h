// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace keting {

class Look;

//! A message as WeChat shows it on a phone; its colours are WeChat's in both themes.
class WeChatPreview final : public QWidget {
    Q_OBJECT
public:
    explicit WeChatPreview(const Look& look, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect textBox(int width) const;

    const Look& m_look;
    QString m_text;
};

} // namespace keting
