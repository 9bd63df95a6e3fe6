// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/intakepreviewmodel.h"
#include "ui/look/look.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace keting {

//! One message of the paste preview in full, to be corrected, cut, joined and put where it belongs.
//! A text with somebody's numbers in it is shown masked and cannot be typed into before it is
//! revealed, so that stars are never filed for what was said.
class IntakeMessagePane final : public QWidget {
    Q_OBJECT
public:
    //! Both outlive the pane.
    IntakeMessagePane(const Look& look, IntakePreviewModel& model, QWidget* parent = nullptr);

    //! Keeps what was typed into the row before; −1: none.
    void showRow(int row);
    //! The model has changed under it; what is being typed stays.
    void refresh(int row);
    //! The rows are others now: what was typed belonged to none of them.
    void forgetRow();
    //! Writes what was typed into the model.
    void keepText();
    //! Open requests of the village, to put a message into.
    void setTargets(const QList<IntakeTarget>& targets);
    //! Whether there is an uncertain row to go to.
    void setUncertain(bool some);

signals:
    //! The row that the one shown has become part of.
    void joined(int row);
    void nextWanted();

private:
    [[nodiscard]] QWidget* targetChoice();
    void name();
    void connectAll();
    [[nodiscard]] bool hasRow() const;
    [[nodiscard]] bool isTyping() const;
    void fill();
    void showTarget();
    void split();
    void join();
    void reveal(bool on);

    const Look& m_look;
    IntakePreviewModel& m_model;
    QPlainTextEdit* m_text;
    QComboBox* m_target;
    QPushButton* m_reveal;
    QPushButton* m_split;
    QPushButton* m_join;
    QPushButton* m_next;
    QList<IntakeTarget> m_targets;
    int m_row = -1;
    QString m_shownText; //!< As the field had it; differs from what stands there while one types.
    bool m_revealed = false;
    bool m_hidden = false; //!< The field shows the masked text, not the real one.
};

} // namespace keting
