// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/deeddialog.h"
#include "ui/request/requestfacts.h"

class QLineEdit;
class QListWidget;

namespace keting {

class SearchField;

//! One of a list, found by typing, with a note: whom to hand over to, what to merge into, a rating.
class ChoiceDialog final : public DeedDialog {
    Q_OBJECT
public:
    struct Question {
        QString title;
        QString deed;
        QList<NamedChoice> choices;
        QString note; //!< Label of the note; empty: none.
        bool firstChosen = true; //!< False: whoever answers must pick, as nothing is likelier.
    };
    ChoiceDialog(const Look& look, const Question& question, QWidget* parent = nullptr);

    [[nodiscard]] QString chosen() const; //!< Empty: nothing.
    [[nodiscard]] QString note() const;

private:
    void fill(const QList<NamedChoice>& choices);
    void filter(const QString& words);
    void check();

    SearchField* m_search;
    QListWidget* m_list;
    QLineEdit* m_note;
};

} // namespace keting
