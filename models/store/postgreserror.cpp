// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgreserror.h"

#include <QRegularExpression>
#include <QStringList>

#include <libpq-fe.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct CodeOfState {
    const char* state; //!< The whole SQLSTATE, or the two characters of its class.
    Error::Code code;
};
constexpr CodeOfState kCodesOfStates[] = {
    {"40", Error::Code::Busy}, // Deadlocks and conflicts of transactions.
    {"55P03", Error::Code::Busy}, // A lock was not to be had in time.
    {"57014", Error::Code::Busy}, // A statement took too long.
    {"23505", Error::Code::Busy}, // Somebody was first with this key: the next try sees it.
    {"22", Error::Code::Invalid},     {"53100", Error::Code::DiskFull},
    {"42P01", Error::Code::Corrupt}, // A table is missing.
    {"42703", Error::Code::Corrupt}, // A column is.
    {"XX001", Error::Code::Corrupt},  {"XX002", Error::Code::Corrupt},
    {"42501", Error::Code::ReadOnly}, // No right to do it.
};

Error::Code codeOfState(const QByteArray& sqlState)
{
    for (const auto& [state, code] : kCodesOfStates) {
        if (sqlState.startsWith(state))
            return code;
    }
    return Error::Code::Storage;
}

QString sentenceFor(Error::Code code)
{
    switch (code) {
    case Error::Code::Busy:
        return u"others are changing the same data in the database; nothing was changed, try "
               "again"_s;
    case Error::Code::ReadOnly:
        return u"the database may not be written; nothing was changed, check the rights of the "
               "database user"_s;
    case Error::Code::DiskFull:
        return u"the disk of the database is full: the last action was not saved, everything "
               "confirmed before is safe"_s;
    case Error::Code::Corrupt:
        return u"a part of the database is missing or damaged: nothing was changed"_s;
    case Error::Code::Invalid: return u"the database cannot keep a value; nothing was changed"_s;
    default: return u"the database refused a statement; nothing was changed"_s;
    }
}

} // namespace

Error postgresError(const QByteArray& sqlState)
{
    const Error::Code code = codeOfState(sqlState);
    return {code, sentenceFor(code) + u" (SQLSTATE %1)"_s.arg(QLatin1StringView(sqlState))};
}

Error postgresGone()
{
    return {Error::Code::Storage,
            u"the connection to the database has ended: the last action was not confirmed, "
            "everything confirmed before is safe; try again"_s};
}

Error postgresUnreachable(const pg_conn* connection)
{
    // With several hosts one line each; what stands in quotes is a name, an address or a user.
    static const QRegularExpression kQuoted(u"\"[^\n]*\""_s);
    const QString told = QString::fromUtf8(connection ? PQerrorMessage(connection) : "");
    QStringList reasons;
    for (const QString& line : told.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isAdvice = line.startsWith(u'\t') || line.startsWith("DETAIL:"_L1)
            || line.startsWith("HINT:"_L1);
        if (isAdvice) // For the administrator of the server.
            continue;
        QString reason = line.trimmed();
        reason.replace(kQuoted, u"…"_s);
        if (!reasons.contains(reason))
            reasons.append(reason);
    }
    return {
        Error::Code::Storage,
        u"the database cannot be reached (%1); nothing was changed, check --database and that "
        "its server runs"_s.arg(reasons.isEmpty() ? u"out of memory"_s : reasons.join(u"; "_s))};
}

} // namespace keting
