// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QVBoxLayout;

namespace keting {

class TextLabel;

//! Others' entries that the centre did not accept: what each says, and a button that makes it
//! count. Hidden while there are none.
class RefusedList final : public QWidget {
    Q_OBJECT
public:
    explicit RefusedList(const Look& look, QWidget* parent = nullptr);

    struct Entry {
        qint64 number = 0; //!< The centre's.
        QString words;
    };
    //! `more`: there are others after these.
    void setEntries(const QList<Entry>& entries, bool more);

signals:
    void adoptRequested(qint64 number);

private:
    void addRow(const Entry& entry);

    const Look& m_look;
    QVBoxLayout* m_column;
    TextLabel* m_heading;
    QWidget* m_rows = nullptr;
};

} // namespace keting
