// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace keting {

class TextLabel;

//! What taking in a calendar file would change, in words.
struct CalendarChanges {
    struct Line {
        QString what; //!< A day, a weekday, a request.
        QString before;
        QString after;
        QString remark; //!< "set by hand: stays", the holiday's name…
        friend bool operator==(const Line&, const Line&) = default;
    };
    QString file; //!< Name of the file.
    QList<Line> days;
    QList<Line> requests; //!< Open requests whose next deadline moves.
    qint64 open = 0; //!< Open requests there are.
    friend bool operator==(const CalendarChanges&, const CalendarChanges&) = default;
};

//! Shows what a calendar file would change, down to each deadline that moves; accepted means: take
//! it in.
class CalendarImportDialog final : public QDialog {
    Q_OBJECT
public:
    CalendarImportDialog(const Look& look, const CalendarChanges& changes,
                         QWidget* parent = nullptr);

private:
    void fill(const CalendarChanges& changes);
    void addGroup(const QString& title, const QList<CalendarChanges::Line>& lines);

    const Look& m_look;
    TextLabel* m_summary;
    QTreeWidget* m_lines;
    QPushButton* m_take;
};

} // namespace keting
