// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/intakewords.h"

#include "models/items/intakepreviewmodel.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct IntakeWords {
    Q_DECLARE_TR_FUNCTIONS(IntakeWords)
};

struct CodeText {
    QLatin1String code;
    const char* text;
};

constexpr CodeText kReasons[] = {
    {QLatin1String("known"), QT_TRANSLATE_NOOP("IntakeWords", "filed by an earlier paste")},
    {QLatin1String("system"), QT_TRANSLATE_NOOP("IntakeWords", "a line of WeChat itself")},
    {QLatin1String("ad"), QT_TRANSLATE_NOOP("IntakeWords", "an advertisement")},
    {QLatin1String("off-topic"), QT_TRANSLATE_NOOP("IntakeWords", "off topic")},
    {QLatin1String("thanks-to-nobody"),
     QT_TRANSLATE_NOOP("IntakeWords", "thanks, with nothing open")},
    {QLatin1String("first-message"), QT_TRANSLATE_NOOP("IntakeWords", "the asker's first message")},
    {QLatin1String("same-asker"), QT_TRANSLATE_NOOP("IntakeWords", "same asker, request open")},
    {QLatin1String("other-matter"), QT_TRANSLATE_NOOP("IntakeWords", "same asker, another matter")},
    {QLatin1String("me-too"), QT_TRANSLATE_NOOP("IntakeWords", "has the same question")},
    {QLatin1String("thanks"), QT_TRANSLATE_NOOP("IntakeWords", "thanks: needs no reply")},
    {QLatin1String("mention"), QT_TRANSLATE_NOOP("IntakeWords", "mentions the asker")},
    {QLatin1String("quote"), QT_TRANSLATE_NOOP("IntakeWords", "quotes the question")},
    {QLatin1String("confirms"), QT_TRANSLATE_NOOP("IntakeWords", "shows the reply marked as sent")},
    {QLatin1String("similar"), QT_TRANSLATE_NOOP("IntakeWords", "about the same matter")},
    {QLatin1String("latest-unanswered"),
     QT_TRANSLATE_NOOP("IntakeWords", "the latest unanswered question")},
    {QLatin1String("continues"), QT_TRANSLATE_NOOP("IntakeWords", "continues the reply")},
    {QLatin1String("notice"), QT_TRANSLATE_NOOP("IntakeWords", "a notice to everybody")},
    {QLatin1String("answers-nobody"), QT_TRANSLATE_NOOP("IntakeWords", "answers nobody")},
    {QLatin1String("no-time"), QT_TRANSLATE_NOOP("IntakeWords", "no time found")},
    {QLatin1String("bad-time"), QT_TRANSLATE_NOOP("IntakeWords", "no such date")},
    {QLatin1String("far-time"), QT_TRANSLATE_NOOP("IntakeWords", "an unlikely year")},
    {QLatin1String("odd-half"),
     QT_TRANSLATE_NOOP("IntakeWords", "hour and half of the day differ")},
    {QLatin1String("future"), QT_TRANSLATE_NOOP("IntakeWords", "lies in the future")},
    {QLatin1String("no-sender"), QT_TRANSLATE_NOOP("IntakeWords", "no sender found")},
    {QLatin1String("unknown-exporter"),
     QT_TRANSLATE_NOOP("IntakeWords", "sent by whoever saved the file, but no name of ours")},
    {QLatin1String("no-text"), QT_TRANSLATE_NOOP("IntakeWords", "no text")},
    {QLatin1String("time-of-heading"),
     QT_TRANSLATE_NOOP("IntakeWords", "time taken from the line above")},
    {QLatin1String("looks-like-header"),
     QT_TRANSLATE_NOOP("IntakeWords", "may hold another message: split it, or leave it whole")},
    {QLatin1String("completed"), QT_TRANSLATE_NOOP("IntakeWords", "completed by hand")},
};

QString reasonText(const QString& code)
{
    for (const CodeText& reason : kReasons) {
        if (reason.code == code)
            return IntakeWords::tr(reason.text);
    }
    return code;
}

