// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistpickermodel.h"

#include <QWidget>

class QListView;

namespace keting {

class Look;
class SearchField;
class TextLabel;

//! Finds a checklist by title, alias or initials: ↑↓ chooses, Enter inserts, Escape goes back.
class ChecklistPicker final : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistPicker(const Look& look, QWidget* parent = nullptr);

    //! The request's matter and what the villager wrote: their checklists are offered first.
    void setMatter(const QString& title, const QString& words);
    void setChoices(const QList<ChecklistChoice>& choices);
    //! Empties the search and takes the focus.
    void open();

signals:
    void picked(const QString& checklist);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void pick();
    void move(int rows);
    void showCount();

    const Look& m_look;
    ChecklistPickerModel* m_model;
    SearchField* m_search;
    QListView* m_list;
    TextLabel* m_count;
};

} // namespace keting
