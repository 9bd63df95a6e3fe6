// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/centerwords.h"

#include "models/desk/asidereason.h"
#include "models/wire/eventbody.h"
#include "models/wire/eventenvelope.h"

#include <QCoreApplication>
#include <QLocale>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kClockMayBeOff{60};

struct CenterWords {
    Q_DECLARE_TR_FUNCTIONS(CenterWords)
};

QString timeOf(Instant instant)
{
    return toLocal(instant).toString(u"HH:mm:ss"_s);
}

QString toUpload(const SyncStatus& status)
{
    return CenterWords::tr("%n to upload", nullptr, int(status.unsent));
}

QString deedWords(const QString& kind)
{
    if (kind == "received"_L1)
        return CenterWords::tr("a villager's message");
    if (kind == "replied"_L1)
        return CenterWords::tr("a reply");
    if (kind == "claimed"_L1)
        return CenterWords::tr("a claim");
    if (kind == "promised"_L1)
        return CenterWords::tr("a promise");
    if (kind == "closed"_L1)
        return CenterWords::tr("a close");
    if (kind == "noted"_L1)
        return CenterWords::tr("a note");
    return CenterWords::tr("an entry (%1)").arg(kind);
}

QString reasonWords(const QString& code)
{
    const AsideReason reason = asideReason(code);
    return CenterWords::tr("%1; %2")
        .arg(QCoreApplication::translate(kAsideContext, reason.why),
             QCoreApplication::translate(kAsideContext, reason.whatToDo))
        .replace("%1"_L1, code);
}

QString stopWords(const SyncStatus& status)
{
    if (status.code == "device-disabled"_L1)
        return CenterWords::tr(
            "The operator of the centre has shut this device out. Ask them how to go on.");
    return status.detail;
}

BannerSpec bannerOf(const char* id, BannerSpec::Kind kind, const QString& icon, const QString& what,
                    const QString& rest, const QString& action)
{
    BannerSpec banner{QString::fromLatin1(id), kind, icon, what, rest};
    if (!action.isEmpty())
        banner.actions.append(
            {QString::fromLatin1(centerbanner::kShow), action, kind != BannerSpec::Kind::Note});
    return banner;
}

QString workingWords(const SyncStatus& status)
{
    if (status.behind == 0)
        return CenterWords::tr("Syncing… · %1").arg(toUpload(status));
    const qint64 part = status.pulled * 100 / (status.pulled + status.behind);
    return CenterWords::tr("Fetching %1 % · %2").arg(part).arg(toUpload(status));
}

} // namespace

QString syncWords(const SyncStatus& status)
{
    using Condition = SyncStatus::Condition;
    const QString heard = status.heard ? timeOf(*status.heard) : QString();
    switch (status.condition) {
    case Condition::Connecting: return CenterWords::tr("Connecting…");
    case Condition::Working: return workingWords(status);
    case Condition::Level:
        return status.unsearched > 0
            ? CenterWords::tr("Preparing the search… · %1").arg(toUpload(status))
            : CenterWords::tr("Synced %1 · %2").arg(heard, toUpload(status));
    case Condition::Offline: return CenterWords::tr("No connection · %1").arg(toUpload(status));
    case Condition::SignInNeeded:
        return CenterWords::tr("Not signed in · %1").arg(toUpload(status));
    case Condition::UpgradeNeeded:
        return CenterWords::tr("Upgrade needed · %1").arg(toUpload(status));
    case Condition::Stopped: return CenterWords::tr("Sync stopped · %1").arg(toUpload(status));
    }
    Q_UNREACHABLE();
}

QString clockWords(const SyncStatus& status)
{
    if (!status.clockAhead)
        return {};
    const auto tenths
        = std::chrono::round<std::chrono::duration<qint64, std::deci>>(*status.clockAhead);
    const QString number = QLocale().toString(double(tenths.count()) / 10, 'f', 1);
    return CenterWords::tr("Clock %1 s").arg(tenths.count() >= 0 ? u'+' + number : number);
}

bool isClockWrong(const SyncStatus& status)
{
    return status.clockAhead && std::chrono::abs(*status.clockAhead) > kClockMayBeOff;
}

QString standingWords(const SyncStatus& status)
{
    using Condition = SyncStatus::Condition;
    switch (status.condition) {
    case Condition::Connecting: return CenterWords::tr("Connecting to the centre…");
    case Condition::Working:
        if (status.behind > 0)
            return CenterWords::tr("Fetching what others wrote: %1 of %2 entries are here. You can "
                                   "work meanwhile.")
                .arg(status.pulled)
                .arg(status.pulled + status.behind);
        return CenterWords::tr("Exchanging with the centre: %n entries have come so far.", nullptr,
                               int(status.pulled));
    case Condition::Level:
        if (status.unsearched > 0)
            return CenterWords::tr("Everything is here. The search finds the last %n entries in a "
                                   "moment.",
                                   nullptr, int(status.unsearched));
        return CenterWords::tr("Everything here is at the centre, and everything there is here.");
    case Condition::Offline:
        return CenterWords::tr(
            "The centre cannot be reached. Work goes on here and is sent when it "
            "is back.");
    case Condition::SignInNeeded:
        return CenterWords::tr("Signed out. Work goes on here and is sent after the next sign-in.");
    case Condition::UpgradeNeeded:
        return CenterWords::tr("This program is older than the centre: what is written here is "
                               "sent, but nothing new comes in. Install the newer version.");
    case Condition::Stopped:
        return CenterWords::tr("The exchange has stopped: %1").arg(stopWords(status));
    }
    Q_UNREACHABLE();
}

