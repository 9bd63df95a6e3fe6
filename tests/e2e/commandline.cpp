// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/commandline.h"

#include <QJsonDocument>
#include <QProcess>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QJsonObject errorOf(const QByteArray& err)
{
    const QByteArray line = err.trimmed();
    return line.contains('\n')
        ? QJsonObject()
        : QJsonDocument::fromJson(line).object().value("error"_L1).toObject();
}

} // namespace

QString programPath()
{
    return QStringLiteral(KETING_CLI);
}

QString Answer::code() const
{
    return errorOf(err).value("code"_L1).toString();
}

QString Answer::message() const
{
    return errorOf(err).value("message"_L1).toString();
}

QJsonObject Answer::row() const
{
    EXPECT_EQ(rows.size(), 1) << out.toStdString() << err.toStdString();
    return rows.value(0);
}

QStringList Answer::values(QLatin1StringView field) const
{
    QStringList list;
    for (const QJsonObject& row : rows)
        list.append(row.value(field).toString());
    return list;
}

QStringList CommandLine::withGlobals(const QStringList& arguments) const
{
    QStringList all{u"--data"_s, m_data, u"--now"_s, m_now};
    if (!m_user.isEmpty())
        all << u"--as"_s << m_user;
    return all + arguments;
}

Answer CommandLine::run(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    process.start(programPath(), withGlobals(arguments));
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (!process.waitForFinished(kPatienceMs)) {
        ADD_FAILURE() << "gave up on: " << arguments.join(u' ').toStdString();
        process.kill();
        process.waitForFinished(kPatienceMs);
        return answer;
    }
    answer.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    for (const QByteArray& line : answer.out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            answer.rows.append(document.object());
        else if (!arguments.contains(u"table"_s) && !arguments.contains(u"--help"_s))
            ADD_FAILURE() << "not a JSON object: " << line.toStdString();
    }
    EXPECT_NE(answer.exit, -1) << "crashed: " << arguments.join(u' ').toStdString()
                               << answer.err.toStdString();
    return answer;
}

Answer CommandLine::ok(const QStringList& arguments, const QByteArray& input) const
{
    Answer answer = run(arguments, input);
    EXPECT_EQ(answer.exit, 0) << arguments.join(u' ').toStdString() << "\n"
                              << answer.err.toStdString();
    EXPECT_TRUE(answer.err.isEmpty()) << answer.err.toStdString();
    return answer;
}

CommandLine CommandLine::at(const QString& now) const
{
    CommandLine other = *this;
    other.m_now = now;
    return other;
}

CommandLine CommandLine::by(const QString& user) const
{
    CommandLine other = *this;
    other.m_user = user;
    return other;
}

} // namespace keting
