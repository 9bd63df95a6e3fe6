// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "models/items/checklistpickermodel.h"
#include "ui/request/requestfacts.h"

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
    //! One beat of the countdown.
    void tick(Instant now);
    [[nodiscard]] const std::optional<RequestView>& view() const { return m_view; }
    [[nodiscard]] Composer& composer() { return *m_composer; }
    //! Starts a deed as if its button had been pressed; also for keys of the list.
    void start(Deed deed);
    void focusComposer();

signals:
    void claimRequested();
    //! Copy `text` to the clipboard once it is stored as sent.
    void replyRequested(const QString& text, const std::optional<keting::SentChecklist>& checklist);
    void checklistPicked(const QString& checklist);
    //! Names the request: by now another one may be shown.
    void draftChanged(const keting::RequestId& request, const QString& text);
    void routeChosen(keting::Route route);
    void promiseRequested(keting::Instant due, const QString& department, const QString& text);
    void progressRequested(const QString& text);
    void noteRequested(const QString& text);
    void waitRequested(const QString& reason);
    void resumeRequested();
    void handOverRequested(const QString& user, const QString& note);
    void sendOnRequested(const QString& department, const QString& note);
    void visitRequested(keting::Instant at, const QString& agent);
    void readyRequested();
    void closeRequested(const QString& result);
    void reopenRequested(const QString& reason);
    void dismissRequested(const QString& reason);
    void restoreRequested();
    void mergeRequested(const QString& into);
    void rateRequested(int level, const QString& comment);
    void describeRequested(const QString& title, const QString& category);
    void noReplyToggled(const keting::MessageKey& message, bool noReplyNeeded);
    void revealRequested();
    void undoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void connectParts();
    void explain();
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
    QStackedLayout* m_stack;
    DeedDesk* m_deeds;
    RequestFacts m_facts;
    std::optional<RequestView> m_view;
    Instant m_now{};
};

} // namespace keting
