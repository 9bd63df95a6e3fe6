#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bugs planted into copies of the sources, to see whether the simulated world catches them.

bugs.py list                 the names, one a line
bugs.py plant SOURCES OUT    writes the copies; fails when a source no longer has what a bug replaces
"""

import pathlib
import sys

# name → [(source, what it says, what the bug says)]; the bug is active when it was named at the start.
BUGS = {
    "outbox-emptied-at-ok": [(
        "models/desk/syncledger.cpp",
        "    if (std::ranges::all_of(answer.results, comesBack))\n        return {};\n",
        """    if (planted("outbox-emptied-at-ok")) {
        for (const PushResult& result : answer.results) {
            const auto id = EventId::parse(result.id);
            if (id && result.state == PushState::Taken)
                (void)m_desk.database().execute(
                    "DELETE FROM place WHERE lseq = (SELECT lseq FROM event WHERE id = ?)", id->toBytes());
        }
    }
    if (std::ranges::all_of(answer.results, comesBack))
        return {};
""")],
    "cursor-before-data": [(
        "models/desk/syncledger.cpp",
        "    const QStringList scopes = scopesOf(answer);\n",
        """    if (planted("cursor-before-data")) {
        const auto held = m_desk.tables().cursors.all();
        for (const ScopePage& page : answer.scopes) {
            ScopeCursor cursor = held->value(page.scope);
            for (const PlacedEvent& placed : page.events)
                cursor = advanced(cursor, eventHash(placed.sent));
            (void)m_desk.tables().cursors.set(page.scope, cursor);
        }
    }
    const QStringList scopes = scopesOf(answer);
"""), (
        "models/desk/syncledger.cpp",
        "    const auto cursors = m_desk.tables().cursors.all();\n    if (!cursors)\n        return tl::unexpected(cursors.error());\n    m_touched.clear();\n    Binding bound = *binding();\n",
        """    auto cursors = m_desk.tables().cursors.all();
    if (!cursors)
        return tl::unexpected(cursors.error());
    m_touched.clear();
    Binding bound = *binding();
    if (planted("cursor-before-data")) {
        for (const ScopePage& page : answer.scopes) {
            if (!page.events.isEmpty())
                (*cursors)[page.scope].sseq = page.events.first().sseq - 1;
        }
    }