QString asideWords(const AsideWork& work, const County& county)
{
    const Village* village = county.village(work.village);
    return CenterWords::tr("%1 · %2 · %3: %4")
        .arg(toLocal(work.at).toString(u"MM-dd HH:mm"_s),
             village ? village->name : CenterWords::tr("the county"), deedWords(work.kind),
             reasonWords(work.code));
}

QString refusedWords(const QuarantineEntry& entry, const County& county)
{
    const auto sent = readEnvelope(entry.event);
    if (!sent)
        return entry.author;
    const Event& event = sent->event;
    const Village* village = county.village(villageOfScope(event.scope));
    const Person* author = county.person(entry.author);
    const QString deed
        = CenterWords::tr("%1 · %2 · %3 · %4")
              .arg(toLocal(event.at).toString(u"MM-dd HH:mm"_s),
                   author ? author->name : entry.author,
                   village ? village->name : CenterWords::tr("the county"), deedWords(event.kind));
    const QString words = maskedWords(decodeBody(event.kind, event.version, event.body));
    return words.isEmpty() ? deed : CenterWords::tr("%1: %2").arg(deed, words);
}

std::optional<BannerSpec> exchangeBanner(const SyncStatus& status)
{
    using Condition = SyncStatus::Condition;
    const auto banner = [](BannerSpec::Kind kind, const QString& icon, const QString& what,
                           const QString& rest, const QString& action) {
        return bannerOf(centerbanner::kExchange, kind, icon, what, rest, action);
    };
    switch (status.condition) {
    case Condition::Connecting:
    case Condition::Working:
    case Condition::Level: return std::nullopt;
    case Condition::Offline:
        return banner(BannerSpec::Kind::Note, u"network-disconnect"_s,
                      CenterWords::tr("No connection to the centre."),
                      CenterWords::tr("Everything you do is saved here and sent when it is back: "
                                      "%n entries wait.",
                                      nullptr, int(status.unsent)),
                      {});
    case Condition::SignInNeeded:
        return banner(
            BannerSpec::Kind::Warning, u"dialog-warning"_s,
            CenterWords::tr("Not signed in at the centre."),
            CenterWords::tr("Work goes on and is saved here; sign in so that it is sent."),
            CenterWords::tr("Sign in"));
    case Condition::UpgradeNeeded:
        return banner(BannerSpec::Kind::Warning, u"dialog-warning"_s,
                      CenterWords::tr("This program is older than the centre."),
                      CenterWords::tr("What you write is still sent, but nothing new comes in: "
                                      "install the newer version."),
                      {});
    case Condition::Stopped:
        return banner(BannerSpec::Kind::Error, u"dialog-error"_s,
                      CenterWords::tr("The exchange with the centre has stopped."),
                      CenterWords::tr("Everything here is kept. %1").arg(stopWords(status)),
                      CenterWords::tr("Show"));
    }
    Q_UNREACHABLE();
}

std::optional<BannerSpec> clockBanner(const SyncStatus& status)
{
    if (!isClockWrong(status))
        return std::nullopt;
    const auto off = std::chrono::round<std::chrono::minutes>(std::chrono::abs(*status.clockAhead));
    const int minutes = int(std::min<qint64>(off.count(), 1'000'000));
    const QString what = *status.clockAhead > Millis(0)
        ? CenterWords::tr("This computer's clock is %n minutes ahead.", nullptr, minutes)
        : CenterWords::tr("This computer's clock is %n minutes behind.", nullptr, minutes);
    return bannerOf(
        centerbanner::kClock, BannerSpec::Kind::Warning, u"dialog-warning"_s, what,
        CenterWords::tr("Due times already go by the centre's clock, so nothing is late "
                        "for it. Set the clock of this computer."),
        {});
}

std::optional<BannerSpec> asideBanner(const SyncStatus& status)
{
    if (status.aside == 0)
        return std::nullopt;
    return bannerOf(
        centerbanner::kAside, BannerSpec::Kind::Warning, u"dialog-warning"_s,
        CenterWords::tr("%n of your entries were not accepted by the centre.", nullptr,
                        int(status.aside)),
        CenterWords::tr("They are kept here and there, and do not count. See why and what to do."),
        CenterWords::tr("Show"));
}

} // namespace keting
