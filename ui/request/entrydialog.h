// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"
#include "ui/look/findbox.h"
#include "ui/request/deeddialog.h"
#include "ui/request/requestfacts.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace keting {

class TimeField;

//! A matter brought by telephone or to the counter, with the same fields as a pasted one.
class EntryDialog final : public DeedDialog {
    Q_OBJECT
public:
    struct Entry {
        QString village; //!< Twelve digits.
        QString asker;
        QString phone;
        QString text;
        QString checklist; //!< Empty: not known yet.
        Source source = Source::Phone;
        Instant time;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    //! `checklists`: id → name. `village` is chosen to begin with; empty: nobody
    //! but the person who enters the matter can tell.
    EntryDialog(const Look& look, const QList<FindBox::Entry>& villages, const QString& village,
                const QList<NamedChoice>& checklists, Instant now, QWidget* parent = nullptr);

    [[nodiscard]] Entry entry() const;

private:
    void addFields();
    void check();

    FindBox* m_village;
    QComboBox* m_source;
    QLineEdit* m_asker;
    QLineEdit* m_phone;
    QPlainTextEdit* m_text;
    QComboBox* m_checklist;
    TimeField* m_time;
    QLabel* m_phoneWrong;
    QLabel* m_missing;
    Instant m_now;
};

} // namespace keting
