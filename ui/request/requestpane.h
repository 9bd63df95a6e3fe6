// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "models/items/checklistpickermodel.h"
#include "models/items/privacy.h"
#include "ui/request/requestfacts.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace keting {

class ClockPanel;
class Composer;
class ConversationView;
class DeedDesk;
class EmptyState;
class Look;
class NextStepBar;
class RequestHeader;
class SkeletonRows;
class StageLine;
enum class Deed;

//! One request with its clocks, its conversation and everything that can be done with it. It
//! changes nothing itself: every deed leaves as a signal, and what came of it arrives with the next
//! view.
class RequestPane final : public QWidget {
    Q_OBJECT
public:
    explicit RequestPane(const Look& look, QWidget* parent = nullptr);

    void setFacts(const RequestFacts& facts);
    void setChecklists(const QList<ChecklistChoice>& choices);
    //! The same request again keeps what is being written; another one brings its own draft.
    void setView(const RequestView& view, Instant now);
    void clear();
    //! Another request has been asked for. What is shown stays for 150 ms, then gives way to grey
    //! bars; a deed started meanwhile waits for the new one.
    void awaitView();
    //! The request could not be read. Nothing is lost that was being written.
    void showFailure(const QString& what, const QString& whatToDo);
    //! Shows names and numbers of this request as written, until another one is shown.
    void reveal();
    //! One beat of the countdown.
    void tick(Instant now);
    [[nodiscard]] const std::optional<RequestView>& view() const { return m_view; }
    [[nodiscard]] Composer& composer() { return *m_composer; }
    //! Starts a deed as if its button had been pressed; also for keys of the list.
    void start(Deed deed);
    //! The list's keys for deeds, told on buttons and in the menu.
    void setKeys(const QHash<Deed, QString>& keys);
    //! Whether the request shown allows it; told to the user when it does not.
    [[nodiscard]] bool mayStart(Deed deed);
    void focusComposer();

signals:
    //! A deed was asked for that does not apply; `why` is a whole sentence.
    void refused(const QString& why);
    //! The writer is done here: back to the list.
    void left();
    void claimRequested();
    //! Copy `text` to the clipboard once it is stored as sent. With a reason, it then waits.
    void replyRequested(const QString& text, const std::optional<keting::SentChecklist>& checklist,
                        const QString& waitReason);
    void checklistPicked(const QString& checklist);
    //! Names the request: by now another one may be shown.
    void draftChanged(const keting::RequestId& request, const QString& text);
    void routeChosen(keting::Route route);
    void promiseRequested(keting::Instant due, const QString& department, const QString& text);
    void promiseKept(const keting::EventId& promise);
    void progressRequested(const QString& text);
    void noteRequested(const QString& text);
    void waitRequested(const QString& reason);
    void resumeRequested();
    void handOverRequested(const QString& user, const QString& note);
    void sendOnRequested(const QString& department, const QString& note);
    void visitRequested(keting::Instant at, const QString& agent);
    void visitFinished(const keting::EventId& visit, const QString& note);
    //! No time: wake it.
    void snoozeRequested(const std::optional<keting::Instant>& until);
    void readyRequested();
    void closeRequested(const QString& result);
    void reopenRequested(const QString& reason);
    void dismissRequested(const QString& reason);
    void restoreRequested();
    void mergeRequested(const QString& into);
    void rateRequested(int level, const QString& comment);
    //! The step a bad rating asks for next.
    void remedyRequested(keting::Remedy step, const QString& text);
    void describeRequested(const QString& title, const QString& category);
    //! An empty key means every message that is still unanswered.
    void noReplyToggled(const keting::MessageKey& message, bool noReplyNeeded);
    //! Names and numbers are to be shown: log it, then reveal().
    void revealRequested();
    void undoRequested();
    //! Read the request again.
    void retryRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void arrived(QWidget* page);
    void connectParts();
    void press(Deed deed);
    void focusNext();
    void explain();
    void showTexts();
    void toggleReveal();
    [[nodiscard]] QString blockedReason() const;
    //! What a colleague has sent since `before` was shown; empty: nothing.
    [[nodiscard]] QString newerReply(const RequestView& before) const;

    const Look& m_look;
    RequestHeader* m_header;
    StageLine* m_stages;
    ClockPanel* m_clocks;
    ConversationView* m_conversation;
    NextStepBar* m_next;
    Composer* m_composer;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    EmptyState* m_failure;
    SkeletonRows* m_skeleton;
    QStackedLayout* m_stack;
    DeedDesk* m_deeds;
    RequestFacts m_facts;
    std::optional<RequestView> m_view;
    Privacy m_privacy = Privacy::Masked;
    Instant m_now{};
    QTimer m_patience;
    bool m_awaiting = false;
    std::optional<Deed> m_pending;
};

} // namespace keting
