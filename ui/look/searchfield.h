// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QLineEdit>

namespace keting {

//! A line to type what is sought: icon in front, the key that leads here behind, Escape empties it.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const Look& look, const QString& placeholder, QWidget* parent = nullptr);

    //! Breeze name of the icon in front; "edit-find" unless set.
    void setIconName(const QString& name);
    //! Shown as a key cap while the field is empty.
    void setKeyHint(const QString& key);

signals:
    //! Escape in an empty field: the caller gives the focus back to its list.
    void left();
    //! Arrow down or Enter: the caller moves on to the results.
    void moveToResults();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();

    const Look& m_look;
    QString m_icon;
    QString m_key;
};

} // namespace keting
