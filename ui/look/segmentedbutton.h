// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace keting {

//! A few choices side by side, exactly one of them taken.
class SegmentedButton final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedButton(const QStringList& texts, QWidget* parent = nullptr);

    [[nodiscard]] int current() const;
    //! Takes a choice without telling.
    void setCurrent(int index);

signals:
    void chosen(int index);

private:
    QButtonGroup* m_buttons;
};

} // namespace keting
