// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace keting {

class ElidedLabel;
class Look;

//! The amber line that says what a reply still lacks and leads there.
class MissingBar final : public QWidget {
    Q_OBJECT
public:
    explicit MissingBar(const Look& look, QWidget* parent = nullptr);

    //! Hidden when nothing is missing.
    void setMissing(const QStringList& names);

signals:
    void fillRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    ElidedLabel* m_words;
    QPushButton* m_fill;
};

} // namespace keting