// By how a code begins; what follows is the variant or the kind of file.
constexpr CodeText kLayouts[] = {
    {QLatin1String("wechat-copy"), QT_TRANSLATE_NOOP("IntakeWords", "copied from WeChat")},
    {QLatin1String("wechat-mail"), QT_TRANSLATE_NOOP("IntakeWords", "mailed from WeChat")},
    {QLatin1String("wechat-dump"), QT_TRANSLATE_NOOP("IntakeWords", "saved by WechatDump")},
    {QLatin1String("typed"), QT_TRANSLATE_NOOP("IntakeWords", "typed by hand")},
    {QLatin1String("memotrace"), QT_TRANSLATE_NOOP("IntakeWords", "saved by MemoTrace")},
    {QLatin1String("weflow"), QT_TRANSLATE_NOOP("IntakeWords", "saved by WeFlow")},
    {QLatin1String("chatlog"), QT_TRANSLATE_NOOP("IntakeWords", "saved by chatlog")},
    {QLatin1String("pywxdump"), QT_TRANSLATE_NOOP("IntakeWords", "saved by PyWxDump")},
};

} // namespace

QString layoutWords(const QString& format)
{
    for (const CodeText& layout : kLayouts) {
        if (format.startsWith(layout.code))
            return IntakeWords::tr(layout.text);
    }
    return format;
}

QString decisionWords(IntakeDecision decision)
{
    switch (decision) {
    case IntakeDecision::NewRequest: return IntakeWords::tr("New request");
    case IntakeDecision::JoinRequest: return IntakeWords::tr("Joins a request");
    case IntakeDecision::CoAsker: return IntakeWords::tr("Co-asker");
    case IntakeDecision::Acknowledgement: return IntakeWords::tr("Thanks");
    case IntakeDecision::StaffReply: return IntakeWords::tr("Our reply");
    case IntakeDecision::StaffNote: return IntakeWords::tr("Our note");
    case IntakeDecision::Dismiss: return IntakeWords::tr("Dismiss");
    case IntakeDecision::Duplicate: return IntakeWords::tr("Known already");
    case IntakeDecision::System: return IntakeWords::tr("Leave out");
    case IntakeDecision::Uncertain: return IntakeWords::tr("Uncertain");
    case IntakeDecision::Unplanned: return IntakeWords::tr("Village first");
    }
    return {};
}

QString reasonWords(const IntakePreviewRow& row)
{
    QString words = row.decided ? IntakeWords::tr("decided by hand") : reasonText(row.reason);
    if (!row.target.isEmpty())
        words = IntakeWords::tr("%1: %2", "why, request it belongs to").arg(words, row.target);
    else if (!row.evidence.isEmpty() && !row.decided)
        words = IntakeWords::tr("%1 (“%2”)", "why, words behind it").arg(words, row.evidence);
    return words;
}

QString totalsWords(const IntakeTotals& totals)
{
    QStringList parts;
    const auto add = [&](int count, const QString& words) {
        if (count > 0)
            parts << words.arg(count);
    };
    add(totals.newRequests, IntakeWords::tr("new requests %1"));
    add(totals.joining, IntakeWords::tr("joining %1"));
    add(totals.replies, IntakeWords::tr("our replies %1"));
    add(totals.dismissed, IntakeWords::tr("dismissed %1"));
    add(totals.duplicates, IntakeWords::tr("known already %1"));
    add(totals.ignored, IntakeWords::tr("left out %1"));
    add(totals.uncertain, IntakeWords::tr("uncertain, not filed %1"));
    return parts.isEmpty() ? IntakeWords::tr("no messages") : parts.join(u" · "_s);
}

QString columnWords(int column)
{
    switch (column) {
    case IntakePreviewModel::TimeColumn: return IntakeWords::tr("Time");
    case IntakePreviewModel::SenderColumn: return IntakeWords::tr("Sender");
    case IntakePreviewModel::TextColumn: return IntakeWords::tr("Message");
    case IntakePreviewModel::DecisionColumn: return IntakeWords::tr("What becomes of it");
    case IntakePreviewModel::ReasonColumn: return IntakeWords::tr("Why");
    default: return {};
    }
}

} // namespace keting
