// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/deeddialog.h"
#include "ui/request/requestfacts.h"

class QButtonGroup;
class QLineEdit;

namespace keting {

//! One of a few usual words, or own words: why to wait, what came out, what was done today.
class ReasonDialog final : public DeedDialog {
    Q_OBJECT
public:
    struct Question {
        QString title;
        QString label; //!< Of the line for own words; empty: only the presets.
        QString deed;
        QList<NamedChoice> presets; //!< `id` is what comes out.
        bool optional = false; //!< May be left empty.
        QStringList notes = {}; //!< To know before doing it; stands on top.
    };
    ReasonDialog(const Look& look, const Question& question, QWidget* parent = nullptr);

    //! Own words if there are any, else the preset's id.
    [[nodiscard]] QString reason() const;

private:
    void addNotes(const QStringList& notes);
    void addPresets(const QList<NamedChoice>& presets);
    void check();

    QButtonGroup* m_presets;
    QStringList m_ids;
    QLineEdit* m_words;
    bool m_optional;
};

} // namespace keting
