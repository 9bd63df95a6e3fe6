// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/railbutton.h"

#include <QMap>

class QVBoxLayout;

namespace keting {

//! The pages, down the left edge; arrow keys move among them.
class Rail final : public QWidget {
    Q_OBJECT
public:
    explicit Rail(const Look& look, QWidget* parent = nullptr);

    //! `atEnd` puts it at the foot, where the settings are.
    RailButton* addPage(const QString& id, const QString& icon, const QString& title, bool atEnd);
    void setCurrent(const QString& id);
    //! The keyboard goes to the page that is shown.
    void focusCurrent();
    //! Null when there is no such page.
    [[nodiscard]] RailButton* button(const QString& id) const { return m_buttons.value(id); }

signals:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    QVBoxLayout* m_column;
    QMap<QString, RailButton*> m_buttons;
};

} // namespace keting