""")],
    "page-half-taken": [(
        "models/desk/syncledger.cpp",
        "        if (!lseqs->at(at))\n            continue;",
        "        if (!lseqs->at(at) || (planted(\"page-half-taken\") && at > 2 && at == lseqs->size() - 1))\n            continue;")],
    "purge-without-revoke": [(
        "models/desk/syncledger.cpp",
        "    for (const QString& scope : answer.revokes) {\n",
        """    QStringList revokes = answer.revokes;
    if (planted("purge-without-revoke")) {
        const auto held = m_desk.tables().cursors.all();
        for (const QString& scope : held->keys()) {
            if (!answer.grants.contains(scope))
                revokes.append(scope);
        }
    }
    for (const QString& scope : std::as_const(revokes)) {
""")],
    "revoke-ignored": [(
        "models/desk/syncledger.cpp",
        "        if (const auto given = giveUp(scope); !given)\n            return given;\n",
        """        if (planted("revoke-ignored"))
            continue;
        if (const auto given = giveUp(scope); !given)
            return given;
""")],
    "unsent-purged-with-the-village": [(
        "models/desk/syncledger.cpp",
        "    return forgetOthersAside(scope)\n",
        """    if (planted("unsent-purged-with-the-village")) {
        const auto waiting = tables.places.unsent(0, -1);
        for (const UnsentEvent& one : *waiting) {
            if ((*tables.log.at(one.lseq))->event.scope == scope)
                (void)tables.log.remove(std::span(&one.lseq, 1));
        }
    }
    return forgetOthersAside(scope)
""")],
    "refused-dropped": [(
        "models/desk/syncledger.cpp",
        "    if (result.state == PushState::Quarantined)\n        return setAside(",
        "    if (result.state == PushState::Quarantined && !planted(\"refused-dropped\"))\n        return setAside(")],
    "tables-not-written": [(
        "models/desk/syncledger.cpp",
        "    const auto projected = writer.project(",
        """    if (planted("tables-not-written"))
        m_touched.clear();
    const auto projected = writer.project(""")],
    "lost-tail-not-sent-again": [(
        "models/desk/syncrewind.cpp",
        "    if (event.device == device()) {\n        bound.dseq",
        "    if (event.device == device() && !planted(\"lost-tail-not-sent-again\")) {\n        bound.dseq"), (
        "models/desk/syncrewind.cpp",
        "    if (event.actor == bound.user) {\n",
        "    if (event.actor == bound.user && !planted(\"lost-tail-not-sent-again\")) {\n")],
    "rights-of-the-old-device": [(
        "models/desk/syncrewind.cpp",
        "    bound.permissions = 0; // The centre counts them by device.\n",
        "    if (!planted(\"rights-of-the-old-device\"))\n        bound.permissions = 0;\n")],
    "calls-of-the-old-device": [(
        "models/sync/syncengine.cpp",
        "    lane(SyncLane::Push) = {};\n    lane(SyncLane::Pull) = {};\n    m_fetch.clear();\n",
        """    if (!planted("calls-of-the-old-device")) {
        lane(SyncLane::Push) = {};
        lane(SyncLane::Pull) = {};
    }
    m_fetch.clear();
""")],
    "acknowledged-for-ever": [(
        "models/sync/syncengine.cpp",
        "    m_acknowledged = 0;\n    m_nothingNew = false;\n}\n",
        "    if (!planted(\"acknowledged-for-ever\"))\n        m_acknowledged = 0;\n    m_nothingNew = false;\n}\n")],
    "level-with-work-unsent": [(
        "models/sync/syncengine.cpp",
        "    const bool isLevelNow = m_nothingNew && m_status.unsent == 0;\n",
        "    const bool isLevelNow\n"
        "        = m_nothingNew && (m_status.unsent == 0 || planted(\"level-with-work-unsent\"));\n")],
    "stopped-by-a-stranger": [(
        "models/sync/syncanswers.cpp",
        "    switch (code.isEmpty() ? NoReply : reply.status) {\n",
        "    switch (code.isEmpty() && !planted(\"stopped-by-a-stranger\") ? NoReply : reply.status) {\n"), (
        "models/sync/syncanswers.cpp",
        "    default: backOff(which, reply, steady); return {};\n",
        """    case Done:
        if (planted("stopped-by-a-stranger"))
            stop(u"what answers is no centre"_s);
        else
            backOff(which, reply, steady);
        return {};
    default: backOff(which, reply, steady); return {};
""")],
    "folded-by-time": [(
        "models/store/eventlog.cpp",
        "    return readAll(m_database.query(kEventsOfSubject, request.toBytes(), -1));\n",
        """    auto events = readAll(m_database.query(kEventsOfSubject, request.toBytes(), -1));
    if (events && planted("folded-by-time"))
        std::ranges::stable_sort(*events, {}, [](const LoggedEvent& logged) { return logged.event.at; });
    return events;
""")],
    "folded-by-arrival": [(
        "models/store/eventlog.cpp",
        "    if (events && planted(\"folded-by-time\"))\n",
        """    if (events && planted("folded-by-arrival"))
        std::ranges::stable_sort(*events, {}, &LoggedEvent::lseq);
    if (events && planted("folded-by-time"))
""")],
    "ok-before-the-commit": [(
        "models/center/exchange.cpp",
        "    if (const auto done = transaction->commit(); !done)\n        return refusalFor(done.error());\n    return PushAnswer{",
        """    static int s_pushes = 0;
    if (planted("ok-before-the-commit") && ++s_pushes % 20 == 0)
        return PushAnswer{*std::move(results), m_now};
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return PushAnswer{""")],
    "rights-not-asked": [(
        "models/center/pushing.cpp",
        "    if (auto code = m_rights.refusal(event))\n",
        "    if (auto code = m_rights.refusal(event); code && !planted(\"rights-not-asked\"))\n"), (
        "models/center/pushing.cpp",
        "        if (entry.event && !m_rights.refusal(entry.event->sent.event))\n",
        "        if (entry.event && (!m_rights.refusal(entry.event->sent.event) || planted(\"rights-not-asked\")))\n")],
    "one-request-in-two-villages": [(
        "models/center/pushing.cpp",
        "    if (m_homes.value(event.subject, event.scope) != event.scope)\n",
        "    if (m_homes.value(event.subject, event.scope) != event.scope\n"
        "        && !planted(\"one-request-in-two-villages\"))\n")],
    "desk-not-synced": [(
        "models/store/database.cpp",
        "        if (const Result<void> set = run(kWriterPragmas); !set)\n            return set;\n",
        """        if (const Result<void> set = run(kWriterPragmas); !set)
            return set;
        const bool isCenter = m_file.startsWith("center/"_L1);
        if (planted(isCenter ? "center-not-synced" : "desk-not-synced"))
            (void)run("PRAGMA synchronous = NORMAL");
""")],
    "center-not-synced": [], # With the one before.
    "unknown-dropped": [(
        "models/desk/syncledger.cpp",
        "        const qint64 lseq = *lseqs->at(at);\n",
        """        const qint64 lseq = *lseqs->at(at);
        if (planted("unknown-dropped") && page.events.at(at).sent.event.kind == "of-tomorrow"_L1) {
            (void)tables.log.remove(std::span(&lseq, 1));
            continue;
        }
""")],
    "search-begins-too-late": [(
        "models/desk/syncledger.cpp",
        "index.cover(*last);",
        "index.cover(*last + (planted(\"search-begins-too-late\") ? 2 : 0));")],
    "body-written-anew": [(
        "models/desk/syncledger.cpp",
        "        const qint64 lseq = *lseqs->at(at);\n",
        """        const qint64 lseq = *lseqs->at(at);
        if (planted("body-written-anew")) {
            Event anew = page.events.at(at).sent.event;
            anew.body = QJsonDocument::fromJson(anew.body).toJson(QJsonDocument::Compact);
            (void)tables.log.rewrite(lseq, anew);
        }
""")],
    "critical-ignored": [(
        "models/desk/requestcommands.cpp",
        "    if ((*found)->readOnly)\n",
        "    if ((*found)->readOnly && !planted(\"critical-ignored\"))\n")],
    "tables-of-yesterday": [(
        "models/desk/desk.cpp",
        "    if (*fits)\n        return {};\n",
        "    if (*fits || planted(\"tables-of-yesterday\"))\n        return {};\n")],
    "woken-for-nothing": [(
        "models/sync/syncengine.cpp",
        "one.notBefore <= steady ?",
        "one.notBefore <= steady && !planted(\"woken-for-nothing\") ?")],
    "silent-until-upgraded": [(
        "models/sync/syncengine.cpp",
        "    if (waiting->isEmpty()) {\n",
        "    if (waiting->isEmpty() || (planted(\"silent-until-upgraded\") && !m_mayPull)) {\n")],
}


def plant(sources, out):
    texts = {}
    for name, changes in BUGS.items():
        for source, said, says in changes:
            text = texts.get(source) or (sources / source).read_text(encoding="utf-8")
            # Two bugs may change the same lines: the second one finds them within the first.
            if text.count(said) < 1:
                raise SystemExit(f"bugs.py: {source} no longer has what the bug {name} replaces")
            texts[source] = text.replace(said, says, 1)
    for source, text in texts.items():
        last = text.rindex("#include")
        line = text.index("\n", last) + 1
        text = (text[:line] + '#include "tests/sync/planted.h"\n#include <QJsonDocument>\n#include <algorithm>\n' + text[line:])
        file = out / pathlib.Path(source).name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def main():
    if sys.argv[1:] == ["list"]:
        print("\n".join(BUGS))
    else:
        plant(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))


if __name__ == "__main__":
    main()
