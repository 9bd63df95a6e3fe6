// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventwords.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct EventWords {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString timeText(Instant when)
{
    return toLocal(when).toString(u"M/d HH:mm");
}

//! Finds the words of one payload; one overload a kind.
class EventTeller {
public:
    EventTeller(const RequestView& view, Privacy privacy) : m_view(view), m_privacy(privacy) {}

    QString operator()(const payload::Received&) const { return {}; }
    QString operator()(const payload::ReplySeen&) const { return {}; }
    QString operator()(const payload::Replied&) const { return {}; }
    QString operator()(const payload::Absorbed&) const
    {
        return EventWords::tr("took in a merged request");
    }
    QString operator()(const payload::Claimed& p) const
    {
        return EventWords::tr("claimed by %1").arg(nameOf(p.owner));
    }
    QString operator()(const payload::NoReplyNeeded& p) const
    {
        return p.on ? EventWords::tr("no reply needed") : EventWords::tr("reply needed after all");
    }
    QString operator()(const payload::Started& p) const
    {
        return p.route == Route::Guided ? EventWords::tr("villager chose guided online")
                                        : EventWords::tr("villager chose proxy handling");
    }
    QString operator()(const payload::Progressed& p) const
    {
        return with(EventWords::tr("progress"), p.text);
    }
    QString operator()(const payload::Noted& p) const
    {
        return with(EventWords::tr("note"), p.text);
    }
    QString operator()(const payload::Promised& p) const
    {
        return with(EventWords::tr("promised until %1").arg(timeText(p.due)), p.department);
    }
    QString operator()(const payload::PromiseKept&) const { return EventWords::tr("promise kept"); }
    QString operator()(const payload::Waited& p) const
    {
        return with(EventWords::tr("waiting"), p.reason);
    }
    QString operator()(const payload::Resumed&) const { return EventWords::tr("clock goes on"); }
    QString operator()(const payload::Snoozed& p) const
    {
        return p.until.has_value() ? EventWords::tr("snoozed until %1").arg(timeText(*p.until))
                                   : EventWords::tr("woken");
    }
    QString operator()(const payload::HandedOver& p) const
    {
        return with(EventWords::tr("handed over to %1").arg(nameOf(p.to)), p.note);
    }
    QString operator()(const payload::SentOn& p) const
    {
        return with(EventWords::tr("sent on to %1").arg(p.department), p.note);
    }
    QString operator()(const payload::MadeReady& p) const
    {
        return with(EventWords::tr("ready to collect"), p.note);
    }
    QString operator()(const payload::Closed& p) const
    {
        return with(EventWords::tr("closed"), p.result);
    }
    QString operator()(const payload::Reopened& p) const
    {
        return with(EventWords::tr("reopened"), p.reason);
    }
    QString operator()(const payload::Dismissed& p) const
    {
        return with(EventWords::tr("dismissed"), reasonOf(p.reason));
    }
    QString operator()(const payload::Restored&) const { return EventWords::tr("brought back"); }
    QString operator()(const payload::MergedInto&) const
    {
        return EventWords::tr("merged into another request");
    }
    QString operator()(const payload::Rated& p) const
    {
        return with(EventWords::tr("rated %1 of 5").arg(p.level), p.comment);
    }
    QString operator()(const payload::Remedied& p) const
    {
        switch (p.step) {
        case Remedy::CallBack: return with(EventWords::tr("called back"), p.text);
        case Remedy::Finding: return with(EventWords::tr("finding"), p.text);
        case Remedy::Correction: return with(EventWords::tr("correction"), p.text);
        }
        Q_UNREACHABLE();
    }
    QString operator()(const payload::Described& p) const
    {
        return with(EventWords::tr("matter corrected"), p.title);
    }
    QString operator()(const payload::VisitPlanned& p) const
    {
        return EventWords::tr("visit planned for %1").arg(timeText(p.at));
    }
    QString operator()(const payload::VisitDone& p) const
    {
        return with(EventWords::tr("visit done"), p.note);
    }
    QString operator()(const payload::Undone& p) const
    {
        return EventWords::tr("took %n record(s) back", nullptr, static_cast<int>(p.events.size()));
    }
    QString operator()(const payload::Unknown&) const
    {
        return EventWords::tr("something only a newer version understands");
    }
    QString operator()(const payload::Malformed&) const
    {
        return EventWords::tr("a damaged record");
    }

private:
    //! "word" or "word: detail".
    [[nodiscard]] QString with(const QString& word, const QString& detail) const
    {
        const QString shown = shownText(detail.simplified(), m_privacy);
        return shown.isEmpty() ? word : EventWords::tr("%1: %2").arg(word, shown);
    }
    [[nodiscard]] QString nameOf(const UserId& user) const
    {
        return m_view.peopleNames.value(user.toString(), user.toString());
    }
    [[nodiscard]] static QString reasonOf(const QString& reason)
    {
        if (reason == u"ad")
            return EventWords::tr("advertising");
        if (reason == u"off-topic")
            return EventWords::tr("off-topic");
        return reason == u"duplicate" ? EventWords::tr("duplicate") : reason;
    }

    const RequestView& m_view;
    Privacy m_privacy;
};

} // namespace

QString eventWords(const RequestView& view, const Payload& payload, Privacy privacy)
{
    return std::visit(EventTeller(view, privacy), payload);
}

QString outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied: return EventWords::tr("took effect");
    case Outcome::Note: return EventWords::tr("kept as a note");
    case Outcome::LostClaim: return EventWords::tr("somebody had claimed it before");
    case Outcome::Stale: return EventWords::tr("came too late");
    case Outcome::Review: return EventWords::tr("needs a look");
    case Outcome::Undone: return EventWords::tr("taken back");
    case Outcome::Duplicate: return EventWords::tr("known already");
    case Outcome::Malformed: return EventWords::tr("unreadable");
    case Outcome::Unknown: return EventWords::tr("from a newer version");
    }
    Q_UNREACHABLE();
}

} // namespace keting
