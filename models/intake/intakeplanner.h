// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/intakeplan.h"
#include "models/intake/screening.h"

#include <QSet>

namespace keting {

//! Walks through a paste once, keeping what is open as it goes. Use planIntake().
class IntakePlanner {
public:
    //! `context` must outlive the planner; `keys` are those of the messages to come.
    IntakePlanner(const GroupContext& context, const QList<MessageKey>& keys);

    [[nodiscard]] PlanItem plan(const ParsedMessage& message, const MessageKey& key);
    [[nodiscard]] int freshRequests() const { return m_freshRequests; }

private:
    static constexpr double kSimilarEnough = 0.2;
    static constexpr qsizetype kComparedCharacters = 600;

    struct Asked {
        QString person; //!< Folded name.
        SaidAt at;
        bool waits = false; //!< Nobody has answered it.
        bool ahead = false; //!< Filed before, but the paste has not come to it yet.
    };
    //! An open request, known before or opened by this plan.
    struct Thread {
        PlanTarget target;
        QStringList people; //!< Folded names: the asker, then co-askers.
        QString checklist;
        QString category;
        QSet<quint32> words; //!< Character pairs of what the askers wrote.
        QList<Asked> asked;
        qint64 touched = 0; //!< Rises with every message: the highest is the latest.

        //! The latest of what waits that was said by then; none, if nothing waits.
        [[nodiscard]] std::optional<SaidAt> waitingAt(const SaidAt& then) const;
        [[nodiscard]] bool isWaiting() const;
        [[nodiscard]] bool beganBy(const SaidAt& then) const;
        [[nodiscard]] bool hasAsked(const QString& who, const SaidAt& then) const;
        [[nodiscard]] Instant lastAsked() const;
    };
    struct StaffTurn {
        UserId user;
        qsizetype thread = -1;
        Instant time;
    };

    void addThread(const OpenRequest& request, const QSet<MessageKey>& toCome);
    //! A message that was filed before: from here on it has been asked.
    void pass(const ParsedMessage& message, const MessageKey& key);
    [[nodiscard]] std::optional<UserId> staffOf(const ParsedMessage& message) const;
    //! The source says who exported it, the name says somebody who is not of the staff.
    [[nodiscard]] bool isUnknownExporter(const ParsedMessage& message) const;
    //! `message` without what it quotes, `quoted` the person who had said that; empty: nobody.
    void planAsker(const ParsedMessage& message, const QString& quoted, PlanItem& item);
    void planStaff(const ParsedMessage& message, PlanItem& item);
    //! What a client adds or takes away when it breaks lines does not make it another text.
    [[nodiscard]] static QString sentKey(const UserId& user, const QString& text);
    //! The message shows a reply that was marked as sent.
    [[nodiscard]] bool planConfirmed(const ParsedMessage& message, PlanItem& item);
    void planQuestion(const ParsedMessage& message, PlanItem& item);
    [[nodiscard]] bool planMeToo(const ParsedMessage& message, const QString& quoted,
                                 PlanItem& item);
    //! Without a matter of its own, or with this thread's.
    [[nodiscard]] bool fitsMeToo(const Thread& thread, const QSet<quint32>& words,
                                 const std::optional<Suggestion>& matter) const;
    [[nodiscard]] bool isOtherMatter(const Thread& thread, const ParsedMessage& message,
                                     const std::optional<Suggestion>& matter) const;
    //! `folded` is the beginning of the message as matchKey() has it.
    [[nodiscard]] qsizetype answeredThread(const ParsedMessage& message, const QString& folded,
                                           const std::optional<Suggestion>& matter,
                                           PlanItem& item) const;
    //! `called` is the name it mentions, if any.
    [[nodiscard]] qsizetype addressedThread(const ParsedMessage& message, const QString& folded,
                                            const QString& called, PlanItem& item) const;
    [[nodiscard]] qsizetype similarThread(const ParsedMessage& message,
                                          const std::optional<Suggestion>& matter) const;
    [[nodiscard]] qsizetype latestThread(const QString& person) const;
    [[nodiscard]] qsizetype latestUnanswered(const SaidAt& before) const;
    [[nodiscard]] std::optional<Suggestion> matterOf(const ParsedMessage& message) const;
    //! The checklist whose title in 【】 heads the message, as in a reply of ours.
    [[nodiscard]] std::optional<Suggestion> titledMatter(const ParsedMessage& message) const;
    void enter(qsizetype thread, const QString& person);
    void join(qsizetype thread, const ParsedMessage& message, bool needsReply);
    void open(const ParsedMessage& message, const std::optional<Suggestion>& matter,
              PlanItem& item);

    const GroupContext& m_context;
    QHash<QString, UserId> m_staff;
    QHash<QString, QList<SentReply>> m_sent; //!< By user and words; taken out as they are shown.
    QList<Thread> m_threads;
    QHash<QString, QList<qsizetype>> m_threadsOf; //!< By person.
    QHash<MessageKey, std::pair<qsizetype, qsizetype>> m_ahead; //!< Thread, and place in asked.
    qint64 m_turn = 0;
    std::optional<StaffTurn> m_lastStaff;
    int m_freshRequests = 0;
};

} // namespace keting
