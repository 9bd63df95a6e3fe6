// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/intakepreviewmodel.h"
#include "ui/look/findbox.h"
#include "ui/look/look.h"

#include <QDialog>

class QDateEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace keting {

class ElidedLabel;
class EmptyState;
class IntakeMessagePane;
class TextLabel;

//! What was understood of a paste or a file, row by row, to be corrected and confirmed. The dialog
//! files nothing: confirmed() asks its owner to, rejected() means that nothing happened.
class IntakePreviewDialog final : public QDialog {
    Q_OBJECT
public:
    //! Both outlive the dialog.
    IntakePreviewDialog(const Look& look, IntakePreviewModel& model, QWidget* parent = nullptr);

    //! While a long file is read; `total` 0: not known yet.
    void showProgress(qint64 done, qint64 total);
    //! Read, and now it is planned whose message belongs where.
    void showPlanning();
    //! Confirmed; accept() when it is done. Closing it stops the filing.
    void showFiling(int percent);
    void showPreview(const IntakePreview& preview);
    //! Which there are; `chosen` is what the conversation itself or the roster says, if they do.
    void setVillages(const QList<FindBox::Entry>& villages, const QString& chosen);
    //! What was understood, of a village that only the person in front of the dialog can tell.
    void askVillage(const IntakePreview& preview);
    //! Open requests of the village, to put a message into.
    void setTargets(const QList<IntakeTarget>& targets);
    void showFailure(const QString& what, const QString& whatToDo);

    //! Escape, Cancel and the frame's cross; asks first where corrections would be lost.
    void reject() override;

signals:
    void confirmed();
    //! Asks to read the messages again, with times counting from this day.
    void baseDateChosen(QDate date);
    //! Asks to plan the messages anew, for this village.
    void villageChosen(const QString& code);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* titleRow();
    [[nodiscard]] QWidget* baseDateRow();
    [[nodiscard]] QWidget* progressPage();
    [[nodiscard]] QWidget* tablePage();
    [[nodiscard]] QWidget* buttonRow();
    void nameColumns();
    void connectAll();
    void showWork(const QString& title, const QString& words);
    void showTotals();
    void goToUncertain();
    void confirm();
    [[nodiscard]] int currentRow() const;

    const Look& m_look;
    IntakePreviewModel& m_model;
    ElidedLabel* m_title;
    FindBox* m_village;
    ElidedLabel* m_source;
    QDateEdit* m_baseDate;
    QWidget* m_baseDateRow;
    QStackedWidget* m_pages;
    QProgressBar* m_progress;
    TextLabel* m_counting;
    QTableView* m_table;
    IntakeMessagePane* m_message;
    EmptyState* m_fault;
    ElidedLabel* m_totals;
    QPushButton* m_cancel;
    QPushButton* m_confirm;
    bool m_corrected = false; //!< By hand, since the messages were read.
};

} // namespace keting
