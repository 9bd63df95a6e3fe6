// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/deskhost.h"
#include "models/desk/inboxsource.h"

namespace keting {

//! The inbox's questions, put to a desk's reading thread.
class DeskInboxSource final : public InboxSource {
public:
    //! `host` must outlive it; `me` is the user of the view "mine".
    DeskInboxSource(DeskHost& host, QString me) : m_host(host), m_me(std::move(me)) {}

    [[nodiscard]] QFuture<Result<InboxPage>>
    page(const RequestFilter& filter, const std::optional<PageCursor>& after, int limit) override;
    [[nodiscard]] QFuture<Result<ViewCounts>> counts(const RequestFilter& filter) override;
    [[nodiscard]] QFuture<Result<QList<InboxSection>>> sections(const RequestFilter& filter,
                                                                Instant now) override;

private:
    DeskHost& m_host;
    QString m_me;
};

} // namespace keting
