// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/requestcontroller.h"

#include "app/desk/colleaguereply.h"
#include "app/desk/errortext.h"
#include "app/desk/requestfactsfeed.h"
#include "models/desk/checklistreply.h"
#include "models/desk/deskhost.h"
#include "models/desk/whendone.h"
#include "models/items/privacy.h"
#include "ui/look/toast.h"
#include "ui/request/composer.h"
#include "ui/request/requestpane.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kUndoMax = 50;

//! What the state of a request does not allow is left out; anything else ends it.
Result<QList<Written>> onEach(const QList<RequestId>& requests,
                              const std::function<Result<Written>(const RequestId&)>& work)
{
    QList<Written> done;
    for (const RequestId& id : requests) {
        const auto written = work(id);
        if (!written && written.error().code != Error::Code::Conflict)
            return tl::unexpected(written.error());
        if (written && !written->events.isEmpty())
            done.append(*written);
    }
    return done;
}

//! A text taken back becomes the draft, unless another one has been begun.
Result<void> keepAsDraft(Desk& desk, const RequestId& id, const QString& text)
{
    const auto draft = desk.tables().drafts.text(id);
    if (!draft)
        return tl::unexpected(draft.error());
    return draft->isEmpty() ? desk.tables().drafts.save(id, text, desk.now()) : Result<void>();
}

Result<QList<Request>> undoEach(Desk& desk, RequestCommands& commands, const UndoableDeed& deed,
                                const UserId& me)
{
    QList<Request> touched;
    for (auto part = deed.written.crbegin(); part != deed.written.crend(); ++part) {
        const auto undone = commands.undo(*part, me);
        if (!undone)
            return tl::unexpected(undone.error());
        touched += undone->requests;
        if (deed.reply && !part->requests.isEmpty())
            (void)keepAsDraft(desk, part->requests.constFirst().id, deed.reply->text);
    }
    return touched;
}

} // namespace

RequestController::RequestController(DeskHost& host, RequestPane& pane, MainWindow& window,
                                     UserId me, QObject* parent)
    : QObject(parent), m_host(host), m_pane(pane), m_window(window), m_me(std::move(me))
{
    connectWriting();
    connectDeeds();
    connectWaiting();
    connectClosing();
    connect(&m_host, &DeskHost::changed, this, &RequestController::refresh);
    connect(&m_window, &MainWindow::undoRequested, this, [this] {
        // What one does not see is not taken back.
        if (m_window.currentPage() == "inbox"_L1)
            undoLast();
    });
    // First in the queue of the storage thread: nothing of this run can be among them.
    whenDone(m_host.consult([me = m_me](Desk& desk) { return lateDeeds(desk, me); }), this,
             [this](const Result<QList<UndoableDeed>>& deeds) {
                 if (deeds)
                     m_undo = *deeds + m_undo;
             });
}

void RequestController::show(const std::optional<RequestId>& id)
{
    m_current = id;
    if (!id) {
        m_pane.clear();
        return;
    }
    if (!m_pane.view() || m_pane.view()->request.id != *id)
        m_pane.awaitView();
    refresh();
}

void RequestController::refresh()
{
    if (!m_current)
        return;
    const quint64 question = ++m_shown;
    whenDone(m_host.read([id = *m_current, now = m_host.now()](DeskReader& reader) {
        return readWithNeighbours(reader, id, now);
    }),
             this, [this, question](const Result<RequestAndNeighbours>& read) {
                 if (question != m_shown)
                     return;
                 if (!read) {
                     const ErrorText text = errorText(read.error());
                     m_pane.showFailure(text.what, text.rest);
                     return;
                 }
                 m_pane.setFacts(requestFactsOf(*m_host.records(), *read, m_me, m_host.now()));
                 m_pane.setView(read->view, m_host.now());
             });
}

