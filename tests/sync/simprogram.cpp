// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simprogram.h"

#include "models/wire/eventbody.h"

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kNewKinds{"progressed"_L1, "promised"_L1};
constexpr auto kNewlyWritten = "closed"_L1; //!< Known yesterday, with another body.

SimProgram s_running = SimProgram::Today;

bool isNewKind(const QString& kind)
{
    return std::ranges::any_of(kNewKinds, [&](QLatin1StringView one) { return kind == one; });
}

} // namespace

// The linker takes every call of decodeBody() here (see CMakeLists.txt) and the real one there.
Payload decodedByTheRunningProgram(const QString& kind, int version, const QByteArray& body) asm(
    "__wrap__ZN6keting10decodeBodyERK7QStringiRK10QByteArray");
Payload decodedByTheSources(const QString& kind, int version, const QByteArray& body) asm(
    "__real__ZN6keting10decodeBodyERK7QStringiRK10QByteArray");

Payload decodedByTheRunningProgram(const QString& kind, int version, const QByteArray& body)
{
    if (s_running == SimProgram::Yesterday && isNewKind(kind))
        return decodedByTheSources(kind + u"-of-tomorrow"_s, version, body);
    if (s_running == SimProgram::Yesterday && kind == kNewlyWritten)
        return decodedByTheSources(kind, kBodyVersion + 1, body);
    return decodedByTheSources(kind, version, body);
}

RunningProgram::RunningProgram(SimProgram program) : m_before(s_running)
{
    s_running = program;
}

RunningProgram::~RunningProgram()
{
    s_running = m_before;
}

bool isCriticalToYesterday(const Event& event)
{
    return event.kind == kNewlyWritten
        || (isNewKind(event.kind) && event.body.contains("\"critical\":true"));
}

} // namespace keting
