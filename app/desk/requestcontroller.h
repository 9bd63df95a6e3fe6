// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/undohistory.h"
#include "models/desk/requestcommands.h"
#include "models/desk/requestview.h"

#include <QObject>

#include <functional>

namespace keting {

class DeskHost;
class MainWindow;
class RequestPane;

//! Shows the current request in its pane and carries out what is asked for there, on the storage
//! thread.
class RequestController final : public QObject {
    Q_OBJECT

public:
    //! Everything outlives the controller.
    RequestController(DeskHost& host, RequestPane& pane, MainWindow& window, UserId me,
                      QObject* parent = nullptr);

    void show(const std::optional<RequestId>& id);
    //! Something was written: reads the request again.
    void refresh();
    [[nodiscard]] const std::optional<RequestId>& current() const { return m_current; }

    using Work = std::function<Result<Written>(RequestCommands&)>;
    //! `done` is told in the toast, with undo. Failures go into a banner.
    void perform(const QString& done, Work work);
    using DeedWork
        = std::function<Result<Written>(RequestCommands&, const RequestId&, const UserId&)>;
    //! One deed on several requests, with one undo. Those it does not apply to stay as they are,
    //! and the toast says how many.
    void performOnEach(const QList<RequestId>& requests, const QString& done, DeedWork work);
    //! What dismissing for `reason` is called once it is done.
    [[nodiscard]] static QString dismissedWords(const QString& reason);
    //! Takes the latest deed of this user back, also one of an earlier run.
    void undoLast();

Q_SIGNALS:
    //! A deed was written; the inbox may show a request it would otherwise hold back.
    void performed(const keting::RequestId& id);

private:
    //! On the current request; nothing without one.
    void deed(const QString& done, DeedWork work);
    void connectWriting();
    void connectDeeds();
    void connectWaiting();
    void connectClosing();
    //! Asks first when a colleague has answered already.
    void considerReply(const QString& text, const std::optional<SentChecklist>& checklist,
                       const QString& waitReason);
    void sendReply(const QString& text, const std::optional<SentChecklist>& checklist,
                   const QString& waitReason);
    void saveDraft(const RequestId& id, const QString& text);
    void reveal();
    void remember(UndoableDeed deed);
    void takenBack(const UndoableDeed& deed, const QList<Request>& requests);
    void composeInto(const QString& checklist);
    void tellFailure(const Error& error);

    DeskHost& m_host;
    RequestPane& m_pane;
    MainWindow& m_window;
    UserId m_me;
    std::optional<RequestId> m_current;
    QList<UndoableDeed> m_undo; //!< Latest last.
    quint64 m_shown = 0; //!< Answers to an older question are dropped.
};

} // namespace keting
