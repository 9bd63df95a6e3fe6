// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/requestcontroller.h"

#include "app/desk/errortext.h"
#include "app/desk/requestfactsfeed.h"
#include "models/desk/deskhost.h"
#include "models/desk/whendone.h"
#include "models/items/privacy.h"
#include "models/reply/composer.h"
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
    connect(&m_window, &MainWindow::undoRequested, this, &RequestController::undoLast);
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
    tellRefusal(text.what, text.rest);
}

void RequestController::tellRefusal(const QString& what, const QString& rest)
{
    m_window.putBanner(BannerSpec{u"failure"_s,
                                  BannerSpec::Kind::Error,
                                  u"dialog-error"_s,
                                  what,
                                  rest,
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
                 remember(*written, done);
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

void RequestController::claim()
{
    const auto owner = m_pane.view() ? m_pane.view()->request.owner : std::nullopt;
    if (owner && *owner != m_me) {
        tellRefusal(tr("%1 has claimed this request.")
                        .arg(m_host.records()->county.nameOf(owner->toString())),
                    tr("Nothing was changed. Ask for it to be handed over."));
        return;
    }
    deed(tr("Claimed"),
         [](RequestCommands& c, const RequestId& id, const UserId& me) { return c.claim(id, me); });
}

void RequestController::remember(const Written& written, const QString& done)
{
    m_window.withdrawBanner(u"failure"_s);
    m_undo.append(UndoableDeed{written, done});
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
    whenDone(m_host.write([written = last.written, me = m_me](Desk& desk) {
        RequestCommands commands(desk.writer());
        return commands.undo(written, me);
    }),
             this, [this, what = last.what](const Result<Written>& written) {
                 if (!written) {
                     tellFailure(written.error());
                     return;
                 }
                 m_window.toast().tell(tr("Undone: %1").arg(what), {});
                 for (const Request& request : written->requests)
                     Q_EMIT performed(request.id);
             });
}

void RequestController::composeInto(const QString& checklist)
{
    if (!m_current)
        return;
    const RecordsPtr records = m_host.records();
    const auto content = records->checklists.constFind(checklist);
    const ChecklistEntry* entry = records->library.entry(checklist);
    if (content == records->checklists.cend() || !entry || !m_pane.view())
        return;
    ReplyContext context;
    context.values = records->factsFor(m_pane.view()->request.village.toString());
    const SentChecklist sent{checklist, entry->head, content->title, content->promisedDays};
    m_pane.composer().insertChecklist(sent, composeReply(*content, context).text);
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
             this, [this, id, text](const Result<Written>& written) {
                 if (!written) {
                     tellFailure(written.error());
                     return;
                 }
                 QGuiApplication::clipboard()->setText(text);
                 const QString done = tr("Copied for WeChat and marked as sent");
                 remember(*written, done);
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
    connect(&m_pane, &RequestPane::replyRequested, this, &RequestController::sendReply);
    connect(&m_pane, &RequestPane::checklistPicked, this, &RequestController::composeInto);
    connect(&m_pane, &RequestPane::undoRequested, this, &RequestController::undoLast);
    connect(&m_pane, &RequestPane::draftChanged, this, &RequestController::saveDraft);
    connect(&m_pane, &RequestPane::revealRequested, this, &RequestController::reveal);
    connect(&m_pane, &RequestPane::retryRequested, this, &RequestController::refresh);
}

void RequestController::connectDeeds()
{
    connect(&m_pane, &RequestPane::claimRequested, this, &RequestController::claim);
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
        deed(tr("Dismissed"), [reason](RequestCommands& c, const RequestId& id, const UserId& me) {
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
