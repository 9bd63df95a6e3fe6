// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace keting {

class ChecklistPicker;
class ElidedLabel;
class Look;
class MissingBar;
class ReplyEdit;
class TextLabel;

//! Where a reply is written. Nothing with an open placeholder, and nothing while an input method is
//! in the middle of a word, ever leaves it.
class Composer final : public QWidget {
    Q_OBJECT
public:
    explicit Composer(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ChecklistPicker& picker() { return *m_picker; }
    [[nodiscard]] ReplyEdit& edit() { return *m_edit; }
    //! Another request or its kept draft; forgets the checklist.
    void setDraft(const QString& text);
    [[nodiscard]] QString draft() const;
    //! A reply that was taken back, to be corrected and sent again; never over what is being
    //! written.
    void bringBack(const QString& text, const std::optional<SentChecklist>& checklist);
    //! Tells a change that is still waiting to be told.
    void flushDraft();
    //! What the desk composed for the checklist that was picked.
    void insertChecklist(const SentChecklist& checklist, const QString& text);
    void showDraftSaved(Instant when);
    //! Empty: sending is possible. Otherwise why not, in words.
    void setBlocked(const QString& reason);
    //! Something to know before sending, such as a colleague's newer reply; gone with the draft.
    void setNotice(const QString& words);
    void openPicker();
    void send();
    void sendAndWait();

signals:
    void checklistPicked(const QString& checklist);
    void sendRequested(const QString& text, const std::optional<keting::SentChecklist>& checklist);
    //! Sent, and then the matter waits for the villager; the reply counts first.
    void sendAndWaitRequested(const QString& text,
                              const std::optional<keting::SentChecklist>& checklist);
    //! Half a second after the last key.
    void draftChanged(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* footer();
    //! Where room is short, words that a picture or a tooltip also says go first.
    void fitFooter();
    void setShort(bool isShort);
    void connectParts();
    void textChanged();
    void showState();
    void showReason();
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool mayLeave();

    const Look& m_look;
    ChecklistPicker* m_picker;
    ReplyEdit* m_edit;
    ElidedLabel* m_notice;
    MissingBar* m_missing;
    QPushButton* m_pickerButton;
    TextLabel* m_facts;
    QPushButton* m_wait;
    QPushButton* m_send;
    QWidget* m_footer = nullptr;
    QTimer m_save;
    std::optional<SentChecklist> m_checklist;
    QString m_saved;
    QString m_blocked;
    bool m_loading = false;
    bool m_short = false;
    int m_wholeFooter = 0; //!< px; what the footer needs with all its words.
};

} // namespace keting