void RequestController::tellFailure(const Error& error)
{
    qWarning("%s: %s", qUtf8Printable(codeName(error.code)), qUtf8Printable(error.detail));
    const ErrorText text = errorText(error);
    m_window.putBanner(BannerSpec{u"failure"_s,
                                  BannerSpec::Kind::Error,
                                  u"dialog-error"_s,
                                  text.what,
                                  text.rest,
                                  {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

void RequestController::perform(const QString& done, Work work)
{
    whenDone(m_host.write([work = std::move(work)](Desk& desk) {
        RequestCommands commands(desk.writer());
        return work(commands);
    }),
             this, [this, done](const Result<Written>& written) {
                 if (!written) {
                     tellFailure(written.error());
                     return;
                 }
                 if (written->events.isEmpty()) {
                     m_window.toast().tell(tr("That is on record already"),
                                           tr("It was not written a second time."));
                     return;
                 }
                 remember({{*written}, done});
                 m_window.toast().offerUndo(done,
                                            tr("Undo for 15 seconds here, afterwards with Ctrl+Z"));
                 for (const Request& request : written->requests)
                     Q_EMIT performed(request.id);
             });
}

void RequestController::deed(const QString& done, DeedWork work)
{
    if (!m_current)
        return;
    perform(done, [id = *m_current, me = m_me, work = std::move(work)](RequestCommands& commands) {
        return work(commands, id, me);
    });
}

QString RequestController::dismissedWords(const QString& reason)
{
    if (reason == "duplicate"_L1)
        return tr("Dismissed as duplicate");
    return reason == "off-topic"_L1 ? tr("Dismissed as off-topic") : tr("Dismissed");
}

void RequestController::performOnEach(const QList<RequestId>& requests, const QString& done,
                                      DeedWork work)
{
    whenDone(m_host.write([requests, me = m_me, work = std::move(work)](Desk& desk) {
        RequestCommands commands(desk.writer());
        return onEach(requests, [&](const RequestId& id) { return work(commands, id, me); });
    }),
             this, [this, done, count = requests.size()](const Result<QList<Written>>& written) {
                 if (!written) {
                     tellFailure(written.error());
                     return;
                 }
                 const auto refused = static_cast<int>(count - written->size());
                 const QString detail = refused > 0
                     ? tr("It did not apply to %n other(s).", nullptr, refused)
                     : tr("Undo for 15 seconds here, afterwards with Ctrl+Z");
                 const QString what = tr("%1: %2").arg(done).arg(written->size());
                 if (written->isEmpty()) {
                     m_window.toast().tell(what, detail);
                     return;
                 }
                 remember({*written, what});
                 m_window.toast().offerUndo(what, detail);
             });
}

void RequestController::remember(UndoableDeed deed)
{
    m_window.withdrawBanner(u"failure"_s);
    m_undo.append(std::move(deed));
    if (m_undo.size() > kUndoMax)
        m_undo.removeFirst();
}

void RequestController::undoLast()
{
    if (m_undo.isEmpty()) {
        m_window.toast().tell(tr("There is nothing to undo"), {});
        return;
    }
    const UndoableDeed last = m_undo.takeLast();
    whenDone(m_host.write([last, me = m_me](Desk& desk) {
        RequestCommands commands(desk.writer());
        return undoEach(desk, commands, last, me);
    }),
             this, [this, last](const Result<QList<Request>>& requests) {
                 if (requests)
                     takenBack(last, *requests);
                 else
                     tellFailure(requests.error());
             });
}

void RequestController::takenBack(const UndoableDeed& deed, const QList<Request>& requests)
{
    m_window.toast().tell(tr("Undone: %1").arg(deed.what), {});
    for (const Request& request : requests) {
        if (deed.reply && m_current == request.id) {
            m_pane.composer().bringBack(deed.reply->text, deed.reply->checklist);
            m_pane.composer().showDraftSaved(m_host.now());
        }
        Q_EMIT performed(request.id);
    }
}

void RequestController::composeInto(const QString& checklist)
{
    if (!m_current || !m_pane.view())
        return;
    const auto composed = checklistReply(*m_host.records(), m_pane.view()->request.village,
                                         checklist, localDate(m_host.now()));
    if (composed)
        m_pane.composer().insertChecklist(composed->checklist, composed->reply.text);
    else
        tellFailure(composed.error());
}

void RequestController::considerReply(const QString& text,
                                      const std::optional<SentChecklist>& checklist,
                                      const QString& waitReason)
{
    const auto& view = m_pane.view();
    const auto theirs = view ? colleaguesReply(view->request, m_me) : std::nullopt;
    if (!theirs)
        return sendReply(text, checklist, waitReason);
    askToReplyToo(&m_pane, *theirs, m_host.records()->county.nameOf(theirs->user.toString()),
                  [this, text, checklist, waitReason] { sendReply(text, checklist, waitReason); });
}

void RequestController::sendReply(const QString& text,
                                  const std::optional<SentChecklist>& checklist,
                                  const QString& waitReason)
{
    if (!m_current)
        return;
    const RequestId id = *m_current;
    ReplyText reply{text, checklist, {}, {}};
    if (!waitReason.isEmpty())
        reply.waitReason = waitReason;
    whenDone(m_host.write([id, reply, me = m_me](Desk& desk) -> Result<Written> {
        RequestCommands commands(desk.writer());
        auto written = commands.reply(id, reply, me);
        if (written)
            (void)desk.tables().drafts.save(
                id, {}, desk.now()); // A leftover draft is a nuisance, not a loss.
        return written;
    }),
             this, [this, id, text, checklist](const Result<Written>& written) {
                 if (!written) {
                     tellFailure(written.error());
                     return;
                 }
                 QGuiApplication::clipboard()->setText(text);
                 const QString done = tr("Copied for WeChat and marked as sent");
                 remember({{*written}, done, payload::Replied{text, checklist, {}}});
                 if (m_current == id)
                     m_pane.composer().setDraft({});
                 m_window.toast().offerUndo(done, tr("Paste it into the group now"));
                 Q_EMIT performed(id);
             });
}

void RequestController::saveDraft(const RequestId& id, const QString& text)
{
    whenDone(m_host.write([id, text](Desk& desk) {
        return desk.tables().drafts.save(id, text, desk.now());
    }),
             this, [this, id](const Result<void>& saved) {
                 if (!saved)
                     tellFailure(saved.error());
                 else if (m_current == id)
                     m_pane.composer().showDraftSaved(m_host.now());
             });
}

void RequestController::reveal()
{
    if (!m_current)
        return;
    const RequestId id = *m_current;
    whenDone(m_host.write([id, me = m_me](Desk& desk) {
        RequestCommands commands(desk.writer());
        return commands.note(id, revealNote(), me);
    }),
             this, [this, id](const Result<Written>& written) {
                 if (!written)
                     tellFailure(written.error()); // What cannot be logged is not shown.
                 else if (m_current == id && m_pane.view() && m_pane.view()->request.id == id)
                     m_pane.reveal();
             });
}

void RequestController::connectWriting()
{
    connect(&m_pane, &RequestPane::replyRequested, this, &RequestController::considerReply);
    connect(&m_pane, &RequestPane::checklistPicked, this, &RequestController::composeInto);
    connect(&m_pane, &RequestPane::undoRequested, this, &RequestController::undoLast);
    connect(&m_pane, &RequestPane::draftChanged, this, &RequestController::saveDraft);
    connect(&m_pane, &RequestPane::revealRequested, this, &RequestController::reveal);
    connect(&m_pane, &RequestPane::refused, this,
            [this](const QString& why) { m_window.toast().tell(why, {}); });
    connect(&m_pane, &RequestPane::retryRequested, this, &RequestController::refresh);
}

void RequestController::connectDeeds()
{
    connect(&m_pane, &RequestPane::claimRequested, this, [this]() {
        deed(tr("Claimed"), [](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.claim(id, me);
        });
    });
    connect(&m_pane, &RequestPane::routeChosen, this, [this](Route route) {
        deed(tr("In progress"), [route](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.start(id, route, me);
        });
    });
    connect(&m_pane, &RequestPane::progressRequested, this, [this](const QString& text) {
        deed(tr("Progress noted"),
             [text](RequestCommands& c, const RequestId& id, const UserId& me) {
                 return c.progress(id, text, std::nullopt, me);
             });
    });
    connect(&m_pane, &RequestPane::noteRequested, this, [this](const QString& text) {
        deed(tr("Note kept"), [text](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.note(id, text, me);
        });
    });
    connect(&m_pane, &RequestPane::handOverRequested, this,
            [this](const QString& user, const QString& note) {
                deed(tr("Handed over"),
                     [user, note](RequestCommands& c, const RequestId& id,
                                  const UserId& me) -> Result<Written> {
                         const auto to = UserId::parse(user);
                         return to ? c.handOver(id, *to, note, me)
                                   : Result<Written>(tl::unexpected(to.error()));
                     });
            });
    connect(&m_pane, &RequestPane::sendOnRequested, this,
            [this](const QString& department, const QString& note) {
                deed(tr("Sent to the department"),
                     [department, note](RequestCommands& c, const RequestId& id, const UserId& me) {
                         return c.sendOn(id, department, note, me);
                     });
            });
    connect(&m_pane, &RequestPane::describeRequested, this,
            [this](const QString& title, const QString& category) {
                deed(tr("Matter corrected"),
                     [matter = payload::Described{title, category, {}}](
                         RequestCommands& c, const RequestId& id, const UserId& me) {
                         return c.describe(id, matter, me);
                     });
            });
    connect(&m_pane, &RequestPane::noReplyToggled, this,
            [this](const MessageKey& message, bool on) {
                deed(on ? tr("Needs no reply") : tr("Needs a reply again"),
                     [message, on](RequestCommands& c, const RequestId& id, const UserId& me) {
                         return c.noReplyNeeded(id, message, on, me);
                     });
            });
}

void RequestController::connectWaiting()
{
    connect(&m_pane, &RequestPane::promiseRequested, this,
            [this](Instant due, const QString& department, const QString& text) {
                deed(tr("Promise noted"),
                     [due, department, text](RequestCommands& c, const RequestId& id,
                                             const UserId& me) {
                         return c.promise(id, due, department, text, me);
                     });
            });
    connect(&m_pane, &RequestPane::promiseKept, this, [this](const EventId& promise) {
        deed(tr("Promise kept"),
             [promise](RequestCommands& c, const RequestId& id, const UserId& me) {
                 return c.keepPromise(id, promise, me);
             });
    });
    connect(&m_pane, &RequestPane::waitRequested, this, [this](const QString& reason) {
        deed(tr("Waiting"), [reason](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.wait(id, reason, me);
        });
    });
    connect(&m_pane, &RequestPane::resumeRequested, this, [this]() {
        deed(tr("Waiting ended"), [](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.resume(id, me);
        });
    });
    connect(&m_pane, &RequestPane::snoozeRequested, this,
            [this](const std::optional<Instant>& until) {
                deed(until ? tr("Snoozed") : tr("Snooze ended"),
                     [until](RequestCommands& c, const RequestId& id, const UserId& me) {
                         return c.snooze(id, until, me);
                     });
            });
    connect(&m_pane, &RequestPane::visitRequested, this, [this](Instant at, const QString& agent) {
        deed(tr("Visit planned"),
             [at, agent](RequestCommands& c, const RequestId& id, const UserId& me) {
                 return c.planVisit(id, at, agent, me);
             });
    });
    connect(&m_pane, &RequestPane::visitFinished, this,
            [this](const EventId& visit, const QString& note) {
                deed(tr("Visit done"),
                     [visit, note](RequestCommands& c, const RequestId& id, const UserId& me) {
                         return c.finishVisit(id, visit, note, me);
                     });
            });
}

void RequestController::connectClosing()
{
    connect(&m_pane, &RequestPane::readyRequested, this, [this]() {
        deed(tr("Ready to collect"), [](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.ready(id, {}, me);
        });
    });
    connect(&m_pane, &RequestPane::closeRequested, this, [this](const QString& result) {
        deed(tr("Closed"), [result](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.close(id, result, me);
        });
    });
    connect(&m_pane, &RequestPane::reopenRequested, this, [this](const QString& reason) {
        deed(tr("Reopened"), [reason](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.reopen(id, reason, me);
        });
    });
    connect(&m_pane, &RequestPane::dismissRequested, this, [this](const QString& reason) {
        deed(dismissedWords(reason),
             [reason](RequestCommands& c, const RequestId& id, const UserId& me) {
                 return c.dismiss(id, reason, me);
             });
    });
    connect(&m_pane, &RequestPane::restoreRequested, this, [this]() {
        deed(tr("Brought back"), [](RequestCommands& c, const RequestId& id, const UserId& me) {
            return c.restore(id, me);
        });
    });
    connect(&m_pane, &RequestPane::mergeRequested, this, [this](const QString& into) {
        deed(tr("Merged"),
             [into](RequestCommands& c, const RequestId& id, const UserId& me) -> Result<Written> {
                 const auto target = RequestId::parse(into);
                 return target ? c.merge(id, *target, me)
                               : Result<Written>(tl::unexpected(target.error()));
             });
    });
    connect(&m_pane, &RequestPane::rateRequested, this, [this](int level, const QString& comment) {
        deed(tr("Rating noted"),
             [level, comment](RequestCommands& c, const RequestId& id, const UserId& me) {
                 return c.rate(id, level, comment, me);
             });
    });
    connect(&m_pane, &RequestPane::remedyRequested, this, [this](Remedy step, const QString& text) {
        deed(tr("Follow-up recorded"),
             [step, text](RequestCommands& c, const RequestId& id, const UserId& me) {
                 return c.remedy(id, step, text, me);
             });
    });
}

} // namespace keting
