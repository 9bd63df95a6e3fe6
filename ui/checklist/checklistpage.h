// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistsummary.h"
#include "ui/checklist/previewpane.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedLayout;

namespace keting {

class ChecklistForm;
class ElidedLabel;
class EmptyState;
class LibraryPane;
class Look;
class TextLabel;
class VersionPane;

//! The library, one checklist in its fields, and what a resident will read. Editing saves a draft
//! by itself; only publishing makes a version.
class ChecklistPage final : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistPage(const Look& look, QWidget* parent = nullptr);

    //! `categories`: id → name, in order.
    void setLibrary(const QList<ChecklistSummary>& rows,
                    const QList<std::pair<QString, QString>>& categories);
    void setVillages(const QList<PreviewVillage>& villages);
    //! Only a manager may approve an example.
    void setMayApprove(bool may);
    //! The same checklist again keeps what is being edited unless nothing is unsaved.
    void setSheet(const ChecklistSheet& sheet);
    //! The draft is on record. The form is left alone: somebody may be typing on.
    void showSaved(const ChecklistSheet& sheet, Instant when);
    [[nodiscard]] LibraryPane& library() { return *m_library; }
    [[nodiscard]] ChecklistForm& form() { return *m_form; }

public slots:
    //! What is unsaved leaves at once: the page is left or another checklist is opened.
    void flush();

signals:
    void shown();
    void checklistChosen(const QString& id);
    void newRequested();
    void draftChanged(const keting::Checklist& draft);
    void discardRequested(const QString& id);
    void publishRequested(const keting::Checklist& checklist);
    void approveRequested(const QString& id, int version);
    void copyRequested(const QString& text);
    void tryRequested(const keting::Checklist& checklist);
    //! As a resident of the village of the preview gets it.
    void printRequested(const keting::Checklist& checklist, const QString& village);
    void duplicateRequested(const keting::Checklist& checklist);
    //! Off: a retired one comes back.
    void retireRequested(const QString& id, bool on);
    void mergeRequested(const keting::Checklist& merged, int other);
    void importRequested();
    void fileRequested(const keting::Checklist& checklist);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* right();
    QWidget* middle();
    QWidget* head();
    void arrange();
    void buildMenu();
    void connectParts();
    void connectDeeds();
    void merge();
    [[nodiscard]] QString stateWords(bool draft, bool old, int next) const;
    void edited();
    void showVersion(int number);
    void showState();
    void publish();

    const Look& m_look;
    LibraryPane* m_library;
    ChecklistForm* m_form;
    PreviewPane* m_preview;
    VersionPane* m_versions;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QStackedLayout* m_middle;
    ElidedLabel* m_title;
    TextLabel* m_state;
    TextLabel* m_problem;
    QPushButton* m_try;
    QPushButton* m_print;
    QPushButton* m_more;
    QPushButton* m_merge;
    QAction* m_retire = nullptr;
    QPushButton* m_approve;
    QPushButton* m_discard;
    QPushButton* m_publish;
    QTimer m_save;
    std::optional<ChecklistSheet> m_sheet;
    QString m_saved;
    int m_version = 0; //!< Shown in the form; 0: the draft, or the current one about to become it.
    bool m_mayApprove = false;
    bool m_arranged = false; //!< By hand: a wider window leaves it so.
};

} // namespace keting
