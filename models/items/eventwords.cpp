// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventwords.h"

#include "models/reply/masking.h"

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

//! "word" or "word: detail".
QString with(const QString& word, const QString& detail)
{
    const QString masked = maskText(detail.simplified());
    return masked.isEmpty() ? word : EventWords::tr("%1: %2").arg(word, masked);
}

//! Finds the words of one payload; one overload a kind.
class EventTeller {
    using T = EventWords;

public:
    explicit EventTeller(const RequestView& view) : m_view(view) {}

    QString operator()(const payload::Received&) const { return {}; }
    QString operator()(const payload::ReplySeen&) const { return {}; }
    QString operator()(const payload::Replied&) const { return {}; }
    QString operator()(const payload::Absorbed&) const { return T::tr("took in a merged request"); }
    QString operator()(const payload::Claimed& p) const
    {
        return T::tr("claimed by %1").arg(nameOf(p.owner));
    }
    QString operator()(const payload::NoReplyNeeded& p) const
    {
        return p.on ? T::tr("no reply needed") : T::tr("reply needed after all");
    }
    QString operator()(const payload::Started& p) const
    {
        return p.route == Route::Guided ? T::tr("villager chose guided online")
                                        : T::tr("villager chose proxy handling");
    }
    QString operator()(const payload::Progressed& p) const
    {
        return with(T::tr("progress"), p.text);
    }
    QString operator()(const payload::Noted& p) const { return with(T::tr("note"), p.text); }
    QString operator()(const payload::Promised& p) const
    {
        return with(T::tr("promised until %1").arg(timeText(p.due)), p.department);
    }
    QString operator()(const payload::PromiseKept&) const { return T::tr("promise kept"); }
    QString operator()(const payload::Waited& p) const { return with(T::tr("waiting"), p.reason); }
    QString operator()(const payload::Resumed&) const { return T::tr("clock goes on"); }
    QString operator()(const payload::Snoozed& p) const
    {
        return p.until.has_value() ? T::tr("snoozed until %1").arg(timeText(*p.until))
                                   : T::tr("woken");
    }
    QString operator()(const payload::HandedOver& p) const
    {
        return with(T::tr("handed over to %1").arg(nameOf(p.to)), p.note);
    }
    QString operator()(const payload::SentOn& p) const
    {
        return with(T::tr("sent on to %1").arg(p.department), p.note);
    }
    QString operator()(const payload::MadeReady& p) const
    {
        return with(T::tr("ready to collect"), p.note);
    }
    QString operator()(const payload::Closed& p) const { return with(T::tr("closed"), p.result); }
    QString operator()(const payload::Reopened& p) const
    {
        return with(T::tr("reopened"), p.reason);
    }
    QString operator()(const payload::Dismissed& p) const
    {
        return with(T::tr("dismissed"), reasonOf(p.reason));
    }
    QString operator()(const payload::Restored&) const { return T::tr("brought back"); }
    QString operator()(const payload::MergedInto&) const
    {
        return T::tr("merged into another request");
    }
    QString operator()(const payload::Rated& p) const
    {
        return with(T::tr("rated %1 of 5").arg(p.level), p.comment);
    }
    QString operator()(const payload::Described& p) const
    {
        return with(T::tr("matter corrected"), p.title);
    }
    QString operator()(const payload::VisitPlanned& p) const
    {
        return T::tr("visit planned for %1").arg(timeText(p.at));
    }
    QString operator()(const payload::VisitDone& p) const
    {
        return with(T::tr("visit done"), p.note);
    }
    QString operator()(const payload::Undone& p) const
    {
        return T::tr("took %n record(s) back", nullptr, static_cast<int>(p.events.size()));
    }
    QString operator()(const payload::Unknown&) const
    {
        return T::tr("something only a newer version understands");
    }
    QString operator()(const payload::Malformed&) const { return T::tr("a damaged record"); }

private:
    [[nodiscard]] QString nameOf(const UserId& user) const
    {
        return m_view.peopleNames.value(user.toString(), user.toString());
    }
    [[nodiscard]] static QString reasonOf(const QString& reason)
    {
        if (reason == u"ad")
            return T::tr("advertising");
        if (reason == u"off-topic")
            return T::tr("off-topic");
        return reason == u"duplicate" ? T::tr("duplicate") : reason;
    }

    const RequestView& m_view;
};

} // namespace

QString eventWords(const RequestView& view, const Payload& payload)
{
    return std::visit(EventTeller(view), payload);
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
