// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inboxentry.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace keting::test {

//! Fri 9 Oct 2026, 09:05:00 in Shanghai.
[[nodiscard]] Instant officeMoment();
[[nodiscard]] RequestId idOf(qint64 n);
//! Waits for its first reply, due so long after officeMoment().
[[nodiscard]] InboxRow runningRow(qint64 n, Millis due);
[[nodiscard]] InboxRow leftRow(qint64 n, Millis due);
[[nodiscard]] InboxRow restingRow(qint64 n);

//! The desk, in memory. Answers at once, or when told to.
class FakeInbox final : public InboxSource {
public:
    QFuture<Result<InboxPage>> page(const RequestFilter& filter,
                                    const std::optional<PageCursor>& after, int limit) override;
    QFuture<Result<ViewCounts>> counts(const RequestFilter& filter) override;
    QFuture<Result<QList<InboxSection>>> sections(const RequestFilter& filter,
                                                  Instant now) override;

    void put(const InboxRow& row);
    void remove(qint64 n);
    //! In inbox order.
    [[nodiscard]] QList<InboxRow> rows(const RequestFilter& filter = {}) const;

    bool deferred = false; //!< Pages wait for answer().
    void answer();
    void cancelPages();
    std::optional<Error> failure;
    int pagesAsked = 0;

private:
    struct Question {
        std::shared_ptr<QPromise<Result<InboxPage>>> promise;
        std::function<Result<InboxPage>()> answer;
    };
    [[nodiscard]] Result<InboxPage>
    pageNow(const RequestFilter& filter, const std::optional<PageCursor>& after, int limit) const;
    QList<InboxRow> m_rows;
    std::vector<Question> m_waiting;
};

} // namespace keting::test
