// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistsummary.h"

#include <QWidget>

class QTreeWidget;

namespace keting {

class DiffView;
class Look;
class TextLabel;

//! The versions of a checklist; the chosen one is compared with the one before it.
class VersionPane final : public QWidget {
    Q_OBJECT
public:
    explicit VersionPane(const Look& look, QWidget* parent = nullptr);

    //! Chooses the newest.
    void setSheet(const ChecklistSheet& sheet);
    //! The draft as it stands in the form, for the comparison.
    void setDraft(const Checklist& draft);

signals:
    //! 0: the draft.
    void versionChosen(int number);

private:
    QWidget* head();
    void buildList();
    void fill();
    //! In the fonts and colours of the look.
    void dressRows();
    void compare();

    const Look& m_look;
    ChecklistSheet m_sheet;
    QTreeWidget* m_list;
    TextLabel* m_between;
    TextLabel* m_added;
    TextLabel* m_removed;
    DiffView* m_diff;
};

} // namespace keting
